// What changed with each edition, and why: for the page, the regimes' pages and the feed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "terskel/comparison.h"
#include "terskel/edition.h"

namespace terskel {

/// A part that an edition changed. Its differences may all be in other languages, and then there are none.
struct ChangedPart {
  PartDifference difference;
  std::string why;  ///< empty: not written yet
};

/// An edition and what it changed of the one before.
struct EditionChanges {
  std::string version;
  std::string day;  ///< 2026-11-22
  bool is_published = false;
  bool is_first = false;
  std::vector<ChangedPart> parts;  ///< regimes in the order of the shelves, claims, what is shared
};

/// All editions in one language, newest first, today's work among them. `today` is today's content, loaded in
/// that language from `files`. Nothing when an old edition cannot be loaded: why goes to standard error.
std::optional<std::vector<EditionChanges>> changes_of(const Content& today, const ContentFiles& files,
                                                      const History& history);

/// An edition in words: its day and its name, and whether it is still being written.
std::string edition_in_words(const Catalogue& catalogue, const EditionChanges& edition);

/// A part in words: a regime's title, a claim, what is shared.
std::string part_in_words(const Catalogue& catalogue, const PartDifference& part);

/// Over a difference: what it is about, "Grense for heroin", "Hva skjer vanligvis?".
std::string heading_in_words(const Catalogue& catalogue, const Difference& difference);

/// The changes as a JSON Feed (jsonfeed.org), one item for each published edition. `site` is the absolute
/// address of the site, for links to the page; empty: none are made.
std::string changes_feed(const Catalogue& catalogue, const std::vector<EditionChanges>& editions,
                         const std::string& site);

}  // namespace terskel
