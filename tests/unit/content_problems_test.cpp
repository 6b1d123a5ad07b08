// What is wrong with content is told with its code, file and pointer: one small edit for each kind.
#include <gtest/gtest.h>

#include "content_edits.h"
#include "terskel/content.h"

namespace terskel {
namespace {

constexpr const char* kFirst = "regimes/one/2020-01-01.json";
constexpr const char* kSecond = "regimes/one/2022.json";
constexpr const char* kSources = "regimes/one/regime.json";
constexpr const char* kNorwegian = "regimes/one/text.nb.json";
constexpr const char* kEnglish = "regimes/one/text.en.json";
constexpr const char* kCases = "regimes/one/cases.json";
constexpr const char* kCard = "regimes/note/2021.json";

/// One small edit of the sample, and the problem that it must lead to.
struct Broken {
  const char* name;
  const char* path;
  const char* old_text;
  const char* new_text;
  const char* code;
  const char* pointer;
  const char* file = nullptr;  ///< where the problem lies, if not in the file that was edited
};

class BrokenContent : public testing::TestWithParam<Broken> {};

TEST_P(BrokenContent, IsToldWithCodeFileAndPointer) {
  const Broken& broken = GetParam();
  const auto problems = problems_of(edited(broken.path, broken.old_text, broken.new_text));
  const std::string file = broken.file ? broken.file : broken.path;
  EXPECT_TRUE(holds(problems, broken.code, file, broken.pointer))
      << "expected " << file << "#" << broken.pointer << " " << broken.code << ", got\n"
      << text_of(problems);
}

std::string name_of(const testing::TestParamInfo<Broken>& test) { return test.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Json, BrokenContent,
    testing::Values(
        Broken{"NotJson", kFirst, "\"from\":", "\"from\"", "json_syntax", ""},
        Broken{"ADuplicateKey", kFirst, R"("then": "free",)", R"("then": "free", "then": "free",)",
               "duplicate_key", "/rules/small/then"},
        Broken{"ADuplicateKeyInAList", kFirst, R"("days": "10",)", R"("days": "10", "days": "10",)",
               "duplicate_key", "/groups/table/rows/heroin/ladders/0/limits/0/days"},
        Broken{"AnUnknownKey", kFirst, R"("then": "free",)", R"("then": "free", "unless": 1,)", "unknown_key",
               "/rules/small/unless"},
        Broken{"AnUnknownKeyOfAVersion", kFirst, R"("caps":)", R"("cap":)", "unknown_key", "/cap"},
        Broken{"AKeyWithASlash", kFirst, R"("caps":)", R"("ca/p~s":)", "unknown_key", "/ca~1p~0s"},
        Broken{"AMissingKey", kFirst, R"("then": "free",)", "", "missing_key", "/rules/small"},
        Broken{"AWrongType", kFirst, R"("tier": ["table.low"])", R"("tier": "table.low")", "wrong_type",
               "/rules/small/when/tier"},
        Broken{"AnEmptyText", kSources, R"("title": "The Act")", R"("title": " ")", "empty",
               "/sources/law/title"},
        Broken{"AnEmptyList", kFirst, R"("tier": ["table.low"])", R"("tier": [])", "empty",
               "/rules/small/when/tier"},
        Broken{"TheSameTwice", kFirst, R"("act": ["use", "hold"])", R"("act": ["use", "use"])", "duplicate",
               "/rules/small/when/act/1"},
        Broken{"AnUnknownWordOfAVocabulary", kFirst, R"("rank": 0, "strength": "main_rule")",
               R"("rank": 0, "strength": "firm")", "unknown_value", "/outcomes/free/strength"},
        Broken{"ACharacterThatIsOnlyDerived", kFirst, R"("character": "criminal")", R"("character": "open")",
               "unknown_value", "/outcomes/punished/character"},
        Broken{"ARankThatIsNoWholeNumber", kFirst, R"("rank": 2)", R"("rank": 2.5)", "wrong_type",
               "/outcomes/punished/rank"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Groups, BrokenContent,
    testing::Values(
        Broken{"AFormInNoGroup", kFirst, R"("not_listed": ["mdma/tablet"])", R"("not_listed": [])",
               "form_without_group", "/groups"},
        Broken{"AFormInTwoGroups", kFirst, R"("members": ["cannabis/plant"])",
               R"("members": ["cannabis/plant", "heroin"])", "form_twice", "/groups/plants/members/1"},
        Broken{"TheRestClaimedTwice", kFirst, R"("not_listed": ["mdma/tablet"])",
               R"("not_listed": ["*"]}, "more": { "tiers": ["any"], "members": ["*"])", "rest_twice",
               "/groups/more/members/0"},
        Broken{"NothingLeftOfASubstance", kFirst, R"("not_listed": ["mdma/tablet"])",
               R"("not_listed": ["mdma/tablet", "mdma/*"])", "nothing_left", "/groups/table/not_listed/1"},
        Broken{"AnUnknownForm", kFirst, R"("covers": ["heroin"])", R"("covers": ["heroin/base"])",
               "unknown_form", "/groups/table/rows/heroin/covers/0"},
        Broken{"ASubstanceThatHasForms", kFirst, R"("covers": ["mdma/powder"])", R"("covers": ["mdma"])",
               "unknown_form", "/groups/table/rows/mdma/covers/0"},
        Broken{"AllFormsOfASubstanceWithoutForms", kFirst, R"("covers": ["heroin"])",
               R"("covers": ["heroin/*"])", "unknown_form", "/groups/table/rows/heroin/covers/0"},
        Broken{"AGroupThatNothingIsIn", kFirst, R"("plants": {)",
               R"("empty": { "tiers": ["any"], "members": ["*"] }, "plants": {)", "group_without_forms",
               "/groups/empty"},
        Broken{"RowsInAGroupWithOneTier", kFirst, R"("members": ["cannabis/plant"])",
               R"("members": ["cannabis/plant"], "rows": {})", "group_with_one_tier", "/groups/plants/rows"},
        Broken{"MembersInAGroupWithTiers", kFirst, R"("not_listed": ["mdma/tablet"])",
               R"("members": ["mdma/tablet"])", "group_with_tiers", "/groups/table/members"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Limits, BrokenContent,
    testing::Values(
        Broken{"AFigureThatIsAJsonNumber", kFirst, R"("figure": "10")", R"("figure": 10)",
               "number_not_in_quotes", "/groups/table/rows/cannabis/limits/0/figure"},
        Broken{"AFigureWithAComma", kFirst, R"("figure": "10")", R"("figure": "1,5")", "not_a_decimal",
               "/groups/table/rows/cannabis/limits/0/figure"},
        Broken{"AFigureOfZero", kFirst, R"("figure": "10")", R"("figure": "0")", "amount_zero",
               "/groups/table/rows/cannabis/limits/0/figure"},
        Broken{"AFigureFinerThanTheUnit", kFirst, R"("about": "0.5")", R"("about": "0.0000005")",
               "not_a_decimal", "/groups/table/rows/mdma/measures/1/limits/0/about"},
        Broken{"TooFewLimits", kFirst,
               R"({ "figure": "10", "inclusive": "yes", "strength": "binding", "cite": ["law § 1"] },)", "",
               "limit_count", "/groups/table/rows/cannabis/limits"},
        Broken{"AsManyLimitsAsTiersNeedButOneIsAbsent", kFirst, R"("covers": ["cannabis/*"],)",
               R"("covers": ["cannabis/*"], "absent": ["low"],)", "limit_count",
               "/groups/table/rows/cannabis/limits"},
        Broken{"LimitsThatFall", kFirst, R"("figure": "10")", R"("figure": "16")", "not_ascending",
               "/groups/table/rows/cannabis/limits/1"},
        Broken{"EqualFiguresThatContradictEachOther", kFirst, R"("figure": "10")", R"("figure": "15")",
               "not_ascending", "/groups/table/rows/cannabis/limits/1"},
        Broken{"ABandThatFalls", kFirst, R"("between": ["15", "20"])", R"("between": ["20", "15"])",
               "not_ascending", "/groups/table/rows/cannabis/limits/1/between"},
        Broken{"ABandWithOneEnd", kFirst, R"("about": ["2", "3"])", R"("about": ["2"])", "not_a_pair",
               "/groups/table/rows/heroin/ladders/0/limits/1/about"},
        Broken{"DaysThatAreNotWhole", kFirst, R"("days": "10")", R"("days": "1.5")", "not_a_count",
               "/groups/table/rows/heroin/ladders/0/limits/0/days"},
        Broken{"TwoKindsOfLimit", kFirst, R"("figure": "10",)", R"("figure": "10", "not_found": true,)",
               "one_of", "/groups/table/rows/cannabis/limits/0"},
        Broken{"InclusiveMissing", kFirst, R"("figure": "10", "inclusive": "yes",)", R"("figure": "10",)",
               "missing_key", "/groups/table/rows/cannabis/limits/0"},
        Broken{"InclusiveOfABandOfPractice", kFirst, R"("about": "0.5",)",
               R"("about": "0.5", "inclusive": "yes",)", "unknown_key",
               "/groups/table/rows/mdma/measures/1/limits/0/inclusive"},
        Broken{"ALimitWithoutASource", kFirst,
               R"("inclusive": "no", "strength": "indicative", "cite": ["law § 1", "report"])",
               R"("inclusive": "no", "strength": "indicative")", "missing_key",
               "/groups/table/rows/cannabis/limits/1"},
        Broken{"AnUnknownUnit", kFirst, R"("unit": "g", "basis": "active")",
               R"("unit": "gram", "basis": "active")", "unknown_unit", "/groups/table/rows/heroin/unit"},
        Broken{"ABasisThatTheUnitCannotHave", kFirst, R"("basis": "count")", R"("basis": "gross")",
               "basis_unfit", "/groups/table/rows/mdma/measures/0/basis"},
        Broken{"APurityOfWhatIsWeighedGross", kFirst, R"("basis": "active", "as": "base",)",
               R"("basis": "gross",)", "basis_unfit", "/groups/table/rows/heroin/reference_purity"},
        Broken{"AValueInNoLadder", kFirst, R"("in": ["public", "prison"])", R"("in": ["public"])",
               "value_without_ladder", "/groups/table/rows/heroin/ladders"},
        Broken{"AValueInTwoLadders", kFirst, R"("in": ["home"])", R"("in": ["home", "public"])",
               "value_twice", "/groups/table/rows/heroin/ladders/1/in"},
        Broken{"AnUnknownTierThatIsAbsent", kFirst, R"("absent": ["mid"], "join")",
               R"("absent": ["middle"], "join")", "unknown_tier", "/groups/table/rows/mdma/absent/0"},
        Broken{"LimitsBesideMeasures", kFirst, R"("join": "any_over",)",
               R"("join": "any_over", "limits": [],)", "one_of", "/groups/table/rows/mdma/limits"},
        Broken{
            "OneMeasureAlone", kFirst,
            R"({ "unit": "piece", "basis": "count", "limits": [ { "none_set": true, "strength": "binding", "cite": ["law § 1"] } ] },)",
            "", "not_a_pair", "/groups/table/rows/mdma/measures"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Rules, BrokenContent,
    testing::Values(
        Broken{"AnUnknownTier", kFirst, R"("tier": ["table.low"])", R"("tier": ["table.lowest"])",
               "unknown_tier", "/rules/small/when/tier/0"},
        Broken{"AnUnknownGroup", kFirst, R"("group": ["plants"])", R"("group": ["plant"])", "unknown_group",
               "/rules/sold/when/group/0"},
        Broken{"AnUnknownFact", kFirst, R"("act": ["use", "hold"])", R"("acts": ["use"])", "unknown_key",
               "/rules/small/when/acts"},
        Broken{"AnUnknownValueOfAFact", kFirst, R"("act": ["use", "hold"])", R"("act": ["buy"])",
               "unknown_value", "/rules/small/when/act/0"},
        Broken{"AnUnknownReading", kFirst, R"("reading": ["mildly"])", R"("reading": ["loosely"])",
               "unknown_value", "/rules/large/when/reading/0"},
        Broken{"ARuleThatAsksForAnOutcome", kFirst, R"({ "over_cap": "yes" })", R"({ "outcome": ["free"] })",
               "unknown_key", "/rules/many/when/outcome"},
        Broken{"AConditionThatCannotHold", kFirst, R"("tier": ["table.low"],)",
               R"("tier": ["table.low"], "group": ["plants"],)", "never_holds", "/rules/small/when"},
        Broken{"AgesThatFall", kFirst, R"("age": "15..17")", R"("age": "17..15")", "bad_age",
               "/rules/sold/when/age"},
        Broken{"AnAgeBeyondTheOldest", kFirst, R"("age": "..14")", R"("age": "..121")", "bad_age",
               "/rules/young/when/age"},
        Broken{"AnAgeThatIsNoRange", kFirst, R"("age": "..14")", R"("age": "14")", "bad_age",
               "/rules/young/when/age"},
        Broken{"AnUnknownOutcome", kFirst, R"("then": "free")", R"("then": "fined")", "unknown_outcome",
               "/rules/small/then"},
        Broken{"AnOutcomeThatNoRuleNames", kFirst, R"("then": "free")", R"("then": "punished")",
               "unused_outcome", "/outcomes/free"},
        Broken{"AnExceptionToNoRule", kFirst, R"("except": ["small"])", R"("except": ["tiny"])",
               "unknown_rule", "/rules/many/except/0"},
        Broken{"AnExceptionToNoSet", kFirst, R"("set:own")", R"("set:others")", "unknown_set",
               "/rules/young/except/0"},
        Broken{"ARuleThatDefeatsItself", kFirst, R"("except": ["small"])", R"("except": ["many"])",
               "excepts_itself", "/rules/many/except/0"},
        Broken{"RulesThatDefeatEachOther", kFirst, R"("then": "free", "in": ["own"],)",
               R"("then": "free", "in": ["own"], "except": ["young"],)", "exception_cycle", "/rules/small"},
        Broken{"AnUnknownQuestion", kFirst, R"("record": "not_said")", R"("records": "not_said")",
               "unknown_key", "/outcomes/free/answers/records"},
        Broken{"AnAnswerThatIsNoState", kFirst, R"("record": "not_said")", R"("record": "unsaid")",
               "unknown_value", "/outcomes/free/answers/record"},
        Broken{"OutOfScopeWithoutWhereToSee", kFirst, R"("see": "note",)", "", "missing_key",
               "/outcomes/elsewhere"},
        Broken{"SeeingNoRegime", kFirst, R"("see": "note")", R"("see": "notes")", "unknown_regime",
               "/outcomes/elsewhere/see"},
        Broken{"AnUnknownRowInACap", kFirst, R"("rows": ["table.cannabis",)", R"("rows": ["cannabis",)",
               "unknown_row", "/caps/either/rows/0"},
        Broken{"AnUnknownSubstanceInACap", kFirst, R"([["heroin", "mdma"]])", R"([["heroin", "mda"]])",
               "unknown_substance", "/caps/most/doubtful/0/1"},
        Broken{"ACapThatIsAJsonNumber", kFirst, R"("distinct_substances": "2")",
               R"("distinct_substances": 2)", "number_not_in_quotes", "/caps/most/distinct_substances"},
        Broken{"AConditionOnCapsWhereThereAreNone", kSecond, R"("caps": { "either": null })",
               R"("caps": null)", "no_caps", "/rules/many/when/over_cap", kFirst},
        Broken{"AnExceptionFromTheOrderOfAnUnknownGroup", kFirst, R"("not_monotone": { "table")",
               R"("not_monotone": { "tables")", "unknown_group", "/not_monotone/tables"},
        Broken{"AGlossOfAnUnknownFact", kFirst, R"("facts": { "dependence")", R"("facts": { "dependent")",
               "unknown_fact", "/facts/dependent"},
        Broken{"AnIdWithCapitals", kFirst, R"("sold": { "when": { "group")", R"("Sold": { "when": { "group")",
               "bad_id", "/rules/Sold"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Statements, BrokenContent,
    testing::Values(
        Broken{"AnUnknownSentence", kFirst, R"("say": "taken")", R"("say": "seized")", "unknown_sentence",
               "/attachments/seized/say"},
        Broken{"ASentenceThatNothingSays", kFirst, R"("say": "taken")", R"("say": "forbidden")",
               "unused_sentence", "/taken", kNorwegian},
        Broken{"AStatementWithoutASource", kFirst, R"("say": "taken", "cite": ["law § 6"])",
               R"("say": "taken")", "missing_key", "/attachments/seized"},
        Broken{"AnEditorialSentenceWithASource", kFirst, R"("editorial": true)",
               R"("editorial": true, "cite": ["law § 1"])", "editorial_cited", "/combine/cite"},
        Broken{"EditorialThatIsFalse", kFirst, R"("editorial": true)",
               R"("editorial": false, "cite": ["law § 1"])", "unknown_value", "/combine/editorial"},
        Broken{"AnUnknownSource", kFirst, R"("cite": ["law § 6"])", R"("cite": ["act § 6"])",
               "unknown_source", "/attachments/seized/cite/0"},
        Broken{"ACitationWithoutAPinpoint", kFirst, R"("cite": ["law § 6"])", R"("cite": ["law"])",
               "pinpoint_missing", "/attachments/seized/cite/0"},
        Broken{
            "ASourceThatNothingCites", kSources, R"("law": {)",
            R"("old": { "title": "T", "publisher": "P", "url": "https://example.org/", "date": "2001", "read": "full", "grade": "primary" }, "law": {)",
            "unused_source", "/sources/old"},
        Broken{"ASourceWithoutAPublisher", kSources, R"("publisher": "The Press",)", "", "missing_key",
               "/sources/law"},
        Broken{"ASourceAtNoAddress", kSources, R"("https://example.org/act")", R"("example.org/act")",
               "bad_url", "/sources/law/url"},
        Broken{"ASourceOfNoDate", kSources, R"("date": "2020-01-01")", R"("date": "2020-13-01")",
               "not_a_date", "/sources/law/date"},
        Broken{"ASlotThatIsNotFilled", kFirst, R"(, "with": { "most": { "amount": "10 g" } })", "",
               "slot_unfilled", "/rules/small"},
        Broken{"ASlotThatTheSentenceLacks", kFirst, R"("with": { "most": { "amount": "10 g" } })",
               R"("with": { "most": { "amount": "10 g" }, "least": { "count": 1 } })", "unknown_slot",
               "/rules/small/with/least"},
        Broken{"ASlotValueOfNoKind", kFirst, R"({ "months": 6 })", R"({ "moons": 6 })", "unknown_slot_value",
               "/outcomes/punished/answers/maximum/with/prison"},
        Broken{"MonthsInQuotes", kFirst, R"({ "months": 6 })", R"({ "months": "6" })", "wrong_type",
               "/outcomes/punished/answers/maximum/with/prison/months"},
        Broken{"AnAmountWithoutAUnit", kFirst, R"({ "amount": "10 g" })", R"({ "amount": "10" })",
               "bad_amount", "/rules/small/with/most/amount"},
        Broken{"MoneyWithoutACurrency", kFirst, R"("500.5 NOK")", R"("500.5 kr")", "bad_money",
               "/outcomes/punished/answers/maximum/with/fine/yes/money"},
        Broken{"AnUnknownUnitOfAccount", kFirst, R"("unit_of_account": "court_fee")",
               R"("unit_of_account": "fee")", "unknown_unit_of_account",
               "/outcomes/punished/answers/maximum/with/fine/no/unit_of_account"},
        Broken{"ASlotWithoutAValueOfTheFact", kFirst, R"("by": "dependence", "no":)",
               R"("by": "dependence", "none":)", "missing_key",
               "/outcomes/punished/answers/maximum/with/fine"},
        Broken{"APinpointOfNoSource", kFirst, R"({ "pin": "law § 2" })", R"({ "pin": "act § 2" })",
               "unknown_source", "/outcomes/punished/answers/maximum/with/where/pin"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Versions, BrokenContent,
    testing::Values(
        Broken{"AFileNameThatDiffers", kFirst, R"("from": "2020-01-01",
    "checked)",
               R"("from": "2020-01-02",
    "checked)",
               "file_name_differs", "/from"},
        Broken{"ExtendingNoVersion", kSecond, R"("extends": "2020-01-01")", R"("extends": "2019-01-01")",
               "unknown_version", "/extends"},
        Broken{"ExtendingALaterVersion", kFirst, R"("from": "2020-01-01",
    "checked)",
               R"("from": "2020-01-01", "extends": "2022",
    "checked)",
               "unknown_version", "/extends"},
        Broken{"RemovingWhatIsNotThere", kSecond, R"("either": null)", R"("neither": null)",
               "nothing_to_remove", "/caps/neither"},
        Broken{"CheckedUntilMissing", kFirst, R"("checked_until": "2026-11-22",)", "", "missing_key", ""},
        Broken{"CheckedBeforeItBegan", kFirst, R"("checked_until": "2026-11-22")",
               R"("checked_until": "2019-11-22")", "not_ascending", "/checked_until"},
        Broken{"UnclearBeforeItBegan", kSecond, R"("unclear_until": "2022-06")", R"("unclear_until": "2021")",
               "not_ascending", "/unclear_until"},
        Broken{"AStatusWithoutASource", kFirst, R"("from": "2019", "cite": ["law § 9"])", R"("from": "2019")",
               "missing_key", "/status/0"},
        Broken{"AnInheritedElementThatNoLongerFits", kSecond, R"("caps":)",
               R"("outcomes": { "free": null }, "caps":)", "unknown_outcome", "/rules/small/then", kFirst},
        Broken{"AVersionWithoutRules", kSecond, R"("extends": "2020-01-01",)", "", "missing_key", "/groups"},
        Broken{"ACardWithRules", kCard, R"("card":)", R"("rules": {}, "card":)", "unknown_key", "/rules"},
        Broken{"ACardOnALaw", kSecond, R"("caps":)", R"("card": [], "caps":)", "unknown_key", "/card"},
        Broken{"AVariantOfNothing", "regimes/note/regime.json", R"("variant_of": "one")",
               R"("variant_of": "two")", "unknown_regime", "/variant_of"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Languages, BrokenContent,
    testing::Values(
        Broken{"ASentenceThatOneLanguageLacks", kEnglish, R"("taken": "It is taken.", )", "",
               "sentence_missing", "/taken"},
        Broken{"ASentenceThatOneLanguageHasAlone", kEnglish, R"("taken":)", R"("extra": "More.", "taken":)",
               "sentence_missing", "/extra", kNorwegian},
        Broken{"ASlotThatOneLanguageLacks", kEnglish, "You are under {age}.", "You are young.",
               "slots_differ", "/because_young"},
        Broken{"ADigit", kEnglish, "It is taken.", "It is taken by 2.", "number_in_template", "/taken"},
        Broken{"ANumberWord", kEnglish, "It is taken.", "Twelve, it is taken.", "number_in_template",
               "/taken"},
        Broken{"ANorwegianNumberWord", kNorwegian, "It is taken.", "Åtte, it is taken.", "number_in_template",
               "/taken"},
        Broken{"ADigitInASentenceWhoseKeyStartsLikeATitle", kEnglish, R"("title":)",
               R"("title_of": "It is 2.", "title":)", "number_in_template", "/title_of"},
        Broken{"AnUnclosedSlot", kEnglish, "It is taken.", "It is {taken.", "template_unreadable", "/taken"},
        Broken{"ATextThatIsNoText", kEnglish, R"("It is taken.")", "[]", "wrong_type", "/taken"},
        Broken{"NoTitle", kNorwegian, R"("title": "Loven av 2020", )", "", "missing_key", "/title"},
        Broken{"AWordThatOneLanguageLacks", "shared/text.nn.json", R"("form.cannabis.resin": "hasj", )", "",
               "sentence_missing", "/form.cannabis.resin"}),
    name_of);

constexpr const char* kShelves = "shared/shelves.json";
constexpr const char* kClaims = "claims/claims.json";

INSTANTIATE_TEST_SUITE_P(
    ShelvesAndClaims, BrokenContent,
    testing::Values(
        Broken{"ARegimeOnNoShelf", kShelves, R"(, "note"])", "]", "not_on_a_shelf", "/shelves"},
        Broken{"ARegimeOnTwoShelves", kShelves, R"("here": ["one", "note"])",
               R"("here": ["one", "note"], "help": ["one"])", "twice_on_a_shelf", "/shelves/help"},
        Broken{"AShelfWithoutAName", kShelves, R"("here")", R"("there")", "word_missing", "/shelves/there"},
        Broken{"AnUnknownRegimeInAPreset", kShelves, R"("all": ["one")", R"("all": ["two")", "unknown_regime",
               "/presets/all/0"},
        Broken{"APresetWithoutAName", kShelves, R"("all")", R"("most")", "word_missing", "/presets/most"},
        Broken{"APresetOfNothing", kShelves, R"("all": ["one"])", R"("all": [])", "empty_preset",
               "/presets/all"},
        Broken{"AnUnknownRegimeFirst", kShelves, R"(["one"])", R"(["two"])", "unknown_regime", "/first/0"},
        Broken{"AClaimAboutNothing", kClaims, R"("about": "one")", R"("about": "two")", "unknown_regime",
               "/0/about"},
        Broken{"AClaimThatNobodyWrote", kClaims, R"("claim_free")", R"("claim_lost")", "unknown_sentence",
               "/0/claim"},
        Broken{"AClaimThatNoCaseShows", kClaims, "a little is free", "much is free", "unknown_case",
               "/0/shown_by"},
        Broken{"AClaimOnASourceOfAnotherRegime", kClaims, "law § 1", "news § 1", "unknown_source",
               "/0/says/cite/0"},
        Broken{"AnAnswerToAClaimWithoutASource", kClaims, R"("cite": ["law § 1"], )", "", "missing_key",
               "/0/says"},
        Broken{"ASentenceOfNoClaim", kClaims, R"("say": "only_a_little")", R"("say": "claim_free")",
               "unused_sentence", "/only_a_little", "claims/text.nb.json"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Shared, BrokenContent,
    testing::Values(
        Broken{"AnUnknownUnit", "shared/substances.json", R"(["g", "mg"])", R"(["g", "gram"])",
               "unknown_unit", "/substances/heroin/units/1"},
        Broken{"NoFormThatIsImplied", "shared/substances.json", R"("powder": { "implied": true, )",
               R"("powder": { )", "nothing_implied", "/substances/mdma/forms"},
        Broken{"AnAliasOfNoForm", "shared/substances.json", R"("ecstasy": "tablet")", R"("ecstasy": "pill")",
               "unknown_form", "/substances/mdma/aliases/nb/ecstasy"},
        Broken{"AnAliasWithACapital", "shared/substances.json", R"("ecstasy")", R"("Ecstasy")",
               "alias_not_lower_case", "/substances/mdma/aliases/nb/Ecstasy"},
        Broken{"AnAliasThatDiffersBetweenLanguages", "shared/substances.json", R"("nn": { "hasj": "resin" })",
               R"("nn": { "hasj": "herb" })", "alias_differs", "/substances/cannabis/aliases/nn/hasj"},
        Broken{"AnAmbiguousWordForNoForm", "shared/substances.json", R"(["mdma/tablet", "heroin"])",
               R"(["mdma/pill", "heroin"])", "unknown_form", "/ambiguous/nb/pille/0"},
        Broken{"ASubstanceWithoutAName", "shared/substances.json", R"("heroin": {)",
               R"("opium": { "units": ["g"] }, "heroin": {)", "word_missing", "/substances/opium"},
        Broken{"AnAssumptionThatIsNoValue", "shared/facts.json", R"("assume": "hold")", R"("assume": "keep")",
               "unknown_value", "/act/default/assume"},
        Broken{"ReadingNotLast", "shared/facts.json", R"("reading":)", R"("readings":)", "reading_not_last",
               ""},
        Broken{"TooManyValues", "shared/facts.json", R"(["no", "yes"])",
               R"(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q"])",
               "too_many", "/dependence/values"},
        Broken{"QuestionsInAnotherOrder", "shared/questions.json", R"("character", "reaction")",
               R"("reaction", "character")", "questions_differ", ""},
        Broken{"MoneyWithoutASource", "shared/money.json", R"("cite": "fees § 1" },)",
               R"("cite": "fee § 1" },)", "unknown_source", "/court_fee/values/0/cite"},
        Broken{"PeriodsThatOverlap", "shared/money.json", R"("from": "2022-01-01")",
               R"("from": "2021-06-01")", "not_ascending", "/court_fee/values/1"},
        Broken{"HelpWithoutItsWord", "shared/help.json", R"("say": "help.emergency")",
               R"("say": "help.urgent")", "word_missing", "/0/say"},
        Broken{"HelpOnNoShelf", "shared/help.json", R"("where": "here")", R"("where": "there")",
               "unknown_shelf", "/0/where"},
        Broken{"HelpWithoutTheNumberThatItTells", "shared/help.json", R"("phone": "113",)", "",
               "slot_unfilled", "/0/phone"},
        Broken{"HelpWithANumberThatItDoesNotTell", "shared/help.json", R"("say": "help.emergency")",
               R"("say": "preset.all")", "unknown_slot", "/0/phone"},
        Broken{"HelpAtASiteWithoutAnAddress", "shared/help.json", R"("url": "https://clinic.example/")",
               R"("url": "clinic.example")", "bad_url", "/0/site/url"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Cases, BrokenContent,
    testing::Values(
        Broken{"AnUnknownTier", kCases, R"(["low",)", R"(["lowest",)", "unknown_tier", "/ladders/0/tiers/0"},
        Broken{"ALadderWithoutAnEnd", kCases, R"(, "high"])", "]", "not_a_ladder", "/ladders/0/tiers"},
        Broken{"AnUnknownOutcome", kCases, R"("outcomes": ["free"])", R"("outcomes": ["freed"])",
               "unknown_outcome", "/cases/0/outcomes/0"},
        Broken{"AnUnknownSentence", kCases, R"(["forbidden"])", R"(["allowed"])", "unknown_sentence",
               "/cases/0/says/character/0"},
        Broken{"ABorderThatCannotBeRead", kCases, R"(["low", ")", R"(["low", "x)", "bad_border",
               "/ladders/0/tiers/1"},
        Broken{"AnUnknownReason", kCases, R"("open": ["fact"])", R"("open": ["facts"])", "unknown_value",
               "/cases/0/open/0"}),
    name_of);

// ---------------------------------------------------------------- what a reader of the problems needs

/// The message of the first problem with this code; empty if there is none.
std::string message_of(const std::vector<ContentProblem>& problems, const std::string& code) {
  for (const ContentProblem& each : problems)
    if (each.code == code) return each.message;
  return {};
}

TEST(AProblem, SaysWhatMayStandThere) {
  const auto message = [](const char* path, const char* old_text, const char* new_text, const char* code) {
    return message_of(problems_of(edited(path, old_text, new_text)), code);
  };
  EXPECT_EQ(message(kSources, R"("kind": "law")", R"("kind": "act")", "unknown_value"),
            "\"act\" is not known here. Write one of law, practice, bill, report, party_position or card.");
  EXPECT_EQ(message(kFirst, R"("cite": ["law § 6"])", R"("cite": "law § 6")", "wrong_type"),
            "Write a list in brackets, [\"law § 6\"], here.");
  EXPECT_NE(message(kFirst, R"("cite": ["law § 6"])", R"("cite": ["act § 6"])", "unknown_source").find("law"),
            std::string::npos);
  EXPECT_NE(message(kFirst, R"("set:own")", R"("own")", "unknown_rule").find("\"set:own\""),
            std::string::npos);
  EXPECT_NE(message(kFirst, R"("in": ["public", "prison"])", R"("in": ["public"])", "value_without_ladder")
                .find("prison"),
            std::string::npos);
}

TEST(Problems, TellEachKeyThatOneObjectLacks) {
  const auto problems = problems_of(
      edited(kFirst, R"("figure": "10", "inclusive": "yes", "strength": "binding",)", R"("figure": "10",)"));
  EXPECT_EQ(problems.size(), 2U) << text_of(problems);
}

TEST(Problems, OfAVersionThatIsNoJsonAreNotToldOfThoseThatExtendIt) {
  const auto problems = problems_of(edited(kFirst, "\"from\":", "\"from\""));
  ASSERT_EQ(problems.size(), 1U) << text_of(problems);
  EXPECT_NE(problems[0].message.find("line 2"), std::string::npos) << problems[0].message;
}

TEST(Problems, OfAVersionThatExtendsNothingAreNotToldOnceMoreForAllThatItLacks) {
  const auto problems = problems_of(edited(kSecond, R"("extends": "2020-01-01")", R"("extends": "2019")"));
  ASSERT_EQ(problems.size(), 1U) << text_of(problems);
  EXPECT_NE(problems[0].message.find("2020-01-01"), std::string::npos);
}

TEST(ATextFile, WithNothingButNamesLacksTheSentencesThatAreSaid) {
  ContentFiles files = sample_content();
  for (const char* language : {"nb", "nn", "en"})
    files[std::string("regimes/one/text.") + language + ".json"] = R"({ "title": "One", "short": "One" })";
  EXPECT_TRUE(holds(problems_of(files), "unknown_sentence", kFirst, "/attachments/seized/say"));
}

}  // namespace
}  // namespace terskel
