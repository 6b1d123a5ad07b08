// Running one version over every way in which the unknowns of a case may be known.
#pragma once

#include <vector>

#include "boxes.h"
#include "outline.h"
#include "terskel/decide.h"

namespace terskel {

/// A member with what is added to it.
struct PossibleAnswer {
  Index member = kNone;
  std::vector<Index> attachments;  ///< ascending
};

/// All situations that fit the case, and the answer in each.
struct Enumeration {
  std::vector<Dim> dims;                           ///< what is not known
  std::vector<std::vector<std::int32_t>> domains;  ///< by dimension, the values that occur, ascending
  std::vector<ReasonMask> tier_reasons;            ///< by dimension; for tiers, why there are several
  std::vector<World> worlds;
  std::vector<Index> answer_of;         ///< by world
  std::vector<Index> situation_of;      ///< by world, the first that differs from it in tiers only
  std::vector<PossibleAnswer> answers;  ///< in order of discovery
  std::vector<Member> members;          ///< without boxes and what is added, in order of discovery
  std::vector<ItemTrace> items;
  std::vector<std::vector<PurityCut>> purity_cuts;  ///< by item

  Index member_of(std::size_t world) const { return answers[answer_of[world]].member; }
};

/// More situations than this are refused as `too_many_unknowns`: a browser must answer while one types.
inline constexpr std::size_t kMostWorlds = 60'000;

/// How much to keep. Members and answers alone take a fraction of the time.
enum class Keep : std::uint8_t { answers, worlds };

Result<Enumeration, Unanswered> enumerate(const Outline& outline, const Case& asked,
                                          Keep keep = Keep::answers);

/// Whether two enumerations allow the same outcomes and details, whatever leads to them.
bool same_answers(const Enumeration& a, const Enumeration& b);

}  // namespace terskel
