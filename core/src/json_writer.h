// Writes JSON text, and nothing else: the core reads none.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "digits.h"

namespace terskel {

/// Appends values in order; commas and quotes are its business, the shape is the caller's.
class JsonWriter {
 public:
  JsonWriter& object() { return open('{'); }
  JsonWriter& array() { return open('['); }
  JsonWriter& end() {
    add(closers_.back());
    closers_.pop_back();
    fresh_ = false;
    return *this;
  }

  JsonWriter& key(std::string_view name) {
    separate();
    quoted(name);
    add(':');
    fresh_ = true;
    return *this;
  }

  JsonWriter& value(std::string_view text) {
    separate();
    quoted(text);
    return *this;
  }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(bool yes) { return raw(yes ? "true" : "false"); }
  JsonWriter& number(std::int64_t number) { return raw(decimal_of(number)); }
  JsonWriter& null() { return raw("null"); }

  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  JsonWriter& texts(std::string_view name, const std::vector<std::string>& list) {
    key(name).array();
    for (const std::string& text : list) value(text);
    return end();
  }

  std::string text() const { return std::string(text_.get(), used_); }

 private:
  JsonWriter& open(char bracket) {
    separate();
    add(bracket);
    closers_.push_back(bracket == '{' ? '}' : ']');
    fresh_ = true;
    return *this;
  }
  JsonWriter& raw(std::string_view text) {
    separate();
    add(text);
    return *this;
  }
  void separate() {
    if (!fresh_) add(',');
    fresh_ = false;
  }
  void make_room(std::size_t more);
  void add(char c);
  void add(std::string_view text);
  void quoted(std::string_view text);

  // Not a std::string: in the browser its functions are those of a library that calls a function for every
  // step.
  std::unique_ptr<char[]> text_;
  std::size_t room_ = 0;
  std::size_t used_ = 0;
  std::vector<char> closers_;
  bool fresh_ = true;
};

}  // namespace terskel
