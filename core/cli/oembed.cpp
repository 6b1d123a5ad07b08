#include "oembed.h"

#include <charconv>

#include "json_writer.h"
#include "ready_snippet.h"

namespace terskel {
namespace {

/// How wide a frame is where a host asks: all of the room there is. A consumer wants a figure.
constexpr std::int64_t kWidth = 600;
constexpr std::int64_t kCacheSeconds = 86'400;

std::int64_t pixels(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string embed(const Sheet& sheet, const std::string& site, const std::string& title,
                  std::string_view mode_id, const std::string& asked, std::string_view card) {
  const WidgetMode& mode = widget_mode(mode_id);
  const std::string& language = sheet.catalogue().language;
  JsonWriter json;
  json.object().member("type", "rich").member("version", "1.0").member("title", title);
  json.member("provider_name", sheet.word("ui.site")).member("provider_url", site + language + "/");
  json.key("cache_age").number(kCacheSeconds);
  json.key("width").number(kWidth);
  json.key("height").number(pixels(mode.height));
  json.member("html", snippet(ready_snippet(sheet, site, mode, asked, title)));
  json.member("thumbnail_url", site + "cards/" + language + "/" + std::string(card) + ".png");
  json.key("thumbnail_width").number(kCardWidth);
  json.key("thumbnail_height").number(kCardHeight);
  json.end();
  return json.text() + "\n";
}

}  // namespace

std::string calculator_embed(const Sheet& sheet, const std::string& site) {
  return embed(sheet, site, sheet.word("pages.embed_title_full"), "full", "", kSiteCard);
}

std::string regime_embed(const Sheet& sheet, const std::string& site, const Regime& regime) {
  const std::string title =
      sheet.word("pages.title", {{"title", regime.title}, {"site", sheet.word("ui.site")}});
  return embed(sheet, site, title, "compact", "regime=" + regime.id, regime.id);
}

}  // namespace terskel
