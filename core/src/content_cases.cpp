// cases.json as far as it can be checked without deciding anything; proof.h runs it.
#include <algorithm>

#include "content_regime.h"
#include "content_shared.h"
#include "golden_ladder.h"

namespace terskel {
namespace {

constexpr std::string_view kBorders =
    "Write the border between two tiers as \"10 g yes\" (\"no\": the figure belongs to the upper tier; "
    "\"unsettled\"), \"2 g..10 g yes\", \"about 15 g\", not_found, none_set or not_listed.";

template <class Member>
bool in_any_version(const Regime& regime, Member member, std::string_view id) {
  return std::any_of(regime.versions.begin(), regime.versions.end(),
                     [&](const Version& version) { return position_of(version.*member, id) != kNone; });
}

void check_says(const RegimeContext& context, const JsonReader& json) {
  for (const auto& [question, keys] : json.members()) {
    if (std::find(kQuestionIds.begin(), kQuestionIds.end(), question) == kQuestionIds.end())
      keys.problem("unknown_key", "\"" + question + "\" is not one of the eleven questions: " +
                                      listed({kQuestionIds.begin(), kQuestionIds.end()}) + ".");
    for (const auto& [key, place] : keys.texts()) {
      if (context.sentences.find(key) == context.sentences.end())
        place.problem("unknown_sentence", "The regime has no sentence \"" + key + "\".");
    }
  }
}

void check_case(const RegimeContext& context, const JsonReader& json) {
  if (!json.only({"name", "case", "outcomes", "refusal", "open", "reason_cites", "says", "says_not"})) return;
  json.need("name").text();
  json.need("case").text();
  if (json.at("refusal").present()) {
    json.at("refusal").text();
    return;
  }
  for (const auto& [id, place] : json.need("outcomes").texts()) {
    if (!in_any_version(context.regime, &Version::outcomes, id))
      place.problem("unknown_outcome", "No version of this regime has an outcome \"" + id + "\".");
  }
  for (const JsonReader& reason : json.at("open").elements()) reason.one_of<Reason>(kReasonIds);
  for (const auto& [id, place] : json.at("reason_cites").texts()) {
    if (position_of(context.regime.sources, id) == kNone)
      place.problem("unknown_source", "The regime has no source \"" + id + "\".");
  }
  check_says(context, json.at("says"));
  check_says(context, json.at("says_not"));
}

void check_fact(const RegimeContext& context, const std::string& id, const JsonReader& json) {
  const auto typed = json.text();
  const Index fact = fact_position(context.catalogue, id);
  if (fact == kNone) {
    json.problem("unknown_fact", "shared/facts.json has no fact \"" + id + "\".");
    return;
  }
  const std::vector<std::string>& values = context.catalogue.facts[fact].values;
  if (typed && !values.empty() && std::find(values.begin(), values.end(), *typed) == values.end())
    json.problem("unknown_value",
                 "The fact has no value \"" + *typed + "\". Write " + choice_of(values) + ".");
}

void check_ladder(const RegimeContext& context, const JsonReader& json) {
  if (!json.only({"date", "item", "tiers", "facts", "measure", "at_purity"})) return;
  json.need("date").day();
  json.need("item").text();
  if (json.has("measure") && json.at("measure").text() != "second")
    json.at("measure").problem("unknown_value", "Write \"second\", or leave it out for the first.");
  json.at("at_purity").decimal();
  const std::vector<JsonReader> tiers = json.need("tiers").some_elements();
  if (tiers.size() % 2 == 0 && !tiers.empty())
    json.at("tiers").problem("not_a_ladder", "Write tiers with the border between each two of them.");
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    const auto text = tiers[i].text();
    const bool is_tier = i % 2 == 0;
    if (text && is_tier && !in_any_version(context.regime, &Version::tiers, *text))
      tiers[i].problem("unknown_tier", "No version of this regime has a tier \"" + *text + "\".");
    if (text && !is_tier && !read_border(*text)) tiers[i].problem("bad_border", std::string(kBorders));
  }
  for (const auto& [id, value] : json.at("facts").members()) check_fact(context, id, value);
}

}  // namespace

void check_cases(const RegimeContext& context, const JsonReader& root) {
  if (!root.present()) return;
  root.only({"ladders", "cases"});
  for (const JsonReader& each : root.need("ladders").elements()) check_ladder(context, each);
  for (const JsonReader& each : root.need("cases").elements()) check_case(context, each);
}

}  // namespace terskel
