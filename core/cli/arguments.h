// The words after `terskel VERB`, as a case in the grammar.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace terskel {

/// Options and positional words. An option that stands twice keeps both.
struct Arguments {
  std::string verb;
  std::vector<std::string> words;
  std::multimap<std::string, std::string> options;  ///< without the dashes

  std::string option(const std::string& name, const std::string& otherwise = "") const;
  std::vector<std::string> all(const std::string& name) const;
};

/// Nothing when a word is not understood; `problem` then says which.
std::optional<Arguments> read_arguments(int count, char** values, std::string& problem);

/// The options as a case in the grammar of case.h; `--case TEXT` gives it whole.
std::string case_text(const Arguments& arguments);

}  // namespace terskel
