// Running one version over every way in which the unknowns of a case may be known.
#pragma once

#include <vector>

#include "boxes.h"
#include "terskel/decide.h"

namespace terskel {

/// All situations that fit the case, and the answer in each.
struct Enumeration {
  std::vector<Dim> dims;                           ///< what is not known
  std::vector<std::vector<std::int32_t>> domains;  ///< by dimension, the values that occur, ascending
  std::vector<ReasonMask> tier_reasons;            ///< by dimension; for tiers, why there are several
  std::vector<World> worlds;
  std::vector<Index> member_of;                    ///< by world
  std::vector<std::vector<Index>> attachments_of;  ///< by world, ascending
  std::vector<Member> members;                     ///< without boxes and what is added, in order of discovery
  std::vector<ItemTrace> items;
  std::vector<std::vector<PurityCut>> purity_cuts;  ///< by item
};

/// More situations than this are refused as `too_many_unknowns`: a browser must answer while one types.
inline constexpr std::size_t kMostWorlds = 60'000;

Result<Enumeration, Unanswered> enumerate(const Catalogue& catalogue, const Version& version,
                                          const Case& asked);

/// Whether two enumerations allow the same outcomes and details, whatever leads to them.
bool same_answers(const Enumeration& a, const Enumeration& b);

}  // namespace terskel
