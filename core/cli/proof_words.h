// What a proof found wrong, in words that say what to do.
#pragma once

#include <string>

#include "terskel/content.h"
#include "terskel/proof.h"

namespace terskel {

/// The problem as content has them: the version's file, the place, a sentence with the case that shows it.
ContentProblem as_content_problem(const std::string& regime, const ProofProblem& problem);

/// Whether some case has no rule or more than one, so that golden cases would only tell it again.
bool leaves_cases_undecided(const Proof& proof);

}  // namespace terskel
