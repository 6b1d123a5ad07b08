#include <algorithm>

#include "content_regime.h"
#include "content_shared.h"

namespace terskel {
namespace {

const std::string kFile = "claims/claims.json";

/// The golden case with this name, as it is typed. An edition that is kept has no golden cases.
std::string golden_case(const Documents& documents, const std::string& regime, const JsonReader& name) {
  const auto wanted = name.text();
  const JsonReader file = documents.open("regimes/" + regime + "/cases.json");
  if (!file.present()) return {};
  for (const JsonReader& each : file.at("cases").elements())
    if (each.at("name").text() == wanted) return each.at("case").text().value_or("");
  if (wanted) name.problem("unknown_case", "The cases.json of " + regime + " has no case of this name.");
  return {};
}

class ClaimReader {
 public:
  ClaimReader(const Documents& documents, const Content& content, const std::set<std::string>& regime_ids)
      : documents_(documents),
        content_(content),
        regime_ids_(regime_ids),
        templates_(read_templates(documents, "claims", content.catalogue.language, {})) {}

  Claim read(const JsonReader& json) {
    Claim claim;
    json.only({"id", "about", "claim", "says", "shown_by"});
    claim.id = json.need("id").text().value_or("");
    if (!is_id(claim.id)) json.at("id").problem("bad_id", "Ids are small letters, digits, _ and -.");
    claim.about = json.need("about").text().value_or("");
    const auto about = std::find_if(content_.regimes.begin(), content_.regimes.end(),
                                    [&](const Regime& regime) { return regime.id == claim.about; });
    if (about == content_.regimes.end()) {
      json.at("about").problem("unknown_regime", "No regime is called \"" + claim.about + "\".");
      return claim;
    }
    claim.card =
        read_card(json, claim.id, about->versions.empty() ? Date{} : about->versions.back().checked_until);
    if (about->kind == Kind::card) return claim;  // it decides no case
    claim.shown_by = golden_case(documents_, claim.about, json.need("shown_by"));
    return claim;
  }

  void check_in_use() const {
    const JsonReader texts = documents_.open("claims/text." + content_.catalogue.language + ".json");
    for (const auto& [key, text] : templates_)
      if (said_.count(key) == 0)
        texts.at(key).problem("unused_sentence",
                              "Nothing says this sentence. Take it out of all three languages.");
  }

 private:
  Regime read_card(const JsonReader& json, const std::string& id, Date checked_until) {
    RegimeContext context{content_.catalogue, regime_ids_, {}, {}, {}, {}, {}, {}};
    read_sources(
        context,
        documents_.open("regimes/" + json.at("about").text().value_or("") + "/regime.json").at("sources"));
    take_sentences(context, templates_);
    context.has_texts = !templates_.empty();
    const Draft draft{};
    VersionContext version{context, draft, {}};
    version.version.card = read_statements(version, json.need("says"));
    version.version.checked_until = checked_until;
    const auto claim = json.need("claim").text();
    const auto sentence = claim ? context.sentences.find(*claim) : context.sentences.end();
    if (claim && sentence == context.sentences.end())
      json.at("claim").problem("unknown_sentence",
                               "Write it in the text files of claims/, or mend its spelling.");
    if (sentence != context.sentences.end()) {
      context.said.insert(sentence->second);
      context.regime.title = context.regime.sentences[sentence->second];
    }
    for (const auto& [key, number] : context.sentences)
      if (context.said.count(number) > 0) said_.insert(key);
    context.regime.id = id;
    context.regime.kind = Kind::card;
    context.regime.language = content_.catalogue.language;
    context.regime.versions.push_back(std::move(version.version));
    return std::move(context.regime);
  }

  const Documents& documents_;
  const Content& content_;
  const std::set<std::string>& regime_ids_;
  Templates templates_;
  std::set<std::string, std::less<>> said_;
};

}  // namespace

std::vector<Claim> load_claims(const Documents& documents, const Content& content,
                               const std::set<std::string>& regime_ids) {
  std::vector<Claim> claims;
  const JsonReader root = documents.open(kFile);
  if (!root.present()) return claims;
  ClaimReader reader(documents, content, regime_ids);
  for (const JsonReader& json : root.elements()) {
    claims.push_back(reader.read(json));
    const auto same = std::count_if(claims.begin(), claims.end(),
                                    [&](const Claim& claim) { return claim.id == claims.back().id; });
    if (same > 1) json.at("id").problem("twice", "Another claim has this id.");
  }
  reader.check_in_use();
  return claims;
}

}  // namespace terskel
