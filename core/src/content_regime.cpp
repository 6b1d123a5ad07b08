// One regime: its kind, sources, sentences and versions.
#include "content_regime.h"

#include <algorithm>

#include "content_shared.h"
#include "content_source.h"

namespace terskel {
namespace {

/// Sentences of which the regime itself makes use: its names.
constexpr std::array<std::string_view, 2> kNames = {"title", "short"};
constexpr std::string_view kNamesMissing =
    "Add the regime's name: \"title\" as headings show it, \"short\" where there is little room.";

void read_names(RegimeContext& context, Templates& templates, const JsonReader& file) {
  for (const std::string_view name : kNames) {
    if (file.present() && templates.find(name) == templates.end())
      file.problem_at(name, "missing_key", std::string(kNamesMissing));
  }
  context.regime.title = templates["title"];
  context.regime.short_title = templates["short"];
  for (const std::string_view name : kNames) templates.erase(std::string(name));
}

void read_head(RegimeContext& context, const JsonReader& root) {
  root.only({"kind", "variant_of", "sources"});
  Regime& regime = context.regime;
  regime.kind = root.need("kind").one_of<Kind>(kKindIds).value_or(Kind::law);
  regime.variant_of = root.at("variant_of").text().value_or("");
  const bool known = regime.variant_of != regime.id && context.regime_ids.count(regime.variant_of) > 0;
  if (!regime.variant_of.empty() && !known)
    root.at("variant_of")
        .problem("unknown_regime", "No other regime is called \"" + regime.variant_of + "\".");
  read_sources(context, root.need("sources"));
}

/// Whether a version is no JSON: versions that extend it would seem to lack all that they inherit.
bool has_broken_version(const Documents& documents, const std::string& folder) {
  const std::string start = folder + "/";
  return std::any_of(documents.broken().begin(), documents.broken().end(), [&start](const std::string& path) {
    return path.rfind(start, 0) == 0 &&
           parse_date_span(path.substr(start.size(), path.size() - start.size() - 5));
  });
}

}  // namespace

void read_sources(RegimeContext& context, const JsonReader& json) {
  for (const auto& [id, source] : json.members()) {
    std::string pinpoint;
    context.regime.sources.push_back(read_source(source, id, &pinpoint));
    context.pinpoints.push_back(std::move(pinpoint));
  }
}

void take_sentences(RegimeContext& context, const Templates& templates) {
  for (const auto& [key, text] : templates) {
    context.sentences.emplace(key, static_cast<Index>(context.regime.sentences.size()));
    context.slots.push_back(slots_of(text).value_or(std::vector<std::string>{}));
    context.regime.sentences.push_back(text);
  }
}

Regime load_regime(const Documents& documents, const std::string& id, const Catalogue& catalogue,
                   const std::set<std::string>& regime_ids, std::string_view language) {
  const std::string folder = "regimes/" + id;
  RegimeContext context{catalogue, regime_ids, {}, {}, {}, {}, {}, {}};
  context.regime.id = id;
  context.regime.language = std::string(language);
  const JsonReader root = documents.need(folder + "/regime.json");
  // Names may hold the year by which a bill is known.
  const JsonReader texts = documents.open(folder + "/text." + std::string(language) + ".json");
  Templates templates = read_templates(documents, folder, language, {kNames.begin(), kNames.end()});
  read_names(context, templates, texts);
  take_sentences(context, templates);
  context.has_texts = texts.present();
  if (!root.present()) return context.regime;
  if (!is_id(id)) root.problem("bad_id", "Name the folder with small letters, digits, _ and -.");
  read_head(context, root);
  if (has_broken_version(documents, folder)) return context.regime;
  const auto drafts = expanded_versions(documents, folder, context.regime.kind == Kind::card);
  if (drafts.empty())
    root.problem("no_version",
                 "Add a version: a file named for the day on which it starts, such as 2024-01-01.json.");
  bool is_whole = !drafts.empty();
  for (const Draft& draft : drafts) {
    if (draft.is_whole) context.regime.versions.push_back(read_version(context, draft));
    is_whole = is_whole && draft.is_whole;
  }
  // Where a version could not be read, what it uses would be called unused.
  if (!is_whole) return context.regime;
  check_in_use(context, texts, root.at("sources"));
  check_cases(context, documents.open(folder + "/cases.json"));
  return context.regime;
}

}  // namespace terskel
