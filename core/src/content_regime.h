// One regime of content/ as it is being read. Native only.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content_json.h"
#include "content_text.h"
#include "terskel/model.h"

namespace terskel {

/// What the versions of a regime share: its sentences and sources, and which of them are in use.
struct RegimeContext {
  const Catalogue& catalogue;
  const std::set<std::string>& regime_ids;
  Regime regime;
  std::map<std::string, Index, std::less<>> sentences;  ///< position by key
  std::vector<std::vector<std::string>> slots;          ///< names, by sentence
  std::set<Index> said;
  std::vector<std::string> pinpoints;  ///< the default of each source
  std::set<Index> cited;
  bool has_texts = true;  ///< whether there is a text file in the language
};

/// A version's JSON with everything that it inherits in place.
struct Draft {
  bool is_whole = true;  ///< false if what it extends is not there
  std::string from;
  JsonReader root;                                      ///< the version's own file
  std::map<std::string, JsonReader, std::less<>> keys;  ///< `status`, `combine` …
  std::map<std::string, Members, std::less<>> tables;   ///< `rules`, `groups` …: elements by id

  JsonReader key(std::string_view name) const;
  /// As key(), but a missing key is a problem.
  JsonReader need(std::string_view name) const;
  const Members& table(std::string_view name) const;
};

/// A version being read into the model.
struct VersionContext {
  RegimeContext& regime;
  const Draft& draft;
  Version version;

  const Catalogue& catalogue() const { return regime.catalogue; }
  /// The ids of a fact's values; of `reading`, those of this version.
  std::vector<std::string> values_of(Index fact) const;
};

/// The versions below `regimes/<id>/` with inheritance applied, by start.
std::vector<Draft> expanded_versions(const Documents& documents, const std::string& folder, bool is_card);

/// Reads `regimes/<id>/`.
Regime load_regime(const Documents& documents, const std::string& id, const Catalogue& catalogue,
                   const std::set<std::string>& regime_ids, std::string_view language);

/// The sources of a regime, with the pinpoints of citations that give none.
void read_sources(RegimeContext& context, const JsonReader& json);

/// The sentences that statements may say.
void take_sentences(RegimeContext& context, const Templates& templates);

/// Reads `claims/`: what is claimed, and what the sources of the regime say.
std::vector<Claim> load_claims(const Documents& documents, const Content& content,
                               const std::set<std::string>& regime_ids);

// ------------------------------------------------------------------ content_statement.cpp

/// The keys of a statement, for those who read one together with other keys.
inline constexpr std::array<std::string_view, 5> kStatementKeys = {"say", "cite", "with", "strength",
                                                                   "editorial"};

/// The statement's keys and these.
std::vector<std::string_view> with_statement_keys(std::initializer_list<std::string_view> keys);

/// Reads the statement's keys; the caller has checked for unknown ones.
Statement read_statement(VersionContext& context, const JsonReader& json,
                         Strength otherwise = Strength::binding);

/// One statement without further keys, or a list of them.
std::vector<Statement> read_statements(VersionContext& context, const JsonReader& json,
                                       Strength otherwise = Strength::binding);

std::vector<Citation> read_citations(RegimeContext& context, const JsonReader& json);

/// The values of a fact that a list names, as a mask.
FactMask read_values(const VersionContext& context, Index fact, const JsonReader& json);

/// The fact that a text names; kNone, with a problem, if there is none.
Index read_fact_id(const VersionContext& context, const JsonReader& json);

// ------------------------------------------------------------------ the parts of a version

Version read_version(RegimeContext& context, const Draft& draft);

/// Groups, tiers and rows, and the place of every form.
void read_groups(VersionContext& context);

/// The limits of a row, by ladder. `row.group` is known.
void read_ladders(VersionContext& context, const JsonReader& json, Row& row);

void read_caps(VersionContext& context);
void read_outcomes(VersionContext& context);
void read_rules(VersionContext& context);
void read_attachments(VersionContext& context);

/// `when`. Only attachments may ask for outcomes.
Condition read_condition(const VersionContext& context, const JsonReader& json, bool may_name_outcomes);

// ------------------------------------------------------------------ content_check.cpp

/// Exceptions that lead back to themselves, and outcomes that no rule names.
void check_version(const VersionContext& context);

/// Sentences that nothing says and sources that nothing cites.
void check_in_use(const RegimeContext& context, const JsonReader& texts, const JsonReader& sources);

/// The shape of cases.json and the ids that it names.
void check_cases(const RegimeContext& context, const JsonReader& root);

}  // namespace terskel
