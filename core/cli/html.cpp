#include "html.h"

namespace terskel {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else if (c == '"')
      result += "&quot;";
    else
      result += c;
  }
  return result;
}

std::string opened(std::string_view tag, Attributes attributes) {
  std::string text = "<" + std::string(tag);
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    text += ' ';
    text += name;
    text += "=\"" + escaped(value) + '"';
  }
  return text + ">";
}

std::string element(std::string_view tag, std::string_view markup, Attributes attributes) {
  return opened(tag, attributes) + std::string(markup) + "</" + std::string(tag) + ">";
}

std::string said(std::string_view tag, std::string_view text, Attributes attributes) {
  return element(tag, escaped(text), attributes);
}

std::string link(std::string_view address, std::string_view text) {
  if (address.starts_with("http"))
    return said("a", text, {{"href", address}, {"rel", "noopener noreferrer"}});
  return said("a", text, {{"href", address}});
}

}  // namespace terskel
