#include "told.h"

#include <algorithm>

#include "phrases.h"
#include "terskel/words.h"

namespace terskel {
namespace {

Index chooser_of(const Statement& statement) {
  for (const Slot& slot : statement.slots)
    if (slot.by_fact != kNone) return slot.by_fact;
  return kNone;
}

}  // namespace

std::vector<Told> told_of(const Telling& telling, const Statement& statement) {
  FactValues facts(telling.catalogue.facts.size(), kNone);
  const Index chooser = chooser_of(statement);
  if (chooser == kNone) return {{"", sentence_of(telling, statement, facts).text}};
  const Fact& fact = telling.catalogue.facts[chooser];
  std::vector<std::pair<std::string, std::vector<std::int32_t>>> texts;
  for (std::size_t value = 0; value < fact.values.size(); ++value) {
    facts[chooser] = static_cast<Index>(value);
    const std::string text = sentence_of(telling, statement, facts).text;
    auto known = std::find_if(texts.begin(), texts.end(), [&](const auto& one) { return one.first == text; });
    if (known == texts.end()) known = texts.insert(texts.end(), {text, {}});
    known->second.push_back(static_cast<std::int32_t>(value));
  }
  std::vector<Told> all;
  for (auto& [text, values] : texts) {
    const bool always = texts.size() == 1;
    all.push_back({always ? "" : values_in_words(telling.catalogue, fact, values), std::move(text)});
  }
  return all;
}

std::string conditional(const Catalogue& catalogue, const std::string& condition,
                        const std::string& sentence) {
  if (condition.empty()) return sentence;
  const std::string start = word(catalogue, "text.if", {{"conditions", condition}});
  return word(catalogue, "text.conditional", {{"condition", start}, {"sentence", sentence}});
}

std::string forms_in_words(const Catalogue& catalogue, const std::vector<Index>& forms) {
  std::vector<std::string> names;
  names.reserve(forms.size());
  for (const Index form : forms) names.push_back(in_words(catalogue, catalogue.forms[form]));
  return joined(catalogue, names, "text.and");
}

}  // namespace terskel
