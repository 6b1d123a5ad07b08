// The form of the embed builder, which a script brings to life: every choice with its words, so that the
// script needs neither packs nor words of its own.
#pragma once

#include <string>
#include <vector>

#include "sheet.h"

namespace terskel {

/// The form, hidden until the script is there. `contents` has the content of every language in which a widget
/// can be.
/// `site` is the absolute address that the page's snippets have, which the script corrects where it finds
/// another.
std::string embed_form(const Sheet& sheet, const std::string& site, const std::vector<Content>& contents);

/// The fields in which a newsroom tests its own policy.
std::string policy_form(const Sheet& sheet);

/// What the frame of the test says, as attributes that its script reads.
std::string test_words(const Sheet& sheet);

}  // namespace terskel
