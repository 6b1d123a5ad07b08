// Answers as JSON text, in the shape of wasm/terskel.d.mts.
#pragma once

#include <string>
#include <vector>

#include "terskel/case.h"
#include "terskel/decide.h"
#include "terskel/explore.h"
#include "terskel/model.h"

namespace terskel {

/// Why a regime does not answer, in words and with its dates.
Refusal refusal_of(const Catalogue& catalogue, const Unanswered& why);

std::string refusal_text(const Refusal& refusal);
std::string describe_text(const Catalogue& catalogue);
std::string decide_text(const Catalogue& catalogue, const std::vector<const Regime*>& regimes,
                        const Case& asked);
std::string lines_text(const Catalogue& catalogue, const std::vector<const Regime*>& regimes,
                       const Case& asked);
/// A stretch of a line in words: "over 10 g, til og med 15 g".
std::string segment_in_words(const Catalogue& catalogue, const Version& version, const Line& line,
                             const LineSegment& segment);

std::string map_text(const Catalogue& catalogue, const Regime& regime, const Map& map);
std::string difference_text(const Catalogue& catalogue, const Regime& regime, const Difference& difference);

}  // namespace terskel
