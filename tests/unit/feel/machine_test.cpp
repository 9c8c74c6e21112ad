// SPDX-License-Identifier: Apache-2.0
// What programs tell beside their value: which inputs are missing, how each condition turned out, limits.
#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/feel.hpp is for
using kaohe::number;
using kaohe::feel::value;
using kaohe::feel::value_kind;

TEST(Missing, ManyInputsAreToldApart) {
  std::vector<kaohe::feel::declared_name> names;
  std::string sum = "0";
  for (std::uint32_t i = 0; i < 300; ++i) {
    names.push_back({"n" + std::to_string(i), in_unit(""), i});
    sum += " + n" + std::to_string(i);
  }
  const auto c = compile(sum, kaohe::feel::scope(names));
  ASSERT_TRUE(c.program);
  std::vector<value> inputs(300, value(1));
  EXPECT_EQ(evaluate(*c.program, inputs).as_number(), number(300));
  for (const std::uint32_t i : {0U, 63U, 64U, 127U, 128U, 191U, 192U, 255U, 256U, 299U}) inputs[i] = value();
  const value answer = evaluate(*c.program, inputs);
  EXPECT_EQ(missing_inputs(*c.program, inputs, answer),
            (std::vector<std::uint32_t>{0, 63, 64, 127, 128, 191, 192, 255, 256, 299}));
}

TEST(Missing, OnlyInputsBeyondTheFirst128) {
  std::vector<kaohe::feel::declared_name> names;
  std::string sum = "0";
  for (std::uint32_t i = 0; i < 130; ++i) {
    names.push_back({"n" + std::to_string(i), in_unit(""), i});
    sum += " + n" + std::to_string(i);
  }
  const auto c = compile(sum, kaohe::feel::scope(names));
  std::vector<value> inputs(130, value(1));
  inputs[128] = value();
  const value answer = evaluate(*c.program, inputs);
  ASSERT_TRUE(answer.is_missing());
  EXPECT_EQ(missing_inputs(*c.program, inputs, answer), (std::vector<std::uint32_t>{128}));
}

TEST(Reasons, TellEachConditionAndItsExactMargin) {
  const auto c = compile("x / y > 1 or a or x in [2..3] or not(y = 2)");
  ASSERT_TRUE(c.program);
  ASSERT_EQ(c.program->conditions.size(), 4U);
  kaohe::feel::workspace memory;
  std::vector<kaohe::feel::reason> reasons(4);
  const std::vector<value> inputs{7, 3, false};  // x, y, a
  EXPECT_TRUE(evaluate(*c.program, inputs, memory, reasons).is_true());
  EXPECT_TRUE(reasons[0].holds);
  EXPECT_EQ(reasons[0].margin, number::ratio(4, 3));
  EXPECT_EQ(reasons[1].kind, value_kind::boolean);
  EXPECT_FALSE(reasons[1].holds);
  EXPECT_FALSE(reasons[1].margin);
  EXPECT_FALSE(reasons[2].holds);
  EXPECT_FALSE(reasons[3].holds);  // y = 2, under the `not`
  EXPECT_EQ(reasons[3].margin, number(1));
  const std::vector<value> without{7, value(), true};
  EXPECT_TRUE(evaluate(*c.program, without, memory, reasons).is_true());
  EXPECT_EQ(reasons[0].kind, value_kind::missing);
  EXPECT_FALSE(reasons[0].margin);
  EXPECT_TRUE(reasons[1].holds);
  const std::vector<value> faulty{7, 0, false};
  EXPECT_TRUE(evaluate(*c.program, faulty, memory, reasons).is_true());  // y is not 2
  EXPECT_EQ(reasons[0].kind, value_kind::fault);
}

TEST(Limits, StepsAndListsAreBounded) {
  EXPECT_EQ(run("count(for i in 1..100000 return i)"), "100000");
  EXPECT_EQ(run("count(for i in 1..100001 return i)").substr(0, 8), "fault 6 ");
  EXPECT_EQ(run("some i in 1..100000, j in 1..100000 satisfies i * j < 0").substr(0, 8), "fault 7 ");
  EXPECT_EQ(run("every i in 1..100000 satisfies i > 0"), "true");
}

TEST(Inexact, NearComparisonsAreDecidedWithMoreDigitsOrAreFaults) {
  EXPECT_EQ(run("sqrt(2) > 1.4142135623730950488016887242096980785696"), "true");  // 34 digits do not tell
  EXPECT_EQ(run("sqrt(2) > 1.4142135623730950488016887242096980785697"), "false");
  EXPECT_EQ(run("sqrt(2) * sqrt(2) = 2").substr(0, 8), "fault 5 ");  // no number of digits tells
  EXPECT_EQ(run("sqrt(4) = 2"), "true");                             // an exact root
}

}  // namespace
