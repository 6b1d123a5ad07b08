#include "terskel/comparison.h"

#include <algorithm>
#include <map>
#include <set>

#include "edition_lines.h"
#include "line_pairs.h"
#include "shared_lines.h"
#include "terskel/words.h"

namespace terskel {
namespace {

using What = Difference::What;

Difference difference_of(const LinePair& pair) {
  const Line& line = pair.after ? *pair.after : *pair.before;
  const bool both = pair.before && pair.after;
  if (line.what == What::condition)
    return {What::condition,
            line.text,
            {},
            both ? pair.before->shown_support : "",
            both ? line.shown_support : ""};
  const bool support_differs = both && pair.before->support != pair.after->support;
  if (support_differs && pair.before->text == pair.after->text)
    return {What::support,
            line.what == What::limit ? line.heading + ": " + line.text : line.text,
            {},
            pair.before->shown_support,
            line.shown_support};
  const auto shown = [support_differs](const Line* side) {
    if (!side) return std::string();
    return support_differs ? side->text + " (" + side->shown_support + ")" : side->text;
  };
  return {line.what, line.heading, {}, shown(pair.before), shown(pair.after)};
}

/// A sentence may say the same and yet belong elsewhere: it is told only where no sentence tells it.
class Conditions {
 public:
  explicit Conditions(const std::vector<LinePair>& pairs) {
    for (const LinePair& pair : pairs)
      if (pair.before && pair.after && pair.after->what == What::sentence &&
          pair.before->text == pair.after->text)
        unchanged_.insert(pair.after->text);
  }

  bool tell(const LinePair& pair) const {
    if (pair.before && pair.after) return pair.before->support != pair.after->support;
    return unchanged_.count((pair.after ? pair.after : pair.before)->text) > 0;
  }

 private:
  std::set<std::string> unchanged_;
};

std::vector<Difference> differences_of(const std::vector<Line>& before, const std::vector<Line>& after) {
  const std::vector<LinePair> pairs = paired(before, after);
  const Conditions conditions(pairs);
  std::vector<Difference> differences;
  for (const LinePair& pair : pairs) {
    Difference difference = difference_of(pair);
    const bool is_condition = difference.what == What::condition;
    if (is_condition ? !conditions.tell(pair) : difference.before == difference.after) continue;
    if (std::find(differences.begin(), differences.end(), difference) == differences.end())
      differences.push_back(std::move(difference));
  }
  return differences;
}

/// Adds differences of one version. What differs in the same way in several is told once, with all of them.
void merge(std::vector<Difference>& all, std::vector<Difference> more, const std::string& version) {
  for (Difference& difference : more) {
    const auto same = std::find_if(all.begin(), all.end(), [&difference](const Difference& other) {
      return other.what == difference.what && other.heading == difference.heading &&
             other.before == difference.before && other.after == difference.after;
    });
    if (same != all.end()) {
      same->versions.push_back(version);
      continue;
    }
    difference.versions = {version};
    all.push_back(std::move(difference));
  }
}

const Version* version_from(const Regime& regime, DateSpan from) {
  const auto found = std::find_if(regime.versions.begin(), regime.versions.end(),
                                  [from](const Version& version) { return version.from == from; });
  return found == regime.versions.end() ? nullptr : &*found;
}

/// Newest version first; what holds for the whole regime before and after them.
std::vector<Difference> regime_differences(const Content& before, const Regime& old_regime,
                                           const Content& after, const Regime& regime) {
  std::vector<Difference> whole =
      differences_of(lines_of(before.catalogue, old_regime), lines_of(after.catalogue, regime));
  const auto sources = std::stable_partition(whole.begin(), whole.end(), [](const Difference& difference) {
    return difference.what != What::source;
  });
  std::vector<Difference> inside;
  const auto start = [&after](const Version& version) { return in_words(after.catalogue, version.from); };
  for (auto version = regime.versions.rbegin(); version != regime.versions.rend(); ++version)
    if (!version_from(old_regime, version->from))
      inside.push_back({What::version, "", {}, "", start(*version)});
  for (const Version& version : old_regime.versions)
    if (!version_from(regime, version.from)) inside.push_back({What::version, "", {}, start(version), ""});
  std::size_t compared = 0;
  for (auto version = regime.versions.rbegin(); version != regime.versions.rend(); ++version) {
    const Version* old_version = version_from(old_regime, version->from);
    if (!old_version) continue;
    ++compared;
    merge(inside,
          differences_of(lines_of(before.catalogue, old_regime, *old_version),
                         lines_of(after.catalogue, regime, *version)),
          to_text(version->from));
  }
  for (Difference& difference : inside)
    if (difference.versions.size() == compared) difference.versions.clear();
  std::vector<Difference> all(whole.begin(), sources);
  all.insert(all.end(), inside.begin(), inside.end());
  all.insert(all.end(), sources, whole.end());
  return all;
}

std::vector<Line> claim_lines(const Catalogue& catalogue, const Claim& claim) {
  std::vector<Line> lines = {{What::name, "", "title", claim.card.title, "", ""}};
  for (Line& line : statement_lines(catalogue, claim.card)) lines.push_back(std::move(line));
  return lines;
}

/// What two lists have in common by id, and what only one of them has.
template <class Thing, class Title, class Compare>
void compare_lists(const std::string& folder, const std::vector<Thing>& before,
                   const std::vector<Thing>& after, const Title& title, const Compare& compare,
                   std::vector<PartDifference>& parts) {
  const auto find = [](const std::vector<Thing>& list, const std::string& id) -> const Thing* {
    const auto found =
        std::find_if(list.begin(), list.end(), [&id](const Thing& thing) { return thing.id == id; });
    return found == list.end() ? nullptr : &*found;
  };
  for (const Thing& thing : after) {
    const Thing* old = find(before, thing.id);
    PartDifference part{folder + thing.id, title(thing), PartDifference::State::added, {}};
    if (old) {
      part.state = PartDifference::State::changed;
      part.differences = compare(*old, thing);
    }
    if (!old || !part.differences.empty()) parts.push_back(std::move(part));
  }
  for (const Thing& thing : before)
    if (!find(after, thing.id))
      parts.push_back({folder + thing.id, title(thing), PartDifference::State::removed, {}});
}

}  // namespace

const std::array<std::string_view, 10> kDifferenceIds = {"name",   "version",  "status",    "checked_until",
                                                         "limit",  "sentence", "condition", "support",
                                                         "source", "word"};

std::vector<PartDifference> compare_editions(const Content& before, const Content& after) {
  std::vector<PartDifference> parts;
  compare_lists(
      "regimes/", before.regimes, after.regimes, [](const Regime& regime) { return regime.title; },
      [&](const Regime& old_regime, const Regime& regime) {
        return regime_differences(before, old_regime, after, regime);
      },
      parts);
  compare_lists(
      "claims/", before.claims, after.claims, [](const Claim& claim) { return claim.card.title; },
      [&](const Claim& old_claim, const Claim& claim) {
        return differences_of(claim_lines(before.catalogue, old_claim), claim_lines(after.catalogue, claim));
      },
      parts);
  const auto old_shared = shared_lines(before.catalogue);
  for (const auto& [file, lines] : shared_lines(after.catalogue)) {
    auto differences = differences_of(old_shared.at(file), lines);
    if (!differences.empty())
      parts.push_back({"shared/" + file, "", PartDifference::State::changed, std::move(differences)});
  }
  std::sort(parts.begin(), parts.end(),
            [](const PartDifference& one, const PartDifference& other) { return one.part < other.part; });
  return parts;
}

}  // namespace terskel
