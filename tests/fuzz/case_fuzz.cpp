// Whatever is typed, it is refused or read; and what was read is written as text that reads as the same.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pack_sample.h"
#include "terskel/case.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace terskel;
  static const Catalogue catalogue = sample::catalogue();
  const auto read = parse_case(catalogue, std::string_view(reinterpret_cast<const char*>(data), size));
  if (!read) return 0;
  const auto text = to_text(catalogue, read.value());
  const auto reread = parse_case(catalogue, text);
  if (!reread || to_text(catalogue, reread.value()) != text) __builtin_trap();
  return 0;
}
