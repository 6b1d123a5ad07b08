// What lines, maps and differences share: the points of an axis at which a tier can change.
#pragma once

#include <cstdint>
#include <vector>

#include "terskel/case.h"
#include "terskel/decide.h"
#include "terskel/model.h"

namespace terskel {

/// Every figure of the rows that item `number` may fall under, as the item's own amount in base units of
/// `dimension` (what other items of the row hold is taken off), ascending and within what can be typed.
std::vector<std::int64_t> amount_figures(const Catalogue& catalogue, const Version& version,
                                         const Case& asked, std::size_t number, Dimension dimension);

/// The figures among them that are only approximate: a band of practice has no exact end.
std::vector<std::int64_t> about_figures(const Catalogue& catalogue, const Version& version, const Case& asked,
                                        std::size_t number, Dimension dimension);

/// The unit in which to tell such a figure: that of a limit with this very figure, else `otherwise`.
Unit unit_of_figure(const Catalogue& catalogue, const Version& version, const Case& asked, std::size_t number,
                    std::int64_t figure, Unit otherwise);

/// A stretch of an axis in which nothing changes: each figure alone, and each gap between figures.
struct AxisClass {
  std::int64_t from = 0;
  std::int64_t to = 0;

  std::int64_t sample() const { return from + (to - from) / 2; }
};

/// The classes that the figures cut [least, most] into, in order and without gaps.
std::vector<AxisClass> classes_between(const std::vector<std::int64_t>& figures, std::int64_t least,
                                       std::int64_t most);

/// The number of the class in which an amount lies; amounts outside lie in the first or last.
std::size_t class_of(const std::vector<AxisClass>& classes, std::int64_t amount);

/// Outcomes of the members, mildest first, each once.
std::vector<Index> outcomes_of(const Version& version, const std::vector<Member>& members);

}  // namespace terskel
