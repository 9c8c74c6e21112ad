// SPDX-License-Identifier: Apache-2.0
// Limits, and what is a name.
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

#include <chrono>

namespace {

using kaohe_test::read;

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
                                                                            {"x[", "]"},
                                                                            {"{a: ", "}"},
                                                                            {"f(a: ", ")"},
                                                                            {"some x in a satisfies ", ""},
                                                                            {"for x in a return ", ""},
                                                                            {"if a then 1 else ", ""},
                                                                            {"(> ", ")"},
                                                                            {"[1..x[", "]]"}}) {
    const std::string all = read(nested(4'000 / open.size() + 201, open, close));
    const bool others_first = open == "function() ";  // which is none of this language, a hundred times before
    EXPECT_NE(all.find(others_first ? "KH-0910" : "KH-0309"), std::string::npos) << open;
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

TEST(ParseLimit, LongNonsenseIsReadInOnePass) {
  for (const std::string_view piece :
       {"[", "a[a[", "{a:", "for for ", "for x in a,", "if a else ", "f(a b c ", "f(a:1,", "‘", "1 万 t/(t ", "a.b ",
        "x instance of list<", "]1..", "(> ", "x in "}) {
    std::string text;
    while (text.size() + piece.size() <= 40'000) text += piece;
    kaohe::issues problems;
    const auto start = std::chrono::steady_clock::now();
    EXPECT_FALSE(kaohe::feel::parse_expression({text, {}, {}}, problems)) << piece;
    EXPECT_FALSE(problems.empty()) << piece;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << piece;  // a second at the most
  }
}

TEST(ParseLimit, LongIsNotDeep) {
  for (const auto& [first, more] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"a", ".a"}, {"a", "[1]"}, {"1", "*1"}, {"a", " or a"}}) {
    std::string text(first);
    while (text.size() + more.size() <= 40'000) text += more;
    kaohe::issues problems;
    EXPECT_TRUE(kaohe::feel::parse_expression({text, {}, {}}, problems)) << more;
  }
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
