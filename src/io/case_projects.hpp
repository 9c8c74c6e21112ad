// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_CASE_PROJECTS_HPP
#define KAOHE_SRC_IO_CASE_PROJECTS_HPP
// What a case of a rule or decision tests, gives and expects.

#include "case_facts.hpp"
#include "case_values.hpp"
#include "project_values.hpp"

#include <kaohe/impl/model/key_reader.hpp>

namespace kaohe::inline KAOHE_ABI::io {

/// Reads them; every problem is reported at its place.
class case_projects {
 public:
  case_projects(const policy& p, issues& problems)
      : policy_(p), problems_(problems), values_(p), facts_(p, problems), expected_(problems) {}

  /// Key `rule`: `"id"` or `"id/member"`.
  [[nodiscard]] std::optional<trial::rule_place> read_rule(const model::detail::key_reader& keys) const;
  /// Keys `decision = "gate"` and `procedure`.
  [[nodiscard]] std::optional<trial::decision_place> read_decision(const model::detail::key_reader& keys) const;

  /// What is said of the project, and figures of the jurisdiction or of units by their names.
  /// \param member  of a rule with `for_each`: inputs with `by` may be given for it by their bare names
  void read_given(const model::declared_table& given, std::optional<list_id> list, std::optional<std::size_t> member,
                  trial::case_row& into);
  /// What is expected of a rule.
  void read_expected(const model::declared_value& from, rule_id of, trial::case_row& into) const;
  /// What is expected of a decision.
  void read_expected(const model::declared_value& from, trial::case_row& into) const;

 private:
  [[nodiscard]] std::optional<project_place> place_of(const source_text& name, std::optional<list_id> list,
                                                      std::optional<std::size_t> member) const;
  void read_value(const project_place& at, const model::declared_value& from, trial::case_row& into);

  const policy& policy_;
  issues& problems_;
  project_values values_;
  case_facts facts_;
  case_values expected_;
};

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
