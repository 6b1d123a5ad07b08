#include "line_pairs.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace terskel {
namespace {

/// Of all words of two sentences, the share that both have: from here on one is the other reworded.
constexpr double kReworded = 0.3;

std::set<std::string> words_in(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text + ' ') {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  return words;
}

double likeness(const Line& one, const Line& other) {
  const std::set<std::string> words = words_in(one.text);
  const std::set<std::string> others = words_in(other.text);
  const auto shared = static_cast<double>(std::count_if(
      words.begin(), words.end(), [&others](const std::string& word) { return others.count(word) > 0; }));
  const double all = static_cast<double>(words.size() + others.size()) - shared;
  return all == 0 ? 0 : shared / all;
}

class Pairing {
 public:
  Pairing(const std::vector<Line>& before, const std::vector<Line>& after)
      : before_(before), after_(after), of_before_(before.size()), of_after_(after.size()) {}

  /// Pairs each free line of `after` with the first free one of `before` that `fits`.
  template <class Fits>
  void pair_where(const Fits& fits) {
    for (std::size_t a = 0; a < after_.size(); ++a)
      for (std::size_t b = 0; b < before_.size() && !of_after_[a]; ++b)
        if (!of_before_[b] && before_[b].what == after_[a].what && fits(before_[b], after_[a])) pair(b, a);
  }

  /// Pairs free lines that are likest each other, one at a time.
  void pair_reworded() {
    while (true) {
      double best = 0;
      std::pair<std::size_t, std::size_t> who;
      for (std::size_t b = 0; b < before_.size(); ++b)
        for (std::size_t a = 0; a < after_.size(); ++a) {
          if (of_before_[b] || of_after_[a] || !may_be_reworded(before_[b], after_[a])) continue;
          const double like = likeness(before_[b], after_[a]);
          if (like > best) {
            best = like;
            who = {b, a};
          }
        }
      if (best < kReworded) return;
      pair(who.first, who.second);
    }
  }

  /// Pairs what is left where one line went and one came in its place.
  void pair_lone() {
    for (std::size_t a = 0; a < after_.size(); ++a) {
      std::vector<std::size_t> gone;
      for (std::size_t b = 0; b < before_.size(); ++b)
        if (!of_before_[b] && may_be_reworded(before_[b], after_[a])) gone.push_back(b);
      std::size_t came = 0;
      for (std::size_t other = 0; other < after_.size(); ++other)
        if (!of_after_[other] && may_be_reworded(after_[other], after_[a])) ++came;
      if (!of_after_[a] && gone.size() == 1 && came == 1) pair(gone.front(), a);
    }
  }

  std::vector<LinePair> in_order() const {
    std::vector<LinePair> pairs;
    std::size_t b = 0;
    const auto add_gone = [&](std::size_t until) {
      for (; b < until; ++b)
        if (!of_before_[b]) pairs.push_back({&before_[b], nullptr});
    };
    for (std::size_t a = 0; a < after_.size(); ++a) {
      if (of_after_[a]) add_gone(*of_after_[a]);
      pairs.push_back({of_after_[a] ? &before_[*of_after_[a]] : nullptr, &after_[a]});
    }
    add_gone(before_.size());
    return pairs;
  }

 private:
  static bool may_be_reworded(const Line& one, const Line& other) {
    return one.what == other.what && one.heading == other.heading && one.key.empty() && other.key.empty();
  }

  void pair(std::size_t before, std::size_t after) {
    of_before_[before] = after;
    of_after_[after] = before;
  }

  const std::vector<Line>& before_;
  const std::vector<Line>& after_;
  std::vector<std::optional<std::size_t>> of_before_;
  std::vector<std::optional<std::size_t>> of_after_;
};

}  // namespace

std::vector<LinePair> paired(const std::vector<Line>& before, const std::vector<Line>& after) {
  Pairing pairing(before, after);
  pairing.pair_where([](const Line& one, const Line& other) {
    return one.heading == other.heading && one.key == other.key && one.text == other.text &&
           one.support == other.support;
  });
  pairing.pair_where([](const Line& one, const Line& other) {
    return !one.key.empty() && one.key == other.key && one.text == other.text;
  });
  pairing.pair_where(
      [](const Line& one, const Line& other) { return !one.key.empty() && one.key == other.key; });
  pairing.pair_where([](const Line& one, const Line& other) {
    return one.heading == other.heading && one.text == other.text && one.support == other.support;
  });
  pairing.pair_where([](const Line& one, const Line& other) {
    return one.heading == other.heading && one.text == other.text && one.key.empty() && other.key.empty();
  });
  pairing.pair_reworded();
  pairing.pair_lone();
  return pairing.in_order();
}

}  // namespace terskel
