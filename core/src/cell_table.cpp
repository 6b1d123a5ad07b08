// The cells of a version as a table that a lawyer can read.
#include <algorithm>
#include <map>

#include "boxes.h"
#include "cells.h"
#include "numbers.h"
#include "terskel/explain.h"
#include "terskel/proof.h"
#include "terskel/words.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// What decides a set of cells: the rule, its outcome, the attachments.
struct Verdict {
  Index rule = kNone;
  std::vector<Index> attachments;

  bool operator<(const Verdict& other) const {
    return rule != other.rule ? rule < other.rule : attachments < other.attachments;
  }
};

class Table {
 public:
  Table(const Catalogue& catalogue, const Regime& regime, const Version& version)
      : catalogue_(catalogue), regime_(regime), version_(version), cuts_(age_cuts(version)) {}

  std::string text() {
    for (const FactValues& facts : fact_choices(catalogue_, version_))
      for (const Situation& cell : cells_of(catalogue_, version_, facts)) note(cell);
    std::string out = regime_.title + " (" + regime_.id + "), " + in_words(catalogue_, version_.from) + "\n";
    out += std::string(out.size() - 1, '=') + "\n";
    for (auto& [verdict, worlds] : worlds_) write(verdict, worlds, out);
    return out + "\n";
  }

 private:
  void note(const Situation& cell) {
    const auto ruled = ruling(version_, cell);
    if (!ruled) return;
    const Index outcome = version_.rules[ruled->rule].then;
    World world = {cell.tier, age_class(cuts_, cell.age), cell.over_cap ? 1 : 0};
    for (const Index value : cell.facts) world.push_back(value == kNone ? kAbsent : value);
    for (std::size_t d = 0; d < world.size(); ++d) {
      domains_.resize(world.size());
      if (world[d] != kAbsent &&
          std::find(domains_[d].begin(), domains_[d].end(), world[d]) == domains_[d].end())
        domains_[d].push_back(world[d]);
    }
    worlds_[{ruled->rule, attached(version_, cell, outcome)}].push_back(std::move(world));
  }

  void write(const Verdict& verdict, std::vector<World>& worlds, std::string& out) {
    std::vector<Dim> dims = {{Dim::Type::tier, 0}, {Dim::Type::age, kNone}, {Dim::Type::over_cap, kNone}};
    for (std::size_t f = 0; f < catalogue_.facts.size(); ++f)
      dims.push_back({Dim::Type::fact, static_cast<Index>(f)});
    for (auto& domain : domains_) std::sort(domain.begin(), domain.end());
    const Rule& rule = version_.rules[verdict.rule];
    const Outcome& outcome = version_.outcomes[rule.then];
    const std::string character(kCharacterIds[static_cast<std::size_t>(outcome.character)]);
    out += "\n" + std::string(word(catalogue_, "character." + character + ".name")) + "  [" + outcome.id +
           " <- " + rule.id + "]\n";
    for (const Box& box : boxes_of(std::move(worlds), dims, domains_)) out += "  * " + in_text(box) + "\n";
    write_answers(verdict, out);
  }

  void write_answers(const Verdict& verdict, std::string& out) {
    const Telling telling{catalogue_, regime_, version_, version_.from.first};
    Member member;
    member.outcome = version_.rules[verdict.rule].then;
    for (const Index attachment : verdict.attachments) member.added.push_back({attachment, {}});
    member.slot_facts.assign(catalogue_.facts.size(), kNone);
    for (std::size_t q = 0; q < kQuestions; ++q) {
      const auto question = static_cast<Question>(q);
      out += "    " + std::string(kQuestionIds[q]) + ": ";
      const auto sentences = answer_to(telling, member, question);
      if (sentences.empty())
        out += answer_type(version_, member, question) == Answer::Type::does_not_arise ? "–" : "?";
      for (const Sentence& sentence : sentences) out += sentence.text + " ";
      out += "\n";
    }
  }

  std::string in_text(const Box& box) const {
    std::string text;
    for (const BoxSide& side : box) {
      text += text.empty() ? "" : "; ";
      for (std::size_t i = 0; i < side.values.size(); ++i)
        text += (i ? " / " : "") + value_text(side, side.values[i]);
    }
    return text.empty() ? "–" : text;
  }

  std::string value_text(const BoxSide& side, std::int32_t value) const {
    const auto position = static_cast<std::size_t>(value);
    switch (side.dim.type) {
      case Dim::Type::tier:
        return version_.groups[version_.tiers[position].group].id + "." + version_.tiers[position].id;
      case Dim::Type::age: {
        const bool last = position == cuts_.size();
        return decimal_of(youngest(cuts_, value)) + "–" + (last ? "" : decimal_of(cuts_[position] - 1));
      }
      case Dim::Type::over_cap:
        return value ? "> cap" : "<= cap";
      default:
        break;
    }
    if (side.dim.ref == reading_fact(catalogue_)) return "reading " + version_.readings[position].id;
    const Fact& fact = catalogue_.facts[side.dim.ref];
    return std::string(word(catalogue_, "fact." + fact.id + "." + fact.values[position]));
  }

  const Catalogue& catalogue_;
  const Regime& regime_;
  const Version& version_;
  std::vector<std::int32_t> cuts_;
  std::map<Verdict, std::vector<World>> worlds_;
  std::vector<std::vector<std::int32_t>> domains_;
};

}  // namespace

std::string cell_table(const Catalogue& catalogue, const Regime& regime, const Version& version) {
  return Table(catalogue, regime, version).text();
}

}  // namespace terskel
