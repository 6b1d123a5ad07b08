// Every source by regime, how it was read, and how much rests on it.
#pragma once

#include <string>

#include "sheet.h"
#include "terskel/content.h"

namespace terskel {

/// `files` has the sources that belong to no regime: of help and of amounts of money.
std::string sources_page(const Sheet& sheet, const Built& built, const ContentFiles& files);

}  // namespace terskel
