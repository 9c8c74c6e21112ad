// SPDX-License-Identifier: Apache-2.0
// The arithmetic of progress, against printed figures to their last digit.
#include <kaohe/assess/progress.hpp>

#include "support/printed.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe::assess;
using namespace kaohe_test;
using kaohe::number;
using kaohe::progress_measure;
using kaohe::rounding_interval;
using kaohe::schedule;
using kaohe::feel::fault_cause;
using kaohe::feel::inexact_number;

/// The rounding of the source: so many digits behind the point.
std::optional<rounding_interval> digits(int behind_the_point) {
  return rounding_interval::power_of_ten(-behind_the_point);
}

TEST(Progress, QinghaiEveryPrintedDigit) {
  const auto printed = published_figures("qinghai_method_worked_example.csv");
  const auto at = [&](const char* item) { return printed.at(item); };
  const std::vector<number> changes = {percent(at("2006同比%")), percent(at("2007同比%")), percent(at("2008同比%"))};
  const number target = -percent(at("五年目标%"));
  const rounding_steps steps{{}, digits(4), digits(4)};  // 0.9513, 0.9634
  const number rounded = cumulative_reduction(changes, steps), exact = cumulative_reduction(changes);
  EXPECT_EQ(exact, 1 - decimal("1.0151") * decimal("0.978") * decimal("0.9582"));
  EXPECT_EQ(1 - rounded, decimal("0.9513"));
  EXPECT_EQ(in_percent(-rounded, at("三年累计%")), at("三年累计%"));
  EXPECT_EQ(in_percent(equal_yearly_reduction(rounded, 3).times(-1), at("三年年均%")), at("三年年均%"));
  EXPECT_EQ(in_percent(equal_yearly_reduction(target, 5, steps).times(-1), at("目标年均%")), at("目标年均%"));
  EXPECT_EQ(equal_yearly_reduction(target, 5, steps).exact(), 1 - decimal("0.9634"));
  const number left = remaining_reduction(rounded, target);
  EXPECT_EQ(in_percent(-left, at("后两年需降%")), at("后两年需降%"));
  EXPECT_EQ(in_percent(equal_yearly_reduction(left, 2).times(-1), at("后两年年均需降%")), at("后两年年均需降%"));
  // for Y the source rounds the yearly factor, but not the product
  const inexact_number years = years_done(exact, target, 5, {{}, {}, digits(4)});
  EXPECT_EQ(as_printed(years, at("Y(相当年数)")), at("Y(相当年数)"));
  EXPECT_EQ(in_percent(years.times(number::ratio(1, 5)), at("完成进度%")), at("完成进度%"));
  // without the step the last digits differ
  EXPECT_EQ(as_printed(years_done(exact, target, 5), "1.3398"), "1.3406");
  EXPECT_EQ(as_printed(logarithmic_progress(exact, target).times(5), "1.3398"), "1.3406");
}

TEST(Progress, GuangdongEveryPrintedDigit) {
  std::vector<number> changes;
  for (const auto& row : published_rows("guangdong_series_2005_2010.csv")) {
    if (row.size() > 4 && row[0] <= "2009") changes.push_back(-percent(row[4]));
  }
  ASSERT_EQ(changes.size(), 4U);
  const number reached = cumulative_reduction(changes), target = percent("16");
  EXPECT_EQ(in_percent(reached, "13.89"), "13.89");
  EXPECT_EQ(in_percent(logarithmic_progress(reached, target), "85.77"), "85.77");
  EXPECT_EQ(in_percent(remaining_reduction(reached, target), "2.45"), "2.45");
  EXPECT_EQ(in_percent(linear_progress(0, target, reached), "85.77"), "86.81");  // not what was published
}

TEST(Progress, OverFulfilmentIsLinear) {
  int checked = 0;
  for (const auto& row : published_rows("ndrc_11fyp_overfulfil.csv")) {
    if (row.size() < 4) continue;  // its points are not printed
    const number target = percent(row[3]), reached = target + percent(row[2]);
    EXPECT_EQ(in_percent(excess_rate(reached, target), row[1]), row[1]) << row[0];
    ++checked;
  }
  EXPECT_EQ(checked, 3);
}

TEST(Progress, LevelsMayBeRoundedFirst) {
  const rounding_steps three{digits(3), {}, {}};
  EXPECT_EQ(reduction_between(decimal("0.78249"), decimal("0.7465"), three), number::ratio(782 - 746, 782));
  EXPECT_EQ(reduction_between(decimal("0.78251"), decimal("0.74651"), three), number::ratio(783 - 747, 783));
  EXPECT_EQ(reduction_between(decimal("0.8"), decimal("0.6")), number::ratio(1, 4));
  EXPECT_EQ(reduction_between(0, 1).fault(), kaohe::number_fault::division_by_zero);
  EXPECT_EQ(reduction_between(decimal("0.0004"), 1, three).fault(), kaohe::number_fault::division_by_zero);
}

TEST(Progress, AZeroTargetHasNoRate) {
  using kaohe::number_fault;
  EXPECT_EQ(completion_rate(percent("1"), 0).fault(), number_fault::division_by_zero);
  EXPECT_EQ(excess_rate(percent("1"), 0).fault(), number_fault::division_by_zero);
  EXPECT_EQ(linear_progress(5, 5, 5).fault(), number_fault::division_by_zero);
  EXPECT_EQ(logarithmic_progress(percent("1"), 0).fault(), fault_cause::division_by_zero);
  EXPECT_EQ(logarithmic_progress(0, 0).fault(), fault_cause::division_by_zero);
  EXPECT_EQ(remaining_reduction(1, percent("17")).fault(), number_fault::division_by_zero);
}

TEST(Progress, WhatHasNoLogarithmOrRoot) {
  EXPECT_EQ(logarithmic_progress(1, percent("17")).fault(), fault_cause::not_real);
  EXPECT_EQ(logarithmic_progress(percent("17"), 1).fault(), fault_cause::not_real);
  EXPECT_EQ(equal_yearly_reduction(percent("101"), 2).fault(), fault_cause::not_real);
  EXPECT_EQ(equal_yearly_reduction(1, 5).exact(), number(1));
  EXPECT_EQ(equal_yearly_reduction(percent("17"), 0).fault(), fault_cause::bad_argument);
  EXPECT_EQ(years_done(percent("1"), percent("17"), 0).fault(), fault_cause::bad_argument);
  EXPECT_EQ(equal_yearly_reduction(percent("17"), 1).exact(), percent("17"));
}

TEST(Progress, ThresholdsJustBelowAtAndAbove) {
  const number target = percent("17");
  EXPECT_EQ(logarithmic_progress(target, target).exact(), number(1));
  EXPECT_EQ(logarithmic_progress(target - number::power_of_ten(-50), target).compare(1), std::partial_ordering::less);
  EXPECT_EQ(logarithmic_progress(target + number::power_of_ten(-50), target).compare(1),
            std::partial_ordering::greater);
  EXPECT_EQ(remaining_reduction(target, target), number(0));
  EXPECT_EQ(remaining_reduction(0, target), target);
  EXPECT_LT(remaining_reduction(percent("18"), target), 0);
  EXPECT_EQ(linear_progress(100, 80, 100), number(0));
  EXPECT_EQ(linear_progress(100, 80, 80), number(1));
  EXPECT_EQ(linear_progress(100, 80, 105), number::ratio(-1, 4));
  EXPECT_EQ(linear_progress(50, 60, 65), number::ratio(3, 2));
  EXPECT_EQ(completion_rate(percent("4.18"), percent("4")), decimal("1.045"));
  EXPECT_EQ(excess_rate(110, 100), number::ratio(1, 10));
  EXPECT_EQ(excess_rate(100, 100), number(0));
  EXPECT_EQ(excess_rate(99, 100), number::ratio(-1, 100));
}

TEST(Progress, RequiredSharesByYear) {
  const schedule uneven{schedule::sort::shares, {percent("10"), percent("30"), percent("60"), 1}};
  EXPECT_EQ(required_share(uneven, 0, 4), number(0));
  EXPECT_EQ(required_share(uneven, 1, 4), percent("10"));
  EXPECT_EQ(required_share(uneven, 3, 4), percent("60"));
  EXPECT_EQ(required_share(uneven, 4, 4), number(1));
  EXPECT_EQ(required_share(uneven, 5, 4), number(1));
  EXPECT_EQ(required_share({}, 2, 5), percent("40"));
  EXPECT_EQ(required_share(schedule{schedule::sort::equal_rate, {}}, 2, 5), percent("40"));
  EXPECT_EQ(required_share(schedule{schedule::sort::equal_parts, {}}, 4, 5), percent("80"));
  EXPECT_EQ(required_share(schedule{schedule::sort::shares, {}}, 2, 5), percent("40"));
}

TEST(Progress, RequiredReductionsAndLevels) {
  const number target = percent("17");
  EXPECT_EQ(required_reduction(target, percent("40"), progress_measure::linear).exact(), percent("6.8"));
  EXPECT_EQ(in_percent(required_reduction(target, percent("20"), progress_measure::logarithmic), "3.66"), "3.66");
  EXPECT_EQ(in_percent(required_reduction(target, percent("40"), progress_measure::logarithmic), "7.18"), "7.18");
  EXPECT_EQ(required_reduction(target, 1, progress_measure::logarithmic).exact(), target);
  EXPECT_EQ(required_reduction(target, 0, progress_measure::logarithmic).exact(), number(0));
  EXPECT_EQ(required_reduction(percent("19"), number::ratio(1, 2), progress_measure::logarithmic).exact(),
            percent("10"));
  EXPECT_EQ(required_level(100, 80, percent("40"), progress_measure::linear).exact(), number(92));
  EXPECT_EQ(required_level(100, 81, number::ratio(1, 2), progress_measure::logarithmic).exact(), number(90));
  EXPECT_EQ(required_level(0, 81, number::ratio(1, 2), progress_measure::logarithmic).fault(),
            fault_cause::division_by_zero);
}

}  // namespace
