// The possible answers of a regime: when they hold, and what each says to every question.
#include "decide_writer.h"
#include "terskel/words.h"
#include "unknowns.h"

namespace terskel {

void DecideWriter::write_possible(const Told& told, const Member& member, bool several_versions) {
  const Version& version = told.telling.version;
  const Outcome& outcome = version.outcomes[member.outcome];
  const std::string_view character = id_of(kCharacterIds, outcome.character);
  json_.object().member("outcome", outcome.id).member("character", character);
  json_.member("character_name", word_of(catalogue_, {"character", character, "name"}));
  json_.member("strength", id_of(kStrengthIds, outcome.strength));
  json_.key("if").array();
  if (several_versions && member.boxes.empty()) write_box(told, {}, true);
  for (const Box& box : member.boxes) write_box(told, box, several_versions);
  json_.end();
  std::string condition = boxes_in_words(told.telling, asked_, told.decision, member.boxes);
  if (several_versions) {
    const std::string rules =
        word(catalogue_, "text.if.version", {{"date", in_words(catalogue_, version.from)}});
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
    names.push_back(word(catalogue_, "text.reference.form",
                         {{"form", in_words(catalogue_, catalogue_.forms[form])}, {"purity", purity}}));
  }
  json_.texts("at_reference", ids);
  json_.member("at_reference_text", names.empty() ? std::string()
                                                  : word(catalogue_, "text.reference",
                                                         {{"forms", joined(catalogue_, names, "text.and")}}));
}

void DecideWriter::write_question(const Told& told, const Member& member, Question question) {
  static constexpr std::array<std::string_view, 4> kTypes = {"not_said", "answered", "does_not_arise",
                                                             "not_said"};
  const auto type = answer_type(told.telling.version, member, question);
  const auto sentences = answer_to(told.telling, member, question);
  const std::string_view state = id_of(kTypes, type);
  std::string text;
  std::vector<std::string> conditions;
  for (const Sentence& said : sentences) {
    conditions.push_back(boxes_in_words(told.telling, asked_, told.decision, said.when));
    const std::string& condition = conditions.back();
    const bool repeated = conditions.size() > 1 && conditions[conditions.size() - 2] == condition;
    if (!text.empty()) text += ' ';
    text += condition.empty() || repeated
                ? said.text
                : word(catalogue_, "text.conditional", {{"condition", condition}, {"sentence", said.text}});
  }
  if (sentences.empty()) text = word_of(catalogue_, {"state", state});
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

}  // namespace terskel
