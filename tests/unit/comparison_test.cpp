// Two editions are compared as a reader would read them: sentence by sentence, each change once.
#include "terskel/comparison.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "content_edits.h"

namespace terskel {
namespace {

using What = Difference::What;
using State = PartDifference::State;

const std::string kVersion = "regimes/one/2020-01-01.json";

/// With the real words beside the few of the sample, or nothing could be told.
Content loaded(ContentFiles files, const std::string& language = "en") {
  for (const std::string each : {"nb", "nn", "en"}) {
    std::string& own = files["shared/text." + each + ".json"];
    std::ifstream in(std::string(TERSKEL_ROOT "/content/shared/text.") + each + ".json");
    auto words = nlohmann::json::parse(in);
    words.update(nlohmann::json::parse(own));
    own = words.dump();
  }
  auto content = load_content(files, language);
  EXPECT_TRUE(content.ok()) << (content.ok() ? "" : text_of(content.error()));
  return content.ok() ? std::move(content).value() : Content{};
}

std::vector<PartDifference> parts(const ContentFiles& before, const ContentFiles& after,
                                  const std::string& language = "en") {
  return compare_editions(loaded(before, language), loaded(after, language));
}

std::vector<PartDifference> parts(const ContentFiles& after, const std::string& language = "en") {
  return parts(sample_content(), after, language);
}

/// The differences of the only part that differs.
std::vector<Difference> differences(const ContentFiles& after, const std::string& part = "regimes/one") {
  const auto found = parts(after);
  EXPECT_EQ(found.size(), 1U);
  if (found.size() != 1) return {};
  EXPECT_EQ(found.front().part, part);
  EXPECT_EQ(found.front().state, State::changed);
  return found.front().differences;
}

/// "limit [heading] before -> after", with the versions where there are any.
std::string told(const Difference& difference) {
  std::string text(kDifferenceIds[static_cast<std::size_t>(difference.what)]);
  if (!difference.heading.empty()) text += " [" + difference.heading + "]";
  text += " " + difference.before + " -> " + difference.after;
  for (const std::string& version : difference.versions) text += " @" + version;
  return text;
}

std::vector<std::string> told(const std::vector<Difference>& differences) {
  std::vector<std::string> all;
  for (const Difference& difference : differences) all.push_back(told(difference));
  return all;
}

using Told = std::vector<std::string>;

ContentFiles everywhere(ContentFiles files, const std::string& folder, const std::string& was,
                        const std::string& is) {
  for (const std::string language : {"nb", "nn", "en"}) {
    std::string& text = files[folder + "/text." + language + ".json"];
    const auto at = text.find(was);
    EXPECT_NE(at, std::string::npos) << was;
    text.replace(at, was.size(), is);
  }
  return files;
}

TEST(CompareEditions, FindsNothingWhereNothingDiffers) {
  EXPECT_TRUE(parts(sample_content()).empty());
  EXPECT_TRUE(parts(edited("regimes/one/cases.json", "a little is free", "a little is free")).empty());
}

TEST(CompareEditions, TellsALimitOnceWithItsFigureBeforeAndAfter) {
  EXPECT_EQ(told(differences(edited(kVersion, R"("figure": "10")", R"("figure": "12.5")"))).size(), 1U)
      << "the later version inherits it, and says the same";
  const Difference limit = differences(edited(kVersion, R"("figure": "10")", R"("figure": "12.5")")).front();
  EXPECT_EQ(limit.what, What::limit);
  EXPECT_NE(limit.heading.find("cannabis"), std::string::npos);
  EXPECT_NE(limit.before.find("10"), std::string::npos);
  EXPECT_NE(limit.after.find("12"), std::string::npos);
  EXPECT_TRUE(limit.versions.empty());
}

TEST(CompareEditions, TellsOfALimitToWhichSideItBelongsAndWhatItRestsOn) {
  const auto one = [](const std::string& was, const std::string& is) {
    const auto all = differences(edited(kVersion, was, is));
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? Difference{} : all.front();
  };
  const Difference side =
      one(R"("figure": "10", "inclusive": "yes")", R"("figure": "10", "inclusive": "no")");
  EXPECT_EQ(side.what, What::limit);
  EXPECT_NE(side.before, side.after);
  const Difference support =
      one(R"("figure": "10", "inclusive": "yes", "strength": "binding", "cite": ["law § 1"])",
          R"("figure": "10", "inclusive": "yes", "strength": "binding", "cite": ["law § 7"])");
  EXPECT_EQ(support.what, What::support);
  EXPECT_NE(support.heading.find("up to and including 10 g"), std::string::npos) << support.heading;
  EXPECT_NE(support.before.find("The Act, § 1"), std::string::npos) << support.before;
  EXPECT_NE(support.after.find("The Act, § 7"), std::string::npos) << support.after;
}

TEST(CompareEditions, TellsASentenceOnceHoweverOftenItIsSaid) {
  const auto all =
      differences(edited("regimes/one/text.en.json", "It is forbidden.", "It is still forbidden."));
  ASSERT_EQ(all.size(), 1U) << "two outcomes in two versions say it";
  EXPECT_EQ(all[0].what, What::sentence);
  EXPECT_EQ(all[0].before, "It is forbidden.");
  EXPECT_EQ(all[0].after, "It is still forbidden.");
  EXPECT_TRUE(all[0].versions.empty());
  EXPECT_TRUE(parts(edited("regimes/one/text.nn.json", "forbode", "ikkje lov")).empty())
      << "in English nothing changed";
  EXPECT_EQ(parts(edited("regimes/one/text.nn.json", "forbode", "ikkje lov"), "nn").size(), 1U);
}

TEST(CompareEditions, TellsASentenceThatIsSaidInOneVersionWithThatVersion) {
  const auto all = differences(
      everywhere(sample_content(), "regimes/one", "Changed on {day}.", "It was changed on {day}."));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].versions, Told{"2022"});
}

TEST(CompareEditions, TellsWhatWasAddedAndWhatWasRemoved) {
  const std::string attachment = R"("attachments": {)";
  const std::string more =
      attachment +
      R"( "kept": { "question": "record", "when": { "outcome": ["punished"] }, "say": "kept", "cite": ["law § 6"] },)";
  const ContentFiles with = everywhere(edited(kVersion, attachment, more), "regimes/one", R"("taken":)",
                                       R"("kept": "A clerk writes it down.", "taken":)");
  const auto added = differences(with);
  ASSERT_EQ(added.size(), 1U) << ::testing::PrintToString(told(added));
  EXPECT_EQ(added[0].before, "");
  EXPECT_EQ(added[0].after, "A clerk writes it down.");
  const auto removed = parts(with, sample_content());
  ASSERT_EQ(removed.size(), 1U);
  ASSERT_EQ(removed[0].differences.size(), 1U);
  EXPECT_EQ(removed[0].differences[0].before, "A clerk writes it down.");
  EXPECT_EQ(removed[0].differences[0].after, "");
}

TEST(CompareEditions, TellsWhenAnotherConditionLeadsToTheSameSentence) {
  const auto all = differences(edited(kVersion, R"("age": "..14")", R"("age": "..12")"));
  ASSERT_EQ(all.size(), 1U) << ::testing::PrintToString(told(all));
  EXPECT_EQ(all[0].what, What::condition);
  EXPECT_NE(all[0].heading.find("You are under"), std::string::npos);
  EXPECT_NE(all[0].before, all[0].after) << "the age is said";
  const auto exception =
      differences(edited(kVersion, R"("except": ["set:own", "many"])", R"("except": ["many", "small"])"));
  ASSERT_EQ(exception.size(), 1U) << ::testing::PrintToString(told(exception));
  EXPECT_EQ(exception[0].what, What::condition);
  EXPECT_EQ(exception[0].before, exception[0].after) << "words cannot tell which rule goes before";
}

TEST(CompareEditions, TellsWhenASentenceMovesToAnotherOutcome) {
  // "free" no longer says what "punished" goes on saying.
  const auto all = differences(
      edited(kVersion, R"("answers": { "character": { "say": "forbidden", "cite": ["law § 1"] }, "reaction")",
             R"("answers": { "character": { "say": "silent", "cite": ["law § 1"] }, "reaction")"));
  const auto moved = std::count_if(all.begin(), all.end(), [](const Difference& difference) {
    return difference.what == What::condition && difference.heading == "It is forbidden.";
  });
  EXPECT_EQ(moved, 1) << ::testing::PrintToString(told(all));
}

TEST(CompareEditions, SaysNothingOfNamesThatOnlyFilesKnow) {
  ContentFiles renamed = edited(kVersion, R"("sold": {)", R"("sale": {)");
  std::string& later = renamed["regimes/one/2022.json"];
  later.replace(later.find(R"("sold": {)"), 9, R"("sale": {)");
  EXPECT_TRUE(parts(renamed).empty()) << ::testing::PrintToString(told(parts(renamed).front().differences));
}

TEST(CompareEditions, TellsStatusAndHowLongItWasChecked) {
  const auto status = differences(
      edited(kVersion, R"("state": "adopted", "from": "2019")", R"("state": "adopted", "from": "2018")"));
  ASSERT_EQ(status.size(), 1U);
  EXPECT_EQ(status[0].what, What::status);
  const auto checked =
      differences(edited(kVersion, R"("checked_until": "2026-11-22")", R"("checked_until": "2026-12-24")"));
  ASSERT_EQ(checked.size(), 1U) << ::testing::PrintToString(told(checked));
  EXPECT_EQ(checked[0].what, What::checked_until);
  EXPECT_NE(checked[0].after.find("24"), std::string::npos);
}

TEST(CompareEditions, TellsOfSourcesThatWereAddedRemovedAndReadAnew) {
  const auto read_anew =
      differences(edited("regimes/one/regime.json", R"("date": "2021-02")", R"("date": "2022-03")"));
  ASSERT_EQ(read_anew.size(), 1U) << "not once more for each sentence that rests on it";
  EXPECT_EQ(read_anew[0].what, What::source);
  ContentFiles cited = edited(
      "regimes/note/regime.json", R"("sources": {)",
      R"("sources": { "act": { "title": "An act", "publisher": "The Press", "url": "https://example.org/a", "date": "2021", "read": "full", "grade": "primary" },)");
  std::string& version = cited["regimes/note/2021.json"];
  version.replace(version.find(R"("cite": ["news p. 1"])"), 21, R"("cite": ["act § 1", "news p. 1"])");
  const auto added = differences(cited, "regimes/note");
  const auto sources = std::count_if(added.begin(), added.end(), [](const Difference& difference) {
    return difference.what == What::source && difference.before.empty() &&
           difference.after.starts_with("An act");
  });
  EXPECT_EQ(sources, 1) << ::testing::PrintToString(told(added));
}

TEST(CompareEditions, TellsOfVersionsAndRegimesThatAreNewOrGone) {
  ContentFiles without = sample_content();
  without.erase("regimes/one/2022.json");
  without = everywhere(without, "regimes/one", R"("changed": "Changed on {day}.", )", "");
  const auto version = parts(without, sample_content());
  ASSERT_EQ(version.size(), 1U);
  ASSERT_EQ(version[0].differences.size(), 1U) << ::testing::PrintToString(told(version[0].differences));
  EXPECT_EQ(told(version[0].differences)[0], "version  -> 2022");
  EXPECT_EQ(told(parts(sample_content(), without)[0].differences)[0], "version 2022 -> ");

  ContentFiles one = edited("shared/shelves.json", R"(["one", "note"])", R"(["one"])");
  for (auto file = one.begin(); file != one.end();)
    file = file->first.starts_with("regimes/note/") ? one.erase(file) : std::next(file);
  std::string& law = one[kVersion];
  law.replace(law.find(R"("see": "note")"), 13, R"("see": "one")");
  const auto regimes = parts(one, [&] {
    ContentFiles both = sample_content();
    both[kVersion] = law;
    return both;
  }());
  ASSERT_EQ(regimes.size(), 1U);
  EXPECT_EQ(regimes[0].part, "regimes/note");
  EXPECT_EQ(regimes[0].state, State::added);
  EXPECT_EQ(regimes[0].title, "A note");
  EXPECT_TRUE(regimes[0].differences.empty()) << "all of it is new: its page has it";
}

TEST(CompareEditions, TellsOfClaimsAndOfWhatIsShared) {
  const auto claim =
      parts(everywhere(sample_content(), "claims", "At most {most}.", "Not more than {most}."));
  ASSERT_EQ(claim.size(), 1U);
  EXPECT_EQ(claim[0].part, "claims/always_free");
  EXPECT_EQ(claim[0].title, "Everything is free.");
  ASSERT_EQ(claim[0].differences.size(), 1U);
  EXPECT_NE(claim[0].differences[0].before, claim[0].differences[0].after);

  const auto alias = parts(edited("shared/substances.json", R"("smack": "")", R"("horse": "")"));
  ASSERT_EQ(alias.size(), 1U);
  EXPECT_EQ(alias[0].part, "shared/substances");
  EXPECT_EQ(told(alias[0].differences), (Told{"word  -> horse: heroin", "word smack: heroin -> "}));

  const auto phone = parts(edited("shared/help.json", R"("113")", R"("112")"));
  ASSERT_EQ(phone.size(), 1U);
  EXPECT_EQ(told(phone[0].differences), Told{"word 113 -> 112"});

  const auto word = parts(edited("shared/text.en.json", "Call {phone}", "Please call {phone}"));
  ASSERT_EQ(word.size(), 1U);
  EXPECT_EQ(told(word[0].differences), Told{"word Call …. … -> Please call …. …"}) << "no slot is shown";
  EXPECT_TRUE(parts(edited("shared/text.en.json", "{ ", R"({ "ui.title": "New", )")).empty());
}

}  // namespace
}  // namespace terskel
