#include "content_shared.h"
#include "terskel/words.h"

namespace terskel {
namespace {

std::vector<std::string> read_ids(const JsonReader& json, const std::set<std::string>& known) {
  std::vector<std::string> ids;
  for (const auto& [id, place] : json.texts()) {
    if (known.count(id) == 0) place.problem("unknown_regime", "No regime is called \"" + id + "\".");
    ids.push_back(id);
  }
  return ids;
}

}  // namespace

void read_shelves(const JsonReader& root, const std::set<std::string>& regime_ids, Content& content) {
  if (!root.present()) return;
  root.only({"first", "shelves"});
  content.first = read_ids(root.need("first"), regime_ids);
  std::set<std::string> placed;
  for (const auto& [id, json] : root.need("shelves").members()) {
    const std::string name = "shelf." + id;
    if (word(content.catalogue, name) == name)
      json.problem("word_missing", "Add " + name + " to shared/text.*.json.");
    content.shelves.push_back({id, read_ids(json, regime_ids)});
    for (const std::string& regime : content.shelves.back().regimes)
      if (!placed.insert(regime).second)
        json.problem("twice_on_a_shelf", "\"" + regime + "\" stands on a shelf already.");
  }
  std::vector<std::string> missing;
  for (const std::string& regime : regime_ids)
    if (placed.count(regime) == 0) missing.push_back(regime);
  if (!missing.empty())
    root.at("shelves").problem("not_on_a_shelf",
                               "Put on a shelf, or no reader finds it: " + listed(missing) + ".");
}

}  // namespace terskel
