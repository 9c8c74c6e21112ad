// SPDX-License-Identifier: Apache-2.0
#include "case_text.hpp"

#include <kaohe/report/value_text.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kaohe::cli {

namespace {

// What parts of answers, and what they were made from, are called in Chinese.
constexpr auto chinese_names = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"output", "输出"},          {"verdict", "判定"},       {"margin", "差额"},
     {"provisional", "暂定"},     {"late", "逾期"},          {"score", "得分"},
     {"bonus", "加分"},           {"deduction", "扣分"},     {"grade", "等级"},
     {"state", "状态"},           {"date", "日期"},          {"documents", "证明材料"},
     {"verified_by", "核查单位"}, {"reduction", "降低率"},   {"change", "增长率"},
     {"increment", "增量"},       {"total", "合计"},         {"trend", "趋势"},
     {"level", "实际值"},         {"short", "缺额"},         {"fulfilled", "已满足"},
     {"missing", "须补充"},       {"outcome", "结论"},       {"at_least", "至少"},
     {"at_most", "至多"},         {"authority", "决定机关"}, {"fires", "触发"},
     {"reserve", "预留"},         {"allocated", "分解合计"}});

constexpr std::array<std::string_view, 5> parts_of_rules = {"applies", "when", "unless", "must", "short"};

}  // namespace

std::string case_text::name(const trial::row_result& result) const {
  const trial::test_case& of = cases_[result.of_case];
  const trial::case_row& row = of.rows[result.row];
  if (!row.name.empty()) return of.name + (zh_ ? "：" : ": ") + row.name;
  if (of.rows.size() == 1) return of.name;
  return of.name + fmt::format(fmt::runtime(zh_ ? "，第{}行" : ", row {}"), result.row + 1);
}

std::string case_text::subject(const trial::tested& what) const {
  return std::visit([&](const auto& thing) { return of(thing); }, what);
}

std::string case_text::findings(const trial::row_result& result) const {
  std::string out;
  for (const trial::compared_part& each : result.parts) out += compared(each);
  if (result.fault) out += fmt::format("  {}{}\n", zh_ ? "错误：" : "fault: ", sentence(*result.fault, lang_));
  for (const std::uint32_t hit : result.hit) {
    out += fmt::format(fmt::runtime(zh_ ? "  第{}行命中\n" : "  row {} hits\n"), hit + 1);
  }
  for (const feel::named_value& each : result.read) {
    out += fmt::format("    {} = {}\n", called(each.declared.name), text(each.held, each.declared));
  }
  return out;
}

std::string case_text::compared(const trial::compared_part& each) const {
  const feel::declared_name& part = each.expected.declared;
  const std::string name = called(part.name.empty() ? "output" : part.name);
  if (each.same) return fmt::format("  {} = {}\n", name, text(each.found, part));
  const std::string wanted =
      each.expected.held.is_fault() ? (zh_ ? "错误" : "a fault") : text(each.expected.held, part);
  return fmt::format(fmt::runtime(zh_ ? "  {}：应为 {}，实为 {}\n" : "  {}: expected {}, found {}\n"), name, wanted,
                     text(each.found, part));
}

std::string case_text::left(const trial::unreached& what) const {
  std::string name = subject(what.what);
  if (const auto* const rung = std::get_if<trial::rung_place>(&what.what)) name = of(rung->ladder);
  const std::string head = zh_ ? "没有用例涉及：" : "no case reaches: ";
  if (!std::holds_alternative<trial::rule_place>(what.what)) return head + name + rows_of(what.rows) + '\n';
  std::string out;
  if (what.never_fires) out += head + name + (zh_ ? " 触发" : ", firing") + '\n';
  if (what.never_spares) out += head + name + (zh_ ? " 未触发" : ", not firing") + '\n';
  for (const trial::untried_branch& each : what.branches) {
    const std::string_view part = parts_of_rules[static_cast<std::size_t>(each.is)];
    const char* const truth = each.truth ? (zh_ ? "成立" : "true") : (zh_ ? "不成立" : "false");
    out += head + fmt::format(fmt::runtime(zh_ ? "{} {} {}：{}\n" : "{}, {}: {} {}\n"), name, part,
                              zh_ ? truth : each.text, zh_ ? each.text : truth);
  }
  return out;
}

std::string case_text::reached(const trial::rule_coverage& rules) const {
  if (rules.ways == 0) return {};
  return fmt::format(fmt::runtime(zh_ ? "规则：触发与未触发 {}/{}，条件成立与不成立 {}/{}\n"
                                      : "rules: firing and not {}/{}, conditions true and false {}/{}\n"),
                     rules.ways_tried, rules.ways, rules.branches_tried, rules.branches);
}

// The word for a key, which may have a period behind it: `reduction 2020`.
std::string case_text::called(const std::string& name) const {
  if (zh_ && name == "level") return "级别";  // of a ladder; a target's has its period behind it
  const std::size_t end = std::min(name.find(' '), name.size());
  for (const auto& [key, word] : chinese_names) {
    if (zh_ && name.compare(0, end, key) == 0) return std::string(word) + name.substr(end);
  }
  return name;
}

std::string case_text::text(const feel::value& v, const feel::declared_name& as) const {
  return report::to_text(v, as.declared, as.shown.value_or(unit{}), lang_);
}

std::string case_text::rows_of(const std::vector<std::uint32_t>& rows) const {
  std::string all;
  for (const std::uint32_t row : rows) all += (all.empty() ? "" : zh_ ? "、" : ", ") + std::to_string(row + 1);
  if (all.empty()) return all;
  if (zh_) return " 第" + all + "行";
  return (rows.size() == 1 ? ", row " : ", rows ") + all;
}

std::string case_text::of(decision_table_id what) const {
  return (zh_ ? "决策表 " : "table ") + policy_->tables[what.index].id;
}
std::string case_text::of(target_id what) const { return (zh_ ? "目标 " : "target ") + policy_.at(what).id; }
std::string case_text::of(task_id what) const { return (zh_ ? "任务 " : "task ") + policy_.at(what).id; }
std::string case_text::of(scheme_id what) const { return (zh_ ? "考核方案 " : "scheme ") + policy_.at(what).id; }
std::string case_text::of(decomposition_id what) const {
  return (zh_ ? "分解 " : "decomposition ") + policy_.at(what).id;
}
std::string case_text::of(trial::item_place what) const {
  return of(what.scheme) + (zh_ ? " 计分项 " : ", item ") + policy_.at(what.scheme).items[what.item].id;
}
std::string case_text::of(ladder_id what) const { return (zh_ ? "预警等级 " : "ladder ") + policy_.at(what).id; }
std::string case_text::of(trial::rung_place what) const {
  return of(what.ladder) + (zh_ ? " " : ", ") + of(policy_.at(what.ladder).rungs[what.rung].target);
}
std::string case_text::of(trial::rule_place what) const {
  const rule& r = policy_.at(what.rule);
  std::string out = (zh_ ? "规则 " : "rule ") + r.id;
  if (what.member && r.for_each) out += '/' + policy_->lists[r.for_each->index].members[*what.member];
  return out;
}
std::string case_text::of(trial::decision_place what) const {
  if (!what.procedure) return zh_ ? "审批判定" : "decision";
  return (zh_ ? "审批判定 " : "decision, ") + policy_.at(*what.procedure).id;
}

}  // namespace kaohe::cli
