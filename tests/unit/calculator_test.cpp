// The whole core behind text: what the browser and the command line both call.
#include "terskel/calculator.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "small_law.h"
#include "terskel/pack.h"

namespace terskel {
namespace {

using Json = nlohmann::ordered_json;

class ACalculator : public ::testing::Test {
 protected:
  ACalculator() {
    law.regime.versions.push_back(law.version());
    law.regime.versions[1].from = SmallLaw::day("2021-04");
    law.regime.versions[1].rows[0].ladders[0].measures[0].limits[0] = exact(15 * kGram);
    loaded = Calculator(law.catalogue, {law.regime});
  }

  std::string code(const std::string& text) const {
    const Json json = Json::parse(text, nullptr, false);
    EXPECT_FALSE(json.is_discarded()) << text;
    return json.is_object() && json.contains("refusal") ? json["refusal"]["code"].get<std::string>() : "";
  }
  std::string added(const std::string& bytes) {
    const std::string answer = calculator.add(bytes);
    return answer.empty() ? "" : code(answer);
  }

  CannabisLaw law;
  Calculator calculator;
  Calculator loaded;
  const std::string asked = "date=2026-11-22&age=25&item=cannabis+12.5+g";
};

TEST_F(ACalculator, WithoutACatalogueRefusesEverything) {
  EXPECT_EQ(code(calculator.decide(asked)), "pack_catalogue_missing");
  EXPECT_EQ(code(calculator.lines(asked)), "pack_catalogue_missing");
  EXPECT_EQ(code(calculator.map(asked)), "pack_catalogue_missing");
  EXPECT_EQ(code(calculator.difference("")), "pack_catalogue_missing");
  EXPECT_EQ(code(calculator.describe()), "pack_catalogue_missing");
}

TEST_F(ACalculator, TakesTheCatalogueBeforeRegimes) {
  EXPECT_EQ(added(pack(law.regime)), "pack_catalogue_missing");
  EXPECT_EQ(added(pack(law.catalogue)), "");
  EXPECT_EQ(added(pack(law.regime)), "");
  EXPECT_EQ(calculator.decide(asked), loaded.decide(asked));
}

TEST_F(ACalculator, KeepsItsRegimesInOrderOfTheirIdsHoweverTheyCome) {
  added(pack(law.catalogue));
  for (const char* id : {"zeta", "alpha", "mid", "alpha"}) {
    law.regime.id = id;
    EXPECT_EQ(added(pack(law.regime)), "");
  }
  const Json answer = Json::parse(calculator.decide(asked));
  ASSERT_EQ(answer["regimes"].size(), 3U);
  EXPECT_EQ(answer["regimes"][0]["id"], "alpha");
  EXPECT_EQ(answer["regimes"][1]["id"], "mid");
  EXPECT_EQ(answer["regimes"][2]["id"], "zeta");
}

TEST_F(ACalculator, DropsItsRegimesForAnotherCatalogue) {
  added(pack(law.catalogue));
  added(pack(law.regime));
  law.catalogue.language = "nn";
  EXPECT_EQ(added(pack(law.catalogue)), "");
  EXPECT_EQ(Json::parse(calculator.decide(asked))["regimes"].size(), 0U);
  EXPECT_EQ(added(pack(law.regime)), "pack_wrong_content") << "written in another language";
}

TEST_F(ACalculator, StaysAsItWasWhenAPackIsRefused) {
  added(pack(law.catalogue));
  added(pack(law.regime));
  const std::string before = calculator.decide(asked);
  EXPECT_EQ(added(pack(law.catalogue).substr(0, 100)), "pack_truncated");
  EXPECT_EQ(added("no pack"), "not_a_pack");
  EXPECT_EQ(calculator.decide(asked), before);
}

TEST_F(ACalculator, AnswersForTheRegimesThatTheCaseNames) {
  EXPECT_EQ(Json::parse(loaded.decide(asked + "&regime=small"))["regimes"].size(), 1U);
  EXPECT_EQ(code(loaded.decide(asked + "&regime=atlantis")), "regime_unknown");
}

TEST_F(ACalculator, RefusesABadCaseInTheSameWordsForEveryVerb) {
  const std::string bad = "date=2026-11-22&age=200&item=cannabis";
  EXPECT_EQ(code(loaded.decide(bad)), "age_too_high");
  EXPECT_EQ(loaded.lines(bad), loaded.decide(bad));
  EXPECT_EQ(loaded.map(bad), loaded.decide(bad));
}

TEST_F(ACalculator, DrawsAMapOfOneRegimeAndItem) {
  const std::string good = "date=2026-11-22&regime=small&item=cannabis&from=1+g&to=100+g&steps=5&ages=14-16";
  const Json drawn = Json::parse(loaded.map(good));
  EXPECT_EQ(drawn["rows"].size(), 3U);
  EXPECT_EQ(drawn["amounts"].size(), 5U);
  EXPECT_EQ(Json::parse(loaded.map(good.substr(0, good.size() - 3)))["ages"], Json::array({14}))
      << "one age alone";
}

TEST_F(ACalculator, RefusesAMapWithoutItsAxes) {
  const std::string one = "date=2026-11-22&item=cannabis&";
  const std::string axis = "from=1+g&to=100+g&steps=5&ages=14-16";
  EXPECT_EQ(code(Calculator(law.catalogue, {law.regime, law.regime}).map(one + axis)), "regime_missing");
  EXPECT_EQ(code(loaded.map(one + "item=heroin&" + axis)), "map_one_item");
  for (const char* bad :
       {"to=100+g&steps=5&ages=14", "from=1&to=100+g&steps=5&ages=14", "from=1+g&to=1+g&steps=5&ages=14",
        "from=2+g&to=1+g&steps=5&ages=14", "from=1+g&to=1+ml&steps=5&ages=14"})
    EXPECT_EQ(code(loaded.map(one + bad)), "map_amount") << bad;
  for (const char* bad : {"", "1", "1001", "-2", "2.5", "many", "00002"})
    EXPECT_EQ(code(loaded.map(one + "from=1+g&to=2+g&ages=14&steps=" + bad)), "map_steps") << bad;
  for (const char* bad : {"", "-", "14-", "-14", "16-14", "0-121", "young"})
    EXPECT_EQ(code(loaded.map(one + "from=1+g&to=2+g&steps=2&ages=" + bad)), "map_ages") << bad;
}

TEST_F(ACalculator, ComparesVersionsByTheirStarts) {
  const Json answer = Json::parse(loaded.difference("regime=small&from=2020-01-01&to=2021-04"));
  EXPECT_EQ(answer["changes"].size(), 1U);
  EXPECT_EQ(code(loaded.difference("regime=atlantis&from=2020-01-01&to=2021-04")), "regime_unknown");
  EXPECT_EQ(code(loaded.difference("regime=small&from=2020-01-02&to=2021-04")), "version_unknown");
  EXPECT_EQ(code(loaded.difference("regime=small&from=2020-01-01")), "version_unknown");
}

TEST_F(ACalculator, RefusesToCompareVersionsOfACard) {
  law.regime.kind = Kind::card;
  const Calculator card(law.catalogue, {law.regime});
  EXPECT_EQ(code(card.difference("regime=small&from=2020-01-01&to=2021-04")), "card");
}

TEST(IsRefusal, KnowsRefusalsFromAnswers) {
  EXPECT_TRUE(is_refusal(R"({"refusal":{"code":"x"}})"));
  EXPECT_FALSE(is_refusal(R"({"case":{"text":"{\"refusal\":"}})"));
  EXPECT_FALSE(is_refusal(""));
}

}  // namespace
}  // namespace terskel
