// The calculator's page in a language: what Vite built, with the static tables in place of what scripts draw.
#pragma once

#include <string>

#include "sheet.h"

namespace terskel {

/// `index` is the built page with addresses from the site's root.
std::string calculator_page(const Sheet& sheet, const std::string& index);

}  // namespace terskel
