#include "answer_parts.h"

#include "lists.h"
#include "terskel/answer_text.h"
#include "terskel/words.h"

namespace terskel {
namespace {

void write_item(JsonWriter& json, const Catalogue& catalogue, const Item& item) {
  json.object().member("substance", catalogue.substances[item.substance].id);
  if (item.form != kNone && !catalogue.forms[item.form].id.empty())
    json.member("form", catalogue.forms[item.form].id);
  if (item.amount) write_amount(json, "amount", "unit", *item.amount);
  if (item.also) write_amount(json, "also", "also_unit", *item.also);
  if (item.purity) json.member("purity", to_text(Decimal{*item.purity * 10'000LL}));
  json.member("text", item_in_words(catalogue, item)).end();
}

}  // namespace

void write_case(JsonWriter& json, const Catalogue& catalogue, const Case& asked) {
  json.key("case").object().key("age");
  if (asked.age)
    json.number(*asked.age);
  else
    json.null();
  json.member("date", to_text(asked.date)).key("items").array();
  for (const Item& item : asked.items) write_item(json, catalogue, item);
  json.end().key("facts").object();
  for (std::size_t f = 0; f < asked.facts.size(); ++f)
    if (asked.facts[f] != kNone)
      json.member(catalogue.facts[f].id, catalogue.facts[f].values[asked.facts[f]]);
  json.end();
  Case without_regimes = asked;
  without_regimes.regimes.clear();
  json.member("text", to_text(catalogue, without_regimes)).end();
}

void write_content(JsonWriter& json, const Catalogue& catalogue) {
  json.key("content").object();
  json.member("version", catalogue.content_version).member("hash", catalogue.content_hash).end();
}

void write_regime_head(JsonWriter& json, const Regime& regime) {
  json.member("id", regime.id).member("kind", id_of(kKindIds, regime.kind));
  json.member("title", regime.title).member("short", regime.short_title);
}

Refusal refusal_of(const Catalogue& catalogue, const Unanswered& why) {
  Refusal refusal = refuse(catalogue, why.code, why.code.rfind("date_", 0) == 0 ? "date" : "case");
  if (why.from)
    refusal.message =
        filled(refusal.message, {{"first", in_words(catalogue, DateSpan{*why.from, *why.from})}});
  return refusal;
}

void write_refusal(JsonWriter& json, const Refusal& refusal) {
  json.key("refusal").object().member("code", refusal.code).member("field", refusal.field);
  json.member("message", refusal.message).end();
}

void write_unanswered(JsonWriter& json, const Catalogue& catalogue, const Regime& regime,
                      const Unanswered& why) {
  json.object();
  write_regime_head(json, regime);
  write_refusal(json, refusal_of(catalogue, why));
  json.end();
}

void write_sources(JsonWriter& json, const Regime& regime, const std::vector<Citation>& cites) {
  json.key("sources").array();
  for (const Citation& cite : cites) {
    const Source& source = regime.sources[cite.source];
    json.object().member("id", source.id).member("pinpoint", cite.pinpoint);
    json.member("grade", id_of(kGradeIds, source.grade)).end();
  }
  json.end();
}

void write_sentence(JsonWriter& json, const Regime& regime, const Sentence& sentence,
                    const std::string& condition) {
  json.object().member("text", sentence.text).member("strength", id_of(kStrengthIds, sentence.strength));
  if (!condition.empty()) json.member("if_text", condition);
  write_sources(json, regime, sentence.cites);
  json.end();
}

void write_amount(JsonWriter& json, std::string_view number_key, std::string_view unit_key, Quantity amount) {
  json.member(number_key, number_text(amount)).member(unit_key, id_of(amount.unit));
}

void write_outcomes(JsonWriter& json, const Version& version, const std::vector<Index>& outcomes) {
  json.key("outcomes").array();
  std::vector<Character> characters;
  for (const Index outcome : outcomes) {
    json.value(version.outcomes[outcome].id);
    append_once(characters, version.outcomes[outcome].character);
  }
  json.end().key("characters").array();
  for (const Character character : characters) json.value(id_of(kCharacterIds, character));
  json.end();
}

}  // namespace terskel
