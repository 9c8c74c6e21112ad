// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/rounding.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using kaohe::issue_code;
using kaohe::number;
using kaohe::rounding_interval;

number stated(std::string_view text) {
  auto x = number::from_text(text);
  EXPECT_TRUE(x) << text;
  return x ? *x : number::faulty(kaohe::number_fault::too_large);
}

rounding_interval interval(std::string_view text) {
  auto made = rounding_interval::make(stated(text));
  EXPECT_TRUE(made) << text;
  return made ? *made : rounding_interval::power_of_ten(0);
}

struct example {
  const char* value;
  const char* step;
  const char* rounded;
};

class RoundHalfEven : public testing::TestWithParam<example> {};

TEST_P(RoundHalfEven, AsTheStandardSays) {
  const auto& [value, step, rounded] = GetParam();
  EXPECT_EQ(to_text(round_half_even(stated(value), interval(step))), to_text(stated(rounded)))
      << value << " to " << step << " is " << rounded;
}

// The examples of GB/T 8170-2008, as its published copies print them.
INSTANTIATE_TEST_SUITE_P(Gbt8170, RoundHalfEven,
                         testing::Values(example{"12.1498", "1", "12"}, example{"12.1498", "0.1", "12.1"},
                                         example{"1268", "100", "1300"}, example{"10.5002", "1", "11"},
                                         example{"1.050", "0.1", "1.0"}, example{"0.35", "0.1", "0.4"},
                                         example{"2500", "1000", "2000"}, example{"3500", "1000", "4000"},
                                         example{"-0.0365", "0.001", "-0.036"}, example{"8.53459", "0.01", "8.53"},
                                         example{"60.25", "0.5", "60.0"}, example{"60.28", "0.5", "60.5"},
                                         example{"830", "20", "840"}));

// Just below, at and just above a tie, on both sides of zero and beside an even and an odd multiple.
INSTANTIATE_TEST_SUITE_P(
    Ties, RoundHalfEven,
    testing::Values(example{"2.4999999", "1", "2"}, example{"2.5", "1", "2"}, example{"2.5000001", "1", "3"},
                    example{"3.4999999", "1", "3"}, example{"3.5", "1", "4"}, example{"3.5000001", "1", "4"},
                    example{"-2.4999999", "1", "-2"}, example{"-2.5", "1", "-2"}, example{"-2.5000001", "1", "-3"},
                    example{"-3.5", "1", "-4"}, example{"0.5", "1", "0"}, example{"-0.5", "1", "0"},
                    example{"1.5", "1", "2"}, example{"60.75", "0.5", "61"}, example{"60.25", "0.5", "60"},
                    example{"60.2499", "0.5", "60"}, example{"60.2501", "0.5", "60.5"}, example{"0.3", "0.2", "0.4"},
                    example{"0.5", "0.2", "0.4"}, example{"0.1", "0.2", "0"}, example{"-0.3", "0.2", "-0.4"},
                    example{"850", "20", "840"}, example{"0", "0.01", "0"}, example{"14.995", "0.01", "15.00"},
                    example{"14.985", "0.01", "14.98"}));

// Figures that no int64 holds.
INSTANTIATE_TEST_SUITE_P(
    Big, RoundHalfEven,
    testing::Values(example{"123456789012345678901234567890.5", "1", "123456789012345678901234567890"},
                    example{"123456789012345678901234567891.5", "1", "123456789012345678901234567892"},
                    example{"-99999999999999999999.95", "0.1", "-100000000000000000000"}, example{"1e-30", "1", "0"},
                    example{"5", "1e30", "0"}));

TEST(Rounding, OfAFractionThatNeverEnds) {
  EXPECT_EQ(round_half_even(number::ratio(2, 3), interval("0.001")), stated("0.667"));
  EXPECT_EQ(round_half_even(number::ratio(-2, 3), interval("0.001")), stated("-0.667"));
  EXPECT_EQ(round_half_even(number::ratio(1, 3), interval("0.5")), stated("0.5"));
}

TEST(Rounding, AFaultStaysOne) {
  EXPECT_EQ(round_half_even(number(1) / 0, interval("0.1")).fault(), kaohe::number_fault::division_by_zero);
  EXPECT_EQ(round_half_even(number(1), rounding_interval::power_of_ten(10'001)).fault(),
            kaohe::number_fault::too_large);
}

TEST(RoundingInterval, IsOneTwoOrFiveTimesAPowerOfTen) {
  for (const char* text :
       {"1", "2", "5", "10", "20", "50", "0.1", "0.2", "0.5", "1000", "0.001", "0.0020", "5e20", "2e-30"}) {
    const auto made = rounding_interval::make(stated(text));
    ASSERT_TRUE(made) << text;
    EXPECT_EQ(made->size(), stated(text));
  }
  EXPECT_TRUE(rounding_interval::make(number::ratio(1, 2)));
  EXPECT_TRUE(rounding_interval::make(number::ratio(1, 5)));
}

TEST(RoundingInterval, IsNothingElse) {
  for (const number& size :
       {number(0), number(-1), stated("-0.1"), stated("3"), stated("0.25"), stated("4"), stated("15"), stated("11"),
        stated("101"), stated("1.1"), number::ratio(1, 3), number::ratio(1, 4), number(1) / 0, stated("1e25") + 1}) {
    const auto made = rounding_interval::make(size);
    ASSERT_FALSE(made) << to_text(size);
    EXPECT_EQ(made.error().code, issue_code::not_an_interval);
    EXPECT_EQ(made.error().args.size(), 1u);
  }
}

TEST(RoundingInterval, ComparesBySize) {
  EXPECT_EQ(rounding_interval::power_of_ten(-2), interval("0.010"));
  EXPECT_NE(rounding_interval::power_of_ten(-2), interval("0.02"));
}

TEST(PrintedInterval, IsThatOfTheLastDigit) {
  const auto size = [](std::string_view text) {
    const auto found = kaohe::printed_interval(text);
    return found ? to_text(found->size()) : to_text(found.error().code);
  };
  EXPECT_EQ(size("15.2"), "0.1");
  EXPECT_EQ(size("3128"), "1");
  EXPECT_EQ(size("1.50"), "0.01");
  EXPECT_EQ(size("-0.635"), "0.001");
  EXPECT_EQ(size("2500"), "1") << "zeros at the end are printed digits";
  EXPECT_EQ(size("0.0"), "0.1");
  EXPECT_EQ(size(".5"), "0.1");
  EXPECT_EQ(size("1.5e3"), "100");
  EXPECT_EQ(size("1.50e3"), "10");
  EXPECT_EQ(size("2e-3"), "0.001");
  EXPECT_EQ(size("abc"), "KH-0101");
  EXPECT_EQ(size("1,234"), "KH-0104");
  EXPECT_EQ(size("1e10001"), "KH-0102");
  EXPECT_EQ(size("0.1e-10000"), "KH-0102") << "a last digit beyond the powers of ten there are";
}

}  // namespace
