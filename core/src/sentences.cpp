// Statements: templates, slots and where they are used.
#include <algorithm>

#include "terskel/explain.h"
#include "terskel/words.h"

namespace terskel {
namespace {

std::string counted(const Catalogue& catalogue, std::string_view what, std::int64_t number) {
  return filled(word_of(catalogue, {"slot", what, number == 1 ? "one" : "other"}),
                {{"n", number_in_words(catalogue, number * 1'000'000)}});
}

/// "137,50 euro": tenths of a currency are written as hundredths.
std::string money(const Catalogue& catalogue, std::int64_t millionths, std::string_view currency) {
  std::string number = number_in_words(catalogue, millionths);
  if (millionths % 1'000'000 != 0 && millionths % 100'000 == 0) number += '0';
  return filled(word_of(catalogue, {"money", currency}), {{"n", number}});
}

/// `times` is in millionths too, so that "two and a half" can be said exactly.
std::string account(const Telling& telling, const SlotValue& value) {
  const UnitOfAccount& unit = telling.catalogue.units_of_account[value.ref];
  for (const MoneyPeriod& period : unit.periods)
    if (period.from <= telling.date && telling.date <= period.until)
      return money(telling.catalogue, period.millionths / 1000 * (value.number / 1000), unit.currency);
  return std::string(word(telling.catalogue, "money.not_found"));
}

std::string slot_text(const Telling& telling, const SlotValue& value) {
  const Catalogue& catalogue = telling.catalogue;
  switch (value.type) {
    case SlotValue::Type::text:
      return value.text;
    case SlotValue::Type::years:
      return counted(catalogue, "years", value.number);
    case SlotValue::Type::months:
      return counted(catalogue, "months", value.number);
    case SlotValue::Type::weeks:
      return counted(catalogue, "weeks", value.number);
    case SlotValue::Type::days:
      return counted(catalogue, "days", value.number);
    case SlotValue::Type::hours:
      return counted(catalogue, "hours", value.number);
    case SlotValue::Type::age:
      return counted(catalogue, "age", value.number);
    case SlotValue::Type::count:
      return counted(catalogue, "count", value.number);
    case SlotValue::Type::percent:
      return percent_in_words(catalogue, value.number);
    case SlotValue::Type::amount:
      return in_words(catalogue, Quantity{value.number, value.unit});
    case SlotValue::Type::money:
      return money(catalogue, value.number, value.text);
    case SlotValue::Type::account:
      return account(telling, value);
    case SlotValue::Type::date:
      return in_words(catalogue, value.date);
  }
  return {};
}

const SlotValue& chosen(const Slot& slot, const FactValues& facts) {
  if (slot.by_fact == kNone || facts[slot.by_fact] >= slot.values.size()) return slot.values.front();
  return slot.values[facts[slot.by_fact]];
}

}  // namespace

Sentence sentence_of(const Telling& telling, const Statement& statement, const FactValues& facts) {
  std::string text = telling.regime.sentences[statement.sentence];
  for (const Slot& slot : statement.slots)
    text = filled(text, {{slot.name, slot_text(telling, chosen(slot, facts))}});
  return {std::move(text), statement.strength, statement.cites, {}};
}

std::vector<Sentence> answer_to(const Telling& telling, const Member& member, Question question) {
  std::vector<Sentence> result;
  const Answer& own = telling.version.outcomes[member.outcome].answers[static_cast<std::size_t>(question)];
  for (const Statement& statement : own.statements)
    result.push_back(sentence_of(telling, statement, member.slot_facts));
  for (const Added& added : member.added) {
    const Attachment& attachment = telling.version.attachments[added.attachment];
    if (attachment.question != question) continue;
    result.push_back(sentence_of(telling, attachment.statement, member.slot_facts));
    result.back().when = added.boxes;
  }
  return result;
}

Answer::Type answer_type(const Version& version, const Member& member, Question question) {
  const bool answered = std::any_of(member.added.begin(), member.added.end(), [&](const Added& added) {
    return version.attachments[added.attachment].question == question;
  });
  return answered ? Answer::Type::answered
                  : version.outcomes[member.outcome].answers[static_cast<std::size_t>(question)].type;
}

std::vector<Sentence> reasons_for(const Telling& telling, const Member& member) {
  std::vector<Sentence> result;
  for (const Ruling& ruled : member.rulings)
    result.push_back(sentence_of(telling, telling.version.rules[ruled.rule].reason, member.slot_facts));
  return result;
}

std::string status_in_words(const Catalogue& catalogue, const StatusEntry& status) {
  const std::string_view state = kStateIds[static_cast<std::size_t>(status.state)];
  return filled(word_of(catalogue, {"status", state}), {{"date", in_words(catalogue, status.from)}});
}

std::vector<Sentence> notices(const Telling& telling) {
  const Catalogue& catalogue = telling.catalogue;
  const Version& version = telling.version;
  std::vector<Sentence> result;
  const FactValues nothing(catalogue.facts.size(), kNone);
  for (const Statement& note : version.status_notes) result.push_back(sentence_of(telling, note, nothing));
  if (version.unclear_until.last.number && telling.date < version.unclear_until.last)
    result.push_back({std::string(word(catalogue, "text.unclear_start")), Strength::unsettled, {}, {}});
  if (telling.date > version.checked_until) {
    const std::string day = in_words(catalogue, DateSpan{version.checked_until, version.checked_until});
    result.push_back(
        {word(catalogue, "text.later_than_checked", {{"date", day}}), Strength::unsettled, {}, {}});
  }
  return result;
}

}  // namespace terskel
