// SPDX-License-Identifier: Apache-2.0
// Totals split over levels, with bounds at each.
#include <kaohe/decompose/tree.hpp>

#include <gtest/gtest.h>
#include <support/amounts.hpp>

#include <limits>

namespace {

using namespace kaohe::decompose;
using kaohe::issue;
using kaohe::issue_code;
using kaohe_test::no_bound;
using values = std::vector<double>;

/// Two towns, the first with two enterprises, the second with one; and an enterprise of the district itself.
const std::vector<member> district{{"A", ""}, {"B", ""}, {"a2", "A"}, {"a1", "A"}, {"b1", "B"}, {"own", ""}};

issue error(const std::vector<member>& members) { return tree::make(members).error(); }

TEST(Tree, UnitsStandInOrderOfTheirKeys) {
  const auto over = tree::make(district);
  ASSERT_TRUE(over);
  EXPECT_EQ(over->size(), 6U);
  EXPECT_EQ(std::vector<std::size_t>(over->units().begin(), over->units().end()),
            (std::vector<std::size_t>{5, 3, 2, 4}));  // own, a1, a2, b1
  ASSERT_EQ(over->groups().size(), 3U);
  EXPECT_EQ(over->groups()[0].own_end, 1U);
  EXPECT_EQ(over->groups()[0].unit_end, 4U);
  EXPECT_EQ(over->groups()[1].at, 0U);
  EXPECT_EQ(over->groups()[1].unit_end, 3U);
  EXPECT_EQ(over->groups()[2].group_end, 3U);
}

TEST(Tree, WhatIsNoTree) {
  EXPECT_EQ(error({}).code, issue_code::no_units);
  EXPECT_EQ(error({{"A", ""}, {"A", ""}}), (issue{issue_code::unit_repeated, {}, {"A"}}));
  const issue unknown = error({{"周村区", ""}, {"北郊镇", "周村"}});
  EXPECT_EQ(unknown.code, issue_code::unknown_reference);
  EXPECT_EQ(unknown.args.at(2), "周村区");
  const issue cycle = error({{"x", ""}, {"A", "B"}, {"B", "C"}, {"C", "B"}});
  EXPECT_EQ(cycle.code, issue_code::parent_cycle);
  EXPECT_TRUE(cycle.args.at(0) == "B → C → B" || cycle.args.at(0) == "C → B → C") << cycle.args.at(0);
  EXPECT_EQ(error({{"A", "A"}}), (issue{issue_code::parent_cycle, {}, {"A → A"}}));
}

TEST(TreeAllocate, AGroupsBoundIsSharedByItsUnits) {
  const auto over = tree::make(district);
  const values s{0, 0, 2, 2, 4, 2}, l(6, 0), u{3, no_bound, no_bound, no_bound, no_bound, no_bound};
  const auto given = allocate(*over, {s, {}, {}, l, u}, 10);
  ASSERT_TRUE(given);
  const values wanted{3, 14.0 / 3, 1.5, 1.5, 14.0 / 3, 7.0 / 3};  // B and own take the seven that are left
  for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(given->amounts[i], wanted[i], 1e-12) << i;
  EXPECT_NEAR(given->price, 1.0 / 3, 1e-12);
  EXPECT_NEAR(given->prices[0], -0.5, 1e-12);
  EXPECT_NEAR(given->prices[2], -0.5, 1e-12);
  EXPECT_EQ(given->prices[1], given->price);
}

TEST(TreeAllocate, BoundsWithinBounds) {
  const std::vector<member> deep{{"A", ""}, {"B", "A"}, {"C", "B"}, {"c", "C"}, {"b", "B"}, {"a", "A"}, {"o", ""}};
  const auto over = tree::make(deep);
  const values s{0, 0, 0, 10, 10, 10, 10}, l(7, 0), u{20, 12, 5, no_bound, no_bound, no_bound, no_bound};
  const auto given = allocate(*over, {s, {}, {}, l, u}, 40);
  ASSERT_TRUE(given);
  const values wanted{20, 12, 5, 5, 7, 8, 20};
  for (std::size_t i = 0; i < 7; ++i) EXPECT_NEAR(given->amounts[i], wanted[i], 1e-12) << i;
}

TEST(TreeAllocate, ALowerBoundOfAGroup) {
  const auto over = tree::make(district);
  const values s{0, 0, 2, 2, 4, 2}, l{6, 0, 0, 0, 0, 0};
  const auto given = allocate(*over, {s, {}, {}, l, {}}, 10);
  EXPECT_NEAR(given->amounts[0], 6, 1e-12);
  EXPECT_NEAR(given->amounts[2], 3, 1e-12);
  EXPECT_NEAR(given->amounts[1], 8.0 / 3, 1e-12);
}

TEST(TreeAllocate, ConflictsAreNamedFromBelow) {
  const auto over = tree::make(district);
  const values s{0, 0, 2, 2, 4, 2};
  const auto problem = [&](const values& l, const values& u, double total) {
    return message(allocate(*over, {s, {}, {}, l, u}, total).error(), kaohe::language::en);
  };
  const values free_low(6, 0);
  const values town{5, no_bound, 1, 2, no_bound, no_bound}, low{4, 0, 0, 0, 0, 0};
  EXPECT_EQ(problem(low, town, 10),
            "'A' is to have at least 4, but its parts may have at most 3 together; the bounds in conflict: a1, a2");
  // the town's own bound is the tighter one
  EXPECT_EQ(
      problem(free_low, {2, 3, 1.5, 1.5, no_bound, 4}, 10),
      "'the whole' is to have at least 10, but its parts may have at most 9 together; the bounds in conflict: own, "
      "A, B");
  // and here those of its enterprises are
  EXPECT_EQ(
      problem(free_low, {5, 3, 1, 1, no_bound, 4}, 10),
      "'the whole' is to have at least 10, but its parts may have at most 9 together; the bounds in conflict: own, "
      "a1, a2, B");
  EXPECT_EQ(problem({0, 0, 3, 3, 0, 0}, {5, no_bound, no_bound, no_bound, no_bound, no_bound}, 10),
            "'A' is to have at most 5, but its parts have at least 6 together; the bounds in conflict: a1, a2");
  EXPECT_EQ(problem({3, 0, 0, 0, 0, 0}, {2, no_bound, no_bound, no_bound, no_bound, no_bound}, 10),
            "'A': the lower bound 3 lies above the upper bound 2");
  const values bad(5, 1);
  EXPECT_EQ(allocate(*over, {bad, {}, {}, {}, {}}, 1).error().code, issue_code::column_length);
  const values not_a_number{0, 0, 2, std::numeric_limits<double>::quiet_NaN(), 4, 2};
  EXPECT_EQ(allocate(*over, {not_a_number, {}, {}, {}, {}}, 1).error().args.at(1), "a1");
}

TEST(TreeAllocate, OneLevelIsTheSameAsWithoutATree) {
  std::vector<member> members;
  values s, l, u;
  for (int i = 0; i < 50; ++i) {
    members.push_back({std::to_string(1000 + i), ""});
    s.push_back(1 + i % 7), l.push_back(0.5 + 0.1 * (i % 5)), u.push_back(1 + 1.1 * (i % 7));
  }
  const auto over = tree::make(members);
  const auto flat = allocate({s, {}, {}, l, u}, 180);
  ASSERT_TRUE(flat);
  EXPECT_EQ(allocate(*over, {s, {}, {}, l, u}, 180)->amounts, flat->amounts);
}

}  // namespace
