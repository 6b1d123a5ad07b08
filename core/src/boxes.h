// Sets of situations as few boxes: "the form is resin, and the purity is above 5 %".
#pragma once

#include <cstdint>
#include <vector>

#include "terskel/decide.h"

namespace terskel {

/// One fully known situation of the unknowns: a value for each dimension, or kAbsent where it does not arise
/// (the tier of a row that this form does not fall under).
using World = std::vector<std::int32_t>;
inline constexpr std::int32_t kAbsent = -1;

/// The fewest boxes that a greedy merge finds for `worlds`. `domains` are all values that each dimension
/// takes in any world; a side with all of them is left out. Order and result do not depend on the order of
/// worlds.
std::vector<Box> boxes_of(const std::vector<World>& worlds, const std::vector<Dim>& dims,
                          const std::vector<std::vector<std::int32_t>>& domains);

}  // namespace terskel
