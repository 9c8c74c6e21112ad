// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/rule.hpp>

#include <gtest/gtest.h>
#include <support/rule_policy.hpp>

namespace {

using namespace kaohe_test;

std::string budget_of(const std::string& target, const std::string& amount) {
  return with_gate("[[budget]]\nid = 'b'\ntarget = '" + target + "'\namount = '" + amount + "'\n");
}

TEST(Budget, EveryKeyIsRead) {
  const auto p = policy_of(
      with_gate("[[budget]]\nid = 'b'\ntarget = 'ei'\namount = '综合能耗 * 0.9'\narticle = '二'\nreading = '读法'\n"));
  ASSERT_EQ(p->budgets.size(), 1U);
  const kaohe::budget& b = p->budgets[0];
  EXPECT_EQ(b.id, "b");
  EXPECT_EQ(b.target.index, 0U);
  EXPECT_EQ(b.amount.inputs, (std::vector<kaohe::rule_input>{{kaohe::rule_input::sort::project, {}, 0}}));
  EXPECT_EQ(b.cited.article, "二");
  EXPECT_EQ(b.where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(Budget, WhatMustBeThere) {
  EXPECT_EQ(problems_of(with_gate("[[budget]]\n")),
            "KH-0403 1:3 budget | id\nKH-0403 1:3 budget | target\nKH-0403 1:3 budget | amount\n");
  EXPECT_EQ(problems_of(budget_of("ej", "综合能耗")), "KH-0402 3:11 target | ej | ei\n");
}

TEST(Budget, TheTargetIsACapOfOneUnit) {
  EXPECT_EQ(problems_of(budget_of("cap", "1 吨")), "");
  EXPECT_EQ(problems_of(budget_of("grow", "1 吨")), "KH-0448 3:11 grow | what it requires is no upper bound\n");
  EXPECT_EQ(problems_of(budget_of("rate", "1 吨")),
            "KH-0448 3:11 rate | neither its level nor its increment decides it\n");
  EXPECT_EQ(problems_of(budget_of("both", "1 吨")), "KH-0448 3:11 both | it is not the target of one unit\n");
}

TEST(Budget, TheAmountIsOfTheDimensionAndBasisOfTheTarget) {
  EXPECT_EQ(problems_of(budget_of("ei", "涉煤")), "KH-0306 4:11 boolean | a quantity\n");
  EXPECT_EQ(problems_of(budget_of("ei", "总投资")), "KH-0203 4:11 总投资 | money | ei | coal equivalent\n");
  EXPECT_EQ(problems_of(budget_of("ei", "综合能耗当量值")), "KH-0204 4:11 电力折标 | 等价值 | 当量值\n");
  EXPECT_EQ(problems_of(budget_of("ei", "综合能耗 * sqrt(2)")).substr(0, 12), "KH-0306 4:11");
  EXPECT_EQ(problems_of(budget_of("ei", "新增排放量")), "KH-0443 4:11 budget 'b' | 新增排放量 | 主要污染物\n");
  EXPECT_EQ(problems_of(budget_of("ei", "remaining(\"ei\")")), "KH-0307 4:11 remaining | \n");
}

TEST(Budget, TwoWithOneIdAreReported) {
  EXPECT_EQ(problems_of(with_gate("[[budget]]\nid='b'\ntarget='cap'\namount='1 吨'\n"
                                  "[[budget]]\nid='b'\ntarget='cap'\namount='1 吨'\n")),
            "KH-0401 6:5 budget | b | x.toml:2:5\n");
}

}  // namespace
