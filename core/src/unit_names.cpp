#include "unit_names.h"

#include <algorithm>
#include <array>

namespace terskel {
namespace {

struct UnitName {
  std::string_view word;
  Unit unit;
};

/// In the order of their bytes. "tab" is a tablet as much as a blotter: both are pieces.
constexpr std::array<UnitName, 95> kUnitNames = {{
    {"blotter", Unit::piece},
    {"blotters", Unit::piece},
    {"brukardosar", Unit::user_dose},
    {"brukardose", Unit::user_dose},
    {"brukerdose", Unit::user_dose},
    {"brukerdoser", Unit::user_dose},
    {"capsule", Unit::piece},
    {"capsules", Unit::piece},
    {"centiliter", Unit::cl},
    {"centiliters", Unit::cl},
    {"centilitre", Unit::cl},
    {"centilitres", Unit::cl},
    {"cl", Unit::cl},
    {"deciliter", Unit::dl},
    {"deciliters", Unit::dl},
    {"decilitre", Unit::dl},
    {"decilitres", Unit::dl},
    {"desiliter", Unit::dl},
    {"dl", Unit::dl},
    {"g", Unit::g},
    {"gr", Unit::g},
    {"gram", Unit::g},
    {"gramm", Unit::g},
    {"gramme", Unit::g},
    {"grammes", Unit::g},
    {"grams", Unit::g},
    {"intoxication dose", Unit::rusdose},
    {"intoxication doses", Unit::rusdose},
    {"kapsel", Unit::piece},
    {"kapslar", Unit::piece},
    {"kapsler", Unit::piece},
    {"kg", Unit::kg},
    {"kilo", Unit::kg},
    {"kilogram", Unit::kg},
    {"kilogramm", Unit::kg},
    {"kilograms", Unit::kg},
    {"kilos", Unit::kg},
    {"l", Unit::l},
    {"lapp", Unit::piece},
    {"lappar", Unit::piece},
    {"lapper", Unit::piece},
    {"liter", Unit::l},
    {"liters", Unit::l},
    {"litre", Unit::l},
    {"litres", Unit::l},
    {"mcg", Unit::ug},
    {"mg", Unit::mg},
    {"microgram", Unit::ug},
    {"micrograms", Unit::ug},
    {"mikrogram", Unit::ug},
    {"mikrogramm", Unit::ug},
    {"milligram", Unit::mg},
    {"milligramm", Unit::mg},
    {"milligrams", Unit::mg},
    {"milliliter", Unit::ml},
    {"milliliters", Unit::ml},
    {"millilitre", Unit::ml},
    {"millilitres", Unit::ml},
    {"ml", Unit::ml},
    {"pc", Unit::piece},
    {"pcs", Unit::piece},
    {"piece", Unit::piece},
    {"pieces", Unit::piece},
    {"pill", Unit::piece},
    {"pillar", Unit::piece},
    {"pille", Unit::piece},
    {"piller", Unit::piece},
    {"pills", Unit::piece},
    {"plant", Unit::piece},
    {"plantar", Unit::piece},
    {"plante", Unit::piece},
    {"planter", Unit::piece},
    {"plants", Unit::piece},
    {"rusdosar", Unit::rusdose},
    {"rusdose", Unit::rusdose},
    {"rusdoser", Unit::rusdose},
    {"rusdoses", Unit::rusdose},
    {"stk", Unit::piece},
    {"stykk", Unit::piece},
    {"stykke", Unit::piece},
    {"stykker", Unit::piece},
    {"tab", Unit::piece},
    {"tablet", Unit::piece},
    {"tablets", Unit::piece},
    {"tablett", Unit::piece},
    {"tablettar", Unit::piece},
    {"tabletter", Unit::piece},
    {"tabs", Unit::piece},
    {"ug", Unit::ug},
    {"user dose", Unit::user_dose},
    {"user doses", Unit::user_dose},
    {"user-dose", Unit::user_dose},
    {"user-doses", Unit::user_dose},
    {"µg", Unit::ug},
    {"μg", Unit::ug},
}};

/// Without the full stop of an abbreviation, the comma of a list, or what explains the word in brackets.
std::string_view bare(std::string_view word) {
  word = word.substr(0, word.find(" ("));
  while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ';'))
    word.remove_suffix(1);
  return word;
}

}  // namespace

std::optional<Unit> unit_named(std::string_view word) {
  word = bare(word);
  const auto* found =
      std::lower_bound(kUnitNames.begin(), kUnitNames.end(), word,
                       [](const UnitName& name, std::string_view sought) { return name.word < sought; });
  if (found == kUnitNames.end() || found->word != word) return std::nullopt;
  return found->unit;
}

bool is_bare_dose(std::string_view word) {
  word = bare(word);
  return word == "dose" || word == "doser" || word == "dosar" || word == "doses";
}

}  // namespace terskel
