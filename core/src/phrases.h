// Small phrases that sentences are put together from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "terskel/model.h"

namespace terskel {

/// The word with this key, with one slot filled.
std::string named(const Catalogue& catalogue, std::string_view key, std::string_view slot,
                  const std::string& value);

/// "heroin", "cannabis (hasj)".
std::string with_form(const Catalogue& catalogue, Index form);

/// Several values of a fact as one condition: their own phrase (`fact.dependence.dependent+severe.if`), or
/// each value's, joined with "or".
std::string values_in_words(const Catalogue& catalogue, const Fact& fact,
                            const std::vector<std::int32_t>& values);

}  // namespace terskel
