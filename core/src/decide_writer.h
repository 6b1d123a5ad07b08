// Writes one regime's answer to decide. What its possible answers say is in answer_member.cpp, the rest in
// answer_text.cpp.
#pragma once

#include <string>
#include <vector>

#include "answer_parts.h"
#include "lists.h"

namespace terskel {

/// One version's decision, with what is needed to tell it.
struct Told {
  Telling telling;
  Decision decision;
};

class DecideWriter {
 public:
  DecideWriter(JsonWriter& json, const Catalogue& catalogue, const Regime& regime, const Case& asked)
      : json_(json), catalogue_(catalogue), regime_(regime), asked_(asked) {}

  void write();

 private:
  void write_card(const Version& version);
  void write_answer(const std::vector<Told>& all);
  void write_status(const Version& version);
  void write_notices(const Telling& telling);
  void write_assumed(const Decision& decision);
  void write_item(const Told& told, const ItemTrace& trace);
  std::string item_text(const Told& told, const ItemTrace& trace) const;
  void write_limits(const Told& told, const ItemTrace& trace);
  void write_limit(const Told& told, const Ladder& ladder, const Measure& measure, std::size_t number,
                   const ItemTrace& trace, const std::string& condition);
  void write_possible(const Told& told, const Member& member, bool several_versions);
  void write_box(const Told& told, const Box& box, bool several_versions);
  void write_side(const Told& told, const BoxSide& side);
  void write_at_reference(const Told& told, const Member& member);
  void write_question(const Told& told, const Member& member, Question question);
  void write_ask(const Decision& decision);
  void write_source_entries();

  void cite(const std::vector<Citation>& cites) {
    for (const Citation& citation : cites) insert_once(cited_, citation.source);
    write_sources(json_, regime_, cites);
  }
  void sentence(const Sentence& said, const std::string& condition = "") {
    for (const Citation& citation : said.cites) insert_once(cited_, citation.source);
    write_sentence(json_, regime_, said, condition);
  }
  std::string tier_id(const Version& version, Index tier) const {
    return version.groups[version.tiers[tier].group].id + "." + version.tiers[tier].id;
  }

  JsonWriter& json_;
  const Catalogue& catalogue_;
  const Regime& regime_;
  const Case& asked_;
  std::vector<Index> cited_;
};

}  // namespace terskel
