// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_GATE_POLICY_HPP
#define KAOHE_TESTS_SUPPORT_GATE_POLICY_HPP
/// \file gate_policy.hpp
/// A small policy with rules of every strength, and findings about it made by hand: for tests of what people see of
/// decisions, which take findings as they are.

#include <support/small_policy.hpp>
#include <support/toml_policy.hpp>

#include <kaohe/gate/decide.hpp>
#include <kaohe/report/explain_decision.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe_test {

/// Procedures, inputs and rules within the frame of `toml_policy.hpp`.
inline std::string gate_rules() {
  return R"(
[[procedure]]
id = "节能审查"
authority = "节能审查机关"
[[procedure]]
id = "环评审批"
authority = "生态环境部门"
[gate]
applicable_on = "受理日期"
[input.project]
"受理日期" = { type = "date" }
"行业代码" = { type = "code", of = "GB/T 4754-2017" }
"建设性质" = { type = "string", values = ["新建", "扩建", "改建", "迁建"] }
"涉煤" = { type = "boolean" }
"清洁能源替代" = { type = "boolean" }
"工业项目" = { type = "boolean" }
"综合能耗" = { type = "quantity", unit = "tce", range = ">= 0 tce" }
"工业增加值" = { type = "quantity", unit = "万元", range = ">= 0 万元", only_if = '工业项目' }
"所在镇街" = { type = "responsible unit" }
"新增排放量" = { type = "quantity", unit = "吨", by = "主要污染物", range = ">= 0 吨" }
"替代量" = { type = "quantity", unit = "吨", by = "主要污染物", range = ">= 0 吨" }
"用煤比重" = { type = "quantity", unit = "%" }
[[list]]
id = "主要污染物"
members = ["二氧化硫", "氨氮"]
source = "示例"
[[parameter]]
id = "红线"
values = [{ value = "1 tce/万元" }]
[[target]]
id = "increment"
who = "某区"
indicator = "能源消费总量"
article = "二"
quote = "增量控制在10万吨标准煤以内"
baseline = 2015
due = 2020
increment = "<= 10 万tce"
[[rule]]
id = "intensity"
title = "万元工业增加值能耗红线"
article = "六"
quote = "高于1吨标准煤的原则上不予审核通过"
reading = "按等价值"
procedure = "节能审查"
strength = "refuse in principle"
applies = '工业项目'
when = '综合能耗 / 工业增加值 > 红线'
exception_by = ["某区人民政府"]
[[rule]]
id = "coal"
article = "六"
quote = "新建项目禁止用煤"
procedure = "节能审查"
strength = "prohibit"
when = '建设性质 = "新建" and 涉煤'
unless = '清洁能源替代'
effect = "取消用煤后可重新申报"
basis = "reading"
reading = "以煤制气同样处理"
[[rule]]
id = "offset"
article = "十六"
quote = "实行等量或减量替代"
procedure = "环评审批"
strength = "require"
for_each = "主要污染物"
when = '新增排放量 > 0 吨'
must = '替代量 >= 新增排放量 * 2'
short = '新增排放量 * 2 - 替代量'
[[rule]]
id = "suspension"
article = "三十三"
quote = "未完成目标任务的暂停审批"
procedure = "节能审查"
strength = "suspend"
when = 'suspended(所在镇街)'
[[rule]]
id = "small"
article = "第六条"
document = "某办法"
procedure = "节能审查"
strength = "exempt"
when = '综合能耗 < 1000 tce'
from = 2017-01-01
to = 2023-06-01
[[rule]]
id = "level"
article = "第五条"
procedure = "节能审查"
strength = "escalate"
when = '综合能耗 >= 5000 tce'
authority = "省级节能审查机关"
[[rule]]
id = "share"
article = "七"
quote = "降低用煤比重"
procedure = "节能审查"
strength = "advise"
when = '用煤比重 > 30 % or 涉煤'
[[budget]]
id = "energy"
target = "increment"
amount = '综合能耗'
article = "二"
)";
}

/// What a finding knew: the values of an expression's inputs, in the order of its text.
struct known_part {
  kaohe::evaluated_condition::part part{};
  std::vector<kaohe::feel::value> given;
};

/// The expression of a rule that is that part.
inline const kaohe::rule_expression& part_of(const kaohe::rule& r, kaohe::evaluated_condition::part part) {
  using part_kind = kaohe::evaluated_condition::part;
  switch (part) {
    case part_kind::applies:
      return *r.applies;
    case part_kind::unless:
      return *r.unless;
    case part_kind::must:
      return *r.must;
    case part_kind::shortage:
      return *r.shortage;
    case part_kind::when:
      break;
  }
  return r.when;
}

/// A finding of that rule with those expressions evaluated; the caller changes what it wants to be different.
inline kaohe::rule_finding finding_of(const kaohe::policy& p, std::string_view rule, kaohe::rule_verdict result,
                                      const std::vector<known_part>& parts,
                                      std::optional<std::size_t> member = std::nullopt) {
  kaohe::rule_finding f;
  f.rule = p.find_rule(rule).value();
  f.member = member;
  f.result = result;
  for (const known_part& each : parts) {
    f.conditions.push_back(
        {each.part, each.given, kaohe::feel::evaluate(part_of(p.at(f.rule), each.part).program, each.given)});
  }
  return f;
}

/// The policy of these rules.
inline const kaohe::policy& small_gate() {
  static const kaohe::policy p = policy_of(gate_rules());
  return p;
}
inline kaohe::project_input_id small_gate_input(std::string_view name) { return small_gate().find_input(name).value(); }

/// An amount as a value: `5001 tce`.
inline kaohe::feel::value amount_given(std::string_view amount) { return coherent(amount); }

/// A finding on energy and added value.
inline kaohe::rule_finding intensity_finding(kaohe::rule_verdict result, const std::string& energy,
                                             const kaohe::feel::value& added) {
  using part = kaohe::evaluated_condition::part;
  const kaohe::feel::value used = amount_given(energy + " tce"), red_line = amount_given("1 tce/万元");
  return finding_of(small_gate(), "intensity", result,
                    {{part::applies, {true}}, {part::when, {used, added, red_line}}});
}

/// An input that lacks.
inline kaohe::lacking lack_of(std::string_view name, std::optional<std::size_t> member = {}) {
  return {kaohe::lacking::sort::input, small_gate_input(name).index, member, {}};
}

inline std::vector<kaohe::project> small_gate_projects() { return {{"P1", "某化工扩建项目", {}, {}}}; }

/// A decision before 节能审查.
inline kaohe::project_decision gate_decision_with(std::vector<kaohe::rule_finding> findings, kaohe::outcome least,
                                                  kaohe::outcome most) {
  kaohe::project_decision d;
  d.procedure = small_gate().find_procedure("节能审查").value();
  d.at_least = least, d.at_most = most;
  if (least == most) d.result = least;
  d.rule_date = on("2019-03-01");
  d.findings = std::move(findings);
  return d;
}

inline bool text_holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}
inline std::string in_chinese(const kaohe::rule_finding& f) {
  return kaohe::report::explain(small_gate(), f, kaohe::language::zh);
}
inline std::string in_english(const kaohe::rule_finding& f) {
  return kaohe::report::explain(small_gate(), f, kaohe::language::en);
}

}  // namespace kaohe_test

#endif
