#include <algorithm>

#include "enumeration.h"
#include "explore_axes.h"
#include "terskel/explore.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// The `steps`-th root of `ratio`, good enough to draw with: amounts on the grid are rounded to whole base
/// units.
double root(double ratio, int steps) {
  double low = 1.0;
  double high = ratio;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    double power = 1.0;
    for (int s = 0; s < steps && power <= ratio; ++s) power *= middle;
    (power > ratio ? high : low) = middle;
  }
  return low;
}

std::int64_t rounded(double positive) {
  const auto below = static_cast<std::int64_t>(positive);
  return positive - static_cast<double>(below) < 0.5 ? below : below + 1;
}

std::vector<std::int64_t> logarithmic(std::int64_t from, std::int64_t to, int steps) {
  std::vector<std::int64_t> amounts;
  const double factor = root(static_cast<double>(to) / static_cast<double>(from), steps - 1);
  double at = static_cast<double>(from);
  for (int i = 0; i < steps; ++i, at *= factor) amounts.push_back(rounded(at));
  amounts.back() = to;
  return amounts;
}

Character common_character(const Version& version, const std::vector<Member>& members) {
  Character result = Character::open;
  for (const Member& member : members) {
    const Character one = version.outcomes[member.outcome].character;
    if (result != Character::open && result != one) return Character::open;
    result = one;
  }
  return result;
}

}  // namespace

Result<Map, Unanswered> map(const Catalogue& catalogue, const Regime& regime, Index number, const Case& asked,
                            const MapRequest& request) {
  const Version& version = regime.versions[number];
  Map result;
  result.version = number;
  result.unit = request.from.unit;
  result.amounts = logarithmic(request.from.base, request.to.base, request.steps);
  for (int age = request.age_from; age <= request.age_to; ++age) result.ages.push_back(age);

  Case cell = asked;
  cell.items.resize(1);
  cell.items.front().amount = request.from;
  const auto figures = amount_figures(catalogue, version, cell, 0, dimension_of(request.from.unit));
  const auto classes = classes_between(figures, 1, kMostBaseUnits);
  const Outline outline(catalogue, version);
  const auto& cuts = outline.age_cuts;

  std::vector<std::vector<Character>> by_class(cuts.size() + 1);
  for (std::size_t age = 0; age <= cuts.size(); ++age) {
    cell.age = youngest(cuts, static_cast<std::int32_t>(age));
    for (const AxisClass& one : classes) {
      cell.items.front().amount = Quantity{one.sample(), request.from.unit};
      const auto found = enumerate(outline, cell);
      if (!found) return found.error();
      by_class[age].push_back(common_character(version, found.value().members));
    }
  }

  std::vector<std::size_t> columns;
  for (const std::int64_t amount : result.amounts) columns.push_back(class_of(classes, amount));
  for (const int age : result.ages) {
    const auto& row = by_class[static_cast<std::size_t>(age_class(cuts, age))];
    std::vector<Character> characters;
    for (const std::size_t column : columns) characters.push_back(row[column]);
    result.characters.push_back(std::move(characters));
  }
  return result;
}

}  // namespace terskel
