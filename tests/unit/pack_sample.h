// A small catalogue and a regime that use every part of the model, for the tests of packs.
#pragma once

#include "terskel/model.h"

namespace terskel::sample {

inline DateSpan day(std::int32_t number) { return {{number}, {number}}; }

inline Catalogue catalogue() {
  Catalogue made;
  made.language = "en";
  made.content_version = "2026.11.22";
  made.content_hash = "0123456789abcdef";
  made.substances = {{"cannabis", "cannabis", 0, 2}, {"heroin", "heroin", 2, 1}};
  made.forms = {{"resin", "hashish", 0, true, {Unit::g, Unit::mg}},
                {"plant", "plants", 0, false, {Unit::piece}},
                {"", "", 1, true, {Unit::g, Unit::user_dose}}};
  made.aliases = {{"hasj", {0}}, {"heroin", {2}}, {"weed", {0, 1}}};
  made.facts = {{"act", {"use", "hold"}, Assessor::person, true, 1, 0},
                {"place", {"home", "public", "prison"}, Assessor::person, true, kNone, 4},
                {"reading", {}, Assessor::courts, false, kNone, 0}};
  made.units_of_account = {{"court_fee", "NOK", {{{20250101}, {20251231}, 1'314'000'000}}}};
  made.regimes = {{"sample",
                   Kind::law,
                   "",
                   "The sample act",
                   "Sample",
                   State::in_force,
                   day(20200101),
                   {{day(20200101), {20261122}}},
                   {0, 1},
                   true}};
  made.words = {{"text.and", "and"}, {"text.or", "or"}, {"unit.g", "g – «gram»"}};
  return made;
}

inline SlotValue slot_value(SlotValue::Type type, std::int64_t number) {
  SlotValue made;
  made.type = type;
  made.number = number;
  return made;
}

/// A statement with a slot of every type, one of them chosen by a fact.
inline Statement full_statement() {
  using Type = SlotValue::Type;
  SlotValue text;
  text.text = "Prop. 92 L (2020–2021)";
  SlotValue money = slot_value(Type::money, 2'398'000'000);
  money.text = "NOK";
  SlotValue account = slot_value(Type::account, 2'000'000);
  account.ref = 0;
  SlotValue date;
  date.type = Type::date;
  date.date = {{20210601}, {20210630}};
  SlotValue amount = slot_value(Type::amount, 10'000'000);
  Statement made;
  made.sentence = 0;
  made.strength = Strength::main_rule;
  made.slots = {
      {"law", kNone, {text}},
      {"fine", kNone, {money}},
      {"fee", kNone, {account}},
      {"date", kNone, {date}},
      {"limit", kNone, {amount}},
      {"share", kNone, {slot_value(Type::percent, 3330)}},
      {"term", 1, {slot_value(Type::years, 1), slot_value(Type::months, 6), slot_value(Type::days, 3)}}};
  made.cites = {{0, "§ 231"}, {1, ""}};
  return made;
}

inline Statement statement(Index sentence) {
  Statement made;
  made.sentence = sentence;
  made.cites = {{0, "§ 231"}};
  return made;
}

inline Limit exact(std::int64_t base) {
  Limit made;
  made.low = made.high = base;
  made.cites = {{0, "kap. 7"}};
  return made;
}

/// Cannabis at home is held against other figures than elsewhere, heroin against daily ones.
inline std::vector<Row> rows() {
  Limit about = exact(10'000'000);
  about.type = Limit::Type::about;
  about.inclusive = Inclusive::unsettled;
  about.high = 15'000'000;
  Limit unknown;
  unknown.type = Limit::Type::not_found;
  Limit daily = exact(1'000'000);
  daily.per_day = 100'000;
  daily.days = 10;
  const Measure weighed{Unit::g, Basis::gross, ActiveAs::not_said, 0, {exact(5'000'000), about}};
  const Measure counted{Unit::piece, Basis::count, ActiveAs::not_said, 0, {exact(2'000'000), unknown}};
  const Measure pure{Unit::g, Basis::active, ActiveAs::base, 200, {daily}};
  return {{"cannabis",
           0,
           {0},
           1,
           {{1, {0, 1, 2}, {weighed, counted}, Join::unsettled_if_they_differ}, {6, {0, 1, 2}, {weighed}}},
           {statement(1)}},
          {"heroin", 0, {2}, kNone, {{0xFFFF, {0, 2}, {pure}}}, {}}};
}

inline Outcome outcome(const char* id, Character character, std::int16_t rank) {
  Outcome made;
  made.id = id;
  made.character = character;
  made.rank = rank;
  made.answers[0] = {Answer::Type::answered, {statement(1), full_statement()}};
  made.answers[1].type = Answer::Type::does_not_arise;
  made.answers[2].type = Answer::Type::not_said;
  return made;
}

inline std::vector<Rule> rules() {
  Rule lenient{"lenient", {}, 0, {1}, statement(1)};
  lenient.when.tiers = 1;
  lenient.when.age_from = 18;
  lenient.when.over_cap = 1;
  lenient.when.facts = {{0, 2}, {2, 1}};
  return {lenient, {"ordinary", {}, 1, {}, full_statement()}};
}

inline Version version() {
  Version made;
  made.from = day(20210409);
  made.checked_until = {20260701};
  made.statuses = {{State::adopted, {{20210101}, {20211231}}, {{0, "I"}}},
                   {State::in_force, day(20210409), {}}};
  made.status_notes = {statement(2)};
  made.combine_notes = {statement(3)};
  made.caps = {{"cap", 3, {}, {{0, 1}}, statement(1)}, {"plants", 1, {0, 1}, {}, statement(1)}};
  made.glosses = {{1, statement(2)}};
  made.readings = {{"as_crime", statement(1)}, {"as_offence", statement(2)}};
  made.groups = {{"table", 0, 3}, {"other", 3, 1}};
  made.tiers = {{"low", 0}, {"mid", 0}, {"high", 0}, {"any", 1}};
  made.rows = rows();
  made.places = {{0, 0}, {1, kNone}, {0, 1}};
  made.outcomes = {outcome("none", Character::not_punishable, 0),
                   outcome("fine", Character::out_of_scope, -3)};
  made.outcomes[1].see = "pt";
  made.rules = rules();
  made.attachments = {{"seized", Question::seizure, {}, statement(3)}};
  made.attachments[0].when.outcomes = 2;
  made.not_monotone = {{1, statement(3)}};
  return made;
}

inline Regime regime() {
  Regime made;
  made.id = "no-law";
  made.kind = Kind::practice;
  made.variant_of = "no-bill";
  made.title = "Norway: the law in force";
  made.short_title = "Norway";
  made.language = "en";
  made.content_hash = "0123456789abcdef";
  made.sources = {{"strl", "Straffeloven", "Lovdata", "https://lovdata.no/", day(20260702), ReadAs::mirror,
                   Grade::primary},
                  {"rett24",
                   "Grensene",
                   "Rett24",
                   "https://rett24.no/",
                   {{20210201}, {20210228}},
                   ReadAs::as_reported,
                   Grade::secondary}};
  made.sentences = {"By {law} at most {term}.", "It is forbidden.", "Still in force.", "It is taken."};
  made.versions = {version(), version()};
  made.versions[1].from = {{20240901}, {20240930}};
  made.versions[1].unclear_until = {{20241001}, {20241231}};
  made.versions[1].outcomes[0].rank = 1;
  return made;
}

/// Dated sentences without a ladder.
inline Regime card() {
  Regime made = regime();
  made.kind = Kind::card;
  made.versions = {Version()};
  made.versions[0].from = day(20210201);
  made.versions[0].checked_until = {20260701};
  made.versions[0].places.resize(3);
  made.versions[0].card = {statement(1)};
  return made;
}

}  // namespace terskel::sample
