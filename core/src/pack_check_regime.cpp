#include "pack_check.h"
#include "pack_ranges.h"

namespace terskel {
namespace {

constexpr std::int32_t kPurest = 10'000;  // hundredths of a percent

bool is_figure(std::int64_t base) { return base >= 1 && base <= kMostBaseUnits; }

/// One version of a regime, with everything that its positions refer to.
class VersionCheck {
 public:
  VersionCheck(const Catalogue& catalogue, const Regime& regime, const Version& version)
      : catalogue_(catalogue), regime_(regime), version_(version) {}

  bool sound() const {
    return is_span(version_.from) && is_span_or_zero(version_.unclear_until) &&
           is_date(version_.checked_until) && version_.readings.size() <= kMostFactValues &&
           sound(version_.statuses) && sound(version_.status_notes) && sound(version_.combine_notes) &&
           sound(version_.glosses) && sound(version_.readings) && sound(version_.card) &&
           (regime_.kind == Kind::card ? is_card() : decides());
  }

 private:
  /// Sentences, and nothing to decide with.
  bool is_card() const {
    const auto empty = [](const auto&... lists) { return (lists.empty() && ...); };
    return !version_.card.empty() &&
           empty(version_.caps, version_.groups, version_.tiers, version_.rows, version_.outcomes,
                 version_.rules, version_.attachments, version_.not_monotone) &&
           all(version_.places, [](Place place) { return place.group == kNone && place.row == kNone; });
  }

  bool decides() const {
    return version_.card.empty() && version_.rows.size() + version_.places.size() < kNone &&
           !version_.groups.empty() && version_.tiers.size() <= kMostMaskBits &&
           share_out(version_.groups, version_.tiers, &Group::first_tier, &Group::tier_count, &Tier::group) &&
           sound(version_.rows) && forms_have_places() && !version_.outcomes.empty() &&
           version_.outcomes.size() <= kMostMaskBits && sound(version_.outcomes) && sound(version_.rules) &&
           sound(version_.attachments) && sound(version_.caps) && sound(version_.not_monotone);
  }

  /// Places and rows tell the same of every form.
  bool forms_have_places() const {
    const auto& rows = version_.rows;
    std::vector<Index> row_of(catalogue_.forms.size(), kNone);
    for (std::size_t n = 0; n < rows.size(); ++n) {
      for (const Index form : rows[n].covers) {
        if (row_of[form] != kNone) return false;
        row_of[form] = static_cast<Index>(n);
      }
    }
    if (version_.places.size() != row_of.size()) return false;
    return std::equal(row_of.begin(), row_of.end(), version_.places.begin(), [&](Index row, Place place) {
      return place.row == row && is_in(place.group, version_.groups) &&
             (row == kNone || rows[row].group == place.group);
    });
  }

  /// How many values a fact has here: disputed law has its readings in the version.
  std::size_t values_of(Index fact) const {
    const bool is_reading = fact + 1U == catalogue_.facts.size();
    return is_reading ? version_.readings.size() : catalogue_.facts[fact].values.size();
  }

  template <class T>
  bool sound(const std::vector<T>& list) const {
    return all(list, [this](const T& element) { return this->sound(element); });
  }

  // ---------------------------------------------------------------- sentences

  bool sound(const Citation& cite) const { return is_in(cite.source, regime_.sources); }

  bool sound(const Statement& statement) const {
    return is_in(statement.sentence, regime_.sentences) && sound(statement.slots) && sound(statement.cites);
  }

  bool sound(const Slot& slot) const {
    if (!is_in_or_none(slot.by_fact, catalogue_.facts)) return false;
    const auto count = slot.by_fact == kNone ? 1 : values_of(slot.by_fact);
    return count > 0 && slot.values.size() == count && sound(slot.values);
  }

  bool sound(const SlotValue& value) const {
    if (value.number < 0 || !is_span_or_zero(value.date)) return false;
    if (value.text.find('{') != std::string::npos) return false;  // it would be filled in turn
    switch (value.type) {
      case SlotValue::Type::amount:
        return is_figure(value.number);
      case SlotValue::Type::account:
        return value.number <= kMostOfAccount && is_in(value.ref, catalogue_.units_of_account);
      case SlotValue::Type::money:
        return value.number <= kMostMillionths;
      case SlotValue::Type::date:
        return is_span(value.date);
      default:
        return value.number <= kMostCounted;
    }
  }

  bool sound(const StatusEntry& status) const { return is_span(status.from) && sound(status.cites); }

  bool sound(const Gloss& gloss) const {
    return is_in(gloss.fact, catalogue_.facts) && sound(gloss.statement);
  }

  bool sound(const Reading& reading) const { return sound(reading.statement); }

  // ---------------------------------------------------------------- limits

  bool sound(const Row& row) const {
    return is_in(row.group, version_.groups) && !row.covers.empty() && are_in(row.covers, catalogue_.forms) &&
           is_in_or_none(row.by_fact, catalogue_.facts) && has_one_ladder_for_each_value(row) &&
           row.notes.size() <= 1 && sound(row.notes) &&
           all(row.ladders, [&](const Ladder& ladder) { return sound(ladder, version_.groups[row.group]); });
  }

  bool has_one_ladder_for_each_value(const Row& row) const {
    if (row.by_fact == kNone) return row.ladders.size() == 1;
    unsigned missing = (1U << values_of(row.by_fact)) - 1;
    for (const Ladder& ladder : row.ladders) {
      if (ladder.in == 0 || (ladder.in & ~missing) != 0) return false;
      missing &= ~unsigned{ladder.in};
    }
    return missing == 0 && !row.ladders.empty();
  }

  bool sound(const Ladder& ladder, const Group& group) const {
    const auto& tiers = ladder.tiers;
    return !tiers.empty() && tiers.front() >= group.first_tier &&
           tiers.back() < group.first_tier + group.tier_count &&
           in_order(tiers, [](Index lower, Index upper) { return lower < upper; }) &&
           !ladder.measures.empty() && ladder.measures.size() <= 2 && sound(ladder.measures) &&
           all(ladder.measures,
               [&](const Measure& measure) { return measure.limits.size() == tiers.size() - 1; });
  }

  bool sound(const Measure& measure) const {
    return measure.reference_purity >= 0 && measure.reference_purity <= kPurest && sound(measure.limits) &&
           figures_rise(measure.limits);
  }

  /// Bands may overlap where sources differ. But a limit that ends a tier with its figure must not meet one
  /// that begins a tier with the same: no tier would be left for it.
  static bool follows(const Limit& last, const Limit& limit) {
    if (limit.low < last.low || limit.high < last.high) return false;
    return limit.high > last.low || last.inclusive == Inclusive::no || limit.inclusive == Inclusive::yes;
  }

  static bool figures_rise(const std::vector<Limit>& limits) {
    const Limit* last = nullptr;
    for (const Limit& limit : limits) {
      if (limit.low == 0) continue;  // not found, or none set
      if (last && !follows(*last, limit)) return false;
      last = &limit;
    }
    return true;
  }

  bool sound(const Limit& limit) const {
    return sound(limit.cites) &&
           (limit.type == Limit::Type::not_found || limit.type == Limit::Type::none_set ? has_no_figure(limit)
                                                                                        : has_figures(limit));
  }

  static bool has_no_figure(const Limit& limit) {
    return limit.low == 0 && limit.high == 0 && limit.per_day == 0 && limit.days == 0;
  }

  static bool has_figures(const Limit& limit) {
    if (!is_figure(limit.low) || !is_figure(limit.high) || limit.low > limit.high) return false;
    if (limit.type == Limit::Type::exact && limit.low != limit.high) return false;
    if (limit.days <= 0) return limit.days == 0 && limit.per_day == 0;
    return limit.low % limit.days == 0 && limit.low / limit.days == limit.per_day;
  }

  // ---------------------------------------------------------------- rules

  bool sound(const Condition& condition) const {
    const auto some_or_all = [](std::uint64_t mask, std::size_t count) {
      return mask == ~0ULL || fits(mask, count);
    };
    return some_or_all(condition.tiers, version_.tiers.size()) &&
           some_or_all(condition.outcomes, version_.outcomes.size()) &&
           condition.age_from <= condition.age_to && condition.age_to <= kOldest && condition.over_cap >= 1 &&
           condition.over_cap <= 3 && sound(condition.facts);
  }

  bool sound(const FactCondition& condition) const {
    return is_in(condition.fact, catalogue_.facts) && condition.in != 0 &&
           fits(condition.in, values_of(condition.fact));
  }

  bool sound(const Rule& rule) const {
    return sound(rule.when) && is_in(rule.then, version_.outcomes) && are_in(rule.except, version_.rules) &&
           sound(rule.reason);
  }

  bool sound(const Outcome& outcome) const {
    return all(outcome.answers, [this](const Answer& answer) {
      return answer.statements.empty() == (answer.type != Answer::Type::answered) && sound(answer.statements);
    });
  }

  bool sound(const Attachment& attachment) const {
    return sound(attachment.when) && sound(attachment.statement);
  }

  bool sound(const Cap& cap) const {
    return cap.most >= 0 && are_in(cap.rows, version_.rows) && sound(cap.statement) &&
           all(cap.doubtful, [&](const std::vector<Index>& as_one) {
             return !as_one.empty() && are_in(as_one, catalogue_.substances);
           });
  }

  bool sound(const MonotoneException& exception) const {
    return is_in(exception.group, version_.groups) && sound(exception.statement);
  }

  const Catalogue& catalogue_;
  const Regime& regime_;
  const Version& version_;
};

}  // namespace

bool sound(const Regime& regime, const Catalogue& catalogue) {
  return !regime.versions.empty() &&
         all(regime.sources, [](const Source& source) { return is_span_or_zero(source.date); }) &&
         in_order(regime.versions, [](const Version& one,
                                      const Version& next) { return one.from.first <= next.from.first; }) &&
         all(regime.versions,
             [&](const Version& version) { return VersionCheck(catalogue, regime, version).sound(); });
}

}  // namespace terskel
