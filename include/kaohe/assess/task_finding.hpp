// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_TASK_FINDING_HPP
#define KAOHE_ASSESS_TASK_FINDING_HPP
/// \file assess/task_finding.hpp
/// Judging tasks on evidence: was the work done, by when, and who says so. docs/semantics.md, "Tasks".

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/observe/task_evidence.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// The answer to "was it done?".
enum class task_verdict : std::uint8_t {
  done,              ///< 完成: the state that the task asks for is reached, with all its documents
  not_done,          ///< 未完成: of standing work, and of work that is only encouraged
  not_due,           ///< 未到期
  overdue,           ///< 逾期未完成
  to_be_determined,  ///< 待认定: the state is reached, documents are wanting
  undetermined,      ///< 不能判定: nothing is known of it, or whether the unit has the task
  not_applicable,    ///< 不适用: the unit is not there on the day
};

/// The key of a verdict in files and JSON: `done`, `not_done` …
[[nodiscard]] std::string_view to_text(task_verdict v) noexcept;
/// The word of a verdict: 完成, 逾期未完成 …; `done`, `overdue` …
[[nodiscard]] std::string_view word(task_verdict v, language lang) noexcept;

/// The finding about one task of one unit.
struct task_finding {
  task_id judged{};                         ///< the task
  responsible_unit_id who{};                ///< the unit
  task_verdict result{};                    ///< the verdict
  bool provisional = false;                 ///< it rests on what the unit says of itself, or on figures not settled
  bool encouraged = false;                  ///< 鼓励: `not_done` is no failure
  bool late = false;                        ///< done, but only after the day on which it was due
  std::optional<task_state> self_assessed;  ///< the last state that the unit told itself
  std::optional<task_state> verified;       ///< the last state that somebody else verified
  std::vector<task_evidence> evidence;      ///< every row known, in the order in which they count; the last one decides
  std::vector<std::string> wanting;         ///< documents that the task asks for and no row names
  std::vector<used_figure> figures;         ///< the figures on which it depends whether the unit has the task
  std::vector<cell> missing;                ///< those of them that are missing
  std::optional<feel::fault_cause> fault;   ///< why it cannot be said whether the unit has the task
  std::vector<decision> decisions;          ///< the rows of the register that the verdict rests on
};

/// The findings of one run about tasks.
struct task_assessment {
  std::string policy_sha256;           ///< content hash of the policy that was used
  std::optional<date> as_of;           ///< the day judged; none: all that is known counts and every task is due
  std::vector<task_finding> findings;  ///< in the order of the policy's tasks and units
};

namespace assess {

/// Judges one task of one unit on the day of `shown`. Of a class (`each`) the unit's membership is found first: from
/// the figures of the last year of the policy that has ended by then.
/// \param over  judges how it stood at the end of this period: by what is known on the day of `shown` of days up to
///              then, and on the day after it unless the day of `shown` comes before that
/// \return nothing if the unit does not belong to the class
[[nodiscard]] std::optional<task_finding> evaluate_task(const policy& p, const snapshot& known,
                                                        const evidence_snapshot& shown, task_id what,
                                                        responsible_unit_id who, const decision_register& decided = {},
                                                        std::optional<period> over = {});

/// Judges every task of every unit that has it.
/// \param only  a unit; a period: tasks whose day lies in it, and no standing ones
[[nodiscard]] task_assessment evaluate_tasks(const policy& p, const snapshot& known, const evidence_snapshot& shown,
                                             const selection& only = {}, const decision_register& decided = {});

}  // namespace assess

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/task_finding_inl.hpp>
#endif
#endif
