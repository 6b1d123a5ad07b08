#include "mutants.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "terskel/quantity.h"

namespace terskel {
namespace {

using Json = nlohmann::ordered_json;

/// A figure moved by `base` base units, or times ten; nothing where it cannot be written in its unit.
std::optional<std::string> moved(const std::string& figure, Unit unit, std::int64_t by) {
  const auto number = parse_decimal(figure);
  const auto amount =
      number ? quantity(number.value(), unit) : Result<Quantity, QuantityError>(QuantityError::zero);
  if (!amount) return std::nullopt;
  const std::int64_t base = by == 10 ? amount.value().base * 10 : amount.value().base + by;
  if (base < 1 || base > kMostBaseUnits) return std::nullopt;
  return number_text({base, unit});
}

/// The other ways to write an age range, one end moved by one year.
std::vector<std::string> moved_ages(const std::string& range) {
  const auto dots = range.find("..");
  if (dots == std::string::npos) return {};
  const std::string from = range.substr(0, dots);
  const std::string to = range.substr(dots + 2);
  std::vector<std::string> result;
  for (const int by : {-1, 1}) {
    if (!from.empty()) result.push_back(std::to_string(std::stoi(from) + by) + ".." + to);
    if (!to.empty()) result.push_back(from + ".." + std::to_string(std::stoi(to) + by));
  }
  return result;
}

class Mutator {
 public:
  Mutator(const ContentFiles& files, std::string path,
          const std::function<void(const std::string&, const ContentFiles&)>& visit)
      : files_(files), path_(std::move(path)), root_(Json::parse(files.at(path_))), visit_(visit) {}

  void run() {
    mutate_rules();
    const Json attachments = table("attachments");
    const Json caps = table("caps");
    const Json groups = table("groups");
    for (const auto& [id, attachment] : attachments.items()) {
      if (attachment.is_null()) continue;
      without("/attachments/" + id);
      ages("/attachments/" + id);
    }
    for (const auto& [id, cap] : caps.items()) mutate_cap("/caps/" + id, cap);
    for (const auto& [id, group] : groups.items()) mutate_group("/groups/" + id, group);
  }

 private:
  Json table(const char* key) const { return root_.contains(key) ? root_[key] : Json::object(); }

  void emit(const std::string& what, const Json& mutant) {
    ContentFiles files = files_;
    files[path_] = mutant.dump();
    visit_(path_ + ": " + what, files);
  }
  void with(const std::string& pointer, const Json& value, const std::string& how) {
    Json mutant = root_;
    mutant[Json::json_pointer(pointer)] = value;
    emit(pointer + " " + how, mutant);
  }
  void without(const std::string& pointer) {
    const Json::json_pointer whole(pointer);
    Json mutant = root_;
    mutant[whole.parent_pointer()].erase(whole.back());
    emit(pointer + " deleted", mutant);
  }

  void mutate_rules() {
    const Json rules = table("rules");
    for (const auto& [id, rule] : rules.items()) {
      if (rule.is_null()) continue;
      const std::string pointer = "/rules/" + id;
      without(pointer);
      ages(pointer);
      outcomes(pointer, rule);
      if (!rule.contains("except")) continue;
      for (std::size_t i = 0; i < rule["except"].size(); ++i) {
        Json fewer = rule["except"];
        fewer.erase(i);
        with(pointer + "/except", fewer, "without " + rule["except"][i].get<std::string>());
      }
    }
  }

  void outcomes(const std::string& pointer, const Json& rule) {
    const Json all = table("outcomes");
    for (const auto& [other, outcome] : all.items())
      if (other != rule["then"]) with(pointer + "/then", other, "changed to " + other);
  }

  void ages(const std::string& pointer) {
    const Json::json_pointer age(pointer + "/when/age");
    if (!root_.contains(age)) return;
    for (const std::string& range : moved_ages(root_[age].get<std::string>()))
      with(pointer + "/when/age", range, "moved to " + range);
  }

  void mutate_cap(const std::string& pointer, const Json& cap) {
    for (const char* key : {"distinct_substances", "max"}) {
      if (!cap.contains(key)) continue;
      for (const int by : {-1, 1})
        with(pointer + "/" + key, std::to_string(std::stoi(cap[key].get<std::string>()) + by),
             "moved by one");
    }
  }

  void mutate_group(const std::string& pointer, const Json& group) {
    if (group.is_null() || !group.contains("rows")) return;
    for (const auto& [id, row] : group["rows"].items()) mutate_row(pointer + "/rows/" + id, row);
  }

  void mutate_row(const std::string& pointer, const Json& row) {
    const auto measures = [&](const std::string& at, const Json& holder, const std::string& unit) {
      if (holder.contains("limits")) mutate_limits(at + "/limits", holder["limits"], *parse_unit(unit));
      if (!holder.contains("measures")) return;
      for (std::size_t m = 0; m < holder["measures"].size(); ++m) {
        const Json& measure = holder["measures"][m];
        mutate_limits(at + "/measures/" + std::to_string(m) + "/limits", measure["limits"],
                      *parse_unit(measure["unit"].get<std::string>()));
      }
    };
    const std::string unit = row.contains("unit") ? row["unit"].get<std::string>() : "g";
    measures(pointer, row, unit);
    if (!row.contains("ladders")) return;
    for (std::size_t l = 0; l < row["ladders"].size(); ++l)
      measures(pointer + "/ladders/" + std::to_string(l), row["ladders"][l], unit);
  }

  void mutate_limits(const std::string& pointer, const Json& limits, Unit unit) {
    for (std::size_t i = 0; i < limits.size(); ++i)
      mutate_limit(pointer + "/" + std::to_string(i), limits[i], unit);
  }

  void mutate_limit(const std::string& pointer, const Json& limit, Unit unit) {
    if (limit.contains("inclusive"))
      for (const char* flag : {"yes", "no", "unsettled"})
        if (limit["inclusive"] != flag) with(pointer + "/inclusive", flag, std::string("made ") + flag);
    for (const char* key : {"figure", "per_day", "about"})
      if (limit.contains(key) && limit[key].is_string()) figure(pointer + "/" + key, limit[key], unit);
    for (const char* key : {"between", "about"})
      if (limit.contains(key) && limit[key].is_array())
        for (std::size_t e = 0; e < limit[key].size(); ++e)
          figure(pointer + "/" + key + "/" + std::to_string(e), limit[key][e], unit);
    if (limit.contains("days"))
      for (const int by : {-1, 1})
        with(pointer + "/days", std::to_string(std::stoi(limit["days"].get<std::string>()) + by),
             "moved by one");
    if (limit.contains("figure")) {
      Json lost = {{"not_found", true}};
      for (const char* key : {"strength", "cite"})
        if (limit.contains(key)) lost[key] = limit[key];
      with(pointer, lost, "made not_found");
    }
  }

  void figure(const std::string& pointer, const Json& value, Unit unit) {
    for (const std::int64_t by : {-1, 1, 10}) {
      const auto other = moved(value.get<std::string>(), unit, by);
      if (other) with(pointer, *other, "moved to " + *other);
    }
  }

  const ContentFiles& files_;
  std::string path_;
  Json root_;
  const std::function<void(const std::string&, const ContentFiles&)>& visit_;
};

}  // namespace

void for_each_mutant(const ContentFiles& files, const std::string& regime,
                     const std::function<void(const std::string&, const ContentFiles&)>& visit) {
  const std::string folder = "regimes/" + regime + "/";
  for (const auto& [path, text] : files) {
    if (path.rfind(folder, 0) != 0) continue;
    const std::string name = path.substr(folder.size());
    const bool is_version = name.size() > 5 && parse_date_span(name.substr(0, name.size() - 5));
    if (is_version) Mutator(files, path, visit).run();
  }
}

}  // namespace terskel
