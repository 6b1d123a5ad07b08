#include "edition_lines.h"

#include <algorithm>

#include "conditions_by_id.h"
#include "conditions_told.h"
#include "digits.h"
#include "terskel/words.h"
#include "told.h"

namespace terskel {
namespace {

using What = Difference::What;

template <class Enum, std::size_t N>
std::string id_of(const std::array<std::string_view, N>& ids, Enum value) {
  return std::string(ids[static_cast<std::size_t>(value)]);
}

std::string source_in_words(const Catalogue& catalogue, const Source& source) {
  return source.title +
         word(catalogue, "pages.source_about",
              {{"publisher", source.publisher},
               {"date", in_words(catalogue, source.date)},
               {"grade", word_of(catalogue, {"grade", id_of(kGradeIds, source.grade)})},
               {"read", word_of(catalogue, {"read", id_of(kReadAsIds, source.read)})}}) +
         ' ' + source.url;
}

class Lines {
 public:
  Lines(const Catalogue& catalogue, const Regime& regime, const Version& version)
      : catalogue_(catalogue), regime_(regime), version_(version) {}

  std::vector<Line> all() {
    for (const StatusEntry& status : version_.statuses)
      add({What::status, "", id_of(kStateIds, status.state), status_in_words(catalogue_, status), "", ""},
          status.cites);
    say_all("pages.status", version_.status_notes);
    if (version_.unclear_until.last.number)
      add({What::status, "", "unclear", in_words(catalogue_, version_.unclear_until), "", ""});
    const DateSpan checked{version_.checked_until, version_.checked_until};
    add({What::checked_until, "", "checked", in_words(catalogue_, checked), "", ""});
    say_all("pages.says", version_.card);
    for (const Row& row : version_.rows) add_row(row);
    for (std::size_t q = 0; q < kQuestions; ++q) add_question(q);
    for (const Rule& rule : version_.rules) add_rule(rule);
    for (const Gloss& gloss : version_.glosses)
      say(word_of(catalogue_, {"fact", catalogue_.facts[gloss.fact].id, "label"}), gloss.statement);
    for (const Reading& reading : version_.readings) say(named("pages.readings"), reading.statement);
    say_all("pages.several", version_.combine_notes);
    for (const Cap& cap : version_.caps) add_cap(cap);
    for (const MonotoneException& exception : version_.not_monotone)
      say(named("pages.limits"), exception.statement);
    return std::move(lines_);
  }

  std::vector<Line> card() {
    say_all("pages.says", version_.card);
    return std::move(lines_);
  }

 private:
  std::string named(std::string_view key) const { return std::string(word(catalogue_, key)); }

  void add(Line line) {
    const bool known = std::any_of(lines_.begin(), lines_.end(), [&line](const Line& other) {
      return other.what == line.what && other.heading == line.heading && other.key == line.key &&
             other.text == line.text && other.support == line.support;
    });
    if (!known) lines_.push_back(std::move(line));
  }

  void add(Line line, Strength strength, const std::vector<Citation>& cites) {
    line.support = id_of(kStrengthIds, strength);
    line.shown_support = word_of(catalogue_, {"strength", line.support, "name"});
    add(std::move(line), cites);
  }

  void add(Line line, const std::vector<Citation>& cites) {
    for (const Citation& cite : cites) {
      const Source& source = regime_.sources[cite.source];
      line.support += '\n' + source.id + ' ' + cite.pinpoint;
      line.shown_support += (line.shown_support.empty() ? "" : "; ") + source.title +
                            (cite.pinpoint.empty() ? "" : ", ") + cite.pinpoint;
    }
    add(std::move(line));
  }

  std::string text_of(const Statement& statement) const {
    std::string text;
    for (const Told& told : told_of(telling_, statement))
      text += (text.empty() ? "" : " ") + conditional(catalogue_, told.condition, told.text);
    return text;
  }

  void say(const std::string& heading, const Statement& statement) {
    add({What::sentence, heading, "", text_of(statement), "", ""}, statement.strength, statement.cites);
  }
  void say_all(std::string_view heading, const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) say(named(heading), statement);
  }

  /// When something of this id applies: `ids` for comparing, `words` for the reader. `text` is what is said
  /// then.
  void apply(const std::string& id, const std::string& text, const std::string& ids = {},
             const std::string& words = {}) {
    const std::string shown = words.empty() ? words : word(catalogue_, "text.if", {{"conditions", words}});
    add({What::condition, "", id, text, ids, shown});
  }
  std::string words_of(const Condition& when) const { return condition_in_words(telling_, when); }

  void add_row(const Row& row) {
    const std::string forms = forms_in_words(catalogue_, row.covers);
    for (std::size_t l = 0; l < row.ladders.size(); ++l) {
      const Ladder& ladder = row.ladders[l];
      const std::string condition = ladder_in_words(catalogue_, row, ladder);
      const Index first = version_.groups[row.group].first_tier;
      for (std::size_t m = 0; m < ladder.measures.size(); ++m)
        for (std::size_t k = 0; k < ladder.measures[m].limits.size(); ++k) {
          const Limit& limit = ladder.measures[m].limits[k];
          const std::string step = decimal_of(ladder.tiers[k] - first + 1);
          std::string text =
              word(catalogue_, "pages.step", {{"n", step}, {"range", range(ladder.measures[m], limit)}});
          if (!condition.empty())
            text = word(catalogue_, "text.conditional", {{"condition", condition}, {"sentence", text}});
          const std::string key = version_.groups[row.group].id + '.' + row.id + '/' + decimal_of_size(l) +
                                  '/' + decimal_of_size(m) + '/' + decimal_of_size(k);
          add({What::limit, forms, key, text, "", ""}, limit.strength, limit.cites);
        }
    }
    for (const Statement& note : row.notes) say(forms, note);
  }

  static std::string decimal_of_size(std::size_t number) {
    return decimal_of(static_cast<std::int64_t>(number));
  }

  /// To which side the figure itself belongs is part of the limit.
  std::string range(const Measure& measure, const Limit& limit) const {
    const std::string text = limit_in_words(catalogue_, measure, limit);
    if (limit.type != Limit::Type::exact && limit.type != Limit::Type::between) return text;
    if (limit.inclusive == Inclusive::unsettled) return text + "; " + named("pages.unsettled");
    return word(catalogue_, limit.inclusive == Inclusive::yes ? "text.range.up_to" : "text.range.below",
                {{"limit", text}});
  }

  void add_question(std::size_t question) {
    const std::string heading = word_of(catalogue_, {"question", kQuestionIds[question]});
    for (const Outcome& outcome : version_.outcomes) {
      const Answer& answer = outcome.answers[question];
      if (question == 0)
        add({What::sentence, heading, "",
             word_of(catalogue_, {"character", id_of(kCharacterIds, outcome.character), "name"}), "", ""});
      for (const Statement& statement : answer.statements) {
        say(heading, statement);
        apply(outcome.id + ' ' + heading + ' ' + text_of(statement), text_of(statement));
      }
    }
    for (const Attachment& attachment : version_.attachments) {
      if (static_cast<std::size_t>(attachment.question) != question) continue;
      say(heading, attachment.statement);
      apply("attachment " + attachment.id, text_of(attachment.statement),
            condition_by_id(catalogue_, version_, attachment.when), words_of(attachment.when));
    }
  }

  void add_rule(const Rule& rule) {
    say(named("pages.when"), rule.reason);
    apply("rule " + rule.id, text_of(rule.reason), rule_by_id(catalogue_, version_, rule),
          words_of(rule.when));
  }

  void add_cap(const Cap& cap) {
    say(named("pages.several"), cap.statement);
    apply("cap " + cap.id, text_of(cap.statement), cap_by_id(catalogue_, version_, cap));
  }

  const Catalogue& catalogue_;
  const Regime& regime_;
  const Version& version_;
  const Telling telling_{catalogue_, regime_, version_, version_.checked_until};
  std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> lines_of(const Catalogue& catalogue, const Regime& regime) {
  std::vector<Line> lines = {
      {What::name, "", "title", regime.title, "", ""},
      {What::name, "", "short", regime.short_title, "", ""},
      {What::name, "", "kind", word_of(catalogue, {"kind", id_of(kKindIds, regime.kind)}), "", ""}};
  for (const Source& source : regime.sources)
    lines.push_back({What::source, "", source.id, source_in_words(catalogue, source), "", ""});
  return lines;
}

std::vector<Line> lines_of(const Catalogue& catalogue, const Regime& regime, const Version& version) {
  return Lines(catalogue, regime, version).all();
}

std::vector<Line> statement_lines(const Catalogue& catalogue, const Regime& card) {
  return Lines(catalogue, card, card.versions.front()).card();
}

}  // namespace terskel
