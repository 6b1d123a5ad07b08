#include <algorithm>

#include "enumeration.h"
#include "explore_axes.h"
#include "terskel/explore.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// One version and one case, asked again and again with one thing changed.
class Varied {
 public:
  Varied(const Catalogue& catalogue, const Version& version, const Case& asked)
      : catalogue_(catalogue), version_(version), outline_(catalogue, version), asked_(asked) {
    asked_.facts.resize(catalogue.facts.size(), kNone);
  }

  Line amount_line(std::size_t item) const;
  Line age_line() const;
  Line purity_line(std::size_t item) const;
  Line form_line(std::size_t item) const;
  Line fact_line(Index fact) const;

  bool reads(Index fact) const { return outline_.facts_read[fact]; }

 private:
  std::vector<Index> outcomes(const Case& other) const {
    const auto found = enumerate(outline_, other);
    return found ? outcomes_of(version_, found.value().members) : std::vector<Index>{};
  }

  const Catalogue& catalogue_;
  const Version& version_;
  Outline outline_;
  Case asked_;
};

/// Adds a class to the segments: to the last one if the answer is the same, else as a new one.
void append(Line& line, const AxisClass& one, std::vector<Index> outcomes, bool here) {
  if (!line.segments.empty() && line.segments.back().outcomes == outcomes) {
    line.segments.back().to = LinePoint{one.to, {}, true, false};
    line.segments.back().here = line.segments.back().here || here;
    return;
  }
  LineSegment segment;
  segment.from = LinePoint{one.from, {}, true, false};
  segment.to = LinePoint{one.to, {}, true, false};
  segment.outcomes = std::move(outcomes);
  segment.here = here;
  line.segments.push_back(std::move(segment));
}

bool is_figure(const std::vector<std::int64_t>& figures, std::int64_t point) {
  return std::binary_search(figures.begin(), figures.end(), point);
}

/// Ends are named by the figure they lie at: the gap after 10 g starts above 10 g, not at 10.000001 g.
void name_ends(Line& line, const std::vector<std::int64_t>& figures) {
  for (std::size_t s = 0; s < line.segments.size(); ++s) {
    LineSegment& segment = line.segments[s];
    if (s == 0) {
      segment.from.reset();
    } else if (!is_figure(figures, segment.from->base)) {
      segment.from = LinePoint{segment.from->base - 1, {}, false, false};
    }
    if (s + 1 == line.segments.size()) {
      segment.to.reset();
    } else if (!is_figure(figures, segment.to->base)) {
      segment.to = LinePoint{segment.to->base + 1, {}, false, false};
    }
  }
}

/// Nothing is said of what happens exactly at an approximate figure: the stretches beside it end "about"
/// there.
void soften_ends(Line& line, const std::vector<std::int64_t>& about) {
  auto& segments = line.segments;
  for (LineSegment& segment : segments) {
    for (auto* end : {&segment.from, &segment.to})
      if (*end && is_figure(about, (*end)->base)) **end = LinePoint{(*end)->base, {}, false, true};
  }
  for (std::size_t s = 0; s < segments.size();) {
    const LineSegment& segment = segments[s];
    const bool is_point =
        segment.from && segment.to && segment.from->about && segment.from->base == segment.to->base;
    if (!is_point) {
      ++s;
      continue;
    }
    if (segment.here && s + 1 < segments.size()) segments[s + 1].here = true;
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(s));
  }
}

Line Varied::amount_line(std::size_t item) const {
  Line line;
  line.axis = Line::Axis::amount;
  line.ref = static_cast<Index>(item);
  Case other = asked_;
  Quantity& amount = *other.items[item].amount;
  line.unit = amount.unit;
  const auto figures = amount_figures(catalogue_, version_, asked_, item, dimension_of(amount.unit));
  const auto classes = classes_between(figures, 1, kMostBaseUnits);
  const std::size_t here = class_of(classes, amount.base);
  for (std::size_t c = 0; c < classes.size(); ++c) {
    amount.base = classes[c].sample();
    append(line, classes[c], outcomes(other), c == here);
  }
  name_ends(line, figures);
  soften_ends(line, about_figures(catalogue_, version_, asked_, item, dimension_of(amount.unit)));
  for (LineSegment& segment : line.segments)
    for (auto* end : {&segment.from, &segment.to})
      if (*end) (*end)->unit = unit_of_figure(catalogue_, version_, asked_, item, (*end)->base, line.unit);
  return line;
}

Line Varied::age_line() const {
  Line line;
  line.axis = Line::Axis::age;
  const auto& cuts = outline_.age_cuts;
  Case other = asked_;
  for (std::int32_t number = 0; number <= static_cast<std::int32_t>(cuts.size()); ++number) {
    const bool last = static_cast<std::size_t>(number) == cuts.size();
    const AxisClass years{youngest(cuts, number),
                          last ? kOldest : cuts[static_cast<std::size_t>(number)] - 1};
    other.age = static_cast<int>(years.from);
    append(line, years, outcomes(other), asked_.age && age_class(cuts, *asked_.age) == number);
  }
  if (!line.segments.empty()) {
    line.segments.front().from.reset();
    line.segments.back().to.reset();
  }
  return line;
}

/// Splits at the purities that matter in any row; the answer in a part is that of a purity inside it.
Line Varied::purity_line(std::size_t item) const {
  Line line;
  line.axis = Line::Axis::purity;
  line.ref = static_cast<Index>(item);
  Case open = asked_;
  open.items[item].purity.reset();
  const auto found = enumerate(outline_, open, Keep::worlds);
  if (!found) return line;
  const auto& all = found.value();
  const auto& cuts = all.purity_cuts[item];
  const auto dim =
      std::find(all.dims.begin(), all.dims.end(), Dim{Dim::Type::purity, static_cast<Index>(item)});
  if (dim == all.dims.end()) return line;
  const auto d = static_cast<std::size_t>(dim - all.dims.begin());
  for (std::size_t part = 0; part <= cuts.size(); ++part) {
    std::vector<Member> members;
    for (std::size_t w = 0; w < all.worlds.size(); ++w)
      if (all.worlds[w][d] == static_cast<std::int32_t>(part))
        members.push_back(all.members[all.member_of(w)]);
    LineSegment segment;
    if (part > 0) segment.from = LinePoint{0, cuts[part - 1], false, false};
    if (part < cuts.size()) segment.to = LinePoint{0, cuts[part], true, false};
    segment.outcomes = outcomes_of(version_, members);
    if (asked_.items[item].purity) {
      const PurityCut typed{*asked_.items[item].purity, 10'000};
      segment.here = (!segment.from || compare(typed, segment.from->purity) > 0) &&
                     (!segment.to || compare(typed, segment.to->purity) <= 0);
    }
    if (!line.segments.empty() && line.segments.back().outcomes == segment.outcomes) {
      line.segments.back().to = segment.to;
      line.segments.back().here = line.segments.back().here || segment.here;
    } else {
      line.segments.push_back(std::move(segment));
    }
  }
  return line;
}

Line Varied::form_line(std::size_t item) const {
  Line line;
  line.axis = Line::Axis::form;
  line.ref = static_cast<Index>(item);
  Case other = asked_;
  const Substance& substance = catalogue_.substances[asked_.items[item].substance];
  for (Index form = substance.first_form; form < substance.first_form + substance.form_count; ++form) {
    other.items[item].form = form;
    LineSegment segment;
    segment.value = form;
    segment.here = asked_.items[item].form == form;
    segment.outcomes = outcomes(other);
    line.segments.push_back(std::move(segment));
  }
  return line;
}

Line Varied::fact_line(Index fact) const {
  Line line;
  line.axis = Line::Axis::fact;
  line.ref = fact;
  const auto domains = fact_domains(outline_, asked_);
  Case other = asked_;
  for (Index value = 0; value < value_count(catalogue_, version_, fact); ++value) {
    other.facts[fact] = value;
    LineSegment segment;
    segment.value = value;
    segment.here = domains[fact].size() == 1 && domains[fact].front() == value;
    segment.outcomes = outcomes(other);
    line.segments.push_back(std::move(segment));
  }
  return line;
}

/// A line on which every segment has the same answer is no line.
bool changes(const Line& line) {
  return std::any_of(line.segments.begin(), line.segments.end(), [&](const LineSegment& segment) {
    return segment.outcomes != line.segments.front().outcomes;
  });
}

}  // namespace

std::vector<Line> lines(const Catalogue& catalogue, const Regime& regime, Index number, const Case& asked) {
  const Version& version = regime.versions[number];
  const Varied varied(catalogue, version, asked);
  std::vector<Line> result;
  const auto add = [&](Line line) {
    if (changes(line)) result.push_back(std::move(line));
  };
  for (std::size_t i = 0; i < asked.items.size(); ++i) {
    if (asked.items[i].amount) add(varied.amount_line(i));
    add(varied.purity_line(i));
    if (catalogue.substances[asked.items[i].substance].form_count > 1) add(varied.form_line(i));
  }
  add(varied.age_line());
  for (Index fact = 0; fact < reading_fact(catalogue); ++fact)
    if (varied.reads(fact)) add(varied.fact_line(fact));
  return result;
}

}  // namespace terskel
