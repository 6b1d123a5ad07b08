// Words of a catalogue: finding one, filling its slots, joining a list.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "terskel/model.h"

namespace terskel {

/// The word with this key. A missing key gives the key itself, so that it is seen (and a test fails).
std::string_view word(const Catalogue& catalogue, std::string_view key);

/// Whether only the static pages say this word.
constexpr bool is_of_static_pages(std::string_view key) { return key.substr(0, 6) == "pages."; }

/// Whether a page says this word around the answers, and no answer does: it is in no pack, comes with the
/// page instead, and no program is told of it.
constexpr bool is_of_pages(std::string_view key) {
  for (const std::string_view kind : {"ui.", "help.", "preset.", "shelf."})
    if (key.substr(0, kind.size()) == kind) return true;
  return is_of_static_pages(key);
}

/// What fills the slots of a template: names and values.
using Slots = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// A template with its `{slots}` filled. A slot that is not given stays as it stands.
std::string filled(std::string_view text, Slots slots);

/// The word with this key, its slots filled.
std::string word(const Catalogue& catalogue, std::string_view key, Slots slots);

/// The word whose key these parts make up with full stops between them: `fact.place.home`.
std::string word_of(const Catalogue& catalogue, std::initializer_list<std::string_view> key);

/// "a", "a and b", "a, b and c", in the catalogue's language (`text.and`, `text.or`).
std::string joined(const Catalogue& catalogue, const std::vector<std::string>& parts,
                   std::string_view conjunction);

/// Exact amounts, numbers and days as the catalogue's language writes them: "12,5 g", "3. juni 2021".
std::string in_words(const Catalogue& catalogue, Quantity amount);
std::string in_words(const Catalogue& catalogue, DateSpan date);
std::string percent_in_words(const Catalogue& catalogue, std::int64_t hundredths);

/// The amount of a limit in the unit that reads best: "80 kg", not "80 000 g". What a person typed stays as
/// it is.
Quantity as_figure(Quantity amount);

/// "heroin", or "cannabis (hasj)" for a form with a name.
std::string in_words(const Catalogue& catalogue, const Form& form);

/// A number with the language's decimal mark and thousands grouped by narrow no-break spaces.
std::string number_in_words(const Catalogue& catalogue, std::int64_t millionths);

}  // namespace terskel
