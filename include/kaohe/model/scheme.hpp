// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_SCHEME_HPP
#define KAOHE_MODEL_SCHEME_HPP
/// \file model/scheme.hpp
/// How an assessment gives points and grades: items, bonuses, deductions, vetoes, grade bands. All of it is data of a
/// package. docs/semantics.md, "Schemes".

#include <kaohe/base/number.hpp>
#include <kaohe/base/rounding.hpp>
#include <kaohe/feel/interval.hpp>
#include <kaohe/model/consequence.hpp>
#include <kaohe/model/responsible_unit.hpp>
#include <kaohe/model/rule_expression.hpp>
#include <kaohe/model/target.hpp>
#include <kaohe/model/task.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

struct scheme;
/// Handle of a scheme.
using scheme_id = id<scheme>;

/// Points for doing, or not doing, more of something: so many for each whole step, or in proportion.
struct point_steps {
  rule_expression of;       ///< what is counted; below zero nothing is
  number every;             ///< the step, in coherent units
  bool whole_steps = true;  ///< only whole steps count; else pro rata
  number points;            ///< of one step
  number at_most;           ///< the limit of all of them
};

/// Points for a task that is done.
struct task_points {
  task_id task{};  ///< the task
  number points;   ///< if its verdict is `done`
};

/// Points from the results of another scheme.
struct result_points {
  /// Whose results.
  enum class whose : std::uint8_t {
    same_unit,    ///< of the unit itself
    units_below,  ///< of the units directly below it that the other scheme judges
  };
  /// Of which periods.
  enum class periods : std::uint8_t {
    same,       ///< of the period judged
    each_year,  ///< of every year of it
  };
  /// What is made of several results.
  enum class made_of : std::uint8_t {
    mean,    ///< the mean of their shares of the full points
    lowest,  ///< the lowest of them
    passed,  ///< the share of results whose grade is one of `grades`
  };
  scheme_id other{};                ///< the other scheme
  whose units = whose::same_unit;   ///< whose results
  periods years = periods::same;    ///< of which periods
  made_of makes = made_of::mean;    ///< what is made of them
  std::vector<std::size_t> grades;  ///< for `passed`: positions among the other scheme's grades
};

/// What becomes of the points of an item that does not apply to a unit.
enum class not_applying : std::uint8_t {
  full,     ///< they are given
  rescale,  ///< they are spread over the other items of its group, in proportion to theirs
  zero,     ///< they are not given
};

/// One line of a score sheet.
struct scheme_item {
  std::string id;                  ///< for files and JSON
  std::string title;               ///< as printed
  std::string group;               ///< 节能目标, 节能措施; may be empty
  number points;                   ///< 分值; may be 0 for an item that only has a bonus or deduction
  std::vector<target_id> targets;  ///< whose figures its bare names are: those of the first that is the unit's
  std::variant<std::monostate, rule_table, rule_expression, std::vector<task_points>, result_points>
      scored_by;                           ///< a table, an expression, tasks, or results of a scheme
  std::optional<point_steps> bonus;        ///< 加分
  std::optional<point_steps> deduction;    ///< 扣分; the item's points do not fall below zero
  std::optional<rule_expression> applies;  ///< for whom; none: for all
  std::optional<not_applying> otherwise;   ///< for whom it is not
  citation cited;                          ///< where it stands, and how it was read
  place where;                             ///< of its declaration
};

/// A veto (一票否决): no better grade than this.
struct scheme_veto {
  std::vector<target_id> targets;  ///< as of an item
  rule_expression when;            ///< the condition
  std::size_t grade = 0;           ///< position among the scheme's grades
  std::string reason;              ///< as printed
  citation cited;                  ///< where it stands
  place where;                     ///< of its declaration
};

/// Which scores have which grade.
struct grade_band {
  feel::interval allows;  ///< the scores
  std::string written;    ///< as written: `[80..95)`
  std::string grade;      ///< 完成
};

/// The period that a scheme judges.
enum class scheme_period : std::uint8_t {
  year,    ///< each year of the policy
  policy,  ///< the policy's whole period
};

/// A scheme (计分表, 考核办法). Package noun `scheme`.
struct scheme {
  std::string id;                             ///< for files and JSON
  std::string title;                          ///< as printed
  std::vector<responsible_unit_id> over;      ///< whom it judges
  scheme_period period{};                     ///< what it judges at a time
  number total;                               ///< the full points, without bonuses
  std::vector<scheme_item> items;             ///< in the order of the sheet
  std::vector<scheme_veto> vetoes;            ///< 否决
  std::vector<grade_band> grades;             ///< best first; every score from 0 to the total and all bonuses is in one
  std::optional<rounding_interval> round_to;  ///< the score is rounded to this once, before it is graded
  std::vector<consequence> consequences;      ///< what follows from a grade
  citation cited;                             ///< where it stands
  place where;                                ///< of its declaration
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
