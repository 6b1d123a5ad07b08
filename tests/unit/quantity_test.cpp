#include "terskel/quantity.h"

#include <gtest/gtest.h>

namespace terskel {
namespace {

std::vector<Unit> all_units() {
  std::vector<Unit> units;
  units.reserve(kUnits);
  for (int i = 0; i < kUnits; ++i) units.push_back(static_cast<Unit>(i));
  return units;
}

Result<Quantity, QuantityError> typed(std::string_view number, Unit unit) {
  return quantity(parse_decimal(number).value(), unit);
}

TEST(Quantity, IsHeldInBaseUnits) {
  EXPECT_EQ(typed("12,5", Unit::g).value(), (Quantity{12'500'000, Unit::g}));
  EXPECT_EQ(typed("1", Unit::ug).value().base, 1);
  EXPECT_EQ(typed("0.001", Unit::mg).value().base, 1);
  EXPECT_EQ(typed("0.000001", Unit::kg).value().base, 1'000);
  EXPECT_EQ(typed("2", Unit::dl).value().base, 200'000);
  EXPECT_EQ(typed("0.5", Unit::piece).value().base, 500'000);
}

TEST(Quantity, IsTheSameAmountInAnyUnit) {
  EXPECT_EQ(typed("1", Unit::kg).value().base, typed("1 000", Unit::g).value().base);
  EXPECT_EQ(typed("1", Unit::l).value().base, typed("1000", Unit::ml).value().base);
  EXPECT_EQ(typed("25", Unit::cl).value().base, typed("2.5", Unit::dl).value().base);
}

TEST(Quantity, RefusesZero) {
  for (const Unit unit : all_units()) EXPECT_EQ(typed("0,00", unit).error(), QuantityError::zero);
  EXPECT_EQ(quantity(Decimal{-1}, Unit::g).error(), QuantityError::zero);
}

TEST(Quantity, RefusesWhatIsFinerThanABaseUnit) {
  EXPECT_EQ(typed("0.1", Unit::ug).error(), QuantityError::too_fine);
  EXPECT_EQ(typed("1.0005", Unit::mg).error(), QuantityError::too_fine);
  EXPECT_EQ(typed("0.000001", Unit::dl).error(), QuantityError::too_fine);
  EXPECT_TRUE(typed("0.000001", Unit::g).ok());
}

TEST(Quantity, RefusesMoreThanTheLargest) {
  EXPECT_EQ(typed("1000", Unit::kg).value().base, kMostBaseUnits);
  EXPECT_EQ(typed("1000.000001", Unit::kg).error(), QuantityError::too_large);
  EXPECT_EQ(typed("999999999", Unit::kg).error(), QuantityError::too_large);
  EXPECT_EQ(typed("1000000", Unit::piece).value().base, kMostBaseUnits);
  EXPECT_EQ(typed("1000001", Unit::piece).error(), QuantityError::too_large);
  EXPECT_TRUE(typed("999999999", Unit::mg).ok());
  EXPECT_EQ(quantity(Decimal{9'223'372'036'854'775'807}, Unit::kg).error(), QuantityError::too_large);
  EXPECT_EQ(quantity(Decimal{9'223'372'036'854'775'807}, Unit::ug).error(), QuantityError::too_large);
}

TEST(Units, HaveAnIdThatReadsAsThem) {
  for (const Unit unit : all_units()) EXPECT_EQ(parse_unit(id_of(unit)), unit);
  EXPECT_EQ(parse_unit("G"), std::nullopt);
  EXPECT_EQ(parse_unit("dose"), std::nullopt);
  EXPECT_EQ(parse_unit(""), std::nullopt);
}

TEST(Units, MeasureOneDimension) {
  EXPECT_EQ(dimension_of(Unit::ug), Dimension::mass);
  EXPECT_EQ(dimension_of(Unit::kg), Dimension::mass);
  EXPECT_EQ(dimension_of(Unit::cl), Dimension::volume);
  EXPECT_EQ(dimension_of(Unit::piece), Dimension::count);
  EXPECT_NE(dimension_of(Unit::rusdose), dimension_of(Unit::user_dose));
}

TEST(Units, SayHowManyBaseUnitsTheyHold) {
  EXPECT_EQ(base_units_in(Unit::ug), 1);
  EXPECT_EQ(base_units_in(Unit::g), 1'000'000);
  EXPECT_EQ(base_units_in(Unit::kg), 1'000'000'000);
  EXPECT_EQ(base_units_in(Unit::ml), 1'000);
  EXPECT_EQ(base_units_in(Unit::rusdose), 1'000'000);
}

TEST(QuantityText, IsExactInItsOwnUnit) {
  EXPECT_EQ(number_text({12'500'000, Unit::g}), "12.5");
  EXPECT_EQ(number_text({12'500'000, Unit::g}, ','), "12,5");
  EXPECT_EQ(number_text({1, Unit::kg}), "0.000000001");
  EXPECT_EQ(number_text({250, Unit::ug}), "250");
}

TEST(QuantityText, IsReadAsTheSameAmount) {
  for (const Unit unit : all_units())
    for (const char* number : {"1", "0.001", "3.75", "12.345", "999"}) {
      const auto amount = typed(number, unit);
      if (!amount) continue;
      EXPECT_EQ(typed(number_text(amount.value()), unit).value(), amount.value());
    }
}

TEST(QuantityErrorCode, IsTheNameAfterAmount) {
  EXPECT_EQ(code_of(QuantityError::zero), "amount_zero");
  EXPECT_EQ(code_of(QuantityError::too_large), "amount_too_large");
  EXPECT_EQ(code_of(QuantityError::too_fine), "amount_too_fine");
}

}  // namespace
}  // namespace terskel
