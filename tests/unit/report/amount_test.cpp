// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/amount.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::language;
using kaohe::number;
using kaohe::parse_unit;
using kaohe::report::shown;
using kaohe::report::shown_percent;
using kaohe::report::shown_points;

number of(const char* text) { return number::from_text(text).value(); }

TEST(ReportAmount, ExactDecimalsStayAsTheyAre) {
  EXPECT_EQ(shown(of("3128")), "3128");
  EXPECT_EQ(shown(of("-0.0001")), "-0.0001");
  EXPECT_EQ(shown(number()), "0");
}

TEST(ReportAmount, LongerDecimalsAreShortenedAndMarked) {
  EXPECT_EQ(shown(of("1.23456")), "≈1.2346");
  EXPECT_EQ(shown(number::ratio(2, 3)), "≈0.6667");
  EXPECT_EQ(shown(number::ratio(2, 3), 2), "≈0.67");
}

TEST(ReportAmount, WhatIsNotZeroNeverLooksLikeZero) {
  EXPECT_EQ(shown(of("0.00001")), "≈0.00001");
  EXPECT_EQ(shown(number::ratio(-1, 300'000)), "≈-0.000003");
}

TEST(ReportAmount, AmountsAreShownInTheGivenUnit) {
  EXPECT_EQ(shown(of("3128000"), parse_unit("吨").value()), "3128 吨");
  EXPECT_EQ(shown(of("0.152"), parse_unit("%").value()), "15.2%");
  EXPECT_EQ(shown(of("7"), kaohe::unit{}), "7");
}

TEST(ReportAmount, RatesAndTheirDifferences) {
  EXPECT_EQ(shown_percent(of("-0.022")), "-2.2%");
  EXPECT_EQ(shown_points(of("0.008"), language::zh), "0.8个百分点");
  EXPECT_EQ(shown_points(of("0.008"), language::en), "0.8 pp");
}

TEST(ReportAmount, AFaultSaysWhatItIs) {
  EXPECT_EQ(shown(number(1) / number()), to_text(number::faulty(kaohe::number_fault::division_by_zero)));
}

TEST(ReportAmount, ThePlusStandsBeforeTheDigits) {
  using kaohe::report::with_sign;
  EXPECT_EQ(with_sign(of("0.8"), "0.8%"), "+0.8%");
  EXPECT_EQ(with_sign(number::ratio(2, 3), shown(number::ratio(2, 3))), "≈+0.6667");
  EXPECT_EQ(with_sign(of("-0.8"), "-0.8%"), "-0.8%");
  EXPECT_EQ(with_sign(number(), "0 吨"), "0 吨");
}

}  // namespace
