#include "content_hash.h"

#include "fnv.h"

namespace terskel {
namespace {

/// Hands over each character that is not white space between tokens.
template <class Visit>
void for_each_significant(std::string_view json, const Visit& visit) {
  bool quoted = false;
  bool escaped = false;
  for (const char c : json) {
    if (!quoted && (c == ' ' || c == '\n' || c == '\r' || c == '\t')) continue;
    visit(c);
    if (escaped) {
      escaped = false;
    } else if (quoted && c == '\\') {
      escaped = true;
    } else if (c == '"') {
      quoted = !quoted;
    }
  }
}

void add_words(Fnv1a& hash, const Json& words) {
  std::map<std::string_view, const Json*> sorted;
  for (const auto& [key, text] : words.items())
    if (!is_page_word(key)) sorted.emplace(key, &text);
  for (const auto& [key, text] : sorted) {
    hash.add(key);
    hash.add('\n');
    hash.add(text->is_string() ? text->get_ref<const std::string&>() : text->dump());
    hash.add('\n');
  }
}

}  // namespace

bool is_sealed(std::string_view path) { return !path.ends_with("/cases.json"); }

bool has_page_words(std::string_view path) { return path.starts_with("shared/text."); }

bool is_page_word(std::string_view key) { return key.starts_with("ui.") || key.starts_with("pages."); }

std::string compact(std::string_view json) {
  std::string text;
  text.reserve(json.size());
  for_each_significant(json, [&text](char c) { text += c; });
  return text;
}

std::string content_hash(const ContentFiles& files, const std::map<std::string, Json>& parsed) {
  Fnv1a hash;
  for (const auto& [path, text] : files) {
    if (!is_sealed(path)) continue;
    hash.add(path);
    hash.add('\n');
    const auto words = has_page_words(path) ? parsed.find(path) : parsed.end();
    if (words != parsed.end() && words->second.is_object())
      add_words(hash, words->second);
    else
      for_each_significant(text, [&hash](char c) { hash.add(c); });
  }
  return hash.digits();
}

std::string content_hash(const ContentFiles& files) {
  std::map<std::string, Json> parsed;
  for (const auto& [path, text] : files) {
    if (!has_page_words(path)) continue;
    Json words = Json::parse(text, nullptr, false);
    if (!words.is_discarded()) parsed.emplace(path, std::move(words));
  }
  return content_hash(files, parsed);
}

}  // namespace terskel
