// The editor's side of editions: beginning one, publishing it, and checking that published ones never change.
#pragma once

#include <optional>
#include <string>

#include "terskel/edition.h"

namespace terskel {

/// What is published of a content folder; what is wrong with its `history/` goes to standard error.
std::optional<History> load_history(const std::string& folder);

/// Holds today's files against what is published. Prints a line, or the problems; true if there are none.
bool check_editions(const std::string& folder, const ContentFiles& files);

/// Gives today's content this version and keeps what it changes of the newest published edition, as it stood
/// in `before`: a content folder from which that edition can be had. It may be repeated while the work goes
/// on. Prints the parts for which there is no why yet.
int begin_edition(const std::string& folder, const std::string& version, const std::string& before);

/// Seals today's content as the edition that it names. Nothing is written unless the content holds.
int publish_edition(const std::string& folder);

}  // namespace terskel
