// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/number.hpp>

#include <gtest/gtest.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <unordered_set>

namespace {

using kaohe::number;
using kaohe::number_fault;
using kaohe::power;

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

static_assert(sizeof(number) == 16);
static_assert(std::regular<number>);
static_assert(std::is_nothrow_move_constructible_v<number> && std::is_nothrow_move_assignable_v<number>);
static_assert(std::convertible_to<int, number> && std::convertible_to<std::uint32_t, number>);
static_assert(!std::convertible_to<double, number> && !std::constructible_from<number, double>);
static_assert(!std::constructible_from<number, bool>);
static_assert(!std::constructible_from<number, std::uint64_t>, "could not be kept in an int64");

number number_of(std::string_view text) {
  auto x = number::from_text(text);
  EXPECT_TRUE(x) << text;
  return x ? *x : number::faulty(number_fault::division_by_zero);
}

TEST(Number, IsZeroByDefault) {
  EXPECT_EQ(number(), number(0));
  EXPECT_TRUE(number().is_zero());
  EXPECT_EQ(number().sign(), 0);
}

TEST(Number, AddsDecimalsThatDoublesCannot) {
  EXPECT_EQ(number_of("0.1") + number_of("0.2"), number_of("0.3"));
  EXPECT_NE(0.1 + 0.2, 0.3) << "the reason for this type";
}

TEST(Number, JudgesAReductionMetExactly) {
  const number base = number_of("3689"), observed = number_of("3128.272");
  EXPECT_EQ((base - observed) / base, number_of("0.152"));
  EXPECT_GE((base - observed) / base, number_of("0.152"));
  EXPECT_LT((base - number_of("3128.273")) / base, number_of("0.152"));
  EXPECT_GT((base - number_of("3128.271")) / base, number_of("0.152"));
}

TEST(Number, DoesTheFourOperations) {
  const number third = number::ratio(1, 3), half = number::ratio(1, 2);
  EXPECT_EQ(third + half, number::ratio(5, 6));
  EXPECT_EQ(third - half, number::ratio(-1, 6));
  EXPECT_EQ(third * half, number::ratio(1, 6));
  EXPECT_EQ(third / half, number::ratio(2, 3));
  EXPECT_EQ(half / -third, number::ratio(-3, 2));
  EXPECT_EQ(third * 3, number(1));
}

TEST(Number, OperatesInPlaceAlsoOnItself) {
  number x = 6;
  x += 4, x -= 1, x *= 5, x /= 3;
  EXPECT_EQ(x, number(15));
  const number& itself = x;
  x += itself;
  EXPECT_EQ(x, number(30));
  x /= itself;
  EXPECT_EQ(x, number(1));
}

TEST(Number, ComparesUnreducedFormsByValue) {
  EXPECT_EQ(number_of("1.50"), number_of("1.5"));
  EXPECT_EQ(number::ratio(2, -4), number::ratio(-1, 2));
  EXPECT_LT(number::ratio(1, 3), number_of("0.3334"));
  EXPECT_GT(number::ratio(1, 3), number_of("0.3333"));
  EXPECT_LT(number(-2), number(-1));
}

TEST(Number, SignsAreOfTheValue) {
  EXPECT_EQ(number_of("-0.01").sign(), -1);
  EXPECT_EQ(number_of("0.01").sign(), 1);
  EXPECT_EQ(number::ratio(3, -7).sign(), -1);
  EXPECT_EQ((number(highest) * highest).sign(), 1);
  EXPECT_EQ((number(highest) * lowest).sign(), -1);
}

TEST(Number, TellsWholeNumbers) {
  EXPECT_TRUE(number_of("4.00").is_integer());
  EXPECT_FALSE(number_of("4.01").is_integer());
  EXPECT_TRUE((number(highest) * highest).is_integer());
  EXPECT_FALSE((number(highest) * highest / 2).is_integer());
  EXPECT_FALSE(number::faulty(number_fault::too_large).is_integer());
}

TEST(Number, DivisionByZeroIsAFaultThatIsCarriedAlong) {
  const number fault = number(1) / 0;
  EXPECT_EQ(fault.fault(), number_fault::division_by_zero);
  EXPECT_EQ((number(0) / number()).fault(), number_fault::division_by_zero);
  EXPECT_EQ((number(highest) * highest / 0).fault(), number_fault::division_by_zero);
  for (const number& x :
       {fault + 1, 1 + fault, fault - 1, 1 - fault, fault * 0, 0 * fault, fault / 2, 2 / fault, -fault, fault / 0,
        abs(fault), floor(fault), ceil(fault), power(fault, 0), power(fault, 2), fault + number(highest) * highest}) {
    EXPECT_EQ(x.fault(), number_fault::division_by_zero);
    EXPECT_FALSE(x.is_zero());
    EXPECT_FALSE(x.is_small());
    EXPECT_EQ(x.sign(), 0);
  }
  EXPECT_EQ((number::faulty(number_fault::too_large) + fault).fault(), number_fault::too_large) << "the first one";
  EXPECT_EQ((fault + number::faulty(number_fault::too_large)).fault(), number_fault::division_by_zero);
  EXPECT_EQ(number(1).fault(), number_fault::none);
  EXPECT_EQ((number(highest) * highest).fault(), number_fault::none);
}

TEST(Number, AFaultNeverCompares) {
  const number fault = number(1) / 0;
  for (const number& x :
       {number(0), number(1), number(-1), number(highest) * highest, fault, number::faulty(number_fault::too_large)}) {
    EXPECT_FALSE(fault == x);
    EXPECT_FALSE(x == fault);
    EXPECT_TRUE(fault != x);
    EXPECT_FALSE(fault < x || fault > x || fault <= x || fault >= x);
    EXPECT_FALSE(x < fault || x > fault || x <= fault || x >= fault);
    EXPECT_EQ(fault <=> x, std::partial_ordering::unordered);
  }
}

TEST(Number, CopiesAndMovesBothForms) {
  const number big = number(highest) * highest;
  ASSERT_FALSE(big.is_small());
  number copy = big;
  EXPECT_EQ(copy, big);
  const number& itself = copy;
  copy = itself;
  EXPECT_EQ(copy, big);
  number moved = std::move(copy);
  EXPECT_EQ(moved, big);
  copy = 3;
  EXPECT_EQ(copy, number(3));
  copy = big;
  EXPECT_EQ(copy, big);
  copy = 4;
  EXPECT_EQ(copy, number(4));
  copy.swap(moved);
  EXPECT_EQ(copy, big);
  EXPECT_EQ(moved, number(4));
  copy = number(5) / 0;
  EXPECT_EQ(copy.fault(), number_fault::division_by_zero);
}

TEST(Number, FloorsCeilsAndTakesMagnitudes) {
  EXPECT_EQ(floor(number_of("2.5")), number(2));
  EXPECT_EQ(floor(number_of("-2.5")), number(-3));
  EXPECT_EQ(floor(number_of("-2.0")), number(-2));
  EXPECT_EQ(ceil(number_of("2.1")), number(3));
  EXPECT_EQ(ceil(number_of("-2.9")), number(-2));
  EXPECT_EQ(ceil(number_of("7")), number(7));
  EXPECT_EQ(abs(number_of("-7.25")), number_of("7.25"));
  EXPECT_EQ(abs(number_of("7.25")), number_of("7.25"));
  EXPECT_EQ(floor(number(lowest)), number(lowest));
  const number big = number(highest) * highest;
  EXPECT_EQ(floor(big / 2), (big - 1) / 2);
  EXPECT_EQ(floor(-big / 2), (-big - 1) / 2);
  EXPECT_EQ(ceil(big / 2), (big + 1) / 2);
  EXPECT_EQ(ceil(-big / 2), (1 - big) / 2);
  EXPECT_EQ(floor(-big), -big);
}

TEST(Number, RaisesToWholePowers) {
  EXPECT_EQ(power(number::ratio(2, 3), 3), number::ratio(8, 27));
  EXPECT_EQ(power(number::ratio(2, 3), -2), number::ratio(9, 4));
  EXPECT_EQ(power(number::ratio(-2, 3), -3), number::ratio(-27, 8));
  EXPECT_EQ(power(7, 0), number(1));
  EXPECT_EQ(power(0, 0), number(1));
  EXPECT_EQ(power(0, 5), number(0));
  EXPECT_EQ(power(0, -1).fault(), number_fault::division_by_zero);
  EXPECT_EQ(power(number_of("0.8475"), 5) * power(number_of("0.8475"), -5), number(1));
  EXPECT_EQ(power(number_of("1.0"), highest), number(1)) << "known without the work";
  EXPECT_EQ(power(-1, lowest), number(1));
  EXPECT_EQ(power(-1, highest), number(-1));
}

TEST(Number, PowersOfTenReachTenThousand) {
  EXPECT_EQ(number::power_of_ten(0), number(1));
  EXPECT_EQ(number::power_of_ten(18), number(1'000'000'000'000'000'000));
  EXPECT_EQ(number::power_of_ten(-2), number_of("0.01"));
  EXPECT_EQ(number::power_of_ten(10'000) * number::power_of_ten(-10'000), number(1));
  EXPECT_EQ(number::power_of_ten(10'001).fault(), number_fault::too_large);
  EXPECT_EQ(number::power_of_ten(-10'001).fault(), number_fault::too_large);
  EXPECT_EQ(number::power_of_ten(std::numeric_limits<int>::min()).fault(), number_fault::too_large);
}

TEST(Number, EqualNumbersHaveEqualHashes) {
  const number big = number(highest) * highest;
  EXPECT_EQ(number_of("1.50").hash(), number::ratio(3, 2).hash());
  EXPECT_EQ(number::ratio(-7, 21).hash(), number::ratio(1, -3).hash());
  EXPECT_EQ((big + 1 - 1).hash(), big.hash());
  EXPECT_EQ((big / highest).hash(), number(highest).hash());
  std::unordered_set<number> all;
  for (int i = -1000; i <= 1000; ++i) all.insert(number(i) / 8);
  EXPECT_EQ(all.size(), 2001u);
  std::unordered_set<std::size_t> hashes;
  for (const number& x : all) hashes.insert(x.hash());
  EXPECT_GT(hashes.size(), 1990u) << "collisions are rare";
  EXPECT_NE(big.hash(), (-big).hash());
}

TEST(Number, GivesItsPartsInLowestTerms) {
  EXPECT_EQ(number_of("15.20").numerator(), "76");
  EXPECT_EQ(number_of("15.20").denominator(), "5");
  EXPECT_EQ(number_of("-0.5").numerator(), "-1");
  EXPECT_EQ(number(0).denominator(), "1");
  EXPECT_EQ(number(lowest).numerator(), "-9223372036854775808");
  EXPECT_EQ((number(highest) * highest).numerator(), "85070591730234615847396907784232501249");
  EXPECT_EQ((1 / (number(highest) * highest)).denominator(), "85070591730234615847396907784232501249");
}

}  // namespace
