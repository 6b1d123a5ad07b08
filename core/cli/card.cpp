#include "card.h"

#include <algorithm>

#include "cited.h"
#include "digits.h"
#include "limit_lists.h"
#include "terskel/explain.h"

namespace terskel {
namespace {

/// The first form of the catalogue that has a row in the version, with its row; without any, the first form.
struct Shown {
  const Row* row = nullptr;
  Index form = 0;
};

Shown shown_by(const Version& version) {
  for (Index form = 0; form < version.places.size(); ++form)
    if (version.places[form].row != kNone) return {&version.rows[version.places[form].row], form};
  return {};
}

std::string asked_in_words(const Sheet& sheet, const Case& asked) {
  constexpr std::int32_t kAll = 10'000;
  const Item& item = asked.items.front();
  std::string substance = forms_in_words(sheet.catalogue(), {item.form});
  if (item.purity)
    substance =
        sheet.word(*item.purity == kAll ? "pages.card_all_pure" : "pages.card_pure",
                   {{"substance", substance}, {"purity", percent_in_words(sheet.catalogue(), *item.purity)}});
  return sheet.word("pages.card_case", {{"substance", substance}, {"age", decimal_of(*asked.age)}});
}

bool is_out_of_scope(const std::vector<AmountAnswer>& answers) {
  return std::all_of(answers.begin(), answers.end(), [](const AmountAnswer& answer) {
    return answer.characters == std::vector<Character>{Character::out_of_scope};
  });
}

/// What the one outcome that is possible says of its character; nothing where several are.
std::vector<std::string> only_answer(const Telling& telling, Index version, const Case& asked) {
  std::vector<std::string> sentences;
  const auto decision = decide(telling.catalogue, telling.regime, version, asked);
  if (!decision || decision.value().members.size() != 1) return sentences;
  for (const Sentence& sentence : answer_to(telling, decision.value().members.front(), Question::character))
    sentences.push_back(sentence.text);
  return sentences;
}

void add_statements(Card& card, const Telling& telling) {
  for (const Statement& statement : telling.version.card)
    for (const Told& told : told_of(telling, statement))
      if (told.condition.empty()) card.sentences.push_back(told.text);
}

std::string checked_of(const Sheet& sheet, const Version& version) {
  const DateSpan checked{version.checked_until, version.checked_until};
  return sheet.word("pages.checked", {{"date", in_words(sheet.catalogue(), checked)}});
}

}  // namespace

Card regime_card(const Sheet& sheet, const Regime& regime) {
  const Catalogue& catalogue = sheet.catalogue();
  const auto number = static_cast<Index>(regime.versions.size() - 1);
  const Version& version = regime.versions.back();
  const Telling telling{catalogue, regime, version, version.checked_until};
  Card card;
  card.kind = word_of(catalogue, {"kind", kKindIds[static_cast<std::size_t>(regime.kind)]});
  card.title = regime.title;
  if (!version.statuses.empty()) card.status = status_in_words(catalogue, version.statuses.back());
  card.checked = checked_of(sheet, version);
  if (regime.kind == Kind::card) {
    add_statements(card, telling);
    return card;
  }
  const Shown shown = shown_by(version);
  const Case asked = shown.row ? case_in_tables(catalogue, version, *shown.row, shown.form)
                               : case_in_tables(catalogue, version, shown.form);
  constexpr std::size_t kFew = 3;
  for (const Neighbours join : {Neighbours::certain, Neighbours::all})
    if (card.answers.empty() || card.answers.size() > kFew)
      card.answers = amount_answers(catalogue, regime, number, asked, join);
  card.asked = asked_in_words(sheet, asked);
  if (card.answers.size() == 1) card.sentences = only_answer(telling, number, asked);
  if (is_out_of_scope(card.answers)) card.answers.clear();
  return card;
}

Card site_card(const Sheet& sheet) {
  Card card;
  card.title = sheet.word("ui.heading");
  card.sentences = {sheet.word("ui.intro"), sheet.word("pages.privacy_intro")};
  return card;
}

std::string in_words(const Sheet& sheet, const Card& card) {
  std::string text = card.title + (card.title.ends_with('?') ? "" : ".");
  if (!card.status.empty()) text += " " + card.status + ".";
  if (!card.answers.empty()) text += " " + card.asked + ":";
  for (const AmountAnswer& answer : card.answers) {
    const std::string characters = characters_in_words(sheet.catalogue(), answer.characters);
    text += (&answer == &card.answers.front() ? " " : "; ") +
            sheet.word("pages.answer_at", {{"range", answer.range}, {"answer", characters}});
  }
  if (!card.answers.empty()) text += ".";
  if (card.answers.empty() && !card.sentences.empty()) text += " " + card.sentences.front();
  return text;
}

}  // namespace terskel
