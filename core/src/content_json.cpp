#include "content_json.h"

#include <algorithm>
#include <charconv>

namespace terskel {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits, perhaps a point and more digits.
bool is_plain_number(std::string_view text) {
  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point == std::string_view::npos ? "0" : text.substr(point + 1);
  return !whole.empty() && !decimals.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
         std::all_of(decimals.begin(), decimals.end(), is_digit);
}

/// The words with commas between them, but `last` before the last one.
std::string joined(const std::vector<std::string>& words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? last : ", ";
    text += words[i];
  }
  return text;
}

std::vector<std::string> unit_ids() {
  std::vector<std::string> ids;
  for (int unit = 0; unit < kUnits; ++unit) ids.emplace_back(id_of(static_cast<Unit>(unit)));
  return ids;
}

constexpr std::string_view kBraces = "something in braces, { … },";

}  // namespace

void Problems::add(ContentProblem problem, const std::string& detail) {
  if (seen_.insert({problem.file, problem.pointer, problem.code, detail}).second)
    found_.push_back(std::move(problem));
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

std::string listed(const std::vector<std::string>& words) { return joined(words, " and "); }

std::string choice_of(const std::vector<std::string>& words) {
  return (words.size() > 1 ? "one of " : "") + joined(words, " or ");
}

std::optional<Decimal> plain_decimal(std::string_view text) {
  if (!is_plain_number(text)) return std::nullopt;
  const auto number = parse_decimal(text);
  if (!number) return std::nullopt;
  return number.value();
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
  });
}

JsonReader JsonReader::inherited_by(const JsonReader& heir) const {
  JsonReader same = *this;
  same.heir_ = heir.file_;
  return same;
}

JsonReader JsonReader::child(const Json& value, std::string_view key) const {
  JsonReader reader(&value, file_, problems_);
  reader.heir_ = heir_;
  reader.pointer_ = pointer_to(pointer_, key);
  return reader;
}

void JsonReader::problem(std::string_view code, std::string message) const {
  if (!problems_) return;
  const std::string detail = code == "missing_key" ? message : std::string();
  if (heir_ && *heir_ != *file_) message += " (As inherited by " + *heir_ + ".)";
  problems_->add({*file_, pointer_, std::string(code), std::move(message)}, detail);
}

void JsonReader::problem_at(std::string_view key, std::string_view code, std::string message) const {
  JsonReader missing = *this;
  missing.pointer_ = pointer_to(pointer_, key);
  missing.problem(code, std::move(message));
}

bool JsonReader::expect(bool fits, std::string_view what) const {
  if (json_ && !fits) problem("wrong_type", "Write " + std::string(what) + " here.");
  return json_ && fits;
}

const Json* JsonReader::find(std::string_view key) const {
  if (!is_object()) return nullptr;
  const auto found = json_->find(key);
  return found == json_->end() ? nullptr : &*found;
}

JsonReader JsonReader::at(std::string_view key) const {
  const Json* member = find(key);
  return member ? child(*member, key) : JsonReader{};
}

JsonReader JsonReader::need(std::string_view key) const {
  if (!expect(is_object(), kBraces)) return {};
  if (!has(key)) problem("missing_key", "Add \"" + std::string(key) + "\".");
  return at(key);
}

bool JsonReader::only(std::initializer_list<std::string_view> keys) const {
  return only(std::vector<std::string_view>(keys));
}

bool JsonReader::only(const std::vector<std::string_view>& keys) const {
  if (!expect(is_object(), kBraces)) return false;
  for (const auto& [key, value] : members()) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      value.problem("unknown_key", "Nothing reads \"" + key + "\" here. Mend the spelling or take it out.");
  }
  return true;
}

Members JsonReader::members() const {
  Members found;
  if (!expect(is_object(), kBraces)) return found;
  for (auto member = json_->begin(); member != json_->end(); ++member) {
    found.emplace_back(member.key(), child(member.value(), member.key()));
  }
  return found;
}

std::vector<JsonReader> JsonReader::elements() const {
  std::vector<JsonReader> found;
  if (!expect(is_list(), "a list in brackets, [ … ],")) return found;
  for (std::size_t i = 0; i < json_->size(); ++i) found.push_back(child((*json_)[i], std::to_string(i)));
  return found;
}

std::vector<JsonReader> JsonReader::some_elements() const {
  std::vector<JsonReader> found = elements();
  if (is_list() && found.empty()) problem("empty", "The list is empty. Fill it or take it out.");
  return found;
}

std::vector<JsonReader> JsonReader::one_or_more() const {
  if (!present() || is_list()) return some_elements();
  return {*this};
}

std::optional<std::string> JsonReader::text() const {
  if (!expect(is_text(), "a text in quotes")) return std::nullopt;
  const auto& held = json_->get_ref<const std::string&>();
  if (held.find_first_not_of(' ') == std::string::npos) {
    problem("empty", "The text is empty. Fill it or take it out.");
    return std::nullopt;
  }
  return held;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::texts() const {
  std::vector<std::pair<std::string, JsonReader>> found;
  if (is_text()) {
    expect(false, "a list in brackets, [\"" + json_->get_ref<const std::string&>() + "\"],");
    return found;
  }
  for (const JsonReader& each : some_elements()) {
    const auto text = each.text();
    if (!text) continue;
    const bool twice =
        std::any_of(found.begin(), found.end(), [&](const auto& f) { return f.first == *text; });
    if (twice) {
      each.problem("duplicate", "\"" + *text + "\" stands twice in this list. Keep one.");
    } else {
      found.emplace_back(*text, each);
    }
  }
  return found;
}

std::optional<std::int64_t> JsonReader::whole(std::int64_t least, std::int64_t most) const {
  if (!expect(json_ && json_->is_number_integer(), "a whole number without quotes")) return std::nullopt;
  const bool fits = !json_->is_number_unsigned() || json_->get<std::uint64_t>() <= INT64_MAX;
  const std::int64_t value = fits ? json_->get<std::int64_t>() : INT64_MAX;
  if (value >= least && value <= most) return value;
  problem("out_of_range",
          "Write a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".");
  return std::nullopt;
}

std::optional<bool> JsonReader::truth() const {
  if (!expect(json_ && json_->is_boolean(), "true or false")) return std::nullopt;
  return json_->get<bool>();
}

bool JsonReader::only_true() const {
  const auto value = truth();
  if (value && !*value) problem("unknown_value", "Only true can stand here. Otherwise take the key out.");
  return value && *value;
}

std::optional<Decimal> JsonReader::decimal() const {
  if (json_ && json_->is_number()) {
    problem("number_not_in_quotes", "Put the number in quotes, so that it stays exact.");
    return std::nullopt;
  }
  const auto typed = text();
  if (!typed) return std::nullopt;
  const auto number = plain_decimal(*typed);
  if (!number) problem("not_a_decimal", "Write digits, perhaps a point and up to six digits: \"0.5\".");
  return number;
}

std::optional<std::int64_t> JsonReader::count() const {
  const auto number = decimal();
  if (!number) return std::nullopt;
  if (number->millionths > 0 && number->millionths % 1'000'000 == 0) return number->millionths / 1'000'000;
  problem("not_a_count", "Write a whole number above zero, in quotes.");
  return std::nullopt;
}

std::optional<Quantity> JsonReader::amount_of(Unit unit) const {
  const auto number = decimal();
  if (!number) return std::nullopt;
  const auto amount = quantity(*number, unit);
  if (amount) return amount.value();
  problem(code_of(amount.error()),
          "An amount must be above zero, at most a tonne and come out in whole base units.");
  return std::nullopt;
}

std::optional<Unit> JsonReader::unit() const {
  const auto id = text();
  if (!id) return std::nullopt;
  const auto found = parse_unit(*id);
  if (!found) problem("unknown_unit", "\"" + *id + "\" is no unit. Write " + choice_of(unit_ids()) + ".");
  return found;
}

std::optional<Date> JsonReader::day() const {
  const auto typed = text();
  if (!typed) return std::nullopt;
  const auto date = parse_date(*typed);
  if (!date) problem("not_a_date", "Write a day as 2026-11-22.");
  return date;
}

std::optional<DateSpan> JsonReader::span() const {
  const auto typed = text();
  if (!typed) return std::nullopt;
  const auto date = parse_date_span(*typed);
  if (!date) problem("not_a_date", "Write a day, a month or a year: 2026-11-22, 2014-02, 2002.");
  return date;
}

std::optional<std::size_t> JsonReader::position_in(const std::string_view* ids, std::size_t count) const {
  const std::string choice = choice_of(std::vector<std::string>(ids, ids + count));
  if (!expect(is_text(), choice + ", in quotes,")) return std::nullopt;
  const auto id = text();
  if (!id) return std::nullopt;
  const auto* found = std::find(ids, ids + count, *id);
  if (found != ids + count) return static_cast<std::size_t>(found - ids);
  problem("unknown_value", "\"" + *id + "\" is not known here. Write " + choice + ".");
  return std::nullopt;
}

}  // namespace terskel
