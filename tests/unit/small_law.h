// Laws by hand, as small as a test needs: on the substances and facts of sample.h.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "sample.h"
#include "terskel/case.h"
#include "terskel/decide.h"

namespace terskel {

inline constexpr std::int64_t kGram = 1'000'000;
inline constexpr std::int64_t kPiece = 1'000'000;

// Values of the facts of sample_catalogue().
inline constexpr Index kUse = 0;
inline constexpr Index kHold = 1;
inline constexpr Index kSell = 2;
inline constexpr Index kHome = 0;
inline constexpr Index kPublic = 1;
inline constexpr Index kPrison = 2;
inline constexpr Index kNotDependent = 0;
inline constexpr Index kDependent = 1;
inline constexpr Index kReading = 3;

constexpr FactMask only(Index value) { return static_cast<FactMask>(1U << value); }

// ------------------------------------------------------------------ limits

inline Limit exact(std::int64_t base, Inclusive inclusive = Inclusive::yes) {
  Limit limit;
  limit.low = limit.high = base;
  limit.inclusive = inclusive;
  return limit;
}

inline Limit between(std::int64_t low, std::int64_t high, Inclusive inclusive = Inclusive::yes) {
  Limit limit = exact(low, inclusive);
  limit.type = Limit::Type::between;
  limit.high = high;
  return limit;
}

inline Limit about(std::int64_t low, std::int64_t high) {
  Limit limit = between(low, high, Inclusive::unsettled);
  limit.type = Limit::Type::about;
  return limit;
}

inline Limit not_found() {
  Limit limit;
  limit.type = Limit::Type::not_found;
  return limit;
}

inline Limit none_set() {
  Limit limit;
  limit.type = Limit::Type::none_set;
  return limit;
}

inline Measure measured_in(Unit unit, Basis basis, std::vector<Limit> limits,
                           std::int32_t reference_purity = 0, ActiveAs as = ActiveAs::not_said) {
  Measure measure;
  measure.unit = unit;
  measure.basis = basis;
  measure.as = as;
  measure.reference_purity = reference_purity;
  measure.limits = std::move(limits);
  return measure;
}

inline Measure grams(std::vector<Limit> limits) {
  return measured_in(Unit::g, Basis::gross, std::move(limits));
}
inline Measure active_grams(std::vector<Limit> limits, std::int32_t reference_purity = 0) {
  return measured_in(Unit::g, Basis::active, std::move(limits), reference_purity);
}
inline Measure pieces(std::vector<Limit> limits) {
  return measured_in(Unit::piece, Basis::count, std::move(limits));
}

inline Ladder ladder(std::vector<Index> tiers, std::vector<Measure> measures, Join join = Join::any_over) {
  Ladder made;
  made.tiers = std::move(tiers);
  made.measures = std::move(measures);
  made.join = join;
  return made;
}

// ------------------------------------------------------------------ conditions

inline Condition always() { return {}; }

inline Condition when_tier(std::initializer_list<Index> tiers) {
  Condition condition;
  condition.tiers = 0;
  for (const Index tier : tiers) condition.tiers |= 1ULL << tier;
  return condition;
}

inline Condition when_age(int from, int to) {
  Condition condition;
  condition.age_from = static_cast<std::uint8_t>(from);
  condition.age_to = static_cast<std::uint8_t>(to);
  return condition;
}

inline Condition when_fact(Index fact, FactMask in) {
  Condition condition;
  condition.facts = {{fact, in}};
  return condition;
}

inline Condition when_over_cap(bool over) {
  Condition condition;
  condition.over_cap = over ? 2 : 1;
  return condition;
}

// ------------------------------------------------------------------ the law

/// One version from 2020-01-01, checked until 2026-11-22. Forms that no row covers stand in the group
/// `other`, which has one tier (number 0).
class SmallLaw {
 public:
  SmallLaw() {
    catalogue = sample_catalogue("en");
    regime.id = "small";
    regime.title = "A small law";
    regime.short_title = "Small";
    regime.language = catalogue.language;
    regime.sources = {{"act", "The Act", "The Press", "https://example.org", day("2020-01-01"), ReadAs::full,
                       Grade::primary}};
    regime.versions.emplace_back();
    version().from = day("2020-01-01");
    version().checked_until = *parse_date("2026-11-22");
    version().places.assign(catalogue.forms.size(), Place{group("other", {"any"}), kNone});
  }

  Version& version() { return regime.versions.front(); }

  /// Gives the number of the group; its tiers are numbered on from those of earlier groups.
  Index group(const std::string& id, const std::vector<std::string>& tiers) {
    const auto number = static_cast<Index>(version().groups.size());
    version().groups.push_back(
        {id, static_cast<Index>(version().tiers.size()), static_cast<Index>(tiers.size())});
    for (const std::string& tier : tiers) version().tiers.push_back({tier, number});
    return number;
  }

  Index row(const std::string& id, Index group, const std::vector<Index>& covers, std::vector<Ladder> ladders,
            Index by_fact = kNone) {
    const auto number = static_cast<Index>(version().rows.size());
    Row made;
    made.id = id;
    made.group = group;
    made.covers = covers;
    made.by_fact = by_fact;
    made.ladders = std::move(ladders);
    version().rows.push_back(std::move(made));
    for (const Index form : covers) version().places[form] = {group, number};
    return number;
  }

  Statement statement(const std::string& text) {
    regime.sentences.push_back(text);
    Statement made;
    made.sentence = static_cast<Index>(regime.sentences.size() - 1);
    made.cites = {{0, "§ 1"}};
    return made;
  }

  /// Every question of the outcome is answered with its id.
  Index outcome(const std::string& id, Character character, std::int16_t rank) {
    Outcome made;
    made.id = id;
    made.character = character;
    made.rank = rank;
    for (Answer& answer : made.answers) {
      answer.type = Answer::Type::answered;
      answer.statements = {statement("It is " + id + ".")};
    }
    version().outcomes.push_back(std::move(made));
    return static_cast<Index>(version().outcomes.size() - 1);
  }

  Index rule(const std::string& id, Condition when, Index then, std::vector<Index> except = {}) {
    Rule made;
    made.id = id;
    made.when = std::move(when);
    made.then = then;
    made.except = std::move(except);
    made.reason = statement("Because of " + id + ".");
    version().rules.push_back(std::move(made));
    return static_cast<Index>(version().rules.size() - 1);
  }

  Index attachment(const std::string& id, Question question, Condition when) {
    Attachment made;
    made.id = id;
    made.question = question;
    made.when = std::move(when);
    made.statement = statement("Also " + id + ".");
    version().attachments.push_back(std::move(made));
    return static_cast<Index>(version().attachments.size() - 1);
  }

  /// A case in the grammar on 2026-11-22; ends the test where it cannot be read.
  Case read(const std::string& text) const {
    const auto asked = parse_case(catalogue, "date=2026-11-22&" + text);
    if (!asked) ADD_FAILURE() << text << ": " << asked.error().code;
    return asked ? asked.value() : Case{};
  }

  Decision decided(const Case& asked) const {
    auto result = decide(catalogue, regime, 0, asked);
    if (!result) ADD_FAILURE() << result.error().code;
    return result ? std::move(result).value() : Decision{};
  }
  Decision decided(const std::string& text) const { return decided(read(text)); }

  /// Ids of the possible outcomes, mildest first.
  std::vector<std::string> outcomes(const std::string& text) const {
    std::vector<std::string> ids;
    for (const Member& member : decided(text).members)
      ids.push_back(regime.versions.front().outcomes[member.outcome].id);
    return ids;
  }

  /// Adds words to the catalogue, or replaces them.
  void say(const std::vector<std::pair<std::string, std::string>>& words) {
    auto& all = catalogue.words;
    for (const auto& entry : words) {
      all.erase(std::remove_if(all.begin(), all.end(),
                               [&](const auto& known) { return known.first == entry.first; }),
                all.end());
      all.push_back(entry);
    }
    std::sort(all.begin(), all.end());
  }

  static DateSpan day(const std::string& text) { return *parse_date_span(text); }

  Catalogue catalogue;
  Regime regime;
};

/// Cannabis (herb and resin together) is free up to 10 g and punished above; a child of 14 is too young.
/// Everything else is punished.
class CannabisLaw : public SmallLaw {
 public:
  CannabisLaw() {
    table = group("table", {"low", "high"});  // tiers 1 and 2
    row("cannabis", table, {kHerb, kResin}, {ladder({1, 2}, {grams({exact(10 * kGram)})})});
    free = outcome("free", Character::not_punishable, 0);
    punished = outcome("punished", Character::criminal, 2);
    below = outcome("below", Character::below_age, 0);
    small_amount = rule("small_amount", when_tier({1}), free);
    ordinary = rule("ordinary", when_tier({0, 2}), punished);
    young = rule("young", when_age(0, 14), below, {small_amount, ordinary});
  }

  Index table = kNone;
  Index free = kNone;
  Index punished = kNone;
  Index below = kNone;
  Index small_amount = kNone;
  Index ordinary = kNone;
  Index young = kNone;
};

using Ids = std::vector<std::string>;

}  // namespace terskel
