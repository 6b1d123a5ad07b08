#include "enumeration.h"

#include <algorithm>

#include "gatherer.h"
#include "lists.h"
#include "ruling.h"
#include "tiers.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// A tier that a stock may be in, and the rule that then decides it.
struct Choice {
  Index tier = kNone;
  Ruling ruled;
};

class Enumerator {
 public:
  Enumerator(const Outline& outline, const Case& asked, Keep keep)
      : version_(outline.version),
        cuts_(outline.age_cuts),
        asked_(asked),
        keep_(keep),
        facts_(fact_domains(outline, asked)),
        forms_(form_choices(outline.catalogue, outline.version, asked)),
        gatherer_(outline, found_) {}

  Result<Enumeration, Unanswered> run() {
    find_purity_cuts();
    set_up_dims();
    trace_forms();
    Counter forms(sizes(forms_, [](const FormChoice& choice) { return choice.standing_for.size(); }));
    do {
      if (const char* problem = with_forms(forms.at())) return Unanswered{problem, std::nullopt};
    } while (forms.next());
    finish_domains();
    return std::move(found_);
  }

 private:
  template <class List, class Size>
  static std::vector<std::size_t> sizes(const List& list, Size size) {
    std::vector<std::size_t> result;
    for (const auto& element : list) result.push_back(size(element));
    return result;
  }

  std::vector<Index> chosen_forms(const std::vector<std::size_t>& choice) const {
    std::vector<Index> result;
    for (std::size_t i = 0; i < choice.size(); ++i) result.push_back(forms_[i].standing_for[choice[i]]);
    return result;
  }

  void find_purity_cuts() {
    found_.purity_cuts.resize(asked_.items.size());
    Counter forms(sizes(forms_, [](const FormChoice& choice) { return choice.standing_for.size(); }));
    do {
      for (const Stock& stock : stocks_of(version_, chosen_forms(forms.at()))) {
        if (stock.row == kNone) continue;
        for (const Ladder& ladder : version_.rows[stock.row].ladders) note_cuts(ladder, stock);
      }
    } while (forms.next());
  }

  void note_cuts(const Ladder& ladder, const Stock& stock) {
    const auto fresh = terskel::purity_cuts(ladder, stock, asked_.items);
    if (fresh.empty()) return;
    const auto open = std::find_if(stock.items.begin(), stock.items.end(),
                                   [&](Index i) { return !asked_.items[i].purity; });
    for (const PurityCut& cut : fresh) insert_once(found_.purity_cuts[*open], cut, lower);
  }

  void set_up_dims() {
    for (std::size_t i = 0; i < forms_.size(); ++i)
      if (forms_[i].standing_for.size() > 1) add_dim(Dim::Type::form, static_cast<Index>(i));
    for (std::size_t i = 0; i < forms_.size(); ++i)
      if (!found_.purity_cuts[i].empty()) add_dim(Dim::Type::purity, static_cast<Index>(i));
    for (std::size_t f = 0; f < facts_.size(); ++f)
      if (facts_[f].size() > 1) add_dim(Dim::Type::fact, static_cast<Index>(f));
    if (!asked_.age && !cuts_.empty()) add_dim(Dim::Type::age, kNone);
    add_dim(Dim::Type::over_cap, kNone);
    fixed_dims_ = found_.dims.size();
  }

  std::size_t add_dim(Dim::Type type, Index ref) {
    found_.dims.push_back({type, ref});
    found_.tier_reasons.push_back(0);
    return found_.dims.size() - 1;
  }

  /// The dimension of the tiers of a stock; rows first, forms that are not listed beyond them.
  std::size_t tier_dim(const Stock& stock) {
    const auto ref = static_cast<Index>(stock.row != kNone ? stock.row : version_.rows.size() + stock.form);
    for (std::size_t d = fixed_dims_; d < found_.dims.size(); ++d)
      if (found_.dims[d].ref == ref) return d;
    for (World& world : found_.worlds) world.push_back(kAbsent);
    return add_dim(Dim::Type::tier, ref);
  }

  void trace_forms() {
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      ItemTrace trace;
      trace.item = static_cast<Index>(i);
      for (const auto& alike : forms_[i].alike)
        for (const Index form : alike) insert_once(trace.forms, form);
      found_.items.push_back(std::move(trace));
    }
  }

  const char* with_forms(const std::vector<std::size_t>& choice) {
    const auto forms = chosen_forms(choice);
    stocks_ = stocks_of(version_, forms);
    const std::uint8_t caps = cap_states(version_, asked_.items, stocks_);
    Counter purities(sizes(found_.purity_cuts, [](const auto& cuts) { return cuts.size() + 1; }));
    do {
      met_.assign(stocks_.size(), {});
      Counter facts(sizes(facts_, [](const auto& values) { return values.size(); }));
      do {
        if (const char* problem = with_facts(choice, purities.at(), facts.at(), caps)) return problem;
      } while (facts.next());
    } while (purities.next());
    return nullptr;
  }

  const char* with_facts(const std::vector<std::size_t>& forms, const std::vector<std::size_t>& purities,
                         const std::vector<std::size_t>& facts, std::uint8_t caps) {
    Situation situation;
    for (std::size_t f = 0; f < facts.size(); ++f) situation.facts.push_back(facts_[f][facts[f]]);
    std::vector<TierSet> tiers;
    for (std::size_t s = 0; s < stocks_.size(); ++s) tiers.push_back(tiers_in(s, situation.facts, purities));

    World world(found_.dims.size(), kAbsent);
    std::size_t d = 0;
    for (std::size_t i = 0; i < forms_.size(); ++i)
      if (forms_[i].standing_for.size() > 1) world[d++] = forms_[i].standing_for[forms[i]];
    for (std::size_t i = 0; i < purities.size(); ++i)
      if (!found_.purity_cuts[i].empty()) world[d++] = static_cast<std::int32_t>(purities[i]);
    for (std::size_t f = 0; f < facts.size(); ++f)
      if (facts_[f].size() > 1) world[d++] = situation.facts[f];

    const bool all_ages = !asked_.age && !cuts_.empty();
    const std::size_t ages = all_ages ? cuts_.size() + 1 : 1;
    for (std::size_t number = 0; number < ages; ++number) {
      const auto age_number = static_cast<std::int32_t>(number);
      situation.age = asked_.age ? *asked_.age : youngest(cuts_, age_number);
      if (all_ages) world[d] = age_number;
      for (const bool over : {false, true}) {
        if (!(caps >> (over ? 1 : 0) & 1)) continue;
        situation.over_cap = over;
        world[fixed_dims_ - 1] = caps == 3 ? (over ? 1 : 0) : kAbsent;
        if (const char* problem = with_tiers(situation, tiers, world)) return problem;
      }
    }
    return nullptr;
  }

  /// Of the facts only the one that chooses the ladder counts: each ladder is looked at once.
  TierSet tiers_in(std::size_t number, const FactValues& facts, const std::vector<std::size_t>& purities) {
    const Stock& stock = stocks_[number];
    const Row* row = stock.row == kNone ? nullptr : &version_.rows[stock.row];
    const Ladder* ladder = row ? &ladder_of(*row, facts) : nullptr;
    const auto ladder_number = static_cast<std::size_t>(row ? ladder - row->ladders.data() : 0);
    auto& known = met_[number];
    known.resize(row ? row->ladders.size() : 1);
    TierSet& result = known[ladder_number];
    if (result.tiers) return result;

    if (ladder) {
      result = tiers_of(*ladder, stock, asked_.items, segment_of(stock, purities));
    } else {
      const Group& group = version_.groups[stock.group];
      for (Index t = 0; t < group.tier_count; ++t) result.tiers |= 1ULL << (group.first_tier + t);
      if (group.tier_count > 1) result.reasons = bit(Reason::not_listed);
    }
    const ItemTrace::Met met{stock.row, static_cast<Index>(ladder_number), result.tiers, {}};
    for (const Index i : stock.items) note_met(found_.items[i], met, result);
    return result;
  }

  PuritySegment segment_of(const Stock& stock, const std::vector<std::size_t>& purities) const {
    for (const Index i : stock.items)
      if (!found_.purity_cuts[i].empty())
        return {&found_.purity_cuts[i], static_cast<std::int32_t>(purities[i])};
    return {};
  }

  static void note_met(ItemTrace& trace, const ItemTrace::Met& met, const TierSet& tiers) {
    trace.tiers |= tiers.tiers;
    trace.reasons |= tiers.reasons;
    for (ItemTrace::Met& known : trace.met) {
      if (known.row != met.row || known.ladder != met.ladder) continue;
      known.tiers |= met.tiers;
      return;
    }
    trace.met.push_back(met);
  }

  const char* with_tiers(const Situation& known, const std::vector<TierSet>& tiers, const World& base) {
    Situation situation = known;
    std::vector<std::vector<Choice>> choices;
    for (std::size_t s = 0; s < stocks_.size(); ++s) {
      choices.emplace_back();
      for (Index tier = 0; tier < version_.tiers.size(); ++tier) {
        if (!(tiers[s].tiers >> tier & 1)) continue;
        situation.tier = tier;
        auto ruled = ruling(version_, situation);
        if (!ruled)
          return undefeated(version_, situation, Exceptions::of_all_applicable).empty() ? "no_rule"
                                                                                        : "rules_conflict";
        for (const Index i : stocks_[s].items) found_.items[i].outcomes |= 1ULL << outcome_of(*ruled);
        choices.back().push_back({tier, std::move(*ruled)});
      }
      if (all_alike(choices.back(), situation)) choices.back().resize(1);
    }
    const auto first_world = static_cast<Index>(found_.worlds.size());
    Counter counter(sizes(choices, [](const auto& list) { return list.size(); }));
    do {
      if (++situations_ > kMostWorlds) return "too_many_unknowns";
      const Stock& decisive = decide(situation, choices, counter.at());
      if (keep_ == Keep::answers) continue;
      World world = base;
      world.resize(found_.dims.size(), kAbsent);
      for (std::size_t s = 0; s < stocks_.size(); ++s) {
        if (choices[s].size() < 2) continue;
        const std::size_t d = tier_dim(stocks_[s]);
        world.resize(found_.dims.size(), kAbsent);
        found_.tier_reasons[d] |= tiers[s].reasons;
        world[d] = choices[s][counter.at()[s]].tier;
      }
      note_reference(found_.members[found_.answers[answer_].member], decisive, world);
      found_.worlds.push_back(std::move(world));
      found_.answer_of.push_back(answer_);
      found_.situation_of.push_back(first_world);
    } while (counter.next());
    return nullptr;
  }

  /// Whether the tier makes no difference here: then it is not one of the conditions.
  bool all_alike(const std::vector<Choice>& choices, Situation situation) const {
    if (choices.size() < 2) return true;
    std::vector<Index> first;
    for (const Choice& choice : choices) {
      if (!(choice.ruled == choices.front().ruled)) return false;
      situation.tier = choice.tier;
      auto attachments = attached(version_, situation, outcome_of(choice.ruled));
      if (&choice == &choices.front())
        first = std::move(attachments);
      else if (attachments != first)
        return false;
    }
    return true;
  }

  Index outcome_of(const Ruling& ruled) const { return version_.rules[ruled.rule].then; }

  /// Lets the gravest item decide; gives its stock.
  const Stock& decide(Situation& situation, const std::vector<std::vector<Choice>>& choices,
                      const std::vector<std::size_t>& at) {
    std::size_t worst = 0;
    for (std::size_t s = 1; s < choices.size(); ++s)
      if (rank_of(choices[s][at[s]]) > rank_of(choices[worst][at[worst]])) worst = s;
    const Choice& decided = choices[worst][at[worst]];
    situation.tier = decided.tier;
    answer_ = gatherer_.answer_number(situation, decided.ruled, stocks_[worst].items.front());
    return stocks_[worst];
  }

  std::int16_t rank_of(const Choice& choice) const {
    return version_.outcomes[outcome_of(choice.ruled)].rank;
  }

  /// Marks the member for the form that is at the law's own reference purity in this world.
  void note_reference(Member& member, const Stock& stock, const World& world) const {
    if (stock.row == kNone) return;
    for (std::size_t d = 0; d < fixed_dims_; ++d) {
      if (found_.dims[d].type != Dim::Type::purity) continue;
      const Index item = found_.dims[d].ref;
      if (!contains(stock.items, item)) continue;
      const auto& cuts = found_.purity_cuts[item];
      for (const Measure& measure : version_.rows[stock.row].ladders.front().measures) {
        if (!measure.reference_purity) continue;
        const PurityCut reference{measure.reference_purity, 10'000};
        const auto segment = std::find_if(cuts.begin(), cuts.end(),
                                          [&](const PurityCut& cut) { return compare(reference, cut) <= 0; });
        if (world[d] != segment - cuts.begin()) continue;
        append_once(member.at_reference, stock.form);
      }
    }
  }

  void finish_domains() {
    for (World& world : found_.worlds) world.resize(found_.dims.size(), kAbsent);
    for (std::size_t d = 0; d < found_.dims.size(); ++d) {
      std::vector<std::int32_t> values;
      for (const World& world : found_.worlds)
        if (world[d] != kAbsent) insert_once(values, world[d]);
      found_.domains.push_back(std::move(values));
    }
  }

  const Version& version_;
  const std::vector<std::int32_t>& cuts_;
  const Case& asked_;
  Keep keep_;
  std::vector<std::vector<Index>> facts_;
  std::vector<FormChoice> forms_;
  std::vector<Stock> stocks_;
  std::vector<std::vector<TierSet>> met_;  // by stock and ladder, for the purity at hand
  std::size_t fixed_dims_ = 0;
  std::size_t situations_ = 0;
  Index answer_ = kNone;  // of the situation at hand
  Enumeration found_;
  Gatherer gatherer_;
};

}  // namespace

Result<Enumeration, Unanswered> enumerate(const Outline& outline, const Case& asked, Keep keep) {
  return Enumerator(outline, asked, keep).run();
}

bool same_answers(const Enumeration& a, const Enumeration& b) {
  const auto among = [](const PossibleAnswer& one, const Enumeration& of, const Enumeration& all) {
    const Member& member = of.members[one.member];
    return std::any_of(all.answers.begin(), all.answers.end(), [&](const PossibleAnswer& other) {
      const Member& known = all.members[other.member];
      return known.outcome == member.outcome && known.slot_facts == member.slot_facts &&
             other.attachments == one.attachments;
    });
  };
  return a.answers.size() == b.answers.size() &&
         std::all_of(a.answers.begin(), a.answers.end(),
                     [&](const PossibleAnswer& one) { return among(one, a, b); });
}

}  // namespace terskel
