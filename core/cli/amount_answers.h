// What the answer is along the amounts of a row: for tables and cards.
#pragma once

#include <string>
#include <vector>

#include "terskel/case.h"
#include "terskel/model.h"

namespace terskel {

/// An adult in every table, so that none needs a word of age.
inline constexpr int kAgeInTables = 25;

/// An adult with one substance for own use, on a day on which the version holds. Where the row counts active
/// substance, the purity is the law's own, or all of it.
Case case_in_tables(const Catalogue& catalogue, const Version& version, const Row& row, Index form);
/// The same for a form that stands in no row.
Case case_in_tables(const Catalogue& catalogue, const Version& version, Index form);

/// A stretch of amounts in words, and the characters that are possible there, mildest first.
struct AmountAnswer {
  std::string range;
  std::vector<Character> characters;
};

/// Which neighbours with the same characters become one: none; those with one character; or also those where
/// several are possible, although who gets which may change from one to the next.
enum class Neighbours { none, certain, all };

/// The answers of a case along the amounts of its one item. One answer for all amounts where no amount
/// changes it.
std::vector<AmountAnswer> amount_answers(const Catalogue& catalogue, const Regime& regime, Index version,
                                         const Case& asked, Neighbours join);

/// "ikke straffbart eller straffbart".
std::string characters_in_words(const Catalogue& catalogue, const std::vector<Character>& characters);

}  // namespace terskel
