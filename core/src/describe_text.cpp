// What is loaded, as JSON.
#include <algorithm>

#include "answer_parts.h"
#include "lists.h"
#include "terskel/answer_text.h"
#include "terskel/explain.h"
#include "terskel/words.h"
#include "tiers.h"
#include "unknowns.h"

namespace terskel {
namespace {

bool counts_active(const Regime& regime) {
  for (const Version& version : regime.versions)
    for (const Row& row : version.rows)
      if (std::any_of(row.ladders.begin(), row.ladders.end(),
                      [](const Ladder& ladder) { return counts_active(ladder); }))
        return true;
  return false;
}

void write_facts_read(JsonWriter& json, const Catalogue& catalogue, const Regime& regime) {
  std::vector<std::size_t> facts;
  for (const Version& version : regime.versions) {
    const auto read = facts_read(catalogue, version);
    for (std::size_t f = 0; f < read.size(); ++f)
      if (read[f] && f != reading_fact(catalogue)) insert_once(facts, f);
  }
  json.key("facts").array();
  for (const std::size_t fact : facts) json.value(catalogue.facts[fact].id);
  json.end();
}

void write_regime(JsonWriter& json, const Catalogue& catalogue, const Regime& regime) {
  json.object();
  write_regime_head(json, regime);
  if (!regime.variant_of.empty()) json.member("variant_of", regime.variant_of);
  const Version& newest = regime.versions.back();
  json.key("status");
  if (newest.statuses.empty()) {
    json.null();
  } else {
    const StatusEntry& status = newest.statuses.back();
    json.object().member("from", to_text(status.from)).member("state", id_of(kStateIds, status.state));
    json.member("text", status_in_words(catalogue, status)).end();
  }
  json.member("checked_until", to_text(newest.checked_until)).key("versions").array();
  for (const Version& version : regime.versions) {
    json.object().member("from", to_text(version.from));
    json.member("checked_until", to_text(version.checked_until)).end();
  }
  json.end();
  write_facts_read(json, catalogue, regime);
  json.member("counts_active", counts_active(regime)).end();
}

void write_substance(JsonWriter& json, const Catalogue& catalogue, Index number) {
  const Substance& substance = catalogue.substances[number];
  json.object().member("id", substance.id).member("name", substance.name).key("aliases").array();
  for (const Alias& alias : catalogue.aliases) {
    const auto own = [&](Index form) { return catalogue.forms[form].substance == number; };
    if (!std::all_of(alias.forms.begin(), alias.forms.end(), own)) continue;
    json.object().member("text", alias.text);
    json.member("form", alias.forms.size() == 1 ? catalogue.forms[alias.forms.front()].id : std::string())
        .end();
  }
  json.end().key("forms").array();
  for (Index f = substance.first_form; f < substance.first_form + substance.form_count; ++f) {
    const Form& form = catalogue.forms[f];
    json.object().member("id", form.id).member("name", form.name).member("implied", form.implied);
    json.key("units").array();
    for (const Unit unit : form.units) json.value(id_of(unit));
    json.end().end();
  }
  json.end().end();
}

void write_fact(JsonWriter& json, const Catalogue& catalogue, const Fact& fact) {
  json.object().member("id", fact.id).member("label", word_of(catalogue, {"fact", fact.id, "label"}));
  json.member("hint", word_of(catalogue, {"fact", fact.id, "hint"})).member("asked", fact.asked);
  json.member("assessed_by", id_of(kAssessorIds, fact.assessed_by)).key("assumed");
  if (fact.assumed == kNone)
    json.null();
  else
    json.value(fact.values[fact.assumed]);
  json.key("values").array();
  for (const std::string& value : fact.values)
    json.object().member("id", value).member("label", word_of(catalogue, {"fact", fact.id, value})).end();
  json.end().end();
}

}  // namespace

std::string describe_text(const Catalogue& catalogue, const std::vector<Regime>& regimes) {
  JsonWriter json;
  json.object().member("language", catalogue.language);
  write_content(json, catalogue);
  json.key("questions").array();
  for (const std::string_view id : kQuestionIds) {
    json.object().member("id", id).member("text", word_of(catalogue, {"question", id})).end();
  }
  json.end().key("regimes").array();
  for (const Regime& regime : regimes) write_regime(json, catalogue, regime);
  json.end().key("substances").array();
  for (Index s = 0; s < catalogue.substances.size(); ++s) write_substance(json, catalogue, s);
  json.end().key("units").array();
  for (int u = 0; u < kUnits; ++u) {
    const std::string_view id = id_of(static_cast<Unit>(u));
    json.object().member("id", id).member("one", word_of(catalogue, {"unit", id, "one"}));
    json.member("other", word_of(catalogue, {"unit", id, "other"})).end();
  }
  json.end().key("facts").array();
  for (const Fact& fact : catalogue.facts)
    if (!fact.values.empty()) write_fact(json, catalogue, fact);
  json.end().key("words").object();
  for (const auto& [key, text] : catalogue.words) json.member(key, text);
  json.end().end();
  return json.text();
}

}  // namespace terskel
