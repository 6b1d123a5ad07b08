// Fuzzer input as changes to something good, since noise alone seldom gets past the first check.
#pragma once

#include <string>
#include <string_view>

namespace terskel {

/// Good bytes with some replaced: each change is a position of two bytes and a value.
inline std::string spoiled(std::string good, std::string_view changes) {
  for (; changes.size() >= 3 && !good.empty(); changes.remove_prefix(3)) {
    const auto at = static_cast<unsigned char>(changes[0]) * 256U + static_cast<unsigned char>(changes[1]);
    good[at % good.size()] = changes[2];
  }
  return good;
}

inline void expect(bool holds) {
  if (!holds) __builtin_trap();
}

}  // namespace terskel
