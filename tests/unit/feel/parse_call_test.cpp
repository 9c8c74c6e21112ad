// SPDX-License-Identifier: Apache-2.0
// Calls: functions with blanks in their names, arguments by position and by name.
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::arguments_of;
using kaohe_test::read;

using strings = std::vector<std::string>;

TEST(ParseCall, TakesArgumentsByPosition) {
  EXPECT_EQ(read("max(1, x + 2, min(3))"), "(max 1 (add x 2) (min 3))");
  EXPECT_EQ(read("max(3,128)"), "(max 3 128)");  // arguments, no thousands separator
  EXPECT_EQ(read("f()"), "(f)");
  EXPECT_EQ(read("修约（x，0.1）"), "(修约 x 0.1)");
  EXPECT_EQ(read("缺失(x)"), "(missing x)");
  EXPECT_EQ(read("verdict(\"目标\") = remaining(x)"), "(= (verdict \"目标\") (remaining x))");
  EXPECT_EQ(read("无此函数(1)"), "(无此函数 1)");  // not known here
  EXPECT_EQ(read("date(\"2018-06-19\").year"), "(.year (date \"2018-06-19\"))");
}

TEST(ParseCall, FunctionsMayHaveBlanksInTheirNames) {
  for (const std::string name : {"years and months duration",
                                 "round up",
                                 "round down",
                                 "round half up",
                                 "round half down",
                                 "round half even",
                                 "string length",
                                 "upper case",
                                 "lower case",
                                 "substring before",
                                 "substring after",
                                 "starts with",
                                 "ends with",
                                 "string join",
                                 "list contains",
                                 "insert before",
                                 "list replace",
                                 "index of",
                                 "distinct values",
                                 "day of year",
                                 "day of week",
                                 "month of year",
                                 "week of year",
                                 "met by",
                                 "overlaps before",
                                 "overlaps after",
                                 "finished by",
                                 "started by",
                                 "date and time",
                                 "get value",
                                 "get entries",
                                 "context put",
                                 "context merge"}) {
    EXPECT_EQ(read(name + "(x, 1)"), "(" + name + " x 1)");
    EXPECT_EQ(read("a + " + name + " (x)"), "(add a (" + name + " x))");
  }
  EXPECT_EQ(read("list\n  contains(x, 1)"), "(list contains x 1)");
  EXPECT_EQ(read("list and months"), "(and list months)");
  EXPECT_EQ(read("round half"), "1:7 KH-0301");
  EXPECT_EQ(read("list contains"), "1:6 KH-0301");
  EXPECT_EQ(read("list holds(x)"), "1:6 KH-0301");
  EXPECT_EQ(read("a list contains(x)"), "1:3 KH-0301");
}

TEST(ParseCall, TakesArgumentsByName) {
  EXPECT_EQ(read("f(a: 1)"), "(f a:1)");
  EXPECT_EQ(read("substring(string: \"abc\", start position: 2)"), "(substring string:\"abc\" start position:2)");
  EXPECT_EQ(read("years and months duration（from：x，to：y）"), "(years and months duration from:x to:y)");
  EXPECT_EQ(read("missing(x: y)"), "(missing x:y)");
  EXPECT_EQ(read("f(a: g(a: 1), b: {a: 2})"), "(f a:(g a:1) b:(context a:2))");
  EXPECT_EQ(read("f(a: g(1, 2))"), "(f a:(g 1 2))");
  kaohe::issues problems;
  const auto e = kaohe::feel::parse_expression({"f(a  b: 1, c: 2)", {}, {}}, problems);
  ASSERT_TRUE(e);
  EXPECT_EQ(std::get<kaohe::feel::call_form>(e->at(e->root).payload), (kaohe::feel::call_form{"f", {"a b", "c"}}));
}

TEST(ParseCall, EitherAllArgumentsAreNamedOrNone) {
  EXPECT_EQ(read("f(a: 1, 2)"), "1:9 KH-0301");
  EXPECT_EQ(read("f(1, a: 2)"), "1:6 KH-0301");
  EXPECT_EQ(read("f(1, a: 2, 3, b: 4)"), "1:6 KH-0301, 1:15 KH-0301");
  EXPECT_EQ(read("f(a: 1, 2, -3)"), "1:9 KH-0301, 1:12 KH-0301");
  EXPECT_EQ(read("f(a: 1, (b c))"), "1:9 KH-0301, 1:12 KH-0301");
  EXPECT_EQ(arguments_of("f(a: 1, 2)"), (strings{"2",
                                                 "参数名称（参数须全部带名称或全部不带）\x1F"
                                                 "the name of an argument, as before (name all of them or none)"}));
  EXPECT_EQ(arguments_of("f(1, a: 2)"), (strings{"a",
                                                 "不带名称的参数（参数须全部带名称或全部不带）\x1F"
                                                 "an argument without a name, as before (name all of them or none)"}));
}

TEST(ParseCall, Errors) {
  EXPECT_EQ(read("f(a: 1, b: 2, a: 3)"), "1:15 KH-0319");
  EXPECT_EQ(read("f(start position: 1, start position: 2)"), "1:22 KH-0319");
  EXPECT_EQ(arguments_of("f(start position: 1, start position: 2)"), (strings{"start position"}));
  EXPECT_EQ(read("f(a: )"), "1:6 KH-0301");
  EXPECT_EQ(read("f(: 1)"), "1:3 KH-0301");
  EXPECT_EQ(read("f(a: 1,)"), "1:8 KH-0301");
  EXPECT_EQ(read("f(1, 2,)"), "1:8 KH-0301");
  EXPECT_EQ(read("f(and: 1)"), "1:3 KH-0301, 1:6 KH-0301");
  EXPECT_EQ(read("f(\"a\": 1)"), "1:6 KH-0301");
  EXPECT_EQ(read("f(a: 1 2, b: x y)"), "1:8 KH-0301, 1:16 KH-0301");
  EXPECT_EQ(read("f(a: 1"), "1:7 KH-0302");
  EXPECT_EQ(read("f(1)(2)"), "1:5 KH-0301");
}

}  // namespace
