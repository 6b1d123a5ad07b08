// The border of a first visit: what a reader's phone needs for an answer, without embind and without lines,
// maps and differences. answers.mjs is its other side; bindings.cpp is the whole class.
#include <cstddef>
#include <string>

#include "terskel/calculator.h"

#define TERSKEL_EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace {

/// A calculator and the one buffer through which text goes in and comes out.
struct Border {
  terskel::Calculator calculator;
  std::string text;
};

}  // namespace

TERSKEL_EXPORT(make) Border* make() { return new Border; }

TERSKEL_EXPORT(destroy) void destroy(Border* border) { delete border; }

/// Makes the buffer so large, for JavaScript to write a pack or a case into it.
TERSKEL_EXPORT(room) char* room(Border* border, std::size_t size) {
  border->text.resize(size);
  return border->text.data();
}

TERSKEL_EXPORT(text) const char* text(const Border* border) { return border->text.data(); }
TERSKEL_EXPORT(size) std::size_t size(const Border* border) { return border->text.size(); }

TERSKEL_EXPORT(add) void add(Border* border) { border->text = border->calculator.add(border->text); }
TERSKEL_EXPORT(describe) void describe(Border* border) { border->text = border->calculator.describe(); }
TERSKEL_EXPORT(decide) void decide(Border* border) { border->text = border->calculator.decide(border->text); }
