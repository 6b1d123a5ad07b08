// What can only be seen when a version or a regime has been read whole.
#include <algorithm>

#include "content_regime.h"
#include "content_shared.h"

namespace terskel {
namespace {

/// Walks the exceptions of a version and finds the rules that defeat themselves over others.
class CycleFinder {
 public:
  explicit CycleFinder(const std::vector<Rule>& rules) : rules_(rules), state_(rules.size(), State::unseen) {}

  /// The rules of a circle that is reached from this one; empty if there is none.
  std::vector<std::string> circle_from(Index rule) {
    if (state_[rule] == State::done) return {};
    if (state_[rule] == State::open) return circle_ending_in(rule);
    state_[rule] = State::open;
    path_.push_back(rule);
    std::vector<std::string> circle;
    for (const Index next : rules_[rule].except) {
      if (next != rule && circle.empty()) circle = circle_from(next);
    }
    path_.pop_back();
    state_[rule] = State::done;
    return circle;
  }

 private:
  enum class State : std::uint8_t { unseen, open, done };

  std::vector<std::string> circle_ending_in(Index rule) const {
    std::vector<std::string> ids;
    for (auto step = std::find(path_.begin(), path_.end(), rule); step != path_.end(); ++step)
      ids.push_back(rules_[*step].id);
    return ids;
  }

  const std::vector<Rule>& rules_;
  std::vector<State> state_;
  std::vector<Index> path_;
};

void check_exceptions(const VersionContext& context) {
  CycleFinder finder(context.version.rules);
  const Members& table = context.draft.table("rules");
  for (std::size_t rule = 0; rule < table.size(); ++rule) {
    const std::vector<std::string> circle = finder.circle_from(static_cast<Index>(rule));
    if (!circle.empty())
      table[rule].second.problem("exception_cycle",
                                 "These rules defeat each other in a circle: " + listed(circle) + ".");
  }
}

void check_outcomes(const VersionContext& context) {
  const Version& version = context.version;
  const Members& table = context.draft.table("outcomes");
  for (std::size_t outcome = 0; outcome < table.size(); ++outcome) {
    const bool named = std::any_of(version.rules.begin(), version.rules.end(),
                                   [outcome](const Rule& rule) { return rule.then == outcome; });
    if (!named)
      table[outcome].second.problem("unused_outcome",
                                    "No rule leads to this outcome. Let one, or take it out.");
  }
}

}  // namespace

void check_version(const VersionContext& context) {
  check_exceptions(context);
  check_outcomes(context);
}

void check_in_use(const RegimeContext& context, const JsonReader& texts, const JsonReader& sources) {
  for (const auto& [key, sentence] : context.sentences) {
    if (context.said.count(sentence) == 0)
      texts.at(key).problem(
          "unused_sentence",
          "Nothing says this sentence. Say it in a version, or take it out of all three languages.");
  }
  for (std::size_t source = 0; source < context.regime.sources.size(); ++source) {
    if (context.cited.count(static_cast<Index>(source)) == 0)
      sources.at(context.regime.sources[source].id)
          .problem("unused_source", "Nothing cites this source. Cite it in a version, or take it out.");
  }
}

}  // namespace terskel
