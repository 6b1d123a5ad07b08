// Sentences for what cannot be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "terskel/case.h"

namespace terskel {

/// `text_not_utf8` or `case_too_long` for a text that is not even looked at; empty for any other.
std::string_view unreadable(std::string_view text);

/// The forms a person may have meant, to choose from: "MDMA (tablet) or heroin". Each can be typed.
std::string choices_in_words(const Catalogue& catalogue, const std::vector<Index>& forms);

/// The units that one of these forms takes: "g, stk. or rusdoser".
std::string units_in_words(const Catalogue& catalogue, const std::vector<Index>& forms);

}  // namespace terskel
