#include "outline.h"

#include "unknowns.h"

namespace terskel {
namespace {

void add_slots(const Statement& statement, std::vector<Index>& facts) {
  for (const Slot& slot : statement.slots)
    if (slot.by_fact != kNone) facts.push_back(slot.by_fact);
}

}  // namespace

Outline::Outline(const Catalogue& of_catalogue, const Version& of_version)
    : catalogue(of_catalogue),
      version(of_version),
      facts_read(terskel::facts_read(of_catalogue, of_version)),
      age_cuts(terskel::age_cuts(of_version)),
      slots_of_outcome(of_version.outcomes.size()),
      slots_of_attachment(of_version.attachments.size()),
      slots_of_rule(of_version.rules.size()) {
  for (std::size_t o = 0; o < version.outcomes.size(); ++o)
    for (const Answer& answer : version.outcomes[o].answers)
      for (const Statement& statement : answer.statements) add_slots(statement, slots_of_outcome[o]);
  for (std::size_t a = 0; a < version.attachments.size(); ++a)
    add_slots(version.attachments[a].statement, slots_of_attachment[a]);
  for (std::size_t r = 0; r < version.rules.size(); ++r) add_slots(version.rules[r].reason, slots_of_rule[r]);
}

}  // namespace terskel
