// What rests on each source of a regime, in words.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "terskel/model.h"

namespace terskel {

/// Sentences (with every value of the facts that they depend on), limits and statuses of all versions.
class Resting {
 public:
  Resting(const Catalogue& catalogue, const Regime& regime);

  const std::set<std::string>& sentences(Index source) const { return of(sentences_, source); }
  const std::set<std::string>& limits(Index source) const { return of(limits_, source); }
  const std::set<std::string>& statuses(Index source) const { return of(statuses_, source); }

 private:
  using Texts = std::map<Index, std::set<std::string>>;

  static const std::set<std::string>& of(const Texts& texts, Index source);
  static void note(Texts& texts, const std::vector<Citation>& cites, const std::string& text);
  void note_sentence(const Version& version, const Statement& statement);
  void note_row(const Row& row);

  const Catalogue& catalogue_;
  const Regime& regime_;
  Texts sentences_;
  Texts limits_;
  Texts statuses_;
};

}  // namespace terskel
