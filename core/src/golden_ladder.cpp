#include "golden_ladder.h"

#include <cctype>

namespace terskel {
namespace {

std::optional<Quantity> read_quantity(const std::string& text) {
  const auto space = text.find(' ');
  if (space == std::string::npos) return std::nullopt;
  const auto number = parse_decimal(text.substr(0, space));
  const auto unit = parse_unit(text.substr(space + 1));
  if (!number || !unit) return std::nullopt;
  const auto amount = quantity(number.value(), *unit);
  return amount ? std::optional<Quantity>(amount.value()) : std::nullopt;
}

std::optional<Inclusive> take_inclusive(std::string& text) {
  const auto space = text.rfind(' ');
  if (space == std::string::npos) return std::nullopt;
  const std::string last = text.substr(space + 1);
  text.resize(space);
  if (last == "yes") return Inclusive::yes;
  if (last == "no") return Inclusive::no;
  if (last == "unsettled") return Inclusive::unsettled;
  return std::nullopt;
}

bool read_figures(const std::string& text, TypedBorder& border) {
  const auto dots = text.find("..");
  const auto low = read_quantity(text.substr(0, dots));
  const auto high = dots == std::string::npos ? low : read_quantity(text.substr(dots + 2));
  if (!low || !high || dimension_of(low->unit) != dimension_of(high->unit)) return false;
  border.limit.low = low->base;
  border.limit.high = high->base;
  border.unit = low->unit;
  return true;
}

}  // namespace

std::optional<TypedBorder> read_border(const std::string& typed) {
  TypedBorder border;
  if (typed == "not_listed") {
    border.listed = false;
    return border;
  }
  if (typed == "not_found" || typed == "none_set") {
    border.limit.type = typed == "not_found" ? Limit::Type::not_found : Limit::Type::none_set;
    return border;
  }
  std::string text = typed;
  if (text.rfind("about ", 0) == 0) {
    border.limit.type = Limit::Type::about;
    if (!read_figures(text.substr(6), border)) return std::nullopt;
    return border;
  }
  const auto inclusive = take_inclusive(text);
  if (!inclusive || !read_figures(text, border)) return std::nullopt;
  border.limit.inclusive = *inclusive;
  border.limit.type = border.limit.low == border.limit.high ? Limit::Type::exact : Limit::Type::between;
  return border;
}

std::string border_text(const Limit& limit, Unit unit) {
  if (limit.type == Limit::Type::not_found) return "not_found";
  if (limit.type == Limit::Type::none_set) return "none_set";
  const auto figure = [unit](std::int64_t base) {
    return number_text({base, unit}) + ' ' + std::string(id_of(unit));
  };
  std::string text = figure(limit.low);
  if (limit.high != limit.low) text += ".." + figure(limit.high);
  if (limit.type == Limit::Type::about) return "about " + text;
  return text + ' ' + std::string(kInclusiveIds[static_cast<std::size_t>(limit.inclusive)]);
}

bool same_limit(const Limit& limit, const Limit& typed) {
  if (limit.type != typed.type) return false;
  if (limit.type == Limit::Type::not_found || limit.type == Limit::Type::none_set) return true;
  return limit.low == typed.low && limit.high == typed.high &&
         (limit.type == Limit::Type::about || limit.inclusive == typed.inclusive);
}

std::uint64_t typed_positions(const std::vector<TypedBorder>& borders, std::int64_t amount) {
  std::uint64_t positions = 0;
  for (std::size_t k = 0; k <= borders.size(); ++k) {
    bool possible = true;
    for (std::size_t j = 0; j < borders.size(); ++j) {
      const Limit& limit = borders[j].limit;
      const bool known = limit.type == Limit::Type::exact || limit.type == Limit::Type::between ||
                         limit.type == Limit::Type::about;
      const bool free = limit.type == Limit::Type::about || limit.inclusive == Inclusive::unsettled;
      const bool may_be_below = !known || amount < limit.high ||
                                (amount == limit.high && (free || limit.inclusive == Inclusive::yes));
      const bool may_be_above =
          !known || amount > limit.low || (amount == limit.low && (free || limit.inclusive == Inclusive::no));
      possible = possible && (j < k ? may_be_above : may_be_below);
    }
    if (possible) positions |= 1ULL << k;
  }
  return positions;
}

}  // namespace terskel
