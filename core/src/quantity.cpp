#include "terskel/quantity.h"

#include <array>

#include "digits.h"

namespace terskel {
namespace {

/// What there is to know of a unit. The order is that of the enum.
struct UnitRow {
  std::string_view id;
  Dimension dimension;
  int decimals;  ///< a base unit is the last of these
};
constexpr std::array<UnitRow, kUnits> kUnitRows = {{
    {"ug", Dimension::mass, 0},
    {"mg", Dimension::mass, 3},
    {"g", Dimension::mass, 6},
    {"kg", Dimension::mass, 9},
    {"ml", Dimension::volume, 3},
    {"cl", Dimension::volume, 4},
    {"dl", Dimension::volume, 5},
    {"l", Dimension::volume, 6},
    {"piece", Dimension::count, 6},
    {"rusdose", Dimension::rusdose, 6},
    {"user_dose", Dimension::user_dose, 6},
}};

constexpr std::int64_t kMillion = 1'000'000;

const UnitRow& row_of(Unit unit) { return kUnitRows[static_cast<std::size_t>(unit)]; }

}  // namespace

Dimension dimension_of(Unit unit) { return row_of(unit).dimension; }

std::int64_t base_units_in(Unit unit) {
  std::int64_t units = 1;
  for (int i = 0; i < row_of(unit).decimals; ++i) units *= 10;
  return units;
}

std::optional<Unit> parse_unit(std::string_view id) {
  for (std::size_t i = 0; i < kUnitRows.size(); ++i)
    if (kUnitRows[i].id == id) return static_cast<Unit>(i);
  return std::nullopt;
}

std::string_view id_of(Unit unit) { return row_of(unit).id; }

Result<Quantity, QuantityError> quantity(Decimal number, Unit unit) {
  if (number.millionths <= 0) return QuantityError::zero;
  const std::int64_t units = base_units_in(unit);
  if (units < kMillion) {
    const std::int64_t millionths_in_base = kMillion / units;
    const std::int64_t base = number.millionths / millionths_in_base;
    if (base > kMostBaseUnits) return QuantityError::too_large;
    if (number.millionths % millionths_in_base != 0) return QuantityError::too_fine;
    return Quantity{base, unit};
  }
  const std::int64_t base_in_millionth = units / kMillion;
  if (number.millionths > kMostBaseUnits / base_in_millionth) return QuantityError::too_large;
  return Quantity{number.millionths * base_in_millionth, unit};
}

std::string number_text(Quantity amount, char separator) {
  return shifted_text(amount.base, row_of(amount.unit).decimals, separator);
}

std::string_view code_of(QuantityError error) {
  switch (error) {
    case QuantityError::zero:
      return "amount_zero";
    case QuantityError::too_large:
      return "amount_too_large";
    case QuantityError::too_fine:
      return "amount_too_fine";
  }
  return "amount_zero";
}

}  // namespace terskel
