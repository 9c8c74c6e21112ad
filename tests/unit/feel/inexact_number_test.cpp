// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/inexact_number.hpp>

#include "support/printed.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::rounding_interval;
using kaohe::feel::fault_cause;
using kaohe::feel::inexact_number;

const rounding_interval whole = rounding_interval::power_of_ten(0);

/// sqrt(2), of which the digits are known.
inexact_number root_of_two() { return inexact_number::power(2, number::ratio(1, 2)); }

TEST(InexactNumber, AnExactNumberStaysExact) {
  const inexact_number x = number::ratio(1, 3);
  EXPECT_EQ(x.exact(), number::ratio(1, 3));
  EXPECT_FALSE(x.fault());
  EXPECT_EQ(x.times(3).exact(), number(1));
  EXPECT_EQ(x.plus(1).exact(), number::ratio(4, 3));
  EXPECT_EQ(x.reciprocal().exact(), number(3));
  EXPECT_EQ(x.compare(number::ratio(1, 3)), std::partial_ordering::equivalent);
  EXPECT_EQ(x.compare(0), std::partial_ordering::greater);
}

TEST(InexactNumber, WhatIsRationalIsFound) {
  EXPECT_EQ(inexact_number::power(number::ratio(4, 9), number::ratio(1, 2)).exact(), number::ratio(2, 3));
  EXPECT_EQ(inexact_number::power(0, number::ratio(1, 5)).exact(), number(0));
  EXPECT_EQ(inexact_number::power(decimal("0.83"), 0).exact(), number(1));
  EXPECT_EQ(inexact_number::log_ratio(decimal("0.83"), decimal("0.83")).exact(), number(1));
  EXPECT_EQ(inexact_number::log_ratio(decimal("0.81"), decimal("0.9")).exact(), number(2));
  EXPECT_EQ(inexact_number::log_ratio(decimal("0.9"), decimal("0.81")).exact(), number::ratio(1, 2));
  EXPECT_EQ(inexact_number::log_ratio(8, number::ratio(1, 4)).exact(), number::ratio(-3, 2));
  EXPECT_EQ(inexact_number::log_ratio(1, decimal("0.83")).exact(), number(0));
  EXPECT_FALSE(inexact_number::log_ratio(decimal("0.8100001"), decimal("0.9")).exact());
  EXPECT_FALSE(root_of_two().exact());
}

TEST(InexactNumber, TheTrueValueLiesBetweenItsBounds) {
  for (const int digits : {34, 100, 400}) {
    const auto bounds = root_of_two().bounds(digits).as_enclosure();
    EXPECT_LT(bounds.low * bounds.low, 2);
    EXPECT_GT(bounds.high * bounds.high, 2);
    EXPECT_LT(bounds.high - bounds.low, number::power_of_ten(2 - digits));
  }
}

TEST(InexactNumber, DigitsAreRightToTheLast) {
  EXPECT_EQ(as_printed(root_of_two(), "0.0000000000"), "1.4142135624");
  EXPECT_EQ(as_printed(root_of_two().times(-1).plus(1), "0.0000"), "-0.4142");
  EXPECT_EQ(as_printed(root_of_two().times(3).plus(-2).reciprocal(), "0.000000"), "0.445903");  // 1/2.242640687…
  EXPECT_EQ(as_printed(inexact_number::log_ratio(2, 10), "0.0000000000"), "0.3010299957");
  EXPECT_EQ(as_printed(inexact_number::log_ratio(2, number::ratio(1, 10)), "0.0000000000"), "-0.3010299957");
}

TEST(InexactNumber, ComparesJustBelowAtAndJustAbove) {
  // sqrt(2) to 120 digits lies below it by less than 10^-119: 34 digits do not tell, 400 do
  const auto near = root_of_two().bounds(400).as_enclosure();
  EXPECT_EQ(root_of_two().compare(near.low - number::power_of_ten(-120)), std::partial_ordering::greater);
  EXPECT_EQ(root_of_two().compare(near.high + number::power_of_ten(-120)), std::partial_ordering::less);
  EXPECT_EQ(root_of_two().compare((near.low + near.high) / 2), std::partial_ordering::unordered);
  EXPECT_EQ(root_of_two().compare(decimal("1.4142135623")), std::partial_ordering::greater);
  EXPECT_EQ(root_of_two().compare(decimal("1.4142135624")), std::partial_ordering::less);
}

TEST(InexactNumber, RoundsOnceMoreDigitsDecide) {
  // 0.5 − sqrt(2) + a little more or less than sqrt(2): near a half, which 34 digits do not tell from it
  const auto near = root_of_two().bounds(400).as_enclosure();
  const number tiny = number::power_of_ten(-60), half = number::ratio(1, 2);
  EXPECT_EQ(root_of_two().plus(half - near.low + tiny).rounded(whole), number(1));
  EXPECT_EQ(root_of_two().plus(half - near.high - tiny).rounded(whole), number(0));
  EXPECT_EQ(root_of_two().plus(half - (near.low + near.high) / 2).rounded(whole), std::nullopt);  // open
  EXPECT_EQ(inexact_number(number::ratio(5, 2)).rounded(whole), number(2));                       // half to even
}

TEST(InexactNumber, FaultsKeepTheirCause) {
  EXPECT_EQ(inexact_number::power(-2, number::ratio(1, 2)).fault(), fault_cause::not_real);
  EXPECT_EQ(inexact_number::log_ratio(0, 2).fault(), fault_cause::not_real);
  EXPECT_EQ(inexact_number::log_ratio(2, -1).fault(), fault_cause::not_real);
  EXPECT_EQ(inexact_number::log_ratio(2, 1).fault(), fault_cause::division_by_zero);
  EXPECT_EQ(inexact_number::log_ratio(1, 1).fault(), fault_cause::division_by_zero);
  EXPECT_EQ(inexact_number(number(1) / 0).fault(), fault_cause::division_by_zero);
  EXPECT_EQ(inexact_number(number(0)).reciprocal().fault(), fault_cause::division_by_zero);
  EXPECT_EQ(inexact_number::power(number(1) / 0, 2).fault(), fault_cause::division_by_zero);
  const inexact_number none = inexact_number::faulty(fault_cause::bad_argument);
  EXPECT_EQ(none.plus(1).times(2).reciprocal().fault(), fault_cause::bad_argument);
  EXPECT_EQ(none.rounded(whole), std::nullopt);
  EXPECT_EQ(none.compare(0), std::partial_ordering::unordered);
  EXPECT_FALSE(none.exact());
}

}  // namespace
