// Short lists that stand in for sets and sorting: a case has few of everything, and in the browser a list
// costs a tenth of the code of std::set or std::sort.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace terskel {

template <class List, class T>
bool contains(const List& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Adds a value at the end, unless the list has it.
template <class T>
void append_once(std::vector<T>& list, const T& value) {
  if (!contains(list, value)) list.push_back(value);
}

/// Adds a value at its place in an ascending list, unless the list has it.
template <class T, class Less = std::less<>>
void insert_once(std::vector<T>& ascending, const T& value, Less less = {}) {
  std::size_t at = ascending.size();
  while (at > 0 && less(value, ascending[at - 1])) --at;
  if (at > 0 && !less(ascending[at - 1], value)) return;
  ascending.push_back(value);
  for (std::size_t last = ascending.size() - 1; last > at; --last)
    std::swap(ascending[last], ascending[last - 1]);
}

/// Sorts in quadratic time; equal elements keep their order.
template <class T, class Less>
void sort_short(std::vector<T>& list, Less less) {
  for (std::size_t i = 1; i < list.size(); ++i)
    for (std::size_t at = i; at > 0 && less(list[at], list[at - 1]); --at) std::swap(list[at], list[at - 1]);
}

/// Where neighbours in an ascending list follow each other without a gap.
struct Run {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

inline std::vector<Run> runs_of(const std::vector<std::int32_t>& ascending) {
  std::vector<Run> runs;
  for (const std::int32_t number : ascending) {
    if (runs.empty() || runs.back().last + 1 != number) runs.push_back({number, number});
    runs.back().last = number;
  }
  return runs;
}

}  // namespace terskel
