// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_RESULT_POINTS_SCORER_HPP
#define KAOHE_IMPL_ASSESS_RESULT_POINTS_SCORER_HPP

#include <kaohe/impl/assess/rule_reader.hpp>
#include <kaohe/impl/assess/score_ranges.hpp>

namespace kaohe::inline KAOHE_ABI::detail {

/// Scores an item by what another scheme gave to the unit, or to the units below it.
class result_points_scorer {
 public:
  result_points_scorer(const policy& p, const assess::facts& on, responsible_unit_id who, period when,
                       const sheet_source& sheets, score_notes& notes)
      : policy_(p), on_(on), who_(who), when_(when), sheets_(sheets), notes_(notes) {}

  /// \return whether there is any result to score by
  [[nodiscard]] bool score(const scheme_item& item, const result_points& by, item_score& made) {
    const scheme& other = policy_.at(by.other);
    std::optional<score_range> all;
    number count;
    for (const period when : periods(by, other)) {
      for (const responsible_unit_id unit : units(by, other, when)) {
        const scorecard& result = sheets_(by.other, unit, when);
        notes_.use(result);
        const score_range share = share_of(by, other, result);
        if (!share.is_known()) notes_.lack(result);
        all = all ? joined(by, *all, share) : share;
        count += 1;
      }
    }
    if (!all) return false;
    const bool lowest = by.makes == result_points::made_of::lowest;
    made.score = scaled(*all, lowest ? item.points : item.points / count);
    return true;
  }

 private:
  /// Of a scheme of years the years of the period that have ended, or the period itself.
  [[nodiscard]] std::vector<period> periods(const result_points& by, const scheme& other) const {
    if (other.period == scheme_period::policy) return {policy_->period.value_or(when_)};
    if (by.years == result_points::periods::same && when_.months() == 12) return {when_};
    std::vector<period> years;
    const std::optional<date>& day = on_.known.as_of();
    for (int year = when_.first_year(); year <= when_.last_year(); ++year) {
      const period each = period::of_year(year);
      if (when_.months() == 12 || !day || each.last_day() < *day) years.push_back(each);
    }
    return years;
  }

  [[nodiscard]] std::vector<responsible_unit_id> units(const result_points& by, const scheme& other,
                                                       period when) const {
    std::vector<responsible_unit_id> found;
    for (const responsible_unit_id unit : other.over) {
      const responsible_unit& each = policy_.at(unit);
      const bool wanted = by.units == result_points::whose::same_unit ? unit == who_ : each.parent == who_;
      if (wanted && touches(each.lifetime, when)) found.push_back(unit);
    }
    return found;
  }

  [[nodiscard]] static score_range share_of(const result_points& by, const scheme& other, const scorecard& result) {
    if (by.makes != result_points::made_of::passed) {
      const score_range share = scaled(result.score, number(1) / other.total);
      return {std::min(number(1), share.low), std::min(number(1), share.high)};
    }
    const auto passes = [&](std::size_t grade) {
      return std::find(by.grades.begin(), by.grades.end(), grade) != by.grades.end();
    };
    const auto& possible = result.possible_grades;
    const bool sure = !possible.empty() && std::all_of(possible.begin(), possible.end(), passes);
    const bool may = possible.empty() || std::any_of(possible.begin(), possible.end(), passes);
    return {number(sure ? 1 : 0), number(may ? 1 : 0)};
  }

  [[nodiscard]] static score_range joined(const result_points& by, const score_range& a, const score_range& b) {
    if (by.makes != result_points::made_of::lowest) return sum(a, b);
    return {std::min(a.low, b.low), std::min(a.high, b.high)};
  }

  const policy& policy_;
  const assess::facts& on_;
  responsible_unit_id who_;
  period when_;
  const sheet_source& sheets_;
  score_notes& notes_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
