#include "terskel/proof.h"

#include <algorithm>
#include <set>

#include "cells.h"
#include "statements.h"
#include "terskel/decide.h"
#include "terskel/explain.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// Collects what one version does, cell by cell, and what it fails to do.
class Prover {
 public:
  Prover(const Catalogue& catalogue, const Regime& regime, Index number, std::vector<ProofProblem>& problems)
      : catalogue_(catalogue),
        regime_(regime),
        number_(number),
        version_(regime.versions[number]),
        problems_(problems) {
    certificate_.regime = regime.id;
    certificate_.version = to_text(version_.from);
    certificate_.content_hash = regime.content_hash;
    certificate_.rules = version_.rules.size();
    certificate_.outcomes = version_.outcomes.size();
  }

  Certificate run() {
    for (const FactValues& facts : fact_choices(catalogue_, version_)) {
      for (const Situation& cell : cells_of(catalogue_, version_, facts)) check_cell(cell);
      check_monotone(facts);
    }
    check_limits();
    // Where not every cell is decided, both would mostly tell that once more.
    if (all_decided_) {
      check_dead();
      check_cases();
    }
    count_sources();
    return certificate_;
  }

 private:
  void problem(std::string code, std::string what, std::string witness) {
    const bool known = std::any_of(problems_.begin(), problems_.end(), [&](const ProofProblem& other) {
      return other.code == code && other.version == certificate_.version && other.what == what;
    });
    if (!known)
      problems_.push_back({std::move(code), certificate_.version, std::move(what), std::move(witness)});
  }
  void problem(std::string code, std::string what, const Situation& cell) {
    problem(std::move(code), std::move(what), in_words(catalogue_, version_, cell));
  }

  std::string names(const std::vector<Index>& rules) const {
    std::string text;
    for (const Index rule : rules) text += (text.empty() ? "" : ", ") + version_.rules[rule].id;
    return text;
  }

  void check_cell(const Situation& cell) {
    ++certificate_.cells;
    const auto left = undefeated(version_, cell, Exceptions::of_all_applicable);
    all_decided_ = all_decided_ && left.size() == 1;
    if (left.empty()) return problem("no_rule", "", cell);
    if (left.size() > 1) return problem("rules_conflict", names(left), cell);
    if (undefeated(version_, cell, Exceptions::of_undefeated) != left)
      return problem("readings_differ", names(left), cell);
    const auto ruled = ruling(version_, cell);
    deciding_.insert(ruled->rule);
    note_exceptions(*ruled);
    Member member;
    member.outcome = version_.rules[ruled->rule].then;
    for (const Index attachment : attached(version_, cell, member.outcome)) {
      attached_.insert(attachment);
      member.added.push_back({attachment, {}});
    }
    check_questions(cell, member);
  }

  void note_exceptions(const Ruling& ruled) {
    std::vector<Index> applicable = ruled.defeated;
    applicable.push_back(ruled.rule);
    for (const Index rule : applicable)
      for (const Index other : version_.rules[rule].except)
        if (std::find(applicable.begin(), applicable.end(), other) != applicable.end())
          used_.insert({rule, other});
  }

  void check_questions(const Situation& cell, const Member& member) {
    const Outcome& outcome = version_.outcomes[member.outcome];
    for (std::size_t q = 0; q < kQuestions; ++q) {
      ++certificate_.answers;
      const auto question = static_cast<Question>(q);
      const std::string what = outcome.id + " / " + std::string(kQuestionIds[q]);
      if (answer_type(version_, member, question) == Answer::Type::left_to_attachments)
        problem("question_open", what, cell);
      if (outcome.answers[q].type != Answer::Type::does_not_arise) continue;
      for (const Added& added : member.added)
        if (version_.attachments[added.attachment].question == question)
          problem("answers_what_does_not_arise", what + " / " + version_.attachments[added.attachment].id,
                  cell);
    }
  }

  bool is_excepted(Index group) const {
    return std::any_of(version_.not_monotone.begin(), version_.not_monotone.end(),
                       [&](const MonotoneException& exception) { return exception.group == group; });
  }

  /// Along each ladder, with all else equal, the outcome must not get milder.
  void check_monotone(const FactValues& facts) {
    const auto cuts = age_cuts(version_);
    for (const Row& row : version_.rows) {
      if (is_excepted(row.group)) continue;
      const Ladder& ladder = ladder_of(row, facts);
      for (std::size_t age = 0; age <= cuts.size(); ++age) {
        Situation cell{0, youngest(cuts, static_cast<std::int32_t>(age)), false, facts};
        std::int16_t before = INT16_MIN;
        for (const Index tier : ladder.tiers) {
          cell.tier = tier;
          const auto ruled = ruling(version_, cell);
          if (!ruled) continue;
          const std::int16_t rank = version_.outcomes[version_.rules[ruled->rule].then].rank;
          if (rank < before) problem("not_monotone", row.id, cell);
          before = rank;
        }
      }
    }
  }

  void check_dead() {
    for (std::size_t r = 0; r < version_.rules.size(); ++r) {
      const Rule& rule = version_.rules[r];
      if (!deciding_.count(static_cast<Index>(r))) problem("dead_rule", rule.id, std::string());
      for (const Index other : rule.except)
        if (!used_.count({static_cast<Index>(r), other}))
          problem("dead_exception", rule.id + " except " + version_.rules[other].id, std::string());
    }
    for (std::size_t o = 0; o < version_.outcomes.size(); ++o) {
      const bool reached = std::any_of(deciding_.begin(), deciding_.end(),
                                       [&](Index rule) { return version_.rules[rule].then == o; });
      if (!reached) problem("dead_outcome", version_.outcomes[o].id, std::string());
    }
    for (std::size_t a = 0; a < version_.attachments.size(); ++a)
      if (!attached_.count(static_cast<Index>(a)))
        problem("dead_attachment", version_.attachments[a].id, std::string());
  }

  /// The tier that an exact ladder gives an amount, counted in the plainest way there is.
  void check_limits() {
    for (const Row& row : version_.rows)
      for (const Ladder& ladder : row.ladders)
        for (const Measure& measure : ladder.measures) check_measure(row, ladder, measure);
  }

  void check_measure(const Row& row, const Ladder& ladder, const Measure& measure) {
    const bool exact = std::all_of(measure.limits.begin(), measure.limits.end(), [](const Limit& limit) {
      return limit.type == Limit::Type::exact && limit.inclusive != Inclusive::unsettled;
    });
    for (const std::int64_t point : points_of(measure)) {
      ++certificate_.limit_points;
      if (!exact || ladder.measures.size() > 1 || measure.basis == Basis::gross_or_active) continue;
      std::size_t passed = 0;
      for (const Limit& limit : measure.limits)
        if (point > limit.low || (point == limit.low && limit.inclusive == Inclusive::no)) ++passed;
      Item item{catalogue_.forms[row.covers.front()].substance,
                row.covers.front(),
                Quantity{point, measure.unit},
                {},
                {}};
      if (measure.basis == Basis::active)
        item.purity = measure.reference_purity ? measure.reference_purity : 10'000;
      const auto found = tiers_of(ladder, Stock{row.group, 0, item.form, {0}}, {item}, {});
      if (found.tiers != 1ULL << ladder.tiers[passed]) problem("limit_point", row.id, std::to_string(point));
    }
  }

  /// Whole cases with everything unknown, through decide() itself: guards the reduction above.
  void check_cases() {
    for (Index form = 0; form < catalogue_.forms.size(); ++form) {
      const Index row = version_.places[form].row;
      std::vector<std::optional<Quantity>> amounts = {std::nullopt};
      if (row != kNone) {
        const Measure& measure = version_.rows[row].ladders.front().measures.front();
        for (const std::int64_t point : points_of(measure)) amounts.push_back(Quantity{point, measure.unit});
      }
      for (const auto& amount : amounts) {
        Case asked;
        asked.date = version_.from.last;
        asked.items.push_back(Item{catalogue_.forms[form].substance, form, amount, {}, {}});
        const auto decided = decide(catalogue_, regime_, number_, asked);
        ++certificate_.cases;
        if (!decided)
          problem(decided.error().code, catalogue_.substances[asked.items[0].substance].id,
                  "with everything unknown");
      }
    }
  }

  void count_sources() {
    for (const Source& source : regime_.sources)
      ++(source.grade == Grade::primary ? certificate_.sources_primary : certificate_.sources_secondary);
    for_each_statement(version_, [this](const Statement&) { ++certificate_.statements; });
  }

  const Catalogue& catalogue_;
  const Regime& regime_;
  Index number_;
  const Version& version_;
  std::vector<ProofProblem>& problems_;
  Certificate certificate_;
  bool all_decided_ = true;  ///< whether exactly one rule is left in every cell so far
  std::set<Index> deciding_;
  std::set<Index> attached_;
  std::set<std::pair<Index, Index>> used_;
};

}  // namespace

Proof prove(const Catalogue& catalogue, const Regime& regime) {
  Proof proof;
  if (regime.kind == Kind::card) return proof;
  for (Index number = 0; number < regime.versions.size(); ++number)
    proof.certificates.push_back(Prover(catalogue, regime, number, proof.problems).run());
  return proof;
}

}  // namespace terskel
