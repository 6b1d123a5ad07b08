// A page for each regime: its status, limits, answers and sources, and what is claimed about it.
#pragma once

#include <string>

#include "sheet.h"

namespace terskel {

std::string regime_page(const Sheet& sheet, const Built& built, const Regime& regime);

/// "I kraft fra 1. juli 2022." and the other statuses of a version, as plain text.
std::string statuses_in_words(const Catalogue& catalogue, const Version& version);

}  // namespace terskel
