// A value, or the reason there is none.
#pragma once

#include <optional>
#include <utility>

namespace terskel {

/// Holds a `T` when an operation succeeded and an `E` when it did not.
/// Reading the side that is not held is a bug in the caller and ends the program.
template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(E error) : error_(std::move(error)) {}

  bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return held(value_); }
  T&& value() && { return std::move(held(value_)); }
  const E& error() const { return held(error_); }

 private:
  template <class Side>
  static auto& held(Side& side) {
    if (!side) __builtin_trap();
    return *side;
  }

  // Not a variant: two optionals take less code in the browser than its tables of copies and moves.
  std::optional<T> value_;
  std::optional<E> error_;
};

}  // namespace terskel
