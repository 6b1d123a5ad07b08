// What an edition has in common with today's content, and what is kept of it.
#include <algorithm>
#include <array>

#include "content_hash.h"
#include "content_text.h"
#include "terskel/edition.h"

namespace terskel {
namespace {

constexpr int kIndent = 2;
constexpr std::string_view kClaims = "claims/";
const std::string kClaimList = "claims/claims.json";

/// The words of a file that `wanted` takes, one a line; the text itself where it is no JSON.
template <class Wanted>
std::string words_of(const std::string& text, const Wanted& wanted) {
  const Json all = Json::parse(text, nullptr, false);
  if (!all.is_object()) return text;
  Json words = Json::object();
  for (const auto& [key, value] : all.items())
    if (wanted(key)) words[key] = value;
  return words.dump(kIndent) + "\n";
}

/// The files as far as a seal covers them.
ContentFiles sealed(const ContentFiles& files) {
  ContentFiles kept;
  for (const auto& [path, text] : files) {
    if (!is_sealed(path)) continue;
    kept.emplace(path, has_page_words(path)
                           ? words_of(text, [](std::string_view key) { return !is_page_word(key); })
                           : text);
  }
  return kept;
}

/// The paths of which the two differ in more than white space.
std::set<std::string> changed_files(const ContentFiles& before, const ContentFiles& after) {
  std::set<std::string> paths;
  for (const auto& [path, text] : before) {
    const auto other = after.find(path);
    const bool same =
        other != after.end() && (other->second == text || compact(other->second) == compact(text));
    if (!same) paths.insert(path);
  }
  for (const auto& [path, text] : after)
    if (before.count(path) == 0) paths.insert(path);
  return paths;
}

/// Every sentence that a part of a claim names under `claim` or `say`.
void add_keys(const Json& json, std::set<std::string>& keys) {
  for (const auto& [name, value] : json.items()) {
    if ((name == "claim" || name == "say") && value.is_string()) keys.insert(value.get<std::string>());
    if (value.is_structured()) add_keys(value, keys);
  }
}

/// Each claim by id: what is written of it, and what it says in all languages.
std::map<std::string, std::string> claims_in(const ContentFiles& files) {
  const auto json = [&files](const std::string& path) {
    const auto file = files.find(path);
    return file == files.end() ? Json() : Json::parse(file->second, nullptr, false);
  };
  std::map<std::string, std::string> claims;
  const Json list = json(kClaimList);
  std::vector<Json> texts;
  for (const std::string_view language : kLanguages)
    texts.push_back(json("claims/text." + std::string(language) + ".json"));
  for (const Json& claim : list.is_array() ? list : Json::array()) {
    if (!claim.is_object() || !claim.contains("id") || !claim["id"].is_string()) continue;
    std::set<std::string> keys;
    add_keys(claim, keys);
    std::string& text = claims[claim["id"].get<std::string>()];
    text = claim.dump();
    for (const Json& words : texts)
      for (const std::string& key : keys)
        if (words.is_object() && words.contains(key)) text += words[key].dump();
  }
  return claims;
}

void add_changed_claims(const ContentFiles& before, const ContentFiles& after, std::set<std::string>& parts) {
  const auto old_claims = claims_in(before);
  const auto new_claims = claims_in(after);
  for (const auto& [id, text] : old_claims) {
    const auto other = new_claims.find(id);
    if (other == new_claims.end() || other->second != text) parts.insert(std::string(kClaims) + id);
  }
  for (const auto& [id, text] : new_claims)
    if (old_claims.count(id) == 0) parts.insert(std::string(kClaims) + id);
}

}  // namespace

ContentFiles files_of_edition(const History& history, const ContentFiles& today, std::string_view version) {
  ContentFiles files = sealed(today);
  if (version == version_of(today)) return files;
  for (const Edition& edition : history.editions) {
    for (const std::string& path : edition.absent) files.erase(path);
    for (const auto& [path, text] : edition.kept) files[path] = text;
    if (edition.version == version) return files;
  }
  return {};
}

ContentFiles loadable(ContentFiles edition, const ContentFiles& today) {
  for (auto& [path, text] : edition) {
    const auto file = has_page_words(path) ? today.find(path) : today.end();
    if (file == today.end()) continue;
    Json words = Json::parse(file->second, nullptr, false);
    const Json own = Json::parse(text, nullptr, false);
    if (!words.is_object() || !own.is_object()) continue;
    words.update(own);
    text = words.dump();
  }
  return edition;
}

std::set<std::string> changed_parts(const ContentFiles& before, const ContentFiles& after) {
  std::set<std::string> parts;
  for (const std::string& path : changed_files(sealed(before), sealed(after))) {
    const auto end = path.find('/', path.find('/') + 1);
    if (end != std::string::npos)
      parts.insert(path.substr(0, end));
    else if (has_page_words(path))
      parts.insert("shared/text");
    else if (!path.starts_with(kClaims) && path != "shared/content.json" && path != "shared/shelves.json")
      parts.insert(path.substr(0, path.rfind('.')));
  }
  add_changed_claims(before, after, parts);
  return parts;
}

ContentFiles layer_of(const ContentFiles& before, const ContentFiles& after) {
  const ContentFiles old_files = sealed(before);
  ContentFiles layer;
  Json absent = Json::array();
  for (const std::string& path : changed_files(old_files, sealed(after))) {
    const auto kept = old_files.find(path);
    if (kept != old_files.end())
      layer.emplace(path, kept->second);
    else
      absent.push_back(path);
  }
  if (!absent.empty()) layer.emplace("absent.json", absent.dump(kIndent) + "\n");
  return layer;
}

}  // namespace terskel
