#include "pack_check.h"

#include <string>
#include <utility>

#include "pack_ranges.h"

namespace terskel {
namespace {

/// Without an implied form, an item of which no form was typed would be nothing at all.
bool has_implied_form(const Catalogue& catalogue, const Substance& substance) {
  const auto first = catalogue.forms.begin() + substance.first_form;
  return std::any_of(first, first + substance.form_count, [](const Form& form) { return form.implied; });
}

/// The readings of disputed law, the last fact, have their values in the versions.
bool is_sound(const Fact& fact, bool is_reading) {
  const auto count = fact.values.size();
  if (count > kMostFactValues || (count == 0 && !is_reading)) return false;
  if (!is_in_or_none(fact.assumed, fact.values) || !fits(fact.excluded, count)) return false;
  const bool leaves_a_value = count == 0 || fact.excluded != (1U << count) - 1;
  const bool assumes_an_excluded = fact.assumed != kNone && (fact.excluded >> fact.assumed & 1U) != 0;
  return leaves_a_value && !assumes_an_excluded;
}

bool is_sound(const MoneyPeriod& period) {
  return is_date_or_zero(period.from) && is_date_or_zero(period.until) && period.millionths >= 0 &&
         period.millionths <= kMostOfAccount;
}

bool is_sound(const RegimeSummary& summary, const Catalogue& catalogue) {
  return is_span_or_zero(summary.state_from) && are_in(summary.facts, catalogue.facts) &&
         !summary.versions.empty() && all(summary.versions, [](const RegimeSummary::Start& start) {
           return is_span_or_zero(start.from) && is_date_or_zero(start.checked_until);
         });
}

bool aliases_are_sound(const Catalogue& catalogue) {
  const auto& aliases = catalogue.aliases;
  return in_order(aliases, [](const Alias& one, const Alias& next) { return one.text < next.text; }) &&
         all(aliases, [&](const Alias& alias) {
           return !alias.forms.empty() && are_in(alias.forms, catalogue.forms);
         });
}

bool forms_are_sound(const Catalogue& catalogue) {
  return share_out(catalogue.substances, catalogue.forms, &Substance::first_form, &Substance::form_count,
                   &Form::substance) &&
         all(catalogue.substances,
             [&](const Substance& substance) { return has_implied_form(catalogue, substance); }) &&
         all(catalogue.forms, [](const Form& form) { return !form.units.empty(); });
}

}  // namespace

bool sound(const Catalogue& catalogue) {
  using Word = std::pair<std::string, std::string>;
  const auto& facts = catalogue.facts;
  return !facts.empty() &&
         all(facts, [&](const Fact& fact) { return is_sound(fact, &fact == &facts.back()); }) &&
         forms_are_sound(catalogue) && aliases_are_sound(catalogue) &&
         all(catalogue.units_of_account,
             [](const UnitOfAccount& unit) {
               return all(unit.periods, [](const MoneyPeriod& period) { return is_sound(period); });
             }) &&
         all(catalogue.regimes, [&](const RegimeSummary& summary) { return is_sound(summary, catalogue); }) &&
         in_order(catalogue.words, [](const Word& one, const Word& next) { return one.first < next.first; });
}

}  // namespace terskel
