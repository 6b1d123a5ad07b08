#include "terskel/words.h"

#include <algorithm>
#include <array>

#include "digits.h"

namespace terskel {
namespace {

constexpr std::string_view kGroupSpace = "\u202F";
constexpr std::size_t kGroupedFrom = 5;  ///< digits: 2500, but 25 000

constexpr std::array<std::string_view, 12> kMonthKeys = {"month.jan", "month.feb", "month.mar", "month.apr",
                                                         "month.may", "month.jun", "month.jul", "month.aug",
                                                         "month.sep", "month.oct", "month.nov", "month.dec"};

const std::string* find_word(const Catalogue& catalogue, std::string_view key) {
  const auto found =
      std::lower_bound(catalogue.words.begin(), catalogue.words.end(), key,
                       [](const auto& entry, std::string_view sought) { return entry.first < sought; });
  return found == catalogue.words.end() || found->first != key ? nullptr : &found->second;
}

char decimal_mark(const Catalogue& catalogue) {
  const std::string* mark = find_word(catalogue, "text.decimal_mark");
  return mark && !mark->empty() ? mark->front() : ',';
}

/// With thousands grouped in the whole part.
std::string grouped(std::string text, char mark) {
  const std::size_t first = text.compare(0, 1, "-") == 0 ? 1 : 0;
  const std::size_t end = std::min(text.find(mark), text.size());
  if (end - first < kGroupedFrom) return text;
  for (std::size_t at = end - 3; at > first && at < end; at -= 3) {
    text.insert(at, kGroupSpace);
    if (at < first + 3) break;
  }
  return text;
}

std::string shifted_in_words(const Catalogue& catalogue, std::int64_t value, int decimals) {
  const char mark = decimal_mark(catalogue);
  return grouped(shifted_text(value, decimals, mark), mark);
}

std::string day_in_words(const Catalogue& catalogue, Date date, std::string_view key) {
  std::string day;
  append_number(day, static_cast<std::uint64_t>(date.day()));
  std::string year;
  append_number(year, static_cast<std::uint64_t>(date.year()));
  const auto month = static_cast<std::size_t>(date.month() - 1);
  const std::string_view name =
      month < kMonthKeys.size() ? word(catalogue, kMonthKeys[month]) : std::string_view();
  return word(catalogue, key, {{"day", day}, {"month", name}, {"year", year}});
}

}  // namespace

std::string_view word(const Catalogue& catalogue, std::string_view key) {
  const std::string* found = find_word(catalogue, key);
  return found ? std::string_view(*found) : key;
}

std::string filled(std::string_view text, Slots slots) {
  std::string result;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    result += text.substr(0, open);
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    if (close == std::string_view::npos) return result += text;
    const std::string_view name = text.substr(1, close - 1);
    const auto slot =
        std::find_if(slots.begin(), slots.end(), [name](const auto& given) { return given.first == name; });
    // An unknown slot: only its brace is passed over, since another slot may begin before it closes.
    const std::size_t used = slot == slots.end() ? 1 : close + 1;
    result += slot == slots.end() ? text.substr(0, 1) : slot->second;
    text.remove_prefix(used);
  }
  return result;
}

std::string word(const Catalogue& catalogue, std::string_view key, Slots slots) {
  return filled(word(catalogue, key), slots);
}

std::string word_of(const Catalogue& catalogue, std::initializer_list<std::string_view> key) {
  std::string text;
  for (const std::string_view part : key) {
    if (!text.empty()) text += '.';
    text += part;
  }
  return std::string(word(catalogue, text));
}

std::string joined(const Catalogue& catalogue, const std::vector<std::string>& parts,
                   std::string_view conjunction) {
  std::string result;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && i + 1 == parts.size()) {
      result += ' ';
      result += word(catalogue, conjunction);
      result += ' ';
    } else if (i > 0) {
      result += ", ";
    }
    result += parts[i];
  }
  return result;
}

std::string in_words(const Catalogue& catalogue, Quantity amount) {
  const char mark = decimal_mark(catalogue);
  std::string result = grouped(number_text(amount, mark), mark);
  result += ' ';
  const bool one = amount.base == base_units_in(amount.unit);
  result += word_of(catalogue, {"unit", id_of(amount.unit), one ? "one" : "other"});
  return result;
}

Quantity as_figure(Quantity amount) {
  const bool whole_kilograms =
      amount.unit == Unit::g && amount.base > 0 && amount.base % base_units_in(Unit::kg) == 0;
  return {amount.base, whole_kilograms ? Unit::kg : amount.unit};
}

std::string in_words(const Catalogue& catalogue, DateSpan date) {
  const std::size_t precision = to_text(date).size();
  if (precision == 4) return day_in_words(catalogue, date.first, "date.year");
  if (precision == 7) return day_in_words(catalogue, date.first, "date.month");
  return day_in_words(catalogue, date.first, "date.day");
}

std::string percent_in_words(const Catalogue& catalogue, std::int64_t hundredths) {
  const std::string_view key = hundredths == 100 ? "slot.percent.one" : "slot.percent.other";
  return word(catalogue, key, {{"n", shifted_in_words(catalogue, hundredths, 2)}});
}

std::string in_words(const Catalogue& catalogue, const Form& form) {
  std::string result;
  if (form.substance < catalogue.substances.size()) result = catalogue.substances[form.substance].name;
  const std::string& name = form.name.empty() ? form.id : form.name;
  if (name.empty()) return result;
  result += " (";
  result += name;
  result += ')';
  return result;
}

std::string number_in_words(const Catalogue& catalogue, std::int64_t millionths) {
  return shifted_in_words(catalogue, millionths, 6);
}

}  // namespace terskel
