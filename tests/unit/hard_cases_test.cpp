// The hard cases of other countries, as laws of the same structure: the model can say them, and the answers
// are the sets that lawyers would give. Figures are those of the cases; all else is as small as it can be.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "json_law.h"
#include "terskel/explain.h"
#include "terskel/proof.h"

namespace terskel {
namespace {

using Ids = std::vector<std::string>;

ContentFiles shared() {
  ContentFiles files = sample_shared();
  files["shared/substances.json"] = R"({ "substances": {
      "cannabis": { "forms": { "herb": { "implied": true, "units": ["g"] }, "resin": { "implied": true, "units": ["g"] },
                               "oil": { "units": ["g"] }, "plant": { "units": ["piece", "g"] } },
                    "aliases": { "nb": {}, "nn": {}, "en": {} } },
      "heroin": { "units": ["g"], "aliases": { "nb": {}, "nn": {}, "en": {} } },
      "cocaine": { "units": ["g"], "aliases": { "nb": {}, "nn": {}, "en": {} } },
      "methamphetamine": { "units": ["g"], "aliases": { "nb": {}, "nn": {}, "en": {} } },
      "mdma": { "forms": { "powder": { "implied": true, "units": ["g"] }, "tablet": { "implied": true, "units": ["piece", "g"] } },
                "aliases": { "nb": {}, "nn": {}, "en": {} } },
      "lsd": { "forms": { "blotter": { "implied": true, "units": ["piece"] }, "pure": { "implied": true, "units": ["ug", "g"] } },
               "aliases": { "nb": {}, "nn": {}, "en": {} } } },
    "ambiguous": { "nb": {}, "nn": {}, "en": {} } })";
  files["shared/facts.json"] = R"({
    "act": { "values": ["use", "hold", "sell"], "assessed_by": "person", "asked": true, "default": { "assume": "hold" } },
    "place": { "values": ["home", "public", "prison"], "assessed_by": "person", "asked": true,
               "default": { "unknown_but_not": ["prison"] } },
    "home_grown": { "values": ["no", "yes"], "assessed_by": "person", "asked": true, "default": { "unknown": true } },
    "reading": { "values": [], "assessed_by": "courts", "asked": false, "default": { "unknown": true } } })";
  for (const std::string language : {"nb", "nn", "en"})
    files["shared/text." + language + ".json"] =
        R"({ "substance.cannabis": "cannabis", "form.cannabis.herb": "herb",
      "form.cannabis.resin": "resin", "form.cannabis.oil": "oil", "form.cannabis.plant": "plant", "substance.heroin": "heroin",
      "substance.cocaine": "cocaine", "substance.methamphetamine": "methamphetamine", "substance.mdma": "MDMA",
      "form.mdma.powder": "powder", "form.mdma.tablet": "tablet", "substance.lsd": "LSD", "form.lsd.blotter": "blotter",
      "form.lsd.pure": "pure", "refusal.amount_empty": "How much?", "help.emergency": "Call {phone}. {site}", "shelf.here": "Here", "text.decimal_mark": ".",
      "text.about": "about {figure}", "slot.percent.other": "{n}%", "slot.percent.one": "{n}%" })";
  return files;
}

std::string figure(const std::string& amount, const std::string& inclusive) {
  return R"({ "figure": ")" + amount + R"(", "inclusive": ")" + inclusive + "\", " + kBinding + " }";
}

std::string gross(const std::string& covers, const std::string& limits) {
  return R"({ "covers": [)" + covers + R"(], "unit": "g", "basis": "gross", "limits": [)" + limits + "] }";
}

std::string rule(const std::string& id, const std::string& when, const std::string& then,
                 const std::string& except = "") {
  return "\"" + id + R"(": { "when": { )" + when + R"( }, "then": ")" + then + "\", " +
         (except.empty() ? "" : R"("except": [)" + except + "], ") + kSay + " }";
}

/// A law that was loaded, and proved where the test is about cases.
class Proved {
 public:
  explicit Proved(const JsonLaw& law) : content_(loaded(files_of(law, shared()))) {
    if (content_.regimes.empty()) return;
    for (const ProofProblem& problem : prove(content_.catalogue, content_.regimes[0]).problems)
      ADD_FAILURE() << problem.code << ' ' << problem.what << " at " << problem.witness;
  }

  Decision decided(const std::string& text) const {
    const auto asked = parse_case(content_.catalogue, "date=2026-11-22&" + text);
    if (!asked) {
      ADD_FAILURE() << text << ": " << asked.error().code;
      return {};
    }
    auto decision = decide(content_.catalogue, content_.regimes[0], 0, asked.value());
    if (!decision) ADD_FAILURE() << decision.error().code;
    return decision ? std::move(decision).value() : Decision{};
  }

  /// Outcomes mildest first.
  Ids outcomes(const std::string& text) const {
    Ids ids;
    for (const Member& member : decided(text).members) ids.push_back(version().outcomes[member.outcome].id);
    return ids;
  }

  /// The ids of the values of the one fact on which a member depends.
  Ids values(const Member& member) const {
    Ids ids;
    if (member.boxes.size() != 1 || member.boxes[0].size() != 1) return ids;
    const BoxSide& side = member.boxes[0][0];
    for (const std::int32_t value : side.values)
      ids.push_back(side.dim.type == Dim::Type::fact
                        ? catalogue().facts[side.dim.ref].values[static_cast<std::size_t>(value)]
                        : version().tiers[static_cast<std::size_t>(value)].id);
    return ids;
  }

  const Catalogue& catalogue() const { return content_.catalogue; }
  const Version& version() const { return content_.regimes[0].versions[0]; }

 private:
  Content content_;
};

const std::string kOthers = R"("others": { "tiers": ["any"], "members": )";

// ------------------------------------------------------------------ 1: cz

Proved cannabis_by_place_from_21() {
  JsonLaw law;
  law.groups =
      R"("cannabis": { "tiers": ["within", "over"], "rows": { "cannabis": { "covers": ["cannabis/herb", "cannabis/resin"],
      "unit": "g", "basis": "gross", "by": "place", "ladders": [
        { "in": ["home"], "limits": [)" +
      figure("100", "yes") + R"(] },
        { "in": ["public", "prison"], "limits": [)" +
      figure("25", "yes") + R"(] } ] } } },
    )" +
      kOthers +
      R"(["cannabis/oil", "cannabis/plant", "heroin", "cocaine", "methamphetamine", "mdma/*", "lsd/*"] })";
  law.outcomes = {{"allowed", "lawful", 0}, {"fined", "administrative", 1}, {"punished", "criminal", 2}};
  law.rules = rule("grown_up", R"("tier": ["cannabis.within"], "age": "21..")", "allowed", R"("ordinary")") +
              ", " + rule("ordinary", R"("group": ["cannabis"])", "fined") + ", " +
              rule("hard", R"("group": ["others"])", "punished");
  law.more =
      R"(, "attachments": { "birthday": { "question": "age", "when": { "age": "21..21" }, "say": "extra", "cite": ["act § 2"] } })";
  return Proved(law);
}

TEST(HardCase1, HerbAndResinAreSummedAndThePlaceDecidesFrom21) {
  const Proved law = cannabis_by_place_from_21();
  const Decision decision = law.decided("age=21&item=cannabis/herb+20+g&item=cannabis/resin+10+g");
  ASSERT_EQ(decision.members.size(), 2U);
  EXPECT_EQ(law.values(decision.members[0]), Ids{"home"}) << "lawful";
  EXPECT_EQ(law.values(decision.members[1]), Ids{"public"})
      << "administrative, and never assumed to be in prison";
  EXPECT_EQ(law.outcomes("age=21&item=cannabis/herb+20+g&item=cannabis/resin+10+g"),
            (Ids{"allowed", "fined"}));
  EXPECT_EQ(decision.members[0].added.size(), 1U) << "with the note on the birthday";
  EXPECT_EQ(law.outcomes("age=21&item=cannabis/herb+20+g"), Ids{"allowed"});
}

TEST(HardCase1, At20ItIsAdministrativeEverywhere) {
  const Proved law = cannabis_by_place_from_21();
  const Decision decision = law.decided("age=20&item=cannabis/herb+20+g&item=cannabis/resin+10+g");
  ASSERT_EQ(decision.members.size(), 1U);
  EXPECT_TRUE(decision.members[0].boxes.empty());
  EXPECT_EQ(law.version().outcomes[decision.members[0].outcome].character, Character::administrative);
  EXPECT_TRUE(decision.members[0].added.empty());
}

// ------------------------------------------------------------------ 2: us-or

TEST(HardCase2, FourPillsMayWeighAGramFiveAreOverAndTheTierStartsAtItsFigure) {
  JsonLaw law;
  law.groups = R"("table": { "tiers": ["small", "large"], "rows": {
      "mdma": { "covers": ["mdma/tablet"], "join": "any_over", "measures": [
        { "unit": "piece", "basis": "count", "limits": [)" +
               figure("5", "no") + R"(] },
        { "unit": "g", "basis": "gross", "limits": [)" +
               figure("1", "no") + R"(] } ] },
      "methamphetamine": )" +
               gross(R"("methamphetamine")", figure("2", "no")) + R"( } },
    )" + kOthers +
               R"(["cannabis/*", "heroin", "cocaine", "mdma/powder", "lsd/*"] })";
  law.outcomes = {{"ticket", "administrative", 0}, {"punished", "criminal", 1}};
  law.rules = rule("small", R"("tier": ["table.small"])", "ticket") + ", " +
              rule("large", R"("tier": ["table.large", "others.any"])", "punished");
  const Proved proved(law);
  const Decision four = proved.decided("age=30&item=mdma+4+piece");
  EXPECT_EQ(proved.outcomes("age=30&item=mdma+4+piece"), (Ids{"ticket", "punished"}));
  EXPECT_EQ(four.open, bit(Reason::weight));
  EXPECT_EQ(proved.values(four.members[1]), Ids{"large"});
  EXPECT_EQ(proved.outcomes("age=30&item=mdma/tablet+4+piece+0.999999+g"), Ids{"ticket"});
  EXPECT_EQ(proved.outcomes("age=30&item=mdma/tablet+4+piece+1+g"), Ids{"punished"});
  EXPECT_EQ(proved.outcomes("age=30&item=mdma+5+piece"), Ids{"punished"});
  EXPECT_EQ(proved.outcomes("age=30&item=methamphetamine+2+g"), Ids{"punished"}) << "at the figure";
  EXPECT_EQ(proved.outcomes("age=30&item=methamphetamine+1.999999+g"), Ids{"ticket"});
}

// ------------------------------------------------------------------ 7: ru

Proved whole_mixture_or_unclear_basis() {
  JsonLaw law;
  law.groups =
      R"("table": { "tiers": ["lowest", "significant", "large"], "rows": {
      "heroin": )" +
      gross(R"("heroin")", figure("0.5", "yes") + ", " + figure("2.5", "yes")) + R"(,
      "cannabis": )" +
      gross(R"("cannabis/herb", "cannabis/resin")", figure("6", "yes") + ", " + figure("100", "yes")) + R"(,
      "cocaine": { "covers": ["cocaine"], "unit": "g", "basis": "gross_or_active", "limits": [)" +
      figure("0.5", "yes") + ", " + figure("5", "yes") + R"(] },
      "lsd": { "covers": ["lsd/*"], "unit": "g", "basis": "gross", "limits": [)" +
      figure("0.0001", "yes") + ", " + figure("0.005", "yes") + R"(] } } },
    )" +
      kOthers + R"(["cannabis/oil", "cannabis/plant", "methamphetamine", "mdma/*"] })";
  law.outcomes = {{"too_young", "below_age", 0},
                  {"not_known", "unknown", 0},
                  {"arrest", "administrative", 1},
                  {"part_one", "criminal", 2},
                  {"part_two", "criminal", 3}};
  law.rules =
      rule("lowest", R"("tier": ["table.lowest", "others.any"])", "arrest") + ", " +
      rule("significant", R"("tier": ["table.significant"])", "part_one") + ", " +
      rule("large", R"("tier": ["table.large"])", "part_two") + ", " +
      rule("child", R"("age": "..15", "tier": ["table.lowest", "others.any"])", "too_young", R"("lowest")") +
      ", " +
      rule("not_read", R"("age": "..15", "tier": ["table.significant", "table.large"])", "not_known",
           R"("significant", "large")");
  return Proved(law);
}

TEST(HardCase7, TheWholeMixtureCountsWhateverThePurity) {
  const Proved law = whole_mixture_or_unclear_basis();
  EXPECT_EQ(law.outcomes("age=30&item=heroin+3+g+@33"), Ids{"part_two"});
  EXPECT_EQ(law.outcomes("age=30&item=heroin+3+g"), Ids{"part_two"});
}

TEST(HardCase7, AnUnclearBasisLeavesTheLowerTiersOpenButNotTheHigher) {
  const Proved law = whole_mixture_or_unclear_basis();
  const Decision decision = law.decided("age=30&item=cocaine+5+g");
  EXPECT_EQ(law.outcomes("age=30&item=cocaine+5+g"), (Ids{"arrest", "part_one"})) << "never part two";
  EXPECT_TRUE(decision.items[0].reasons & bit(Reason::basis_not_known));
  EXPECT_TRUE(decision.open & bit(Reason::basis_not_known));
}

TEST(HardCase7, BlottersAreNotComparedWithAWeight) {
  const Proved law = whole_mixture_or_unclear_basis();
  EXPECT_EQ(law.decided("age=30&item=lsd+2+piece").open, bit(Reason::unit_not_comparable));
  EXPECT_EQ(law.outcomes("age=30&item=lsd+2+piece"), (Ids{"arrest", "part_one", "part_two"}));
}

TEST(HardCase7, AChildIsBelowTheAgeWhereTheSourcesTellAndUnknownWhereTheyDoNot) {
  const Proved law = whole_mixture_or_unclear_basis();
  EXPECT_EQ(law.outcomes("age=15&item=cannabis+5+g"), Ids{"too_young"});
  EXPECT_EQ(law.outcomes("age=15&item=cannabis+7+g"), Ids{"not_known"});
}

// ------------------------------------------------------------------ 8: nl

TEST(HardCase8, SoftAndHardDrugsPlantsAndAPillThatIsTooHeavy) {
  JsonLaw law;
  law.groups =
      R"("soft": { "tiers": ["small", "middle", "large"], "rows": {
      "cannabis": )" +
      gross(R"("cannabis/herb", "cannabis/resin")", figure("5", "yes") + ", " + figure("30", "yes")) +
      R"( } },
    "hard": { "tiers": ["small", "large"], "rows": {
      "oil": )" +
      gross(R"("cannabis/oil")", figure("0.5", "yes")) + R"(,
      "tablet": { "covers": ["mdma/tablet"], "join": "unsettled_if_they_differ", "measures": [
        { "unit": "piece", "basis": "count", "limits": [)" +
      figure("1", "yes") + R"(] },
        { "unit": "g", "basis": "gross", "limits": [)" +
      figure("0.5", "yes") + R"(] } ] } },
      "not_listed": ["heroin", "cocaine", "methamphetamine", "mdma/powder", "lsd/*"] },
    "plants": { "tiers": ["few", "many"], "rows": { "plants": { "covers": ["cannabis/plant"], "unit": "piece", "basis": "count",
        "limits": [)" +
      figure("5", "yes") + R"(] } } })";
  law.outcomes = {{"left", "tolerated", 0},
                  {"no_case", "criminal_no_sanction", 1},
                  {"fine", "petty_offence", 2},
                  {"punished", "criminal", 3}};
  law.rules = rule("soft_small", R"("tier": ["soft.small", "plants.few"])", "left") + ", " +
              rule("soft_middle", R"("tier": ["soft.middle"])", "fine") + ", " +
              rule("hard_small", R"("tier": ["hard.small"])", "no_case") + ", " +
              rule("much", R"("tier": ["soft.large", "hard.large", "plants.many"])", "punished") + ", " +
              rule("minor", R"("age": "..17", "tier": ["plants.few"])", "fine", R"("soft_small")");
  const Proved proved(law);
  EXPECT_EQ(proved.outcomes("age=17&item=cannabis/plant+3+piece"), Ids{"fine"}) << "a reaction always";
  EXPECT_EQ(proved.outcomes("age=18&item=cannabis/plant+3+piece"), Ids{"left"});
  EXPECT_EQ(proved.outcomes("age=18&item=cannabis/herb+30+g"), Ids{"fine"});
  EXPECT_EQ(proved.outcomes("age=18&item=cannabis/herb+30.000001+g"), Ids{"punished"});
  EXPECT_EQ(proved.outcomes("age=18&item=cannabis/oil+0.6+g"), Ids{"punished"}) << "a hard drug";
  EXPECT_EQ(proved.outcomes("age=18&item=mdma/tablet+1+piece+0.8+g"), (Ids{"no_case", "punished"}));
  EXPECT_EQ(proved.decided("age=18&item=mdma/tablet+1+piece+0.8+g").open, bit(Reason::reading));
  EXPECT_EQ(proved.outcomes("age=18&item=mdma/tablet+1+piece+0.5+g"), Ids{"no_case"});
}

// ------------------------------------------------------------------ 9: cz

TEST(HardCase9, BothTheGrossWeightAndTheActiveSubstanceMustBeOver) {
  JsonLaw law;
  law.groups =
      R"("table": { "tiers": ["small", "large"], "rows": { "cocaine": { "covers": ["cocaine"], "join": "all_over", "measures": [
        { "unit": "g", "basis": "gross", "limits": [)" +
      figure("1", "yes") + R"(] },
        { "unit": "g", "basis": "active", "as": "salt", "limits": [)" +
      figure("0.22", "yes") + R"(] } ] } } },
    )" +
      kOthers + R"(["cannabis/*", "heroin", "methamphetamine", "mdma/*", "lsd/*"] })";
  law.outcomes = {{"fined", "administrative", 0}, {"punished", "criminal", 1}};
  law.rules = rule("small", R"("tier": ["table.small"])", "fined") + ", " +
              rule("large", R"("tier": ["table.large", "others.any"])", "punished");
  const Proved proved(law);
  EXPECT_EQ(proved.outcomes("age=30&item=cocaine+1+g"), Ids{"fined"}) << "however pure";
  const Decision open = proved.decided("age=30&item=cocaine+1.5+g");
  EXPECT_EQ(proved.outcomes("age=30&item=cocaine+1.5+g"), (Ids{"fined", "punished"}));
  ASSERT_EQ(open.purity_cuts.at(0), (std::vector<PurityCut>{{11, 75}}));
  EXPECT_EQ(cut_in_words(proved.catalogue(), open.purity_cuts.at(0)[0]).text, "about 14.7%");
  EXPECT_EQ(proved.outcomes("age=30&item=cocaine+1.5+g+@10"), Ids{"fined"});
  EXPECT_EQ(proved.outcomes("age=30&item=cocaine+1.5+g+@14,67"), Ids{"punished"});
}

// ------------------------------------------------------------------ 10: lu, be

TEST(HardCase10, WhereItWasGrownDecides) {
  JsonLaw law;
  law.groups =
      R"("cannabis": { "tiers": ["small", "large"], "rows": { "cannabis": )" +
      gross(R"("cannabis/herb", "cannabis/resin")", figure("3", "yes")) + " } }, " + kOthers +
      R"(["cannabis/oil", "cannabis/plant", "heroin", "cocaine", "methamphetamine", "mdma/*", "lsd/*"] })";
  law.outcomes = {{"own", "lawful", 0}, {"fine", "petty_offence", 1}, {"punished", "criminal", 2}};
  law.rules =
      rule("little", R"("tier": ["cannabis.small"])", "fine") + ", " +
      rule("much", R"("tier": ["cannabis.large", "others.any"])", "punished") + ", " +
      rule("grown", R"("group": ["cannabis"], "home_grown": ["yes"], "place": ["home"], "age": "18..")",
           "own", R"("little", "much")");
  const Proved proved(law);
  const Decision decision = proved.decided("age=30&item=cannabis/herb+20+g&fact=place:home");
  EXPECT_EQ(proved.outcomes("age=30&item=cannabis/herb+20+g&fact=place:home"), (Ids{"own", "punished"}));
  EXPECT_EQ(proved.values(decision.members[0]), Ids{"yes"});
  ASSERT_TRUE(decision.ask);
  EXPECT_EQ(proved.catalogue().facts[decision.ask->ref].id, "home_grown");
}

TEST(HardCase10, ThreeGramsOrOnePlantIsNotBoth) {
  JsonLaw law;
  law.groups = R"("cannabis": { "tiers": ["small", "large"], "rows": {
      "herb": )" +
               gross(R"("cannabis/herb", "cannabis/resin")", figure("3", "yes")) + R"(,
      "plants": { "covers": ["cannabis/plant"], "unit": "piece", "basis": "count", "limits": [)" +
               figure("1", "yes") + R"(] } } },
    )" + kOthers +
               R"(["cannabis/oil", "heroin", "cocaine", "methamphetamine", "mdma/*", "lsd/*"] })";
  law.outcomes = {{"lowest_priority", "petty_offence", 0}, {"not_known", "unknown", 1}};
  law.rules = rule("small", R"("tier": ["cannabis.small"], "over_cap": "no")", "lowest_priority") + ", " +
              rule("both", R"("tier": ["cannabis.small"], "over_cap": "yes")", "not_known") + ", " +
              rule("large", R"("tier": ["cannabis.large", "others.any"])", "not_known");
  law.more =
      R"(, "caps": { "either": { "rows": ["cannabis.herb", "cannabis.plants"], "max": "1", "say": "extra", "cite": ["act § 2"] } })";
  const Proved proved(law);
  EXPECT_EQ(proved.outcomes("age=30&item=cannabis/herb+2+g"), Ids{"lowest_priority"});
  EXPECT_EQ(proved.outcomes("age=30&item=cannabis/plant+1+piece"), Ids{"lowest_priority"});
  EXPECT_EQ(proved.outcomes("age=30&item=cannabis/herb+2+g&item=cannabis/plant+1+piece"), Ids{"not_known"});
  EXPECT_EQ(proved.outcomes("age=30&item=cannabis/herb+1+g&item=cannabis/resin+1+g"), Ids{"lowest_priority"})
      << "one row";
}

}  // namespace
}  // namespace terskel
