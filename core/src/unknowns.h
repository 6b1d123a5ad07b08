// What is not known in a case, and every way in which it may be known.
#pragma once

#include <cstdint>
#include <vector>

#include "outline.h"
#include "terskel/decide.h"
#include "terskel/model.h"
#include "tiers.h"

namespace terskel {

/// The facts that a version reads anywhere, by fact.
std::vector<bool> facts_read(const Catalogue& catalogue, const Version& version);

/// How many values a fact has under a version (`reading` has the version's own).
Index value_count(const Catalogue& catalogue, const Version& version, Index fact);

/// The last fact of every catalogue: alternatives of disputed law, never asked.
Index reading_fact(const Catalogue& catalogue);

/// First age of each class of ages but the first: within a class no rule tells the ages apart.
std::vector<std::int32_t> age_cuts(const Version& version);

/// The number of the class in which an age lies, and the youngest of a class.
std::int32_t age_class(const std::vector<std::int32_t>& cuts, int age);
int youngest(const std::vector<std::int32_t>& cuts, std::int32_t number);

/// The values that each fact may have in this case: one if typed or assumed, none that the version does not
/// read (then the list holds kNone).
std::vector<std::vector<Index>> fact_domains(const Outline& outline, const Case& asked);

/// The forms an item may be: the typed one, or those implied that its unit allows.
std::vector<Index> form_candidates(const Catalogue& catalogue, const Item& item);

/// One form for each item. Forms that the version treats alike stand for each other, so that each list holds
/// one form of each place; `alike` gives all of them.
struct FormChoice {
  std::vector<Index> standing_for;        ///< representatives
  std::vector<std::vector<Index>> alike;  ///< by representative
};
std::vector<FormChoice> form_choices(const Catalogue& catalogue, const Version& version, const Case& asked);

/// Sums the items into stocks, for one form of each.
std::vector<Stock> stocks_of(const Version& version, const std::vector<Index>& forms);

/// Bit 0: may be within every cap; bit 1: may be over one.
std::uint8_t cap_states(const Version& version, const std::vector<Item>& items,
                        const std::vector<Stock>& stocks);

/// The ladder of a row in a situation.
const Ladder& ladder_of(const Row& row, const FactValues& facts);

/// Goes through all combinations of choices below `sizes`, the last changing fastest.
class Counter {
 public:
  explicit Counter(std::vector<std::size_t> sizes) : sizes_(std::move(sizes)), at_(sizes_.size(), 0) {}
  const std::vector<std::size_t>& at() const { return at_; }
  /// False after the last combination.
  bool next() {
    for (std::size_t i = sizes_.size(); i-- > 0;) {
      if (++at_[i] < sizes_[i]) return true;
      at_[i] = 0;
    }
    return false;
  }

 private:
  std::vector<std::size_t> sizes_;
  std::vector<std::size_t> at_;
};

}  // namespace terskel
