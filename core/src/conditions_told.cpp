#include "conditions_told.h"

#include "digits.h"
#include "phrases.h"
#include "terskel/words.h"
#include "told.h"
#include "unknowns.h"

namespace terskel {
namespace {

class Conditions {
 public:
  explicit Conditions(const Telling& telling)
      : catalogue_(telling.catalogue), version_(telling.version), telling_(telling) {}

  std::string all(const Condition& when) const {
    std::vector<std::string> parts;
    const bool young = when.age_to < kOldest;
    const std::string from = decimal_of(when.age_from);
    if (when.age_from > 0 && young && when.age_from == when.age_to)
      parts.push_back(named(catalogue_, "text.if.age_is", "age", from));
    else if (when.age_from > 0 && young)
      parts.push_back(said("text.if.age_between", {{"from", from}, {"to", decimal_of(when.age_to)}}));
    else if (when.age_from > 0)
      parts.push_back(named(catalogue_, "text.if.age_from", "age", from));
    else if (young)
      parts.push_back(named(catalogue_, "text.if.age_under", "age", decimal_of(when.age_to + 1)));
    for (const FactCondition& condition : when.facts) parts.push_back(fact(condition));
    if (when.over_cap == 2) parts.push_back(said("text.if.over_cap"));
    if (when.over_cap == 1) parts.push_back(said("pages.if_within_cap"));
    const std::string amounts = tiers(when.tiers);
    if (!amounts.empty()) parts.push_back(amounts);
    return joined(catalogue_, parts, "text.and");
  }

 private:
  std::string fact(const FactCondition& condition) const {
    std::vector<std::int32_t> values;
    for (std::int32_t v = 0; v < value_count(catalogue_, version_, condition.fact); ++v)
      if ((condition.in >> v & 1) != 0) values.push_back(v);
    if (condition.fact != reading_fact(catalogue_))
      return values_in_words(catalogue_, catalogue_.facts[condition.fact], values);
    std::vector<std::string> readings;
    for (const std::int32_t value : values)
      readings.push_back(named(
          catalogue_, "text.if.reading", "reading",
          told_of(telling_, version_.readings[static_cast<std::size_t>(value)].statement).front().text));
    return joined(catalogue_, readings, "text.or");
  }

  /// "stoffet er i gruppe A, trinn 2 eller 3". Empty where the condition asks for no tier.
  std::string tiers(std::uint64_t wanted) const {
    std::vector<std::string> groups;
    bool all = true;
    bool whole = true;
    for (std::size_t g = 0; g < version_.groups.size(); ++g) {
      const Group& group = version_.groups[g];
      std::vector<std::string> steps;
      for (Index t = 0; t < group.tier_count; ++t)
        if ((wanted >> (group.first_tier + t) & 1) != 0) steps.push_back(decimal_of(t + 1));
      all = all && steps.size() == group.tier_count;
      if (steps.empty()) continue;
      std::string name = group_name(catalogue_, static_cast<Index>(g), "pages.group_in");
      whole = whole && steps.size() == group.tier_count;
      if (steps.size() < group.tier_count)
        name = said("pages.group_steps", {{"group", name}, {"n", joined(catalogue_, steps, "text.or")}});
      groups.push_back(std::move(name));
    }
    if (all) return {};
    return said(whole ? "pages.if_substance" : "pages.if_group",
                {{"groups", joined(catalogue_, groups, "text.or")}});
  }

  std::string said(std::string_view key) const { return std::string(word(catalogue_, key)); }
  std::string said(std::string_view key, Slots slots) const { return word(catalogue_, key, slots); }

  const Catalogue& catalogue_;
  const Version& version_;
  const Telling& telling_;
};

}  // namespace

std::string condition_in_words(const Telling& telling, const Condition& when) {
  return Conditions(telling).all(when);
}

std::string group_name(const Catalogue& catalogue, Index group, std::string_view key) {
  return word(catalogue, key, {{"letter", std::string(1, static_cast<char>('A' + group))}});
}

}  // namespace terskel
