// SPDX-License-Identifier: Apache-2.0
// Numbers from and to text and doubles.
#include <kaohe/base/number.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace {

using kaohe::issue_code;
using kaohe::number;
using kaohe::number_fault;
using kaohe::power;

constexpr std::int64_t greatest_int64 = std::numeric_limits<std::int64_t>::max();

number number_in(std::string_view text) {
  auto x = number::from_text(text);
  EXPECT_TRUE(x) << text;
  return x ? *x : number::faulty(number_fault::division_by_zero);
}

std::optional<issue_code> number_problem(std::string_view text) {
  const auto x = number::from_text(text);
  if (x) return std::nullopt;
  EXPECT_EQ(x.error().args.size(), 1u) << text;
  return x.error().code;
}

TEST(NumberFromText, ReadsDecimalsAsWritten) {
  EXPECT_EQ(number_in("15.2"), number::ratio(152, 10));
  EXPECT_EQ(number_in("3128"), number(3128));
  EXPECT_EQ(number_in("-12.50"), number::ratio(-25, 2));
  EXPECT_EQ(number_in("+3.2"), number::ratio(32, 10));
  EXPECT_EQ(number_in(".5"), number::ratio(1, 2));
  EXPECT_EQ(number_in("-.5"), number::ratio(-1, 2));
  EXPECT_EQ(number_in("3e-4"), number::ratio(3, 10'000));
  EXPECT_EQ(number_in("1.5E3"), number(1500));
  EXPECT_EQ(number_in("1.5e+3"), number(1500));
  EXPECT_EQ(number_in("-0"), number(0));
  EXPECT_EQ(number_in("0.000"), number(0));
  EXPECT_EQ(number_in("007"), number(7));
  EXPECT_EQ(number_in("08.10"), number::ratio(81, 10)) << "not octal";
}

TEST(NumberFromText, ReadsWhatDoesNotFitInt64) {
  EXPECT_EQ(to_text(number_in("9223372036854775807")), "9223372036854775807");
  EXPECT_TRUE(number_in("9223372036854775807").is_small());
  EXPECT_EQ(to_text(number_in("9223372036854775808")), "9223372036854775808");
  EXPECT_EQ(number_in("-9223372036854775808"), number(std::numeric_limits<std::int64_t>::min()));
  EXPECT_EQ(to_text(number_in("0.12345678901234567890123")), "0.12345678901234567890123");
  EXPECT_EQ(to_text(number_in("000000000000000000000000000000012")), "12");
  EXPECT_EQ(to_text(number_in("0123456789012345678901234567")), "123456789012345678901234567") << "not octal";
  EXPECT_EQ(number_in("123456789012345678e18"), number(123'456'789'012'345'678) * number::power_of_ten(18));
  EXPECT_EQ(number_in("123456789012345678e-18"), number(123'456'789'012'345'678) / number::power_of_ten(18));
  EXPECT_EQ(number_in("123456789012345678e19"), number(123'456'789'012'345'678) * number::power_of_ten(19));
  EXPECT_EQ(number_in("1234567890123456789e-19"), number(1'234'567'890'123'456'789) / number::power_of_ten(19));
  EXPECT_EQ(number_in("5e-324") * number::power_of_ten(324), number(5));
}

TEST(NumberFromText, RefusesWhatIsNoDecimal) {
  for (const char* text :
       {"",      " ",   "-",  "+",   ".",     "-.",       "5.",    "5.e3", "1e",  "1e+",  "e5",    ".e5",   "--1",
        "+-1",   "1-",  "1 ", " 1",  "1.2.3", "0x10",     "1_000", "12a",  "1/2", "１２", "15.2%", "1e1.5", "一",
        "1e5e5", "1d5", "1f", "\n1", "nano",  "infinite", "+",     "1,",   ",1",  "1,,2", "1,a",   "a,1",   "1,2,x"}) {
    EXPECT_EQ(number_problem(text), issue_code::not_a_number) << '"' << text << '"';
  }
  EXPECT_EQ(number_problem(std::string_view("1\0", 2)), issue_code::not_a_number);
}

TEST(NumberFromText, NamesTheThousandsSeparator) {
  for (const char* text : {"1,234", "-1,234,567.5", "3,128", "1,2", "0,5", "1.234,5"}) {
    EXPECT_EQ(number_problem(text), issue_code::thousands_separator) << text;
  }
}

TEST(NumberFromText, NamesWhatIsNotFinite) {
  for (const char* text : {"nan", "NaN", "-nan", "inf", "-inf", "+Inf", "Infinity", "-INFINITY"}) {
    EXPECT_EQ(number_problem(text), issue_code::number_not_finite) << text;
  }
}

TEST(NumberFromText, AThousandDigitsAreTheMost) {
  const std::string thousand(1000, '7');
  EXPECT_EQ(to_text(number_in(thousand)), thousand);
  EXPECT_EQ(number_problem(thousand + "7"), issue_code::number_too_long);
  EXPECT_EQ(number_problem("7." + thousand), issue_code::number_too_long);
  EXPECT_FALSE(number_problem("7." + thousand.substr(1)));
  EXPECT_EQ(number_problem("1," + thousand), issue_code::thousands_separator);
}

TEST(NumberFromText, ExponentsReachTenThousand) {
  EXPECT_EQ(number_in("1e10000"), number::power_of_ten(10'000));
  EXPECT_EQ(number_in("1e-10000"), number::power_of_ten(-10'000));
  EXPECT_EQ(number_in("1e0000000000000000000000002"), number(100));
  EXPECT_EQ(number_problem("1e10001"), issue_code::number_too_long);
  EXPECT_EQ(number_problem("1e-10001"), issue_code::number_too_long);
  EXPECT_EQ(number_problem("1e999999999999"), issue_code::number_too_long);
  EXPECT_EQ(number_problem("0e99999999999999999999999999999"), issue_code::number_too_long);
  EXPECT_EQ(number_in("0e10000"), number(0));
  const std::string digits = "0." + std::string(998, '0') + "1";
  EXPECT_EQ(number_in(digits + "e-10000").fault(), number_fault::none) << "10^-10999 still has a place";
}

TEST(NumberFromText, QuotesOnlyTheBeginningOfLongInput) {
  const auto x = number::from_text(std::string(1'000'000, 'x'));
  ASSERT_FALSE(x);
  EXPECT_LT(x.error().args.at(0).size(), 200u);
  std::string chinese = "a";
  for (int i = 0; i < 1000; ++i) chinese += "吨";
  const auto y = number::from_text(chinese);
  ASSERT_FALSE(y);
  EXPECT_EQ((y.error().args.at(0).size() - 1) % 3, 0u) << "no code point is cut in two";
}

TEST(NumberFromShortest, ReadsWhatAPersonTyped) {
  EXPECT_EQ(*number::from_shortest(0.1), number::ratio(1, 10));
  EXPECT_EQ(*number::from_shortest(15.2), number::ratio(152, 10));
  EXPECT_EQ(*number::from_shortest(-3310.5), number::ratio(-33105, 10));
  EXPECT_EQ(*number::from_shortest(-0.0), number(0));
  EXPECT_EQ(*number::from_shortest(0.1 + 0.2), number_in("0.30000000000000004"));
  EXPECT_EQ(*number::from_shortest(0x1.9ac532c76791dp+68), number_in("473585919327679100000"))
      << "the fewest digits, not those of the double, 473585919327679086592";
  EXPECT_EQ(*number::from_shortest(120726437071843170.0), number_in("120726437071843170"));
  EXPECT_EQ(*number::from_shortest(123456.0), number(123456));
  EXPECT_EQ(*number::from_shortest(1e300), number::power_of_ten(300));
  EXPECT_EQ(*number::from_shortest(5e-324), number_in("5e-324"));
  EXPECT_EQ(*number::from_shortest(std::numeric_limits<double>::max()), number_in("1.7976931348623157e308"));
}

TEST(NumberFromShortest, RefusesWhatIsNotFinite) {
  for (const double x : {std::nan(""), -std::nan(""), HUGE_VAL, -HUGE_VAL}) {
    const auto number_in = number::from_shortest(x);
    ASSERT_FALSE(number_in);
    EXPECT_EQ(number_in.error().code, issue_code::number_not_finite);
  }
}

TEST(NumberToDouble, IsTheNearest) {
  EXPECT_EQ(number_in("0.1").to_double(), 0.1);
  EXPECT_EQ(number::ratio(1, 3).to_double(), 1.0 / 3.0);
  EXPECT_EQ(number(0).to_double(), 0.0);
  EXPECT_EQ(number_in("-2.5").to_double(), -2.5);
  EXPECT_EQ(number(greatest_int64).to_double(), 9223372036854775808.0);
  EXPECT_TRUE(std::isnan((number(1) / 0).to_double()));
  // Each read by strtod, which rounds correctly.
  for (const char* text : {"9007199254740993",
                           "9007199254740995",
                           "9007199254740993.00000000000000000000000001",
                           "-9007199254740993",
                           "18014398509481987",
                           "0.30000000000000004",
                           "123456789012345678901234567890.5",
                           "1.7976931348623157e308",
                           "1.7976931348623158e308",
                           "1.7976931348623159e308",
                           "1e309",
                           "-1e309",
                           "1e10000",
                           "2.2250738585072014e-308",
                           "2.2250738585072011e-308",
                           "4.9e-324",
                           "2.4703282292062327e-324",
                           "2.4703282292062328e-324",
                           "7.4e-324",
                           "1e-320",
                           "1e-330",
                           "1e-10000",
                           "-1e-10000",
                           "3e-323",
                           "0.500000000000000166533453693773481063544750213623046875",
                           "0.50000000000000016653345369377348106354475021362304687500001"}) {
    EXPECT_EQ(number_in(text).to_double(), std::strtod(text, nullptr)) << text;
  }
}

TEST(NumberToDouble, TiesGoToTheEvenOneEverywhere) {
  const auto two_to = [](int e) { return power(2, e); };
  EXPECT_EQ((two_to(53) + 1).to_double(), 9007199254740992.0);
  EXPECT_EQ((two_to(53) + 3).to_double(), 9007199254740996.0);
  EXPECT_EQ(two_to(-1075).to_double(), 0.0) << "half the smallest subnormal";
  EXPECT_EQ((two_to(-1075) + two_to(-3000)).to_double(), 5e-324) << "a trace more than half of it";
  EXPECT_EQ((3 * two_to(-1075)).to_double(), 1e-323) << "one and a half of it";
  EXPECT_EQ(two_to(-1076).to_double(), 0.0);
  EXPECT_EQ((two_to(1024) - two_to(970)).to_double(), HUGE_VAL) << "halfway beyond the largest";
  EXPECT_EQ((two_to(1024) - two_to(970) - 1).to_double(), std::numeric_limits<double>::max());
}

TEST(NumberToDecimal, PrintsDecimalsThatEnd) {
  EXPECT_EQ(to_decimal(number_in("-0.1250")), "-0.125");
  EXPECT_EQ(to_decimal(number_in("3128.00")), "3128");
  EXPECT_EQ(to_decimal(number_in("0.05")), "0.05");
  EXPECT_EQ(to_decimal(number(0)), "0");
  EXPECT_EQ(to_decimal(number_in("1e3")), "1000");
  EXPECT_EQ(to_decimal(number::ratio(1, 1024)), "0.0009765625");
  EXPECT_EQ(to_decimal(number::ratio(7, 3125)), "0.00224");
  EXPECT_EQ(to_decimal(number(1) / power(10, 40)), "0." + std::string(39, '0') + "1");
  EXPECT_EQ(to_decimal(-power(10, 40) - number::ratio(1, 4)), "-1" + std::string(40, '0') + ".25");
}

TEST(NumberToDecimal, HasNoneForOthers) {
  EXPECT_EQ(to_decimal(number::ratio(1, 3)), std::nullopt);
  EXPECT_EQ(to_decimal(number::ratio(1, 6)), std::nullopt);
  EXPECT_EQ(to_decimal(power(10, 40) / 7), std::nullopt);
  EXPECT_EQ(to_decimal(number(1) / 0), std::nullopt);
}

TEST(NumberToFixed, RoundsOnceHalfToEven) {
  EXPECT_EQ(to_fixed(number::ratio(2, 3), 4), "0.6667");
  EXPECT_EQ(to_fixed(number::ratio(-2, 3), 0), "-1");
  EXPECT_EQ(to_fixed(number_in("0.125"), 2), "0.12");
  EXPECT_EQ(to_fixed(number_in("0.135"), 2), "0.14");
  EXPECT_EQ(to_fixed(number_in("0.1250001"), 2), "0.13");
  EXPECT_EQ(to_fixed(number_in("-0.125"), 2), "-0.12");
  EXPECT_EQ(to_fixed(number_in("2.5"), 0), "2");
  EXPECT_EQ(to_fixed(number_in("3.5"), 0), "4");
  EXPECT_EQ(to_fixed(number_in("9.995"), 2), "10.00");
  EXPECT_EQ(to_fixed(number(7), 3), "7.000");
  EXPECT_EQ(to_fixed(number(0), 2), "0.00");
  EXPECT_EQ(to_fixed(number_in("-0.004"), 2), "0.00") << "no sign before zero";
  EXPECT_EQ(to_fixed(power(10, 30) / 3, 1), std::string(30, '3') + ".3");
}

TEST(NumberToText, IsExactOrNamesTheFault) {
  EXPECT_EQ(to_text(number::ratio(-4, 6)), "-2/3");
  EXPECT_EQ(to_text(number_in("10.30")), "10.3");
  EXPECT_EQ(to_text(number(1) / 0), "division_by_zero");
  EXPECT_EQ(to_text(power(10, 1 << 20)), "too_large");
}

}  // namespace
