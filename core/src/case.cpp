#include "terskel/case.h"

#include <algorithm>

#include "glyphs.h"
#include "refusals.h"
#include "terskel/words.h"

namespace terskel {
namespace {

/// How a court reads the law is no circumstance of a case: every reading is always shown.
constexpr std::string_view kReading = "reading";

constexpr std::string_view kHex = "0123456789ABCDEF";
constexpr std::string_view kPlain = "-._~/:,@";  ///< with letters and digits, what an address shows as it is

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::string_view age_code(NumberError error, std::string_view typed) {
  switch (error) {
    case NumberError::sign:
      return typed[0] == '+' ? "age_not_a_number" : "age_negative";
    case NumberError::too_large:
      return "age_too_high";
    case NumberError::too_many_decimals:
    case NumberError::ambiguous:
      return "age_not_whole";
    default:
      return "age_not_a_number";
  }
}

/// Takes the values of the grammar one by one and refuses what cannot be used.
class CaseReader {
 public:
  explicit CaseReader(const Catalogue& catalogue) : catalogue_(catalogue) {
    case_.facts.assign(catalogue.facts.size(), kNone);
  }

  std::optional<Refusal> read(std::string_view key, std::string_view value);
  std::optional<Refusal> what_is_missing() const;
  const Case& result() const { return case_; }

 private:
  std::optional<Refusal> read_age(std::string_view typed);
  std::optional<Refusal> read_date(std::string_view typed);
  std::optional<Refusal> read_item(std::string_view typed);
  std::optional<Refusal> read_fact(std::string_view typed);
  std::optional<Refusal> read_fact_value(std::size_t fact, std::string_view typed);
  void read_regime(std::string_view typed);
  Refusal refused_value(const Fact& fact, std::string_view typed) const;

  const Catalogue& catalogue_;
  Case case_;
  bool has_age_ = false;
  bool has_date_ = false;
};

std::optional<Refusal> CaseReader::read(std::string_view key, std::string_view value) {
  const std::string typed = decoded(value);
  const std::string_view text = trimmed(typed);
  if (key == "age") return read_age(text);
  if (key == "date") return read_date(text);
  if (key == "item") return read_item(text);
  if (key == "fact") return read_fact(text);
  if (key == "regime") {
    read_regime(text);
    return std::nullopt;
  }
  if (key == "lang") return std::nullopt;
  const std::string keys = joined(catalogue_, {"age", "item", "fact", "date", "regime", "lang"}, "text.or");
  return refuse(catalogue_, "key_unknown", "case", decoded(key.empty() ? value : key), {{"choices", keys}});
}

std::optional<Refusal> CaseReader::read_age(std::string_view typed) {
  if (typed.empty()) return std::nullopt;
  if (has_age_) return refuse(catalogue_, "key_repeated", "age", "age");
  has_age_ = true;
  const auto number = parse_decimal(typed);
  if (!number) return refuse(catalogue_, age_code(number.error(), typed), "age", typed);
  const std::int64_t years = number.value().millionths / 1'000'000;
  if (number.value().millionths % 1'000'000 != 0) return refuse(catalogue_, "age_not_whole", "age", typed);
  if (years > kOldest) return refuse(catalogue_, "age_too_high", "age", typed);
  case_.age = static_cast<int>(years);
  return std::nullopt;
}

std::optional<Refusal> CaseReader::read_date(std::string_view typed) {
  if (typed.empty()) return std::nullopt;
  if (has_date_) return refuse(catalogue_, "key_repeated", "date", "date");
  has_date_ = true;
  const auto date = parse_date(typed);
  if (!date) return refuse(catalogue_, "date_unreadable", "date", typed);
  case_.date = *date;
  return std::nullopt;
}

std::optional<Refusal> CaseReader::read_item(std::string_view typed) {
  if (case_.items.size() == kMostItems) return refuse(catalogue_, "too_many_items", "case", typed);
  auto item = parse_item(catalogue_, typed, case_.items.size());
  if (!item) return item.error();
  case_.items.push_back(item.value());
  return std::nullopt;
}

std::optional<Refusal> CaseReader::read_fact(std::string_view typed) {
  if (typed.empty()) return std::nullopt;
  const std::size_t colon = typed.find(':');
  const std::string_view id = trimmed(typed.substr(0, colon));
  for (std::size_t i = 0; i < catalogue_.facts.size(); ++i) {
    if (catalogue_.facts[i].id != id) continue;
    // `place:` is a question left open; `place` alone is a slip that must not pass as one.
    if (colon == std::string_view::npos) return refused_value(catalogue_.facts[i], typed);
    return read_fact_value(i, trimmed(typed.substr(colon + 1)));
  }
  std::vector<std::string> ids;
  for (const Fact& fact : catalogue_.facts)
    if (fact.id != kReading) ids.push_back(fact.id);
  return refuse(catalogue_, "fact_unknown", "facts", id, {{"choices", joined(catalogue_, ids, "text.or")}});
}

std::optional<Refusal> CaseReader::read_fact_value(std::size_t fact, std::string_view typed) {
  const Fact& asked = catalogue_.facts[fact];
  if (typed.empty()) return std::nullopt;
  if (asked.id == kReading) return refuse(catalogue_, "fact_not_asked", "facts." + asked.id, asked.id);
  if (case_.facts[fact] != kNone) return refuse(catalogue_, "fact_repeated", "facts." + asked.id, asked.id);
  const auto value = std::find(asked.values.begin(), asked.values.end(), typed);
  if (value == asked.values.end()) return refused_value(asked, typed);
  case_.facts[fact] = static_cast<Index>(value - asked.values.begin());
  return std::nullopt;
}

Refusal CaseReader::refused_value(const Fact& fact, std::string_view typed) const {
  if (fact.id == kReading) return refuse(catalogue_, "fact_not_asked", "facts." + fact.id, fact.id);
  return refuse(catalogue_, "fact_value_unknown", "facts." + fact.id, typed,
                {{"choices", joined(catalogue_, fact.values, "text.or")}});
}

void CaseReader::read_regime(std::string_view typed) {
  const auto known = std::find(case_.regimes.begin(), case_.regimes.end(), typed);
  if (!typed.empty() && known == case_.regimes.end()) case_.regimes.emplace_back(typed);
}

std::optional<Refusal> CaseReader::what_is_missing() const {
  if (!has_date_) return refuse(catalogue_, "date_missing", "date");
  if (case_.items.empty()) return refuse(catalogue_, "item_missing", "items[0].substance");
  return std::nullopt;
}

void append_pair(std::string& text, std::string_view key, std::string_view value) {
  if (!text.empty()) text += '&';
  text += key;
  text += '=';
  text += encoded(value);
}

}  // namespace

Result<Case, Refusal> parse_case(const Catalogue& catalogue, std::string_view text) {
  if (text.size() > kMostCaseText) return refuse(catalogue, "case_too_long", "case");
  // All of it at once, decoded: what is not text in one part cannot become text beside another.
  const std::string_view reason = unreadable(decoded(text));
  if (!reason.empty()) return refuse(catalogue, reason, "case");

  CaseReader reader(catalogue);
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(pair.size() + 1, text.size()));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto refusal = reader.read(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())));
    if (refusal) return *std::move(refusal);
  }
  if (auto refusal = reader.what_is_missing()) return *std::move(refusal);
  return reader.result();
}

std::string to_text(const Catalogue& catalogue, const Case& value) {
  std::string text;
  append_pair(text, "date", to_text(value.date));
  if (value.age) append_pair(text, "age", to_text(Decimal{std::int64_t{*value.age} * 1'000'000}));
  for (const Item& item : value.items) append_pair(text, "item", to_text(catalogue, item));
  for (std::size_t i = 0; i < std::min(value.facts.size(), catalogue.facts.size()); ++i) {
    const Fact& fact = catalogue.facts[i];
    if (value.facts[i] < fact.values.size())
      append_pair(text, "fact", fact.id + ":" + fact.values[value.facts[i]]);
  }
  for (const std::string& regime : value.regimes) append_pair(text, "regime", regime);
  return text;
}

std::string encoded(std::string_view value) {
  std::string text;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9') || kPlain.find(c) != std::string_view::npos) {
      text += c;
    } else if (c == ' ') {
      text += '+';
    } else {
      text += '%';
      text += kHex[byte >> 4];
      text += kHex[byte & 15];
    }
  }
  return text;
}

std::string decoded(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool escaped = value[at] == '%' && at + 2 < value.size();
    const int high = escaped ? hex_value(value[at + 1]) : -1;
    const int low = escaped ? hex_value(value[at + 2]) : -1;
    if (high >= 0 && low >= 0) {
      text += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      text += value[at] == '+' ? ' ' : value[at];
    }
  }
  return text;
}

}  // namespace terskel
