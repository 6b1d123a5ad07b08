// Statements in words, where nothing is decided: for pages and comparisons. Native only.
#pragma once

#include <string>
#include <vector>

#include "terskel/explain.h"

namespace terskel {

/// A statement in words. One whose slots depend on a fact is told once for each text that this gives.
struct Told {
  std::string condition;  ///< "Hvis …"; empty: always
  std::string text;
};
std::vector<Told> told_of(const Telling& telling, const Statement& statement);

/// A condition, which may be empty, before a sentence: "Hvis …: …".
std::string conditional(const Catalogue& catalogue, const std::string& condition,
                        const std::string& sentence);

/// "cannabis (marihuana) og cannabis (hasj)".
std::string forms_in_words(const Catalogue& catalogue, const std::vector<Index>& forms);

}  // namespace terskel
