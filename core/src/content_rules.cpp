// Caps, outcomes, rules and attachments.
#include <algorithm>

#include "content_regime.h"
#include "content_shared.h"

namespace terskel {
namespace {

constexpr std::size_t kMostOutcomes = 64;
constexpr std::int64_t kMostRank = 1'000;
constexpr std::string_view kSet = "set:";
constexpr std::array<std::string_view, 2> kSilent = {"does_not_arise", "not_said"};

void check_id(const std::string& id, const JsonReader& json) {
  if (!is_id(id)) json.problem("bad_id", "Ids are small letters, digits, _ and -.");
}

// ------------------------------------------------------------------ caps

/// `table.cannabis`: the group and its row.
Index row_position(const Version& version, const std::string& id) {
  for (std::size_t row = 0; row < version.rows.size(); ++row) {
    if (version.groups[version.rows[row].group].id + "." + version.rows[row].id == id)
      return static_cast<Index>(row);
  }
  return kNone;
}

std::vector<Index> read_substances_alike(const Catalogue& catalogue, const JsonReader& json) {
  std::vector<Index> found;
  for (const auto& [id, place] : json.texts()) {
    const Index substance = substance_position(catalogue, id);
    if (substance == kNone) place.problem("unknown_substance", "No substance is called \"" + id + "\".");
    found.push_back(substance);
  }
  return found;
}

Cap read_cap(VersionContext& context, const std::string& id, const JsonReader& json) {
  check_id(id, json);
  Cap cap;
  cap.id = id;
  const bool by_rows = json.has("rows");
  json.only(by_rows ? with_statement_keys({"rows", "max"})
                    : with_statement_keys({"distinct_substances", "doubtful"}));
  const JsonReader most = json.need(by_rows ? "max" : "distinct_substances");
  const std::int64_t count = most.count().value_or(1);
  if (count > INT32_MAX) most.problem("out_of_range", "Write a smaller number.");
  cap.most = static_cast<std::int32_t>(count);
  for (const auto& [row_id, place] : json.at("rows").texts()) {
    const Index row = row_position(context.version, row_id);
    if (row == kNone) place.problem("unknown_row", "Write a row as group.row; \"" + row_id + "\" is none.");
    cap.rows.push_back(row);
  }
  for (const JsonReader& each : json.at("doubtful").elements())
    cap.doubtful.push_back(read_substances_alike(context.catalogue(), each));
  cap.statement = read_statement(context, json);
  return cap;
}

// ------------------------------------------------------------------ outcomes

Answer read_answer(VersionContext& context, const JsonReader& json, Strength strength) {
  Answer answer;
  if (json.is_text()) {
    const bool not_said = json.one_of<std::size_t>(kSilent).value_or(0) == 1;
    answer.type = not_said ? Answer::Type::not_said : Answer::Type::does_not_arise;
    return answer;
  }
  answer.type = Answer::Type::answered;
  answer.statements = read_statements(context, json, strength);
  return answer;
}

std::optional<Question> question_of(const std::string& id) {
  const auto found = std::find(kQuestionIds.begin(), kQuestionIds.end(), id);
  if (found == kQuestionIds.end()) return std::nullopt;
  return static_cast<Question>(found - kQuestionIds.begin());
}

void read_see(const VersionContext& context, const JsonReader& json, Outcome& outcome) {
  const JsonReader see = outcome.character == Character::out_of_scope ? json.need("see") : json.at("see");
  outcome.see = see.text().value_or("");
  if (!outcome.see.empty() && context.regime.regime_ids.count(outcome.see) == 0)
    see.problem("unknown_regime", "No regime is called \"" + outcome.see + "\".");
}

Outcome read_outcome(VersionContext& context, const std::string& id, const JsonReader& json) {
  check_id(id, json);
  json.only({"character", "rank", "strength", "see", "answers"});
  Outcome outcome;
  outcome.id = id;
  outcome.character = json.need("character")
                          .one_of<Character>(kCharacterIds, kAuthoredCharacters)
                          .value_or(Character::unknown);
  outcome.rank = static_cast<std::int16_t>(json.need("rank").whole(0, kMostRank).value_or(0));
  outcome.strength = json.need("strength").one_of<Strength>(kStrengthIds).value_or(Strength::binding);
  read_see(context, json, outcome);
  for (const auto& [question_id, answer] : json.need("answers").members()) {
    const auto question = question_of(question_id);
    if (question) {
      outcome.answers[static_cast<std::size_t>(*question)] = read_answer(context, answer, outcome.strength);
    } else {
      answer.problem("unknown_key", "\"" + question_id + "\" is not one of the eleven questions: " +
                                        listed({kQuestionIds.begin(), kQuestionIds.end()}) + ".");
    }
  }
  return outcome;
}

// ------------------------------------------------------------------ rules

using Sets = std::map<std::string, std::vector<Index>>;

Rule read_rule(VersionContext& context, const std::string& id, const JsonReader& json) {
  check_id(id, json);
  json.only(with_statement_keys({"when", "then", "except", "in"}));
  Rule rule;
  rule.id = id;
  rule.when = read_condition(context, json.at("when"), false);
  const JsonReader then = json.need("then");
  const auto outcome = then.text();
  if (outcome) rule.then = position_of(context.version.outcomes, *outcome);
  if (outcome && rule.then == kNone)
    then.problem("unknown_outcome",
                 "This version has no outcome \"" + *outcome + "\". " + ids_here(context.version.outcomes));
  rule.reason = read_statement(context, json);
  return rule;
}

/// The rules that carry each name under `in`.
Sets sets_of(const Members& rules) {
  Sets sets;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (const auto& [name, place] : rules[i].second.at("in").texts()) {
      check_id(name, place);
      sets[name].push_back(static_cast<Index>(i));
    }
  }
  return sets;
}

std::vector<Index> rules_named(const Version& version, const Sets& sets, const std::string& name,
                               const JsonReader& place) {
  if (name.rfind(kSet, 0) == 0) {
    const auto found = sets.find(name.substr(kSet.size()));
    if (found != sets.end()) return found->second;
    place.problem("unknown_set", "No rule of this version carries the name \"" + name.substr(kSet.size()) +
                                     "\" under \"in\". Let those that are meant carry it.");
    return {};
  }
  const Index rule = position_of(version.rules, name);
  if (rule != kNone) return {rule};
  place.problem(
      "unknown_rule",
      "This version has no rule \"" + name + "\". " +
          (sets.count(name) > 0 ? "For all rules that carry the name under \"in\" write \"set:" + name + "\"."
                                : ids_here(version.rules)));
  return {};
}

void read_exceptions(Version& version, const Sets& sets, Index rule, const JsonReader& json) {
  std::vector<Index>& defeated = version.rules[rule].except;
  for (const auto& [name, place] : json.at("except").texts()) {
    const std::vector<Index> named = rules_named(version, sets, name, place);
    if (std::find(named.begin(), named.end(), rule) != named.end())
      place.problem("excepts_itself", "A rule cannot defeat itself.");
    defeated.insert(defeated.end(), named.begin(), named.end());
  }
  std::sort(defeated.begin(), defeated.end());
  defeated.erase(std::unique(defeated.begin(), defeated.end()), defeated.end());
}

Attachment read_attachment(VersionContext& context, const std::string& id, const JsonReader& json) {
  check_id(id, json);
  json.only(with_statement_keys({"question", "when"}));
  Attachment attachment;
  attachment.id = id;
  attachment.question = json.need("question").one_of<Question>(kQuestionIds).value_or(Question::character);
  attachment.when = read_condition(context, json.at("when"), true);
  attachment.statement = read_statement(context, json);
  return attachment;
}

}  // namespace

void read_caps(VersionContext& context) {
  for (const auto& [id, json] : context.draft.table("caps"))
    context.version.caps.push_back(read_cap(context, id, json));
}

void read_outcomes(VersionContext& context) {
  const Members& table = context.draft.table("outcomes");
  for (const auto& [id, json] : table) context.version.outcomes.push_back(read_outcome(context, id, json));
  if (table.size() > kMostOutcomes)
    table.back().second.problem("too_many", "A version has at most sixty-four outcomes.");
}

void read_rules(VersionContext& context) {
  const Members& table = context.draft.table("rules");
  for (const auto& [id, json] : table) context.version.rules.push_back(read_rule(context, id, json));
  const Sets sets = sets_of(table);
  for (std::size_t i = 0; i < table.size(); ++i)
    read_exceptions(context.version, sets, static_cast<Index>(i), table[i].second);
}

void read_attachments(VersionContext& context) {
  for (const auto& [id, json] : context.draft.table("attachments"))
    context.version.attachments.push_back(read_attachment(context, id, json));
}

}  // namespace terskel
