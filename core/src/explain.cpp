// Cases, limits and conditions in words.
#include "terskel/explain.h"

#include <algorithm>

#include "numbers.h"
#include "terskel/words.h"
#include "unknowns.h"

namespace terskel {
namespace {

std::string with_form(const Catalogue& catalogue, Index form) {
  return in_words(catalogue, catalogue.forms[form]);
}

/// A figure in the unit that reads best: "80 kg", not "80 000 g".
Quantity in_unit(std::int64_t base, Unit unit) {
  const bool whole_kilograms = unit == Unit::g && base > 0 && base % base_units_in(Unit::kg) == 0;
  return {base, whole_kilograms ? Unit::kg : unit};
}

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

std::string named(const Catalogue& catalogue, std::string_view key, std::string_view slot,
                  const std::string& value) {
  return filled(word(catalogue, key), {{slot, value}});
}

std::string age_box(const Catalogue& catalogue, const std::vector<std::int32_t>& cuts,
                    const std::vector<std::int32_t>& classes) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    std::size_t last = i;
    while (last + 1 < classes.size() && classes[last + 1] == classes[last] + 1) ++last;
    const int from = youngest(cuts, classes[i]);
    const bool open_ended = static_cast<std::size_t>(classes[last]) == cuts.size();
    const int below = open_ended ? 0 : cuts[static_cast<std::size_t>(classes[last])];
    if (from == 0)
      parts.push_back(named(catalogue, "text.if.age_under", "age", decimal_of(below)));
    else if (open_ended)
      parts.push_back(named(catalogue, "text.if.age_from", "age", decimal_of(from)));
    else if (below - 1 == from)
      parts.push_back(named(catalogue, "text.if.age_is", "age", decimal_of(from)));
    else
      parts.push_back(filled(word(catalogue, "text.if.age_between"),
                             {{"from", decimal_of(from)}, {"to", decimal_of(below - 1)}}));
    i = last;
  }
  return joined(catalogue, parts, "text.or");
}

std::string purity_box(const Catalogue& catalogue, const std::vector<PurityCut>& cuts,
                       const std::vector<std::int32_t>& segments) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    std::size_t last = i;
    while (last + 1 < segments.size() && segments[last + 1] == segments[last] + 1) ++last;
    const bool first_segment = segments[i] == 0;
    const bool last_segment = static_cast<std::size_t>(segments[last]) == cuts.size();
    const std::string from =
        first_segment ? "" : cut_in_words(catalogue, cuts[static_cast<std::size_t>(segments[i]) - 1]).text;
    const std::string to =
        last_segment ? "" : cut_in_words(catalogue, cuts[static_cast<std::size_t>(segments[last])]).text;
    if (first_segment)
      parts.push_back(named(catalogue, "text.if.purity_up_to", "to", to));
    else if (last_segment)
      parts.push_back(named(catalogue, "text.if.purity_over", "from", from));
    else
      parts.push_back(filled(word(catalogue, "text.if.purity_between"), {{"from", from}, {"to", to}}));
    i = last;
  }
  return joined(catalogue, parts, "text.or");
}

/// Several values at once may have a phrase of their own (`fact.dependence.dependent+severe.if`).
std::string phrase_for(const Catalogue& catalogue, const Fact& fact,
                       const std::vector<std::int32_t>& values) {
  std::string key = "fact." + fact.id + ".";
  for (std::size_t i = 0; i < values.size(); ++i)
    key += (i ? "+" : "") + fact.values[static_cast<std::size_t>(values[i])];
  key += ".if";
  const std::string_view phrase = word(catalogue, key);
  return phrase == key ? std::string() : std::string(phrase);
}

std::string fact_box(const Telling& telling, Index fact, const std::vector<std::int32_t>& values) {
  if (fact != reading_fact(telling.catalogue)) {
    std::string together = phrase_for(telling.catalogue, telling.catalogue.facts[fact], values);
    if (!together.empty()) return together;
  }
  std::vector<std::string> parts;
  for (const std::int32_t value : values) {
    const auto position = static_cast<std::size_t>(value);
    if (fact == reading_fact(telling.catalogue)) {
      const FactValues nothing(telling.catalogue.facts.size(), kNone);
      const Sentence reading = sentence_of(telling, telling.version.readings[position].statement, nothing);
      parts.push_back(named(telling.catalogue, "text.if.reading", "reading", reading.text));
    } else {
      const Fact& known = telling.catalogue.facts[fact];
      parts.emplace_back(word(telling.catalogue, "fact." + known.id + "." + known.values[position] + ".if"));
    }
  }
  return joined(telling.catalogue, parts, "text.or");
}

/// Whether this ladder of the row arises in the case at all, and the facts of a box may choose it. A fact
/// that is known stands in no box: it is the trace that tells which ladders it leaves.
bool may_be_chosen(const Telling& telling, const Decision& decision, Index row_number, Index number,
                   const Box& box) {
  const bool arises = std::any_of(decision.items.begin(), decision.items.end(), [&](const ItemTrace& item) {
    return std::any_of(item.met.begin(), item.met.end(), [&](const ItemTrace::Met& met) {
      return met.row == row_number && met.ladder == number;
    });
  });
  if (!arises) return false;
  const Row& row = telling.version.rows[row_number];
  const auto side = std::find_if(box.begin(), box.end(), [&](const BoxSide& one) {
    return one.dim.type == Dim::Type::fact && one.dim.ref == row.by_fact;
  });
  return side == box.end() ||
         std::any_of(side->values.begin(), side->values.end(),
                     [&](std::int32_t value) { return (row.ladders[number].in >> value & 1) != 0; });
}

std::string tier_box(const Telling& telling, const Decision& decision, const Box& box, Index ref,
                     const std::vector<std::int32_t>& values) {
  std::uint64_t tiers = 0;
  for (const std::int32_t tier : values) tiers |= 1ULL << tier;
  if (ref < telling.version.rows.size()) {
    std::vector<std::string> ranges;
    const std::vector<Ladder>& ladders = telling.version.rows[ref].ladders;
    for (Index number = 0; number < ladders.size(); ++number) {
      if (!may_be_chosen(telling, decision, ref, number, box)) continue;
      const Ladder& ladder = ladders[number];
      const bool has_all = std::all_of(values.begin(), values.end(), [&](std::int32_t tier) {
        return std::find(ladder.tiers.begin(), ladder.tiers.end(), static_cast<Index>(tier)) !=
               ladder.tiers.end();
      });
      const std::string place = has_all ? place_in_words(telling, ladder, tiers) : std::string();
      if (place.empty()) continue;
      const std::string range = named(telling.catalogue, "text.if.amount", "range", place);
      if (std::find(ranges.begin(), ranges.end(), range) == ranges.end()) ranges.push_back(range);
    }
    if (!ranges.empty()) return joined(telling.catalogue, ranges, "text.or");
  }
  const Tier& first = telling.version.tiers[static_cast<std::size_t>(values.front())];
  const Group& group = telling.version.groups[first.group];
  const bool lowest = values.front() == group.first_tier;
  const bool highest = values.back() == group.first_tier + group.tier_count - 1;
  return std::string(word(telling.catalogue, lowest    ? "text.if.amount_small"
                                             : highest ? "text.if.amount_large"
                                                       : "text.if.amount_middle"));
}

std::string side_in_words(const Telling& telling, const Case& asked, const Decision& decision, const Box& box,
                          const BoxSide& side) {
  const Catalogue& catalogue = telling.catalogue;
  switch (side.dim.type) {
    case Dim::Type::form: {
      std::vector<std::string> forms;
      for (const Index form : decision.items[side.dim.ref].forms) {
        const Place& place = telling.version.places[form];
        const bool meant = std::any_of(side.values.begin(), side.values.end(), [&](std::int32_t value) {
          const Place& other = telling.version.places[static_cast<std::size_t>(value)];
          return value == form || (place.row == other.row && place.row != kNone);
        });
        if (meant) forms.push_back(with_form(catalogue, form));
      }
      return named(catalogue, "text.if.form", "form", joined(catalogue, forms, "text.or"));
    }
    case Dim::Type::purity: {
      const auto found = decision.purity_cuts.find(side.dim.ref);
      const std::string text = purity_box(catalogue, found->second, side.values);
      if (asked.items.size() == 1) return text;
      const std::string which(catalogue.substances[asked.items[side.dim.ref].substance].name);
      return filled(word(catalogue, "text.if.of_item"), {{"condition", text}, {"item", which}});
    }
    case Dim::Type::fact:
      return fact_box(telling, side.dim.ref, side.values);
    case Dim::Type::age:
      return age_box(catalogue, decision.age_cuts, side.values);
    case Dim::Type::over_cap:
      return std::string(word(catalogue, side.values.front() ? "text.if.over_cap" : "text.if.within_cap"));
    case Dim::Type::tier:
      return tier_box(telling, decision, box, side.dim.ref, side.values);
    case Dim::Type::version:
      break;
  }
  return {};
}

}  // namespace

std::string item_in_words(const Catalogue& catalogue, const Item& item) {
  const std::string what =
      item.form != kNone ? with_form(catalogue, item.form) : catalogue.substances[item.substance].name;
  if (!item.amount) return named(catalogue, "text.item.unknown_amount", "substance", what);
  std::string amount = in_words(catalogue, *item.amount);
  if (item.also)
    amount = filled(word(catalogue, "text.item.two_amounts"),
                    {{"amount", amount}, {"also", in_words(catalogue, *item.also)}});
  std::string text = filled(word(catalogue, "text.item"), {{"amount", amount}, {"substance", what}});
  if (item.purity)
    text = filled(word(catalogue, "text.item.pure"),
                  {{"item", text}, {"purity", percent_in_words(catalogue, *item.purity)}});
  return text;
}

std::string limit_in_words(const Catalogue& catalogue, const Measure& measure, const Limit& limit) {
  std::string text;
  const std::string low = in_words(catalogue, in_unit(limit.low, measure.unit));
  const std::string high = in_words(catalogue, in_unit(limit.high, measure.unit));
  switch (limit.type) {
    case Limit::Type::not_found:
      return std::string(word(catalogue, "text.limit.not_found"));
    case Limit::Type::none_set:
      return std::string(word(catalogue, "text.limit.none_set"));
    case Limit::Type::exact:
      text = low;
      break;
    case Limit::Type::between:
      text = filled(word(catalogue, "text.limit.between"), {{"from", low}, {"to", high}});
      break;
    case Limit::Type::about:
      text = limit.low == limit.high
                 ? named(catalogue, "text.limit.about", "amount", low)
                 : filled(word(catalogue, "text.limit.about_band"), {{"from", low}, {"to", high}});
      break;
  }
  if (measure.basis != Basis::active) return text;
  if (!measure.reference_purity) return named(catalogue, "text.limit.pure", "limit", text);
  return filled(word(catalogue, "text.limit.at_reference"),
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
  return filled(word(catalogue, "text.range.both"), {{"from", parts[0]}, {"to", parts[1]}});
}

std::string boxes_in_words(const Telling& telling, const Case& asked, const Decision& decision,
                           const std::vector<Box>& all) {
  std::vector<std::string> boxes;
  for (const Box& box : all) {
    std::vector<std::string> sides;
    for (const BoxSide& side : box) sides.push_back(side_in_words(telling, asked, decision, box, side));
    boxes.push_back(joined(telling.catalogue, sides, "text.and"));
  }
  if (boxes.empty()) return {};
  std::string text;
  for (const std::string& box : boxes) {
    if (!text.empty()) text += word(telling.catalogue, "text.if.or_else");
    text += box;
  }
  return named(telling.catalogue, "text.if", "conditions", text);
}

std::string assumption_in_words(const Catalogue& catalogue, const Assumption& assumption) {
  const Fact& fact = catalogue.facts[assumption.fact];
  if (assumption.value == kNone) return std::string(word(catalogue, "fact." + fact.id + ".not"));
  return filled(word(catalogue, "text.assumed"),
                {{"fact", word(catalogue, "fact." + fact.id + ".label")},
                 {"value", word(catalogue, "fact." + fact.id + "." + fact.values[assumption.value])}});
}

std::string ladder_in_words(const Catalogue& catalogue, const Row& row, const Ladder& ladder) {
  if (row.by_fact == kNone) return {};
  const Fact& fact = catalogue.facts[row.by_fact];
  std::vector<std::int32_t> values;
  for (std::size_t v = 0; v < fact.values.size(); ++v)
    if (ladder.in >> v & 1) values.push_back(static_cast<std::int32_t>(v));
  std::string phrase = phrase_for(catalogue, fact, values);
  if (phrase.empty()) {
    std::vector<std::string> parts;
    for (const std::int32_t value : values)
      parts.emplace_back(
          word(catalogue, "fact." + fact.id + "." + fact.values[static_cast<std::size_t>(value)] + ".if"));
    phrase = joined(catalogue, parts, "text.or");
  }
  return named(catalogue, "text.if", "conditions", phrase);
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
