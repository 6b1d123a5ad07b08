// How to embed the calculator: ready snippets and what a host must allow, and the builder that a script makes
// of them.
#pragma once

#include <string>
#include <vector>

#include "sheet.h"

namespace terskel {

/// `frame` is the built page with addresses from the site's root, `site` the site's absolute address.
/// `contents` has the content of every language in which a widget can be.
std::string embed_page(const Sheet& sheet, const std::string& frame, const std::string& site,
                       const std::vector<Content>& contents);

/// The page in the frame by which a newsroom finds out what works in its articles.
std::string embed_test_page(const Sheet& sheet, const std::string& frame);

}  // namespace terskel
