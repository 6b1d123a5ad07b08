#include "terskel/decimal.h"

#include <gtest/gtest.h>

namespace terskel {
namespace {

struct Readable {
  const char* name;
  const char* typed;
  std::int64_t millionths;
};

class ParseDecimalReads : public testing::TestWithParam<Readable> {};

TEST_P(ParseDecimalReads, WhatPeopleType) {
  const auto result = parse_decimal(GetParam().typed);
  ASSERT_TRUE(result.ok()) << code_of(result.error());
  EXPECT_EQ(result.value().millionths, GetParam().millionths);
}

INSTANTIATE_TEST_SUITE_P(
    , ParseDecimalReads,
    testing::Values(Readable{"AComma", "12,5", 12'500'000}, Readable{"APoint", "12.5", 12'500'000},
                    Readable{"NoWholePart", ".5", 500'000}, Readable{"NoWholePartAndAComma", ",5", 500'000},
                    Readable{"NoDecimals", "5,", 5'000'000}, Readable{"Zero", "0", 0},
                    Readable{"SpacesAround", " \t12 ", 12'000'000},
                    Readable{"NoBreakSpacesAround", "\u00A012\u202F", 12'000'000},
                    Readable{"AGroup", "1 000", 1'000'000'000},
                    Readable{"Groups", "12 345 678", 12'345'678'000'000},
                    Readable{"ANoBreakGroup", "1\u00A0000", 1'000'000'000},
                    Readable{"ANarrowGroup", "1\u202F000", 1'000'000'000},
                    Readable{"AThinGroup", "1\u2009000", 1'000'000'000},
                    Readable{"GroupAndDecimals", "25 000,75", 25'000'750'000},
                    Readable{"SixDecimals", "0,000001", 1},
                    Readable{"TheLargest", "999999999,999999", 999'999'999'999'999},
                    Readable{"ZerosBefore", "007", 7'000'000},
                    Readable{"ThreeDecimalsThatNoGroupWrites", "10.001", 10'001'000},
                    Readable{"ThreeDecimalsAfterZero", "0.500", 500'000},
                    Readable{"ThreeDecimalsAfterFourDigits", "1000.000", 1'000'000'000},
                    Readable{"ThreeDecimalsAfterAGroup", "1 000,500", 1'000'500'000},
                    Readable{"ThreeDecimalsAlone", ".500", 500'000}, Readable{"TwoZeros", "1.00", 1'000'000},
                    Readable{"FourZeros", "1.0000", 1'000'000}),
    [](const auto& test) { return test.param.name; });

struct Unreadable {
  const char* name;
  std::string typed;
  NumberError error;
};

class ParseDecimalRefuses : public testing::TestWithParam<Unreadable> {};

TEST_P(ParseDecimalRefuses, WithTheReason) {
  const auto result = parse_decimal(GetParam().typed);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(code_of(result.error()), code_of(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    , ParseDecimalRefuses,
    testing::Values(Unreadable{"Nothing", "", NumberError::empty},
                    Unreadable{"Spaces", " \u202F\t", NumberError::empty},
                    Unreadable{"OnlyASeparator", ",", NumberError::empty},
                    Unreadable{"AWord", "ti", NumberError::not_a_number},
                    Unreadable{"AnExponent", "1e3", NumberError::not_a_number},
                    Unreadable{"ANul", std::string("1\0002", 3), NumberError::not_a_number},
                    Unreadable{"ANewLine", "1\n000", NumberError::not_a_number},
                    Unreadable{"AnApostrophe", "1'000", NumberError::not_a_number},
                    Unreadable{"AFraction", "1/2", NumberError::not_a_number},
                    Unreadable{"AHalf", "½", NumberError::not_a_number},
                    Unreadable{"ARange", "1-2", NumberError::not_a_number},
                    Unreadable{"BrokenBytes", "1\xC2", NumberError::not_a_number},
                    Unreadable{"Infinity", "inf", NumberError::not_a_number},
                    Unreadable{"AMinus", "-2", NumberError::sign},
                    Unreadable{"APlus", "+2", NumberError::sign},
                    Unreadable{"ARealMinus",
                               "\u2212"
                               "2",
                               NumberError::sign},
                    Unreadable{"ADash",
                               "\u2013"
                               "2",
                               NumberError::sign},
                    Unreadable{"AMinusApart", "- 2", NumberError::sign},
                    Unreadable{"TwoCommas", "2,5,1", NumberError::two_separators},
                    Unreadable{"PointAndComma", "1.000,5", NumberError::two_separators},
                    Unreadable{"SevenDecimals", "0,1234567", NumberError::too_many_decimals},
                    Unreadable{"SevenZeros", "1,0000000", NumberError::too_many_decimals},
                    Unreadable{"ABillion", "1000000000", NumberError::too_large},
                    Unreadable{"AMillionDigits", std::string(1'000'000, '9'), NumberError::too_large},
                    Unreadable{"AShortGroup", "1 00", NumberError::grouping},
                    Unreadable{"AShortLastGroup", "1 00 0", NumberError::grouping},
                    Unreadable{"TwoNumbers", "12 5", NumberError::grouping},
                    Unreadable{"ALongFirstGroup", "1000 000", NumberError::grouping},
                    Unreadable{"TwoSpaces", "1  000", NumberError::grouping},
                    Unreadable{"ASpaceBeforeTheComma", "1 ,5", NumberError::grouping},
                    Unreadable{"ASpaceInDecimals", "1,000 5", NumberError::grouping},
                    Unreadable{"AGroupAfterZero", "0 500", NumberError::grouping},
                    Unreadable{"APointAndThreeZeros", "1.000", NumberError::ambiguous},
                    Unreadable{"ACommaAndAnEvenHundred", "2,500", NumberError::ambiguous},
                    Unreadable{"ThreeDecimalsThatEndInZero", "12.350", NumberError::ambiguous},
                    Unreadable{"ThreeWholeDigits", "100,000", NumberError::ambiguous},
                    Unreadable{"Arabic", "٣", NumberError::foreign_digits},
                    Unreadable{"ArabicWithItsComma", "٣٫٥", NumberError::foreign_digits},
                    Unreadable{"Persian", "۵", NumberError::foreign_digits},
                    Unreadable{"Devanagari", "५", NumberError::foreign_digits},
                    Unreadable{"FullWidth", "１０", NumberError::foreign_digits}),
    [](const auto& test) { return test.param.name; });

TEST(Decimal, AddsUpExactly) {
  const std::int64_t sum = parse_decimal("0.05").value().millionths +
                           parse_decimal("7.98").value().millionths +
                           parse_decimal("1.97").value().millionths;
  EXPECT_EQ(Decimal{sum}, parse_decimal("10").value());
}

TEST(Decimal, ComparesByItsValue) { EXPECT_LT(Decimal{1}, Decimal{2}); }

TEST(DecimalText, IsTheShortestExactOne) {
  EXPECT_EQ(to_text(Decimal{12'500'000}, ','), "12,5");
  EXPECT_EQ(to_text(Decimal{1'000'000'000}), "1000");
  EXPECT_EQ(to_text(Decimal{1}), "0.000001");
  EXPECT_EQ(to_text(Decimal{0}), "0");
  EXPECT_EQ(to_text(Decimal{-2'500'000}), "-2.5");
}

TEST(DecimalText, IsReadAsTheSameNumber) {
  for (std::int64_t millionths = 0; millionths < 1'000'000'000'000'000; millionths = millionths * 3 + 1)
    EXPECT_EQ(parse_decimal(to_text(Decimal{millionths})).value(), Decimal{millionths});
}

TEST(NumberErrorCode, IsTheNameAfterAmount) {
  EXPECT_EQ(code_of(NumberError::empty), "amount_empty");
  EXPECT_EQ(code_of(NumberError::too_many_decimals), "amount_too_many_decimals");
}

}  // namespace
}  // namespace terskel
