// Cases and limits in words.
#include "terskel/explain.h"

#include <algorithm>

#include "phrases.h"
#include "terskel/words.h"

namespace terskel {
namespace {

/// A border as the end of a range: "10 g", or "den grensen som ingen kilde gir tall for".
std::string border_in_words(const Catalogue& catalogue, const Measure& measure, const Limit& limit) {
  if (limit.type == Limit::Type::not_found) return std::string(word(catalogue, "text.border.not_found"));
  if (limit.type == Limit::Type::none_set) return std::string(word(catalogue, "text.border.none_set"));
  return limit_in_words(catalogue, measure, limit);
}

/// A figure of which it is not settled to which side it belongs is claimed by neither.
std::string range_key(const Limit& limit, bool upper) {
  const Inclusive inclusive = limit.type == Limit::Type::about ? Inclusive::unsettled : limit.inclusive;
  if (upper) return inclusive == Inclusive::yes ? "text.range.up_to" : "text.range.below";
  return inclusive == Inclusive::no ? "text.range.from" : "text.range.above";
}

}  // namespace

std::string named(const Catalogue& catalogue, std::string_view key, std::string_view slot,
                  const std::string& value) {
  return word(catalogue, key, {{slot, value}});
}

std::string with_form(const Catalogue& catalogue, Index form) {
  return in_words(catalogue, catalogue.forms[form]);
}

std::string values_in_words(const Catalogue& catalogue, const Fact& fact,
                            const std::vector<std::int32_t>& values) {
  const std::string base = "fact." + fact.id + ".";
  std::string together = base;
  std::vector<std::string> parts;
  for (const std::int32_t value : values) {
    const std::string& id = fact.values[static_cast<std::size_t>(value)];
    if (!parts.empty()) together += '+';
    together += id;
    parts.emplace_back(word(catalogue, base + id + ".if"));
  }
  together += ".if";
  const std::string_view phrase = word(catalogue, together);
  return phrase == together ? joined(catalogue, parts, "text.or") : std::string(phrase);
}

std::string item_in_words(const Catalogue& catalogue, const Item& item) {
  const std::string what =
      item.form != kNone ? with_form(catalogue, item.form) : catalogue.substances[item.substance].name;
  if (!item.amount) return named(catalogue, "text.item.unknown_amount", "substance", what);
  std::string amount = in_words(catalogue, *item.amount);
  if (item.also)
    amount = word(catalogue, "text.item.two_amounts",
                  {{"amount", amount}, {"also", in_words(catalogue, *item.also)}});
  std::string text = word(catalogue, "text.item", {{"amount", amount}, {"substance", what}});
  if (item.purity)
    text = word(catalogue, "text.item.pure",
                {{"item", text}, {"purity", percent_in_words(catalogue, *item.purity)}});
  return text;
}

std::string limit_in_words(const Catalogue& catalogue, const Measure& measure, const Limit& limit) {
  std::string text;
  const std::string low = in_words(catalogue, as_figure({limit.low, measure.unit}));
  const std::string high = in_words(catalogue, as_figure({limit.high, measure.unit}));
  switch (limit.type) {
    case Limit::Type::not_found:
      return std::string(word(catalogue, "text.limit.not_found"));
    case Limit::Type::none_set:
      return std::string(word(catalogue, "text.limit.none_set"));
    case Limit::Type::exact:
      text = low;
      break;
    case Limit::Type::between:
      text = word(catalogue, "text.limit.between", {{"from", low}, {"to", high}});
      break;
    case Limit::Type::about:
      text = limit.low == limit.high
                 ? named(catalogue, "text.limit.about", "amount", low)
                 : word(catalogue, "text.limit.about_band", {{"from", low}, {"to", high}});
      break;
  }
  if (measure.basis != Basis::active) return text;
  if (!measure.reference_purity) return named(catalogue, "text.limit.pure", "limit", text);
  return word(catalogue, "text.limit.at_reference",
              {{"limit", text}, {"purity", percent_in_words(catalogue, measure.reference_purity)}});
}

std::string place_in_words(const Telling& telling, const Ladder& ladder, std::uint64_t tiers) {
  const Catalogue& catalogue = telling.catalogue;
  std::size_t first = ladder.tiers.size();
  std::size_t last = 0;
  for (std::size_t k = 0; k < ladder.tiers.size(); ++k) {
    if (!(tiers >> ladder.tiers[k] & 1)) continue;
    first = std::min(first, k);
    last = k;
  }
  if (first == ladder.tiers.size() || ladder.measures.size() != 1) return {};
  const Measure& measure = ladder.measures.front();
  std::vector<std::string> parts;
  if (first > 0) {
    const Limit& limit = measure.limits[first - 1];
    parts.push_back(
        named(catalogue, range_key(limit, false), "limit", border_in_words(catalogue, measure, limit)));
  }
  if (last < measure.limits.size()) {
    const Limit& limit = measure.limits[last];
    parts.push_back(
        named(catalogue, range_key(limit, true), "limit", border_in_words(catalogue, measure, limit)));
  }
  if (parts.size() < 2) return parts.empty() ? std::string() : parts.front();
  const auto has_figure = [&](std::size_t border) {
    const auto type = measure.limits[border].type;
    return type != Limit::Type::not_found && type != Limit::Type::none_set;
  };
  if (!has_figure(first - 1) && !has_figure(last))
    return std::string(word(catalogue, "text.range.between_unknown"));
  return word(catalogue, "text.range.both", {{"from", parts[0]}, {"to", parts[1]}});
}

std::string assumption_in_words(const Catalogue& catalogue, const Assumption& assumption) {
  const Fact& fact = catalogue.facts[assumption.fact];
  if (assumption.value == kNone) return word_of(catalogue, {"fact", fact.id, "not"});
  return word(catalogue, "text.assumed",
              {{"fact", word_of(catalogue, {"fact", fact.id, "label"})},
               {"value", word_of(catalogue, {"fact", fact.id, fact.values[assumption.value]})}});
}

std::string ladder_in_words(const Catalogue& catalogue, const Row& row, const Ladder& ladder) {
  if (row.by_fact == kNone) return {};
  const Fact& fact = catalogue.facts[row.by_fact];
  std::vector<std::int32_t> values;
  for (std::size_t v = 0; v < fact.values.size(); ++v)
    if (ladder.in >> v & 1) values.push_back(static_cast<std::int32_t>(v));
  return named(catalogue, "text.if", "conditions", values_in_words(catalogue, fact, values));
}

RoundedPercent cut_in_words(const Catalogue& catalogue, const PurityCut& cut) {
  // Hundredths of a percent, rounded half up; a tenth is enough where it does not come out.
  const std::int64_t scaled = 10'000;
  const std::int64_t whole = cut.numerator / cut.denominator;
  const std::int64_t rest = cut.numerator % cut.denominator;
  __extension__ using Wide = __int128;
  const Wide exact = static_cast<Wide>(rest) * scaled;
  const auto hundredths = static_cast<std::int64_t>(exact / cut.denominator) + whole * scaled;
  if (exact % cut.denominator == 0) return {percent_in_words(catalogue, hundredths), false};
  const std::int64_t tenths = (hundredths + 5) / 10 * 10;
  const std::int64_t shown = tenths > 0 ? tenths : 1;
  return {named(catalogue, "text.about", "figure", percent_in_words(catalogue, shown)), true};
}

}  // namespace terskel
