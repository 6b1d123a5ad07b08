// A published edition never changes, and can be had again whatever today's content says.
#include "terskel/edition.h"

#include <gtest/gtest.h>

#include "content_edits.h"

namespace terskel {
namespace {

const std::string kFirst = "2026.11.22";
const std::string kSecond = "2026.11.23";
const std::string kVersion = "regimes/one/2020-01-01.json";

ContentFiles with_version(ContentFiles files, const std::string& version) {
  files["shared/content.json"] = R"({ "version": ")" + version + R"(" })";
  return files;
}

/// The sample with every kind of change in it, as another version.
ContentFiles changed_sample() {
  ContentFiles files = with_version(edited(kVersion, R"("figure": "10")", R"("figure": "12")"), kSecond);
  files.erase("regimes/one/2022.json");
  files["regimes/one/2023.json"] = R"({ "from": "2023", "extends": "2020-01-01" })";
  return files;
}

/// history/ as it is when `first` is published and today's content is `today`.
ContentFiles history_of(const ContentFiles& first, const ContentFiles& today) {
  ContentFiles files;
  files["history/editions.json"] =
      R"([ { "version": ")" + kFirst + R"(", "seal": ")" + content_hash(first) + R"(" } ])";
  for (const std::string language : {"nb", "nn", "en"}) files["history/text." + language + ".json"] = "{}";
  if (version_of(today) != kFirst)
    for (const auto& [path, text] : layer_of(first, today)) files["history/" + kFirst + "/" + path] = text;
  return files;
}

History history(const ContentFiles& files) {
  const auto read = read_history(files);
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : text_of(read.error()));
  return read.ok() ? read.value() : History{};
}

std::vector<std::string> codes(const std::vector<ContentProblem>& problems) {
  std::vector<std::string> found;
  for (const ContentProblem& problem : problems) found.push_back(problem.code);
  return found;
}

/// The files of history/, with a second edition published, and what each language says of its change.
ContentFiles published_twice(const ContentFiles& first, const ContentFiles& second) {
  ContentFiles files = history_of(first, second);
  files["history/editions.json"] = R"([ { "version": ")" + kSecond + R"(", "seal": ")" +
                                   content_hash(second) + R"(" }, { "version": ")" + kFirst +
                                   R"(", "seal": ")" + content_hash(first) + R"(" } ])";
  for (const std::string language : {"nb", "nn", "en"})
    files["history/text." + language + ".json"] =
        R"({ "2026.11.23/regimes/one": "The act was read again." })";
  return files;
}

TEST(EditionName, IsADayAndPerhapsWhichOneOfIt) {
  EXPECT_EQ(parse_edition_name("2026.11.22"), (EditionName{Date{20261122}, 1}));
  EXPECT_EQ(parse_edition_name("2026.11.22.12"), (EditionName{Date{20261122}, 12}));
  for (const char* wrong : {"", "2026", "2026-11-22", "2026.11.31", "2026.11.22.", "2026.11.22.1",
                            "2026.11.22.02", "2026.11.22.123", "2026.11.22-2", "2026.11.22.x", " 2026.11.22"})
    EXPECT_FALSE(parse_edition_name(wrong)) << wrong;
  EXPECT_EQ(to_text(EditionName{Date{20261122}, 1}), "2026.11.22");
  EXPECT_EQ(to_text(EditionName{Date{20261122}, 10}), "2026.11.22.10");
}

TEST(EditionName, ComesAfterThoseOfEarlierDaysAndLowerNumbers) {
  const auto name = [](const char* text) { return *parse_edition_name(text); };
  EXPECT_LT(name("2026.11.22"), name("2026.11.22.2"));
  EXPECT_LT(name("2026.11.22.9"), name("2026.11.22.10")) << "as numbers, not as letters";
  EXPECT_LT(name("2026.11.22.10"), name("2026.11.23"));
}

TEST(EditionName, IsTheOnlyVersionThatContentMayHave) {
  EXPECT_TRUE(holds(problems_of(with_version(sample_content(), "1.0")), "bad_edition", "shared/content.json",
                    "/version"));
}

TEST(Seal, CoversLawAndSentencesAndNotCasesThePagesWordsOrWhiteSpace) {
  const std::string seal = content_hash(sample_content());
  const auto seal_with = [](const std::string& path, const std::string& was, const std::string& is) {
    return content_hash(edited(path, was, is));
  };
  EXPECT_NE(seal_with(kVersion, R"("10 g")", R"("10  g")"), seal) << "white space in a text is text";
  EXPECT_NE(seal_with("regimes/one/text.nn.json", "forbode", "forbydt"), seal);
  EXPECT_NE(seal_with("shared/text.nb.json", "Ring ", "Telefon "), seal);
  EXPECT_NE(seal_with("claims/text.en.json", "free", "legal"), seal);
  EXPECT_EQ(seal_with("regimes/one/cases.json", "a little is free", "another name"), seal);
  EXPECT_EQ(seal_with("shared/text.nb.json", "{ ", R"({ "ui.title": "Her", "pages.home": "Hjem", )"), seal);
  EXPECT_EQ(seal_with(kVersion, R"("from": )", "\n\t\"from\"  :"), seal);
  EXPECT_NE(content_hash({{"a", R"("\" b")"}}), content_hash({{"a", R"("\"b")"}}))
      << "after an escaped quote";
}

TEST(Edition, IsHadAgainFromTodaysFilesAndWhatIsKept) {
  const ContentFiles today = changed_sample();
  const History kept = history(history_of(sample_content(), today));
  const ContentFiles old = files_of_edition(kept, today, kFirst);
  EXPECT_EQ(content_hash(old), content_hash(sample_content()));
  EXPECT_EQ(old.at(kVersion), sample_content().at(kVersion));
  EXPECT_EQ(old.count("regimes/one/2023.json"), 0U) << "what is new today was not there";
  EXPECT_EQ(old.count("regimes/one/2022.json"), 1U) << "what was taken out since was";
  EXPECT_EQ(content_hash(files_of_edition(kept, today, kSecond)), content_hash(today));
  EXPECT_TRUE(files_of_edition(kept, today, "2025.01.01").empty());
}

TEST(Edition, KeepsOnlyWhatChanged) {
  const ContentFiles layer = layer_of(sample_content(), changed_sample());
  EXPECT_EQ(layer.size(), 4U);
  EXPECT_EQ(layer.count(kVersion), 1U);
  EXPECT_EQ(layer.count("regimes/one/2022.json"), 1U);
  EXPECT_EQ(layer.count("shared/content.json"), 1U);
  EXPECT_EQ(layer.at("absent.json"), "[\n  \"regimes/one/2023.json\"\n]\n");
  ContentFiles reworded = edited("shared/text.nb.json", "{ ", R"({ "ui.title": "Her", )");
  reworded["regimes/one/cases.json"] = "{}";
  EXPECT_TRUE(layer_of(sample_content(), reworded).empty()) << "the page's words and cases are not kept";
}

TEST(Edition, IsHadAgainThroughAllThatCameAfterIt) {
  // A line that is changed twice, and a file that is there, gone and there again.
  const ContentFiles first = sample_content();
  const ContentFiles second = changed_sample();
  ContentFiles third = with_version(first, "2026.11.24");
  third[kVersion] = edited(kVersion, R"("figure": "10")", R"("figure": "14")")[kVersion];
  ContentFiles files = published_twice(first, second);
  for (const auto& [path, text] : layer_of(second, third)) files["history/" + kSecond + "/" + path] = text;
  const History kept = history(files);
  EXPECT_EQ(content_hash(files_of_edition(kept, third, kSecond)), content_hash(second));
  EXPECT_EQ(content_hash(files_of_edition(kept, third, kFirst)), content_hash(first));
  EXPECT_EQ(text_of(check_history(kept, third)), "");
}

TEST(Edition, IsLoadedWithThePagesWordsOfTodayAndWithoutCases) {
  ContentFiles today = changed_sample();
  for (const std::string language : {"nb", "nn", "en"}) {
    std::string& words = today["shared/text." + language + ".json"];
    words.replace(words.find("{ "), 2, R"({ "ui.title": "New", "text.newer": "Newer", )");
    words.replace(words.find("plante"), 6, "busk");
  }
  const History kept = history(history_of(sample_content(), today));
  const auto content = load_content(loadable(files_of_edition(kept, today, kFirst), today), "nb");
  ASSERT_TRUE(content.ok()) << text_of(content.error());
  const auto& catalogue = content.value().catalogue;
  EXPECT_EQ(catalogue.content_version, kFirst);
  const auto said = [&catalogue](const std::string& key) {
    for (const auto& [name, text] : catalogue.words)
      if (name == key) return text;
    return std::string();
  };
  EXPECT_EQ(said("ui.title"), "New");
  EXPECT_EQ(said("text.newer"), "Newer") << "the core of today may need it";
  EXPECT_EQ(said("form.cannabis.plant"), "plante") << "as it was said then";
  EXPECT_EQ(content.value().regimes.size(), 2U);
}

TEST(ChangedParts, AreRegimesClaimsAndWhatIsShared) {
  const auto parts = [](const ContentFiles& after) { return changed_parts(sample_content(), after); };
  using Parts = std::set<std::string>;
  EXPECT_EQ(parts(sample_content()), Parts{});
  EXPECT_EQ(parts(changed_sample()), Parts{"regimes/one"});
  EXPECT_EQ(parts(edited("regimes/note/text.nn.json", "noted by", "written by")), Parts{"regimes/note"});
  EXPECT_EQ(parts(edited("claims/text.nn.json", "Everything", "All")), Parts{"claims/always_free"});
  EXPECT_EQ(parts(edited("claims/claims.json", "always_free", "free")),
            (Parts{"claims/always_free", "claims/free"}));
  EXPECT_EQ(parts(edited("shared/substances.json", "brunt", "brunt2")), Parts{"shared/substances"});
  EXPECT_EQ(parts(edited("shared/text.en.json", "Call", "Phone")), Parts{"shared/text"});
  EXPECT_EQ(parts(edited("shared/shelves.json", R"(["one"] })", R"(["note"] })")), Parts{})
      << "where a regime stands is no law";
}

TEST(CheckHistory, TakesAPublishedEditionAndWorkOnTheNext) {
  EXPECT_EQ(text_of(check_history({}, sample_content())), "") << "nothing is published";
  const History one = history(history_of(sample_content(), sample_content()));
  EXPECT_EQ(text_of(check_history(one, sample_content())), "");
  const ContentFiles today = changed_sample();
  const History next = history(history_of(sample_content(), today));
  EXPECT_EQ(text_of(check_history(next, today)), "");
  EXPECT_EQ(parts_without_why(next, today), std::vector<std::string>{"regimes/one"});
  EXPECT_EQ(text_of(check_history(history(published_twice(sample_content(), today)), today)), "");
}

TEST(CheckHistory, RefusesContentThatChangedUnderAPublishedVersion) {
  const History one = history(history_of(sample_content(), sample_content()));
  const auto problems =
      check_history(one, edited("regimes/one/text.en.json", "It is forbidden.", "It is not allowed."));
  ASSERT_TRUE(holds(problems, "edition_changed", "shared/content.json", "/version")) << text_of(problems);
  EXPECT_NE(problems[0].message.find("2026.11.22.2"), std::string::npos) << problems[0].message;
}

TEST(CheckHistory, RefusesAnEditionThatCannotBeHadAgain) {
  const ContentFiles today = changed_sample();
  ContentFiles files = history_of(sample_content(), today);
  files.erase("history/" + kFirst + "/" + kVersion);
  EXPECT_EQ(codes(check_history(history(files), today)), std::vector<std::string>{"edition_not_kept"});
  files = published_twice(sample_content(), today);
  std::string& kept = files["history/" + kFirst + "/" + kVersion];
  kept.replace(kept.find(R"("10")"), 4, R"("11")");
  EXPECT_EQ(codes(check_history(history(files), today)), std::vector<std::string>{"edition_not_kept"});
}

TEST(CheckHistory, RefusesAVersionThatIsOlderThanWhatIsPublished) {
  const ContentFiles second = with_version(sample_content(), kSecond);
  ContentFiles files = history_of(second, sample_content());
  files["history/editions.json"] =
      R"([ { "version": ")" + kSecond + R"(", "seal": ")" + content_hash(second) + R"(" } ])";
  files.erase("history/" + kFirst + "/shared/content.json");
  files["history/" + kSecond + "/shared/content.json"] = second.at("shared/content.json");
  EXPECT_EQ(codes(check_history(history(files), sample_content())),
            std::vector<std::string>{"edition_older"});
}

TEST(CheckHistory, RefusesAChangeWithoutAWhyAndAWhyWithoutAChange) {
  const ContentFiles today = changed_sample();
  ContentFiles files = published_twice(sample_content(), today);
  for (const std::string language : {"nb", "nn", "en"}) files["history/text." + language + ".json"] = "{}";
  auto problems = check_history(history(files), today);
  EXPECT_TRUE(holds(problems, "why_missing", "history/text.nb.json", "/2026.11.23~1regimes~1one"))
      << text_of(problems);
  for (const std::string language : {"nb", "nn", "en"})
    files["history/text." + language + ".json"] =
        R"({ "2026.11.23/regimes/one": "The act was read again.", "2026.11.23/regimes/note": "No reason." })";
  problems = check_history(history(files), today);
  EXPECT_TRUE(holds(problems, "why_unused", "history/text.nb.json", "/2026.11.23~1regimes~1note"))
      << text_of(problems);
}

TEST(ReadHistory, RefusesWhatItCannotRead) {
  const auto read = [](const std::string& path, const std::string& text) {
    ContentFiles files = history_of(sample_content(), sample_content());
    files[path] = text;
    const auto result = read_history(files);
    return result.ok() ? std::vector<std::string>{} : codes(result.error());
  };
  using Codes = std::vector<std::string>;
  const auto editions = [&](const std::string& list) { return read("history/editions.json", list); };
  EXPECT_EQ(editions(R"([ { "version": "1.0", "seal": "0" } ])"), Codes{"bad_edition"});
  EXPECT_EQ(
      editions(R"([ { "version": "2026.11.22", "seal": "0" }, { "version": "2026.11.22.2", "seal": "1" } ])"),
      Codes{"editions_order"});
  EXPECT_EQ(
      editions(R"([ { "version": "2026.11.22", "seal": "0" }, { "version": "2026.11.22", "seal": "1" } ])"),
      Codes{"editions_order"});
  EXPECT_EQ(editions(R"([ { "version": "2026.11.22" } ])"), Codes{"missing_key"});
  EXPECT_EQ(read("history/2025.01.01/shared/content.json", "{}"), Codes{"unknown_file"});
  EXPECT_EQ(read("history/notes.json", "{}"), Codes{"unknown_file"});
  EXPECT_EQ(read("history/text.nb.json", R"({ "2026.11.22/regimes/one": "Why." })").front(),
            "sentence_missing");
  for (const auto& [why, code] :
       {std::pair("It is 10 now.", "number_in_template"), std::pair("It is {most}.", "slot_in_why")}) {
    ContentFiles files = history_of(sample_content(), sample_content());
    for (const std::string language : {"nb", "nn", "en"})
      files["history/text." + language + ".json"] =
          R"({ "2026.11.22/regimes/one": ")" + std::string(why) + R"(" })";
    const auto result = read_history(files);
    ASSERT_FALSE(result.ok()) << why;
    EXPECT_EQ(result.error().front().code, code);
  }
}

}  // namespace
}  // namespace terskel
