// The cells of a version: every reachable combination of tier, facts, age class and cap. Native only.
#pragma once

#include <vector>

#include "ruling.h"
#include "terskel/model.h"
#include "tiers.h"

namespace terskel {

/// An amount at which something may change: each figure, its neighbours, and one point in every gap.
std::vector<std::int64_t> points_of(const Measure& measure);

/// What can be typed for a row: one item with an amount in each dimension that the ladder counts.
std::vector<Item> items_for(const Ladder& ladder, Index form, const Catalogue& catalogue);

/// Tiers of a version that some amount can reach, for one choice of facts.
std::uint64_t reachable_tiers(const Catalogue& catalogue, const Version& version, const FactValues& facts);

/// All choices of the facts that the version reads, over all their values; kNone for the others.
std::vector<FactValues> fact_choices(const Catalogue& catalogue, const Version& version);

/// Everything else of a cell for one choice of facts.
std::vector<Situation> cells_of(const Catalogue& catalogue, const Version& version, const FactValues& facts);

/// A cell in words.
std::string in_words(const Catalogue& catalogue, const Version& version, const Situation& cell);

}  // namespace terskel
