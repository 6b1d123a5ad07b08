// Lines, maps and differences as JSON.
#include <algorithm>

#include "answer_parts.h"
#include "digits.h"
#include "lists.h"
#include "terskel/answer_text.h"
#include "terskel/explain.h"
#include "terskel/words.h"
#include "unknowns.h"

namespace terskel {
namespace {

constexpr std::string_view kLetters = "abcdefghijk?";

class LinesWriter {
 public:
  LinesWriter(JsonWriter& json, const Catalogue& catalogue, const Version& version)
      : json_(json), catalogue_(catalogue), version_(version) {}

  void write(const Line& line);
  std::string segment_in_words(const Line& line, const LineSegment& segment) const;

 private:
  void write_segment(const Line& line, const LineSegment& segment);
  std::string point(const Line& line, const LinePoint& at, bool in_words) const;
  std::string value_in_words(const Line& line, Index value) const;
  std::string what(const Line& line) const;

  JsonWriter& json_;
  const Catalogue& catalogue_;
  const Version& version_;
};

std::string LinesWriter::what(const Line& line) const {
  static constexpr std::array<std::string_view, 4> kAxes = {"amount", "age", "purity", "form"};
  return line.axis == Line::Axis::fact ? catalogue_.facts[line.ref].id : std::string(id_of(kAxes, line.axis));
}

void LinesWriter::write(const Line& line) {
  const std::string axis = what(line);
  const bool is_fact = line.axis == Line::Axis::fact;
  json_.object().member("what", axis);
  if (!is_fact && line.axis != Line::Axis::age) json_.key("item").number(line.ref);
  if (line.axis == Line::Axis::amount) json_.member("unit", id_of(line.unit));
  json_.member("text", is_fact ? word_of(catalogue_, {"fact", axis, "label"})
                               : word_of(catalogue_, {"text.line", axis}));
  json_.key("segments").array();
  for (const LineSegment& segment : line.segments) write_segment(line, segment);
  json_.end().end();
}

std::string LinesWriter::point(const Line& line, const LinePoint& at, bool in_words) const {
  switch (line.axis) {
    case Line::Axis::amount: {
      if (!in_words) return number_text({at.base, line.unit});
      const std::string text = terskel::in_words(catalogue_, as_figure({at.base, at.unit}));
      return at.about ? word(catalogue_, "text.limit.about", {{"amount", text}}) : text;
    }
    case Line::Axis::purity:
      return cut_in_words(catalogue_, at.purity).text;
    default:
      return decimal_of(at.base);
  }
}

std::string LinesWriter::value_in_words(const Line& line, Index value) const {
  if (line.axis == Line::Axis::form) return in_words(catalogue_, catalogue_.forms[value]);
  const Fact& fact = catalogue_.facts[line.ref];
  return word_of(catalogue_, {"fact", fact.id, fact.values[value]});
}

std::string LinesWriter::segment_in_words(const Line& line, const LineSegment& segment) const {
  if (segment.value != kNone) return value_in_words(line, segment.value);
  if (line.axis == Line::Axis::age) {
    if (!segment.from) return word(catalogue_, "text.age.under", {{"age", decimal_of(segment.to->base + 1)}});
    if (!segment.to) return word(catalogue_, "text.age.from", {{"age", decimal_of(segment.from->base)}});
    return word(catalogue_, "text.age.between",
                {{"from", decimal_of(segment.from->base)}, {"to", decimal_of(segment.to->base)}});
  }
  std::string from;
  std::string to;
  if (segment.from)
    from = word(catalogue_, segment.from->included ? "text.range.from" : "text.range.above",
                {{"limit", point(line, *segment.from, true)}});
  if (segment.to)
    to = word(catalogue_, segment.to->included ? "text.range.up_to" : "text.range.below",
              {{"limit", point(line, *segment.to, true)}});
  if (from.empty() || to.empty()) return from + to;
  const bool exactly = line.axis == Line::Axis::amount && segment.from->base == segment.to->base;
  if (exactly) return word(catalogue_, "text.range.exactly", {{"limit", point(line, *segment.from, true)}});
  return word(catalogue_, "text.range.both", {{"from", from}, {"to", to}});
}

void LinesWriter::write_segment(const Line& line, const LineSegment& segment) {
  json_.object();
  if (segment.from)
    json_.member("from", point(line, *segment.from, false)).member("from_included", segment.from->included);
  if (segment.to)
    json_.member("to", point(line, *segment.to, false)).member("to_included", segment.to->included);
  if (segment.value != kNone)
    json_.member("value", line.axis == Line::Axis::form ? catalogue_.forms[segment.value].id
                                                        : catalogue_.facts[line.ref].values[segment.value]);
  json_.member("text", segment_in_words(line, segment));
  const auto inexact = [&](const std::optional<LinePoint>& at) {
    return at && line.axis == Line::Axis::purity && cut_in_words(catalogue_, at->purity).rounded;
  };
  const bool about = (segment.from && segment.from->about) || (segment.to && segment.to->about);
  if (about || inexact(segment.from) || inexact(segment.to)) json_.member("rounded", true);
  json_.member("here", segment.here);
  write_outcomes(json_, version_, segment.outcomes);
  json_.end();
}

void write_lines_of(JsonWriter& json, const Catalogue& catalogue, const Regime& regime, const Case& asked) {
  const auto versions = versions_on(regime, asked.date);
  if (!versions) return write_unanswered(json, catalogue, regime, versions.error());
  if (regime.kind == Kind::card)
    return write_unanswered(json, catalogue, regime, Unanswered{"card", std::nullopt});
  const Index number = versions.value().back();
  json.object();
  write_regime_head(json, regime);
  json.member("version", to_text(regime.versions[number].from)).key("lines").array();
  LinesWriter writer(json, catalogue, regime.versions[number]);
  for (const Line& line : lines(catalogue, regime, number, asked)) writer.write(line);
  json.end().end();
}

std::string ages_in_words(const Catalogue& catalogue, const Difference& difference, const Change& change) {
  std::vector<std::string> parts;
  for (const Run& run : runs_of(change.ages)) {
    const int from = youngest(difference.age_cuts, run.first);
    const auto end = static_cast<std::size_t>(run.last);
    const bool open_ended = end == difference.age_cuts.size();
    const std::string to = open_ended ? "" : decimal_of(difference.age_cuts[end] - 1);
    if (from == 0 && open_ended)
      parts.emplace_back(word(catalogue, "text.age.any"));
    else if (open_ended)
      parts.push_back(word(catalogue, "text.age.from", {{"age", decimal_of(from)}}));
    else
      parts.push_back(word(catalogue, "text.age.between", {{"from", decimal_of(from)}, {"to", to}}));
  }
  return joined(catalogue, parts, "text.or");
}

void write_outcome_list(JsonWriter& json, std::string_view key, const Version& version,
                        const std::vector<Index>& outcomes) {
  json.key(key).array();
  for (const Index outcome : outcomes) json.value(version.outcomes[outcome].id);
  json.end().key(std::string(key) + "_characters").array();
  for (const Index outcome : outcomes) json.value(id_of(kCharacterIds, version.outcomes[outcome].character));
  json.end();
}

void write_change(JsonWriter& json, const Catalogue& catalogue, const Regime& regime,
                  const Difference& difference, const Change& change) {
  const Form& form = catalogue.forms[change.form];
  json.object().member("substance", catalogue.substances[form.substance].id).member("form", form.id);
  json.member("amount", change.amount).member("ages", ages_in_words(catalogue, difference, change));
  json.key("facts").object();
  for (const BoxSide& side : change.facts) {
    const Fact& fact = catalogue.facts[side.dim.ref];
    json.key(fact.id).array();
    for (const std::int32_t value : side.values) {
      const auto position = static_cast<std::size_t>(value);
      json.value(position < fact.values.size() ? fact.values[position] : decimal_of(value));
    }
    json.end();
  }
  json.end();
  write_outcome_list(json, "before", regime.versions[difference.from], change.before);
  write_outcome_list(json, "after", regime.versions[difference.to], change.after);
  json.key("questions").array();
  for (const Question question : change.questions) json.value(id_of(kQuestionIds, question));
  json.end().end();
}

}  // namespace

std::string lines_text(const Catalogue& catalogue, const std::vector<const Regime*>& regimes,
                       const Case& asked) {
  JsonWriter json;
  json.object();
  write_case(json, catalogue, asked);
  json.key("regimes").array();
  for (const Regime* regime : regimes) write_lines_of(json, catalogue, *regime, asked);
  json.end().end();
  return json.text();
}

std::string segment_in_words(const Catalogue& catalogue, const Version& version, const Line& line,
                             const LineSegment& segment) {
  JsonWriter unused;
  return LinesWriter(unused, catalogue, version).segment_in_words(line, segment);
}

std::string map_text(const Catalogue&, const Regime& regime, const Map& map) {
  JsonWriter json;
  json.object().member("regime", regime.id).member("version", to_text(regime.versions[map.version].from));
  json.member("unit", id_of(map.unit)).key("amounts").array();
  for (const std::int64_t amount : map.amounts) json.value(number_text({amount, map.unit}));
  json.end().key("ages").array();
  for (const int age : map.ages) json.number(age);
  json.end().key("rows").array();
  for (const auto& characters : map.characters) {
    std::string row;
    for (const Character character : characters) row += kLetters[static_cast<std::size_t>(character)];
    json.value(row);
  }
  json.end().key("legend").object();
  for (std::size_t c = 0; c < kLetters.size(); ++c) json.member(kLetters.substr(c, 1), kCharacterIds[c]);
  json.end().end();
  return json.text();
}

std::string difference_text(const Catalogue& catalogue, const Regime& regime, const Difference& difference) {
  JsonWriter json;
  json.object().member("regime", regime.id);
  json.member("from", to_text(regime.versions[difference.from].from));
  json.member("to", to_text(regime.versions[difference.to].from));
  json.key("cells").number(static_cast<std::int64_t>(difference.cells));
  json.key("changed").number(static_cast<std::int64_t>(difference.changed));
  json.key("changes").array();
  for (const Change& change : difference.changes) write_change(json, catalogue, regime, difference, change);
  json.end().end();
  return json.text();
}

}  // namespace terskel
