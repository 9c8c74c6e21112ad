// SPDX-License-Identifier: Apache-2.0
// One target to years.
#include <kaohe/decompose/years.hpp>

#include <gtest/gtest.h>
#include <support/amounts.hpp>

namespace {

using namespace kaohe::decompose;
using kaohe::issue_code;
using kaohe::number;
using kaohe::rounding_interval;
using kaohe_test::decimal;

number percent(const char* text) { return decimal(text) / 100; }
const rounding_interval basis_point = rounding_interval::power_of_ten(-4);

number compounded(const std::vector<number>& rates) {
  number left = 1;
  for (const number& rate : rates) left *= 1 - rate;
  return 1 - left;
}

TEST(Years, SeventeenPerCentInFiveYears) {
  const auto made = yearly_reductions(percent("17"), 5, pace::compound, basis_point);
  ASSERT_TRUE(made);
  ASSERT_EQ(made->values.size(), 5U);
  for (int k = 0; k < 4; ++k) EXPECT_EQ(made->values[static_cast<std::size_t>(k)], percent("3.66"));
  EXPECT_EQ(compounded(made->values), percent("17"));
  const number last = 1 - decimal("0.83") / power(decimal("0.9634"), 4);
  EXPECT_EQ(made->values[4], last);
  EXPECT_EQ(made->leftover, last - percent("3.66"));
  EXPECT_LT(abs(made->leftover), percent("0.02"));
}

TEST(Years, LinearAndGivenShares) {
  const auto linear = yearly_reductions(percent("20"), 4, pace::linear, basis_point);
  ASSERT_TRUE(linear);
  EXPECT_EQ(linear->values[0], percent("5"));
  EXPECT_EQ(linear->values[1], percent("5.26"));  // 5 of the 95 that are left
  EXPECT_EQ(compounded(linear->values), percent("20"));
  const std::vector<number> shares{percent("10"), percent("10"), percent("60"), 1};
  const auto given = yearly_reductions(percent("20"), shares, basis_point);
  ASSERT_TRUE(given);
  EXPECT_EQ(given->values[0], percent("2"));
  EXPECT_EQ(given->values[1], number(0));
  EXPECT_EQ(compounded(given->values), percent("20"));
}

TEST(Years, OneYearIsTheTargetItself) {
  const auto made = yearly_reductions(percent("3.456"), 1, pace::compound, basis_point);
  EXPECT_EQ(made->values, std::vector<number>{percent("3.456")});
  EXPECT_EQ(made->leftover, percent("3.456") - percent("3.46"));
}

TEST(Years, ARiseIsSpreadAsWell) {
  const auto made = yearly_reductions(percent("-21"), 2, pace::compound, basis_point);
  EXPECT_EQ(made->values, (std::vector<number>{percent("-10"), percent("-10")}));
  EXPECT_EQ(made->leftover, number(0));
}

TEST(Years, AmountsAddUpAndDoNotDrift) {
  const auto made = yearly_amounts(10, equal_parts(3), rounding_interval::power_of_ten(-1));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->values, (std::vector<number>{decimal("3.3"), decimal("3.4"), decimal("3.3")}));
  EXPECT_EQ(made->leftover, number(0));
  const std::vector<number> shares{percent("20"), percent("40"), percent("60"), percent("80"), 1};
  const auto increment = yearly_amounts(decimal("12.63"), shares, rounding_interval::power_of_ten(-1));
  number sum;
  for (const number& x : increment->values) sum += x;
  EXPECT_EQ(sum, decimal("12.63"));
  EXPECT_EQ(increment->values.back(), decimal("2.53"));
  EXPECT_EQ(increment->leftover, decimal("0.03"));
}

TEST(Years, WhatIsNoSchedule) {
  const auto shares = [](std::initializer_list<const char*> texts) {
    return yearly_reductions(percent("17"), kaohe_test::decimals(texts), basis_point);
  };
  EXPECT_TRUE(shares({"0.5", "0.5", "1"}));
  EXPECT_EQ(shares({"0.5", "0.4", "1"}).error().code, issue_code::not_a_yearly_schedule);
  EXPECT_EQ(shares({"0.5", "0.9"}).error().code, issue_code::not_a_yearly_schedule);
  EXPECT_EQ(shares({"-0.1", "1"}).error().code, issue_code::not_a_yearly_schedule);
  EXPECT_EQ(shares({}).error().code, issue_code::not_a_yearly_schedule);
  EXPECT_FALSE(yearly_reductions(percent("17"), 0, pace::compound, basis_point));
  EXPECT_FALSE(yearly_reductions(percent("17"), 0, pace::linear, basis_point));
  EXPECT_EQ(yearly_reductions(1, 5, pace::compound, basis_point).error().args.at(0), "100 %");
  EXPECT_FALSE(yearly_reductions(percent("101"), 5, pace::linear, basis_point));
  EXPECT_TRUE(yearly_reductions(percent("99"), 5, pace::linear, basis_point));
  EXPECT_FALSE(yearly_amounts(number::ratio(1, 0), equal_parts(2), basis_point));
}

}  // namespace
