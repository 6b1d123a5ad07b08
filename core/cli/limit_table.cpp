#include "limit_table.h"

#include <array>

namespace terskel {
namespace {

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

void append_line(std::string& csv, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) csv += (i == 0 ? "" : ",") + csv_cell(cells[i]);
  csv += "\r\n";  // RFC 4180
}

template <std::size_t N, class Enum>
std::string id(const std::array<std::string_view, N>& ids, Enum value) {
  return std::string(ids[static_cast<std::size_t>(value)]);
}

std::string sources(const Regime& regime, const std::vector<Citation>& cites) {
  std::string text;
  for (const Citation& cite : cites) {
    const Source& source = regime.sources[cite.source];
    text += (text.empty() ? "" : " | ") + source.title + ", " + cite.pinpoint + " <" + source.url + ">";
  }
  return text;
}

}  // namespace

const std::vector<LimitColumn>& limit_columns() {
  static const std::vector<LimitColumn> columns = {
      {"regime", "Id of the regime"},
      {"kind", "law, practice, bill, report or party_position"},
      {"version", "Day, month or year from which this version of the regime holds"},
      {"checked_until", "Last day for which the evidence holds"},
      {"status", "Newest status of the version"},
      {"status_from", "Its date"},
      {"group", "Substance forms that the version treats alike"},
      {"row", "What is summed against the same limits"},
      {"forms", "The forms in the row, with spaces between them"},
      {"only_if", "The values of a fact for which the limit stands, such as place=home; empty: always"},
      {"below", "Tier below the limit"},
      {"above", "Tier above the limit"},
      {"type",
       "exact, between, about, not_found (no source that was read gives it) or none_set (the law gives no "
       "number)"},
      {"from", "The figure, or the lower end, as a decimal; empty for not_found and none_set"},
      {"to", "The upper end of between and about"},
      {"unit", "ug, mg, g, kg, ml, cl, dl, l, piece, rusdose or user_dose"},
      {"basis", "What is counted: gross, active, count, dose or gross_or_active (not known which)"},
      {"inclusive", "yes: the figure belongs to the tier below; no: to the one above; unsettled"},
      {"strength", "binding, main_rule, indicative, presumption, discretion or unsettled"},
      {"sources", "Source, pinpoint and address of each citation, with | between them"},
  };
  return columns;
}

LimitTable::LimitTable(const Catalogue& catalogue) : catalogue_(catalogue) {
  std::vector<std::string> names;
  for (const LimitColumn& column : limit_columns()) names.emplace_back(column.name);
  append_line(csv_, names);
}

void LimitTable::add(const Regime& regime, const Version& version) {
  for (const Row& row : version.rows)
    for (const Ladder& ladder : row.ladders)
      for (const Measure& measure : ladder.measures)
        for (std::size_t i = 0; i < measure.limits.size(); ++i)
          add_limit(regime, version, row, ladder, measure, i);
}

void LimitTable::add_limit(const Regime& regime, const Version& version, const Row& row, const Ladder& ladder,
                           const Measure& measure, std::size_t number) {
  const Limit& limit = measure.limits[number];
  const bool has_figure = limit.type != Limit::Type::not_found && limit.type != Limit::Type::none_set;
  const auto figure = [&](std::int64_t base) { return number_text({base, measure.unit}); };
  const StatusEntry* status = version.statuses.empty() ? nullptr : &version.statuses.back();
  append_line(csv_, {regime.id,
                     id(kKindIds, regime.kind),
                     to_text(version.from),
                     to_text(version.checked_until),
                     status ? id(kStateIds, status->state) : "",
                     status ? to_text(status->from) : "",
                     version.groups[row.group].id,
                     row.id,
                     forms(row),
                     condition(row, ladder),
                     version.tiers[ladder.tiers[number]].id,
                     version.tiers[ladder.tiers[number + 1]].id,
                     id(kLimitTypeIds, limit.type),
                     has_figure ? figure(limit.low) : "",
                     has_figure && limit.high != limit.low ? figure(limit.high) : "",
                     std::string(id_of(measure.unit)),
                     id(kBasisIds, measure.basis),
                     has_figure ? id(kInclusiveIds, limit.inclusive) : "",
                     id(kStrengthIds, limit.strength),
                     sources(regime, limit.cites)});
}

std::string LimitTable::forms(const Row& row) const {
  std::string text;
  for (const Index number : row.covers) {
    const Form& form = catalogue_.forms[number];
    text += (text.empty() ? "" : " ") + catalogue_.substances[form.substance].id;
    if (!form.id.empty()) text += '/' + form.id;
  }
  return text;
}

std::string LimitTable::condition(const Row& row, const Ladder& ladder) const {
  if (row.by_fact == kNone) return {};
  const Fact& fact = catalogue_.facts[row.by_fact];
  std::string values;
  for (std::size_t v = 0; v < fact.values.size(); ++v)
    if ((ladder.in >> v & 1) != 0) values += (values.empty() ? "" : "|") + fact.values[v];
  return fact.id + '=' + values;
}

}  // namespace terskel
