// The layout of a pack: what is written for each part of the model, and in which order.
//
// One function for each struct both writes and reads it. It names all members, so that one that is added to
// the model and forgotten here does not compile. A change here changes the layout: raise kPackFormat.
#pragma once

#include <string>
#include <utility>

#include "pack_archive.h"
#include "terskel/model.h"

namespace terskel {

// The last value of each vocabulary; a higher number in a pack is a bad value.
constexpr Assessor last_of(Assessor) { return Assessor::courts; }
constexpr Unit last_of(Unit) { return Unit::user_dose; }
constexpr Kind last_of(Kind) { return Kind::card; }
constexpr State last_of(State) { return State::repealed; }
constexpr Grade last_of(Grade) { return Grade::secondary; }
constexpr ReadAs last_of(ReadAs) { return ReadAs::headnote; }
constexpr Strength last_of(Strength) { return Strength::unsettled; }
constexpr Character last_of(Character) { return Character::out_of_scope; }  // `open` is never written
constexpr Question last_of(Question) { return Question::help; }
constexpr Basis last_of(Basis) { return Basis::gross_or_active; }
constexpr ActiveAs last_of(ActiveAs) { return ActiveAs::salt; }
constexpr Inclusive last_of(Inclusive) { return Inclusive::unsettled; }
constexpr Join last_of(Join) { return Join::unsettled_if_they_differ; }
constexpr Combine last_of(Combine) { return Combine::worst_item; }
constexpr SlotValue::Type last_of(SlotValue::Type) { return SlotValue::Type::date; }
constexpr Limit::Type last_of(Limit::Type) { return Limit::Type::none_set; }
constexpr Answer::Type last_of(Answer::Type) { return Answer::Type::not_said; }

// ------------------------------------------------------------------ shared things

template <class Archive>
void fields(Archive& archive, Held<Archive, Date>& date) {
  auto& [number] = date;
  archive(number);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, DateSpan>& span) {
  auto& [first, last] = span;
  archive(first, last);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Form>& form) {
  auto& [id, name, substance, implied, units] = form;
  archive(id, name, substance, implied, units);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Alias>& alias) {
  auto& [text, forms] = alias;
  archive(text, forms);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Substance>& substance) {
  auto& [id, name, first_form, form_count] = substance;
  archive(id, name, first_form, form_count);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Fact>& fact) {
  auto& [id, values, assessed_by, asked, assumed, excluded] = fact;
  archive(id, values, assessed_by, asked, assumed, excluded);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, MoneyPeriod>& period) {
  auto& [from, until, millionths] = period;
  archive(from, until, millionths);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, UnitOfAccount>& unit) {
  auto& [id, currency, periods] = unit;
  archive(id, currency, periods);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, std::pair<std::string, std::string>>& word) {
  auto& [first, second] = word;
  archive(first, second);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, RegimeSummary::Start>& start) {
  auto& [from, checked_until] = start;
  archive(from, checked_until);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, RegimeSummary>& summary) {
  auto& [id, kind, variant_of, title, short_title, state, state_from, versions, facts, counts_active] =
      summary;
  archive(id, kind, variant_of, title, short_title, state, state_from, versions, facts, counts_active);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Catalogue>& catalogue) {
  auto& [language, content_version, content_hash, substances, forms, aliases, facts, units_of_account,
         regimes, words] = catalogue;
  archive(language, content_version, content_hash, substances, forms, aliases, facts, units_of_account,
          regimes, words);
}

// ------------------------------------------------------------------ sentences and sources

template <class Archive>
void fields(Archive& archive, Held<Archive, Source>& source) {
  auto& [id, title, publisher, url, date, read, grade] = source;
  archive(id, title, publisher, url, date, read, grade);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Citation>& citation) {
  auto& [source, pinpoint] = citation;
  archive(source, pinpoint);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, SlotValue>& value) {
  auto& [type, number, unit, ref, date, text] = value;
  archive(type, number, unit, ref, date, text);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Slot>& slot) {
  auto& [name, by_fact, values] = slot;
  archive(name, by_fact, values);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Statement>& statement) {
  auto& [sentence, strength, slots, cites] = statement;
  archive(sentence, strength, slots, cites);
}

// ------------------------------------------------------------------ limits

template <class Archive>
void fields(Archive& archive, Held<Archive, Limit>& limit) {
  auto& [type, inclusive, strength, low, high, per_day, days, cites] = limit;
  archive(type, inclusive, strength, low, high, per_day, days, cites);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Measure>& measure) {
  auto& [unit, basis, as, reference_purity, limits] = measure;
  archive(unit, basis, as, reference_purity, limits);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Ladder>& ladder) {
  auto& [in, tiers, measures, join] = ladder;
  archive(in, tiers, measures, join);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Row>& row) {
  auto& [id, group, covers, by_fact, ladders, notes] = row;
  archive(id, group, covers, by_fact, ladders, notes);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Tier>& tier) {
  auto& [id, group] = tier;
  archive(id, group);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Group>& group) {
  auto& [id, first_tier, tier_count] = group;
  archive(id, first_tier, tier_count);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Place>& place) {
  auto& [group, row] = place;
  archive(group, row);
}

// ------------------------------------------------------------------ rules

template <class Archive>
void fields(Archive& archive, Held<Archive, FactCondition>& condition) {
  auto& [fact, in] = condition;
  archive(fact, in);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Condition>& condition) {
  auto& [tiers, age_from, age_to, over_cap, outcomes, facts] = condition;
  archive(tiers, age_from, age_to, over_cap, outcomes, facts);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Rule>& rule) {
  auto& [id, when, then, except, reason] = rule;
  archive(id, when, then, except, reason);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Answer>& answer) {
  auto& [type, statements] = answer;
  archive(type, statements);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Outcome>& outcome) {
  auto& [id, character, rank, strength, see, answers] = outcome;
  archive(id, character, rank, strength, see, answers);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Attachment>& attachment) {
  auto& [id, question, when, statement] = attachment;
  archive(id, question, when, statement);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Cap>& cap) {
  auto& [id, most, rows, doubtful, statement] = cap;
  archive(id, most, rows, doubtful, statement);
}

// ------------------------------------------------------------------ versions and regimes

template <class Archive>
void fields(Archive& archive, Held<Archive, StatusEntry>& status) {
  auto& [state, from, cites] = status;
  archive(state, from, cites);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Gloss>& gloss) {
  auto& [fact, statement] = gloss;
  archive(fact, statement);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Reading>& reading) {
  auto& [id, statement] = reading;
  archive(id, statement);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, MonotoneException>& exception) {
  auto& [group, statement] = exception;
  archive(group, statement);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Version>& version) {
  auto& [from, unclear_until, checked_until, statuses, status_notes, combine, combine_notes, caps, glosses,
         readings, groups, tiers, rows, places, outcomes, rules, attachments, not_monotone, card] = version;
  archive(from, unclear_until, checked_until, statuses, status_notes, combine, combine_notes, caps, glosses,
          readings, groups, tiers, rows, places, outcomes, rules, attachments, not_monotone, card);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Regime>& regime) {
  auto& [id, kind, variant_of, title, short_title, language, content_hash, sources, sentences, versions] =
      regime;
  archive(id, kind, variant_of, title, short_title, language, content_hash, sources, sentences, versions);
}

}  // namespace terskel
