// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_SCORE_GIVEN_INL_HPP
#define KAOHE_IMPL_ASSESS_SCORE_GIVEN_INL_HPP
#include <kaohe/assess/score_given.hpp>

#include <kaohe/impl/assess/sheet_maker.hpp>

#include <algorithm>
#include <map>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// A source of values that are given.
class given_source {
 public:
  explicit given_source(const assess::given_names& given) : given_(given) {}

  [[nodiscard]] const assess::rule_value& read(const rule_input& input) {
    const auto known = read_.find(input);
    if (known != read_.end()) return known->second;
    return read_.emplace(input, assess::rule_value{given_(input), false, {}, {}, {}}).first->second;
  }

 private:
  const assess::given_names& given_;
  std::map<rule_input, assess::rule_value> read_;
};

/// The points of an item for tasks whose verdicts are given; a verdict that is missing is open. \return whether one of
/// them is the unit's
[[nodiscard]] inline bool score_given_tasks(const scheme_item& item, const std::vector<task_points>& by,
                                            const rule_source& source, item_score& made) {
  task_points_sum all;
  for (const task_points& each : by) {
    const feel::value& given = source({rule_input::sort::task, {}, each.task.index}).held;
    const auto answer =
        given.is_known() ? static_cast<task_verdict>(given.as_choice().index) : task_verdict::undetermined;
    if (answer != task_verdict::not_applicable) all.add(each.points, answer);
  }
  if (!all.is_empty()) made.score = all.reached(item.points);
  return !all.is_empty();
}

/// What an item of a sheet reached: up to its points its score, what is beyond them its bonus; less than nothing, what
/// an item without points takes off. Without given points it is open, or does not apply if its target is not the
/// unit's.
inline void take_given(const policy& p, const scheme_item& item, responsible_unit_id who, period when,
                       const std::optional<number>& reached, item_score& made) {
  if (!reached) {
    made.applies = item.targets.empty() || own_target(p, item.targets, who, when).has_value();
    made.score = up_to(item.points);
    if (item.bonus) made.bonus = up_to(item.bonus->at_most);
    if (item.deduction) made.deduction = up_to(item.deduction->at_most);
  } else if (reached->sign() < 0) {
    made.deduction = exactly(-*reached);
  } else {
    const number score = std::min(*reached, item.points);
    made.score = exactly(score);
    made.bonus = exactly(*reached - score);
  }
}

}  // namespace detail

KAOHE_INLINE item_score assess::score_item(const policy& p, scheme_id by, std::size_t item, const given_names& given) {
  const scheme_item& asked = p.at(by).items[item];
  detail::given_source values(given);
  const detail::rule_source source = [&](const rule_input& input) -> const rule_value& { return values.read(input); };
  detail::score_notes notes;
  const detail::item_scorer scorer(asked, source, notes);
  item_score made = detail::unscored(p.at(by), item);
  made.applies = scorer.applies(made);
  item_score left_out = made;
  left_out.applies = false;
  detail::settle_left_out(asked, left_out);
  made.score = detail::up_to(asked.points);
  const auto* const tasks = std::get_if<std::vector<task_points>>(&asked.scored_by);
  const bool has_task = tasks == nullptr || detail::score_given_tasks(asked, *tasks, source, made);
  if (made.applies == false || !has_task) return left_out;
  scorer.score(made);
  detail::settle_applying(asked, 1, made);
  if (!made.applies) detail::merge_way(left_out, made);
  return made;
}

KAOHE_INLINE scorecard assess::score_points(const policy& p, scheme_id by, responsible_unit_id who, period when,
                                            const std::vector<std::optional<number>>& points, const given_names& given,
                                            const std::vector<std::size_t>& left_out) {
  const scheme& s = p.at(by);
  detail::given_source values(given);
  const detail::rule_source source = [&](const rule_input& input) -> const rule_value& { return values.read(input); };
  std::vector<item_score> alone;
  for (std::size_t i = 0; i < s.items.size(); ++i) {
    item_score& each = alone.emplace_back(detail::unscored(s, i));
    const std::optional<number> reached = i < points.size() ? points[i] : std::nullopt;
    detail::take_given(p, s.items[i], who, when, reached, each);
    if (std::find(left_out.begin(), left_out.end(), i) != left_out.end()) each.applies = false;
  }
  scorecard card = detail::empty_sheet(by, who, when);
  detail::finish_sheet(p, s, std::move(alone), source, {}, card);
  return card;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
