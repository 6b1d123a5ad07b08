// Golden cases and the second entry of every limit.
#include "terskel/golden.h"

#include <gtest/gtest.h>

#include "json_law.h"

namespace terskel {
namespace {

/// Cannabis is free up to 10 g; what is punished is taken.
ContentFiles law_with(const std::string& cases) {
  JsonLaw law;
  law.groups =
      R"("table": { "tiers": ["low", "high"], "rows": { "cannabis": { "covers": ["cannabis/herb", "cannabis/resin"],
      "unit": "g", "basis": "gross", "limits": [ { "figure": "10", "inclusive": "yes", )" +
      kBinding + R"( } ] } } },
    "others": { "tiers": ["any"], "members": ["cannabis/plant", "heroin", "mdma/*"] })";
  law.outcomes = {{"free", "not_punishable", 0}, {"punished", "criminal", 1}};
  law.rules = R"("little": { "when": { "tier": ["table.low"] }, "then": "free", )" + kSay + R"( },
    "much": { "when": { "tier": ["table.high", "others.any"] }, "then": "punished", )" +
              kSay + " }";
  law.more =
      R"(, "attachments": { "seized": { "question": "seizure", "when": { "outcome": ["punished"] }, "say": "extra", "cite": ["act § 1"] } })";
  law.cases = cases;
  return files_of(law);
}

const std::string kLadder =
    R"("ladders": [ { "date": "2021-01-01", "item": "cannabis", "tiers": ["low", "10 g yes", "high"] } ])";

GoldenReport run(const std::string& cases, GoldenUntil until = GoldenUntil::end) {
  const ContentFiles files = law_with(cases);
  const Content content = loaded(files);
  if (content.regimes.empty()) return {};
  return run_golden(files, content.catalogue, content.regimes.front(), until);
}

std::string failure(const std::string& one_case) {
  const GoldenReport report = run("{ " + kLadder + ", \"cases\": [ " + one_case + " ] }");
  return report.failures.empty() ? "" : report.failures.front().message;
}

std::string case_of(const std::string& text, const std::string& more) {
  return R"({ "name": "a case", "case": "date=2021-01-01&age=25&)" + text + R"(", )" + more + " }";
}

TEST(GoldenCases, ThatHoldAreCounted) {
  const GoldenReport report = run(
      "{ " + kLadder + ", \"cases\": [ " + case_of("item=cannabis+10+g", R"("outcomes": ["free"])") + ", " +
      case_of("item=cannabis", R"("outcomes": ["free", "punished"], "open": ["amount"])") + " ] }");
  EXPECT_TRUE(report.failures.empty());
  EXPECT_EQ(report.cases, 2U);
  EXPECT_EQ(report.limits, 2U) << "for each form of the row";
  EXPECT_EQ(report.ladder_points, 12U) << "both ends of each figure, at, below and above, for each form";
}

TEST(AGoldenCase, FailsWhenItsOutcomesAreOthers) {
  EXPECT_EQ(failure(case_of("item=cannabis+10+g", R"("outcomes": ["punished"])")),
            "expected punished, came free");
  EXPECT_EQ(failure(case_of("item=cannabis", R"("outcomes": ["free"])")),
            "expected free, came free, punished");
}

TEST(GoldenCases, EndAtTheFirstFailureForWhoOnlyAsksWhetherThereIsOne) {
  const std::string wrong = case_of("item=cannabis+10+g", R"("outcomes": ["punished"])");
  const std::string cases = "{ " + kLadder + ", \"cases\": [ " + wrong + ", " + wrong + " ] }";
  EXPECT_EQ(run(cases).failures.size(), 2U);
  EXPECT_EQ(run(cases, GoldenUntil::first_failure).failures.size(), 1U);
}

TEST(AGoldenCase, FailsWhenItIsOpenForAnotherReason) {
  EXPECT_NE(failure(case_of("item=cannabis", R"("outcomes": ["free", "punished"], "open": ["fact"])")), "");
  EXPECT_NE(failure(case_of("item=cannabis+1+g", R"("outcomes": ["free"], "open": ["amount"])")), "");
}

TEST(AGoldenCase, FailsWhenASentenceIsMissingOrShouldBe) {
  const std::string heroin = "item=heroin+1+g";
  EXPECT_EQ(
      failure(case_of(
          heroin, R"("outcomes": ["punished"], "says": { "seizure": ["extra"], "character": ["told"] })")),
      "");
  EXPECT_NE(failure(case_of(heroin, R"("outcomes": ["punished"], "says": { "record": ["extra"] })")), "");
  EXPECT_NE(failure(case_of(heroin, R"("outcomes": ["punished"], "says_not": { "seizure": ["extra"] })")),
            "");
  EXPECT_EQ(
      failure(case_of("item=cannabis+1+g", R"("outcomes": ["free"], "says_not": { "seizure": ["extra"] })")),
      "");
}

TEST(AGoldenCase, MayBeARefusal) {
  const std::string early = R"({ "name": "early", "case": "date=2019-12-31&item=heroin", )";
  EXPECT_EQ(failure(early + R"("refusal": "date_before_first" })"), "");
  EXPECT_NE(failure(early + R"("outcomes": ["punished"] })"), "");
  EXPECT_NE(failure(case_of("item=heroin", R"("refusal": "date_before_first")")), "");
}

TEST(TheSecondEntryOfALimit, FailsWhenItDiffersInFigureOrSide) {
  const auto entered = [](const std::string& border) {
    return run(R"({ "ladders": [ { "date": "2021-01-01", "item": "cannabis", "tiers": ["low", ")" + border +
               R"(", "high"] } ], "cases": [] })")
        .failures.size();
  };
  EXPECT_EQ(entered("10 g yes"), 0U);
  EXPECT_GT(entered("10.000001 g yes"), 0U);
  EXPECT_GT(entered("100 g yes"), 0U);
  EXPECT_GT(entered("10 g no"), 0U);
  EXPECT_GT(entered("10 g unsettled"), 0U);
  EXPECT_GT(entered("about 10 g"), 0U);
  EXPECT_GT(entered("5 g..10 g yes"), 0U);
  EXPECT_GT(entered("not_found"), 0U);
  EXPECT_GT(entered("not_listed"), 0U);
}

TEST(TheSecondEntryOfALimit, IsToldBesideTheFirstWithItsRowWhereTheyDiffer) {
  const GoldenReport report = run(
      R"({ "ladders": [ { "date": "2021-01-01", "item": "cannabis/herb", "tiers": ["low", "10.000001 g no", "high"] } ], "cases": [] })");
  ASSERT_EQ(report.failures.size(), 1U) << "not also at each amount around the figure";
  const std::string& message = report.failures[0].message;
  for (const char* part : {"10.000001 g no", "table.cannabis", "2020-01-01.json", "10 g yes"})
    EXPECT_NE(message.find(part), std::string::npos) << message;
}

TEST(AGoldenCase, ThatIsRefusedTellsTheSentenceOfTheRefusal) {
  const std::string message = failure(case_of("item=heroin&place=home", R"("outcomes": ["punished"])"));
  EXPECT_EQ(message.find("an answer was expected, came the refusal key_unknown"), 0U) << message;
}

TEST(TheSecondEntryOfALimit, NamesTheSecondOfTwoMeasuresInTheSameUnit) {
  JsonLaw law;
  law.groups =
      R"("table": { "tiers": ["low", "high"], "rows": { "heroin": { "covers": ["heroin"], "join": "all_over",
      "measures": [ { "unit": "g", "basis": "gross", "limits": [ { "figure": "1.5", "inclusive": "yes", )" +
      kBinding + R"( } ] },
      { "unit": "g", "basis": "active", "limits": [ { "figure": "0.2", "inclusive": "yes", )" +
      kBinding + R"( } ] } ] } } }, "others": { "tiers": ["any"], "members": ["*"] })";
  law.outcomes = {{"free", "not_punishable", 0}, {"punished", "criminal", 1}};
  law.rules = R"("little": { "when": { "tier": ["table.low", "others.any"] }, "then": "free", )" + kSay +
              R"( },
    "much": { "when": { "tier": ["table.high"] }, "then": "punished", )" +
              kSay + " }";
  const auto failures = [&](const std::string& second) {
    law.cases = R"({ "cases": [], "ladders": [
      { "date": "2021-01-01", "item": "heroin", "tiers": ["low", "1.5 g yes", "high"] },
      { "date": "2021-01-01", "item": "heroin", "tiers": ["low", ")" +
                second + R"( g yes", "high"], "measure": "second" } ] })";
    const ContentFiles files = files_of(law);
    const Content content = loaded(files);
    return run_golden(files, content.catalogue, content.regimes.front()).failures.size();
  };
  EXPECT_EQ(failures("0.2"), 0U);
  EXPECT_NE(failures("1.5"), 0U);
}

TEST(TheSecondEntryOfALimit, IsMissedWhereThereIsNone) {
  const GoldenReport report = run(R"({ "ladders": [], "cases": [] })");
  ASSERT_EQ(report.failures.size(), 1U);
  EXPECT_EQ(report.failures[0].name, "cannabis");
}

}  // namespace
}  // namespace terskel
