// SPDX-License-Identifier: Apache-2.0
// Cells as they are typed, the types of columns and outputs, the form of a table, and its calls from other expressions.
#include <support/table.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/table.hpp is for
using kaohe::date;
using kaohe::number;
using kaohe::feel::choice;
using kaohe::feel::fault_cause;
using kaohe::feel::type;
using kaohe::feel::type_kind;
using kaohe::feel::value;

const value absent;

/// One column of a type; the answer is the row that hits, 0 if none does.
table_text one(type of, std::vector<std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i] += " -> " + std::to_string(i + 1);
  table_text text{{{"x", std::move(of)}}, std::move(cells)};
  text.policy = hit_policy::first;
  text.defaults = "0";
  return text;
}
value text(const char* t) { return std::string(t); }

TEST(TableCells, BareWordsOfAChoice) {
  const auto t = make(one(choice_type({"新建", "扩建", "改建", "A/B"}), {"新建、扩建", "\"改建\"", "A/B"}));
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {choice{0}}), "1");
  EXPECT_EQ(ask(t, {choice{1}}), "1");
  EXPECT_EQ(ask(t, {choice{2}}), "2");
  EXPECT_EQ(ask(t, {choice{3}}), "3");
  EXPECT_EQ(ask(t, {absent}), "missing 0");
  EXPECT_EQ(ask(make(one(choice_type({"新建", "扩建"}), {" 新建 | 扩建 "})), {choice{1}}), "1");
  EXPECT_EQ(ask(make(one(choice_type({"新建", "扩建"}), {"　新建｜扩建"})), {choice{1}}), "1");
  EXPECT_EQ(ask(make(one(choice_type({"新建", "扩建"}), {"not(\"新建\")"})), {choice{1}}), "1");
  EXPECT_EQ(ask(make(one(choice_type({"新建", "扩建"}), {"not(\"新建\")"})), {choice{0}}), "0");
}

TEST(TableCells, AMisspeltValueIsReportedWhereItStands) {
  const auto t = make(one(choice_type({"新建", "扩建"}), {"扩建、新健"}));
  EXPECT_EQ(t.errors(), "1:4 KH-0316");
  EXPECT_EQ(make(one(choice_type({"新建", "扩建"}), {"扩建、"})).table, nullptr);
  EXPECT_EQ(make(one(choice_type({"新建", "扩建"}), {"null"})).errors(), "1:1 KH-0312");
  EXPECT_EQ(make(one(choice_type({"新建", "扩建"}), {""})).table, nullptr);
}

TEST(TableCells, BareWordsOfStrings) {
  const auto t = make(one(string(), {"甲", "\"乙\", \"丙\"", "10 kV|丁\\戊", "< \"b\""}));
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {text("甲")}), "1");
  EXPECT_EQ(ask(t, {text("丙")}), "2");
  EXPECT_EQ(ask(t, {text("10 kV")}), "3");
  EXPECT_EQ(ask(t, {text("丁\\戊")}), "3");
  EXPECT_EQ(ask(t, {text("azzz")}), "4");
  EXPECT_EQ(ask(t, {text("b")}), "0");
  EXPECT_EQ(ask(t, {text("")}), "4");
}

TEST(TableCells, AWordThatNamesAParameterIsThatParameter) {
  table_text words{{{"x", string()}, {"y", string()}}, {"y ; - -> 1", "- ; 甲 -> 2", "- ; - -> 3"}};
  words.policy = hit_policy::first;
  const auto t = make(words);
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {text("a"), text("a")}), "1");
  EXPECT_EQ(ask(t, {text("y"), text("甲")}), "2");
  EXPECT_EQ(ask(t, {text("y"), text("b")}), "3");
  EXPECT_EQ(ask(t, {text("y"), absent}), "missing 1");
  EXPECT_EQ(ask(t, {absent, text("b")}), "missing 0");
}

TEST(TableCells, CodesStandForTheirSubCodes) {
  const auto t = make(one(plain(type_kind::code), {"301、31", "30", "= \"4\"", "44"}));
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {text("3011")}), "1");
  EXPECT_EQ(ask(t, {text("301")}), "1");
  EXPECT_EQ(ask(t, {text("30")}), "2");
  EXPECT_EQ(ask(t, {text("302")}), "2");
  EXPECT_EQ(ask(t, {text("3")}), "0");
  EXPECT_EQ(ask(t, {text("31")}), "1");
  EXPECT_EQ(ask(t, {text("32")}), "0");
  EXPECT_EQ(ask(t, {text("4")}), "3");
  EXPECT_EQ(ask(t, {text("41")}), "0");
  EXPECT_EQ(ask(t, {text("449")}), "4");
  EXPECT_EQ(ask(t, {text("45")}), "0");
}

TEST(TableCells, TruthValues) {
  for (const auto& [yes, no] : {std::pair("是", "否"), std::pair("√", "×"), std::pair("true", "false"),
                                std::pair(" 1 ", "0"), std::pair("not(false)", "not(true)")}) {
    const auto t = make(one(boolean(), {yes, no}));
    ASSERT_TRUE(t.table) << yes << t.errors();
    EXPECT_EQ(ask(t, {true}), "1") << yes;
    EXPECT_EQ(ask(t, {false}), "2") << no;
    EXPECT_EQ(ask(t, {absent}), "missing 0") << no;
  }
  EXPECT_EQ(make(one(number_type(), {"是"})).errors(), "1:1 KH-0305");
  table_text outputs = one(number_type(), {"> 1"});
  outputs.rows = {"> 1 -> √"};
  outputs.defaults = "否";
  outputs.outputs = {{"r", boolean(), {}}};
  EXPECT_EQ(ask(make(outputs), {2}), "true");
  EXPECT_EQ(ask(make(outputs), {1}), "false");
}

TEST(TableCells, NumbersWithUnits) {
  const auto t =
      make(one(in_unit("tce"), {"< 1000 tce", "[1000 tce..0.5万tce)", "5000 tce, 7000 tce", "not(> 1万tce)"}));
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {999'999}), "1");
  EXPECT_EQ(ask(t, {1'000'000}), "2");
  EXPECT_EQ(ask(t, {4'999'999}), "2");
  EXPECT_EQ(ask(t, {5'000'000}), "3");
  EXPECT_EQ(ask(t, {7'000'000}), "3");
  EXPECT_EQ(ask(t, {7'000'001}), "4");
  EXPECT_EQ(ask(t, {10'000'000}), "4");
  EXPECT_EQ(ask(t, {10'000'001}), "0");
  EXPECT_EQ(make(one(in_unit("tce"), {"> 1000 t"})).errors(), "1:3 KH-0203");
}

TEST(TableCells, Dates) {
  const auto day = [](int year, int m, int d) { return value(date::make(year, m, d).value()); };
  const auto t = make(one(date_type(), {"[2019年1月1日..2019年12月31日]", "> 2020年1月1日", "2020年1月1日"}));
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {day(2018, 12, 31)}), "0");
  EXPECT_EQ(ask(t, {day(2019, 1, 1)}), "1");
  EXPECT_EQ(ask(t, {day(2019, 12, 31)}), "1");
  EXPECT_EQ(ask(t, {day(2020, 1, 1)}), "3");
  EXPECT_EQ(ask(t, {day(2020, 1, 2)}), "2");
}

TEST(TableCells, ConditionsOnTheSubjectAreSetsToo) {
  const auto t = make(one(number_type(), {"? > 5 and ? <= 9 and ? != 7", "7 = ? or 3 > ?", "? between 3 and 4"}));
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_TRUE(analyse(*t.table).unanalysed.empty());
  EXPECT_EQ(ask(t, {5}), "0");
  EXPECT_EQ(ask(t, {6}), "1");
  EXPECT_EQ(ask(t, {7}), "2");
  EXPECT_EQ(ask(t, {9}), "1");
  EXPECT_EQ(ask(t, {number::ratio(91, 10)}), "0");
  EXPECT_EQ(ask(t, {2}), "2");
  EXPECT_EQ(ask(t, {3}), "3");
  EXPECT_EQ(ask(t, {4}), "3");
}

TEST(TableCells, MissingIsSeenByAnyValueAndByMissing) {
  const auto t = make(one(number_type(), {"missing(?)", "> 5", "-"}));
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {absent}), "1");
  EXPECT_EQ(ask(t, {6}), "2");
  EXPECT_EQ(ask(t, {5}), "3");
}

TEST(TableCells, OtherParametersAndLists) {
  table_text words{{{"x", number_type()}, {"y", number_type()}}, {"> y * 2 ; - -> 1", "y ; > 0 -> 2", "- ; - -> 3"}};
  words.policy = hit_policy::first;
  const auto t = make(words);
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {5, 2}), "1");
  EXPECT_EQ(ask(t, {4, 2}), "3");
  EXPECT_EQ(ask(t, {2, 2}), "2");
  EXPECT_EQ(ask(t, {0, 0}), "3");
  EXPECT_EQ(ask(t, {5, absent}), "missing 1");
  table_text lists{{{"x", type::list_of(number_type())}}, {"[1, 2] -> 1", "? [1] > 5 -> 2", "- -> 3"}};
  lists.policy = hit_policy::first;
  const auto l = make(lists);
  ASSERT_TRUE(l.table) << l.errors();
  EXPECT_EQ(ask(l, {value::list({1, 2})}), "1");
  EXPECT_EQ(ask(l, {value::list({6})}), "2");
  EXPECT_EQ(ask(l, {value::list({5, 6})}), "3");
  EXPECT_EQ(ask(l, {value::list({1, value()})}), "missing 0");
}

TEST(TableColumns, Expressions) {
  table_text text{{{"能耗", in_unit("tce")}, {"产值", in_unit("万元")}}, {"< 1 tce/万元 -> 1", ">= 1 tce/万元 -> 2"}};
  text.columns = {"能耗 / 产值"};
  const auto t = make(text);
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {999, 10'000}), "1");
  EXPECT_EQ(ask(t, {1000, 10'000}), "2");
  EXPECT_EQ(ask(t, {1000, absent}), "missing 1");
  EXPECT_EQ(ask(t, {absent, absent}), "missing 0 1");
  EXPECT_EQ(ask(t, {1000, 0}), fault_text(fault_cause::division_by_zero));
  text.columns = {"能耗 + 产值"};
  EXPECT_EQ(make(text).errors(), "100:6 KH-0203");
}

TEST(TableForm, WhatIsWrongIsReported) {
  EXPECT_EQ(make({{{"x", number_type()}}, {"1 ; 2 -> 3", "1 -> 2"}}).errors(), "1:1 KH-0324");
  EXPECT_EQ(make({{{"x", number_type()}}, {"1 -> 3 ; 4"}}).errors(), "1:1 KH-0324");
  EXPECT_EQ(make({{{"x", number_type()}}, {"1 -> 3 t"}}).errors(), "1:1 KH-0203");
  EXPECT_EQ(make({{{"x", number_type()}}, {"1 -> true"}}).errors(), "1:1 KH-0306");
  EXPECT_EQ(make({{{"x", number_type()}, {"x", number_type()}}, {"1 ; 2 -> 1"}}).errors(), "100:1 KH-0319");
  EXPECT_EQ(make({{{"x-y", number_type()}}, {"1 -> 1"}}).errors(), "100:1 KH-0331");
  EXPECT_EQ(make({{}, {}}).errors(), "100:1 KH-0331");
  table_text none{{{"x", number_type()}}, {}};
  EXPECT_EQ(make(none).errors(), "100:1 KH-0326");  // everything is a gap
  none.outputs.clear();
  EXPECT_EQ(make(none).errors(), "100:1 KH-0331");
  table_text sum{{{"x", number_type()}}, {"- -> 1"}};
  sum.aggregate = aggregation::sum;
  EXPECT_EQ(make(sum).errors(), "100:1 KH-0331");  // not collect
  table_text two{{{"x", number_type()}}, {"- -> 1 ; 2"}, {{"a", number_type(), {}}, {"a", number_type(), {}}}};
  EXPECT_EQ(make(two).errors(), "100:1 KH-0319");
  two.outputs[1].name = "";
  EXPECT_EQ(make(two).errors(), "100:1 KH-0331");
  two.outputs[1].name = "b";
  EXPECT_EQ(make(two).errors(), "");
  two.defaults = "1";
  EXPECT_EQ(make(two).errors(), "100:1 KH-0331");
}

TEST(TableForm, AtMost64Columns) {
  for (const std::size_t count : {64U, 65U}) {
    table_text text{{{"x", number_type()}}, {}};
    std::string row = "> 5";
    for (std::size_t i = 1; i < count; ++i) row += " ; > " + std::to_string(i % 3);
    text.rows = {row + " -> 1"};
    text.columns.assign(count, "x");
    text.defaults = "0";
    const auto t = make(text);
    EXPECT_EQ(t.errors(), count == 64 ? "" : "100:1 KH-0331");
    EXPECT_EQ(ask(t, {6}), count == 64 ? "1" : "100:1 KH-0331");
    EXPECT_EQ(ask(t, {5}), count == 64 ? "0" : "100:1 KH-0331");
  }
}

TEST(TableCalls, FromExpressionsAndTables) {
  const auto grade = make({{{"得分", number_type()}, {"否决", boolean()}},
                           {"- ; true -> 1", ">= 90 ; false -> 4", "< 90 ; false -> 1 + 1"}});
  ASSERT_TRUE(grade.table) << grade.errors();
  const kaohe::feel::scope names({{"x", number_type(), 5, {}, {}}, {"a", boolean(), 6, {}, {}}}, {grade.table});
  const auto call = [&](const char* text, const given& values) {
    const compiled c = compile(text, names);
    return c.program ? run(*c.program, values) : c.errors();
  };
  EXPECT_EQ(call("T(x, a) * 10", {{5, 90}, {6, false}}), "40");
  EXPECT_EQ(call("T(x, a) * 10", {{5, 89}, {6, false}}), "20");
  EXPECT_EQ(call("T(x + 1, a)", {{5, 89}, {6, false}}), "4");
  EXPECT_EQ(call("T(x, a)", {{6, true}}), "1");
  EXPECT_EQ(call("T(x, a)", {{6, false}}), "missing 5");
  EXPECT_EQ(call("T(x / 0, a)", {{5, 1}, {6, false}}), "fault 1 2..7");
  EXPECT_EQ(call("T(x)", {}), "1:1 KH-0308");
  EXPECT_EQ(call("T(a, x)", {}), "1:3 KH-0306, 1:6 KH-0306");
  const auto outer = make({{{"y", number_type()}}, {"> 3 -> 1", "<= 3 -> T(y, false)"}, {{"r", number_type(), {}}}},
                          kaohe::feel::scope({}, {grade.table}));
  ASSERT_TRUE(outer.table) << outer.errors();
  EXPECT_EQ(ask(outer, {3}), "2");
  EXPECT_EQ(ask(outer, {4}), "1");
  EXPECT_EQ(ask(outer, {absent}), "missing 0");
}

TEST(TableHits, RowsWithTheirArticles) {
  auto d = table_text{{{"x", number_type()}, {"a", boolean()}}, {"> 5 ; - -> 1", "- ; true -> 2", "> 7 ; true -> 3"}}
               .declaration();
  d.policy = hit_policy::first;
  d.rows[1].article = "第五条";
  kaohe::issues problems;
  const auto t = check_table(d, kaohe::feel::scope(), problems);
  ASSERT_TRUE(t);
  kaohe::feel::workspace memory;
  const auto hit = t->hits(std::vector<value>{6, true}, memory);
  EXPECT_EQ(hit.rows, (std::vector<std::uint32_t>{0}));  // the first decides, and none behind it matters
  EXPECT_TRUE(hit.possible.empty());
  const auto may = t->hits(std::vector<value>{absent, true}, memory);
  EXPECT_EQ(may.rows, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(may.possible, (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(t->declared().rows[may.rows[0]].article, "第五条");
  EXPECT_TRUE(t->hits(std::vector<value>{5, false}, memory).rows.empty());
}

TEST(TableHits, WhereAllCountAllAreNamed) {
  auto d = table_text{{{"x", number_type()}, {"a", boolean()}}, {"> 5 ; - -> 1", "- ; true -> 2", "> 7 ; true -> 3"}}
               .declaration();
  d.policy = hit_policy::collect;
  kaohe::issues problems;
  const auto t = check_table(d, kaohe::feel::scope(), problems);
  ASSERT_TRUE(t);
  kaohe::feel::workspace memory;
  EXPECT_EQ(t->hits(std::vector<value>{6, true}, memory).rows, (std::vector<std::uint32_t>{0, 1}));
  const auto may = t->hits(std::vector<value>{absent, true}, memory);
  EXPECT_EQ(may.rows, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(may.possible, (std::vector<std::uint32_t>{0, 2}));
}

}  // namespace
