// Proving a version: every class of cases has exactly one answer, and nothing in the content is dead.
// Native only.
//
// Why a finite check is a proof: amounts are only compared with figures, ages with whole years, and all else
// has few values. Between two neighbouring figures nothing changes, so the classes below, at and above each
// figure are all there are. Rules read only tier, age class, facts and the cap, so their product is the
// space.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "terskel/model.h"

namespace terskel {

/// What a proof found wrong, with the first case in which it fails.
struct ProofProblem {
  std::string code;  ///< `no_rule`, `rules_conflict`, `readings_differ`, `question_open`, `dead_rule` …
  std::string version;
  std::string what;     ///< the id concerned
  std::string witness;  ///< the cell, in words: `table.low, age 15, dependence=severe`
};

/// What was checked, to be published with the answers.
struct Certificate {
  std::string regime;
  std::string version;
  std::string content_hash;
  std::uint64_t cells = 0;         ///< tier × facts × age class × cap, reachable ones
  std::uint64_t answers = 0;       ///< cells times questions, each with its state
  std::uint64_t limit_points = 0;  ///< amounts at, below and above each figure, held against the limits
  std::uint64_t cases = 0;         ///< whole cases with unknowns that were decided
  std::uint64_t rules = 0;
  std::uint64_t outcomes = 0;
  std::uint64_t sources_primary = 0;
  std::uint64_t sources_secondary = 0;
  std::uint64_t statements = 0;
};

struct Proof {
  std::vector<Certificate> certificates;  ///< one for each version
  std::vector<ProofProblem> problems;     ///< empty when everything holds
};

/// Proves all versions of a regime:
/// every reachable cell has exactly one undefeated rule, the same under both readings of exceptions;
/// every question has a state in every cell, and nothing answers what does not arise;
/// every rule, exception, outcome and attachment does something somewhere;
/// the outcome does not get milder as the amount rises, where no exception is declared;
/// each limit point lies in the tier that its limits say; every case with unknowns has an answer.
Proof prove(const Catalogue& catalogue, const Regime& regime);

/// The cells of a version as boxes, for a lawyer to read and approve: when, what, by which rule.
std::string cell_table(const Catalogue& catalogue, const Regime& regime, const Version& version);

}  // namespace terskel
