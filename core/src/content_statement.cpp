// Statements: which sentence, what fills its slots, what it rests on.
#include <algorithm>

#include "content_regime.h"
#include "content_shared.h"
#include "content_source.h"

namespace terskel {
namespace {

using Type = SlotValue::Type;

constexpr std::int64_t kMostUnits = 100'000;
constexpr std::int64_t kHundredthsInMillionths = 10'000;

struct WholeKind {
  std::string_view key;
  Type type;
};
constexpr std::array<WholeKind, 7> kWholeKinds = {{{"years", Type::years},
                                                   {"months", Type::months},
                                                   {"weeks", Type::weeks},
                                                   {"days", Type::days},
                                                   {"hours", Type::hours},
                                                   {"age", Type::age},
                                                   {"count", Type::count}}};

SlotValue with_type(Type type) {
  SlotValue value;
  value.type = type;
  return value;
}

/// `10 g` or `24.94 EUR`: the number and the word after the last space.
std::optional<std::pair<Decimal, std::string>> number_and_word(const std::string& text) {
  const auto space = text.rfind(' ');
  if (space == std::string::npos) return std::nullopt;
  const auto number = plain_decimal(std::string_view(text).substr(0, space));
  if (!number) return std::nullopt;
  return std::make_pair(*number, text.substr(space + 1));
}

SlotValue read_amount(const JsonReader& json) {
  SlotValue value = with_type(Type::amount);
  const auto typed = json.text();
  if (!typed) return value;
  const auto parts = number_and_word(*typed);
  const auto unit = parts ? parse_unit(parts->second) : std::nullopt;
  const auto amount =
      unit ? quantity(parts->first, *unit) : Result<Quantity, QuantityError>(QuantityError::zero);
  if (!amount) {
    json.problem("bad_amount", "Write a number above zero, a space and a unit: \"10 g\".");
    return value;
  }
  value.number = amount.value().base;
  value.unit = amount.value().unit;
  return value;
}

SlotValue read_money(const JsonReader& json) {
  SlotValue value = with_type(Type::money);
  const auto typed = json.text();
  if (!typed) return value;
  const auto parts = number_and_word(*typed);
  if (!parts || !is_currency(parts->second)) {
    json.problem("bad_money", "Write a number, a space and a currency: \"24.94 EUR\".");
    return value;
  }
  value.number = parts->first.millionths;
  value.text = parts->second;
  return value;
}

SlotValue read_percent(const JsonReader& json) {
  SlotValue value = with_type(Type::percent);
  const auto number = json.decimal();
  if (number && number->millionths % kHundredthsInMillionths != 0)
    json.problem("bad_percent", "Write at most two decimals.");
  value.number = number.value_or(Decimal{}).millionths / kHundredthsInMillionths;
  return value;
}

SlotValue read_account_value(const VersionContext& context, const JsonReader& json) {
  SlotValue value = with_type(Type::account);
  json.only({"unit_of_account", "times"});
  const JsonReader id = json.at("unit_of_account");
  value.ref = account_position(context.catalogue(), id.text().value_or(""));
  if (value.ref == kNone) id.problem("unknown_unit_of_account", "It is not in shared/money.json.");
  value.number = json.need("times").decimal().value_or(Decimal{}).millionths;
  return value;
}

std::string no_source(const Regime& regime, const std::string& id) {
  return "No source of regime.json is called \"" + id + "\". " + ids_here(regime.sources);
}

std::string where_in(const std::string& id) {
  return "Say where in the source it stands: \"" + id + " § 1\", or \"pinpoint\" beside the source.";
}

/// The pinpoint of a citation. It does not count as citing: the statement's `cite` must do that.
SlotValue read_pin(const VersionContext& context, const JsonReader& json) {
  SlotValue value = with_type(Type::text);
  const auto typed = json.text();
  if (!typed) return value;
  const auto [id, pinpoint] = citation_parts(*typed);
  const Index source = position_of(context.regime.regime.sources, id);
  if (source == kNone) json.problem("unknown_source", no_source(context.regime.regime, id));
  value.text = !pinpoint.empty() || source == kNone ? pinpoint : context.regime.pinpoints[source];
  if (value.text.empty()) json.problem("pinpoint_missing", where_in(id));
  return value;
}

std::string slot_kinds() {
  std::vector<std::string> kinds;
  for (const WholeKind& kind : kWholeKinds) kinds.emplace_back(kind.key);
  for (const char* kind : {"amount", "percent", "money", "unit_of_account", "date", "pin", "name", "by"})
    kinds.emplace_back(kind);
  return "Kinds are " + listed(kinds) + "; content/README.md shows each.";
}

/// A value with one key: `{"years": 2}`.
SlotValue read_value(const VersionContext& context, const JsonReader& json) {
  if (json.present() && !json.is_object()) {
    json.problem("wrong_type", "Write the kind of value and the value: {\"years\": 2}. " + slot_kinds());
    return {};
  }
  const Members members = json.members();
  if (json.has("unit_of_account")) return read_account_value(context, json);
  if (members.size() == 1) {
    const auto& [key, inner] = members.front();
    for (const WholeKind& kind : kWholeKinds) {
      if (kind.key != key) continue;
      SlotValue value = with_type(kind.type);
      value.number = inner.whole(0, kMostUnits).value_or(0);
      return value;
    }
    if (key == "amount") return read_amount(inner);
    if (key == "percent") return read_percent(inner);
    if (key == "money") return read_money(inner);
    if (key == "pin") return read_pin(context, inner);
    SlotValue value = with_type(key == "date" ? Type::date : Type::text);
    if (key == "date") value.date = inner.span().value_or(DateSpan{});
    if (key == "name") value.text = inner.text().value_or("");
    if (key == "date" || key == "name") return value;
  }
  if (json.is_object()) json.problem("unknown_slot_value", slot_kinds());
  return {};
}

Slot read_slot(const VersionContext& context, const std::string& name, const JsonReader& json) {
  Slot slot{name, kNone, {}};
  if (!json.has("by")) {
    slot.values.push_back(read_value(context, json));
    return slot;
  }
  slot.by_fact = read_fact_id(context, json.at("by"));
  if (slot.by_fact == kNone) return slot;
  std::vector<std::string> values = context.values_of(slot.by_fact);
  for (const std::string& value : values) slot.values.push_back(read_value(context, json.need(value)));
  std::vector<std::string_view> known(values.begin(), values.end());
  known.emplace_back("by");
  json.only(known);
  return slot;
}

std::vector<Slot> read_slots(const VersionContext& context, const JsonReader& json, Index sentence) {
  std::vector<Slot> slots;
  for (const auto& [name, value] : json.at("with").members())
    slots.push_back(read_slot(context, name, value));
  if (sentence == kNone) return slots;
  const std::vector<std::string>& wanted = context.regime.slots[sentence];
  for (const std::string& name : wanted) {
    if (!json.at("with").has(name))
      json.problem("slot_unfilled", "The sentence has a slot {" + name + "}. Fill it under \"with\".");
  }
  for (const auto& [name, value] : json.at("with").members()) {
    if (std::find(wanted.begin(), wanted.end(), name) == wanted.end())
      value.problem("unknown_slot", "The sentence has no slot {" + name + "}.");
  }
  return slots;
}

Index read_sentence(RegimeContext& context, const JsonReader& json) {
  const auto key = json.text();
  // Without a text file that fault alone is told, not one for every sentence.
  if (!key || !context.has_texts) return kNone;
  const auto found = context.sentences.find(*key);
  if (found == context.sentences.end()) {
    json.problem("unknown_sentence",
                 "Write the sentence \"" + *key + "\" in all three text files, or mend its spelling.");
    return kNone;
  }
  context.said.insert(found->second);
  return found->second;
}

std::optional<Citation> read_citation(RegimeContext& context, const JsonReader& json) {
  const auto typed = json.text();
  if (!typed) return std::nullopt;
  auto [id, pinpoint] = citation_parts(*typed);
  const Index source = position_of(context.regime.sources, id);
  if (source == kNone) {
    json.problem("unknown_source", no_source(context.regime, id));
    return std::nullopt;
  }
  context.cited.insert(source);
  if (pinpoint.empty()) pinpoint = context.pinpoints[source];
  if (pinpoint.empty()) json.problem("pinpoint_missing", where_in(id));
  return Citation{source, std::move(pinpoint)};
}

}  // namespace

std::vector<std::string_view> with_statement_keys(std::initializer_list<std::string_view> keys) {
  std::vector<std::string_view> all(keys);
  all.insert(all.end(), kStatementKeys.begin(), kStatementKeys.end());
  return all;
}

std::vector<Citation> read_citations(RegimeContext& context, const JsonReader& json) {
  std::vector<Citation> found;
  for (const auto& [text, place] : json.texts()) {
    auto citation = read_citation(context, place);
    if (citation) found.push_back(std::move(*citation));
  }
  return found;
}

Statement read_statement(VersionContext& context, const JsonReader& json, Strength otherwise) {
  Statement statement;
  statement.sentence = read_sentence(context.regime, json.need("say"));
  statement.strength = json.at("strength").one_of<Strength>(kStrengthIds).value_or(otherwise);
  statement.slots = read_slots(context, json, statement.sentence);
  if (json.has("editorial")) {
    json.at("editorial").only_true();
    if (json.has("cite"))
      json.at("cite").problem("editorial_cited",
                              "An editorial sentence states no law. Take out \"cite\" or \"editorial\".");
  } else {
    statement.cites = read_citations(context.regime, json.need("cite"));
  }
  return statement;
}

std::vector<Statement> read_statements(VersionContext& context, const JsonReader& json, Strength otherwise) {
  std::vector<Statement> found;
  for (const JsonReader& each : json.one_or_more()) {
    if (each.only(with_statement_keys({}))) found.push_back(read_statement(context, each, otherwise));
  }
  return found;
}

}  // namespace terskel
