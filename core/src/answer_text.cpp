// The answer to decide, as JSON.
#include "terskel/answer_text.h"

#include <algorithm>

#include "answer_parts.h"
#include "lists.h"
#include "terskel/explain.h"
#include "terskel/words.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// One version's decision, with what is needed to tell it.
struct Told {
  Telling telling;
  Decision decision;
};

class DecideWriter {
 public:
  DecideWriter(JsonWriter& json, const Catalogue& catalogue, const Regime& regime, const Case& asked)
      : json_(json), catalogue_(catalogue), regime_(regime), asked_(asked) {}

  void write();

 private:
  void write_card(const Version& version);
  void write_answer(const std::vector<Told>& all);
  void write_status(const Version& version);
  void write_notices(const Telling& telling);
  void write_assumed(const Decision& decision);
  void write_item(const Told& told, const ItemTrace& trace);
  std::string item_text(const Told& told, const ItemTrace& trace) const;
  void write_limits(const Told& told, const ItemTrace& trace);
  void write_limit(const Told& told, const Ladder& ladder, const Measure& measure, std::size_t number,
                   const ItemTrace& trace, const std::string& condition);
  void write_possible(const Told& told, const Member& member, bool several_versions);
  void write_box(const Told& told, const Box& box, bool several_versions);
  void write_side(const Told& told, const BoxSide& side);
  void write_at_reference(const Told& told, const Member& member);
  void write_question(const Told& told, const Member& member, Question question);
  void write_ask(const Decision& decision);
  void write_source_entries();

  void cite(const std::vector<Citation>& cites) {
    for (const Citation& citation : cites) insert_once(cited_, citation.source);
    write_sources(json_, regime_, cites);
  }
  void sentence(const Sentence& said, const std::string& condition = "") {
    for (const Citation& citation : said.cites) insert_once(cited_, citation.source);
    write_sentence(json_, regime_, said, condition);
  }
  std::string tier_id(const Version& version, Index tier) const {
    return version.groups[version.tiers[tier].group].id + "." + version.tiers[tier].id;
  }

  JsonWriter& json_;
  const Catalogue& catalogue_;
  const Regime& regime_;
  const Case& asked_;
  std::vector<Index> cited_;
};

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
    const std::string id(kReasonIds[r]);
    json_.object().member("reason", id).member("text", word(catalogue_, "reason." + id)).end();
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
  return filled(word(catalogue_, "text.item.place"), {{"item", text}, {"range", place}});
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
  static constexpr std::array<std::string_view, 5> kTypes = {"exact", "between", "about", "not_found",
                                                             "none_set"};
  static constexpr std::array<std::string_view, 3> kInclusive = {"yes", "no", "unsettled"};
  static constexpr std::array<std::string_view, 5> kBases = {"gross", "active", "count", "dose",
                                                             "gross_or_active"};
  const Version& version = told.telling.version;
  const Limit& limit = measure.limits[number];
  json_.object().member("below", tier_id(version, ladder.tiers[number]));
  json_.member("above", tier_id(version, ladder.tiers[number + 1])).member("type", id_of(kTypes, limit.type));
  const bool has_figure = limit.type != Limit::Type::not_found && limit.type != Limit::Type::none_set;
  if (has_figure) json_.member("amount", number_text({limit.low, measure.unit}));
  if (has_figure && limit.high != limit.low) json_.member("to", number_text({limit.high, measure.unit}));
  json_.member("unit", id_of(measure.unit)).member("inclusive", id_of(kInclusive, limit.inclusive));
  json_.member("strength", id_of(kStrengthIds, limit.strength)).member("basis", id_of(kBases, measure.basis));
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

void DecideWriter::write_possible(const Told& told, const Member& member, bool several_versions) {
  const Version& version = told.telling.version;
  const Outcome& outcome = version.outcomes[member.outcome];
  const std::string character(id_of(kCharacterIds, outcome.character));
  json_.object().member("outcome", outcome.id).member("character", character);
  json_.member("character_name", word(catalogue_, "character." + character + ".name"));
  json_.member("strength", id_of(kStrengthIds, outcome.strength));
  json_.key("if").array();
  if (several_versions && member.boxes.empty()) write_box(told, {}, true);
  for (const Box& box : member.boxes) write_box(told, box, several_versions);
  json_.end();
  std::string condition = boxes_in_words(told.telling, asked_, told.decision, member.boxes);
  if (several_versions) {
    const std::string rules =
        filled(word(catalogue_, "text.if.version"), {{"date", in_words(catalogue_, version.from)}});
    condition = condition.empty() ? rules : rules + " " + condition;
  }
  json_.member("if_text", condition);
  write_at_reference(told, member);
  json_.member("decided_by", version.rules[member.rulings.front().rule].id);
  if (member.rulings.size() > 1) {
    json_.key("decided_also_by").array();
    for (std::size_t i = 1; i < member.rulings.size(); ++i)
      json_.value(version.rules[member.rulings[i].rule].id);
    json_.end();
  }
  json_.key("defeated").array();
  for (const Index rule : member.rulings.front().defeated) json_.value(version.rules[rule].id);
  json_.end().key("reasons").array();
  for (const Sentence& reason : reasons_for(told.telling, member)) sentence(reason);
  json_.end().key("item").number(member.item);
  if (!outcome.see.empty()) json_.member("see", outcome.see);
  json_.key("answers").array();
  for (int q = 0; q < kQuestions; ++q) write_question(told, member, static_cast<Question>(q));
  json_.end().end();
}

void DecideWriter::write_box(const Told& told, const Box& box, bool several_versions) {
  json_.object();
  if (several_versions) json_.member("version", to_text(told.telling.version.from));
  for (const BoxSide& side : box) write_side(told, side);
  json_.end();
}

void DecideWriter::write_side(const Told& told, const BoxSide& side) {
  const Version& version = told.telling.version;
  const Decision& decision = told.decision;
  const auto first = static_cast<std::size_t>(side.values.front());
  const auto last = static_cast<std::size_t>(side.values.back());
  switch (side.dim.type) {
    case Dim::Type::version:
      return;
    case Dim::Type::form:
      json_.key("form").array();
      for (const std::int32_t value : side.values)
        json_.value(catalogue_.forms[static_cast<std::size_t>(value)].id);
      json_.end();
      return;
    case Dim::Type::purity: {
      const auto& cuts = decision.purity_cuts[side.dim.ref];
      json_.key("purity").object();
      if (first > 0) json_.member("over", cut_in_words(catalogue_, cuts[first - 1]).text);
      if (last < cuts.size()) json_.member("up_to", cut_in_words(catalogue_, cuts[last]).text);
      json_.end();
      return;
    }
    case Dim::Type::fact: {
      const bool reading = side.dim.ref == reading_fact(catalogue_);
      json_.key(catalogue_.facts[side.dim.ref].id).array();
      for (const std::int32_t value : side.values) {
        const auto position = static_cast<std::size_t>(value);
        json_.value(reading ? version.readings[position].id
                            : catalogue_.facts[side.dim.ref].values[position]);
      }
      json_.end();
      return;
    }
    case Dim::Type::age:
      json_.key("age").array();
      for (const std::int32_t value : side.values) {
        const auto number = static_cast<std::size_t>(value);
        json_.object().key("from").number(youngest(decision.age_cuts, value));
        if (number < decision.age_cuts.size()) json_.key("to").number(decision.age_cuts[number] - 1);
        json_.end();
      }
      json_.end();
      return;
    case Dim::Type::over_cap:
      json_.member("over_cap", side.values.front() == 1);
      return;
    case Dim::Type::tier:
      json_.key("tier").array();
      for (const std::int32_t value : side.values) json_.value(tier_id(version, static_cast<Index>(value)));
      json_.end();
      return;
  }
}

void DecideWriter::write_at_reference(const Told& told, const Member& member) {
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const Index form : member.at_reference) {
    ids.push_back(catalogue_.forms[form].id);
    const Row& row = told.telling.version.rows[told.telling.version.places[form].row];
    const std::string purity =
        percent_in_words(catalogue_, row.ladders.front().measures.front().reference_purity);
    names.push_back(filled(word(catalogue_, "text.reference.form"),
                           {{"form", in_words(catalogue_, catalogue_.forms[form])}, {"purity", purity}}));
  }
  json_.texts("at_reference", ids);
  json_.member("at_reference_text", names.empty()
                                        ? std::string()
                                        : filled(word(catalogue_, "text.reference"),
                                                 {{"forms", joined(catalogue_, names, "text.and")}}));
}

void DecideWriter::write_question(const Told& told, const Member& member, Question question) {
  static constexpr std::array<std::string_view, 4> kTypes = {"not_said", "answered", "does_not_arise",
                                                             "not_said"};
  const auto type = answer_type(told.telling.version, member, question);
  const auto sentences = answer_to(told.telling, member, question);
  const std::string state(id_of(kTypes, type));
  std::string text;
  std::vector<std::string> conditions;
  for (const Sentence& said : sentences) {
    conditions.push_back(boxes_in_words(told.telling, asked_, told.decision, said.when));
    const std::string& condition = conditions.back();
    const bool repeated = conditions.size() > 1 && conditions[conditions.size() - 2] == condition;
    if (!text.empty()) text += ' ';
    text += condition.empty() || repeated ? said.text
                                          : filled(word(catalogue_, "text.conditional"),
                                                   {{"condition", condition}, {"sentence", said.text}});
  }
  if (sentences.empty()) text = word(catalogue_, "state." + state);
  const Strength strength =
      sentences.empty() ? told.telling.version.outcomes[member.outcome].strength : sentences.front().strength;
  json_.object()
      .member("question", id_of(kQuestionIds, question))
      .member("state", state)
      .member("text", text);
  json_.member("strength", id_of(kStrengthIds, strength));
  std::vector<Citation> cites;
  for (const Sentence& said : sentences)
    for (const Citation& citation : said.cites) append_once(cites, citation);
  cite(cites);
  json_.key("sentences").array();
  for (std::size_t i = 0; i < sentences.size(); ++i) sentence(sentences[i], conditions[i]);
  json_.end().end();
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
  const std::string what = is_fact ? catalogue_.facts[dim.ref].id : std::string(id_of(kWhat, dim.type));
  const auto assessor = is_fact ? catalogue_.facts[dim.ref].assessed_by : Assessor::person;
  json_.object().member("what", what);
  if (dim.type == Dim::Type::form || dim.type == Dim::Type::purity) json_.key("item").number(dim.ref);
  json_.member("assessed_by", id_of(kAssessorIds, assessor));
  json_.member("text", word(catalogue_, is_fact ? "fact." + what + ".label" : "text.ask." + what)).end();
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

}  // namespace

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
