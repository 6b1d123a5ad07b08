#include "json_writer.h"

namespace terskel {

void JsonWriter::quoted(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  text_ += '"';
  std::size_t plain = 0;  // what stands since here needs no escape
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    text_.append(text, plain, i - plain);
    plain = i + 1;
    text_ += '\\';
    if (byte >= 0x20) {
      text_ += text[i];
    } else {
      text_ += "u00";
      text_ += kHex[byte >> 4];
      text_ += kHex[byte & 15];
    }
  }
  text_.append(text, plain, text.size() - plain);
  text_ += '"';
}

}  // namespace terskel
