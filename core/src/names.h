// From what people call a substance to the substance.
#pragma once

#include <string_view>
#include <vector>

#include "terskel/model.h"

namespace terskel {

/// What a name stands for.
struct Named {
  enum class Type {
    nothing,
    found,
    ambiguous,     ///< forms of several substances; `choices`
    form_unknown,  ///< a substance, but not a form of it; `choices`
  };
  Type type = Type::nothing;
  Index substance = kNone;
  Index form = kNone;          ///< in Catalogue::forms; kNone when the name does not say
  std::vector<Index> choices;  ///< forms
};

/// Looks a name up, in lower case as folded() gives it: an id, a display name, an alias or a form's name,
/// perhaps with a form after it (`cannabis/resin`, `cannabis (hasj)`, `cannabis resin`).
Named named(const Catalogue& catalogue, std::string_view name);

/// All forms of a substance.
std::vector<Index> forms_of(const Catalogue& catalogue, Index substance);

}  // namespace terskel
