// The static site: every page that a reader or a search engine has without JavaScript.
#include <array>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>

#include "built_page.h"
#include "changes.h"
#include "editing.h"
#include "editions.h"
#include "files.h"
#include "oembed.h"
#include "page_calculator.h"
#include "page_changes.h"
#include "page_claims.h"
#include "page_embed.h"
#include "page_lists.h"
#include "page_proof.h"
#include "page_regime.h"
#include "page_sources.h"
#include "page_texts.h"
#include "page_widget.h"
#include "sitemap.h"
#include "terskel/proof.h"

namespace terskel {
namespace {

/// The style sheets of the built page.
std::string style_links(const std::string& index) {
  std::string links;
  for (auto at = index.find("<link rel=\"stylesheet\""); at != std::string::npos;
       at = index.find("<link rel=\"stylesheet\"", at + 1))
    links += index.substr(at, index.find('>', at) - at + 1);
  return links;
}

/// Pages, and what search engines and newsrooms read beside them, by their path below the site.
using Pages = std::map<std::string, std::string>;

struct Proved {
  std::vector<Certificate> certificates;
  bool all_hold = true;
};

Proved proved(const Content& content) {
  Proved all;
  for (const Regime& regime : content.regimes) {
    const Proof proof = prove(content.catalogue, regime);
    all.certificates.insert(all.certificates.end(), proof.certificates.begin(), proof.certificates.end());
    all.all_hold = all.all_hold && proof.problems.empty();
  }
  return all;
}

/// What Vite built: pages that have a place for what the core writes. All but the first are written in each
/// language only.
constexpr std::array<const char*, 4> kBuiltPages = {"index.html", "widget.html", "embed.html",
                                                    "embed-test.html"};

std::optional<Pages> built_pages(const std::string& site) {
  Pages pages;
  for (const std::string name : kBuiltPages) {
    const auto page = read_file(site + "/" + name);
    if (!page || page->find(kMarker) == std::string::npos) {
      std::cerr << site << "/" << name << ": no place for the texts (" << kMarker
                << "). Build the site first.\n";
      return std::nullopt;
    }
    pages[name] = *page;
  }
  return pages;
}

void add_pages(Pages& pages, const Content& content, const ContentFiles& files, const ContentFiles& schemas,
               const Pages& site, const Built& built, const std::vector<Certificate>& certificates,
               const std::vector<EditionChanges>& editions) {
  const std::string folder = content.catalogue.language + "/";
  const auto add = [&](const std::string& path, const auto& page, const auto&... about) {
    pages[folder + path] = page(Sheet(content, built.site, path), built, about...);
  };
  pages[folder + "index.html"] = calculator_page(Sheet(content, built.site, ""), site.at("index.html"));
  pages[folder + "widget.html"] =
      widget_page(Sheet(content, built.site, "widget.html"), site.at("widget.html"));
  add("regimes.html", regimes_page);
  add("substances.html", substances_page);
  add("claims.html", claims_page);
  add("sources.html", sources_page, files);
  add("proof.html", proof_page, certificates);
  add("changes.html", changes_page, editions);
  add("data.html", data_page, schemas);
  add("accessibility.html", accessibility_page);
  add("privacy.html", privacy_page);
  add("help.html", help_page, files);
  for (const Regime& regime : content.regimes)
    add("regimes/" + regime.id + ".html", regime_page, regime, editions);
  for (const Substance& substance : content.catalogue.substances)
    add("substances/" + substance.id + ".html", substance_page, substance);
}

void add_embeds(Pages& pages, const Content& content, const std::string& site) {
  const Sheet sheet(content, site, "");
  const std::string folder = "oembed/" + content.catalogue.language + "/";
  pages[folder + std::string(kCalculatorEmbed) + ".json"] = calculator_embed(sheet, site);
  for (const Regime& regime : content.regimes)
    pages[folder + regime.id + ".json"] = regime_embed(sheet, site, regime);
}

/// The pages below the folder of a language: those that search engines are told of.
std::vector<std::string> paths_in(const Pages& pages, const std::string& language) {
  constexpr std::string_view kIndex = "index.html";
  std::vector<std::string> paths;
  for (const auto& [path, text] : pages) {
    if (!path.starts_with(language + "/") || text.find("content=\"noindex\"") != std::string::npos) continue;
    const std::string below = path.substr(language.size() + 1);
    paths.push_back(below == kIndex ? "" : below);
  }
  return paths;
}

/// Where the site's root lies on its host; nothing for what is not an absolute address with a slash at its
/// end.
std::string root_of(const std::string& url) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (url.starts_with(scheme) && url.ends_with('/') && url.size() > scheme.size() + 1 &&
        url.find_first_of("?# \"<>") == std::string::npos)
      return url.substr(url.find('/', scheme.size()));
  return {};
}

}  // namespace

int write_pages(const std::string& folder, const std::string& site, const std::string& url) {
  const std::string root = root_of(url);
  if (root.empty()) {
    std::cerr << url << ": not an address of a site. Write it whole, as https://terskel.example/below/\n";
    return kExitUsage;
  }
  const auto vite = built_pages(site);
  if (!vite) return kExitContent;
  const auto files = read_content_files(folder);
  const auto history = load_history(folder);
  if (!history) return kExitContent;
  std::vector<Content> contents;
  for (const std::string language : kPageLanguages) {
    auto content = load_folder(folder, language);
    if (!content || !files) return kExitContent;
    contents.push_back(std::move(*content));
  }
  const Proved proof = proved(contents.front());
  if (!proof.all_hold) {
    std::cerr << folder << ": not proved, so no pages. `terskel check` says why.\n";
    return kExitContent;
  }
  const Built built{style_links(vite->at(kBuiltPages.front())), url};
  Pages pages;
  std::vector<Sheet> outside;
  for (const Content& content : contents) {
    const auto editions = changes_of(content, *files, *history);
    if (!editions) return kExitContent;
    add_pages(pages, content, *files, read_schemas(folder), *vite, built, proof.certificates, *editions);
    const std::string of = content.catalogue.language + "/";
    pages[of + "embed.html"] =
        embed_page(Sheet(content, url, "embed.html"), vite->at("embed.html"), url, contents);
    pages[of + "embed-test.html"] =
        embed_test_page(Sheet(content, url, "embed-test.html"), vite->at("embed-test.html"));
    add_embeds(pages, content, url);
    outside.push_back(Sheet::outside(content, url, root, std::string(kMissing)));
  }
  pages["index.html"] =
      calculator_page(Sheet::outside(contents.front(), url, "./"), vite->at(kBuiltPages.front()));
  pages[std::string(kMissing)] = missing_page(outside, built);
  pages["sitemap.xml"] = sitemap(url, paths_in(pages, kPageLanguages.front()));
  pages["robots.txt"] = robots(url);
  for (const auto& [path, text] : pages) {
    if (write_file(site + "/" + path, text)) continue;
    std::cerr << site << "/" << path << ": could not be written.\n";
    return kExitContent;
  }
  for (const std::string name : kBuiltPages)
    if (name != kBuiltPages.front()) std::filesystem::remove(site + "/" + name);  // it is of no language
  return kExitAnswer;
}

}  // namespace terskel
