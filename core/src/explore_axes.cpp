#include "explore_axes.h"

#include <algorithm>

#include "lists.h"
#include "unknowns.h"

namespace terskel {
namespace {

const Quantity* measured(const Item& item, Dimension dimension) {
  if (item.amount && dimension_of(item.amount->unit) == dimension) return &*item.amount;
  if (item.also && dimension_of(item.also->unit) == dimension) return &*item.also;
  return nullptr;
}

/// What the other items put into the same row, in base units.
std::int64_t held_by_others(const Catalogue& catalogue, const Version& version, const Case& asked,
                            std::size_t number, Index row, Dimension dimension) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < asked.items.size(); ++i) {
    const Quantity* held = i == number ? nullptr : measured(asked.items[i], dimension);
    if (!held) continue;
    const auto forms = form_candidates(catalogue, asked.items[i]);
    const bool same_row =
        std::any_of(forms.begin(), forms.end(), [&](Index form) { return version.places[form].row == row; });
    if (same_row) sum += held->base;
  }
  return sum;
}

enum class Which : std::uint8_t { all, about };

bool has_figure(const Limit& limit, Which which) {
  if (which == Which::about) return limit.type == Limit::Type::about;
  return limit.type != Limit::Type::not_found && limit.type != Limit::Type::none_set;
}

/// For active substance the figures are those of pure substance and, with a typed purity, the product weight.
void add_figures(const Measure& measure, const Item& item, std::int64_t others, Which which,
                 std::vector<std::int64_t>& figures) {
  for (const Limit& limit : measure.limits) {
    if (!has_figure(limit, which)) continue;
    for (const std::int64_t figure : {limit.low, limit.high}) {
      const auto add = [&](std::int64_t total) {
        const std::int64_t own = total - others;
        if (own >= 1 && own <= kMostBaseUnits) insert_once(figures, own);
      };
      add(figure);
      if (measure.basis != Basis::active) continue;
      const std::int64_t factor = measure.reference_purity ? measure.reference_purity : 10'000;
      const std::int64_t purity = item.purity.value_or(10'000);
      add(figure * factor / purity);
      if (figure * factor % purity) add(figure * factor / purity + 1);
    }
  }
}

/// Calls `use(measure, others)` for each measure of the dimension that the item may fall under; `others` is
/// what the other items put into its row.
template <class Use>
void each_measure(const Catalogue& catalogue, const Version& version, const Case& asked, std::size_t number,
                  Dimension dimension, const Use& use) {
  for (const Index form : form_candidates(catalogue, asked.items[number])) {
    const Index row = version.places[form].row;
    if (row == kNone) continue;
    const std::int64_t others = held_by_others(catalogue, version, asked, number, row, dimension);
    for (const Ladder& ladder : version.rows[row].ladders)
      for (const Measure& measure : ladder.measures)
        if (dimension_of(measure.unit) == dimension) use(measure, others);
  }
}

std::vector<std::int64_t> figures_of(const Catalogue& catalogue, const Version& version, const Case& asked,
                                     std::size_t number, Dimension dimension, Which which) {
  std::vector<std::int64_t> figures;
  each_measure(catalogue, version, asked, number, dimension,
               [&](const Measure& measure, std::int64_t others) {
                 add_figures(measure, asked.items[number], others, which, figures);
               });
  return figures;
}

}  // namespace

std::vector<std::int64_t> amount_figures(const Catalogue& catalogue, const Version& version,
                                         const Case& asked, std::size_t number, Dimension dimension) {
  return figures_of(catalogue, version, asked, number, dimension, Which::all);
}

std::vector<std::int64_t> about_figures(const Catalogue& catalogue, const Version& version, const Case& asked,
                                        std::size_t number, Dimension dimension) {
  return figures_of(catalogue, version, asked, number, dimension, Which::about);
}

Unit unit_of_figure(const Catalogue& catalogue, const Version& version, const Case& asked, std::size_t number,
                    std::int64_t figure, Unit otherwise) {
  std::optional<Unit> unit;
  const auto note = [&](const Measure& measure, std::int64_t others) {
    for (const Limit& limit : measure.limits)
      if (!unit && others == 0 && has_figure(limit, Which::all) &&
          (limit.low == figure || limit.high == figure))
        unit = measure.unit;
  };
  each_measure(catalogue, version, asked, number, dimension_of(otherwise), note);
  return unit.value_or(otherwise);
}

std::vector<AxisClass> classes_between(const std::vector<std::int64_t>& figures, std::int64_t least,
                                       std::int64_t most) {
  std::vector<AxisClass> classes;
  std::int64_t from = least;
  for (const std::int64_t figure : figures) {
    if (figure > from) classes.push_back({from, figure - 1});
    classes.push_back({figure, figure});
    from = figure + 1;
  }
  if (from <= most) classes.push_back({from, most});
  return classes;
}

std::size_t class_of(const std::vector<AxisClass>& classes, std::int64_t amount) {
  const auto after =
      std::upper_bound(classes.begin(), classes.end(), amount,
                       [](std::int64_t value, const AxisClass& one) { return value < one.from; });
  return after == classes.begin() ? 0 : static_cast<std::size_t>(after - classes.begin()) - 1;
}

std::vector<Index> outcomes_of(const Version& version, const std::vector<Member>& members) {
  std::vector<Index> result;
  for (const Member& member : members) append_once(result, member.outcome);
  sort_short(result, [&](Index a, Index b) { return version.outcomes[a].rank < version.outcomes[b].rank; });
  return result;
}

}  // namespace terskel
