// Sources of content/, and the amounts of money that rest on them. Native only.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "content_json.h"
#include "terskel/model.h"

namespace terskel {

/// A source as it stands in regime.json, money.json and help.json; all its parts are needed.
/// `pinpoint` becomes the one for citations that give none, or empty.
Source read_source(const JsonReader& json, const std::string& id, std::string* pinpoint);

/// The address of a page, `https://…`; empty where there is none.
std::string read_address(const JsonReader& json);

/// The parts of a citation: `strl § 231` is source `strl`, pinpoint `§ 231`; the pinpoint may be empty.
std::pair<std::string, std::string> citation_parts(std::string_view text);

/// An entry of money.json, with its own sources.
UnitOfAccount read_account(const JsonReader& json, const std::string& id);

/// Three capital letters.
bool is_currency(std::string_view text);

}  // namespace terskel
