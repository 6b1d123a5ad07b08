// The answer to decide, as JSON: what is said of a regime as a whole.
#include "terskel/answer_text.h"

#include "decide_writer.h"
#include "terskel/words.h"

namespace terskel {

void DecideWriter::write() {
  const auto versions = versions_on(regime_, asked_.date);
  if (!versions) return write_unanswered(json_, catalogue_, regime_, versions.error());
  if (regime_.kind == Kind::card) return write_card(regime_.versions[versions.value().back()]);
  std::vector<Told> all;
  for (const Index number : versions.value()) {
    auto decision = decide(catalogue_, regime_, number, asked_);
    if (!decision) return write_unanswered(json_, catalogue_, regime_, decision.error());
    all.push_back(
        {{catalogue_, regime_, regime_.versions[number], asked_.date}, std::move(decision).value()});
  }
  write_answer(all);
}

void DecideWriter::write_card(const Version& version) {
  const Telling telling{catalogue_, regime_, version, asked_.date};
  const FactValues nothing(catalogue_.facts.size(), kNone);
  json_.object();
  write_regime_head(json_, regime_);
  json_.member("version", to_text(version.from));
  write_status(version);
  json_.member("checked_until", to_text(version.checked_until));
  write_notices(telling);
  json_.key("card").array();
  for (const Statement& statement : version.card) sentence(sentence_of(telling, statement, nothing));
  json_.end();
  write_source_entries();
  json_.end();
}

void DecideWriter::write_answer(const std::vector<Told>& all) {
  const Told& last = all.back();
  const Version& version = last.telling.version;
  json_.object();
  write_regime_head(json_, regime_);
  json_.member("version", to_text(version.from));
  write_status(version);
  json_.member("checked_until", to_text(version.checked_until));
  write_notices(last.telling);
  write_assumed(last.decision);
  json_.key("items").array();
  for (const ItemTrace& trace : last.decision.items) write_item(last, trace);
  json_.end().key("possible").array();
  ReasonMask open = all.size() > 1 ? bit(Reason::date) : 0;
  for (const Told& told : all) {
    open |= told.decision.open;
    for (const Member& member : told.decision.members) write_possible(told, member, all.size() > 1);
  }
  json_.end().key("open").array();
  for (std::size_t r = 0; r < kReasons; ++r) {
    if (!(open >> r & 1)) continue;
    const std::string_view id = kReasonIds[r];
    json_.object().member("reason", id).member("text", word_of(catalogue_, {"reason", id})).end();
  }
  json_.end().key("matters").array();
  for (const Dim& dim : last.decision.matters)
    json_.value(dim.type == Dim::Type::age ? std::string("age") : catalogue_.facts[dim.ref].id);
  json_.end();
  write_ask(last.decision);
  if (asked_.items.size() > 1 && !version.combine_notes.empty()) {
    const FactValues nothing(catalogue_.facts.size(), kNone);
    json_.key("combined");
    sentence(sentence_of(last.telling, version.combine_notes.front(), nothing));
  }
  write_source_entries();
  json_.end();
}

void DecideWriter::write_status(const Version& version) {
  json_.key("status").array();
  for (const StatusEntry& status : version.statuses) {
    if (status.from.first > asked_.date) continue;
    json_.object().member("from", to_text(status.from)).member("state", id_of(kStateIds, status.state));
    json_.member("text", status_in_words(catalogue_, status));
    cite(status.cites);
    json_.end();
  }
  json_.end();
}

void DecideWriter::write_notices(const Telling& telling) {
  json_.key("notices").array();
  for (const Sentence& notice : notices(telling)) sentence(notice);
  json_.end();
}

void DecideWriter::write_assumed(const Decision& decision) {
  json_.key("assumed").array();
  for (const Assumption& assumption : decision.assumed) {
    const Fact& fact = catalogue_.facts[assumption.fact];
    json_.object().member("fact", fact.id).key("value");
    if (assumption.value == kNone)
      json_.null();
    else
      json_.value(fact.values[assumption.value]);
    json_.member("text", assumption_in_words(catalogue_, assumption)).end();
  }
  json_.end();
}

void DecideWriter::write_item(const Told& told, const ItemTrace& trace) {
  const Version& version = told.telling.version;
  const Item& item = asked_.items[trace.item];
  json_.object().member("substance", catalogue_.substances[item.substance].id);
  json_.key("forms").array();
  for (const Index form : trace.forms) json_.value(catalogue_.forms[form].id);
  json_.end().key("tiers").array();
  for (Index tier = 0; tier < version.tiers.size(); ++tier)
    if (trace.tiers >> tier & 1) json_.value(tier_id(version, tier));
  json_.end().key("reasons").array();
  for (std::size_t r = 0; r < kReasons; ++r)
    if (trace.reasons >> r & 1) json_.value(kReasonIds[r]);
  json_.end().key("characters").array();
  std::vector<Character> characters;
  for (std::size_t o = 0; o < version.outcomes.size(); ++o)
    if (trace.outcomes >> o & 1) insert_once(characters, version.outcomes[o].character);
  for (const Character character : characters) json_.value(id_of(kCharacterIds, character));
  json_.end();

  json_.member("text", item_text(told, trace));
  write_limits(told, trace);
  json_.key("notes").array();
  Index noted = kNone;
  for (const ItemTrace::Met& met : trace.met) {
    if (met.row == kNone || met.row == noted) continue;
    noted = met.row;
    const FactValues nothing(catalogue_.facts.size(), kNone);
    for (const Statement& note : version.rows[met.row].notes)
      sentence(sentence_of(told.telling, note, nothing));
  }
  json_.end().end();
}

/// With its place between the limits, where the limits do not depend on what is unknown.
std::string DecideWriter::item_text(const Told& told, const ItemTrace& trace) const {
  std::string text = item_in_words(catalogue_, asked_.items[trace.item]);
  if (trace.met.size() != 1 || trace.met.front().row == kNone) return text;
  const ItemTrace::Met& met = trace.met.front();
  const Ladder& ladder = told.telling.version.rows[met.row].ladders[met.ladder];
  const std::string place = place_in_words(told.telling, ladder, met.tiers);
  if (place.empty()) return text;
  return word(catalogue_, "text.item.place", {{"item", text}, {"range", place}});
}

void DecideWriter::write_limits(const Told& told, const ItemTrace& trace) {
  json_.key("limits").array();
  for (const ItemTrace::Met& met : trace.met) {
    if (met.row == kNone) continue;
    const Row& row = told.telling.version.rows[met.row];
    const Ladder& ladder = row.ladders[met.ladder];
    const std::string condition =
        trace.met.size() > 1 ? ladder_in_words(catalogue_, row, ladder) : std::string();
    for (const Measure& measure : ladder.measures)
      for (std::size_t i = 0; i < measure.limits.size(); ++i)
        write_limit(told, ladder, measure, i, trace, condition);
  }
  json_.end();
}

void DecideWriter::write_limit(const Told& told, const Ladder& ladder, const Measure& measure,
                               std::size_t number, const ItemTrace& trace, const std::string& condition) {
  const Version& version = told.telling.version;
  const Limit& limit = measure.limits[number];
  json_.object().member("below", tier_id(version, ladder.tiers[number]));
  json_.member("above", tier_id(version, ladder.tiers[number + 1]))
      .member("type", id_of(kLimitTypeIds, limit.type));
  const bool has_figure = limit.type != Limit::Type::not_found && limit.type != Limit::Type::none_set;
  if (has_figure) json_.member("amount", number_text({limit.low, measure.unit}));
  if (has_figure && limit.high != limit.low) json_.member("to", number_text({limit.high, measure.unit}));
  json_.member("unit", id_of(measure.unit)).member("inclusive", id_of(kInclusiveIds, limit.inclusive));
  json_.member("strength", id_of(kStrengthIds, limit.strength))
      .member("basis", id_of(kBasisIds, measure.basis));
  json_.member("text", limit_in_words(catalogue_, measure, limit)).member("if_text", condition);
  const Item& item = asked_.items[trace.item];
  const bool same_dimension = item.amount && dimension_of(item.amount->unit) == dimension_of(measure.unit);
  if (has_figure && measure.basis == Basis::active && same_dimension) {
    const std::int64_t factor = measure.reference_purity ? measure.reference_purity : 10'000;
    const PurityCut cut{limit.low * factor, item.amount->base * 10'000};
    if (cut.numerator < cut.denominator) {
      const RoundedPercent percent = cut_in_words(catalogue_, cut);
      json_.key("purity").object().member("text", percent.text).member("rounded", percent.rounded).end();
    }
  }
  cite(limit.cites);
  json_.end();
}

void DecideWriter::write_ask(const Decision& decision) {
  json_.key("ask");
  if (!decision.ask) {
    json_.null();
    return;
  }
  const Dim& dim = *decision.ask;
  static constexpr std::array<std::string_view, 7> kWhat = {"version", "form",     "purity", "",
                                                            "age",     "over_cap", "amount"};
  const bool is_fact = dim.type == Dim::Type::fact;
  const std::string_view what = is_fact ? catalogue_.facts[dim.ref].id : id_of(kWhat, dim.type);
  const auto assessor = is_fact ? catalogue_.facts[dim.ref].assessed_by : Assessor::person;
  json_.object().member("what", what);
  if (dim.type == Dim::Type::form || dim.type == Dim::Type::purity) json_.key("item").number(dim.ref);
  json_.member("assessed_by", id_of(kAssessorIds, assessor));
  json_
      .member("text", is_fact ? word_of(catalogue_, {"fact", what, "label"})
                              : word_of(catalogue_, {"text.ask", what}))
      .end();
}

void DecideWriter::write_source_entries() {
  json_.key("sources").array();
  for (const Index number : cited_) {
    const Source& source = regime_.sources[number];
    json_.object()
        .member("id", source.id)
        .member("title", source.title)
        .member("publisher", source.publisher);
    json_.member("url", source.url).member("date", in_words(catalogue_, source.date));
    json_.member("grade", id_of(kGradeIds, source.grade))
        .member("read", id_of(kReadAsIds, source.read))
        .end();
  }
  json_.end();
}

std::string refusal_text(const Refusal& refusal) {
  JsonWriter json;
  json.object();
  write_refusal(json, refusal);
  json.end();
  return json.text();
}

std::string decide_text(const Catalogue& catalogue, const std::vector<const Regime*>& regimes,
                        const Case& asked) {
  JsonWriter json;
  json.object();
  write_case(json, catalogue, asked);
  write_content(json, catalogue);
  json.key("regimes").array();
  for (const Regime* regime : regimes) DecideWriter(json, catalogue, *regime, asked).write();
  json.end().end();
  return json.text();
}

}  // namespace terskel
