// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_RULE_ENTRIES_HPP
#define KAOHE_IMPL_REPORT_RULE_ENTRIES_HPP
// Internal: rules, procedures and budgets as entries of a review, in words.

#include <kaohe/model/policy.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report::detail {

// `规则 coal-redline：原则上不予通过（节能审查），自2017-01-01，至2023-06-01止`
[[nodiscard]] inline std::string describe_rule(const policy& p, const rule& r, language lang) {
  const bool zh = lang == language::zh;
  std::string out = (zh ? "规则 " : "rule ") + r.id + (zh ? "：" : ": ");
  if (r.title != r.id) out += r.title + (zh ? "，" : ", ");
  out += std::string(word(r.strength, lang)) + (zh ? "（" : " (");
  const char* between = "";
  for (const procedure_id each : r.procedures) {
    out += between + p.at(each).id;
    between = zh ? "、" : ", ";
  }
  out += zh ? "）" : ")";
  if (r.in_force.from) out += (zh ? "，自" : ", from ") + to_text(*r.in_force.from) + (zh ? "起" : "");
  if (r.in_force.to)
    out += (zh ? "，至" : ", until ") + to_text(*r.in_force.to) + (zh ? "止（不含当日）" : " (exclusive)");
  if (r.is_reading) out += zh ? "，依据是读法" : ", by a reading";
  return out;
}

// `审批事项 节能审查：节能审查机关`
[[nodiscard]] inline std::string describe_procedure(const procedure& each, language lang) {
  const bool zh = lang == language::zh;
  return (zh ? "审批事项 " : "procedure ") + each.id + (zh ? "：" : ": ") + each.authority;
}

// `用量 energy：energy-increment-2020 ← 综合能耗`
[[nodiscard]] inline std::string describe_budget(const policy& p, const budget& each, language lang) {
  const bool zh = lang == language::zh;
  return (zh ? "用量 " : "budget ") + each.id + (zh ? "：" : ": ") + p.at(each.target).id + " ← " + each.amount.text;
}

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
