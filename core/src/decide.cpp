#include "terskel/decide.h"

#include <algorithm>

#include "boxes.h"
#include "enumeration.h"
#include "lists.h"
#include "unknowns.h"

namespace terskel {
namespace {

std::vector<Assumption> assumptions(const Outline& outline, const Case& asked) {
  std::vector<Assumption> result;
  for (std::size_t f = 0; f < outline.facts_read.size(); ++f) {
    const Fact& fact = outline.catalogue.facts[f];
    if (!outline.facts_read[f] || (f < asked.facts.size() && asked.facts[f] != kNone)) continue;
    if (fact.assumed != kNone || fact.excluded) result.push_back({static_cast<Index>(f), fact.assumed});
  }
  return result;
}

/// Whether some fact, if it were another, would change the answer; the unknown ones are known to from
/// `boxes`.
class Matters {
 public:
  Matters(const Outline& outline, const Case& asked, const Enumeration& base)
      : outline_(outline), asked_(asked), base_(base), domains_(fact_domains(outline, asked)) {}

  bool fact(Index number) const {
    const auto& domain = domains_[number];
    if (domain.size() != 1 || domain.front() == kNone) return false;
    Case other = asked_;
    other.facts.resize(domains_.size(), kNone);
    for (Index value = 0; value < value_count(outline_.catalogue, outline_.version, number); ++value) {
      if (value == domain.front()) continue;
      other.facts[number] = value;
      if (differs(other)) return true;
    }
    return false;
  }

  bool age() const {
    const auto& cuts = outline_.age_cuts;
    Case other = asked_;
    for (std::int32_t number = 0; number <= static_cast<std::int32_t>(cuts.size()); ++number) {
      if (number == age_class(cuts, *asked_.age)) continue;
      other.age = youngest(cuts, number);
      if (differs(other)) return true;
    }
    return false;
  }

 private:
  bool differs(const Case& other) const {
    const auto result = enumerate(outline_, other);
    return result && !same_answers(result.value(), base_);
  }

  const Outline& outline_;
  const Case& asked_;
  const Enumeration& base_;
  std::vector<std::vector<Index>> domains_;
};

bool has_side(const std::vector<Box>& boxes, const Dim& dim) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
    return std::any_of(box.begin(), box.end(), [&](const BoxSide& side) { return side.dim == dim; });
  });
}

/// Whether the outcome depends on a dimension.
bool has_side(const std::vector<Member>& members, const Dim& dim) {
  return std::any_of(members.begin(), members.end(),
                     [&](const Member& member) { return has_side(member.boxes, dim); });
}

/// Whether the outcome or a detail depends on it.
bool depends_on(const std::vector<Member>& members, const Dim& dim) {
  return has_side(members, dim) || std::any_of(members.begin(), members.end(), [&](const Member& member) {
           return std::any_of(member.added.begin(), member.added.end(),
                              [&](const Added& added) { return has_side(added.boxes, dim); });
         });
}

std::vector<Dim> what_matters(const Outline& outline, const Case& asked, const Enumeration& found,
                              const std::vector<Member>& members) {
  std::vector<Dim> result;
  const Matters matters(outline, asked, found);
  const Dim age{Dim::Type::age, kNone};
  if (depends_on(members, age) || (asked.age && matters.age())) result.push_back(age);
  for (Index f = 0; f < reading_fact(outline.catalogue); ++f) {
    const Dim fact{Dim::Type::fact, f};
    if (outline.facts_read[f] && (depends_on(members, fact) || matters.fact(f))) result.push_back(fact);
  }
  return result;
}

ReasonMask reason_of(const Catalogue& catalogue, const Dim& dim, const Enumeration& found,
                     std::size_t number) {
  switch (dim.type) {
    case Dim::Type::version:
      return bit(Reason::date);
    case Dim::Type::form:
      return bit(Reason::form);
    case Dim::Type::purity:
      return bit(Reason::purity);
    case Dim::Type::fact:
      return bit(dim.ref == reading_fact(catalogue) ? Reason::reading : Reason::fact);
    case Dim::Type::age:
      return bit(Reason::age);
    case Dim::Type::over_cap:
      return bit(Reason::reading);
    case Dim::Type::tier:
      return found.tier_reasons[number];
  }
  return 0;
}

/// For each value of a dimension, how many members are left: the fewer, the better the question.
struct Split {
  std::size_t most = 0;
  std::size_t sum = 0;
};

Split split_by(const Enumeration& found, std::size_t number) {
  Split split;
  for (const std::int32_t value : found.domains[number]) {
    std::vector<Index> left;
    for (std::size_t w = 0; w < found.worlds.size(); ++w)
      if (found.worlds[w][number] == value || found.worlds[w][number] == kAbsent)
        insert_once(left, found.member_of(w));
    split.most = std::max(split.most, left.size());
    split.sum += left.size();
  }
  return split;
}

/// A person's own knowledge first, then what registers hold, then what an authority finds.
int preference(const Catalogue& catalogue, const Dim& dim) {
  if (dim.type != Dim::Type::fact) return 0;
  return static_cast<int>(catalogue.facts[dim.ref].assessed_by);
}

/// What the person did not say of the amount, and may know.
constexpr ReasonMask kAmountReasons = bit(Reason::amount) | bit(Reason::weight) | bit(Reason::count);

bool can_be_asked(const Catalogue& catalogue, const Dim& dim, const Enumeration& found, std::size_t number) {
  if (dim.type == Dim::Type::fact) return dim.ref != reading_fact(catalogue);
  if (dim.type == Dim::Type::tier) return (found.tier_reasons[number] & kAmountReasons) != 0;
  return dim.type == Dim::Type::form || dim.type == Dim::Type::purity || dim.type == Dim::Type::age;
}

std::optional<Dim> best_question(const Catalogue& catalogue, const Enumeration& found,
                                 const std::vector<Member>& members) {
  std::optional<Dim> best;
  std::size_t best_most = members.size();
  double best_mean = static_cast<double>(members.size());
  int best_preference = 0;
  for (std::size_t d = 0; d < found.dims.size(); ++d) {
    const Dim& dim = found.dims[d];
    if (!can_be_asked(catalogue, dim, found, d) || !has_side(members, dim)) continue;
    const Split split = split_by(found, d);
    const double mean = static_cast<double>(split.sum) / static_cast<double>(found.domains[d].size());
    const int liking = preference(catalogue, dim);
    const bool better = split.most != best_most ? split.most < best_most
                        : mean != best_mean     ? mean < best_mean
                                                : best && liking < best_preference;
    if (!better) continue;
    best = dim;
    best_most = split.most;
    best_mean = mean;
    best_preference = liking;
  }
  return best;
}

bool alike_but(const World& a, const World& b, std::size_t dim) {
  for (std::size_t d = 0; d < a.size(); ++d)
    if (d != dim && a[d] != b[d]) return false;
  return true;
}

/// Whether every tier of the dimension that is possible in the situation of a world is chosen.
bool is_free(const Enumeration& found, const std::vector<bool>& chosen, std::size_t world, std::size_t dim) {
  const Index situation = found.situation_of[world];
  for (std::size_t w = situation; w < found.worlds.size() && found.situation_of[w] == situation; ++w)
    if (!chosen[w] && alike_but(found.worlds[w], found.worlds[world], dim)) return false;
  return true;
}

/// The chosen worlds, without the tier where it is free: then it is no condition, however many tiers are
/// possible elsewhere.
std::vector<World> without_free_tiers(const Enumeration& found, const std::vector<std::size_t>& numbers) {
  std::vector<World> worlds;
  std::vector<bool> chosen(found.worlds.size(), false);
  for (const std::size_t w : numbers) chosen[w] = true;
  for (const std::size_t w : numbers) worlds.push_back(found.worlds[w]);
  for (std::size_t d = 0; d < found.dims.size(); ++d) {
    if (found.dims[d].type != Dim::Type::tier) continue;
    for (std::size_t i = 0; i < numbers.size(); ++i)
      if (chosen[numbers[i]] && is_free(found, chosen, numbers[i], d)) worlds[i][d] = kAbsent;
    for (std::size_t i = 0; i < numbers.size(); ++i)
      if (worlds[i][d] != found.worlds[numbers[i]][d]) chosen[numbers[i]] = false;  // its tiers are told
  }
  return worlds;
}

/// Boxes for the chosen worlds; none when they say nothing beyond `domains`.
std::vector<Box> boxes_for(const Enumeration& found, const std::vector<std::size_t>& chosen,
                           const std::vector<std::vector<std::int32_t>>& domains) {
  auto boxes = boxes_of(without_free_tiers(found, chosen), found.dims, domains);
  if (boxes.size() == 1 && boxes.front().empty()) boxes.clear();
  return boxes;
}

/// The values that each dimension takes in the chosen worlds.
std::vector<std::vector<std::int32_t>> domains_in(const Enumeration& found,
                                                  const std::vector<std::size_t>& chosen) {
  std::vector<std::vector<std::int32_t>> domains(found.dims.size());
  for (std::size_t d = 0; d < domains.size(); ++d) {
    for (const std::size_t w : chosen)
      if (found.worlds[w][d] != kAbsent) insert_once(domains[d], found.worlds[w][d]);
  }
  return domains;
}

/// What is added in all of the member's worlds is added without a condition, the rest with its boxes.
std::vector<Added> added_in(const Version& version, const Enumeration& found,
                            const std::vector<std::size_t>& own) {
  std::vector<std::vector<std::size_t>> worlds_with(version.attachments.size());
  for (const std::size_t w : own)
    for (const Index attachment : found.answers[found.answer_of[w]].attachments)
      worlds_with[attachment].push_back(w);
  std::vector<std::vector<std::int32_t>> domains;
  std::vector<Added> result;
  for (std::size_t a = 0; a < worlds_with.size(); ++a) {
    if (worlds_with[a].empty()) continue;
    result.push_back({static_cast<Index>(a), {}});
    if (worlds_with[a].size() == own.size()) continue;
    const auto same = std::find_if(result.begin(), result.end() - 1, [&](const Added& earlier) {
      return worlds_with[earlier.attachment] == worlds_with[a];
    });
    if (domains.empty()) domains = domains_in(found, own);
    result.back().boxes = same != result.end() - 1 ? same->boxes : boxes_for(found, worlds_with[a], domains);
  }
  return result;
}

std::vector<Member> members_of(const Version& version, const Enumeration& found) {
  std::vector<Member> members = found.members;
  for (std::size_t m = 0; m < members.size(); ++m) {
    std::vector<std::size_t> own;
    for (std::size_t w = 0; w < found.worlds.size(); ++w)
      if (found.member_of(w) == m) own.push_back(w);
    if (own.size() < found.worlds.size()) members[m].boxes = boxes_for(found, own, found.domains);
    members[m].added = added_in(version, found, own);
  }
  sort_short(members, [&](const Member& a, const Member& b) {
    return version.outcomes[a.outcome].rank < version.outcomes[b.outcome].rank;
  });
  return members;
}

}  // namespace

Result<std::vector<Index>, Unanswered> versions_on(const Regime& regime, Date date) {
  const auto sure_from = [](const Version& version) {
    return std::max(version.from.last, version.unclear_until.last);
  };
  std::vector<Index> standing;
  for (std::size_t v = 0; v < regime.versions.size(); ++v) {
    const Version& version = regime.versions[v];
    if (date < version.from.first) break;
    if (date >= sure_from(version)) standing.clear();
    standing.push_back(static_cast<Index>(v));
  }
  if (standing.empty()) {
    const std::optional<Date> first =
        regime.versions.empty() ? std::nullopt : std::optional<Date>(regime.versions.front().from.first);
    return Unanswered{"date_before_first", first};
  }
  const bool law = regime.kind == Kind::law || regime.kind == Kind::practice;
  for (const StatusEntry& status : regime.versions[standing.back()].statuses)
    if (law && (status.state == State::repealed || status.state == State::annulled) &&
        date >= status.from.last)
      return Unanswered{"date_after_repeal", status.from.first};
  return standing;
}

Result<Decision, Unanswered> decide(const Catalogue& catalogue, const Regime& regime, Index number,
                                    const Case& asked) {
  if (regime.kind == Kind::card) return Unanswered{"card", std::nullopt};
  const Version& version = regime.versions[number];
  const Outline outline(catalogue, version);
  auto result = enumerate(outline, asked, Keep::worlds);
  if (!result) return result.error();
  Enumeration found = std::move(result).value();

  Decision decision;
  decision.version = number;
  decision.assumed = assumptions(outline, asked);
  decision.members = members_of(version, found);
  for (std::size_t d = 0; d < found.dims.size(); ++d)
    if (has_side(decision.members, found.dims[d]))
      decision.open |= reason_of(catalogue, found.dims[d], found, d);
  decision.matters = what_matters(outline, asked, found, decision.members);
  if (decision.members.size() > 1) decision.ask = best_question(catalogue, found, decision.members);
  decision.age_cuts = outline.age_cuts;
  decision.purity_cuts = std::move(found.purity_cuts);
  decision.items = std::move(found.items);
  return decision;
}

}  // namespace terskel
