// SPDX-License-Identifier: Apache-2.0
// What people see of decisions about projects: conditions with value, bound and margin, everything in words.
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
using kaohe::policy;
using kaohe::rule_finding;
using kaohe::rule_verdict;
using kaohe::suspension_state;
using kaohe::feel::choice;
using kaohe::feel::value;
using part = kaohe::evaluated_condition::part;
using namespace kaohe::report;

const policy& gate() {
  static const policy p = policy_of(gate_rules());
  return p;
}

value tce(const char* amount) { return coherent(std::string(amount) + " tce"); }
value tonnes(const char* amount) { return coherent(std::string(amount) + " 吨"); }
value red_line() { return coherent("1 tce/万元"); }

/// A finding on energy and added value. The names of `when` in order: energy, added value, red line.
rule_finding intensity(rule_verdict result, const char* energy, const value& added) {
  return finding_of(gate(), "intensity", result,
                    {{part::applies, {true}}, {part::when, {tce(energy), added, red_line()}}});
}
value yuan(const char* amount) { return coherent(std::string(amount) + " 万元"); }

kaohe::project_input_id input(std::string_view name) { return gate().find_input(name).value(); }
lacking lack_of(std::string_view name, std::optional<std::size_t> member = {}) {
  return {lacking::sort::input, input(name).index, member, {}};
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
std::string zh(const rule_finding& f) { return explain(gate(), f, language::zh); }
std::string en(const rule_finding& f) { return explain(gate(), f, language::en); }

// --- conditions -----------------------------------------------------------------------------------------------

TEST(ReasonsOf, AComparisonHasItsSidesAndTheirDifferenceExactly) {
  const auto all = reasons_of(gate(), intensity(rule_verdict::fires, "5001", yuan("5000")));
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
  const auto at = reasons_of(gate(), intensity(rule_verdict::does_not_fire, "5000", yuan("5000")));
  EXPECT_EQ(at[1].holds, false);
  EXPECT_TRUE(at[1].margin->is_zero());
  const auto below = reasons_of(gate(), intensity(rule_verdict::does_not_fire, "4999", yuan("5000")));
  EXPECT_EQ(below[1].holds, false);
  EXPECT_EQ(below[1].margin->sign(), -1);
}

TEST(ReasonsOf, WhatIsMissingOrAtFaultDoesNotHoldNorFail) {
  const auto missing = reasons_of(gate(), intensity(rule_verdict::undetermined, "5001", {}));
  EXPECT_EQ(missing[1].holds, std::nullopt);
  EXPECT_TRUE(missing[1].value.is_missing());
  EXPECT_TRUE(missing[1].bound.is_number());
  EXPECT_FALSE(missing[1].margin);
  const auto fault = reasons_of(gate(), intensity(rule_verdict::undetermined, "5001", yuan("0")));
  EXPECT_EQ(fault[1].holds, std::nullopt);
  EXPECT_TRUE(fault[1].value.is_fault());
}

TEST(ReasonsOf, GoesIntoAndNotIntoItsConditions) {
  const rule_finding f = finding_of(gate(), "coal", rule_verdict::does_not_fire,
                                    {{part::when, {choice{0}, true}}, {part::unless, {true}}});
  const auto all = reasons_of(gate(), f);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].text, "建设性质 = \"新建\"");
  EXPECT_EQ(all[1].text, "涉煤");
  EXPECT_EQ(all[2].in_part, part::unless);
  EXPECT_TRUE(all[0].bound.is_missing()) << "no comparison of numbers";
}

TEST(ReasonsOf, WhatASumLacksIsNoCondition) {
  const rule_finding f = finding_of(gate(), "offset", rule_verdict::fires,
                                    {{part::when, {tonnes("2")}},
                                     {part::must, {tonnes("0.8"), tonnes("2")}},
                                     {part::shortage, {tonnes("2"), tonnes("0.8")}}},
                                    1);
  const auto all = reasons_of(gate(), f);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].in.spelling, "吨");
  EXPECT_EQ(all[1].margin, coherent("-3.2 吨"));
}

// --- findings -------------------------------------------------------------------------------------------------

TEST(ExplainFinding, ReadsLikeAnOpinion) {
  rule_finding f = intensity(rule_verdict::fires, "5001", yuan("5000"));
  f.changes = {{input("综合能耗"), {}, {}, coherent("5000 tce"), true, true, {}},
               {input("工业增加值"), {}, coherent("5001 万元"), {}, true, true, {}}};
  EXPECT_EQ(
      zh(f),
      "【触发】原则上不予通过：万元工业增加值能耗红线（intensity）\n"
      "  依据：某政发〔2018〕1号（六）：高于1吨标准煤的原则上不予审核通过\n"
      "  读法：按等价值\n"
      "  事实：工业项目 是；综合能耗 5001 tce；工业增加值 5000 万元；红线 1 tce/万元\n"
      "  适用：工业项目：成立\n"
      "  条件：综合能耗 / 工业增加值 > 红线：成立，计算值 1.0002 tce/万元，界限 1 tce/万元，高出 0.0002 tce/万元\n"
      "  例外：未见准予例外的登记（有权机关：某区人民政府）\n"
      "  改变结论：综合能耗 ≤ 5000 tce；或 工业增加值 ≥ 5001 万元\n");
  EXPECT_EQ(
      en(f),
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
  const std::string at = zh(intensity(rule_verdict::does_not_fire, "5000", yuan("5000")));
  EXPECT_TRUE(holds(at, "【未触发】")) << at;
  EXPECT_TRUE(holds(at, "不成立，计算值 1 tce/万元，界限 1 tce/万元，正好等于界限\n")) << at;
  EXPECT_FALSE(holds(at, "例外：")) << at;
  const std::string below = zh(intensity(rule_verdict::does_not_fire, "4999", yuan("5000")));
  EXPECT_TRUE(holds(below, "计算值 0.9998 tce/万元，界限 1 tce/万元，低于界限 0.0002 tce/万元\n")) << below;
}

TEST(ExplainFinding, AmountsAreExact) {
  const std::string third = zh(intensity(rule_verdict::does_not_fire, "1", yuan("3")));
  EXPECT_TRUE(holds(third, "计算值 1/3 tce/万元（≈0.3333），界限 1 tce/万元，低于界限 2/3 tce/万元（≈0.6667）"))
      << third;
}

TEST(ExplainFinding, SharesDifferInPoints) {
  const rule_finding f = finding_of(gate(), "share", rule_verdict::fires, {{part::when, {coherent("31.5 %")}}});
  EXPECT_TRUE(holds(zh(f), "【触发】提示：share\n")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "计算值 31.5%，界限 30%，高出 1.5个百分点\n")) << zh(f);
}

TEST(ExplainFinding, SaysThatARuleIsAReading) {
  const rule_finding f =
      finding_of(gate(), "coal", rule_verdict::fires, {{part::when, {choice{0}, true}}, {part::unless, {false}}});
  EXPECT_TRUE(holds(zh(f), "  性质：本条为理解，非原文\n  读法：以煤制气同样处理\n")) << zh(f);
  EXPECT_TRUE(holds(en(f), "  nature: a reading, not the words of the text\n")) << en(f);
  EXPECT_TRUE(holds(zh(f), "  处理：取消用煤后可重新申报\n")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "  除外：清洁能源替代：不成立\n")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "事实：建设性质 新建；涉煤 是；清洁能源替代 否\n")) << zh(f);
  EXPECT_FALSE(holds(zh(intensity(rule_verdict::fires, "5001", yuan("5000"))), "性质："));
}

TEST(ExplainFinding, AnEffectIsOneOfARuleThatFires) {
  const rule_finding f = finding_of(gate(), "coal", rule_verdict::does_not_fire, {{part::when, {choice{2}, true}}});
  EXPECT_FALSE(holds(zh(f), "处理：")) << zh(f);
}

TEST(ExplainFinding, ARequirementSaysWhatLacksWithItsUnit) {
  rule_finding f = finding_of(gate(), "offset", rule_verdict::fires,
                              {{part::when, {tonnes("2")}}, {part::must, {tonnes("0.8"), tonnes("2")}}}, 1);
  f.shortage = coherent("3.2 吨");
  EXPECT_TRUE(holds(zh(f), "【触发】要求：offset/氨氮\n")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "  事实：新增排放量.氨氮 2 吨；替代量.氨氮 0.8 吨\n")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "  要求：替代量 >= 新增排放量 * 2：不成立，计算值 0.8 吨，界限 4 吨，低于界限 3.2 吨\n"))
      << zh(f);
  EXPECT_TRUE(holds(zh(f), "  尚缺：3.2 吨\n")) << zh(f);
  EXPECT_TRUE(holds(en(f), "  short of: 3.2 吨\n")) << en(f);
}

TEST(ExplainFinding, ARequirementThatIsMetIsListedAsFulfilled) {
  rule_finding f = finding_of(gate(), "offset", rule_verdict::does_not_fire,
                              {{part::when, {tonnes("2")}}, {part::must, {tonnes("4"), tonnes("2")}}}, 0);
  f.fulfilled = true;
  EXPECT_TRUE(holds(zh(f), "【已满足】要求：offset/二氧化硫\n")) << zh(f);
  EXPECT_TRUE(holds(en(f), "[fulfilled] require: offset/二氧化硫\n")) << en(f);
}

TEST(ExplainFinding, ThatMaySayAnythingNamesWhatItLacks) {
  rule_finding f = intensity(rule_verdict::undetermined, "5001", {});
  f.missing = {lack_of("工业增加值")};
  EXPECT_TRUE(holds(zh(f), "【不能判定】")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "工业增加值 缺失")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "：不能判定，计算值 缺失，界限 1 tce/万元\n")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "  须补正：工业增加值（万元）\n")) << zh(f);
  EXPECT_TRUE(holds(en(f), "  needed: 工业增加值 (万元)\n")) << en(f);
}

TEST(ExplainFinding, AFaultIsNotCalledMissing) {
  rule_finding f = intensity(rule_verdict::undetermined, "5001", yuan("0"));
  f.fault = f.conditions[1].answer.as_fault();
  f.fault_in = part::when;
  EXPECT_TRUE(holds(zh(f), "  无法计算：综合能耗 / 工业增加值：除数为零，无法相除\n")) << zh(f);
  EXPECT_FALSE(holds(zh(f), "须补正")) << zh(f);
}

TEST(ExplainFinding, AnExceptionIsCitedWithAuthorityDocumentAndDay) {
  rule_finding f = intensity(rule_verdict::fires, "5001", yuan("5000"));
  kaohe::decision_subject about;
  about.project = "P1", about.rule = "intensity";
  f.exception = row(kaohe::decision_kind::exception, about, kaohe::decision_value::granted, "2019-02-01");
  EXPECT_TRUE(holds(zh(f), "【触发，已准予例外】")) << zh(f);
  EXPECT_TRUE(holds(zh(f), "  登记：例外 P1 intensity：准予（某区政府，某政发〔2021〕1号，2019-02-01作出）\n"))
      << zh(f);
  EXPECT_FALSE(holds(zh(f), "  例外：")) << zh(f);
  EXPECT_TRUE(holds(en(f), "[fires, exception granted]")) << en(f);
}

TEST(ExplainFinding, SuspensionsSayHowTheyStand) {
  rule_finding f = finding_of(gate(), "suspension", rule_verdict::does_not_fire, {{part::when, {false}}});
  const auto north = gate().find_responsible_unit("北镇").value();
  const auto line = [&](suspension_state is, bool lifted = false) {
    kaohe::suspension s{north, "年度考核", in("2018"), is, {}, {}, {}};
    if (lifted)
      s.ended_by = row(kaohe::decision_kind::lift, about(north, "年度考核", "2018"), kaohe::decision_value::lifted,
                       "2019-05-01");
    f.suspensions = {s};
    return zh(f);
  };
  EXPECT_TRUE(holds(line(suspension_state::proposed), "  限批：北镇：已建议限批，尚未生效（年度考核，2018年）\n"));
  EXPECT_TRUE(holds(line(suspension_state::in_force), "  限批：北镇：限批已生效（年度考核，2018年）\n"));
  EXPECT_TRUE(holds(line(suspension_state::withheld), "暂不建议限批"));
  EXPECT_TRUE(holds(line(suspension_state::possible), "不能判定是否建议限批"));
  EXPECT_TRUE(holds(line(suspension_state::ended), "限批已期满"));
  EXPECT_TRUE(
      holds(line(suspension_state::ended, true), "限批已解除（年度考核，2018年）；登记：解除 北镇 年度考核 2018"))
      << line(suspension_state::ended, true);
  f.suspensions.clear();
  f.unassessed = {north};
  EXPECT_TRUE(holds(zh(f), "  限批：北镇：未见考核结果，不按限批处理\n")) << zh(f);
  EXPECT_TRUE(holds(en(f), "北镇: no assessment known; not taken as suspended\n")) << en(f);
}

TEST(ExplainFinding, WhoDecidesAndHowLongTheRuleIsInForce) {
  const rule_finding level = finding_of(gate(), "level", rule_verdict::fires, {{part::when, {tce("5000")}}});
  EXPECT_TRUE(holds(zh(level), "  决定机关：省级节能审查机关\n")) << zh(level);
  const rule_finding small = finding_of(gate(), "small", rule_verdict::fires, {{part::when, {tce("999")}}});
  EXPECT_TRUE(holds(zh(small), "  依据：某办法（第六条）\n  施行：自2017-01-01起，至2023-06-01前\n")) << zh(small);
}

// --- single parts ---------------------------------------------------------------------------------------------

TEST(LackingText, NamesWhatLacks) {
  EXPECT_EQ(lacking_text(gate(), lack_of("工业增加值"), language::zh), "工业增加值（万元）");
  EXPECT_EQ(lacking_text(gate(), lack_of("替代量", 1), language::zh), "替代量.氨氮（吨）");
  EXPECT_EQ(lacking_text(gate(), lack_of("建设性质"), language::zh), "建设性质");
  EXPECT_EQ(lacking_text(gate(), lack_of("行业代码"), language::en), "行业代码 (GB/T 4754-2017)");
  EXPECT_EQ(lacking_text(gate(), {lacking::sort::decisions, 0, {}, {}}, language::zh), "认定登记");
  EXPECT_EQ(lacking_text(gate(), {lacking::sort::parameter, 0, {}, {}}, language::zh), "红线（规则日期无取值）");
  const kaohe::cell figure{gate().find_responsible_unit("某区").value(), gate().find_indicator("energy").value(),
                           in("2018"), kaohe::figure::level};
  EXPECT_EQ(lacking_text(gate(), {lacking::sort::figure, 0, {}, figure}, language::zh), "某区 2018年 能源消费总量");
}

TEST(ChangeText, SaysWhichEndsBelongToIt) {
  const auto energy = [](std::optional<number> low, std::optional<number> high, bool low_in, bool high_in) {
    return change_text(gate(), {input("综合能耗"), {}, std::move(low), std::move(high), low_in, high_in, {}},
                       language::zh);
  };
  const number low = coherent("1000 tce"), high = coherent("5000 tce");
  EXPECT_EQ(energy({}, high, true, true), "综合能耗 ≤ 5000 tce");
  EXPECT_EQ(energy({}, high, true, false), "综合能耗 < 5000 tce");
  EXPECT_EQ(energy(low, {}, true, true), "综合能耗 ≥ 1000 tce");
  EXPECT_EQ(energy(low, {}, false, true), "综合能耗 > 1000 tce");
  EXPECT_EQ(energy(low, high, true, false), "1000 tce ≤ 综合能耗 < 5000 tce");
  EXPECT_EQ(energy(low, high, false, true), "1000 tce < 综合能耗 ≤ 5000 tce");
  EXPECT_EQ(energy(low, low, true, true), "综合能耗 = 1000 tce");
}

TEST(ChangeText, ListsChoices) {
  EXPECT_EQ(
      change_text(gate(), {input("建设性质"), {}, {}, {}, true, true, {choice{1}, choice{2}, choice{3}}}, language::zh),
      "建设性质：扩建、改建或迁建");
  EXPECT_EQ(change_text(gate(), {input("建设性质"), {}, {}, {}, true, true, {choice{1}, choice{2}}}, language::en),
            "建设性质: 扩建 or 改建");
  EXPECT_EQ(change_text(gate(), {input("涉煤"), {}, {}, {}, true, true, {false}}, language::zh), "涉煤：否");
  EXPECT_EQ(change_text(gate(), {input("替代量"), 1, coherent("3.2 吨"), {}, true, true, {}}, language::zh),
            "替代量.氨氮 ≥ 3.2 吨");
}

// --- decisions ------------------------------------------------------------------------------------------------

std::vector<kaohe::project> one_project() { return {{"P1", "某化工扩建项目", {}, {}}}; }

kaohe::project_decision decision_with(std::vector<rule_finding> findings, outcome least, outcome most) {
  kaohe::project_decision d;
  d.procedure = gate().find_procedure("节能审查").value();
  d.at_least = least, d.at_most = most;
  if (least == most) d.result = least;
  d.rule_date = on("2019-03-01");
  d.findings = std::move(findings);
  return d;
}

TEST(OutcomeText, IsTheOutcomeOrTheRange) {
  EXPECT_EQ(outcome_text(decision_with({}, outcome::conditional, outcome::conditional), language::zh), "附条件");
  const auto open = decision_with({}, outcome::conditional, outcome::prohibited);
  EXPECT_EQ(outcome_text(open, language::zh), "须补正后判定（附条件至禁止）");
  EXPECT_EQ(outcome_text(open, language::en), "undetermined (conditional to prohibited)");
}

TEST(ExplainDecision, InBriefSaysOnlyWhatDecides) {
  rule_finding quiet = finding_of(gate(), "coal", rule_verdict::does_not_fire, {{part::when, {choice{2}, true}}});
  auto d = decision_with({intensity(rule_verdict::fires, "5001", yuan("5000")), quiet}, outcome::refused_in_principle,
                         outcome::refused_in_principle);
  d.ways = {{outcome::no_objection, {0}}};
  EXPECT_EQ(
      explain(gate(), one_project(), d, false, language::zh),
      "【原则上不予通过】P1 某化工扩建项目：节能审查（节能审查机关）\n"
      "  规则日期：2019-03-01\n"
      "  【触发】原则上不予通过：万元工业增加值能耗红线（intensity），依据（六）\n"
      "    条件：综合能耗 / 工业增加值 > 红线：成立，计算值 1.0002 tce/万元，界限 1 tce/万元，高出 0.0002 tce/万元\n"
      "    例外：未见准予例外的登记（有权机关：某区人民政府）\n"
      "  怎样改变结论：\n"
      "    改为“未发现不予通过情形”：intensity 不再触发\n");
  const std::string all = explain(gate(), one_project(), d, true, language::zh);
  EXPECT_TRUE(holds(all, "  【未触发】禁止：coal\n")) << all;
  EXPECT_TRUE(holds(all, "    依据：某政发〔2018〕1号（六）：新建项目禁止用煤\n")) << all;
}

TEST(ExplainDecision, WhatMustBeSuppliedAndForWhichRules) {
  rule_finding f = intensity(rule_verdict::undetermined, "5001", {});
  f.missing = {lack_of("工业增加值")};
  auto d = decision_with({f}, outcome::no_objection, outcome::refused_in_principle);
  d.missing = {{lack_of("工业增加值"), {0}}};
  const std::string text = explain(gate(), one_project(), d, false, language::zh);
  EXPECT_TRUE(text.starts_with("【须补正后判定（未发现不予通过情形至原则上不予通过）】P1")) << text;
  EXPECT_TRUE(holds(text, "  补正清单：\n    工业增加值（万元），用于 intensity\n")) << text;
}

TEST(ExplainDecision, WhoDecidesAndWhichRulesMustFire) {
  const rule_finding level = finding_of(gate(), "level", rule_verdict::fires, {{part::when, {tce("5000")}}});
  const rule_finding small = finding_of(gate(), "small", rule_verdict::does_not_fire, {{part::when, {tce("5000")}}});
  auto d = decision_with({intensity(rule_verdict::fires, "5001", yuan("5000")), level, small},
                         outcome::refused_in_principle, outcome::refused_in_principle);
  d.deciders = {1};
  d.ways = {{outcome::no_objection, {0}}, {outcome::not_required, {2}}};
  const std::string text = explain(gate(), one_project(), d, false, language::zh);
  EXPECT_TRUE(holds(text, "  决定机关：省级节能审查机关（level）\n")) << text;
  EXPECT_TRUE(holds(text, "    改为“无需办理”：small 触发\n")) << text;
}

TEST(SaysSomething, OfADecision) {
  rule_finding f = intensity(rule_verdict::does_not_fire, "5000", yuan("5000"));
  const auto quiet = decision_with({f}, outcome::no_objection, outcome::no_objection);
  EXPECT_FALSE(says_something(gate(), quiet));
  EXPECT_TRUE(says_something(gate(), decision_with({f}, outcome::not_required, outcome::not_required)));
  f.fulfilled = true;
  EXPECT_TRUE(says_something(gate(), decision_with({f}, outcome::no_objection, outcome::no_objection)));
  rule_finding advice = finding_of(gate(), "share", rule_verdict::undetermined, {{part::when, {value()}}});
  EXPECT_FALSE(says_something(gate(), decision_with({advice}, outcome::no_objection, outcome::no_objection)));
  rule_finding proposed = finding_of(gate(), "suspension", rule_verdict::does_not_fire, {{part::when, {false}}});
  proposed.unassessed = {gate().find_responsible_unit("北镇").value()};
  EXPECT_TRUE(says_something(gate(), decision_with({proposed}, outcome::no_objection, outcome::no_objection)));
}

// --- ledgers and differences ----------------------------------------------------------------------------------

TEST(ExplainLedger, WhatIsTakenCommittedAndLeft) {
  kaohe::ledger l;
  l.bound = coherent("10 万tce");
  l.taken = coherent("3 万tce");
  l.committed = coherent("0.5 万tce");
  l.remaining = coherent("6.5 万tce");
  kaohe::decision_subject about;
  about.project = "P0", about.target = gate().find_target("increment");
  kaohe::decision commitment =
      row(kaohe::decision_kind::commitment, about, kaohe::decision_value::committed, "2018-12-01");
  commitment.amount = amount("5000 tce");
  l.commitments = {commitment};
  l.applications = {{0, on("2019-03-01"), coherent("2000 tce"), coherent("2000 tce")}, {0, {}, value(), {}}};
  EXPECT_EQ(explain(gate(), one_project(), l, language::zh),
            "【台账】energy：某区 能源消费总量（increment）\n"
            "  依据：某政发〔2018〕1号（二）\n"
            "  控制数：10 万tce\n"
            "  已发生：3 万tce\n"
            "  已承诺：0.5 万tce\n"
            "  登记：承诺用量 increment P0：已承诺 5000 tce（某区政府，某政发〔2021〕1号，2018-12-01作出）\n"
            "  剩余：6.5 万tce\n"
            "  申请：2019-03-01 P1 某化工扩建项目 0.2 万tce，累计 0.2 万tce\n"
            "  申请：日期不详 P1 某化工扩建项目 缺失\n");
  l.taken = l.remaining = std::nullopt;
  l.missing = {{lacking::sort::decisions, 0, {}, {}}};
  EXPECT_TRUE(holds(explain(gate(), one_project(), l, language::en), "  taken: not known\n"));
  EXPECT_TRUE(holds(explain(gate(), one_project(), l, language::en), "  missing: the register of decisions\n"));
}

TEST(ExplainDifference, BothOutcomesAndTheRulesThatDidIt) {
  kaohe::gate_decisions first, second;
  first.all = {decision_with({intensity(rule_verdict::fires, "5001", yuan("5000"))}, outcome::refused_in_principle,
                             outcome::refused_in_principle)};
  second.all = {decision_with({intensity(rule_verdict::does_not_fire, "5001", yuan("6000"))}, outcome::no_objection,
                              outcome::no_objection)};
  const kaohe::decision_difference d{
      0, "节能审查", 0, 0, {{"intensity", rule_verdict::fires, rule_verdict::does_not_fire, 0, 0}}};
  const std::string text = explain(gate(), first, gate(), second, one_project(), d, language::zh);
  EXPECT_TRUE(
      text.starts_with("P1 某化工扩建项目：节能审查，原则上不予通过 → 未发现不予通过情形\n"
                       "  intensity：触发 → 未触发\n"
                       "    【触发】"))
      << text;
  const kaohe::decision_difference gone{0, "节能审查", 0, {}, {{"intensity", rule_verdict::fires, {}, 0, {}}}};
  const std::string none = explain(gate(), first, gate(), second, one_project(), gone, language::en);
  EXPECT_TRUE(holds(none, "refused in principle → no such procedure\n  intensity: fires → no such rule\n")) << none;
}

}  // namespace
