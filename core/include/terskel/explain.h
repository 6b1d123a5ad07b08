// The trace of a decision in words. Every sentence comes from content; this only chooses and fills.
#pragma once

#include <string>
#include <vector>

#include "terskel/case.h"
#include "terskel/decide.h"
#include "terskel/model.h"

namespace terskel {

/// A statement said out loud.
struct Sentence {
  std::string text;
  Strength strength = Strength::binding;
  std::vector<Citation> cites;
  std::vector<Box> when;  ///< empty: always
};

/// What an answer's slots may depend on.
struct Telling {
  const Catalogue& catalogue;
  const Regime& regime;
  const Version& version;
  Date date;
};

/// A statement with its slots filled. `facts` choose where a slot depends on a fact.
Sentence sentence_of(const Telling& telling, const Statement& statement, const FactValues& facts);

/// The sentences of a member for one question: the outcome's own, then those of attachments.
std::vector<Sentence> answer_to(const Telling& telling, const Member& member, Question question);

/// How the question is answered: attachments turn "left to attachments" and "not said" into "answered".
Answer::Type answer_type(const Version& version, const Member& member, Question question);

/// Why: the reason of each rule that decided the member.
std::vector<Sentence> reasons_for(const Telling& telling, const Member& member);

/// "12,5 g cannabis (80 % virkestoff)", as it was read.
std::string item_in_words(const Catalogue& catalogue, const Item& item);

/// The limit alone, "10 g", "omtrent 1 kg", "ingen tall funnet", with what it counts.
std::string limit_in_words(const Catalogue& catalogue, const Measure& measure, const Limit& limit);

/// For which values of the row's fact a ladder stands: "Hvis …". Empty for a row with one ladder.
std::string ladder_in_words(const Catalogue& catalogue, const Row& row, const Ladder& ladder);

/// Where an item stands in a row: "over 10 g, til og med 15 g".
std::string place_in_words(const Telling& telling, const Ladder& ladder, std::uint64_t tiers);

/// The boxes of a member or sentence: "Hvis …". Empty when there are none.
std::string boxes_in_words(const Telling& telling, const Case& asked, const Decision& decision,
                           const std::vector<Box>& boxes);

/// What is said of the status, the evidence and what is unclear about them, to stand above an answer.
std::vector<Sentence> notices(const Telling& telling);

/// A status with its date: "Avvist 3. juni 2021".
std::string status_in_words(const Catalogue& catalogue, const StatusEntry& status);

/// What was taken for granted: "Vi går ut fra: har det eller kjøper det til meg selv".
std::string assumption_in_words(const Catalogue& catalogue, const Assumption& assumption);

/// A purity for print, rounded to a tenth of a percent where it does not come out.
struct RoundedPercent {
  std::string text;
  bool rounded = false;
};
RoundedPercent cut_in_words(const Catalogue& catalogue, const PurityCut& cut);

}  // namespace terskel
