// From amounts to tiers: what is held in one row, against its limits.
#pragma once

#include <cstdint>
#include <vector>

#include "terskel/decide.h"
#include "terskel/model.h"

namespace terskel {

/// What is summed against one row; or one form that its group does not list.
struct Stock {
  Index group = kNone;
  Index row = kNone;         ///< kNone: not listed, or a group of one tier
  Index form = kNone;        ///< of the first item
  std::vector<Index> items;  ///< positions in the case
};

/// Tiers that are possible, and why there are several.
struct TierSet {
  std::uint64_t tiers = 0;
  ReasonMask reasons = 0;
};

/// The purity of the one item of a stock whose purity was not typed, as a part of its axis.
struct PuritySegment {
  const std::vector<PurityCut>* cuts = nullptr;  ///< null: the axis is not divided, all purities are possible
  std::int32_t number = 0;                       ///< above cut number-1, up to and including cut number
};

/// Whether the ladder counts active substance.
bool counts_active(const Ladder& ladder);

/// Where the tier of this stock changes with the unknown purity: empty when no purity is unknown, when
/// several are (then all purities are possible at once), or when it makes no difference.
std::vector<PurityCut> purity_cuts(const Ladder& ladder, const Stock& stock, const std::vector<Item>& items);

/// The possible tiers of a stock that has a row.
TierSet tiers_of(const Ladder& ladder, const Stock& stock, const std::vector<Item>& items,
                 PuritySegment purity);

/// -1, 0 or 1 as `a` is below, at or above `b`.
int compare(const PurityCut& a, const PurityCut& b);
bool lower(const PurityCut& a, const PurityCut& b);

}  // namespace terskel
