// Groups, tiers and rows, and where every form stands.
#include <algorithm>

#include "content_regime.h"
#include "content_shared.h"

namespace terskel {
namespace {

constexpr std::size_t kMostTiers = 64;

/// A text that places forms: `cannabis/herb`, `cannabis/*` or `*`.
struct Claim {
  std::string text;
  JsonReader place;
  Place at;

  bool is_rest() const { return text == "*"; }
  bool is_rest_of_substance() const { return text.size() > 2 && text.compare(text.size() - 2, 2, "/*") == 0; }
};

/// Places forms as they are claimed: by name first, then what is left of a substance, then the rest.
class Placement {
 public:
  explicit Placement(VersionContext& context) : context_(context) {
    context.version.places.assign(context.catalogue().forms.size(), Place{});
  }

  void add(const JsonReader& list, Place at) {
    for (const auto& [text, place] : list.texts()) claims_.push_back({text, place, at});
  }

  void settle() {
    for (const Claim& claim : claims_) {
      if (!claim.is_rest() && !claim.is_rest_of_substance()) take_named(claim);
    }
    for (const Claim& claim : claims_) {
      if (claim.is_rest_of_substance()) take_rest_of_substance(claim);
    }
    for (const Claim& claim : claims_) {
      if (claim.is_rest()) take_rest(claim);
    }
    check_complete();
  }

 private:
  const Catalogue& catalogue() const { return context_.catalogue(); }
  bool is_free(std::size_t form) const { return context_.version.places[form].group == kNone; }

  void put(std::size_t form, Place at) {
    context_.version.places[form] = at;
    if (at.row != kNone) context_.version.rows[at.row].covers.push_back(static_cast<Index>(form));
  }

  void take_named(const Claim& claim) {
    const Index form = form_position(catalogue(), claim.text);
    if (form == kNone) {
      const bool is_substance = substance_position(catalogue(), claim.text) != kNone;
      claim.place.problem("unknown_form", is_substance
                                              ? "The substance has forms: name one, or write \"" +
                                                    claim.text + "/*\" for all that no other group names."
                                              : "No form is called \"" + claim.text +
                                                    "\". shared/substances.json has them all.");
    } else if (is_free(form)) {
      put(form, claim.at);
    } else {
      claim.place.problem("form_twice", "\"" + claim.text + "\" stands in a group or row already.");
    }
  }

  /// Puts the free forms of a range; false if there are none.
  bool take_free(std::size_t first, std::size_t count, Place at) {
    bool any = false;
    for (std::size_t form = first; form < first + count; ++form) {
      if (!is_free(form)) continue;
      put(form, at);
      any = true;
    }
    return any;
  }

  void take_rest_of_substance(const Claim& claim) {
    const std::string id = claim.text.substr(0, claim.text.size() - 2);
    const Index substance = substance_position(catalogue(), id);
    if (substance == kNone || catalogue().forms[catalogue().substances[substance].first_form].id.empty()) {
      claim.place.problem("unknown_form",
                          substance == kNone
                              ? "No substance is called \"" + id + "\". shared/substances.json has them all."
                              : "\"" + id + "\" has no forms. Write it without \"/*\".");
      return;
    }
    const Substance& owner = catalogue().substances[substance];
    if (!take_free(owner.first_form, owner.form_count, claim.at))
      claim.place.problem("nothing_left", "All forms of \"" + id + "\" stand elsewhere already.");
  }

  void take_rest(const Claim& claim) {
    if (rest_claimed_) claim.place.problem("rest_twice", "Only one group can claim the rest.");
    rest_claimed_ = true;
    take_free(0, catalogue().forms.size(), claim.at);
  }

  void check_complete() const {
    std::vector<std::string> left;
    for (std::size_t form = 0; form < catalogue().forms.size(); ++form) {
      if (is_free(form)) left.push_back(form_id(catalogue(), static_cast<Index>(form)));
    }
    if (!left.empty())
      context_.draft.root.problem_at(
          "groups", "form_without_group",
          "No group has " + listed(left) + ". One group may claim all the rest: \"members\": [\"*\"].");
  }

  VersionContext& context_;
  std::vector<Claim> claims_;
  bool rest_claimed_ = false;
};

void read_tiers(Version& version, const JsonReader& json, Group& group) {
  group.first_tier = static_cast<Index>(version.tiers.size());
  for (const auto& [id, place] : json.texts()) {
    if (!is_id(id)) place.problem("bad_id", "Ids are small letters, digits, _ and -.");
    version.tiers.push_back({id, static_cast<Index>(version.groups.size())});
  }
  group.tier_count = static_cast<Index>(version.tiers.size() - group.first_tier);
  if (version.tiers.size() > kMostTiers) json.problem("too_many", "A version has at most sixty-four tiers.");
}

void read_row(VersionContext& context, const std::string& id, const JsonReader& json, Placement& placement) {
  if (!json.only({"covers", "unit", "basis", "as", "reference_purity", "note", "absent", "limits", "by",
                  "ladders", "measures", "join"}))
    return;
  if (!is_id(id)) json.problem("bad_id", "Ids are small letters, digits, _ and -.");
  Version& version = context.version;
  Row row;
  row.id = id;
  row.group = static_cast<Index>(version.groups.size() - 1);
  placement.add(json.need("covers"), {row.group, static_cast<Index>(version.rows.size())});
  if (json.has("note") && json.at("note").only(with_statement_keys({})))
    row.notes.push_back(read_statement(context, json.at("note")));
  read_ladders(context, json, row);
  version.rows.push_back(std::move(row));
}

void read_group(VersionContext& context, const std::string& id, const JsonReader& json,
                Placement& placement) {
  if (!json.only({"tiers", "rows", "members", "not_listed"})) return;
  if (!is_id(id)) json.problem("bad_id", "Ids are small letters, digits, _ and -.");
  Version& version = context.version;
  Group group{id, 0, 0};
  read_tiers(version, json.need("tiers"), group);
  version.groups.push_back(group);
  const auto index = static_cast<Index>(version.groups.size() - 1);
  if (group.tier_count == 1) {
    placement.add(json.need("members"), {index, kNone});
    for (const std::string_view key : {"rows", "not_listed"}) {
      if (json.has(key))
        json.at(key).problem("group_with_one_tier", "A group with one tier has only \"members\".");
    }
    return;
  }
  if (json.has("members"))
    json.at("members").problem("group_with_tiers",
                               "A group with several tiers has \"rows\" and \"not_listed\".");
  placement.add(json.at("not_listed"), {index, kNone});
  for (const auto& [row_id, row] : json.need("rows").members()) read_row(context, row_id, row, placement);
}

void check_not_empty(const VersionContext& context) {
  const Version& version = context.version;
  for (const auto& [id, json] : context.draft.table("groups")) {
    const Index group = position_of(version.groups, id);
    const bool used = std::any_of(version.places.begin(), version.places.end(),
                                  [group](const Place& place) { return place.group == group; });
    if (group != kNone && !used)
      json.problem("group_without_forms", "No form stands in this group. Take it out.");
  }
}

}  // namespace

void read_groups(VersionContext& context) {
  Placement placement(context);
  for (const auto& [id, json] : context.draft.table("groups")) read_group(context, id, json, placement);
  placement.settle();
  for (Row& row : context.version.rows) std::sort(row.covers.begin(), row.covers.end());
  check_not_empty(context);
}

}  // namespace terskel
