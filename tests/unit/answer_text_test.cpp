// Answers as JSON: valid, in the shape of wasm/terskel.d.mts.
#include "terskel/answer_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "json_writer.h"
#include "regime_summary.h"
#include "small_law.h"

namespace terskel {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  EXPECT_FALSE(json.is_discarded()) << text;
  return json;
}

Json decided(const SmallLaw& law, const std::string& text) {
  return parsed(decide_text(law.catalogue, {&law.regime}, law.read(text)));
}

std::set<std::string> keys(const Json& json) {
  std::set<std::string> result;
  for (const auto& [key, value] : json.items()) result.insert(key);
  return result;
}

TEST(Json, EscapesWhatWouldBreakIt) {
  JsonWriter json;
  json.object()
      .member("key \"quoted\"",
              "back\\slash, \"quote\", new\nline, tab\t, NUL" + std::string(1, '\0') + ", æ")
      .end();
  EXPECT_EQ(parsed(json.text())["key \"quoted\""],
            "back\\slash, \"quote\", new\nline, tab\t, NUL" + std::string(1, '\0') + ", æ");
}

TEST(Json, NestsAndSeparates) {
  JsonWriter json;
  json.object().key("list").array().number(-1).value(true).null().object().end().array().end().end();
  json.texts("texts", {"a", "b"}).end();
  EXPECT_EQ(json.text(), R"({"list":[-1,true,null,{},[]],"texts":["a","b"]})");
}

TEST(ARefusal, IsOneObjectWithCodeFieldAndSentence) {
  EXPECT_EQ(refusal_text({"amount_zero", "items[0].amount", "Write more than 0.", "0"}),
            R"({"refusal":{"code":"amount_zero","field":"items[0].amount","message":"Write more than 0."}})");
}

TEST(AnAnswer, HasTheMembersOfItsType) {
  const CannabisLaw law;
  const Json answer = decided(law, "age=25&item=cannabis+12,5+g");
  EXPECT_EQ(keys(answer), (std::set<std::string>{"case", "content", "regimes"}));
  const Json& regime = answer["regimes"][0];
  EXPECT_EQ(keys(regime), (std::set<std::string>{"id", "kind", "title", "short", "version", "status",
                                                 "checked_until", "notices", "assumed", "items", "possible",
                                                 "open", "matters", "ask", "sources"}));
  EXPECT_EQ(keys(regime["possible"][0]),
            (std::set<std::string>{"outcome", "character", "character_name", "strength", "if", "if_text",
                                   "at_reference", "at_reference_text", "decided_by", "defeated", "reasons",
                                   "item", "answers"}));
  EXPECT_EQ(keys(regime["items"][0]), (std::set<std::string>{"substance", "forms", "tiers", "reasons",
                                                             "characters", "text", "limits", "notes"}));
}

TEST(AnAnswer, RepeatsTheCaseAsItWasRead) {
  const CannabisLaw law;
  const Json asked = decided(law, "age=025&item=hasj+12,50+g&fact=place:home&fact=act:use")["case"];
  EXPECT_EQ(asked["age"], 25);
  EXPECT_EQ(asked["date"], "2026-11-22");
  EXPECT_EQ(asked["items"][0]["substance"], "cannabis");
  EXPECT_EQ(asked["items"][0]["form"], "resin");
  EXPECT_EQ(asked["items"][0]["amount"], "12.5");
  EXPECT_EQ(asked["items"][0]["unit"], "g");
  EXPECT_EQ(asked["facts"], Json({{"act", "use"}, {"place", "home"}}));
  EXPECT_EQ(asked["text"], "date=2026-11-22&age=25&item=cannabis/resin+12.5+g&fact=act:use&fact=place:home");
  EXPECT_TRUE(decided(law, "item=heroin")["case"]["age"].is_null());
}

TEST(AnAnswer, HasEveryQuestionInEveryMember) {
  CannabisLaw law;
  law.version().outcomes[law.punished].answers[3] = {Answer::Type::not_said, {}};
  law.version().outcomes[law.punished].answers[4] = {Answer::Type::does_not_arise, {}};
  const Json answer = decided(law, "item=cannabis");
  for (const Json& member : answer["regimes"][0]["possible"]) {
    ASSERT_EQ(member["answers"].size(), static_cast<std::size_t>(kQuestions));
    for (std::size_t q = 0; q < kQuestions; ++q) EXPECT_EQ(member["answers"][q]["question"], kQuestionIds[q]);
  }
  const Json member = decided(law, "age=25&item=heroin")["regimes"][0]["possible"][0];
  EXPECT_EQ(member["answers"][2]["state"], "answered");
  EXPECT_EQ(member["answers"][3]["state"], "not_said");
  EXPECT_EQ(member["answers"][4]["state"], "does_not_arise");
  EXPECT_EQ(member["answers"][4]["sentences"].size(), 0U);
}

TEST(AnAnswer, SaysWhatIsPossibleIfSeveralAreAndWhy) {
  CannabisLaw law;
  law.rule("dependent", when_fact(kDependence, only(kDependent)), law.free, {law.small_amount, law.ordinary});
  law.version().rules[law.young].except.push_back(3);
  const Json regime = decided(law, "age=25&item=heroin")["regimes"][0];
  ASSERT_EQ(regime["possible"].size(), 2U);
  EXPECT_EQ(regime["possible"][0]["if"], Json::array({{{"dependence", {"dependent"}}}}));
  EXPECT_EQ(regime["possible"][0]["decided_by"], "dependent");
  EXPECT_EQ(regime["possible"][0]["defeated"], Json::array({"ordinary"}));
  EXPECT_EQ(regime["open"][0]["reason"], "fact");
  EXPECT_EQ(regime["ask"]["what"], "dependence");
  EXPECT_EQ(regime["ask"]["assessed_by"], "authority");
  EXPECT_EQ(regime["matters"], Json::array({"age", "dependence"}));
}

TEST(AnAnswer, WritesBoxesOfFormPurityAgeAndTier) {
  CannabisLaw law;
  law.row("heroin", law.table, {kHeroinForm}, {ladder({1, 2}, {active_grams({exact(kGram)})})});
  const auto boxes = [&](const std::string& text) {
    return decided(law, text)["regimes"][0]["possible"][0]["if"][0];
  };
  EXPECT_EQ(boxes("age=25&item=heroin+4+g"), Json({{"purity", {{"up_to", "25%"}}}}));
  EXPECT_EQ(boxes("item=ghb"), Json({{"age", {{{"from", 0}, {"to", 14}}}}}));
  EXPECT_EQ(boxes("age=25&item=cannabis"), Json({{"tier", {"table.low"}}}));
  law.version().places[kResin] = {0, kNone};
  EXPECT_EQ(boxes("age=25&item=cannabis+1+g"), Json({{"form", {"herb"}}}));
}

TEST(AnAnswer, SaysUnderWhichVersionWhereTheDayOfTheChangeIsNotKnown) {
  CannabisLaw law;
  law.regime.versions.push_back(law.version());
  law.regime.versions[1].from = SmallLaw::day("2026");
  const Json regime = decided(law, "age=25&item=heroin")["regimes"][0];
  ASSERT_EQ(regime["possible"].size(), 2U);
  EXPECT_EQ(regime["possible"][0]["if"], Json::array({{{"version", "2020-01-01"}}}));
  EXPECT_EQ(regime["possible"][1]["if"], Json::array({{{"version", "2026"}}}));
  EXPECT_EQ(regime["open"][0]["reason"], "date");
}

TEST(AnAnswer, GivesTheLimitsThatItUsedEachWithItsState) {
  CannabisLaw law;
  Limit limit = exact(10 * kGram, Inclusive::no);
  limit.strength = Strength::indicative;
  limit.cites = {{0, "§ 2"}};
  law.version().rows[0].ladders[0] = ladder({1, 2}, {grams({limit})});
  Json written = decided(law, "age=25&item=cannabis+1+g")["regimes"][0]["items"][0]["limits"][0];
  EXPECT_EQ(written["below"], "table.low");
  EXPECT_EQ(written["above"], "table.high");
  EXPECT_EQ(written["type"], "exact");
  EXPECT_EQ(written["amount"], "10");
  EXPECT_EQ(written["inclusive"], "no");
  EXPECT_EQ(written["strength"], "indicative");
  EXPECT_EQ(written["basis"], "gross");
  EXPECT_EQ(written["sources"][0]["pinpoint"], "§ 2");
  law.version().rows[0].ladders[0].measures[0].limits[0] = not_found();
  written = decided(law, "age=25&item=cannabis+1+g")["regimes"][0]["items"][0]["limits"][0];
  EXPECT_EQ(written["type"], "not_found");
  EXPECT_FALSE(written.contains("amount"));
}

TEST(AnAnswer, ListsEachSourceThatItCitesOnce) {
  const CannabisLaw law;
  const Json sources = decided(law, "item=cannabis")["regimes"][0]["sources"];
  ASSERT_EQ(sources.size(), 1U);
  EXPECT_EQ(sources[0]["id"], "act");
  EXPECT_EQ(sources[0]["grade"], "primary");
  EXPECT_EQ(sources[0]["read"], "full");
}

TEST(AnAnswer, OnlyTellsTheStatusesUntilItsDate) {
  CannabisLaw law;
  law.regime.kind = Kind::bill;
  law.version().statuses = {{State::proposed, SmallLaw::day("2020-01-01"), {}},
                            {State::rejected, SmallLaw::day("2026-11-23"), {}}};
  const Json statuses = decided(law, "age=25&item=heroin")["regimes"][0]["status"];
  ASSERT_EQ(statuses.size(), 1U);
  EXPECT_EQ(statuses[0]["state"], "proposed");
}

TEST(ACard, IsItsSentencesAndDecidesNothing) {
  CannabisLaw law;
  law.regime.kind = Kind::card;
  law.version().card = {law.statement("It was noted.")};
  const Json regime = decided(law, "age=25&item=heroin")["regimes"][0];
  EXPECT_EQ(regime["card"][0]["text"], "It was noted.");
  EXPECT_EQ(regime["kind"], "card");
  EXPECT_FALSE(regime.contains("possible"));
}

TEST(ARegimeThatDoesNotAnswer, SaysWhyBesideThoseThatDo) {
  CannabisLaw law;
  law.say({{"refusal.date_before_first", "Not before {date}."}});
  Regime late = law.regime;
  late.id = "late";
  late.versions[0].from = SmallLaw::day("2030-01-01");
  const Json answer =
      parsed(decide_text(law.catalogue, {&law.regime, &late}, law.read("age=25&item=heroin")));
  EXPECT_TRUE(answer["regimes"][0].contains("possible"));
  EXPECT_EQ(answer["regimes"][1]["id"], "late");
  EXPECT_EQ(answer["regimes"][1]["refusal"]["code"], "date_before_first");
}

TEST(Lines, AreWrittenWithTheirEnds) {
  const CannabisLaw law;
  const Json answer =
      parsed(lines_text(law.catalogue, {&law.regime}, law.read("age=17&item=cannabis+12.5+g")));
  const Json& amount = answer["regimes"][0]["lines"][0];
  EXPECT_EQ(amount["what"], "amount");
  EXPECT_EQ(amount["unit"], "g");
  EXPECT_FALSE(amount["segments"][0].contains("from"));
  EXPECT_EQ(amount["segments"][0]["to"], "10");
  EXPECT_EQ(amount["segments"][0]["to_included"], true);
  EXPECT_EQ(amount["segments"][1]["from"], "10");
  EXPECT_EQ(amount["segments"][1]["from_included"], false);
  EXPECT_EQ(amount["segments"][1]["here"], true);
  EXPECT_EQ(amount["segments"][1]["outcomes"], Json::array({"punished"}));
  EXPECT_EQ(amount["segments"][1]["characters"], Json::array({"criminal"}));
  EXPECT_EQ(answer["regimes"][0]["lines"].back()["what"], "age");
}

TEST(AMap, IsALetterForEachAmountInARowForEachAge) {
  const CannabisLaw law;
  const auto drawn = map(law.catalogue, law.regime, 0, law.read("item=cannabis"),
                         {{kGram, Unit::g}, {100 * kGram, Unit::g}, 3, 14, 15});
  const Json answer = parsed(map_text(law.catalogue, law.regime, drawn.value()));
  EXPECT_EQ(answer["amounts"], Json::array({"1", "10", "100"}));
  EXPECT_EQ(answer["ages"], Json::array({14, 15}));
  ASSERT_EQ(answer["rows"].size(), 2U);
  const std::string row = answer["rows"][1].get<std::string>();
  ASSERT_EQ(row.size(), 3U);
  EXPECT_EQ(answer["legend"][row.substr(0, 1)], "not_punishable");
  EXPECT_EQ(answer["legend"][row.substr(1, 1)], "not_punishable");
  EXPECT_EQ(answer["legend"][row.substr(2, 1)], "criminal");
  EXPECT_EQ(answer["legend"]["?"], "open");
}

TEST(ADifference, NamesTheCellsThatChange) {
  CannabisLaw law;
  law.regime.versions.push_back(law.version());
  law.regime.versions[1].from = SmallLaw::day("2021-01-01");
  law.regime.versions[1].rows[0].ladders[0].measures[0].limits[0] = exact(15 * kGram);
  const Json answer =
      parsed(difference_text(law.catalogue, law.regime, difference(law.catalogue, law.regime, 0, 1)));
  EXPECT_EQ(answer["from"], "2020-01-01");
  EXPECT_EQ(answer["to"], "2021-01-01");
  ASSERT_EQ(answer["changes"].size(), 1U);
  EXPECT_EQ(answer["changes"][0]["substance"], "cannabis");
  EXPECT_EQ(answer["changes"][0]["before"], Json::array({"punished"}));
  EXPECT_EQ(answer["changes"][0]["after_characters"], Json::array({"not_punishable"}));
}

TEST(ADescription, HoldsWhatAPageNeeds) {
  CannabisLaw law;
  law.row("heroin", law.table, {kHeroinForm}, {ladder({1, 2}, {active_grams({exact(kGram)})})});
  law.attachment("at_home", Question::seizure, when_fact(kPlace, only(kHome)));
  law.catalogue.regimes = {summary_of(law.catalogue, law.regime)};
  const Json page = parsed(describe_text(law.catalogue));
  EXPECT_EQ(keys(page), (std::set<std::string>{"language", "content", "questions", "regimes", "substances",
                                               "units", "facts", "words"}));
  EXPECT_EQ(page["questions"].size(), static_cast<std::size_t>(kQuestions));
  EXPECT_EQ(page["regimes"][0]["id"], "small");
  EXPECT_EQ(page["regimes"][0]["facts"], Json::array({"place"}));
  EXPECT_EQ(page["regimes"][0]["counts_active"], true);
  EXPECT_EQ(page["regimes"][0]["versions"][0]["from"], "2020-01-01");
  EXPECT_EQ(page["substances"].size(), law.catalogue.substances.size());
  EXPECT_EQ(page["substances"][0]["forms"][1]["id"], "resin");
  EXPECT_EQ(page["words"]["greeting"], "hello");
  EXPECT_EQ(page["units"].size(), static_cast<std::size_t>(kUnits));
}

}  // namespace
}  // namespace terskel
