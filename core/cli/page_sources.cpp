#include "page_sources.h"

#include "cited.h"
#include "digits.h"
#include "resting.h"
#include "shared_sources.h"

namespace terskel {
namespace {

std::string resting_on(const Sheet& sheet, std::size_t sentences, std::size_t limits, std::size_t statuses) {
  const auto count = [](std::size_t number) { return decimal_of(static_cast<std::int64_t>(number)); };
  return said(
      "span",
      sheet.word("pages.rests",
                 {{"sentences", count(sentences)}, {"limits", count(limits)}, {"statuses", count(statuses)}}),
      {{"class", "hint"}});
}

std::string section(const Sheet& sheet, const Regime& regime) {
  const Resting resting(sheet.catalogue(), regime);
  std::string items;
  for (std::size_t s = 0; s < regime.sources.size(); ++s) {
    const auto source = static_cast<Index>(s);
    items += element("li", source_in_full(sheet, regime.sources[s]) +
                               resting_on(sheet, resting.sentences(source).size(),
                                          resting.limits(source).size(), resting.statuses(source).size()));
  }
  return element("section",
                 element("h2", link(sheet.to_regime(regime), regime.title)) +
                     element("ul", items, {{"class", "source-list"}}),
                 {{"id", regime.id}});
}

}  // namespace

std::string sources_page(const Sheet& sheet, const Built& built, const ContentFiles& files) {
  std::string text = sheet.say("p", "pages.sources_intro", {{"class", "intro"}});
  for (const Shelf& shelf : sheet.content().shelves)
    for (const std::string& id : shelf.regimes)
      for (const Regime& regime : sheet.content().regimes)
        if (regime.id == id) text += section(sheet, regime);
  std::string shared;
  for (const SharedSource& one : shared_sources(files, sheet.catalogue()))
    shared += element("li", source_in_full(sheet, one.source) + said("span", one.text, {{"class", "hint"}}));
  text += sheet.say("h2", "pages.shared_sources") + element("ul", shared, {{"class", "source-list"}});
  return sheet.document(built, {sheet.word("pages.sources_all"), sheet.word("pages.sources_intro"), {}},
                        text);
}

}  // namespace terskel
