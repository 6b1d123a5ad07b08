// Conditions by the ids in them, so that they can be compared between editions in which positions differ.
#pragma once

#include <string>

#include "terskel/model.h"

namespace terskel {

std::string condition_by_id(const Catalogue& catalogue, const Version& version, const Condition& when);

/// When a rule applies, what it leads to and which rules it defeats.
std::string rule_by_id(const Catalogue& catalogue, const Version& version, const Rule& rule);

/// What a cap counts and how many are within it.
std::string cap_by_id(const Catalogue& catalogue, const Version& version, const Cap& cap);

}  // namespace terskel
