#include "ready_snippet.h"

#include <algorithm>

namespace terskel {
namespace {

/// The day of the edition, as dates are written: 2026.11.22 and 2026.11.22.2 are of 2026-11-22.
std::string day_of(const std::string& version) {
  constexpr std::size_t kDay = 10;
  std::string day = version.substr(0, kDay);
  std::replace(day.begin(), day.end(), '.', '-');
  return day;
}

}  // namespace

const WidgetMode& widget_mode(std::string_view id) {
  const auto found = std::find_if(kWidgetModes.begin(), kWidgetModes.end(),
                                  [&](const WidgetMode& mode) { return mode.id == id; });
  return found == kWidgetModes.end() ? kWidgetModes.front() : *found;
}

Snippet ready_snippet(const Sheet& sheet, const std::string& site, const WidgetMode& mode,
                      const std::string& asked, const std::string& title) {
  const std::string folder = site + sheet.catalogue().language + "/";
  const std::string& version = sheet.catalogue().content_version;
  const std::string told = (asked.empty() ? "" : asked + "&") + "mode=" + std::string(mode.id) +
                           "&edition=" + version + "&pinned=" + day_of(version);
  return {folder + "widget.html#" + told,  title,
          std::string(mode.height),        folder + (asked.empty() ? "" : "#" + asked),
          sheet.word("pages.widget_link"), site + "embed.js"};
}

}  // namespace terskel
