// A ladder of cases.json: tiers and borders as somebody typed them from the source. Native only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "terskel/decide.h"
#include "terskel/model.h"

namespace terskel {

/// A border as typed: `10 g yes`, `2 g..10 g yes`, `about 15 g`, `not_found`, `none_set`, `not_listed`.
struct TypedBorder {
  bool listed = true;
  Limit limit;
  std::optional<Unit> unit;
};

/// A ladder as typed, for one version and the facts that choose among a row's ladders.
struct TypedLadder {
  std::string name;
  Index version = kNone;
  FactValues facts;
  std::vector<std::string> tiers;
  std::vector<TypedBorder> borders;
  std::string purity;      ///< at which the figures hold; empty: pure, or as weighed
  bool is_second = false;  ///< the second measure of a row that has two
};

/// Reads a border; nothing if it cannot be read.
std::optional<TypedBorder> read_border(const std::string& text);

/// A limit as read_border() would read it, in the unit.
std::string border_text(const Limit& limit, Unit unit);

/// Whether a limit of the content says what was typed.
bool same_limit(const Limit& limit, const Limit& typed);

/// Positions on the ladder (bit k: its k-th tier) that an exact amount may have, worked out from the typed
/// borders alone.
std::uint64_t typed_positions(const std::vector<TypedBorder>& borders, std::int64_t amount);

}  // namespace terskel
