#include "page_calculator.h"

#include "amount_answers.h"
#include "built_page.h"
#include "digits.h"
#include "limit_lists.h"
#include "oembed.h"

namespace terskel {
namespace {

std::string status(const Sheet& sheet, const Version& version) {
  std::string text;
  for (const StatusEntry& entry : version.statuses) text += status_in_words(sheet.catalogue(), entry) + ". ";
  const DateSpan checked{version.checked_until, version.checked_until};
  return text + sheet.word("pages.checked", {{"date", in_words(sheet.catalogue(), checked)}});
}

/// The newest version of a regime: status, limits and what they mean, and where more is told.
std::string section(const Sheet& sheet, const Regime& regime) {
  const Version& version = regime.versions.back();
  const auto number = static_cast<Index>(regime.versions.size() - 1);
  std::string text = element("h2", link(sheet.to_regime(regime), regime.title), {{"id", regime.id}});
  text += said("p", status(sheet, version));
  const Telling telling{sheet.catalogue(), regime, version, version.checked_until};
  for (const Sentence& notice : notices(telling)) text += said("p", notice.text);
  std::vector<std::vector<std::string>> rows;
  for (const Row& row : version.rows)
    rows.push_back({escaped(forms_in_words(sheet.catalogue(), row.covers)), limit_list(sheet, row),
                    answer_list(sheet, regime, number, row)});
  if (!rows.empty())
    text += sheet.table({"pages.substance", "pages.limits", "pages.answer"}, rows, regime.id);
  return element("section", text + sheet.say("p", "pages.others"));
}

/// Help first, since nobody should have to look for it; then the regimes, with links to each.
std::string tables(const Sheet& sheet) {
  std::string links;
  std::string sections;
  for (const std::string& id : sheet.content().first)
    for (const Regime& regime : sheet.content().regimes) {
      if (regime.id != id) continue;
      links += element("li", link("#" + id, regime.title));
      sections += section(sheet, regime);
    }
  return sheet.say("p", "pages.without_script") +
         element("p", link(sheet.to("help.html"), sheet.word("help.all"))) + sheet.contents(links) +
         said("p", sheet.word("pages.intro", {{"age", decimal_of(kAgeInTables)}})) + sections +
         sheet.say("p", "disclaimer");
}

}  // namespace

std::string calculator_page(const Sheet& sheet, const std::string& index) {
  const std::string failed =
      sheet.say("p", "pages.failed", {{"id", "failed"}, {"class", "notice"}, {"hidden", "hidden"}});
  const std::string main = sheet.say("h1", "ui.heading", {{"class", "ds-heading"}, {"data-size", "xl"}}) +
                           sheet.say("p", "ui.intro", {{"class", "intro"}}) + failed +
                           element("div", tables(sheet), {{"class", "tables"}});
  return filled(
      sheet, index,
      {sheet.word("ui.title"),
       opened("meta", {{"name", "description"}, {"content", sheet.word("ui.intro")}}) +
           sheet.relations(
               {sheet.word("ui.title"), sheet.word("ui.intro"), {}, {}, std::string(kCalculatorEmbed)}),
       sheet.header() + element("main", main) + sheet.footer()});
}

}  // namespace terskel
