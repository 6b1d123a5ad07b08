// From amounts to tiers: what is certain is one tier, what is not is a set with its reasons.
#include "tiers.h"

#include <gtest/gtest.h>

#include "small_law.h"

namespace terskel {
namespace {

constexpr std::uint64_t kLow = 1;
constexpr std::uint64_t kMid = 2;
constexpr std::uint64_t kHigh = 4;

Item held(std::int64_t base, Unit unit = Unit::g, std::optional<std::int32_t> purity = {}) {
  Item item;
  item.substance = kHeroin;
  item.form = kHeroinForm;
  item.amount = Quantity{base, unit};
  item.purity = purity;
  return item;
}

Stock stock_of(const std::vector<Item>& items) {
  Stock stock{0, 0, kHeroinForm, {}};
  for (std::size_t i = 0; i < items.size(); ++i) stock.items.push_back(static_cast<Index>(i));
  return stock;
}

TierSet met(const Ladder& one, const std::vector<Item>& items, PuritySegment purity = {}) {
  return tiers_of(one, stock_of(items), items, purity);
}

std::uint64_t tiers(const Ladder& one, const std::vector<Item>& items) { return met(one, items).tiers; }

Ladder two_tiers(Measure measure) { return ladder({0, 1}, {std::move(measure)}); }

// ------------------------------------------------------------------ states of limits

TEST(ALimit, ThatIsInclusiveGivesItsFigureToTheLowerTier) {
  const Ladder one = two_tiers(grams({exact(10 * kGram)}));
  EXPECT_EQ(tiers(one, {held(10 * kGram - 1)}), kLow);
  EXPECT_EQ(tiers(one, {held(10 * kGram)}), kLow);
  EXPECT_EQ(tiers(one, {held(10 * kGram + 1)}), kMid);
}

TEST(ALimit, ThatIsExclusiveGivesItsFigureToTheUpperTier) {
  const Ladder one = two_tiers(grams({exact(10 * kGram, Inclusive::no)}));
  EXPECT_EQ(tiers(one, {held(10 * kGram - 1)}), kLow);
  EXPECT_EQ(tiers(one, {held(10 * kGram)}), kMid);
}

TEST(ALimit, WhoseSideIsUnsettledIsUnsettledAtThePointOnly) {
  const Ladder one = two_tiers(grams({exact(10 * kGram, Inclusive::unsettled)}));
  EXPECT_EQ(tiers(one, {held(10 * kGram - 1)}), kLow);
  EXPECT_EQ(tiers(one, {held(10 * kGram + 1)}), kMid);
  const TierSet at = met(one, {held(10 * kGram)});
  EXPECT_EQ(at.tiers, kLow | kMid);
  EXPECT_EQ(at.reasons, bit(Reason::at_limit));
}

TEST(ALimit, BetweenTwoFiguresIsCertainBelowAndAboveBoth) {
  const Ladder one = two_tiers(grams({between(2 * kGram, 10 * kGram)}));
  EXPECT_EQ(tiers(one, {held(2 * kGram)}), kLow);
  EXPECT_EQ(tiers(one, {held(10 * kGram + 1)}), kMid);
  for (const std::int64_t inside : {2 * kGram + 1, 5 * kGram, 10 * kGram}) {
    const TierSet set = met(one, {held(inside)});
    EXPECT_EQ(set.tiers, kLow | kMid) << inside;
    EXPECT_EQ(set.reasons, bit(Reason::sources_differ)) << inside;
  }
}

TEST(ALimit, ThatIsAboutAFigureIsUncertainInItsBandWithEnds) {
  const Ladder one = two_tiers(grams({about(5 * kGram, 10 * kGram)}));
  EXPECT_EQ(tiers(one, {held(5 * kGram - 1)}), kLow);
  EXPECT_EQ(tiers(one, {held(10 * kGram + 1)}), kMid);
  for (const std::int64_t inside : {5 * kGram, 7 * kGram, 10 * kGram}) {
    const TierSet set = met(one, {held(inside)});
    EXPECT_EQ(set.tiers, kLow | kMid) << inside;
    EXPECT_EQ(set.reasons, bit(Reason::about)) << inside;
  }
}

TEST(ALimit, ThatWasNotFoundLeavesBothSidesOpenForEveryAmount) {
  const Ladder one = two_tiers(grams({not_found()}));
  for (const std::int64_t amount : {std::int64_t{1}, kMostBaseUnits}) {
    const TierSet set = met(one, {held(amount)});
    EXPECT_EQ(set.tiers, kLow | kMid);
    EXPECT_EQ(set.reasons, bit(Reason::not_found));
  }
}

TEST(ALimit, ThatTheLawDoesNotSetLeavesBothSidesOpenForAnotherReason) {
  const TierSet set = met(two_tiers(grams({none_set()})), {held(kGram)});
  EXPECT_EQ(set.tiers, kLow | kMid);
  EXPECT_EQ(set.reasons, bit(Reason::none_set));
}

TEST(ALimit, ThatIsKnownStaysCertainBesideOneThatIsNot) {
  const Ladder one = ladder({0, 1, 2}, {grams({exact(10 * kGram), not_found()})});
  EXPECT_EQ(tiers(one, {held(10 * kGram)}), kLow);
  EXPECT_EQ(tiers(one, {held(10 * kGram + 1)}), kMid | kHigh);
}

TEST(ATier, ThatIsAbsentIsSkipped) {
  const Ladder one = ladder({0, 2}, {grams({exact(10 * kGram)})});
  EXPECT_EQ(tiers(one, {held(10 * kGram)}), kLow);
  EXPECT_EQ(tiers(one, {held(10 * kGram + 1)}), kHigh);
}

// ------------------------------------------------------------------ what is held

TEST(AStock, SumsItsItems) {
  const Ladder one = two_tiers(grams({exact(10 * kGram)}));
  EXPECT_EQ(tiers(one, {held(5 * kGram), held(5 * kGram)}), kLow);
  EXPECT_EQ(tiers(one, {held(5 * kGram), held(5 * kGram + 1)}), kMid);
}

TEST(AStock, WithoutAnAmountMayBeInAnyTier) {
  Item nothing_typed = held(1);
  nothing_typed.amount.reset();
  const TierSet set = met(two_tiers(grams({exact(10 * kGram)})), {nothing_typed});
  EXPECT_EQ(set.tiers, kLow | kMid);
  EXPECT_EQ(set.reasons, bit(Reason::amount));
}

TEST(AStock, OfWhichOneAmountIsMissingIsAtLeastAsMuchAsTheOther) {
  Item nothing_typed = held(1);
  nothing_typed.amount.reset();
  const Ladder one = two_tiers(grams({exact(10 * kGram)}));
  EXPECT_EQ(tiers(one, {held(10 * kGram), nothing_typed}), kMid) << "the other item weighs something";
  EXPECT_EQ(tiers(one, {held(9 * kGram), nothing_typed}), kLow | kMid);
}

TEST(AStock, InAUnitThatTheRowDoesNotCountIsNotCompared) {
  const TierSet set = met(two_tiers(grams({exact(10 * kGram)})), {held(3 * kPiece, Unit::piece)});
  EXPECT_EQ(set.tiers, kLow | kMid);
  EXPECT_EQ(set.reasons, bit(Reason::unit_not_comparable));
}

TEST(AStock, CountsASecondMeasureWhereTheRowCountsThat) {
  Item item = held(3 * kPiece, Unit::piece);
  item.also = Quantity{10 * kGram + 1, Unit::g};
  EXPECT_EQ(tiers(two_tiers(grams({exact(10 * kGram)})), {item}), kMid);
}

TEST(AStock, AtTheLargestAmountsDoesNotOverflow) {
  const Ladder one = two_tiers(active_grams({exact(kMostBaseUnits)}));
  const std::vector<Item> most(kMostItems, held(kMostBaseUnits, Unit::g, 10'000));
  EXPECT_EQ(tiers(one, most), kMid);
  EXPECT_EQ(tiers(one, {most.front()}), kLow);
}

// ------------------------------------------------------------------ active substance

TEST(ActiveSubstance, IsComparedExactlyWithATypedPurity) {
  const Ladder one = two_tiers(active_grams({exact(kGram)}));
  EXPECT_EQ(tiers(one, {held(4 * kGram, Unit::g, 2'500)}), kLow) << "exactly 1 g pure";
  EXPECT_EQ(tiers(one, {held(4 * kGram + 1, Unit::g, 2'500)}), kMid) << "a quarter of a microgram more";
}

TEST(ActiveSubstance, LiesBetweenNothingAndTheGrossWeightWhenThePurityIsUnknown) {
  const Ladder one = two_tiers(active_grams({exact(kGram)}));
  EXPECT_EQ(tiers(one, {held(kGram)}), kLow) << "not more than 1 g can be pure";
  const TierSet set = met(one, {held(kGram + 1)});
  EXPECT_EQ(set.tiers, kLow | kMid);
  EXPECT_EQ(set.reasons, bit(Reason::purity));
}

TEST(ActiveSubstance, IsCountedAtTheReferencePurityOfFiguresForTheProduct) {
  const Ladder one = two_tiers(active_grams({exact(5 * kGram)}, 1'000));  // 5 g at 10 % is 0.5 g pure
  EXPECT_EQ(tiers(one, {held(5 * kGram, Unit::g, 1'000)}), kLow);
  EXPECT_EQ(tiers(one, {held(5 * kGram, Unit::g, 1'001)}), kMid);
  EXPECT_EQ(tiers(one, {held(kGram, Unit::g, 5'000)}), kLow);
  EXPECT_EQ(tiers(one, {held(kGram, Unit::g, 5'001)}), kMid);
}

TEST(ActiveSubstance, OfOneItemWithUnknownPurityIsCutAtExactPurities) {
  const std::vector<Item> items = {held(3 * kGram)};
  const Ladder one = ladder({0, 1, 2}, {active_grams({exact(kGram), exact(2 * kGram)})});
  const auto cuts = purity_cuts(one, stock_of(items), items);
  EXPECT_EQ(cuts, (std::vector<PurityCut>{{1, 3}, {2, 3}}));
  EXPECT_EQ(met(one, items, {&cuts, 0}).tiers, kLow);
  EXPECT_EQ(met(one, items, {&cuts, 1}).tiers, kMid);
  EXPECT_EQ(met(one, items, {&cuts, 2}).tiers, kHigh);
}

TEST(ActiveSubstance, OfAnItemBesideOneOfKnownPurityIsCutWhereTheSumReachesTheFigure) {
  const std::vector<Item> items = {held(kGram, Unit::g, 5'000), held(2 * kGram)};
  const Ladder one = two_tiers(active_grams({exact(kGram)}));
  EXPECT_EQ(purity_cuts(one, stock_of(items), items), (std::vector<PurityCut>{{1, 4}}));
}

TEST(ActiveSubstance, IsNotCutWhereNoPurityMakesADifferenceOrSeveralAreUnknown) {
  const Ladder one = two_tiers(active_grams({exact(kGram)}));
  const std::vector<Item> little = {held(kGram)};
  EXPECT_TRUE(purity_cuts(one, stock_of(little), little).empty());
  const std::vector<Item> several = {held(2 * kGram), held(2 * kGram)};
  EXPECT_TRUE(purity_cuts(one, stock_of(several), several).empty());
  EXPECT_EQ(tiers(one, several), kLow | kMid);
  const std::vector<Item> typed = {held(3 * kGram, Unit::g, 4'000)};
  EXPECT_TRUE(purity_cuts(one, stock_of(typed), typed).empty());
}

TEST(Purities, AreComparedByCrossMultiplication) {
  EXPECT_EQ(compare({1, 3}, {3'333, 10'000}), 1);
  EXPECT_EQ(compare({1, 3}, {3'334, 10'000}), -1);
  EXPECT_EQ(compare({1, 3}, {2, 6}), 0);
  EXPECT_EQ(compare({INT64_MAX - 1, INT64_MAX}, {INT64_MAX - 2, INT64_MAX - 1}), 1)
      << "products beyond 64 bits";
}

// ------------------------------------------------------------------ two measures, and unclear ones

Item tablets(std::int64_t count, std::optional<std::int64_t> weight) {
  Item item = held(count, Unit::piece);
  if (weight) item.also = Quantity{*weight, Unit::g};
  return item;
}

Ladder pieces_and_grams(Join join) {
  return ladder({0, 1}, {pieces({exact(4 * kPiece)}), grams({exact(kGram)})}, join);
}

TEST(TwoMeasures, AnyOverIsOverWhenEitherIs) {
  const Ladder one = pieces_and_grams(Join::any_over);
  EXPECT_EQ(tiers(one, {tablets(4 * kPiece, kGram)}), kLow);
  EXPECT_EQ(tiers(one, {tablets(4 * kPiece, kGram + 1)}), kMid);
  EXPECT_EQ(tiers(one, {tablets(5 * kPiece, kGram)}), kMid);
}

TEST(TwoMeasures, AnyOverIsUnknownWhileTheOtherWasNotMeasured) {
  const Ladder one = pieces_and_grams(Join::any_over);
  EXPECT_EQ(tiers(one, {tablets(5 * kPiece, {})}), kMid) << "over already";
  const TierSet set = met(one, {tablets(4 * kPiece, {})});
  EXPECT_EQ(set.tiers, kLow | kMid);
  EXPECT_EQ(set.reasons, bit(Reason::weight));
}

TEST(TwoMeasures, SayWhichOfThemWasNotTyped) {
  const Ladder one = pieces_and_grams(Join::any_over);
  EXPECT_EQ(met(one, {held(kGram)}).reasons, bit(Reason::count));
  EXPECT_EQ(met(one, {tablets(4 * kPiece, {})}).reasons, bit(Reason::weight));
  Item nothing_typed = held(1);
  nothing_typed.amount.reset();
  EXPECT_EQ(met(one, {nothing_typed}).reasons, bit(Reason::amount));
}

TEST(TwoMeasures, AllOverIsOverOnlyWhenBothAre) {
  const Ladder one = pieces_and_grams(Join::all_over);
  EXPECT_EQ(tiers(one, {tablets(5 * kPiece, kGram)}), kLow);
  EXPECT_EQ(tiers(one, {tablets(5 * kPiece, kGram + 1)}), kMid);
  EXPECT_EQ(tiers(one, {tablets(4 * kPiece, {})}), kLow) << "whatever they weigh";
}

TEST(TwoMeasures, AreUnsettledWhereTheyDifferAndTheLawDoesNotSay) {
  const Ladder one = pieces_and_grams(Join::unsettled_if_they_differ);
  EXPECT_EQ(tiers(one, {tablets(4 * kPiece, kGram)}), kLow);
  EXPECT_EQ(tiers(one, {tablets(5 * kPiece, kGram + 1)}), kMid);
  const TierSet set = met(one, {tablets(4 * kPiece, kGram + 1)});
  EXPECT_EQ(set.tiers, kLow | kMid);
  EXPECT_EQ(set.reasons, bit(Reason::reading));
}

TEST(BaseAndSalt, AreBothPossibleAsNobodyTypesWhichTheyMean) {
  const Ladder one =
      ladder({0, 1}, {measured_in(Unit::g, Basis::active, {exact(10 * kGram)}, 0, ActiveAs::base),
                      measured_in(Unit::g, Basis::active, {exact(12 * kGram)}, 0, ActiveAs::salt)});
  EXPECT_EQ(tiers(one, {held(10 * kGram, Unit::g, 10'000)}), kLow);
  EXPECT_EQ(tiers(one, {held(13 * kGram, Unit::g, 10'000)}), kMid);
  const TierSet set = met(one, {held(11 * kGram, Unit::g, 10'000)});
  EXPECT_EQ(set.tiers, kLow | kMid);
  EXPECT_EQ(set.reasons, bit(Reason::basis_not_known));
}

TEST(AnUnclearBasis, IsTriedAsGrossAndAsActive) {
  const Ladder one = two_tiers(measured_in(Unit::g, Basis::gross_or_active, {exact(kGram)}));
  EXPECT_EQ(tiers(one, {held(kGram, Unit::g, 5'000)}), kLow);
  EXPECT_EQ(tiers(one, {held(3 * kGram, Unit::g, 5'000)}), kMid);
  const TierSet set = met(one, {held(2 * kGram, Unit::g, 5'000)});
  EXPECT_EQ(set.tiers, kLow | kMid);
  EXPECT_EQ(set.reasons & bit(Reason::basis_not_known), bit(Reason::basis_not_known));
}

TEST(ALadder, CountsActiveSubstanceIfAMeasureDoes) {
  EXPECT_TRUE(counts_active(two_tiers(active_grams({exact(kGram)}))));
  EXPECT_FALSE(counts_active(two_tiers(grams({exact(kGram)}))));
}

TEST(ReasonsOfTiers, AreGivenOnlyWhereThereAreSeveral) {
  EXPECT_EQ(met(two_tiers(active_grams({exact(kGram)})), {held(kGram)}).reasons, 0U);
  EXPECT_EQ(met(two_tiers(grams({exact(kGram, Inclusive::unsettled)})), {held(kGram - 1)}).reasons, 0U);
}

}  // namespace
}  // namespace terskel
