// What stands on the picture that is shown with a link to a page: the core's own words, chosen so that none
// misleads alone.
#pragma once

#include <string>
#include <vector>

#include "amount_answers.h"
#include "sheet.h"

namespace terskel {

struct Card {
  std::string kind;  ///< "lovforslag"; empty: the site as a whole
  std::string title;
  std::string status;                 ///< the newest; empty: none
  std::string asked;                  ///< the case that the answers are for; empty: there are none
  std::vector<AmountAnswer> answers;  ///< along its amounts
  std::vector<std::string> sentences;
  std::string checked;  ///< until when; empty: not said
};

/// A regime: what it answers an adult with the first substance of the catalogue for own use. Where that is
/// one answer for any amount, or there is nothing to decide, its first sentences.
Card regime_card(const Sheet& sheet, const Regime& regime);

/// The calculator, and every page that has no card of its own.
Card site_card(const Sheet& sheet);

/// For those who do not see the picture.
std::string in_words(const Sheet& sheet, const Card& card);

}  // namespace terskel
