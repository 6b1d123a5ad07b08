// What a catalogue says of a regime, so that a page can list regimes whose packs it has not fetched.
#pragma once

#include "terskel/model.h"

namespace terskel {

/// The summary of a regime that has at least one version.
RegimeSummary summary_of(const Catalogue& catalogue, const Regime& regime);

}  // namespace terskel
