#include "limit_lists.h"

#include <algorithm>

#include "terskel/answer_text.h"
#include "terskel/explore.h"

namespace terskel {
namespace {

/// An adult with one substance, on a day on which the version holds.
Case case_of(const Catalogue& catalogue, const Version& version, Index form) {
  Case asked;
  asked.age = kAgeInTables;
  asked.date = version.checked_until;
  asked.items.push_back(Item{catalogue.forms[form].substance, form, {}, {}, {}});
  return asked;
}

std::string characters(const Catalogue& catalogue, const Version& version,
                       const std::vector<Index>& outcomes) {
  std::vector<std::string> names;
  for (const Index outcome : outcomes) {
    const std::string_view id = kCharacterIds[static_cast<std::size_t>(version.outcomes[outcome].character)];
    std::string name = word_of(catalogue, {"character", id, "name"});
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return joined(catalogue, names, "text.or");
}

std::string answer_at(const Sheet& sheet, const std::string& range, const std::string& answer) {
  return said("li", sheet.word("pages.answer_at", {{"range", range}, {"answer", answer}}));
}

std::string any_amount(const Sheet& sheet, const Regime& regime, Index version, const Case& asked) {
  const auto decision = decide(sheet.catalogue(), regime, version, asked);
  if (!decision) return {};
  std::vector<Index> outcomes;
  for (const Member& member : decision.value().members) outcomes.push_back(member.outcome);
  const std::string answer = characters(sheet.catalogue(), regime.versions[version], outcomes);
  return element("ul", answer_at(sheet, sheet.word("pages.any_amount"), answer));
}

}  // namespace

std::string forms_in_words(const Catalogue& catalogue, const std::vector<Index>& forms) {
  std::vector<std::string> names;
  names.reserve(forms.size());
  for (const Index form : forms) names.push_back(in_words(catalogue, catalogue.forms[form]));
  return joined(catalogue, names, "text.and");
}

std::string limit_list(const Sheet& sheet, const Row& row) {
  const Catalogue& catalogue = sheet.catalogue();
  std::string items;
  for (const Ladder& ladder : row.ladders) {
    const std::string condition = ladder_in_words(catalogue, row, ladder);
    std::vector<std::string> texts;
    for (const Measure& measure : ladder.measures)
      for (const Limit& limit : measure.limits) {
        const std::string_view strength = kStrengthIds[static_cast<std::size_t>(limit.strength)];
        std::string text =
            sheet.word("pages.limit", {{"limit", limit_in_words(catalogue, measure, limit)},
                                       {"strength", word_of(catalogue, {"strength", strength, "name"})}});
        if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
      }
    if (!condition.empty())
      texts = {sheet.word("text.conditional",
                          {{"condition", condition}, {"sentence", joined(catalogue, texts, "text.and")}})};
    for (const std::string& text : texts) items += said("li", text);
  }
  return element("ul", items);
}

std::string answer_list(const Sheet& sheet, const Regime& regime, Index version, const Row& row) {
  const Catalogue& catalogue = sheet.catalogue();
  const Measure& measure = row.ladders.front().measures.front();
  Case asked = case_of(catalogue, regime.versions[version], row.covers.front());
  asked.items.front().amount = Quantity{1, measure.unit};
  if (measure.basis == Basis::active)
    asked.items.front().purity = measure.reference_purity ? measure.reference_purity : 10'000;
  for (const Line& line : lines(catalogue, regime, version, asked)) {
    if (line.axis != Line::Axis::amount) continue;
    std::string items;
    for (const LineSegment& segment : line.segments)
      items += answer_at(sheet, segment_in_words(catalogue, regime.versions[version], line, segment),
                         characters(catalogue, regime.versions[version], segment.outcomes));
    return element("ul", items);
  }
  return any_amount(sheet, regime, version, asked);
}

std::string answer_list(const Sheet& sheet, const Regime& regime, Index version, Index form) {
  return any_amount(sheet, regime, version, case_of(sheet.catalogue(), regime.versions[version], form));
}

}  // namespace terskel
