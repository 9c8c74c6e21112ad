// SPDX-License-Identifier: Apache-2.0
// Cases of decompositions.
#include "trying.hpp"

#include <gtest/gtest.h>
#include <support/decomposition_policy.hpp>

namespace {

using namespace kaohe_test;

std::string split_case(const std::string& keys) {
  return split(by_base + "reserve = { share = '10 %' }\n[[case]]\nname = '案例'\ndecomposition = 'd'\n" + keys);
}

/// What running the package's cases gave: a line for each part; the problems if it does not load.
std::string split_tried(const std::string& keys) {
  kaohe::issues problems;
  const auto loaded = kaohe::io::load_package({{"frame.toml", split_frame()}, {"x.toml", split_case(keys)}}, problems);
  if (!loaded) return brief(problems);
  std::string text;
  const auto ran = kaohe::trial::run_cases(loaded->policy, loaded->cases);
  for (const kaohe::trial::row_result& row : ran.rows) {
    for (const kaohe::trial::compared_part& part : row.parts) {
      const auto& of = part.expected.declared;
      text += of.name + " " + kaohe::report::to_text(part.found, of.declared, *of.shown, kaohe::language::en) +
              (part.same ? " passed\n" : " failed\n");
    }
    for (const auto& each : row.read) text += "  " + each.declared.name + "\n";
  }
  if (!ran.not_tried.empty()) text += "not tried\n";
  return text;
}

const std::string split_given =
    "given = { '北镇' = { energy = { 2015 = '3 万tce' } }, '南镇' = { energy = { 2015 = '1 万tce' } } }\n";

TEST(DecompositionCases, PartsReserveAndTotal) {
  EXPECT_EQ(split_tried(split_given + "expect = { '北镇' = '6.75 万tce', '南镇' = '2.26 万tce', reserve = '1 万tce', "
                                      "allocated = '9 万tce', total = '10 万tce' }\n"),
            "北镇 6.75 万tce passed\n南镇 2.25 万tce failed\nreserve 1 万tce passed\nallocated 9 万tce passed\n"
            "total 10 万tce passed\n  北镇 能源消费总量 2015\n  南镇 能源消费总量 2015\n");
}

TEST(DecompositionCases, WhatIsMissingLeavesAllOpen) {
  EXPECT_EQ(split_tried("given = { '北镇' = { energy = { 2015 = '3 万tce' } } }\nexpect = { '北镇' = 'missing' }\n"),
            "北镇 missing passed\n  南镇 能源消费总量 2015\n");
}

TEST(DecompositionCases, WhatMeansNothingIsReported) {
  EXPECT_EQ(split_tried(split_given + "who = '北镇'\nexpect = { total = '10 万tce' }\n").substr(0, 7), "KH-0412");
  EXPECT_EQ(split_tried(split_given + "register = []\nexpect = { total = '10 万tce' }\n").substr(0, 7), "KH-0412");
  EXPECT_EQ(split_tried(split_given + "expect = { '一局' = '10 万tce' }\n").substr(0, 3), "KH-");
}

}  // namespace
