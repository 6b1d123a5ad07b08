// The content as open data: a Frictionless data package of JSON files and one table of all limits.
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "changes.h"
#include "editing.h"
#include "editions.h"
#include "files.h"
#include "json_writer.h"
#include "limit_table.h"
#include "resting.h"
#include "shared_sources.h"
#include "terskel/explain.h"
#include "terskel/words.h"

namespace terskel {
namespace {

constexpr std::array<const char*, 3> kDataLanguages = {"nb", "nn", "en"};
constexpr std::string_view kLicence = "CC-BY-4.0";
constexpr std::string_view kLicenceAddress = "https://creativecommons.org/licenses/by/4.0/";

/// The files of content/ as they are, in one document.
std::string whole_content(const ContentFiles& files, const Catalogue& catalogue) {
  nlohmann::ordered_json all;
  all["version"] = catalogue.content_version;
  all["hash"] = catalogue.content_hash;
  all["licence"] = {{"name", kLicence}, {"url", kLicenceAddress}};
  for (const auto& [path, text] : files) all["files"][path] = nlohmann::ordered_json::parse(text);
  return all.dump() + "\n";
}

void write_texts(JsonWriter& json, std::string_view key, const std::set<std::string>& texts) {
  json.key(key).array();
  for (const std::string& text : texts) json.value(text);
  json.end();
}

/// `regime` is empty for a source of help or of an amount of money.
void write_source(JsonWriter& json, const std::string& regime, const std::string& id, const Source& source) {
  json.member("regime", regime).member("id", id).member("title", source.title);
  json.member("publisher", source.publisher).member("url", source.url).member("date", to_text(source.date));
  json.member("read", kReadAsIds[static_cast<std::size_t>(source.read)]);
  json.member("grade", kGradeIds[static_cast<std::size_t>(source.grade)]);
}

/// Every source with the sentences that rest on it.
std::string source_list(const ContentFiles& files, const Content& content) {
  JsonWriter json;
  json.array();
  for (const Regime& regime : content.regimes) {
    const Resting resting(content.catalogue, regime);
    for (std::size_t s = 0; s < regime.sources.size(); ++s) {
      json.object();
      write_source(json, regime.id, regime.sources[s].id, regime.sources[s]);
      write_texts(json, "sentences", resting.sentences(static_cast<Index>(s)));
      write_texts(json, "limits", resting.limits(static_cast<Index>(s)));
      write_texts(json, "statuses", resting.statuses(static_cast<Index>(s)));
      json.end();
    }
  }
  for (const SharedSource& shared : shared_sources(files, content.catalogue)) {
    json.object();
    write_source(json, "", shared.id, shared.source);
    write_texts(json, "sentences", {shared.text});
    write_texts(json, "limits", {});
    write_texts(json, "statuses", {});
    json.end();
  }
  json.end();
  return json.text() + "\n";
}

/// What is claimed, what the sources say, and the case that shows it.
std::string claim_list(const Content& content) {
  JsonWriter json;
  json.array();
  for (const Claim& claim : content.claims) {
    const Version& version = claim.card.versions.front();
    const Telling telling{content.catalogue, claim.card, version, version.checked_until};
    const FactValues nothing(content.catalogue.facts.size(), kNone);
    json.object().member("id", claim.id).member("about", claim.about).member("claim", claim.card.title);
    json.member("checked_until", to_text(version.checked_until)).key("says").array();
    for (const Statement& statement : version.card) {
      json.object().member("text", sentence_of(telling, statement, nothing).text).key("sources").array();
      for (const Citation& cite : statement.cites) {
        json.object();
        const Source& source = claim.card.sources[cite.source];
        write_source(json, claim.card.id, source.id, source);
        json.member("pinpoint", cite.pinpoint).end();
      }
      json.end().end();
    }
    json.end().key("shown_by");
    if (claim.shown_by.empty())
      json.null();
    else
      json.value(claim.shown_by);
    json.end();
  }
  json.end();
  return json.text() + "\n";
}

void write_resource(JsonWriter& json, const std::string& name, const std::string& path,
                    const std::string& title) {
  json.object().member("name", name).member("path", path).member("title", title);
  json.member("format", path.substr(path.rfind('.') + 1)).member("encoding", "utf-8");
}

/// https://specs.frictionlessdata.io/data-package/
std::string package_of(const Catalogue& catalogue) {
  JsonWriter json;
  json.object().member("profile", "data-package").member("name", "terskel-content");
  json.member("title", "Terskel: limits and consequences in drug law and drug policy proposals");
  json.member("version", catalogue.content_version).key("licenses").array().object();
  json.member("name", kLicence).member("path", kLicenceAddress).end().end();
  json.key("resources").array();
  write_resource(json, "limits", "limits.csv", "Every limit of every version, with its source");
  json.key("schema").object().key("fields").array();
  for (const LimitColumn& column : limit_columns())
    json.object()
        .member("name", column.name)
        .member("type", "string")
        .member("description", column.description)
        .end();
  json.end().end().end();
  write_resource(json, "content", "content.json", "Every content file as it is edited");
  json.end();
  for (const std::string language : kDataLanguages) {
    write_resource(json, "sources-" + language, "sources." + language + ".json",
                   "Every source, and what rests on it");
    json.end();
    write_resource(json, "claims-" + language, "claims." + language + ".json",
                   "Claims, and what the sources say");
    json.end();
    write_resource(json, "changes-" + language, "changes." + language + ".json",
                   "What changed in each edition, and why, as a JSON Feed");
    json.end();
  }
  json.end().end();
  return json.text() + "\n";
}

}  // namespace

int write_open_data(const std::string& folder, const std::string& out, const std::string& url) {
  const auto files = read_content_files(folder);
  const auto history = load_history(folder);
  bool written = files && history;
  for (const std::string language : kDataLanguages) {
    const auto content = load_folder(folder, language);
    if (!content || !history) return kExitContent;
    const auto editions = changes_of(*content, *files, *history);
    if (!editions) return kExitContent;
    written =
        written && write_file(out + "/sources." + language + ".json", source_list(*files, *content)) &&
        write_file(out + "/claims." + language + ".json", claim_list(*content)) &&
        write_file(out + "/changes." + language + ".json", changes_feed(content->catalogue, *editions, url));
    if (language != kDataLanguages.front()) continue;
    LimitTable limits(content->catalogue);
    for (const Regime& regime : content->regimes)
      for (const Version& version : regime.versions) limits.add(regime, version);
    written = written && write_file(out + "/limits.csv", limits.csv()) &&
              write_file(out + "/content.json", whole_content(*files, content->catalogue)) &&
              write_file(out + "/datapackage.json", package_of(content->catalogue));
  }
  if (!written) std::cerr << out << ": the data could not be written.\n";
  return written ? kExitAnswer : kExitContent;
}

}  // namespace terskel
