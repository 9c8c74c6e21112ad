// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_POINT_SPREAD_HPP
#define KAOHE_IMPL_ASSESS_POINT_SPREAD_HPP

#include <kaohe/impl/assess/score_ranges.hpp>

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::detail {

/// An item that applies: its points spread, its deduction taken off. One without points takes it from the sheet.
inline void settle_applying(const scheme_item& item, const number& factor, item_score& here) {
  here.points = exactly(item.points * factor);
  here.score = scaled(here.score, factor);
  if (here.self_assessed) *here.self_assessed *= factor;
  if (here.verified) *here.verified *= factor;
  if (item.points.is_zero()) {
    here.score = {-here.deduction.high, -here.deduction.low};
  } else {
    here.score = less(here.score, here.deduction);
  }
}

/// An item that does not apply.
inline void settle_left_out(const scheme_item& item, item_score& here) {
  const not_applying how = item.otherwise.value_or(not_applying::zero);
  here.points = exactly(how == not_applying::rescale ? number() : item.points);
  here.score = exactly(how == not_applying::full ? item.points : number());
  here.bonus = here.deduction = {};
  here.self_assessed.reset();
  here.verified.reset();
}

/// One more way in which an item may turn out.
inline void merge_way(const item_score& here, item_score& all) {
  all.points = hull(all.points, here.points);
  all.score = hull(all.score, here.score);
  all.bonus = hull(all.bonus, here.bonus);
  all.deduction = hull(all.deduction, here.deduction);
  if (here.self_assessed) all.self_assessed = here.self_assessed;
  if (here.verified) all.verified = here.verified;
}

/// Spreads the points of items that do not apply, takes deductions off and adds everything up. Where it is open whether
/// items apply, all ways in which that may turn out count.
class point_spread {
 public:
  /// \param alone  the items, each scored by itself
  point_spread(const scheme& by, std::vector<item_score> alone) : by_(by), alone_(std::move(alone)) {
    for (const item_score& each : alone_) {
      if (!each.applies) open_.push_back(each.item);
    }
  }

  /// Fills in the items, the bonus and the score of a sheet, not rounded.
  void add_up(scorecard& card) {
    card.items = alone_;
    if (open_.size() > most_open) return give_up(card);
    for (std::uint32_t way = 0; way < 1U << open_.size(); ++way) add_way(way, card);
  }

 private:
  // So many open items are 1,024 ways.
  static constexpr std::size_t most_open = 10;

  [[nodiscard]] std::vector<bool> applying(std::uint32_t way) const {
    std::vector<bool> applies;
    for (const item_score& each : alone_) applies.push_back(each.applies.value_or(false));
    for (std::size_t i = 0; i < open_.size(); ++i) applies[open_[i]] = (way >> i & 1U) != 0;
    return applies;
  }

  /// What each item counts, as a multiple of its points. \param lost  points that no item is left to take
  [[nodiscard]] std::vector<number> factors(const std::vector<bool>& applies, number& lost) const {
    struct group_points {
      number kept, spread;
    };
    std::map<std::string_view, group_points> groups;
    number kept;  // by groups that have an item left, with what is spread in them
    for (const item_score& each : alone_) {
      const scheme_item& item = by_.items[each.item];
      group_points& g = groups[item.group];
      if (applies[each.item]) g.kept += item.points;
      if (!applies[each.item] && item.otherwise == not_applying::rescale) g.spread += item.points;
    }
    for (const auto& [name, g] : groups)
      (g.kept.is_zero() ? lost : kept) += g.kept.is_zero() ? g.spread : g.kept + g.spread;
    const number all = kept.is_zero() ? number(1) : (kept + lost) / kept;
    if (!kept.is_zero()) lost = number();
    std::vector<number> found;
    for (const scheme_item& item : by_.items) {
      const group_points& g = groups[item.group];
      found.push_back(g.kept.is_zero() ? number(1) : (g.kept + g.spread) / g.kept * all);
    }
    return found;
  }

  void add_way(std::uint32_t way, scorecard& card) {
    const std::vector<bool> applies = applying(way);
    number lost;
    const std::vector<number> factor = factors(applies, lost);
    score_range total = up_to(lost), bonus;
    for (const item_score& each : alone_) {
      item_score here = each;
      const scheme_item& item = by_.items[each.item];
      if (applies[each.item]) {
        settle_applying(item, factor[each.item], here);
      } else {
        settle_left_out(item, here);
      }
      total = sum(total, sum(here.score, here.bonus));
      bonus = sum(bonus, here.bonus);
      item_score& all = card.items[each.item];
      if (way == 0) all = here;
      merge_way(here, all);
    }
    total = {std::max(number(), total.low), std::max(number(), total.high)};
    card.score = way == 0 ? total : hull(card.score, total);
    card.bonus = way == 0 ? bonus : hull(card.bonus, bonus);
  }

  /// Too many ways: the score is anything.
  void give_up(scorecard& card) {
    card.bonus = {};
    for (item_score& each : card.items) {
      each.points = each.score = up_to(by_.total);
      card.bonus.high += each.bonus.high;
    }
    card.score = up_to(by_.total + card.bonus.high);
  }

  const scheme& by_;
  std::vector<item_score> alone_;
  std::vector<std::size_t> open_;  // items of which it is open whether they apply
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
