#include "terskel/golden.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "golden_ladder.h"
#include "terskel/case.h"
#include "terskel/decide.h"
#include "unknowns.h"

namespace terskel {
namespace {

using Json = nlohmann::ordered_json;
using Texts = std::set<std::string>;

Texts texts_of(const Json& list) {
  Texts result;
  for (const Json& element : list) result.insert(element.get<std::string>());
  return result;
}

std::string listed(const Texts& texts) {
  std::string result;
  for (const std::string& text : texts) result += (result.empty() ? "" : ", ") + text;
  return result.empty() ? "nothing" : result;
}

/// What a case came to, in the ids that cases.json speaks.
struct Answered {
  Texts outcomes;
  Texts open;
  std::map<std::string, Texts> says;  ///< sentence keys by question
  Texts reason_cites;                 ///< sources on which the rules that decided rest
  std::string refusal;
  std::string why;  ///< the sentence of the refusal, if it has one
};

class Golden {
 public:
  Golden(const ContentFiles& files, const Catalogue& catalogue, const Regime& regime)
      : catalogue_(catalogue), regime_(regime), keys_(sentence_keys(files, regime.id).keys) {
    const auto file = files.find("regimes/" + regime.id + "/cases.json");
    if (file != files.end()) root_ = Json::parse(file->second, nullptr, false);
    entered_.resize(regime.versions.size());
    for (std::size_t v = 0; v < regime.versions.size(); ++v)
      entered_[v].resize(regime.versions[v].rows.size());
  }

  GoldenReport run(GoldenUntil until) {
    const auto is_over = [&] { return until == GoldenUntil::first_failure && !report_.failures.empty(); };
    if (!root_.is_object()) {
      fail("cases.json", R"(write this file; begin with { "ladders": [], "cases": [] })");
      return report_;
    }
    for (const Json& one : root_["cases"]) {
      if (is_over()) return report_;
      run_case(one);
    }
    for (const Json& one : root_["ladders"]) {
      if (is_over()) return report_;
      run_ladder(one);
    }
    check_entered();
    return report_;
  }

 private:
  void fail(const std::string& name, const std::string& message) {
    report_.failures.push_back({name, message});
  }

  Answered answered(const std::string& text) const {
    Answered result;
    const auto asked = parse_case(catalogue_, text);
    if (!asked) {
      result.refusal = asked.error().code;
      result.why = asked.error().message;
      return result;
    }
    const auto versions = versions_on(regime_, asked.value().date);
    if (!versions) {
      result.refusal = versions.error().code;
      return result;
    }
    for (const Index number : versions.value()) {
      const auto decision = decide(catalogue_, regime_, number, asked.value());
      if (!decision)
        result.refusal = decision.error().code;
      else
        note(regime_.versions[number], decision.value(), result);
    }
    if (versions.value().size() > 1) result.open.insert("date");
    return result;
  }

  void note(const Version& version, const Decision& decision, Answered& result) const {
    for (std::size_t r = 0; r < kReasons; ++r)
      if (decision.open >> r & 1) result.open.emplace(kReasonIds[r]);
    for (const Member& member : decision.members) {
      const Outcome& outcome = version.outcomes[member.outcome];
      result.outcomes.insert(outcome.id);
      for (const Ruling& ruled : member.rulings)
        for (const Citation& cite : version.rules[ruled.rule].reason.cites)
          result.reason_cites.insert(regime_.sources[cite.source].id);
      for (std::size_t q = 0; q < kQuestions; ++q)
        for (const Statement& statement : outcome.answers[q].statements)
          result.says[std::string(kQuestionIds[q])].insert(keys_[statement.sentence]);
      for (const Added& added : member.added) {
        const Attachment& attachment = version.attachments[added.attachment];
        result.says[std::string(kQuestionIds[static_cast<std::size_t>(attachment.question)])].insert(
            keys_[attachment.statement.sentence]);
      }
    }
  }

  void run_case(const Json& one) {
    ++report_.cases;
    const std::string name = one["name"].get<std::string>();
    const Answered result = answered(one["case"].get<std::string>());
    const std::string refusal = one.contains("refusal") ? one["refusal"].get<std::string>() : "";
    if (result.refusal != refusal)
      return fail(name,
                  (refusal.empty() ? "an answer was expected" : "the refusal " + refusal + " was expected") +
                      (result.refusal.empty() ? ", came an answer" : ", came the refusal " + result.refusal) +
                      (result.why.empty() ? "" : ": " + result.why));
    if (!refusal.empty()) return;
    const Texts outcomes = texts_of(one["outcomes"]);
    if (result.outcomes != outcomes)
      fail(name, "expected " + listed(outcomes) + ", came " + listed(result.outcomes));
    if (one.contains("open") && result.open != texts_of(one["open"]))
      fail(name, "open for " + listed(texts_of(one["open"])) + " was expected, came " + listed(result.open));
    if (one.contains("reason_cites"))
      for (const std::string& source : texts_of(one["reason_cites"]))
        if (!result.reason_cites.count(source)) fail(name, "the reason does not rest on \"" + source + "\"");
    if (one.contains("says"))
      for (const auto& [question, keys] : one["says"].items())
        for (const std::string& key : texts_of(keys))
          if (!said(result, question, key)) fail(name, "\"" + key + "\" is not said under " + question);
    if (one.contains("says_not"))
      for (const auto& [question, keys] : one["says_not"].items())
        for (const std::string& key : texts_of(keys))
          if (said(result, question, key)) fail(name, "\"" + key + "\" is said under " + question);
  }

  static bool said(const Answered& result, const std::string& question, const std::string& key) {
    const auto found = result.says.find(question);
    return found != result.says.end() && found->second.count(key) > 0;
  }

  void run_ladder(const Json& one) {
    const std::string name = one["item"].get<std::string>() + " on " + one["date"].get<std::string>();
    const auto date = parse_date(one["date"].get<std::string>());
    const auto versions =
        date ? versions_on(regime_, *date) : Result<std::vector<Index>, Unanswered>(Unanswered{});
    const auto item = parse_item(catalogue_, one["item"].get<std::string>(), 0);
    if (!versions) return fail(name, "no version of this regime answers on that day");
    if (!item) return fail(name, "the item cannot be read: " + item.error().message);
    TypedLadder typed{name, versions.value().back(), FactValues(catalogue_.facts.size(), kNone), {}, {}, {},
                      {}};
    for (std::size_t i = 0; i < one["tiers"].size(); ++i) {
      const std::string text = one["tiers"][i].get<std::string>();
      if (i % 2 == 0) {
        typed.tiers.push_back(text);
        continue;
      }
      const auto border = read_border(text);
      if (!border) return fail(name, "the border \"" + text + "\" cannot be read");
      typed.borders.push_back(*border);
    }
    if (one.contains("facts"))
      for (const auto& [id, value] : one["facts"].items())
        set_fact(typed.facts, id, value.get<std::string>());
    if (one.contains("at_purity")) typed.purity = one["at_purity"].get<std::string>();
    typed.is_second = one.contains("measure");
    for (const Index form : form_candidates(catalogue_, item.value())) compare_ladder(typed, form);
  }

  void set_fact(FactValues& facts, const std::string& id, const std::string& value) const {
    for (std::size_t f = 0; f < catalogue_.facts.size(); ++f) {
      const auto& values = catalogue_.facts[f].values;
      const auto found = std::find(values.begin(), values.end(), value);
      if (catalogue_.facts[f].id == id && found != values.end())
        facts[f] = static_cast<Index>(found - values.begin());
    }
  }

  void compare_ladder(const TypedLadder& typed, Index form) {
    const auto& [name, number, facts, tiers, borders, purity, is_second] = typed;
    const Version& version = regime_.versions[number];
    const Place& place = version.places[form];
    if (place.row == kNone) return compare_unlisted(name, version, place, tiers, borders);
    const Row& row = version.rows[place.row];
    if (row.by_fact != kNone && facts[row.by_fact] == kNone)
      return fail(name, "the limits depend on " + catalogue_.facts[row.by_fact].id +
                            ": say which is meant under \"facts\"");
    const Ladder& ladder = ladder_of(row, facts);
    std::vector<std::string> own;
    for (const Index tier : ladder.tiers) own.push_back(version.tiers[tier].id);
    if (own != tiers) return fail(name, row_text(version, row) + " has the tiers " + listed_in_order(own));
    for (const Measure& measure : ladder.measures) {
      const bool is_passed_over = is_second && &measure == &ladder.measures.front();
      if (is_passed_over || !counts_in(measure, borders)) continue;
      bool all_same = true;
      for (std::size_t i = 0; i < borders.size(); ++i) {
        ++report_.limits;
        if (borders[i].listed && same_limit(measure.limits[i], borders[i].limit)) continue;
        all_same = false;
        fail(name, "above \"" + tiers[i] + "\" cases.json has \"" + typed_text(borders[i], measure.unit) +
                       "\" and " + row_text(version, row) + " has \"" +
                       border_text(measure.limits[i], measure.unit) +
                       "\": mend the one that is not as in the source");
      }
      entered_[number][place.row].insert({&ladder - row.ladders.data(), &measure - ladder.measures.data()});
      if (all_same && ladder.measures.size() == 1) decide_points(typed, form, ladder);
      return;
    }
    fail(name, row_text(version, row) + " counts nothing in this unit");
  }

  static std::string row_text(const Version& version, const Row& row) {
    return "the row " + version.groups[row.group].id + "." + row.id + " of " + to_text(version.from) +
           ".json";
  }

  static std::string listed_in_order(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
    return text;
  }

  static std::string typed_text(const TypedBorder& border, Unit unit) {
    return border.listed ? border_text(border.limit, border.unit.value_or(unit)) : "not_listed";
  }

  static bool counts_in(const Measure& measure, const std::vector<TypedBorder>& borders) {
    return std::all_of(borders.begin(), borders.end(), [&](const TypedBorder& border) {
      return !border.unit || dimension_of(*border.unit) == dimension_of(measure.unit);
    });
  }

  void compare_unlisted(const std::string& name, const Version& version, const Place& place,
                        const std::vector<std::string>& tiers, const std::vector<TypedBorder>& borders) {
    const Group& group = version.groups[place.group];
    std::vector<std::string> own;
    for (Index t = 0; t < group.tier_count; ++t) own.push_back(version.tiers[group.first_tier + t].id);
    const bool unlisted =
        std::none_of(borders.begin(), borders.end(), [](const TypedBorder& b) { return b.listed; });
    if (own != tiers || !unlisted) fail(name, "the content has no row for this form");
    ++report_.limits;
  }

  void decide_points(const TypedLadder& typed, Index form, const Ladder& ladder) {
    const auto& [name, number, facts, tiers, borders, purity, is_second] = typed;
    Case asked;
    asked.date = regime_.versions[number].from.last;
    asked.facts = facts;
    asked.items.push_back(Item{catalogue_.forms[form].substance, form, {}, {}, {}});
    const Measure& measure = ladder.measures.front();
    if (measure.basis == Basis::active) asked.items[0].purity = 10'000;
    if (!purity.empty()) {
      const auto percent = parse_decimal(purity);
      if (!percent) return fail(name, "at_purity cannot be read");
      asked.items[0].purity = static_cast<std::int32_t>(percent.value().millionths / 10'000);
    }
    for (const TypedBorder& border : borders) {
      for (const std::int64_t figure : {border.limit.low, border.limit.high}) {
        for (const std::int64_t amount : {figure - 1, figure, figure + 1}) {
          if (!border.unit || amount < 1) continue;
          ++report_.ladder_points;
          asked.items[0].amount = Quantity{amount, *border.unit};
          const auto decision = decide(catalogue_, regime_, number, asked);
          std::uint64_t expected = 0;
          const std::uint64_t positions = typed_positions(borders, amount);
          for (std::size_t k = 0; k < ladder.tiers.size(); ++k)
            if (positions >> k & 1) expected |= 1ULL << ladder.tiers[k];
          if (!decision || decision.value().items[0].tiers != expected)
            fail(name,
                 std::to_string(amount) + " base units fall into other tiers than the typed borders say");
        }
      }
    }
  }

  /// Every measure of every ladder needs a second entry, in this version or in one where the row is the same.
  void check_entered() {
    for (std::size_t v = 0; v < regime_.versions.size(); ++v)
      for (std::size_t r = 0; r < regime_.versions[v].rows.size(); ++r)
        for (std::size_t l = 0; l < regime_.versions[v].rows[r].ladders.size(); ++l)
          for (std::size_t m = 0; m < regime_.versions[v].rows[r].ladders[l].measures.size(); ++m)
            if (!entered_somewhere(v, r, l, m)) fail(regime_.versions[v].rows[r].id, missing_entry(v, r, l));
  }

  std::string missing_entry(std::size_t v, std::size_t r, std::size_t l) const {
    const Row& row = regime_.versions[v].rows[r];
    std::string text = "type the limits of " + row_text(regime_.versions[v], row) +
                       " a second time, from the source, under \"ladders\" of cases.json";
    if (row.by_fact == kNone) return text;
    const Fact& fact = catalogue_.facts[row.by_fact];
    for (std::size_t value = 0; value < fact.values.size(); ++value)
      if (row.ladders[l].in >> value & 1) return text + ", with " + fact.id + " " + fact.values[value];
    return text;
  }

  bool entered_somewhere(std::size_t v, std::size_t r, std::size_t l, std::size_t m) const {
    const Row& row = regime_.versions[v].rows[r];
    const Measure& measure = row.ladders[l].measures[m];
    if (measure.limits.empty()) return true;
    for (std::size_t other = 0; other < regime_.versions.size(); ++other) {
      for (std::size_t q = 0; q < regime_.versions[other].rows.size(); ++q) {
        const Row& candidate = regime_.versions[other].rows[q];
        if (candidate.id != row.id || !entered_[other][q].count({l, m})) continue;
        if (candidate.ladders.size() <= l || candidate.ladders[l].measures.size() <= m) continue;
        const auto& limits = candidate.ladders[l].measures[m].limits;
        if (std::equal(limits.begin(), limits.end(), measure.limits.begin(), measure.limits.end(),
                       same_limit))
          return true;
      }
    }
    return false;
  }

  const Catalogue& catalogue_;
  const Regime& regime_;
  std::vector<std::string> keys_;
  Json root_;
  GoldenReport report_;
  std::vector<std::vector<std::set<std::pair<std::ptrdiff_t, std::ptrdiff_t>>>>
      entered_;  // by version and row
};

}  // namespace

GoldenReport run_golden(const ContentFiles& files, const Catalogue& catalogue, const Regime& regime,
                        GoldenUntil until) {
  return Golden(files, catalogue, regime).run(until);
}

}  // namespace terskel
