// Published editions of the content. A published edition never changes: what a later one changes or removes
// is kept as it stood, so that every edition can be had again from today's files and what is kept. Native
// only.
#pragma once

#include <array>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "terskel/content.h"
#include "terskel/date.h"

namespace terskel {

/// What an edition is called: the day on which it is published, and which one of that day it is.
struct EditionName {
  Date day;
  int number = 1;

  auto operator<=>(const EditionName&) const = default;
};

/// Reads `2026.11.22`, and `2026.11.22.2` for the second one of that day.
std::optional<EditionName> parse_edition_name(std::string_view text);
std::string to_text(EditionName name);

struct Edition {
  std::string version;
  std::string seal;              ///< content_hash() of its files
  ContentFiles kept;             ///< those of its files that the next edition changed or removed
  std::set<std::string> absent;  ///< files of the next edition that it did not have
};

/// What content/history/ says.
struct History {
  std::vector<Edition> editions;  ///< newest first
  /// Why something changed, in nb, nn and en: by the edition that changed it and the part,
  /// `<version>/<part>`.
  std::map<std::string, std::array<std::string, 3>, std::less<>> whys;

  /// The edition of this name if it is published.
  const Edition* published(std::string_view version) const;
};

/// Reads the files below `history/`. Content without any has no published edition.
Result<History, std::vector<ContentProblem>> read_history(const ContentFiles& history_files);

/// The version in shared/content.json; empty if there is none.
std::string version_of(const ContentFiles& files);

/// The files of a published edition, or of today's content, as far as its seal covers them: no golden cases,
/// and of the words only those that an answer may hold.
ContentFiles files_of_edition(const History& history, const ContentFiles& today, std::string_view version);

/// An edition's files as load_content() takes them: with the page's words, and words that are newer than the
/// edition, from today's files.
ContentFiles loadable(ContentFiles edition, const ContentFiles& today);

/// The parts that differ between two editions, for each of which there is a why: `regimes/<id>`,
/// `claims/<id>`, `shared/<file>` and, for the words, `shared/text`.
std::set<std::string> changed_parts(const ContentFiles& before, const ContentFiles& after);

/// What must be kept of an edition now that `after` is today's content, by path below `history/<version>/`.
ContentFiles layer_of(const ContentFiles& before, const ContentFiles& after);

/// What breaks the rule that a published edition never changes: content that its own seal does not fit, an
/// edition that cannot be had again, editions out of order, a change without a why or a why without a change.
/// Content of a version that is not published is work in progress: it owes no whys yet.
std::vector<ContentProblem> check_history(const History& history, const ContentFiles& today);

/// The parts that changed in today's content since the newest published edition and have no why yet.
std::vector<std::string> parts_without_why(const History& history, const ContentFiles& today);

}  // namespace terskel
