// The layout of a pack: what is written for each part of the model, and in which order.
//
// One function for each struct both writes and reads it. A change here changes the layout: raise kPackFormat.
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
  archive(date.number);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, DateSpan>& span) {
  archive(span.first, span.last);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Form>& form) {
  archive(form.id, form.name, form.substance, form.implied, form.units);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Alias>& alias) {
  archive(alias.text, alias.forms);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Substance>& substance) {
  archive(substance.id, substance.name, substance.first_form, substance.form_count);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Fact>& fact) {
  archive(fact.id, fact.values, fact.assessed_by, fact.asked, fact.assumed, fact.excluded);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, MoneyPeriod>& period) {
  archive(period.from, period.until, period.millionths);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, UnitOfAccount>& unit) {
  archive(unit.id, unit.currency, unit.periods);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, std::pair<std::string, std::string>>& word) {
  archive(word.first, word.second);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Catalogue>& catalogue) {
  archive(catalogue.language, catalogue.content_hash, catalogue.substances, catalogue.forms,
          catalogue.aliases, catalogue.facts, catalogue.units_of_account, catalogue.words);
}

// ------------------------------------------------------------------ sentences and sources

template <class Archive>
void fields(Archive& archive, Held<Archive, Source>& source) {
  archive(source.id, source.title, source.publisher, source.url, source.date, source.read, source.grade);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Citation>& citation) {
  archive(citation.source, citation.pinpoint);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, SlotValue>& value) {
  archive(value.type, value.number, value.unit, value.ref, value.date, value.text);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Slot>& slot) {
  archive(slot.name, slot.by_fact, slot.values);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Statement>& statement) {
  archive(statement.sentence, statement.strength, statement.slots, statement.cites);
}

// ------------------------------------------------------------------ limits

template <class Archive>
void fields(Archive& archive, Held<Archive, Limit>& limit) {
  archive(limit.type, limit.inclusive, limit.strength, limit.low, limit.high, limit.per_day, limit.days,
          limit.cites);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Measure>& measure) {
  archive(measure.unit, measure.basis, measure.as, measure.reference_purity, measure.limits);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Ladder>& ladder) {
  archive(ladder.in, ladder.tiers, ladder.measures, ladder.join);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Row>& row) {
  archive(row.id, row.group, row.covers, row.by_fact, row.ladders, row.notes);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Tier>& tier) {
  archive(tier.id, tier.group);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Group>& group) {
  archive(group.id, group.first_tier, group.tier_count);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Place>& place) {
  archive(place.group, place.row);
}

// ------------------------------------------------------------------ rules

template <class Archive>
void fields(Archive& archive, Held<Archive, FactCondition>& condition) {
  archive(condition.fact, condition.in);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Condition>& condition) {
  archive(condition.tiers, condition.age_from, condition.age_to, condition.over_cap, condition.outcomes,
          condition.facts);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Rule>& rule) {
  archive(rule.id, rule.when, rule.then, rule.except, rule.reason);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Answer>& answer) {
  archive(answer.type, answer.statements);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Outcome>& outcome) {
  archive(outcome.id, outcome.character, outcome.rank, outcome.strength, outcome.see, outcome.answers);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Attachment>& attachment) {
  archive(attachment.id, attachment.question, attachment.when, attachment.statement);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Cap>& cap) {
  archive(cap.id, cap.most, cap.rows, cap.doubtful, cap.statement);
}

// ------------------------------------------------------------------ versions and regimes

template <class Archive>
void fields(Archive& archive, Held<Archive, StatusEntry>& status) {
  archive(status.state, status.from, status.cites);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Gloss>& gloss) {
  archive(gloss.fact, gloss.statement);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Reading>& reading) {
  archive(reading.id, reading.statement);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, MonotoneException>& exception) {
  archive(exception.group, exception.statement);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Version>& version) {
  archive(version.from, version.unclear_until, version.checked_until, version.statuses, version.status_notes,
          version.combine, version.combine_notes, version.caps, version.glosses, version.readings,
          version.groups, version.tiers, version.rows, version.places, version.outcomes, version.rules,
          version.attachments, version.not_monotone, version.card);
}

template <class Archive>
void fields(Archive& archive, Held<Archive, Regime>& regime) {
  archive(regime.id, regime.kind, regime.variant_of, regime.title, regime.short_title, regime.language,
          regime.content_hash, regime.sources, regime.sentences, regime.versions);
}

}  // namespace terskel
