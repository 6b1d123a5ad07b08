// When a rule or an attachment applies, in words. Native only.
#pragma once

#include <string>
#include <string_view>

#include "terskel/explain.h"

namespace terskel {

/// "du har fylt 18 år og mengden …": empty where it always applies.
std::string condition_in_words(const Telling& telling, const Condition& when);

/// "Gruppe A"; with the key `pages.group_in`, "gruppe A" within a sentence.
std::string group_name(const Catalogue& catalogue, Index group, std::string_view key = "pages.group");

}  // namespace terskel
