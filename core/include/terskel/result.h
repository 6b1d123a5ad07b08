// A value, or the reason there is none.
#pragma once

#include <utility>
#include <variant>

namespace terskel {

/// Holds a `T` when an operation succeeded and an `E` when it did not.
/// Reading the side that is not held is a bug in the caller and ends the program.
template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(E error) : held_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return *get<0>(); }
  T&& value() && { return std::move(*get<0>()); }
  const E& error() const { return *get<1>(); }

 private:
  template <std::size_t I>
  auto* get() {
    auto* held = std::get_if<I>(&held_);
    if (!held) __builtin_trap();
    return held;
  }
  template <std::size_t I>
  const auto* get() const {
    const auto* held = std::get_if<I>(&held_);
    if (!held) __builtin_trap();
    return held;
  }

  std::variant<T, E> held_;
};

}  // namespace terskel
