// The static tables: what a reader without JavaScript sees, written by the same core as the answers.
#include <algorithm>
#include <array>
#include <iostream>
#include <set>

#include "digits.h"
#include "editing.h"
#include "files.h"
#include "terskel/answer_text.h"
#include "terskel/explain.h"
#include "terskel/explore.h"
#include "terskel/words.h"

namespace terskel {
namespace {

constexpr std::array<const char*, 3> kPageLanguages = {"nb", "nn", "en"};
constexpr std::string_view kMarker = "<!-- terskel:static -->";

/// An adult in every regime, so that the tables need no word of age.
constexpr int kAgeInTables = 25;

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

std::string element(std::string_view tag, std::string_view content, std::string_view attributes = {}) {
  std::string text = "<" + std::string(tag) + std::string(attributes) + ">" + std::string(content);
  return text + "</" + std::string(tag) + ">";
}

class RegimeSection {
 public:
  RegimeSection(const Catalogue& catalogue, const Regime& regime)
      : catalogue_(catalogue),
        regime_(regime),
        version_(regime.versions.back()),
        telling_{catalogue, regime, version_, version_.checked_until} {}

  std::string html() {
    std::string text = element("h2", escaped(regime_.title), " id=\"" + regime_.id + "\"");
    text += element("p", escaped(status()));
    for (const Sentence& notice : notices(telling_)) text += element("p", escaped(notice.text));
    for (const Statement& statement : version_.card) text += element("p", card_sentence(statement));
    std::string rows;
    for (std::size_t r = 0; r < version_.rows.size(); ++r) rows += table_row(static_cast<Index>(r));
    if (!rows.empty()) {
      text += "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"" + regime_.id +
              "\">";
      text += element("table",
                      element("thead", element("tr", heading("pages.substance") + heading("pages.limits") +
                                                         heading("pages.answer"))) +
                          element("tbody", rows),
                      " class=\"ds-table\"");
      text += "</div>";
    }
    if (regime_.kind != Kind::card) text += element("p", said("pages.others"));
    text += source_list();
    return element("section", text);
  }

 private:
  std::string said(std::string_view key) const { return escaped(word(catalogue_, key)); }
  std::string heading(std::string_view key) const { return element("th", said(key), " scope=\"col\""); }

  std::string card_sentence(const Statement& statement) {
    for (const Citation& cite : statement.cites) cited_.insert(cite.source);
    return escaped(sentence_of(telling_, statement, FactValues(catalogue_.facts.size(), kNone)).text);
  }

  std::string status() const {
    std::string text;
    for (const StatusEntry& entry : version_.statuses) text += status_in_words(catalogue_, entry) + ". ";
    const DateSpan checked{version_.checked_until, version_.checked_until};
    return text + word(catalogue_, "pages.checked", {{"date", in_words(catalogue_, checked)}});
  }

  std::string table_row(Index number) {
    const Row& row = version_.rows[number];
    std::vector<std::string> names;
    for (const Index form : row.covers) names.push_back(in_words(catalogue_, catalogue_.forms[form]));
    return element("tr", element("th", escaped(joined(catalogue_, names, "text.and")), " scope=\"row\"") +
                             element("td", limits(row)) + element("td", answers(row)));
  }

  std::string limits(const Row& row) {
    std::string items;
    for (const Ladder& ladder : row.ladders) {
      const std::string condition = ladder_in_words(catalogue_, row, ladder);
      for (const Measure& measure : ladder.measures) {
        for (const Limit& limit : measure.limits) {
          for (const Citation& cite : limit.cites) cited_.insert(cite.source);
          const std::string strength(kStrengthIds[static_cast<std::size_t>(limit.strength)]);
          std::string text = word(catalogue_, "pages.limit",
                                  {{"limit", limit_in_words(catalogue_, measure, limit)},
                                   {"strength", word(catalogue_, "strength." + strength + ".name")}});
          if (!condition.empty())
            text = word(catalogue_, "text.conditional", {{"condition", condition}, {"sentence", text}});
          items += element("li", escaped(text));
        }
      }
    }
    return element("ul", items);
  }

  Case case_of(const Row& row) const {
    Case asked;
    asked.age = kAgeInTables;
    asked.date = version_.checked_until;
    const Index form = row.covers.front();
    const Measure& measure = row.ladders.front().measures.front();
    asked.items.push_back(Item{catalogue_.forms[form].substance, form, Quantity{1, measure.unit}, {}, {}});
    if (measure.basis == Basis::active)
      asked.items.front().purity = measure.reference_purity ? measure.reference_purity : 10'000;
    return asked;
  }

  std::string characters(const std::vector<Index>& outcomes) const {
    std::vector<std::string> names;
    for (const Index outcome : outcomes) {
      const std::string id(kCharacterIds[static_cast<std::size_t>(version_.outcomes[outcome].character)]);
      std::string name(word(catalogue_, "character." + id + ".name"));
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return joined(catalogue_, names, "text.or");
  }

  std::string answers(const Row& row) const {
    const auto version = static_cast<Index>(regime_.versions.size() - 1);
    const Case asked = case_of(row);
    for (Line line : lines(catalogue_, regime_, version, asked)) {
      if (line.axis != Line::Axis::amount) continue;
      line.unit = row.ladders.front().measures.front().unit;
      std::string items;
      for (const LineSegment& segment : line.segments)
        items +=
            answer_at(segment_in_words(catalogue_, version_, line, segment), characters(segment.outcomes));
      return element("ul", items);
    }
    const auto decision = decide(catalogue_, regime_, version, asked);
    if (!decision) return {};
    std::vector<Index> outcomes;
    for (const Member& member : decision.value().members) outcomes.push_back(member.outcome);
    return element("ul", answer_at(std::string(word(catalogue_, "pages.any_amount")), characters(outcomes)));
  }

  std::string answer_at(const std::string& range, const std::string& answer) const {
    return element("li",
                   escaped(word(catalogue_, "pages.answer_at", {{"range", range}, {"answer", answer}})));
  }

  std::string source_list() const {
    std::string items;
    for (const Index number : cited_) {
      const Source& source = regime_.sources[number];
      const std::string link =
          element("a", escaped(source.title), " href=\"" + escaped(source.url) + "\" rel=\"noreferrer\"");
      const std::string grade(kGradeIds[static_cast<std::size_t>(source.grade)]);
      items +=
          element("li", link + ", " + escaped(source.publisher) + ", " +
                            escaped(in_words(catalogue_, source.date)) + " (" + said("grade." + grade) + ")");
    }
    return items.empty()
               ? items
               : element("details", element("summary", said("pages.sources")) + element("ul", items));
  }

  const Catalogue& catalogue_;
  const Regime& regime_;
  const Version& version_;
  Telling telling_;
  std::set<Index> cited_;
};

/// The tables of the regimes that a page shows, in the order of the shelves.
std::string tables(const Content& content, const std::vector<std::string>& regimes) {
  std::string text = element("p", escaped(word(content.catalogue, "pages.without_script")));
  text += element("p", escaped(word(content.catalogue, "pages.intro", {{"age", decimal_of(kAgeInTables)}})));
  for (const std::string& id : regimes)
    for (const Regime& regime : content.regimes)
      if (regime.id == id) text += RegimeSection(content.catalogue, regime).html();
  return text + element("p", escaped(word(content.catalogue, "disclaimer")));
}

std::vector<std::string> on_shelves(const Content& content) {
  std::vector<std::string> all;
  for (const Shelf& shelf : content.shelves)
    all.insert(all.end(), shelf.regimes.begin(), shelf.regimes.end());
  return all;
}

std::string language_links(const std::string& own, const std::map<std::string, std::string>& names) {
  std::string items;
  for (const auto& [language, name] : names) {
    const std::string attributes = " lang=\"" + language + "\" hreflang=\"" + language + "\"";
    items += element("li", language == own
                               ? element("span", name, attributes + " aria-current=\"page\"")
                               : element("a", name, attributes + " href=\"limits." + language + ".html\""));
  }
  return element("nav", element("ul", items, " class=\"languages\""));
}

/// The page's own style sheet, by the hashed name that the build gave it.
std::string style_links(const std::string& index) {
  std::string links;
  for (auto at = index.find("<link rel=\"stylesheet\""); at != std::string::npos;
       at = index.find("<link rel=\"stylesheet\"", at + 1))
    links += index.substr(at, index.find('>', at) - at + 1);
  return links;
}

std::string page(const Content& content, const std::string& styles, const std::string& links) {
  const std::string title = escaped(word(content.catalogue, "pages.title"));
  return "<!doctype html>\n<html lang=\"" + content.catalogue.language +
         "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
         "content=\"default-src 'none'; "
         "style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'\"><meta "
         "name=\"referrer\" "
         "content=\"no-referrer\"><meta name=\"viewport\" content=\"width=device-width, "
         "initial-scale=1\"><meta "
         "name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"data:,\"><title>" +
         title + "</title>" + styles +
         "</head><body><main id=\"static\"><h1 class=\"ds-heading\" data-size=\"xl\">" + title + "</h1>" +
         links + "<div class=\"tables\">" + tables(content, on_shelves(content)) +
         "</div></main></body></html>\n";
}

}  // namespace

int write_pages(const std::string& folder, const std::string& site) {
  auto index = read_file(site + "/index.html");
  const auto marker = index ? index->find(kMarker) : std::string::npos;
  if (marker == std::string::npos) {
    std::cerr << site << "/index.html: no place for the tables (" << kMarker << "). Build the site first.\n";
    return kExitContent;
  }
  std::map<std::string, Content> contents;
  std::map<std::string, std::string> names;
  for (const char* language : kPageLanguages) {
    auto content = load_folder(folder, language);
    if (!content) return kExitContent;
    names[language] = escaped(word(content->catalogue, "language.name"));
    contents.emplace(language, std::move(*content));
  }
  const std::string styles = style_links(*index);
  bool written = true;
  for (const auto& [language, content] : contents)
    written = written && write_file(site + "/limits." + language + ".html",
                                    page(content, styles, language_links(language, names)));
  index->replace(marker, kMarker.size(),
                 language_links("", names) + tables(contents.at("nb"), contents.at("nb").first));
  written = written && write_file(site + "/index.html", *index);
  if (!written) std::cerr << site << ": the pages could not be written.\n";
  return written ? kExitAnswer : kExitContent;
}

}  // namespace terskel
