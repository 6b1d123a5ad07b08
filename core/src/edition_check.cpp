// The rule that a published edition never changes.
#include "content_json.h"
#include "content_text.h"
#include "terskel/edition.h"

namespace terskel {
namespace {

const std::string kVersionFile = "shared/content.json";
const std::string kWords = "history/text.nb.json";

bool is_published(const History& history, const ContentFiles& today) {
  return !history.editions.empty() && history.editions.front().version == version_of(today);
}

/// What changed with each edition after the first, today's unpublished content among them:
/// `<version>/<part>`.
struct Changes {
  std::set<std::string> published;
  std::set<std::string> today;
};

Changes changes_of(const History& history, const ContentFiles& today) {
  Changes changes;
  const std::string version = version_of(today);
  std::string newer_version = version;
  ContentFiles newer = files_of_edition(history, today, version);
  for (const Edition& edition : history.editions) {
    const ContentFiles older = files_of_edition(history, today, edition.version);
    auto& into = history.published(newer_version) ? changes.published : changes.today;
    for (const std::string& part : changed_parts(older, newer)) into.insert(newer_version + "/" + part);
    newer_version = edition.version;
    newer = older;
  }
  return changes;
}

void check_today(const History& history, const ContentFiles& today, Problems& problems) {
  const Edition& newest = history.editions.front();
  const std::string version = version_of(today);
  const auto name = parse_edition_name(version);
  if (!name) return;  // load_content() has told
  if (is_published(history, today)) {
    if (content_hash(today) != newest.seal)
      problems.add({kVersionFile, "/version", "edition_changed",
                    version +
                        " is published and never changes. Give what you changed a version of its own: "
                        "`./dev edition` and the day, or " +
                        to_text(EditionName{name->day, name->number + 1}) + " on the same day."});
    if (!newest.kept.empty() || !newest.absent.empty())
      problems.add({"history/" + version, "", "kept_needlessly",
                    "This is today's edition: nothing of it need be kept. Take the folder out."});
  } else if (*name < *parse_edition_name(newest.version)) {
    problems.add({kVersionFile, "/version", "edition_older",
                  "Editions go forward in time: " + newest.version + " is published already."});
  }
}

void check_seals(const History& history, const ContentFiles& today, Problems& problems) {
  for (const Edition& edition : history.editions) {
    if (edition.version == version_of(today)) continue;
    if (content_hash(files_of_edition(history, today, edition.version)) == edition.seal) continue;
    problems.add({"history/" + edition.version, "", "edition_not_kept",
                  &edition == &history.editions.front()
                      ? "What changed since " + edition.version + " is not all kept. Run `./dev edition " +
                            version_of(today) + "`."
                      : "The files here do not give the edition that was published. Take back from the "
                        "repository what was changed."});
    return;  // older editions rest on this one
  }
}

void check_whys(const History& history, const ContentFiles& today, Problems& problems) {
  const Changes changes = changes_of(history, today);
  for (const std::string& change : changes.published)
    if (history.whys.count(change) == 0)
      problems.add({kWords, pointer_to("", change), "why_missing",
                    "Say in one sentence why this changed, in all three languages."});
  for (const auto& [change, texts] : history.whys) {
    if (changes.published.count(change) > 0 || changes.today.count(change) > 0) continue;
    problems.add({kWords, pointer_to("", change), "why_unused",
                  "Nothing changed here in that edition. Take the sentence out of all three languages."});
  }
}

}  // namespace

std::vector<ContentProblem> check_history(const History& history, const ContentFiles& today) {
  Problems problems;
  if (history.editions.empty()) return problems.take();
  check_today(history, today, problems);
  check_seals(history, today, problems);
  if (problems.empty()) check_whys(history, today, problems);
  return problems.take();
}

std::vector<std::string> parts_without_why(const History& history, const ContentFiles& today) {
  std::vector<std::string> parts;
  const std::string version = version_of(today) + "/";
  for (const std::string& change : changes_of(history, today).today)
    if (history.whys.count(change) == 0) parts.push_back(change.substr(version.size()));
  return parts;
}

}  // namespace terskel
