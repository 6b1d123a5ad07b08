// A law as an editor would write it, of which a test gives only the parts that it is about.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sample_content.h"
#include "terskel/content.h"
#include "terskel/decide.h"

namespace terskel {

struct JsonOutcome {
  std::string id;
  std::string character;
  int rank = 0;
};

/// The JSON of a version's parts. Rules are written `"id": { …, kSay }`.
struct JsonLaw {
  std::string groups;
  std::vector<JsonOutcome> outcomes;
  std::string rules;
  std::string more;  ///< further members of the version, each with a comma before it
  std::string cases = R"({ "ladders": [], "cases": [] })";
};

/// What a rule, limit or attachment says and rests on here.
inline const std::string kSay = R"("say": "reason", "cite": ["act § 1"])";
inline const std::string kBinding = R"("strength": "binding", "cite": ["act § 1"])";

inline std::string version_json(const JsonLaw& law) {
  std::string outcomes;
  for (const JsonOutcome& one : law.outcomes) {
    outcomes += (outcomes.empty() ? "" : ", ") + ("\"" + one.id) + R"(": { "character": ")" + one.character +
                R"(", "rank": )" + std::to_string(one.rank) + R"(, "strength": "binding", )" +
                (one.character == "out_of_scope" ? R"("see": "small", )" : "") +
                R"("answers": { "character": { "say": "told", "cite": ["act § 1"] })";
    for (const char* question : {"reaction", "maximum", "authority", "seizure", "follow_up", "no_show",
                                 "record", "police", "age", "help"})
      outcomes += std::string(", \"") + question + "\": \"not_said\"";
    outcomes += " } }";
  }
  return R"({ "from": "2020-01-01", "checked_until": "2026-11-22",
    "status": [ { "state": "in_force", "from": "2020-01-01", "cite": ["act § 9"] } ],
    "combine": { "by": "worst_item", "say": "no_adding", "editorial": true },
    "groups": { )" +
         law.groups + " }, \"outcomes\": { " + outcomes + " }, \"rules\": { " + law.rules + " }" + law.more +
         " }";
}

/// The whole content folder with the law as regime `small`.
inline ContentFiles files_of(const JsonLaw& law, ContentFiles shared = sample_shared()) {
  shared["regimes/small/regime.json"] = R"({ "kind": "law", "sources": {
    "act": { "title": "The Act", "publisher": "The Press", "url": "https://example.org/act", "date": "2020-01-01",
             "read": "full", "grade": "primary" } } })";
  for (const std::string language : {"nb", "nn", "en"})
    shared["regimes/small/text." + language + ".json"] =
        R"({ "title": "A law", "short": "Law", "told": "So it is.", "reason": "Therefore.", "no_adding": "Nothing is added." )" +
        std::string(law.more.find("\"extra\"") == std::string::npos ? "" : R"(, "extra": "Also this.")") +
        " }";
  shared["regimes/small/2020-01-01.json"] = version_json(law);
  shared["regimes/small/cases.json"] = law.cases;
  return shared;
}

/// Loads; the test fails with the editor's messages where that is not possible.
inline Content loaded(const ContentFiles& files) {
  auto content = load_content(files, "en");
  if (content) return std::move(content).value();
  for (const ContentProblem& problem : content.error())
    ADD_FAILURE() << problem.file << ':' << problem.pointer << ": " << problem.message;
  return {};
}

}  // namespace terskel
