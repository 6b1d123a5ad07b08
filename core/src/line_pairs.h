// Which line of one edition is which of another. Native only.
#pragma once

#include <vector>

#include "edition_lines.h"

namespace terskel {

/// A line on both sides, or on one alone.
struct LinePair {
  const Line* before = nullptr;
  const Line* after = nullptr;
};

/// All lines of both, in the order of the later edition; what it no longer has stands where it stood. Lines
/// are paired that are the same, that have the same key, that say the same, that share enough words to be one
/// sentence reworded, or that are the only ones to have gone and come in a place.
std::vector<LinePair> paired(const std::vector<Line>& before, const std::vector<Line>& after);

}  // namespace terskel
