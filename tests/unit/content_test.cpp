#include "terskel/content.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "content_edits.h"

namespace terskel {
namespace {

constexpr const char* kFirst = "regimes/one/2020-01-01.json";
constexpr const char* kSecond = "regimes/one/2022.json";
constexpr const char* kNorwegian = "regimes/one/text.nb.json";
constexpr const char* kEnglish = "regimes/one/text.en.json";

Content loaded(const ContentFiles& files, std::string_view language = "nb") {
  auto content = load_content(files, language);
  EXPECT_TRUE(content.ok()) << text_of(content.error());
  return content.ok() ? std::move(content).value() : Content{};
}

const Content& sample() {
  static const Content content = loaded(sample_content());
  return content;
}
const Regime& sample_regime() { return sample().regimes.at(1); }
const Version& first_version() { return sample_regime().versions.at(0); }
const Version& second_version() { return sample_regime().versions.at(1); }

Index form(const char* substance, const char* id) {
  const Catalogue& catalogue = sample().catalogue;
  for (std::size_t i = 0; i < catalogue.forms.size(); ++i) {
    const Form& each = catalogue.forms[i];
    if (catalogue.substances[each.substance].id == substance && each.id == id) return static_cast<Index>(i);
  }
  return kNone;
}

TEST(LoadContent, GivesAllProblemsNotJustTheFirst) {
  ContentFiles files = edited(kFirst, R"("then": "free")", R"("then": "fined")");
  files.erase("shared/money.json");
  files[kNorwegian] = files[kEnglish] = "{";
  const auto problems = problems_of(files);
  EXPECT_TRUE(holds(problems, "unknown_outcome", kFirst, "/rules/small/then"));
  EXPECT_TRUE(holds(problems, "file_missing", "shared/money.json", ""));
  EXPECT_TRUE(holds(problems, "json_syntax", kNorwegian, ""));
  EXPECT_TRUE(holds(problems, "json_syntax", kEnglish, ""));
}

TEST(LoadContent, TellsAProblemOfAnInheritedElementOnceAndNamesTheHeirOnlyIfItIsToBlame) {
  const auto own = problems_of(edited(kFirst, R"("then": "free")", R"("then": "fined")"));
  EXPECT_EQ(std::count_if(own.begin(), own.end(), [](const auto& p) { return p.code == "unknown_outcome"; }),
            1);
  EXPECT_EQ(text_of(own).find(kSecond), std::string::npos);
  const auto heirs = problems_of(edited(kSecond, R"("caps":)", R"("outcomes": { "free": null }, "caps":)"));
  EXPECT_NE(text_of(heirs).find(std::string("inherited by ") + kSecond), std::string::npos) << text_of(heirs);
}

TEST(LoadContent, RefusesFilesThatNothingReads) {
  ContentFiles files = sample_content();
  files["regimes/one/2020-02-30.json"] = "{}";
  files["regimes/one/README.md"] = "Not content.";
  const auto problems = problems_of(files);
  EXPECT_TRUE(holds(problems, "unknown_file", "regimes/one/2020-02-30.json", "")) << text_of(problems);
  EXPECT_EQ(problems.size(), 1U) << text_of(problems);
}

TEST(LoadContent, RefusesALanguageThatIsNotWritten) {
  const auto content = load_content(sample_content(), "de");
  ASSERT_FALSE(content.ok());
  EXPECT_TRUE(holds(content.error(), "unknown_language", "shared/text.de.json", ""));
}

TEST(LoadContent, RefusesMoreTiersAndOutcomesThanAMaskHolds) {
  std::string tiers;
  std::string outcomes;
  for (int i = 0; i < 65; ++i) {
    const std::string id = "x" + std::to_string(i);
    tiers += R"(, "g)" + id + R"(": { "tiers": [")" + id + R"("], "members": ["heroin"] })";
    outcomes +=
        R"(")" + id + R"(": { "character": "lawful", "rank": 0, "strength": "binding", "answers": {} }, )";
  }
  const auto tiers_problems = problems_of(
      edited(kFirst, R"("members": ["cannabis/plant"] })", R"("members": ["cannabis/plant"] })" + tiers));
  EXPECT_TRUE(holds(tiers_problems, "too_many", kFirst, "/groups/gx60/tiers")) << text_of(tiers_problems);
  const auto outcome_problems =
      problems_of(edited(kFirst, R"("outcomes": {)", R"("outcomes": {)" + outcomes));
  EXPECT_TRUE(holds(outcome_problems, "too_many", kFirst, "/outcomes/elsewhere"))
      << text_of(outcome_problems);
}

TEST(LoadContent, SurvivesFilesThatAreJsonOfAnotherShape) {
  for (const auto& [path, text] : sample_content()) {
    for (const char* shape :
         {"null", "[]", "{}", "1", "\"x\"", "[[]]", "[null]", "{\"from\": {}}", "{\"rules\": []}"}) {
      ContentFiles files = sample_content();
      files[path] = shape;
      const bool ok = load_content(files, "en").ok();
      EXPECT_TRUE(!ok || std::string(shape) == "{}" || std::string(shape) == "[]") << path << " as " << shape;
    }
  }
}

// ------------------------------------------------------------------ what becomes of it

TEST(Catalogue, NumbersFormsThroughAllSubstances) {
  const Catalogue& catalogue = sample().catalogue;
  ASSERT_EQ(catalogue.substances.size(), 3U);
  EXPECT_EQ(catalogue.language, "nb");
  EXPECT_EQ(catalogue.content_version, "2026.11.22");
  EXPECT_EQ(catalogue.substances[1].first_form, 3);
  EXPECT_EQ(catalogue.substances[1].form_count, 1);
  EXPECT_TRUE(catalogue.forms[3].implied);
  EXPECT_EQ(catalogue.forms[3].id, "");
  EXPECT_EQ(catalogue.forms[0].name, "marihuana");
  EXPECT_EQ(catalogue.forms[3].units, (std::vector<Unit>{Unit::g, Unit::mg}));
}

TEST(Catalogue, MergesTheAliasesOfAllLanguages) {
  const Catalogue& catalogue = sample().catalogue;
  std::map<std::string, std::vector<Index>> aliases;
  for (const Alias& alias : catalogue.aliases) aliases[alias.text] = alias.forms;
  EXPECT_EQ(aliases["tjall"], (std::vector<Index>{form("cannabis", "herb"), form("cannabis", "resin")}));
  EXPECT_EQ(aliases["hash"], std::vector<Index>{form("cannabis", "resin")});
  EXPECT_EQ(aliases["smack"], std::vector<Index>{form("heroin", "")});
  EXPECT_EQ(aliases["pille"], (std::vector<Index>{form("heroin", ""), form("mdma", "tablet")}));
  EXPECT_TRUE(std::is_sorted(catalogue.aliases.begin(), catalogue.aliases.end(),
                             [](const Alias& a, const Alias& b) { return a.text < b.text; }));
}

TEST(Catalogue, KnowsWhatFactsAreWhenNothingIsTyped) {
  const std::vector<Fact>& facts = sample().catalogue.facts;
  ASSERT_EQ(facts.size(), 4U);
  EXPECT_EQ(facts[0].assumed, 1);
  EXPECT_EQ(facts[1].excluded, 1U << 2);
  EXPECT_EQ(facts[2].assessed_by, Assessor::authority);
  EXPECT_FALSE(facts[2].asked);
  EXPECT_EQ(facts[3].id, "reading");
}

TEST(Catalogue, KeepsMoneyByPeriodAndHelpAsWords) {
  const Catalogue& catalogue = sample().catalogue;
  ASSERT_EQ(catalogue.units_of_account.size(), 1U);
  EXPECT_EQ(catalogue.units_of_account[0].currency, "NOK");
  EXPECT_EQ(catalogue.units_of_account[0].periods[1].millionths, 1'223'500'000);
  std::map<std::string, std::string> words(catalogue.words.begin(), catalogue.words.end());
  EXPECT_EQ(words["help.order"], "emergency");
  EXPECT_EQ(words["help.emergency.where"], "here");
  EXPECT_EQ(words["help.emergency.phone"], "113");
  EXPECT_EQ(words["help.emergency.site"], "clinic.example");
  EXPECT_EQ(words["help.emergency.site_url"], "https://clinic.example/");
  EXPECT_EQ(words["help.emergency.url"], "https://example.org/call");
  EXPECT_EQ(words["help.emergency.source"], "The Clinic, Call");
  EXPECT_TRUE(std::is_sorted(catalogue.words.begin(), catalogue.words.end()));
}

TEST(RegimeContent, IsInTheLanguageAskedFor) {
  const Content english = loaded(sample_content(), "en");
  const Index forbidden = first_version().outcomes[0].answers[0].statements[0].sentence;
  EXPECT_EQ(sample_regime().sentences[forbidden], "Det er forbudt.");
  EXPECT_EQ(english.regimes[1].sentences[forbidden], "It is forbidden.");
  EXPECT_EQ(english.regimes[1].language, "en");
  EXPECT_EQ(english.catalogue.forms[0].name, "herbal cannabis");
  EXPECT_EQ(sample_regime().title, "Loven av 2020");
  EXPECT_EQ(sample_regime().short_title, "Loven");
}

TEST(RegimeContent, KeepsSourcesAndTheirDefaultPinpoint) {
  ASSERT_EQ(sample_regime().sources.size(), 2U);
  EXPECT_EQ(sample_regime().sources[1].date, parse_date_span("2021-02"));
  EXPECT_EQ(sample_regime().sources[0].read, ReadAs::mirror);
  const Statement& strict = first_version().readings[0].statement;
  EXPECT_EQ(strict.cites, (std::vector<Citation>{{1, "headline"}}));
  EXPECT_EQ(first_version().readings[1].statement.cites, (std::vector<Citation>{{1, "p. 2"}}));
}

TEST(RegimeContent, PlacesEveryForm) {
  const Version& version = first_version();
  ASSERT_EQ(version.places.size(), sample().catalogue.forms.size());
  EXPECT_EQ(version.places[form("cannabis", "resin")].row, 0);
  EXPECT_EQ(version.rows[0].covers,
            (std::vector<Index>{form("cannabis", "herb"), form("cannabis", "resin")}));
  EXPECT_EQ(version.places[form("cannabis", "plant")].group, 1);
  EXPECT_EQ(version.places[form("cannabis", "plant")].row, kNone);
  EXPECT_EQ(version.places[form("mdma", "tablet")].group, 0);
  EXPECT_EQ(version.places[form("mdma", "tablet")].row, kNone);
  EXPECT_EQ(version.groups[1].first_tier, 3);
  EXPECT_EQ(version.groups[1].tier_count, 1);
}

TEST(RegimeContent, LetsOneGroupClaimTheRest) {
  const Content content =
      loaded(edited(kFirst, R"("not_listed": ["mdma/tablet"])", R"("not_listed": ["*"])"));
  EXPECT_EQ(content.regimes[1].versions[0].places[form("mdma", "tablet")].group, 0);
}

TEST(RegimeContent, CountsLimitsInBaseUnits) {
  const Version& version = first_version();
  const std::vector<Limit>& cannabis = version.rows[0].ladders[0].measures[0].limits;
  EXPECT_EQ(cannabis[0].low, 10'000'000);
  EXPECT_EQ(cannabis[0].inclusive, Inclusive::yes);
  EXPECT_EQ(cannabis[1].type, Limit::Type::between);
  EXPECT_EQ(cannabis[1].high, 20'000'000);
  EXPECT_EQ(cannabis[1].strength, Strength::indicative);
  EXPECT_EQ(cannabis[1].cites.size(), 2U);
  const Row& heroin = version.rows[1];
  EXPECT_EQ(heroin.by_fact, 1);
  ASSERT_EQ(heroin.ladders.size(), 2U);
  EXPECT_EQ(heroin.ladders[0].in, 1U);
  EXPECT_EQ(heroin.ladders[1].in, 6U);
  EXPECT_EQ(heroin.ladders[1].tiers, (std::vector<Index>{0, 2}));
  EXPECT_EQ(heroin.ladders[0].measures[0].limits[0].per_day, 100'000);
  EXPECT_EQ(heroin.ladders[0].measures[0].limits[0].days, 10);
  EXPECT_EQ(heroin.ladders[0].measures[0].limits[0].high, 1'000'000);
  EXPECT_EQ(heroin.ladders[0].measures[0].reference_purity, 250);
  EXPECT_EQ(heroin.ladders[0].measures[0].as, ActiveAs::base);
  EXPECT_EQ(heroin.ladders[1].measures[0].limits[0].type, Limit::Type::not_found);
  const Ladder& mdma = version.rows[2].ladders[0];
  EXPECT_EQ(mdma.join, Join::any_over);
  ASSERT_EQ(mdma.measures.size(), 2U);
  EXPECT_EQ(mdma.measures[0].limits[0].type, Limit::Type::none_set);
  EXPECT_EQ(mdma.measures[1].limits[0].low, mdma.measures[1].limits[0].high);
}

TEST(RegimeContent, LetsEqualFiguresStandWhereTheTiersStayInOrder) {
  const char* limits = R"("figure": "10", "inclusive": "yes")";
  const auto at_fifteen = edited(kFirst, limits, R"("figure": "15", "inclusive": "no")");
  EXPECT_TRUE(load_content(at_fifteen, "nb").ok()) << text_of(problems_of(at_fifteen));
}

TEST(RegimeContent, LetsBandsOverlapWhereSourcesDifferOnBoth) {
  const char* limits = R"("figure": "10", "inclusive": "yes")";
  const auto overlapping = edited(kFirst, limits, R"("between": ["10", "18"], "inclusive": "yes")");
  EXPECT_TRUE(load_content(overlapping, "nb").ok()) << text_of(problems_of(overlapping));
  EXPECT_FALSE(
      load_content(edited(kFirst, limits, R"("between": ["10", "21"], "inclusive": "yes")"), "nb").ok());
}

TEST(RegimeContent, ReadsConditionsAsMasks) {
  const std::vector<Rule>& rules = first_version().rules;
  EXPECT_EQ(rules[0].when.tiers, 1U);
  ASSERT_EQ(rules[0].when.facts.size(), 1U);
  EXPECT_EQ(rules[0].when.facts[0].in, 3U);
  EXPECT_EQ(rules[1].when.tiers, 6U);
  EXPECT_EQ(rules[1].when.facts[0].fact, 3);
  EXPECT_EQ(rules[1].when.facts[0].in, 2U) << "the second reading of this version";
  EXPECT_EQ(rules[2].when.over_cap, 2);
  EXPECT_EQ(rules[2].when.tiers, ~0ULL);
  EXPECT_EQ(rules[3].when.age_from, 0);
  EXPECT_EQ(rules[3].when.age_to, 14);
  EXPECT_EQ(rules[4].when.tiers, 1U << 3);
  EXPECT_EQ(rules[4].when.age_from, 15);
  EXPECT_EQ(rules[4].when.age_to, 17);
  EXPECT_EQ(first_version().attachments[0].when.outcomes, 3U);
  EXPECT_EQ(first_version().attachments[0].question, Question::seizure);
}

TEST(RegimeContent, ExpandsSetsInExceptions) {
  EXPECT_EQ(first_version().rules[3].except, (std::vector<Index>{0, 1, 2}));
  EXPECT_EQ(first_version().rules[2].except, std::vector<Index>{0});
}

TEST(RegimeContent, KeepsTheThreeStatesOfAnAnswer) {
  const Outcome& free = first_version().outcomes[0];
  const auto type = [&free](Question question) {
    return free.answers[static_cast<std::size_t>(question)].type;
  };
  EXPECT_EQ(type(Question::character), Answer::Type::answered);
  EXPECT_EQ(type(Question::reaction), Answer::Type::does_not_arise);
  EXPECT_EQ(type(Question::record), Answer::Type::not_said);
  EXPECT_EQ(type(Question::seizure), Answer::Type::left_to_attachments);
  EXPECT_EQ(first_version().outcomes[2].see, "note");
}

TEST(RegimeContent, TakesTheStrengthOfTheOutcomeUnlessTheSentenceHasItsOwn) {
  EXPECT_EQ(first_version().outcomes[0].answers[0].statements[0].strength, Strength::main_rule);
  EXPECT_EQ(first_version().outcomes[1].answers[2].statements[0].strength, Strength::discretion);
  EXPECT_EQ(first_version().rules[0].reason.strength, Strength::binding);
  EXPECT_EQ(first_version().rules[3].reason.strength, Strength::presumption);
}

TEST(RegimeContent, FillsSlotsByTypeAndByFact) {
  const std::vector<Slot>& slots = first_version().outcomes[1].answers[2].statements[0].slots;
  ASSERT_EQ(slots.size(), 3U);
  EXPECT_EQ(slots[0].by_fact, 2);
  ASSERT_EQ(slots[0].values.size(), 2U);
  EXPECT_EQ(slots[0].values[0].type, SlotValue::Type::account);
  EXPECT_EQ(slots[0].values[0].ref, 0);
  EXPECT_EQ(slots[0].values[0].number, 2'000'000);
  EXPECT_EQ(slots[0].values[1].type, SlotValue::Type::money);
  EXPECT_EQ(slots[0].values[1].number, 500'500'000);
  EXPECT_EQ(slots[0].values[1].text, "NOK");
  EXPECT_EQ(slots[1].values[0].type, SlotValue::Type::months);
  EXPECT_EQ(slots[1].values[0].number, 6);
  EXPECT_EQ(slots[2].values[0].text, "§ 2");
  const SlotValue& amount = first_version().rules[0].reason.slots[0].values[0];
  EXPECT_EQ(amount.number, 10'000'000);
  EXPECT_EQ(amount.unit, Unit::g);
}

TEST(RegimeContent, KeepsCapsGlossesNotesAndExceptions) {
  const Version& version = first_version();
  ASSERT_EQ(version.caps.size(), 2U);
  EXPECT_EQ(version.caps[0].most, 2);
  EXPECT_TRUE(version.caps[0].rows.empty());
  EXPECT_EQ(version.caps[0].doubtful, (std::vector<std::vector<Index>>{{1, 2}}));
  EXPECT_EQ(version.caps[1].rows, (std::vector<Index>{0, 2}));
  ASSERT_EQ(version.glosses.size(), 1U);
  EXPECT_EQ(version.glosses[0].fact, 2);
  EXPECT_EQ(version.rows[0].notes.size(), 1U);
  ASSERT_EQ(version.not_monotone.size(), 1U);
  EXPECT_EQ(version.not_monotone[0].group, 0);
  EXPECT_EQ(version.combine_notes.size(), 1U);
  EXPECT_TRUE(version.combine_notes[0].cites.empty());
}

TEST(RegimeContent, ExpandsWhatAVersionExtends) {
  const Version& version = second_version();
  EXPECT_EQ(version.from, parse_date_span("2022"));
  EXPECT_EQ(version.unclear_until, parse_date_span("2022-06"));
  EXPECT_EQ(version.checked_until, Date{20261122}) << "a key that is not replaced is inherited";
  EXPECT_EQ(version.statuses.size(), 2U);
  EXPECT_EQ(version.status_notes.size(), 1U);
  EXPECT_EQ(version.caps.size(), 1U);
  EXPECT_TRUE(version.attachments.empty());
  ASSERT_EQ(version.rules.size(), 6U);
  EXPECT_EQ(version.rules[4].id, "sold");
  EXPECT_EQ(version.rules[4].when.tiers, ~0ULL) << "an element is replaced whole";
  EXPECT_EQ(version.rules[5].id, "grown");
  EXPECT_EQ(version.rows.size(), first_version().rows.size());
  EXPECT_EQ(first_version().unclear_until, DateSpan{});
}

TEST(RegimeContent, GivesACardItsSentencesAndNothingToDecide) {
  const Regime& card = sample().regimes.at(0);
  EXPECT_EQ(card.id, "note");
  EXPECT_EQ(card.kind, Kind::card);
  EXPECT_EQ(card.variant_of, "one");
  ASSERT_EQ(card.versions.size(), 1U);
  EXPECT_EQ(card.versions[0].card.size(), 1U);
  EXPECT_TRUE(card.versions[0].groups.empty());
}

TEST(Shelves, SayWhereReadersFindARegimeAndWhatIsComparedFirst) {
  ASSERT_EQ(sample().shelves.size(), 1U);
  EXPECT_EQ(sample().shelves[0].id, "here");
  EXPECT_EQ(sample().shelves[0].regimes, (std::vector<std::string>{"one", "note"}));
  EXPECT_EQ(sample().first, std::vector<std::string>{"one"});
}

TEST(AClaim, IsACardWithTheSourcesOfTheRegimeThatItIsAbout) {
  ASSERT_EQ(sample().claims.size(), 1U);
  const Claim& claim = sample().claims[0];
  EXPECT_EQ(claim.about, "one");
  EXPECT_EQ(claim.card.title, "Everything is free.");
  ASSERT_EQ(claim.card.versions.size(), 1U);
  const Statement& says = claim.card.versions[0].card.at(0);
  EXPECT_EQ(claim.card.sources[says.cites.at(0).source].id, "law");
  EXPECT_EQ(says.cites[0].pinpoint, "§ 1");
  EXPECT_EQ(claim.shown_by, "date=2021-01-01&age=25&item=cannabis+1+g");
}

TEST(TheCatalogue, SaysWhatEachRegimeIsBeforeItsPackIsThere) {
  ASSERT_EQ(sample().catalogue.regimes.size(), 2U);
  const RegimeSummary& law = sample().catalogue.regimes[1];
  EXPECT_EQ(law.id, "one");
  EXPECT_EQ(law.versions.size(), 2U);
  EXPECT_TRUE(law.counts_active);
}

TEST(SentenceKeys, StandAtThePositionOfTheirSentence) {
  const SentenceKeys keys = sentence_keys(sample_content(), "one");
  ASSERT_EQ(keys.keys.size(), sample_regime().sentences.size());
  const Index taken = first_version().attachments[0].statement.sentence;
  EXPECT_EQ(keys.keys[taken], "taken");
  EXPECT_TRUE(sentence_keys(sample_content(), "none").keys.empty());
}

TEST(ContentHash, IsFnvOverPathsAndTexts) {
  EXPECT_EQ(content_hash({}), "cbf29ce484222325");
  EXPECT_EQ(content_hash({{"a", "b"}}), "e5beb1190415e670") << "the hash of a, a line feed and b";
  EXPECT_NE(content_hash({{"a", "b"}}), content_hash({{"a", "c"}}));
  EXPECT_NE(content_hash({{"a", "b"}}), content_hash({{"c", "b"}}));
  EXPECT_EQ(content_hash({{"a", "b"}}).size(), 16U);
  EXPECT_EQ(sample().catalogue.content_hash, content_hash(sample_content()));
  EXPECT_EQ(sample_regime().content_hash, content_hash(sample_content()));
}

}  // namespace
}  // namespace terskel
