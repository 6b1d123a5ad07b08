// From the JSON of content/ to the model. Native only: nothing of this is in the WASM module.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "terskel/model.h"
#include "terskel/result.h"

namespace terskel {

/// The files of a content folder: path below it (`regimes/pt/2001-07-01.json`) and text.
using ContentFiles = std::map<std::string, std::string>;

/// What is wrong with a content file, and where: for the editor who has it open.
struct ContentProblem {
  std::string file;     ///< path below the content folder
  std::string pointer;  ///< JSON pointer, such as `/rules/dependent/when/tier/0`; empty for the whole file
  std::string code;     ///< stable, such as `unknown_key`
  std::string message;  ///< English; says what to do
};

/// Where a reader finds regimes: those of one part of the world, in the order in which they are shown.
struct Shelf {
  std::string id;  ///< the word `shelf.<id>` names it
  std::vector<std::string> regimes;
};

/// Something that is said about drug law and is imprecise or outdated, and what the sources say.
struct Claim {
  std::string id;
  std::string about;     ///< the regime
  Regime card;           ///< the claim is its title, what the sources say its only version's `card`
  std::string shown_by;  ///< a golden case of the regime that shows it, in the grammar of case.h
};

/// The whole content in one language.
struct Content {
  Catalogue catalogue;
  std::vector<Regime> regimes;     ///< by id
  std::vector<Shelf> shelves;      ///< each regime stands on one
  std::vector<Claim> claims;       ///< in the order of claims.json
  std::vector<std::string> first;  ///< the regimes that are compared before anybody chooses
};

/// Loads and checks everything that files can say about themselves: strict JSON, no unknown, duplicate or
/// missing keys, ids that exist, amounts in quotes, ascending limits, every form in one group, every
/// sentence sourced, used, and in three languages with the same slots and no digit or number word,
/// every source used and complete, acyclic exceptions. Gives all problems, not just the first.
/// With `only_regime` the others are known by name but not read, nor shelves and claims.
Result<Content, std::vector<ContentProblem>> load_content(const ContentFiles& files,
                                                          std::string_view language,
                                                          std::string_view only_regime = {});

/// A hash of what answers rest on (FNV-1a over paths and texts, 16 hex digits), the same on every machine: of
/// all files but golden cases, without the words that the page alone says and without white space between
/// tokens.
std::string content_hash(const ContentFiles& files);

/// The stable ids of sentences and the like that proofs and reports name, since the model drops them.
struct SentenceKeys {
  std::vector<std::string> keys;  ///< by position in Regime::sentences
};
SentenceKeys sentence_keys(const ContentFiles& files, std::string_view regime);

}  // namespace terskel
