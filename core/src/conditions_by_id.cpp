#include "conditions_by_id.h"

#include <set>

#include "digits.h"

namespace terskel {
namespace {

/// Ids in the order of the alphabet: that of the files means nothing.
std::string sorted(const std::set<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += ' ' + id;
  return text + ';';
}

/// The ids at these positions; all of them say nothing.
template <class Things, class Name>
std::string chosen(const Things& things, std::uint64_t mask, const Name& name) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < things.size(); ++i)
    if ((mask >> i & 1) != 0) ids.insert(name(things[i]));
  return ids.size() == things.size() ? ";" : sorted(ids);
}

}  // namespace

std::string condition_by_id(const Catalogue& catalogue, const Version& version, const Condition& when) {
  std::string text =
      decimal_of(when.age_from) + ".." + decimal_of(when.age_to) + ' ' + decimal_of(when.over_cap);
  text += chosen(version.tiers, when.tiers,
                 [&version](const Tier& tier) { return version.groups[tier.group].id + '.' + tier.id; });
  text += chosen(version.outcomes, when.outcomes, [](const Outcome& outcome) { return outcome.id; });
  std::set<std::string> facts;
  for (const FactCondition& condition : when.facts) {
    const Fact& fact = catalogue.facts[condition.fact];
    std::set<std::string> values;
    for (std::size_t v = 0; v < fact.values.size(); ++v)
      if ((condition.in >> v & 1) != 0) values.insert(fact.values[v]);
    for (std::size_t v = 0; fact.values.empty() && v < version.readings.size(); ++v)
      if ((condition.in >> v & 1) != 0) values.insert(version.readings[v].id);
    facts.insert(fact.id + '=' + sorted(values));
  }
  return text + sorted(facts);
}

std::string rule_by_id(const Catalogue& catalogue, const Version& version, const Rule& rule) {
  std::set<std::string> defeated;
  for (const Index other : rule.except) defeated.insert(version.rules[other].id);
  return condition_by_id(catalogue, version, rule.when) + ' ' + version.outcomes[rule.then].id +
         sorted(defeated);
}

std::string cap_by_id(const Catalogue& catalogue, const Version& version, const Cap& cap) {
  std::set<std::string> rows;
  for (const Index row : cap.rows) rows.insert(version.rows[row].id);
  std::set<std::string> doubtful;
  for (const std::vector<Index>& together : cap.doubtful) {
    std::set<std::string> ids;
    for (const Index substance : together) ids.insert(catalogue.substances[substance].id);
    doubtful.insert(sorted(ids));
  }
  return decimal_of(cap.most) + sorted(rows) + sorted(doubtful);
}

}  // namespace terskel
