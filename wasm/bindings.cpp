// The border: one class, text in and text out. Nothing is decided here; see terskel.d.mts.
#include <emscripten/bind.h>

#include <string>

#include "terskel/calculator.h"

namespace {

using terskel::Calculator;

// Bytes arrive as a text of bytes: embind copies a Uint8Array into a std::string.
std::string add(Calculator& calculator, const std::string& pack) { return calculator.add(pack); }

template <std::string (Calculator::*verb)(std::string_view) const>
std::string ask(const Calculator& calculator, const std::string& text) {
  return (calculator.*verb)(text);
}

EMSCRIPTEN_BINDINGS(terskel) {
  emscripten::class_<Calculator>("Calculator")
      .constructor<>()
      .function("add", &add)
      .function("describe", &Calculator::describe)
      .function("decide", &ask<&Calculator::decide>)
      .function("lines", &ask<&Calculator::lines>)
      .function("map", &ask<&Calculator::map>)
      .function("difference", &ask<&Calculator::difference>);
}

}  // namespace
