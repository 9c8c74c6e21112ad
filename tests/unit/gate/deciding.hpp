// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_UNIT_GATE_DECIDING_HPP
#define KAOHE_TESTS_UNIT_GATE_DECIDING_HPP
/// \file deciding.hpp
/// A gate whose rules each test writes, and an application that it fills in.

#include <gtest/gtest.h>
#include <support/decisions.hpp>
#include <support/projects.hpp>

#include <memory>

namespace kaohe_test {

/// Procedures, lists, parameters, tables, inputs, targets, and schemes that judge towns, under the frame.
inline std::string small_gate() {
  return R"T([gate]
applicable_on = "受理日期"
[[procedure]]
id = "审查"
authority = "节能审查机关"
[[procedure]]
id = "核准"
authority = "投资主管部门"
[[list]]
id = "污染物"
members = ["化学需氧量", "氨氮"]
[[list]]
id = "高耗能"
code = "GB/T 4754-2017"
members = ["25", "30"]
[[parameter]]
id = "红线"
values = [ { from = 2018-01-01, to = 2020-01-01, value = "1 tce/万元" }, { from = 2020-01-01, value = "0.8 tce/万元" } ]
[[table]]
id = "倍数"
inputs = ["污染物", "控制区"]
output = { type = "number" }
hit = "unique"
rows = [ ["-", "重点", 2], ["-", "一般", 1] ]
[[table]]
id = "档次"
inputs = ["能耗"]
output = { type = "number" }
hit = "unique"
rows = [ ["< 1000 tce", 1], ["[1000 tce..5000 tce)", 2], [">= 5000 tce", 3] ]
[[table]]
id = "上限"
inputs = ["能耗", "增加值"]
output = { type = "quantity", unit = "tce" }
hit = "unique"
rows = [ ["< 1000 tce", "-", "3000 tce"], [">= 1000 tce", "-", "增加值 * 0.5 tce/万元"] ]
[input.project]
"受理日期" = { type = "date" }
"能耗" = { type = "quantity", unit = "tce", range = ">= 0 tce" }
"工业项目" = { type = "boolean" }
"增加值" = { type = "quantity", unit = "万元", only_if = '工业项目' }
"涉煤" = { type = "boolean" }
"替代能源" = { type = "boolean" }
"性质" = { type = "string", values = ["新建", "扩建", "改建"] }
"行业" = { type = "code", of = "GB/T 4754-2017" }
"镇街" = { type = "responsible unit" }
"业主" = { type = "responsible unit" }
"控制区" = { type = "string", values = ["重点", "一般"] }
"排放量" = { type = "quantity", unit = "吨", by = "污染物", range = ">= 0 吨" }
"替代量" = { type = "quantity", unit = "吨", by = "污染物", range = ">= 0 吨" }
"面积" = { type = "quantity", unit = "万m²", range = "[0 万m²..100 万m²)" }
"容积" = { type = "number", only_if = '能耗 > 2000 tce' }
[[indicator]]
id = "coal"
name = "煤炭消费量"
unit = "tce"
kind = "total"
[[target]]
id = "more-coal"
who = "某区"
indicator = "coal"
article = "二"
increment = "<= 10000 tce"
baseline = 2015
due = 2020
[[target]]
id = "coal-cap"
who = "某区"
indicator = "coal"
article = "二"
level = "<= 60000 tce"
due = 2020
[[budget]]
id = "increment"
target = "more-coal"
amount = '能耗'
[[task]]
id = "work"
article = "二"
who = ["北镇", "南镇"]
standing = true
[[scheme]]
id = "towns"
over = { kind = "town" }
period = "year"
total = 10
grades = [ [">= 6", "完成"], ["< 6", "未完成"] ]
  [[scheme.item]]
  id = "i"
  points = 10
  evidence = [ { task = "work", points = 10 } ]
[[consequence]]
of = "towns"
when = 'grade = "未完成"'
kind = "suspend"
applies_to = '性质 in ("新建", "扩建")'
unless = '替代能源'
[[scheme]]
id = "public"
over = { kind = "town" }
period = "year"
total = 10
grades = [ [">= 6", "完成"], ["< 6", "未完成"] ]
  [[scheme.item]]
  id = "i"
  points = 10
  evidence = [ { task = "work", points = 10 } ]
[[consequence]]
of = "public"
when = 'grade = "未完成"'
kind = "report"
[[consequence]]
of = "public"
when = 'grade = "未完成"'
kind = "suspend"
in_force = "announcement"
to = 2022-01-01
)T";
}

/// A rule of the first procedure with these further keys.
inline std::string rule(const std::string& id, const std::string& strength, const std::string& keys) {
  return "[[rule]]\nid = \"" + id + "\"\narticle = \"六\"\nprocedure = [\"审查\"]\nstrength = \"" + strength + "\"\n" +
         keys + "\n";
}

struct Deciding : testing::Test {
  std::optional<application> project;
  std::vector<kaohe::decision> rows;
  std::vector<kaohe::assessed_result> results;
  figure_list figures;
  std::optional<kaohe::date> as_of = on("2020-06-01");
  bool with_register = true, with_results = true;

  /// Takes the rules of the test.
  void take(const std::string& rules) {
    project.emplace(policy_of(small_gate() + rules));
    say("受理日期", "2020-05-01");
  }
  const kaohe::policy& p() const { return project->of; }
  application& say(const std::string& name, std::string_view value) { return project->say(name, value); }

  /// Calls something with everything that is known.
  template <class Call>
  auto with_facts(Call call) const {
    const kaohe::decision_register decided(rows);
    const kaohe::snapshot known = figures.known(as_of);
    kaohe::gate::facts on;
    if (with_register) on.decided = &decided;
    if (with_results) on.results = &results;
    on.known = &known;
    on.as_of = as_of;
    return call(on);
  }
  kaohe::project_decision decided(std::uint32_t procedure = 0) const {
    return with_facts([&](const auto& on) { return kaohe::gate::decide(p(), project->made, on, {procedure}); });
  }
  /// The outcome, or its range.
  std::string outcome() const { return text_of(decided()); }
  /// The finding of a rule.
  kaohe::rule_finding finding(const std::string& rule) const {
    for (auto& each : decided().findings) {
      if (rule_of(p(), each) == rule) return each;
    }
    throw std::runtime_error(rule);
  }
  /// What the rule `r` says.
  std::string verdict(const std::string& rule = "r") const { return text_of(p(), finding(rule)); }
  /// What would turn the rule `r`.
  std::string changes(const std::string& rule = "r") const { return text_of(p(), finding(rule).changes); }

  kaohe::responsible_unit_id unit(const std::string& name) const { return *p().find_responsible_unit(name); }
  /// A row about an assessment of a unit.
  kaohe::decision& add(kaohe::decision_kind kind, const std::string& who, const std::string& scheme,
                       std::string_view when, kaohe::decision_value value, std::string_view made,
                       std::string_view to = {}) {
    kaohe::decision_subject about;
    if (!who.empty()) about.who = unit(who);
    about.scheme = scheme, about.period = in(when);
    return rows.emplace_back(row(kind, about, value, made, {}, to));
  }
  /// A row about a project.
  kaohe::decision& add_exception(const std::string& rule, kaohe::decision_value value, std::string_view made,
                                 std::string_view to = {}, const std::string& id = "P1") {
    kaohe::decision_subject about;
    about.project = id, about.rule = rule;
    return rows.emplace_back(row(kaohe::decision_kind::exception, about, value, made, {}, to));
  }
  kaohe::assessed_result& add_result(const std::string& who, const std::string& scheme, std::string_view when,
                                     std::size_t consequence, std::optional<kaohe::proposal> is) {
    auto& made = results.emplace_back(kaohe::assessed_result{unit(who), scheme, in(when), {}});
    if (is) made.suspensions.push_back({consequence, *is});
    return made;
  }
};

}  // namespace kaohe_test

#endif
