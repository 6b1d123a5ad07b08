// Around a case: where its lines go, the map of amounts and ages, and what a new version changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "terskel/case.h"
#include "terskel/decide.h"
#include "terskel/model.h"

namespace terskel {

// ------------------------------------------------------------------ lines

/// An end of a segment. Amounts are base units, purities exact fractions, ages whole years.
struct LinePoint {
  std::int64_t base = 0;
  PurityCut purity;
  bool included = false;  ///< the point itself belongs to this segment
  bool about = false;     ///< a figure of practice, which has no exact place
  Unit unit = Unit::g;    ///< amount: in which to tell it; that of the limit whose figure it is
};

/// A stretch of one axis in which the possible answers are the same.
struct LineSegment {
  std::optional<LinePoint> from;  ///< none: from the start of the axis
  std::optional<LinePoint> to;    ///< none: to its end
  Index value = kNone;            ///< for facts and forms
  bool here = false;              ///< the case stands in it
  std::vector<Index> outcomes;    ///< possible, mildest first
};

/// What happens along one axis when everything else stays as it is. At least two segments.
struct Line {
  enum class Axis : std::uint8_t { amount, age, purity, form, fact };
  Axis axis = Axis::amount;
  Index ref = kNone;    ///< amount, purity, form: the item; fact: the fact
  Unit unit = Unit::g;  ///< amount: as the case or the row counts it
  std::vector<LineSegment> segments;
};

/// Every line of a case under one version; empty where nothing would change the answer.
std::vector<Line> lines(const Catalogue& catalogue, const Regime& regime, Index version, const Case& asked);

// ------------------------------------------------------------------ map

/// Amounts × ages to draw; the amounts lie evenly on a logarithmic axis.
struct MapRequest {
  Quantity from;
  Quantity to;
  int steps = 0;  ///< 2 to 1000 amounts
  int age_from = 0;
  int age_to = 0;  ///< inclusive, at most kOldest
};

struct Map {
  Index version = kNone;
  Unit unit = Unit::g;
  std::vector<std::int64_t> amounts;  ///< base units
  std::vector<int> ages;
  std::vector<std::vector<Character>> characters;  ///< by age, by amount; `open` where several are possible
};

/// The characters over the grid, for the one item of the case with everything else as the case says.
/// One decision for each class of amounts and ages, not one for each point.
Result<Map, Unanswered> map(const Catalogue& catalogue, const Regime& regime, Index version,
                            const Case& asked, const MapRequest& request);

// ------------------------------------------------------------------ difference

/// A class of cases with another answer in the later version.
struct Change {
  Index form = kNone;
  std::string amount;              ///< the class of amounts in words
  std::vector<std::int32_t> ages;  ///< classes of Difference::age_cuts
  std::vector<BoxSide> facts;
  std::vector<Index> before;        ///< possible outcomes of the earlier version
  std::vector<Index> after;         ///< and of the later one
  std::vector<Question> questions;  ///< answered otherwise
};

struct Difference {
  Index from = kNone;
  Index to = kNone;
  std::size_t cells = 0;
  std::size_t changed = 0;
  std::vector<std::int32_t> age_cuts;
  std::vector<Change> changes;
};

/// Every cell of both versions on their common refinement; neighbouring cells that change alike are one
/// Change.
Difference difference(const Catalogue& catalogue, const Regime& regime, Index from, Index to);

}  // namespace terskel
