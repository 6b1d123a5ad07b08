// Whatever stands in a content file, it is refused with its problems, or loads into what packs and unpacks.
//
// The first byte chooses the file; bit 7 whether the input takes its place or changes some of its bytes.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "sample_content.h"
#include "spoil.h"
#include "terskel/content.h"
#include "terskel/pack.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace terskel;
  static const ContentFiles good = sample_content();
  if (size == 0) return 0;
  ContentFiles files = good;
  std::string& file = std::next(files.begin(), data[0] % 128 % static_cast<int>(files.size()))->second;
  const std::string input(reinterpret_cast<const char*>(data) + 1, size - 1);
  file = data[0] & 128 ? spoiled(file, input) : input;

  const auto loaded = load_content(files, "en");
  if (!loaded) {
    expect(!loaded.error().empty());
    return 0;
  }
  const Content& content = loaded.value();
  expect(unpack_catalogue(pack(content.catalogue)).ok());
  for (const Regime& regime : content.regimes) expect(unpack_regime(pack(regime), content.catalogue).ok());
  return 0;
}
