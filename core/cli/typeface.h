// How wide a text is in a font, and where its lines break: for pictures, in which nobody else sees to it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace terskel {

/// A font file. Widths are the sum of those of the characters, which kerning only makes narrower.
class Typeface {
 public:
  /// Nothing when the file is no font.
  static std::optional<Typeface> open(const std::string& file);

  /// In the unit of `size`, the height of a line without the space between lines.
  double width(std::string_view text, double size) const;

 private:
  struct Face;
  explicit Typeface(std::shared_ptr<Face> face) : face_(std::move(face)) {}

  std::shared_ptr<Face> face_;
};

/// Text in lines of at most `width`, broken at spaces that may break; within a word only where it is wider
/// alone.
std::vector<std::string> lines_of(const Typeface& face, std::string_view text, double size, double width);

/// Text in the largest size in which it takes at most `most` lines. When there is none, in the smallest one,
/// in as many lines as it takes: nothing is left out.
struct Fitted {
  double size = 0;
  std::vector<std::string> lines;
};
struct Sizes {
  double largest = 0;
  double smallest = 0;
};
Fitted fitted(const Typeface& face, std::string_view text, double width, std::size_t most, Sizes sizes);

}  // namespace terskel
