// The cells of a version as a table that a lawyer can read.
#include <algorithm>
#include <map>

#include "boxes.h"
#include "cells.h"
#include "digits.h"
#include "terskel/explain.h"
#include "terskel/proof.h"
#include "terskel/words.h"
#include "unknowns.h"

namespace terskel {
namespace {

/// Cells as worlds: first the tier (or, for attachments, the outcome), then age, cap and facts.
struct Cells {
  std::vector<World> worlds;
  std::vector<std::vector<std::int32_t>> domains;

  void add(World world) {
    domains.resize(world.size());
    for (std::size_t d = 0; d < world.size(); ++d) {
      auto& domain = domains[d];
      const auto place = std::lower_bound(domain.begin(), domain.end(), world[d]);
      if (world[d] != kAbsent && (place == domain.end() || *place != world[d]))
        domain.insert(place, world[d]);
    }
    worlds.push_back(std::move(world));
  }
};

class Table {
 public:
  Table(const Catalogue& catalogue, const Regime& regime, const Version& version)
      : catalogue_(catalogue),
        regime_(regime),
        version_(version),
        telling_{catalogue, regime, version, version.from.first},
        cuts_(age_cuts(version)) {}

  std::string text() {
    for (const FactValues& facts : fact_choices(catalogue_, version_))
      for (const Situation& cell : cells_of(catalogue_, version_, facts)) note(cell);
    std::string out = regime_.title + " (" + regime_.id + "), " + in_words(catalogue_, version_.from) + "\n";
    for (const Row& row : version_.rows) write_row(row, out);
    for (std::size_t r = 0; r < version_.rules.size(); ++r) write_rule(static_cast<Index>(r), out);
    for (const Outcome& outcome : version_.outcomes) write_outcome(outcome, out);
    for (std::size_t a = 0; a < version_.attachments.size(); ++a)
      write_attachment(static_cast<Index>(a), out);
    return out + "\n";
  }

 private:
  void note(const Situation& cell) {
    const auto ruled = ruling(version_, cell);
    if (!ruled) return;
    const Index outcome = version_.rules[ruled->rule].then;
    World world = {cell.tier, age_class(cuts_, cell.age), cell.over_cap ? 1 : 0};
    for (const Index value : cell.facts) world.push_back(value == kNone ? kAbsent : value);
    all_.add(world);
    by_rule_[ruled->rule].add(world);
    world.front() = outcome;
    all_outcomes_.add(world);
    for (const Index attachment : attached(version_, cell, outcome)) by_attachment_[attachment].add(world);
  }

  /// Boxes, with the sides that do not restrict left out.
  std::string boxes_text(Cells& cells, const Cells& all, bool first_is_outcome) const {
    std::vector<Dim> dims = {{Dim::Type::tier, 0}, {Dim::Type::age, kNone}, {Dim::Type::over_cap, kNone}};
    for (std::size_t f = 0; f < catalogue_.facts.size(); ++f)
      dims.push_back({Dim::Type::fact, static_cast<Index>(f)});
    std::string text;
    for (const Box& box : boxes_of(cells.worlds, dims, all.domains))
      text += "  * " + in_text(box, first_is_outcome) + "\n";
    return text;
  }

  std::string said(const Statement& statement) const {
    FactValues nothing(catalogue_.facts.size(), kNone);
    const Sentence sentence = sentence_of(telling_, statement, nothing);
    std::string text = sentence.text + " [" + strength(sentence.strength);
    for (const Citation& cite : sentence.cites)
      text += "; " + regime_.sources[cite.source].id + " " + cite.pinpoint;
    return text + "]";
  }

  std::string cites_text(const std::vector<Citation>& cites) const {
    std::string text;
    for (const Citation& cite : cites) text += "; " + regime_.sources[cite.source].id + " " + cite.pinpoint;
    return text;
  }

  std::string strength(Strength strength) const {
    return word_of(catalogue_, {"strength", kStrengthIds[static_cast<std::size_t>(strength)], "name"});
  }

  /// Said of a figure that does not simply belong to the lower tier.
  std::string inclusion(const Limit& limit) const {
    const bool has_figure = limit.type == Limit::Type::exact || limit.type == Limit::Type::between;
    if (!has_figure || limit.inclusive == Inclusive::yes) return {};
    const bool above = limit.inclusive == Inclusive::no;
    return ", " + std::string(word(catalogue_, above ? "pages.figure_above" : "pages.unsettled"));
  }

  /// The limits as steps: `low | 10 g [binding; rett24 …] | mid`.
  void write_row(const Row& row, std::string& out) const {
    std::vector<std::string> forms;
    for (const Index form : row.covers) forms.push_back(in_words(catalogue_, catalogue_.forms[form]));
    out += "\n# " + version_.groups[row.group].id + ": " + joined(catalogue_, forms, "text.and") + "\n";
    for (const Ladder& ladder : row.ladders) {
      for (const Measure& measure : ladder.measures) {
        out += "  " + ladder_in_words(catalogue_, row, ladder) + (row.by_fact == kNone ? "" : ": ") +
               version_.tiers[ladder.tiers.front()].id;
        for (std::size_t i = 0; i < measure.limits.size(); ++i) {
          const Limit& limit = measure.limits[i];
          out += " | " + limit_in_words(catalogue_, measure, limit) + inclusion(limit) + " [" +
                 strength(limit.strength) + cites_text(limit.cites) + "] | " +
                 version_.tiers[ladder.tiers[i + 1]].id;
        }
        out += "\n";
      }
    }
  }

  void write_rule(Index number, std::string& out) {
    const Rule& rule = version_.rules[number];
    out += "\n" + rule.id + " -> " + version_.outcomes[rule.then].id + "\n  " + said(rule.reason) + "\n";
    out += boxes_text(by_rule_[number], all_, false);
  }

  void write_outcome(const Outcome& outcome, std::string& out) const {
    const std::string character(kCharacterIds[static_cast<std::size_t>(outcome.character)]);
    out +=
        "\n= " + outcome.id + ": " + std::string(word(catalogue_, "character." + character + ".name")) + "\n";
    for (std::size_t q = 0; q < kQuestions; ++q) {
      const Answer& answer = outcome.answers[q];
      if (answer.type == Answer::Type::left_to_attachments) continue;
      out += "  " + word_of(catalogue_, {"question", kQuestionIds[q]});
      if (answer.type == Answer::Type::does_not_arise)
        out += " " + std::string(word(catalogue_, "state.does_not_arise"));
      if (answer.type == Answer::Type::not_said) out += " " + std::string(word(catalogue_, "state.not_said"));
      for (const Statement& statement : answer.statements) out += " " + said(statement);
      out += "\n";
    }
  }

  void write_attachment(Index number, std::string& out) {
    const Attachment& attachment = version_.attachments[number];
    out += "\n+ " + attachment.id + ": " +
           word_of(catalogue_, {"question", kQuestionIds[static_cast<std::size_t>(attachment.question)]}) +
           "\n  " + said(attachment.statement) + "\n" +
           boxes_text(by_attachment_[number], all_outcomes_, true);
  }

  std::string in_text(const Box& box, bool first_is_outcome) const {
    std::string text;
    for (const BoxSide& side : box) {
      text += text.empty() ? "" : "; ";
      if (side.dim.type == Dim::Type::age) {
        text += ages_text(side.values);
        continue;
      }
      for (std::size_t i = 0; i < side.values.size(); ++i) {
        const auto position = static_cast<std::size_t>(side.values[i]);
        const bool outcome = first_is_outcome && side.dim.type == Dim::Type::tier;
        text +=
            (i ? " / " : "") + (outcome ? version_.outcomes[position].id : value_text(side, side.values[i]));
      }
    }
    return text.empty() ? "–" : text;
  }

  /// Neighbouring classes as one range: "15–17 / 21–".
  std::string ages_text(const std::vector<std::int32_t>& classes) const {
    std::string text;
    for (std::size_t i = 0; i < classes.size(); ++i) {
      if (i == 0 || classes[i] != classes[i - 1] + 1)
        text += (i ? " / " : "") + decimal_of(youngest(cuts_, classes[i])) + "–";
      const bool ends = i + 1 == classes.size() || classes[i + 1] != classes[i] + 1;
      const auto position = static_cast<std::size_t>(classes[i]);
      if (ends && position < cuts_.size()) text += decimal_of(cuts_[position] - 1);
    }
    return text;
  }

  std::string value_text(const BoxSide& side, std::int32_t value) const {
    const auto position = static_cast<std::size_t>(value);
    switch (side.dim.type) {
      case Dim::Type::tier:
        return version_.groups[version_.tiers[position].group].id + "." + version_.tiers[position].id;
      case Dim::Type::over_cap:
        return std::string(word(catalogue_, value ? "text.if.over_cap" : "pages.if_within_cap"));
      default:
        break;
    }
    if (side.dim.ref == reading_fact(catalogue_))
      return std::string(word(catalogue_, "fact.reading.label")) + ": " + version_.readings[position].id;
    const Fact& fact = catalogue_.facts[side.dim.ref];
    return std::string(word(catalogue_, "fact." + fact.id + "." + fact.values[position]));
  }

  const Catalogue& catalogue_;
  const Regime& regime_;
  const Version& version_;
  Telling telling_;
  std::vector<std::int32_t> cuts_;
  Cells all_;
  Cells all_outcomes_;
  std::map<Index, Cells> by_rule_;
  std::map<Index, Cells> by_attachment_;
};

}  // namespace

std::string cell_table(const Catalogue& catalogue, const Regime& regime, const Version& version) {
  return Table(catalogue, regime, version).text();
}

}  // namespace terskel
