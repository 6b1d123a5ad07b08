// A mistyped limit cannot land: every mutant of the content must be noticed by loading, proof or a case.
#include "mutants.h"

#include <gtest/gtest.h>

#include <iostream>

#include "files.h"
#include "terskel/golden.h"
#include "terskel/proof.h"

namespace terskel {
namespace {

/// Whether loading, a golden case or the proof fails. Cases come first: they are quick and kill most.
bool is_noticed(const ContentFiles& files, const std::string& regime) {
  const auto content = load_content(files, "nb", regime);
  if (!content) return true;
  const Regime& one = content.value().regimes.front();
  const Catalogue& catalogue = content.value().catalogue;
  return !run_golden(files, catalogue, one, GoldenUntil::first_failure).failures.empty() ||
         !prove(catalogue, one).problems.empty();
}

/// What loading one regime reads: its folder, what is shared, and that there are others. All of it is copied
/// for each mutant.
ContentFiles only(const ContentFiles& files, const std::string& regime) {
  ContentFiles kept;
  for (const auto& [path, text] : files) {
    if (path.rfind("shared/", 0) == 0 || path.rfind("regimes/" + regime + "/", 0) == 0)
      kept[path] = text;
    else if (path.rfind("regimes/", 0) == 0)
      kept[path] = "{}";
  }
  return kept;
}

class Mutants : public testing::TestWithParam<std::string> {};

TEST_P(Mutants, AreAllNoticed) {
  const auto all = read_content_files(TERSKEL_ROOT "/content");
  ASSERT_TRUE(all);
  const auto files = only(*all, GetParam());
  ASSERT_FALSE(is_noticed(files, GetParam())) << "the content itself must hold first; see terskel check";
  std::size_t made = 0;
  std::size_t killed = 0;
  for_each_mutant(files, GetParam(), [&](const std::string& what, const ContentFiles& mutant) {
    ++made;
    const bool noticed = is_noticed(mutant, GetParam());
    EXPECT_TRUE(noticed) << "survived: " << what;
    killed += noticed ? 1 : 0;
  });
  EXPECT_GT(made, 20U);
  std::cout << GetParam() << ": " << made << " mutants made, " << killed << " killed\n";
  RecordProperty("made", static_cast<int>(made));
}

/// The regimes that decide; cards have nothing to mistype but sentences.
std::vector<std::string> regimes() {
  std::vector<std::string> result;
  const auto files = read_content_files(TERSKEL_ROOT "/content");
  for (const auto& [path, text] : files.value_or(ContentFiles{})) {
    const auto end = path.find("/regime.json");
    if (path.rfind("regimes/", 0) != 0 || end == std::string::npos) continue;
    if (text.find(R"("kind": "card")") == std::string::npos) result.push_back(path.substr(8, end - 8));
  }
  return result;
}

INSTANTIATE_TEST_SUITE_P(, Mutants, testing::ValuesIn(regimes()), [](const auto& test) {
  std::string name = test.param;
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
});

}  // namespace
}  // namespace terskel
