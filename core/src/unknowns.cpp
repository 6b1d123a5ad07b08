#include "unknowns.h"

#include <algorithm>

#include "lists.h"

namespace terskel {
namespace {

void note_condition(const Condition& condition, std::vector<bool>& read) {
  for (const FactCondition& fact : condition.facts) read[fact.fact] = true;
}

void note_slots(const Statement& statement, std::vector<bool>& read) {
  for (const Slot& slot : statement.slots)
    if (slot.by_fact != kNone) read[slot.by_fact] = true;
}

void note_ages(const Condition& condition, std::vector<std::int32_t>& cuts) {
  if (condition.age_from > 0) insert_once(cuts, std::int32_t{condition.age_from});
  if (condition.age_to < kOldest) insert_once(cuts, condition.age_to + 1);
}

/// The unit settles the form: `mdma 2 piece` is tablets, `mdma 2 g` powder, `lsd 1 mg` not blotters.
bool is_measured_in(const Form& form, const Item& item) {
  return !item.amount || form.units.empty() ||
         dimension_of(form.units.front()) == dimension_of(item.amount->unit);
}

bool same_place(const Version& version, Index a, Index b) {
  const Place& left = version.places[a];
  const Place& right = version.places[b];
  if (left.group != right.group || left.row != right.row) return false;
  return left.row != kNone || version.groups[left.group].tier_count == 1;
}

}  // namespace

std::vector<bool> facts_read(const Catalogue& catalogue, const Version& version) {
  std::vector<bool> read(catalogue.facts.size(), false);
  for (const Rule& rule : version.rules) {
    note_condition(rule.when, read);
    note_slots(rule.reason, read);
  }
  for (const Attachment& attachment : version.attachments) {
    note_condition(attachment.when, read);
    note_slots(attachment.statement, read);
  }
  for (const Outcome& outcome : version.outcomes)
    for (const Answer& answer : outcome.answers)
      for (const Statement& statement : answer.statements) note_slots(statement, read);
  for (const Row& row : version.rows)
    if (row.by_fact != kNone) read[row.by_fact] = true;
  return read;
}

Index reading_fact(const Catalogue& catalogue) { return static_cast<Index>(catalogue.facts.size() - 1); }

Index value_count(const Catalogue& catalogue, const Version& version, Index fact) {
  const auto count =
      fact == reading_fact(catalogue) ? version.readings.size() : catalogue.facts[fact].values.size();
  return static_cast<Index>(count);
}

std::vector<std::int32_t> age_cuts(const Version& version) {
  std::vector<std::int32_t> cuts;
  for (const Rule& rule : version.rules) note_ages(rule.when, cuts);
  for (const Attachment& attachment : version.attachments) note_ages(attachment.when, cuts);
  return cuts;
}

std::int32_t age_class(const std::vector<std::int32_t>& cuts, int age) {
  return static_cast<std::int32_t>(std::upper_bound(cuts.begin(), cuts.end(), age) - cuts.begin());
}

int youngest(const std::vector<std::int32_t>& cuts, std::int32_t number) {
  return number == 0 ? 0 : cuts[static_cast<std::size_t>(number) - 1];
}

std::vector<std::vector<Index>> fact_domains(const Outline& outline, const Case& asked) {
  const Catalogue& catalogue = outline.catalogue;
  std::vector<std::vector<Index>> domains(catalogue.facts.size());
  for (std::size_t f = 0; f < domains.size(); ++f) {
    const Fact& fact = catalogue.facts[f];
    const Index typed = f < asked.facts.size() ? asked.facts[f] : kNone;
    if (!outline.facts_read[f]) {
      domains[f] = {kNone};
    } else if (typed != kNone) {
      domains[f] = {typed};
    } else if (fact.assumed != kNone) {
      domains[f] = {fact.assumed};
    } else {
      const Index count = value_count(catalogue, outline.version, static_cast<Index>(f));
      for (Index value = 0; value < count; ++value)
        if (!(fact.excluded >> value & 1)) domains[f].push_back(value);
      if (domains[f].empty()) domains[f] = {kNone};
    }
  }
  return domains;
}

std::vector<Index> form_candidates(const Catalogue& catalogue, const Item& item) {
  if (item.form != kNone) return {item.form};
  const Substance& substance = catalogue.substances[item.substance];
  std::vector<Index> fitting;
  std::vector<Index> implied;
  for (Index f = substance.first_form; f < substance.first_form + substance.form_count; ++f) {
    const Form& form = catalogue.forms[f];
    if (!form.implied && substance.form_count > 1) continue;
    implied.push_back(f);
    if (is_measured_in(form, item)) fitting.push_back(f);
  }
  return fitting.empty() ? implied : fitting;
}

std::vector<FormChoice> form_choices(const Catalogue& catalogue, const Version& version, const Case& asked) {
  std::vector<FormChoice> choices;
  for (const Item& item : asked.items) {
    FormChoice choice;
    for (const Index form : form_candidates(catalogue, item)) {
      const auto same = std::find_if(choice.standing_for.begin(), choice.standing_for.end(),
                                     [&](Index other) { return same_place(version, form, other); });
      if (same != choice.standing_for.end()) {
        choice.alike[static_cast<std::size_t>(same - choice.standing_for.begin())].push_back(form);
      } else {
        choice.standing_for.push_back(form);
        choice.alike.push_back({form});
      }
    }
    choices.push_back(std::move(choice));
  }
  return choices;
}

std::vector<Stock> stocks_of(const Version& version, const std::vector<Index>& forms) {
  std::vector<Stock> stocks;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const Place& place = version.places[forms[i]];
    const auto same = std::find_if(stocks.begin(), stocks.end(), [&](const Stock& stock) {
      return place.row != kNone ? stock.row == place.row : stock.row == kNone && stock.form == forms[i];
    });
    if (same != stocks.end()) {
      same->items.push_back(static_cast<Index>(i));
    } else {
      stocks.push_back({place.group, place.row, forms[i], {static_cast<Index>(i)}});
    }
  }
  return stocks;
}

std::uint8_t cap_states(const Version& version, const std::vector<Item>& items,
                        const std::vector<Stock>& stocks) {
  std::vector<Index> substances;
  for (const Item& item : items) append_once(substances, item.substance);
  const auto held = [&](Index substance) { return contains(substances, substance); };

  bool surely_over = false;
  bool perhaps_over = false;
  for (const Cap& cap : version.caps) {
    auto most = static_cast<std::int32_t>(substances.size());
    std::int32_t least = most;
    for (const auto& doubtful : cap.doubtful) {
      const auto together = static_cast<std::int32_t>(std::count_if(doubtful.begin(), doubtful.end(), held));
      if (together > 1) least -= together - 1;
    }
    if (!cap.rows.empty()) {
      most = static_cast<std::int32_t>(std::count_if(
          stocks.begin(), stocks.end(), [&](const Stock& stock) { return contains(cap.rows, stock.row); }));
      least = most;
    }
    surely_over = surely_over || least > cap.most;
    perhaps_over = perhaps_over || most > cap.most;
  }
  return static_cast<std::uint8_t>((surely_over ? 0 : 1) | (perhaps_over ? 2 : 0));
}

const Ladder& ladder_of(const Row& row, const FactValues& facts) {
  if (row.by_fact == kNone) return row.ladders.front();
  const Index value = facts[row.by_fact];
  for (const Ladder& ladder : row.ladders)
    if (value != kNone && (ladder.in >> value & 1)) return ladder;
  return row.ladders.front();
}

}  // namespace terskel
