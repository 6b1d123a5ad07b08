#include "json_writer.h"

#include <algorithm>

namespace terskel {

void JsonWriter::make_room(std::size_t more) {
  if (room_ - used_ >= more) return;
  room_ = 2 * room_ + more;
  std::unique_ptr<char[]> larger(new char[room_]);
  std::copy_n(text_.get(), used_, larger.get());
  text_ = std::move(larger);
}

void JsonWriter::add(char c) {
  make_room(1);
  text_[used_++] = c;
}

void JsonWriter::add(std::string_view text) {
  make_room(text.size());
  std::copy_n(text.data(), text.size(), text_.get() + used_);
  used_ += text.size();
}

void JsonWriter::quoted(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  make_room(6 * text.size() + 2);  // as if every byte were written \u00XX
  char* at = text_.get() + used_;
  *at++ = '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool control = byte < 0x20;
    if (control || c == '"' || c == '\\') *at++ = '\\';
    if (!control) {
      *at++ = c;
      continue;
    }
    for (const char escape : {'u', '0', '0', kHex[byte >> 4], kHex[byte & 15]}) *at++ = escape;
  }
  *at++ = '"';
  used_ = static_cast<std::size_t>(at - text_.get());
}

}  // namespace terskel
