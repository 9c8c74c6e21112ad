// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_CASE_FACTS_HPP
#define KAOHE_SRC_IO_CASE_FACTS_HPP
// What a case of a target or task gives: figures, evidence, rows of the register.

#include <kaohe/model/declaration.hpp>
#include <kaohe/trial/case.hpp>

#include <optional>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// Reads them; every problem is reported at its place.
class case_facts {
 public:
  case_facts(const policy& p, issues& problems) : policy_(p), problems_(problems) {}

  /// Figures by period, `"2020" = "3128 吨"`, or tables of them by the name of another indicator or unit.
  /// \param what  the indicator of those without another; none: each names its own
  void read_figures(const model::declared_table& given, responsible_unit_id who, std::optional<indicator_id> what,
                    std::vector<observation>& into) const;

  /// How far a task has come: `state`, `date`, `verified_by`, `documents`; and figures, each under its indicator.
  void read_evidence(const model::declared_table& given, const trial::test_case& of, task_id what,
                     trial::case_row& into) const;

  /// Rows of the register, with its columns as keys.
  [[nodiscard]] std::vector<decision> read_register(const model::declared_value& rows) const;

 private:
  void read_figure(const model::declared_entry& given, const cell& which, std::vector<observation>& into) const;

  const policy& policy_;
  issues& problems_;
};

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
