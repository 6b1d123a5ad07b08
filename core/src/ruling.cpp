#include "ruling.h"

#include <algorithm>

#include "lists.h"

namespace terskel {
namespace {

std::vector<Index> applicable(const Version& version, const Situation& situation) {
  std::vector<Index> rules;
  for (std::size_t i = 0; i < version.rules.size(); ++i)
    if (holds(version.rules[i].when, situation)) rules.push_back(static_cast<Index>(i));
  return rules;
}

bool is_defeated(const Version& version, const std::vector<Index>& by, Index rule) {
  return std::any_of(by.begin(), by.end(),
                     [&](Index other) { return contains(version.rules[other].except, rule); });
}

std::vector<Index> left_by_all(const Version& version, const std::vector<Index>& rules) {
  std::vector<Index> left;
  for (const Index rule : rules)
    if (!is_defeated(version, rules, rule)) left.push_back(rule);
  return left;
}

/// Exceptions are acyclic, so that taking away again and again what an undefeated rule defeats comes to rest.
std::vector<Index> left_by_undefeated(const Version& version, const std::vector<Index>& rules) {
  std::vector<Index> pending = rules;
  std::vector<Index> left;
  while (!pending.empty()) {
    std::vector<Index> free;
    for (const Index rule : pending) {
      if (!is_defeated(version, pending, rule)) free.push_back(rule);
    }
    if (free.empty()) return {};
    std::vector<Index> next;
    for (const Index rule : pending) {
      const bool defeated = std::any_of(
          free.begin(), free.end(), [&](Index other) { return contains(version.rules[other].except, rule); });
      if (!defeated && !contains(free, rule)) next.push_back(rule);
    }
    for (const Index rule : free) insert_once(left, rule);
    pending = std::move(next);
  }
  return left;
}

}  // namespace

bool holds(const Condition& condition, const Situation& situation) {
  if (!(condition.tiers >> situation.tier & 1)) return false;
  if (situation.age < condition.age_from || situation.age > condition.age_to) return false;
  if (!(condition.over_cap >> (situation.over_cap ? 1 : 0) & 1)) return false;
  return std::all_of(condition.facts.begin(), condition.facts.end(), [&](const FactCondition& wanted) {
    const Index value = situation.facts[wanted.fact];
    return value != kNone && (wanted.in >> value & 1);
  });
}

std::vector<Index> undefeated(const Version& version, const Situation& situation, Exceptions reading) {
  const auto rules = applicable(version, situation);
  return reading == Exceptions::of_all_applicable ? left_by_all(version, rules)
                                                  : left_by_undefeated(version, rules);
}

std::optional<Ruling> ruling(const Version& version, const Situation& situation) {
  auto rules = applicable(version, situation);
  const auto is_left = [&](Index rule) { return !is_defeated(version, rules, rule); };
  const auto left = std::find_if(rules.begin(), rules.end(), is_left);
  if (left == rules.end() || std::any_of(left + 1, rules.end(), is_left)) return std::nullopt;
  const Index rule = *left;
  rules.erase(left);
  return Ruling{rule, std::move(rules)};
}

std::vector<Index> attached(const Version& version, const Situation& situation, Index outcome) {
  std::vector<Index> result;
  attached(version, situation, outcome, result);
  return result;
}

void attached(const Version& version, const Situation& situation, Index outcome, std::vector<Index>& result) {
  result.clear();
  for (std::size_t i = 0; i < version.attachments.size(); ++i) {
    const Condition& when = version.attachments[i].when;
    if ((when.outcomes >> outcome & 1) && holds(when, situation)) result.push_back(static_cast<Index>(i));
  }
}

}  // namespace terskel
