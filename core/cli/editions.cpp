#include "editions.h"

#include <array>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "editing.h"
#include "files.h"

namespace terskel {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 3> kTextFiles = {"/history/text.nb.json", "/history/text.nn.json",
                                                   "/history/text.en.json"};
constexpr int kIndent = 2;

bool could_write(const std::string& path, const std::string& text) {
  if (write_file(path, text)) return true;
  std::cerr << path << ": could not be written.\n";
  return false;
}

/// The newest published edition as it stood; nothing, and why, if `before` does not give it.
std::optional<ContentFiles> as_published(const Edition& newest, const std::string& before) {
  const auto files = read_content_files(before);
  const auto history = read_history(read_history_files(before));
  if (files && history && history.value().published(newest.version)) {
    ContentFiles old = files_of_edition(history.value(), *files, newest.version);
    if (content_hash(old) == newest.seal) return old;
  }
  std::cerr << "\"" << before << "\" does not give the edition " << newest.version
            << " as it was published. Name with --before a content folder that does, such as that of an "
               "older commit.\n";
  return std::nullopt;
}

/// Whys that were written for an edition of another name go along to this one.
bool rename_whys(const std::string& folder, const History& history, const std::string& version) {
  for (const char* file : kTextFiles) {
    const auto text = read_file(folder + file);
    const Json words = text ? Json::parse(*text, nullptr, false) : Json();
    if (!words.is_object()) continue;
    Json renamed = Json::object();
    for (const auto& [key, why] : words.items()) {
      const auto slash = key.find('/');
      const bool stays = slash == std::string::npos || history.published(key.substr(0, slash));
      renamed[stays ? key : version + key.substr(slash)] = why;
    }
    if (renamed != words && !could_write(folder + file, renamed.dump(kIndent) + "\n")) return false;
  }
  return true;
}

void print_missing_whys(const std::string& version, const std::vector<std::string>& parts) {
  if (parts.empty()) return;
  std::cout << "Say in one sentence why, in history/text.nb.json, text.nn.json and text.en.json:\n";
  for (const std::string& part : parts) std::cout << "  \"" << version << "/" << part << "\": \"\",\n";
}

std::string editions_text(const std::vector<Edition>& editions) {
  std::string text = "[";
  for (const Edition& edition : editions) {
    if (text.size() > 1) text += ',';
    text += "\n  { \"version\": " + Json(edition.version).dump() +
            ", \"seal\": " + Json(edition.seal).dump() + " }";
  }
  return text + "\n]\n";
}

bool keep(const std::string& folder, const Edition& newest, const ContentFiles& layer) {
  const std::string kept = folder + "/history/" + newest.version;
  std::error_code error;
  std::filesystem::remove_all(kept, error);  // a change may have been taken back
  for (const auto& [path, text] : layer)
    if (!could_write((kept + "/").append(path), text)) return false;
  return true;
}

}  // namespace

std::optional<History> load_history(const std::string& folder) {
  auto history = read_history(read_history_files(folder));
  if (history) return std::move(history).value();
  for (const ContentProblem& problem : history.error()) print(problem);
  return std::nullopt;
}

bool check_editions(const std::string& folder, const ContentFiles& files) {
  const auto history = load_history(folder);
  if (!history) return false;
  const auto problems = check_history(*history, files);
  for (const ContentProblem& problem : problems) print(problem);
  const std::string version = version_of(files);
  if (!problems.empty()) return false;
  std::cout << "edition " << version << (history->published(version) ? "" : ", not published yet") << ": "
            << history->editions.size() << " published, each as it was\n";
  return true;
}

int begin_edition(const std::string& folder, const std::string& version, const std::string& before) {
  auto files = read_content_files(folder);
  const auto history = load_history(folder);
  const auto name = parse_edition_name(version);
  if (!files || !history) return kExitContent;
  if (!name) {
    std::cerr << "An edition is named for its day: 2026.11.23, then 2026.11.23.2.\n";
    return kExitUsage;
  }
  const std::string text = "{ \"version\": \"" + version + "\" }\n";
  (*files)["shared/content.json"] = text;
  if (!history->editions.empty()) {
    const Edition& newest = history->editions.front();
    if (*name <= *parse_edition_name(newest.version)) {
      std::cerr << newest.version << " is published and never changes. Choose a name that comes after it.\n";
      return kExitContent;
    }
    const auto old = as_published(newest, before);
    if (!old || !keep(folder, newest, layer_of(*old, *files)) || !rename_whys(folder, *history, version))
      return kExitContent;
  }
  if (!could_write(folder + "/shared/content.json", text)) return kExitContent;
  const auto now = load_history(folder);
  if (!now) return kExitContent;
  print_missing_whys(version, parts_without_why(*now, *files));
  return kExitAnswer;
}

int publish_edition(const std::string& folder) {
  if (check_content(folder, "") != kExitAnswer) return kExitContent;
  const auto files = read_content_files(folder);
  auto history = load_history(folder);
  if (!files || !history) return kExitContent;
  const std::string version = version_of(*files);
  if (history->published(version)) {
    std::cerr << version << " is published already.\n";
    return kExitContent;
  }
  const auto parts = parts_without_why(*history, *files);
  if (!parts.empty()) {
    print_missing_whys(version, parts);
    return kExitContent;
  }
  history->editions.insert(history->editions.begin(), Edition{version, content_hash(*files), {}, {}});
  for (const char* file : kTextFiles)
    if (!read_file(folder + file) && !could_write(folder + file, "{}\n")) return kExitContent;
  return could_write(folder + "/history/editions.json", editions_text(history->editions)) ? kExitAnswer
                                                                                          : kExitContent;
}

}  // namespace terskel
