#include "glyphs.h"

namespace terskel {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// How many bytes a character has that begins with this byte; 0 if none does.
std::size_t length_from(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

/// Longer spellings than needed, surrogates and what lies beyond Unicode.
bool is_forbidden(char32_t code, std::size_t size) {
  if (size == 3) return code < 0x800 || (code >= 0xD800 && code <= 0xDFFF);
  return size == 4 && (code < 0x10000 || code > 0x10FFFF);
}

bool is_control(char32_t code) { return (code < 0x20 && code != '\t') || (code >= 0x7F && code < 0xA0); }

bool is_space(char32_t code) { return number_part(code) == NumberPart::space; }

bool is_foreign_digit(char32_t code) {
  for (const char32_t zero : {0x0660U, 0x06F0U, 0x0966U, 0xFF10U})
    if (code >= zero && code <= zero + 9) return true;
  return false;
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const std::size_t size = length_from(lead);
  if (size == 1) return {lead, 1};
  if (size == 0 || at + size > text.size()) return {kMalformed, 1};
  char32_t code = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    const unsigned next = byte_at(text, at + i);
    if ((next & 0xC0U) != 0x80) return {kMalformed, 1};
    code = code << 6 | (next & 0x3FU);
  }
  if (is_forbidden(code, size)) return {kMalformed, 1};
  return {code, size};
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    if (glyph.code == kMalformed) return false;
    at += glyph.size;
  }
  return true;
}

bool is_readable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    if (glyph.code == kMalformed || is_control(glyph.code)) return false;
    at += glyph.size;
  }
  return true;
}

NumberPart number_part(char32_t code) {
  if (code >= '0' && code <= '9') return NumberPart::digit;
  switch (code) {
    case ' ':
    case '\t':
    case 0x00A0:  // no-break space
    case 0x202F:  // narrow no-break space
    case 0x2009:  // thin space
      return NumberPart::space;
    case ',':
    case '.':
      return NumberPart::separator;
    case '+':
    case '-':
    case 0x2212:  // minus
    case 0x2013:  // en dash, which word processors make of a hyphen
      return NumberPart::sign;
    default:
      return is_foreign_digit(code) ? NumberPart::foreign_digit : NumberPart::other;
  }
}

std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Glyph glyph = glyph_at(text, at);
    const NumberPart part = number_part(glyph.code);
    if (part == NumberPart::space || part == NumberPart::other) break;
    at += glyph.size;
  }
  return at;
}

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.size();
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    if (!is_space(glyph.code)) {
      if (first == text.size()) first = at;
      last = at + glyph.size;
    }
    at += glyph.size;
  }
  return last == 0 ? std::string_view() : text.substr(first, last - first);
}

std::string squeezed(std::string_view text) {
  std::string result;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    if (is_space(glyph.code)) {
      space = true;
    } else {
      // `cannabis/ 10 g` has an empty form, not a form called 10.
      const bool digit = number_part(glyph.code) == NumberPart::digit;
      const bool after_slash = !result.empty() && result.back() == '/' && !digit;
      if (space && !result.empty() && !after_slash && glyph.code != '/') result += ' ';
      result += text.substr(at, glyph.size);
      space = false;
    }
    at += glyph.size;
  }
  return result;
}

std::string folded(std::string_view text) {
  std::string result(text);
  char before = 0;
  for (char& c : result) {
    const auto byte = static_cast<unsigned char>(c);
    const bool latin_capital = before == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    before = c;
    if ((c >= 'A' && c <= 'Z') || latin_capital) c = static_cast<char>(byte + 0x20);
    if (c == '_') c = ' ';
  }
  return result;
}

std::string_view shortened(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t next = end + glyph_at(text, end).size;
    if (next > most) break;
    end = next;
  }
  return text.substr(0, end);
}

}  // namespace terskel
