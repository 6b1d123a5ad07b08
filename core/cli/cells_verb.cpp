// Every class of cases that can be typed, one case a line: what the parity tests ask natively and in WASM.
#include <algorithm>
#include <iostream>
#include <optional>

#include "cells.h"
#include "editing.h"
#include "terskel/case.h"
#include "terskel/decide.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// An amount at, just below or just above a figure, or between two, and the tiers that it may fall into.
struct Held {
  Item item;
  const Row* row = nullptr;  ///< none: the form is not listed, or its group has one tier
  const Ladder* ladder = nullptr;
  std::uint64_t tiers = 0;
};

class CellCases {
 public:
  CellCases(const Catalogue& catalogue, const Regime& regime, const Version& version)
      : catalogue_(catalogue), version_(version), cuts_(age_cuts(version)), turns_(version.tiers.size(), 0) {
    asked_.regimes = {regime.id};
    for (const Row& row : version.rows)
      for (const Ladder& ladder : row.ladders) hold(row, ladder);
    hold_what_has_no_row();
  }

  /// Each cell of the proof once, every fact typed.
  void print_cells(Date day) {
    asked_.date = day;
    for (FactValues& facts : fact_choices(catalogue_, version_)) {
      Index& reading = facts[reading_fact(catalogue_)];
      if (reading != kNone && reading != 0) continue;  // nobody can type how the law is read
      reading = kNone;
      asked_.facts = facts;
      for (std::size_t& turn : turns_) ++turn;  // else an amount might only ever meet one age
      for (const Situation& cell : cells_of(catalogue_, version_, facts))
        if (const Held* held = next_in(cell)) print(*held, cell.age, cell.over_cap);
    }
  }

  /// Each amount with each class of ages and with no age; what is said of the facts goes round.
  void print_amounts(Date day) {
    asked_.date = day;
    const auto said = facts_said_alone();
    std::size_t turn = 0;
    for (const Held& held : held_) {
      for (std::size_t age = 0; age <= cuts_.size() + 1; ++age) {
        asked_.facts = said[turn++ % said.size()];
        if (age > cuts_.size())
          print(held, std::nullopt, false);
        else
          print(held, youngest(cuts_, static_cast<std::int32_t>(age)), false);
      }
      ++turn;
    }
  }

 private:
  void hold(const Row& row, const Ladder& ladder) {
    std::size_t turn = 0;
    for (Item item : items_for(ladder, row.covers.front(), catalogue_)) {
      item.form = row.covers[turn++ % row.covers.size()];
      item.substance = catalogue_.forms[item.form].substance;
      const Stock stock{row.group, 0, item.form, {0}};
      held_.push_back({item, &row, &ladder, tiers_of(ladder, stock, {item}, {}).tiers});
      if (!counts_active(ladder)) continue;
      for (const std::int32_t purity : {3'333, 10'000}) {
        item.purity = purity;
        held_.push_back({item, &row, &ladder, tiers_of(ladder, stock, {item}, {}).tiers});
      }
    }
  }

  void hold_what_has_no_row() {
    for (Index form = 0; form < catalogue_.forms.size(); ++form) {
      const Place& place = version_.places[form];
      if (place.row != kNone) continue;
      const Group& group = version_.groups[place.group];
      const auto& units = catalogue_.forms[form].units;
      const Unit unit = units.empty() ? Unit::g : units.front();
      Held held{{catalogue_.forms[form].substance, form, Quantity{base_units_in(unit), unit}, {}, {}},
                nullptr,
                nullptr,
                0};
      for (Index t = 0; t < group.tier_count; ++t) held.tiers |= 1ULL << (group.first_tier + t);
      held_.push_back(held);
    }
  }

  /// Takes turns among all amounts of a cell's tier.
  const Held* next_in(const Situation& cell) {
    std::vector<const Held*> fitting;
    for (const Held& held : held_) {
      const bool same_ladder = !held.row || held.ladder == &ladder_of(*held.row, cell.facts);
      if (same_ladder && (held.tiers >> cell.tier & 1)) fitting.push_back(&held);
    }
    return fitting.empty() ? nullptr : fitting[turns_[cell.tier]++ % fitting.size()];
  }

  /// Nothing, then each value of each fact alone.
  std::vector<FactValues> facts_said_alone() const {
    std::vector<FactValues> said(1, FactValues(catalogue_.facts.size(), kNone));
    const auto read = facts_read(catalogue_, version_);
    for (Index fact = 0; fact < reading_fact(catalogue_); ++fact) {
      for (Index value = 0; read[fact] && value < value_count(catalogue_, version_, fact); ++value) {
        said.push_back(said.front());
        said.back()[fact] = value;
      }
    }
    return said;
  }

  void print(const Held& held, std::optional<int> age, bool over_cap) {
    asked_.age = age;
    asked_.items = {held.item};
    if (over_cap) add_other_substances();
    std::cout << to_text(catalogue_, asked_) << '\n';
  }

  /// As many as can be typed: more than any cap allows.
  void add_other_substances() {
    const Index own = asked_.items.front().substance;
    for (Index other = 0; other < catalogue_.substances.size() && asked_.items.size() < kMostItems; ++other)
      if (other != own)
        asked_.items.push_back(Item{other, catalogue_.substances[other].first_form, {}, {}, {}});
  }

  const Catalogue& catalogue_;
  const Version& version_;
  std::vector<std::int32_t> cuts_;
  std::vector<Held> held_;
  std::vector<std::size_t> turns_;  ///< by tier
  Case asked_;
};

}  // namespace

int print_cells(const std::string& folder, const std::string& only_regime) {
  const auto content = load_folder(folder, "nb", only_regime);
  if (!content) return kExitContent;
  for (const Regime& regime : content->regimes) {
    if (regime.kind == Kind::card) continue;
    for (const Version& version : regime.versions) {
      CellCases cases(content->catalogue, regime, version);
      cases.print_cells(std::max(version.from.last, version.unclear_until.last));
      cases.print_amounts(version.from.first);
    }
  }
  return kExitAnswer;
}

}  // namespace terskel
