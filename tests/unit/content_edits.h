// The sample with one place changed, and the problems that come of it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "sample_content.h"

namespace terskel {

inline std::string text_of(const std::vector<ContentProblem>& problems) {
  std::string text;
  for (const ContentProblem& each : problems)
    text += each.file + "#" + each.pointer + " " + each.code + ": " + each.message + "\n";
  return text;
}

/// The files with one place changed; the place must be there.
inline ContentFiles edited(const std::string& path, const std::string& old_text,
                           const std::string& new_text) {
  ContentFiles files = sample_content();
  std::string& text = files[path];
  const auto at = text.find(old_text);
  EXPECT_NE(at, std::string::npos) << old_text << " is not in " << path;
  if (at != std::string::npos) text.replace(at, old_text.size(), new_text);
  return files;
}

inline std::vector<ContentProblem> problems_of(const ContentFiles& files) {
  const auto content = load_content(files, "nb");
  return content.ok() ? std::vector<ContentProblem>{} : content.error();
}

inline bool holds(const std::vector<ContentProblem>& problems, const std::string& code,
                  const std::string& file, const std::string& pointer) {
  return std::any_of(problems.begin(), problems.end(), [&](const ContentProblem& each) {
    return each.code == code && each.file == file && each.pointer == pointer;
  });
}

}  // namespace terskel
