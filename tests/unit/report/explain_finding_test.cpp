// SPDX-License-Identifier: Apache-2.0
// Findings about projects: their conditions with value, bound and margin, and everything in words.
#include <kaohe/report/explain_decision.hpp>

#include "support/decisions.hpp"
#include "support/gate_policy.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::lacking;
using kaohe::language;
using kaohe::number;
using kaohe::outcome;
using kaohe::rule_finding;
using kaohe::rule_verdict;
using kaohe::suspension_state;
using kaohe::feel::choice;
using kaohe::feel::value;
using part = kaohe::evaluated_condition::part;

// --- conditions -----------------------------------------------------------------------------------------------

TEST(ReasonsOf, AComparisonHasItsSidesAndTheirDifferenceExactly) {
  const auto all = kaohe::report::reasons_of(small_gate(),
                                             intensity_finding(rule_verdict::fires, "5001", amount_given("5000 万元")));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].in_part, part::applies);
  EXPECT_EQ(all[0].text, "工业项目");
  EXPECT_EQ(all[0].holds, true);
  EXPECT_TRUE(all[0].value.is_missing() && all[0].bound.is_missing() && !all[0].margin);
  EXPECT_EQ(all[1].in_part, part::when);
  EXPECT_EQ(all[1].text, "综合能耗 / 工业增加值 > 红线");
  EXPECT_EQ(all[1].holds, true);
  EXPECT_EQ(all[1].in.spelling, "tce/万元");
  EXPECT_EQ(all[1].value.as_number(), coherent("1.0002 tce/万元"));
  EXPECT_EQ(all[1].bound.as_number(), coherent("1 tce/万元"));
  EXPECT_EQ(all[1].margin, coherent("0.0002 tce/万元"));
}

TEST(ReasonsOf, AtAndBelowTheBound) {
  const auto at = kaohe::report::reasons_of(
      small_gate(), intensity_finding(rule_verdict::does_not_fire, "5000", amount_given("5000 万元")));
  EXPECT_EQ(at[1].holds, false);
  EXPECT_TRUE(at[1].margin->is_zero());
  const auto below = kaohe::report::reasons_of(
      small_gate(), intensity_finding(rule_verdict::does_not_fire, "4999", amount_given("5000 万元")));
  EXPECT_EQ(below[1].holds, false);
  EXPECT_EQ(below[1].margin->sign(), -1);
}

TEST(ReasonsOf, WhatIsMissingOrAtFaultDoesNotHoldNorFail) {
  const auto missing =
      kaohe::report::reasons_of(small_gate(), intensity_finding(rule_verdict::undetermined, "5001", {}));
  EXPECT_EQ(missing[1].holds, std::nullopt);
  EXPECT_TRUE(missing[1].value.is_missing());
  EXPECT_TRUE(missing[1].bound.is_number());
  EXPECT_FALSE(missing[1].margin);
  const auto fault = kaohe::report::reasons_of(
      small_gate(), intensity_finding(rule_verdict::undetermined, "5001", amount_given("0 万元")));
  EXPECT_EQ(fault[1].holds, std::nullopt);
  EXPECT_TRUE(fault[1].value.is_fault());
}

TEST(ReasonsOf, GoesIntoAndNotIntoItsConditions) {
  const rule_finding f = finding_of(small_gate(), "coal", rule_verdict::does_not_fire,
                                    {{part::when, {choice{0}, true}}, {part::unless, {true}}});
  const auto all = kaohe::report::reasons_of(small_gate(), f);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].text, "建设性质 = \"新建\"");
  EXPECT_EQ(all[1].text, "涉煤");
  EXPECT_EQ(all[2].in_part, part::unless);
  EXPECT_TRUE(all[0].bound.is_missing()) << "no comparison of numbers";
}

TEST(ReasonsOf, WhatASumLacksIsNoCondition) {
  const rule_finding f = finding_of(small_gate(), "offset", rule_verdict::fires,
                                    {{part::when, {amount_given("2 吨")}},
                                     {part::must, {amount_given("0.8 吨"), amount_given("2 吨")}},
                                     {part::shortage, {amount_given("2 吨"), amount_given("0.8 吨")}}},
                                    1);
  const auto all = kaohe::report::reasons_of(small_gate(), f);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].in.spelling, "吨");
  EXPECT_EQ(all[1].margin, coherent("-3.2 吨"));
}

// --- findings -------------------------------------------------------------------------------------------------

TEST(ExplainFinding, ReadsLikeAnOpinion) {
  rule_finding f = intensity_finding(rule_verdict::fires, "5001", amount_given("5000 万元"));
  f.changes = {{small_gate_input("综合能耗"), {}, {}, coherent("5000 tce"), true, true, {}},
               {small_gate_input("工业增加值"), {}, coherent("5001 万元"), {}, true, true, {}}};
  EXPECT_EQ(
      in_chinese(f),
      "【触发】原则上不予通过：万元工业增加值能耗红线（intensity）\n"
      "  依据：某政发〔2018〕1号（六）：高于1吨标准煤的原则上不予审核通过\n"
      "  读法：按等价值\n"
      "  事实：工业项目 是；综合能耗 5001 tce；工业增加值 5000 万元；红线 1 tce/万元\n"
      "  适用：工业项目：成立\n"
      "  条件：综合能耗 / 工业增加值 > 红线：成立，计算值 1.0002 tce/万元，界限 1 tce/万元，高出 0.0002 tce/万元\n"
      "  例外：未见准予例外的登记（有权机关：某区人民政府）\n"
      "  改变结论：综合能耗 ≤ 5000 tce；或 工业增加值 ≥ 5001 万元\n");
  EXPECT_EQ(
      in_english(f),
      "[fires] refuse in principle: 万元工业增加值能耗红线 (intensity)\n"
      "  source: 某政发〔2018〕1号 (六): 高于1吨标准煤的原则上不予审核通过\n"
      "  reading: 按等价值\n"
      "  facts: 工业项目 yes; 综合能耗 5001 tce; 工业增加值 5000 万元; 红线 1 tce/万元\n"
      "  applies: 工业项目: holds\n"
      "  when: 综合能耗 / 工业增加值 > 红线: holds, value 1.0002 tce/万元, bound 1 tce/万元, above by 0.0002 tce/万元\n"
      "  exception: none registered (may be granted by 某区人民政府)\n"
      "  would change it: 综合能耗 ≤ 5000 tce; or 工业增加值 ≥ 5001 万元\n");
}

TEST(ExplainFinding, JustBelowAndAtTheBound) {
  const std::string at = in_chinese(intensity_finding(rule_verdict::does_not_fire, "5000", amount_given("5000 万元")));
  EXPECT_TRUE(text_holds(at, "【未触发】")) << at;
  EXPECT_TRUE(text_holds(at, "不成立，计算值 1 tce/万元，界限 1 tce/万元，正好等于界限\n")) << at;
  EXPECT_FALSE(text_holds(at, "例外：")) << at;
  const std::string below =
      in_chinese(intensity_finding(rule_verdict::does_not_fire, "4999", amount_given("5000 万元")));
  EXPECT_TRUE(text_holds(below, "计算值 0.9998 tce/万元，界限 1 tce/万元，低于界限 0.0002 tce/万元\n")) << below;
}

TEST(ExplainFinding, AmountsAreExact) {
  const std::string third = in_chinese(intensity_finding(rule_verdict::does_not_fire, "1", amount_given("3 万元")));
  EXPECT_TRUE(text_holds(third, "计算值 1/3 tce/万元（≈0.3333），界限 1 tce/万元，低于界限 2/3 tce/万元（≈0.6667）"))
      << third;
}

TEST(ExplainFinding, SharesDifferInPoints) {
  const rule_finding f =
      finding_of(small_gate(), "share", rule_verdict::fires, {{part::when, {coherent("31.5 %"), false}}});
  EXPECT_TRUE(text_holds(in_chinese(f), "【触发】提示：share\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "计算值 31.5%，界限 30%，高出 1.5个百分点\n")) << in_chinese(f);
}

TEST(ExplainFinding, SaysThatARuleIsAReading) {
  const rule_finding f =
      finding_of(small_gate(), "coal", rule_verdict::fires, {{part::when, {choice{0}, true}}, {part::unless, {false}}});
  EXPECT_TRUE(text_holds(in_chinese(f), "  性质：本条为理解，非原文\n  读法：以煤制气同样处理\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_english(f), "  nature: a reading, not the words of the text\n")) << in_english(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "  处理：取消用煤后可重新申报\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "  除外：清洁能源替代：不成立\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "事实：建设性质 新建；涉煤 是；清洁能源替代 否\n")) << in_chinese(f);
  EXPECT_FALSE(
      text_holds(in_chinese(intensity_finding(rule_verdict::fires, "5001", amount_given("5000 万元"))), "性质："));
}

TEST(ExplainFinding, AnEffectIsOneOfARuleThatFires) {
  const rule_finding f =
      finding_of(small_gate(), "coal", rule_verdict::does_not_fire, {{part::when, {choice{2}, true}}});
  EXPECT_FALSE(text_holds(in_chinese(f), "处理：")) << in_chinese(f);
}

TEST(ExplainFinding, ARequirementSaysWhatLacksWithItsUnit) {
  rule_finding f = finding_of(
      small_gate(), "offset", rule_verdict::fires,
      {{part::when, {amount_given("2 吨")}}, {part::must, {amount_given("0.8 吨"), amount_given("2 吨")}}}, 1);
  f.shortage = coherent("3.2 吨");
  EXPECT_TRUE(text_holds(in_chinese(f), "【触发】要求：offset/氨氮\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "  事实：新增排放量.氨氮 2 吨；替代量.氨氮 0.8 吨\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f),
                         "  要求：替代量 >= 新增排放量 * 2：不成立，计算值 0.8 吨，界限 4 吨，低于界限 3.2 吨\n"))
      << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "  尚缺：3.2 吨\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_english(f), "  short of: 3.2 吨\n")) << in_english(f);
}

TEST(ExplainFinding, ARequirementThatIsMetIsListedAsFulfilled) {
  rule_finding f =
      finding_of(small_gate(), "offset", rule_verdict::does_not_fire,
                 {{part::when, {amount_given("2 吨")}}, {part::must, {amount_given("4 吨"), amount_given("2 吨")}}}, 0);
  f.fulfilled = true;
  EXPECT_TRUE(text_holds(in_chinese(f), "【已满足】要求：offset/二氧化硫\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_english(f), "[fulfilled] require: offset/二氧化硫\n")) << in_english(f);
}

TEST(ExplainFinding, ThatMaySayAnythingNamesWhatItLacks) {
  rule_finding f = intensity_finding(rule_verdict::undetermined, "5001", {});
  f.missing = {lack_of("工业增加值")};
  EXPECT_TRUE(text_holds(in_chinese(f), "【不能判定】")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "工业增加值 缺失")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "：不能判定，计算值 缺失，界限 1 tce/万元\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "  须补正：工业增加值（万元）\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_english(f), "  needed: 工业增加值 (万元)\n")) << in_english(f);
}

TEST(ExplainFinding, AFaultIsNotCalledMissing) {
  rule_finding f = intensity_finding(rule_verdict::undetermined, "5001", amount_given("0 万元"));
  f.fault = f.conditions[1].answer.as_fault();
  f.fault_in = part::when;
  EXPECT_TRUE(text_holds(in_chinese(f), "  无法计算：综合能耗 / 工业增加值：除数为零，无法相除\n")) << in_chinese(f);
  EXPECT_FALSE(text_holds(in_chinese(f), "须补正")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_chinese(f), "综合能耗 / 工业增加值 > 红线：不能判定\n")) << in_chinese(f);
}

TEST(ExplainFinding, AnExceptionIsCitedWithAuthorityDocumentAndDay) {
  rule_finding f = intensity_finding(rule_verdict::fires, "5001", amount_given("5000 万元"));
  kaohe::decision_subject about;
  about.project = "P1", about.rule = "intensity";
  f.exception = row(kaohe::decision_kind::exception, about, kaohe::decision_value::granted, "2019-02-01");
  EXPECT_TRUE(text_holds(in_chinese(f), "【触发，已准予例外】")) << in_chinese(f);
  EXPECT_TRUE(
      text_holds(in_chinese(f), "  登记：例外 P1 intensity：准予（某区政府，某政发〔2021〕1号，2019-02-01作出）\n"))
      << in_chinese(f);
  EXPECT_FALSE(text_holds(in_chinese(f), "  例外：")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_english(f), "[fires, exception granted]")) << in_english(f);
}

TEST(ExplainFinding, SuspensionsSayHowTheyStand) {
  rule_finding f = finding_of(small_gate(), "suspension", rule_verdict::does_not_fire, {{part::when, {false}}});
  const auto north = small_gate().find_responsible_unit("北镇").value();
  const auto line = [&](suspension_state is, bool lifted = false) {
    kaohe::suspension s{north, "年度考核", in("2018"), is, {}, {}, {}};
    if (lifted)
      s.ended_by = row(kaohe::decision_kind::lift, about(north, "年度考核", "2018"), kaohe::decision_value::lifted,
                       "2019-05-01");
    f.suspensions = {s};
    return in_chinese(f);
  };
  EXPECT_TRUE(text_holds(line(suspension_state::proposed), "  限批：北镇：已建议限批，尚未生效（年度考核，2018年）\n"));
  EXPECT_TRUE(text_holds(line(suspension_state::in_force), "  限批：北镇：限批已生效（年度考核，2018年）\n"));
  EXPECT_TRUE(text_holds(line(suspension_state::withheld), "暂不建议限批"));
  EXPECT_TRUE(text_holds(line(suspension_state::possible), "不能判定是否建议限批"));
  EXPECT_TRUE(text_holds(line(suspension_state::ended), "限批已期满"));
  EXPECT_TRUE(text_holds(line(suspension_state::ended, true),
                         "限批已解除（年度考核，2018年）；登记：解除限批 北镇 年度考核 2018"))
      << line(suspension_state::ended, true);
  f.suspensions.clear();
  f.unassessed = {north};
  EXPECT_TRUE(text_holds(in_chinese(f), "  限批：北镇：未见考核结果，不按限批处理\n")) << in_chinese(f);
  EXPECT_TRUE(text_holds(in_english(f), "北镇: no assessment known; not taken as suspended\n")) << in_english(f);
}

TEST(ExplainFinding, WhoDecidesAndHowLongTheRuleIsInForce) {
  const rule_finding level =
      finding_of(small_gate(), "level", rule_verdict::fires, {{part::when, {amount_given("5000 tce")}}});
  EXPECT_TRUE(text_holds(in_chinese(level), "  决定机关：省级节能审查机关\n")) << in_chinese(level);
  const rule_finding small =
      finding_of(small_gate(), "small", rule_verdict::fires, {{part::when, {amount_given("999 tce")}}});
  EXPECT_TRUE(text_holds(in_chinese(small), "  依据：某办法（第六条）\n  施行：自2017-01-01起，至2023-06-01前\n"))
      << in_chinese(small);
}

}  // namespace
