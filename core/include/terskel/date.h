// Calendar days, and dates that are only known to the month or the year. There is no clock here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace terskel {

/// A day, ordered. 2026-11-22 is 20261122.
struct Date {
  std::int32_t number = 0;

  int year() const { return number / 10000; }
  int month() const { return number / 100 % 100; }
  int day() const { return number % 100; }
  auto operator<=>(const Date&) const = default;
};

/// All days that a date as precise as its source may mean: `2002` is any day of that year.
struct DateSpan {
  Date first;
  Date last;

  bool operator==(const DateSpan&) const = default;
};

/// Reads `2026-11-22`. Days that no calendar has (2026-02-29) are not dates. Years 1900 to 2199.
std::optional<Date> parse_date(std::string_view text);

/// Reads a day, a month (`2014-02`) or a year (`2002`).
std::optional<DateSpan> parse_date_span(std::string_view text);

/// `2026-11-22`.
std::string to_text(Date date);

/// The shortest text that parse_date_span() reads as this span.
std::string to_text(DateSpan span);

}  // namespace terskel
