#include "changes.h"

#include <algorithm>

#include "editing.h"
#include "json_writer.h"
#include "terskel/words.h"

namespace terskel {
namespace {

using State = PartDifference::State;

std::size_t language_number(const std::string& language) {
  return language == "nb" ? 0 : language == "nn" ? 1 : 2;
}

/// Where a reader looks first: regimes as the shelves have them, then claims, then what is shared.
std::pair<std::size_t, std::string> place_of(const Content& content, const std::string& part) {
  std::size_t place = 0;
  for (const Shelf& shelf : content.shelves)
    for (const std::string& id : shelf.regimes) {
      if (part == "regimes/" + id) return {place, part};
      ++place;
    }
  return {part.starts_with("regimes/") ? place : part.starts_with("claims/") ? place + 1 : place + 2, part};
}

/// The name of a part of which nothing that is told in this language changed.
std::string title_of(const Content& content, const std::string& part) {
  for (const Regime& regime : content.regimes)
    if (part == "regimes/" + regime.id) return regime.title;
  for (const Claim& claim : content.claims)
    if (part == "claims/" + claim.id) return claim.card.title;
  return {};
}

struct LoadedEdition {
  std::string version;
  ContentFiles files;
  Content content;
};

std::vector<ChangedPart> changed(const LoadedEdition& older, const LoadedEdition& newer,
                                 const History& history) {
  const std::vector<PartDifference> told = compare_editions(older.content, newer.content);
  const std::size_t language = language_number(newer.content.catalogue.language);
  std::vector<ChangedPart> parts;
  for (const std::string& part : changed_parts(older.files, newer.files)) {
    const auto found = std::find_if(told.begin(), told.end(),
                                    [&part](const PartDifference& one) { return one.part == part; });
    const auto why = history.whys.find(newer.version + "/" + part);
    parts.push_back({found != told.end()
                         ? *found
                         : PartDifference{part, title_of(newer.content, part), State::changed, {}},
                     why == history.whys.end() ? std::string() : why->second[language]});
  }
  std::sort(parts.begin(), parts.end(), [&newer](const ChangedPart& one, const ChangedPart& other) {
    return place_of(newer.content, one.difference.part) < place_of(newer.content, other.difference.part);
  });
  return parts;
}

std::string day_of(const std::string& version) {
  const auto name = parse_edition_name(version);
  return name ? to_text(name->day) : std::string();
}

std::string state_in_words(const Catalogue& catalogue, State state) {
  if (state == State::changed) return {};
  return std::string(
      word(catalogue, state == State::added ? "pages.changes_part_new" : "pages.changes_part_gone"));
}

/// A difference as one line: "Grense for heroin. Før: … Nå: …".
std::string line_of(const Catalogue& catalogue, const Difference& difference) {
  std::string line = "– " + heading_in_words(catalogue, difference);
  if (difference.before == difference.after) return line;
  const auto add = [&](std::string_view key, const std::string& text) {
    if (!text.empty()) line += "\n  " + std::string(word(catalogue, key)) + ": " + text;
  };
  add(difference.after.empty() ? "pages.changes_gone" : "pages.changes_before", difference.before);
  add(difference.before.empty() ? "pages.changes_new" : "pages.changes_now", difference.after);
  return line;
}

std::string text_of(const Catalogue& catalogue, const EditionChanges& edition) {
  if (edition.is_first) return std::string(word(catalogue, "pages.changes_first"));
  std::string text;
  for (const ChangedPart& part : edition.parts) {
    text += (text.empty() ? "" : "\n\n") + part_in_words(catalogue, part.difference) + "\n" + part.why;
    const std::string state = state_in_words(catalogue, part.difference.state);
    if (!state.empty()) text += "\n" + state;
    for (const Difference& difference : part.difference.differences)
      text += "\n" + line_of(catalogue, difference);
  }
  return text.empty() ? std::string(word(catalogue, "pages.changes_nothing")) : text;
}

/// For programs: an extension, whose name begins with an underscore.
void write_parts(JsonWriter& json, const EditionChanges& edition) {
  json.key("_terskel").object().member("version", edition.version).key("changes").array();
  for (const ChangedPart& part : edition.parts) {
    json.object().member("part", part.difference.part).member("why", part.why);
    json.member("state", part.difference.state == State::added     ? "added"
                         : part.difference.state == State::removed ? "removed"
                                                                   : "changed");
    json.key("differences").array();
    for (const Difference& difference : part.difference.differences) {
      json.object().member("what", kDifferenceIds[static_cast<std::size_t>(difference.what)]);
      json.member("heading", difference.heading).texts("versions", difference.versions);
      json.member("before", difference.before).member("after", difference.after).end();
    }
    json.end().end();
  }
  json.end().end();
}

}  // namespace

std::optional<std::vector<EditionChanges>> changes_of(const Content& today, const ContentFiles& files,
                                                      const History& history) {
  const std::string version = version_of(files);
  LoadedEdition newer{version, files_of_edition(history, files, version), today};
  std::vector<EditionChanges> all = {
      {version, day_of(version), history.published(version) != nullptr, false, {}}};
  for (const Edition& edition : history.editions) {
    if (edition.version == version) continue;
    ContentFiles old = files_of_edition(history, files, edition.version);
    auto content = load_files(loadable(old, files), today.catalogue.language);
    if (!content) return std::nullopt;
    LoadedEdition older{edition.version, std::move(old), std::move(*content)};
    all.back().parts = changed(older, newer, history);
    all.push_back({edition.version, day_of(edition.version), true, false, {}});
    newer = std::move(older);
  }
  all.back().is_first = true;
  return all;
}

std::string edition_in_words(const Catalogue& catalogue, const EditionChanges& edition) {
  const auto day = parse_date_span(edition.day);
  return word(catalogue, edition.is_published ? "pages.changes_edition" : "pages.changes_draft",
              {{"date", day ? in_words(catalogue, *day) : edition.day}, {"version", edition.version}});
}

std::string part_in_words(const Catalogue& catalogue, const PartDifference& part) {
  if (part.part.starts_with("claims/"))
    return word(catalogue, "pages.changes_claim", {{"claim", part.title}});
  if (part.part.starts_with("shared/"))
    return std::string(word(catalogue, "pages.changes_shared_" + part.part.substr(part.part.find('/') + 1)));
  return part.title;
}

std::string heading_in_words(const Catalogue& catalogue, const Difference& difference) {
  using What = Difference::What;
  const auto said = [&catalogue](std::string_view key) { return std::string(word(catalogue, key)); };
  switch (difference.what) {
    case What::name:
      return said("pages.changes_name");
    case What::version:
      return said("pages.version");
    case What::status:
      return said("pages.status");
    case What::checked_until:
      return said("pages.checked_until");
    case What::limit:
      return word(catalogue, "pages.changes_limit", {{"forms", difference.heading}});
    case What::condition:
      return word(catalogue, "pages.changes_condition", {{"sentence", difference.heading}});
    case What::support:
      return word(catalogue, "pages.changes_support", {{"sentence", difference.heading}});
    case What::source:
      return said("pages.changes_source");
    case What::word:
      return said("pages.changes_word");
    case What::sentence:
      break;
  }
  return difference.heading;
}

std::string changes_feed(const Catalogue& catalogue, const std::vector<EditionChanges>& editions,
                         const std::string& site) {
  const std::string page = site + catalogue.language + "/changes.html";
  JsonWriter json;
  json.object().member("version", "https://jsonfeed.org/version/1.1");
  json.member("title",
              word(catalogue, "pages.title",
                   {{"title", word(catalogue, "pages.changes")}, {"site", word(catalogue, "ui.site")}}));
  json.member("description", word(catalogue, "pages.changes_intro")).member("language", catalogue.language);
  if (!site.empty())
    json.member("home_page_url", page)
        .member("feed_url", site + "data/changes." + catalogue.language + ".json");
  json.key("items").array();
  for (const EditionChanges& edition : editions) {
    if (!edition.is_published) continue;
    json.object().member("id", "terskel:" + edition.version + ":" + catalogue.language);
    json.member("title", edition_in_words(catalogue, edition));
    if (!site.empty()) json.member("url", page + "#" + edition.version);
    json.member("date_published", edition.day + "T12:00:00Z");
    json.member("content_text", text_of(catalogue, edition));
    write_parts(json, edition);
    json.end();
  }
  json.end().end();
  return json.text() + "\n";
}

}  // namespace terskel
