// What two editions of the content say differently, sentence by sentence in one language. Native only.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "terskel/content.h"

namespace terskel {

/// One thing that was added, removed or changed.
struct Difference {
  enum class What : std::uint8_t {
    name,           ///< of a regime
    version,        ///< of a regime: its start
    status,         ///<
    checked_until,  ///<
    limit,          ///< `heading` is what it counts
    sentence,       ///< `heading` is the question that it answers, or where else it stands
    condition,  ///< when the sentence in `heading` applies; where words cannot tell, both sides are the same
    support,    ///< how strong the sentence or limit in `heading` is and what it rests on; it says the same
    source,     ///<
    word,       ///< of what regimes share: a substance's name, an alias, a telephone number
  };
  What what = What::sentence;
  std::string heading;  ///< in words; empty where `what` says enough
  std::vector<std::string>
      versions;        ///< the starts of the versions in which it differs; empty: in all there are
  std::string before;  ///< empty: added
  std::string after;   ///< empty: removed

  bool operator==(const Difference&) const = default;
};

/// The ids of Difference::What, as they stand in data.
extern const std::array<std::string_view, 10> kDifferenceIds;

/// All differences of one part: `regimes/<id>`, `claims/<id>`, `shared/<file>`, as changed_parts() names
/// them.
struct PartDifference {
  enum class State : std::uint8_t { changed, added, removed };
  std::string part;
  std::string title;  ///< of the regime or the claim; empty for what is shared
  State state = State::changed;
  std::vector<Difference> differences;  ///< in reading order; none where the whole part is new or gone
};

/// Compares two editions that are loaded in the same language. Parts stand in the order of their names; one
/// of which nothing that is said differs is left out, even if its files differ.
std::vector<PartDifference> compare_editions(const Content& before, const Content& after);

}  // namespace terskel
