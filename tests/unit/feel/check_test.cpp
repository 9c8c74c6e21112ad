// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/check.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/feel.hpp is for
using kaohe::feel::type;

/// The type of an expression in English, or its problems.
std::string typed(std::string_view text) {
  const compiled c = compile(text);
  return c.program ? to_text(c.program->result, kaohe::language::en) : c.errors();
}
std::vector<std::string> arguments(std::string_view text) {
  const compiled c = compile(text);
  return c.problems.size() == 1 ? c.problems.front().args : std::vector<std::string>{"problems", c.errors()};
}
using strings = std::vector<std::string>;

TEST(Scope, FindsNamesAndKeepsTheFirstOfEqualOnes) {
  const kaohe::feel::scope names({{"b", boolean(), 1}, {"a", string(), 2}, {"b", string(), 3}});
  ASSERT_EQ(names.names().size(), 2U);
  EXPECT_EQ(names.names()[0].name, "a");
  ASSERT_NE(names.find("b"), nullptr);
  EXPECT_EQ(names.find("b")->input, 1U);
  EXPECT_EQ(names.find("c"), nullptr);
  EXPECT_EQ(names.find(""), nullptr);
  EXPECT_EQ(kaohe::feel::scope().find("a"), nullptr);
}

TEST(Check, DimensionsMultiplyAndDivide) {
  EXPECT_EQ(typed("能耗 / 增加值"), "quantity (coal equivalent/money, 价格＝2015年可比价，电力折标＝等价值)");
  EXPECT_EQ(typed("煤 * 2"), "quantity (mass)");
  EXPECT_EQ(typed("煤 / 煤"), typed("1"));
  EXPECT_EQ(typed("煤 * 煤 / 煤"), typed("煤"));
  EXPECT_EQ(typed("-煤 + abs(煤) - max(煤, 2 t, 3 kg)"), typed("煤"));
  EXPECT_EQ(typed("1 - x"), typed("y"));  // % and plain numbers are one dimension
  EXPECT_EQ(typed("能耗 > 煤 * 0.7143 tce/t"), "boolean");
}

TEST(Check, BasesMergeAndLiteralsHaveNone) {
  EXPECT_EQ(typed("能耗 + 1 tce"), typed("能耗"));
  EXPECT_EQ(typed("1 tce + 能耗"), typed("能耗"));
  EXPECT_EQ(typed("max(1 tce, 能耗)"), typed("能耗"));
  EXPECT_EQ(typed("2 * 能耗"), typed("能耗"));
  EXPECT_EQ(typed("能耗 > 1 tce and 当量能耗 > 1 tce"), "boolean");
}

TEST(Check, ResultsOfOtherSorts) {
  EXPECT_EQ(typed("a and not(b) or missing(煤)"), "boolean");
  EXPECT_EQ(typed("性质 = \"新建\" and 受理日期 < 2018年6月19日"), "boolean");
  EXPECT_EQ(typed("性质"), "string");
  EXPECT_EQ(typed("受理日期"), "date");
  EXPECT_EQ(typed("a = b"), "boolean");
  EXPECT_EQ(typed("x between 1 % and 10 %"), "boolean");
  EXPECT_EQ(typed("性质 in (\"新建\", \"扩建\") and x in [1 %..y] and 煤 in > 5 t"), "boolean");
}

TEST(CheckError, DimensionsThatDoNotMatchShowBothSides) {
  EXPECT_EQ(compile("能耗 > 5 t").errors(), "1:6 KH-0203");
  const compiled c = compile("能耗 + 1 tce > 煤*2");
  ASSERT_EQ(c.problems.size(), 1U);
  EXPECT_EQ(c.problems.front().where.column, 14U);
  EXPECT_EQ(message(c.problems.front(), kaohe::language::zh), "量纲不一致：“能耗 + 1 tce”为标准煤，“煤*2”为质量");
  EXPECT_EQ(message(c.problems.front(), kaohe::language::en),
            "dimensions do not match: '能耗 + 1 tce' is coal equivalent, '煤*2' is mass");
  EXPECT_EQ(compile("能耗 > 0").errors(), "1:6 KH-0203");  // zero needs its unit too
  EXPECT_EQ(compile("0 = 能耗").errors(), "1:5 KH-0203");
  EXPECT_EQ(compile("煤 - 1").errors(), "1:5 KH-0203");
  EXPECT_EQ(compile("max(煤, 1 t, 2, 3 tce)").errors(), "1:13 KH-0203, 1:16 KH-0203");
  EXPECT_EQ(compile("煤 between 1 tce and 5 tce").errors(), "1:11 KH-0203");
  EXPECT_EQ(compile("煤 in [1 tce..5 tce]").errors(), "1:7 KH-0203");
  EXPECT_EQ(compile("煤 in [1 t..5 tce]").errors(), "1:12 KH-0203");
  EXPECT_EQ(compile("煤 in (1 t, 2, > 3 tce)").errors(), "1:12 KH-0203, 1:17 KH-0203");
  EXPECT_EQ(compile("煤 in [1 t, 2]").errors(), "1:12 KH-0203");
  EXPECT_EQ(compile("能耗 > 5 kWh").errors(), "1:6 KH-0203");
}

TEST(CheckError, BasesThatDisagree) {
  for (const char* text : {"能耗 + 当量能耗", "能耗 - 当量能耗", "能耗 / 当量能耗", "能耗 * 当量能耗",
                           "能耗 > 当量能耗", "能耗 = 当量能耗"}) {
    EXPECT_EQ(compile(text).errors(), "1:6 KH-0204") << text;
    EXPECT_EQ(arguments(text), (strings{"电力折标", "等价值", "当量值"})) << text;
  }
  EXPECT_EQ(compile("max(能耗, 当量能耗)").errors(), "1:9 KH-0204");
  EXPECT_EQ(compile("max(1 tce, 能耗, 当量能耗)").errors(), "1:16 KH-0204");
  EXPECT_EQ(compile("能耗 in [1 tce..当量能耗]").errors(), "1:15 KH-0204");
  EXPECT_EQ(compile("1 tce between 能耗 and 当量能耗").errors(), "1:22 KH-0204");
}

TEST(CheckError, NamesAndFunctionsNobodyKnows) {
  EXPECT_EQ(compile("能耗 > 1 tce and 当能耗 > 1 tce").errors(), "1:16 KH-0305");
  EXPECT_EQ(arguments("能煤"), (strings{"能煤", "煤"}));
  EXPECT_EQ(arguments("当量能號"), (strings{"当量能號", "当量能耗"}));
  EXPECT_EQ(arguments("不相干的名称"), (strings{"不相干的名称", ""}));
  EXPECT_EQ(arguments("maxx(1)"), (strings{"maxx", "max"}));
  EXPECT_EQ(compile("1 + maxx(z, 能号)").errors(), "1:5 KH-0307, 1:10 KH-0305, 1:13 KH-0305");
  EXPECT_EQ(compile("remaining(\"目标\") > 1").errors(), "1:1 KH-0307");
}

TEST(CheckError, TypesThatDoNotFit) {
  EXPECT_EQ(compile("a and 煤").errors(), "1:7 KH-0306");
  EXPECT_EQ(compile("煤 or x or b").errors(), "1:1 KH-0306, 1:6 KH-0306");
  EXPECT_EQ(compile("not(煤)").errors(), "1:5 KH-0306");
  EXPECT_EQ(compile("-a").errors(), "1:2 KH-0306");
  EXPECT_EQ(compile("1 + a").errors(), "1:5 KH-0306");
  EXPECT_EQ(compile("a * 性质").errors(), "1:1 KH-0306, 1:5 KH-0306");
  EXPECT_EQ(compile("性质 = 1").errors(), "1:6 KH-0306");
  EXPECT_EQ(compile("受理日期 < 2018").errors(), "1:8 KH-0306");
  EXPECT_EQ(compile("a < b").errors(), "1:1 KH-0306");
  EXPECT_EQ(compile("max(a, 1)").errors(), "1:5 KH-0306");
  EXPECT_EQ(compile("abs(受理日期)").errors(), "1:5 KH-0306");
  EXPECT_EQ(compile("x in (1, \"a\")").errors(), "1:10 KH-0306");
  const compiled c = compile("a and 能耗");
  ASSERT_EQ(c.problems.size(), 1U);
  EXPECT_EQ(message(c.problems.front(), kaohe::language::zh),
            "类型不符：此处为数量（标准煤，电力折标＝等价值），应为布尔值");
}

TEST(CheckError, NullIsNotMissing) {
  EXPECT_EQ(compile("煤 = null").errors(), "1:5 KH-0312");
  EXPECT_EQ(compile("null != 煤 or a = null").errors(), "1:1 KH-0312, 1:18 KH-0312");
  EXPECT_EQ(compile("煤 in (1 t, null)").errors(), "1:12 KH-0312");
  EXPECT_EQ(compile("null").errors(), "1:1 KH-0312");
}

TEST(CheckError, ArgumentCounts) {
  EXPECT_EQ(compile("max()").errors(), "1:1 KH-0308");
  EXPECT_EQ(compile("1 + abs(1, 2)").errors(), "1:5 KH-0308");
  EXPECT_EQ(arguments("missing(x, y)"), (strings{"missing", "1", "2"}));
  EXPECT_EQ(arguments("缺失()"), (strings{"missing", "1", "0"}));
}

TEST(CheckError, RangesThatAreReversed) {
  EXPECT_EQ(compile("x in [10..1]").errors(), "1:6 KH-0311");
  EXPECT_EQ(compile("x in (1, [2 %..1 %])").errors(), "1:10 KH-0311");
  EXPECT_EQ(compile("煤 in [1 t..999 kg]").errors(), "1:6 KH-0311");
  EXPECT_EQ(compile("x between 10 and 1").errors(), "1:1 KH-0311");
  EXPECT_EQ(compile("x in [-1..-2]").errors(), "1:6 KH-0311");
  EXPECT_EQ(compile("受理日期 in [2018年6月19日..2018年6月18日]").errors(), "1:9 KH-0311");
  EXPECT_EQ(compile("x in [-2..-1] and x in [1..1] and 煤 in [1 t..1000 kg]").errors(), "");
  EXPECT_EQ(compile("x in [y..1]").errors(), "");
}

TEST(CheckError, DimensionsDoNotWrap) {
  std::string text = "煤";
  for (int i = 1; i < 100; ++i) text += "*煤";
  EXPECT_EQ(compile(text).errors(), "");
  EXPECT_EQ(compile(text + "*煤").errors(), "1:1 KH-0313");
  std::string quotient = "1";
  for (int i = 0; i < 300; ++i) quotient += "/煤";
  EXPECT_EQ(compile(quotient).errors(), "1:1 KH-0313");
}

TEST(CheckError, AllAreReportedInOnePass) {
  EXPECT_EQ(compile("能耗 > 5 t and 能号 > 1 or 煤\n and max() > 1 t and 性质 = null").errors(),
            "1:6 KH-0203, 1:14 KH-0305, 1:24 KH-0306, 2:6 KH-0308, 2:27 KH-0312");
}

TEST(CheckError, WhatHangsOnAProblemIsSilent) {
  EXPECT_EQ(compile("(能号 + 1) * 2 > 3 and not(能号 = 5)").errors(), "1:2 KH-0305, 1:26 KH-0305");
}

// --- unary tests ---

TEST(CheckTests, CompileToABoolean) {
  const type energy = in_unit("tce", {{"电力折标", "等价值"}});
  for (const char* text :
       {">= 17 tce", "[1 tce..2 tce]", "1 tce, 2 tce, > 5 tce", "-", "not(1 tce, [2 tce..3 tce))",
        "? > 5 tce and ? < 9 tce", "能耗", "[1 tce, 2 tce]", "= 5 kgce", "? / 增加值 > 1 tce/万元"}) {
    const compiled c = compile_tests(text, energy);
    EXPECT_EQ(c.errors(), "") << text;
    ASSERT_TRUE(c.program) << text;
    EXPECT_EQ(c.program->result, boolean()) << text;
    ASSERT_FALSE(c.program->inputs.empty()) << text;
    EXPECT_EQ(c.program->inputs.front(), 0U) << text;
  }
  EXPECT_EQ(compile_tests("\"新建\", \"扩建\"", string()).errors(), "");
  EXPECT_EQ(compile_tests("true", boolean()).errors(), "");
  EXPECT_EQ(compile_tests("a or b", boolean()).errors(), "");  // equality with the subject
  EXPECT_EQ(compile_tests(">= @\"2018-01-01\"", date_type()).errors(), "");
}

TEST(CheckTests, FitTheirSubject) {
  const type energy = in_unit("tce", {{"电力折标", "等价值"}});
  EXPECT_EQ(compile_tests(">= 17 t", energy).errors(), "1:4 KH-0203");
  EXPECT_EQ(compile_tests("1 tce, 17", energy).errors(), "1:8 KH-0203");
  EXPECT_EQ(compile_tests("[1 t..2 t]", energy).errors(), "1:2 KH-0203");
  EXPECT_EQ(compile_tests("not(1 tce, 2)", energy).errors(), "1:12 KH-0203");
  EXPECT_EQ(compile_tests("< 当量能耗", energy).errors(), "1:3 KH-0204");
  EXPECT_EQ(compile_tests("\"新建\"", energy).errors(), "1:1 KH-0306");
  EXPECT_EQ(compile_tests("煤 > 5 t", energy).errors(), "1:1 KH-0306");  // a bare condition needs `?`
  EXPECT_EQ(compile_tests("? * 2", energy).errors(), "1:1 KH-0306");
  EXPECT_EQ(compile_tests("[2 tce..1 tce]", energy).errors(), "1:1 KH-0311");
  EXPECT_EQ(compile_tests("null", energy).errors(), "1:1 KH-0312");
  EXPECT_EQ(compile_tests("> 能号, 能号", energy).errors(), "1:3 KH-0305, 1:7 KH-0305");
  EXPECT_EQ(compile_tests("< \"a\"", string()).errors(), "");
  EXPECT_EQ(compile_tests("< true", boolean()).errors(), "1:3 KH-0306");
}

TEST(Check, ProgramsShareTheInputOfAliases) {
  const compiled c = compile("x + 别名 + y + x");
  ASSERT_TRUE(c.program);
  EXPECT_EQ(c.program->inputs, (std::vector<std::uint32_t>{5, 6}));
}

}  // namespace
