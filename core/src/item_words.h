// An item as typed, word by word: which words name the substance and which are amounts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names.h"
#include "terskel/model.h"

namespace terskel {

/// A number and a unit as typed, either of which may be missing.
struct TypedAmount {
  std::string number;
  std::string unit;  ///< in lower case
};

/// The words of an item without its purity.
class ItemWords {
 public:
  /// `typed` has single spaces, as squeezed() makes them.
  explicit ItemWords(std::string_view typed);

  /// Finds the substance among the words: at the start, or after amounts (`2 g heroin`).
  Named find_name(const Catalogue& catalogue);

  /// What may have been meant as the name where none was found: the first words that are no amount.
  std::string_view unknown_name() const;

  /// The name that was found and whatever stands between it and the first number.
  std::string_view name_up_to_number() const;

  /// All numbers and units beside the name.
  std::vector<TypedAmount> amounts() const;

 private:
  struct Word {
    std::size_t begin;
    std::size_t end;
  };
  Named find_name(const Catalogue& catalogue, bool units_may_be_names);
  Named longest_name_from(const Catalogue& catalogue, std::size_t word);
  std::string_view folded_text(std::size_t from, std::size_t to) const;
  std::string_view typed_text(std::size_t from, std::size_t to) const;
  bool starts_a_number(std::size_t word) const;
  bool is_amount(std::size_t word) const;

  std::string typed_;
  std::string folded_;  ///< as long as typed_
  std::vector<Word> words_;
  std::size_t name_from_ = 0;
  std::size_t name_to_ = 0;  ///< the name's words, if any, are no amount
};

}  // namespace terskel
