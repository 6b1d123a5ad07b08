#include "terskel/case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "sample.h"
#include "terskel/words.h"

namespace terskel {
namespace {

const Catalogue kNorwegian = sample_catalogue("nb");

Result<Case, Refusal> read(std::string_view text) { return parse_case(kNorwegian, text); }

/// The item of a text, or the code of its refusal.
std::string read_item(std::string_view text) {
  const auto item = parse_item(kNorwegian, text, 0);
  return item ? to_text(kNorwegian, item.value()) : item.error().code;
}

Item item_of(Index substance, Index form, std::optional<Quantity> amount) {
  Item item;
  item.substance = substance;
  item.form = form;
  item.amount = amount;
  return item;
}

// ------------------------------------------------------------------ cases

TEST(ParseCase, ReadsEveryKey) {
  const auto result =
      read("age=25&item=cannabis+10+g&fact=place:home&date=2026-11-22&lang=nb&regime=pt&regime=nl");
  ASSERT_TRUE(result.ok()) << result.error().code;
  const Case& value = result.value();
  EXPECT_EQ(value.age, 25);
  EXPECT_EQ(value.date.number, 20261122);
  ASSERT_EQ(value.items.size(), 1U);
  EXPECT_EQ(value.items[0], item_of(kCannabis, kNone, Quantity{10'000'000, Unit::g}));
  EXPECT_EQ(value.facts, (FactValues{kNone, 0, kNone, kNone}));
  EXPECT_EQ(value.regimes, (std::vector<std::string>{"pt", "nl"}));
}

TEST(ParseCase, KeepsTheOrderOfItems) {
  const auto result = read("date=2026-11-22&item=heroin&item=cannabis&item=heroin");
  ASSERT_TRUE(result.ok());
  ASSERT_EQ(result.value().items.size(), 3U);
  EXPECT_EQ(result.value().items[0].substance, kHeroin);
  EXPECT_EQ(result.value().items[1].substance, kCannabis);
}

TEST(ParseCase, TakesWhatIsEmptyAsNotTyped) {
  const auto result = read("&date=&date=2026-11-22&&age=&item=cannabis&fact=place:&fact=&regime=&lang=&");
  ASSERT_TRUE(result.ok()) << result.error().code;
  EXPECT_EQ(result.value().age, std::nullopt);
  EXPECT_EQ(result.value().facts[kPlace], kNone);
  EXPECT_TRUE(result.value().regimes.empty());
}

TEST(ParseCase, ReadsAgesFrom0To120) {
  EXPECT_EQ(read("date=2026-11-22&item=lsd&age=0").value().age, 0);
  EXPECT_EQ(read("date=2026-11-22&item=lsd&age=+17+").value().age, 17);
  EXPECT_EQ(read("date=2026-11-22&item=lsd&age=120").value().age, 120);
}

TEST(ParseCase, TakesWhatAnAuthorityFindsAsAFact) {
  EXPECT_EQ(read("date=2026-11-22&item=lsd&fact=dependence:dependent").value().facts[kDependence], 1);
}

TEST(ParseCase, NamesARegimeOnce) {
  EXPECT_EQ(read("date=2026-11-22&item=lsd&regime=pt&regime=pt").value().regimes.size(), 1U);
}

TEST(ParseCase, ReadsEightItemsAndAsMuchTextAsItPromises) {
  std::string text = "date=2026-11-22";
  for (std::size_t i = 0; i < kMostItems; ++i) text += "&item=cannabis";
  text += "&lang=";
  text.append(kMostCaseText - text.size(), 'n');
  const auto result = read(text);
  ASSERT_TRUE(result.ok()) << result.error().code;
  EXPECT_EQ(result.value().items.size(), kMostItems);
}

TEST(ParseCase, DecodesValues) {
  EXPECT_EQ(read("date=2026%2D11-22&item=R%C3%98YK%2010%20g").value().items[0].substance, kCannabis);
  EXPECT_EQ(read("date=2026-11-22&item=heroin+3+g+@33%").value().items[0].purity, 3300);
  EXPECT_EQ(read("date=2026-11-22&item=heroin+3+g+%4033%25&age=25").value().items[0].purity, 3300);
}

TEST(Decoded, LeavesAPercentSignThatCodesNothing) {
  EXPECT_EQ(decoded("33%"), "33%");
  EXPECT_EQ(decoded("%4"), "%4");
  EXPECT_EQ(decoded("%zz%%41"), "%zz%A");
  EXPECT_EQ(decoded("a+b%2Bc"), "a b+c");
}

TEST(Encoded, KeepsWhatAnAddressCanShow) {
  EXPECT_EQ(encoded("cannabis/resin 12.5 g @33%"), "cannabis/resin+12.5+g+@33%25");
  EXPECT_EQ(encoded("-._~/:,@"), "-._~/:,@");
  EXPECT_EQ(encoded("a+b&c=d"), "a%2Bb%26c%3Dd");
  EXPECT_EQ(encoded("ø"), "%C3%B8");
}

TEST(Encoded, IsDecodedAsItWas) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  EXPECT_EQ(decoded(encoded(all)), all);
}

// ------------------------------------------------------------------ items

struct Typed {
  const char* name;
  const char* text;
  const char* read;
};

class ParseItemReads : public testing::TestWithParam<Typed> {};

TEST_P(ParseItemReads, WhatPeopleType) { EXPECT_EQ(read_item(GetParam().text), GetParam().read); }

INSTANTIATE_TEST_SUITE_P(
    Names, ParseItemReads,
    testing::Values(Typed{"AnId", "cannabis", "cannabis"},
                    Typed{"ADisplayName", "Annet Stoff På Lista", "other_listed"},
                    Typed{"NorwegianCapitals", "RØYK", "cannabis"},
                    Typed{"AnAliasWithAForm", "Hasj", "cannabis/resin"},
                    Typed{"AnAliasOfTheImpliedForms", "3,4-MDMA 2 g", "mdma 2 g"},
                    Typed{"AnAliasOfTwoWords", "brown  sugar 5 g", "heroin 5 g"},
                    Typed{"DigitsInAName", "2c-b 5 piece", "other_listed 5 piece"},
                    Typed{"DigitsInANameAfterTheAmount", "5 stk 2C-B", "other_listed 5 piece"},
                    Typed{"AnUnderscoreAsASpace", "other listed 1 g", "other_listed 1 g"},
                    Typed{"AForm", "cannabis/resin", "cannabis/resin"},
                    Typed{"AFormByItsName", "cannabis/hasj, harpiks 5 g", "cannabis/resin 5 g"},
                    Typed{"AFormByAnAlias", "cannabis/hash", "cannabis/resin"},
                    Typed{"AFormInBrackets", "MDMA (tablett) 4 stk", "mdma/tablet 4 piece"},
                    Typed{"AFormAfterASpace", "cannabis resin 10 g", "cannabis/resin 10 g"},
                    Typed{"AFormWithSpacesAroundTheSlash", "cannabis / resin 1 g", "cannabis/resin 1 g"},
                    Typed{"AFormInCapitals", "cannabis/plante søm veks", "cannabis/plant"},
                    Typed{"AnEmptyForm", "cannabis/ 10 g", "cannabis 10 g"},
                    Typed{"AFormAlone", "resin 3 g", "cannabis/resin 3 g"},
                    Typed{"AnImpliedFormThatWasTyped", "lsd/blotter 2", "unit_missing"},
                    Typed{"ANameInPieces", "\tcannabis\u00A0resin ", "cannabis/resin"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Amounts, ParseItemReads,
    testing::Values(Typed{"ANumberAndAUnit", "hasj 10 g", "cannabis/resin 10 g"},
                    Typed{"NoSpaceBeforeTheUnit", "cannabis 12,5g", "cannabis 12.5 g"},
                    Typed{"TheAmountFirst", "2 g heroin", "heroin 2 g"},
                    Typed{"TheAmountFirstWithoutASpace", "2g heroin @33", "heroin 2 g @33"},
                    Typed{"Groups", "cannabis 1 000 g", "cannabis 1000 g"},
                    Typed{"GroupsWithNarrowSpaces", "cannabis 1\u202F000\u00A0g", "cannabis 1000 g"},
                    Typed{"GroupsWithoutASpaceBeforeTheUnit", "cannabis 1 000g", "cannabis 1000 g"},
                    Typed{"GroupsFirst", "25 000 mg heroin", "heroin 25000 mg"},
                    Typed{"TwoMeasures", "mdma/tablet 4 piece 1.2 g @80%", "mdma/tablet 4 piece 1.2 g @80"},
                    Typed{"TwoMeasuresWithAComma", "mdma/tablet 4 stk., 1,2 g", "mdma/tablet 4 piece 1.2 g"},
                    Typed{"TwoMeasuresAroundTheName", "4 stk mdma/tablet 1,2 g", "mdma/tablet 4 piece 1.2 g"},
                    Typed{"TheOtherOrder", "mdma/tablet 1.2 g 4 piece", "mdma/tablet 1.2 g 4 piece"},
                    Typed{"UnitsThatAreNamesToo", "3 lapper", "lsd/blotter 3 piece"},
                    Typed{"UnitsBetweenNumberAndName", "3 lapper lsd", "lsd 3 piece"},
                    Typed{"AUnitInCapitals", "heroin 5 MG", "heroin 5 mg"},
                    Typed{"Grams", "heroin 5 gram", "heroin 5 g"},
                    Typed{"AKilo", "cannabis 1 kilo", "cannabis 1 kg"},
                    Typed{"MicroSign", "lsd/pure 100 µg", "lsd/pure 100 ug"},
                    Typed{"GreekMu", "lsd/pure 100 μg", "lsd/pure 100 ug"},
                    Typed{"Millilitres", "ghb 50 millilitres", "ghb 50 ml"},
                    Typed{"Desiliter", "ghb 1 desiliter", "ghb 1 dl"},
                    Typed{"UserDoses", "heroin 3 brukerdoser", "heroin 3 user_dose"},
                    Typed{"UserDosesInEnglish", "heroin 3 user doses", "heroin 3 user_dose"},
                    Typed{"UserDosesById", "heroin 3 user_dose", "heroin 3 user_dose"},
                    Typed{"AUnitTheFormDoesNotTake", "mdma/powder 4 piece", "mdma/powder 4 piece"},
                    Typed{"AHalfPiece", "mdma/tablet ,5 stk", "mdma/tablet 0.5 piece"},
                    Typed{"NoAmount", "heroin", "heroin"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(Purities, ParseItemReads,
                         testing::Values(Typed{"WithAPercentSign", "heroin 3 g @33%", "heroin 3 g @33"},
                                         Typed{"WithoutOne", "heroin 3 g @33", "heroin 3 g @33"},
                                         Typed{"WithSpaces", "heroin 3 g @ 33,25 %", "heroin 3 g @33.25"},
                                         Typed{"WithoutASpaceBefore", "heroin 3 g@7", "heroin 3 g @7"},
                                         Typed{"WithoutAnAmount", "heroin @100", "heroin @100"},
                                         Typed{"TheSmallest", "heroin @0.01", "heroin @0.01"}),
                         [](const auto& test) { return test.param.name; });

TEST(ParseItem, LeavesTheFormOpenWhenNoneWasTyped) {
  EXPECT_EQ(parse_item(kNorwegian, "heroin 5 g", 0).value(),
            item_of(kHeroin, kNone, Quantity{5'000'000, Unit::g}));
  EXPECT_EQ(parse_item(kNorwegian, "brown sugar", 0).value().form, kNone);
  EXPECT_EQ(parse_item(kNorwegian, "heroin brown sugar", 0).value().form, kNone);
  EXPECT_EQ(parse_item(kNorwegian, "mdma/tablet", 0).value().form, kTablet);
}

TEST(ParseItem, NamesTheItemInItsRefusals) {
  EXPECT_EQ(parse_item(kNorwegian, "heroin 0 g", 3).error().field, "items[3].amount");
  EXPECT_EQ(parse_item(kNorwegian, "\xFF", 0).error().code, "text_not_utf8");
  EXPECT_EQ(parse_item(kNorwegian, std::string(kMostCaseText + 1, 'x'), 0).error().code, "case_too_long");
}

TEST(ParseItem, ListsChoicesThatCanBeTyped) {
  const Refusal forms = parse_item(kNorwegian, "mdma/oil 1 g", 0).error();
  EXPECT_EQ(forms.message, "Not mdma/oil but MDMA (pulver) eller MDMA (tablett).");
  EXPECT_EQ(read_item("MDMA (pulver)"), "mdma/powder");
  const Refusal pills = parse_item(kNorwegian, "4 piller", 0).error();
  EXPECT_EQ(pills.message, "piller is MDMA (tablett) eller annet stoff på lista.");
  EXPECT_EQ(parse_item(kNorwegian, "Stoff", 0).error().message, "Stoff is cannabis, heroin eller MDMA.");
  EXPECT_EQ(parse_item(kNorwegian, "heroin/x", 0).error().message, "Not heroin/x but heroin.");
  EXPECT_EQ(parse_item(kNorwegian, "ghb 5 piece", 0).error().message, "In ml eller g.");
}

TEST(ParseItem, ShowsBothReadingsOfAnAmbiguousNumber) {
  EXPECT_EQ(parse_item(kNorwegian, "heroin 2,500 g", 0).error().message, "«2,500»: 2,5 or 2500?");
  EXPECT_EQ(parse_item(kNorwegian, "heroin 1.000 g", 0).error().message, "«1.000»: 1 or 1000?");
}

TEST(ParseItem, SaysTheLargestAmountInTheUnitOfTheSubstance) {
  EXPECT_EQ(parse_item(kNorwegian, "heroin 1001 kg", 0).error().message, "At most 1000 kg.");
  EXPECT_EQ(parse_item(kNorwegian, "ghb 1000001 l", 0).error().message, "At most 1\u202F000\u202F000 liter.");
  EXPECT_EQ(parse_item(kNorwegian, "mdma 1000000000 piller", 0).error().message,
            "At most 1\u202F000\u202F000 stk.");
}

TEST(ItemText, FallsBackToAUnitThatCanBeTyped) {
  EXPECT_EQ(to_text(kNorwegian, item_of(kHeroin, kNone, Quantity{750'000'001, Unit::kg})),
            "heroin 750.000001 g");
  EXPECT_EQ(to_text(kNorwegian, item_of(kHeroin, kNone, Quantity{kMostBaseUnits, Unit::ug})),
            "heroin 1000000 g");
  EXPECT_EQ(to_text(kNorwegian, item_of(kHeroin, kNone, Quantity{750'001'000, Unit::kg})),
            "heroin 0.750001 kg");
}

// ------------------------------------------------------------------ text and back

TEST(CaseText, IsInOneOrder) {
  const auto result =
      read("regime=pt&lang=en&fact=place:home&fact=act:sell&item=hasj+12,5+g+@5%25&age=17&date=2026-11-22");
  ASSERT_TRUE(result.ok()) << result.error().code;
  EXPECT_EQ(to_text(kNorwegian, result.value()),
            "date=2026-11-22&age=17&item=cannabis/resin+12.5+g+@5&fact=act:sell&fact=place:home&regime=pt");
}

bool same(const Case& a, const Case& b) {
  return a.age == b.age && a.date == b.date && a.items == b.items && a.facts == b.facts &&
         a.regimes == b.regimes;
}

/// Every form with amounts of every kind.
std::vector<Item> grid_of_items() {
  const std::optional<Quantity> amounts[] = {std::nullopt,
                                             Quantity{1, Unit::g},
                                             Quantity{12'350'000, Unit::g},
                                             Quantity{1'000, Unit::kg},
                                             Quantity{kMostBaseUnits, Unit::kg},
                                             Quantity{7, Unit::mg},
                                             Quantity{999'999'999, Unit::ug}};
  const std::optional<std::int32_t> purities[] = {std::nullopt, 1, 3333, 10'000};
  std::vector<Item> items;
  const auto form_count = static_cast<Index>(kNorwegian.forms.size());
  for (Index form = 0; form < form_count; ++form)
    for (const auto& amount : amounts)
      for (const auto& purity : purities) {
        const Form& held = kNorwegian.forms[form];
        Item item = item_of(held.substance, held.id.empty() ? kNone : form, amount);
        item.purity = purity;
        items.push_back(item);
        const bool countable = held.substance == kMdma || held.substance == kCannabis;
        if (!amount || !countable) continue;
        item.also = Quantity{4'500'000, Unit::piece};
        items.push_back(item);
      }
  return items;
}

TEST(CaseText, IsReadAsTheSameCase) {
  std::size_t count = 0;
  for (const Item& item : grid_of_items()) {
    Case value;
    value.date = Date{20261122};
    if (count % 3 != 0) value.age = static_cast<int>(count % 121);
    value.items.assign(count % kMostItems + 1, item);
    value.facts = {static_cast<Index>(count % 3), count % 2 ? kNone : Index{1}, kNone, kNone};
    if (count % 5 == 0) value.regimes = {"pt", "no-law & \"more\""};
    const std::string text = to_text(kNorwegian, value);
    const auto again = read(text);
    ASSERT_TRUE(again.ok()) << text << ": " << again.error().code;
    EXPECT_TRUE(same(again.value(), value)) << text;
    EXPECT_EQ(to_text(kNorwegian, again.value()), text);
    ++count;
  }
  EXPECT_GT(count, 300U);
}

// ------------------------------------------------------------------ refusals

TEST(Refuse, FillsItsFiguresInTheLanguageOfTheCatalogue) {
  EXPECT_EQ(refuse(kNorwegian, "age_too_high", "age", "121").message, "From 0 to 120.");
  EXPECT_EQ(refuse(kNorwegian, "too_many_items", "case").message,
            "At most " + std::to_string(kMostItems) + ".");
  EXPECT_EQ(refuse(kNorwegian, "amount_not_a_number", "x", "ti").message, "Not ti but 2,5 g.");
  EXPECT_EQ(refuse(sample_catalogue("en"), "amount_not_a_number", "x", "ti").message, "Not ti but 2.5 g.");
}

TEST(Refuse, TakesFurtherSlots) {
  EXPECT_EQ(refuse(kNorwegian, "form_unknown", "f", "x", {{"choices", "y"}}).message, "Not x but y.");
  EXPECT_EQ(refuse(kNorwegian, "age_too_high", "age", "x", {{"most", "99"}}).message, "From 0 to 99.");
}

TEST(Refuse, RepeatsWhatWasTypedAsFarAsItIsShort) {
  EXPECT_EQ(refuse(kNorwegian, "substance_unknown", "f", std::string(81, 'x')).typed, std::string(80, 'x'));
  std::string letters;
  for (int i = 0; i < 50; ++i) letters += "€";
  EXPECT_EQ(refuse(kNorwegian, "substance_unknown", "f", letters).typed, letters.substr(0, 78));
  EXPECT_EQ(refuse(kNorwegian, "substance_unknown", "f", "a\xFF").typed, "");
}

TEST(Refuse, TakesNoSlotFromWhatWasTyped) {
  EXPECT_EQ(refuse(kNorwegian, "substance_unknown", "f", "{most}{typed}").message, "What is {most}{typed}?");
}

TEST(Refuse, ShowsTheKeyOfAMissingSentence) {
  EXPECT_EQ(refuse(kNorwegian, "no_such", "f").message, "refusal.no_such");
}

// ------------------------------------------------------------------ bad input, shared with the command line
// and the page

struct BadInput {
  std::string name;
  std::string text;
  std::string code;
  std::string field;
};

std::string text_of(const nlohmann::json& part) {
  if (part.is_string()) return part.get<std::string>();
  std::string text;
  if (part.is_object()) {
    const auto repeated = part["repeat"][0].get<std::string>();
    const auto times = part["repeat"][1].get<std::size_t>();
    for (std::size_t i = 0; i < times; ++i) text += repeated;
    return text;
  }
  for (const auto& piece : part) text += text_of(piece);
  return text;
}

std::vector<BadInput> read_bad_inputs() {
  std::ifstream file(TERSKEL_ROOT "/tests/content/refusals.json");
  const auto json = nlohmann::json::parse(file, nullptr, false);
  std::vector<BadInput> inputs;
  if (json.is_discarded()) return inputs;
  for (const auto& entry : json)
    inputs.push_back({entry["name"].get<std::string>(), text_of(entry["case"]),
                      entry["code"].get<std::string>(), entry["field"].get<std::string>()});
  return inputs;
}

const std::vector<BadInput>& bad_inputs() {
  static const std::vector<BadInput> inputs = read_bad_inputs();
  return inputs;
}

TEST(BadInputs, AreMany) { EXPECT_GE(bad_inputs().size(), 60U); }

class ParseCaseRefuses : public testing::TestWithParam<BadInput> {};

TEST_P(ParseCaseRefuses, WithCodeAndField) {
  const auto result = read(GetParam().text);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, GetParam().code);
  EXPECT_EQ(result.error().field, GetParam().field);
  EXPECT_LE(result.error().typed.size(), 80U);
}

INSTANTIATE_TEST_SUITE_P(, ParseCaseRefuses, testing::ValuesIn(bad_inputs()), [](const auto& test) {
  std::string name = test.param.name;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
});

/// The real words of a language instead of the sample's.
Catalogue with_real_words(const std::string& language) {
  Catalogue catalogue = sample_catalogue(language);
  std::ifstream file(TERSKEL_ROOT "/content/shared/text." + language + ".json");
  const auto words = nlohmann::json::parse(file, nullptr, false);
  if (words.is_discarded()) return catalogue;
  catalogue.words.clear();
  for (const auto& [key, value] : words.items()) catalogue.words.emplace_back(key, value.get<std::string>());
  std::sort(catalogue.words.begin(), catalogue.words.end());
  return catalogue;
}

TEST(UnitWords, CanBeTypedInEveryLanguage) {
  for (const std::string language : {"nb", "nn", "en"}) {
    const Catalogue catalogue = with_real_words(language);
    for (int i = 0; i < kUnits; ++i) {
      const auto unit = static_cast<Unit>(i);
      const std::string amount = in_words(catalogue, Quantity{3 * base_units_in(unit), unit});
      const auto item = parse_item(catalogue, "heroin " + amount, 0);
      const std::string result = item ? "ok" : item.error().code;
      EXPECT_TRUE(result == "ok" || result == "unit_unfit") << amount << ": " << result;
    }
  }
}

/// The sentences themselves: each code of the list has one in each language, with all its slots filled.
TEST(BadInputs, HaveASentenceInEveryLanguage) {
  for (const std::string language : {"nb", "nn", "en"}) {
    const Catalogue catalogue = with_real_words(language);
    for (const BadInput& input : bad_inputs()) {
      const auto result = parse_case(catalogue, input.text);
      ASSERT_FALSE(result.ok());
      const std::string& message = result.error().message;
      EXPECT_EQ(message.find_first_of("{}"), std::string::npos) << message;
      EXPECT_EQ(message.find("refusal."), std::string::npos) << message;
      EXPECT_EQ(message.find("«»"), std::string::npos) << input.name << ": " << message;
      EXPECT_EQ(message.find("“”"), std::string::npos) << input.name << ": " << message;
    }
  }
}

}  // namespace
}  // namespace terskel
