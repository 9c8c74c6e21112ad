// SPDX-License-Identifier: Apache-2.0
// Gaps, overlaps, rows that never count, say nothing new or can be one: exactly, for each type of column.
#include <support/table.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/table.hpp is for
using kaohe::language;
using kaohe::number;
using kaohe::feel::analyse;
using kaohe::feel::findings;
using kaohe::feel::type;
using kaohe::feel::type_kind;
using kaohe::feel::value;

table_text of_one(type of, std::vector<std::string> rows, hit_policy policy = hit_policy::unique) {
  table_text text{{{"x", std::move(of)}}, std::move(rows)};
  text.policy = policy;
  return text;
}
table_text of_two(std::vector<std::string> rows, hit_policy policy = hit_policy::unique) {
  table_text text{{{"x", number_type()}, {"a", boolean()}}, std::move(rows)};
  text.policy = policy;
  return text;
}
/// The gaps: each as its columns, joined by ` & `.
std::string gaps(const table_text& text) {
  const auto made = make(text);
  if (!made.table) return made.errors();
  std::string all;
  for (const auto& gap : analyse(*made.table).gaps) {
    if (!all.empty()) all += " | ";
    for (std::uint32_t c = 0; c < gap.columns.size(); ++c) {
      all += (c > 0 ? " & " : "") + to_text(*made.table, c, gap.columns[c]);
    }
  }
  return all;
}
/// The first column's unit.
table_text in(std::string_view unit, table_text text) {
  text.parameters[0].second = in_unit(unit);
  return text;
}
using pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
template <class Found>
pairs rows_of(const std::vector<Found>& all) {
  pairs made;
  for (const auto& f : all) made.emplace_back(f.first, f.second);
  return made;
}

TEST(AnalysisGaps, NumbersToTheVeryPoint) {
  EXPECT_EQ(gaps(of_one(number_type(), {"< 60 -> 1", ">= 60 -> 2"})), "");
  EXPECT_EQ(gaps(of_one(number_type(), {"< 60 -> 1", "> 60 -> 2"})), "60");
  EXPECT_EQ(gaps(of_one(number_type(), {"< 60 -> 1", ">= 60.01 -> 2"})), "[60..60.01)");
  EXPECT_EQ(gaps(of_one(number_type(), {"<= 60 -> 1", "> 61 -> 2"})), "(60..61]");
  EXPECT_EQ(gaps(of_one(number_type(), {"[0..60) -> 1"})), "< 0, >= 60");
  EXPECT_EQ(gaps(of_one(number_type(), {"(0..60] -> 1"})), "<= 0, > 60");
  EXPECT_EQ(gaps(of_one(number_type(), {"not(5, 6) -> 1"})), "5, 6");
  EXPECT_EQ(gaps(of_one(number_type(), {"5 -> 1"})), "< 5, > 5");
  EXPECT_EQ(gaps(of_one(number_type(), {"- -> 1"})), "");
  EXPECT_EQ(gaps(of_one(number_type(), {})), "-");
}

TEST(AnalysisGaps, WholeDaysLeaveNoGap) {
  EXPECT_EQ(
      gaps(of_one(date_type(), {"< 2019年1月1日 -> 1", "[2019年1月1日..2019年12月31日] -> 2", ">= 2020年1月1日 -> 3"})),
      "");
  EXPECT_EQ(
      gaps(of_one(date_type(), {"< 2019年1月1日 -> 1", "[2019年1月1日..2019年12月30日] -> 2", ">= 2020年1月1日 -> 3"})),
      "2019-12-31");
  EXPECT_EQ(gaps(of_one(date_type(), {"<= 2019年1月1日 -> 1", "> 2019年1月5日 -> 2"})), "[2019-01-02..2019-01-05]");
  EXPECT_EQ(gaps(of_one(date_type(), {"> 1400年1月1日 -> 1"})), "1400-01-01");
  EXPECT_EQ(gaps(of_one(date_type(), {">= 1400年1月1日 -> 1"})), "");
  EXPECT_EQ(gaps(of_one(date_type(), {"< 9999年12月31日 -> 1"})), "9999-12-31");
}

TEST(AnalysisGaps, ValuesOfChoicesStringsCodesAndTruth) {
  const type nature = choice_type({"新建", "扩建", "改建"});
  EXPECT_EQ(gaps(of_one(nature, {"新建、扩建 -> 1"})), "改建");
  EXPECT_EQ(gaps(of_one(nature, {"扩建 -> 1"})), "新建、改建");
  EXPECT_EQ(gaps(of_one(nature, {"新建、扩建 -> 1", "改建 -> 2"})), "");
  EXPECT_EQ(gaps(of_one(nature, {"not(\"扩建\") -> 1"})), "扩建");
  EXPECT_EQ(gaps(of_one(string(), {"甲、乙 -> 1"})), "其他");
  EXPECT_EQ(gaps(of_one(string(), {"甲、乙 -> 1", "not(\"甲\", \"丙\") -> 2"}, hit_policy::first)), "丙");
  EXPECT_EQ(gaps(of_one(string(), {"< \"b\" -> 1", "> \"b\" -> 1"}, hit_policy::first)), "b");
  EXPECT_EQ(gaps(of_one(boolean(), {"是 -> 1"})), "否");
  EXPECT_EQ(gaps(of_one(boolean(), {"是 -> 1", "否 -> 2"})), "");
  EXPECT_EQ(gaps(of_one(plain(type_kind::code), {"30、31 -> 1", "not(\"3\") -> 2"})), "[3..30)、[32..4)");
}

TEST(AnalysisGaps, BoxesAndTheirWitness) {
  const auto text = of_two({"< 5 ; true -> 1", ">= 5 ; false -> 2"});
  EXPECT_EQ(gaps(text), "< 5 & 否 | >= 5 & 是");
  EXPECT_EQ(gaps(of_two({"< 5 ; true -> 1", ">= 5 ; - -> 2"})), "< 5 & 否");
  EXPECT_EQ(gaps(of_two({"[0..5) ; - -> 1", ">= 5 ; - -> 2"})), "< 0 & 否, 是");
  const auto made = make(text);
  EXPECT_EQ(made.messages(),
            "the table 'T' leaves cases uncovered, for example x = 4, a = false\n"
            "the table 'T' leaves cases uncovered, for example x = 5, a = true");
  EXPECT_EQ(made.messages(language::zh),
            "决策表“T”有未覆盖的情形，例如x = 4，a = 否\n决策表“T”有未覆盖的情形，例如x = 5，a = 是");
  table_text covered = text;
  covered.defaults = "0";
  EXPECT_EQ(make(covered).errors(), "");
  EXPECT_EQ(analyse(*make(covered).table).gaps.size(), 2U);  // still gaps, but nothing is wrong
}

TEST(AnalysisGaps, InTheUnitOfTheParameter) {
  auto d = in("万吨标准煤", of_one(number_type(), {"< 5000 tce -> 1", ">= 1万tce -> 2"})).declaration();
  d.parameters[0].shown = kaohe::parse_unit("万tce").value();
  kaohe::issues problems;
  const auto t = check_table(d, kaohe::feel::scope(), problems);
  ASSERT_TRUE(t);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(message(problems[0], language::zh), "决策表“T”有未覆盖的情形，例如x = 0.5 万tce");
  EXPECT_EQ(to_text(*t, 0, analyse(*t).gaps[0].columns[0]), "[0.5 万tce..1 万tce)");
}

TEST(AnalysisOverlaps, ThresholdsOfUniqueRows) {
  EXPECT_EQ(make(of_one(number_type(), {"<= 60 -> 1", "> 60 -> 2"})).errors(), "");
  const auto touching = make(of_one(number_type(), {"<= 60 -> 1", ">= 60 -> 2"}));
  EXPECT_EQ(touching.table, nullptr);
  EXPECT_EQ(touching.errors(), "2:1 KH-0325");
  EXPECT_EQ(touching.messages(), "rows 1 and 2 of the table 'T' may both hit, for example at x = 60");
  EXPECT_EQ(make(of_one(number_type(), {"<= 60 -> 1", "> 59.9 -> 2"})).errors(), "2:1 KH-0325");
  EXPECT_EQ(
      make(of_two({"<= 60 ; true -> 1", ">= 60 ; false -> 1", "60 ; - -> 3", "< 60 ; false -> 4", "> 60 ; true -> 5"}))
          .errors(),
      "3:1 KH-0325, 3:1 KH-0325");
  EXPECT_EQ(make(of_two({"<= 60 ; true -> 1", "> 60 ; - -> 1", "<= 60 ; false -> 3"})).errors(), "");
}

TEST(AnalysisOverlaps, AnyPolicyAsksWhatTheRowsSay) {
  EXPECT_EQ(make(of_two({"< 10 ; - -> 1", "> 5 ; - -> 100 %"}, hit_policy::any)).errors(), "2:1 KH-0329");
  EXPECT_EQ(make(of_two({"< 10 ; - -> 1", "> 5 ; - -> 99 %"}, hit_policy::any)).errors(), "2:1 KH-0325");
  const auto made = make(of_two({"< 10 ; - -> 1", "> 5 ; - -> 1"}, hit_policy::any));
  const findings f = analyse(*made.table);
  ASSERT_EQ(f.overlaps.size(), 1U);
  EXPECT_FALSE(f.overlaps[0].differ);
  EXPECT_FALSE(f.exclusive);
  EXPECT_TRUE(f.covers_all);
  EXPECT_EQ(to_text(*made.table, 0, f.overlaps[0].where.columns[0]), "(5..10)");
}

TEST(AnalysisOverlaps, OrderedPoliciesMayOverlap) {
  const auto made = make(of_two({"< 10 ; - -> 1", "> 5 ; - -> 2", "- ; true -> 3"}, hit_policy::collect));
  EXPECT_EQ(made.errors(), "");
  EXPECT_EQ(rows_of(analyse(*made.table).overlaps), (pairs{{0, 1}, {0, 2}, {1, 2}}));
}

TEST(AnalysisMasked, RowsBehindOthers) {
  const auto by_one = make(of_two({"> 5 ; - -> 1", "> 6 ; true -> 2", "- ; - -> 3"}, hit_policy::first));
  EXPECT_EQ(by_one.errors(), "2:1 KH-0327");
  EXPECT_EQ(by_one.messages(), "row 2 of the table 'T' never counts: 1 stands before it");
  const auto by_two = make(of_two({"> 5 ; - -> 1", "<= 5 ; - -> 2", "- ; - -> 3"}, hit_policy::first));
  EXPECT_EQ(by_two.errors(), "3:1 KH-0327");
  EXPECT_EQ(by_two.messages(language::zh), "决策表“T”第3行永不起作用，已被第1、2行覆盖");
  EXPECT_EQ(make(of_two({"> 5 ; - -> 1", "< 5 ; - -> 2", "- ; - -> 3"}, hit_policy::first)).errors(), "");  // 5 is left
  EXPECT_EQ(make(of_two({"> 5 ; - -> 1", ">= 5 ; - -> 2", "- ; - -> 3"}, hit_policy::first)).errors(), "");
  EXPECT_EQ(make(of_two({"> 5 ; - -> 1", "> 5 ; - -> 2", "- ; - -> 3"}, hit_policy::collect)).errors(),
            "");  // all count
}

TEST(AnalysisMasked, ByPriority) {
  table_text text = of_two({"> 6 ; - -> 乙", "> 5 ; - -> 甲", "- ; - -> 丙"}, hit_policy::priority);
  text.outputs = {{"r", choice_type({"甲", "乙", "丙"}), {}}};
  EXPECT_EQ(make(text).errors(), "1:1 KH-0327");
  text.outputs = {{"r", choice_type({"乙", "甲", "丙"}), {}}};
  EXPECT_EQ(make(text).errors(), "");
}

TEST(AnalysisRedundant, WhatTheNextRowSaysToo) {
  const auto made = make(of_two({"> 6 ; - -> 1", "> 5 ; true -> 2", "- ; - -> 1"}, hit_policy::first));
  EXPECT_EQ(made.errors(), "");  // without the first row, the second would count for some of it
  const auto spare = make(of_two({"> 6 ; - -> 1", "< 5 ; true -> 2", "- ; - -> 1"}, hit_policy::first));
  EXPECT_EQ(spare.errors(), "1:1 KH-0328");
  EXPECT_EQ(spare.messages(), "row 1 of the table 'T' is redundant: row 3 says the same");
  EXPECT_EQ(make(of_two({"> 6 ; - -> 1", "< 5 ; true -> 2", "- ; - -> x / x"}, hit_policy::first)).errors(), "");
  EXPECT_EQ(make(of_two({"< 10 ; - -> 1", "< 5 ; - -> 1", ">= 10 ; - -> 2"}, hit_policy::any)).errors(), "2:1 KH-0328");
  EXPECT_EQ(make(of_two({"< 5 ; - -> 1", "< 10 ; - -> 1", ">= 10 ; - -> 2"}, hit_policy::any)).errors(), "1:1 KH-0328");
}

TEST(AnalysisMergeable, AdjacentRowsThatSayTheSame) {
  const auto made = make(of_two({"< 5 ; true -> 1", "[5..8) ; true -> 1", ">= 8 ; true -> 1", "- ; false -> 2"}));
  EXPECT_EQ(made.errors(), "2:1 KH-0329, 3:1 KH-0329");
  EXPECT_EQ(made.messages(),
            "rows 1 and 2 of the table 'T' can be merged into < 8\n"
            "rows 2 and 3 of the table 'T' can be merged into >= 5");
  EXPECT_EQ(make(of_two({"< 5 ; true -> 1", "> 5 ; true -> 1", "5 ; true -> 3", "- ; false -> 2"})).errors(), "");
  EXPECT_EQ(make(of_two({"< 5 ; - -> 1", ">= 5 ; - -> 2"})).errors(), "");
  EXPECT_EQ(make(of_two({"< 5 ; true -> 1", ">= 5 ; false -> 1", "< 5 ; false -> 3", ">= 5 ; true -> 3"})).errors(),
            "");
  const type nature = choice_type({"新建", "扩建", "改建"});
  const auto values = make(of_one(nature, {"新建 -> 1", "扩建 -> 2", "改建 -> 1"}));
  EXPECT_EQ(values.messages(language::zh), "决策表“T”第1行与第3行可合并为新建、改建");
  EXPECT_EQ(make(of_one(date_type(),
                        {"<= 2019年12月31日 -> 1", "[2020年1月1日..2020年6月30日] -> 1", "> 2020年6月30日 -> 2"}))
                .messages(),
            "rows 1 and 2 of the table 'T' can be merged into <= 2020-06-30");
}

TEST(AnalysisMergeable, NotAcrossARowThatMatters) {
  const auto rows = [](const char* between) {
    return of_two({"< 5 ; true -> 1", between, "[5..8) ; true -> 1", "- ; - -> 3"}, hit_policy::first);
  };
  EXPECT_EQ(make(rows("> 7 ; true -> 2")).errors(), "");
  EXPECT_EQ(make(rows("> 8 ; true -> 2")).errors(), "3:1 KH-0329");
  EXPECT_EQ(make(rows("> 7 ; false -> 2")).errors(), "3:1 KH-0329");
  const auto lists = [](std::vector<std::string> all) { return of_two(std::move(all), hit_policy::rule_order); };
  EXPECT_EQ(make(lists({"< 5 ; - -> 1", ">= 5 ; - -> 1"})).errors(), "2:1 KH-0329");
  EXPECT_EQ(make(lists({"< 5 ; - -> 1", "- ; - -> 2", ">= 5 ; - -> 1"})).errors(), "");
  EXPECT_EQ(make(lists({"<= 5 ; - -> 1", ">= 5 ; - -> 1"})).errors(), "");  // at 5 the list has both
}

TEST(AnalysisUnanalysed, CellsThatAreNamedAndNothingIsClaimedOfThem) {
  const auto made = make(of_two({"? * 2 > 5 ; true -> 1", "> 100 ; true -> 2", "- ; false -> 3"}, hit_policy::first));
  EXPECT_EQ(made.errors(), "");
  const findings f = analyse(*made.table);
  ASSERT_EQ(f.unanalysed.size(), 1U);
  EXPECT_EQ(f.unanalysed[0].row, 0U);
  EXPECT_EQ(f.unanalysed[0].column, 0U);
  EXPECT_FALSE(f.covers_all);
  EXPECT_FALSE(f.exclusive);
  EXPECT_TRUE(f.gaps.empty());  // the first row may cover what is left
  const auto sure = make(of_two({"? * 2 > 5 ; true -> 1", "> 100 ; false -> 2"}, hit_policy::first));
  EXPECT_EQ(gaps(of_two({"? * 2 > 5 ; true -> 1", "> 100 ; false -> 2"}, hit_policy::first)), "<= 100 & 否");
  const auto masked = make(of_two({"- ; true -> 1", "? * 2 > 5 ; true -> 2", "- ; - -> 3"}, hit_policy::first));
  EXPECT_EQ(masked.errors(), "");
}

TEST(AnalysisFlags, CoverAndExclusion) {
  const auto flags = [](const table_text& text) {
    const findings f = analyse(*make(text).table);
    return std::pair(f.covers_all, f.exclusive);
  };
  EXPECT_EQ(flags(of_two({"< 5 ; - -> 1", ">= 5 ; - -> 2"})), std::pair(true, true));
  EXPECT_EQ(flags(of_two({"< 5 ; - -> 1", "> 5 ; - -> 2"})), std::pair(false, true));
  EXPECT_EQ(flags(of_two({"<= 5 ; - -> 1", ">= 5 ; - -> 2"}, hit_policy::first)), std::pair(true, false));
  EXPECT_EQ(flags(of_two({})), std::pair(false, true));
  const auto none = make(of_one(number_type(), {"? in [] -> 1", "- -> 2"}, hit_policy::first));
  ASSERT_TRUE(none.table) << none.errors();
}

TEST(AnalysisLimits, ManyGapsAreCutAndSaid) {
  std::vector<std::string> rows;
  for (int i = 0; i < 120; ++i) {
    rows.push_back("[" + std::to_string(10 * i) + ".." + std::to_string(10 * i + 5) + "] ; " +
                   (i % 2 == 0 ? "true" : "false") + " -> " + std::to_string(i));
  }
  const auto made = make(of_two(rows));
  const findings f = analyse(*made.table);
  EXPECT_FALSE(f.covers_all);
  EXPECT_LE(f.gaps.size(), 100U);
  EXPECT_GE(f.gaps.size(), 2U);
  std::vector<std::string> all(150, "- ; - -> 1");
  const findings g = analyse(*make(of_two(all, hit_policy::collect)).table);
  EXPECT_EQ(g.overlaps.size(), 100U);
  EXPECT_FALSE(g.complete);
}

}  // namespace
