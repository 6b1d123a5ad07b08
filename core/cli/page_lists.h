// Lists of what has pages of its own, and a page for each substance.
#pragma once

#include <string>

#include "sheet.h"

namespace terskel {

/// The regimes by shelf, with kind and status.
std::string regimes_page(const Sheet& sheet, const Built& built);

std::string substances_page(const Sheet& sheet, const Built& built);

/// Names, forms and units of a substance, and what each regime's newest limits are for it.
std::string substance_page(const Sheet& sheet, const Built& built, const Substance& substance);

}  // namespace terskel
