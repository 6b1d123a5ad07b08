// What a regime says, as lines that can be compared with those of another edition. Native only.
#pragma once

#include <string>
#include <vector>

#include "terskel/comparison.h"
#include "terskel/content.h"

namespace terskel {

/// Something that an edition says. Two lines are the same if all but `support` and `shown_support` are.
struct Line {
  Difference::What what = Difference::What::sentence;
  std::string heading;
  std::string key;            ///< finds the same thing in the other edition; empty: it is found by its words
  std::string text;           ///< what is said
  std::string support;        ///< strength and citations by their ids
  std::string shown_support;  ///< the same in words
};

/// Of a regime as a whole: its names and its sources.
std::vector<Line> lines_of(const Catalogue& catalogue, const Regime& regime);

/// Of one of its versions, in reading order; what stands in several places is there once.
std::vector<Line> lines_of(const Catalogue& catalogue, const Regime& regime, const Version& version);

/// Of a card's or a claim's statements alone.
std::vector<Line> statement_lines(const Catalogue& catalogue, const Regime& card);

}  // namespace terskel
