#include "terskel/model.h"

namespace terskel {

const std::array<std::string_view, 6> kKindIds = {"law",    "practice",       "bill",
                                                  "report", "party_position", "card"};
const std::array<std::string_view, 8> kStateIds = {"proposed", "rejected", "not_followed", "lapsed",
                                                   "adopted",  "in_force", "annulled",     "repealed"};
const std::array<std::string_view, 2> kGradeIds = {"primary", "secondary"};
const std::array<std::string_view, 5> kReadAsIds = {"full", "mirror", "in_part", "as_reported", "headnote"};
const std::array<std::string_view, 6> kStrengthIds = {"binding",     "main_rule",  "indicative",
                                                      "presumption", "discretion", "unsettled"};
const std::array<std::string_view, 12> kCharacterIds = {"lawful",
                                                        "not_punishable",
                                                        "tolerated",
                                                        "administrative",
                                                        "petty_offence",
                                                        "criminal_no_sanction",
                                                        "criminal_conditional",
                                                        "criminal",
                                                        "below_age",
                                                        "unknown",
                                                        "out_of_scope",
                                                        "open"};
const std::array<std::string_view, 11> kQuestionIds = {"character", "reaction",  "maximum", "authority",
                                                       "seizure",   "follow_up", "no_show", "record",
                                                       "police",    "age",       "help"};
const std::array<std::string_view, 17> kReasonIds = {"fact",
                                                     "form",
                                                     "purity",
                                                     "not_found",
                                                     "none_set",
                                                     "not_listed",
                                                     "unit_not_comparable",
                                                     "basis_not_known",
                                                     "sources_differ",
                                                     "reading",
                                                     "date",
                                                     "amount",
                                                     "age",
                                                     "at_limit",
                                                     "about",
                                                     "weight",
                                                     "count"};
const std::array<std::string_view, 5> kBasisIds = {"gross", "active", "count", "dose", "gross_or_active"};
const std::array<std::string_view, 3> kActiveAsIds = {"not_said", "base", "salt"};
const std::array<std::string_view, 3> kInclusiveIds = {"yes", "no", "unsettled"};
const std::array<std::string_view, 3> kJoinIds = {"any_over", "all_over", "unsettled_if_they_differ"};
const std::array<std::string_view, 5> kLimitTypeIds = {"exact", "between", "about", "not_found", "none_set"};
const std::array<std::string_view, 4> kAssessorIds = {"person", "authority", "registers", "courts"};

}  // namespace terskel
