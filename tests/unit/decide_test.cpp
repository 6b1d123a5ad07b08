// Deciding a case under one version: what is possible, why there are several answers, what matters.
#include "terskel/decide.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "small_law.h"

namespace terskel {
namespace {

const Dim kAge{Dim::Type::age, kNone};
Dim fact(Index number) { return {Dim::Type::fact, number}; }

bool matters(const Decision& decision, const Dim& dim) {
  return std::find(decision.matters.begin(), decision.matters.end(), dim) != decision.matters.end();
}

// ------------------------------------------------------------------ one answer

TEST(Decide, GivesOneMemberWithoutConditionsWhenAllIsKnown) {
  const CannabisLaw law;
  const Decision decision = law.decided("age=25&item=cannabis+10+g");
  ASSERT_EQ(decision.members.size(), 1U);
  EXPECT_EQ(decision.members[0].outcome, law.free);
  EXPECT_TRUE(decision.members[0].boxes.empty());
  EXPECT_EQ(decision.open, 0U);
  EXPECT_FALSE(decision.ask);
}

TEST(Decide, NamesTheRuleThatDecidedAndThoseItDefeated) {
  const CannabisLaw law;
  const Decision decision = law.decided("age=14&item=cannabis+10+g");
  EXPECT_EQ(decision.members[0].rulings, (std::vector<Ruling>{{law.young, {law.small_amount}}}));
}

TEST(Decide, TracesWhatEachItemMetInItsRow) {
  const CannabisLaw law;
  const Decision decision = law.decided("age=25&item=cannabis+10.000001+g&item=heroin+1+g");
  ASSERT_EQ(decision.items.size(), 2U);
  EXPECT_EQ(decision.items[0].forms, (std::vector<Index>{kHerb, kResin}));
  EXPECT_EQ(decision.items[0].tiers, 1ULL << 2);
  EXPECT_EQ(decision.items[0].outcomes, 1ULL << law.punished);
  ASSERT_EQ(decision.items[0].met.size(), 1U);
  EXPECT_EQ(decision.items[0].met[0].row, 0);
  EXPECT_EQ(decision.items[1].met[0].row, kNone) << "not listed";
}

TEST(Decide, SumsItemsOfOneRow) {
  const CannabisLaw law;
  EXPECT_EQ(law.outcomes("age=25&item=cannabis/herb+5+g&item=cannabis/resin+5+g"), Ids{"free"});
  EXPECT_EQ(law.outcomes("age=25&item=cannabis/herb+5+g&item=cannabis/resin+5.000001+g"), Ids{"punished"});
}

TEST(Decide, LetsTheGravestItemDecideAndSaysWhich) {
  const CannabisLaw law;
  const Decision decision = law.decided("age=25&item=cannabis+1+g&item=heroin+1+g");
  ASSERT_EQ(decision.members.size(), 1U);
  EXPECT_EQ(decision.members[0].outcome, law.punished);
  EXPECT_EQ(decision.members[0].item, 1);
}

TEST(Decide, RefusesContentThatWasNeverProved) {
  CannabisLaw law;
  law.version().rules.pop_back();
  law.version().rules.pop_back();
  EXPECT_EQ(decide(law.catalogue, law.regime, 0, law.read("age=25&item=heroin")).error().code, "no_rule");
  law.rule("one", always(), law.free);
  law.rule("other", always(), law.punished);
  EXPECT_EQ(decide(law.catalogue, law.regime, 0, law.read("age=25&item=heroin")).error().code,
            "rules_conflict");
}

TEST(Decide, DoesNotAnswerForACard) {
  CannabisLaw law;
  law.regime.kind = Kind::card;
  EXPECT_EQ(decide(law.catalogue, law.regime, 0, law.read("item=heroin")).error().code, "card");
}

TEST(Decide, RefusesMoreUnknownsThanABrowserCanTryWhileOneTypes) {
  CannabisLaw law;
  for (Index form = 0; form < law.catalogue.forms.size(); ++form)
    law.version().places[form] = {law.table, kNone};
  std::string items = "item=cannabis/plant";
  for (const char* name :
       {"heroin", "mdma/powder", "mdma/tablet", "lsd/pure", "lsd/blotter", "ghb", "other_listed"})
    items += std::string("&item=") + name;
  for (int i = 0; i < 400; ++i) law.attachment("many", Question::age, when_age(0, i % 119));
  EXPECT_EQ(decide(law.catalogue, law.regime, 0, law.read(items + "&age=25")).value().members.size(), 2U);
  law.attachment("fact", Question::help, when_fact(kDependence, 1));
  law.attachment("place", Question::help, when_fact(kPlace, 1));
  EXPECT_EQ(decide(law.catalogue, law.regime, 0, law.read(items)).error().code, "too_many_unknowns");
}

// ------------------------------------------------------------------ assumptions and unknowns

TEST(Assumptions, AreListedForFactsThatAreReadAndNotTyped) {
  CannabisLaw law;
  law.attachment("of_act", Question::help, when_fact(kAct, only(kSell)));
  law.attachment("of_place", Question::help, when_fact(kPlace, only(kHome)));
  const Decision decision = law.decided("age=25&item=cannabis+1+g");
  ASSERT_EQ(decision.assumed.size(), 2U);
  EXPECT_EQ(decision.assumed[0].fact, kAct);
  EXPECT_EQ(decision.assumed[0].value, kHold);
  EXPECT_EQ(decision.assumed[1].fact, kPlace);
  EXPECT_EQ(decision.assumed[1].value, kNone) << "prison is assumed not to hold, without assuming where";
  EXPECT_TRUE(law.decided("age=25&item=cannabis+1+g&fact=act:hold&fact=place:home").assumed.empty());
}

class DependenceLaw : public CannabisLaw {
 public:
  DependenceLaw() {
    waived = outcome("waived", Character::criminal_no_sanction, 1);
    dependent = rule("dependent", when_fact(kDependence, only(kDependent)), waived, {small_amount, ordinary});
    version().rules[young].except.push_back(dependent);
  }
  Index waived = kNone;
  Index dependent = kNone;
};

TEST(AnUnknownFact, GivesAMemberForEachAnswerWithItsCondition) {
  const DependenceLaw law;
  const Decision decision = law.decided("age=25&item=heroin");
  ASSERT_EQ(decision.members.size(), 2U);
  EXPECT_EQ(decision.members[0].outcome, law.waived) << "mildest first";
  EXPECT_EQ(decision.members[0].boxes, (std::vector<Box>{{{fact(kDependence), {kDependent}}}}));
  EXPECT_EQ(decision.members[1].boxes, (std::vector<Box>{{{fact(kDependence), {kNotDependent}}}}));
  EXPECT_EQ(decision.open, bit(Reason::fact));
  ASSERT_TRUE(decision.ask);
  EXPECT_EQ(*decision.ask, fact(kDependence));
}

TEST(AnUnknownAge, IsRunOverAllClassesOfAges) {
  const CannabisLaw law;
  const Decision decision = law.decided("item=heroin");
  ASSERT_EQ(decision.members.size(), 2U);
  EXPECT_EQ(decision.age_cuts, (std::vector<std::int32_t>{15}));
  EXPECT_EQ(decision.members[0].boxes, (std::vector<Box>{{{kAge, {0}}}}));
  EXPECT_EQ(decision.open, bit(Reason::age));
  EXPECT_EQ(*decision.ask, kAge);
}

TEST(AnUnknownAmount, LeavesEveryTierOpenAndIsWhatToAsk) {
  const CannabisLaw law;
  const Decision decision = law.decided("age=25&item=cannabis");
  EXPECT_EQ(law.outcomes("age=25&item=cannabis"), (Ids{"free", "punished"}));
  EXPECT_EQ(decision.open, bit(Reason::amount));
  EXPECT_EQ(decision.ask->type, Dim::Type::tier);
  EXPECT_EQ(decision.ask->ref, 0) << "the row";
}

TEST(AnUnknownForm, MattersWhereTheLawTellsFormsApart) {
  CannabisLaw law;
  law.row("tablets", law.table, {kTablet}, {ladder({1, 2}, {pieces({exact(kPiece)})})});
  law.version().places[kPowder] = {law.table, kNone};
  const Decision decision = law.decided("age=25&item=mdma");
  EXPECT_EQ(decision.items[0].forms, (std::vector<Index>{kPowder, kTablet}));
  EXPECT_TRUE(decision.items[0].reasons & bit(Reason::not_listed));
  EXPECT_EQ(law.outcomes("age=25&item=mdma+1+piece"), Ids{"free"}) << "the unit settles the form";
  EXPECT_EQ(law.outcomes("age=25&item=mdma+1+g"), (Ids{"free", "punished"})) << "powder has no row";
}

TEST(AFormThatIsNotListed, MayBeInAnyTierOfItsGroup) {
  CannabisLaw law;
  law.version().places[kHeroinForm] = {law.table, kNone};
  const Decision decision = law.decided("age=25&item=heroin+1+g");
  EXPECT_EQ(decision.items[0].tiers, 1ULL << 1 | 1ULL << 2);
  EXPECT_EQ(decision.open, bit(Reason::not_listed));
  EXPECT_FALSE(decision.ask) << "nobody can know";
}

TEST(AnUnknownPurity, SplitsAtTheExactCut) {
  CannabisLaw law;
  law.row("heroin", law.table, {kHeroinForm}, {ladder({1, 2}, {active_grams({exact(kGram)})})});
  const Decision decision = law.decided("age=25&item=heroin+3+g");
  ASSERT_EQ(decision.members.size(), 2U);
  const Dim purity{Dim::Type::purity, 0};
  EXPECT_EQ(decision.purity_cuts.at(0), (std::vector<PurityCut>{{1, 3}}));
  EXPECT_EQ(decision.members[0].boxes, (std::vector<Box>{{{purity, {0}}}}));
  EXPECT_EQ(decision.members[1].boxes, (std::vector<Box>{{{purity, {1}}}}));
  EXPECT_EQ(decision.open, bit(Reason::purity));
  EXPECT_EQ(*decision.ask, purity);
  EXPECT_EQ(law.outcomes("age=25&item=heroin+3+g+@33.33%25"), Ids{"free"});
  EXPECT_EQ(law.outcomes("age=25&item=heroin+3+g+@33.34%25"), Ids{"punished"});
}

TEST(TheReferencePurity, MarksTheMemberThatHoldsThere) {
  CannabisLaw law;
  law.row("heroin", law.table, {kHeroinForm}, {ladder({1, 2}, {active_grams({exact(kGram)}, 1'000)})});
  const Decision decision = law.decided("age=25&item=heroin+1+g");
  ASSERT_EQ(decision.members.size(), 2U);
  EXPECT_EQ(decision.members[0].at_reference, (std::vector<Index>{kHeroinForm}))
      << "1 g at 10 % is at the limit";
  EXPECT_TRUE(decision.members[1].at_reference.empty());
  const Decision more = law.decided("age=25&item=heroin+1.000001+g");
  EXPECT_TRUE(more.members[0].at_reference.empty());
  EXPECT_EQ(more.members[1].at_reference, (std::vector<Index>{kHeroinForm}));
}

TEST(AReadingInDispute, IsRunButNeverAsked) {
  CannabisLaw law;
  law.version().readings = {{"strict", law.statement("strict")}, {"mild", law.statement("mild")}};
  law.rule("mildly", when_fact(kReading, only(1)), law.free, {law.ordinary, law.small_amount});
  law.version().rules[law.young].except.push_back(3);
  const Decision decision = law.decided("age=25&item=heroin");
  EXPECT_EQ(decision.members.size(), 2U);
  EXPECT_EQ(decision.open, bit(Reason::reading));
  EXPECT_FALSE(decision.ask);
  EXPECT_FALSE(matters(decision, fact(kReading)));
}

TEST(ADoubtfulCap, LeavesBothSidesOpen) {
  CannabisLaw law;
  Cap cap;
  cap.most = 1;
  cap.doubtful = {{kCannabis, kHeroin}};
  law.version().caps = {cap};
  law.version().places[kHeroinForm] = law.version().places[kHerb];
  law.rule("many", when_over_cap(true), law.punished, {law.small_amount, law.ordinary});
  law.version().rules[law.young].except.push_back(3);
  EXPECT_EQ(law.outcomes("age=25&item=cannabis+1+g"), Ids{"free"});
  const Decision decision = law.decided("age=25&item=cannabis+1+g&item=heroin+1+g");
  EXPECT_EQ(decision.members.size(), 2U);
  EXPECT_EQ(decision.open, bit(Reason::reading));
}

TEST(TheQuestion, IsAskedOfThePersonBeforeTheAuthority) {
  CannabisLaw law;
  law.rule("home_and_dependent", when_fact(kDependence, only(kDependent)), law.free,
           {law.ordinary, law.small_amount});
  law.version().rules[3].when.facts.push_back({kPlace, only(kHome)});
  law.version().rules[law.young].except.push_back(3);
  const Decision decision = law.decided("age=25&item=heroin");
  ASSERT_TRUE(decision.ask);
  EXPECT_EQ(*decision.ask, fact(kPlace));
}

// ------------------------------------------------------------------ what matters

TEST(WhatMatters, IncludesWhatWasTypedOrAssumedIfAnotherValueWouldChangeTheAnswer) {
  DependenceLaw law;
  law.rule("sold", when_fact(kAct, only(kSell)), law.punished,
           {law.small_amount, law.ordinary, law.dependent});
  law.version().rules[law.young].except.push_back(4);
  const Decision decision = law.decided("age=25&item=cannabis+1+g&fact=dependence:none");
  EXPECT_TRUE(matters(decision, kAge));
  EXPECT_TRUE(matters(decision, fact(kAct)));
  EXPECT_TRUE(matters(decision, fact(kDependence)));
  EXPECT_FALSE(matters(decision, fact(kPlace)));
}

TEST(WhatMatters, LeavesOutWhatChangesNothingHere) {
  const DependenceLaw law;
  const Decision decision = law.decided("age=14&item=heroin");
  EXPECT_TRUE(matters(decision, kAge));
  EXPECT_FALSE(matters(decision, fact(kDependence))) << "a child is below the age either way";
}

TEST(WhatMatters, IncludesAFactThatOnlyAddsADetail) {
  CannabisLaw law;
  law.attachment("at_home", Question::seizure, when_fact(kPlace, only(kHome)));
  EXPECT_TRUE(matters(law.decided("age=25&item=heroin"), fact(kPlace)));
  EXPECT_TRUE(matters(law.decided("age=25&item=heroin&fact=place:home"), fact(kPlace)));
}

// ------------------------------------------------------------------ details

TEST(AnAttachment, ThatDependsOnAnUnknownCarriesItsOwnConditionAndIsNotAnotherAnswer) {
  CannabisLaw law;
  const Index home = law.attachment("at_home", Question::seizure, when_fact(kPlace, only(kHome)));
  const Index always_added = law.attachment("always", Question::help, always());
  const Decision decision = law.decided("age=25&item=heroin");
  ASSERT_EQ(decision.members.size(), 1U);
  const auto& added = decision.members[0].added;
  ASSERT_EQ(added.size(), 2U);
  EXPECT_EQ(added[0].attachment, home);
  EXPECT_EQ(added[0].boxes, (std::vector<Box>{{{fact(kPlace), {kHome}}}}));
  EXPECT_EQ(added[1].attachment, always_added);
  EXPECT_TRUE(added[1].boxes.empty()) << "whenever the member holds";
  EXPECT_EQ(decision.open, 0U);
}

TEST(AnAttachment, IsOnlyAddedToItsOutcomes) {
  CannabisLaw law;
  Condition when = always();
  when.outcomes = 1ULL << law.punished;
  law.attachment("punished_only", Question::record, when);
  EXPECT_TRUE(law.decided("age=25&item=cannabis+1+g").members[0].added.empty());
  EXPECT_EQ(law.decided("age=25&item=heroin").members[0].added.size(), 1U);
}

TEST(ASlotThatDependsOnAFact, MakesAMemberForEachOfItsValues) {
  CannabisLaw law;
  Slot slot;
  slot.name = "fine";
  slot.by_fact = kPlace;
  slot.values.resize(3);
  law.version().outcomes[law.punished].answers[2].statements[0].slots = {slot};
  const Decision decision = law.decided("age=25&item=heroin");
  ASSERT_EQ(decision.members.size(), 2U);
  EXPECT_EQ(decision.members[0].slot_facts[kPlace], kHome);
  EXPECT_EQ(decision.members[1].slot_facts[kPlace], kPublic);
  EXPECT_EQ(law.decided("age=25&item=heroin&fact=place:prison").members[0].slot_facts[kPlace], kPrison);
}

TEST(AMember, KeepsEveryRuleThatLeadsToItsOutcome) {
  CannabisLaw law;
  const Index at_home =
      law.rule("at_home", when_fact(kPlace, only(kHome)), law.punished, {law.small_amount, law.ordinary});
  law.version().rules[law.young].except.push_back(at_home);
  const Decision decision = law.decided("age=25&item=heroin");
  ASSERT_EQ(decision.members.size(), 1U);
  EXPECT_EQ(decision.members[0].rulings.size(), 2U);
}

// ------------------------------------------------------------------ versions

class Dated : public ::testing::Test {
 protected:
  void starts(const std::vector<std::string>& days) {
    law.regime.versions.resize(days.size(), law.version());
    for (std::size_t v = 0; v < days.size(); ++v) law.regime.versions[v].from = SmallLaw::day(days[v]);
  }
  std::vector<Index> on(const std::string& date) const {
    const auto standing = versions_on(law.regime, *parse_date(date));
    return standing ? standing.value() : std::vector<Index>{};
  }
  Unanswered refused(const std::string& date) const {
    return versions_on(law.regime, *parse_date(date)).error();
  }

  CannabisLaw law;
};

TEST_F(Dated, AVersionStandsFromItsFirstDayUntilTheNextBegins) {
  starts({"2020-01-01", "2021-04-09"});
  EXPECT_EQ(on("2020-01-01"), (std::vector<Index>{0}));
  EXPECT_EQ(on("2021-04-08"), (std::vector<Index>{0}));
  EXPECT_EQ(on("2021-04-09"), (std::vector<Index>{1}));
}

TEST_F(Dated, BeforeTheFirstVersionTheFirstDayIsNamed) {
  EXPECT_EQ(refused("2019-12-31").code, "date_before_first");
  EXPECT_EQ(refused("2019-12-31").from, parse_date("2020-01-01"));
}

TEST_F(Dated, InsideAStartKnownToTheMonthOrYearBothVersionsMayStand) {
  starts({"2020-01-01", "2021-02", "2022"});
  EXPECT_EQ(on("2021-01-31"), (std::vector<Index>{0}));
  EXPECT_EQ(on("2021-02-01"), (std::vector<Index>{0, 1}));
  EXPECT_EQ(on("2021-02-27"), (std::vector<Index>{0, 1}));
  EXPECT_EQ(on("2021-02-28"), (std::vector<Index>{1}));
  EXPECT_EQ(on("2022-06-01"), (std::vector<Index>{1, 2}));
  EXPECT_EQ(on("2022-12-31"), (std::vector<Index>{2}));
}

TEST_F(Dated, WhileAChangeIsUnclearBothVersionsMayStand) {
  starts({"2020-01-01", "2021-04-09"});
  law.regime.versions[1].unclear_until = SmallLaw::day("2021-06-30");
  EXPECT_EQ(on("2021-06-29"), (std::vector<Index>{0, 1}));
  EXPECT_EQ(on("2021-06-30"), (std::vector<Index>{1}));
}

TEST_F(Dated, ALawEndsAtItsRepeal) {
  law.version().statuses = {{State::in_force, SmallLaw::day("2020-01-01"), {}},
                            {State::repealed, SmallLaw::day("2024-01-01"), {}}};
  EXPECT_EQ(on("2023-12-31"), (std::vector<Index>{0}));
  EXPECT_EQ(refused("2024-01-01").code, "date_after_repeal");
  EXPECT_EQ(refused("2024-01-01").from, parse_date("2024-01-01"));
}

TEST_F(Dated, AProposalDoesNotEndWhenItIsRejected) {
  law.regime.kind = Kind::bill;
  law.version().statuses = {{State::proposed, SmallLaw::day("2020-01-01"), {}},
                            {State::rejected, SmallLaw::day("2020-06-03"), {}}};
  EXPECT_EQ(on("2026-11-22"), (std::vector<Index>{0}));
}

}  // namespace
}  // namespace terskel
