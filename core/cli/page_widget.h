// The page in a newspaper's frame: what Vite built, with a message and a link for when the calculator does
// not come.
#pragma once

#include <string>

#include "sheet.h"

namespace terskel {

/// `frame` is the built page with addresses from the site's root.
std::string widget_page(const Sheet& sheet, const std::string& frame);

}  // namespace terskel
