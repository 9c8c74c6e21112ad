// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_TASK_HPP
#define KAOHE_MODEL_TASK_HPP
/// \file model/task.hpp
/// Work without a number: somebody must (or is encouraged to) do something that can be checked by evidence.

#include <kaohe/base/date.hpp>
#include <kaohe/feel/program.hpp>
#include <kaohe/model/citation.hpp>
#include <kaohe/model/indicator.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// How far a task has come.
enum class task_state : std::uint8_t { not_started, in_progress, basically_done, done };

/// A condition that says which units have a task: `kind = "enterprise" and 年综合能源消费量 >= 5000 tce`.
struct membership {
  std::string text;       ///< as written
  feel::program program;  ///< checked; input 0 is the unit's kind, input i + 1 the indicator with index i
};

/// A task. Package noun `task`.
struct task {
  std::string id;                          ///< for files and JSON
  citation cited;                          ///< article, quote, reading
  std::vector<responsible_unit_id> who;    ///< who has it, by name
  std::optional<membership> each;          ///< or every unit for which this holds (key `each`)
  std::optional<date> due;                 ///< by when; none: standing (key `standing = true`)
  task_state required = task_state::done;  ///< the state that counts as done (key `done`)
  bool encouraged = false;                 ///< 鼓励, 探索, 争取 (key `strength = "encouraged"`; default "must")
  std::vector<std::string> evidence;       ///< documents that show it
  assignment by;                           ///< who carries it out
  place where;                             ///< of its declaration
};

/// Handle of a task.
using task_id = id<task>;

}  // namespace kaohe::inline KAOHE_ABI

#endif
