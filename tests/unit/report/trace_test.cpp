// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/trace.hpp>

#include <kaohe/feel/table.hpp>
#include <kaohe/feel/type_text.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace kaohe;

feel::named_value named(const char* name, const char* of, feel::value held) {
  static std::uint32_t next = 0;
  const feel::shown_type t = feel::type_from_text(of).value();
  return {{name, t.of, next++, t.shown, {}}, std::move(held)};
}

std::vector<feel::named_value> project() {
  return {named("综合能耗", "tce", 5'001'000),
          named("增加值", "万元", 50'000'000),
          named("占比", "%", number(3) / 10),
          named("涉煤", "boolean", {}),
          named("备案", "boolean", true),
          named("停产", "boolean", false),
          named("名称", "string", std::string("某厂"))};
}

feel::evaluated run(const std::string& text) {
  issues problems;
  auto e = feel::evaluate_text({text, {}, {}}, project(), problems);
  EXPECT_TRUE(e) << text << ": " << (problems.empty() ? "" : to_text(problems.front(), language::en));
  return e.value();
}

std::string traced(const std::string& text, language lang = language::zh) {
  return report::trace_text(run(text), lang);
}
std::string decided(const std::string& text, language lang = language::zh) {
  return report::decided_by(run(text), lang);
}

TEST(TraceText, EveryPartAsItWasWrittenWithItsValue) {
  EXPECT_EQ(traced("综合能耗 / 增加值 > 1 吨标准煤/万元 or 涉煤"),
            "✓ 综合能耗 / 增加值 > 1 吨标准煤/万元 or 涉煤\n"
            "  ✓ 综合能耗 / 增加值 > 1 吨标准煤/万元  1.0002 tce/万元，界限 1 吨标准煤/万元，差 0.0002 吨标准煤/万元\n"
            "      综合能耗 / 增加值 = 1.0002 tce/万元\n"
            "        综合能耗 = 5001 tce\n"
            "        增加值 = 5000 万元\n"
            "  ? 涉煤                                 缺失\n");
}

TEST(TraceText, InEnglish) {
  EXPECT_EQ(traced("综合能耗 < 5001 tce and 涉煤", language::en),
            "✗ 综合能耗 < 5001 tce and 涉煤\n"
            "  ✗ 综合能耗 < 5001 tce  5001 tce, bound 5001 tce, apart by 0 tce\n"
            "      综合能耗 = 5001 tce\n"
            "  ? 涉煤                 missing\n");
}

TEST(TraceText, AShareIsAPercentagePointsApart) {
  EXPECT_EQ(traced("占比 >= 30.5 %"), "✗ 占比 >= 30.5 %  30%，界限 30.5%，差 0.5个百分点\n    占比 = 30%\n");
}

TEST(TraceText, LiteralsAreNotRepeated) {
  EXPECT_EQ(traced("5 tce"), "");
  EXPECT_EQ(traced("1 + 2"), "  1 + 2 = 3\n");
}

TEST(TraceText, TheBeginningOfAChainIsNotShownByItself) {
  EXPECT_EQ(traced("综合能耗 + 综合能耗 - 1 tce"),
            "  综合能耗 + 综合能耗 - 1 tce = 10001 tce\n"
            "    综合能耗 = 5001 tce\n"
            "    综合能耗 = 5001 tce\n");
  EXPECT_EQ(traced("综合能耗 * 2 + 综合能耗"),
            "  综合能耗 * 2 + 综合能耗 = 15003 tce\n"
            "    综合能耗 * 2 = 10002 tce\n"
            "      综合能耗 = 5001 tce\n"
            "    综合能耗 = 5001 tce\n");
}

TEST(TraceText, AFaultIsSaidWhereItArose) {
  EXPECT_EQ(traced("综合能耗 / (增加值 - 5000 万元) > 1 tce/万元"),
            "! 综合能耗 / (增加值 - 5000 万元) > 1 tce/万元\n"
            "    综合能耗 / (增加值 - 5000 万元) = 除数为零，无法相除\n"
            "      综合能耗 = 5001 tce\n"
            "      增加值 - 5000 万元 = 0 万元\n"
            "        增加值 = 5000 万元\n");
}

TEST(TraceText, LineBreaksAndLongTextsAreDrawnTogether) {
  EXPECT_EQ(traced("备案\n   and\t停产"), "✗ 备案 and 停产\n  ✓ 备案\n  ✗ 停产\n");
  std::string sum = "占比";
  for (int i = 0; i < 30; ++i) sum += "+1";
  const std::string whole = traced(sum);
  EXPECT_NE(whole.find(sum + " = "), std::string::npos) << whole;  // 62 code points
  for (int i = 0; i < 30; ++i) sum += "+1";
  EXPECT_NE(traced(sum).find("+1…"), std::string::npos) << traced(sum);
}

TEST(TraceText, IterationsShowTheirPasses) {
  EXPECT_EQ(traced("some x in [1, 2] satisfies x > 占比 * 5"),
            "✓ some x in [1, 2] satisfies x > 占比 * 5\n"
            "  · x = 1\n"
            "    ✗ x > 占比 * 5  1，界限 1.5，差 0.5\n"
            "        占比 * 5 = 1.5\n"
            "          占比 = 30%\n"
            "  · x = 2\n"
            "    ✓ x > 占比 * 5  2，界限 1.5，差 0.5\n"
            "        占比 * 5 = 1.5\n"
            "          占比 = 30%\n");
  EXPECT_EQ(traced("for x in [1, 2], y in [x] return x + y"),
            "  for x in [1, 2], y in [x] return x + y = [2, 4]\n"
            "  · x = 1\n"
            "      [x] = [1]\n"
            "    · y = 1\n"
            "        x + y = 2\n"
            "  · x = 2\n"
            "      [x] = [2]\n"
            "    · y = 2\n"
            "        x + y = 4\n");
  EXPECT_EQ(traced("[备案, 停产][item]"),
            "  [备案, 停产][item] = [true]\n"
            "    [备案, 停产] = [true, false]\n"
            "    ✓ 备案\n"
            "    ✗ 停产\n"
            "  · item = true\n"
            "    ✓ item\n"
            "  · item = false\n"
            "    ✗ item\n");
}

TEST(TraceText, PassesThatAreNotShownAreSaid) {
  const feel::evaluated e = run("every x in [1, 2, 3] satisfies x > 0");
  EXPECT_EQ(report::trace_text(e, language::zh, 3).find("从略"), std::string::npos);
  const std::string two = report::trace_text(e, language::zh, 2);
  EXPECT_NE(two.find("· x = 2\n"), std::string::npos) << two;
  EXPECT_EQ(two.find("· x = 3\n"), std::string::npos) << two;
  EXPECT_NE(two.find("    … 其余从略\n"), std::string::npos) << two;
  EXPECT_NE(report::trace_text(e, language::en, 2).find("… more left out\n"), std::string::npos);
}

TEST(TraceText, OfAnIfTheBranchThatWasTaken) {
  EXPECT_EQ(traced("if 备案 then 占比 else 1"), "  if 备案 then 占比 else 1 = 30%\n  ✓ 备案\n    占比 = 30%\n");
  EXPECT_EQ(traced("if 停产 then 占比 else 1"), "  if 停产 then 占比 else 1 = 100%\n  ✗ 停产\n");
}

TEST(TraceText, AVeryLongChainIsCut) {
  std::string sum = "占比";
  for (int i = 0; i < 40'000; ++i) sum += "+1";
  EXPECT_NE(traced(sum).find("… 其余从略\n"), std::string::npos);
}

TEST(DecidedBy, TheFalseConditionsOfAnAnd) {
  EXPECT_EQ(decided("备案 and 综合能耗 < 5001 tce and 停产"), "决定结果的是：综合能耗 < 5001 tce；停产");
  EXPECT_EQ(decided("备案 and 停产", language::en), "decided by: 停产");
}

TEST(DecidedBy, AllConditionsOfAnAndThatHolds) {
  EXPECT_EQ(decided("备案 and 综合能耗 > 5000 tce"), "决定结果的是：备案；综合能耗 > 5000 tce");
}

TEST(DecidedBy, TheTrueConditionsOfAnOr) {
  EXPECT_EQ(decided("停产 or 涉煤 or 备案"), "决定结果的是：备案");
  EXPECT_EQ(decided("停产 or not(备案)"), "决定结果的是：停产；备案");
  EXPECT_EQ(decided("备案 and (停产 or 涉煤 or 综合能耗 > 1 tce)"), "决定结果的是：备案；综合能耗 > 1 tce");
}

TEST(DecidedBy, ThePassesOfAnIteration) {
  EXPECT_EQ(decided("some x in [1, 2, 3] satisfies x > 1"), "决定结果的是：x > 1（x = 2）");
  EXPECT_EQ(decided("some x in [1, 2, 3] satisfies x > 2", language::en), "decided by: x > 2 (x = 3)");
  EXPECT_EQ(decided("every x in [1, 2] satisfies x < 3"), "决定结果的是：x < 3（x = 1）；x < 3（x = 2）");
  EXPECT_EQ(decided("some x in [1, 2], y in [3, 5] satisfies x + y > 6"), "决定结果的是：x + y > 6（x = 2，y = 5）");
  EXPECT_EQ(decided("备案 and every x in [1][item > 1] satisfies x > 1"),
            "决定结果的是：备案；every x in [1][item > 1] satisfies x > 1");
}

TEST(DecidedBy, TheConditionOfAnIfAndItsBranch) {
  EXPECT_EQ(decided("if 备案 then 停产 else 涉煤"), "决定结果的是：备案；停产");
}

TEST(DecidedBy, NothingIsSaidOfAConditionThatStandsAlone) {
  EXPECT_EQ(decided("综合能耗 > 5000 tce"), "");
  EXPECT_EQ(decided("综合能耗 * 2"), "");
}

TEST(DecidedBy, TheMissingInputs) {
  EXPECT_EQ(decided("备案 and 涉煤"), "缺数据：涉煤");
  EXPECT_EQ(decided("备案 and 涉煤", language::en), "missing: 涉煤");
}

TEST(DecidedBy, TheFaultWithItsPlace) {
  EXPECT_EQ(decided("备案 and\n  1 / (综合能耗 - 5001 tce) > 1 / 1 tce"),
            "无法计算：2:3 1 / (综合能耗 - 5001 tce)：除数为零，无法相除");
  EXPECT_EQ(decided("1 / 0", language::en), "fault: 1:1 1 / 0: division by zero");
}

TEST(DecidedBy, OfManyTheFirstTen) {
  std::string ten = "停产";
  for (int i = 1; i < 10; ++i) ten += " or 占比 > " + std::to_string(i);
  EXPECT_EQ(decided(ten).find("…"), std::string::npos) << decided(ten);
  EXPECT_NE(decided(ten + " or 占比 > 10").find("占比 > 9…"), std::string::npos) << decided(ten + " or 占比 > 10");
}

/// The trace of `级(占比)`, a table of two rows with a gap between them.
std::string asked(const std::string& call, language lang) {
  feel::table_declaration d;
  const feel::shown_type share = feel::type_from_text("%").value();
  d.id = {"级", {}, {}};
  d.parameters.push_back({"x", share.of, share.shown});
  d.columns.push_back({{"x", {}, {}}, {}});
  d.outputs.push_back({{}, feel::type::plain(feel::type_kind::string), {}});
  d.rows.push_back({{{"<= 30 %", {}, {}}}, {{"甲", {}, {}}}, "五", "含30%", {"t.csv", 2, 1}});
  d.rows.push_back({{{"> 31 %", {}, {}}}, {{"乙", {}, {}}}, {}, {}, {"t.csv", 3, 1}});
  issues problems;
  auto t = feel::check_table(std::move(d), feel::scope(), problems);
  EXPECT_TRUE(t);
  std::vector<feel::named_value> names = project();
  names.push_back(named("空", "%", {}));
  const auto e = feel::evaluate_text({call, {}, {}}, names, problems, {t});
  return report::trace_text(e.value(), lang);
}

TEST(TraceText, ATableSaysWhichRowHits) {
  EXPECT_EQ(asked("级(占比)", language::zh),
            "  级(占比) = \"甲\"\n"
            "    命中第1行（五，含30%）  t.csv:2\n"
            "    占比 = 30%\n");
  EXPECT_EQ(asked("级(占比 + 2 %)", language::en),
            "  级(占比 + 2 %) = \"乙\"\n"
            "    row 2 hits  t.csv:3\n"
            "    占比 + 2 % = 32%\n"
            "      占比 = 30%\n");
}

TEST(TraceText, ATableSaysWhichRowsMayHitAndThatNoneDoes) {
  EXPECT_EQ(asked("级(空)", language::en),
            "  级(空) = missing\n"
            "    row 1 may hit (五; 含30%)  t.csv:2\n"
            "    row 2 may hit              t.csv:3\n"
            "    空 = missing\n");
  EXPECT_NE(asked("级(30.5 %)", language::zh).find("\n    没有命中的行\n"), std::string::npos);
}

}  // namespace
