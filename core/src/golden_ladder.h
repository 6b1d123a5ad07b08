// A ladder of cases.json: tiers and borders as somebody typed them from the source. Native only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "terskel/model.h"

namespace terskel {

/// A border as typed: `10 g yes`, `2 g..10 g yes`, `about 15 g`, `not_found`, `none_set`, `not_listed`.
struct TypedBorder {
  bool listed = true;
  Limit limit;
  std::optional<Unit> unit;
};

/// Reads a border; nothing if it cannot be read.
std::optional<TypedBorder> read_border(const std::string& text);

/// Whether a limit of the content says what was typed.
bool same_limit(const Limit& limit, const Limit& typed);

/// Positions on the ladder (bit k: its k-th tier) that an exact amount may have, worked out from the typed
/// borders alone.
std::uint64_t typed_positions(const std::vector<TypedBorder>& borders, std::int64_t amount);

}  // namespace terskel
