// Exact decimal numbers, so that 0.05 + 7.98 + 1.97 is 10 on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "terskel/result.h"

namespace terskel {

/// A number with six decimals, counted in millionths. Compares exactly.
/// What parse_decimal() gives lies in [0, 1 000 000 000), so a thousand times as much still fits.
struct Decimal {
  std::int64_t millionths = 0;

  auto operator<=>(const Decimal&) const = default;
};

/// Why a text is not a number. The names are the stable refusal codes after `amount_`.
enum class NumberError {
  empty,              ///< nothing but spaces
  not_a_number,       ///< a character that no amount has
  sign,               ///< a plus or minus: amounts are weighed, not owed
  two_separators,     ///< more than one comma or point
  too_many_decimals,  ///< more than six digits after the separator
  too_large,          ///< more than nine digits before it
  grouping,           ///< spaces that do not stand between groups of three digits
  ambiguous,          ///< `1.000` or `2,500`: a thousand or one? never guessed
  foreign_digits,     ///< digits of another script, such as Arabic or full-width ones
};

/// Reads what a person types: `12,5`, `12.5`, `.5`, ` 1 000 `. Comma and point both separate
/// decimals; ordinary, no-break, narrow and thin spaces separate groups of three digits.
/// Three decimals that end in 0 after one to three whole digits (`1.000`) are refused as ambiguous,
/// since half the world writes a thousand so.
Result<Decimal, NumberError> parse_decimal(std::string_view text);

/// The shortest exact text, with `separator` before the decimals: `12,5`, `1000`.
std::string to_text(Decimal number, char separator = '.');

/// The code of a refusal, such as `amount_empty`.
std::string_view code_of(NumberError error);

}  // namespace terskel
