// The vocabularies: the position of an id is the number of its enumerator.
#include "terskel/model.h"

#include <gtest/gtest.h>

#include <set>

namespace terskel {
namespace {

template <class Ids>
void expect_distinct(const Ids& ids) {
  const std::set<std::string_view> distinct(ids.begin(), ids.end());
  EXPECT_EQ(distinct.size(), ids.size());
  EXPECT_EQ(distinct.count(""), 0U);
}

template <class Ids, class Enum>
std::string_view id(const Ids& ids, Enum value) {
  return ids[static_cast<std::size_t>(value)];
}

TEST(Vocabularies, HaveAnIdForEachEnumerator) {
  EXPECT_EQ(id(kKindIds, Kind::party_position), "party_position");
  EXPECT_EQ(id(kKindIds, Kind::card), "card");
  EXPECT_EQ(id(kStateIds, State::repealed), "repealed");
  EXPECT_EQ(id(kGradeIds, Grade::secondary), "secondary");
  EXPECT_EQ(id(kReadAsIds, ReadAs::headnote), "headnote");
  EXPECT_EQ(id(kStrengthIds, Strength::unsettled), "unsettled");
  EXPECT_EQ(id(kCharacterIds, Character::out_of_scope), "out_of_scope");
  EXPECT_EQ(id(kCharacterIds, Character::open), "open");
  EXPECT_EQ(id(kQuestionIds, Question::help), "help");
  EXPECT_EQ(id(kReasonIds, Reason::date), "date");
  EXPECT_EQ(id(kReasonIds, Reason::about), "about");
  EXPECT_EQ(id(kAssessorIds, Assessor::courts), "courts");
}

TEST(Vocabularies, HaveNoIdTwice) {
  expect_distinct(kKindIds);
  expect_distinct(kStateIds);
  expect_distinct(kGradeIds);
  expect_distinct(kReadAsIds);
  expect_distinct(kStrengthIds);
  expect_distinct(kCharacterIds);
  expect_distinct(kQuestionIds);
  expect_distinct(kReasonIds);
  expect_distinct(kAssessorIds);
}

TEST(Reasons, AreBitsOfAMask) {
  ReasonMask all = 0;
  for (int reason = 0; reason < kReasons; ++reason) all |= bit(static_cast<Reason>(reason));
  EXPECT_EQ(all, (1U << kReasons) - 1);
}

}  // namespace
}  // namespace terskel
