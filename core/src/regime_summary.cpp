#include "regime_summary.h"

#include <algorithm>

#include "lists.h"
#include "tiers.h"
#include "unknowns.h"

namespace terskel {

RegimeSummary summary_of(const Catalogue& catalogue, const Regime& regime) {
  RegimeSummary summary;
  summary.id = regime.id;
  summary.kind = regime.kind;
  summary.variant_of = regime.variant_of;
  summary.title = regime.title;
  summary.short_title = regime.short_title;
  for (const Version& version : regime.versions) {
    summary.versions.push_back({version.from, version.checked_until});
    const auto read = facts_read(catalogue, version);
    for (std::size_t f = 0; f < read.size(); ++f)
      if (read[f] && f != reading_fact(catalogue)) insert_once(summary.facts, static_cast<Index>(f));
    for (const Row& row : version.rows)
      if (std::any_of(row.ladders.begin(), row.ladders.end(),
                      [](const Ladder& ladder) { return counts_active(ladder); }))
        summary.counts_active = true;
  }
  const auto& statuses = regime.versions.back().statuses;
  if (!statuses.empty()) {
    summary.state = statuses.back().state;
    summary.state_from = statuses.back().from;
  }
  return summary;
}

}  // namespace terskel
