// Packs are untrusted bytes: they are refused, or give content that packs again to the same and that can be
// decided with, told and explored without a fault.
//
// The first byte chooses: bit 0 a catalogue or a regime, bit 1 bytes as they come or changes to a good pack,
// the bits above what a regime is then used for.
#include <cstddef>
#include <cstdint>
#include <string>

#include "pack_sample.h"
#include "spoil.h"
#include "terskel/calculator.h"
#include "terskel/pack.h"

namespace {

using namespace terskel;

void unpack_a_catalogue(std::string_view bytes) {
  const auto read = unpack_catalogue(bytes);
  if (!read) return;
  const auto again = pack(read.value());
  const auto reread = unpack_catalogue(again);
  expect(reread.ok() && pack(reread.value()) == again);
}

std::string used(const Calculator& calculator, int purpose) {
  constexpr const char* kTogether = "date=2021-06-01&age=17&item=cannabis/resin+10+g&item=heroin+1+g";
  constexpr const char* kUnknown = "date=2024-09-15&item=cannabis&item=heroin+1+g+@20%&fact=place:prison";
  switch (purpose % 8) {
    case 0:
      return calculator.describe();
    case 1:
      return calculator.decide(kTogether);
    case 2:
      return calculator.decide(kUnknown);
    case 3:
      return calculator.lines(kTogether);
    case 4:
      return calculator.lines(kUnknown);
    case 5:
      return calculator.map(
          "date=2024-12-31&item=heroin+1+g&regime=no-law&from=0.1+g&to=9+g&steps=3&ages=17-18");
    case 6:
      return calculator.difference("regime=no-law&from=2021-04-09&to=2024-09");
    default:
      return {};
  }
}

void unpack_a_regime(std::string_view bytes, const Catalogue& catalogue, int purpose) {
  const auto read = unpack_regime(bytes, catalogue);
  if (!read) return;
  const auto again = pack(read.value());
  const auto reread = unpack_regime(again, catalogue);
  expect(reread.ok() && pack(reread.value()) == again);
  used(Calculator(catalogue, {read.value()}), purpose);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Catalogue catalogue = sample::catalogue();
  static const std::string good_catalogue = pack(catalogue);
  static const std::string good_regime = pack(sample::regime());
  if (size == 0) return 0;
  const bool regime = data[0] & 1;
  const bool changes = data[0] & 2;
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (changes) bytes = spoiled(regime ? good_regime : good_catalogue, bytes);
  if (regime) {
    unpack_a_regime(bytes, catalogue, data[0] >> 2);
  } else {
    unpack_a_catalogue(bytes);
  }
  return 0;
}
