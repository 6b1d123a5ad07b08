// How it works and how it is proved, with the certificate of every version.
#pragma once

#include <string>
#include <vector>

#include "sheet.h"
#include "terskel/proof.h"

namespace terskel {

std::string proof_page(const Sheet& sheet, const Built& built, const std::vector<Certificate>& certificates);

}  // namespace terskel
