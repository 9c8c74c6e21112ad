// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_RULE_POLICY_HPP
#define KAOHE_TESTS_SUPPORT_RULE_POLICY_HPP
/// \file rule_policy.hpp
/// Small gates as text: inputs of projects, procedures and what rules name.

#include <support/toml_policy.hpp>

#include <string>

namespace kaohe_test {

/// Procedures, lists, a parameter, a table and inputs of projects, in this order: 综合能耗, 工业增加值, 总投资,
/// 新增排放量, 替代量, 控制区, 行业代码, 所在镇街, 工业项目, 涉煤, 受理日期, 综合能耗当量值.
inline std::string project_gate() {
  return R"T(
[[procedure]]
id = "节能审查"
authority = "节能审查机关"
[[procedure]]
id = "环评审批"
authority = "生态环境部门"
[[list]]
id = "主要污染物"
members = ["化学需氧量", "氨氮"]
[[list]]
id = "高耗能行业"
code = "GB/T 4754-2017"
members = ["25", "30"]
[[parameter]]
id = "红线"
value = "1 tce/万元"
[[table]]
id = "替代倍数"
inputs = ["主要污染物", "控制区"]
output = { type = "number" }
hit = "unique"
rows = [ ["-", "重点控制区", 2], ["-", "一般控制区", 1] ]
[gate]
applicable_on = "受理日期"
[input.project]
"综合能耗" = { type = "quantity", unit = "tce", basis = { "电力折标" = "等价值" }, range = ">= 0 tce" }
"工业增加值" = { type = "quantity", unit = "万元", only_if = '工业项目' }
"总投资" = { type = "quantity", unit = "万元" }
"新增排放量" = { type = "quantity", unit = "吨", by = "主要污染物", range = ">= 0 吨" }
"替代量" = { type = "quantity", unit = "吨", by = "主要污染物", range = ">= 0 吨" }
"控制区" = { type = "string", values = ["重点控制区", "一般控制区"] }
"行业代码" = { type = "code", of = "GB/T 4754-2017" }
"所在镇街" = { type = "responsible unit" }
"工业项目" = { type = "boolean" }
"涉煤" = { type = "boolean", meaning = "以煤炭为燃料或原料" }
"受理日期" = { type = "date" }
"综合能耗当量值" = { type = "quantity", unit = "tce", basis = { "电力折标" = "当量值" } }
)T";
}

/// Targets that projects can take up (`ei`, `cap`) or cannot.
inline std::string budgets_of_targets() {
  return R"T(
[[target]]
id = "ei"
who = "某区"
indicator = "energy"
article = "二"
increment = "<= 10.3万tce"
baseline = { period = 2015, value = "200万tce" }
due = 2020
[[target]]
id = "cap"
who = "某区"
indicator = "cod"
article = "二"
level = "< 3128 吨"
due = 2020
[[target]]
id = "grow"
who = "某区"
indicator = "cod"
article = "二"
level = ">= 1 吨"
due = 2020
[[target]]
id = "rate"
who = "某区"
indicator = "cod"
article = "二"
reduction = "<= 17 %"
baseline = { period = 2015, value = "4000 吨" }
due = 2020
[[target]]
id = "both"
who = ["北镇", "南镇"]
indicator = "cod"
article = "二"
level = "<= 1 吨"
due = 2020
)T";
}

/// A text before everything that rules name: its lines count from 1.
inline std::string with_gate(const std::string& text) { return text + "\n" + project_gate() + budgets_of_targets(); }
/// A rule with those keys.
inline std::string rule_text(const std::string& keys) { return "[[rule]]\n" + keys + "\n"; }
/// The keys that a rule must have, on lines 2 to 6.
inline std::string rule_when(const std::string& when) {
  return "id = 'r'\nprocedure = '节能审查'\nstrength = 'prohibit'\narticle = '六'\nwhen = '" + when + "'\n";
}
/// The same, whatever the condition is.
inline const std::string least_rule = rule_when("涉煤");

}  // namespace kaohe_test

#endif
