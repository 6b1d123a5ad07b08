// A decision in words.
#include "terskel/explain.h"

#include <gtest/gtest.h>

#include "small_law.h"

namespace terskel {
namespace {

class InWords : public CannabisLaw, public ::testing::Test {
 protected:
  InWords() {
    say({{"text.about", "about {figure}"},
         {"text.assumed", "{fact}: {value}"},
         {"text.border.none_set", "a line without a number"},
         {"text.border.not_found", "an unfound limit"},
         {"text.if", "If {conditions}"},
         {"text.if.age_between", "from {from} to {to}"},
         {"text.if.age_from", "{age} or older"},
         {"text.if.age_is", "exactly {age}"},
         {"text.if.age_under", "under {age}"},
         {"text.if.amount", "the amount is {range}"},
         {"text.if.amount_large", "it is large"},
         {"text.if.amount_middle", "it is medium"},
         {"text.if.amount_small", "it is small"},
         {"text.if.form", "it is {form}"},
         {"text.if.of_item", "{condition} ({item})"},
         {"text.if.or_else", "; or if "},
         {"text.if.over_cap", "too many"},
         {"text.if.purity_between", "over {from}, to {to}"},
         {"text.if.purity_over", "over {from}"},
         {"text.if.purity_up_to", "up to {to}"},
         {"text.if.reading", "the law means {reading}"},
         {"text.if.within_cap", "not too many"},
         {"text.item", "{amount} {substance}"},
         {"text.item.pure", "{item}, {purity} pure"},
         {"text.item.two_amounts", "{amount} ({also})"},
         {"text.item.unknown_amount", "some {substance}"},
         {"text.later_than_checked", "Checked until {date}."},
         {"text.limit.about", "about {amount}"},
         {"text.limit.about_band", "about {from} to {to}"},
         {"text.limit.at_reference", "{limit} at {purity}"},
         {"text.limit.between", "{from} or {to}"},
         {"text.limit.none_set", "no number"},
         {"text.limit.not_found", "not found"},
         {"text.limit.pure", "{limit} pure"},
         {"text.range.above", "above {limit}"},
         {"text.range.below", "below {limit}"},
         {"text.range.both", "{from}, {to}"},
         {"text.range.from", "from {limit}"},
         {"text.range.up_to", "up to {limit}"},
         {"text.unclear_start", "Unclear."},
         {"unit.g.other", "g"},
         {"unit.piece.other", "pieces"},
         {"fact.act.hold", "to have"},
         {"fact.act.label", "What"},
         {"fact.dependence.dependent.if", "you are dependent"},
         {"fact.dependence.none.if", "you are not"},
         {"fact.place.home.if", "at home"},
         {"fact.place.home+public.if", "anywhere but in prison"},
         {"fact.place.label", "Where"},
         {"fact.place.not", "not in prison"},
         {"fact.place.prison.if", "in prison"},
         {"fact.place.public.if", "in public"},
         {"status.rejected", "Rejected {date}"},
         {"slot.years.one", "{n} year"},
         {"slot.years.other", "{n} years"},
         {"slot.months.other", "{n} months"},
         {"slot.weeks.other", "{n} weeks"},
         {"slot.days.other", "{n} days"},
         {"slot.hours.other", "{n} hours"},
         {"slot.age.other", "{n} years old"},
         {"slot.count.other", "{n}"},
         {"money.NOK", "{n} kroner"},
         {"money.not_found", "the amount for this year was not found"},
         {"month.nov", "November"}});
  }

  Telling telling(const std::string& date = "2026-11-22") const {
    return {catalogue, regime, regime.versions.front(), *parse_date(date)};
  }
  std::string when(const std::string& text, std::size_t member) const {
    const Case asked = read(text);
    const Decision decision = decided(asked);
    return boxes_in_words(telling(), asked, decision, decision.members.at(member).boxes);
  }
  std::string place(const Ladder& one, std::uint64_t tiers) const {
    return place_in_words(telling(), one, tiers);
  }
  std::string slot(SlotValue value, const std::string& date = "2026-11-22") {
    Slot made;
    made.name = "n";
    made.values = {std::move(value)};
    Statement stated = statement("It is {n}.");
    stated.slots = {made};
    return sentence_of(telling(date), stated, FactValues(4, kNone)).text;
  }
  static SlotValue number(SlotValue::Type type, std::int64_t value) {
    SlotValue made;
    made.type = type;
    made.number = value;
    return made;
  }
};

// ------------------------------------------------------------------ sentences

TEST_F(InWords, ASentenceIsFilledFromItsSlots) {
  using Type = SlotValue::Type;
  EXPECT_EQ(slot(number(Type::years, 1)), "It is 1 year.");
  EXPECT_EQ(slot(number(Type::years, 2)), "It is 2 years.");
  EXPECT_EQ(slot(number(Type::months, 6)), "It is 6 months.");
  EXPECT_EQ(slot(number(Type::weeks, 6)), "It is 6 weeks.");
  EXPECT_EQ(slot(number(Type::days, 6)), "It is 6 days.");
  EXPECT_EQ(slot(number(Type::hours, 6)), "It is 6 hours.");
  EXPECT_EQ(slot(number(Type::age, 15)), "It is 15 years old.");
  EXPECT_EQ(slot(number(Type::count, 3)), "It is 3.");
  EXPECT_EQ(slot(number(Type::percent, 250)), "It is 2.5%.");
  EXPECT_EQ(slot(number(Type::amount, 12'500'000)), "It is 12.5 g.");
  SlotValue value;
  value.text = "§ 24";
  EXPECT_EQ(slot(value), "It is § 24.");
  value.type = Type::date;
  value.date = day("2026-11");
  EXPECT_EQ(slot(value), "It is November 2026.");
  value.type = Type::money;
  value.number = 500'500'000;
  value.text = "NOK";
  EXPECT_EQ(slot(value), "It is 500.50 kroner.");
}

TEST_F(InWords, MoneyThatMovesIsTheAmountOfTheDateOrSaysThatItWasNotFound) {
  catalogue.units_of_account = {
      {"court_fee", "NOK", {{*parse_date("2026-01-01"), *parse_date("2026-12-31"), 1'314'000'000}}}};
  SlotValue value = number(SlotValue::Type::account, 2'500'000);
  value.ref = 0;
  EXPECT_EQ(slot(value), "It is 3285 kroner.");
  EXPECT_EQ(slot(value, "2026-01-01"), "It is 3285 kroner.");
  EXPECT_EQ(slot(value, "2027-01-01"), "It is the amount for this year was not found.");
  EXPECT_EQ(slot(value, "2025-12-31"), "It is the amount for this year was not found.");
}

TEST_F(InWords, ASlotMayBeChosenByAFact) {
  Slot one;
  one.name = "n";
  one.by_fact = kDependence;
  one.values = {number(SlotValue::Type::years, 1), number(SlotValue::Type::years, 2)};
  Statement stated = statement("At most {n}.");
  stated.slots = {one};
  EXPECT_EQ(sentence_of(telling(), stated, {kNone, kNone, kNotDependent, kNone}).text, "At most 1 year.");
  EXPECT_EQ(sentence_of(telling(), stated, {kNone, kNone, kDependent, kNone}).text, "At most 2 years.");
}

TEST_F(InWords, AnAnswerIsTheOutcomesOwnSentencesThenThoseAttached) {
  attachment("seized", Question::seizure, when_fact(kPlace, only(kHome)));
  const Decision decision = decided("age=25&item=heroin");
  const auto said = answer_to(telling(), decision.members[0], Question::seizure);
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[0].text, "It is punished.");
  EXPECT_TRUE(said[0].when.empty());
  EXPECT_EQ(said[1].text, "Also seized.");
  EXPECT_EQ(said[1].when.size(), 1U) << "only at home";
  EXPECT_EQ(said[0].cites, (std::vector<Citation>{{0, "§ 1"}}));
  EXPECT_EQ(answer_to(telling(), decision.members[0], Question::record).size(), 1U);
}

TEST_F(InWords, AnAttachmentTurnsSilenceIntoAnAnswer) {
  auto& answers = version().outcomes[punished].answers;
  answers[static_cast<std::size_t>(Question::seizure)] = {Answer::Type::not_said, {}};
  answers[static_cast<std::size_t>(Question::record)] = {Answer::Type::left_to_attachments, {}};
  answers[static_cast<std::size_t>(Question::no_show)] = {Answer::Type::does_not_arise, {}};
  attachment("seized", Question::seizure, always());
  const Decision decision = decided("age=25&item=heroin");
  const Member& member = decision.members[0];
  EXPECT_EQ(answer_type(version(), member, Question::seizure), Answer::Type::answered);
  EXPECT_EQ(answer_type(version(), member, Question::record), Answer::Type::left_to_attachments);
  EXPECT_EQ(answer_type(version(), member, Question::no_show), Answer::Type::does_not_arise);
}

TEST_F(InWords, EveryRuleThatDecidedGivesItsReason) {
  version().rules[young].except.push_back(
      rule("home", when_fact(kPlace, only(kHome)), punished, {small_amount, ordinary}));
  const Decision decision = decided("age=25&item=heroin");
  const auto reasons = reasons_for(telling(), decision.members[0]);
  ASSERT_EQ(reasons.size(), 2U);
  EXPECT_EQ(reasons[0].text, "Because of home.");
  EXPECT_EQ(reasons[1].text, "Because of ordinary.");
}

// ------------------------------------------------------------------ cases

TEST_F(InWords, AnItemIsSaidAsItWasRead) {
  const auto said = [&](const std::string& text) {
    return item_in_words(catalogue, read("item=" + text).items[0]);
  };
  EXPECT_EQ(said("cannabis+12,50+g"), "12.5 g cannabis");
  EXPECT_EQ(said("cannabis/resin+10+g"), "10 g cannabis (hasj, harpiks)");
  EXPECT_EQ(said("heroin"), "some heroin");
  EXPECT_EQ(said("heroin+3+g+@33,33"), "3 g heroin, 33.33% pure");
  EXPECT_EQ(said("mdma/tablet+4+piece+1.2+g"), "4 pieces (1.2 g) MDMA (tablett)");
}

TEST_F(InWords, AnAssumptionNamesTheValueOrWhatIsNotAssumed) {
  EXPECT_EQ(assumption_in_words(catalogue, {kAct, kHold}), "What: to have");
  EXPECT_EQ(assumption_in_words(catalogue, {kPlace, kNone}), "not in prison");
}

// ------------------------------------------------------------------ limits

TEST_F(InWords, ALimitIsSaidInItsState) {
  const auto said = [&](Limit limit) { return limit_in_words(catalogue, grams({}), limit); };
  EXPECT_EQ(said(exact(10 * kGram)), "10 g");
  EXPECT_EQ(said(between(2 * kGram, 10 * kGram)), "2 g or 10 g");
  EXPECT_EQ(said(about(5 * kGram, 5 * kGram)), "about 5 g");
  EXPECT_EQ(said(about(5 * kGram, 10 * kGram)), "about 5 g to 10 g");
  EXPECT_EQ(said(not_found()), "not found");
  EXPECT_EQ(said(none_set()), "no number");
}

TEST_F(InWords, WholeKilogramsAreSaidAsKilograms) {
  EXPECT_EQ(limit_in_words(catalogue, grams({}), exact(80'000 * kGram)), "80 kg");
  EXPECT_EQ(limit_in_words(catalogue, grams({}), exact(1'500 * kGram)), "1500 g");
}

TEST_F(InWords, ALimitOfActiveSubstanceSaysWhatItCounts) {
  EXPECT_EQ(limit_in_words(catalogue, active_grams({}), exact(kGram)), "1 g pure");
  EXPECT_EQ(limit_in_words(catalogue, active_grams({}, 1'000), exact(5 * kGram)), "5 g at 10%");
}

TEST_F(InWords, APlaceOnALadderIsARange) {
  const Ladder one = ladder({0, 1, 2}, {grams({exact(10 * kGram), exact(15 * kGram, Inclusive::no)})});
  EXPECT_EQ(place(one, 1), "up to 10 g");
  EXPECT_EQ(place(one, 2), "above 10 g, below 15 g");
  EXPECT_EQ(place(one, 4), "from 15 g");
  EXPECT_EQ(place(one, 3), "below 15 g");
  EXPECT_EQ(place(one, 7), "") << "anywhere";
}

TEST_F(InWords, NeitherSideClaimsAFigureThatIsUnsettled) {
  const Ladder one = ladder({0, 1}, {grams({exact(10 * kGram, Inclusive::unsettled)})});
  EXPECT_EQ(place(one, 1), "below 10 g");
  EXPECT_EQ(place(one, 2), "above 10 g");
  const Ladder inexact = ladder({0, 1}, {grams({about(10 * kGram, 10 * kGram)})});
  EXPECT_EQ(place(inexact, 1), "below about 10 g");
}

TEST_F(InWords, AnUnknownLimitIsSaidToBeUnknown) {
  EXPECT_EQ(place(ladder({0, 1}, {grams({not_found()})}), 2), "above an unfound limit");
  EXPECT_EQ(place(ladder({0, 1}, {grams({none_set()})}), 1), "up to a line without a number");
}

TEST_F(InWords, ALadderIsSaidByItsFact) {
  Row& row = version().rows[0];
  EXPECT_EQ(ladder_in_words(catalogue, row, row.ladders[0]), "");
  row.by_fact = kPlace;
  row.ladders[0].in = only(kHome);
  EXPECT_EQ(ladder_in_words(catalogue, row, row.ladders[0]), "If at home");
  row.ladders[0].in = only(kHome) | only(kPublic);
  EXPECT_EQ(ladder_in_words(catalogue, row, row.ladders[0]), "If anywhere but in prison");
  row.ladders[0].in = only(kPublic) | only(kPrison);
  EXPECT_EQ(ladder_in_words(catalogue, row, row.ladders[0]), "If in public or in prison");
}

// ------------------------------------------------------------------ conditions

TEST_F(InWords, AConditionOnAgeIsSaidInYears) {
  EXPECT_EQ(when("item=heroin", 0), "If under 15");
  EXPECT_EQ(when("item=heroin", 1), "If 15 or older");
  version().rules[young].when = when_age(15, 15);
  EXPECT_EQ(when("item=heroin", 0), "If exactly 15");
  EXPECT_EQ(when("item=heroin", 1), "If under 15 or 16 or older");
  version().rules[young].when = when_age(15, 17);
  EXPECT_EQ(when("item=heroin", 0), "If from 15 to 17");
}

TEST_F(InWords, AConditionOnAnAmountIsItsRange) {
  EXPECT_EQ(when("age=25&item=cannabis", 0), "If the amount is up to 10 g");
  EXPECT_EQ(when("age=25&item=cannabis", 1), "If the amount is above 10 g");
}

TEST_F(InWords, AConditionOnAFormThatIsNotListedIsSmallOrLarge) {
  version().places[kHeroinForm] = {table, kNone};
  EXPECT_EQ(when("age=25&item=heroin", 0), "If it is small");
  EXPECT_EQ(when("age=25&item=heroin", 1), "If it is large");
}

TEST_F(InWords, AConditionOnPurityIsAboutWhereItDoesNotComeOut) {
  row("heroin", table, {kHeroinForm}, {ladder({1, 2}, {active_grams({exact(kGram)})})});
  EXPECT_EQ(when("age=25&item=heroin+3+g", 0), "If up to about 33.3%");
  EXPECT_EQ(when("age=25&item=heroin+4+g", 1), "If over 25%");
  EXPECT_EQ(when("age=25&item=heroin+4+g&item=ghb+1+ml", 0), "") << "the other item is punished anyway";
}

TEST_F(InWords, AConditionOnAFactIsSaidAndSeveralAreJoined) {
  version().rules[young].except.push_back(
      rule("at_home", when_fact(kPlace, only(kHome)), free, {small_amount, ordinary}));
  version().rules[3].when.facts.push_back({kDependence, only(kDependent)});
  EXPECT_EQ(when("age=25&item=heroin", 0), "If at home and you are dependent");
  EXPECT_EQ(when("age=25&item=heroin", 1), "If at home and you are not; or if in public");
}

TEST_F(InWords, AReadingIsSaidInItsOwnSentence) {
  version().readings = {{"strict", statement("strictly")}, {"mild", statement("mildly")}};
  version().rules[young].except.push_back(
      rule("mild", when_fact(kReading, only(1)), free, {small_amount, ordinary}));
  EXPECT_EQ(when("age=25&item=heroin", 0), "If the law means mildly");
}

TEST_F(InWords, WithoutBoxesThereIsNoCondition) { EXPECT_EQ(when("age=25&item=heroin", 0), ""); }

// ------------------------------------------------------------------ purity, status, notices

TEST_F(InWords, APurityIsRoundedToATenthOnlyWhereItDoesNotComeOut) {
  const auto said = [&](PurityCut cut) { return cut_in_words(catalogue, cut).text; };
  EXPECT_EQ(said({1, 4}), "25%");
  EXPECT_EQ(said({1, 80}), "1.25%");
  EXPECT_EQ(said({1, 3}), "about 33.3%");
  EXPECT_EQ(said({2, 3}), "about 66.7%");
  EXPECT_FALSE(cut_in_words(catalogue, {1, 80}).rounded);
  EXPECT_TRUE(cut_in_words(catalogue, {1, 3}).rounded);
  EXPECT_EQ(said({1, 1'000'000}), "about 0.01%") << "never nothing";
}

TEST_F(InWords, AStatusIsSaidWithItsDate) {
  EXPECT_EQ(status_in_words(catalogue, {State::rejected, day("2021-06-03"), {}}), "Rejected 3 June 2021");
}

TEST_F(InWords, NoticesSayWhatIsKnownOfTheStatusAndOfTheEvidence) {
  EXPECT_TRUE(notices(telling("2026-11-22")).empty());
  version().status_notes = {statement("Not yet in force.")};
  const auto late = notices(telling("2026-11-23"));
  ASSERT_EQ(late.size(), 2U);
  EXPECT_EQ(late[0].text, "Not yet in force.");
  EXPECT_EQ(late[1].text, "Checked until 22 November 2026.");
  version().unclear_until = day("2026-06-30");
  EXPECT_EQ(notices(telling("2026-06-29")).back().text, "Unclear.");
  EXPECT_NE(notices(telling("2026-06-30")).back().text, "Unclear.") << "only this version answers then";
}

}  // namespace
}  // namespace terskel
