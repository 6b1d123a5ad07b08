// Reading and writing one item: `mdma/tablet 4 piece 1.2 g @80%`.
#include <algorithm>

#include "digits.h"
#include "glyphs.h"
#include "item_words.h"
#include "refusals.h"
#include "terskel/case.h"
#include "terskel/words.h"
#include "unit_names.h"

namespace terskel {
namespace {

constexpr std::size_t kMostAmounts = 2;
constexpr std::int64_t kMillionthsInHundredth = 10'000;

/// `five g` and `g`, but not `unobtainium`.
bool ends_in_unit(std::string_view words) {
  const std::size_t space = words.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? words : words.substr(space + 1);
  return unit_named(last) || is_bare_dose(last);
}

/// Reads the parts of one item and refuses them in the name of its fields.
class ItemReader {
 public:
  ItemReader(const Catalogue& catalogue, std::size_t index) : catalogue_(catalogue), prefix_("items[") {
    append_number(prefix_, index);
    prefix_ += "].";
  }

  std::optional<Refusal> read(std::string_view text);
  const Item& item() const { return item_; }

 private:
  std::optional<Refusal> read_name(ItemWords& words);
  std::optional<Refusal> read_amounts(const ItemWords& words);
  Result<Quantity, Refusal> amount(const TypedAmount& typed, std::string_view part) const;
  Result<Unit, Refusal> unit(const TypedAmount& typed) const;
  Refusal refused_number(NumberError error, const TypedAmount& typed, std::string_view part) const;
  Refusal too_large(const TypedAmount& typed, std::string_view part) const;
  std::optional<Refusal> read_purity(std::string_view text);

  std::string field(std::string_view part) const { return prefix_ + std::string(part); }
  Refusal refused(std::string_view code, std::string_view part, std::string_view typed = {}) const {
    return refuse(catalogue_, code, field(part), typed);
  }
  Refusal refused_with(std::string_view slot, const std::string& value, std::string_view code,
                       std::string_view part, std::string_view typed) const {
    return refuse(catalogue_, code, field(part), typed, {{slot, value}});
  }
  std::vector<Index> typed_forms() const {
    return item_.form != kNone ? std::vector<Index>{item_.form} : forms_of(catalogue_, item_.substance);
  }

  const Catalogue& catalogue_;
  std::string prefix_;
  Item item_;
};

std::optional<Refusal> ItemReader::read(std::string_view text) {
  const std::string_view reason = unreadable(text);
  if (!reason.empty()) return refused(reason, "substance");
  const std::string typed = squeezed(text);
  const std::size_t at = std::min(typed.find('@'), typed.size());
  ItemWords words(trimmed(std::string_view(typed).substr(0, at)));
  if (auto refusal = read_name(words)) return refusal;
  if (auto refusal = read_amounts(words)) return refusal;
  return at == typed.size() ? std::nullopt : read_purity(std::string_view(typed).substr(at + 1));
}

std::optional<Refusal> ItemReader::read_name(ItemWords& words) {
  const Named name = words.find_name(catalogue_);
  switch (name.type) {
    case Named::Type::found:
      item_.substance = name.substance;
      item_.form = name.form;
      return std::nullopt;
    case Named::Type::ambiguous:
      return refused_with("choices", choices_in_words(catalogue_, name.choices), "substance_ambiguous",
                          "substance", words.name_up_to_number());
    case Named::Type::form_unknown:
      return refused_with("choices", choices_in_words(catalogue_, name.choices), "form_unknown", "substance",
                          words.name_up_to_number());
    case Named::Type::nothing:
      break;
  }
  const std::string_view unknown = words.unknown_name();
  if (unknown.empty()) return refused("substance_missing", "substance");
  return refused("substance_unknown", "substance", unknown);
}

std::optional<Refusal> ItemReader::read_amounts(const ItemWords& words) {
  const std::vector<TypedAmount> typed = words.amounts();
  if (typed.empty()) return std::nullopt;
  if (typed.front().number.empty() && (typed.size() > 1 || !ends_in_unit(typed.front().unit)))
    return refused("substance_unknown", "substance", words.name_up_to_number());
  if (typed.size() > kMostAmounts) return refused("too_many_amounts", "also", typed.back().number);

  auto first = amount(typed.front(), "amount");
  if (!first) return first.error();
  item_.amount = first.value();
  if (typed.size() == 1) return std::nullopt;
  auto second = amount(typed.back(), "also");
  if (!second) return second.error();
  if (dimension_of(first.value().unit) == dimension_of(second.value().unit))
    return refused("amounts_same_dimension", "also", typed.back().number + " " + typed.back().unit);
  item_.also = second.value();
  return std::nullopt;
}

Result<Quantity, Refusal> ItemReader::amount(const TypedAmount& typed, std::string_view part) const {
  const bool word_for_number = typed.number.empty() && !unit_named(typed.unit);
  if (word_for_number && !is_bare_dose(typed.unit)) return refused("amount_not_a_number", part, typed.unit);
  const auto number = parse_decimal(typed.number);
  if (!number) return refused_number(number.error(), typed, part);
  const auto unit_typed = unit(typed);
  if (!unit_typed) return unit_typed.error();
  const auto result = quantity(number.value(), unit_typed.value());
  if (!result && result.error() == QuantityError::too_large) return too_large(typed, part);
  if (!result) return refused(code_of(result.error()), part, typed.number + " " + typed.unit);
  return result.value();
}

Refusal ItemReader::refused_number(NumberError error, const TypedAmount& typed, std::string_view part) const {
  const std::string& shown = typed.number.empty() ? typed.unit : typed.number;
  if (error == NumberError::too_large) return too_large(typed, part);
  if (error != NumberError::ambiguous) return refused(code_of(error), part, shown);
  // `2,500`: both readings stand in the sentence, so that one can be copied.
  std::string digits = typed.number;
  digits.erase(digits.find_first_of(",."), 1);
  std::int64_t thousandths = 0;
  for (const char c : digits) thousandths = thousandths * 10 + (c - '0');
  const std::string low = number_in_words(catalogue_, thousandths * 1'000);
  return refuse(catalogue_, code_of(error), field(part), shown, {{"first", low}, {"most", digits}});
}

Refusal ItemReader::too_large(const TypedAmount& typed, std::string_view part) const {
  const Dimension dimension = dimension_of(unit_named(typed.unit).value_or(Unit::kg));
  Quantity most{kMostBaseUnits, unit_named(typed.unit).value_or(Unit::kg)};
  if (dimension == Dimension::mass) most.unit = Unit::kg;
  if (dimension == Dimension::volume) most.unit = Unit::l;
  return refused_with("most", in_words(catalogue_, most), "amount_too_large", part, typed.number);
}

Result<Unit, Refusal> ItemReader::unit(const TypedAmount& typed) const {
  if (typed.unit.empty())
    return refused_with("choices", units_in_words(catalogue_, typed_forms()), "unit_missing", "unit",
                        typed.number);
  if (is_bare_dose(typed.unit)) return refused("dose_ambiguous", "unit", typed.unit);
  const auto unit = unit_named(typed.unit);
  if (!unit)
    return refused_with("choices", units_in_words(catalogue_, typed_forms()), "unit_unknown", "unit",
                        typed.unit);
  // Another form may have it; whether this form does is for the regime, which then does not know the tier.
  const std::vector<Index> forms = forms_of(catalogue_, item_.substance);
  for (const Index form : forms)
    for (const Unit fit : catalogue_.forms[form].units)
      if (dimension_of(fit) == dimension_of(*unit)) return *unit;
  return refused_with("choices", units_in_words(catalogue_, forms), "unit_unfit", "unit", typed.unit);
}

std::string_view purity_code(NumberError error) {
  switch (error) {
    case NumberError::sign:
    case NumberError::too_large:
      return "purity_out_of_range";
    case NumberError::too_many_decimals:
    case NumberError::ambiguous:  // three decimals
      return "purity_too_many_decimals";
    default:
      return "purity_not_a_number";
  }
}

std::optional<Refusal> ItemReader::read_purity(std::string_view text) {
  const std::string_view typed = trimmed(text);
  std::string_view number = typed;
  if (!number.empty() && number.back() == '%') number.remove_suffix(1);
  const auto percent = parse_decimal(number);
  if (!percent) return refused(purity_code(percent.error()), "purity", typed.empty() ? "@" : typed);
  const std::int64_t millionths = percent.value().millionths;
  if (millionths % kMillionthsInHundredth != 0) return refused("purity_too_many_decimals", "purity", typed);
  const std::int64_t hundredths = millionths / kMillionthsInHundredth;
  if (hundredths < 1 || hundredths > 10'000) return refused("purity_out_of_range", "purity", typed);
  item_.purity = static_cast<std::int32_t>(hundredths);
  return std::nullopt;
}

/// The same amount in a unit in which its number can be read again: at most six decimals, nine digits.
Quantity retypable(Quantity amount) {
  const bool too_fine = amount.unit == Unit::kg && amount.base % 1000 != 0;
  const bool too_long = amount.base / base_units_in(amount.unit) >= 1'000'000'000;
  if (too_fine || too_long) amount.unit = dimension_of(amount.unit) == Dimension::mass ? Unit::g : Unit::l;
  return amount;
}

void append_amount(std::string& text, const std::optional<Quantity>& amount) {
  if (!amount) return;
  const Quantity shown = retypable(*amount);
  text += ' ';
  text += number_text(shown);
  text += ' ';
  text += id_of(shown.unit);
}

}  // namespace

Result<Item, Refusal> parse_item(const Catalogue& catalogue, std::string_view text, std::size_t index) {
  ItemReader reader(catalogue, index);
  if (auto refusal = reader.read(text)) return *std::move(refusal);
  return reader.item();
}

std::string to_text(const Catalogue& catalogue, const Item& item) {
  std::string text = catalogue.substances[item.substance].id;
  if (item.form != kNone && !catalogue.forms[item.form].id.empty()) {
    text += '/';
    text += catalogue.forms[item.form].id;
  }
  append_amount(text, item.amount);
  append_amount(text, item.also);
  if (item.purity) {
    text += " @";
    text += shifted_text(*item.purity, 2, '.');
  }
  return text;
}

}  // namespace terskel
