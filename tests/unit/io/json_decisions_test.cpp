// SPDX-License-Identifier: Apache-2.0
// The document of `kaohe gate`.
#include <kaohe/io/json.hpp>

#include "support/decisions.hpp"
#include "support/gate_policy.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace kaohe_test;
using kaohe::outcome;
using kaohe::rule_finding;
using kaohe::rule_verdict;
using kaohe::feel::choice;
using kaohe::feel::value;
using part = kaohe::evaluated_condition::part;

nlohmann::json document_of(const kaohe::gate_decisions& all) {
  return nlohmann::json::parse(
      kaohe::io::decisions_to_json(small_gate(), small_gate_projects(), all, {}, {}, kaohe::language::zh));
}
nlohmann::json json_of(const kaohe::project_decision& d) {
  kaohe::gate_decisions all;
  all.all = {d};
  return document_of(all)["decisions"][0];
}
nlohmann::json json_of(const rule_finding& f) {
  return json_of(gate_decision_with({f}, outcome::no_objection, outcome::prohibited))["findings"][0];
}
nlohmann::json amount_in_json(const char* number, const char* unit) { return {{"number", number}, {"unit", unit}}; }

TEST(DecisionsToJson, ADecisionHasItsOutcomeAndDay) {
  auto d = gate_decision_with({}, outcome::conditional, outcome::conditional);
  nlohmann::json made = json_of(d);
  EXPECT_EQ(made["project"], "P1");
  EXPECT_EQ(made["name"], "某化工扩建项目");
  EXPECT_EQ(made["procedure"], "节能审查");
  EXPECT_EQ(made["authority"], "节能审查机关");
  EXPECT_EQ(made["outcome"], "conditional");
  EXPECT_EQ(made["at_least"], "conditional");
  EXPECT_EQ(made["rule_date"], "2019-03-01");
  d = gate_decision_with({}, outcome::not_required, outcome::prohibited);
  d.rule_date = std::nullopt;
  made = json_of(d);
  EXPECT_EQ(made["outcome"], "undetermined");
  EXPECT_EQ(made["at_least"], "not_required");
  EXPECT_EQ(made["at_most"], "prohibited");
  EXPECT_EQ(made["rule_date"], nullptr);
}

TEST(DecisionsToJson, AFindingHasItsSourceAndItsConditionsExactly) {
  rule_finding f = intensity_finding(rule_verdict::fires, "5001", amount_given("3 万元"));
  f.changes = {{small_gate_input("综合能耗"), {}, {}, coherent("3 tce"), true, false, {}}};
  const nlohmann::json made = json_of(f);
  EXPECT_EQ(made["rule"], "intensity");
  EXPECT_EQ(made["article"], "六");
  EXPECT_EQ(made["document"], "某政发〔2018〕1号");
  EXPECT_EQ(made["quote"], "高于1吨标准煤的原则上不予审核通过");
  EXPECT_EQ(made["reading"], "按等价值");
  EXPECT_EQ(made["strength"], "refuse in principle");
  EXPECT_EQ(made["basis"], "text");
  EXPECT_EQ(made["verdict"], "fires");
  EXPECT_EQ(made["fulfilled"], false);
  EXPECT_EQ(made["exception_by"], nlohmann::json({"某区人民政府"}));
  EXPECT_FALSE(made.contains("exception"));
  ASSERT_EQ(made["because"].size(), 2U);
  EXPECT_EQ(made["because"][0], nlohmann::json({{"part", "applies"}, {"text", "工业项目"}, {"holds", true}}));
  EXPECT_EQ(made["because"][1]["value"], amount_in_json("1667", "tce/万元"));
  EXPECT_EQ(made["because"][1]["bound"], amount_in_json("1", "tce/万元"));
  EXPECT_EQ(made["because"][1]["margin"], amount_in_json("1666", "tce/万元"));
  EXPECT_EQ(made["change_to_pass"],
            nlohmann::json::array(
                {{{"input", "综合能耗"}, {"high", {{"bound", amount_in_json("3", "tce")}, {"open", true}}}}}));
}

TEST(DecisionsToJson, WhatIsOpenIsNull) {
  rule_finding f = intensity_finding(rule_verdict::undetermined, "5001", {});
  f.missing = {lack_of("工业增加值")};
  const nlohmann::json made = json_of(f);
  EXPECT_EQ(made["because"][1]["holds"], nullptr);
  EXPECT_EQ(made["because"][1]["value"], nullptr);
  EXPECT_EQ(made["because"][1]["margin"], nullptr);
  EXPECT_EQ(made["missing"],
            nlohmann::json::array(
                {{{"is", "input"}, {"input", "工业增加值"}, {"unit", "万元"}, {"name", "工业增加值（万元）"}}}));
}

TEST(DecisionsToJson, ARequirementSaysWhetherItIsMetAndWhatLacks) {
  rule_finding f = finding_of(
      small_gate(), "offset", rule_verdict::fires,
      {{part::when, {amount_given("2 吨")}}, {part::must, {amount_given("0.8 吨"), amount_given("2 吨")}}}, 1);
  f.shortage = coherent("3.2 吨");
  f.changes = {{small_gate_input("替代量"), 1, coherent("4 吨"), {}, true, true, {}}};
  const nlohmann::json made = json_of(f);
  EXPECT_EQ(made["member"], "氨氮");
  EXPECT_EQ(made["conditions"],
            nlohmann::json::array(
                {{{"must", "替代量 >= 新增排放量 * 2"}, {"met", false}, {"short", amount_in_json("3.2", "吨")}}}));
  EXPECT_EQ(made["change_to_pass"][0]["input"], "替代量.氨氮");
  EXPECT_EQ(made["change_to_pass"][0]["low"], nlohmann::json({{"bound", amount_in_json("4", "吨")}, {"open", false}}));
}

TEST(DecisionsToJson, AReadingIsMarkedAndChoicesAreListed) {
  rule_finding f =
      finding_of(small_gate(), "coal", rule_verdict::fires, {{part::when, {choice{0}, true}}, {part::unless, {false}}});
  f.changes = {{small_gate_input("建设性质"), {}, {}, {}, true, true, {choice{1}, choice{2}}}};
  const nlohmann::json made = json_of(f);
  EXPECT_EQ(made["basis"], "reading");
  EXPECT_EQ(made["effect"], "取消用煤后可重新申报");
  EXPECT_EQ(made["change_to_pass"], nlohmann::json::array({{{"input", "建设性质"}, {"choices", {"扩建", "改建"}}}}));
  EXPECT_EQ(made["facts"], nlohmann::json({"建设性质 新建", "涉煤 是", "清洁能源替代 否"}));
}

TEST(DecisionsToJson, RowsOfTheRegisterAreCited) {
  rule_finding f = finding_of(small_gate(), "suspension", rule_verdict::fires, {{part::when, {true}}});
  const auto north = small_gate().find_responsible_unit("北镇").value();
  kaohe::suspension s{north, "年度考核", in("2018"), kaohe::suspension_state::proposed, {}, {}, {}};
  f.suspensions = {s};
  EXPECT_FALSE(json_of(f).contains("suspension"));
  EXPECT_EQ(json_of(f)["suspensions"][0]["is"], "proposed");
  s.is = kaohe::suspension_state::ended;
  s.row = row(kaohe::decision_kind::suspension, about(north, "年度考核", "2018"), kaohe::decision_value::in_force,
              "2019-04-01");
  f.suspensions.push_back(s);
  EXPECT_FALSE(json_of(f).contains("suspension"));
  s.is = kaohe::suspension_state::in_force;
  f.suspensions.push_back(s);
  f.unassessed = {north};
  const nlohmann::json made = json_of(f);
  EXPECT_EQ(made["suspension"]["date"], "2019-04-01");
  EXPECT_EQ(made["suspensions"][2]["row"]["authority"], "某区政府");
  EXPECT_EQ(made["suspensions"][2]["ended_by"], nullptr);
  EXPECT_EQ(made["unassessed"], nlohmann::json({"北镇"}));
}

TEST(DecisionsToJson, WhatIsNeededByWhichRulesAndWaysOut) {
  rule_finding f = intensity_finding(rule_verdict::undetermined, "5001", {});
  rule_finding level =
      finding_of(small_gate(), "level", rule_verdict::fires, {{part::when, {amount_given("5001 tce")}}});
  auto d = gate_decision_with({f, level}, outcome::no_objection, outcome::refused_in_principle);
  d.missing = {{lack_of("工业增加值"), {0}}};
  d.ways = {{outcome::no_objection, {0}}};
  d.deciders = {1};
  const nlohmann::json made = json_of(d);
  EXPECT_EQ(made["missing"][0]["input"], "工业增加值");
  EXPECT_EQ(made["missing"][0]["needed_by"], nlohmann::json({"intensity"}));
  EXPECT_EQ(made["ways_out"], nlohmann::json::array({{{"to", "no_objection"}, {"turning", {"intensity"}}}}));
  EXPECT_EQ(made["decided_by"], nlohmann::json::array({{{"authority", "省级节能审查机关"}, {"rule", "level"}}}));
}

TEST(DecisionsToJson, TheSummaryIsTheWorstOfAProject) {
  kaohe::gate_decisions all;
  all.all = {gate_decision_with({}, outcome::conditional, outcome::conditional),
             gate_decision_with({}, outcome::no_objection, outcome::no_objection)};
  EXPECT_EQ(document_of(all)["summary"],
            nlohmann::json::array({{{"project", "P1"}, {"name", "某化工扩建项目"}, {"outcome", "conditional"}}}));
}

TEST(DecisionsToJson, ALedger) {
  kaohe::gate_decisions all;
  kaohe::ledger l;
  l.bound = coherent("10 万tce");
  l.committed = coherent("0.5 万tce");
  l.applications = {{0, on("2019-03-01"), amount_given("2000 tce"), coherent("2000 tce")}, {0, {}, value(), {}}};
  all.ledgers = {l};
  const nlohmann::json made = document_of(all)["ledgers"][0];
  EXPECT_EQ(made["budget"], "energy");
  EXPECT_EQ(made["target"], "increment");
  EXPECT_EQ(made["bound"], amount_in_json("10", "万tce"));
  EXPECT_EQ(made["taken"], nullptr);
  EXPECT_EQ(made["applications"][0]["running"], amount_in_json("0.2", "万tce"));
  EXPECT_EQ(made["applications"][1]["day"], nullptr);
  EXPECT_EQ(made["applications"][1]["amount"], nullptr);
}

}  // namespace
