#include "terskel/decimal.h"

#include <optional>

#include "digits.h"
#include "glyphs.h"

namespace terskel {
namespace {

constexpr std::size_t kWholeDigits = 9;
constexpr std::size_t kDecimals = 6;

/// What characters the text has that no amount, or no plain amount, can have. The most telling comes first.
std::optional<NumberError> stray_character(std::string_view text) {
  bool foreign = false;
  bool other = false;
  int separators = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    const NumberPart part = number_part(glyph.code);
    foreign = foreign || part == NumberPart::foreign_digit;
    // A sign further in is a range or a date, and "amounts are not negative" would not help.
    other = other || part == NumberPart::other || (part == NumberPart::sign && at > 0);
    if (part == NumberPart::separator) ++separators;
    at += glyph.size;
  }
  if (foreign) return NumberError::foreign_digits;
  if (other) return NumberError::not_a_number;
  if (number_part(glyph_at(text, 0).code) == NumberPart::sign) return NumberError::sign;
  if (separators > 1) return NumberError::two_separators;
  return std::nullopt;
}

/// The digits of a whole part; nothing when its spaces do not group thousands. `0 500` is not a group
/// either: it may as well be a half as five hundred.
std::optional<std::string> ungrouped(std::string_view whole) {
  std::string digits;
  std::size_t group = 0;
  bool grouped = false;
  for (std::size_t at = 0; at < whole.size();) {
    const Glyph glyph = glyph_at(whole, at);
    at += glyph.size;
    if (number_part(glyph.code) == NumberPart::digit) {
      digits += static_cast<char>(glyph.code);
      ++group;
      continue;
    }
    if (group == 0 || group > 3 || (grouped && group != 3)) return std::nullopt;
    grouped = true;
    group = 0;
  }
  if (grouped && (group != 3 || digits[0] == '0')) return std::nullopt;
  return digits;
}

bool has_space(std::string_view decimals) {
  for (const char c : decimals)
    if (c < '0' || c > '9') return true;
  return false;
}

bool is_ambiguous(std::string_view whole, std::string_view decimals) {
  const bool like_a_group = decimals.size() == 3 && decimals[2] == '0';
  return like_a_group && !whole.empty() && whole.size() <= 3 && whole[0] != '0';
}

}  // namespace

Result<Decimal, NumberError> parse_decimal(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return NumberError::empty;
  if (const auto error = stray_character(text)) return *error;

  const std::size_t separator = text.find_first_of(",.");
  const bool separated = separator != std::string_view::npos;
  const std::string_view decimals = separated ? text.substr(separator + 1) : std::string_view();
  const auto whole = ungrouped(text.substr(0, separator));
  if (!whole || has_space(decimals)) return NumberError::grouping;
  if (whole->empty() && decimals.empty()) return NumberError::empty;
  if (whole->size() > kWholeDigits) return NumberError::too_large;
  if (decimals.size() > kDecimals) return NumberError::too_many_decimals;
  if (is_ambiguous(*whole, decimals)) return NumberError::ambiguous;

  std::string digits = *whole;
  digits += decimals;
  digits.append(kDecimals - decimals.size(), '0');
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return Decimal{value};
}

std::string shifted_text(std::int64_t value, int decimals, char separator) {
  std::string text;
  const std::uint64_t size =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  append_number(text, size, static_cast<std::size_t>(decimals) + 1);
  if (decimals > 0) {
    text.insert(text.size() - static_cast<std::size_t>(decimals), 1, separator);
    while (text.back() == '0') text.pop_back();
    if (text.back() == separator) text.pop_back();
  }
  if (value < 0) text.insert(text.begin(), '-');
  return text;
}

std::string to_text(Decimal number, char separator) {
  return shifted_text(number.millionths, static_cast<int>(kDecimals), separator);
}

std::string_view code_of(NumberError error) {
  switch (error) {
    case NumberError::empty:
      return "amount_empty";
    case NumberError::not_a_number:
      return "amount_not_a_number";
    case NumberError::sign:
      return "amount_sign";
    case NumberError::two_separators:
      return "amount_two_separators";
    case NumberError::too_many_decimals:
      return "amount_too_many_decimals";
    case NumberError::too_large:
      return "amount_too_large";
    case NumberError::grouping:
      return "amount_grouping";
    case NumberError::ambiguous:
      return "amount_ambiguous";
    case NumberError::foreign_digits:
      return "amount_foreign_digits";
  }
  return "amount_not_a_number";
}

}  // namespace terskel
