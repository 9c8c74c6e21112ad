// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::read;
using kaohe_test::read_tests;

// --- the tree ---

TEST(Parse, GroupsByPrecedence) {
  EXPECT_EQ(read("1 + 2 * 3"), "(add 1 (multiply 2 3))");
  EXPECT_EQ(read("(1 + 2) * 3"), "(multiply (add 1 2) 3)");
  EXPECT_EQ(read("1 - 2 - 3"), "(subtract (subtract 1 2) 3)");
  EXPECT_EQ(read("8 / 4 / 2 * 3"), "(multiply (divide (divide 8 4) 2) 3)");
  EXPECT_EQ(read("-2 ** 2"), "(power (negate 2) 2)");  // FEEL: the sign binds tighter
  EXPECT_EQ(read("2 * x ** 3"), "(multiply 2 (power x 3))");
  EXPECT_EQ(read("- - x"), "(negate (negate x))");
  EXPECT_EQ(read("a - -b"), "(subtract a (negate b))");
  EXPECT_EQ(read("x + 1 > y * 2"), "(> (add x 1) (multiply y 2))");
  EXPECT_EQ(read("a or b and not(c) or d"), "(or a (and b (not c)) d)");
  EXPECT_EQ(read("x > 1 and y <= 2 and z != 3"), "(and (> x 1) (<= y 2) (!= z 3))");
  EXPECT_EQ(read("x = 1 or x >= 2 or x < 3"), "(or (= x 1) (>= x 2) (< x 3))");
  EXPECT_EQ(read("x between 1 + 1 and 10 and a"), "(and (between x (add 1 1) 10) a)");
}

TEST(Parse, NamesHaveNoneOfFeelsExtraSymbols) {
  EXPECT_EQ(read("综合能耗/工业增加值"), "(divide 综合能耗 工业增加值)");
  EXPECT_EQ(read("a-b"), "(subtract a b)");
  EXPECT_EQ(read("a*b+c"), "(add (multiply a b) c)");
  EXPECT_EQ(read("_x1 + 能耗_2018"), "(add _x1 能耗_2018)");
}

TEST(Parse, KeywordsHaveChineseAliases) {
  EXPECT_EQ(read("a 且 b 或 非(c)"), read("a and b or not(c)"));
  EXPECT_EQ(read("x 属于 [1..2]"), "(in x (range[] 1 2))");
  EXPECT_EQ(read("缺失(x)"), "(missing x)");
  EXPECT_EQ(read("a且b"), "a且b");  // one name: aliases are separate words
}

TEST(Parse, FullWidthFormsMeanTheirAsciiForms) {
  EXPECT_EQ(read("（１＋２）＊３－４／５"), "(subtract (multiply (add １ ２) ３) (divide ４ ５))");
  EXPECT_EQ(read("x＞＝１　and y＜２ or z＝３"), "(or (and (>= x １) (< y ２)) (= z ３))");
  EXPECT_EQ(read("x ≤ 1 and x ≥ 0 and x ≠ 2 × 3"), "(and (<= x 1) (>= x 0) (!= x (multiply 2 3)))");
  EXPECT_EQ(read("max（１，２）"), "(max １ ２)");
  EXPECT_EQ(read("x in ［１．５．．２）"), "(in x (range[) １．５ ２))");
  EXPECT_EQ(read("１５．２ ％"), "１５．２ ％");
  EXPECT_EQ(read("能耗２"), "能耗２");
}

TEST(Parse, StringsAreReadAsTheyStand) {
  const auto value = [](std::string_view text) {
    kaohe::issues problems;
    const auto e = kaohe::feel::parse_expression({std::string(text), {}, {}}, problems);
    return e ? std::get<std::string>(e->at(e->root).payload) : "problem " + kaohe_test::places(problems).front();
  };
  EXPECT_EQ(value("\"新建\""), "新建");
  EXPECT_EQ(value("“新建”"), "新建");
  EXPECT_EQ(value("“a\"b”"), "a\"b");
  EXPECT_EQ(value("\"a”b\""), "a”b");
  EXPECT_EQ(value("\"（１）／＊\""), "（１）／＊");
  EXPECT_EQ(value(R"("a\"b\\c\n\t\r\'")"), "a\"b\\c\n\t\r'");
  EXPECT_EQ(value(R"("\u5428\U01F600\uD83D\uDE00\d")"), "吨😀😀\\d");
  EXPECT_EQ(value("\"// no comment /*\""), "// no comment /*");
  EXPECT_EQ(value(R"("\uD83D")"), "problem 1:2 KH-0304");
  EXPECT_EQ(value(R"("吨\u12")"), "problem 1:3 KH-0304");
  EXPECT_EQ(value(R"("\U110000")"), "problem 1:2 KH-0304");
  EXPECT_EQ(value("\"吨\xFF\""), "problem 1:3 KH-0304");
}

TEST(Parse, CommentsAreBlanks) {
  EXPECT_EQ(read("1 // one\n+ 2"), "(add 1 2)");
  EXPECT_EQ(read("1 /* 一 */ + /* * / */ 2"), "(add 1 2)");
  EXPECT_EQ(read("10 t//吨"), "10 t");
  EXPECT_EQ(read("1 /* ＊／ */ + 2"), "(add 1 2)");  // no full-width forms in comments
  EXPECT_EQ(read("1 + /* 2"), "1:5 KH-0302");
}

TEST(Parse, AQuantityLiteralTakesTheLongestUnit) {
  EXPECT_EQ(read("10 t/2"), "(divide 10 t 2)");
  EXPECT_EQ(read("x/10 t"), "(divide x 10 t)");
  EXPECT_EQ(read("1 吨标准煤/万元"), "1 吨标准煤/万元");
  EXPECT_EQ(read("1 吨标准煤 / 万元"), "(divide 1 吨标准煤 万元)");
  EXPECT_EQ(read("8 kgce/(m²·a)"), "8 kgce/(m²·a)");
  EXPECT_EQ(read("8 kgce/（m²·a）"), "8 kgce/（m²·a）");
  EXPECT_EQ(read("8 kgce/(2)"), "(divide 8 kgce 2)");
  EXPECT_EQ(read("10.3万tce-1 tce"), "(subtract 10.3万tce 1 tce)");
  EXPECT_EQ(read("15.2%*2"), "(multiply 15.2% 2)");
  EXPECT_EQ(read("5 in [1..10]"), "(in 5 (range[] 1 10))");
  EXPECT_EQ(read("5 属于 [1..10]"), "(in 5 (range[] 1 10))");
  EXPECT_EQ(read("a or 5 t > x and b"), "(or a (and (> 5 t x) b))");
  EXPECT_EQ(read(".5 + 1.5e-3 + 2E+2"), "(add (add .5 1.5e-3) 2E+2)");
  EXPECT_EQ(read("5  t"), "1:4 KH-0301");  // the blank before a unit is a single one
}

TEST(Parse, LiteralsCarryTheirValues) {
  kaohe::issues problems;
  const auto e = kaohe::feel::parse_expression({"10.30万tce", {}, {}}, problems);
  ASSERT_TRUE(e);
  const auto& q = std::get<kaohe::quantity>(e->at(e->root).payload);
  EXPECT_EQ(q.amount, kaohe::number::ratio(103, 10));
  EXPECT_EQ(q.coherent(), 103'000'000);
  EXPECT_EQ(q.unit.spelling, "万tce");
}

TEST(Parse, DatesAreWrittenInTwoWays) {
  EXPECT_EQ(read("受理日期 < @\"2018-06-19\""), "(< 受理日期 @\"2018-06-19\")");
  EXPECT_EQ(read("2018年6月19日 <= x"), "(<= 2018年6月19日 x)");
  EXPECT_EQ(read("２０１８年６月１９日"), "２０１８年６月１９日");
  EXPECT_EQ(read("@“2018-06-19”"), "@“2018-06-19”");
  EXPECT_EQ(read("x > 2018年2月30日"), "1:5 KH-0106");
  EXPECT_EQ(read("x > @\"2018-02-30\""), "1:5 KH-0106");
  EXPECT_EQ(read("x > @\"19 June\""), "1:5 KH-0105");
}

TEST(Parse, RangesAreOpenOrClosed) {
  EXPECT_EQ(read("x in [1..2]"), "(in x (range[] 1 2))");
  EXPECT_EQ(read("x in (1..2)"), "(in x (range() 1 2))");
  EXPECT_EQ(read("x in [1..2)"), "(in x (range[) 1 2))");
  EXPECT_EQ(read("x in (1..2]"), "(in x (range(] 1 2))");
  EXPECT_EQ(read("x in ]1..2["), "(in x (range() 1 2))");
  EXPECT_EQ(read("x in [1..y[ and a"), "(and (in x (range[) 1 y)) a)");
  EXPECT_EQ(read("x in [54 %..56 %]"), "(in x (range[] 54 % 56 %))");
  EXPECT_EQ(read("x in [-1 + 2..(3)]"), "(in x (range[] (add (negate 1) 2) 3))");
}

TEST(Parse, InTakesTests) {
  EXPECT_EQ(read("x in (1, [2..3), > 5)"), "(in x 1 (range[) 2 3) (test> 5))");
  EXPECT_EQ(read("x in [1, 2]"), "(in x (list 1 2))");
  EXPECT_EQ(read("x in > 5"), "(in x (test> 5))");
  EXPECT_EQ(read("x in \"a\" or b"), "(or (in x \"a\") b)");
  EXPECT_EQ(read("x in (1 + 2) * 3"), "(in x (multiply (add 1 2) 3))");
  EXPECT_EQ(read("x in ([1..2), 3) and a"), "(and (in x (range[) 1 2) 3) a)");
  EXPECT_EQ(read("x in []"), "(in x (list))");
}

TEST(Parse, CallsTakeArguments) {
  EXPECT_EQ(read("max(1, x + 2, min(3))"), "(max 1 (add x 2) (min 3))");
  EXPECT_EQ(read("max(3,128)"), "(max 3 128)");  // arguments, no thousands separator
  EXPECT_EQ(read("f()"), "(f)");
  EXPECT_EQ(read("list contains(x, 1)"), "(list contains x 1)");
  EXPECT_EQ(read("years and months duration(x, y)"), "(years and months duration x y)");
  EXPECT_EQ(read("date and time(x)"), "(date and time x)");
}

TEST(Parse, UnaryTestsAreTestsOfOneSubject) {
  EXPECT_EQ(read_tests(">= 17 %"), "(tests (test>= 17 %))");
  EXPECT_EQ(read_tests("[54 %..56 %]"), "(tests (range[] 54 % 56 %))");
  EXPECT_EQ(read_tests("(54 %..56 %]"), "(tests (range(] 54 % 56 %))");
  EXPECT_EQ(read_tests("\"新建\", \"扩建\""), "(tests \"新建\" \"扩建\")");
  EXPECT_EQ(read_tests("= 100 %"), "(tests (test= 100 %))");
  EXPECT_EQ(read_tests("!= 1, < 2, <= 3, > 4"), "(tests (test!= 1) (test< 2) (test<= 3) (test> 4))");
  EXPECT_EQ(read_tests("-"), "(tests -)");
  EXPECT_EQ(read_tests("－"), "(tests －)");
  EXPECT_EQ(read_tests("-5 %"), "(tests (negate 5 %))");
  EXPECT_EQ(read_tests("> -5 %"), "(tests (test> (negate 5 %)))");
  EXPECT_EQ(read_tests("not(1, [2..3))"), "(tests (not (tests 1 (range[) 2 3))))");
  EXPECT_EQ(read_tests("? > 1 and ? < 3"), "(tests (and (> ? 1) (< ? 3)))");
  EXPECT_EQ(read_tests("not(? > 5) or ? < 2"), "(tests (or (not (> ? 5)) (< ? 2)))");
  EXPECT_EQ(read_tests("true, x"), "(tests true x)");
  EXPECT_EQ(read_tests("[1, 2]"), "(tests (list 1 2))");
}

TEST(Parse, ChildrenStandBeforeTheirParents) {
  kaohe::issues problems;
  const auto e = kaohe::feel::parse_expression({"a in (1, [2..x)) and max(x, -y) > 3 or not(b)", {}, {}}, problems);
  ASSERT_TRUE(e);
  for (kaohe::feel::node_index i = 0; i < e->nodes.size(); ++i) {
    for (const auto c : e->at(i).children) {
      EXPECT_LT(c, i);
      EXPECT_GE(e->at(c).begin, e->at(i).begin);
      EXPECT_LE(e->at(c).end, e->at(i).end);
    }
  }
  EXPECT_EQ(e->text_of(e->root), e->source.value);
}

// --- errors, each at its place; columns are code points ---

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

std::vector<std::string> arguments(std::string_view text, bool unary = false) {
  kaohe::issues problems;
  const kaohe::source_text source{std::string(text), {}, {}};
  (void)(unary ? kaohe::feel::parse_unary_tests(source, problems) : kaohe::feel::parse_expression(source, problems));
  return problems.empty() ? std::vector<std::string>{} : problems.front().args;
}
using strings = std::vector<std::string>;

TEST(ParseError, SaysWhatWasProbablyMeant) {
  EXPECT_EQ(arguments("x、y"), (strings{"、", ","}));
  EXPECT_EQ(arguments("x ＆ y"), (strings{"＆", ""}));
  EXPECT_EQ(arguments("ＣＯＤ"), (strings{"ＣＯＤ", "COD"}));
  EXPECT_EQ(arguments("CO₂"), (strings{"₂", "2"}));
  EXPECT_EQ(arguments("\u200B"), (strings{"U+200B", ""}));
  EXPECT_EQ(arguments("\xFF"), (strings{"0xFF", ""}));
  EXPECT_EQ(arguments("x ＝＝ y"), (strings{"＝＝", "="}));
  EXPECT_EQ(arguments("10.3 万 tce"), (strings{"10.3 万 tce", "10.3 万tce"}));
  EXPECT_EQ(arguments("１０ 亿 元/人"), (strings{"１０ 亿 元/人", "１０ 亿元/人"}));
  EXPECT_EQ(arguments("10 t/综合能耗"), (strings{"综合能耗", "t / 综合能耗"}));
  EXPECT_EQ(arguments("3,128 t", true), (strings{"3,128 t"}));
  EXPECT_EQ(arguments("x 煤").front(), "煤");
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

TEST(ParseError, WhatOfFeelIsNotThereYet) {
  EXPECT_EQ(read("1 + if a then 2 else 3"), "1:5 KH-0313");
  EXPECT_EQ(read("如果 a 则 2 否则 3"), "1:1 KH-0313");
  EXPECT_EQ(read("for i in 1..3, j in [1,2] return i + j"), "1:1 KH-0313");
  EXPECT_EQ(read("some i in y satisfies i > 3"), "1:1 KH-0313");
  EXPECT_EQ(read("every i in y satisfies i > 3"), "1:1 KH-0313");
  EXPECT_EQ(read("{a: 1, b: [2]} = y"), "1:1 KH-0313");
  EXPECT_EQ(read("项目.能耗 > 1"), "1:3 KH-0313");
  EXPECT_EQ(read("y[1] > y[item > 2]"), "1:2 KH-0313, 1:9 KH-0313");
  EXPECT_EQ(read("function(a, b) a + b"), "1:1 KH-0313");
  EXPECT_EQ(read("x instance of number"), "1:3 KH-0313");
  EXPECT_EQ(read("f(a: 1, b: 2)"), "1:3 KH-0313, 1:9 KH-0313");
  // their parts are read for their own errors
  EXPECT_EQ(read("if a b then 2 else 3 +"), "1:1 KH-0313, 1:6 KH-0301, 1:23 KH-0302");
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

// --- limits ---

TEST(ParseLimit, NestingIsTwoHundredDeep) {
  const auto nested = [](std::size_t depth, std::string_view open, std::string_view close) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += open;
    text += "1";
    for (std::size_t i = 0; i < depth; ++i) text += close;
    return text;
  };
  EXPECT_EQ(read(nested(199, "(", ")")), "1");
  EXPECT_EQ(read(nested(200, "(", ")")), "1");
  EXPECT_EQ(read(nested(201, "(", ")")), "1:201 KH-0309");
  EXPECT_NE(read(nested(200, "-", "")).find("(negate 1)"), std::string::npos);
  for (const auto& [open, close] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"(", ")"},
                                                                            {"-", ""},
                                                                            {"[", "]"},
                                                                            {"not(", ")"},
                                                                            {"f(", ")"},
                                                                            {"x in (", ")"},
                                                                            {"if a then ", " else 2"},
                                                                            {"]1..", "["},
                                                                            {"for x in ", " return 1"},
                                                                            {"function() ", ""},
                                                                            {"x[", "]"}}) {
    const std::string all = read(nested(4'000 / open.size() + 201, open, close));
    EXPECT_NE(all.find("KH-0309"), std::string::npos) << open;
  }
}

TEST(ParseLimit, OneHundredThousandBytes) {
  EXPECT_EQ(read("1" + std::string(99'999, ' ')), "1");
  EXPECT_EQ(read("1" + std::string(100'000, ' ')), "1:1 KH-0310");
  std::string sum = "1";
  while (sum.size() < 99'980) sum += "+11111111111";
  kaohe::issues problems;
  EXPECT_TRUE(kaohe::feel::parse_expression({sum, {}, {}}, problems));  // long is not deep
}

TEST(IsName, LettersDigitsAndUnderscores) {
  for (const std::string_view name : {"a", "_", "能耗", "a1", "COD_2018", "é", "x且y", "truely", "max"}) {
    EXPECT_TRUE(kaohe::feel::is_name(name)) << name;
  }
  for (const std::string_view other : {"", "1a", "a b", "a-b", "能耗（当量）", "and", "且", "true", "null", "missing",
                                       "缺失", "属于", "ＣＯＤ", "a\xFF", "m²", "％"}) {
    EXPECT_FALSE(kaohe::feel::is_name(other)) << other;
  }
}

}  // namespace
