// Conditions: on tiers, facts, age, the cap and, for attachments, outcomes.
#include <algorithm>
#include <charconv>

#include "content_regime.h"
#include "content_shared.h"

namespace terskel {
namespace {

constexpr std::array<std::string_view, 2> kNoYes = {"no", "yes"};

/// The whole number from 0 to kOldest that a text is; `otherwise` for an empty one.
std::optional<std::uint8_t> age_in(std::string_view text, int otherwise) {
  int age = otherwise;
  const char* end = text.data() + text.size();
  if (text.starts_with('-')) return std::nullopt;
  if (!text.empty()) {
    const auto read = std::from_chars(text.data(), end, age);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  }
  if (age < 0 || age > kOldest) return std::nullopt;
  return static_cast<std::uint8_t>(age);
}

/// `15..17`, `..14`, `18..`.
void read_age(const JsonReader& json, Condition& condition) {
  const std::string ranges = "\"15..17\", \"..14\", \"18..\" or, for one age, \"16..16\"";
  if (json.present() && !json.is_text()) {
    json.problem("wrong_type", "Write " + ranges + " here, in quotes.");
    return;
  }
  const auto typed = json.text();
  if (!typed) return;
  const std::string_view text = *typed;
  const auto dots = text.find("..");
  const bool is_range = dots != std::string_view::npos && text.size() > 2;
  const auto from = is_range ? age_in(text.substr(0, dots), 0) : std::nullopt;
  const auto to = is_range ? age_in(text.substr(dots + 2), kOldest) : std::nullopt;
  if (!from || !to || *from > *to) {
    json.problem("bad_age", "Write " + ranges + "; from 0 to 120.");
    return;
  }
  condition.age_from = *from;
  condition.age_to = *to;
}

void read_over_cap(const VersionContext& context, const JsonReader& json, Condition& condition) {
  const auto answer = json.one_of<std::uint8_t>(kNoYes);
  if (answer) condition.over_cap = static_cast<std::uint8_t>(1U << *answer);
  if (context.draft.table("caps").empty()) json.problem("no_caps", "This version has no caps to be over.");
}

std::uint64_t tiers_of(const Group& group) {
  std::uint64_t tiers = 0;
  for (Index tier = group.first_tier; tier < group.first_tier + group.tier_count; ++tier) {
    if (tier < 64) tiers |= 1ULL << tier;
  }
  return tiers;
}

std::uint64_t read_group_ids(const Version& version, const JsonReader& json) {
  std::uint64_t tiers = 0;
  for (const auto& [id, place] : json.texts()) {
    const Index group = position_of(version.groups, id);
    if (group == kNone) {
      place.problem("unknown_group", "This version has no group \"" + id + "\". " + ids_here(version.groups));
    } else {
      tiers |= tiers_of(version.groups[group]);
    }
  }
  return tiers;
}

std::vector<std::string> tier_ids(const Version& version) {
  std::vector<std::string> ids;
  for (const Tier& tier : version.tiers) ids.push_back(version.groups[tier.group].id + "." + tier.id);
  return ids;
}

/// `table.low`: the group and its tier.
std::uint64_t read_tier_ids(const Version& version, const JsonReader& json) {
  std::uint64_t tiers = 0;
  for (const auto& [id, place] : json.texts()) {
    std::uint64_t named = 0;
    for (std::size_t tier = 0; tier < version.tiers.size() && tier < 64; ++tier) {
      const Tier& found = version.tiers[tier];
      if (version.groups[found.group].id + "." + found.id == id) named = 1ULL << tier;
    }
    if (named == 0)
      place.problem("unknown_tier", "\"" + id + "\" is no tier. Write " + choice_of(tier_ids(version)) + ".");
    tiers |= named;
  }
  return tiers;
}

std::uint64_t read_outcome_ids(const Version& version, const JsonReader& json) {
  std::uint64_t outcomes = 0;
  for (const auto& [id, place] : json.texts()) {
    const Index outcome = position_of(version.outcomes, id);
    if (outcome == kNone) {
      place.problem("unknown_outcome",
                    "This version has no outcome \"" + id + "\". " + ids_here(version.outcomes));
    } else if (outcome < 64) {
      outcomes |= 1ULL << outcome;
    }
  }
  return outcomes;
}

void read_fact_condition(const VersionContext& context, const std::string& id, const JsonReader& json,
                         Condition& condition) {
  const Index fact = fact_position(context.catalogue(), id);
  if (fact == kNone) {
    std::vector<std::string> known = {"group", "tier", "age", "over_cap", "outcome (in attachments)"};
    for (const Fact& each : context.catalogue().facts) known.push_back(each.id);
    json.problem("unknown_key", "\"" + id + "\" is no condition. Write " + choice_of(known) + ".");
    return;
  }
  condition.facts.push_back({fact, read_values(context, fact, json)});
}

}  // namespace

Index read_fact_id(const VersionContext& context, const JsonReader& json) {
  const auto id = json.text();
  if (!id) return kNone;
  const Index fact = fact_position(context.catalogue(), *id);
  if (fact == kNone) json.problem("unknown_fact", "shared/facts.json has no fact \"" + *id + "\".");
  return fact;
}

FactMask read_values(const VersionContext& context, Index fact, const JsonReader& json) {
  const std::vector<std::string> known = context.values_of(fact);
  FactMask mask = 0;
  for (const auto& [id, place] : json.texts()) {
    const auto found = std::find(known.begin(), known.end(), id);
    if (found == known.end()) {
      place.problem("unknown_value", "The fact has no value \"" + id + "\". " +
                                         (known.empty() ? "This version has no readings."
                                                        : "Write " + choice_of(known) + "."));
    } else {
      mask = static_cast<FactMask>(mask | (1U << (found - known.begin())));
    }
  }
  return mask;
}

Condition read_condition(const VersionContext& context, const JsonReader& json, bool may_name_outcomes) {
  Condition condition;
  const Version& version = context.version;
  for (const auto& [key, value] : json.members()) {
    if (key == "group") {
      condition.tiers &= read_group_ids(version, value);
    } else if (key == "tier") {
      condition.tiers &= read_tier_ids(version, value);
    } else if (key == "age") {
      read_age(value, condition);
    } else if (key == "over_cap") {
      read_over_cap(context, value, condition);
    } else if (key == "outcome" && may_name_outcomes) {
      condition.outcomes = read_outcome_ids(version, value);
    } else {
      read_fact_condition(context, key, value, condition);
    }
  }
  std::sort(condition.facts.begin(), condition.facts.end(),
            [](const FactCondition& a, const FactCondition& b) { return a.fact < b.fact; });
  // One of the two alone is empty only where what it names is unknown, and that is told.
  if (condition.tiers == 0 && json.has("group") && json.has("tier"))
    json.problem("never_holds", "No tier is left: \"group\" and \"tier\" must both hold.");
  return condition;
}

}  // namespace terskel
