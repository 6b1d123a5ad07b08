// A small catalogue by hand: five substances, four facts, a few words. For tests of what people type.
#pragma once

#include <algorithm>

#include "terskel/model.h"

namespace terskel {

// Positions in sample_catalogue().
inline constexpr Index kCannabis = 0;
inline constexpr Index kHeroin = 1;
inline constexpr Index kMdma = 2;
inline constexpr Index kLsd = 3;
inline constexpr Index kGhb = 4;
inline constexpr Index kOther = 5;
inline constexpr Index kHerb = 0;
inline constexpr Index kResin = 1;
inline constexpr Index kOil = 2;
inline constexpr Index kPlant = 3;
inline constexpr Index kHeroinForm = 4;
inline constexpr Index kPowder = 5;
inline constexpr Index kTablet = 6;
inline constexpr Index kBlotter = 7;
inline constexpr Index kPure = 8;
inline constexpr Index kGhbForm = 9;
inline constexpr Index kOtherForm = 10;
inline constexpr Index kAct = 0;
inline constexpr Index kPlace = 1;
inline constexpr Index kDependence = 2;

inline std::vector<std::pair<std::string, std::string>> sample_words(const std::string& language) {
  std::vector<std::pair<std::string, std::string>> words = {
      {"date.day", language == "en" ? "{day} {month} {year}" : "{day}. {month} {year}"},
      {"date.month", "{month} {year}"},
      {"date.year", "{year}"},
      {"greeting", "hello"},
      {"month.dec", language == "en" ? "December" : "desember"},
      {"month.jan", language == "en" ? "January" : "januar"},
      {"month.jun", language == "en" ? "June" : "juni"},
      {"slot.percent.one", language == "en" ? "{n}%" : "{n} %"},
      {"slot.percent.other", language == "en" ? "{n}%" : "{n} %"},
      {"text.and", language == "en" ? "and" : "og"},
      {"text.decimal_mark", language == "en" ? "." : ","},
      {"text.or", language == "en" ? "or" : "eller"},
      {"unit.g.one", "g"},
      {"unit.g.other", "g"},
      {"unit.kg.other", "kg"},
      {"unit.l.other", language == "en" ? "litres" : "liter"},
      {"unit.ml.other", "ml"},
      {"unit.mg.other", "mg"},
      {"unit.piece.one", language == "en" ? "piece" : "stk."},
      {"unit.piece.other", language == "en" ? "pieces" : "stk."},
      {"unit.ug.other", "µg"},
      {"unit.user_dose.other", language == "en" ? "user doses" : "brukerdoser"},
      {"refusal.amount_ambiguous", "«{typed}»: {first} or {most}?"},
      {"refusal.amount_too_large", "At most {most}."},
      {"refusal.amount_not_a_number", "Not {typed} but {example}."},
      {"refusal.age_too_high", "From {first} to {most}."},
      {"refusal.form_unknown", "Not {typed} but {choices}."},
      {"refusal.substance_ambiguous", "{typed} is {choices}."},
      {"refusal.substance_unknown", "What is {typed}?"},
      {"refusal.too_many_items", "At most {most}."},
      {"refusal.unit_unfit", "In {choices}."},
  };
  std::sort(words.begin(), words.end());
  return words;
}

inline Catalogue sample_catalogue(const std::string& language = "nb") {
  Catalogue made;
  made.language = language;
  made.substances = {
      {"cannabis", "cannabis", kHerb, 4}, {"heroin", "heroin", kHeroinForm, 1},
      {"mdma", "MDMA", kPowder, 2},       {"lsd", "LSD", kBlotter, 2},
      {"ghb", "GHB", kGhbForm, 1},        {"other_listed", "annet stoff på lista", kOtherForm, 1}};
  made.forms = {{"herb", "marihuana", kCannabis, true, {Unit::g}},
                {"resin", "hasj, harpiks", kCannabis, true, {Unit::g}},
                {"oil", "olje", kCannabis, false, {Unit::g}},
                {"plant", "PLANTE SØM VEKS", kCannabis, false, {Unit::piece, Unit::g}},
                {"", "", kHeroin, true, {Unit::g, Unit::user_dose}},
                {"powder", "pulver", kMdma, true, {Unit::g}},
                {"tablet", "tablett", kMdma, true, {Unit::piece, Unit::g}},
                {"blotter", "papirlapp", kLsd, true, {Unit::piece}},
                {"pure", "rent stoff", kLsd, true, {Unit::ug, Unit::mg, Unit::g}},
                {"", "", kGhb, true, {Unit::ml, Unit::g}},
                {"", "", kOther, true, {Unit::g, Unit::piece}}};
  made.aliases = {{"2c-b", {kOtherForm}},
                  {"3,4-mdma", {kPowder, kTablet}},
                  {"blotter", {kBlotter}},
                  {"brown sugar", {kHeroinForm}},
                  {"ecstasy", {kTablet}},
                  {"hash", {kResin}},
                  {"hasj", {kResin}},
                  {"lapper", {kBlotter}},
                  {"piller", {kTablet, kOtherForm}},
                  {"røyk", {kHerb, kResin}},
                  {"stoff", {kHerb, kResin, kHeroinForm, kPowder, kTablet}}};
  std::sort(made.aliases.begin(), made.aliases.end(),
            [](const Alias& a, const Alias& b) { return a.text < b.text; });
  made.facts = {{"act", {"use", "hold", "sell"}, Assessor::person, true, 1, 0},
                {"place", {"home", "public", "prison"}, Assessor::person, true, kNone, 4},
                {"dependence", {"none", "dependent"}, Assessor::authority, false, kNone, 0},
                {"reading", {}, Assessor::courts, false, kNone, 0}};
  made.words = sample_words(language);
  return made;
}

}  // namespace terskel
