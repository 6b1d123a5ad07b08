// Golden cases and the second entry of every limit: cases.json, run against the rules. Native only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "terskel/content.h"

namespace terskel {

/// A promise of cases.json that does not hold.
struct CaseFailure {
  std::string name;     ///< of the case, or the ladder's item and date
  std::string message;  ///< what was expected and what came
};

struct GoldenReport {
  std::size_t cases = 0;          ///< golden cases run
  std::size_t limits = 0;         ///< limits compared with their second entry
  std::size_t ladder_points = 0;  ///< amounts decided at, just below and just above each figure
  std::vector<CaseFailure> failures;
};

/// How far to go: an editor wants every failure, who only asks whether there is one wants the first.
enum class GoldenUntil : std::uint8_t { end, first_failure };

/// Runs `regimes/<id>/cases.json`. A limit that no ladder enters a second time is a failure too.
/// Only for content that load_content() has accepted.
GoldenReport run_golden(const ContentFiles& files, const Catalogue& catalogue, const Regime& regime,
                        GoldenUntil until = GoldenUntil::end);

}  // namespace terskel
