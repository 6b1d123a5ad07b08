// The answers of a version as its rules give them: each outcome, when it holds, and what it says.
#pragma once

#include <string>

#include "cited.h"

namespace terskel {

/// Groups of substances that the version treats alike, by letter. Empty where there is one group.
std::string groups_told(const Sheet& sheet, const Version& version);

/// Every outcome with its rules and the eleven questions, mildest first.
std::string outcomes_told(const Sheet& sheet, const Telling& telling, const Cited& cited);

}  // namespace terskel
