// SPDX-License-Identifier: Apache-2.0
// Decisions about projects in words: what lacks, what would change, opinions, ledgers, differences.
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
using kaohe::feel::choice;
using kaohe::feel::value;
using part = kaohe::evaluated_condition::part;

// --- single parts ---------------------------------------------------------------------------------------------

TEST(LackingText, NamesWhatLacks) {
  EXPECT_EQ(kaohe::report::lacking_text(small_gate(), lack_of("工业增加值"), language::zh), "工业增加值（万元）");
  EXPECT_EQ(kaohe::report::lacking_text(small_gate(), lack_of("替代量", 1), language::zh), "替代量.氨氮（吨）");
  EXPECT_EQ(kaohe::report::lacking_text(small_gate(), lack_of("建设性质"), language::zh), "建设性质");
  EXPECT_EQ(kaohe::report::lacking_text(small_gate(), lack_of("行业代码"), language::en), "行业代码 (GB/T 4754-2017)");
  EXPECT_EQ(kaohe::report::lacking_text(small_gate(), {lacking::sort::decisions, 0, {}, {}}, language::zh), "认定登记");
  EXPECT_EQ(kaohe::report::lacking_text(small_gate(), {lacking::sort::parameter, 0, {}, {}}, language::zh),
            "红线（规则日期无取值）");
  const kaohe::cell figure{small_gate().find_responsible_unit("某区").value(),
                           small_gate().find_indicator("energy").value(), in("2018"), kaohe::figure::level};
  EXPECT_EQ(kaohe::report::lacking_text(small_gate(), {lacking::sort::figure, 0, {}, figure}, language::zh),
            "某区 2018年 能源消费总量");
}

TEST(ChangeText, SaysWhichEndsBelongToIt) {
  const auto energy = [](std::optional<number> low, std::optional<number> high, bool low_in, bool high_in) {
    return kaohe::report::change_text(
        small_gate(), {small_gate_input("综合能耗"), {}, std::move(low), std::move(high), low_in, high_in, {}},
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
  EXPECT_EQ(kaohe::report::change_text(
                small_gate(), {small_gate_input("建设性质"), {}, {}, {}, true, true, {choice{1}, choice{2}, choice{3}}},
                language::zh),
            "建设性质：扩建、改建或迁建");
  EXPECT_EQ(
      kaohe::report::change_text(
          small_gate(), {small_gate_input("建设性质"), {}, {}, {}, true, true, {choice{1}, choice{2}}}, language::en),
      "建设性质: 扩建 or 改建");
  EXPECT_EQ(kaohe::report::change_text(small_gate(), {small_gate_input("涉煤"), {}, {}, {}, true, true, {false}},
                                       language::zh),
            "涉煤：否");
  EXPECT_EQ(kaohe::report::change_text(
                small_gate(), {small_gate_input("替代量"), 1, coherent("3.2 吨"), {}, true, true, {}}, language::zh),
            "替代量.氨氮 ≥ 3.2 吨");
}

// --- decisions ------------------------------------------------------------------------------------------------

TEST(OutcomeText, IsTheOutcomeOrTheRange) {
  EXPECT_EQ(
      kaohe::report::outcome_text(gate_decision_with({}, outcome::conditional, outcome::conditional), language::zh),
      "附条件");
  const auto open = gate_decision_with({}, outcome::conditional, outcome::prohibited);
  EXPECT_EQ(kaohe::report::outcome_text(open, language::zh), "须补正后判定（附条件至禁止）");
  EXPECT_EQ(kaohe::report::outcome_text(open, language::en), "undetermined (conditional to prohibited)");
}

TEST(ExplainDecision, InBriefSaysOnlyWhatDecides) {
  rule_finding quiet = finding_of(small_gate(), "coal", rule_verdict::does_not_fire, {{part::when, {choice{2}, true}}});
  auto d = gate_decision_with({intensity_finding(rule_verdict::fires, "5001", amount_given("5000 万元")), quiet},
                              outcome::refused_in_principle, outcome::refused_in_principle);
  d.ways = {{outcome::no_objection, {0}}};
  EXPECT_EQ(
      kaohe::report::explain(small_gate(), small_gate_projects(), d, false, language::zh),
      "【原则上不予通过】P1 某化工扩建项目：节能审查（节能审查机关）\n"
      "  规则日期：2019-03-01\n"
      "  【触发】原则上不予通过：万元工业增加值能耗红线（intensity）\n"
      "    依据：某政发〔2018〕1号（六）：高于1吨标准煤的原则上不予审核通过\n"
      "    条件：综合能耗 / 工业增加值 > 红线：成立，计算值 1.0002 tce/万元，界限 1 tce/万元，高出 0.0002 tce/万元\n"
      "    例外：未见准予例外的登记（有权机关：某区人民政府）\n"
      "  怎样改变结论：\n"
      "    改为“未发现不予通过情形”：intensity 不再触发\n");
  const std::string all = kaohe::report::explain(small_gate(), small_gate_projects(), d, true, language::zh);
  EXPECT_TRUE(text_holds(all, "  【未触发】禁止：coal\n")) << all;
  EXPECT_TRUE(text_holds(all, "    依据：某政发〔2018〕1号（六）：新建项目禁止用煤\n")) << all;
}

TEST(ExplainDecision, InBriefSaysWhichOfSeveralConditionsMadeARuleFire) {
  const rule_finding share =
      finding_of(small_gate(), "share", rule_verdict::fires, {{part::when, {amount_given("30 %"), true}}});
  const rule_finding coal =
      finding_of(small_gate(), "coal", rule_verdict::fires, {{part::when, {choice{0}, true}}, {part::unless, {false}}});
  rule_finding met =
      finding_of(small_gate(), "offset", rule_verdict::does_not_fire,
                 {{part::when, {amount_given("1 吨")}}, {part::must, {amount_given("2 吨"), amount_given("1 吨")}}}, 0);
  met.fulfilled = true;
  const auto d = gate_decision_with({share, coal, met}, outcome::prohibited, outcome::prohibited);
  EXPECT_EQ(kaohe::report::explain(small_gate(), small_gate_projects(), d, false, language::zh),
            "【禁止】P1 某化工扩建项目：节能审查（节能审查机关）\n"
            "  规则日期：2019-03-01\n"
            "  【触发】禁止：coal\n"
            "    依据：某政发〔2018〕1号（六）：新建项目禁止用煤\n"
            "    性质：本条为理解，非原文\n"
            "    条件：建设性质 = \"新建\"：成立\n"
            "    条件：涉煤：成立\n"
            "    除外：清洁能源替代：不成立\n"
            "    处理：取消用煤后可重新申报\n"
            "  【触发】提示：share，依据（七）\n"
            "    条件：涉煤：成立\n"
            "  已满足的要求：offset/二氧化硫\n");
  EXPECT_TRUE(text_holds(kaohe::report::explain(small_gate(), small_gate_projects(), d, true, language::zh),
                         "  【已满足】要求：offset/二氧化硫\n"));
}

TEST(ExplainDecision, WhatMustBeSuppliedAndForWhichRules) {
  rule_finding f = intensity_finding(rule_verdict::undetermined, "5001", {});
  f.missing = {lack_of("工业增加值")};
  auto d = gate_decision_with({f}, outcome::no_objection, outcome::refused_in_principle);
  d.missing = {{lack_of("工业增加值"), {0}}};
  const std::string text = kaohe::report::explain(small_gate(), small_gate_projects(), d, false, language::zh);
  EXPECT_TRUE(text.starts_with("【须补正后判定（未发现不予通过情形至原则上不予通过）】P1")) << text;
  EXPECT_TRUE(text_holds(text, "  补正清单：\n    工业增加值（万元），用于 intensity\n")) << text;
}

TEST(ExplainDecision, WhoDecidesAndWhichRulesMustFire) {
  const rule_finding level =
      finding_of(small_gate(), "level", rule_verdict::fires, {{part::when, {amount_given("5000 tce")}}});
  const rule_finding small =
      finding_of(small_gate(), "small", rule_verdict::does_not_fire, {{part::when, {amount_given("5000 tce")}}});
  auto d = gate_decision_with({intensity_finding(rule_verdict::fires, "5001", amount_given("5000 万元")), level, small},
                              outcome::refused_in_principle, outcome::refused_in_principle);
  d.deciders = {1};
  d.ways = {{outcome::no_objection, {0}}, {outcome::not_required, {2}}};
  const std::string text = kaohe::report::explain(small_gate(), small_gate_projects(), d, false, language::zh);
  EXPECT_TRUE(text_holds(text, "  决定机关：省级节能审查机关（level）\n")) << text;
  EXPECT_TRUE(text_holds(text, "    改为“无需办理”：small 触发\n")) << text;
}

TEST(SaysSomething, OfADecision) {
  const rule_finding f = intensity_finding(rule_verdict::does_not_fire, "5000", amount_given("5000 万元"));
  const auto quiet = gate_decision_with({f}, outcome::no_objection, outcome::no_objection);
  EXPECT_FALSE(kaohe::report::says_something(small_gate(), quiet));
  EXPECT_TRUE(kaohe::report::says_something(small_gate(),
                                            gate_decision_with({f}, outcome::not_required, outcome::not_required)));
  rule_finding advice = finding_of(small_gate(), "share", rule_verdict::undetermined, {{part::when, {value(), false}}});
  EXPECT_FALSE(kaohe::report::says_something(
      small_gate(), gate_decision_with({advice}, outcome::no_objection, outcome::no_objection)));
  rule_finding proposed = finding_of(small_gate(), "suspension", rule_verdict::does_not_fire, {{part::when, {false}}});
  proposed.unassessed = {small_gate().find_responsible_unit("北镇").value()};
  EXPECT_TRUE(kaohe::report::says_something(
      small_gate(), gate_decision_with({proposed}, outcome::no_objection, outcome::no_objection)));
}

TEST(ExplainFinding, YearsOfOneUnitThatOnlyLackFiguresAreOneLine) {
  rule_finding f = finding_of(small_gate(), "suspension", rule_verdict::does_not_fire, {{part::when, {false}}});
  const auto one = [](const char* who, const char* year, kaohe::suspension_state is) {
    return kaohe::suspension{small_gate().find_responsible_unit(who).value(), "sheet", in(year), is, {}, {}, {}};
  };
  using enum kaohe::suspension_state;
  f.suspensions = {one("北镇", "2018", possible), one("北镇", "2017", possible), one("南镇", "2017", possible),
                   one("南镇", "2016", proposed), one("南镇", "2015", proposed)};
  const std::string text = kaohe::report::explain(small_gate(), f, language::zh);
  EXPECT_TRUE(text_holds(text,
                         "  限批：北镇：考核缺数据，不能判定是否建议限批（sheet，2018年、2017年）\n"
                         "  限批：南镇：考核缺数据，不能判定是否建议限批（sheet，2017年）\n"
                         "  限批：南镇：已建议限批，尚未生效（sheet，2016年）\n"
                         "  限批：南镇：已建议限批，尚未生效（sheet，2015年）\n"))
      << text;
}

// --- ledgers and differences ----------------------------------------------------------------------------------

TEST(ExplainLedger, WhatIsTakenCommittedAndLeft) {
  kaohe::ledger l;
  l.bound = coherent("10 万tce");
  l.taken = coherent("3 万tce");
  l.committed = coherent("0.5 万tce");
  l.remaining = coherent("6.5 万tce");
  kaohe::decision_subject about;
  about.project = "P0", about.target = small_gate().find_target("increment");
  kaohe::decision commitment =
      row(kaohe::decision_kind::commitment, about, kaohe::decision_value::committed, "2018-12-01");
  commitment.amount = amount("5000 tce");
  l.commitments = {commitment};
  l.applications = {{0, on("2019-03-01"), coherent("2000 tce"), coherent("2000 tce")}, {0, {}, value(), {}}};
  EXPECT_EQ(kaohe::report::explain(small_gate(), small_gate_projects(), l, language::zh),
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
  EXPECT_TRUE(
      text_holds(kaohe::report::explain(small_gate(), small_gate_projects(), l, language::en), "  taken: not known\n"));
  EXPECT_TRUE(text_holds(kaohe::report::explain(small_gate(), small_gate_projects(), l, language::en),
                         "  missing: the register of decisions\n"));
}

TEST(ExplainDifference, BothOutcomesAndTheRulesThatDidIt) {
  kaohe::gate_decisions first, second;
  first.all = {gate_decision_with({intensity_finding(rule_verdict::fires, "5001", amount_given("5000 万元"))},
                                  outcome::refused_in_principle, outcome::refused_in_principle)};
  second.all = {gate_decision_with({intensity_finding(rule_verdict::does_not_fire, "5001", amount_given("6000 万元"))},
                                   outcome::no_objection, outcome::no_objection)};
  const kaohe::decision_difference d{
      0, "节能审查", 0, 0, {{"intensity", rule_verdict::fires, rule_verdict::does_not_fire, 0, 0}}};
  const std::string text =
      kaohe::report::explain(small_gate(), first, small_gate(), second, small_gate_projects(), d, language::zh);
  EXPECT_TRUE(
      text.starts_with("P1 某化工扩建项目：节能审查，原则上不予通过 → 未发现不予通过情形\n"
                       "  intensity：触发 → 未触发\n"
                       "    【触发】"))
      << text;
  const kaohe::decision_difference gone{0, "节能审查", 0, {}, {{"intensity", rule_verdict::fires, {}, 0, {}}}};
  const std::string none =
      kaohe::report::explain(small_gate(), first, small_gate(), second, small_gate_projects(), gone, language::en);
  EXPECT_TRUE(text_holds(none, "refused in principle → no such procedure\n  intensity: fires → no such rule\n"))
      << none;
}

}  // namespace
