#include "terskel/words.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace terskel {
namespace {

const Catalogue kNorwegian = sample_catalogue("nb");
const Catalogue kEnglish = sample_catalogue("en");

TEST(Word, IsFoundByItsKey) { EXPECT_EQ(word(kNorwegian, "greeting"), "hello"); }

TEST(Word, ThatIsMissingShowsItsKey) {
  EXPECT_EQ(word(kNorwegian, "no.such"), "no.such");
  EXPECT_EQ(word(kNorwegian, ""), "");
  EXPECT_EQ(word(Catalogue{}, "zzz"), "zzz");
}

TEST(Filled, ReplacesItsSlots) {
  EXPECT_EQ(filled("From {a} to {b}, {a}.", {{"a", "1"}, {"b", "2"}}), "From 1 to 2, 1.");
}

TEST(Filled, LeavesASlotThatIsNotGiven) { EXPECT_EQ(filled("{a} {b}", {{"b", "2"}}), "{a} 2"); }

TEST(Filled, TakesNoSlotFromAValue) { EXPECT_EQ(filled("{a}{b}", {{"a", "{b}"}, {"b", "2"}}), "{b}2"); }

TEST(Filled, PassesOverLooseBraces) {
  EXPECT_EQ(filled("a { b {x} } {", {{"x", "1"}}), "a { b 1 } {");
  EXPECT_EQ(filled("", {{"x", "1"}}), "");
}

TEST(Joined, PutsTheConjunctionBeforeTheLast) {
  EXPECT_EQ(joined(kEnglish, {}, "text.and"), "");
  EXPECT_EQ(joined(kEnglish, {"a"}, "text.and"), "a");
  EXPECT_EQ(joined(kEnglish, {"a", "b"}, "text.and"), "a and b");
  EXPECT_EQ(joined(kEnglish, {"a", "b", "c"}, "text.and"), "a, b and c");
  EXPECT_EQ(joined(kNorwegian, {"a", "b", "c"}, "text.or"), "a, b eller c");
}

TEST(AmountInWords, HasTheDecimalMarkOfTheLanguage) {
  EXPECT_EQ(in_words(kNorwegian, Quantity{12'500'000, Unit::g}), "12,5 g");
  EXPECT_EQ(in_words(kEnglish, Quantity{12'500'000, Unit::g}), "12.5 g");
  EXPECT_EQ(in_words(Catalogue{}, Quantity{1'500'000, Unit::g}), "1,5 unit.g.other");
}

TEST(AmountInWords, DistinguishesOneFromMore) {
  EXPECT_EQ(in_words(kEnglish, Quantity{1'000'000, Unit::piece}), "1 piece");
  EXPECT_EQ(in_words(kEnglish, Quantity{4'000'000, Unit::piece}), "4 pieces");
  EXPECT_EQ(in_words(kEnglish, Quantity{500'000, Unit::piece}), "0.5 pieces");
}

TEST(NumberInWords, GroupsThousandsFromFiveDigits) {
  EXPECT_EQ(number_in_words(kNorwegian, 2'500'000'000), "2500");
  EXPECT_EQ(number_in_words(kNorwegian, 25'000'000'000), "25\u202F000");
  EXPECT_EQ(number_in_words(kNorwegian, 123'456'500'000), "123\u202F456,5");
  EXPECT_EQ(number_in_words(kEnglish, 1'234'567'250'000), "1\u202F234\u202F567.25");
  EXPECT_EQ(number_in_words(kEnglish, 1'234'500'000), "1234.5");
  EXPECT_EQ(number_in_words(kNorwegian, 0), "0");
}

TEST(NumberInWords, DoesNotGroupDecimals) { EXPECT_EQ(number_in_words(kNorwegian, 123'456), "0,123456"); }

TEST(NumberInWords, KeepsTheSignApart) {
  EXPECT_EQ(number_in_words(kNorwegian, -123'456'000'000), "-123\u202F456");
}

TEST(DateInWords, IsAsPreciseAsTheDate) {
  EXPECT_EQ(in_words(kNorwegian, *parse_date_span("2021-06-03")), "3. juni 2021");
  EXPECT_EQ(in_words(kEnglish, *parse_date_span("2021-06-03")), "3 June 2021");
  EXPECT_EQ(in_words(kEnglish, *parse_date_span("2021-12-31")), "31 December 2021");
  EXPECT_EQ(in_words(kNorwegian, *parse_date_span("2021-06")), "juni 2021");
  EXPECT_EQ(in_words(kNorwegian, *parse_date_span("2002")), "2002");
}

TEST(PercentInWords, HasUpToTwoDecimals) {
  EXPECT_EQ(percent_in_words(kNorwegian, 3333), "33,33 %");
  EXPECT_EQ(percent_in_words(kEnglish, 200), "2%");
  EXPECT_EQ(percent_in_words(kEnglish, 100), "1%");
  EXPECT_EQ(percent_in_words(kEnglish, 5), "0.05%");
}

TEST(FormInWords, NamesTheSubstanceAndPerhapsTheForm) {
  EXPECT_EQ(in_words(kNorwegian, kNorwegian.forms[kHeroinForm]), "heroin");
  EXPECT_EQ(in_words(kNorwegian, kNorwegian.forms[kResin]), "cannabis (hasj, harpiks)");
  EXPECT_EQ(in_words(kNorwegian, Form{"resin", "", kCannabis, true, {}}), "cannabis (resin)");
}

}  // namespace
}  // namespace terskel
