// What is not known in a case, and every way in which it may be known.
#include "unknowns.h"

#include <gtest/gtest.h>

#include "small_law.h"

namespace terskel {
namespace {

using Domain = std::vector<Index>;

TEST(AFact, IsReadWhereAConditionASlotOrARowAsksForIt) {
  CannabisLaw law;
  EXPECT_EQ(facts_read(law.catalogue, law.version()), (std::vector<bool>{false, false, false, false}));
  law.version().attachments.reserve(1);
  law.attachment("seized", Question::seizure, when_fact(kPlace, only(kHome)));
  law.version().rows[0].by_fact = kDependence;
  Slot slot;
  slot.name = "n";
  slot.by_fact = kAct;
  law.version().outcomes[0].answers[1].statements[0].slots = {slot};
  EXPECT_EQ(facts_read(law.catalogue, law.version()), (std::vector<bool>{true, true, true, false}));
}

TEST(AFact, HasTheTypedValueElseTheAssumedElseAllThatAreNotExcluded) {
  CannabisLaw law;
  for (const Index fact : {kAct, kPlace, kDependence})
    law.attachment("of_fact", Question::seizure, when_fact(fact, only(0)));
  const auto open = fact_domains(Outline(law.catalogue, law.version()), law.read("item=cannabis"));
  EXPECT_EQ(open[kAct], Domain{kHold}) << "assumed";
  EXPECT_EQ(open[kPlace], (Domain{kHome, kPublic})) << "prison is never meant unless typed";
  EXPECT_EQ(open[kDependence], (Domain{kNotDependent, kDependent}));
  EXPECT_EQ(open[kReading], Domain{kNone}) << "not read";
  const auto typed = fact_domains(Outline(law.catalogue, law.version()),
                                  law.read("item=cannabis&fact=place:prison&fact=act:sell"));
  EXPECT_EQ(typed[kPlace], Domain{kPrison});
  EXPECT_EQ(typed[kAct], Domain{kSell});
}

TEST(AReading, HasAsManyValuesAsTheVersionHasReadings) {
  CannabisLaw law;
  law.version().readings = {{"strict", law.statement("a")}, {"mild", law.statement("b")}};
  law.attachment("strictly", Question::seizure, when_fact(kReading, only(0)));
  EXPECT_EQ(fact_domains(Outline(law.catalogue, law.version()), law.read("item=cannabis"))[kReading],
            (Domain{0, 1}));
  EXPECT_EQ(value_count(law.catalogue, law.version(), kReading), 2);
}

TEST(Ages, FallIntoClassesWithinWhichNoRuleTellsThemApart) {
  CannabisLaw law;
  law.attachment("of_youth", Question::age, when_age(15, 17));
  const auto cuts = age_cuts(law.version());
  EXPECT_EQ(cuts, (std::vector<std::int32_t>{15, 18}));
  EXPECT_EQ(age_class(cuts, 0), 0);
  EXPECT_EQ(age_class(cuts, 14), 0);
  EXPECT_EQ(age_class(cuts, 15), 1);
  EXPECT_EQ(age_class(cuts, 17), 1);
  EXPECT_EQ(age_class(cuts, 18), 2);
  EXPECT_EQ(youngest(cuts, 0), 0);
  EXPECT_EQ(youngest(cuts, 2), 18);
}

TEST(AForm, IsTheTypedOneElseThoseImplied) {
  const SmallLaw law;
  const auto forms = [&](const std::string& item) {
    return form_candidates(law.catalogue, law.read("item=" + item).items[0]);
  };
  EXPECT_EQ(forms("cannabis/oil"), Domain{kOil});
  EXPECT_EQ(forms("cannabis+10+g"), (Domain{kHerb, kResin})) << "oil and plants only when chosen";
  EXPECT_EQ(forms("heroin"), Domain{kHeroinForm});
}

TEST(AForm, ThatWasNotTypedIsSettledByTheUnit) {
  const SmallLaw law;
  const auto forms = [&](const std::string& item) {
    return form_candidates(law.catalogue, law.read("item=" + item).items[0]);
  };
  EXPECT_EQ(forms("mdma+2+piece"), Domain{kTablet});
  EXPECT_EQ(forms("mdma+2+g"), Domain{kPowder});
  EXPECT_EQ(forms("lsd+1+mg"), Domain{kPure});
  EXPECT_EQ(forms("lsd+1+piece"), Domain{kBlotter});
  EXPECT_EQ(forms("mdma"), (Domain{kPowder, kTablet}));
}

TEST(Forms, ThatAVersionTreatsAlikeStandForEachOther) {
  CannabisLaw law;
  const auto choices = form_choices(law.catalogue, law.version(), law.read("item=cannabis&item=mdma"));
  ASSERT_EQ(choices.size(), 2U);
  EXPECT_EQ(choices[0].standing_for, Domain{kHerb});
  EXPECT_EQ(choices[0].alike, std::vector<Domain>{(Domain{kHerb, kResin})});
  EXPECT_EQ(choices[1].alike, std::vector<Domain>{(Domain{kPowder, kTablet})}) << "one group of one tier";
}

TEST(Forms, ThatAreNotListedInAGroupOfSeveralTiersStandAlone) {
  CannabisLaw law;
  for (const Index form : {kPowder, kTablet}) law.version().places[form] = {law.table, kNone};
  const auto choices = form_choices(law.catalogue, law.version(), law.read("item=mdma"));
  EXPECT_EQ(choices[0].standing_for, (Domain{kPowder, kTablet}));
}

TEST(Stocks, SumWhatOneRowCovers) {
  CannabisLaw law;
  const auto stocks = stocks_of(law.version(), {kHerb, kHeroinForm, kResin});
  ASSERT_EQ(stocks.size(), 2U);
  EXPECT_EQ(stocks[0].items, (Domain{0, 2}));
  EXPECT_EQ(stocks[1].items, Domain{1});
  EXPECT_EQ(stocks[1].row, kNone);
}

std::uint8_t caps(const SmallLaw& law, const std::string& text, const Version& version) {
  const Case asked = law.read(text);
  std::vector<Index> forms;
  for (const Item& item : asked.items) forms.push_back(form_candidates(law.catalogue, item).front());
  return cap_states(version, asked.items, stocks_of(version, forms));
}

TEST(ACap, CountsSubstancesNeitherFormsNorRows) {
  CannabisLaw law;
  Cap cap;
  cap.most = 2;
  law.version().caps = {cap};
  EXPECT_EQ(caps(law, "item=cannabis/herb&item=cannabis/resin&item=heroin", law.version()), 1)
      << "surely within";
  EXPECT_EQ(caps(law, "item=cannabis&item=heroin&item=mdma", law.version()), 2) << "surely over";
}

TEST(ACap, IsDoubtfulWhereSubstancesMayCountAsOne) {
  CannabisLaw law;
  Cap cap;
  cap.most = 2;
  cap.doubtful = {{kHeroin, kMdma, kLsd}};
  law.version().caps = {cap};
  EXPECT_EQ(caps(law, "item=cannabis&item=heroin", law.version()), 1);
  EXPECT_EQ(caps(law, "item=cannabis&item=heroin&item=mdma", law.version()), 3);
  EXPECT_EQ(caps(law, "item=cannabis&item=ghb&item=heroin&item=mdma", law.version()), 2);
}

TEST(ACap, MayCountRows) {
  CannabisLaw law;
  const Index plants = law.row("plants", law.table, {kPlant}, {ladder({1, 2}, {pieces({exact(kPiece)})})});
  Cap cap;
  cap.most = 1;
  cap.rows = {0, plants};
  law.version().caps = {cap};
  EXPECT_EQ(caps(law, "item=cannabis/herb&item=cannabis/resin&item=heroin", law.version()), 1);
  EXPECT_EQ(caps(law, "item=cannabis/herb&item=cannabis/plant", law.version()), 2);
}

TEST(ALadder, IsChosenByItsFact) {
  CannabisLaw law;
  Row& row = law.version().rows[0];
  row.by_fact = kPlace;
  row.ladders.push_back(row.ladders.front());
  row.ladders[0].in = only(kHome);
  row.ladders[1].in = only(kPublic) | only(kPrison);
  EXPECT_EQ(&ladder_of(row, {kHold, kHome, kNone, kNone}), &row.ladders[0]);
  EXPECT_EQ(&ladder_of(row, {kHold, kPrison, kNone, kNone}), &row.ladders[1]);
}

TEST(ACounter, GoesThroughAllCombinationsTheLastChangingFastest) {
  Counter counter({2, 3});
  std::vector<std::vector<std::size_t>> seen;
  do seen.push_back(counter.at());
  while (counter.next());
  EXPECT_EQ(seen, (std::vector<std::vector<std::size_t>>{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}}));
}

TEST(ACounter, OfNothingHasOneCombination) {
  Counter counter({});
  EXPECT_FALSE(counter.next());
}

}  // namespace
}  // namespace terskel
