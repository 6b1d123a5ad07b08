#include "page_regime.h"

#include <algorithm>

#include "amount_answers.h"
#include "card.h"
#include "cited.h"
#include "conditions_told.h"
#include "digits.h"
#include "limit_lists.h"
#include "page_changes.h"
#include "page_claims.h"
#include "page_outcomes.h"
#include "terskel/case.h"

namespace terskel {
namespace {

std::string day_in_words(const Catalogue& catalogue, Date day) {
  return in_words(catalogue, DateSpan{day, day});
}

/// What the regime is to a search engine: a law or a bill is legislation, anything else a page.
std::string_view type_of(Kind kind) {
  return kind == Kind::law || kind == Kind::bill ? "https://schema.org/Legislation"
                                                 : "https://schema.org/WebPage";
}

using Rows = std::vector<std::vector<std::string>>;

class RegimePage {
 public:
  RegimePage(const Sheet& sheet, const Regime& regime, const std::vector<EditionChanges>& editions)
      : sheet_(sheet),
        catalogue_(sheet.catalogue()),
        regime_(regime),
        editions_(editions),
        cited_(sheet, regime) {}

  std::string main() {
    add("versions", "pages.versions", versions());
    if (regime_.kind == Kind::card) {
      add("says", "pages.says", cards());
    } else {
      add("limits", "pages.limits", limits());
      add("answers", "pages.answers", answers());
      add("facts", "pages.facts", facts());
      add("several", "pages.several", several());
      add("readings", "pages.readings", readings());
    }
    add("claims", "pages.claims_about", claims_about(sheet_, regime_));
    add("changes", "pages.changes_here", changes_about(sheet_, regime_, editions_));
    add("sources", "pages.sources", cited_.list());
    return opening() + sheet_.contents(contents_) + sections_;
  }

 private:
  const Version& newest() const { return regime_.versions.back(); }

  Telling telling(const Version& version) const {
    return {catalogue_, regime_, version, version.checked_until};
  }

  /// Adds a section and its line in the table of contents, unless there is nothing to say.
  void add(const std::string& id, std::string_view heading, const std::string& content) {
    if (content.empty()) return;
    contents_ += element("li", link("#" + id, sheet_.word(heading)));
    sections_ +=
        element("section", sheet_.say("h2", heading, {{"id", id + "-title"}}) + content, {{"id", id}});
  }

  std::string opening() const {
    const std::string_view kind = kKindIds[static_cast<std::size_t>(regime_.kind)];
    std::string about = sheet_.word("pages.kind", {{"kind", word_of(catalogue_, {"kind", kind})}}) + ' ' +
                        statuses_in_words(catalogue_, newest());
    std::string text = said("p", about, {{"class", "intro"}});
    for (const Regime& other : sheet_.content().regimes)
      if (other.id == regime_.variant_of)
        text += element(
            "p", escaped(sheet_.word("pages.variant")) + " " + link(sheet_.to_regime(other), other.title));
    text += notices_of(newest());
    if (regime_.kind != Kind::card)
      text += element("p", said("a", sheet_.word("pages.calculate"),
                                {{"class", "ds-button"}, {"href", sheet_.to("#regime=" + regime_.id)}}));
    return text;
  }

  std::string notices_of(const Version& version) const {
    std::string text;
    for (const Statement& note : version.status_notes) text += cited_.paragraphs(telling(version), note);
    if (version.unclear_until.last.number) text += sheet_.say("p", "text.unclear_start");
    return text;
  }

  std::string versions() const {
    Rows rows;
    for (auto version = regime_.versions.rbegin(); version != regime_.versions.rend(); ++version) {
      std::string statuses;
      for (const StatusEntry& status : version->statuses)
        statuses +=
            element("li", escaped(status_in_words(catalogue_, status)) + cited_.support("", status.cites));
      rows.push_back({escaped(in_words(catalogue_, version->from)), element("ul", statuses),
                      escaped(day_in_words(catalogue_, version->checked_until))});
    }
    return sheet_.table({"pages.version", "pages.status", "pages.checked_until"}, rows, "versions-title");
  }

  std::string cards() const {
    std::string text;
    for (auto version = regime_.versions.rbegin(); version != regime_.versions.rend(); ++version) {
      text += said("h3", in_words(catalogue_, version->from));
      for (const Statement& statement : version->card)
        text += cited_.paragraphs(telling(*version), statement);
    }
    return text;
  }

  /// The newest limits, and folded those of each older version.
  std::string limits() const {
    std::string text = limits_of(newest(), "limits-title", true);
    for (auto version = regime_.versions.rbegin() + 1; version != regime_.versions.rend(); ++version)
      text += older(*version);
    return text;
  }

  std::string limits_of(const Version& version, const std::string& title, bool with_answers) const {
    std::string text;
    if (version.groups.size() > 1) text += sheet_.say("p", "pages.groups") + groups_told(sheet_, version);
    if (version.rows.empty()) return text + sheet_.say("p", "pages.no_limits");
    if (with_answers) text += said("p", sheet_.word("pages.intro", {{"age", decimal_of(kAgeInTables)}}));
    Rows rows;
    for (const Row& row : version.rows) rows.push_back(cells_of(version, row, with_answers));
    std::vector<std::string_view> columns = {"pages.substance", "pages.limits"};
    if (with_answers) columns.emplace_back("pages.answer");
    return text + sheet_.table(columns, rows, title) + sheet_.say("p", "pages.others");
  }

  std::vector<std::string> cells_of(const Version& version, const Row& row, bool with_answer) const {
    std::string name = escaped(forms_in_words(catalogue_, row.covers));
    if (version.groups.size() > 1)
      name += said("span", group_name(catalogue_, row.group), {{"class", "hint"}});
    std::string limits;
    for (const Ladder& ladder : row.ladders) limits += ladder_of(version, row, ladder);
    for (const Statement& note : row.notes) limits += cited_.paragraphs(telling(version), note);
    std::vector<std::string> cells = {name, limits};
    const auto number = static_cast<Index>(regime_.versions.size() - 1);
    if (with_answer) cells.push_back(answer_list(sheet_, regime_, number, row));
    return cells;
  }

  /// The steps of a ladder, each with the support of the limit at its upper end.
  std::string ladder_of(const Version& version, const Row& row, const Ladder& ladder) const {
    const std::string condition = ladder_in_words(catalogue_, row, ladder);
    std::string text = condition.empty() ? "" : said("p", condition + ":");
    const Index first = version.groups[row.group].first_tier;
    for (const Measure& measure : ladder.measures) {
      if (!has_figure(measure)) {
        text += without_figures(measure);
        continue;
      }
      Ladder alone = ladder;
      alone.measures = {measure};
      std::string items;
      for (std::size_t k = 0; k < ladder.tiers.size(); ++k) {
        const std::string range = place_in_words(telling(version), alone, 1ULL << ladder.tiers[k]);
        const std::string step =
            sheet_.word("pages.step", {{"n", decimal_of(ladder.tiers[k] - first + 1)}, {"range", range}});
        items += element("li", escaped(step) + (k < measure.limits.size() ? border(measure.limits[k]) : ""));
      }
      text += element("ul", items);
    }
    return text;
  }

  static bool has_figure(const Measure& measure) {
    return std::any_of(measure.limits.begin(), measure.limits.end(), [](const Limit& limit) {
      return limit.type != Limit::Type::not_found && limit.type != Limit::Type::none_set;
    });
  }

  /// Steps between limits without figures would say the same words again and again.
  std::string without_figures(const Measure& measure) const {
    if (measure.limits.empty()) return {};
    std::vector<Citation> cites;
    for (const Limit& limit : measure.limits)
      for (const Citation& cite : limit.cites)
        if (std::find(cites.begin(), cites.end(), cite) == cites.end()) cites.push_back(cite);
    return element("p", escaped(limit_in_words(catalogue_, measure, measure.limits.front())) +
                            cited_.support("", cites));
  }

  std::string border(const Limit& limit) const {
    const std::string_view strength = kStrengthIds[static_cast<std::size_t>(limit.strength)];
    std::string text =
        sheet_.word("pages.upper", {{"strength", word_of(catalogue_, {"strength", strength, "name"})}});
    if (limit.type == Limit::Type::exact && limit.inclusive == Inclusive::unsettled)
      text += "; " + sheet_.word("pages.unsettled");
    return cited_.support(text, limit.cites);
  }

  std::string older(const Version& version) const {
    const std::string from = in_words(catalogue_, version.from);
    const std::string address = sheet_.to("#regime=" + regime_.id + "&date=" + to_text(version.from.last));
    const std::string id = "version-" + to_text(version.from);
    return element("details",
                   said("summary", sheet_.word("pages.limits_then", {{"date", from}}), {{"id", id}}) +
                       notices_of(version) +
                       element("p", link(address, sheet_.word("pages.calculate_then"))) +
                       limits_of(version, id, false),
                   {{"class", "ds-details"}});
  }

  std::string answers() const {
    return sheet_.say("p", "pages.answers_intro") + strengths() +
           outcomes_told(sheet_, telling(newest()), cited_);
  }

  /// What the words of strength mean.
  std::string strengths() const {
    std::string items;
    for (const std::string_view id : kStrengthIds)
      items += said("dt", word_of(catalogue_, {"strength", id, "name"})) +
               said("dd", word_of(catalogue_, {"strength", id, "meaning"}));
    return element("details", sheet_.say("summary", "pages.strengths") + element("dl", items),
                   {{"class", "ds-details"}});
  }

  /// The facts that the regime reads, and what its newest version means by them.
  std::string facts() const {
    std::string items;
    for (const RegimeSummary& summary : catalogue_.regimes)
      if (summary.id == regime_.id)
        for (const Index number : summary.facts) items += fact(number);
    return items.empty() ? items : element("dl", items);
  }

  std::string several() const {
    std::string text;
    for (const Statement& note : newest().combine_notes) text += cited_.paragraphs(telling(newest()), note);
    for (const Cap& cap : newest().caps) text += cited_.paragraphs(telling(newest()), cap.statement);
    return text;
  }

  std::string readings() const {
    std::string text;
    for (const Reading& reading : newest().readings)
      text += cited_.paragraphs(telling(newest()), reading.statement);
    return text;
  }

  std::string fact(Index number) const {
    const Fact& fact = catalogue_.facts[number];
    std::string text;
    for (const Gloss& gloss : newest().glosses)
      if (gloss.fact == number) text += cited_.paragraphs(telling(newest()), gloss.statement);
    if (text.empty()) text = said("p", word_of(catalogue_, {"fact", fact.id, "hint"}));
    text += said("p", sheet_.word("ui.decided_by", {{"who", word_of(catalogue_, {"fact", fact.id, "who"})}}),
                 {{"class", "hint"}});
    return said("dt", word_of(catalogue_, {"fact", fact.id, "label"})) + element("dd", text);
  }

  const Sheet& sheet_;
  const Catalogue& catalogue_;
  const Regime& regime_;
  const std::vector<EditionChanges>& editions_;
  Cited cited_;
  std::string contents_;
  std::string sections_;
};

}  // namespace

std::string statuses_in_words(const Catalogue& catalogue, const Version& version) {
  std::string text;
  for (const StatusEntry& entry : version.statuses)
    text += (text.empty() ? "" : " ") + status_in_words(catalogue, entry) + ".";
  return text;
}

std::string regime_page(const Sheet& sheet, const Built& built, const Regime& regime,
                        const std::vector<EditionChanges>& editions) {
  const std::string about = sheet.word("pages.regime_about", {{"regime", regime.title}});
  const std::string told = in_words(sheet, regime_card(sheet, regime));
  return sheet.document(built,
                        {regime.title, about, std::string(type_of(regime.kind)), regime.id, regime.id, told},
                        RegimePage(sheet, regime, editions).main());
}

}  // namespace terskel
