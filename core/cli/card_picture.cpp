#include "card_picture.h"

#include <algorithm>
#include <array>

#include "digits.h"
#include "html.h"

namespace terskel {
namespace {

constexpr double kLeft = 64;
constexpr double kRight = kCardWidth - kLeft;
constexpr double kWide = kRight - kLeft;
constexpr double kBand = 88;    ///< the name of the site
constexpr double kFloor = 550;  ///< where the answers end
constexpr double kLine = 1.25;  ///< of the size
constexpr double kSmallestTitle = 40;

// The colours of web/src/styles/colours.css and character.css, in light.
constexpr std::string_view kPaper = "#fff";
constexpr std::string_view kPetrol = "#0a4f63";
constexpr std::string_view kInk = "#0c2a34";
constexpr std::string_view kPale = "#47565e";
constexpr std::string_view kRule = "#ccd7dc";
constexpr std::array<std::string_view, 12> kCharacterInks = {"#1f6b3d", "#12685f", "#2a6a85", "#2d5a9e",
                                                             "#85590c", "#7a5284", "#77407f", "#6a2c6e",
                                                             "#47565e", "#47565e", "#47565e", "#47565e"};

std::string figure(double number) {
  constexpr double kHalf = 0.5;
  return decimal_of(static_cast<std::int64_t>(number + kHalf));
}

/// With figures and their units on one line.
std::string unbroken(std::string text) {
  constexpr std::string_view kNoBreak = "\u00A0";
  for (std::size_t at = 1; at < text.size(); ++at)
    if (text[at] == ' ' && text[at - 1] >= '0' && text[at - 1] <= '9') text.replace(at, 1, kNoBreak);
  return text;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

class Picture {
 public:
  Picture(const Sheet& sheet, const Card& card, const CardFaces& faces, double title)
      : sheet_(sheet), card_(card), faces_(faces), title_(title) {}

  /// Whether every answer has its place.
  bool is_whole() const { return is_whole_; }

  std::string drawn() {
    rectangle(0, 0, kCardWidth, kCardHeight, kPaper);
    band();
    opening();
    if (!card_.answers.empty()) answers();
    sentences();
    foot();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" font-family=\"Noto "
           "Sans\">\n" +
           svg_ + "</svg>\n";
  }

 private:
  enum class Weight { regular, bold };

  const Typeface& face(Weight weight) const { return weight == Weight::bold ? faces_.bold : faces_.regular; }

  void rectangle(double x, double y, double width, double height, std::string_view fill) {
    svg_ += element("rect", "",
                    {{"x", figure(x)},
                     {"y", figure(y)},
                     {"width", figure(width)},
                     {"height", figure(height)},
                     {"fill", fill}}) +
            "\n";
  }

  void text(double x, double baseline, double size, Weight weight, std::string_view fill,
            std::string_view said_text, bool to_the_left = false) {
    svg_ += said("text", said_text,
                 {{"x", figure(x)},
                  {"y", figure(baseline)},
                  {"font-size", figure(size)},
                  {"font-weight", weight == Weight::bold ? "700" : ""},
                  {"text-anchor", to_the_left ? "end" : ""},
                  {"fill", fill}}) +
            "\n";
  }

  /// Lines below what is there already.
  void lines(const std::vector<std::string>& all, double x, double size, Weight weight,
             std::string_view fill) {
    double y = y_;
    for (const std::string& line : all) {
      text(x, y + size, size, weight, fill, line);
      y += size * kLine;
    }
  }

  void paragraph(const Fitted& all, Weight weight, std::string_view fill) {
    lines(all.lines, kLeft, all.size, weight, fill);
    y_ += static_cast<double>(all.lines.size()) * all.size * kLine;
  }

  void band() {
    constexpr double kName = 44;
    constexpr double kKind = 32;
    constexpr double kBaseline = 59;
    rectangle(0, 0, kCardWidth, kBand, kPetrol);
    text(kLeft, kBaseline, kName, Weight::bold, kPaper, sheet_.word("ui.site"));
    text(kRight, kBaseline, kKind, Weight::regular, kPaper, capitalised(card_.kind), true);
  }

  void opening() {
    constexpr double kGap = 22;
    y_ = kBand + kGap;
    paragraph(fitted(faces_.bold, card_.title, kWide, 2, {title_, kSmallestTitle}), Weight::bold, kInk);
    if (!card_.status.empty())
      paragraph(fitted(faces_.regular, card_.status + ".", kWide, 1, {34, 28}), Weight::regular, kPale);
    y_ += kGap;
  }

  /// How a row of the table stands in a size.
  struct Laid {
    std::vector<std::string> range;
    std::vector<std::string> answer;
    double height(double size) const {
      constexpr double kBetween = 0.25;
      return (static_cast<double>(std::max(range.size(), answer.size())) * kLine + kBetween) * size;
    }
  };

  static constexpr double kBar = 16;
  static constexpr double kIndent = 40;

  double widest_range(double size) const {
    double widest = 0;
    for (const AmountAnswer& answer : card_.answers)
      widest = std::max(widest, faces_.regular.width(unbroken(capitalised(answer.range)), size));
    constexpr double kMost = kWide * 0.5;
    return std::min(widest + size, kMost);
  }

  std::vector<Laid> laid_out(double size) const {
    const double split = widest_range(size);
    std::vector<Laid> rows;
    for (const AmountAnswer& answer : card_.answers) {
      const std::string characters = characters_in_words(sheet_.catalogue(), answer.characters);
      rows.push_back({lines_of(faces_.regular, unbroken(capitalised(answer.range)), size, split - size / 2),
                      lines_of(faces_.bold, capitalised(characters), size, kWide - kIndent - split)});
    }
    return rows;
  }

  static double height_of(const std::vector<Laid>& rows, double size) {
    double height = 0;
    for (const Laid& row : rows) height += row.height(size);
    return height;
  }

  void answers() {
    constexpr Sizes kSizes{38, 28};
    constexpr double kGap = 12;
    paragraph(fitted(faces_.regular, card_.asked + ":", kWide, 1, {32, 28}), Weight::regular, kInk);
    y_ += kGap;
    const Fitted open{kSizes.smallest,
                      lines_of(faces_.regular, open_note(), kSizes.smallest, kWide - kIndent)};
    const double for_note = static_cast<double>(open.lines.size()) * open.size * kLine + kGap;
    double size = kSizes.largest;
    std::vector<Laid> rows = laid_out(size);
    while (size > kSizes.smallest && y_ + height_of(rows, size) + for_note > kFloor)
      rows = laid_out(size -= 2);
    const std::size_t all = rows.size();
    while (rows.size() > 1 && y_ + height_of(rows, size) + (rows.size() < all ? size * kLine : 0) > kFloor)
      rows.pop_back();
    const double split = widest_range(size);
    for (std::size_t r = 0; r < rows.size(); ++r) row(rows[r], card_.answers[r].characters, size, split);
    is_whole_ = rows.size() == all;
    if (!is_whole_)
      lines({sheet_.word("pages.card_more")}, kLeft + kIndent, size, Weight::regular, kPale);
    else if (y_ + for_note <= kFloor)
      note(open);
  }

  void note(const Fitted& said_text) {
    constexpr double kGap = 10;
    y_ += kGap;
    lines(said_text.lines, kLeft + kIndent, said_text.size, Weight::regular, kPale);
  }

  /// That more than the amount decides; nothing where the amount alone does.
  std::string open_note() const {
    const bool open = std::any_of(card_.answers.begin(), card_.answers.end(),
                                  [](const AmountAnswer& answer) { return answer.characters.size() > 1; });
    return open ? sheet_.word("pages.card_open") : "";
  }

  /// A bar with a colour for each character, and the words.
  void row(const Laid& laid, const std::vector<Character>& characters, double size, double split) {
    constexpr double kApart = 8;
    const double height = laid.height(size);
    const double part = (height - kApart) / static_cast<double>(std::max<std::size_t>(characters.size(), 1));
    double y = y_;
    for (const Character character : characters) {
      rectangle(kLeft, y, kBar, part, kCharacterInks[static_cast<std::size_t>(character)]);
      y += part;
    }
    lines(laid.range, kLeft + kIndent, size, Weight::regular, kInk);
    lines(laid.answer, kLeft + kIndent + split, size, Weight::bold, kInk);
    y_ += height;
  }

  /// As many as there is room for, each whole.
  void sentences() {
    constexpr Sizes kSizes{36, 28};
    constexpr double kGap = 14;
    if (card_.sentences.empty()) return;
    const double room = kFloor - y_;
    double size = kSizes.largest;
    const auto height_at = [&](std::size_t count) {
      double height = 0;
      for (std::size_t s = 0; s < count; ++s)
        height += static_cast<double>(lines_of(faces_.regular, card_.sentences[s], size, kWide).size()) *
                      size * kLine +
                  kGap;
      return height;
    };
    const auto fits = [&](std::size_t count) { return height_at(count) <= room; };
    while (size > kSizes.smallest && !fits(1)) size -= 2;
    for (std::size_t s = 0; s < card_.sentences.size() && fits(s + 1); ++s) {
      paragraph({size, lines_of(faces_.regular, card_.sentences[s], size, kWide)}, Weight::regular, kInk);
      y_ += kGap;
    }
  }

  void foot() {
    constexpr double kLineAt = 564;
    constexpr double kBaseline = 604;
    constexpr double kSize = 26;
    rectangle(kLeft, kLineAt, kWide, 2, kRule);
    text(kLeft, kBaseline, kSize, Weight::regular, kPale, card_.checked);
    text(kRight, kBaseline, kSize, Weight::regular, kPale, sheet_.word("pages.card_caution"), true);
  }

  const Sheet& sheet_;
  const Card& card_;
  const CardFaces& faces_;
  double title_;
  std::string svg_;
  double y_ = 0;
  bool is_whole_ = true;
};

}  // namespace

std::string picture_of(const Sheet& sheet, const Card& card, const CardFaces& faces) {
  constexpr double kTitle = 60;
  for (double title = kTitle;; title -= 4) {
    Picture picture(sheet, card, faces, title);
    std::string drawn = picture.drawn();
    if (picture.is_whole() || title <= kSmallestTitle) return drawn;
  }
}

}  // namespace terskel
