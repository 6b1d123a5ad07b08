#include "terskel/date.h"

#include "digits.h"

namespace terskel {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

int days_in(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Date date_of(int year, int month, int day) { return Date{year * 10000 + month * 100 + day}; }

/// A number of just these digits; -1 for anything else.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (text.size() < at + digits) return -1;
  int number = 0;
  for (const char c : text.substr(at, digits)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

bool is_year(int year) { return year >= kFirstYear && year <= kLastYear; }
bool is_month(int month) { return month >= 1 && month <= 12; }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number_at(text, 0, 4);
  const int month = number_at(text, 5, 2);
  const int day = number_at(text, 8, 2);
  if (!is_year(year) || !is_month(month) || day < 1 || day > days_in(year, month)) return std::nullopt;
  return date_of(year, month, day);
}

std::optional<DateSpan> parse_date_span(std::string_view text) {
  const int year = number_at(text, 0, 4);
  if (text.size() == 4 && is_year(year)) return DateSpan{date_of(year, 1, 1), date_of(year, 12, 31)};
  if (text.size() == 7 && text[4] == '-') {
    const int month = number_at(text, 5, 2);
    if (!is_year(year) || !is_month(month)) return std::nullopt;
    return DateSpan{date_of(year, month, 1), date_of(year, month, days_in(year, month))};
  }
  const auto day = parse_date(text);
  if (!day) return std::nullopt;
  return DateSpan{*day, *day};
}

std::string to_text(Date date) {
  std::string text;
  append_number(text, static_cast<std::uint64_t>(date.year()), 4);
  text += '-';
  append_number(text, static_cast<std::uint64_t>(date.month()), 2);
  text += '-';
  append_number(text, static_cast<std::uint64_t>(date.day()), 2);
  return text;
}

std::string to_text(DateSpan span) {
  std::string day = to_text(span.first);
  for (const std::size_t size : {std::size_t{4}, std::size_t{7}})
    if (parse_date_span(day.substr(0, size)) == span) return day.substr(0, size);
  return day;
}

}  // namespace terskel
