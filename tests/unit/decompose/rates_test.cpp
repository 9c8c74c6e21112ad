// SPDX-License-Identifier: Apache-2.0
// A district's rate to its units: the weighted mean is the district's, exactly.
#include <kaohe/decompose/rates.hpp>

#include <gtest/gtest.h>
#include <support/amounts.hpp>
#include <support/paths.hpp>

#include <algorithm>
#include <fstream>

namespace {

using namespace kaohe::decompose;
using kaohe::issue_code;
using kaohe::number;
using kaohe::rounding_interval;
using kaohe_test::decimal;

const rounding_interval tenths = rounding_interval::power_of_ten(-1);

number weighted(const std::vector<rate_unit>& units, const std::vector<number>& rates) {
  number sum, bases;
  for (std::size_t i = 0; i < units.size(); ++i) sum += units[i].base * rates[i], bases += units[i].base;
  return sum / bases;
}

TEST(Rates, TaicangTheSameRateForAll) {
  std::ifstream file(kaohe_test::project_root() + "/tests/support/data/taicang_2019_towns.csv");
  std::vector<rate_unit> units;
  std::string line, whole;
  for (int n = 0; std::getline(file, line); ++n) {
    if (n < 2) continue;
    const std::size_t comma = line.find(',');
    if (n == 2) {
      whole = line.substr(comma + 1);
    } else {
      // what the towns use is not published: any energies give the same
      units.push_back({line.substr(0, comma), decimal("12.34") + n * n, decimal(whole), {}});
      EXPECT_EQ(line.substr(comma + 1), whole);
    }
  }
  ASSERT_EQ(units.size(), 7U);
  const auto made = decompose_rate(units, decimal(whole), tenths);
  ASSERT_TRUE(made);
  for (const number& rate : made->rates) EXPECT_EQ(rate, decimal("3.4"));
  EXPECT_TRUE(made->leftover.is_zero());
  EXPECT_FALSE(made->carrier);
}

std::vector<rate_unit> three() {
  return {{"a", 10, decimal("3"), {}}, {"b", 30, decimal("3.5"), {}}, {"c", 17, decimal("4"), {}}};
}

TEST(Rates, TheLargestUnitCarriesWhatIsLeft) {
  const auto units = three();
  const auto made = decompose_rate(units, decimal("3.4"), tenths);
  ASSERT_TRUE(made);
  EXPECT_EQ(weighted(units, made->rates), decimal("3.4"));
  ASSERT_TRUE(made->carrier);
  EXPECT_EQ(*made->carrier, 1U);
  for (const std::size_t i : {0U, 2U}) {
    EXPECT_TRUE((made->rates[i] * 10).is_integer()) << to_text(made->rates[i]);
    EXPECT_LE(abs(made->rates[i] - *number::from_shortest(made->before[i])), decimal("0.1"));
  }
  EXPECT_GT(made->leftover, 0);
  EXPECT_LT(made->leftover, decimal("3"));  // less than a tenths of the largest unit
}

TEST(Rates, OrderHasNoInfluence) {
  auto units = three();
  const auto first = decompose_rate(units, decimal("3.4"), tenths);
  std::reverse(units.begin(), units.end());
  auto second = decompose_rate(units, decimal("3.4"), tenths);
  std::reverse(second->rates.begin(), second->rates.end());
  std::reverse(second->before.begin(), second->before.end());
  EXPECT_EQ(first->rates, second->rates);
  EXPECT_EQ(first->before, second->before);
  EXPECT_EQ(*first->carrier + *second->carrier, 2U);
}

TEST(Rates, BoundsHoldForTheCarrierToo) {
  auto units = three();
  const auto free = decompose_rate(units, decimal("3.4"), tenths);
  const number rounded = floor(free->rates[1] * 10) / 10;
  units[1].bounds.at_most = rounded;  // b cannot take more
  const auto made = decompose_rate(units, decimal("3.4"), tenths);
  ASSERT_TRUE(made);
  EXPECT_LE(made->rates[1], rounded);
  EXPECT_EQ(weighted(units, made->rates), decimal("3.4"));
  EXPECT_NE(made->carrier, std::optional<std::size_t>(1));
  units[0].bounds = {decimal("3.25"), decimal("3.28")};  // no tenths lies in there
  const auto narrow = decompose_rate(units, decimal("3.4"), tenths);
  ASSERT_TRUE(narrow);
  EXPECT_GE(narrow->rates[0], decimal("3.25"));
  EXPECT_LE(narrow->rates[0], decimal("3.28"));
  EXPECT_EQ(weighted(units, narrow->rates), decimal("3.4"));
}

TEST(Rates, WhatNobodyCanTake) {
  std::vector<rate_unit> units{{"a", 10, decimal("3"), {decimal("3"), decimal("3")}},
                               {"b", 10, decimal("3"), {decimal("3"), decimal("3.1")}}};
  EXPECT_TRUE(decompose_rate(units, decimal("3.05"), tenths));
  EXPECT_TRUE(decompose_rate(units, decimal("3.04"), tenths));
  EXPECT_EQ(decompose_rate(units, decimal("3.06"), tenths).error().code, issue_code::parts_too_small);
  EXPECT_EQ(decompose_rate(units, decimal("2.99"), tenths).error().code, issue_code::parts_too_large);
  // feasible for doubles, but not exactly: nobody can take the rest
  EXPECT_EQ(decompose_rate(units, decimal("3.0500000000000000001"), tenths).error().code,
            issue_code::leftover_unplaced);
}

TEST(Rates, NoRateLiesAboveItsBoundByLessThanDoublesTell) {
  std::vector<rate_unit> units{{"a", 30, decimal("17"), {{}, decimal("16.9999999999999999")}},
                               {"b", 10, decimal("17"), {}}};
  const auto made = decompose_rate(units, 17, tenths);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->rates, (std::vector<number>{decimal("16.9") + number::ratio(1, 15), decimal("17.1")}));
  units[1].bounds.at_most = decimal("17.0000000000000001");  // not enough, but only exact numbers tell
  EXPECT_EQ(decompose_rate(units, 17, tenths).error().code, issue_code::leftover_unplaced);
}

TEST(Rates, BadUnits) {
  auto units = three();
  units[2].key = "a";
  EXPECT_EQ(decompose_rate(units, 3, tenths).error().code, issue_code::unit_repeated);
  units = three();
  units[1].base = 0;
  const auto zero = decompose_rate(units, 3, tenths);
  EXPECT_EQ(zero.error().code, issue_code::figure_negative);
  EXPECT_EQ(zero.error().args.at(1), "b");
  units[1].base = number::ratio(1, 0);
  EXPECT_EQ(decompose_rate(units, 3, tenths).error().code, issue_code::figure_negative);
  EXPECT_EQ(decompose_rate({}, 3, tenths).error().code, issue_code::no_units);
  units = three();
  units[0].bounds = {5, 4};
  EXPECT_EQ(decompose_rate(units, 3, tenths).error().code, issue_code::bounds_exclude);
  units = three();
  units[0].wanted = number::ratio(1, 0);
  EXPECT_EQ(decompose_rate(units, 3, tenths).error().code, issue_code::figure_not_usable);
}

}  // namespace
