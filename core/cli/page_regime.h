// A page for each regime: its status, limits, answers and sources, and what is claimed about it, and what
// changed.
#pragma once

#include <string>
#include <vector>

#include "changes.h"
#include "sheet.h"

namespace terskel {

/// `editions` say what changed of it, and when.
std::string regime_page(const Sheet& sheet, const Built& built, const Regime& regime,
                        const std::vector<EditionChanges>& editions);

/// "I kraft fra 1. juli 2022." and the other statuses of a version, as plain text.
std::string statuses_in_words(const Catalogue& catalogue, const Version& version);

}  // namespace terskel
