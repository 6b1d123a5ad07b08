// Sets of situations as few boxes.
#include "boxes.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace terskel {
namespace {

const Dim kFirst{Dim::Type::fact, 0};
const Dim kSecond{Dim::Type::fact, 1};
const std::vector<Dim> kDims = {kFirst, kSecond};
const std::vector<std::vector<std::int32_t>> kDomains = {{0, 1, 2}, {0, 1}};

TEST(Boxes, OfAllSituationsSayNothing) {
  std::vector<World> all;
  for (std::int32_t a = 0; a < 3; ++a)
    for (std::int32_t b = 0; b < 2; ++b) all.push_back({a, b});
  EXPECT_EQ(boxes_of(all, kDims, kDomains), std::vector<Box>{Box{}});
}

TEST(Boxes, LeaveOutASideThatMakesNoDifference) {
  EXPECT_EQ(boxes_of({{1, 0}, {1, 1}}, kDims, kDomains), (std::vector<Box>{{{kFirst, {1}}}}));
}

TEST(Boxes, UniteValuesOfOneSide) {
  EXPECT_EQ(boxes_of({{0, 1}, {2, 1}}, kDims, kDomains),
            (std::vector<Box>{{{kFirst, {0, 2}}, {kSecond, {1}}}}));
}

TEST(Boxes, AreSeveralWhereOneWouldSayTooMuch) {
  EXPECT_EQ(boxes_of({{0, 0}, {1, 1}}, kDims, kDomains),
            (std::vector<Box>{{{kFirst, {0}}, {kSecond, {0}}}, {{kFirst, {1}}, {kSecond, {1}}}}));
}

TEST(Boxes, CoverExactlyTheirWorldsForEverySubsetOfASmallSpace) {
  std::vector<World> space;
  for (std::int32_t a = 0; a < 3; ++a)
    for (std::int32_t b = 0; b < 2; ++b) space.push_back({a, b});
  for (unsigned subset = 1; subset < 64; ++subset) {
    std::vector<World> worlds;
    for (std::size_t w = 0; w < space.size(); ++w)
      if (subset >> w & 1) worlds.push_back(space[w]);
    const auto boxes = boxes_of(worlds, kDims, kDomains);
    for (const World& world : space) {
      const bool covered = std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
        return std::all_of(box.begin(), box.end(), [&](const BoxSide& side) {
          const std::int32_t value = world[side.dim.ref];
          return std::find(side.values.begin(), side.values.end(), value) != side.values.end();
        });
      });
      EXPECT_EQ(covered, std::find(worlds.begin(), worlds.end(), world) != worlds.end()) << subset;
    }
  }
}

TEST(Boxes, DoNotDependOnTheOrderOfWorlds) {
  std::vector<World> worlds = {{0, 0}, {0, 1}, {1, 1}, {2, 0}};
  const auto boxes = boxes_of(worlds, kDims, kDomains);
  while (std::next_permutation(worlds.begin(), worlds.end()))
    EXPECT_EQ(boxes_of(worlds, kDims, kDomains), boxes);
}

TEST(Boxes, KeepApartWhatArisesAndWhatDoesNot) {
  const auto boxes = boxes_of({{0, kAbsent}, {1, 0}}, kDims, kDomains);
  EXPECT_EQ(boxes, (std::vector<Box>{{{kFirst, {0}}}, {{kFirst, {1}}, {kSecond, {0}}}}));
}

}  // namespace
}  // namespace terskel
