#include "limit_lists.h"

#include <algorithm>

#include "amount_answers.h"

namespace terskel {
namespace {

std::string list_of(const Sheet& sheet, const std::vector<AmountAnswer>& answers) {
  std::string items;
  for (const AmountAnswer& answer : answers)
    items += said("li", sheet.word("pages.answer_at",
                                   {{"range", answer.range},
                                    {"answer", characters_in_words(sheet.catalogue(), answer.characters)}}));
  return element("ul", items);
}

}  // namespace

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
  const Case asked = case_in_tables(catalogue, regime.versions[version], row, row.covers.front());
  return list_of(sheet, amount_answers(catalogue, regime, version, asked, Neighbours::none));
}

std::string answer_list(const Sheet& sheet, const Regime& regime, Index version, Index form) {
  const Catalogue& catalogue = sheet.catalogue();
  const Case asked = case_in_tables(catalogue, regime.versions[version], form);
  return list_of(sheet, amount_answers(catalogue, regime, version, asked, Neighbours::none));
}

}  // namespace terskel
