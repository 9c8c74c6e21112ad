// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_ITEM_SCORER_HPP
#define KAOHE_IMPL_ASSESS_ITEM_SCORER_HPP

#include <kaohe/impl/assess/score_notes.hpp>
#include <kaohe/impl/assess/score_ranges.hpp>
#include <kaohe/impl/feel/table_content.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// The points that the rows of a table lead to, if all of them are stated: the hull of those that hit and those that
/// may. Nothing if one of them is worked out, or if no row may hit in the end.
[[nodiscard]] inline std::optional<score_range> points_of_rows(const feel::table& t, const feel::table_hit& hit) {
  const feel::detail::table_content& content = t.content();
  if (content.declared.policy == feel::hit_policy::collect || content.yields_list()) return std::nullopt;
  std::optional<score_range> all;
  bool stated = true;
  const auto add = [&](std::uint32_t outcome) {
    const auto points = range_of(content.outcomes[outcome].known);
    stated = stated && points;
    if (points) all = all ? hull(*all, *points) : *points;
  };
  for (std::size_t i = 0; i < content.row_at.size(); ++i) {
    for (const auto* const rows : {&hit.rows, &hit.possible}) {
      if (std::find(rows->begin(), rows->end(), content.row_at[i]) != rows->end()) add(content.says[i]);
    }
  }
  if (hit.rows.empty() && !content.covers_all) {
    if (!content.fallback) return std::nullopt;
    add(*content.fallback);
  }
  return stated ? all : std::nullopt;
}

/// Points for steps of a number: so many for each whole one, or in proportion; nothing below zero.
[[nodiscard]] inline number points_for(const point_steps& by, const number& count) {
  const number steps = by.whole_steps ? floor(count / by.every) : count / by.every;
  return std::min(by.at_most, std::max(number(), steps * by.points));
}

/// Scores one item by itself: what a table, an expression or tasks give, its bonus and deduction. Points are not
/// spread yet, and the deduction is not taken off.
class item_scorer {
 public:
  item_scorer(const scheme_item& item, const rule_source& source, score_notes& notes)
      : item_(item), source_(source), notes_(notes) {}

  /// Whether it applies, by its condition.
  [[nodiscard]] std::optional<bool> applies(item_score& made) const {
    if (!item_.applies) return true;
    const feel::value answer = value_of(*item_.applies, source_, notes_);
    if (answer.kind() == feel::value_kind::boolean) return answer.as_boolean();
    if (answer.is_fault()) made.fault = answer.as_fault().cause;
    return std::nullopt;
  }

  void score(item_score& made) const {
    if (const auto* const rules = std::get_if<rule_table>(&item_.scored_by)) made.score = by_table(*rules, made);
    if (const auto* const points = std::get_if<rule_expression>(&item_.scored_by)) {
      made.score = points_of(value_of(*points, source_, notes_), made).value_or(up_to(item_.points));
      for (const rule_input& input : points->inputs) made.given.push_back(source_(input).held);
    }
    if (item_.bonus) made.bonus = steps(*item_.bonus, made);
    if (item_.deduction) made.deduction = steps(*item_.deduction, made);
  }

 private:
  /// What a value gives, if it lies in what the item may give.
  [[nodiscard]] std::optional<score_range> points_of(const feel::value& v, item_score& made) const {
    if (v.is_fault()) made.fault = v.as_fault().cause;
    auto points = range_of(v);
    if (points && (points->low.sign() < 0 || points->high > item_.points)) {
      made.out_of_range = true;
      points.reset();
    }
    return points;
  }

  [[nodiscard]] score_range by_table(const rule_table& rules, item_score& made) const {
    feel::workspace memory;
    const std::vector<feel::value>& arguments = made.given = values_of(rules.inputs, source_, notes_);
    const feel::value answer = rules.rules->evaluate(arguments, memory);
    feel::table_hit hit = rules.rules->hits(arguments, memory);
    std::optional<score_range> points = points_of(answer, made);
    if (answer.is_missing()) {
      const auto bits = answer.as_missing().low;
      for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].is_missing() && (bits >> i & 1U) != 0) notes_.lack(source_(rules.inputs[i]));
      }
      points = points_of_rows(*rules.rules, hit);
      if (points && (points->low.sign() < 0 || points->high > item_.points)) points.reset();
    }
    made.rows = std::move(hit.rows), made.possible = std::move(hit.possible);
    return points.value_or(up_to(item_.points));
  }

  [[nodiscard]] score_range steps(const point_steps& by, item_score& made) const {
    const feel::value count = value_of(by.of, source_, notes_);
    if (count.is_fault()) made.fault = count.as_fault().cause;
    const auto counted = range_of(count);
    if (!counted) return up_to(by.at_most);
    return {points_for(by, counted->low), points_for(by, counted->high)};
  }

  const scheme_item& item_;
  const rule_source& source_;
  score_notes& notes_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
