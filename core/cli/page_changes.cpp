#include "page_changes.h"

namespace terskel {
namespace {

using State = PartDifference::State;

/// "2026.11.22.2-no-law": where the page tells of a part.
std::string anchor_of(const EditionChanges& edition, const PartDifference& part) {
  return edition.version + "-" + part.part.substr(part.part.find('/') + 1);
}

std::string date_in_words(const Sheet& sheet, const std::string& day) {
  const auto span = parse_date_span(day);
  return span ? in_words(sheet.catalogue(), *span) : day;
}

/// A side of a difference. The word before it says which side it is to those who do not see the colour.
std::string side(const Sheet& sheet, std::string_view tag, std::string_view key, const std::string& text) {
  if (text.empty()) return {};
  return element("p", sheet.say("span", key) + " " + said(tag, text), {{"class", "side"}});
}

std::string versions_in_words(const Sheet& sheet, const Difference& difference) {
  if (difference.versions.empty()) return {};
  std::vector<std::string> dates;
  for (const std::string& version : difference.versions) dates.push_back(date_in_words(sheet, version));
  return " " +
         sheet.word("pages.changes_versions", {{"dates", joined(sheet.catalogue(), dates, "text.and")}});
}

std::string told(const Sheet& sheet, const Difference& difference) {
  std::string text = element("p", said("strong", heading_in_words(sheet.catalogue(), difference)) +
                                      escaped(versions_in_words(sheet, difference)));
  if (difference.before == difference.after) return element("li", text);
  text += side(sheet, "del", difference.after.empty() ? "pages.changes_gone" : "pages.changes_before",
               difference.before);
  text += side(sheet, "ins", difference.before.empty() ? "pages.changes_new" : "pages.changes_now",
               difference.after);
  return element("li", text);
}

/// The title of a part, as a link where it has a page.
std::string title(const Sheet& sheet, const PartDifference& part) {
  const std::string name = part_in_words(sheet.catalogue(), part);
  for (const Regime& regime : sheet.content().regimes)
    if (part.part == "regimes/" + regime.id) return link(sheet.to_regime(regime), name);
  if (part.part.starts_with("claims/") && part.state != State::removed)
    return link(sheet.to("claims.html"), name);
  return escaped(name);
}

std::string section(const Sheet& sheet, const EditionChanges& edition, const ChangedPart& part) {
  const PartDifference& difference = part.difference;
  std::string text = element("h3", title(sheet, difference));
  text +=
      part.why.empty() ? sheet.say("p", "pages.changes_no_why", {{"class", "hint"}}) : said("p", part.why);
  if (difference.state == State::added) text += sheet.say("p", "pages.changes_part_new");
  if (difference.state == State::removed) text += sheet.say("p", "pages.changes_part_gone");
  std::string items;
  for (const Difference& each : difference.differences) items += told(sheet, each);
  if (!items.empty())
    text += element("ul", items, {{"class", "changes"}});
  else if (difference.state == State::changed)
    text += sheet.say("p", "pages.changes_unseen", {{"class", "hint"}});
  return element("section", text, {{"id", anchor_of(edition, difference)}});
}

std::string heading_id(const EditionChanges& edition) { return edition.version + "-heading"; }

/// Links to the parts: an edition may have changed many sentences of each.
std::string contents(const Sheet& sheet, const EditionChanges& edition) {
  std::string items;
  for (const ChangedPart& part : edition.parts)
    items += element("li", link("#" + anchor_of(edition, part.difference),
                                part_in_words(sheet.catalogue(), part.difference)));
  const std::string id = edition.version + "-contents";
  const std::string title = sheet.say("p", "pages.contents", {{"class", "hint"}, {"id", id}});
  // Each edition has its own, so its name says of which.
  return element("nav", title + element("ul", items), {{"aria-labelledby", id + " " + heading_id(edition)}});
}

std::string section(const Sheet& sheet, const EditionChanges& edition) {
  std::string text =
      element("h2", escaped(edition_in_words(sheet.catalogue(), edition)), {{"id", heading_id(edition)}});
  if (!edition.is_published) text += sheet.say("p", "pages.changes_draft_about");
  if (edition.parts.size() > 1) text += contents(sheet, edition);
  for (const ChangedPart& part : edition.parts) text += section(sheet, edition, part);
  if (edition.parts.empty())
    text += sheet.say("p", edition.is_first ? "pages.changes_first" : "pages.changes_nothing");
  return element("section", text, {{"id", edition.version}});
}

}  // namespace

std::string changes_page(const Sheet& sheet, const Built& built,
                         const std::vector<EditionChanges>& editions) {
  std::string text = sheet.say("p", "pages.changes_intro", {{"class", "intro"}});
  const std::string feed = sheet.to_root("data/changes." + sheet.catalogue().language + ".json");
  text += element("p", link(feed, sheet.word("pages.changes_feed")));
  for (const EditionChanges& edition : editions) text += section(sheet, edition);
  return sheet.document(built, {sheet.word("pages.changes"), sheet.word("pages.changes_intro"), {}}, text);
}

std::string changes_about(const Sheet& sheet, const Regime& regime,
                          const std::vector<EditionChanges>& editions) {
  std::string items;
  for (const EditionChanges& edition : editions)
    for (const ChangedPart& part : edition.parts) {
      if (part.difference.part != "regimes/" + regime.id) continue;
      const std::string address = sheet.to("changes.html#" + anchor_of(edition, part.difference));
      items += element("li", link(address, edition_in_words(sheet.catalogue(), edition)) +
                                 (part.why.empty() ? "" : ". " + escaped(part.why)));
    }
  return items.empty() ? items : element("ul", items);
}

}  // namespace terskel
