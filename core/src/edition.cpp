#include "terskel/edition.h"

#include <algorithm>

#include "content_hash.h"
#include "content_text.h"

namespace terskel {
namespace {

constexpr std::string_view kFolder = "history/";
const std::string kEditions = "history/editions.json";
constexpr std::string_view kAbsent = "absent.json";
constexpr std::string_view kVersionFile = "shared/content.json";
constexpr std::size_t kDayLength = 10;  ///< of 2026.11.22

std::string words_path(std::string_view language) {
  return "history/text." + std::string(language) + ".json";
}

/// The edition's files that are kept, and the list of those that it did not have.
void read_layer(const ContentFiles& files, Problems& problems, Edition& edition) {
  const std::string folder = std::string(kFolder) + edition.version + "/";
  for (auto file = files.lower_bound(folder); file != files.end() && file->first.starts_with(folder);
       ++file) {
    const std::string path = file->first.substr(folder.size());
    if (path != kAbsent) {
      edition.kept.emplace(path, file->second);
      continue;
    }
    const Documents document({*file}, problems);
    for (const auto& [absent, place] : document.open(file->first).texts()) edition.absent.insert(absent);
  }
}

Edition read_edition(const JsonReader& json) {
  json.only({"version", "seal"});
  Edition edition{json.need("version").text().value_or(""), json.need("seal").text().value_or(""), {}, {}};
  if (!edition.version.empty() && !parse_edition_name(edition.version))
    json.at("version").problem("bad_edition", "Name an edition by its day: 2026.11.22, then 2026.11.22.2.");
  return edition;
}

/// Newest first, and none twice.
void check_order(const JsonReader& root, const std::vector<Edition>& editions) {
  for (std::size_t i = 1; i < editions.size(); ++i) {
    const auto newer = parse_edition_name(editions[i - 1].version);
    const auto older = parse_edition_name(editions[i].version);
    if (newer && older && *newer <= *older)
      root.elements()[i].at("version").problem(
          "editions_order", "Editions stand newest first: " + editions[i - 1].version + " is not newer.");
  }
}

void read_whys(const Documents& documents, History& history) {
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    const JsonReader root = documents.open(words_path(kLanguages[i]));
    for (const auto& [key, text] : read_templates(documents, "history", kLanguages[i], {})) {
      if (!slots_of(text).value_or(std::vector<std::string>{}).empty())
        root.at(key).problem("slot_in_why", "Nothing fills a slot here. Say it without.");
      history.whys[key][i] = text;
    }
  }
}

void check_files(const ContentFiles& files, const History& history, Problems& problems) {
  for (const auto& [path, text] : files) {
    const std::string rest = path.substr(kFolder.size());
    const auto slash = rest.find('/');
    const bool known = slash == std::string::npos
                           ? path == kEditions || std::any_of(kLanguages.begin(), kLanguages.end(),
                                                              [&path = path](std::string_view language) {
                                                                return path == words_path(language);
                                                              })
                           : history.published(rest.substr(0, slash)) != nullptr;
    if (!known) problems.add({path, "", "unknown_file", "No published edition has this file. Take it out."});
  }
}

}  // namespace

std::optional<EditionName> parse_edition_name(std::string_view text) {
  if (text.size() < kDayLength || text[4] != '.' || text[7] != '.') return std::nullopt;
  std::string day(text.substr(0, kDayLength));
  day[4] = day[7] = '-';
  const auto date = parse_date(day);
  if (!date) return std::nullopt;
  text.remove_prefix(kDayLength);
  if (text.empty()) return EditionName{*date, 1};
  if (text.size() < 2 || text.size() > 3 || text[0] != '.' || text[1] == '0') return std::nullopt;
  int number = 0;
  for (const char c : text.substr(1)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  if (number < 2) return std::nullopt;
  return EditionName{*date, number};
}

std::string to_text(EditionName name) {
  std::string text = to_text(name.day);
  std::replace(text.begin(), text.end(), '-', '.');
  return name.number > 1 ? text + "." + std::to_string(name.number) : text;
}

const Edition* History::published(std::string_view version) const {
  const auto found = std::find_if(editions.begin(), editions.end(),
                                  [version](const Edition& edition) { return edition.version == version; });
  return found == editions.end() ? nullptr : &*found;
}

Result<History, std::vector<ContentProblem>> read_history(const ContentFiles& history_files) {
  History history;
  if (history_files.empty()) return history;
  Problems problems;
  ContentFiles own;
  for (const auto& [path, text] : history_files)
    if (path.find('/', kFolder.size()) == std::string::npos) own.emplace(path, text);
  const Documents documents(own, problems);
  const JsonReader root = documents.need(kEditions);
  for (const JsonReader& json : root.elements()) {
    history.editions.push_back(read_edition(json));
    read_layer(history_files, problems, history.editions.back());
  }
  check_order(root, history.editions);
  check_files(history_files, history, problems);
  read_whys(documents, history);
  if (!problems.empty()) return problems.take();
  return history;
}

std::string version_of(const ContentFiles& files) {
  const auto file = files.find(std::string(kVersionFile));
  if (file == files.end()) return {};
  Problems ignored;
  return Documents({*file}, ignored).open(file->first).at("version").text().value_or("");
}

}  // namespace terskel
