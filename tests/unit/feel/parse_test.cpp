// SPDX-License-Identifier: Apache-2.0
// The tree: operators, ranges, tests.
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::read;
using kaohe_test::read_tests;

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

}  // namespace
