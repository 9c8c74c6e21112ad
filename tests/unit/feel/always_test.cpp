// SPDX-License-Identifier: Apache-2.0
// Comparisons that hold always or never are found when they are loaded; they are warnings, and the program stands.
#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::number;
using kaohe::feel::number_span;
using kaohe::feel::scope;

/// `p`: from 0 to 1, the end included; `q`: below 10, the end not included; `r`: anything.
const scope& spans() {
  static const scope names({{"p", kaohe_test::in_unit("%"), 1, {}, {number(0), number(1), true, true}},
                            {"q", kaohe_test::in_unit("%"), 2, {}, {std::nullopt, number(10), true, false}},
                            {"r", kaohe_test::in_unit("%"), 3}});
  return names;
}
std::string warned(std::string_view text) {
  const auto c = kaohe_test::compile(text, spans());
  EXPECT_TRUE(c.program) << text;
  return c.errors();
}
const std::string always = "1:1 KH-0314", never = "1:1 KH-0315", open;

TEST(Always, LiteralsAreCompared) {
  EXPECT_EQ(warned("1 < 2"), always);
  EXPECT_EQ(warned("2 < 2"), never);
  EXPECT_EQ(warned("1 = 100 %"), always);
  EXPECT_EQ(warned("3 between 1 and 2"), never);
  EXPECT_EQ(warned("3 in (1, 2, 3)"), always);
  EXPECT_EQ(warned("true"), open);  // no comparison
}

TEST(Always, AValueIsComparedWithItself) {
  for (const char* sign : {"=", "<=", ">="}) EXPECT_EQ(warned(std::string("r ") + sign + " r"), always);
  for (const char* sign : {"!=", "<", ">"}) EXPECT_EQ(warned(std::string("r ") + sign + " r"), never);
  EXPECT_EQ(warned("r = p"), open);
}

TEST(Always, DeclaredSpansDecide) {
  EXPECT_EQ(warned("p <= 1"), always);
  EXPECT_EQ(warned("p < 1"), open);
  EXPECT_EQ(warned("p > 1"), never);
  EXPECT_EQ(warned("p >= 1"), open);
  EXPECT_EQ(warned("p >= 0"), always);
  EXPECT_EQ(warned("p > 0"), open);
  EXPECT_EQ(warned("p < 0"), never);
  EXPECT_EQ(warned("p = 1.01"), never);
  EXPECT_EQ(warned("p != 1.01"), always);
  EXPECT_EQ(warned("p = 1"), open);
  EXPECT_EQ(warned("q < 10"), always);
  EXPECT_EQ(warned("q >= 10"), never);
  EXPECT_EQ(warned("q <= 9.99"), open);
  EXPECT_EQ(warned("q > -1000"), open);
  EXPECT_EQ(warned("p < q"), open);
}

TEST(Always, SpansGoThroughArithmetic) {
  EXPECT_EQ(warned("1 - p >= 0"), always);
  EXPECT_EQ(warned("1 - p > 0"), open);
  EXPECT_EQ(warned("-p > 0"), never);
  EXPECT_EQ(warned("2 * p + 1 <= 3"), always);
  EXPECT_EQ(warned("p * -2 < -2"), never);
  EXPECT_EQ(warned("p / 4 > 0.25"), never);
  EXPECT_EQ(warned("p + q < 11"), always);
  EXPECT_EQ(warned("p + q < 10.99"), open);
  EXPECT_EQ(warned("p + r < 100"), open);
  EXPECT_EQ(warned("p * 0 = 0"), always);
  EXPECT_EQ(warned("p in [2..3]"), "1:6 KH-0315");
  EXPECT_EQ(warned("p in [0..1]"), "1:6 KH-0314");
  EXPECT_EQ(warned("p in (0..1]"), open);
}

TEST(Always, WhatAllValuesOfTheSpanGiveAMissingOneGivesToo) {
  const auto of_missing = [](const char* text) {
    const auto c = kaohe_test::compile(text, spans());
    return c.program ? kaohe_test::run(*c.program, {}) : c.errors();
  };
  EXPECT_EQ(of_missing("p >= 0"), "true");
  EXPECT_EQ(of_missing("p between 0 and 1"), "true");
  EXPECT_EQ(of_missing("p in [2..3]"), "false");
  EXPECT_EQ(of_missing("p > 1"), "false");
  EXPECT_EQ(of_missing("p > 0").substr(0, 7), "missing");
  EXPECT_EQ(of_missing("p in (0..1]").substr(0, 7), "missing");
}

TEST(Always, AWarningDoesNotHinderTheValue) {
  const auto c = kaohe_test::compile("p > 1 or r > 1", spans());
  ASSERT_TRUE(c.program);
  EXPECT_EQ(c.errors(), never);
  EXPECT_EQ(kaohe_test::run(*c.program, {{1, 0}, {3, 2}}), "true");
}

}  // namespace
