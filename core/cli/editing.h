// What editors of content and the build do with a content folder.
#pragma once

#include <optional>
#include <string>

#include "terskel/content.h"

namespace terskel {

inline constexpr int kExitAnswer = 0;
inline constexpr int kExitRefusal = 2;
inline constexpr int kExitContent = 3;
inline constexpr int kExitUsage = 64;

/// Writes a problem to standard error: `file:pointer: message [code]`.
void print(const ContentProblem& problem);

/// Loads a content folder; what is wrong goes to standard error.
/// With `only_regime`, here and below, the other regimes are known by name but not read.
std::optional<Content> load_folder(const std::string& folder, const std::string& language,
                                   const std::string& only_regime = "");
std::optional<Content> load_files(const ContentFiles& files, const std::string& language,
                                  const std::string& only_regime = "");

/// Loads in three languages, proves, runs the golden cases; prints a line for each regime, or the problems.
int check_content(const std::string& folder, const std::string& only_regime);

/// Prints the certificates as JSON.
int prove_content(const std::string& folder, const std::string& only_regime);

/// Writes the cell tables to `regimes/<id>/approved/<start>.txt`. check_content() refuses content whose
/// tables are not the committed ones, so that a change of law is read in a diff before it lands.
int approve_content(const std::string& folder, const std::string& only_regime);

/// Prints cases in the grammar, one a line: each cell of each version, and each amount at which a limit lies.
int print_cells(const std::string& folder, const std::string& only_regime);

/// Writes, for today's content and for every published edition, `<hash>/shared.<lang>.pack` and
/// `<hash>/<regime>.<lang>.pack`, and `editions.json`, which says where each edition is, today's first.
/// Nothing is written for content that fails a check.
int pack_content(const std::string& folder, const std::string& out);

/// Writes the open data: a data package with all limits as CSV, sources, claims, what changed and the whole
/// content. `url` is the address of the site for links in the feed of changes; empty: it has none.
int write_open_data(const std::string& folder, const std::string& out, const std::string& url);

/// Writes the pictures that are shown with links to pages, as SVG: `<lang>/<regime>.svg` and
/// `<lang>/terskel.svg`. They are set in the font whose files are given.
int write_cards(const std::string& folder, const std::string& out, const std::string& regular,
                const std::string& bold);

/// Writes the static pages into a built site, with what search engines read beside them. `url` is the
/// absolute address at which the site lies, with a slash at its end: the pages lead to each other without it,
/// but tell it to those who meet them elsewhere, and 404.html is shown at addresses of any depth.
int write_pages(const std::string& folder, const std::string& site, const std::string& url);

}  // namespace terskel
