// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <kaohe/io/json.hpp>
#include <kaohe/io/load_package.hpp>
#include <kaohe/report/value_text.hpp>
#include <kaohe/trial/run_cases.hpp>

#include <fmt/core.h>

namespace kaohe::cli {

namespace {

// Prints what failed and what no case reached.
class result_printer {
 public:
  result_printer(const io::loaded_package& tested, language lang)
      : policy_(tested.policy), cases_(tested.cases), zh_(lang == language::zh), lang_(lang) {}

  void print(const trial::row_result& failed) const {
    const trial::test_case& of = cases_[failed.of_case];
    const trial::case_row& row = of.rows[failed.row];
    std::string name = of.name;
    if (!row.name.empty()) {
      name += (zh_ ? "：" : ": ") + row.name;
    } else if (of.rows.size() > 1) {
      name += fmt::format(fmt::runtime(zh_ ? "，第{}行" : ", row {}"), failed.row + 1);
    }
    fmt::print("{}{}  {}:{}\n", zh_ ? "未通过：" : "failed: ", name, row.where.file, row.where.line);
    fmt::print("  {}\n", std::visit([&](const auto& what) { return subject(what); }, of.what));
    for (const trial::compared_part& each : failed.parts) print(each);
    for (const std::uint32_t hit : failed.hit)
      fmt::print(fmt::runtime(zh_ ? "  第{}行命中\n" : "  row {} hits\n"), hit + 1);
    for (const feel::named_value& each : failed.read) {
      fmt::print("    {} = {}\n", each.declared.name, text(each.held, each.declared));
    }
  }

  void print(const trial::unreached& left) const {
    std::string what = std::visit([&](const auto& thing) { return subject(thing); }, left.what);
    if (const auto* const rung = std::get_if<trial::rung_place>(&left.what)) what = subject(rung->ladder);
    fmt::print("{}{}{}\n", zh_ ? "没有用例涉及：" : "no case reaches: ", what, rows_of(left.rows));
  }

 private:
  void print(const trial::compared_part& each) const {
    const feel::declared_name& part = each.expected.declared;
    const std::string name = part.name.empty() ? "output" : part.name;
    const std::string wanted =
        each.expected.held.is_fault() ? (zh_ ? "错误" : "a fault") : text(each.expected.held, part);
    if (each.same) {
      fmt::print("  {} = {}\n", name, text(each.found, part));
    } else {
      fmt::print(fmt::runtime(zh_ ? "  {}：应为 {}，实为 {}\n" : "  {}: expected {}, found {}\n"), name, wanted,
                 text(each.found, part));
    }
  }

  [[nodiscard]] std::string text(const feel::value& v, const feel::declared_name& as) const {
    return report::to_text(v, as.declared, as.shown.value_or(unit{}), lang_);
  }

  [[nodiscard]] std::string rows_of(const std::vector<std::uint32_t>& rows) const {
    std::string all;
    for (const std::uint32_t row : rows) all += (all.empty() ? "" : zh_ ? "、" : ", ") + std::to_string(row + 1);
    if (all.empty()) return all;
    if (zh_) return " 第" + all + "行";
    return (rows.size() == 1 ? ", row " : ", rows ") + all;
  }

  [[nodiscard]] std::string subject(decision_table_id what) const {
    return (zh_ ? "决策表 " : "table ") + policy_->tables[what.index].id;
  }
  [[nodiscard]] std::string subject(target_id what) const { return (zh_ ? "目标 " : "target ") + policy_.at(what).id; }
  [[nodiscard]] std::string subject(task_id what) const { return (zh_ ? "任务 " : "task ") + policy_.at(what).id; }
  [[nodiscard]] std::string subject(scheme_id what) const {
    return (zh_ ? "考核方案 " : "scheme ") + policy_.at(what).id;
  }
  [[nodiscard]] std::string subject(trial::item_place what) const {
    return subject(what.scheme) + (zh_ ? " 计分项 " : ", item ") + policy_.at(what.scheme).items[what.item].id;
  }
  [[nodiscard]] std::string subject(ladder_id what) const {
    return (zh_ ? "预警等级 " : "ladder ") + policy_.at(what).id;
  }
  [[nodiscard]] std::string subject(trial::rung_place what) const {
    const target_id of = policy_.at(what.ladder).rungs[what.rung].target;
    return subject(what.ladder) + (zh_ ? " " : ", ") + subject(of);
  }

  const policy& policy_;
  const std::vector<trial::test_case>& cases_;
  bool zh_;
  language lang_;
};

}  // namespace

int run_test(const test_options& o, const common_options& common) {
  issues problems;
  const std::optional<io::loaded_package> tested = io::load_package(policy_folder(o.policy), problems);
  if (!tested) {
    print_problems(problems, common.lang);
    return bad_input;
  }
  const trial::trial_results all = trial::run_cases(tested->policy, tested->cases);
  const std::size_t failed = all.failures();
  if (common.json) {
    fmt::print("{}", io::cases_to_json(tested->policy, tested->cases, all, problems, common.lang));
  } else {
    const result_printer out(*tested, common.lang);
    for (const trial::row_result& each : all.rows) {
      if (!each.passed) out.print(each);
    }
    for (const trial::unreached& each : all.not_tried) out.print(each);
    const char* const counts = common.lang == language::zh ? "通过 {}，未通过 {}\n" : "{} passed, {} failed\n";
    fmt::print(fmt::runtime(counts), all.rows.size() - failed, failed);
  }
  return failed == 0 ? done : found_errors;
}

}  // namespace kaohe::cli
