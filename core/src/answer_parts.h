// Pieces of JSON that several answers share.
#pragma once

#include <string>
#include <vector>

#include "json_writer.h"
#include "terskel/case.h"
#include "terskel/decide.h"
#include "terskel/explain.h"
#include "terskel/model.h"

namespace terskel {

template <std::size_t N, class Enum>
std::string_view id_of(const std::array<std::string_view, N>& ids, Enum value) {
  return ids[static_cast<std::size_t>(value)];
}

/// The case as it was read.
void write_case(JsonWriter& json, const Catalogue& catalogue, const Case& asked);

void write_content(JsonWriter& json, const Catalogue& catalogue);

/// `id`, `kind`, `title`, `short` of a regime.
void write_regime_head(JsonWriter& json, const Regime& regime);

/// The same with the refusal of a regime that does not answer.
void write_unanswered(JsonWriter& json, const Catalogue& catalogue, const Regime& regime,
                      const Unanswered& why);

void write_refusal(JsonWriter& json, const Refusal& refusal);

/// `[{id, pinpoint, grade}]`.
void write_sources(JsonWriter& json, const Regime& regime, const std::vector<Citation>& cites);

/// `{text, strength, if_text?, sources}`.
void write_sentence(JsonWriter& json, const Regime& regime, const Sentence& sentence,
                    const std::string& condition);

/// An amount's number as text, and its unit's id.
void write_amount(JsonWriter& json, std::string_view number_key, std::string_view unit_key, Quantity amount);

/// Ids of the outcomes and of their characters, each once.
void write_outcomes(JsonWriter& json, const Version& version, const std::vector<Index>& outcomes);

}  // namespace terskel
