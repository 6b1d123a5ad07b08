// The shared part of content/: substances, facts, questions, money and words. Native only.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content_json.h"
#include "terskel/content.h"
#include "terskel/model.h"

namespace terskel {

/// Everything below `shared/`, in one language.
Catalogue load_catalogue(const Documents& documents, std::string_view language);

/// Reads shared/shelves.json: every regime on one shelf, every shelf named.
void read_shelves(const JsonReader& root, const std::set<std::string>& regime_ids, Content& content);

/// The position of a fact, a substance, a unit of account or a form (`cannabis/resin`) in the catalogue.
Index fact_position(const Catalogue& catalogue, std::string_view id);
Index substance_position(const Catalogue& catalogue, std::string_view id);
Index account_position(const Catalogue& catalogue, std::string_view id);
Index form_position(const Catalogue& catalogue, std::string_view id);

/// `cannabis/resin`, or `heroin`.
std::string form_id(const Catalogue& catalogue, Index form);

/// The position of the element with this id; kNone if there is none.
template <class Elements>
Index position_of(const Elements& elements, std::string_view id) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].id == id) return static_cast<Index>(i);
  }
  return kNone;
}

}  // namespace terskel
