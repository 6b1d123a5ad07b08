#include "pack_archive.h"

#include "glyphs.h"

namespace terskel {
namespace {

/// A table of texts lets few bytes stand for many. All content together is far below this.
constexpr std::size_t kMostText = 1U << 24;

/// No member of the model takes less than a byte in a pack, nor more in memory than a text, before what it
/// points to.
constexpr std::size_t kMostGrowth = sizeof(std::string);

/// Stands behind each text; never in UTF-8.
constexpr char kEndOfText = '\xFF';

}  // namespace

void write_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

std::optional<PackError> read_number(std::string_view& bytes, std::uint64_t& number) {
  std::uint64_t value = 0;
  for (std::size_t n = 0; n < 10; ++n) {
    if (n == bytes.size()) return PackError::truncated;
    const auto byte = static_cast<unsigned char>(bytes[n]);
    if (n == 9 && byte > 1) break;  // more than 64 bits
    value |= static_cast<std::uint64_t>(byte & 0x7F) << (7 * n);
    if (byte >= 0x80) continue;
    bytes.remove_prefix(n + 1);
    number = value;
    return std::nullopt;
  }
  return PackError::bad_value;
}

void Writer::write(const std::string& text) {
  const auto [entry, is_new] = numbers_.try_emplace(text, texts_.size() + 1);
  if (is_new) texts_.push_back(entry->first);
  write_number(fields_, is_new ? 0 : entry->second);
}

std::string Writer::body() const {
  std::string bytes;
  write_number(bytes, texts_.size());
  for (const auto text : texts_) (bytes += text) += kEndOfText;
  return bytes + fields_;
}

Reader::Reader(std::string_view body) : bytes_(body), most_text_(kMostText) { read_texts(); }

std::optional<PackError> Reader::error() const {
  if (!error_ && !bytes_.empty()) return PackError::truncated;
  return error_;
}

std::uint64_t Reader::number(std::uint64_t most) {
  std::uint64_t value = 0;
  if (error_) return 0;
  error_ = read_number(bytes_, value);
  if (value <= most) return value;
  error_ = PackError::bad_value;
  return 0;
}

/// An element takes a byte of the pack or more for every kMostGrowth of memory, so a count can never ask for
/// more than the bytes that are left may fill.
std::size_t Reader::number_of_elements(std::size_t size) {
  const auto count = static_cast<std::size_t>(number(kNone));
  if (count * size <= bytes_.size() * kMostGrowth) return count;
  error_ = PackError::truncated;
  return 0;
}

void Reader::read_list(void* list, std::size_t size, MakeList make, ReadElement read_one) {
  const auto count = number_of_elements(size);
  auto* element = static_cast<char*>(make(list, count));
  for (std::size_t n = 0; n < count; ++n) read_one(*this, element + n * size);
}

void Reader::read_texts() {
  const auto count = number_of_elements(1);
  for (std::size_t n = 0; n < count && !error_; ++n) {
    const auto size = bytes_.find(kEndOfText);
    const auto text = bytes_.substr(0, size);
    if (size == std::string_view::npos) {
      error_ = PackError::truncated;
    } else if (!is_utf8(text)) {
      error_ = PackError::bad_value;
    } else {
      texts_.push_back(text);
      bytes_.remove_prefix(size + 1);
    }
  }
}

void Reader::read(std::string& text) {
  const auto number_or_next = static_cast<std::size_t>(number(texts_.size()));
  if (error_) return;
  const auto position = number_or_next == 0 ? used_++ : number_or_next - 1;
  if (position >= used_ || position >= texts_.size() || texts_[position].size() > most_text_) {
    error_ = PackError::bad_value;
    return;
  }
  most_text_ -= texts_[position].size();
  text = texts_[position];
}

}  // namespace terskel
