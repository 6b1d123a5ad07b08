// What search engines read beside the pages.
#pragma once

#include <string>
#include <vector>

namespace terskel {

/// The list of all pages (https://www.sitemaps.org), each with its other languages. `paths` lie below the
/// folders of the languages: "" for the calculator, `regimes/pt.html`. `site` is the absolute address, with a
/// slash at its end.
std::string sitemap(const std::string& site, const std::vector<std::string>& paths);

/// That everything may be read, and where the list is. Only at the root of a host does anybody look for it.
std::string robots(const std::string& site);

}  // namespace terskel
