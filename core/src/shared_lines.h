// What regimes share, as lines that can be compared. Native only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "edition_lines.h"

namespace terskel {

/// By the file of shared/ without its end: facts, help, money, substances, text.
std::map<std::string, std::vector<Line>> shared_lines(const Catalogue& catalogue);

}  // namespace terskel
