// The proof finds what is wrong with a version, and says where.
#include "terskel/proof.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cells.h"
#include "small_law.h"

namespace terskel {
namespace {

class TheProof : public CannabisLaw, public ::testing::Test {
 protected:
  std::vector<std::string> problems() const {
    std::vector<std::string> codes;
    for (const ProofProblem& problem : prove(catalogue, regime).problems) codes.push_back(problem.code);
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
  }
  ProofProblem first() const {
    const Proof proof = prove(catalogue, regime);
    return proof.problems.empty() ? ProofProblem{} : proof.problems.front();
  }
};

TEST_F(TheProof, FindsNothingWrongWithASoundVersion) { EXPECT_EQ(problems(), Ids{}); }

TEST_F(TheProof, FindsAGapAndNamesTheCell) {
  version().rules[ordinary].when = when_tier({2});
  const ProofProblem problem = first();
  EXPECT_EQ(problem.code, "no_rule");
  EXPECT_EQ(problem.version, "2020-01-01");
  EXPECT_EQ(problem.witness, "other.any, age 15");
}

TEST_F(TheProof, FindsAConflictAndNamesTheRules) {
  rule("also", when_tier({2}), punished);
  version().rules[young].except.push_back(3);
  const ProofProblem problem = first();
  EXPECT_EQ(problem.code, "rules_conflict");
  EXPECT_EQ(problem.what, "ordinary, also");
}

TEST_F(TheProof, FindsWhereTheReadingsOfExceptionsDiffer) {
  // `small_amount` would defeat `ordinary` although `young` defeats it: whether it still does is not settled.
  version().rules[ordinary].when = when_tier({0, 1, 2});
  version().rules[small_amount].except = {ordinary};
  version().rules[young].except = {small_amount};
  const auto codes = problems();
  EXPECT_TRUE(std::find(codes.begin(), codes.end(), "readings_differ") != codes.end());
}

TEST_F(TheProof, FindsAQuestionWithoutAState) {
  version().outcomes[free].answers[static_cast<std::size_t>(Question::seizure)] = {};
  EXPECT_EQ(problems(), Ids{"question_open"});
  EXPECT_EQ(first().what, "free / seizure");
  attachment("everywhere", Question::seizure, always());
  EXPECT_EQ(problems(), Ids{});
}

TEST_F(TheProof, FindsAnAttachmentThatAnswersWhatDoesNotArise) {
  version().outcomes[free].answers[static_cast<std::size_t>(Question::no_show)] = {
      Answer::Type::does_not_arise, {}};
  attachment("fine", Question::no_show, always());
  EXPECT_EQ(problems(), Ids{"answers_what_does_not_arise"});
}

TEST_F(TheProof, FindsRulesThatNeverDecide) {
  version().rules[young].except.push_back(rule("shadowed", when_age(0, 10), free, {small_amount, ordinary}));
  EXPECT_EQ(problems(), (Ids{"dead_rule"}));
  EXPECT_EQ(first().what, "shadowed");
}

TEST_F(TheProof, FindsExceptionsThatNeverDefeat) {
  version().rules[small_amount].except = {ordinary};
  EXPECT_EQ(problems(), Ids{"dead_exception"});
  EXPECT_EQ(first().what, "small_amount except ordinary");
}

TEST_F(TheProof, FindsAttachmentsThatAreNeverAdded) {
  Condition when = when_age(0, 14);
  when.outcomes = 1ULL << punished;
  attachment("never", Question::age, when);
  EXPECT_EQ(problems(), Ids{"dead_attachment"});
}

TEST_F(TheProof, FindsOutcomesThatNothingLeadsTo) {
  outcome("nowhere", Character::criminal, 9);
  EXPECT_EQ(problems(), Ids{"dead_outcome"});
  EXPECT_EQ(first().what, "nowhere");
}

TEST_F(TheProof, FindsAnOutcomeThatGetsMilderAsTheAmountRises) {
  std::swap(version().rules[small_amount].then, version().rules[ordinary].then);
  EXPECT_EQ(problems(), Ids{"not_monotone"});
  EXPECT_EQ(first().what, "cannabis");
  version().not_monotone = {{table, statement("The law says so.")}};
  EXPECT_EQ(problems(), Ids{});
}

TEST_F(TheProof, LooksOnlyAtTiersThatSomeAmountCanReach) {
  // Nothing decides the middle tier, and no row has it.
  const Index middle = group("three", {"low", "middle", "high"});
  row("heroin", middle, {kHeroinForm}, {ladder({3, 5}, {grams({exact(kGram)})})});
  version().rules[ordinary].when = when_tier({0, 2, 3, 5});
  EXPECT_EQ(problems(), Ids{});
  version().rows[1].ladders[0] = ladder({3, 4, 5}, {grams({exact(kGram), exact(2 * kGram)})});
  EXPECT_EQ(problems(), Ids{"no_rule"});
}

TEST_F(TheProof, LooksAtEachSideOfACap) {
  Cap cap;
  cap.most = 3;
  version().caps = {cap};
  EXPECT_EQ(problems(), Ids{});
  version().rules[ordinary].when.over_cap = 1;
  EXPECT_EQ(problems(), Ids{"no_rule"});
  EXPECT_NE(first().witness.find("over the cap"), std::string::npos);
}

TEST_F(TheProof, LooksAtEachFactAndReading) {
  version().readings = {{"strict", statement("a")}, {"mild", statement("b")}};
  version().rules[ordinary].when.facts = {{kReading, only(0)}, {kPlace, only(kHome) | only(kPublic)}};
  const Proof proof = prove(catalogue, regime);
  ASSERT_FALSE(proof.problems.empty());
  EXPECT_EQ(proof.problems[0].code, "no_rule");
  EXPECT_EQ(proof.problems[0].witness, "other.any, age 15, place=home, reading=mild");
}

TEST_F(TheProof, DecidesWholeCasesWithEverythingUnknown) {
  for (Index form = 0; form < catalogue.forms.size(); ++form) version().places[form] = {table, kNone};
  const Proof proof = prove(catalogue, regime);
  ASSERT_EQ(proof.certificates.size(), 1U);
  EXPECT_EQ(proof.certificates[0].cases, catalogue.forms.size());
}

TEST_F(TheProof, CertifiesWhatItChecked) {
  regime.content_hash = "0123";
  const Proof proof = prove(catalogue, regime);
  ASSERT_EQ(proof.certificates.size(), 1U);
  const Certificate& one = proof.certificates[0];
  EXPECT_EQ(one.regime, "small");
  EXPECT_EQ(one.version, "2020-01-01");
  EXPECT_EQ(one.content_hash, "0123");
  EXPECT_EQ(one.cells, 3U * 2U) << "three tiers, two classes of ages";
  EXPECT_EQ(one.answers, one.cells * kQuestions);
  EXPECT_GE(one.limit_points, 5U);
  EXPECT_EQ(one.rules, 3U);
  EXPECT_EQ(one.outcomes, 3U);
  EXPECT_EQ(one.sources_primary, 1U);
  EXPECT_EQ(one.sources_secondary, 0U);
  EXPECT_EQ(one.statements, 3U + 3U * kQuestions);
}

TEST_F(TheProof, HasNothingToProveInACard) {
  regime.kind = Kind::card;
  EXPECT_TRUE(prove(catalogue, regime).certificates.empty());
}

// ------------------------------------------------------------------ cells

TEST(ThePointsOfAMeasure, AreEachFigureWithItsNeighboursAndAPointInEachGap) {
  const auto points = points_of(grams({exact(10 * kGram)}));
  for (const std::int64_t point :
       {std::int64_t{1}, 5 * kGram, 10 * kGram - 1, 10 * kGram, 10 * kGram + 1, kMostBaseUnits})
    EXPECT_TRUE(std::find(points.begin(), points.end(), point) != points.end()) << point;
  EXPECT_TRUE(std::is_sorted(points.begin(), points.end()));
  EXPECT_EQ(points_of(grams({not_found()})), (std::vector<std::int64_t>{1, kMostBaseUnits}));
}

TEST_F(TheProof, TableListsEveryCellUnderItsRule) {
  say({{"character.criminal.name", "criminal"},
       {"question.reaction", "What happens?"},
       {"strength.binding.name", "which binds"}});
  const std::string table_text = cell_table(catalogue, regime, version());
  for (const char* part : {"A small law (small)", "ordinary -> punished", "table.high",
                           "What happens? It is punished. [which binds"})
    EXPECT_NE(table_text.find(part), std::string::npos) << part << " in\n" << table_text;
}

}  // namespace
}  // namespace terskel
