// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_OBSERVE_TASK_EVIDENCE_HPP
#define KAOHE_OBSERVE_TASK_EVIDENCE_HPP
/// \file observe/task_evidence.hpp
/// How far tasks have come, shown by which documents: as the unit says of itself, and as somebody else verified.
/// docs/semantics.md, "Tasks".

#include <kaohe/model/policy.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// The key of a state in files and JSON: `not_started`, `in_progress`, `basically_done`, `done`.
[[nodiscard]] std::string_view to_text(task_state s) noexcept;
/// The word of a state: 未启动, 进行中, 基本完成, 完成; in English the key with blanks.
[[nodiscard]] std::string_view word(task_state s, language lang) noexcept;
/// The state of a key, its words or its Chinese word.
[[nodiscard]] std::optional<task_state> parse_task_state(std::string_view text) noexcept;

/// One row of an evidence file.
struct task_evidence {
  responsible_unit_id who{};    ///< whose
  task_id shown{};              ///< which task
  date reached;                 ///< the day whose state it tells
  task_state state{};           ///< how far the task had come on that day
  std::optional<number> value;  ///< points, a count: kept as it was given, never judged
  std::string document;         ///< what shows it; may be empty
  std::string verified_by;      ///< who verified it; empty: the unit says so itself
  date known_since;             ///< when it was handed in or verified; not before `reached`
  place where;                  ///< the row it was read from

  /// True if somebody else verified it.
  [[nodiscard]] bool is_verified() const noexcept { return !verified_by.empty(); }
};

/// The evidence known on a day (or all of it).
class evidence_snapshot {
 public:
  /// No evidence.
  evidence_snapshot() = default;
  /// The rows known on `as_of` (none: all).
  explicit evidence_snapshot(std::vector<task_evidence> all, std::optional<date> as_of = std::nullopt);

  /// The rows of one task of one unit: ordered by the day they tell of, then by the day they were known; of two of one
  /// day the verified one later. The last one counts.
  [[nodiscard]] std::vector<const task_evidence*> of(task_id what, responsible_unit_id who) const;
  /// The day it stands for; none: all that is known.
  [[nodiscard]] std::optional<date> as_of() const noexcept { return as_of_; }
  /// All rows known, ordered by task and unit.
  [[nodiscard]] const std::vector<task_evidence>& all() const noexcept { return all_; }

 private:
  std::vector<task_evidence> all_;
  std::optional<date> as_of_;
};

namespace observe {

/// Reports rows about the same day, known on the same day and verified by the same, that tell different states (an
/// error for each).
void check_evidence(const policy& p, const std::vector<task_evidence>& all, issues& problems);

}  // namespace observe

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/observe/task_evidence_inl.hpp>
#endif
#endif
