#include "proof_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace terskel {
namespace {

/// In both texts `1`, `2` and `3` in brackets stand for the ids that the problem names.
struct Words {
  std::string_view code;
  std::string_view pointer;
  std::string_view message;
};

constexpr std::array<Words, 11> kWords = {{
    {"no_rule", "/rules", "No rule decides this case. Write one, or widen the \"when\" of one."},
    {"rules_conflict", "/rules",
     "More than one rule decides this case: [all]. Let one name the others under \"except\", or narrow a "
     "\"when\"."},
    {"readings_differ", "/rules",
     "Whether only [all] decides this case depends on whether a defeated rule still defeats others. Let the "
     "rule "
     "that shall win name all the others under \"except\"."},
    {"question_open", "/outcomes/[1]/answers/[2]",
     "Nothing answers \"[2]\" in this case. Write a statement, \"does_not_arise\" or \"not_said\" here, or "
     "an "
     "attachment that holds in it."},
    {"answers_what_does_not_arise", "/attachments/[3]",
     "It answers \"[2]\" in this case, which does not arise in the outcome \"[1]\". Narrow its \"when\", or "
     "change "
     "the outcome."},
    {"not_monotone", "/rules",
     "In the row \"[1]\" this case is milder than the same case with less of it. Mend the rules or the "
     "\"rank\" of "
     "the outcomes; if the law is so, say it under \"not_monotone\"."},
    {"dead_rule", "/rules/[1]",
     "This rule decides no case: others always defeat it, or its \"when\" never holds. Mend it or take it "
     "out."},
    {"dead_exception", "/rules/[1]/except",
     "Where the rule \"[1]\" applies, \"[3]\" never does. Take it out of the exceptions, or mend the "
     "\"when\" of one."},
    {"dead_outcome", "/outcomes/[1]",
     "No case comes to this outcome. Mend the rules that lead here, or take it out."},
    {"dead_attachment", "/attachments/[1]", "It is added in no case. Mend its \"when\", or take it out."},
    {"limit_point", "/groups",
     "An amount of the row \"[1]\" falls into another tier than its limits say. The program is wrong: open "
     "an issue."},
}};

/// `fee / help` and `young except over`, cut at the spaces; separators count for nothing but "except" is a
/// word.
std::vector<std::string> ids_in(const std::string& what) {
  std::vector<std::string> ids;
  std::string word;
  for (const char c : what + ' ') {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (!word.empty() && word != "/") ids.push_back(word);
    word.clear();
  }
  return ids;
}

std::string filled(std::string_view text, const std::string& what) {
  const std::vector<std::string> ids = ids_in(what);
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == '[' ? text.find(']', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      result += text[at];
      continue;
    }
    const std::string_view slot = text.substr(at + 1, end - at - 1);
    const auto number = static_cast<std::size_t>(slot.front() - '1');
    if (slot == "all") {
      result += what;
    } else if (number < ids.size()) {
      result += ids[number];
    }
    at = end;
  }
  return result;
}

}  // namespace

ContentProblem as_content_problem(const std::string& regime, const ProofProblem& problem) {
  const auto* const words = std::find_if(kWords.begin(), kWords.end(),
                                         [&problem](const Words& each) { return each.code == problem.code; });
  const bool known = words != kWords.end();
  ContentProblem told{
      "regimes/" + regime + "/" + problem.version + ".json",
      known ? filled(words->pointer, problem.what) : "", problem.code,
      known ? filled(words->message, problem.what) : "A case of " + problem.what + " is refused."};
  if (!problem.witness.empty()) told.message += " The case: " + problem.witness + ".";
  return told;
}

bool leaves_cases_undecided(const Proof& proof) {
  return std::any_of(proof.problems.begin(), proof.problems.end(), [](const ProofProblem& problem) {
    return problem.code == "no_rule" || problem.code == "rules_conflict";
  });
}

}  // namespace terskel
