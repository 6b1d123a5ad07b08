#include "refusals.h"

#include <algorithm>
#include <array>

#include "digits.h"
#include "glyphs.h"
#include "lists.h"
#include "terskel/words.h"

namespace terskel {
namespace {

constexpr std::size_t kMostTyped = 80;  ///< bytes of what was typed that a refusal repeats

/// What fills `{example}` and `{most}`, and `{first}` where a range has two ends. Numbers stand here and
/// not in the sentences, so that a limit cannot change without its sentence.
struct Figures {
  std::string_view code;
  std::string_view example;
  std::string_view most;
  std::string_view first;
};
constexpr std::array<Figures, 25> kFigures = {{
    {"age_negative", "25", "120", "0"},
    {"age_not_a_number", "25", "120", "0"},
    {"age_not_whole", "17", "120", "0"},
    {"age_too_high", "25", "120", "0"},
    {"amount_empty", "2.5 g", "", ""},
    {"amount_foreign_digits", "2.5", "", ""},
    {"amount_grouping", "25 000", "", ""},
    {"amount_not_a_number", "2.5 g", "", ""},
    {"amount_sign", "2.5", "", ""},
    {"amount_too_large", "", "1000 kg", ""},
    {"amount_too_many_decimals", "2.5", "6", ""},
    {"amount_two_separators", "1250.5", "", ""},
    {"amount_zero", "", "", "0"},
    {"case_too_long", "", "4096", ""},
    {"date_missing", "2026-11-22", "2199", "1900"},
    {"date_unreadable", "2026-11-22", "2199", "1900"},
    {"item_missing", "cannabis 10 g", "", ""},
    {"purity_not_a_number", "33.5", "100", ""},
    {"purity_out_of_range", "33.5", "100", "0"},
    {"purity_too_many_decimals", "33.25", "2", ""},
    {"substance_missing", "cannabis 10 g", "", ""},
    {"substance_unknown", "cannabis 10 g", "", ""},
    {"too_many_amounts", "mdma/tablet 4 {piece} 1.2 g", "2", ""},
    {"too_many_items", "", "8", ""},
    {"amounts_same_dimension", "mdma/tablet 4 {piece} 1.2 g", "", ""},
}};

std::string with_decimal_mark(const Catalogue& catalogue, std::string_view text) {
  const std::string half = number_in_words(catalogue, 1'500'000);
  std::string result(text);
  if (half.size() == 3) std::replace(result.begin(), result.end(), '.', half[1]);
  return result;
}

}  // namespace

std::string_view unreadable(std::string_view text) {
  if (text.size() > kMostCaseText) return "case_too_long";
  return is_readable(text) ? std::string_view() : "text_not_utf8";
}

std::string choices_in_words(const Catalogue& catalogue, const std::vector<Index>& forms) {
  const auto substance_of = [&](Index form) { return catalogue.forms[form].substance; };
  const auto count_of = [&](Index substance) {
    return std::count_if(forms.begin(), forms.end(),
                         [&](Index form) { return substance_of(form) == substance; });
  };
  std::vector<std::string> parts;
  for (const Index form : forms) {
    // Where the choice is between substances, the forms of one of them are one choice.
    const auto siblings = count_of(substance_of(form));
    const bool whole = siblings > 1 && siblings < static_cast<std::ptrdiff_t>(forms.size());
    append_once(parts, whole ? catalogue.substances[substance_of(form)].name
                             : in_words(catalogue, catalogue.forms[form]));
  }
  return joined(catalogue, parts, "text.or");
}

std::string units_in_words(const Catalogue& catalogue, const std::vector<Index>& forms) {
  std::vector<std::string> parts;
  for (const Index index : forms)
    for (const Unit unit : catalogue.forms[index].units)
      append_once(parts, word_of(catalogue, {"unit", id_of(unit), "other"}));
  return joined(catalogue, parts, "text.or");
}

Refusal refuse(const Catalogue& catalogue, std::string_view code, std::string_view field,
               std::string_view typed) {
  return refuse(catalogue, code, field, typed, {});
}

Refusal refuse(const Catalogue& catalogue, std::string_view code, std::string_view field,
               std::string_view typed,
               std::initializer_list<std::pair<std::string_view, std::string_view>> slots) {
  Refusal refusal;
  refusal.code = code;
  refusal.field = field;
  if (is_readable(typed)) refusal.typed = shortened(typed, kMostTyped);

  std::string key = "refusal.";
  key += code;
  const auto figures = std::find_if(kFigures.begin(), kFigures.end(),
                                    [code](const Figures& entry) { return entry.code == code; });
  std::string sentence = word(catalogue, key, slots);
  if (figures != kFigures.end()) {
    const std::string example = filled(with_decimal_mark(catalogue, figures->example),
                                       {{"piece", word(catalogue, "unit.piece.other")}});
    sentence = filled(sentence, {{"example", example}, {"most", figures->most}, {"first", figures->first}});
  }
  // Last, so that braces that a person typed are not taken for slots.
  refusal.message = filled(sentence, {{"typed", refusal.typed}});
  const std::size_t size = refusal.message.size();
  if (size > 1 && refusal.message.compare(size - 2, 2, "..") == 0) refusal.message.pop_back();  // "4 stk.."
  return refusal;
}

}  // namespace terskel
