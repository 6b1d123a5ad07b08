// Reading typed text character by character: just enough Unicode for numbers and names.
#pragma once

#include <string>
#include <string_view>

namespace terskel {

/// One character of a text. Bytes that are not UTF-8 come one by one as kMalformed.
struct Glyph {
  char32_t code = 0;
  std::size_t size = 1;  ///< bytes
};
inline constexpr char32_t kMalformed = 0xFFFF'FFFF;

/// The character that begins at `at`, which must lie inside the text.
Glyph glyph_at(std::string_view text, std::size_t at);

/// Whether bytes are UTF-8: shortest forms only, no surrogates, nothing above U+10FFFF. What a browser would
/// refuse or silently replace never enters the core.
bool is_utf8(std::string_view text);

/// Whether a text is UTF-8 without control characters. A tab counts as a space.
bool is_readable(std::string_view text);

/// What a character can be in a typed number.
enum class NumberPart { digit, space, separator, sign, foreign_digit, other };
NumberPart number_part(char32_t code);

/// How many bytes at the start of the text can belong to a number; spaces cannot.
std::size_t number_length(std::string_view text);

/// Without spaces of any kind at its ends.
std::string_view trimmed(std::string_view text);

/// With every run of spaces as one ordinary space, and none at the ends or beside a slash (but before
/// digits).
std::string squeezed(std::string_view text);

/// In lower case (Latin letters up to ÿ), with spaces for underscores. Keeps every position.
std::string folded(std::string_view text);

/// The text up to `most` bytes, cut between characters.
std::string_view shortened(std::string_view text, std::size_t most);

}  // namespace terskel
