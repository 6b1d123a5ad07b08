// The limits of a row: its ladders, measures and figures.
#include <algorithm>

#include "content_regime.h"
#include "content_shared.h"

namespace terskel {
namespace {

constexpr std::array<std::string_view, 2> kBaseOrSalt = {"base", "salt"};
constexpr std::array<std::string_view, 6> kLimitKinds = {"figure", "per_day",   "between",
                                                         "about",  "not_found", "none_set"};

constexpr std::int64_t kMostDays = 10'000;
constexpr std::int32_t kFullPurity = 10'000;
constexpr std::int64_t kHundredthsInMillionths = 10'000;

bool fits(Basis basis, Dimension dimension) {
  switch (dimension) {
    case Dimension::mass:
    case Dimension::volume:
      return basis == Basis::gross || basis == Basis::active || basis == Basis::gross_or_active;
    case Dimension::count:
      return basis == Basis::count;
    case Dimension::rusdose:
    case Dimension::user_dose:
      return basis == Basis::dose;
  }
  return false;
}

// ------------------------------------------------------------------ one limit

void read_per_day(const JsonReader& json, Unit unit, Limit& limit) {
  limit.per_day = json.at("per_day").amount_of(unit).value_or(Quantity{}).base;
  const auto days = json.need("days").count();
  if (!days || limit.per_day == 0) return;
  if (*days > kMostDays || *days > kMostBaseUnits / limit.per_day) {
    json.at("days").problem("out_of_range", "That many days make more than the largest amount.");
    return;
  }
  limit.days = static_cast<std::int32_t>(*days);
  limit.low = limit.high = limit.per_day * *days;
}

void read_pair(const JsonReader& json, Unit unit, Limit& limit) {
  const std::vector<JsonReader> ends = json.elements();
  if (!json.is_list()) return;
  if (ends.size() != 2) {
    json.problem("not_a_pair", "Write the lower and the higher figure.");
    return;
  }
  limit.low = ends[0].amount_of(unit).value_or(Quantity{}).base;
  limit.high = ends[1].amount_of(unit).value_or(Quantity{}).base;
  if (limit.low > 0 && limit.high > 0 && limit.low >= limit.high)
    json.problem("not_ascending", "The second figure must be higher than the first.");
}

void read_figures(const JsonReader& json, Unit unit, Limit& limit) {
  switch (limit.type) {
    case Limit::Type::exact:
      if (json.has("per_day")) return read_per_day(json, unit, limit);
      limit.low = limit.high = json.at("figure").amount_of(unit).value_or(Quantity{}).base;
      return;
    case Limit::Type::between:
      return read_pair(json.at("between"), unit, limit);
    case Limit::Type::about:
      if (json.at("about").is_list()) return read_pair(json.at("about"), unit, limit);
      limit.low = limit.high = json.at("about").amount_of(unit).value_or(Quantity{}).base;
      return;
    case Limit::Type::not_found:
      json.at("not_found").only_true();
      return;
    case Limit::Type::none_set:
      json.at("none_set").only_true();
      return;
  }
}

Limit::Type type_of(std::string_view kind) {
  if (kind == "between") return Limit::Type::between;
  if (kind == "about") return Limit::Type::about;
  if (kind == "not_found") return Limit::Type::not_found;
  if (kind == "none_set") return Limit::Type::none_set;
  return Limit::Type::exact;
}

Limit read_limit(VersionContext& context, const JsonReader& json, Unit unit) {
  Limit limit;
  std::vector<std::string_view> kinds;
  for (const std::string_view kind : kLimitKinds) {
    if (json.has(kind)) kinds.push_back(kind);
  }
  if (json.is_object() && kinds.size() != 1) {
    json.problem("one_of", "Write " + choice_of({kLimitKinds.begin(), kLimitKinds.end()}) + ".");
    return limit;
  }
  if (!json.is_object()) {
    json.only({});
    return limit;
  }
  limit.type = type_of(kinds.front());
  std::vector<std::string_view> keys = {kinds.front(), "strength", "cite"};
  const bool has_point = limit.type == Limit::Type::exact || limit.type == Limit::Type::between;
  if (has_point) keys.emplace_back("inclusive");
  if (kinds.front() == "per_day") keys.emplace_back("days");
  json.only(keys);
  limit.inclusive = Inclusive::unsettled;
  if (has_point)
    limit.inclusive = json.need("inclusive").one_of<Inclusive>(kInclusiveIds).value_or(Inclusive::yes);
  limit.strength = json.need("strength").one_of<Strength>(kStrengthIds).value_or(Strength::binding);
  limit.cites = read_citations(context.regime, json.need("cite"));
  read_figures(json, unit, limit);
  return limit;
}

// ------------------------------------------------------------------ a measure

/// Whether the tiers on both sides of two limits that touch in one figure stay in order there.
bool ordered_at_point(const Limit& lower, const Limit& upper) {
  return lower.inclusive == Inclusive::no || upper.inclusive == Inclusive::yes;
}

/// Bands over which sources differ may overlap: one source has the lower figures of both, another the higher.
bool ascends(const Limit& lower, const Limit& upper) {
  const bool sources_differ = lower.type == Limit::Type::between && upper.type == Limit::Type::between;
  if (sources_differ) return upper.low > lower.low && upper.high > lower.high;
  return upper.low > lower.high || (upper.low == lower.high && ordered_at_point(lower, upper));
}

void check_ascending(const std::vector<Limit>& limits, const std::vector<JsonReader>& places) {
  const Limit* lower = nullptr;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    if (limits[i].low == 0 || limits[i].high == 0) continue;
    if (lower && !ascends(*lower, limits[i]))
      places[i].problem("not_ascending", "The limit must lie above the one before it.");
    lower = &limits[i];
  }
}

std::vector<Limit> read_limits(VersionContext& context, const JsonReader& json, Unit unit,
                               std::size_t tiers) {
  std::vector<Limit> limits;
  const std::vector<JsonReader> places = json.elements();
  limits.reserve(places.size());
  for (const JsonReader& each : places) limits.push_back(read_limit(context, each, unit));
  if (json.is_list() && limits.size() + 1 != tiers)
    json.problem("limit_count", "Here are " + std::to_string(limits.size()) + " limits for " +
                                    std::to_string(tiers) + " tiers. Write one for each border between two " +
                                    "tiers, or name tiers that the row lacks under \"absent\".");
  check_ascending(limits, places);
  return limits;
}

/// Reads all of a measure but its limits.
Measure read_measure(const JsonReader& json) {
  Measure measure;
  const auto unit = json.need("unit").unit();
  const auto basis = json.need("basis").one_of<Basis>(kBasisIds);
  measure.unit = unit.value_or(Unit::g);
  measure.basis = basis.value_or(Basis::gross);
  if (unit && basis && !fits(*basis, dimension_of(*unit)))
    json.at("basis").problem(
        "basis_unfit",
        "Weights and volumes are gross, active or gross_or_active; pieces are count; doses are dose.");
  const bool active = measure.basis == Basis::active || measure.basis == Basis::gross_or_active;
  for (const std::string_view key : {"as", "reference_purity"}) {
    if (!active && json.has(key)) json.at(key).problem("basis_unfit", "Only active substance has this.");
  }
  const auto as = json.at("as").one_of<std::size_t>(kBaseOrSalt);
  if (as) measure.as = *as == 0 ? ActiveAs::base : ActiveAs::salt;
  const auto purity = json.at("reference_purity").decimal();
  if (!purity) return measure;
  const std::int64_t hundredths = purity->millionths / kHundredthsInMillionths;
  if (hundredths <= 0 || hundredths > kFullPurity || purity->millionths % kHundredthsInMillionths != 0) {
    json.at("reference_purity")
        .problem("bad_percent", "Write a percentage above 0, with at most two decimals.");
  } else {
    measure.reference_purity = static_cast<std::int32_t>(hundredths);
  }
  return measure;
}

// ------------------------------------------------------------------ ladders

class LadderReader {
 public:
  LadderReader(VersionContext& context, const JsonReader& json, Row& row)
      : context_(context), json_(json), row_(row) {}

  void read() {
    const bool by_fact = json_.has("by") || json_.has("ladders");
    const bool two_measures = json_.has("measures") || json_.has("join");
    refuse(by_fact || two_measures, {"limits"});
    refuse(two_measures, {"unit", "basis", "as", "reference_purity", "by", "ladders"});
    if (two_measures) {
      read_two_measures();
    } else if (by_fact) {
      read_by_fact();
    } else {
      Ladder ladder;
      ladder.tiers = tiers_without(json_.at("absent"));
      ladder.measures.push_back(read_measure(json_));
      fill(ladder, json_.need("limits"));
      row_.ladders.push_back(std::move(ladder));
    }
  }

 private:
  void refuse(bool unfit, std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys) {
      if (unfit && json_.has(key))
        json_.at(key).problem("one_of",
                              "A row has limits, or ladders by a fact, or two measures. Keep one of them.");
    }
  }

  std::vector<Index> tiers_without(const JsonReader& absent) const {
    const Group& group = context_.version.groups[row_.group];
    std::vector<std::string> left_out;
    for (const auto& [id, place] : absent.texts()) {
      left_out.push_back(id);
      if (tier_of(group, id) == kNone) place.problem("unknown_tier", "The group has no tier \"" + id + "\".");
    }
    std::vector<Index> tiers;
    for (Index tier = group.first_tier; tier < group.first_tier + group.tier_count; ++tier) {
      if (std::find(left_out.begin(), left_out.end(), context_.version.tiers[tier].id) == left_out.end())
        tiers.push_back(tier);
    }
    if (tiers.empty()) absent.problem("no_tier_left", "One tier at least must stay.");
    return tiers;
  }

  Index tier_of(const Group& group, const std::string& id) const {
    for (Index tier = group.first_tier; tier < group.first_tier + group.tier_count; ++tier) {
      if (context_.version.tiers[tier].id == id) return tier;
    }
    return kNone;
  }

  void fill(Ladder& ladder, const JsonReader& limits) {
    Measure& measure = ladder.measures.back();
    measure.limits = read_limits(context_, limits, measure.unit, ladder.tiers.size());
  }

  void read_by_fact() {
    row_.by_fact = read_fact_id(context_, json_.need("by"));
    const Measure measure = read_measure(json_);
    unsigned taken = 0;
    for (const JsonReader& each : json_.need("ladders").some_elements()) {
      if (!each.only({"in", "limits", "absent"})) continue;
      Ladder ladder;
      ladder.tiers = tiers_without(each.has("absent") ? each.at("absent") : json_.at("absent"));
      ladder.measures.push_back(measure);
      fill(ladder, each.need("limits"));
      ladder.in = row_.by_fact == kNone ? FactMask{0} : read_values(context_, row_.by_fact, each.need("in"));
      if ((taken & ladder.in) != 0)
        each.at("in").problem("value_twice", "Another ladder has " + listed(values_in(taken & ladder.in)) +
                                                 " already. Keep each value once.");
      taken |= ladder.in;
      row_.ladders.push_back(std::move(ladder));
    }
    if (row_.by_fact == kNone) return;
    const std::size_t values = context_.values_of(row_.by_fact).size();
    const unsigned left = ((1U << values) - 1U) & ~taken;
    if (left != 0)
      json_.at("ladders").problem(
          "value_without_ladder",
          "Every value of the fact needs a ladder. None has " + listed(values_in(left)) + ".");
  }

  std::vector<std::string> values_in(unsigned mask) const {
    std::vector<std::string> names;
    const std::vector<std::string> values = context_.values_of(row_.by_fact);
    for (std::size_t value = 0; value < values.size(); ++value)
      if ((mask >> value & 1U) != 0) names.push_back(values[value]);
    return names;
  }

  void read_two_measures() {
    Ladder ladder;
    ladder.tiers = tiers_without(json_.at("absent"));
    ladder.join = json_.need("join").one_of<Join>(kJoinIds).value_or(Join::any_over);
    for (const JsonReader& each : json_.need("measures").elements()) {
      if (!each.only({"unit", "basis", "as", "reference_purity", "limits"})) continue;
      ladder.measures.push_back(read_measure(each));
      fill(ladder, each.need("limits"));
    }
    if (json_.at("measures").is_list() && ladder.measures.size() != 2)
      json_.at("measures").problem("not_a_pair", "Write two measures.");
    row_.ladders.push_back(std::move(ladder));
  }

  VersionContext& context_;
  const JsonReader& json_;
  Row& row_;
};

}  // namespace

void read_ladders(VersionContext& context, const JsonReader& json, Row& row) {
  LadderReader(context, json, row).read();
}

}  // namespace terskel
