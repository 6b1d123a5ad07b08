// The bytes of a pack: whole numbers and texts, and lists of what pack_fields.h takes apart.
//
// A body is a table of its distinct texts (how many, then each with a byte behind it that no text has) and
// after it the fields. Numbers are little-endian varints. A text is 0 for the next of the table that was
// not yet used, or its position plus one: so the many that are used once are all zeros, which compress away.
// (The parts that versions share are not written once: compressed, seven versions of Norwegian law are
// four percent larger than one of them.)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "terskel/model.h"
#include "terskel/pack.h"

namespace terskel {

/// `T` as an archive sees it: constant when it is written, not when it is read.
template <class Archive, class T>
using Held = typename Archive::template Of<T>;

/// Signed numbers as unsigned ones, small when close to zero: 0, -1, 1, -2 … become 0, 1, 2, 3 …
constexpr std::uint64_t zigzag(std::int64_t number) {
  return (static_cast<std::uint64_t>(number) << 1) ^ (number < 0 ? ~std::uint64_t{0} : 0);
}
constexpr std::int64_t unzigzag(std::uint64_t number) {
  return static_cast<std::int64_t>((number >> 1) ^ (~(number & 1) + 1));
}

void write_number(std::string& bytes, std::uint64_t number);

/// Reads one number and moves past it. Nothing has moved or been read when there is an error.
std::optional<PackError> read_number(std::string_view& bytes, std::uint64_t& number);

class Writer {
 public:
  template <class T>
  using Of = const T;

  template <class... Ts>
  void operator()(const Ts&... values) {
    (write(values), ...);
  }

  /// The body: the texts, then the fields.
  std::string body() const;

 private:
  template <class T>
  void write(const T& value) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      write_number(fields_, static_cast<std::uint64_t>(value));
    } else if constexpr (std::is_unsigned_v<T>) {
      write_number(fields_, static_cast<T>(value + 1));  // kNone and "all of them" become 0
    } else if constexpr (std::is_signed_v<T>) {
      write_number(fields_, zigzag(value));
    } else {
      fields(*this, value);
    }
  }
  template <class T>
  void write(const std::vector<T>& list) {
    write_number(fields_, list.size());
    for (const T& element : list) write(element);
  }
  template <class T, std::size_t kSize>
  void write(const std::array<T, kSize>& list) {
    for (const T& element : list) write(element);
  }
  void write(const std::string& text);

  std::string fields_;
  std::vector<std::string_view> texts_;  ///< the keys of numbers_, by number
  std::map<std::string, std::size_t, std::less<>> numbers_;
};

/// Reads untrusted bytes. After the first error everything reads as nothing.
class Reader {
 public:
  template <class T>
  using Of = T;

  explicit Reader(std::string_view body);

  template <class... Ts>
  void operator()(Ts&... values) {
    (read(values), ...);
  }

  /// The first error; bytes that are left over are one.
  std::optional<PackError> error() const;

 private:
  template <class T>
  void read(T& value) {
    if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(number(static_cast<std::uint64_t>(last_of(T{}))));
    } else if constexpr (std::is_same_v<T, bool>) {
      value = number(1) != 0;
    } else if constexpr (std::is_unsigned_v<T>) {
      value = static_cast<T>(number(std::numeric_limits<T>::max()) - 1);
    } else if constexpr (std::is_signed_v<T>) {
      value = static_cast<T>(unzigzag(number(zigzag(std::numeric_limits<T>::min()))));
    } else {
      fields(*this, value);
    }
  }
  template <class T>
  void read(std::vector<T>& list) {
    read_list(&list, sizeof(T), &Reader::make_list<T>, &Reader::read_element<T>);
  }
  template <class T, std::size_t kSize>
  void read(std::array<T, kSize>& list) {
    for (T& element : list) read(element);
  }
  void read(std::string& text);

  // A list without its type, so that the loop and its checks are compiled once and not for forty types.
  using MakeList = void* (*)(void* list, std::size_t count);
  using ReadElement = void (*)(Reader& reader, void* element);

  template <class T>
  static void* make_list(void* list, std::size_t count) {
    std::vector<T> made(count);
    static_cast<std::vector<T>*>(list)->swap(made);
    return static_cast<std::vector<T>*>(list)->data();
  }
  template <class T>
  static void read_element(Reader& reader, void* element) {
    reader.read(*static_cast<T*>(element));
  }
  void read_list(void* list, std::size_t size, MakeList make, ReadElement read_one);

  std::uint64_t number(std::uint64_t most);
  std::size_t number_of_elements(std::size_t size);
  void read_texts();

  std::string_view bytes_;  ///< what is left
  std::vector<std::string_view> texts_;
  std::size_t used_ = 0;   ///< texts of the table so far, in their order
  std::size_t most_text_;  ///< bytes of text that may still be copied out of the table
  std::optional<PackError> error_;
};

}  // namespace terskel
