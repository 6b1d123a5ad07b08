#include "cited.h"

#include "digits.h"

namespace terskel {
std::string source_in_full(const Sheet& sheet, const Source& source) {
  const Catalogue& catalogue = sheet.catalogue();
  const std::string grade = word_of(catalogue, {"grade", kGradeIds[static_cast<std::size_t>(source.grade)]});
  const std::string read = word_of(catalogue, {"read", kReadAsIds[static_cast<std::size_t>(source.read)]});
  return link(source.url, source.title) +
         escaped(sheet.word("pages.source_about", {{"publisher", source.publisher},
                                                   {"date", in_words(catalogue, source.date)},
                                                   {"grade", grade},
                                                   {"read", read}}));
}

std::string Cited::references(const std::vector<Citation>& cites) const {
  std::string text;
  for (const Citation& cite : cites) {
    const std::string number = decimal_of(cite.source + 1);
    text += (text.empty() ? "" : "; ") + said("a", sheet_.word("pages.source_number", {{"n", number}}),
                                              {{"href", "#" + place_ + "-" + number}});
    if (!cite.pinpoint.empty()) text += ", " + escaped(cite.pinpoint);
  }
  return text;
}

std::string Cited::support(Strength strength, const std::vector<Citation>& cites) const {
  if (cites.empty()) return {};
  const std::string_view id = kStrengthIds[static_cast<std::size_t>(strength)];
  return support(strength == Strength::binding ? "" : word_of(sheet_.catalogue(), {"strength", id, "name"}),
                 cites);
}

std::string Cited::support(const std::string& words, const std::vector<Citation>& cites) const {
  std::string text = escaped(words);
  if (!cites.empty()) text += (text.empty() ? "" : "; ") + references(cites);
  return text.empty() ? text : " " + element("span", "(" + text + ")", {{"class", "cites"}});
}

std::string Cited::paragraphs(const Telling& telling, const Statement& statement,
                              const std::string& condition) const {
  std::string text;
  for (const Told& told : told_of(telling, statement)) {
    const std::vector<std::string> both = {condition, told.condition};
    std::string all;
    for (const std::string& one : both)
      if (!one.empty()) all += (all.empty() ? "" : " " + sheet_.word("text.and") + " ") + one;
    text += element("p", escaped(conditional(sheet_.catalogue(), all, told.text)) +
                             support(statement.strength, statement.cites));
  }
  return text;
}

std::string Cited::list() const {
  std::set<Index> all;
  for (std::size_t s = 0; s < regime_.sources.size(); ++s) all.insert(static_cast<Index>(s));
  return list(all);
}

std::string Cited::list(const std::set<Index>& sources) const {
  std::string items;
  for (const Index source : sources) {
    const std::string number = decimal_of(source + 1);
    items += element("li", source_in_full(sheet_, regime_.sources[source]),
                     {{"id", place_ + "-" + number}, {"value", number}});
  }
  return element("ol", items, {{"class", "source-list"}});
}

}  // namespace terskel
