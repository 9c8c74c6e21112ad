// SPDX-License-Identifier: Apache-2.0
// What is reported, at its place; columns are code points.
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::arguments_of;
using kaohe_test::read;
using kaohe_test::read_tests;

TEST(ParseError, UnexpectedTokens) {
  EXPECT_EQ(read("能耗 * / 2"), "1:6 KH-0301");
  EXPECT_EQ(read("能耗 煤"), "1:4 KH-0301");
  EXPECT_EQ(read("(能耗 煤) + )"), "1:5 KH-0301, 1:10 KH-0301");
  EXPECT_EQ(read("x + then"), "1:5 KH-0301");
  EXPECT_EQ(read("1 < x < 3"), "1:7 KH-0301");
  EXPECT_EQ(read("max(1 2, 3)"), "1:7 KH-0301");
  EXPECT_EQ(read("x between 1 or 2"), "1:13 KH-0301");
  EXPECT_EQ(read("not x"), "1:5 KH-0301");
  EXPECT_EQ(read("x ? 1"), "1:3 KH-0301");  // no subject here
  EXPECT_EQ(read("?"), "1:1 KH-0301");
  EXPECT_EQ(read("- "), "1:3 KH-0302");  // any value only in unary tests
  EXPECT_EQ(read_tests("> 5 and < 10"), "1:5 KH-0301");
  EXPECT_EQ(read_tests("-, 5"), "1:2 KH-0301");
  EXPECT_EQ(read_tests("1,, 2"), "1:3 KH-0301");
  EXPECT_EQ(read_tests("x in (? > 2)"), "1:7 KH-0301");
}

TEST(ParseError, BytesThatAreNoTextAreReportedInCommentsToo) {
  EXPECT_EQ(read("1 // \xE5\x90"
                 "D\n"),
            "1:6 KH-0304");
  EXPECT_EQ(read("1 /* 煤\xFF */ + 1"), "1:7 KH-0304");
  EXPECT_EQ(read("1 /* \xFF"), "1:3 KH-0302, 1:6 KH-0304");
  EXPECT_EQ(read("1 // 好的，＞５、\xEF\xBF\xBD"), read("1"));
}

TEST(ParseError, AHundredOfOneTextAreEnough) {
  const auto count = [](std::size_t brackets) {
    kaohe::issues problems;
    EXPECT_FALSE(kaohe::feel::parse_expression({"[" + std::string(brackets, '+') + "]", {}, {}}, problems));
    return problems;
  };
  const std::size_t fewer = count(50).size();
  EXPECT_LE(fewer, 100U);
  EXPECT_GT(fewer, 40U);
  for (const std::size_t brackets : {1000U, 90'000U}) {
    const auto problems = count(brackets);
    ASSERT_EQ(problems.size(), 101U);
    EXPECT_EQ(problems.back().code, kaohe::issue_code::too_many_syntax_errors);
    EXPECT_EQ(problems.back().args, std::vector<std::string>{"100"});
    EXPECT_EQ(problems[99].code, kaohe::issue_code::unexpected_token);
  }
}

TEST(ParseError, UnexpectedEnds) {
  EXPECT_EQ(read(""), "1:1 KH-0302");
  EXPECT_EQ(read("  // nothing"), "1:13 KH-0302");
  EXPECT_EQ(read("能耗 +"), "1:5 KH-0302");
  EXPECT_EQ(read("能耗 + (1 - "), "1:11 KH-0302");
  EXPECT_EQ(read("max(能耗"), "1:7 KH-0302");
  EXPECT_EQ(read("[1.."), "1:5 KH-0302");
  EXPECT_EQ(read_tests(""), "1:1 KH-0302");
  EXPECT_EQ(read_tests(">="), "1:3 KH-0302");
}

TEST(ParseError, UnterminatedStrings) {
  EXPECT_EQ(read("性质 = \"新建"), "1:6 KH-0303");
  EXPECT_EQ(read("性质 = “新建\""), "1:6 KH-0303");
  EXPECT_EQ(read("性质 = \"新\n建\""), "1:6 KH-0303, 2:1 KH-0301, 2:2 KH-0303");
}

TEST(ParseError, CharactersTheLanguageDoesNotHave) {
  EXPECT_EQ(read_tests("\"新建\"、\"扩建\""), "1:5 KH-0304");
  EXPECT_EQ(read("能耗 # 2"), "1:4 KH-0304");
  EXPECT_EQ(read("x == 1 && y <> 2 || ! (a)"), "1:3 KH-0304, 1:8 KH-0304, 1:13 KH-0304, 1:18 KH-0304, 1:21 KH-0304");
  EXPECT_EQ(read("能耗 ÷ 2 − 1"), "1:4 KH-0304, 1:8 KH-0304");
  EXPECT_EQ(read("性质 = '新建'"), "1:6 KH-0304");
  EXPECT_EQ(read("性质 = ‘新建’ or a"), "1:6 KH-0304");
  EXPECT_EQ(read("ＣＯＤ + 1"), "1:1 KH-0304");
  EXPECT_EQ(read("能耗 % 2"), "1:4 KH-0304");  // no modulo sign
  EXPECT_EQ(read("x\u200B+ 1"), "1:2 KH-0304");
  EXPECT_EQ(read("吨\xFF\xFE"), "1:2 KH-0304");
  EXPECT_EQ(read("【1..2】"), "1:1 KH-0304, 1:6 KH-0304");
}

using strings = std::vector<std::string>;

TEST(ParseError, SaysWhatWasProbablyMeant) {
  EXPECT_EQ(arguments_of("x、y"), (strings{"、", ","}));
  EXPECT_EQ(arguments_of("x ＆ y"), (strings{"＆", ""}));
  EXPECT_EQ(arguments_of("ＣＯＤ"), (strings{"ＣＯＤ", "COD"}));
  EXPECT_EQ(arguments_of("CO₂"), (strings{"₂", "2"}));
  EXPECT_EQ(arguments_of("\u200B"), (strings{"U+200B", ""}));
  EXPECT_EQ(arguments_of("\xFF"), (strings{"0xFF", ""}));
  EXPECT_EQ(arguments_of("x ＝＝ y"), (strings{"＝＝", "="}));
  EXPECT_EQ(arguments_of("10.3 万 tce"), (strings{"10.3 万 tce", "10.3 万tce"}));
  EXPECT_EQ(arguments_of("１０ 亿 元/人"), (strings{"１０ 亿 元/人", "１０ 亿元/人"}));
  EXPECT_EQ(arguments_of("10 t/综合能耗"), (strings{"综合能耗", "t / 综合能耗"}));
  EXPECT_EQ(arguments_of("3,128 t", true), (strings{"3,128 t"}));
  EXPECT_EQ(arguments_of("x 煤").front(), "煤");
}

TEST(ParseError, Units) {
  EXPECT_EQ(read("能耗 > 5 吨准煤 + 3 kWx"), "1:8 KH-0201, 1:16 KH-0201");
  EXPECT_EQ(read("5 t/2 + 3 t/kWx"), "1:13 KH-0201");
  EXPECT_EQ(read("能耗 > 10.3 万 tce + 煤"), "1:6 KH-0205");
  EXPECT_EQ(read("10 万 且 a"), "1:4 KH-0201");
}

TEST(ParseError, ThousandsSeparators) {
  EXPECT_EQ(read_tests("3,128 t"), "1:1 KH-0104");
  EXPECT_EQ(read_tests("> 能耗, 3，128 t"), "1:7 KH-0104");
  EXPECT_EQ(read_tests("<= 1,000,000 元"), "1:4 KH-0104");
  EXPECT_EQ(read_tests("[3,128 t..4,000 t]"), "1:2 KH-0104, 1:11 KH-0104");
  EXPECT_EQ(read("能耗 > 3,128 tce"), "1:6 KH-0104");
  EXPECT_EQ(read("x in (1,200)"), "1:7 KH-0104");
  EXPECT_EQ(read_tests("3, 128 t"), "(tests 3 128 t)");
  EXPECT_EQ(read_tests("3,12 t"), "(tests 3 12 t)");
  EXPECT_EQ(read_tests("3,1280 t"), "(tests 3 1280 t)");
  EXPECT_EQ(read_tests("3128,128 t"), "(tests 3128 128 t)");
  EXPECT_EQ(read_tests("1.5,128 t"), "(tests 1.5 128 t)");
}

TEST(ParseError, Numbers) {
  EXPECT_EQ(read("1 + 1e10001"), "1:5 KH-0102");
  EXPECT_EQ(read("1 + " + std::string(1001, '9')), "1:5 KH-0102");
  EXPECT_EQ(read(std::string(1000, '9')), std::string(1000, '9'));
}

TEST(ParseError, SeveralAreReportedInTheOrderOfTheText) {
  EXPECT_EQ(read("(能耗 + ) * 5 kWx、 “abc"), "1:7 KH-0301, 1:13 KH-0201, 1:16 KH-0304, 1:18 KH-0303");
  EXPECT_EQ(read("x +\n  * 5 ×\n"), "2:3 KH-0301, 3:1 KH-0302");
}

TEST(ParseError, StandsWhereItWasTyped) {
  kaohe::issues problems;
  kaohe::source_text text{"能耗 > 5 kWx\n+ 煤 煤", {"targets.toml", 7, 12}, {{7, 8, 3}, {16, 9, 21}}};
  ASSERT_FALSE(kaohe::feel::parse_expression(text, problems));
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].where, (kaohe::place{"targets.toml", 8, 7}));
  EXPECT_EQ(problems[1].where, (kaohe::place{"targets.toml", 9, 24}));
}

}  // namespace
