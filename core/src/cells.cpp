#include "cells.h"

#include <algorithm>

#include "digits.h"
#include "unknowns.h"

namespace terskel {
namespace {

std::uint64_t tiers_of_row(const Catalogue& catalogue, const Row& row, const FactValues& facts) {
  const Ladder& ladder = ladder_of(row, facts);
  const Stock stock{row.group, 0, row.covers.front(), {0}};
  std::uint64_t tiers = 0;
  for (Item& item : items_for(ladder, row.covers.front(), catalogue)) {
    tiers |= tiers_of(ladder, stock, {item}, {}).tiers;
    for (const std::int32_t purity : {1, 10'000}) {
      item.purity = purity;
      tiers |= tiers_of(ladder, stock, {item}, {}).tiers;
    }
  }
  return tiers;
}

}  // namespace

std::vector<std::int64_t> points_of(const Measure& measure) {
  std::vector<std::int64_t> points = {1, kMostBaseUnits};
  std::int64_t before = 0;
  for (const Limit& limit : measure.limits) {
    if (limit.type == Limit::Type::not_found || limit.type == Limit::Type::none_set) continue;
    for (const std::int64_t figure : {limit.low, limit.high}) {
      points.insert(points.end(), {before + (figure - before) / 2, figure - 1, figure, figure + 1});
      before = figure;
    }
  }
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  points.erase(std::remove_if(points.begin(), points.end(),
                              [](std::int64_t p) { return p < 1 || p > kMostBaseUnits; }),
               points.end());
  return points;
}

std::vector<Item> items_for(const Ladder& ladder, Index form, const Catalogue& catalogue) {
  std::vector<Item> items;
  Item item;
  item.substance = catalogue.forms[form].substance;
  item.form = form;
  for (const std::int64_t first : points_of(ladder.measures.front())) {
    item.amount = Quantity{first, ladder.measures.front().unit};
    item.also.reset();
    if (ladder.measures.size() == 1 ||
        dimension_of(ladder.measures.back().unit) == dimension_of(ladder.measures.front().unit)) {
      items.push_back(item);
      continue;
    }
    for (const std::int64_t second : points_of(ladder.measures.back())) {
      item.also = Quantity{second, ladder.measures.back().unit};
      items.push_back(item);
    }
  }
  return items;
}

std::uint64_t reachable_tiers(const Catalogue& catalogue, const Version& version, const FactValues& facts) {
  std::uint64_t tiers = 0;
  for (const Row& row : version.rows) tiers |= tiers_of_row(catalogue, row, facts);
  for (const Place& place : version.places) {
    if (place.row != kNone) continue;
    const Group& group = version.groups[place.group];
    for (Index t = 0; t < group.tier_count; ++t) tiers |= 1ULL << (group.first_tier + t);
  }
  return tiers;
}

std::vector<FactValues> fact_choices(const Catalogue& catalogue, const Version& version) {
  const auto read = facts_read(catalogue, version);
  std::vector<std::size_t> sizes;
  for (std::size_t f = 0; f < read.size(); ++f)
    sizes.push_back(read[f] ? std::max<Index>(1, value_count(catalogue, version, static_cast<Index>(f))) : 1);
  std::vector<FactValues> choices;
  Counter counter(sizes);
  do {
    FactValues facts;
    for (std::size_t f = 0; f < read.size(); ++f)
      facts.push_back(read[f] ? static_cast<Index>(counter.at()[f]) : kNone);
    choices.push_back(std::move(facts));
  } while (counter.next());
  return choices;
}

std::vector<Situation> cells_of(const Catalogue& catalogue, const Version& version, const FactValues& facts) {
  std::vector<Situation> cells;
  const std::uint64_t tiers = reachable_tiers(catalogue, version, facts);
  const auto cuts = age_cuts(version);
  for (Index tier = 0; tier < version.tiers.size(); ++tier) {
    if (!(tiers >> tier & 1)) continue;
    for (std::size_t age = 0; age <= cuts.size(); ++age) {
      for (const bool over : {false, true}) {
        if (over && version.caps.empty()) continue;
        cells.push_back({tier, youngest(cuts, static_cast<std::int32_t>(age)), over, facts});
      }
    }
  }
  return cells;
}

std::string in_words(const Catalogue& catalogue, const Version& version, const Situation& cell) {
  const Tier& tier = version.tiers[cell.tier];
  std::string text = version.groups[tier.group].id + "." + tier.id + ", age " + decimal_of(cell.age);
  for (std::size_t f = 0; f < cell.facts.size(); ++f) {
    const Index value = cell.facts[f];
    if (value == kNone) continue;
    const bool reading = f == reading_fact(catalogue);
    text += ", " + catalogue.facts[f].id + "=" +
            (reading ? version.readings[value].id : catalogue.facts[f].values[value]);
  }
  if (cell.over_cap) text += ", over the cap";
  return text;
}

}  // namespace terskel
