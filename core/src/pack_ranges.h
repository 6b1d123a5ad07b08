// Ranges and positions, as pack_check.h judges them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "terskel/date.h"
#include "terskel/model.h"

namespace terskel {

inline constexpr std::size_t kMostMaskBits = 64;                        ///< a Condition's tiers and outcomes
inline constexpr std::size_t kMostFactValues = 16;                      ///< a FactMask
inline constexpr std::int64_t kMostMillionths = 1'000'000'000'000'000;  ///< the most that can be typed
inline constexpr std::int64_t kMostCounted = kMostMillionths / 1'000'000;
inline constexpr std::int64_t kMostOfAccount = 1'000'000'000'000;  ///< times another such, it still fits

template <class List, class Check>
bool all(const List& list, Check check) {
  return std::all_of(list.begin(), list.end(), check);
}

/// Whether `before(one, next)` holds for all neighbours.
template <class List, class Before>
bool in_order(const List& list, Before before) {
  const auto breaks = [&](const auto& one, const auto& next) { return !before(one, next); };
  return std::adjacent_find(list.begin(), list.end(), breaks) == list.end();
}

template <class List>
bool is_in(Index position, const List& list) {
  return position < list.size();
}

template <class List>
bool is_in_or_none(Index position, const List& list) {
  return position == kNone || is_in(position, list);
}

template <class List>
bool are_in(const std::vector<Index>& positions, const List& list) {
  return all(positions, [&](Index position) { return is_in(position, list); });
}

/// Whether a mask has bits for `count` elements and no others.
inline bool fits(std::uint64_t mask, std::size_t count) {
  return count >= kMostMaskBits || mask >> count == 0;
}

inline bool is_date(Date date) {
  return date.number >= 19000000 && date.number < 22000000 && parse_date(to_text(date)) == date;
}

inline bool is_span(const DateSpan& span) {
  return is_date(span.first) && is_date(span.last) && span.first <= span.last;
}

inline bool is_date_or_zero(Date date) { return date == Date{} || is_date(date); }
inline bool is_span_or_zero(const DateSpan& span) { return span == DateSpan{} || is_span(span); }

/// The tiers of groups, or the forms of substances: `owners` share out the whole of `parts`, in order
/// and one or more to each.
template <class Owners, class Parts, class First, class Count, class OwnerOf>
bool share_out(const Owners& owners, const Parts& parts, First first, Count count, OwnerOf owner_of) {
  std::size_t next = 0;
  for (std::size_t n = 0; n < owners.size(); ++n) {
    if (owners[n].*first != next || owners[n].*count == 0) return false;
    if (owners[n].*count > parts.size() - next) return false;
    for (const auto end = next + owners[n].*count; next < end; ++next) {
      if (parts[next].*owner_of != n) return false;
    }
  }
  return next == parts.size();
}

}  // namespace terskel
