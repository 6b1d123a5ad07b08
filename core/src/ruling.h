// Which rule decides one item in one fully known situation.
#pragma once

#include <cstdint>
#include <vector>

#include "terskel/decide.h"
#include "terskel/model.h"

namespace terskel {

/// Everything that a condition may ask, with a value for each.
struct Situation {
  Index tier = kNone;
  int age = 0;
  bool over_cap = false;
  FactValues facts;  ///< by fact; kNone for facts that the version does not read
};

/// The two readings of exceptions. The proof requires the same answer from both in every cell.
enum class Exceptions : std::uint8_t {
  of_all_applicable,  ///< a rule that is itself defeated still defeats
  of_undefeated,      ///< it does not
};

bool holds(const Condition& condition, const Situation& situation);

/// The applicable rules that nothing defeats; exactly one in proved content.
std::vector<Index> undefeated(const Version& version, const Situation& situation, Exceptions reading);

/// The decision with the rules it defeated, or nothing where not exactly one rule is left.
std::optional<Ruling> ruling(const Version& version, const Situation& situation);

/// The attachments that add to this outcome, ascending; the second fills a list that is there already.
std::vector<Index> attached(const Version& version, const Situation& situation, Index outcome);
void attached(const Version& version, const Situation& situation, Index outcome, std::vector<Index>& result);

}  // namespace terskel
