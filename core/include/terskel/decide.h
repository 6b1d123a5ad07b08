// Deciding a case under one version of a regime, with the trace that explanations are written from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "terskel/case.h"
#include "terskel/model.h"

namespace terskel {

/// A point of the purity axis, as an exact fraction of pure substance in product (1 is 100 %).
struct PurityCut {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  bool operator==(const PurityCut&) const = default;
};

/// What a box may restrict.
struct Dim {
  enum class Type : std::uint8_t { version, form, purity, fact, age, over_cap, tier };
  Type type = Type::fact;
  Index ref = kNone;  ///< form, purity: position of the item; fact: the fact; tier: the row or, beyond the
                      ///< rows, the form that is not listed

  auto operator<=>(const Dim&) const = default;
};

/// The values of one dimension that lead to a member. A value is: a form; the number of a part between
/// purity cuts, from 0; a value of the fact; the number of a class between age cuts; 0 or 1 (over the cap);
/// a tier; a version.
struct BoxSide {
  Dim dim;
  std::vector<std::int32_t> values;  ///< ascending

  bool operator==(const BoxSide&) const = default;
};

/// A conjunction of sides; a member has one or more boxes. No sides: always.
using Box = std::vector<BoxSide>;

/// A rule that decided, and the applicable rules that it or others defeated.
struct Ruling {
  Index rule = kNone;
  std::vector<Index> defeated;

  bool operator==(const Ruling&) const = default;
};

/// An extra consequence of a member, and when it is added.
struct Added {
  Index attachment = kNone;
  std::vector<Box> boxes;  ///< empty: whenever the member holds
};

/// One outcome that is possible. What only adds to it in some situations carries its own boxes, so that an
/// unknown that changes a detail does not look like two answers.
struct Member {
  Index outcome = kNone;
  std::vector<Ruling> rulings;  ///< usually one; several when different rules lead to the same outcome
  std::vector<Added> added;     ///< by attachment
  FactValues slot_facts;        ///< values of the facts by which slots choose; kNone elsewhere
  std::vector<Box> boxes;       ///< canonical order
  std::vector<Index>
      at_reference;  ///< forms for which it holds at the law's own reference purity, where purity is unknown
  Index item = 0;    ///< the item that decided (the gravest)
};

/// Which limits an item met in its row, and the tiers that are possible for it.
struct ItemTrace {
  Index item = 0;
  std::vector<Index> forms;    ///< that were considered
  std::uint64_t tiers = 0;     ///< possible, of Version::tiers
  ReasonMask reasons = 0;      ///< why there are several
  std::uint64_t outcomes = 0;  ///< possible for this item alone
  struct Met {
    Index row = kNone;  ///< kNone: the form is not listed
    Index ladder = 0;
    std::uint64_t tiers = 0;      ///< possible in this row
    std::vector<PurityCut> cuts;  ///< where the tier changes with the purity, ascending
  };
  std::vector<Met> met;
};

struct Assumption {
  Index fact = kNone;
  Index value = kNone;  ///< the value assumed; kNone: the `excluded` values are assumed not to hold
};

/// The answer of one version: everything that explanations, JSON and maps are written from.
struct Decision {
  Index version = kNone;
  std::vector<Assumption> assumed;
  std::vector<ItemTrace> items;
  std::vector<Member> members;  ///< by rank, mildest first
  ReasonMask open = 0;          ///< why there are several members
  std::vector<Dim> matters;     ///< facts and age that would change an outcome or a detail, known or not
  std::optional<Dim> ask;       ///< the unknown that splits the members best
  std::vector<std::int32_t> age_cuts;               ///< first age of each class but the first
  std::vector<std::vector<PurityCut>> purity_cuts;  ///< by item, ascending; none where no tier changes
};

/// Why a regime gives no answer. The codes are `date_before_first`, `date_after_repeal`,
/// `too_many_unknowns`, `card` and, for content that was never proved, `no_rule` and `rules_conflict`.
struct Unanswered {
  std::string code;
  std::optional<Date> from;  ///< the first day with an answer, or the day of repeal
};

/// The versions that may stand on `date`, the most certain last. More than one inside a blur (a start
/// known only to the month, a change whose day was not found). Proposals do not end; laws end where the
/// next version begins or at their repeal.
Result<std::vector<Index>, Unanswered> versions_on(const Regime& regime, Date date);

/// Decides the case under one version. Unknowns are run over all their values.
Result<Decision, Unanswered> decide(const Catalogue& catalogue, const Regime& regime, Index version,
                                    const Case& asked);

}  // namespace terskel
