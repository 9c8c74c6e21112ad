// SPDX-License-Identifier: Apache-2.0
// Characters, comments and literals.
#include <kaohe/feel/parse.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::read;

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

TEST(Parse, DurationsAreDaysOrMonths) {
  const auto value = [](std::string_view text) {
    kaohe::issues problems;
    const auto e = kaohe::feel::parse_expression({std::string(text), {}, {}}, problems);
    if (!e) return kaohe_test::places(problems).front();
    const auto& n = e->at(e->root);
    if (n.kind == kaohe::feel::node_kind::days) {
      return std::to_string(std::get<kaohe::feel::days_duration>(n.payload).days) + " days";
    }
    return std::to_string(std::get<kaohe::feel::months_duration>(n.payload).months) + " months";
  };
  EXPECT_EQ(value("@\"P10D\""), "10 days");
  EXPECT_EQ(value("@“-P6M”"), "-6 months");
  EXPECT_EQ(value("@\"P1Y2M\""), "14 months");
  EXPECT_EQ(value("@\"P999999999D\""), "999999999 days");
  EXPECT_EQ(value("@\"P1000000000D\""), "1:1 KH-0322");
  EXPECT_EQ(read("a - @\"P1Y\""), "(subtract a @\"P1Y\")");
  for (const char* other :
       {"@\"PT5H\"", "@\"P1M2D\"", "@\"P1DT2H\"", "@\"P1W\"", "@\"P1.5D\"", "@\"P\"", "@\"\"", "@\"abc\""}) {
    EXPECT_EQ(value(other), "1:1 KH-0322") << other;
  }
  for (const char* date : {"@\"2018\"", "@\"10:00:00\"", "@\"2018-06-19T10:00:00\""}) {
    EXPECT_EQ(value(date), "1:1 KH-0105") << date;
  }
  EXPECT_EQ(read("x + @\"PT5H\" + @\"P1H\" y"), "1:5 KH-0322, 1:15 KH-0322, 1:22 KH-0301");
}

TEST(Parse, PointsOfDecimalsPathsAndRanges) {
  EXPECT_EQ(read("[1..3]"), "(range[] 1 3)");
  EXPECT_EQ(read("[1.5...5]"), "(range[] 1.5 .5)");
  EXPECT_EQ(read("[.5..1.5]"), "(range[] .5 1.5)");
  EXPECT_EQ(read("5.a"), "(.a 5)");
  EXPECT_EQ(read("1.5.5"), "1:4 KH-0301");
}

}  // namespace
