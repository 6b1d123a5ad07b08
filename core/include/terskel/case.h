// The case: what a person says, and the one grammar in which it is written everywhere.
//
// `age=25&item=cannabis+10+g&fact=place:home&date=2026-11-22&lang=nb&regime=pt` is what the command
// line builds, what the address carries, what a widget's attributes become and what crosses into WASM.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "terskel/model.h"
#include "terskel/result.h"

namespace terskel {

/// Why what was typed cannot be used. The code is stable; the sentence may change.
struct Refusal {
  std::string code;     ///< `amount_too_many_decimals`
  std::string field;    ///< `items[0].amount`
  std::string message;  ///< in the catalogue's language: what to write instead
  std::string typed;    ///< what was typed, as far as it is short
};

/// One substance as a person holds it.
struct Item {
  Index substance = kNone;
  Index form = kNone;                  ///< in Catalogue::forms; kNone when none was typed
  std::optional<Quantity> amount;      ///< unknown when not typed
  std::optional<Quantity> also;        ///< a second measure of the same stock, of another dimension
  std::optional<std::int32_t> purity;  ///< hundredths of a percent, 1 to 10 000

  bool operator==(const Item&) const = default;
};

/// The facts that were typed: for each fact of the catalogue a value, or kNone.
using FactValues = std::vector<Index>;

struct Case {
  std::optional<int> age;  ///< whole years at the time, 0 to 120; unknown when not typed
  Date date;
  std::vector<Item> items;
  FactValues facts;
  std::vector<std::string> regimes;  ///< all when empty
};

inline constexpr std::size_t kMostItems = 8;
inline constexpr std::size_t kMostCaseText = 4096;  ///< bytes; longer text is refused unread

/// Reads the grammar. Keys: `age`, `item` (once for each), `fact` (`id:value`), `date`, `regime`,
/// `lang` (skipped: the catalogue has the language). `+` and %20 are spaces. An item is a name or
/// alias, perhaps `/form`, then perhaps an amount, a second amount and `@purity`:
/// `mdma/tablet 4 piece 1.2 g @80%`. The date is needed; at least one item is.
Result<Case, Refusal> parse_case(const Catalogue& catalogue, std::string_view text);

/// Reads one item, such as `cannabis/resin 12,5 g`. `index` names the field in a refusal.
Result<Item, Refusal> parse_item(const Catalogue& catalogue, std::string_view text, std::size_t index);

/// Writes the shortest text that parse_case() reads as the same case.
std::string to_text(const Catalogue& catalogue, const Case& value);

/// `cannabis/resin 12.5 g`, not encoded.
std::string to_text(const Catalogue& catalogue, const Item& item);

/// Encodes one value for the grammar: spaces become `+`; letters, digits and `-._~/:,@` stay.
std::string encoded(std::string_view value);

/// A value of the grammar as typed: `+` becomes a space, %XX a byte.
std::string decoded(std::string_view value);

/// A refusal with its sentence from the catalogue's words (`refusal.<code>`). `{typed}`, `{example}`,
/// `{most}` and `{first}` are filled; further slots, such as `{choices}`, or others for these, may be given.
Refusal refuse(const Catalogue& catalogue, std::string_view code, std::string_view field,
               std::string_view typed = {});
Refusal refuse(const Catalogue& catalogue, std::string_view code, std::string_view field,
               std::string_view typed,
               std::initializer_list<std::pair<std::string_view, std::string_view>> slots);

}  // namespace terskel
