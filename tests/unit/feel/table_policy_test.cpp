// SPDX-License-Identifier: Apache-2.0
// What follows from the rows that hit, those that may, and those that are faults: each hit policy by itself.
#include <support/table.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/table.hpp is for
using kaohe::number;
using kaohe::feel::choice;
using kaohe::feel::fault;
using kaohe::feel::fault_cause;
using kaohe::feel::type_kind;
using kaohe::feel::value;

const std::string no_row = fault_text(fault_cause::no_row), several = fault_text(fault_cause::several_rows),
                  zero = fault_text(fault_cause::division_by_zero);
const value absent, broken = fault{fault_cause::division_by_zero, 3, 4};

/// A score for x and a flag.
table_text two(std::vector<std::string> rows) { return {{{"x", number_type()}, {"a", boolean()}}, std::move(rows)}; }
table_text with(table_text t, hit_policy policy, aggregation aggregate = aggregation::none) {
  t.policy = policy;
  t.aggregate = aggregate;
  return t;
}

TEST(TableUnique, EachThreshold) {
  const auto t = make({{{"x", number_type()}}, {"< 60 -> 0", "[60..90) -> 50", ">= 90 -> 100"}});
  EXPECT_EQ(t.errors(), "");
  EXPECT_EQ(ask(t, {number::ratio(599, 10)}), "0");
  EXPECT_EQ(ask(t, {60}), "50");
  EXPECT_EQ(ask(t, {number::ratio(601, 10)}), "50");
  EXPECT_EQ(ask(t, {number::ratio(899, 10)}), "50");
  EXPECT_EQ(ask(t, {90}), "100");
  EXPECT_EQ(ask(t, {number::ratio(901, 10)}), "100");
  EXPECT_EQ(ask(t, {absent}), "missing 0");
  EXPECT_EQ(ask(t, {broken}), zero);
}

TEST(TableUnique, NoRowAndDefault) {
  table_text text{{{"x", number_type()}}, {"< 60 -> 0", "> 60 -> 50"}};
  const auto t = make(text);
  EXPECT_EQ(t.errors(), "100:1 KH-0326");
  EXPECT_EQ(ask(t, {60}), no_row);
  EXPECT_EQ(ask(t, {59}), "0");
  EXPECT_EQ(ask(t, {61}), "50");
  text.defaults = "7";
  EXPECT_EQ(make(text).errors(), "");
  EXPECT_EQ(ask(make(text), {60}), "7");
  EXPECT_EQ(ask(make(text), {absent}), "missing 0");
  text.defaults = "1 / x";
  EXPECT_EQ(ask(make(text), {60}), "1/60");
}

TEST(TableUnique, AMissingInputThatCannotMatter) {
  // all that may hit say the same, and some row does
  const auto complete = make(two({"< 5 ; - -> 1", ">= 5 ; true -> 1", ">= 5 ; false -> 2"}));
  EXPECT_EQ(complete.errors().find("KH-0325"), std::string::npos);
  EXPECT_EQ(ask(complete, {absent, true}), "1");
  EXPECT_EQ(ask(complete, {absent, false}), "missing 0");
  EXPECT_EQ(ask(complete, {4, absent}), "1");
  EXPECT_EQ(ask(complete, {5, absent}), "missing 1");
  EXPECT_EQ(ask(complete, {absent, absent}), "missing 0 1");
  // where no row may hit at all, that counts, too
  const auto gap = make(two({"< 5 ; - -> 1", "> 5 ; true -> 1", "> 5 ; false -> 2"}));
  EXPECT_EQ(ask(gap, {absent, true}), "missing 0");
  auto filled = two({"< 5 ; - -> 1", "> 5 ; true -> 1", "> 5 ; false -> 2"});
  filled.defaults = "1";
  EXPECT_EQ(ask(make(filled), {absent, true}), "1");
  filled.defaults = "2";
  EXPECT_EQ(ask(make(filled), {absent, true}), "missing 0");
}

TEST(TableUnique, AFaultInACellThatCounts) {
  const auto t = make(two({"< 5 ; - -> 1", ">= 5 ; true -> 2", "- ; false -> 3"}));
  EXPECT_NE(t.errors(), "");  // the first and the last overlap
  const auto u = make(two({"< 5 ; true -> 1", ">= 5 ; true -> 2", "- ; false -> 3"}));
  EXPECT_EQ(ask(u, {broken, false}), "3");  // false decides the others, and `-` asks nothing
  EXPECT_EQ(ask(u, {broken, true}), zero);
  EXPECT_EQ(ask(u, {broken, absent}), "missing 1");  // false or a fault
}

TEST(TableUnique, SeveralRowsThatTheAnalysisCannotSee) {
  const auto t = make(two({"? * 2 < 10 ; - -> 1", "? * 3 > 6 ; - -> 2"}));
  ASSERT_TRUE(t.table);
  EXPECT_EQ(ask(t, {2, true}), "1");
  EXPECT_EQ(ask(t, {3, true}), several);
  EXPECT_EQ(ask(t, {5, true}), "2");
  EXPECT_EQ(ask(t, {absent, true}), "missing 0");
  // the same output twice is still several rows
  const auto same = make(two({"? * 2 < 10 ; - -> 1", "- ; true -> 1"}));
  EXPECT_EQ(ask(same, {3, true}), several);
  EXPECT_EQ(ask(same, {3, absent}), "missing 1");
  EXPECT_EQ(ask(same, {6, true}), "1");
}

TEST(TableAny, RowsMustAgree) {
  const auto t = make(with(two({"< 10 ; - -> 1", "> 5 ; true -> 0.5 * 2", "> 20 ; - -> 3"}), hit_policy::any));
  EXPECT_EQ(t.errors(), "3:1 KH-0325, 100:1 KH-0326");
  const auto agreeing = make(with(two({"< 10 ; - -> 1", "> 5 ; - -> x / x", "> 20 ; - -> 2 - 1"}), hit_policy::any));
  ASSERT_TRUE(agreeing.table) << agreeing.errors();
  EXPECT_EQ(ask(agreeing, {7, true}), "1");
  EXPECT_EQ(ask(agreeing, {25, true}), "1");
  const auto not_seen = make(with(two({"< 10 ; - -> 1", "> 5 ; - -> x"}), hit_policy::any));
  EXPECT_EQ(ask(not_seen, {5, true}), "1");
  EXPECT_EQ(ask(not_seen, {6, true}), several);
  EXPECT_EQ(ask(not_seen, {10, true}), "10");
}

TEST(TableAny, MissingAndFaults) {
  const auto t = make(with(two({"< 10 ; - -> 1", "- ; true -> 1", "- ; false -> 1"}), hit_policy::any));
  ASSERT_TRUE(t.table);
  EXPECT_EQ(ask(t, {9, absent}), "1");
  EXPECT_EQ(ask(t, {absent, true}), "1");
  EXPECT_EQ(ask(t, {10, absent}), "1");  // one of the last two hits
  EXPECT_EQ(ask(t, {broken, true}), zero);
  const auto u = make(with(two({"< 10 ; - -> x", "- ; true -> 1"}), hit_policy::any));
  EXPECT_EQ(ask(u, {1, absent}), "1");
  EXPECT_EQ(ask(u, {2, absent}), "missing 1");
  EXPECT_EQ(ask(u, {absent, true}), "missing 0");
  EXPECT_EQ(ask(u, {10, absent}), "missing 1");  // or no row
}

TEST(TableFirst, TheFirstThatHits) {
  const auto t = make(with(two({"> 10 ; - -> 1", "> 5 ; true -> 2", "- ; - -> 3"}), hit_policy::first));
  EXPECT_EQ(t.errors(), "");
  EXPECT_EQ(ask(t, {11, true}), "1");
  EXPECT_EQ(ask(t, {10, true}), "2");
  EXPECT_EQ(ask(t, {5, true}), "3");
  EXPECT_EQ(ask(t, {10, false}), "3");
}

TEST(TableFirst, ACatchAllDoesNotWinOverAMissingInput) {
  const auto t = make(with(two({"> 10 ; true -> 1", "> 5 ; - -> 2", "- ; - -> 1"}), hit_policy::first));
  EXPECT_EQ(ask(t, {11, absent}), "missing 1");
  EXPECT_EQ(ask(t, {6, absent}), "2");
  EXPECT_EQ(ask(t, {5, absent}), "1");
  EXPECT_EQ(ask(t, {absent, true}), "missing 0");
  EXPECT_EQ(ask(t, {absent, false}), "missing 0");
  const auto same = make(with(two({"> 10 ; true -> 1", "- ; - -> 1"}), hit_policy::first));
  EXPECT_EQ(ask(same, {absent, absent}), "1");
}

TEST(TableFirst, FaultsBehindAHitDoNotMatter) {
  const auto t = make(with(two({"- ; true -> 1", "> 5 ; - -> 2", "- ; - -> 3"}), hit_policy::first));
  EXPECT_EQ(ask(t, {broken, true}), "1");
  EXPECT_EQ(ask(t, {broken, false}), zero);
  EXPECT_EQ(ask(t, {broken, absent}), "missing 1");
  const auto outputs = make(with(two({"> 5 ; - -> 1 / (x - 6)", "- ; - -> 3"}), hit_policy::first));
  EXPECT_EQ(ask(outputs, {6, true}), zero);
  EXPECT_EQ(ask(outputs, {7, true}), "1");
  EXPECT_EQ(ask(outputs, {5, true}), "3");
  EXPECT_EQ(ask(outputs, {absent, true}), "missing 0");
}

TEST(TablePriority, TheBestOutputInTheDeclaredOrder) {
  table_text text = with(two({"> 5 ; - -> 批准", "> 10 ; - -> 否决", "- ; true -> 退回"}), hit_policy::priority);
  text.outputs = {{"结论", choice_type({"否决", "退回", "批准"}), {}}};
  text.defaults = "批准";
  const auto t = make(text);
  ASSERT_TRUE(t.table) << t.errors();
  EXPECT_EQ(ask(t, {11, true}), "否决");
  EXPECT_EQ(ask(t, {10, true}), "退回");
  EXPECT_EQ(ask(t, {10, false}), "批准");
  EXPECT_EQ(ask(t, {5, false}), "批准");
  EXPECT_EQ(ask(t, {11, absent}), "否决");  // nothing is better
  EXPECT_EQ(ask(t, {10, absent}), "missing 1");
  EXPECT_EQ(ask(t, {absent, true}), "missing 0");
  EXPECT_EQ(ask(t, {broken, true}), zero);  // the best row may not be known
}

TEST(TablePriority, NeedsDeclaredValuesThatAreWrittenOut) {
  EXPECT_EQ(make(with(two({"- ; - -> 1"}), hit_policy::priority)).errors(), "100:1 KH-0330");
  EXPECT_EQ(make(with(two({"- ; - -> 1"}), hit_policy::output_order)).errors(), "100:1 KH-0330");
  table_text text = with(two({"- ; - -> if a then \"甲\" else \"乙\""}), hit_policy::priority);
  text.outputs = {{"等级", choice_type({"甲", "乙"}), {}}};
  EXPECT_NE(make(text).errors(), "");
  text.rows = {"- ; - -> 丙"};
  EXPECT_EQ(make(text).errors(), "1:1 KH-0316");
}

TEST(TableRuleOrder, AListOfAllInTheOrderOfTheTable) {
  const auto t = make(with(two({"> 5 ; - -> 3", "> 10 ; - -> 1", "- ; true -> 2"}), hit_policy::rule_order));
  EXPECT_EQ(ask(t, {11, true}), "[3, 1, 2]");
  EXPECT_EQ(ask(t, {6, false}), "[3]");
  EXPECT_EQ(ask(t, {5, false}), no_row);
  EXPECT_EQ(ask(t, {6, absent}), "missing 1");
  EXPECT_EQ(ask(t, {broken, true}), zero);
  EXPECT_EQ(ask(t, {absent, absent}), "missing 0 1");
}

TEST(TableRuleOrder, DefaultsAndASingleRowThatMustHit) {
  table_text text = with(two({"> 5 ; - -> 3", "<= 5 ; - -> 3"}), hit_policy::rule_order);
  EXPECT_EQ(ask(make(text), {absent, true}), "[3]");
  text.rows = {"> 5 ; - -> 3", "<= 5 ; - -> 4"};
  EXPECT_EQ(ask(make(text), {absent, true}), "missing 0");
  text.rows = {"> 5 ; - -> 3"};
  text.defaults = "3";
  EXPECT_EQ(ask(make(text), {absent, true}), "[3]");
  EXPECT_EQ(ask(make(text), {5, true}), "[3]");
  text.defaults = "4";
  EXPECT_EQ(ask(make(text), {5, true}), "[4]");
  EXPECT_EQ(ask(make(text), {absent, true}), "missing 0");
}

TEST(TableOutputOrder, AListInTheOrderOfTheValues) {
  table_text text = with(two({"> 5 ; - -> 丙", "> 10 ; - -> 甲", "- ; true -> 乙"}), hit_policy::output_order);
  text.outputs = {{"等级", choice_type({"甲", "乙", "丙"}), {}}};
  const auto t = make(text);
  ASSERT_TRUE(t.table) << t.errors();
  const auto elements = [&](const value& x, const value& a) {
    kaohe::feel::workspace memory;
    const value v = t.table->evaluate(std::vector<value>{x, a}, memory);
    std::string all;
    if (v.kind() != kaohe::feel::value_kind::list) return std::string("none");
    for (const value& part : v.parts().all) all += std::to_string(part.as_choice().index);
    return all;
  };
  EXPECT_EQ(elements(11, true), "012");
  EXPECT_EQ(elements(10, true), "12");
  EXPECT_EQ(elements(10, false), "2");
  EXPECT_EQ(elements(11, false), "02");
  EXPECT_EQ(elements(5, false), "none");
  EXPECT_EQ(ask(t, {11, absent}), "missing 1");
}

TEST(TableOutputs, SeveralMakeAContext) {
  table_text text = with(two({"> 5 ; - -> 1 ; 高", "- ; - -> 0 ; 低"}), hit_policy::first);
  text.outputs = {{"分", number_type(), {}}, {"级", string(), {}}};
  text.defaults = "9 ; 无";
  const auto t = make(text);
  EXPECT_EQ(t.errors(), "");
  EXPECT_EQ(ask(t, {6, true}), "{分: 1, 级: 高}");
  EXPECT_EQ(ask(t, {5, true}), "{分: 0, 级: 低}");
  text.rows = {"> 5 ; - -> x ; 高"};
  EXPECT_EQ(ask(make(text), {6, true}), "{分: 6, 级: 高}");
  EXPECT_EQ(ask(make(text), {5, true}), "{分: 9, 级: 无}");
  text.rows = {"- ; - -> x ; 高"};
  kaohe::feel::workspace memory;
  const value half = make(text).table->evaluate(std::vector<value>{absent, true}, memory);
  ASSERT_EQ(half.kind(), kaohe::feel::value_kind::context);  // the row is certain, one of its outputs is missing
  EXPECT_EQ(half.parts().all[0].as_missing().low, 1U);
  EXPECT_EQ(half.parts().all[1].as_string(), "高");
}

}  // namespace
