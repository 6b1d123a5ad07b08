#include "batch.h"

#include <nlohmann/json.hpp>

#include "terskel/answer_text.h"
#include "terskel/case.h"

namespace terskel {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json, const char* key, const char* otherwise) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return otherwise;
  return found->is_string() ? found->get<std::string>() : found->dump();
}

void add(std::string& text, const char* key, const std::string& value) {
  if (!text.empty()) text += '&';
  text += key;
  text += '=' + encoded(value);
}

/// `{"substance": "cannabis", "form": "resin", "amount": "10", "unit": "g", …}`, as decide echoes it.
std::string item_text(const Json& item) {
  if (!item.is_object()) return item.is_string() ? item.get<std::string>() : item.dump();
  std::string text = text_of(item, "substance", "");
  const auto append = [&](const char* before, const std::string& part) {
    if (!part.empty()) text += before + part;
  };
  append("/", text_of(item, "form", ""));
  append(" ", text_of(item, "amount", ""));
  append(" ", text_of(item, "unit", ""));
  append(" ", text_of(item, "also", ""));
  append(" ", text_of(item, "also_unit", ""));
  append(" @", text_of(item, "purity", ""));
  return text;
}

std::string grammar_of(const Json& json) {
  std::string text = text_of(json, "case", "");
  for (const char* key : {"date", "age", "from", "to", "steps", "ages"})
    if (json.contains(key)) add(text, key, text_of(json, key, ""));
  if (json.contains("items"))
    for (const Json& item : json["items"]) add(text, "item", item_text(item));
  if (json.contains("facts") && json["facts"].is_object())
    for (const auto& [fact, value] : json["facts"].items())
      add(text, "fact", fact + ":" + (value.is_string() ? value.get<std::string>() : value.dump()));
  if (json.contains("regimes"))
    for (const Json& regime : json["regimes"])
      add(text, "regime", regime.is_string() ? regime.get<std::string>() : "");
  return text;
}

std::string answer(const std::string& line, const CalculatorOf& calculator_of) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object())
    return refusal_text({"json_unreadable", "case", "Write one JSON object a line.", {}});
  const Calculator* calculator = calculator_of(text_of(json, "lang", "nb"));
  if (!calculator) return refusal_text({"language_unknown", "lang", "Write nb, nn or en.", {}});
  const std::string verb = text_of(json, "verb", "decide");
  if (verb == "lines") return calculator->lines(grammar_of(json));
  if (verb == "map") return calculator->map(grammar_of(json));
  if (verb == "difference") return calculator->difference(text_of(json, "case", ""));
  return calculator->decide(grammar_of(json));
}

}  // namespace

void run_batch(std::istream& in, std::ostream& out, const CalculatorOf& calculator) {
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) out << answer(line, calculator) << '\n';
}

}  // namespace terskel
