#include "item_words.h"

#include <algorithm>

#include "glyphs.h"
#include "unit_names.h"

namespace terskel {
namespace {

constexpr std::size_t kMostWordsBeforeName = 16;
constexpr std::size_t kMostWordsOfName = 8;

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

void append_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

}  // namespace

ItemWords::ItemWords(std::string_view typed) : typed_(typed), folded_(folded(typed)) {
  for (std::size_t at = 0; at < folded_.size();) {
    const std::size_t begin = folded_.find_first_not_of(' ', at);
    if (begin == std::string::npos) break;
    at = std::min(folded_.find(' ', begin), folded_.size());
    words_.push_back({begin, at});
  }
}

std::string_view ItemWords::folded_text(std::size_t from, std::size_t to) const {
  return std::string_view(folded_).substr(words_[from].begin, words_[to - 1].end - words_[from].begin);
}

std::string_view ItemWords::typed_text(std::size_t from, std::size_t to) const {
  if (from >= to) return {};
  return std::string_view(typed_).substr(words_[from].begin, words_[to - 1].end - words_[from].begin);
}

bool ItemWords::starts_a_number(std::size_t word) const {
  return number_length(folded_text(word, word + 1)) > 0;
}

/// A number, perhaps with its unit (`5g`), or a unit.
bool ItemWords::is_amount(std::size_t word) const {
  const std::string_view text = folded_text(word, word + 1);
  const std::string_view unit = text.substr(number_length(text));
  return unit.empty() || unit_named(unit) || is_bare_dose(unit);
}

Named ItemWords::longest_name_from(const Catalogue& catalogue, std::size_t word) {
  Named wrong_form;
  for (std::size_t to = std::min(words_.size(), word + kMostWordsOfName); to > word; --to) {
    Named name = named(catalogue, folded_text(word, to));
    if (name.type == Named::Type::nothing) continue;
    name_from_ = word;
    name_to_ = to;
    if (name.type != Named::Type::form_unknown) return name;
    wrong_form = name;  // `cannabis/resin 5 g` is no form, but fewer words may be
  }
  return wrong_form;
}

Named ItemWords::find_name(const Catalogue& catalogue, bool units_may_be_names) {
  for (std::size_t word = 0; word < std::min(words_.size(), kMostWordsBeforeName); ++word) {
    if (word > 0 && !starts_a_number(0)) break;
    const bool unit = word > 0 && starts_a_number(word - 1) && is_amount(word);
    if (unit && !units_may_be_names) continue;
    Named name = longest_name_from(catalogue, word);
    if (name.type == Named::Type::nothing) continue;
    if (unit) name_to_ = name_from_;  // `3 blotters`: the word is the unit as well
    return name;
  }
  return {};
}

Named ItemWords::find_name(const Catalogue& catalogue) {
  Named name = find_name(catalogue, false);
  return name.type != Named::Type::nothing ? name : find_name(catalogue, true);
}

std::string_view ItemWords::unknown_name() const {
  std::size_t from = 0;
  while (from < words_.size() && is_amount(from)) ++from;
  std::size_t to = from;
  while (to < words_.size() && !is_amount(to)) ++to;
  return typed_text(from, to);
}

std::string_view ItemWords::name_up_to_number() const {
  std::size_t to = name_to_;
  while (to < words_.size() && !starts_a_number(to)) ++to;
  return typed_text(name_from_, to);
}

std::vector<TypedAmount> ItemWords::amounts() const {
  std::vector<TypedAmount> amounts;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (i >= name_from_ && i < name_to_) continue;
    const std::string_view text = folded_text(i, i + 1);
    const std::size_t number = number_length(text);
    const bool new_amount = amounts.empty() || (number > 0 && !amounts.back().unit.empty());
    if (new_amount) amounts.emplace_back();
    TypedAmount& amount = amounts.back();
    if (has_digit(text.substr(number))) {  // `1e3`, `1/2`
      append_word(amount.number, text);
      continue;
    }
    if (number > 0) append_word(amount.number, text.substr(0, number));
    if (number < text.size()) append_word(amount.unit, text.substr(number));
  }
  return amounts;
}

}  // namespace terskel
