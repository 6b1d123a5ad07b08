// What a version asks anywhere, gathered once so that thousands of situations need not look again.
#pragma once

#include <cstdint>
#include <vector>

#include "terskel/model.h"

namespace terskel {

struct Outline {
  Outline(const Catalogue& of_catalogue, const Version& of_version);

  const Catalogue& catalogue;
  const Version& version;
  std::vector<bool> facts_read;        ///< by fact
  std::vector<std::int32_t> age_cuts;  ///< first age of each class but the first
  /// The facts by which slots choose.
  std::vector<std::vector<Index>> slots_of_outcome;
  std::vector<std::vector<Index>> slots_of_attachment;
  std::vector<std::vector<Index>> slots_of_rule;
};

}  // namespace terskel
