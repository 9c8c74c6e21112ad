// SPDX-License-Identifier: Apache-2.0
// Large tables: every row at its bounds, through maps of single pieces and of blocks of them.
#include <support/table.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/table.hpp is for
using kaohe::number;
using kaohe::feel::fault_cause;
using kaohe::feel::value;

/// Row i: x in [10 i, 10 i + 7), for truth values in turn; what it says is computed, or not.
table_text chain(int rows, hit_policy policy, bool computed) {
  table_text text{{{"x", number_type()}, {"a", boolean()}}, {}};
  for (int i = 0; i < rows; ++i) {
    text.rows.push_back("[" + std::to_string(10 * i) + ".." + std::to_string(10 * i + 7) + ") ; " +
                        (i % 2 == 0 ? "true" : "false") + " -> " + (computed ? "0 * x + " : "") + std::to_string(i));
  }
  text.policy = policy;
  return text;
}

TEST(TableIndex, EveryRowAtItsBounds) {
  // 16 rows have no maps, 17 have; 64 fill a word; from 256 on a map stands for several pieces
  for (const int rows : {1, 16, 17, 63, 64, 65, 255, 256, 700}) {
    for (const bool computed : {false, true}) {
      const auto t = make(chain(rows, hit_policy::unique, computed));
      ASSERT_TRUE(t.table);
      const std::string none = fault_text(fault_cause::no_row);
      for (int i = 0; i < rows; ++i) {
        const bool a = i % 2 == 0;
        const std::string it = std::to_string(i);
        ASSERT_EQ(ask(t, {10 * i, a}), it) << rows;
        ASSERT_EQ(ask(t, {number::ratio(100 * i + 69, 10), a}), it) << rows;
        ASSERT_EQ(ask(t, {10 * i + 7, a}), none) << rows;
        ASSERT_EQ(ask(t, {number::ratio(100 * i - 1, 10), a}), none) << rows;
        ASSERT_EQ(ask(t, {10 * i, !a}), none) << rows;
      }
    }
  }
}

TEST(TableIndex, AllRowsThatHit) {
  table_text text = chain(700, hit_policy::collect, false);
  text.rows[600] = "- ; - -> 600";
  text.rows[601] = "not(35) ; - -> 601";
  text.rows[699] = "not(35, 36) ; true -> 699";
  const auto t = make(text);
  EXPECT_EQ(ask(t, {35, false}), "[3, 600]");
  EXPECT_EQ(ask(t, {35, true}), "[600]");
  EXPECT_EQ(ask(t, {36, false}), "[3, 600, 601]");
  EXPECT_EQ(ask(t, {36, true}), "[600, 601]");
  EXPECT_EQ(ask(t, {37, true}), "[600, 601, 699]");
  EXPECT_EQ(ask(t, {value(), true}), "missing 0");
}

TEST(TableIndex, OneColumn) {
  table_text text{{{"x", number_type()}}, {}};
  for (int i = 0; i < 100; ++i) text.rows.push_back("<= " + std::to_string(i) + " -> " + std::to_string(i));
  text.policy = hit_policy::first;
  text.defaults = "-1";
  const auto t = make(text);
  for (int i = 0; i < 100; ++i) {
    ASSERT_EQ(ask(t, {i}), std::to_string(i));
    ASSERT_EQ(ask(t, {number::ratio(10 * i + 1, 10)}), i == 99 ? "-1" : std::to_string(i + 1));
  }
  EXPECT_EQ(ask(t, {value()}), "missing 0");
}

TEST(TableIndex, AllCellsShareOneBudgetOfSteps) {
  // 200 such cells take more than ten million steps
  const std::string cell = "(some j in 1..99999 satisfies j = ?)";
  const auto rows = [&](int count) {
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i)
      all.push_back(cell + " or ? = " + std::to_string(-i - 1) + " -> " + std::to_string(i));
    table_text text{{{"x", number_type()}}, all};
    text.policy = hit_policy::first;
    text.defaults = "-1";
    return text;
  };
  EXPECT_EQ(ask(make(rows(3)), {0}), "-1");
  EXPECT_EQ(ask(make(rows(3)), {-2}), "1");
  EXPECT_EQ(ask(make(rows(200)), {0}), fault_text(fault_cause::too_many_steps));
}

}  // namespace
