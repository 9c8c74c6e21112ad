// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_CLI_CASE_TEXT_HPP
#define KAOHE_SRC_CLI_CASE_TEXT_HPP
// Cases in words: which one it was, why it failed, what no case reached.

#include <kaohe/io/load_package.hpp>
#include <kaohe/trial/run_cases.hpp>

#include <string>
#include <vector>

namespace kaohe::cli {

class case_text {
 public:
  case_text(const io::loaded_package& tested, language lang)
      : policy_(tested.policy), cases_(tested.cases), zh_(lang == language::zh), lang_(lang) {}

  // The case's name, and the row's or its number where there are several.
  [[nodiscard]] std::string name(const trial::row_result& result) const;
  // What is tested: `目标 cod-2020`.
  [[nodiscard]] std::string subject(const trial::tested& what) const;
  // What was expected and found, the rows of tables that hit, and every value read, in lines.
  [[nodiscard]] std::string findings(const trial::row_result& result) const;
  // What no case reached, in a line, with branches in one each.
  [[nodiscard]] std::string left(const trial::unreached& what) const;
  // How much of the rules cases reached, in a line; empty if there are none.
  [[nodiscard]] std::string reached(const trial::rule_coverage& rules) const;

 private:
  [[nodiscard]] std::string compared(const trial::compared_part& each) const;
  [[nodiscard]] std::string called(const std::string& name) const;
  [[nodiscard]] std::string text(const feel::value& v, const feel::declared_name& as) const;
  [[nodiscard]] std::string rows_of(const std::vector<std::uint32_t>& rows) const;

  [[nodiscard]] std::string of(decision_table_id what) const;
  [[nodiscard]] std::string of(target_id what) const;
  [[nodiscard]] std::string of(task_id what) const;
  [[nodiscard]] std::string of(scheme_id what) const;
  [[nodiscard]] std::string of(decomposition_id what) const;
  [[nodiscard]] std::string of(trial::item_place what) const;
  [[nodiscard]] std::string of(ladder_id what) const;
  [[nodiscard]] std::string of(trial::rung_place what) const;
  [[nodiscard]] std::string of(trial::rule_place what) const;
  [[nodiscard]] std::string of(trial::decision_place what) const;

  const policy& policy_;
  const std::vector<trial::test_case>& cases_;
  bool zh_;
  language lang_;
};

}  // namespace kaohe::cli

#endif
