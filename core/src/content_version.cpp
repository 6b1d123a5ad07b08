// Versions: what each inherits, and the parts that are neither groups nor rules.
#include <algorithm>

#include "content_regime.h"
#include "content_shared.h"

namespace terskel {
namespace {

constexpr std::size_t kMostReadings = 16;

/// Keys of which `extends` replaces single elements.
constexpr std::array<std::string_view, 7> kTables = {"caps",     "facts", "readings",   "groups",
                                                     "outcomes", "rules", "attachments"};
constexpr std::array<std::string_view, 1> kCombineIds = {"worst_item"};

/// Keys that belong to the file in which they stand.
constexpr std::array<std::string_view, 3> kOwn = {"from", "extends", "unclear_until"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void check_keys(const JsonReader& root, bool is_card) {
  if (is_card) {
    root.only({"from", "extends", "unclear_until", "checked_until", "status", "status_note", "card"});
  } else {
    root.only({"from", "extends", "unclear_until", "checked_until", "status", "status_note", "combine",
               "caps", "facts", "readings", "groups", "outcomes", "rules", "attachments", "not_monotone"});
  }
}

/// Puts an element into an inherited table: replaces, adds or, with null, removes.
void override_element(Members& table, const std::string& id, const JsonReader& element) {
  const auto known = std::find_if(table.begin(), table.end(), [&id](const auto& e) { return e.first == id; });
  if (!element.is_null()) {
    if (known == table.end()) {
      table.emplace_back(id, element);
    } else {
      known->second = element;
    }
  } else if (known == table.end()) {
    element.problem("nothing_to_remove", "The version that this one extends has no \"" + id + "\".");
  } else {
    table.erase(known);
  }
}

void override_key(Draft& draft, const std::string& key, const JsonReader& value) {
  if (!value.is_null()) {
    draft.keys[key] = value;
  } else if (draft.keys.erase(key) == 0) {
    value.problem("nothing_to_remove", "The version that this one extends has no \"" + key + "\".");
  }
}

void inherit(Draft& draft, const std::vector<Draft>& earlier) {
  const JsonReader extends = draft.root.at("extends");
  const auto id = extends.text();
  if (!id) return;
  const auto base =
      std::find_if(earlier.begin(), earlier.end(), [&id](const Draft& d) { return d.from == *id; });
  draft.is_whole = base != earlier.end() && base->is_whole;
  if (base == earlier.end()) {
    std::vector<std::string> starts;
    for (const Draft& each : earlier) starts.push_back(each.from);
    extends.problem("unknown_version",
                    "No earlier version of this regime starts on \"" + *id + "\". " +
                        (starts.empty() ? "This is the first. Take it out."
                                        : "Write " + choice_of(starts) + ", as in the file's name."));
    return;
  }
  for (const auto& [key, value] : base->keys) {
    if (!holds(kOwn, key)) draft.keys[key] = value.inherited_by(draft.root);
  }
  for (const auto& [name, table] : base->tables) {
    for (const auto& [key, element] : table)
      draft.tables[name].emplace_back(key, element.inherited_by(draft.root));
  }
}

Draft expanded(const JsonReader& root, const std::string& from, const std::vector<Draft>& earlier,
               bool is_card) {
  Draft draft{true, from, root, {}, {}};
  check_keys(root, is_card);
  inherit(draft, earlier);
  if (!draft.is_whole) return draft;
  for (const auto& [key, value] : root.members()) {
    if (!holds(kTables, key)) {
      override_key(draft, key, value);
      continue;
    }
    Members& table = draft.tables[key];
    if (value.is_null()) table.clear();
    if (value.is_null()) continue;
    for (const auto& [id, element] : value.members()) override_element(table, id, element);
  }
  return draft;
}

std::vector<StatusEntry> read_statuses(VersionContext& context, const JsonReader& json) {
  std::vector<StatusEntry> found;
  for (const JsonReader& each : json.some_elements()) {
    if (!each.only({"state", "from", "cite"})) continue;
    StatusEntry entry;
    entry.state = each.need("state").one_of<State>(kStateIds).value_or(State::proposed);
    entry.from = each.need("from").span().value_or(DateSpan{});
    entry.cites = read_citations(context.regime, each.need("cite"));
    found.push_back(std::move(entry));
  }
  return found;
}

void read_dates(VersionContext& context) {
  Version& version = context.version;
  const Draft& draft = context.draft;
  version.from = draft.need("from").span().value_or(DateSpan{});
  version.unclear_until = draft.key("unclear_until").span().value_or(DateSpan{});
  const JsonReader checked = draft.need("checked_until");
  version.checked_until = checked.day().value_or(Date{});
  if (draft.key("unclear_until").present() && version.unclear_until.last < version.from.first)
    draft.key("unclear_until").problem("not_ascending", "\"unclear_until\" lies before \"from\".");
  if (checked.present() && version.checked_until < version.from.first)
    checked.problem("not_ascending", "\"checked_until\" lies before \"from\".");
}

void read_readings(VersionContext& context) {
  Version& version = context.version;
  const Members& table = context.draft.table("readings");
  // Slots may choose by reading: the ids come first, then the statements.
  for (const auto& [id, json] : table) version.readings.push_back({id, {}});
  for (std::size_t i = 0; i < table.size(); ++i) {
    const JsonReader& json = table[i].second;
    if (!is_id(table[i].first)) json.problem("bad_id", "Ids are small letters, digits, _ and -.");
    if (json.only(with_statement_keys({}))) version.readings[i].statement = read_statement(context, json);
  }
  if (table.size() > kMostReadings)
    table.back().second.problem("too_many", "A version has at most sixteen readings.");
}

void read_glosses(VersionContext& context) {
  for (const auto& [id, json] : context.draft.table("facts")) {
    const Index fact = fact_position(context.catalogue(), id);
    if (fact == kNone) json.problem("unknown_fact", "shared/facts.json has no fact \"" + id + "\".");
    if (json.only(with_statement_keys({})))
      context.version.glosses.push_back({fact, read_statement(context, json)});
  }
}

void read_monotone_exceptions(VersionContext& context) {
  for (const auto& [id, json] : context.draft.key("not_monotone").members()) {
    const Index group = position_of(context.version.groups, id);
    if (group == kNone) json.problem("unknown_group", "This version has no group \"" + id + "\".");
    if (json.only(with_statement_keys({})))
      context.version.not_monotone.push_back({group, read_statement(context, json)});
  }
}

void read_combine(VersionContext& context) {
  const JsonReader json = context.draft.need("combine");
  if (!json.only(with_statement_keys({"by"}))) return;
  context.version.combine = json.need("by").one_of<Combine>(kCombineIds).value_or(Combine::worst_item);
  context.version.combine_notes.push_back(read_statement(context, json));
}

}  // namespace

JsonReader Draft::key(std::string_view name) const {
  const auto found = keys.find(name);
  return found == keys.end() ? JsonReader{} : found->second;
}

JsonReader Draft::need(std::string_view name) const {
  const auto found = keys.find(name);
  return found == keys.end() ? root.need(name) : found->second;
}

const Members& Draft::table(std::string_view name) const {
  static const Members nothing;
  const auto found = tables.find(name);
  return found == tables.end() ? nothing : found->second;
}

std::vector<std::string> VersionContext::values_of(Index fact) const {
  const Fact& found = catalogue().facts[fact];
  if (found.id != "reading") return found.values;
  std::vector<std::string> ids;
  for (const Reading& reading : version.readings) ids.push_back(reading.id);
  return ids;
}

std::vector<Draft> expanded_versions(const Documents& documents, const std::string& folder, bool is_card) {
  struct File {
    DateSpan from;
    std::string name;
    JsonReader root;
  };
  std::vector<File> files;
  const std::string start = folder + "/";
  for (auto next = documents.all().lower_bound(start);
       next != documents.all().end() && next->first.rfind(start, 0) == 0; ++next) {
    const std::string name = next->first.substr(start.size(), next->first.size() - start.size() - 5);
    const auto from = parse_date_span(name);
    if (from) files.push_back({*from, name, documents.open(next->first)});
  }
  std::stable_sort(files.begin(), files.end(), [](const File& a, const File& b) {
    return a.from.first != b.from.first ? a.from.first < b.from.first : a.from.last < b.from.last;
  });
  std::vector<Draft> drafts;
  for (const File& file : files) {
    if (!file.root.is_object()) {
      file.root.problem("wrong_type", "Write something in braces, { … }, here.");
      continue;
    }
    drafts.push_back(expanded(file.root, file.name, drafts, is_card));
    const JsonReader from = file.root.at("from");
    if (from.is_text() && from.text().value_or("") != file.name)
      from.problem("file_name_differs",
                   "The file must be named for the day on which the version starts: write \"" + file.name +
                       "\" here, or name the file anew.");
  }
  return drafts;
}

Version read_version(RegimeContext& regime, const Draft& draft) {
  VersionContext context{regime, draft, {}};
  read_dates(context);
  read_readings(context);
  context.version.statuses = read_statuses(context, draft.need("status"));
  context.version.status_notes = read_statements(context, draft.key("status_note"));
  if (regime.regime.kind == Kind::card) {
    context.version.card = read_statements(context, draft.need("card"));
    return std::move(context.version);
  }
  for (const std::string_view table : {"groups", "outcomes", "rules"}) {
    if (draft.table(table).empty())
      draft.root.problem_at(table, "missing_key",
                            "Add \"" + std::string(table) +
                                "\", or name under \"extends\" the version from which they are taken.");
  }
  read_combine(context);
  read_glosses(context);
  read_groups(context);
  read_caps(context);
  read_monotone_exceptions(context);
  read_outcomes(context);
  read_rules(context);
  read_attachments(context);
  check_version(context);
  return std::move(context.version);
}

}  // namespace terskel
