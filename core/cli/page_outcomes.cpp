#include "page_outcomes.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "cells.h"
#include "conditions_told.h"
#include "digits.h"
#include "limit_lists.h"
#include "ruling.h"

namespace terskel {
namespace {

/// The forms of a group, a substance by its own name where all its forms are in it.
std::string members(const Catalogue& catalogue, const Version& version, Index group) {
  std::vector<std::string> names;
  for (const Substance& substance : catalogue.substances) {
    std::vector<Index> inside;
    for (Index form = substance.first_form; form < substance.first_form + substance.form_count; ++form)
      if (version.places[form].group == group) inside.push_back(form);
    if (inside.size() == substance.form_count)
      names.push_back(substance.name);
    else
      for (const Index form : inside) names.push_back(in_words(catalogue, catalogue.forms[form]));
  }
  return joined(catalogue, names, "text.and");
}

class Outcomes {
 public:
  Outcomes(const Sheet& sheet, const Telling& telling, const Cited& cited)
      : sheet_(sheet),
        catalogue_(telling.catalogue),
        version_(telling.version),
        telling_(telling),
        cited_(cited),
        added_(version_.outcomes.size()) {
    for (const FactValues& facts : fact_choices(catalogue_, version_)) {
      for (const Situation& cell : cells_of(catalogue_, version_, facts)) {
        const auto ruled = ruling(version_, cell);
        if (!ruled) continue;
        const Index outcome = version_.rules[ruled->rule].then;
        for (const Index attachment : attached(version_, cell, outcome)) added_[outcome].insert(attachment);
      }
    }
    order_.resize(version_.outcomes.size());
    std::iota(order_.begin(), order_.end(), Index{0});
    std::stable_sort(order_.begin(), order_.end(), [this](Index one, Index other) {
      return version_.outcomes[one].rank < version_.outcomes[other].rank;
    });
  }

  std::string html() const {
    std::string text;
    for (std::size_t n = 0; n < order_.size(); ++n) text += outcome(order_[n], n + 1);
    return text;
  }

 private:
  std::int64_t number_of(Index outcome) const {
    return std::find(order_.begin(), order_.end(), outcome) - order_.begin() + 1;
  }

  std::string outcome(Index position, std::size_t number) const {
    const Outcome& outcome = version_.outcomes[position];
    const std::string_view id = kCharacterIds[static_cast<std::size_t>(outcome.character)];
    const std::string n = decimal_of(static_cast<std::int64_t>(number));
    std::string text =
        said("h3",
             sheet_.word("pages.outcome",
                         {{"n", n}, {"character", word_of(catalogue_, {"character", id, "name"})}}),
             {{"id", "outcome-" + n}});
    text += said("p", word_of(catalogue_, {"character", id, "meaning"}), {{"class", "hint"}});
    text += sheet_.say("h4", "pages.when");
    std::string rules;
    for (std::size_t r = 0; r < version_.rules.size(); ++r)
      if (version_.rules[r].then == position) rules += element("li", rule(static_cast<Index>(r)));
    text += element("ul", rules, {{"class", "when"}});
    std::string answers;
    for (std::size_t q = 0; q < kQuestions; ++q) answers += question(position, static_cast<Question>(q));
    return element("section", text + element("dl", answers, {{"class", "questions"}}));
  }

  std::string rule(Index number) const {
    const Rule& rule = version_.rules[number];
    std::string text = cited_.paragraphs(telling_, rule.reason);
    const std::string when = condition_in_words(telling_, rule.when);
    if (!when.empty())
      text += said("p", sheet_.word("text.if", {{"conditions", when}}) + ".", {{"class", "hint"}});
    std::set<std::int64_t> before;
    for (const Rule& other : version_.rules)
      if (other.then != rule.then &&
          std::find(other.except.begin(), other.except.end(), number) != other.except.end())
        before.insert(number_of(other.then));
    if (before.empty()) return text;
    std::vector<std::string> numbers;
    for (const std::int64_t one : before) numbers.push_back(decimal_of(one));
    const std::string list = joined(catalogue_, numbers, "text.or");
    return text + said("p", sheet_.word("pages.goes_before", {{"n", list}}), {{"class", "hint"}});
  }

  std::string question(Index position, Question asked) const {
    const auto q = static_cast<std::size_t>(asked);
    const Answer& answer = version_.outcomes[position].answers[q];
    std::string text;
    for (const Statement& statement : answer.statements) text += cited_.paragraphs(telling_, statement);
    for (const Index number : added_[position]) {
      const Attachment& attachment = version_.attachments[number];
      if (attachment.question == asked)
        text +=
            cited_.paragraphs(telling_, attachment.statement, condition_in_words(telling_, attachment.when));
    }
    if (text.empty())
      text = sheet_.say(
          "p", answer.type == Answer::Type::does_not_arise ? "state.does_not_arise" : "state.not_said",
          {{"class", "hint"}});
    return said("dt", word_of(catalogue_, {"question", kQuestionIds[q]})) + element("dd", text);
  }

  const Sheet& sheet_;
  const Catalogue& catalogue_;
  const Version& version_;
  const Telling& telling_;
  const Cited& cited_;
  std::vector<std::set<Index>> added_;  ///< by outcome: the attachments that add to it in some cell
  std::vector<Index> order_;
};

}  // namespace

std::string groups_told(const Sheet& sheet, const Version& version) {
  std::string items;
  for (std::size_t g = 0; g < version.groups.size(); ++g) {
    const auto group = static_cast<Index>(g);
    const std::string names = members(sheet.catalogue(), version, group);
    items += said("dt", group_name(sheet.catalogue(), group)) + said("dd", names);
  }
  return element("dl", items, {{"class", "groups"}});
}

std::string outcomes_told(const Sheet& sheet, const Telling& telling, const Cited& cited) {
  return Outcomes(sheet, telling, cited).html();
}

}  // namespace terskel
