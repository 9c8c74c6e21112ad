// SPDX-License-Identifier: Apache-2.0
// One total split within bounds.
#include <kaohe/decompose/allocate.hpp>

#include <gtest/gtest.h>
#include <support/amounts.hpp>

#include <cmath>
#include <limits>

namespace {

using namespace kaohe::decompose;
using kaohe::issue;
using kaohe::issue_code;
using kaohe_test::no_bound;
using values = std::vector<double>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

void expect_near(const values& found, const values& wanted) {
  ASSERT_EQ(found.size(), wanted.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], wanted[i], 1e-12 * (1 + std::fabs(wanted[i])));
}

TEST(Allocate, WithoutBoundsAllMoveInProportion) {
  const values s{1, 2, 5};
  const auto given = allocate({s, {}, {}, {}, {}}, 16);
  ASSERT_TRUE(given);
  expect_near(given->amounts, {2, 4, 10});
  EXPECT_NEAR(given->price, 2, 1e-12);  // x = s(1 + λ ÷ 2)
}

TEST(Allocate, EqualWeightsMoveAllByTheSame) {
  const values s{1, 2, 5}, w{1, 1, 1};
  expect_near(allocate({s, w, {}, {}, {}}, 11)->amounts, {2, 3, 6});
  expect_near(allocate({s, w, {}, {}, {}}, 5)->amounts, {0, 1, 4});
}

TEST(Allocate, WhatABoundTakesAwayIsSpreadInProportion) {
  const values s{2, 2, 4}, u{1, no_bound, no_bound};
  const request asked{s, {}, {}, {}, u};
  const auto given = allocate(asked, 8);
  ASSERT_TRUE(given);
  expect_near(given->amounts, {1, 7.0 / 3, 14.0 / 3});
  EXPECT_EQ(held_by(asked, *given), (std::vector<held>{held::at_most, held::free, held::free}));
  EXPECT_NEAR(given->price, 1.0 / 3, 1e-12);
  const values l{0, 3, 0};
  const request lower{s, {}, {}, l, {}};
  const auto other = allocate(lower, 8);
  expect_near(other->amounts, {5.0 / 3, 3, 10.0 / 3});
  EXPECT_EQ(held_by(lower, *other), (std::vector<held>{held::free, held::at_least, held::free}));
}

TEST(Allocate, FactorsTieTheSum) {
  const values s{0.03, 0.03}, a{100, 300}, w{1, 1};
  const auto given = allocate({s, w, a, {}, {}}, 14);  // 3 + 9 = 12 wanted; x = s + μa, Σa² = 100,000
  expect_near(given->amounts, {0.03 + 2e-5 * 100, 0.03 + 2e-5 * 300});
  const values zero{0, 1};
  const auto outside = allocate({s, w, zero, {}, {}}, 0.05);
  expect_near(outside->amounts, {0.03, 0.05});
}

TEST(Allocate, WhoWantsNothingGetsNothingUnlessABoundSaysSo) {
  const values s{0, 1, 3}, l{0.5, 0, 0};
  expect_near(allocate({s, {}, {}, {}, {}}, 8)->amounts, {0, 2, 6});
  expect_near(allocate({s, {}, {}, l, {}}, 4.5)->amounts, {0.5, 1, 3});
  const values u{7, 2, 6}, zeros{0, 0};
  expect_near(allocate({s, {}, {}, {}, u}, 10)->amounts, {2, 2, 6});  // the others may have no more
  expect_near(allocate({zeros, {}, {}, {}, {}}, 10)->amounts, {5, 5});
}

TEST(Allocate, NegativeAmountsMoveBySize) {
  const values s{-1, 3};
  expect_near(allocate({s, {}, {}, {}, {}}, 4)->amounts, {-0.5, 4.5});
}

TEST(Allocate, TheTotalAtEitherEnd) {
  const values s{1, 2}, l{0.1, 0.2}, u{1.1, 2.2};
  const request asked{s, {}, {}, l, u};
  EXPECT_EQ(allocate(asked, 0.1 + 0.2)->amounts, l);
  EXPECT_EQ(allocate(asked, 1.1 + 2.2)->amounts, u);
  EXPECT_EQ(allocate(asked, 3.3)->amounts, u) << "3.3 is not 1.1 + 2.2 in doubles";
  const auto above = allocate(asked, 3.3 + 1e-9);
  ASSERT_FALSE(above);
  EXPECT_EQ(above.error().code, issue_code::parts_too_small);
  EXPECT_EQ(allocate(asked, 0.3 - 1e-9).error().code, issue_code::parts_too_large);
}

TEST(Allocate, EqualBoundsFixAll) {
  const values s{1, 2}, both{4, 5};
  EXPECT_EQ(allocate({s, {}, {}, both, both}, 9)->amounts, both);
  EXPECT_FALSE(allocate({s, {}, {}, both, both}, 9.5));
}

TEST(Allocate, OneUnit) {
  const values s{3}, l{1}, u{5};
  expect_near(allocate({s, {}, {}, l, u}, 4)->amounts, {4});
  EXPECT_FALSE(allocate({s, {}, {}, l, u}, 5.1));
}

TEST(Allocate, WhatIsWrongIsNamed) {
  const std::vector<std::string> names{"北郊镇", "南郊镇"};
  const values s{1, 2}, bad{1, nan}, negative{1, -1}, zero{1, 0}, low{0, 3}, high{1, 2}, short_one{1};
  const auto error = [&](const request& asked, double total = 3) { return allocate(asked, total, names).error(); };
  EXPECT_EQ(error({}).code, issue_code::no_units);
  EXPECT_EQ(error({bad, {}, {}, {}, {}}).code, issue_code::figure_not_usable);
  EXPECT_EQ(error({bad, {}, {}, {}, {}}).args.at(1), "南郊镇");
  EXPECT_EQ(error({s, bad, {}, {}, {}}).code, issue_code::figure_not_usable);
  EXPECT_EQ(error({s, negative, {}, {}, {}}).code, issue_code::figure_negative);
  EXPECT_EQ(error({s, zero, {}, {}, {}}).code, issue_code::figure_negative);
  EXPECT_EQ(error({s, {}, negative, {}, {}}).code, issue_code::figure_negative);
  EXPECT_EQ(error({s, {}, bad, {}, {}}).code, issue_code::figure_not_usable);
  EXPECT_EQ(error({s, {}, {}, bad, {}}).code, issue_code::figure_not_usable);
  EXPECT_EQ(error({s, {}, {}, {}, bad}).code, issue_code::figure_not_usable);
  EXPECT_EQ(error({s, {}, {}, low, high}), (issue{issue_code::bounds_exclude, {}, {"南郊镇", "3", "2"}}));
  EXPECT_EQ(error({s, short_one, {}, {}, {}}).code, issue_code::column_length);
  EXPECT_EQ(error({s, {}, {}, {}, {}}, nan).code, issue_code::figure_not_usable);
  const issue beyond = error({s, {}, {}, {}, high}, 4);
  EXPECT_EQ(message(beyond, kaohe::language::zh),
            "“总量”至少为4，其所属各单位上限合计只有3，互相冲突的上限：北郊镇、南郊镇");
  EXPECT_EQ(message(error({s, {}, {}, low, {}}, 2), kaohe::language::en),
            "'the whole' is to have at most 2, but its parts have at least 3 together; the bounds in conflict: 北郊镇, "
            "南郊镇");
  const values empty_low{no_bound, 0};
  EXPECT_FALSE(allocate({s, {}, {}, empty_low, {}}, 3));
  const values zero_factor{0, 1}, bad_low{nan, 0};
  EXPECT_FALSE(allocate({s, {}, zero_factor, bad_low, {}}, 3)) << "also where it does not count";
}

TEST(Allocate, ManyNamesAreCut) {
  const values s(12, 1), u(12, 1);
  EXPECT_NE(message(allocate({s, {}, {}, {}, u}, 13).error(), kaohe::language::zh).find("10等12个"), std::string::npos);
}

/// Larger than what is solved as it is. The eight of 508 units that a sample would pick are as large as that.
void solve_large(double picked, std::initializer_list<double> prices) {
  const std::size_t count = 30'011;
  values s(count), l(count), u(count);
  for (std::size_t i = 0; i < count; ++i) {
    s[i] = (i % 508 < 8 ? picked : 1) * (1 + static_cast<double>(i % 17));
    l[i] = s[i] * (0.1 + 0.008 * static_cast<double>(i % 97)),
    u[i] = s[i] * (1.05 + 0.02 * static_cast<double>(i % 89));
  }
  for (const double mu : prices) {
    long double total = 0, sum = 0;
    for (std::size_t i = 0; i < count; ++i) total += std::fmin(u[i], std::fmax(l[i], s[i] * (1 + mu)));
    const auto given = allocate({s, {}, {}, l, u}, static_cast<double>(total));
    ASSERT_TRUE(given);
    EXPECT_NEAR(given->price, 2 * mu, 1e-12);
    for (std::size_t i = 0; i < count; ++i) {
      sum += given->amounts[i];
      ASSERT_NEAR(given->amounts[i], std::fmin(u[i], std::fmax(l[i], s[i] * (1 + mu))), 1e-12 * s[i]) << i;
    }
    EXPECT_NEAR(static_cast<double>(sum / total), 1, 1e-13);
  }
}

TEST(Allocate, LargeOnesAreSolvedThroughASample) { solve_large(1, {-0.85, -0.3, -0.01, 0, 0.02, 0.4, 1.7}); }
TEST(Allocate, ASampleThatIsTooLargeIsNotBelieved) { solve_large(1.5, {-0.1, 0, 0.4}); }
TEST(Allocate, ASampleThatIsTooSmallIsNotBelieved) { solve_large(0.7, {-0.3, 0, 0.1}); }
TEST(Allocate, ASampleThatIsNoneAtAll) { solve_large(1e6, {-0.3, 0, 0.1}); }

TEST(Proportional, SharesOfABase) {
  const values base{1, 0, 3};
  EXPECT_EQ(*proportional(base, "能耗"), (values{0.25, 0, 0.75}));
  const values zeros{0, 0}, negative{1, -1};
  EXPECT_EQ(proportional(zeros, "能耗").error(), (issue{issue_code::nothing_to_share_by, {}, {"能耗"}}));
  EXPECT_EQ(proportional(negative, "能耗").error(), (issue{issue_code::figure_negative, {}, {"能耗", "2"}}));
  EXPECT_EQ(proportional(values{1, nan}, "能耗").error().code, issue_code::figure_not_usable);
  EXPECT_EQ(proportional({}, "能耗").error().code, issue_code::no_units);
}

TEST(Blended, AMeanOfShares) {
  const std::vector<values> parts{{0.5, 0.5}, {0, 1}};
  EXPECT_EQ(*blended(parts, values{3, 1}), (values{0.375, 0.625}));
  EXPECT_FALSE(blended(parts, values{0, 0}));
  EXPECT_FALSE(blended(parts, values{2, -1}));
}

}  // namespace
