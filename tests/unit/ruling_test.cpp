// Which rule decides one fully known situation.
#include "ruling.h"

#include <gtest/gtest.h>

#include "small_law.h"

namespace terskel {
namespace {

Situation at(Index tier, int age = 25, Index place = kHome, bool over_cap = false) {
  return {tier, age, over_cap, {kHold, place, kNotDependent, kNone}};
}

TEST(ACondition, HoldsWhereAllItsPartsDo) {
  Condition condition = when_tier({1});
  condition.age_from = 15;
  condition.age_to = 17;
  condition.facts = {{kPlace, only(kHome)}, {kAct, only(kHold)}};
  EXPECT_TRUE(holds(condition, at(1, 15)));
  EXPECT_TRUE(holds(condition, at(1, 17)));
  EXPECT_FALSE(holds(condition, at(2, 15)));
  EXPECT_FALSE(holds(condition, at(1, 14)));
  EXPECT_FALSE(holds(condition, at(1, 18)));
  EXPECT_FALSE(holds(condition, at(1, 15, kPublic)));
}

TEST(ACondition, OnAFactThatIsNotKnownDoesNotHold) {
  EXPECT_FALSE(holds(when_fact(kPlace, 0xFFFF), at(0, 25, kNone)));
}

TEST(ACondition, MayAskWhetherTheCaseIsOverTheCap) {
  EXPECT_TRUE(holds(when_over_cap(true), at(0, 25, kHome, true)));
  EXPECT_FALSE(holds(when_over_cap(true), at(0)));
  EXPECT_TRUE(holds(when_over_cap(false), at(0)));
  EXPECT_TRUE(holds(always(), at(0, 25, kHome, true)));
}

TEST(ARuling, NamesTheRuleThatIsLeftAndThoseDefeated) {
  CannabisLaw law;
  EXPECT_EQ(ruling(law.version(), at(1, 14)), (Ruling{law.young, {law.small_amount}}));
  EXPECT_EQ(ruling(law.version(), at(2, 15)), (Ruling{law.ordinary, {}}));
}

TEST(ARuling, IsNoneInAGapAndInAConflict) {
  CannabisLaw law;
  law.rule("also", when_tier({2}), law.free);
  EXPECT_EQ(ruling(law.version(), at(2)), std::nullopt);
  EXPECT_EQ(undefeated(law.version(), at(2), Exceptions::of_all_applicable).size(), 2U);
  law.version().rules.clear();
  EXPECT_EQ(ruling(law.version(), at(1)), std::nullopt);
  EXPECT_TRUE(undefeated(law.version(), at(1), Exceptions::of_all_applicable).empty());
}

TEST(TheReadingsOfExceptions, DifferWhereADefeatedRuleDefeats) {
  SmallLaw law;
  const Index outcome = law.outcome("any", Character::criminal, 1);
  const Index first = law.rule("first", always(), outcome);
  const Index second = law.rule("second", always(), outcome, {first});
  const Index third = law.rule("third", always(), outcome, {second});
  EXPECT_EQ(undefeated(law.version(), at(0), Exceptions::of_all_applicable), (std::vector<Index>{third}));
  EXPECT_EQ(undefeated(law.version(), at(0), Exceptions::of_undefeated), (std::vector<Index>{first, third}));
}

TEST(Attachments, AreAddedToTheirOutcomesWhereTheyHold) {
  CannabisLaw law;
  Condition when = when_fact(kPlace, only(kPublic));
  when.outcomes = 1ULL << law.punished;
  const Index seized = law.attachment("seized", Question::seizure, when);
  EXPECT_EQ(attached(law.version(), at(2, 25, kPublic), law.punished), (std::vector<Index>{seized}));
  EXPECT_TRUE(attached(law.version(), at(2, 25, kHome), law.punished).empty());
  EXPECT_TRUE(attached(law.version(), at(1, 25, kPublic), law.free).empty());
}

}  // namespace
}  // namespace terskel
