#include "boxes.h"

#include <algorithm>

#include "lists.h"

namespace terskel {
namespace {

/// A box while it grows: the values of each dimension, ascending; empty where the dimension does not arise.
using Sides = std::vector<std::vector<std::int32_t>>;

/// Unites boxes that differ in `dim` only. True if any did.
bool merge_along(std::vector<Sides>& boxes, std::size_t dim) {
  const auto without = [dim](const Sides& a, const Sides& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
      if (i != dim && a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    if (a[dim].empty() != b[dim].empty()) return a[dim].empty() ? -1 : 1;
    return 0;
  };
  std::sort(boxes.begin(), boxes.end(), [&](const Sides& a, const Sides& b) {
    const int order = without(a, b);
    return order != 0 ? order < 0 : a[dim] < b[dim];
  });
  std::vector<Sides> merged;
  for (Sides& box : boxes) {
    if (merged.empty() || without(merged.back(), box) != 0) {
      merged.push_back(std::move(box));
      continue;
    }
    for (const std::int32_t value : box[dim]) insert_once(merged.back()[dim], value);
  }
  const bool changed = merged.size() != boxes.size();
  boxes = std::move(merged);
  return changed;
}

}  // namespace

std::vector<Box> boxes_of(const std::vector<World>& worlds, const std::vector<Dim>& dims,
                          const std::vector<std::vector<std::int32_t>>& domains) {
  std::vector<Sides> boxes;
  for (const World& world : worlds) {
    Sides sides(dims.size());
    for (std::size_t d = 0; d < dims.size(); ++d)
      if (world[d] != kAbsent) sides[d] = {world[d]};
    boxes.push_back(std::move(sides));
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t d = dims.size(); d-- > 0;) changed = merge_along(boxes, d) || changed;
  }
  const auto earlier = [](const Box& a, const Box& b) {
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
      if (a[i].dim != b[i].dim) return a[i].dim < b[i].dim;
      if (a[i].values != b[i].values) return a[i].values < b[i].values;
    }
    return a.size() < b.size();
  };
  std::vector<Box> result;
  for (const Sides& sides : boxes) {
    Box box;
    for (std::size_t d = 0; d < dims.size(); ++d)
      if (!sides[d].empty() && sides[d] != domains[d]) box.push_back({dims[d], sides[d]});
    insert_once(result, box, earlier);
  }
  return result;
}

}  // namespace terskel
