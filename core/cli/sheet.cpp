#include "sheet.h"

#include <algorithm>
#include <array>

#include "digits.h"

namespace terskel {
namespace {

/// No script at all, and nothing from anywhere else.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

constexpr std::string_view kHead =
    "<meta name=\"referrer\" content=\"no-referrer\">"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
    "<meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"data:,\">";

/// Languages as Open Graph names them, with a country each.
struct Locale {
  std::string_view language;
  std::string_view name;
};
constexpr std::array<Locale, 3> kLocales = {{{"nb", "nb_NO"}, {"nn", "nn_NO"}, {"en", "en_GB"}}};

/// "../" for each folder that the path goes down.
std::string way_up(std::string_view path) {
  std::string up;
  for (auto folders = std::count(path.begin(), path.end(), '/'); folders > 0; --folders) up += "../";
  return up.empty() ? "./" : up;
}

/// The address of a page by its name in `ui.page_…`.
std::string address_of(std::string_view name) {
  return name == "calculator" ? "" : std::string(name) + ".html";
}

}  // namespace

Sheet::Sheet(const Content& content, std::string site, std::string path, std::string home, std::string root)
    : content_(content),
      site_(std::move(site)),
      path_(std::move(path)),
      home_(std::move(home)),
      root_(std::move(root)) {}

Sheet::Sheet(const Content& content, std::string site, const std::string& path)
    : Sheet(content, std::move(site), path, way_up(path), way_up("/" + path)) {}

Sheet Sheet::outside(const Content& content, std::string site, const std::string& root, std::string path) {
  return Sheet(content, std::move(site), std::move(path), root + content.catalogue.language + "/", root);
}

std::string Sheet::say(std::string_view tag, std::string_view key, Attributes attributes) const {
  return said(tag, word(key), attributes);
}

std::string Sheet::contents(const std::string& items) const {
  const std::string title = say("h2", "pages.contents", {{"class", "hint"}, {"id", "contents"}});
  return element("nav", title + element("ul", items), {{"aria-labelledby", "contents"}});
}

std::string Sheet::table(const std::vector<std::string_view>& columns,
                         const std::vector<std::vector<std::string>>& rows,
                         std::string_view labelled_by) const {
  std::string head;
  for (const std::string_view column : columns) head += say("th", column, {{"scope", "col"}});
  std::string body;
  for (const std::vector<std::string>& row : rows) {
    std::string cells;
    for (std::size_t c = 0; c < row.size(); ++c)
      cells += c == 0 ? element("th", row[c], {{"scope", "row"}})
                      : element("td", row[c], {{"data-column", word(columns[c])}});
    body += element("tr", cells);
  }
  return element(
      "div",
      element("table", element("thead", element("tr", head)) + element("tbody", body),
              {{"class", "ds-table"}}),
      {{"class", "table-scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", labelled_by}});
}

std::string Sheet::address_in(std::string_view language) const {
  return site_ + std::string(language) + "/" + path_;
}

std::string Sheet::relations(const Subject& subject) const {
  if (path_ == kMissing) return opened("meta", {{"name", "robots"}, {"content", "noindex"}});
  const auto alternate = [this](std::string_view readers, std::string_view language) {
    return opened("link", {{"rel", "alternate"}, {"hreflang", readers}, {"href", address_in(language)}});
  };
  std::string text = opened("link", {{"rel", "canonical"}, {"href", address_in(catalogue().language)}});
  for (const char* language : kPageLanguages) text += alternate(language, language);
  text += alternate("x-default", kOtherwise);
  if (!subject.embed.empty())
    text +=
        opened("link", {{"rel", "alternate"},
                        {"type", "application/json+oembed"},
                        {"href", site_ + "oembed/" + catalogue().language + "/" + subject.embed + ".json"},
                        {"title", subject.heading}});
  return text + shared_as(subject);
}

/// https://ogp.me; the rest of what X reads is taken from there too.
std::string Sheet::shared_as(const Subject& subject) const {
  const auto property = [](std::string_view name, std::string_view value) {
    return opened("meta", {{"property", name}, {"content", value}});
  };
  std::string text = property("og:type", "website") + property("og:site_name", word("ui.site")) +
                     property("og:title", subject.heading) + property("og:description", subject.description) +
                     property("og:url", address_in(catalogue().language));
  for (const Locale& locale : kLocales)
    text +=
        property(locale.language == catalogue().language ? "og:locale" : "og:locale:alternate", locale.name);
  const std::string card = subject.card.empty() ? std::string(kSiteCard) : subject.card;
  return text + property("og:image", site_ + "cards/" + catalogue().language + "/" + card + ".png") +
         property("og:image:type", "image/png") + property("og:image:width", decimal_of(kCardWidth)) +
         property("og:image:height", decimal_of(kCardHeight)) +
         property("og:image:alt", subject.told.empty() ? subject.description : subject.told) +
         opened("meta", {{"name", "twitter:card"}, {"content", "summary_large_image"}});
}

std::string Sheet::page_links(std::string_view label, const std::vector<std::string_view>& names) const {
  std::string items;
  for (const std::string_view name : names) {
    const std::string address = address_of(name);
    const std::string folder = std::string(name) + "/";
    const std::string_view current = path_ == address ? "page" : path_.starts_with(folder) ? "true" : "";
    const std::string text = word("ui.page_" + std::string(name));
    items += element(
        "li", said("a", text, {{"class", "ds-link"}, {"href", to(address)}, {"aria-current", current}}));
  }
  return element("nav", element("ul", items), {{"aria-label", word(label)}});
}

std::string Sheet::language_links() const {
  std::string items;
  for (const std::string language : kPageLanguages) {
    const std::string text = word("ui.language_" + language);
    const std::string address = to_root(language + "/" + (path_ == kMissing ? "" : path_));
    const std::string_view current = language == catalogue().language ? "true" : "";
    items += element("li", said("a", text,
                                {{"class", "ds-link"},
                                 {"lang", language},
                                 {"hreflang", language},
                                 {"href", address},
                                 {"aria-current", current}}));
  }
  return element("nav", element("ul", items), {{"class", "languages"}, {"aria-label", word("ui.languages")}});
}

std::string Sheet::header() const {
  return element("header",
                 said("a", word("ui.site"), {{"class", "site"}, {"href", to("")}}) + language_links() +
                     page_links("ui.pages", {"calculator", "regimes", "substances", "claims", "help"}));
}

std::string Sheet::footer() const {
  const std::string about = word("ui.content", {{"version", catalogue().content_version},
                                                {"hash", catalogue().content_hash.substr(0, 12)}});
  return element("footer", page_links("ui.about", {"sources", "proof", "changes", "data", "embed",
                                                   "accessibility", "privacy"}) +
                               said("p", about));
}

std::string Sheet::document(const Built& built, const Subject& subject, const std::string& main) const {
  std::string styles;
  const std::string& links = built.styles;
  std::size_t from = 0;
  for (auto at = links.find("\"./"); at != std::string::npos; at = links.find("\"./", from)) {
    styles += links.substr(from, at + 1 - from) + root_;
    from = at + 3;
  }
  styles += links.substr(from);
  const std::string title = word("pages.title", {{"title", subject.heading}, {"site", word("ui.site")}});
  const std::string head = opened("meta", {{"charset", "utf-8"}}) +
                           opened("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}}) +
                           std::string(kHead) + said("title", title) +
                           opened("meta", {{"name", "description"}, {"content", subject.description}}) +
                           styles + relations(subject);
  const std::string body =
      said("a", word("ui.skip"), {{"class", "ds-skip-link"}, {"href", "#main"}}) + header() +
      element(
          "main",
          said("h1", subject.heading, {{"class", "ds-heading"}, {"data-size", "xl"}, {"itemprop", "name"}}) +
              main,
          {{"id", "main"},
           {"tabindex", "-1"},
           {"itemscope", "itemscope"},
           {"itemtype", subject.type.empty() ? "https://schema.org/WebPage" : subject.type}}) +
      footer();
  return "<!doctype html>\n" +
         element("html", element("head", head) + element("body", element("div", body, {{"id", "static"}})),
                 {{"lang", catalogue().language}}) +
         "\n";
}

}  // namespace terskel
