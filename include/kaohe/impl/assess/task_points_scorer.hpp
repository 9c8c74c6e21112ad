// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_TASK_POINTS_SCORER_HPP
#define KAOHE_IMPL_ASSESS_TASK_POINTS_SCORER_HPP

#include <kaohe/impl/assess/rule_reader.hpp>
#include <kaohe/impl/assess/task_points_sum.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// Scores an item by the tasks of one unit that are done.
class task_points_scorer {
 public:
  task_points_scorer(const policy& p, const assess::facts& on, responsible_unit_id who, period when, score_notes& notes)
      : policy_(p), on_(on), who_(who), when_(when), notes_(notes) {}

  /// Points of tasks that are not the unit's are spread over the others. \return whether it has one of them
  [[nodiscard]] std::optional<bool> score(const scheme_item& item, const std::vector<task_points>& by,
                                          item_score& made) {
    for (const task_points& each : by) made.tasks.push_back(add(each));
    if (sum_.is_empty()) return false;
    const number factor = sum_.factor(item.points);
    made.score = sum_.reached(item.points);
    if (said_) made.self_assessed = *said_ * factor;
    if (seen_) made.verified = *seen_ * factor;
    if (found_fault_) made.fault = found_fault_;
    return has_one_ ? std::optional(true) : std::nullopt;
  }

 private:
  /// \return the verdict on the task; nothing if it is not the unit's
  std::optional<task_verdict> add(const task_points& each) {
    const auto found = find_task(policy_, on_, each.task, who_, when_);
    if (!found) return std::nullopt;
    notes_.use(*found);
    const task_verdict answer = found->result;
    sum_.add(each.points, answer);
    const bool whose_is_open = answer == task_verdict::undetermined && (found->fault || !found->missing.empty());
    has_one_ = has_one_ || !whose_is_open;
    if (is_open(answer)) notes_.lack(*found);
    if (found->fault) found_fault_ = found->fault;
    const task_state asked = policy_.at(each.task).required;
    add_said(said_, found->self_assessed, asked, each.points);
    add_said(seen_, found->verified, asked, each.points);
    return answer;
  }

  static void add_said(std::optional<number>& all, const std::optional<task_state>& state, task_state asked,
                       const number& points) {
    if (!state) return;
    all = all.value_or(number()) + (*state >= asked ? points : number());
  }

  const policy& policy_;
  const assess::facts& on_;
  responsible_unit_id who_;
  period when_;
  score_notes& notes_;
  task_points_sum sum_;  // of the tasks that are the unit's, or may be
  std::optional<number> said_, seen_;
  bool has_one_ = false;  // one is the unit's for certain
  std::optional<feel::fault_cause> found_fault_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
