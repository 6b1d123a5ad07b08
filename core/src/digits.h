// Writing whole and shifted numbers, without the weight of the library's formatters.
#pragma once

#include <cstdint>
#include <string>

namespace terskel {

/// Appends a number, with zeros before it up to `width`.
inline void append_number(std::string& text, std::uint64_t number, std::size_t width = 1) {
  constexpr std::size_t kMost = 20;
  char digits[kMost];
  std::size_t first = kMost;
  do {
    digits[--first] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0 || (kMost - first < width && first > 0));
  text.append(digits + first, kMost - first);
}

/// A whole number.
inline std::string decimal_of(std::int64_t number) {
  std::string text;
  append_number(text,
                number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number));
  if (number < 0) text.insert(text.begin(), '-');
  return text;
}

/// The shortest exact text of `value` divided by ten `decimals` times.
std::string shifted_text(std::int64_t value, int decimals, char separator);

}  // namespace terskel
