// SPDX-License-Identifier: Apache-2.0
// Printed parts that add up exactly.
#include <kaohe/decompose/apportion.hpp>

#include <gtest/gtest.h>
#include <support/amounts.hpp>

namespace {

using namespace kaohe::decompose;
using kaohe::issue;
using kaohe::issue_code;
using kaohe::number;
using kaohe::rounding_interval;
using kaohe_test::decimal;
using kaohe_test::decimals;
using kaohe_test::no_bound;

const rounding_interval tenth = rounding_interval::power_of_ten(-1), ones = rounding_interval::power_of_ten(0);
const std::vector<std::string> abc{"a", "b", "c"};

std::vector<std::string> texts(const std::vector<number>& all) {
  std::vector<std::string> made;
  for (const number& x : all) made.push_back(to_text(x));
  return made;
}
using lines = std::vector<std::string>;

TEST(Apportion, TheLargestRemaindersGetWhatIsLeft) {
  EXPECT_EQ(texts(*apportion(abc, decimals({"3.33", "3.34", "3.33"}), {}, 10, tenth)), (lines{"3.3", "3.4", "3.3"}));
  EXPECT_EQ(texts(*apportion(abc, decimals({"1.49", "1.48", "7.03"}), {}, 10, tenth)), (lines{"1.5", "1.5", "7"}));
  EXPECT_EQ(texts(*apportion(abc, decimals({"2", "3", "5"}), {}, 10, tenth)), (lines{"2", "3", "5"}));
}

TEST(Apportion, EqualRemaindersGoByKeyNotByOrder) {
  const number third = number::ratio(10, 3);
  const std::vector<number> thirds(3, third);
  EXPECT_EQ(texts(*apportion(abc, thirds, {}, 10, ones)), (lines{"4", "3", "3"}));
  const std::vector<std::string> turned{"c", "b", "a"};
  EXPECT_EQ(texts(*apportion(turned, thirds, {}, 10, ones)), (lines{"3", "3", "4"}));
}

TEST(Apportion, NegativePartsAreRoundedDownFirst) {
  EXPECT_EQ(texts(*apportion(abc, decimals({"-1.25", "-1.25", "4.5"}), {}, 2, tenth)), (lines{"-1.2", "-1.3", "4.5"}));
}

TEST(Apportion, BoundsAreKept) {
  const std::vector<limits> bounds{{{}, decimal("3.35")}, {decimal("3.31"), {}}, {}};
  // a may have 3.3 at most, b must have 3.4
  EXPECT_EQ(texts(*apportion(abc, decimals({"3.349", "3.32", "3.331"}), bounds, 10, tenth)),
            (lines{"3.3", "3.4", "3.3"}));
  const std::vector<limits> tight{{{}, decimal("3.3")}, {{}, decimal("3.3")}, {}};
  EXPECT_EQ(texts(*apportion(abc, decimals({"3.34", "3.34", "3.32"}), tight, 10, tenth)), (lines{"3.3", "3.3", "3.4"}));
}

TEST(Apportion, AWholeFarFromTheValuesMovesAll) {
  const auto printed = *apportion(abc, decimals({"1", "2", "3"}), {}, 100, ones);
  EXPECT_EQ(printed[0] + printed[1] + printed[2], 100);
  EXPECT_EQ(texts(printed), (lines{"33", "33", "34"}));
  const std::vector<limits> capped{{{}, 5}, {}, {}};
  EXPECT_EQ(texts(*apportion(abc, decimals({"1", "2", "3"}), capped, 100, ones)), (lines{"5", "47", "48"}));
  EXPECT_EQ(texts(*apportion(abc, decimals({"1", "2", "3"}), {}, -4, ones)), (lines{"-2", "-1", "-1"}));
}

TEST(Apportion, EveryLevelAddsUp) {
  const std::vector<member> members{{"A", ""}, {"B", ""}, {"a1", "A"}, {"a2", "A"}, {"b1", "B"}, {"b2", "B"}};
  const auto over = tree::make(members);
  const auto wanted = decimals({"3.45", "6.55", "1.72", "1.73", "3.27", "3.28"});
  const auto printed = apportion(*over, wanted, {}, 10, tenth);
  ASSERT_TRUE(printed);
  EXPECT_EQ(texts(*printed), (lines{"3.5", "6.5", "1.7", "1.8", "3.2", "3.3"}));
}

TEST(Apportion, InfeasibleByOneUnitOfTheLastDigit) {
  const std::vector<limits> upper{{{}, decimal("3.35")}, {{}, decimal("3.35")}, {{}, decimal("3.35")}};
  const auto wanted = decimals({"3.33", "3.33", "3.34"});
  EXPECT_TRUE(apportion(abc, wanted, upper, decimal("9.9"), tenth));
  const auto beyond = apportion(abc, wanted, upper, 10, tenth);  // 3 × 3.35 is enough, 3 × 3.3 is not
  ASSERT_FALSE(beyond);
  EXPECT_EQ(message(beyond.error(), kaohe::language::zh),
            "“总量”至少为10，其所属各单位上限合计只有9.9，互相冲突的上限：a、b、c");
  const std::vector<limits> lower{{decimal("3.31"), {}}, {decimal("3.31"), {}}, {decimal("3.31"), {}}};
  EXPECT_EQ(apportion(abc, wanted, lower, 10, tenth).error().code, issue_code::parts_too_large);
  const std::vector<limits> empty{{decimal("3.31"), decimal("3.39")}, {}, {}};
  EXPECT_EQ(apportion(abc, wanted, empty, 10, tenth).error(),
            (issue{issue_code::bounds_exclude, {}, {"a", "3.31", "3.39"}}));
}

TEST(Apportion, AGroupsConflictIsItsOwn) {
  const std::vector<member> members{{"A", ""}, {"a1", "A"}, {"a2", "A"}, {"o", ""}};
  const auto over = tree::make(members);
  const std::vector<limits> bounds{{4, {}}, {{}, 1}, {{}, 2}, {}};
  const auto printed = apportion(*over, decimals({"4", "1", "2", "6"}), bounds, 10, ones);
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, issue_code::parts_too_small);
  EXPECT_EQ(printed.error().args.at(0), "A");
}

TEST(Apportion, LongWeightsDoNotOverflow) {
  // quotas of 10⁹ + 1 by weights of fifteen digits
  const number sum = decimal("999999999999999") * 2 + decimal("123456789012345"), whole = 1'000'000'001;
  std::vector<number> quotas;
  for (const char* weight : {"999999999999999", "999999999999999", "123456789012345"}) {
    quotas.push_back(decimal(weight) * whole / sum);
  }
  const auto printed = apportion(abc, quotas, {}, whole, ones);
  ASSERT_TRUE(printed);
  EXPECT_EQ((*printed)[0] + (*printed)[1] + (*printed)[2], whole);
  EXPECT_TRUE((*printed)[0] == (*printed)[1] || (*printed)[0] == (*printed)[1] + 1);
}

TEST(Apportion, WhatCannotBePrinted) {
  const auto wanted = decimals({"1", "2", "7"});
  const auto code = [&](const number& whole, const rounding_interval& digits) {
    return apportion(abc, wanted, {}, whole, digits).error().code;
  };
  EXPECT_EQ(code(decimal("10.05"), tenth), issue_code::not_to_the_digit);
  EXPECT_EQ(code(number::faulty(kaohe::number_fault::division_by_zero), tenth), issue_code::figure_not_usable);
  EXPECT_EQ(code(10, rounding_interval::power_of_ten(-30)), issue_code::too_many_digits);
  EXPECT_EQ(apportion(abc, decimals({"1", "2"}), {}, 3, ones).error().code, issue_code::column_length);
  EXPECT_EQ(apportion(std::vector<std::string>{"a", "a"}, decimals({"1", "2"}), {}, 3, ones).error().code,
            issue_code::unit_repeated);
  EXPECT_EQ(apportion(std::vector<std::string>{}, {}, {}, 3, ones).error().code, issue_code::no_units);
  std::vector<number> faulty = wanted;
  faulty[1] = number::faulty(kaohe::number_fault::too_large);
  EXPECT_EQ(apportion(abc, faulty, {}, 10, ones).error().args.at(1), "b");
}

TEST(ExactValues, AreMillionthsOfTheLastDigit) {
  const std::vector<double> computed{0.1 + 0.2, 1.0 / 3, -2.5};
  EXPECT_EQ(texts(*exact_values(computed, tenth)), (lines{"0.3", "0.3333333", "-2.5"}));
  EXPECT_EQ(exact_values(std::vector<double>{1e15}, tenth).error().code, issue_code::too_many_digits);
  EXPECT_TRUE(exact_values(std::vector<double>{1e11}, tenth));
  EXPECT_EQ(exact_values(std::vector<double>{no_bound}, tenth).error().code, issue_code::figure_not_usable);
}

}  // namespace
