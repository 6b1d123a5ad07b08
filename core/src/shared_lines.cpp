#include "shared_lines.h"

#include "content_hash.h"
#include "terskel/words.h"
#include "told.h"

namespace terskel {
namespace {

using What = Difference::What;

Line word_line(const std::string& key, const std::string& text) {
  return {What::word, "", key, text, "", ""};
}

/// A template as a reader may see it: what fills its slots is not known here.
std::string without_slots(const std::string& text) {
  std::string shown;
  bool inside = false;
  for (const char c : text) {
    if (c == '{') shown += "…";
    inside = c == '{' || (inside && c != '}');
    if (!inside && c != '}') shown += c;
  }
  return shown;
}

/// Names that people type and what they stand for.
std::vector<Line> substance_lines(const Catalogue& catalogue) {
  std::vector<Line> lines;
  for (const Substance& substance : catalogue.substances)
    lines.push_back(word_line(substance.id, substance.name));
  for (const Form& form : catalogue.forms) {
    const std::string name = in_words(catalogue, form);
    std::vector<std::string> units;
    for (const Unit unit : form.units) units.emplace_back(id_of(unit));
    lines.push_back(word_line(catalogue.substances[form.substance].id + '/' + form.id,
                              name + ": " + joined(catalogue, units, "text.or")));
  }
  for (const Alias& alias : catalogue.aliases)
    lines.push_back(
        word_line("alias " + alias.text, alias.text + ": " + forms_in_words(catalogue, alias.forms)));
  return lines;
}

std::vector<Line> fact_lines(const Catalogue& catalogue) {
  std::vector<Line> lines;
  for (const Fact& fact : catalogue.facts) {
    std::vector<std::string> values;
    for (const std::string& value : fact.values)
      values.push_back(word_of(catalogue, {"fact", fact.id, value}));
    const std::string label = word_of(catalogue, {"fact", fact.id, "label"});
    lines.push_back(word_line(fact.id, label + ": " + joined(catalogue, values, "text.or")));
    if (fact.assumed == kNone) continue;
    const std::string assumed = word_of(catalogue, {"fact", fact.id, fact.values[fact.assumed]});
    lines.push_back(word_line("assumed " + fact.id,
                              word(catalogue, "text.assumed", {{"fact", label}, {"value", assumed}})));
  }
  return lines;
}

std::vector<Line> money_lines(const Catalogue& catalogue) {
  std::vector<Line> lines;
  for (const UnitOfAccount& unit : catalogue.units_of_account)
    for (const MoneyPeriod& period : unit.periods) {
      const std::string amount =
          word(catalogue, "money." + unit.currency, {{"n", number_in_words(catalogue, period.millionths)}});
      const std::string days =
          to_text(period.from) + "/" + to_text(period.until);  // ISO 8601, as in the sources
      lines.push_back(word_line(unit.id + ' ' + to_text(period.from), amount + ", " + days));
    }
  return lines;
}

/// Of a service: what a reader sees of it beside its sentence, which is a word as others are.
bool is_of_a_service(std::string_view key) {
  const auto ends = [key](std::string_view end) { return key.ends_with(end); };
  return key.starts_with("help.") &&
         (ends(".phone") || ends(".site") || ends(".site_url") || ends(".url") || ends(".source"));
}

/// Where a service is shown, and which sentence is its.
bool is_machinery(std::string_view key) {
  return key == "help.order" ||
         (key.starts_with("help.") && (key.ends_with(".say") || key.ends_with(".where")));
}

}  // namespace

std::map<std::string, std::vector<Line>> shared_lines(const Catalogue& catalogue) {
  std::map<std::string, std::vector<Line>> lines;
  lines["substances"] = substance_lines(catalogue);
  lines["facts"] = fact_lines(catalogue);
  lines["money"] = money_lines(catalogue);
  std::vector<Line>& services = lines["help"];
  std::vector<Line>& texts = lines["text"];
  for (const auto& [key, text] : catalogue.words)
    if (!is_page_word(key) && !is_machinery(key))
      (is_of_a_service(key) ? services : texts).push_back(word_line(key, without_slots(text)));
  return lines;
}

}  // namespace terskel
