#include "sheet.h"

#include <algorithm>

namespace terskel {
namespace {

/// No script at all, and nothing from anywhere else.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

constexpr std::string_view kHead =
    "<meta name=\"referrer\" content=\"no-referrer\">"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
    "<meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"data:,\">";

/// "../" for each folder that the path goes down.
std::string way_up(std::string_view path) {
  std::string up;
  for (auto folders = std::count(path.begin(), path.end(), '/'); folders > 0; --folders) up += "../";
  return up.empty() ? "./" : up;
}

}  // namespace

Sheet::Sheet(const Content& content, std::string path, std::string home, std::string root)
    : content_(content), path_(std::move(path)), home_(std::move(home)), root_(std::move(root)) {}

Sheet::Sheet(const Content& content, std::string path)
    : Sheet(content, path, way_up(path), way_up("/" + path)) {}

Sheet Sheet::outside(const Content& content, std::string root) {
  return Sheet(content, "", root + content.catalogue.language + "/", root);
}

std::string Sheet::say(std::string_view tag, std::string_view key, Attributes attributes) const {
  return said(tag, word(key), attributes);
}

std::string Sheet::relations() const {
  std::string text = opened("link", {{"rel", "canonical"}, {"href", to(path_)}});
  for (const char* language : kPageLanguages)
    text += opened("link", {{"rel", "alternate"},
                            {"hreflang", language},
                            {"href", to_root(language + ("/" + path_))}});
  return text;
}

std::string Sheet::language_links() const {
  std::string items;
  for (const std::string language : kPageLanguages) {
    const std::string text = word("ui.language_" + language);
    const std::string address = to_root(language + "/" + path_);
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
  return element("header", said("a", word("ui.site"), {{"class", "site"}, {"href", to("")}}) +
                               language_links());
}

std::string Sheet::footer() const {
  const std::string about =
      word("ui.content", {{"version", catalogue().content_version},
                          {"hash", catalogue().content_hash.substr(0, 12)}});
  return element("footer", said("p", about));
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
  const std::string head =
      opened("meta", {{"charset", "utf-8"}}) +
      opened("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}}) + std::string(kHead) +
      said("title", title) +
      opened("meta", {{"name", "description"}, {"content", subject.description}}) + relations() + styles;
  const std::string body =
      said("a", word("ui.skip"), {{"class", "ds-skip-link"}, {"href", "#main"}}) + header() +
      element("main", said("h1", subject.heading, {{"class", "ds-heading"}, {"data-size", "xl"}}) + main,
              {{"id", "main"}, {"tabindex", "-1"}}) +
      footer();
  return "<!doctype html>\n" +
         element("html", element("head", head) + element("body", element("div", body, {{"id", "static"}})),
                 {{"lang", catalogue().language}}) +
         "\n";
}

}  // namespace terskel
