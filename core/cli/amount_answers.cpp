#include "amount_answers.h"

#include <algorithm>

#include "terskel/answer_text.h"
#include "terskel/explore.h"
#include "terskel/words.h"

namespace terskel {
namespace {

std::vector<Character> characters_of(const Version& version, const std::vector<Index>& outcomes) {
  std::vector<Character> characters;
  for (const Index outcome : outcomes) {
    const Character character = version.outcomes[outcome].character;
    if (std::find(characters.begin(), characters.end(), character) == characters.end())
      characters.push_back(character);
  }
  return characters;
}

AmountAnswer any_amount(const Catalogue& catalogue, const Regime& regime, Index version, const Case& asked) {
  std::vector<Index> outcomes;
  if (const auto decision = decide(catalogue, regime, version, asked))
    for (const Member& member : decision.value().members) outcomes.push_back(member.outcome);
  return {std::string(word(catalogue, "pages.any_amount")),
          characters_of(regime.versions[version], outcomes)};
}

}  // namespace

Case case_in_tables(const Catalogue& catalogue, const Version& version, Index form) {
  Case asked;
  asked.age = kAgeInTables;
  asked.date = version.checked_until;
  asked.items.push_back(Item{catalogue.forms[form].substance, form, {}, {}, {}});
  return asked;
}

Case case_in_tables(const Catalogue& catalogue, const Version& version, const Row& row, Index form) {
  constexpr std::int32_t kAll = 10'000;
  Case asked = case_in_tables(catalogue, version, form);
  const Measure& measure = row.ladders.front().measures.front();
  asked.items.front().amount = Quantity{1, measure.unit};
  if (measure.basis == Basis::active)
    asked.items.front().purity = measure.reference_purity ? measure.reference_purity : kAll;
  return asked;
}

std::vector<AmountAnswer> amount_answers(const Catalogue& catalogue, const Regime& regime, Index version,
                                         const Case& asked, Neighbours join) {
  const Version& rules = regime.versions[version];
  for (const Line& line : lines(catalogue, regime, version, asked)) {
    if (line.axis != Line::Axis::amount) continue;
    std::vector<AmountAnswer> answers;
    LineSegment stretch;
    for (const LineSegment& segment : line.segments) {
      std::vector<Character> characters = characters_of(rules, segment.outcomes);
      const bool may = join == Neighbours::all || (join == Neighbours::certain && characters.size() == 1);
      if (may && !answers.empty() && answers.back().characters == characters) {
        stretch.to = segment.to;
      } else {
        stretch = segment;
        answers.push_back({{}, std::move(characters)});
      }
      answers.back().range = segment_in_words(catalogue, rules, line, stretch);
    }
    if (answers.size() == 1) answers.front().range = word(catalogue, "pages.any_amount");
    return answers;
  }
  return {any_amount(catalogue, regime, version, asked)};
}

std::string characters_in_words(const Catalogue& catalogue, const std::vector<Character>& characters) {
  std::vector<std::string> names;
  for (const Character character : characters)
    names.push_back(
        word_of(catalogue, {"character", kCharacterIds[static_cast<std::size_t>(character)], "name"}));
  return joined(catalogue, names, "text.or");
}

}  // namespace terskel
