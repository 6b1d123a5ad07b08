// The border: one class, text in and text out. Nothing is decided here; see terskel.d.mts.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstddef>
#include <string>

#include "terskel/calculator.h"

using TextHandle = decltype(emscripten::val::null().as_handle());

// embind would copy an answer once more and look at each byte twice before it decodes it.
EM_JS(TextHandle, decoded_text, (const char* text, std::size_t size),
      { return Emval.toHandle(new TextDecoder().decode(HEAPU8.subarray(text, text + size))); });

namespace {

using terskel::Calculator;

emscripten::val text_of(const std::string& answer) {
  return emscripten::val::take_ownership(decoded_text(answer.data(), answer.size()));
}

// Bytes arrive as a text of bytes: embind copies a Uint8Array into a std::string.
emscripten::val add(Calculator& calculator, const std::string& pack) { return text_of(calculator.add(pack)); }

emscripten::val describe(const Calculator& calculator) { return text_of(calculator.describe()); }

template <std::string (Calculator::*verb)(std::string_view) const>
emscripten::val ask(const Calculator& calculator, const std::string& text) {
  return text_of((calculator.*verb)(text));
}

EMSCRIPTEN_BINDINGS(terskel) {
  emscripten::class_<Calculator>("Calculator")
      .constructor<>()
      .function("add", &add)
      .function("describe", &describe)
      .function("decide", &ask<&Calculator::decide>)
      .function("lines", &ask<&Calculator::lines>)
      .function("map", &ask<&Calculator::map>)
      .function("difference", &ask<&Calculator::difference>);
}

}  // namespace
