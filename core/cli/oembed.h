// What a CMS reads to embed a page of ours by its address alone (https://oembed.com): static answers, found
// by the link in the head of the page.
#pragma once

#include <string>

#include "sheet.h"

namespace terskel {

/// The name of the calculator's answer; those of regimes have the regime's id.
inline constexpr std::string_view kCalculatorEmbed = "calculator";

std::string calculator_embed(const Sheet& sheet, const std::string& site);
std::string regime_embed(const Sheet& sheet, const std::string& site, const Regime& regime);

}  // namespace terskel
