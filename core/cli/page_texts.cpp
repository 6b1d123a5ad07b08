#include "page_texts.h"

#include <algorithm>
#include <array>

#include "cited.h"
#include "digits.h"
#include "shared_sources.h"

namespace terskel {
namespace {

constexpr std::string_view kStandard = "WCAG 2.2 AA";
constexpr std::string_view kSupervisor = "Tilsynet for universell utforming av ikt (uutilsynet)";
constexpr std::string_view kPolicyHeader = "Content-Security-Policy";
/// The day on which somebody last held the statement against the site.
constexpr Date kAssessed{20261122};

/// What is not met: the criterion's number, and the end of the keys of its name and its explanation.
struct Shortcoming {
  std::string_view criterion;
  std::string_view key;
};
constexpr std::array<Shortcoming, 1> kShortcomings = {{{"3.1.2", "language"}}};

struct DataFile {
  std::string_view path;
  std::string_view format;
  std::string_view key;
  bool each_language;
};
constexpr std::array<DataFile, 6> kDataFiles = {
    {{"data/limits.csv", "text/csv", "pages.data_limits", false},
     {"data/sources.", "application/json", "pages.data_sources", true},
     {"data/claims.", "application/json", "pages.data_claims", true},
     {"data/changes.", "application/feed+json", "pages.data_changes", true},
     {"data/content.json", "application/json", "pages.data_content", false},
     {"data/datapackage.json", "application/json", "pages.data_package", false}}};

/// Headings (`pages.<page>_<part>`) with their paragraphs (`…_a`, `…_b`).
struct Part {
  std::string_view name;
  std::string_view letters;
};

std::string told(const Sheet& sheet, const std::string& page, const Part& part) {
  const std::string key = "pages." + page + "_" + std::string(part.name);
  std::string text = sheet.say("h2", key);
  for (const char letter : part.letters)
    text +=
        said("p", sheet.word(key + "_" + letter, {{"supervisor", kSupervisor}, {"policy", kPolicyHeader}}));
  return text;
}

std::string schema_list(const Sheet& sheet, const ContentFiles& schemas) {
  std::string items;
  for (const auto& [path, text] : schemas)
    items += element("li", link(sheet.to_root(path), path.substr(path.find('/') + 1)));
  return sheet.say("h2", "pages.data_schemas") + sheet.say("p", "pages.data_schemas_about") +
         element("ul", items, {{"class", "columns"}});
}

std::string intro(const Sheet& sheet, std::string_view key) {
  return sheet.say("p", key, {{"class", "intro"}, {"itemprop", "description"}});
}

/// The sentence of a service, with its number to dial and its site to visit, and where that was read.
std::string service_in_full(const Sheet& sheet, const Service& service) {
  constexpr std::string_view kPhone = "\n";  // stand for links in what is escaped
  constexpr std::string_view kSite = "\t";
  std::string dialled = "tel:";
  for (const char c : service.phone)
    if (c != ' ') dialled += c;
  std::string sentence;
  for (const char c : escaped(sheet.word(service.say, {{"phone", kPhone}, {"site", kSite}}))) {
    if (c == kPhone.front())
      sentence += said("a", service.phone, {{"href", dialled}});
    else if (c == kSite.front())
      sentence += link(service.site_url, service.site);
    else
      sentence += c;
  }
  std::string sources;
  for (const Source& source : service.sources)
    sources += element("p", escaped(sheet.word("ui.source")) + " " + source_in_full(sheet, source),
                       {{"class", "hint"}});
  const std::string_view look = service.phone.empty() ? "" : "phone";
  return element("section", element("p", sentence, {{"class", look}}) + sources, {{"id", service.id}});
}

}  // namespace

std::string data_page(const Sheet& sheet, const Built& built, const ContentFiles& schemas) {
  std::string items;
  for (const DataFile& file : kDataFiles) {
    std::string path(file.path);
    if (file.each_language) path += sheet.catalogue().language + ".json";
    const std::string name = path.substr(path.find('/') + 1);
    items += element("li",
                     said("a", name, {{"itemprop", "contentUrl"}, {"href", sheet.to_root(path)}}) +
                         said("span", sheet.word(file.key), {{"class", "hint"}, {"itemprop", "description"}}),
                     {{"itemprop", "distribution"},
                      {"itemscope", "itemscope"},
                      {"itemtype", "https://schema.org/DataDownload"}});
  }
  std::string text = intro(sheet, "pages.data_intro");
  text += element("p", escaped(sheet.word("pages.data_version")) + ": " +
                           said("span", sheet.catalogue().content_version, {{"itemprop", "version"}}) + ". " +
                           escaped(sheet.word("pages.data_licence")) + ": " +
                           said("a", "CC BY 4.0",
                                {{"itemprop", "license"},
                                 {"rel", "noopener noreferrer license"},
                                 {"href", "https://creativecommons.org/licenses/by/4.0/"}}) +
                           ".");
  text += element("ul", items, {{"class", "source-list"}}) + told(sheet, "data", {"use", "ab"}) +
          schema_list(sheet, schemas);
  return sheet.document(
      built, {sheet.word("pages.data"), sheet.word("pages.data_intro"), "https://schema.org/Dataset"}, text);
}

std::string accessibility_page(const Sheet& sheet, const Built& built) {
  const std::string day = in_words(sheet.catalogue(), DateSpan{kAssessed, kAssessed});
  std::string items;
  for (const Shortcoming& one : kShortcomings)
    items += said(
        "li", sheet.word("pages.accessibility_lack_" + std::string(one.key), {{"criterion", one.criterion}}));
  std::string text = intro(sheet, "pages.accessibility_intro");
  text += sheet.say("h2", "pages.accessibility_status") +
          said("p", sheet.word("pages.accessibility_partly", {{"standard", kStandard}}));
  text += sheet.say("h2", "pages.accessibility_lacks") + element("ul", items);
  text += told(sheet, "accessibility", {"tested", "ab"});
  text += told(sheet, "accessibility", {"report", "ab"});
  text += sheet.say("h2", "pages.accessibility_made") +
          said("p", sheet.word("pages.accessibility_date", {{"date", day}}));
  return sheet.document(
      built, {sheet.word("pages.accessibility"), sheet.word("pages.accessibility_intro"), {}}, text);
}

std::string privacy_page(const Sheet& sheet, const Built& built) {
  std::string text = intro(sheet, "pages.privacy_intro");
  for (const Part& one :
       std::array<Part, 4>{{{"collected", "ab"}, {"address", "ab"}, {"host", "ab"}, {"check", "abc"}}})
    text += told(sheet, "privacy", one);
  return sheet.document(built, {sheet.word("pages.privacy"), sheet.word("pages.privacy_intro"), {}}, text);
}

std::string help_page(const Sheet& sheet, const Built& built, const ContentFiles& files) {
  std::string text = intro(sheet, "pages.help_about");
  const std::vector<Service> all = services(files);
  std::vector<std::string> places;
  for (const Service& service : all)
    if (std::find(places.begin(), places.end(), service.where) == places.end())
      places.push_back(service.where);
  for (const std::string& place : places) {
    if (!place.empty()) text += sheet.say("h2", "shelf." + place);
    for (const Service& service : all)
      if (service.where == place) text += service_in_full(sheet, service);
  }
  text += sheet.say("p", "pages.help_elsewhere");
  return sheet.document(built, {sheet.word("help.title"), sheet.word("pages.help_about"), {}}, text);
}

std::string missing_page(const std::vector<Sheet>& sheets, const Built& built) {
  std::string text;
  for (const Sheet& sheet : sheets) {
    std::string links;
    for (const std::string_view name : {"calculator", "regimes", "substances", "help"}) {
      const std::string page(name);
      const std::string address = page == "calculator" ? "" : page + ".html";
      links += element("li", link(sheet.to(address), sheet.word("ui.page_" + page)));
    }
    const bool first = &sheet == &sheets.front();
    text += element("section",
                    (first ? "" : sheet.say("h2", "pages.missing")) + sheet.say("p", "pages.missing_about") +
                        element("ul", links),
                    {{"lang", sheet.catalogue().language}});
  }
  const Sheet& sheet = sheets.front();
  return sheet.document(built, {sheet.word("pages.missing"), sheet.word("pages.missing_about"), {}}, text);
}

}  // namespace terskel
