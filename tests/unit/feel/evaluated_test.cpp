// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/evaluated.hpp>

#include "support/feel.hpp"

#include <gtest/gtest.h>

namespace {

using kaohe::issues;
using kaohe::number;
using kaohe::feel::evaluated;
using kaohe::feel::fault;
using kaohe::feel::fault_cause;
using kaohe::feel::faults_in;
using kaohe::feel::missing_names;
using kaohe::feel::named_value;
using kaohe::feel::value;
using kaohe_test::boolean;
using kaohe_test::in_unit;

/// x = 3, y without a value, 又名 another name of x.
const std::vector<named_value> sample = {
    {{"x", in_unit(""), 7, {}, {}}, 3}, {{"y", in_unit(""), 2, {}, {}}, {}}, {{"又名", in_unit(""), 7, {}, {}}, {}}};

std::optional<evaluated> run(const char* text, issues& problems) {
  return evaluate_text({text, {}, {}}, sample, problems);
}

evaluated run(const char* text) {
  issues problems;
  auto e = run(text, problems);
  EXPECT_TRUE(e) << text;
  return e.value();
}

TEST(Evaluated, GivesTheValueOfTheText) {
  EXPECT_EQ(run("x + 1").answer.as_number(), number(4));
  EXPECT_EQ(run("1 + 2").answer.as_number(), number(3));
  EXPECT_TRUE(run("x > y").answer.is_missing());
}

TEST(Evaluated, NamesOfOneThingShareItsFirstValue) {
  EXPECT_EQ(run("又名").answer.as_number(), number(3));
  EXPECT_EQ(run("又名 - x").answer.as_number(), number(0));
  EXPECT_EQ(run("又名 - x").inputs.size(), 1U);
}

TEST(Evaluated, ReportsEveryProblemAndGivesNothing) {
  issues problems;
  EXPECT_FALSE(run("x + z + w", problems));
  EXPECT_EQ(kaohe_test::places(problems), (std::vector<std::string>{"1:5 KH-0305", "1:9 KH-0305"}));
  problems.clear();
  EXPECT_FALSE(run("x +", problems));
  EXPECT_EQ(problems.size(), 1U);
}

TEST(Evaluated, WarningsDoNotHinder) {
  issues problems;
  const auto e = run("1 < 2", problems);
  ASSERT_TRUE(e);
  EXPECT_TRUE(e->answer.is_true());
  EXPECT_EQ(kaohe_test::places(problems), (std::vector<std::string>{"1:1 KH-0314"}));
}

TEST(Evaluated, NamesWhatIsMissing) {
  EXPECT_EQ(missing_names(run("y + x")), (std::vector<std::string>{"y"}));
  EXPECT_EQ(missing_names(run("x > 2 or y > 1")), (std::vector<std::string>{}));
  EXPECT_EQ(missing_names(run("x > 3 or y > 1")), (std::vector<std::string>{"y"}));
}

TEST(Evaluated, InputsAreCalledAsTheTextCallsThem) {
  const evaluated e = run("y + 又名");
  const auto called = input_names(e.text, e.program);
  ASSERT_EQ(called.size(), 2U);
  EXPECT_TRUE(called[0] == "y" || called[1] == "y");
  EXPECT_TRUE(called[0] == "又名" || called[1] == "又名");
}

TEST(FaultsIn, FindsThemHoweverDeep) {
  const fault zero{fault_cause::division_by_zero, 1, 2}, row{fault_cause::no_row, 3, 4};
  EXPECT_TRUE(faults_in(value(1)).empty());
  EXPECT_TRUE(faults_in(value()).empty());
  EXPECT_EQ(faults_in(value(zero)), (std::vector<fault>{zero}));
  EXPECT_EQ(faults_in(value::list({1, value::context({value(zero), 2, value()}), value(row)})),
            (std::vector<fault>{zero, row}));
  EXPECT_EQ(faults_in(value(kaohe::feel::value_range{value(zero), 2, true, true})), (std::vector<fault>{zero}));
  EXPECT_TRUE(faults_in(value::list({1, value()})).empty());
}

}  // namespace
