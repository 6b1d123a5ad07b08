// What people type for a unit, in any of the languages.
#pragma once

#include <optional>
#include <string_view>

#include "terskel/quantity.h"

namespace terskel {

/// The unit that a word means: an id or an everyday name, in lower case (`gram`, `stk.`, `user dose`).
std::optional<Unit> unit_named(std::string_view word);

/// Whether a word is a dose that does not say of which kind. Such a word must not be guessed at.
bool is_bare_dose(std::string_view word);

}  // namespace terskel
