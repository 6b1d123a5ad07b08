// The content model: what a pack holds and what decide() reads. Plain data, no behaviour.
//
// A Catalogue (substances, facts, words) is shared; a Regime holds the versions of one body of rules.
// Both are in one language: names and sentences are those of the language they were loaded in.
// Tables refer to each other by position (Index). content.h builds them from JSON natively and checks
// everything; pack.h reads them from untrusted bytes and checks every position.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "terskel/date.h"
#include "terskel/quantity.h"

namespace terskel {

/// A position in a table. kNone stands for "no element".
using Index = std::uint16_t;
inline constexpr Index kNone = 0xFFFF;

// ------------------------------------------------------------------ shared things

/// What a substance comes as. A substance without forms has one form with an empty id.
/// Forms are numbered through all substances, so that one Index names substance and form.
struct Form {
  std::string id;    ///< `resin`; empty for a substance without forms
  std::string name;  ///< in the catalogue's language; empty if the id is
  Index substance = kNone;
  bool implied = false;     ///< stands for the substance when no form was typed
  std::vector<Unit> units;  ///< units that a person may type; the first is offered first
};

/// A word that people type for a substance (in any language), lower case.
struct Alias {
  std::string text;
  std::vector<Index> forms;  ///< what it names: forms of one substance, or, if ambiguous, of several
};

struct Substance {
  std::string id;
  std::string name;
  Index first_form = 0;  ///< its forms stand together in Catalogue::forms
  Index form_count = 1;
};

enum class Assessor : std::uint8_t { person, authority, registers, courts };

/// A circumstance with few values. At most 16 values, so that a set of them is a FactMask.
struct Fact {
  std::string id;
  std::vector<std::string> values;
  Assessor assessed_by = Assessor::person;
  bool asked = false;          ///< a person can know it
  Index assumed = kNone;       ///< the value taken for granted when nothing is typed
  std::uint16_t excluded = 0;  ///< values that are never meant unless typed (place: prison …)
};
using FactMask = std::uint16_t;

/// An amount of money that moves with the years (court fee, minimum wage).
struct MoneyPeriod {
  Date from;
  Date until;
  std::int64_t millionths = 0;
};
struct UnitOfAccount {
  std::string id;
  std::string currency;
  std::vector<MoneyPeriod> periods;
};

enum class Kind : std::uint8_t { law, practice, bill, report, party_position, card };
enum class State : std::uint8_t {
  proposed,
  rejected,
  not_followed,
  lapsed,
  adopted,
  in_force,
  annulled,
  repealed
};

/// What can be said of a regime before its own pack is there.
struct RegimeSummary {
  struct Start {
    DateSpan from;
    Date checked_until;
  };
  std::string id;
  Kind kind = Kind::law;
  std::string variant_of;
  std::string title;
  std::string short_title;
  State state = State::proposed;  ///< the newest status of the newest version
  DateSpan state_from;            ///< zero when it has no status
  std::vector<Start> versions;    ///< by start
  std::vector<Index> facts;       ///< that some version reads, without `reading`
  bool counts_active = false;     ///< some version counts active substance: a purity changes answers
};

/// Everything that regimes share, in one language.
struct Catalogue {
  std::string language;         ///< nb, nn or en
  std::string content_version;  ///< of shared/content.json, such as 2026.11.22
  std::string content_hash;     ///< of all content files; a regime pack must carry the same
  std::vector<Substance> substances;
  std::vector<Form> forms;
  std::vector<Alias> aliases;  ///< sorted by text
  std::vector<Fact> facts;     ///< the order of facts.json; `reading` last
  std::vector<UnitOfAccount> units_of_account;
  std::vector<RegimeSummary> regimes;                      ///< by id
  std::vector<std::pair<std::string, std::string>> words;  ///< sorted by key
};

// ------------------------------------------------------------------ vocabularies

enum class Grade : std::uint8_t { primary, secondary };
enum class ReadAs : std::uint8_t { full, mirror, in_part, as_reported, headnote };
enum class Strength : std::uint8_t { binding, main_rule, indicative, presumption, discretion, unsettled };

/// The legal nature of an answer, in display order. It is not severity. `open` is derived, never authored.
enum class Character : std::uint8_t {
  lawful,
  not_punishable,
  tolerated,
  administrative,
  petty_offence,
  criminal_no_sanction,
  criminal_conditional,
  criminal,
  below_age,
  unknown,
  out_of_scope,
  open,
};
inline constexpr int kAuthoredCharacters = 11;

/// What people ask of every regime, in display order.
enum class Question : std::uint8_t {
  character,
  reaction,
  maximum,
  authority,
  seizure,
  follow_up,
  no_show,
  record,
  police,
  age,
  help,
};
inline constexpr int kQuestions = 11;

/// Why several answers, or several tiers, are possible.
enum class Reason : std::uint8_t {
  fact,
  form,
  purity,
  not_found,
  none_set,
  not_listed,
  unit_not_comparable,
  basis_not_known,
  sources_differ,
  reading,
  date,
  amount,    ///< no amount was typed
  age,       ///< no age was typed
  at_limit,  ///< exactly on a figure of which no source says to which side it belongs
  about,     ///< inside a band of practice
  weight,    ///< number and weight both count, and only the number was typed
  count,     ///< the other way round
};
inline constexpr int kReasons = 17;
using ReasonMask = std::uint32_t;
constexpr ReasonMask bit(Reason reason) { return 1U << static_cast<unsigned>(reason); }

/// The stable ids of the vocabularies, as they stand in JSON. Position equals the enum's value.
extern const std::array<std::string_view, 6> kKindIds;
extern const std::array<std::string_view, 8> kStateIds;
extern const std::array<std::string_view, 2> kGradeIds;
extern const std::array<std::string_view, 5> kReadAsIds;
extern const std::array<std::string_view, 6> kStrengthIds;
extern const std::array<std::string_view, 12> kCharacterIds;
extern const std::array<std::string_view, 11> kQuestionIds;
extern const std::array<std::string_view, 17> kReasonIds;
extern const std::array<std::string_view, 4> kAssessorIds;

// ------------------------------------------------------------------ sentences and sources

struct Source {
  std::string id;
  std::string title;
  std::string publisher;
  std::string url;
  DateSpan date;  ///< of the text that was read
  ReadAs read = ReadAs::in_part;
  Grade grade = Grade::secondary;
};

struct Citation {
  Index source = kNone;
  std::string pinpoint;

  bool operator==(const Citation&) const = default;
};

/// What fills one slot of a template.
struct SlotValue {
  enum class Type : std::uint8_t {
    text,  ///< `text` as it stands
    years,
    months,
    weeks,
    days,
    hours,
    age,
    count,    ///< `number` of them
    percent,  ///< `number` in hundredths of a percent
    amount,   ///< `number` base units, printed in `unit`
    money,    ///< `number` millionths of the currency in `text`
    account,  ///< `number` millionths times a unit of account (`ref`)
    date,     ///< `date`
  };
  Type type = Type::text;
  std::int64_t number = 0;
  Unit unit = Unit::g;
  Index ref = kNone;
  DateSpan date;
  std::string text;
};

/// A slot of a statement: one value, or one for each value of a fact.
struct Slot {
  std::string name;
  Index by_fact = kNone;
  std::vector<SlotValue> values;  ///< one, or as many as the fact has values
};

/// A sentence in use: which one, what fills it, how strong it is, and what it rests on.
struct Statement {
  Index sentence = kNone;  ///< in Regime::sentences
  Strength strength = Strength::binding;
  std::vector<Slot> slots;
  std::vector<Citation> cites;  ///< empty only for an editorial sentence, which states no law
};

// ------------------------------------------------------------------ limits

enum class Basis : std::uint8_t { gross, active, count, dose, gross_or_active };
enum class ActiveAs : std::uint8_t { not_said, base, salt };
enum class Inclusive : std::uint8_t { yes, no, unsettled };  ///< yes: the figure belongs to the lower tier
enum class Join : std::uint8_t { any_over, all_over, unsettled_if_they_differ };

extern const std::array<std::string_view, 5> kBasisIds;
extern const std::array<std::string_view, 3> kActiveAsIds;
extern const std::array<std::string_view, 3> kInclusiveIds;
extern const std::array<std::string_view, 3> kJoinIds;
extern const std::array<std::string_view, 5> kLimitTypeIds;

/// The line between two neighbouring tiers of a row.
struct Limit {
  enum class Type : std::uint8_t { exact, between, about, not_found, none_set };
  Type type = Type::exact;
  Inclusive inclusive = Inclusive::yes;
  Strength strength = Strength::binding;
  std::int64_t low = 0;      ///< base units; the figure, or the lower end
  std::int64_t high = 0;     ///< the figure, or the upper end
  std::int64_t per_day = 0;  ///< base units, where the figure is a daily amount times days
  std::int32_t days = 0;
  std::vector<Citation> cites;
};

/// One way in which a row counts: a unit, a basis and the limits between the tiers.
struct Measure {
  Unit unit = Unit::g;
  Basis basis = Basis::gross;
  ActiveAs as = ActiveAs::not_said;
  std::int32_t reference_purity = 0;  ///< hundredths of a percent; 0: figures are pure substance
  std::vector<Limit> limits;          ///< one fewer than Ladder::tiers
};

/// The tiers and limits of a row, for some values of a fact.
struct Ladder {
  FactMask in = 0xFFFF;
  std::vector<Index> tiers;       ///< the tiers that this row has, lowest first (Version::tiers)
  std::vector<Measure> measures;  ///< one, or two joined by `join`
  Join join = Join::any_over;
};

/// Forms that are summed and held against the same limits.
struct Row {
  std::string id;
  Index group = kNone;
  std::vector<Index> covers;  ///< forms
  Index by_fact = kNone;      ///< the fact that chooses the ladder
  std::vector<Ladder> ladders;
  std::vector<Statement> notes;  ///< none or one
};

struct Tier {
  std::string id;
  Index group = kNone;
};

/// Substance forms that a version treats alike. Its tiers stand together in Version::tiers.
struct Group {
  std::string id;
  Index first_tier = 0;
  Index tier_count = 1;
};

/// Where a form stands. A form without a row in a group of several tiers is not listed.
struct Place {
  Index group = kNone;
  Index row = kNone;
};

// ------------------------------------------------------------------ rules

struct FactCondition {
  Index fact = kNone;
  FactMask in = 0;
};

/// A conjunction of conditions on one item of a case.
struct Condition {
  std::uint64_t tiers = ~0ULL;  ///< of Version::tiers
  std::uint8_t age_from = 0;
  std::uint8_t age_to = 120;
  std::uint8_t over_cap = 3;       ///< bit 0: holds when not over, bit 1: holds when over
  std::uint64_t outcomes = ~0ULL;  ///< attachments only
  std::vector<FactCondition> facts;
};
inline constexpr int kOldest = 120;

struct Rule {
  std::string id;
  Condition when;
  Index then = kNone;         ///< outcome
  std::vector<Index> except;  ///< the rules it defeats, sets expanded
  Statement reason;
};

struct Answer {
  enum class Type : std::uint8_t { left_to_attachments, answered, does_not_arise, not_said };
  Type type = Type::left_to_attachments;
  std::vector<Statement> statements;
};

struct Outcome {
  std::string id;
  Character character = Character::unknown;
  std::int16_t rank = 0;  ///< a higher number is graver
  Strength strength = Strength::binding;
  std::string see;  ///< the regime that touches the case, for out_of_scope
  std::array<Answer, kQuestions> answers;
};

/// An extra consequence: adds a statement to a question, and only adds.
struct Attachment {
  std::string id;
  Question question = Question::character;
  Condition when;
  Statement statement;
};

/// How many substances, or which rows, fit together before the case is over the cap.
struct Cap {
  std::string id;
  std::int32_t most = 0;
  std::vector<Index> rows;                   ///< empty: distinct substances are counted
  std::vector<std::vector<Index>> doubtful;  ///< substances that may count as one
  Statement statement;
};

enum class Combine : std::uint8_t { worst_item };

// ------------------------------------------------------------------ versions and regimes

struct StatusEntry {
  State state = State::proposed;
  DateSpan from;
  std::vector<Citation> cites;
};

struct Gloss {
  Index fact = kNone;
  Statement statement;
};

struct Reading {
  std::string id;
  Statement statement;
};

/// Groups of which the outcome need not get graver as the amount rises, and why.
struct MonotoneException {
  Index group = kNone;
  Statement statement;
};

/// The rules as they stand from a date. A card has `card` statements and nothing to decide.
struct Version {
  DateSpan from;
  DateSpan unclear_until;  ///< its last day is the first on which the version surely holds; zero: clear
  Date checked_until;
  std::vector<StatusEntry> statuses;
  std::vector<Statement> status_notes;
  Combine combine = Combine::worst_item;
  std::vector<Statement> combine_notes;
  std::vector<Cap> caps;
  std::vector<Gloss> glosses;
  std::vector<Reading> readings;
  std::vector<Group> groups;
  std::vector<Tier> tiers;  ///< at most 64 in all groups
  std::vector<Row> rows;
  std::vector<Place> places;      ///< one for each form of the catalogue
  std::vector<Outcome> outcomes;  ///< at most 64
  std::vector<Rule> rules;
  std::vector<Attachment> attachments;
  std::vector<MonotoneException> not_monotone;
  std::vector<Statement> card;
};

struct Regime {
  std::string id;
  Kind kind = Kind::law;
  std::string variant_of;
  std::string title;
  std::string short_title;
  std::string language;
  std::string content_hash;
  std::vector<Source> sources;
  std::vector<std::string> sentences;  ///< templates
  std::vector<Version> versions;       ///< by start
};

}  // namespace terskel
