// The boxes of a decision in words: "if the substance is hash and makes up more than 5 % …".
#include <algorithm>

#include "digits.h"
#include "lists.h"
#include "phrases.h"
#include "terskel/explain.h"
#include "terskel/words.h"
#include "unknowns.h"

namespace terskel {
namespace {

std::string age_box(const Catalogue& catalogue, const std::vector<std::int32_t>& cuts,
                    const std::vector<std::int32_t>& classes) {
  std::vector<std::string> parts;
  for (const Run& run : runs_of(classes)) {
    const auto last = static_cast<std::size_t>(run.last);
    const int from = youngest(cuts, run.first);
    const bool open_ended = last == cuts.size();
    const int below = open_ended ? 0 : cuts[last];
    if (from == 0)
      parts.push_back(named(catalogue, "text.if.age_under", "age", decimal_of(below)));
    else if (open_ended)
      parts.push_back(named(catalogue, "text.if.age_from", "age", decimal_of(from)));
    else if (below - 1 == from)
      parts.push_back(named(catalogue, "text.if.age_is", "age", decimal_of(from)));
    else
      parts.push_back(word(catalogue, "text.if.age_between",
                           {{"from", decimal_of(from)}, {"to", decimal_of(below - 1)}}));
  }
  return joined(catalogue, parts, "text.or");
}

std::string purity_box(const Catalogue& catalogue, const std::vector<PurityCut>& cuts,
                       const std::vector<std::int32_t>& segments) {
  std::vector<std::string> parts;
  for (const Run& run : runs_of(segments)) {
    const auto first = static_cast<std::size_t>(run.first);
    const auto last = static_cast<std::size_t>(run.last);
    const bool first_segment = first == 0;
    const bool last_segment = last == cuts.size();
    const std::string from = first_segment ? "" : cut_in_words(catalogue, cuts[first - 1]).text;
    const std::string to = last_segment ? "" : cut_in_words(catalogue, cuts[last]).text;
    if (first_segment)
      parts.push_back(named(catalogue, "text.if.purity_up_to", "to", to));
    else if (last_segment)
      parts.push_back(named(catalogue, "text.if.purity_over", "from", from));
    else
      parts.push_back(word(catalogue, "text.if.purity_between", {{"from", from}, {"to", to}}));
  }
  return joined(catalogue, parts, "text.or");
}

std::string fact_box(const Telling& telling, Index fact, const std::vector<std::int32_t>& values) {
  const Catalogue& catalogue = telling.catalogue;
  if (fact != reading_fact(catalogue)) return values_in_words(catalogue, catalogue.facts[fact], values);
  std::vector<std::string> parts;
  const FactValues nothing(catalogue.facts.size(), kNone);
  for (const std::int32_t value : values) {
    const Reading& reading = telling.version.readings[static_cast<std::size_t>(value)];
    parts.push_back(named(catalogue, "text.if.reading", "reading",
                          sentence_of(telling, reading.statement, nothing).text));
  }
  return joined(catalogue, parts, "text.or");
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
  return side == box.end() || std::any_of(side->values.begin(), side->values.end(), [&](std::int32_t value) {
           return (row.ladders[number].in >> value & 1) != 0;
         });
}

/// The steps of a group whose limits are not known for this form.
std::string step_in_words(const Telling& telling, const std::vector<std::int32_t>& values) {
  const Catalogue& catalogue = telling.catalogue;
  const Tier& first = telling.version.tiers[static_cast<std::size_t>(values.front())];
  const Group& group = telling.version.groups[first.group];
  if (values.front() == group.first_tier) return std::string(word(catalogue, "text.if.amount_small"));
  if (values.back() == group.first_tier + group.tier_count - 1)
    return std::string(word(catalogue, "text.if.amount_large"));
  if (group.tier_count == 3) return std::string(word(catalogue, "text.if.amount_middle"));
  std::vector<std::string> steps;
  for (const std::int32_t value : values) steps.push_back(decimal_of(value - group.first_tier + 1));
  return word(catalogue, "text.if.amount_step",
              {{"n", joined(catalogue, steps, "text.or")}, {"count", decimal_of(group.tier_count)}});
}

/// Exactly at a figure that may belong to either side, "under 15 g" would be false: the side is what is open.
std::string side_of_figure(const Telling& telling, const Case& asked, const Ladder& ladder,
                           std::uint64_t tiers) {
  if (asked.items.size() != 1 || !asked.items.front().amount || ladder.measures.size() != 1) return {};
  const Quantity& amount = *asked.items.front().amount;
  const Measure& measure = ladder.measures.front();
  if (measure.basis == Basis::active || dimension_of(measure.unit) != dimension_of(amount.unit)) return {};
  for (std::size_t i = 0; i < measure.limits.size(); ++i) {
    const Limit& limit = measure.limits[i];
    const bool open = limit.type == Limit::Type::about || limit.inclusive == Inclusive::unsettled;
    const bool has_figure = limit.type == Limit::Type::exact || limit.type == Limit::Type::about;
    if (!open || !has_figure || limit.low != amount.base || limit.high != amount.base) continue;
    const bool within = (tiers >> ladder.tiers[i] & 1) != 0;
    const bool over = (tiers >> ladder.tiers[i + 1] & 1) != 0;
    if (within == over) return {};
    return named(telling.catalogue, within ? "text.if.figure_within" : "text.if.figure_over", "amount",
                 in_words(telling.catalogue, amount));
  }
  return {};
}

std::string tier_box(const Telling& telling, const Case& asked, const Decision& decision, const Box& box,
                     Index ref, const std::vector<std::int32_t>& values) {
  std::uint64_t tiers = 0;
  for (const std::int32_t tier : values) tiers |= 1ULL << tier;
  if (ref < telling.version.rows.size()) {
    std::vector<std::string> ranges;
    const std::vector<Ladder>& ladders = telling.version.rows[ref].ladders;
    for (Index number = 0; number < ladders.size(); ++number) {
      if (!may_be_chosen(telling, decision, ref, number, box)) continue;
      const Ladder& ladder = ladders[number];
      const bool has_all = std::all_of(values.begin(), values.end(), [&](std::int32_t tier) {
        return contains(ladder.tiers, static_cast<Index>(tier));
      });
      if (!has_all) continue;
      std::string range = side_of_figure(telling, asked, ladder, tiers);
      if (range.empty()) {
        const std::string place = place_in_words(telling, ladder, tiers);
        if (place.empty()) continue;
        range = named(telling.catalogue, "text.if.amount", "range", place);
      }
      append_once(ranges, range);
    }
    if (!ranges.empty()) return joined(telling.catalogue, ranges, "text.or");
  }
  return step_in_words(telling, values);
}

/// The first item that may stand in a row or be the form that is not listed.
Index item_in_row(const Telling& telling, const Case& asked, const Decision& decision, Index ref) {
  const auto rows = static_cast<Index>(telling.version.rows.size());
  for (Index item = 0; item < asked.items.size(); ++item)
    for (const Index form : decision.items[item].forms)
      if (ref < rows ? telling.version.places[form].row == ref : form == ref - rows) return item;
  return 0;
}

/// Says which item a condition is about, where there are several.
std::string of_item(const Telling& telling, const Case& asked, Index item, const std::string& condition) {
  if (asked.items.size() == 1) return condition;
  const std::string& name = telling.catalogue.substances[asked.items[item].substance].name;
  return word(telling.catalogue, "text.if.of_item", {{"condition", condition}, {"item", name}});
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
      const std::string text = purity_box(catalogue, decision.purity_cuts[side.dim.ref], side.values);
      return of_item(telling, asked, side.dim.ref, text);
    }
    case Dim::Type::fact:
      return fact_box(telling, side.dim.ref, side.values);
    case Dim::Type::age:
      return age_box(catalogue, decision.age_cuts, side.values);
    case Dim::Type::over_cap:
      return std::string(word(catalogue, side.values.front() ? "text.if.over_cap" : "text.if.within_cap"));
    case Dim::Type::tier:
      return of_item(telling, asked, item_in_row(telling, asked, decision, side.dim.ref),
                     tier_box(telling, asked, decision, box, side.dim.ref, side.values));
    case Dim::Type::version:
      break;
  }
  return {};
}

}  // namespace

std::string boxes_in_words(const Telling& telling, const Case& asked, const Decision& decision,
                           const std::vector<Box>& all) {
  std::vector<std::string> boxes;
  for (const Box& box : all) {
    // Age first, so that "finds that you are dependent and you are under 15" cannot be misread.
    std::vector<std::string> sides;
    for (const bool ages : {true, false})
      for (const BoxSide& side : box)
        if ((side.dim.type == Dim::Type::age) == ages)
          sides.push_back(side_in_words(telling, asked, decision, box, side));
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

}  // namespace terskel
