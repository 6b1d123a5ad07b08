// Whole numbers as text, without the locale and the weight of printf.
#pragma once

#include <cstdint>
#include <string>

namespace terskel {

inline std::string decimal_of(std::int64_t number) {
  const bool negative = number < 0;
  auto rest = negative ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  std::string text;
  do {
    text.insert(text.begin(), static_cast<char>('0' + rest % 10));
    rest /= 10;
  } while (rest);
  if (negative) text.insert(text.begin(), '-');
  return text;
}

}  // namespace terskel
