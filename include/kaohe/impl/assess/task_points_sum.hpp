// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_TASK_POINTS_SUM_HPP
#define KAOHE_IMPL_ASSESS_TASK_POINTS_SUM_HPP

#include <kaohe/assess/task_finding.hpp>
#include <kaohe/impl/assess/score_ranges.hpp>

namespace kaohe::inline KAOHE_ABI::detail {

/// True for a verdict that leaves the points of a task open.
[[nodiscard]] inline bool is_open(task_verdict v) noexcept {
  return v == task_verdict::undetermined || v == task_verdict::to_be_determined || v == task_verdict::not_due;
}

/// The points of an item for tasks that are done. Those of tasks that are not the unit's are spread over the others.
class task_points_sum {
 public:
  /// Adds a task of the unit.
  void add(const number& points, task_verdict answer) {
    points_ += points;
    if (answer == task_verdict::done) reached_ = sum(reached_, exactly(points));
    if (is_open(answer)) reached_ = sum(reached_, up_to(points));
  }
  /// True as long as no task is the unit's.
  [[nodiscard]] bool is_empty() const { return points_.is_zero(); }
  /// By what points are multiplied so that the unit's tasks add up to those of the item. \pre not empty
  [[nodiscard]] number factor(const number& of_item) const { return of_item / points_; }
  /// The points reached. \pre not empty
  [[nodiscard]] score_range reached(const number& of_item) const { return scaled(reached_, factor(of_item)); }

 private:
  number points_;
  score_range reached_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
