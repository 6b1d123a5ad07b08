#include "content_shared.h"

#include <algorithm>

#include "content_source.h"
#include "content_text.h"
#include "terskel/edition.h"

namespace terskel {
namespace {

constexpr std::size_t kMostValues = 16;
constexpr std::string_view kReading = "reading";

std::vector<Unit> read_units(const JsonReader& json) {
  std::vector<Unit> units;
  for (const auto& [id, element] : json.texts()) {
    const auto unit = element.unit();
    if (unit) units.push_back(*unit);
  }
  return units;
}

// ------------------------------------------------------------------ facts

void read_default(const JsonReader& json, Fact& fact) {
  json.only({"assume", "unknown", "unknown_but_not"});
  if (json.is_object() && json.members().size() != 1)
    json.problem("one_of", "Write one of assume, unknown and unknown_but_not.");
  if (json.has("unknown")) json.at("unknown").only_true();
  const auto position = [&fact](const std::string& value, const JsonReader& place) {
    const auto found = std::find(fact.values.begin(), fact.values.end(), value);
    if (found != fact.values.end()) return static_cast<Index>(found - fact.values.begin());
    place.problem("unknown_value", "The fact has no value \"" + value + "\".");
    return kNone;
  };
  const auto assumed = json.at("assume").text();
  if (assumed) fact.assumed = position(*assumed, json.at("assume"));
  for (const auto& [value, place] : json.at("unknown_but_not").texts()) {
    const Index excluded = position(value, place);
    if (excluded != kNone) fact.excluded = static_cast<FactMask>(fact.excluded | (1U << excluded));
  }
}

Fact read_fact(const std::string& id, const JsonReader& json) {
  json.only({"values", "assessed_by", "asked", "default"});
  if (!is_id(id)) json.problem("bad_id", "Ids are small letters, digits, _ and -.");
  Fact fact;
  fact.id = id;
  const JsonReader values = json.need("values");
  if (id == kReading) {
    if (!values.elements().empty()) values.problem("unknown_value", "Each version brings its own readings.");
  } else {
    for (const auto& [value, place] : values.texts()) fact.values.push_back(value);
  }
  if (fact.values.size() > kMostValues) values.problem("too_many", "A fact has at most sixteen values.");
  fact.assessed_by = json.need("assessed_by").one_of<Assessor>(kAssessorIds).value_or(Assessor::person);
  fact.asked = json.need("asked").truth().value_or(false);
  read_default(json.need("default"), fact);
  return fact;
}

void read_facts(const JsonReader& root, Catalogue& catalogue) {
  for (const auto& [id, json] : root.members()) {
    for (const std::string_view taken : {"group", "tier", "age", "over_cap", "outcome"}) {
      if (id == taken) json.problem("bad_id", "Conditions use this word for something else.");
    }
    catalogue.facts.push_back(read_fact(id, json));
  }
  const bool reading_last = !catalogue.facts.empty() && catalogue.facts.back().id == kReading;
  if (root.present() && !reading_last)
    root.problem("reading_not_last", "The fact \"reading\" must be the last one.");
}

// ------------------------------------------------------------------ substances

/// Collects what people type. A word may stand in several languages, but must mean the same in all.
class AliasTable {
 public:
  explicit AliasTable(Catalogue& catalogue) : catalogue_(catalogue) {}

  void add(const std::string& text, std::vector<Index> forms, const JsonReader& place) {
    std::sort(forms.begin(), forms.end());
    if (text != lower_case(text))
      place.problem("alias_not_lower_case", "Write what people type in small letters.");
    const auto [found, is_new] = forms_.emplace(text, forms);
    if (!is_new && found->second != forms)
      place.problem("alias_differs", "\"" + text + "\" names something else in another place.");
  }

  void store() {
    for (auto& [text, forms] : forms_) catalogue_.aliases.push_back({text, forms});
  }

 private:
  Catalogue& catalogue_;
  std::map<std::string, std::vector<Index>> forms_;
};

std::vector<Index> implied_forms(const Catalogue& catalogue, Index substance) {
  std::vector<Index> forms;
  const Substance& owner = catalogue.substances[substance];
  for (Index form = owner.first_form; form < owner.first_form + owner.form_count; ++form) {
    if (catalogue.forms[form].implied) forms.push_back(form);
  }
  return forms;
}

/// The name that the words give; the key itself, with a problem, if they give none.
std::string named(const Templates& words, const std::string& key, const JsonReader& json) {
  const auto found = words.find(key);
  if (found != words.end()) return found->second;
  json.problem("word_missing", "Add " + key + " to shared/text.*.json.");
  return key;
}

void read_forms(const JsonReader& json, Catalogue& catalogue, const Templates& words) {
  const auto substance = static_cast<Index>(catalogue.substances.size() - 1);
  const std::string& owner = catalogue.substances[substance].id;
  if (!json.has("forms")) {
    catalogue.forms.push_back({{}, {}, substance, true, read_units(json.need("units"))});
    return;
  }
  if (json.has("units")) json.at("units").problem("unknown_key", "The forms have the units.");
  const std::string stem = "form." + owner + ".";
  bool any_implied = false;
  for (const auto& [id, form] : json.at("forms").members()) {
    form.only({"implied", "units"});
    if (!is_id(id)) form.problem("bad_id", "Ids are small letters, digits, _ and -.");
    const bool implied = form.at("implied").truth().value_or(false);
    any_implied = any_implied || implied;
    const std::string name = named(words, stem + id, form);
    catalogue.forms.push_back({id, name, substance, implied, read_units(form.need("units"))});
  }
  if (!any_implied)
    json.at("forms").problem("nothing_implied", "One form at least must stand for the substance.");
}

void read_substance(const std::string& id, const JsonReader& json, Catalogue& catalogue,
                    const Templates& words) {
  json.only({"forms", "units", "aliases"});
  if (!is_id(id)) json.problem("bad_id", "Ids are small letters, digits, _ and -.");
  const std::size_t first = catalogue.forms.size();
  catalogue.substances.push_back({id, named(words, "substance." + id, json), static_cast<Index>(first), 0});
  read_forms(json, catalogue, words);
  catalogue.substances.back().form_count = static_cast<Index>(catalogue.forms.size() - first);
}

void read_aliases(const JsonReader& json, Index substance, const Catalogue& catalogue, AliasTable& table) {
  json.only({"nb", "nn", "en"});
  for (const auto& [language, words] : json.members()) {
    for (const auto& [text, target] : words.members()) {
      if (target.is_text() && target.is_empty_text()) {
        table.add(text, implied_forms(catalogue, substance), target);
        continue;
      }
      const std::string form = target.text().value_or("");
      const Index found = form_position(catalogue, catalogue.substances[substance].id + "/" + form);
      if (found != kNone) table.add(text, {found}, target);
      if (found == kNone && !form.empty())
        target.problem("unknown_form", "The substance has no form \"" + form + "\".");
    }
  }
}

void read_ambiguous(const JsonReader& json, const Catalogue& catalogue, AliasTable& table) {
  json.only({"nb", "nn", "en"});
  for (const auto& [language, words] : json.members()) {
    for (const auto& [text, targets] : words.members()) {
      std::vector<Index> forms;
      for (const auto& [id, place] : targets.texts()) {
        const Index substance = substance_position(catalogue, id);
        const Index form = form_position(catalogue, id);
        std::vector<Index> named;
        if (substance != kNone) {
          named = implied_forms(catalogue, substance);
        } else if (form != kNone) {
          named = {form};
        } else {
          place.problem("unknown_form", "No substance or form is called \"" + id + "\".");
        }
        forms.insert(forms.end(), named.begin(), named.end());
      }
      table.add(text, forms, targets);
    }
  }
}

void read_substances(const JsonReader& root, Catalogue& catalogue, const Templates& words) {
  root.only({"substances", "ambiguous"});
  const Members substances = root.need("substances").members();
  for (const auto& [id, json] : substances) read_substance(id, json, catalogue, words);
  AliasTable table(catalogue);
  for (const auto& [id, json] : substances)
    read_aliases(json.at("aliases"), substance_position(catalogue, id), catalogue, table);
  read_ambiguous(root.at("ambiguous"), catalogue, table);
  table.store();
}

// ------------------------------------------------------------------ version, questions, help

/// shared/content.json names the edition of the whole content, such as 2026.11.22.
std::string read_content_version(const JsonReader& root) {
  if (!root.present()) return {};
  root.only({"version"});
  std::string version = root.need("version").text().value_or("");
  if (!version.empty() && !parse_edition_name(version))
    root.at("version").problem("bad_edition", "Name an edition by its day: 2026.11.22, then 2026.11.22.2.");
  return version;
}

void check_questions(const JsonReader& root) {
  if (!root.present()) return;
  std::vector<std::string> ids;
  for (const auto& [id, place] : root.texts()) ids.push_back(id);
  if (!std::equal(ids.begin(), ids.end(), kQuestionIds.begin(), kQuestionIds.end()))
    root.problem("questions_differ",
                 "Write " + listed({kQuestionIds.begin(), kQuestionIds.end()}) + ", in this order.");
}

/// The sentence of a service, which must have a slot for its telephone number and one for its site, and for
/// nothing that it has not.
void check_sentence_of_service(const JsonReader& json, const std::string& say, const Templates& words) {
  const auto sentence = words.find(say);
  if (sentence == words.end())
    return json.at("say").problem("word_missing", "Add " + say + " to shared/text.*.json.");
  const auto slots = slots_of(sentence->second).value_or(std::vector<std::string>{});
  for (const std::string name : {"phone", "site"}) {
    const bool shown = std::find(slots.begin(), slots.end(), name) != slots.end();
    if (json.has(name) && !shown)
      json.at(name).problem("unknown_slot", "The sentence " + say + " has no slot {" + name + "}.");
    if (!json.has(name) && shown)
      json.problem_at(name, "slot_unfilled", "The sentence " + say + " has a slot {" + name + "}.");
  }
}

/// Help is kept as words: `help.<id>.say`, `.url` and `.source`, what there is of `.where` (a shelf),
/// `.phone`,
/// `.site` and `.site_url`, and `help.order` with the ids.
void read_help(const JsonReader& root, Templates& words) {
  std::string order;
  for (const JsonReader& json : root.elements()) {
    json.only({"id", "where", "phone", "site", "say", "source"});
    const std::string id = json.need("id").text().value_or("");
    const std::string start = "help." + id;
    const std::string where = json.at("where").text().value_or("");
    if (!where.empty() && words.count("shelf." + where) == 0)
      json.at("where").problem("unknown_shelf", "Name a shelf of shared/shelves.json.");
    const std::string say = json.need("say").text().value_or("");
    if (!say.empty()) check_sentence_of_service(json, say, words);
    if (json.has("where")) words[start + ".where"] = where;
    words[start + ".say"] = say;
    if (json.has("phone")) words[start + ".phone"] = json.at("phone").text().value_or("");
    if (json.has("site")) {
      const JsonReader site = json.at("site");
      site.only({"name", "url"});
      words[start + ".site"] = site.need("name").text().value_or("");
      words[start + ".site_url"] = read_address(site.need("url"));
    }
    const auto sources = json.need("source").one_or_more();
    for (std::size_t i = 0; i < sources.size(); ++i) {
      const Source source = read_source(sources[i], id, nullptr);
      if (i > 0) continue;
      words[start + ".url"] = source.url;
      words[start + ".source"] = source.publisher + ", " + source.title;
    }
    order += (order.empty() ? "" : " ") + id;
  }
  if (root.present()) words["help.order"] = order;
}

}  // namespace

Catalogue load_catalogue(const Documents& documents, std::string_view language) {
  Catalogue catalogue;
  catalogue.language = std::string(language);
  catalogue.content_version = read_content_version(documents.open("shared/content.json"));
  // A refusal shows what a number may look like ("such as 2,5").
  Templates words = read_templates(documents, "shared", language, {"refusal."});
  read_substances(documents.need("shared/substances.json"), catalogue, words);
  read_facts(documents.need("shared/facts.json"), catalogue);
  check_questions(documents.need("shared/questions.json"));
  for (const auto& [id, json] : documents.need("shared/money.json").members())
    catalogue.units_of_account.push_back(read_account(json, id));
  read_help(documents.open("shared/help.json"), words);
  catalogue.words.assign(words.begin(), words.end());
  return catalogue;
}

Index fact_position(const Catalogue& catalogue, std::string_view id) {
  return position_of(catalogue.facts, id);
}

Index substance_position(const Catalogue& catalogue, std::string_view id) {
  return position_of(catalogue.substances, id);
}

Index account_position(const Catalogue& catalogue, std::string_view id) {
  return position_of(catalogue.units_of_account, id);
}

Index form_position(const Catalogue& catalogue, std::string_view id) {
  const auto slash = id.find('/');
  const Index substance = substance_position(catalogue, id.substr(0, slash));
  if (substance == kNone) return kNone;
  const std::string_view wanted = slash == std::string_view::npos ? "" : id.substr(slash + 1);
  const Substance& owner = catalogue.substances[substance];
  for (Index form = owner.first_form; form < owner.first_form + owner.form_count; ++form) {
    // "heroin/" is not a way to write "heroin".
    if (catalogue.forms[form].id == wanted && wanted.empty() == (slash == std::string_view::npos))
      return form;
  }
  return kNone;
}

std::string form_id(const Catalogue& catalogue, Index form) {
  const Form& found = catalogue.forms[form];
  const std::string& substance = catalogue.substances[found.substance].id;
  return found.id.empty() ? substance : substance + "/" + found.id;
}

}  // namespace terskel
