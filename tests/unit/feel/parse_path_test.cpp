// SPDX-License-Identifier: Apache-2.0
// Filters, paths, contexts, and ranges beside them.
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::arguments_of;
using kaohe_test::read;
using kaohe_test::read_tests;

using strings = std::vector<std::string>;

TEST(ParseFilter, StandsBehindAnyOperand) {
  EXPECT_EQ(read("l[1]"), "(filter l 1)");
  EXPECT_EQ(read("l[-1]"), "(filter l (negate 1))");
  EXPECT_EQ(read("l[item > 2] = 名单 [年 = 2018]"), "(= (filter l (> item 2)) (filter 名单 (= 年 2018)))");
  EXPECT_EQ(read("l[1][2].a[b]"), "(filter (.a (filter (filter l 1) 2)) b)");
  EXPECT_EQ(read("[1, 2][1]"), "(filter (list 1 2) 1)");
  EXPECT_EQ(read("f(x)[1]"), "(filter (f x) 1)");
  EXPECT_EQ(read("(a)[1]"), "(filter a 1)");
  EXPECT_EQ(read("l[m[1]]"), "(filter l (filter m 1))");
  EXPECT_EQ(read("-l[1] ** 2"), "(power (negate (filter l 1)) 2)");
  EXPECT_EQ(read("l[some x in m satisfies x = item]"), "(filter l (some x:m (= x item)))");
  EXPECT_EQ(read_tests("l[item = ?]"), "(tests (filter l (= item ?)))");
  EXPECT_EQ(read("f(l[3], 128)"), "(f (filter l 3) 128)");
}

TEST(ParseFilter, IsToldFromTheOpenEndOfARange) {
  EXPECT_EQ(read("x in [1..y["), "(in x (range[) 1 y))");
  EXPECT_EQ(read("x in [1..y[ and a[1]"), "(and (in x (range[) 1 y)) (filter a 1))");
  EXPECT_EQ(read("x in [1..l[1]]"), "(in x (range[] 1 (filter l 1)))");
  EXPECT_EQ(read("x in [1..l[1]["), "(in x (range[) 1 (filter l 1)))");
  EXPECT_EQ(read("x in [1..l[-1])"), "(in x (range[) 1 (filter l (negate 1))))");
  EXPECT_EQ(read("x in ]l[1]..l[not(a)][1]["), "(in x (range() (filter l 1) (filter (filter l (not a)) 1)))");
  EXPECT_EQ(read("f([1..x[, 2)"), "(f (range[) 1 x) 2)");
  EXPECT_EQ(read("[[1..x[, ]2..3]]"), "(list (range[) 1 x) (range(] 2 3))");
  EXPECT_EQ(read("[[1..x[]"), "(list (range[) 1 x))");
  EXPECT_EQ(read("{a: [1..x[}"), "(context a:(range[) 1 x))");
  EXPECT_EQ(read("[1..x[.start"), "(.start (range[) 1 x))");
  EXPECT_EQ(read("[1..f(l[2])["), "(range[) 1 (f (filter l 2)))");
  EXPECT_EQ(read("x in ([1..y[, 3) or a"), "(or (in x (range[) 1 y) 3) a)");
  EXPECT_EQ(read("x in ([1..l[2]], 3) or a"), "(or (in x (range[] 1 (filter l 2)) 3) a)");
  EXPECT_EQ(read("if x in [1..y[ then [1..y[ else [1..y["), "(if (in x (range[) 1 y)) (range[) 1 y) (range[) 1 y))");
  EXPECT_EQ(read_tests("[1..y[, not(a)"), "(tests (range[) 1 y) (not a))");
}

TEST(ParseFilter, BehindParenthesesAfterIn) {
  EXPECT_EQ(read("x in (l)[1]"), "(in x (filter l 1))");
  EXPECT_EQ(read("x in (l).a"), "(in x (.a l))");
  EXPECT_EQ(read("x in l[1]"), "(in x (filter l 1))");
  EXPECT_EQ(read("x in (l[1], 2)"), "(in x (filter l 1) 2)");
}

TEST(ParsePath, TakesANameBehindThePoint) {
  EXPECT_EQ(read("项目.能耗 > 1"), "(> (.能耗 项目) 1)");
  EXPECT_EQ(read("a.b . c"), "(.c (.b a))");
  EXPECT_EQ(read("a．b"), "(.b a)");
  EXPECT_EQ(read("a.b-c.d"), "(subtract (.b a) (.d c))");
  EXPECT_EQ(read("@\"2018-06-19\".year"), "(.year @\"2018-06-19\")");
  EXPECT_EQ(read("{a: 1}.a"), "(.a (context a:1))");
  EXPECT_EQ(read("[1..5].start"), "(.start (range[] 1 5))");
  EXPECT_EQ(read("x in [a.b..c.d]"), "(in x (range[] (.b a) (.d c)))");
  EXPECT_EQ(read("for i in a.b..c.d return i"), "(for i:(.. (.b a) (.d c)) i)");
}

TEST(ParsePath, TwoPropertiesAreTwoWords) {
  EXPECT_EQ(read("r.start included"), "(.start included r)");
  EXPECT_EQ(read("[1..5].end included and a"), "(and (.end included (range[] 1 5)) a)");
  EXPECT_EQ(read("r.start + included"), "(add (.start r) included)");
  EXPECT_EQ(read("r.included"), "(.included r)");
  EXPECT_EQ(read("r.year included"), "1:8 KH-0301");
  EXPECT_EQ(read("r.start excluded"), "1:9 KH-0301");
}

TEST(ParsePath, Errors) {
  EXPECT_EQ(read("a."), "1:3 KH-0302");
  EXPECT_EQ(read("a.5"), "1:2 KH-0301");
  EXPECT_EQ(read("a. 5"), "1:4 KH-0301");
  EXPECT_EQ(read("a.and"), "1:3 KH-0301");
  EXPECT_EQ(read("a.(b)"), "1:3 KH-0301");
  EXPECT_EQ(read("a..b"), "1:2 KH-0301");
  EXPECT_EQ(read("a.\"b\""), "1:3 KH-0301");
  EXPECT_EQ(read("l[]"), "1:3 KH-0301");
  EXPECT_EQ(read("l[1"), "1:4 KH-0302");
  EXPECT_EQ(read("l[1, 2]"), "1:4 KH-0301");
  EXPECT_EQ(read("l[a b] + (c d)"), "1:5 KH-0301, 1:13 KH-0301");
}

TEST(ParseContext, EntriesHaveNamesOrStringsAsKeys) {
  EXPECT_EQ(read("{}"), "(context)");
  EXPECT_EQ(read("{a: 1}"), "(context a:1)");
  EXPECT_EQ(read("｛甲：1，“乙 丙”：a｝"), "(context 甲:1 乙 丙:a)");
  EXPECT_EQ(read("{a: 1, b: a + 1, c: {d: [a]}}"), "(context a:1 b:(add a 1) c:(context d:(list a)))");
  EXPECT_EQ(read("{\"and\": 1, \"\": 2}"), "(context and:1 :2)");
  EXPECT_EQ(read("{a: 1} = {b: 2}"), "(= (context a:1) (context b:2))");
  EXPECT_EQ(read("{a: for i in 1..3 return i, b: (c d)}"), "1:35 KH-0301");
  EXPECT_EQ(read("{a: 1, b: 2}.b in [1..2]"), "(in (.b (context a:1 b:2)) (range[] 1 2))");
}

TEST(ParseContext, Errors) {
  EXPECT_EQ(read("{a: 1, b: 2, a: 3}"), "1:14 KH-0319");
  EXPECT_EQ(read("{a: 1, \"a\": 2}"), "1:8 KH-0319");
  EXPECT_EQ(read("{\"\": 1, \"\": 2}"), "1:9 KH-0319");
  EXPECT_EQ(arguments_of("{甲: 1, 甲: 2}"), (strings{"甲"}));
  EXPECT_EQ(read("{a: 1, b: {a: 2}, c: {a: 3}}"), "(context a:1 b:(context a:2) c:(context a:3))");
  EXPECT_EQ(read("{and: 1}"), "1:2 KH-0301");
  EXPECT_EQ(read("{1: 2, b: (c d)}"), "1:2 KH-0301, 1:14 KH-0301");
  EXPECT_EQ(read("{a}"), "1:3 KH-0301");
  EXPECT_EQ(read("{a b: 1}"), "1:4 KH-0301");
  EXPECT_EQ(read("{a: }"), "1:5 KH-0301");
  EXPECT_EQ(read("{a: 1,}"), "1:7 KH-0301");
  EXPECT_EQ(read("{a: x b: 2, c: (d e)}"), "1:7 KH-0301, 1:19 KH-0301");
  EXPECT_EQ(read("{a: 1"), "1:6 KH-0302");
  EXPECT_EQ(read("{a = 1}"), "1:4 KH-0301");
  EXPECT_EQ(read("{a: 3,128}"), "1:5 KH-0104");
}

TEST(ParsePath, NodesSpanTheirText) {
  kaohe::issues problems;
  const auto e = kaohe::feel::parse_expression({"1 + (l)[ 2 ].start included * {a: 3 }", {}, {}}, problems);
  ASSERT_TRUE(e);
  const auto& product = e->at(e->at(e->root).children[1]);
  EXPECT_EQ(e->text_of(product.children[0]), "(l)[ 2 ].start included");
  EXPECT_EQ(e->text_of(e->at(product.children[0]).children[0]), "(l)[ 2 ]");
  EXPECT_EQ(e->text_of(product.children[1]), "{a: 3 }");
}

}  // namespace
