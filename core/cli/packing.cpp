// What the browser loads: the packs of today's content and of every published edition.
#include <array>
#include <iostream>
#include <map>

#include "editing.h"
#include "editions.h"
#include "files.h"
#include "fnv.h"
#include "json_writer.h"
#include "terskel/pack.h"
#include "terskel/proof.h"
#include "terskel/words.h"

namespace terskel {
namespace {

constexpr std::array<const char*, 3> kLanguagesHere = {"nb", "nn", "en"};
constexpr std::size_t kFolderLength = 8;

/// The bytes of an edition by the names of their files.
using Packs = std::map<std::string, std::string>;

struct PackedEdition {
  std::string version;
  bool is_published = false;
  std::vector<std::string> regimes;
  Packs packs;
  std::map<std::string, std::string> page_words;  ///< by language
};

bool all_proved(const Content& content) {
  for (const Regime& regime : content.regimes) {
    if (prove(content.catalogue, regime).problems.empty()) continue;
    std::cerr << regime.id << ": not packed. `terskel check` says why.\n";
    return false;
  }
  return true;
}

/// What the pages with a script say around the answers.
std::string page_words(const Catalogue& catalogue) {
  JsonWriter json;
  json.object();
  for (const auto& [key, text] : catalogue.words)
    if (is_of_pages(key) && !is_of_static_pages(key)) json.member(key, text);
  json.end();
  return json.text() + "\n";
}

/// `take` sees the content in each language before it is packed: it may change it, or refuse it.
template <class Take>
std::optional<PackedEdition> packed(const ContentFiles& files, const Take& take) {
  PackedEdition edition{version_of(files), false, {}, {}, {}};
  for (const std::string language : kLanguagesHere) {
    auto content = load_files(files, language);
    if (!content || !take(*content)) return std::nullopt;
    for (const Regime& regime : content->regimes) {
      if (language == kLanguagesHere.front()) edition.regimes.push_back(regime.id);
      edition.packs[regime.id + "." + language + ".pack"] = pack(regime);
    }
    edition.page_words[language] = page_words(content->catalogue);
    std::erase_if(content->catalogue.words, [](const auto& word) { return is_of_pages(word.first); });
    edition.packs["shared." + language + ".pack"] = pack(content->catalogue);
  }
  return edition;
}

/// Today's content is proved by today's code, also where it is published.
std::optional<PackedEdition> packed_today(const ContentFiles& files, const History& history) {
  auto edition = packed(files, [](const Content& content) {
    return content.catalogue.language != kLanguagesHere.front() || all_proved(content);
  });
  if (edition) edition->is_published = history.published(edition->version) != nullptr;
  return edition;
}

/// An older edition was proved in its time. Its answers carry its seal, whatever words of today come with it.
std::optional<PackedEdition> packed_again(const Edition& published, const ContentFiles& files) {
  auto edition = packed(files, [&published](Content& content) {
    content.catalogue.content_hash = published.seal;
    for (Regime& regime : content.regimes) regime.content_hash = published.seal;
    return true;
  });
  if (edition) edition->is_published = true;
  return edition;
}

/// The name of the folder in which packs may be kept for ever: it changes with any of them.
std::string folder_of(const Packs& packs) {
  Fnv1a hash;
  for (const auto& [name, bytes] : packs) {
    hash.add(name);
    hash.add('\n');
    hash.add(bytes);
  }
  return hash.digits().substr(0, kFolderLength);
}

std::string date_of(const std::string& version) {
  const auto name = parse_edition_name(version);
  return name ? to_text(name->day) : std::string();
}

/// Writes the packs of an edition and tells of it in the list.
bool write_edition(JsonWriter& list, const PackedEdition& edition, const std::string& out) {
  const std::string folder = folder_of(edition.packs);
  list.object().member("version", edition.version).member("date", date_of(edition.version));
  list.member("published", edition.is_published).member("packs", folder);
  list.texts("regimes", edition.regimes).end();
  for (const auto& [name, bytes] : edition.packs)
    if (!write_file((out + "/").append(folder).append("/").append(name), bytes)) return false;
  return true;
}

}  // namespace

int pack_content(const std::string& folder, const std::string& out) {
  const auto today = read_content_files(folder);
  const auto history = load_history(folder);
  if (!today) std::cerr << folder << ": there is no content folder here.\n";
  if (!today || !history) return kExitContent;
  const auto problems = check_history(*history, *today);
  for (const ContentProblem& problem : problems) print(problem);
  if (!problems.empty()) return kExitContent;
  std::vector<PackedEdition> editions;
  const auto add = [&editions](std::optional<PackedEdition> edition) {
    if (edition) editions.push_back(std::move(*edition));
    return edition.has_value();
  };
  if (!add(packed_today(*today, *history))) return kExitContent;
  for (const Edition& edition : history->editions) {
    if (edition.version == editions.front().version) continue;
    const auto files = loadable(files_of_edition(*history, *today, edition.version), *today);
    if (!add(packed_again(edition, files))) return kExitContent;
  }
  JsonWriter list;
  list.array();
  bool written = true;
  for (const auto& [language, words] : editions.front().page_words)
    written = written && write_file(out + "/words." + language + ".json", words);
  for (const PackedEdition& edition : editions) written = written && write_edition(list, edition, out);
  list.end();
  if (written && write_file(out + "/editions.json", list.text() + "\n")) return kExitAnswer;
  std::cerr << out << ": could not be written.\n";
  return kExitContent;
}

}  // namespace terskel
