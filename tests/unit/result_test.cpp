// A value, or the reason there is none.
#include "terskel/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace terskel {
namespace {

using Answer = Result<std::string, int>;

TEST(AResult, HoldsAValueOrAnError) {
  const Answer good = std::string("yes");
  EXPECT_TRUE(good);
  EXPECT_EQ(good.value(), "yes");
  const Answer bad = 7;
  EXPECT_FALSE(bad.ok());
  EXPECT_EQ(bad.error(), 7);
}

TEST(AResult, TellsValueAndErrorOfTheSameTypeApart) {
  enum class Error { none };
  const Result<int, Error> zero = 0;
  EXPECT_TRUE(zero);
}

TEST(AResult, GivesItsValueAway) {
  Result<std::unique_ptr<int>, int> held = std::make_unique<int>(3);
  const auto taken = std::move(held).value();
  EXPECT_EQ(*taken, 3);
}

TEST(AResultDeathTest, ReadFromTheWrongSideEndsTheProgram) {
  const Answer bad = 7;
  EXPECT_DEATH(static_cast<void>(bad.value()), "");
  const Answer good = std::string("yes");
  EXPECT_DEATH(static_cast<void>(good.error()), "");
}

}  // namespace
}  // namespace terskel
