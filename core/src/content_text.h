// The sentences of content/: templates with slots, the same in three languages. Native only.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content_json.h"

namespace terskel {

inline constexpr std::array<std::string_view, 3> kLanguages = {"nb", "nn", "en"};

/// Templates by key, so that their order is the same in every language and file.
using Templates = std::map<std::string, std::string, std::less<>>;

/// The names of a template's slots, sorted and each once; nothing if its braces do not match.
std::optional<std::vector<std::string>> slots_of(std::string_view text);

/// The first digit or number word of a template outside its slots; empty if there is none.
std::string number_in(std::string_view text, std::string_view language);

/// Lower case of what Norwegian and English are written in; other characters stay.
std::string lower_case(std::string_view text);

/// Reads `<folder>/text.<language>.json` and compares it with the other languages: the same keys, the
/// same slots, no number but in the keys of `numbers_allowed` (or that start with one that ends in a point).
Templates read_templates(const Documents& documents, const std::string& folder, std::string_view language,
                         const std::vector<std::string_view>& numbers_allowed);

}  // namespace terskel
