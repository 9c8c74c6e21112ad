// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TRIAL_CASE_HPP
#define KAOHE_TRIAL_CASE_HPP
/// \file trial/case.hpp
/// A policy's own tests: what a table, target, task, item, scheme, ladder, rule, procedure or decomposition must
/// answer to what is given.
/// docs/policy-format.md, "Cases".

#include <kaohe/feel/evaluated.hpp>
#include <kaohe/gate/project.hpp>
#include <kaohe/model/policy.hpp>
#include <kaohe/observe/observation.hpp>
#include <kaohe/observe/register.hpp>
#include <kaohe/observe/task_evidence.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kaohe::inline KAOHE_ABI::trial {

/// An item of a scheme.
struct item_place {
  scheme_id scheme{};    ///< the scheme
  std::size_t item = 0;  ///< position among its items
  /// Order by the members, one after the other.
  friend auto operator<=>(const item_place&, const item_place&) = default;
};

/// A target on a ladder.
struct rung_place {
  ladder_id ladder{};    ///< the ladder
  std::size_t rung = 0;  ///< position among its rungs
  /// Order by the members, one after the other.
  friend auto operator<=>(const rung_place&, const rung_place&) = default;
};

/// A rule before one project.
struct rule_place {
  rule_id rule{};                     ///< the rule
  std::optional<std::size_t> member;  ///< of a rule with `for_each`: position in its list
  /// Order by the members, one after the other.
  friend auto operator<=>(const rule_place&, const rule_place&) = default;
};

/// What becomes of one project.
struct decision_place {
  std::optional<procedure_id> procedure;  ///< before this procedure; none: before all of them together
  /// Order by the members, one after the other.
  friend auto operator<=>(const decision_place&, const decision_place&) = default;
};

/// What a case tests.
using tested = std::variant<decision_table_id, target_id, task_id, item_place, scheme_id, rung_place, rule_place,
                            decision_place, decomposition_id>;

/// Values and what must follow from them.
struct case_row {
  std::string name;  ///< of the row; empty: it has none
  /// Values of names; what is not here is missing. Of a table, `declared.input` is the parameter's position.
  std::vector<feel::named_value> given;
  std::vector<rule_input> stand_for;  ///< of an item, scheme or rung: what each of `given` is
  std::vector<std::optional<number>>
      points;                               ///< of a scheme: what each item reaches with its bonus; none: that is open
  std::vector<std::size_t> left_out;        ///< of a scheme: positions of items that do not apply
  std::vector<observation> figures;         ///< of a target, a task of a class, a rule, decision or decomposition
  std::vector<task_evidence> evidence;      ///< of a task
  kaohe::project project;                   ///< of a rule or decision: the application, `case` by its id
  std::vector<feel::named_value> expected;  ///< parts of the answer by name: verdict, margin, score …; see `run_cases`
  place where;                              ///< of the row
};

/// A case. Package noun `case`.
struct test_case {
  std::string name;                        ///< what it shows
  tested what;                             ///< what it tests
  std::optional<responsible_unit_id> who;  ///< of a target or task: whose
  std::optional<period> when;              ///< of a target due each year, or a sheet: what is judged
  std::optional<date> as_of;               ///< the day judged; none: everything is known and due
  std::vector<decision> decided;           ///< decisions of people
  bool has_register = false;               ///< these were given, if only as none
  std::vector<case_row> rows;              ///< at least one
  place where;                             ///< of its declaration
};

}  // namespace kaohe::inline KAOHE_ABI::trial

#endif
