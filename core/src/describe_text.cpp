// What there is to ask about, as JSON.
#include <algorithm>

#include "answer_parts.h"
#include "terskel/answer_text.h"
#include "terskel/explain.h"
#include "terskel/words.h"

namespace terskel {
namespace {

void write_regime(JsonWriter& json, const Catalogue& catalogue, const RegimeSummary& regime) {
  json.object().member("id", regime.id).member("kind", id_of(kKindIds, regime.kind));
  json.member("title", regime.title).member("short", regime.short_title);
  if (!regime.variant_of.empty()) json.member("variant_of", regime.variant_of);
  json.key("status");
  if (regime.state_from == DateSpan{}) {
    json.null();
  } else {
    json.object().member("from", to_text(regime.state_from)).member("state", id_of(kStateIds, regime.state));
    json.member("text", status_in_words(catalogue, {regime.state, regime.state_from, {}})).end();
  }
  json.member("checked_until", to_text(regime.versions.back().checked_until)).key("versions").array();
  for (const RegimeSummary::Start& version : regime.versions) {
    json.object().member("from", to_text(version.from));
    json.member("checked_until", to_text(version.checked_until)).end();
  }
  json.end().key("facts").array();
  for (const Index fact : regime.facts) json.value(catalogue.facts[fact].id);
  json.end().member("counts_active", regime.counts_active).end();
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

std::string describe_text(const Catalogue& catalogue) {
  JsonWriter json;
  json.object().member("language", catalogue.language);
  write_content(json, catalogue);
  json.key("questions").array();
  for (const std::string_view id : kQuestionIds) {
    json.object().member("id", id).member("text", word_of(catalogue, {"question", id})).end();
  }
  json.end().key("regimes").array();
  for (const RegimeSummary& regime : catalogue.regimes) write_regime(json, catalogue, regime);
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
  for (const auto& [key, text] : catalogue.words)
    if (!is_of_pages(key)) json.member(key, text);
  json.end().end();
  return json.text();
}

}  // namespace terskel
