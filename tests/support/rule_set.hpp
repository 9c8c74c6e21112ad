// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_RULE_SET_HPP
#define KAOHE_TESTS_SUPPORT_RULE_SET_HPP
/// \file rule_set.hpp
/// Sets of rules as text, and what their analysis says.

#include <kaohe/gate/rule_set.hpp>
#include <support/rule_policy.hpp>

#include <string>
#include <vector>

namespace kaohe_test {

/// Inputs of projects, procedures `甲` and `乙`, lists, parameters and a table, for sets of rules.
inline std::string rule_set_gate() {
  return R"T(
[[procedure]]
id = "甲"
authority = "机关"
[[procedure]]
id = "乙"
authority = "机关"
[[list]]
id = "高耗能行业"
code = "GB/T 4754-2017"
members = ["25", "30"]
[[list]]
id = "过剩行业"
code = "GB/T 4754-2017"
members = ["3011", "3012"]
[[list]]
id = "主要污染物"
members = ["化学需氧量", "氨氮"]
[[parameter]]
id = "红线"
value = "1 tce/万元"
[[parameter]]
id = "限额"
values = [ { to = 2020-01-01, value = "5000 tce" }, { from = 2020-01-01, value = "1000 tce" } ]
[[table]]
id = "倍数"
inputs = ["性质"]
output = { type = "number" }
hit = "unique"
rows = [ ['"新建"', 2], ['"扩建"', 1.5], ['"改建"', 1] ]
[gate]
applicable_on = "受理日期"
[input.project]
"受理日期" = { type = "date" }
"能耗" = { type = "quantity", unit = "tce", range = ">= 0 tce" }
"替代量" = { type = "quantity", unit = "tce" }
"工业项目" = { type = "boolean" }
"增加值" = { type = "quantity", unit = "万元", range = ">= 0 万元", only_if = '工业项目' }
"涉煤" = { type = "boolean" }
"重大" = { type = "boolean" }
"性质" = { type = "string", values = ["新建", "扩建", "改建"] }
"行业代码" = { type = "code" }
"镇街" = { type = "responsible unit" }
"高度" = { type = "quantity", unit = "米" }
"备注" = { type = "string" }
"排放量" = { type = "quantity", unit = "吨", by = "主要污染物", range = ">= 0 吨" }
)T";
}

/// A rule; `keys` are other keys than id, procedure, strength and article.
inline std::string rule_with(const std::string& id, const std::string& keys, const std::string& strength = "prohibit",
                             const std::string& procedure = "'甲'") {
  return "[[rule]]\nid = '" + id + "'\nprocedure = " + procedure + "\nstrength = '" + strength + "'\narticle = '六'\n" +
         keys + "\n";
}
/// A rule that prohibits under a condition.
inline std::string prohibits(const std::string& id, const std::string& when) {
  return rule_with(id, "when = '" + when + "'");
}
/// A rule that requires something under a condition.
inline std::string requires_that(const std::string& id, const std::string& when, const std::string& must) {
  return rule_with(id, "when = '" + when + "'\nmust = '" + must + "'", "require");
}

/// What the analysis reports of rules over `rule_set_gate`, as `rule_covered a | b | 能耗 = 1 tce`; of inputs nothing.
inline std::vector<std::string> odd_rules(const std::string& rules, const std::string& gate = rule_set_gate()) {
  kaohe::issues problems;
  kaohe::gate::check_rules(policy_of(rules + gate + budgets_of_targets()), problems);
  std::vector<std::string> all;
  for (const kaohe::issue& i : problems) {
    if (i.code == kaohe::issue_code::input_unread) continue;
    std::string text = i.code == kaohe::issue_code::rule_never_fires ? "never"
                       : i.code == kaohe::issue_code::rule_covered   ? "covered"
                                                                     : "conflict";
    for (const std::string& arg : kaohe::detail::in_language(i.args, kaohe::language::en)) {
      if (!arg.empty()) text += " | " + arg;
    }
    all.push_back(text);
  }
  return all;
}

}  // namespace kaohe_test

#endif
