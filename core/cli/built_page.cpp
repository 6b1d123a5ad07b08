#include "built_page.h"

namespace terskel {
namespace {

void replace_all(std::string& text, std::string_view sought, const std::string& by) {
  for (auto at = text.find(sought); at != std::string::npos; at = text.find(sought, at + by.size()))
    text.replace(at, sought.size(), by);
}

/// What stands between two marks becomes `by`.
void replace_between(std::string& text, std::string_view from, std::string_view to, const std::string& by) {
  const auto begin = text.find(from);
  if (begin == std::string::npos) return;
  const auto end = text.find(to, begin + from.size());
  if (end != std::string::npos) text.replace(begin + from.size(), end - begin - from.size(), by);
}

}  // namespace

std::string filled(const Sheet& sheet, const std::string& built, const Filling& filling) {
  std::string page = built;
  replace_all(page, "\"./", "\"" + sheet.to_root(""));
  replace_between(page, "<html lang=\"", "\"", sheet.catalogue().language);
  replace_between(page, "<title>", "</title>", escaped(filling.title));
  replace_all(page, "</head>", filling.head + "</head>");
  replace_all(page, kMarker, filling.body);
  return page;
}

}  // namespace terskel
