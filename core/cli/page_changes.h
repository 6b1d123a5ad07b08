// What changed in the content, sentence by sentence, newest edition first.
#pragma once

#include <string>
#include <vector>

#include "changes.h"
#include "sheet.h"

namespace terskel {

std::string changes_page(const Sheet& sheet, const Built& built, const std::vector<EditionChanges>& editions);

/// The editions that changed a regime, each with its why and a link to what it changed; empty if none did.
std::string changes_about(const Sheet& sheet, const Regime& regime,
                          const std::vector<EditionChanges>& editions);

}  // namespace terskel
