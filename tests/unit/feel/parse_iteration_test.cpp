// SPDX-License-Identifier: Apache-2.0
// `if`, `for`, `some`, `every`.
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::read;
using kaohe_test::read_tests;

TEST(ParseConditional, HasThreeParts) {
  EXPECT_EQ(read("if a then 2 else 3"), "(if a 2 3)");
  EXPECT_EQ(read("如果 a 则 2 否则 3"), "(if a 2 3)");
  EXPECT_EQ(read("if a or b then x else y + 1"), "(if (or a b) x (add y 1))");
  EXPECT_EQ(read("if a then b else if c then d else e"), "(if a b (if c d e))");
  EXPECT_EQ(read("if if a then b else c then d else e"), "(if (if a b c) d e)");
}

TEST(ParseConditional, MayStandWhereAnOperandMay) {
  EXPECT_EQ(read("1 + if a then 2 else 3 + 4"), "(add 1 (if a 2 (add 3 4)))");
  EXPECT_EQ(read("(if a then 1 else 2) * 3"), "(multiply (if a 1 2) 3)");
  EXPECT_EQ(read("max(if a then 1 else 2, 3)"), "(max (if a 1 2) 3)");
  EXPECT_EQ(read("max(if a then 1 else 3,128)"), "(max (if a 1 3) 128)");  // arguments, no thousands separator
  EXPECT_EQ(read("x in [1..if a then y else z["), "(in x (range[) 1 (if a y z)))");
  EXPECT_EQ(read("x in if a then y else z"), "(in x (if a y z))");
  EXPECT_EQ(read_tests("if ? > 1 then a else b, true"), "(tests (if (> ? 1) a b) true)");
}

TEST(ParseConditional, Errors) {
  EXPECT_EQ(read("if a else b"), "1:6 KH-0301");
  EXPECT_EQ(read("if a b then 2 else 3 +"), "1:6 KH-0301, 1:23 KH-0302");
  EXPECT_EQ(read("if a then b"), "1:12 KH-0302");
  EXPECT_EQ(read("(if a then b) + (c d)"), "1:13 KH-0301, 1:20 KH-0301");
  EXPECT_EQ(read("if then a else b"), "1:4 KH-0301");
  EXPECT_EQ(read("if a then else b"), "1:11 KH-0301");
  EXPECT_EQ(read("if a then b else"), "1:17 KH-0302");
  EXPECT_EQ(read("(if a b else c d) + (e f)"), "1:7 KH-0301, 1:16 KH-0301, 1:24 KH-0301");
  EXPECT_EQ(read("if"), "1:3 KH-0302");
  EXPECT_EQ(read("a then b"), "1:3 KH-0301");
}

TEST(ParseIteration, OverListsAndSequences) {
  EXPECT_EQ(read("for x in l return x * 2"), "(for x:l (multiply x 2))");
  EXPECT_EQ(read("for i in 1..3 return i"), "(for i:(.. 1 3) i)");
  EXPECT_EQ(read("for i in n + 1..-1 return i"), "(for i:(.. (add n 1) (negate 1)) i)");
  EXPECT_EQ(read("for i in [1..3] return i"), "(for i:(range[] 1 3) i)");
  EXPECT_EQ(read("for i in [1, 2], j in 1..i return i + j"), "(for i:(list 1 2) j:(.. 1 i) (add i j))");
  EXPECT_EQ(read("for 县 in 名单, 年 in 2016..2020 return f(县, 年)"), "(for 县:名单 年:(.. 2016 2020) (f 县 年))");
  EXPECT_EQ(read("for x in for y in l return y return x"), "(for x:(for y:l y) x)");
  EXPECT_EQ(read("for x in l[1] return x[2]"), "(for x:(filter l 1) (filter x 2))");
}

TEST(ParseIteration, QuantifiersHaveAConditionAsBody) {
  EXPECT_EQ(read("some x in l satisfies x > 3"), "(some x:l (> x 3))");
  EXPECT_EQ(read("every x in l, y in 1..2 satisfies x > y"), "(every x:l y:(.. 1 2) (> x y))");
  EXPECT_EQ(read("some x in a in b satisfies x"), "(some x:(in a b) x)");
  EXPECT_EQ(read_tests("some x in l satisfies x = ?, 5"), "(tests (some x:l (= x ?)) 5)");
}

TEST(ParseIteration, TheBodyExtendsAsFarAsPossible) {
  EXPECT_EQ(read("a and some x in [1, 2] satisfies x > 1 and b"), "(and a (some x:(list 1 2) (and (> x 1) b)))");
  EXPECT_EQ(read("(some x in l satisfies x) and b"), "(and (some x:l x) b)");
  EXPECT_EQ(read("every x in l satisfies some y in x satisfies y or a"), "(every x:l (some y:x (or y a)))");
  EXPECT_EQ(read("sum(for x in l return x * 2) + 1"), "(add (sum (for x:l (multiply x 2))) 1)");
  EXPECT_EQ(read("f(for x in a, y in b return x, 3)"), "(f (for x:a y:b x) 3)");
  EXPECT_EQ(read("[for x in a return x, 3]"), "(list (for x:a x) 3)");
}

TEST(ParseIteration, NodesSpanTheirText) {
  kaohe::issues problems;
  const auto e = kaohe::feel::parse_expression({"1 + for i in 1 + 0..3, j in l return (i)", {}, {}}, problems);
  ASSERT_TRUE(e);
  const auto& sum = e->at(e->root);
  const auto& loop = e->at(sum.children[1]);
  EXPECT_EQ(e->text_of(sum.children[1]), "for i in 1 + 0..3, j in l return (i)");
  EXPECT_EQ(e->text_of(loop.children[0]), "1 + 0..3");
  EXPECT_EQ(std::get<kaohe::feel::name_list>(loop.payload), (kaohe::feel::name_list{"i", "j"}));
}

TEST(ParseIteration, Errors) {
  EXPECT_EQ(read("for 1 in x return 1"), "1:5 KH-0301");
  EXPECT_EQ(read("for and in x return 1"), "1:5 KH-0301");
  EXPECT_EQ(read("for x l return 1"), "1:7 KH-0301");
  EXPECT_EQ(read("for x in l"), "1:11 KH-0302");
  EXPECT_EQ(read("for x in l satisfies x"), "1:12 KH-0301");
  EXPECT_EQ(read("some x in l return x"), "1:13 KH-0301");
  EXPECT_EQ(read("for for in l return 1"), "1:5 KH-0301");
  EXPECT_EQ(read("for x in 1.. return x"), "1:14 KH-0301");
  EXPECT_EQ(read("for x in l, return x"), "1:13 KH-0301");
  EXPECT_EQ(read("for x in l, y in m, x in n return x"), "1:21 KH-0319");
  EXPECT_EQ(read("for x in 1..3..5 return x"), "1:14 KH-0301");
  EXPECT_EQ(read("(for x y return 1) + (a b)"), "1:8 KH-0301, 1:25 KH-0301");
  EXPECT_EQ(read("1..3"), "1:2 KH-0301");
}

}  // namespace
