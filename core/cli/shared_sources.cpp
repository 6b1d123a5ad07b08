#include "shared_sources.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "terskel/words.h"

namespace terskel {
namespace {

nlohmann::ordered_json shared(const ContentFiles& files, const std::string& name) {
  const auto found = files.find("shared/" + name + ".json");
  return nlohmann::ordered_json::parse(found == files.end() ? "null" : found->second);
}

template <class Enum, class Ids>
Enum value_of(const Ids& ids, const std::string& id) {
  return static_cast<Enum>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

Source source_from(const nlohmann::ordered_json& json) {
  const auto text = [&json](const char* key) { return json.at(key).get<std::string>(); };
  Source source;
  source.title = text("title");
  source.publisher = text("publisher");
  source.url = text("url");
  source.date = parse_date_span(text("date")).value_or(DateSpan{});
  source.read = value_of<ReadAs>(kReadAsIds, text("read"));
  source.grade = value_of<Grade>(kGradeIds, text("grade"));
  return source;
}

}  // namespace

std::vector<Service> services(const ContentFiles& files) {
  std::vector<Service> all;
  for (const auto& help : shared(files, "help")) {
    Service service;
    service.id = help.at("id").get<std::string>();
    service.where = help.value("where", std::string());
    service.phone = help.value("phone", std::string());
    if (help.contains("site")) {
      service.site = help.at("site").at("name").get<std::string>();
      service.site_url = help.at("site").at("url").get<std::string>();
    }
    service.say = help.at("say").get<std::string>();
    const auto& sources = help.at("source");
    if (sources.is_object()) service.sources.push_back(source_from(sources));
    if (sources.is_array())
      for (const auto& source : sources) service.sources.push_back(source_from(source));
    all.push_back(std::move(service));
  }
  return all;
}

std::vector<SharedSource> shared_sources(const ContentFiles& files, const Catalogue& catalogue) {
  std::vector<SharedSource> all;
  for (const Service& service : services(files)) {
    const std::string text = word(catalogue, service.say, {{"phone", service.phone}, {"site", service.site}});
    for (const Source& source : service.sources) all.push_back({service.id, source, text});
  }
  const auto accounts = shared(files, "money");
  for (const auto& account : accounts.items())
    for (const auto& value : account.value().at("values")) {
      const auto cite = value.at("cite").get<std::string>();
      const std::string id = cite.substr(0, cite.find(' '));
      const std::string amount = word(catalogue, "money." + account.value().at("unit").get<std::string>(),
                                      {{"n", value.at("amount").get<std::string>()}});
      const std::string period =
          value.at("from").get<std::string>() + "/" + value.at("until").get<std::string>();  // ISO 8601
      all.push_back({id, source_from(account.value().at("sources").at(id)), amount + ", " + period});
    }
  return all;
}

}  // namespace terskel
