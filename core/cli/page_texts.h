// The pages that are mostly text: open data, accessibility, privacy, help, and what is not there.
#pragma once

#include <string>
#include <vector>

#include "sheet.h"
#include "terskel/content.h"

namespace terskel {

std::string data_page(const Sheet& sheet, const Built& built, const ContentFiles& schemas);
std::string accessibility_page(const Sheet& sheet, const Built& built);
std::string privacy_page(const Sheet& sheet, const Built& built);
std::string help_page(const Sheet& sheet, const Built& built, const ContentFiles& files);

/// One page in all languages, since an address that leads nowhere has none.
std::string missing_page(const std::vector<Sheet>& sheets, const Built& built);

}  // namespace terskel
