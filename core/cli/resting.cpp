#include "resting.h"

#include "cited.h"
#include "limit_lists.h"
#include "statements.h"
#include "terskel/explain.h"

namespace terskel {

Resting::Resting(const Catalogue& catalogue, const Regime& regime) : catalogue_(catalogue), regime_(regime) {
  for (const Version& version : regime.versions) {
    for_each_statement(version, [&](const Statement& statement) { note_sentence(version, statement); });
    for (const StatusEntry& status : version.statuses)
      note(statuses_, status.cites, status_in_words(catalogue, status));
    for (const Row& row : version.rows) note_row(row);
  }
}

const std::set<std::string>& Resting::of(const Texts& texts, Index source) {
  static const std::set<std::string> nothing;
  const auto found = texts.find(source);
  return found == texts.end() ? nothing : found->second;
}

void Resting::note(Texts& texts, const std::vector<Citation>& cites, const std::string& text) {
  for (const Citation& cite : cites) texts[cite.source].insert(text);
}

void Resting::note_sentence(const Version& version, const Statement& statement) {
  const Telling telling{catalogue_, regime_, version, version.checked_until};
  for (const Told& told : told_of(telling, statement)) note(sentences_, statement.cites, told.text);
}

void Resting::note_row(const Row& row) {
  const std::string start = forms_in_words(catalogue_, row.covers) + ": ";
  for (const Ladder& ladder : row.ladders)
    for (const Measure& measure : ladder.measures)
      for (const Limit& limit : measure.limits)
        note(limits_, limit.cites, start + limit_in_words(catalogue_, measure, limit));
}

}  // namespace terskel
