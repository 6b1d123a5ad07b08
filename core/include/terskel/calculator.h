// The whole core behind text: packs go in, a case in the grammar goes in, JSON comes out.
// The WASM module binds this class and the command line calls it, so that both say the same bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terskel/case.h"
#include "terskel/model.h"

namespace terskel {

class Calculator {
 public:
  Calculator() = default;
  /// Starts from content that was loaded and proved natively.
  Calculator(Catalogue catalogue, std::vector<Regime> regimes);

  /// Takes one pack: first a catalogue, then regimes in any order. Another catalogue drops the regimes.
  /// Gives nothing, or the JSON of a refusal (`pack_truncated` …).
  std::string add(std::string_view pack);

  /// The JSON of wasm/terskel.d.mts: every regime there is, loaded or not, and every word.
  std::string describe() const;

  /// Answers of the loaded regimes (or those the case names) to a case in the grammar of case.h.
  std::string decide(std::string_view case_text) const;

  /// Where the answers would change, one fact, amount, age or purity at a time.
  std::string lines(std::string_view case_text) const;

  /// Characters for a grid of amounts and ages: a case with one item and one regime, and
  /// `&from=0.1+g&to=100+g&steps=200&ages=10-30`.
  std::string map(std::string_view text) const;

  /// The cells that change between two versions: `regime=pt&from=2008-08-05&to=2023-10-01`.
  std::string difference(std::string_view text) const;

 private:
  using TextOf = std::string (*)(const Catalogue&, const std::vector<const Regime*>&, const Case&);

  const Regime* find(std::string_view id) const;
  Result<std::vector<const Regime*>, Refusal> chosen(const Case& asked) const;
  std::string answer(std::string_view case_text, TextOf text_of) const;

  std::optional<Catalogue> catalogue_;
  std::vector<Regime> regimes_;  ///< by id
};

/// Whether a JSON answer is a refusal: the command line's exit code.
bool is_refusal(std::string_view json);

}  // namespace terskel
