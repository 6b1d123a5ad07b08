#include "cited.h"

#include <algorithm>

#include "digits.h"
#include "phrases.h"

namespace terskel {
namespace {

Index chooser_of(const Statement& statement) {
  for (const Slot& slot : statement.slots)
    if (slot.by_fact != kNone) return slot.by_fact;
  return kNone;
}

}  // namespace

std::vector<Told> told_of(const Telling& telling, const Statement& statement) {
  FactValues facts(telling.catalogue.facts.size(), kNone);
  const Index chooser = chooser_of(statement);
  if (chooser == kNone) return {{"", sentence_of(telling, statement, facts).text}};
  const Fact& fact = telling.catalogue.facts[chooser];
  std::vector<std::pair<std::string, std::vector<std::int32_t>>> texts;
  for (std::size_t value = 0; value < fact.values.size(); ++value) {
    facts[chooser] = static_cast<Index>(value);
    const std::string text = sentence_of(telling, statement, facts).text;
    auto known = std::find_if(texts.begin(), texts.end(), [&](const auto& one) { return one.first == text; });
    if (known == texts.end()) known = texts.insert(texts.end(), {text, {}});
    known->second.push_back(static_cast<std::int32_t>(value));
  }
  std::vector<Told> all;
  for (auto& [text, values] : texts) {
    const bool always = texts.size() == 1;
    all.push_back({always ? "" : values_in_words(telling.catalogue, fact, values), std::move(text)});
  }
  return all;
}

std::string conditional(const Sheet& sheet, const std::string& condition, const std::string& sentence) {
  if (condition.empty()) return sentence;
  const std::string start = sheet.word("text.if", {{"conditions", condition}});
  return sheet.word("text.conditional", {{"condition", start}, {"sentence", sentence}});
}

std::string source_in_full(const Sheet& sheet, const Source& source) {
  const Catalogue& catalogue = sheet.catalogue();
  const std::string grade = word_of(catalogue, {"grade", kGradeIds[static_cast<std::size_t>(source.grade)]});
  const std::string read = word_of(catalogue, {"read", kReadAsIds[static_cast<std::size_t>(source.read)]});
  return link(source.url, source.title) +
         escaped(sheet.word("pages.source_about", {{"publisher", source.publisher},
                                                   {"date", in_words(catalogue, source.date)},
                                                   {"grade", grade},
                                                   {"read", read}}));
}

std::string Cited::references(const std::vector<Citation>& cites) const {
  std::string text;
  for (const Citation& cite : cites) {
    const std::string number = decimal_of(cite.source + 1);
    text += (text.empty() ? "" : "; ") + said("a", sheet_.word("pages.source_number", {{"n", number}}),
                                              {{"href", "#" + place_ + "-" + number}});
    if (!cite.pinpoint.empty()) text += ", " + escaped(cite.pinpoint);
  }
  return text;
}

std::string Cited::support(Strength strength, const std::vector<Citation>& cites) const {
  if (cites.empty()) return {};
  const std::string_view id = kStrengthIds[static_cast<std::size_t>(strength)];
  return support(strength == Strength::binding ? "" : word_of(sheet_.catalogue(), {"strength", id, "name"}),
                 cites);
}

std::string Cited::support(const std::string& words, const std::vector<Citation>& cites) const {
  std::string text = escaped(words);
  if (!cites.empty()) text += (text.empty() ? "" : "; ") + references(cites);
  return text.empty() ? text : " " + element("span", "(" + text + ")", {{"class", "cites"}});
}

std::string Cited::paragraphs(const Telling& telling, const Statement& statement,
                              const std::string& condition) const {
  std::string text;
  for (const Told& told : told_of(telling, statement)) {
    const std::vector<std::string> both = {condition, told.condition};
    std::string all;
    for (const std::string& one : both)
      if (!one.empty()) all += (all.empty() ? "" : " " + sheet_.word("text.and") + " ") + one;
    text += element(
        "p", escaped(conditional(sheet_, all, told.text)) + support(statement.strength, statement.cites));
  }
  return text;
}

std::string Cited::list() const {
  std::set<Index> all;
  for (std::size_t s = 0; s < regime_.sources.size(); ++s) all.insert(static_cast<Index>(s));
  return list(all);
}

std::string Cited::list(const std::set<Index>& sources) const {
  std::string items;
  for (const Index source : sources) {
    const std::string number = decimal_of(source + 1);
    items += element("li", source_in_full(sheet_, regime_.sources[source]),
                     {{"id", place_ + "-" + number}, {"value", number}});
  }
  return element("ol", items, {{"class", "source-list"}});
}

}  // namespace terskel
