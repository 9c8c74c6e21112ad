// SPDX-License-Identifier: Apache-2.0
// What of FEEL this language leaves out: recognised, reported, and its parts read for their own errors.
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::arguments_of;
using kaohe_test::read;
using kaohe_test::read_tests;

using strings = std::vector<std::string>;

TEST(ParseRefused, FunctionLiterals) {
  EXPECT_EQ(read("function(a, b) a + b"), "1:1 KH-0313");
  EXPECT_EQ(read("sort(l, function(x: number, y: number) x < y)"), "1:9 KH-0313");
  EXPECT_EQ(read("function(a) external {java: {class: \"x\", method signature: \"f(int)\"}} + (a b)"),
            "1:1 KH-0313, 1:76 KH-0301");
  EXPECT_EQ(read("function(a, b) a b"), "1:1 KH-0313, 1:18 KH-0301");
  EXPECT_EQ(read("function"), "1:1 KH-0313, 1:9 KH-0302");
}

TEST(ParseRefused, InstanceOf) {
  EXPECT_EQ(read("x instance of number"), "1:3 KH-0313");
  EXPECT_EQ(read("x instance of list<number> and (a b)"), "1:3 KH-0313, 1:35 KH-0301");
  EXPECT_EQ(read("x instance of days and time duration"), "1:3 KH-0313");
  EXPECT_EQ(read("x instance of function<a, list<b>> -> c or (a b)"), "1:3 KH-0313, 1:47 KH-0301");
  EXPECT_EQ(read("x instance of context<a: b.c, d: e> = y"), "1:3 KH-0313");
  EXPECT_EQ(read("x instance of a > 1"), "1:3 KH-0313");
  EXPECT_EQ(arguments_of("x instance of number"), (strings{"instance of"}));
}

TEST(ParseRefused, UnaryRangesAsValues) {
  EXPECT_EQ(read("(> 5)"), "1:1 KH-0313");
  EXPECT_EQ(read("f((<= 5), 3) + (a b)"), "1:3 KH-0313, 1:19 KH-0301");
  EXPECT_EQ(read("x = (< 5 6)"), "1:5 KH-0313, 1:10 KH-0301");
  EXPECT_EQ(read_tests("(> 5)"), "1:1 KH-0313");
  EXPECT_EQ(arguments_of("(>  5)"), (strings{"(>  5)"}));
  EXPECT_EQ(read("x in (> 5)"), "(in x (test> 5))");  // a test there
}

TEST(ParseRefused, PartialResultsOfALoop) {
  EXPECT_EQ(read("for x in l return partial"), "1:19 KH-0313");
  EXPECT_EQ(read("for x in l return f(1, [partial[1]])"), "1:25 KH-0313");
  EXPECT_EQ(read("for x in l return x in (partial)"), "1:25 KH-0313");
  EXPECT_EQ(read("partial + 1"), "(add partial 1)");
  EXPECT_EQ(read("for x in partial return x"), "(for x:partial x)");
  EXPECT_EQ(read("some x in l satisfies partial"), "(some x:l partial)");
  EXPECT_EQ(read("f(for x in l return x, partial)"), "(f (for x:l x) partial)");
  EXPECT_EQ(read("for x in l return x.partial"), "(for x:l (.partial x))");
}

}  // namespace
