// What the hash of the content is over. Native only.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "content_json.h"
#include "terskel/content.h"

namespace terskel {

/// As content_hash(files), of files that are parsed already.
std::string content_hash(const ContentFiles& files, const std::map<std::string, Json>& parsed);

/// Whether the hash covers a file: golden cases are no part of what is answered.
bool is_sealed(std::string_view path);

/// Whether a file has words, of which the hash covers only those that an answer may hold.
bool has_page_words(std::string_view path);

/// Whether the page alone says this word.
bool is_page_word(std::string_view key);

/// The text without the white space between its tokens.
std::string compact(std::string_view json);

}  // namespace terskel
