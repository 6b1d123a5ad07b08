// FNV-1a in 64 bits: tells bytes apart that differ by mistake, the same on every machine. No guard against
// malice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace terskel {

class Fnv1a {
 public:
  void add(char c) { hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3; }
  void add(std::string_view text) {
    for (const char c : text) add(c);
  }

  /// 16 hex digits.
  std::string digits() const {
    constexpr std::string_view kHexDigits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += kHexDigits[hash_ >> shift & 0xF];
    return text;
  }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325;
};

}  // namespace terskel
