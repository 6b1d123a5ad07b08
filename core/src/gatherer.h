// Situations that are decided alike, gathered into members and answers.
#pragma once

#include <vector>

#include "enumeration.h"
#include "outline.h"
#include "ruling.h"

namespace terskel {

/// Adds to an Enumeration's members and answers, one decided situation after another.
class Gatherer {
 public:
  Gatherer(const Outline& outline, Enumeration& found) : outline_(outline), found_(found) {}

  /// Gives the number of the answer. `item` is the one that decided.
  Index answer_number(const Situation& situation, const Ruling& ruled, Index item);

 private:
  Index member_number(Index outcome, const Ruling& ruled, Index item);
  void choose_slots(const Situation& situation, Index outcome, Index rule);

  const Outline& outline_;
  Enumeration& found_;
  std::vector<Index> attachments_;  // of the situation at hand
  FactValues slot_facts_;           // likewise
};

}  // namespace terskel
