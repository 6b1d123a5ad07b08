#include "tiers.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "lists.h"

namespace terskel {
namespace {

constexpr std::int64_t kPure = 10'000;  // hundredths of a percent in 100 %

enum class Relation : std::uint8_t { below, at, above, unknown };

/// What a stock measures, ready to be held against figures. Active amounts are in base units times kPure.
struct Measured {
  enum class Type : std::uint8_t { exact, range, segment } type = Type::exact;
  std::int64_t low = 0;    // exact: the amount; range: lower end; segment: the part whose purity is known
  std::int64_t high = 0;   // range: upper end
  bool above_low = false;  // range: the lower end itself is not possible
  std::int64_t gross = 0;  // segment: base units of unknown purity
  PuritySegment purity;
  ReasonMask reasons = 0;  // why it is not exact
};

/// Sums of kMostItems amounts never come near.
constexpr std::int64_t kEndless = INT64_MAX;

__extension__ using Wide = __int128;

const Quantity* measure_of(const Item& item, Dimension dimension) {
  if (item.amount && dimension_of(item.amount->unit) == dimension) return &*item.amount;
  if (item.also && dimension_of(item.also->unit) == dimension) return &*item.also;
  return nullptr;
}

/// The purity above which `figure` (times kPure) is passed.
PurityCut cut_at(std::int64_t figure, std::int64_t known, std::int64_t gross) {
  PurityCut cut{figure - known, gross * kPure};
  const std::int64_t divisor = std::gcd(cut.numerator, cut.denominator);
  return {cut.numerator / divisor, cut.denominator / divisor};
}

Relation relation(const Measured& value, std::int64_t figure) {
  switch (value.type) {
    case Measured::Type::exact:
      return value.low < figure ? Relation::below : value.low > figure ? Relation::above : Relation::at;
    case Measured::Type::range:
      if (value.high < figure) return Relation::below;
      if (value.low > figure || (value.above_low && value.low == figure)) return Relation::above;
      return Relation::unknown;
    case Measured::Type::segment:
      break;
  }
  const PurityCut cut = cut_at(figure, value.low, value.gross);
  if (cut.numerator <= 0) return Relation::above;
  if (cut.numerator >= cut.denominator) return Relation::below;
  if (!value.purity.cuts) return Relation::unknown;
  const auto& cuts = *value.purity.cuts;
  const auto found = std::find(cuts.begin(), cuts.end(), cut) - cuts.begin();
  return value.purity.number <= found ? Relation::below : Relation::above;
}

struct Sides {
  bool below = false;
  bool above = false;
  ReasonMask reasons = 0;
};

Sides at_figure(Inclusive inclusive) {
  switch (inclusive) {
    case Inclusive::yes:
      return {true, false, 0};
    case Inclusive::no:
      return {false, true, 0};
    case Inclusive::unsettled:
      break;
  }
  return {true, true, bit(Reason::at_limit)};
}

Sides sides_of_figure(const Measured& value, std::int64_t figure, Inclusive inclusive) {
  switch (relation(value, figure)) {
    case Relation::below:
      return {true, false, 0};
    case Relation::above:
      return {false, true, 0};
    case Relation::at:
      return at_figure(inclusive);
    case Relation::unknown:
      break;
  }
  return {true, true, value.reasons};
}

/// On which sides of a limit the value may lie: the truth is one figure from `low` to `high`.
Sides sides(const Measured& value, const Limit& limit, std::int64_t factor) {
  switch (limit.type) {
    case Limit::Type::not_found:
      return {true, true, bit(Reason::not_found)};
    case Limit::Type::none_set:
      return {true, true, bit(Reason::none_set)};
    case Limit::Type::exact:
      return sides_of_figure(value, limit.low * factor, limit.inclusive);
    case Limit::Type::between:
    case Limit::Type::about:
      break;
  }
  const Inclusive inclusive = limit.type == Limit::Type::about ? Inclusive::unsettled : limit.inclusive;
  const Sides low = sides_of_figure(value, limit.low * factor, inclusive);
  const Sides high = sides_of_figure(value, limit.high * factor, inclusive);
  Sides result{low.below || high.below, low.above || high.above, low.reasons | high.reasons};
  if (limit.type == Limit::Type::about) result.reasons &= ~bit(Reason::at_limit);
  if (low.above && high.below)
    result.reasons |= bit(limit.type == Limit::Type::about ? Reason::about : Reason::sources_differ);
  return result;
}

/// Positions on the ladder (bit k: its k-th tier) and the reasons of the borders inside them.
TierSet positions(const Measured& value, const Measure& measure, std::int64_t factor) {
  const std::size_t borders = measure.limits.size();
  std::vector<Sides> all;
  for (const Limit& limit : measure.limits) all.push_back(sides(value, limit, factor));
  TierSet result;
  for (std::size_t k = 0; k <= borders; ++k) {
    bool possible = true;
    for (std::size_t j = 0; j < borders; ++j) possible = possible && (j < k ? all[j].above : all[j].below);
    if (possible) result.tiers |= 1ULL << k;
  }
  for (std::size_t j = 0; j < borders; ++j) {
    const std::uint64_t lower = (2ULL << j) - 1;
    if ((result.tiers & lower) && (result.tiers & ~lower)) result.reasons |= all[j].reasons;
  }
  return result;
}

/// Why it is not known what `item` measures in `dimension`: nothing was typed, or only something else.
Reason unmeasured(const Item& item, Dimension dimension, bool only_measure) {
  if (!item.amount) return Reason::amount;
  if (only_measure) return Reason::unit_not_comparable;
  const Dimension typed = dimension_of(item.amount->unit);
  if (typed == Dimension::count && dimension == Dimension::mass) return Reason::weight;
  if (typed == Dimension::mass && dimension == Dimension::count) return Reason::count;
  return Reason::amount;
}

/// Sums what the items measure in one dimension, as gross weight, volume or count.
Measured gross_of(const Measure& measure, const Stock& stock, const std::vector<Item>& items,
                  bool only_measure) {
  const Dimension dimension = dimension_of(measure.unit);
  Measured result;
  for (const Index i : stock.items) {
    const Quantity* held = measure_of(items[i], dimension);
    if (held) {
      result.low += held->base;
      continue;
    }
    result.type = Measured::Type::range;
    result.high = kEndless;
    result.above_low = true;
    result.reasons |= bit(unmeasured(items[i], dimension, only_measure));
  }
  return result;
}

/// The same as active substance. One unknown purity gives a segment, several a range.
Measured active_of(const Measure& measure, const Stock& stock, const std::vector<Item>& items,
                   bool only_measure, PuritySegment purity) {
  Measured result = gross_of(measure, stock, items, only_measure);
  std::int64_t unknown_gross = 0;
  std::int64_t known = 0;
  int unknown_items = 0;
  for (const Index i : stock.items) {
    const Quantity* held = measure_of(items[i], dimension_of(measure.unit));
    if (!held) continue;
    if (items[i].purity) {
      known += held->base * *items[i].purity;
    } else {
      unknown_gross += held->base;
      ++unknown_items;
    }
  }
  result.low = known;
  if (result.type == Measured::Type::range || unknown_items == 0) return result;
  result.reasons = bit(Reason::purity);
  result.gross = unknown_gross;
  result.purity = purity;
  result.above_low = true;
  result.high = known + unknown_gross * kPure;
  result.type = unknown_items == 1 ? Measured::Type::segment : Measured::Type::range;
  return result;
}

bool is_active(const Measure& measure) { return measure.basis == Basis::active; }

std::int64_t active_factor(const Measure& measure) {
  return measure.reference_purity ? measure.reference_purity : kPure;
}

TierSet positions_of(const Measure& measure, bool active, const Stock& stock, const std::vector<Item>& items,
                     bool only_measure, PuritySegment purity) {
  if (!active) return positions(gross_of(measure, stock, items, only_measure), measure, 1);
  return positions(active_of(measure, stock, items, only_measure, purity), measure, active_factor(measure));
}

TierSet joined(const TierSet& a, const TierSet& b, Join join) {
  TierSet result{0, a.reasons | b.reasons};
  for (unsigned i = 0; i < 64; ++i) {
    if (!(a.tiers >> i & 1)) continue;
    for (unsigned j = 0; j < 64; ++j) {
      if (!(b.tiers >> j & 1)) continue;
      if (join == Join::any_over) result.tiers |= 1ULL << std::max(i, j);
      if (join == Join::all_over) result.tiers |= 1ULL << std::min(i, j);
      if (join == Join::unsettled_if_they_differ) {
        result.tiers |= 1ULL << i | 1ULL << j;
        if (i != j) result.reasons |= bit(Reason::reading);
      }
    }
  }
  if ((result.tiers & (result.tiers - 1)) == 0) result.reasons = 0;
  return result;
}

/// One way to understand the ladder: figures for base or for salt, and what an unclear basis counts.
struct Understanding {
  ActiveAs as = ActiveAs::not_said;
  bool unclear_is_active = false;
};

TierSet understood(const Ladder& ladder, const Stock& stock, const std::vector<Item>& items,
                   PuritySegment purity, Understanding how) {
  std::optional<TierSet> result;
  for (const Measure& measure : ladder.measures) {
    if (measure.as != ActiveAs::not_said && how.as != ActiveAs::not_said && measure.as != how.as) continue;
    const bool active =
        is_active(measure) || (measure.basis == Basis::gross_or_active && how.unclear_is_active);
    const TierSet one = positions_of(measure, active, stock, items, ladder.measures.size() == 1, purity);
    result = result ? joined(*result, one, ladder.join) : one;
  }
  return result.value_or(TierSet{});
}

std::vector<Understanding> understandings(const Ladder& ladder) {
  const auto any = [&](auto has) { return std::any_of(ladder.measures.begin(), ladder.measures.end(), has); };
  const bool both = any([](const Measure& m) { return m.as == ActiveAs::base; }) &&
                    any([](const Measure& m) { return m.as == ActiveAs::salt; });
  const bool unclear = any([](const Measure& m) { return m.basis == Basis::gross_or_active; });
  std::vector<Understanding> result = {{both ? ActiveAs::base : ActiveAs::not_said, false}};
  if (both) result.push_back({ActiveAs::salt, false});
  if (unclear) result.push_back({result.front().as, true});
  return result;
}

}  // namespace

int compare(const PurityCut& a, const PurityCut& b) {
  const auto left = static_cast<Wide>(a.numerator) * b.denominator;
  const auto right = static_cast<Wide>(b.numerator) * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

bool lower(const PurityCut& a, const PurityCut& b) { return compare(a, b) < 0; }

bool counts_active(const Ladder& ladder) {
  return std::any_of(ladder.measures.begin(), ladder.measures.end(), is_active);
}

std::vector<PurityCut> purity_cuts(const Ladder& ladder, const Stock& stock, const std::vector<Item>& items) {
  std::vector<PurityCut> cuts;
  for (const Measure& measure : ladder.measures) {
    if (!is_active(measure)) continue;
    const Measured value = active_of(measure, stock, items, ladder.measures.size() == 1, {});
    if (value.type != Measured::Type::segment) continue;
    for (const Limit& limit : measure.limits) {
      if (limit.type == Limit::Type::not_found || limit.type == Limit::Type::none_set) continue;
      for (const std::int64_t figure : {limit.low, limit.high}) {
        const PurityCut cut = cut_at(figure * active_factor(measure), value.low, value.gross);
        if (cut.numerator > 0 && cut.numerator < cut.denominator) insert_once(cuts, cut, lower);
      }
    }
  }
  return cuts;
}

TierSet tiers_of(const Ladder& ladder, const Stock& stock, const std::vector<Item>& items,
                 PuritySegment purity) {
  std::uint64_t places = 0;
  ReasonMask reasons = 0;
  for (const Understanding& how : understandings(ladder)) {
    const TierSet one = understood(ladder, stock, items, purity, how);
    if (places && one.tiers != places) reasons |= bit(Reason::basis_not_known);
    places |= one.tiers;
    reasons |= one.reasons;
  }
  TierSet result;
  for (std::size_t k = 0; k < ladder.tiers.size(); ++k)
    if (places >> k & 1) result.tiers |= 1ULL << ladder.tiers[k];
  if (result.tiers & (result.tiers - 1)) result.reasons = reasons;
  return result;
}

}  // namespace terskel
