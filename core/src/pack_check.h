// What decide() and the explanations rely on without looking: positions, ranges and order.
#pragma once

#include "terskel/model.h"

namespace terskel {

/// Whether every position, range and order that the model promises holds. Meaning is not judged here:
/// gaps, conflicts and missing sources are refused when content is loaded and proved.
bool sound(const Catalogue& catalogue);
bool sound(const Regime& regime, const Catalogue& catalogue);

}  // namespace terskel
