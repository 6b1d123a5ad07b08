// Limits and what they mean, as lists: what the tables of regimes and of substances hold.
#pragma once

#include <string>

#include "sheet.h"
#include "told.h"

namespace terskel {

/// Every limit of a row in words, with its strength; those that hold on a condition together behind it.
std::string limit_list(const Sheet& sheet, const Row& row);

/// What the answer is along the amounts of a row, for an adult who keeps it for own use.
std::string answer_list(const Sheet& sheet, const Regime& regime, Index version, const Row& row);

/// The same for a form that stands in no row: one answer for any amount.
std::string answer_list(const Sheet& sheet, const Regime& regime, Index version, Index form);

}  // namespace terskel
