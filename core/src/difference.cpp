#include <algorithm>

#include "boxes.h"
#include "explore_axes.h"
#include "lists.h"
#include "ruling.h"
#include "terskel/explain.h"
#include "terskel/explore.h"
#include "terskel/words.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// What one version says in one cell: the possible outcomes, and every question's sentences.
struct Said {
  std::vector<Index> outcomes;
  std::array<std::string, kQuestions> answers;
};

/// Answers of one version, cell by cell; the sentences of the same member are written once.
class Side {
 public:
  Side(const Catalogue& catalogue, const Regime& regime, const Version& version)
      : telling_{catalogue, regime, version, version.from.first} {}

  const Version& version() const { return telling_.version; }

  Said say(const Item& item, Situation situation) {
    Said said;
    std::vector<std::pair<Index, std::vector<Index>>> told;  // tiers may come to the same answer
    for (const Index tier : tiers(item, situation.facts)) {
      situation.tier = tier;
      const auto ruled = ruling(version(), situation);
      if (!ruled) continue;
      Member member;
      member.outcome = version().rules[ruled->rule].then;
      for (const Index attachment : attached(version(), situation, member.outcome))
        member.added.push_back({attachment, {}});
      member.slot_facts = situation.facts;
      append_once(said.outcomes, member.outcome);
      std::vector<Index> attachments;
      for (const Added& added : member.added) attachments.push_back(added.attachment);
      if (std::find(told.begin(), told.end(), std::make_pair(member.outcome, attachments)) != told.end())
        continue;
      add(said, member, attachments);
      told.emplace_back(member.outcome, std::move(attachments));
    }
    return said;
  }

 private:
  struct Told {
    Index outcome = kNone;
    std::vector<Index> attachments;
    FactValues facts;
    std::array<std::string, kQuestions> answers;
  };

  std::vector<Index> tiers(const Item& item, const FactValues& facts) const {
    const Place& place = version().places[item.form];
    const Group& group = version().groups[place.group];
    std::uint64_t possible = 0;
    if (place.row != kNone) {
      const Stock stock{place.group, place.row, item.form, {0}};
      possible = tiers_of(ladder_of(version().rows[place.row], facts), stock, {item}, {}).tiers;
    } else {
      for (Index t = 0; t < group.tier_count; ++t) possible |= 1ULL << (group.first_tier + t);
    }
    std::vector<Index> result;
    for (Index t = 0; t < version().tiers.size(); ++t)
      if (possible >> t & 1) result.push_back(t);
    return result;
  }

  void add(Said& said, const Member& member, const std::vector<Index>& attachments) {
    const Told& told = told_of(member, attachments);
    for (std::size_t q = 0; q < kQuestions; ++q) said.answers[q] += told.answers[q];
  }

  const Told& told_of(const Member& member, const std::vector<Index>& attachments) {
    for (const Told& told : told_)
      if (told.outcome == member.outcome && told.attachments == attachments &&
          told.facts == member.slot_facts)
        return told;
    Told& told = told_.emplace_back();
    told.outcome = member.outcome;
    told.attachments = attachments;
    told.facts = member.slot_facts;
    for (std::size_t q = 0; q < kQuestions; ++q)
      for (const Sentence& sentence : answer_to(telling_, member, static_cast<Question>(q)))
        told.answers[q] += sentence.text;
    return told;
  }

  Telling telling_;
  std::vector<Told> told_;
};

bool same_place(const Version& version, Index a, Index b) {
  return version.places[a].group == version.places[b].group && version.places[a].row == version.places[b].row;
}

std::string amount_in_words(const Catalogue& catalogue, const AxisClass& first, const AxisClass& last,
                            Unit unit) {
  const auto text = [&](std::int64_t base) { return in_words(catalogue, as_figure({base, unit})); };
  if (first.from == last.to) return text(first.from);
  // A class of one amount is a figure itself; the others lie between figures.
  const std::string above = first.from == first.to
                                ? word(catalogue, "text.range.from", {{"limit", text(first.from)}})
                                : word(catalogue, "text.range.above", {{"limit", text(first.from - 1)}});
  const std::string up_to = last.from == last.to
                                ? word(catalogue, "text.range.up_to", {{"limit", text(last.to)}})
                                : word(catalogue, "text.range.below", {{"limit", text(last.to + 1)}});
  if (first.from == 1 && last.to == kMostBaseUnits) return std::string(word(catalogue, "text.range.any"));
  if (first.from == 1) return up_to;
  if (last.to == kMostBaseUnits) return above;
  return word(catalogue, "text.range.both", {{"from", above}, {"to", up_to}});
}

class Comparison {
 public:
  Comparison(const Catalogue& catalogue, const Regime& regime, Index from, Index to)
      : catalogue_(catalogue),
        before_(catalogue, regime, regime.versions[from]),
        after_(catalogue, regime, regime.versions[to]) {
    result_.from = from;
    result_.to = to;
    result_.age_cuts = age_cuts(before_.version());
    for (const std::int32_t cut : age_cuts(after_.version())) insert_once(result_.age_cuts, cut);
    const auto early_reads = facts_read(catalogue, before_.version());
    const auto late_reads = facts_read(catalogue, after_.version());
    for (std::size_t f = 0; f < early_reads.size(); ++f)
      values_.push_back(early_reads[f] || late_reads[f]
                            ? std::max(value_count(catalogue, before_.version(), static_cast<Index>(f)),
                                       value_count(catalogue, after_.version(), static_cast<Index>(f)))
                            : Index{1});
  }

  Difference run() {
    std::vector<Index> done;
    for (Index form = 0; form < catalogue_.forms.size(); ++form) {
      const bool seen = std::any_of(done.begin(), done.end(), [&](Index other) {
        return same_place(before_.version(), form, other) && same_place(after_.version(), form, other);
      });
      if (seen) continue;
      done.push_back(form);
      compare_form(form);
    }
    return std::move(result_);
  }

 private:
  struct Kind {
    std::vector<Index> before;
    std::vector<Index> after;
    std::vector<Question> questions;
    std::vector<World> worlds;
  };

  void compare_form(Index form) {
    Case one;
    one.items.push_back(Item{catalogue_.forms[form].substance, form, {}, {}, 10'000});
    const Unit unit = catalogue_.forms[form].units.empty() ? Unit::g : catalogue_.forms[form].units.front();
    one.items.front().amount = Quantity{1, unit};
    auto figures = amount_figures(catalogue_, before_.version(), one, 0, dimension_of(unit));
    for (const std::int64_t figure : amount_figures(catalogue_, after_.version(), one, 0, dimension_of(unit)))
      insert_once(figures, figure);
    const auto classes = classes_between(figures, 1, kMostBaseUnits);

    std::vector<Kind> kinds;
    for (std::size_t c = 0; c < classes.size(); ++c) {
      one.items.front().amount = Quantity{classes[c].sample(), unit};
      compare_amount(one.items.front(), static_cast<std::int32_t>(c), kinds);
    }
    for (Kind& kind : kinds) add_changes(form, unit, classes, kind);
  }

  void compare_amount(const Item& item, std::int32_t number, std::vector<Kind>& kinds) {
    Counter facts(std::vector<std::size_t>(values_.begin(), values_.end()));
    do {
      Situation situation;
      for (const std::size_t value : facts.at()) situation.facts.push_back(static_cast<Index>(value));
      for (std::size_t age = 0; age <= result_.age_cuts.size(); ++age) {
        situation.age = youngest(result_.age_cuts, static_cast<std::int32_t>(age));
        ++result_.cells;
        World world{number, static_cast<std::int32_t>(age)};
        for (const std::size_t value : facts.at()) world.push_back(static_cast<std::int32_t>(value));
        note(before_.say(item, situation), after_.say(item, situation), std::move(world), kinds);
      }
    } while (facts.next());
  }

  void note(Said before, Said after, World world, std::vector<Kind>& kinds) {
    std::vector<Question> questions;
    for (std::size_t q = 0; q < kQuestions; ++q)
      if (before.answers[q] != after.answers[q]) questions.push_back(static_cast<Question>(q));
    if (questions.empty()) return;
    ++result_.changed;
    for (Kind& kind : kinds) {
      if (kind.before != before.outcomes || kind.after != after.outcomes || kind.questions != questions)
        continue;
      kind.worlds.push_back(std::move(world));
      return;
    }
    kinds.push_back({before.outcomes, after.outcomes, questions, {std::move(world)}});
  }

  void add_changes(Index form, Unit unit, const std::vector<AxisClass>& classes, Kind& kind) {
    std::vector<Dim> dims = {{Dim::Type::tier, 0}, {Dim::Type::age, kNone}};
    std::vector<std::vector<std::int32_t>> domains(
        2);  // amount and ages are always named: empty domains never match
    for (std::size_t f = 0; f < values_.size(); ++f) {
      dims.push_back({Dim::Type::fact, static_cast<Index>(f)});
      domains.emplace_back();
      for (Index value = 0; value < values_[f]; ++value) domains.back().push_back(value);
    }
    for (const Box& box : boxes_of(kind.worlds, dims, domains)) {
      Change change;
      change.form = form;
      change.before = kind.before;
      change.after = kind.after;
      change.questions = kind.questions;
      for (const BoxSide& side : box) {
        if (side.dim.type == Dim::Type::tier)
          change.amount = amounts(classes, side.values, unit);
        else if (side.dim.type == Dim::Type::age)
          change.ages = side.values;
        else
          change.facts.push_back(side);
      }
      result_.changes.push_back(std::move(change));
    }
  }

  std::string amounts(const std::vector<AxisClass>& classes, const std::vector<std::int32_t>& numbers,
                      Unit unit) const {
    std::vector<std::string> parts;
    for (const Run& run : runs_of(numbers))
      parts.push_back(amount_in_words(catalogue_, classes[static_cast<std::size_t>(run.first)],
                                      classes[static_cast<std::size_t>(run.last)], unit));
    return joined(catalogue_, parts, "text.or");
  }

  const Catalogue& catalogue_;
  Side before_;
  Side after_;
  std::vector<Index> values_;
  Difference result_;
};

}  // namespace

Difference difference(const Catalogue& catalogue, const Regime& regime, Index from, Index to) {
  return Comparison(catalogue, regime, from, to).run();
}

}  // namespace terskel
