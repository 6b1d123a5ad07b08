// Around a case: where its lines go, the map, and what a later version changed.
#include "terskel/explore.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "explore_axes.h"
#include "small_law.h"

namespace terskel {
namespace {

std::vector<Line> lines_of(const SmallLaw& law, const std::string& text) {
  return lines(law.catalogue, law.regime, 0, law.read(text));
}

const Line* find(const std::vector<Line>& all, Line::Axis axis) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Line& line) { return line.axis == axis; });
  return found == all.end() ? nullptr : &*found;
}

std::size_t here(const Line& line) {
  const auto found =
      std::find_if(line.segments.begin(), line.segments.end(), [](const auto& one) { return one.here; });
  return static_cast<std::size_t>(found - line.segments.begin());
}

// ------------------------------------------------------------------ classes of an axis

TEST(TheClassesOfAnAxis, AreEachFigureAloneAndEachGap) {
  const auto classes = classes_between({10, 11, 20}, 1, 100);
  std::vector<std::pair<std::int64_t, std::int64_t>> ends;
  for (const AxisClass& one : classes) ends.emplace_back(one.from, one.to);
  EXPECT_EQ(ends, (std::vector<std::pair<std::int64_t, std::int64_t>>{
                      {1, 9}, {10, 10}, {11, 11}, {12, 19}, {20, 20}, {21, 100}}));
  EXPECT_EQ(class_of(classes, 1), 0U);
  EXPECT_EQ(class_of(classes, 10), 1U);
  EXPECT_EQ(class_of(classes, 15), 3U);
  EXPECT_EQ(class_of(classes, 1'000), 5U);
}

TEST(TheFiguresOfAnItem, AreWhatItCanStillHoldBesideTheOthersOfItsRow) {
  const CannabisLaw law;
  const Case asked = law.read("item=cannabis/herb+1+g&item=cannabis/resin+4+g&item=heroin+3+g");
  EXPECT_EQ(amount_figures(law.catalogue, law.regime.versions.front(), asked, 0, Dimension::mass),
            (std::vector<std::int64_t>{6 * kGram}));
  EXPECT_TRUE(amount_figures(law.catalogue, law.regime.versions.front(), asked, 2, Dimension::mass).empty());
}

// ------------------------------------------------------------------ lines

TEST(TheAmountLine, EndsExactlyAtTheFigureAndSaysWhichSideHasIt) {
  const CannabisLaw law;
  const auto all = lines_of(law, "age=25&item=cannabis+12.5+g");
  const Line* line = find(all, Line::Axis::amount);
  ASSERT_TRUE(line);
  ASSERT_EQ(line->segments.size(), 2U);
  const LineSegment& low = line->segments[0];
  const LineSegment& high = line->segments[1];
  EXPECT_FALSE(low.from);
  EXPECT_EQ(low.to->base, 10 * kGram);
  EXPECT_TRUE(low.to->included);
  EXPECT_EQ(high.from->base, 10 * kGram);
  EXPECT_FALSE(high.from->included);
  EXPECT_FALSE(high.to);
  EXPECT_EQ(low.outcomes, (std::vector<Index>{law.free}));
  EXPECT_EQ(high.outcomes, (std::vector<Index>{law.punished}));
  EXPECT_EQ(here(*line), 1U);
}

TEST(TheAmountLine, GivesAnExclusiveFigureToTheUpperSide) {
  CannabisLaw law;
  law.version().rows[0].ladders[0].measures[0].limits[0].inclusive = Inclusive::no;
  const auto all = lines_of(law, "age=25&item=cannabis+1+g");
  const Line* line = find(all, Line::Axis::amount);
  EXPECT_FALSE(line->segments[0].to->included);
  EXPECT_TRUE(line->segments[1].from->included);
  EXPECT_EQ(line->segments[1].from->base, 10 * kGram);
}

TEST(TheAmountLine, HasTheUnsettledFigureAsAPointOfItsOwn) {
  CannabisLaw law;
  law.version().rows[0].ladders[0].measures[0].limits[0].inclusive = Inclusive::unsettled;
  const auto all = lines_of(law, "age=25&item=cannabis+10+g");
  const Line* line = find(all, Line::Axis::amount);
  ASSERT_EQ(line->segments.size(), 3U);
  EXPECT_EQ(line->segments[1].outcomes, (std::vector<Index>{law.free, law.punished}));
  EXPECT_EQ(line->segments[1].from->base, 10 * kGram);
  EXPECT_EQ(line->segments[1].to->base, 10 * kGram);
  EXPECT_EQ(here(*line), 1U);
}

TEST(TheAmountLine, HasNoExactPlaceWhereTheFigureIsApproximate) {
  CannabisLaw law;
  law.version().rows[0].ladders[0].measures[0].limits[0] = about(10 * kGram, 10 * kGram);
  const auto all = lines_of(law, "age=25&item=cannabis+12+g");
  const Line* line = find(all, Line::Axis::amount);
  ASSERT_EQ(line->segments.size(), 2U) << "nothing is said of exactly 10 g";
  EXPECT_TRUE(line->segments[0].to->about);
  EXPECT_TRUE(line->segments[1].from->about);
  EXPECT_EQ(here(*line), 1U);
}

TEST(TheAmountLine, ShowsABandOfPracticeAsOpen) {
  CannabisLaw law;
  law.version().rows[0].ladders[0].measures[0].limits[0] = about(5 * kGram, 10 * kGram);
  const auto all = lines_of(law, "age=25&item=cannabis+7+g");
  const Line* line = find(all, Line::Axis::amount);
  ASSERT_EQ(line->segments.size(), 3U);
  EXPECT_EQ(line->segments[1].outcomes.size(), 2U);
  EXPECT_EQ(here(*line), 1U);
}

TEST(TheAmountLine, IsMissingWithoutAnAmountOrWithoutADifference) {
  const CannabisLaw law;
  EXPECT_FALSE(find(lines_of(law, "age=25&item=cannabis"), Line::Axis::amount));
  EXPECT_FALSE(find(lines_of(law, "age=25&item=heroin+1+g"), Line::Axis::amount));
  EXPECT_FALSE(find(lines_of(law, "age=14&item=cannabis+1+g"), Line::Axis::amount));
}

TEST(TheAgeLine, IsInWholeYears) {
  const CannabisLaw law;
  const auto all = lines_of(law, "age=17&item=heroin");
  const Line* line = find(all, Line::Axis::age);
  ASSERT_TRUE(line);
  ASSERT_EQ(line->segments.size(), 2U);
  EXPECT_EQ(line->segments[0].to->base, 14);
  EXPECT_EQ(line->segments[1].from->base, 15);
  EXPECT_EQ(here(*line), 1U);
  const auto unknown = lines_of(law, "item=heroin");
  EXPECT_EQ(here(*find(unknown, Line::Axis::age)), 2U) << "without an age the case stands nowhere";
}

TEST(ThePurityLine, IsExactAndKnowsWhereTheTypedPurityStands) {
  CannabisLaw law;
  law.row("heroin", law.table, {kHeroinForm}, {ladder({1, 2}, {active_grams({exact(kGram)})})});
  const auto all = lines_of(law, "age=25&item=heroin+3+g+@33,33");
  const Line* line = find(all, Line::Axis::purity);
  ASSERT_TRUE(line);
  ASSERT_EQ(line->segments.size(), 2U);
  EXPECT_EQ(line->segments[0].to->purity, (PurityCut{1, 3}));
  EXPECT_TRUE(line->segments[0].to->included);
  EXPECT_EQ(here(*line), 0U);
  const auto purer = lines_of(law, "age=25&item=heroin+3+g+@33,34");
  EXPECT_EQ(here(*find(purer, Line::Axis::purity)), 1U);
}

TEST(TheFormLine, HasASegmentForEachForm) {
  const CannabisLaw law;
  const auto all = lines_of(law, "age=25&item=cannabis/herb+1+g");
  const Line* line = find(all, Line::Axis::form);
  ASSERT_TRUE(line);
  ASSERT_EQ(line->segments.size(), 4U);
  EXPECT_EQ(line->segments[2].value, kOil);
  EXPECT_EQ(line->segments[2].outcomes, (std::vector<Index>{law.punished}));
  EXPECT_EQ(here(*line), 0U);
}

TEST(AFactLine, HasASegmentForEachValue) {
  CannabisLaw law;
  law.version().rules[law.young].except.push_back(
      law.rule("at_home", when_fact(kPlace, only(kHome)), law.free, {law.small_amount, law.ordinary}));
  const auto all = lines_of(law, "age=25&item=heroin&fact=place:public");
  const Line* line = find(all, Line::Axis::fact);
  ASSERT_TRUE(line);
  EXPECT_EQ(line->ref, kPlace);
  ASSERT_EQ(line->segments.size(), 3U);
  EXPECT_EQ(line->segments[0].outcomes, (std::vector<Index>{law.free}));
  EXPECT_EQ(here(*line), 1U);
}

TEST(Lines, ArrangeOutcomesMildestFirstAndAreNoneWhereNothingChanges) {
  SmallLaw law;
  const Index always_free = law.outcome("free", Character::lawful, 0);
  law.rule("all", always(), always_free);
  EXPECT_TRUE(lines_of(law, "age=25&item=heroin+1+g").empty());
}

// ------------------------------------------------------------------ map

Map map_of(const SmallLaw& law, std::int64_t from, std::int64_t to, int steps, int age_from, int age_to,
           const std::string& text = "item=cannabis") {
  auto drawn = map(law.catalogue, law.regime, 0, law.read(text),
                   {{from, Unit::g}, {to, Unit::g}, steps, age_from, age_to});
  return drawn ? std::move(drawn).value() : Map{};
}

TEST(TheMap, AgreesWithDecideInEveryPoint) {
  CannabisLaw law;
  law.version().rows[0].ladders[0].measures[0].limits[0] = about(5 * kGram, 10 * kGram);
  const Map drawn = map_of(law, kGram, 100 * kGram, 41, 12, 20);
  for (std::size_t a = 0; a < drawn.ages.size(); ++a) {
    for (std::size_t i = 0; i < drawn.amounts.size(); ++i) {
      Case asked = law.read("item=cannabis");
      asked.age = drawn.ages[a];
      asked.items[0].amount = Quantity{drawn.amounts[i], Unit::g};
      const auto members = law.decided(asked).members;
      Character expected = law.version().outcomes[members[0].outcome].character;
      if (members.size() > 1) expected = Character::open;
      EXPECT_EQ(drawn.characters[a][i], expected) << drawn.ages[a] << " years, " << drawn.amounts[i];
    }
  }
}

TEST(TheMap, LiesEvenlyOnALogarithmicAxisFromEndToEnd) {
  const Map drawn = map_of(CannabisLaw(), kGram, 1'000 * kGram, 4, 10, 30);
  EXPECT_EQ(drawn.amounts, (std::vector<std::int64_t>{kGram, 10 * kGram, 100 * kGram, 1'000 * kGram}));
  EXPECT_EQ(drawn.ages.front(), 10);
  EXPECT_EQ(drawn.ages.back(), 30);
  EXPECT_EQ(drawn.characters.size(), 21U);
}

TEST(TheMap, IsRightAtTheFigureItself) {
  const Map drawn = map_of(CannabisLaw(), 10 * kGram, 10 * kGram + 1, 2, 25, 25);
  EXPECT_EQ(drawn.characters[0], (std::vector<Character>{Character::not_punishable, Character::criminal}));
}

TEST(TheMap, IsOpenWhereSeveralCharactersArePossible) {
  CannabisLaw law;
  law.version().rules[law.young].except.push_back(
      law.rule("at_home", when_fact(kPlace, only(kHome)), law.free, {law.small_amount, law.ordinary}));
  EXPECT_EQ(map_of(law, 20 * kGram, 30 * kGram, 2, 25, 25).characters[0][0], Character::open);
  EXPECT_EQ(map_of(law, 20 * kGram, 30 * kGram, 2, 25, 25, "item=cannabis&fact=place:home").characters[0][0],
            Character::not_punishable);
}

// ------------------------------------------------------------------ difference

class TwoVersions : public CannabisLaw, public ::testing::Test {
 protected:
  TwoVersions() {
    regime.versions.push_back(version());
    regime.versions[1].from = day("2021-01-01");
    say({{"text.range.above", "above {limit}"},
         {"text.range.from", "from {limit}"},
         {"text.range.up_to", "up to {limit}"},
         {"text.range.below", "below {limit}"},
         {"text.range.both", "{from}, {to}"},
         {"text.range.any", "any amount"}});
  }
  Difference compared() const { return difference(catalogue, regime, 0, 1); }
};

TEST_F(TwoVersions, ThatSayTheSameDifferNowhere) {
  const Difference result = compared();
  EXPECT_GT(result.cells, 0U);
  EXPECT_EQ(result.changed, 0U);
  EXPECT_TRUE(result.changes.empty());
}

TEST_F(TwoVersions, ThatMoveALimitDifferBetweenTheFigures) {
  regime.versions[1].rows[0].ladders[0].measures[0].limits[0] = exact(15 * kGram);
  const Difference result = compared();
  ASSERT_EQ(result.changes.size(), 1U);
  const Change& change = result.changes[0];
  EXPECT_EQ(change.form, kHerb) << "stands for resin too";
  EXPECT_EQ(change.amount, "above 10 g, up to 15 g");
  EXPECT_EQ(change.ages, (std::vector<std::int32_t>{1})) << "children were and are below the age";
  EXPECT_EQ(change.before, (std::vector<Index>{punished}));
  EXPECT_EQ(change.after, (std::vector<Index>{free}));
  EXPECT_EQ(change.questions.size(), static_cast<std::size_t>(kQuestions));
  EXPECT_EQ(result.changed, 2U) << "the gap, and 15 g itself";
}

TEST_F(TwoVersions, ThatMoveALimitToItsOtherSideNameTheFigureItself) {
  regime.versions[0].rows[0].ladders[0].measures[0].limits[0].inclusive = Inclusive::no;
  regime.versions[1].rows[0].ladders[0].measures[0].limits[0] = exact(15 * kGram, Inclusive::no);
  const Difference result = compared();
  ASSERT_EQ(result.changes.size(), 1U);
  EXPECT_EQ(result.changes[0].amount, "from 10 g, below 15 g");
}

TEST_F(TwoVersions, ThatComeToTheSameFromSeveralTiersDifferNowhere) {
  regime.versions[0].rules[small_amount].then = punished;
  regime.versions[1].rules[small_amount].then = punished;
  regime.versions[1].rows[0].ladders[0].measures[0].limits[0] = not_found();
  EXPECT_EQ(compared().changed, 0U) << "the tier is not known later, and makes no difference";
}

TEST_F(TwoVersions, ThatSaySomethingElseUnderOneQuestionDifferThere) {
  Statement other = statement("Now it is recorded.");
  regime.versions[1].outcomes[punished].answers[static_cast<std::size_t>(Question::record)].statements = {
      other};
  for (const Change& change : compared().changes) {
    EXPECT_EQ(change.questions, (std::vector<Question>{Question::record}));
    EXPECT_EQ(change.before, change.after);
  }
  EXPECT_FALSE(compared().changes.empty());
}

TEST_F(TwoVersions, ThatMoveAnAgeDifferForThatAgeOnly) {
  regime.versions[1].rules[young].when = when_age(0, 15);
  const Difference result = compared();
  EXPECT_EQ(result.age_cuts, (std::vector<std::int32_t>{15, 16}));
  ASSERT_FALSE(result.changes.empty());
  for (const Change& change : result.changes) EXPECT_EQ(change.ages, (std::vector<std::int32_t>{1}));
}

TEST_F(TwoVersions, ThatReadAFactOnlyLaterDifferForItsValues) {
  Rule at_home = version().rules[ordinary];
  at_home.id = "at_home";
  at_home.when = when_fact(kPlace, only(kHome));
  at_home.then = free;
  at_home.except = {small_amount, ordinary};
  regime.versions[1].rules.push_back(at_home);
  regime.versions[1].rules[young].except.push_back(3);
  const Difference result = compared();
  ASSERT_FALSE(result.changes.empty());
  for (const Change& change : result.changes) {
    ASSERT_EQ(change.facts.size(), 1U);
    EXPECT_EQ(change.facts[0].dim.ref, kPlace);
    EXPECT_EQ(change.facts[0].values, (std::vector<std::int32_t>{kHome}));
  }
}

}  // namespace
}  // namespace terskel
