// Content with one thing wrong: what a slip of the hand would do to a version file.
#pragma once

#include <functional>
#include <string>

#include "terskel/content.h"

namespace terskel {

/// Calls `visit(description, files)` for every mutant of the version files of a regime: each rule deleted,
/// each exception dropped, each outcome changed, each inclusive flag flipped, each figure moved by one base
/// unit either way and by ten times, each age moved by one either way, each attachment deleted, each cap
/// moved.
void for_each_mutant(const ContentFiles& files, const std::string& regime,
                     const std::function<void(const std::string&, const ContentFiles&)>& visit);

}  // namespace terskel
