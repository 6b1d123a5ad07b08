// Amounts with their unit, held as whole base units: µg, µl, millionths of a piece or dose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "terskel/decimal.h"

namespace terskel {

/// What an amount measures. Amounts of different dimensions are never compared or converted.
enum class Dimension : std::uint8_t { mass, volume, count, rusdose, user_dose };
inline constexpr int kDimensions = 5;

/// The units that can be typed or printed. `rusdose` (a standard intoxication dose) and `user_dose`
/// (what one person uses once) are different measures and convert to nothing.
enum class Unit : std::uint8_t { ug, mg, g, kg, ml, cl, dl, l, piece, rusdose, user_dose };
inline constexpr int kUnits = 11;

/// The largest amount: 10^12 base units, a tonne or a million pieces.
inline constexpr std::int64_t kMostBaseUnits = 1'000'000'000'000;

/// An amount in base units, and the unit in which it was typed or is printed.
struct Quantity {
  std::int64_t base = 0;
  Unit unit = Unit::g;

  bool operator==(const Quantity&) const = default;
};

/// Why a number and a unit are not an amount. Extends NumberError.
enum class QuantityError { zero, too_large, too_fine };

Dimension dimension_of(Unit unit);

/// Base units in one `unit`: 1 000 000 for a gram, 1 for a microgram.
std::int64_t base_units_in(Unit unit);

/// The unit with this id (`ug`, `g`, `rusdose` …), in lower case.
std::optional<Unit> parse_unit(std::string_view id);
std::string_view id_of(Unit unit);

/// The exact amount. Zero, more than kMostBaseUnits, and what does not come out in whole base units
/// (a tenth of a microgram) are refused, never rounded.
Result<Quantity, QuantityError> quantity(Decimal number, Unit unit);

/// The number to print in the quantity's own unit; exact, as up to nine decimals (one µg in kg).
std::string number_text(Quantity amount, char separator = '.');

/// The code of a refusal, such as `amount_zero`.
std::string_view code_of(QuantityError error);

}  // namespace terskel
