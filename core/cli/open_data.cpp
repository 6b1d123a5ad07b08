// The content as open data: a Frictionless data package of JSON files and one table of all limits.
#include <array>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "editing.h"
#include "files.h"
#include "json_writer.h"
#include "limit_table.h"
#include "statements.h"
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

/// What rests on each source of a regime: sentences (with every value of the facts they depend on), limits
/// and statuses.
class Resting {
 public:
  Resting(const Catalogue& catalogue, const Regime& regime) : catalogue_(catalogue), regime_(regime) {
    for (const Version& version : regime.versions) {
      for_each_statement(version, [&](const Statement& statement) { note_sentence(version, statement); });
      for (const StatusEntry& status : version.statuses)
        note(statuses_, status.cites, status_in_words(catalogue, status));
      for (const Row& row : version.rows) note_row(row);
    }
  }

  void write(JsonWriter& json, Index source) const {
    write_texts(json, "sentences", sentences_, source);
    write_texts(json, "limits", limits_, source);
    write_texts(json, "statuses", statuses_, source);
  }

 private:
  using Texts = std::map<Index, std::set<std::string>>;

  static void note(Texts& texts, const std::vector<Citation>& cites, const std::string& text) {
    for (const Citation& cite : cites) texts[cite.source].insert(text);
  }

  void note_sentence(const Version& version, const Statement& statement) {
    FactValues facts(catalogue_.facts.size(), kNone);
    Index chooser = kNone;
    for (const Slot& slot : statement.slots)
      if (slot.by_fact != kNone) chooser = slot.by_fact;
    const std::size_t values = chooser == kNone ? 1 : catalogue_.facts[chooser].values.size();
    for (std::size_t value = 0; value < values; ++value) {
      if (chooser != kNone) facts[chooser] = static_cast<Index>(value);
      const Telling telling{catalogue_, regime_, version, version.checked_until};
      note(sentences_, statement.cites, sentence_of(telling, statement, facts).text);
    }
  }

  void note_row(const Row& row) {
    std::vector<std::string> names;
    for (const Index form : row.covers) names.push_back(in_words(catalogue_, catalogue_.forms[form]));
    const std::string start = joined(catalogue_, names, "text.and") + ": ";
    for (const Ladder& ladder : row.ladders)
      for (const Measure& measure : ladder.measures)
        for (const Limit& limit : measure.limits)
          note(limits_, limit.cites, start + limit_in_words(catalogue_, measure, limit));
  }

  static void write_texts(JsonWriter& json, std::string_view key, const Texts& texts, Index source) {
    json.key(key).array();
    const auto found = texts.find(source);
    if (found != texts.end())
      for (const std::string& text : found->second) json.value(text);
    json.end();
  }

  const Catalogue& catalogue_;
  const Regime& regime_;
  Texts sentences_;
  Texts limits_;
  Texts statuses_;
};

void write_source(JsonWriter& json, const Regime& regime, const Source& source) {
  json.member("regime", regime.id).member("id", source.id).member("title", source.title);
  json.member("publisher", source.publisher).member("url", source.url).member("date", to_text(source.date));
  json.member("read", kReadAsIds[static_cast<std::size_t>(source.read)]);
  json.member("grade", kGradeIds[static_cast<std::size_t>(source.grade)]);
}

void write_shared_source(JsonWriter& json, const std::string& id, const nlohmann::ordered_json& source,
                         const std::string& sentence) {
  json.object().member("regime", "").member("id", id);
  for (const char* key : {"title", "publisher", "url", "date", "read", "grade"})
    json.member(key, source.at(key).get<std::string>());
  json.key("sentences").array().value(sentence).end();
  json.key("limits").array().end().key("statuses").array().end().end();
}

/// The sources of help and of amounts of money, which belong to no regime.
void write_shared_sources(JsonWriter& json, const ContentFiles& files, const Catalogue& catalogue) {
  const auto shared = [&files](const std::string& name) {
    const auto found = files.find("shared/" + name + ".json");
    return nlohmann::ordered_json::parse(found == files.end() ? "null" : found->second);
  };
  for (const auto& help : shared("help")) {
    const auto key = help.at("say").get<std::string>();
    write_shared_source(json, help.at("id").get<std::string>(), help.at("source"),
                        word(catalogue, key, {{"phone", help.at("phone").get<std::string>()}}));
  }
  const auto accounts = shared("money");
  for (const auto& account : accounts.items())
    for (const auto& value : account.value().at("values")) {
      const auto cite = value.at("cite").get<std::string>();
      const std::string id = cite.substr(0, cite.find(' '));
      const std::string amount = word(catalogue, "money." + account.value().at("unit").get<std::string>(),
                                      {{"n", value.at("amount").get<std::string>()}});
      const std::string period =
          value.at("from").get<std::string>() + "/" + value.at("until").get<std::string>();  // ISO 8601
      write_shared_source(json, id, account.value().at("sources").at(id), amount + ", " + period);
    }
}

/// Every source with the sentences that rest on it.
std::string source_list(const ContentFiles& files, const Content& content) {
  JsonWriter json;
  json.array();
  for (const Regime& regime : content.regimes) {
    const Resting resting(content.catalogue, regime);
    for (std::size_t s = 0; s < regime.sources.size(); ++s) {
      json.object();
      write_source(json, regime, regime.sources[s]);
      resting.write(json, static_cast<Index>(s));
      json.end();
    }
  }
  write_shared_sources(json, files, content.catalogue);
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
        write_source(json, claim.card, claim.card.sources[cite.source]);
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
  }
  json.end().end();
  return json.text() + "\n";
}

}  // namespace

int write_open_data(const std::string& folder, const std::string& out) {
  const auto files = read_content_files(folder);
  bool written = files.has_value();
  for (const std::string language : kDataLanguages) {
    const auto content = load_folder(folder, language);
    if (!content) return kExitContent;
    written = written && write_file(out + "/sources." + language + ".json", source_list(*files, *content)) &&
              write_file(out + "/claims." + language + ".json", claim_list(*content));
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
