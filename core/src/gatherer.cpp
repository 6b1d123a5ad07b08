#include "gatherer.h"

#include <algorithm>

namespace terskel {

Index Gatherer::answer_number(const Situation& situation, const Ruling& ruled, Index item) {
  const Index outcome = outline_.version.rules[ruled.rule].then;
  attached(outline_.version, situation, outcome, attachments_);
  choose_slots(situation, outcome, ruled.rule);
  const Index member = member_number(outcome, ruled, item);
  // Neighbouring situations are mostly answered alike: the last answers first.
  for (std::size_t a = found_.answers.size(); a-- > 0;)
    if (found_.answers[a].member == member && found_.answers[a].attachments == attachments_)
      return static_cast<Index>(a);
  found_.answers.push_back({member, attachments_});
  return static_cast<Index>(found_.answers.size() - 1);
}

Index Gatherer::member_number(Index outcome, const Ruling& ruled, Index item) {
  for (std::size_t m = 0; m < found_.members.size(); ++m) {
    Member& known = found_.members[m];
    if (known.outcome != outcome || known.slot_facts != slot_facts_) continue;
    const bool seen = std::any_of(known.rulings.begin(), known.rulings.end(),
                                  [&](const Ruling& other) { return other.rule == ruled.rule; });
    if (!seen) known.rulings.push_back(ruled);
    return static_cast<Index>(m);
  }
  Member member;
  member.outcome = outcome;
  member.rulings = {ruled};
  member.slot_facts = slot_facts_;
  member.item = item;
  found_.members.push_back(std::move(member));
  return static_cast<Index>(found_.members.size() - 1);
}

void Gatherer::choose_slots(const Situation& situation, Index outcome, Index rule) {
  slot_facts_.assign(situation.facts.size(), kNone);
  const auto choose = [&](const std::vector<Index>& facts) {
    for (const Index fact : facts) slot_facts_[fact] = situation.facts[fact];
  };
  choose(outline_.slots_of_outcome[outcome]);
  for (const Index attachment : attachments_) choose(outline_.slots_of_attachment[attachment]);
  choose(outline_.slots_of_rule[rule]);
}

}  // namespace terskel
