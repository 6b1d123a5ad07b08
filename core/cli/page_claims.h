// What is said about drug law and is imprecise or outdated, with what the sources say.
#pragma once

#include <string>

#include "sheet.h"

namespace terskel {

std::string claims_page(const Sheet& sheet, const Built& built);

/// The claims about one regime, as a list of links; empty if there are none.
std::string claims_about(const Sheet& sheet, const Regime& regime);

}  // namespace terskel
