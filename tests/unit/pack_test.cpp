#include "terskel/pack.h"

#include <gtest/gtest.h>

#include <functional>

#include "pack_sample.h"

namespace terskel {
namespace {

Result<Regime, PackError> unpack_regime(const std::string& bytes) {
  return terskel::unpack_regime(bytes, sample::catalogue());
}

// ------------------------------------------------------------------ there and back

TEST(Pack, OfACatalogueReadsBackAsTheSame) {
  const auto bytes = pack(sample::catalogue());
  const auto read = unpack_catalogue(bytes);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(pack(read.value()), bytes);
  EXPECT_EQ(read.value().content_version, "2026.11.22");
  EXPECT_EQ(read.value().forms[1].units, std::vector{Unit::piece});
  EXPECT_EQ(read.value().facts[1].excluded, 4);
  EXPECT_EQ(read.value().units_of_account[0].periods[0].millionths, 1'314'000'000);
  EXPECT_EQ(read.value().words[2].second, "g – «gram»");
}

TEST(Pack, OfARegimeReadsBackAsTheSame) {
  const auto bytes = pack(sample::regime());
  const auto read = unpack_regime(bytes);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(pack(read.value()), bytes);
  const Version& version = read.value().versions[1];
  EXPECT_EQ(version.unclear_until, (DateSpan{{20241001}, {20241231}}));
  EXPECT_EQ(version.rows[0].ladders[0].measures[0].limits[1].high, 15'000'000);
  EXPECT_EQ(version.rows[1].ladders[0].in, 0xFFFF);
  EXPECT_EQ(version.rules[0].when.outcomes, ~0ULL);
  EXPECT_EQ(version.outcomes[1].rank, -3);
  EXPECT_EQ(version.outcomes[0].answers[0].statements[1].slots[6].values[1].number, 6);
  EXPECT_EQ(version.attachments[0].statement.cites, (std::vector<Citation>{{0, "§ 231"}}));
}

TEST(Pack, OfACardReadsBackAsTheSame) {
  const auto bytes = pack(sample::card());
  const auto read = unpack_regime(bytes);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(pack(read.value()), bytes);
}

TEST(Pack, MayHoldBandsThatOverlap) {
  auto regime = sample::regime();
  auto& limits = regime.versions[0].rows[0].ladders[1].measures[0].limits;
  limits[0].type = limits[1].type = Limit::Type::between;
  limits[0].high = 12'000'000;
  EXPECT_TRUE(unpack_regime(pack(regime)).ok());
}

TEST(Pack, HoldsEachTextOnce) {
  const auto bytes = pack(sample::regime());
  const auto first = bytes.find("Prop. 92 L");
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(bytes.find("Prop. 92 L", first + 1), std::string::npos);
}

TEST(Pack, SaysWhetherItIsACatalogue) {
  EXPECT_TRUE(is_catalogue_pack(pack(sample::catalogue())));
  EXPECT_FALSE(is_catalogue_pack(pack(sample::regime())));
  EXPECT_FALSE(is_catalogue_pack("TSKL"));
  EXPECT_FALSE(is_catalogue_pack(""));
}

// ------------------------------------------------------------------ refusals

/// What every pack of a catalogue starts with: `TSKL`, format and kind.
std::string catalogue_head() { return pack(Catalogue{}).substr(0, 6); }

TEST(UnpackRefuses, WhatIsNoPack) {
  EXPECT_EQ(unpack_catalogue("").error(), PackError::not_a_pack);
  EXPECT_EQ(unpack_catalogue("TSK").error(), PackError::not_a_pack);
  EXPECT_EQ(unpack_regime("<!doctype html>").error(), PackError::not_a_pack);
}

TEST(UnpackRefuses, AnotherFormat) {
  auto bytes = pack(sample::catalogue());
  ++bytes[4];
  EXPECT_EQ(unpack_catalogue(bytes).error(), PackError::wrong_format);
  EXPECT_FALSE(is_catalogue_pack(bytes));
}

TEST(UnpackRefuses, TheOtherKind) {
  EXPECT_EQ(unpack_catalogue(pack(sample::regime())).error(), PackError::wrong_kind);
  EXPECT_EQ(unpack_regime(pack(sample::catalogue())).error(), PackError::wrong_kind);
}

TEST(UnpackRefuses, AKindThatDoesNotExist) {
  auto bytes = pack(sample::catalogue());
  bytes[5] = 2;
  EXPECT_EQ(unpack_catalogue(bytes).error(), PackError::bad_value);
}

TEST(UnpackRefuses, BytesThatAreLeftOver) {
  EXPECT_EQ(unpack_catalogue(pack(sample::catalogue()) + '\0').error(), PackError::truncated);
  EXPECT_EQ(unpack_regime(pack(sample::regime()) + "TSKL").error(), PackError::truncated);
}

TEST(UnpackRefuses, ACutAnywhere) {
  const auto catalogue = pack(sample::catalogue());
  for (std::size_t size = 4; size < catalogue.size(); ++size) {
    EXPECT_EQ(unpack_catalogue(catalogue.substr(0, size)).error(), PackError::truncated) << size;
  }
  const auto regime = pack(sample::regime());
  for (std::size_t size = 4; size < regime.size(); ++size) {
    EXPECT_EQ(unpack_regime(regime.substr(0, size)).error(), PackError::truncated) << size;
  }
}

TEST(UnpackRefuses, OtherContentOrLanguage) {
  auto other = sample::regime();
  other.content_hash = "fedcba9876543210";
  EXPECT_EQ(unpack_regime(pack(other)).error(), PackError::wrong_content);
  other = sample::regime();
  other.language = "nb";
  other.versions[0].rows[0].covers = {77};  // positions of other content mean nothing
  EXPECT_EQ(unpack_regime(pack(other)).error(), PackError::wrong_content);
}

TEST(UnpackRefuses, CountsWithoutTheBytesForThem) {
  const std::string head = catalogue_head();
  EXPECT_EQ(unpack_catalogue(head + "\xFE\xFF\x03\xFF").error(), PackError::truncated);
  EXPECT_EQ(unpack_catalogue(head + "\xFF\xFF\xFF\xFF\x0F").error(), PackError::bad_value);
}

TEST(UnpackRefuses, TextsThatTheTableDoesNotHave) {
  const std::string head = catalogue_head();
  EXPECT_EQ(unpack_catalogue(head + std::string(2, '\0')).error(), PackError::bad_value);
  EXPECT_EQ(unpack_catalogue(head + "\x02"
                                    "a\xFF"
                                    "b\xFF\x02")
                .error(),
            PackError::bad_value);  // not yet used
}

TEST(UnpackRefuses, NumbersOfMoreThan64Bits) {
  const std::string head = catalogue_head();
  EXPECT_EQ(unpack_catalogue(head + "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02").error(),
            PackError::bad_value);
}

TEST(UnpackRefuses, TextThatIsNotUtf8) {
  for (const char* text :
       {"\x80", "\xC0\x80", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    auto catalogue = sample::catalogue();
    catalogue.substances[0].name = text;
    EXPECT_EQ(unpack_catalogue(pack(catalogue)).error(), PackError::bad_value) << text;
  }
}

/// A long text that every word repeats: few bytes that would be 64 GB of memory.
TEST(UnpackRefuses, TextsThatUnfoldWithoutEnd) {
  auto catalogue = sample::catalogue();
  const std::string text(1'000'000, 'a');
  for (char key = 'a'; key <= 'z'; ++key) catalogue.words.push_back({std::string("z") + key, text});
  EXPECT_EQ(unpack_catalogue(pack(catalogue)).error(), PackError::bad_value);
}

// ------------------------------------------------------------------ what cannot be, one by one

struct BadCatalogue {
  const char* name;
  std::function<void(Catalogue&)> spoil;
};

class UnpackCatalogueRefuses : public testing::TestWithParam<BadCatalogue> {};

TEST_P(UnpackCatalogueRefuses, WhatCannotBe) {
  auto catalogue = sample::catalogue();
  GetParam().spoil(catalogue);
  const auto read = unpack_catalogue(pack(catalogue));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error(), PackError::bad_value);
}

INSTANTIATE_TEST_SUITE_P(
    , UnpackCatalogueRefuses,
    testing::Values(
        BadCatalogue{"AFormOfAnotherSubstance", [](Catalogue& c) { c.forms[1].substance = 1; }},
        BadCatalogue{"FormsThatDoNotStandTogether", [](Catalogue& c) { c.substances[1].first_form = 1; }},
        BadCatalogue{"AFormOfNoSubstance", [](Catalogue& c) { c.forms.push_back(c.forms[2]); }},
        BadCatalogue{"ASubstanceWithoutForms", [](Catalogue& c) { c.substances[0].form_count = 0; }},
        BadCatalogue{"MoreFormsThanThereAre", [](Catalogue& c) { c.substances[1].form_count = 2; }},
        BadCatalogue{"NoImpliedForm", [](Catalogue& c) { c.forms[2].implied = false; }},
        BadCatalogue{"AFormWithoutUnits", [](Catalogue& c) { c.forms[0].units.clear(); }},
        BadCatalogue{"AUnitThatDoesNotExist",
                     [](Catalogue& c) { c.forms[0].units = {static_cast<Unit>(11)}; }},
        BadCatalogue{"AnAliasOfNoForm", [](Catalogue& c) { c.aliases[0].forms = {3}; }},
        BadCatalogue{"AnAliasOfNothing", [](Catalogue& c) { c.aliases[0].forms.clear(); }},
        BadCatalogue{"AliasesOutOfOrder", [](Catalogue& c) { std::swap(c.aliases[0], c.aliases[1]); }},
        BadCatalogue{"AnAliasTwice", [](Catalogue& c) { c.aliases[1] = c.aliases[0]; }},
        BadCatalogue{"NoFacts", [](Catalogue& c) { c.facts.clear(); }},
        BadCatalogue{"AFactWithoutValues",
                     [](Catalogue& c) {
                       c.facts[0] = {"empty", {}};
                     }},
        BadCatalogue{"SeventeenValues", [](Catalogue& c) { c.facts[0].values.resize(17, "v"); }},
        BadCatalogue{"AnAssumedValueThatDoesNotExist", [](Catalogue& c) { c.facts[0].assumed = 2; }},
        BadCatalogue{"AnAssumedValueThatIsExcluded", [](Catalogue& c) { c.facts[1].assumed = 2; }},
        BadCatalogue{"AnExcludedValueThatDoesNotExist", [](Catalogue& c) { c.facts[1].excluded = 8; }},
        BadCatalogue{"AllValuesExcluded", [](Catalogue& c) { c.facts[1].excluded = 7; }},
        BadCatalogue{"AnAssessorThatDoesNotExist",
                     [](Catalogue& c) { c.facts[0].assessed_by = static_cast<Assessor>(4); }},
        BadCatalogue{"ADayOutsideTheCalendar",
                     [](Catalogue& c) { c.units_of_account[0].periods[0].from = {20250229}; }},
        BadCatalogue{"NegativeMoney", [](Catalogue& c) { c.units_of_account[0].periods[0].millionths = -1; }},
        BadCatalogue{"MoneyBeyondMeasure",
                     [](Catalogue& c) { c.units_of_account[0].periods[0].millionths = 1'000'000'000'001; }},
        BadCatalogue{"ASummaryWithoutVersions", [](Catalogue& c) { c.regimes[0].versions.clear(); }},
        BadCatalogue{"ASummaryThatReadsNoFact", [](Catalogue& c) { c.regimes[0].facts = {3}; }},
        BadCatalogue{"ASummaryOnNoDay",
                     [](Catalogue& c) { c.regimes[0].state_from = sample::day(20210001); }},
        BadCatalogue{"WordsOutOfOrder", [](Catalogue& c) { std::swap(c.words[0], c.words[1]); }}),
    [](const auto& test) { return test.param.name; });

struct BadRegime {
  const char* name;
  std::function<void(Regime&, Version&)> spoil;
};

void PrintTo(const BadRegime& bad, std::ostream* out) { *out << bad.name; }
void PrintTo(const BadCatalogue& bad, std::ostream* out) { *out << bad.name; }

class UnpackRegimeRefuses : public testing::TestWithParam<BadRegime> {};

TEST_P(UnpackRegimeRefuses, WhatCannotBe) {
  auto regime = sample::regime();
  GetParam().spoil(regime, regime.versions[1]);
  const auto read = unpack_regime(pack(regime));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error(), PackError::bad_value);
}

const auto kNameOf = [](const auto& test) { return test.param.name; };

INSTANTIATE_TEST_SUITE_P(
    InVersions, UnpackRegimeRefuses,
    testing::Values(
        BadRegime{"NoVersions", [](Regime& r, Version&) { r.versions.clear(); }},
        BadRegime{"VersionsOutOfOrder", [](Regime& r, Version&) { std::swap(r.versions[0], r.versions[1]); }},
        BadRegime{"NoStart", [](Regime&, Version& v) { v.from = {}; }},
        BadRegime{"AStartThatIsNoDay", [](Regime&, Version& v) { v.from.last = {20240931}; }},
        BadRegime{"AStartThatEndsFirst", [](Regime&, Version& v) { std::swap(v.from.first, v.from.last); }},
        BadRegime{"HalfASpan", [](Regime&, Version& v) { v.unclear_until.first = {}; }},
        BadRegime{"AStrangeYear", [](Regime&, Version& v) { v.checked_until = {22000101}; }},
        BadRegime{"NeverChecked", [](Regime&, Version& v) { v.checked_until = {}; }},
        BadRegime{"AStatusOnNoDay", [](Regime&, Version& v) { v.statuses[0].from = sample::day(20210001); }},
        BadRegime{"AStateThatDoesNotExist",
                  [](Regime&, Version& v) { v.statuses[0].state = static_cast<State>(8); }},
        BadRegime{"ASourceOnNoDay", [](Regime& r, Version&) { r.sources[0].date = sample::day(1); }},
        BadRegime{"AKindThatDoesNotExist", [](Regime& r, Version&) { r.kind = static_cast<Kind>(6); }},
        BadRegime{"AGlossOfNoFact", [](Regime&, Version& v) { v.glosses[0].fact = 3; }},
        BadRegime{"SeventeenReadings", [](Regime&, Version& v) { v.readings.resize(17, v.readings[0]); }},
        BadRegime{"ACardWithRules", [](Regime& r, Version&) { r.kind = Kind::card; }},
        BadRegime{"RulesWithACard", [](Regime&, Version& v) { v.card = v.status_notes; }},
        BadRegime{"ACapOnNoRow", [](Regime&, Version& v) { v.caps[1].rows = {2}; }},
        BadRegime{"ACapBelowZero", [](Regime&, Version& v) { v.caps[0].most = -1; }},
        BadRegime{"ADoubtOverNoSubstance", [](Regime&, Version& v) { v.caps[0].doubtful = {{2}}; }},
        BadRegime{"ADoubtOverNothing", [](Regime&, Version& v) { v.caps[0].doubtful = {{}}; }},
        BadRegime{"AnExceptionForNoGroup", [](Regime&, Version& v) { v.not_monotone[0].group = 2; }}),
    kNameOf);

INSTANTIATE_TEST_SUITE_P(
    InSentences, UnpackRegimeRefuses,
    testing::Values(
        BadRegime{"NoSuchSentence", [](Regime&, Version& v) { v.status_notes[0].sentence = 4; }},
        BadRegime{"NoSentence", [](Regime&, Version& v) { v.combine_notes[0].sentence = kNone; }},
        BadRegime{"NoSuchSource",
                  [](Regime&, Version& v) { v.attachments[0].statement.cites[0].source = 2; }},
        BadRegime{"AStatusWithoutItsSource", [](Regime&, Version& v) { v.statuses[0].cites[0].source = 2; }},
        BadRegime{"AStrengthThatDoesNotExist",
                  [](Regime&, Version& v) { v.rules[0].reason.strength = static_cast<Strength>(6); }},
        BadRegime{"ASlotWithoutValue",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[0].values.clear(); }},
        BadRegime{"TwoValuesWithoutAFact",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[0].values.resize(2); }},
        BadRegime{"TooFewValuesForTheFact",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[6].values.pop_back(); }},
        BadRegime{"ASlotByNoFact", [](Regime&, Version& v) { v.rules[1].reason.slots[6].by_fact = 3; }},
        BadRegime{"ASlotByReadingsThatAreNot",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[6].by_fact = 2; }},
        BadRegime{"AnAccountThatDoesNotExist",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[2].values[0].ref = 1; }},
        BadRegime{
            "TooManyTimesAnAccount",
            [](Regime&, Version& v) { v.rules[1].reason.slots[2].values[0].number = 1'000'000'000'001; }},
        BadRegime{"ATextWithASlot",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[0].values[0].text = "{law}{law}"; }},
        BadRegime{"ADateThatIsNone",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[3].values[0].date = {}; }},
        BadRegime{"AnAmountOfNothing",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[4].values[0].number = 0; }},
        BadRegime{"LessThanNoTime",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[6].values[0].number = -1; }},
        BadRegime{"BillionsOfYears",
                  [](Regime&, Version& v) { v.rules[1].reason.slots[6].values[0].number = 1'000'000'001; }},
        BadRegime{"TwoNotesAtARow",
                  [](Regime&, Version& v) { v.rows[0].notes.resize(2, v.rows[0].notes[0]); }}),
    kNameOf);

Ladder& ladder(Version& version) { return version.rows[0].ladders[0]; }
Limit& limit(Version& version, std::size_t n) { return ladder(version).measures[0].limits[n]; }
Limit& daily(Version& version) { return version.rows[1].ladders[0].measures[0].limits[0]; }

INSTANTIATE_TEST_SUITE_P(
    InLimits, UnpackRegimeRefuses,
    testing::
        Values(
            BadRegime{"NoGroups", [](Regime&, Version& v) { v.groups.clear(); }},
            BadRegime{"AGroupWithoutTiers", [](Regime&, Version& v) { v.groups[1].tier_count = 0; }},
            BadRegime{"TiersApart", [](Regime&, Version& v) { v.groups[1].first_tier = 2; }},
            BadRegime{"ATierOfAnotherGroup", [](Regime&, Version& v) { v.tiers[1].group = 1; }},
            BadRegime{"ATierOfNoGroup",
                      [](Regime&, Version& v) {
                        v.tiers.push_back({"lost", 1});
                      }},
            BadRegime{"SixtyFiveTiers",
                      [](Regime&, Version& v) {
                        v.groups[1].tier_count = 62;
                        v.tiers.resize(65, v.tiers[3]);
                      }},
            BadRegime{"ARowOfNoGroup", [](Regime&, Version& v) { v.rows[0].group = 2; }},
            BadRegime{"ARowThatCoversNothing", [](Regime&, Version& v) { v.rows[0].covers.clear(); }},
            BadRegime{"ARowThatCoversNoForm", [](Regime&, Version& v) { v.rows[0].covers = {3}; }},
            BadRegime{"AFormInTwoRows",
                      [](Regime&, Version& v) {
                        v.rows[1].covers = {0, 2};
                      }},
            BadRegime{"AFormTwiceInARow",
                      [](Regime&, Version& v) {
                        v.rows[1].covers = {2, 2};
                      }},
            BadRegime{"AFormWithoutAPlace", [](Regime&, Version& v) { v.places.pop_back(); }},
            BadRegime{"APlaceInNoGroup", [](Regime&, Version& v) { v.places[1].group = kNone; }},
            BadRegime{"APlaceInNoRow", [](Regime&, Version& v) { v.places[1].row = 2; }},
            BadRegime{"APlaceInARowThatDoesNotCoverIt",
                      [](Regime&, Version& v) {
                        v.places[1] = {0, 0};
                      }},
            BadRegime{"APlaceInAnotherGroupThanItsRow", [](Regime&, Version& v) { v.places[0].group = 1; }},
            BadRegime{"LaddersByNoFact", [](Regime&, Version& v) { v.rows[0].by_fact = 3; }},
            BadRegime{"TwoLaddersWithoutAFact", [](Regime&, Version& v) { v.rows[0].by_fact = kNone; }},
            BadRegime{"NoLadders", [](Regime&, Version& v) { v.rows[0].ladders.clear(); }},
            BadRegime{"AValueWithoutALadder", [](Regime&, Version& v) { v.rows[0].ladders.pop_back(); }},
            BadRegime{"AValueWithTwoLadders", [](Regime&, Version& v) { ladder(v).in = 3; }},
            BadRegime{"ALadderForNoValue", [](Regime&, Version& v) { ladder(v).in = 0; }},
            BadRegime{"ALadderWithoutTiers", [](Regime&, Version& v) { ladder(v).tiers.clear(); }},
            BadRegime{"TiersOutOfOrder", [](Regime&, Version& v) { ladder(v).tiers = {0, 2, 1}; }},
            BadRegime{
                "ATierTwice",
                [](Regime&, Version& v) {
                  ladder(v).tiers = {0, 0, 1};
                }},
            BadRegime{"ATierBeyondTheGroup", [](Regime&, Version& v) { ladder(v).tiers = {0, 1, 3}; }},
            BadRegime{"NoMeasures", [](Regime&, Version& v) { ladder(v).measures.clear(); }},
            BadRegime{"ThreeMeasures",
                      [](Regime&, Version& v) { ladder(v).measures.resize(3, ladder(v).measures[0]); }},
            BadRegime{"ALimitTooFew", [](Regime&, Version& v) { ladder(v).measures[1].limits.pop_back(); }},
            BadRegime{"APurityAboveAll",
                      [](Regime&, Version& v) { ladder(v).measures[0].reference_purity = 10'001; }},
            BadRegime{"APurityBelowZero",
                      [](Regime&, Version& v) { ladder(v).measures[0].reference_purity = -1; }},
            BadRegime{"FiguresThatFall",
                      [](Regime&, Version& v) { limit(v, 0) = sample::exact(11'000'000); }},
            BadRegime{"AFigureTwiceWithNoTierAtIt",
                  [](Regime&, Version& v) {
                    limit(v, 1) = limit(v, 0);
                    limit(v, 1).inclusive = Inclusive::no;
                  }},
        BadRegime{"AFigureOfNothing", [](Regime&, Version& v) { limit(v, 0) = sample::exact(0); }},
            BadRegime{"AFigureAboveATonne",
                      [](Regime&, Version& v) { limit(v, 1).high = kMostBaseUnits + 1; }},
            BadRegime{"ABandThatFalls",
                  [](Regime&, Version& v) {
                    limit(v, 0) = limit(v, 1);
                    limit(v, 1).low = 9'000'000;
                  }},
        BadRegime{"ABandThatEndsFirst", [](Regime&, Version& v) { limit(v, 1).high = 9'000'000; }},
            BadRegime{"AnExactBand", [](Regime&, Version& v) { limit(v, 0).high = 6'000'000; }},
            BadRegime{"AFigureThatWasNotFound",
                      [](Regime&, Version& v) { limit(v, 1).type = Limit::Type::not_found; }},
            BadRegime{"DaysBelowZero", [](Regime&, Version& v) { daily(v).days = -10; }},
            BadRegime{"DaysThatDoNotMakeTheFigure", [](Regime&, Version& v) { daily(v).days = 9; }},
            BadRegime{"ADailyFigureWithoutDays", [](Regime&, Version& v) { daily(v).days = 0; }}),
    kNameOf);

INSTANTIATE_TEST_SUITE_P(
    InRules, UnpackRegimeRefuses,
    testing::Values(
        BadRegime{"NoOutcomes", [](Regime&, Version& v) { v.outcomes.clear(); }},
        BadRegime{"SixtyFiveOutcomes", [](Regime&, Version& v) { v.outcomes.resize(65, v.outcomes[0]); }},
        BadRegime{"ACharacterThatIsOnlyDerived",
                  [](Regime&, Version& v) { v.outcomes[0].character = Character::open; }},
        BadRegime{"AnAnswerWithoutStatements",
                  [](Regime&, Version& v) { v.outcomes[0].answers[0].statements.clear(); }},
        BadRegime{"StatementsThatAreNotSaid",
                  [](Regime&, Version& v) { v.outcomes[0].answers[0].type = Answer::Type::not_said; }},
        BadRegime{"NoSuchOutcome", [](Regime&, Version& v) { v.rules[0].then = 2; }},
        BadRegime{"AnExceptionFromNoRule", [](Regime&, Version& v) { v.rules[0].except = {2}; }},
        BadRegime{"NoSuchTier", [](Regime&, Version& v) { v.rules[0].when.tiers = 16; }},
        BadRegime{"NoSuchOutcomeInACondition",
                  [](Regime&, Version& v) { v.attachments[0].when.outcomes = 4; }},
        BadRegime{"AgesOutOfOrder", [](Regime&, Version& v) { v.rules[0].when.age_to = 17; }},
        BadRegime{"AnAgeAboveTheOldest", [](Regime&, Version& v) { v.rules[0].when.age_to = 121; }},
        BadRegime{"NeitherOverTheCapNorNot", [](Regime&, Version& v) { v.rules[0].when.over_cap = 0; }},
        BadRegime{"AThirdSideOfTheCap", [](Regime&, Version& v) { v.rules[0].when.over_cap = 4; }},
        BadRegime{"AConditionOnNoFact", [](Regime&, Version& v) { v.rules[0].when.facts[0].fact = 3; }},
        BadRegime{"AConditionOnNoValue", [](Regime&, Version& v) { v.rules[0].when.facts[0].in = 0; }},
        BadRegime{"NoSuchValue", [](Regime&, Version& v) { v.rules[0].when.facts[0].in = 4; }},
        BadRegime{"NoSuchReading", [](Regime&, Version& v) { v.rules[0].when.facts[1].in = 4; }}),
    kNameOf);

// ------------------------------------------------------------------ spoiled bytes

/// Every byte of a pack in turn, with its first, its last and all of its bits changed.
std::vector<std::string> spoiled(const std::string& pack) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < pack.size(); ++at) {
    for (const int change : {0x01, 0x80, 0xFF}) {
      all.push_back(pack);
      all.back()[at] = static_cast<char>(pack[at] ^ change);
    }
  }
  return all;
}

TEST(Unpack, RefusesASpoiledByteOrReadsWhatPacksAgain) {
  int accepted = 0;  // a letter of a word for another letter
  for (const auto& bytes : spoiled(pack(sample::catalogue()))) {
    const auto read = unpack_catalogue(bytes);
    if (!read) continue;
    ++accepted;
    EXPECT_TRUE(unpack_catalogue(pack(read.value())).ok());
  }
  for (const auto& bytes : spoiled(pack(sample::regime()))) {
    const auto read = unpack_regime(bytes);
    if (!read) continue;
    ++accepted;
    EXPECT_TRUE(unpack_regime(pack(read.value())).ok());
  }
  EXPECT_GT(accepted, 0);
}

TEST(PackErrors, HaveStableCodes) {
  EXPECT_EQ(code_of(PackError::not_a_pack), "not_a_pack");
  EXPECT_EQ(code_of(PackError::wrong_format), "pack_wrong_format");
  EXPECT_EQ(code_of(PackError::wrong_kind), "pack_wrong_kind");
  EXPECT_EQ(code_of(PackError::truncated), "pack_truncated");
  EXPECT_EQ(code_of(PackError::bad_value), "pack_bad_value");
  EXPECT_EQ(code_of(PackError::wrong_content), "pack_wrong_content");
}

}  // namespace
}  // namespace terskel
