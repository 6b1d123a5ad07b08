#include "terskel/content.h"

#include <algorithm>
#include <array>

#include "content_hash.h"
#include "content_json.h"
#include "content_regime.h"
#include "content_shared.h"
#include "content_text.h"
#include "regime_summary.h"

namespace terskel {
namespace {

constexpr std::string_view kRegimes = "regimes/";
constexpr std::string_view kShared = "shared/";
constexpr std::string_view kClaims = "claims/";
constexpr std::array<std::string_view, 7> kSharedFiles = {"content", "substances", "facts",  "questions",
                                                          "money",   "help",       "shelves"};

bool is_json(std::string_view path) { return path.size() > 5 && path.substr(path.size() - 5) == ".json"; }

/// `regimes/pt/regime.json` gives `pt` and `regime`; both empty for other paths.
std::pair<std::string, std::string> regime_and_file(std::string_view path) {
  if (path.rfind(kRegimes, 0) != 0) return {};
  path.remove_prefix(kRegimes.size());
  const auto slash = path.find('/');
  if (slash == std::string_view::npos || !is_json(path)) return {};
  const std::string_view file = path.substr(slash + 1);
  return {std::string(path.substr(0, slash)), std::string(file.substr(0, file.size() - 5))};
}

bool is_text_file(std::string_view name) {
  return std::any_of(kLanguages.begin(), kLanguages.end(),
                     [name](std::string_view language) { return name == "text." + std::string(language); });
}

bool is_known(std::string_view path) {
  if (path.rfind(kShared, 0) == 0) {
    const std::string_view name = path.substr(kShared.size(), path.size() - kShared.size() - 5);
    return is_text_file(name) ||
           std::find(kSharedFiles.begin(), kSharedFiles.end(), name) != kSharedFiles.end();
  }
  if (path.rfind(kClaims, 0) == 0) {
    const std::string_view name = path.substr(kClaims.size(), path.size() - kClaims.size() - 5);
    return is_text_file(name) || name == "claims";
  }
  const auto [regime, name] = regime_and_file(path);
  return !regime.empty() &&
         (name == "regime" || name == "cases" || is_text_file(name) || parse_date_span(name));
}

void check_paths(const ContentFiles& files, Problems& problems) {
  for (const auto& [path, text] : files) {
    if (!is_json(path) || is_known(path)) continue;
    std::string message = "Nothing reads this file. Mend its name or take it out.";
    if (!regime_and_file(path).first.empty())
      message +=
          " A regime has regime.json, cases.json, text.nb.json, text.nn.json, text.en.json, and versions "
          "that "
          "are named for the day, month or year on which they start: 2024-01-01.json, 2014-02.json, "
          "2002.json.";
    problems.add({path, "", "unknown_file", std::move(message)});
  }
}

std::set<std::string> regime_ids_in(const ContentFiles& files) {
  std::set<std::string> ids;
  for (const auto& [path, text] : files) {
    const std::string id = regime_and_file(path).first;
    if (!id.empty()) ids.insert(id);
  }
  return ids;
}

/// The shared files and those of one regime.
ContentFiles files_for(const ContentFiles& files, std::string_view regime) {
  ContentFiles kept;
  for (const auto& [path, text] : files) {
    if (path.rfind(kRegimes, 0) != 0 || regime_and_file(path).first == regime) kept.emplace(path, text);
  }
  return kept;
}

}  // namespace

Result<Content, std::vector<ContentProblem>> load_content(const ContentFiles& files,
                                                          std::string_view language,
                                                          std::string_view only_regime) {
  Problems problems;
  check_paths(files, problems);
  if (std::find(kLanguages.begin(), kLanguages.end(), language) == kLanguages.end())
    problems.add(
        {"shared/text." + std::string(language) + ".json", "", "unknown_language", "Load nb, nn or en."});
  const Documents documents(only_regime.empty() ? files : files_for(files, only_regime), problems);
  const std::set<std::string> regime_ids = regime_ids_in(files);
  const std::string hash = content_hash(files, documents.all());
  Content content;
  content.catalogue = load_catalogue(documents, language);
  content.catalogue.content_hash = hash;
  if (only_regime.empty()) read_shelves(documents.open("shared/shelves.json"), regime_ids, content);
  for (const std::string& id : regime_ids) {
    if (!only_regime.empty() && id != only_regime) continue;
    content.regimes.push_back(load_regime(documents, id, content.catalogue, regime_ids, language));
    content.regimes.back().content_hash = hash;
    if (problems.empty())
      content.catalogue.regimes.push_back(summary_of(content.catalogue, content.regimes.back()));
  }
  if (only_regime.empty()) content.claims = load_claims(documents, content, regime_ids);
  if (!problems.empty()) return problems.take();
  return content;
}

SentenceKeys sentence_keys(const ContentFiles& files, std::string_view regime) {
  const std::string folder = std::string(kRegimes) + std::string(regime);
  const std::string path = folder + "/text." + std::string(kLanguages.front()) + ".json";
  const auto found = files.find(path);
  if (found == files.end()) return {};
  Problems ignored;
  const Documents documents({{path, found->second}}, ignored);
  SentenceKeys keys;
  for (const auto& [key, value] : documents.open(path).members()) {
    if (key != "title" && key != "short") keys.keys.push_back(key);
  }
  std::sort(keys.keys.begin(), keys.keys.end());
  return keys;
}

}  // namespace terskel
