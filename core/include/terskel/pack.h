// Packs: the content as flat bytes, so that the browser needs no JSON parser.
//
// A pack starts with `TSKL`, a format number and a kind; integers are little-endian varints, texts stand
// once in a table. Bytes are untrusted: every count, enumerator and position is checked before use.
#pragma once

#include <string>
#include <string_view>

#include "terskel/model.h"
#include "terskel/result.h"

namespace terskel {

/// Why bytes are not a usable pack.
enum class PackError {
  not_a_pack,     ///< the first bytes are not ours
  wrong_format,   ///< written by another version of Terskel
  wrong_kind,     ///< a catalogue where a regime was expected, or the reverse
  truncated,      ///< ends in the middle, or has bytes left over
  bad_value,      ///< an enumerator, position or length that cannot be
  wrong_content,  ///< made from other content, or in another language, than the catalogue
};
std::string_view code_of(PackError error);

/// Raised by one whenever the layout changes.
inline constexpr std::uint32_t kPackFormat = 2;

std::string pack(const Catalogue& catalogue);
std::string pack(const Regime& regime);

/// Whether the bytes claim to be a catalogue. Says nothing of the rest.
bool is_catalogue_pack(std::string_view bytes);

Result<Catalogue, PackError> unpack_catalogue(std::string_view bytes);

/// `catalogue` is what the regime's positions refer to; it must carry the same hash and language.
Result<Regime, PackError> unpack_regime(std::string_view bytes, const Catalogue& catalogue);

}  // namespace terskel
