#include "typeface.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>

#include "glyphs.h"

namespace terskel {

struct Typeface::Face {
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  Face() = default;
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face() {
    FT_Done_Face(face);
    FT_Done_FreeType(library);
  }
};

std::optional<Typeface> Typeface::open(const std::string& file) {
  auto face = std::make_shared<Face>();
  if (FT_Init_FreeType(&face->library) != 0) return std::nullopt;
  if (FT_New_Face(face->library, file.c_str(), 0, &face->face) != 0) return std::nullopt;
  if (!FT_IS_SCALABLE(face->face)) return std::nullopt;
  return Typeface(std::move(face));
}

double Typeface::width(std::string_view text, double size) const {
  FT_Pos units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    at += glyph.size;
    // A character that the font lacks is as wide as the box that stands for it.
    if (FT_Load_Char(face_->face, glyph.code, FT_LOAD_NO_SCALE) == 0)
      units += face_->face->glyph->metrics.horiAdvance;
  }
  return static_cast<double>(units) * size / face_->face->units_per_EM;
}

namespace {

/// What lies between spaces that may break.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace

std::vector<std::string> lines_of(const Typeface& face, std::string_view text, double size, double width) {
  std::vector<std::string> lines;
  std::string line;
  const auto fits = [&](const std::string& tried) { return face.width(tried, size) <= width; };
  const auto end_line = [&] {
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
  };
  for (const std::string& word : words_of(text)) {
    const std::string longer = line.empty() ? word : line + ' ' + word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    end_line();
    for (std::size_t at = 0; at < word.size();) {
      const std::string character = word.substr(at, glyph_at(word, at).size);
      if (!fits(line + character)) end_line();
      line += character;
      at += character.size();
    }
  }
  end_line();
  return lines;
}

Fitted fitted(const Typeface& face, std::string_view text, double width, std::size_t most, Sizes sizes) {
  constexpr double kStep = 2;
  const std::vector<std::string> words = words_of(text);
  for (double size = sizes.largest; size > sizes.smallest; size -= kStep) {
    const bool breaks = std::any_of(words.begin(), words.end(),
                                    [&](const std::string& word) { return face.width(word, size) > width; });
    std::vector<std::string> lines = lines_of(face, text, size, width);
    if (!breaks && lines.size() <= most) return {size, std::move(lines)};
  }
  return {sizes.smallest, lines_of(face, text, sizes.smallest, width)};
}

}  // namespace terskel
