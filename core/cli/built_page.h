// A page that Vite built, in a language: with its addresses, and with what is there without scripts.
#pragma once

#include <string>
#include <string_view>

#include "sheet.h"

namespace terskel {

/// What a built page has where the text belongs.
inline constexpr std::string_view kMarker = "<!-- terskel:static -->";

/// What is put into a built page. `head` and `body` are markup.
struct Filling {
  std::string title;
  std::string head;
  std::string body;
};

/// `built` has addresses from the site's root.
std::string filled(const Sheet& sheet, const std::string& built, const Filling& filling);

}  // namespace terskel
