// Cards: text is fitted by its measured width, and what is chosen does not mislead alone.
#include <gtest/gtest.h>

#include <regex>

#include "card_picture.h"
#include "editing.h"

namespace terskel {
namespace {

const CardFaces& faces() {
  static const CardFaces kFaces{*Typeface::open(TERSKEL_FONT), *Typeface::open(TERSKEL_BOLD_FONT)};
  return kFaces;
}

std::string joined_with_spaces(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : " ") + line;
  return text;
}

TEST(Typeface, IsNothingWhenTheFileIsNoFont) {
  EXPECT_FALSE(Typeface::open(TERSKEL_ROOT "/README.md"));
  EXPECT_FALSE(Typeface::open("/no/such/file"));
}

TEST(Typeface, MeasuresByCharacterAndSize) {
  const Typeface& face = faces().regular;
  EXPECT_EQ(face.width("", 40), 0);
  EXPECT_GT(face.width("mm", 40), face.width("ii", 40));
  EXPECT_DOUBLE_EQ(face.width("grense", 80), 2 * face.width("grense", 40));
  EXPECT_DOUBLE_EQ(face.width("øl", 40), face.width("ø", 40) + face.width("l", 40));
  EXPECT_GT(faces().bold.width("grense", 40), face.width("grense", 40));
}

TEST(Lines, AreNeverWiderThanAskedAndLoseNothing) {
  const std::string text = "Tsjekkia: straffeloven og loven om rusmidler fra 2026, som er åpen for alle";
  for (const double width : {120.0, 300.0, 700.0, 5000.0}) {
    const auto lines = lines_of(faces().regular, text, 30, width);
    for (const std::string& line : lines) EXPECT_LE(faces().regular.width(line, 30), width) << line;
    if (width >= 300) {
      EXPECT_EQ(joined_with_spaces(lines), text);
    }
  }
  EXPECT_EQ(lines_of(faces().regular, text, 30, 5000).size(), 1U);
  EXPECT_TRUE(lines_of(faces().regular, "", 30, 100).empty());
}

TEST(Lines, BreakNoFigureFromItsUnitThatHoldsToIt) {
  const std::string held = "under\u00A010\u202F000\u00A0g";
  const double width = faces().regular.width(held, 30) + 1;
  EXPECT_EQ(lines_of(faces().regular, "over " + held, 30, width), (std::vector<std::string>{"over", held}));
}

TEST(Lines, BreakAWordOnlyWhereItIsWiderAlone) {
  const std::string word = "Narkotikalovgivningsgjennomgangsutvalget";
  const auto lines = lines_of(faces().regular, "Om " + word, 40, 300);
  std::string all;
  for (const std::string& line : lines) {
    EXPECT_LE(faces().regular.width(line, 40), 300);
    all += line;
  }
  EXPECT_EQ(all, "Om" + word);
  EXPECT_EQ(lines.front(), "Om");
}

TEST(Fitted, IsTheLargestSizeInWhichThereAreFewEnoughLines) {
  const Fitted short_text = fitted(faces().bold, "Norsk lov", 1000, 2, {60, 40});
  EXPECT_EQ(short_text.size, 60);
  const Fitted longer =
      fitted(faces().bold, "Straffelovkommisjonen 2002 (forslag fra flertallet i den)", 1000, 1, {60, 20});
  EXPECT_LT(longer.size, 60);
  EXPECT_EQ(longer.lines.size(), 1U);
  EXPECT_GT(lines_of(faces().bold, longer.lines.front(), longer.size + 2, 1000).size(), 1U);
}

TEST(Fitted, LeavesNothingOutWhereItNeverFits) {
  std::string text = "ord";
  for (int i = 0; i < 200; ++i) text += " ord";
  const Fitted all = fitted(faces().regular, text, 400, 2, {60, 40});
  EXPECT_EQ(all.size, 40);
  EXPECT_EQ(joined_with_spaces(all.lines), text);
}

/// Every text of a picture, with where it begins and ends.
struct Placed {
  std::string text;
  double from = 0;
  double to = 0;
  double baseline = 0;
};

std::vector<Placed> placed_in(const std::string& svg) {
  static const std::regex kText(
      "<text x=\"(\\d+)\" y=\"(\\d+)\" font-size=\"(\\d+)\"( font-weight=\"700\")?( "
      "text-anchor=\"end\")?[^>]*>([^<]*)<");
  std::vector<Placed> all;
  for (std::sregex_iterator at(svg.begin(), svg.end(), kText), end; at != end; ++at) {
    const std::string text = std::regex_replace((*at)[6].str(), std::regex("&(quot|lt|gt|amp);"), "m");
    const Typeface& face = (*at)[4].matched ? faces().bold : faces().regular;
    const double width = face.width(text, std::stod((*at)[3]));
    const double x = std::stod((*at)[1]);
    const bool ends = (*at)[5].matched;
    all.push_back({text, ends ? x - width : x, ends ? x : x + width, std::stod((*at)[2])});
  }
  return all;
}

void expect_inside(const std::string& svg, const std::string& what) {
  const auto all = placed_in(svg);
  EXPECT_GT(all.size(), 3U) << what;
  for (std::size_t t = 0; t < all.size(); ++t) {
    EXPECT_GE(all[t].from, 63) << what << ": " << all[t].text;
    EXPECT_LE(all[t].to, kCardWidth - 63) << what << ": " << all[t].text;
    EXPECT_LE(all[t].baseline, kCardHeight - 20) << what << ": " << all[t].text;
    for (std::size_t other = 0; other < t; ++other) {
      const bool apart = all[other].baseline != all[t].baseline || all[other].to < all[t].from ||
                         all[t].to < all[other].from;
      EXPECT_TRUE(apart) << what << ": " << all[other].text << " | " << all[t].text;
    }
  }
}

TEST(Card, HasItsPlaceForEveryRegimeInEveryLanguageAndSaysSomething) {
  for (const std::string language : kPageLanguages) {
    const auto content = load_folder(TERSKEL_ROOT "/content", language);
    ASSERT_TRUE(content);
    const Sheet sheet(*content, "", "");
    for (const Regime& regime : content->regimes) {
      const Card card = regime_card(sheet, regime);
      const std::string svg = picture_of(sheet, card, faces());
      expect_inside(svg, language + " " + regime.id);
      const std::string shown =
          card.answers.empty() ? card.sentences.at(0).substr(0, 12) : card.asked.substr(0, 8);
      EXPECT_NE(svg.find(shown), std::string::npos) << regime.id;
      EXPECT_NE(svg.find(card.checked), std::string::npos) << regime.id;
      EXPECT_LE(in_words(sheet, card).size(), 900U) << regime.id;
    }
    expect_inside(picture_of(sheet, site_card(sheet), faces()), language);
  }
}

TEST(Card, SaysThatMoreThanTheAmountDecidesOrThatThereIsMore) {
  const auto content = load_folder(TERSKEL_ROOT "/content", "en");
  ASSERT_TRUE(content);
  const Sheet sheet(*content, "", "");
  Card card;
  card.title =
      "An invented law with a title that is much longer than the title of any law ought to be at all";
  card.asked = "Age 25";
  for (int i = 0; i < 3; ++i) card.answers.push_back({"any", {Character::criminal, Character::lawful}});
  EXPECT_NE(picture_of(sheet, card, faces()).find(sheet.word("pages.card_open")), std::string::npos);
  for (int i = 0; i < 12; ++i) card.answers.push_back({"any", {Character::criminal}});
  const std::string svg = picture_of(sheet, card, faces());
  EXPECT_NE(svg.find(sheet.word("pages.card_more")), std::string::npos);
  expect_inside(svg, "invented");
}

TEST(Card, KeepsALimitBetweenStretchesInWhichSeveralAnswersArePossible) {
  const auto content = load_folder(TERSKEL_ROOT "/content", "nb", "no-law");
  ASSERT_TRUE(content);
  const Sheet sheet(*content, "", "");
  const Card card = regime_card(sheet, content->regimes.front());
  ASSERT_EQ(card.answers.size(), 3U);
  EXPECT_EQ(card.answers[0].range, "til og med 15 g");
  EXPECT_EQ(card.answers[0].characters.size(), 2U);
  EXPECT_EQ(card.answers[2].characters, std::vector<Character>{Character::criminal});
}

}  // namespace
}  // namespace terskel
