#include "terskel/date.h"

#include <gtest/gtest.h>

namespace terskel {
namespace {

TEST(ParseDate, ReadsADay) {
  const auto date = parse_date("2026-11-22");
  ASSERT_TRUE(date);
  EXPECT_EQ(date->number, 20261122);
  EXPECT_EQ(date->year(), 2026);
  EXPECT_EQ(date->month(), 11);
  EXPECT_EQ(date->day(), 22);
}

TEST(ParseDate, KnowsLeapYears) {
  EXPECT_TRUE(parse_date("2024-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
  EXPECT_FALSE(parse_date("2026-02-29"));
  EXPECT_FALSE(parse_date("1900-02-29"));
  EXPECT_FALSE(parse_date("2100-02-29"));
}

TEST(ParseDate, KnowsTheLengthOfMonths) {
  EXPECT_TRUE(parse_date("2026-01-31"));
  EXPECT_TRUE(parse_date("2026-12-31"));
  for (const char* day : {"2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31", "2026-01-32", "2026-01-00"})
    EXPECT_FALSE(parse_date(day)) << day;
}

TEST(ParseDate, StaysBetween1900And2199) {
  EXPECT_TRUE(parse_date("1900-01-01"));
  EXPECT_TRUE(parse_date("2199-12-31"));
  EXPECT_FALSE(parse_date("1899-12-31"));
  EXPECT_FALSE(parse_date("2200-01-01"));
}

TEST(ParseDate, RefusesAnyOtherText) {
  for (const char* text : {"", "2026", "2026-11", "2026-1-22", "22.11.2026", "2026/11/22", "2026-11-22 ",
                           "2026-11-2x", "-026-11-22", "2026-13-01", "2026-00-01", "today", "2026-11-222"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(ParseDateSpan, ReadsADayAMonthOrAYear) {
  EXPECT_EQ(parse_date_span("2002"), (DateSpan{{20020101}, {20021231}}));
  EXPECT_EQ(parse_date_span("2014-02"), (DateSpan{{20140201}, {20140228}}));
  EXPECT_EQ(parse_date_span("2024-02"), (DateSpan{{20240201}, {20240229}}));
  EXPECT_EQ(parse_date_span("2021-06-03"), (DateSpan{{20210603}, {20210603}}));
}

TEST(ParseDateSpan, RefusesAnyOtherText) {
  for (const char* text : {"", "1899", "2200", "202", "20021", "2014-13", "2014-00", "2014-2", "2014/02",
                           "1899-02", "2014-02-30", "x014"})
    EXPECT_FALSE(parse_date_span(text)) << text;
}

TEST(Dates, AreOrdered) { EXPECT_LT(*parse_date("2026-09-30"), *parse_date("2026-10-01")); }

TEST(DateText, IsReadAsTheSameDay) {
  for (const char* text : {"1900-01-01", "2024-02-29", "2199-12-31"})
    EXPECT_EQ(to_text(*parse_date(text)), text);
}

TEST(DateSpanText, IsTheShortestThatIsReadAsTheSpan) {
  for (const char* text : {"2002", "2014-02", "2024-02", "2021-06-03", "2021-01-01", "2021-12-31"})
    EXPECT_EQ(to_text(*parse_date_span(text)), text);
}

}  // namespace
}  // namespace terskel
