// Sentences with where they stand: the sources of a regime have numbers on its page.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "sheet.h"
#include "told.h"

namespace terskel {

/// Numbers sources in the order of the list that it writes, and refers to them.
class Cited {
 public:
  /// `place` begins the ids of the list, where a page has several.
  Cited(const Sheet& sheet, const Regime& regime, std::string place = "source")
      : sheet_(sheet), regime_(regime), place_(std::move(place)) {}

  /// " (hovedregel; kilde 3, § 231; kilde 7)", with links into the list. Empty where there is nothing to say.
  std::string support(Strength strength, const std::vector<Citation>& cites) const;
  /// The same with these words first, which may be none.
  std::string support(const std::string& words, const std::vector<Citation>& cites) const;

  /// Paragraphs: the statement, each with `condition` before it and its support after it.
  std::string paragraphs(const Telling& telling, const Statement& statement,
                         const std::string& condition = {}) const;

  /// The list that the references lead to: of all sources, or of some.
  std::string list() const;
  std::string list(const std::set<Index>& sources) const;

 private:
  std::string references(const std::vector<Citation>& cites) const;

  const Sheet& sheet_;
  const Regime& regime_;
  std::string place_;
};

/// A source as the lists have it: title with its address, publisher, date, and how it was read.
std::string source_in_full(const Sheet& sheet, const Source& source);

}  // namespace terskel
