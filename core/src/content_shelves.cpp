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

/// What stands on the page under a name has one.
void need_word(const JsonReader& json, const Catalogue& catalogue, const std::string& name) {
  if (word(catalogue, name) == name) json.problem("word_missing", "Add " + name + " to shared/text.*.json.");
}

}  // namespace

void read_shelves(const JsonReader& root, const std::set<std::string>& regime_ids, Content& content) {
  if (!root.present()) return;
  root.only({"first", "presets", "shelves"});
  content.first = read_ids(root.need("first"), regime_ids);
  need_word(root.at("first"), content.catalogue, "preset.first");
  for (const auto& [id, json] : root.need("presets").members()) {
    need_word(json, content.catalogue, "preset." + id);
    if (read_ids(json, regime_ids).empty())
      json.problem("empty_preset", "Name the regimes that it compares.");
  }
  std::set<std::string> placed;
  for (const auto& [id, json] : root.need("shelves").members()) {
    need_word(json, content.catalogue, "shelf." + id);
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
