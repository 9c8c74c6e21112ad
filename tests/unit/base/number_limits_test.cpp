// SPDX-License-Identifier: Apache-2.0
// Where int64, 128 bits and 64 Kbit end.
#include <kaohe/base/number.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

namespace {

using kaohe::number;
using kaohe::number_fault;
using kaohe::power;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

TEST(NumberLimits, LeavesInt64AndComesBack) {
  const number above = number(most) + 1;
  EXPECT_FALSE(above.is_small());
  EXPECT_EQ(to_text(above), "9223372036854775808");
  EXPECT_TRUE((above - 1).is_small());
  EXPECT_EQ(above - 1, number(most));
  const number below = number(least) - 1;
  EXPECT_FALSE(below.is_small());
  EXPECT_EQ(to_text(below), "-9223372036854775809");
  EXPECT_TRUE((below + 1).is_small());
  EXPECT_TRUE((number(most) - 1 + 1).is_small());
  EXPECT_TRUE((number(least) + 1 - 1).is_small());
}

TEST(NumberLimits, TheLeastInt64IsANumberLikeOthers) {
  EXPECT_EQ(to_text(-number(least)), "9223372036854775808");
  EXPECT_EQ(to_text(abs(number(least))), "9223372036854775808");
  EXPECT_EQ(to_text(number(least) / -1), "9223372036854775808");
  EXPECT_EQ(number::ratio(least, least), number(1));
  EXPECT_EQ(number::ratio(1, least), -number(1) / (number(most) + 1));
  EXPECT_EQ(to_text(number(least) * least), "85070591730234615865843651857942052864");
  EXPECT_EQ(number(least) * least / least, number(least));
  EXPECT_TRUE((number(least) * least / least).is_small());
  EXPECT_EQ(to_text(number(least) + least), "-18446744073709551616");
  EXPECT_EQ(number(least) - least, number(0));
  EXPECT_LT(number(least), number(most));
  EXPECT_EQ(number(least).sign(), -1);
  EXPECT_EQ(to_text(number::ratio(least, 10)), "-922337203685477580.8");
}

TEST(NumberLimits, TheWidestCrossProductsDoNotWrap) {
  // Sums of two products of 63 bits each: 127 bits, as far as they go.
  const number a = number::ratio(least, most), b = number::ratio(least, most - 1);
  EXPECT_EQ(to_text(a + b), "-85070591730234615852008593802659889152/42535295865117307919086767873688862721");
  EXPECT_EQ(to_text(a - b), "4611686018427387904/42535295865117307919086767873688862721");
  EXPECT_EQ(a + b - b, a);
  EXPECT_EQ(a - b + b, a);
  EXPECT_TRUE((a + b - b).is_small());
  EXPECT_LT(b, a) << "-2^63/(2^63-2) lies below -2^63/(2^63-1)";
  EXPECT_EQ(a / b, number::ratio(most - 1, most));
  EXPECT_EQ(a * b / b / a, number(1));
}

TEST(NumberLimits, NeighboursAcrossTheWholeRangeAreTold) {
  const number x = number::ratio(most - 1, most), y = number::ratio(most - 2, most - 1);
  EXPECT_LT(y, x);
  EXPECT_NE(y, x);
  EXPECT_EQ(x - y, number(1) / (number(most) * (most - 1)));
}

TEST(NumberLimits, ReducesBeforeItPromotes) {
  const number x = number::ratio(most - 1, 3) * number::ratio(3, most - 1);
  EXPECT_TRUE(x.is_small());
  EXPECT_EQ(x, number(1));
  number sum = 0;
  for (int i = 0; i < 1000; ++i) sum += number::ratio(1, i % 2 == 0 ? 10'000 : 1'000);
  EXPECT_TRUE(sum.is_small());
  EXPECT_EQ(sum, number::ratio(55, 100));
}

TEST(NumberLimits, SumsOfGrownDenominatorsAreExact) {
  const std::int64_t p = 3'000'000'019, q = 7'000'000;  // whose product lies beyond 2^32
  EXPECT_EQ(number::ratio(1, p) + number::ratio(1, q), number(p + q) / (number(p) * q));
  EXPECT_EQ(number::ratio(1, q) - number::ratio(1, p), number(p - q) / (number(p) * q));
  EXPECT_EQ(number::ratio(5, q) + number::ratio(7, std::int64_t{1'000} * q),
            number::ratio(5007, std::int64_t{1'000} * q));
  EXPECT_EQ(number::ratio(7, std::int64_t{1'000} * q) - number::ratio(5, q),
            number::ratio(-4993, std::int64_t{1'000} * q));
  EXPECT_EQ(number::ratio(1, most - 1) - number::ratio(least, most),
            (number(most) - number(least) * (most - 1)) / (number(most) * (most - 1)));
}

TEST(NumberLimits, SixtyFourKilobitsAreTheEnd) {
  const number largest = power(2, 65'535);  // 65,536 bits
  EXPECT_EQ(largest.fault(), number_fault::none);
  EXPECT_EQ(power(2, 65'536).fault(), number_fault::too_large);
  EXPECT_EQ((largest * 2).fault(), number_fault::too_large);
  EXPECT_EQ((largest + largest).fault(), number_fault::too_large);
  EXPECT_EQ((-largest - largest).fault(), number_fault::too_large);
  EXPECT_EQ((largest + (largest - 1)).fault(), number_fault::none) << "2^65536 - 1 has 65,536 bits";
  EXPECT_EQ((1 / largest).fault(), number_fault::none) << "denominators count alike";
  EXPECT_EQ((1 / largest / 2).fault(), number_fault::too_large);
  EXPECT_EQ(power(2, -65'535), 1 / largest);
  EXPECT_EQ(power(2, -65'536).fault(), number_fault::too_large);
  EXPECT_EQ(largest * (1 / largest), number(1)) << "only the reduced result counts";
  EXPECT_EQ(largest / largest, number(1));
}

TEST(NumberLimits, PowersBeyondAreRefusedBeforeTheWork) {
  const number ten = 10, thousand_digits = power(10, 1000);
  for (const std::int64_t e : {std::int64_t{65'536}, std::int64_t{1} << 40, most, least}) {
    EXPECT_EQ(power(ten, e).fault(), number_fault::too_large) << e;
    EXPECT_EQ(power(number::ratio(9, 10), e).fault(), number_fault::too_large) << e;
    EXPECT_EQ(power(thousand_digits, e).fault(), number_fault::too_large) << e;
  }
  EXPECT_EQ(power(3, 41'348).fault(), number_fault::none) << "65,536 bits";
  EXPECT_EQ(power(3, 41'349).fault(), number_fault::too_large) << "65,537 bits";
}

}  // namespace
