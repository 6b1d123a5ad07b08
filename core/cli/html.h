// Elements as text. What is said is escaped here; what is put together of elements is not escaped again.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace terskel {

/// A name and a value that is not escaped yet. An attribute without a value is left out.
using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Text as it may stand in an element or in quotes.
std::string escaped(std::string_view text);

/// `<tag name="value">`: an element that holds nothing, or whose content follows.
std::string opened(std::string_view tag, Attributes attributes = {});

/// An element around markup.
std::string element(std::string_view tag, std::string_view markup, Attributes attributes = {});

/// An element around plain text.
std::string said(std::string_view tag, std::string_view text, Attributes attributes = {});

/// A link with plain text. What leads out of the site tells nobody where the reader came from.
std::string link(std::string_view address, std::string_view text);

}  // namespace terskel
