// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_SCORECARD_INL_HPP
#define KAOHE_IMPL_ASSESS_SCORECARD_INL_HPP
#include <kaohe/assess/scorecard.hpp>

#include <kaohe/impl/assess/evaluate_inl.hpp>
#include <kaohe/impl/assess/grade_points.hpp>
#include <kaohe/impl/assess/sheet_maker.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// The periods that a scheme judges: those that have ended by the day, or those that end in the selected one.
[[nodiscard]] inline std::vector<period> judged_periods(const policy& p, const scheme& by,
                                                        const std::optional<date>& as_of,
                                                        const assess::selection& only) {
  std::vector<period> found;
  const std::optional<period> whole = p->period ? p->period : only.period;
  if (!whole) return found;
  const auto add = [&](period each) {
    const bool ended = !as_of || each.last_day() < *as_of;
    if (only.period ? falls_due_in(only, each) : ended) found.push_back(each);
  };
  if (by.period == scheme_period::policy) {
    add(*whole);
    return found;
  }
  for (int year = whole->first_year(); year <= whole->last_year(); ++year) add(period::of_year(year));
  return found;
}

/// True if a veto keeps a sheet from a grade, or may.
[[nodiscard]] inline bool forbids(const scheme& by, const veto_result& v, std::size_t grade) {
  return v.holds != false && by.vetoes[v.veto].grade > grade;
}

}  // namespace detail

KAOHE_INLINE std::string_view to_text(proposal p) noexcept {
  constexpr std::array<std::string_view, 3> keys{"proposed", "possible", "withheld"};
  return keys[static_cast<std::size_t>(p)];
}

KAOHE_INLINE scorecard assess::score(const policy& p, const facts& on, scheme_id by, responsible_unit_id who,
                                     period when) {
  return detail::sheet_maker(p, on).sheet(by, who, when);
}

KAOHE_INLINE score_sheets assess::score_all(const policy& p, const facts& on, const selection& only) {
  score_sheets all{p->sha256, on.known.as_of(), {}};
  detail::sheet_maker maker(p, on);
  for (std::uint32_t i = 0; i < p->schemes.size(); ++i) {
    const scheme& by = p->schemes[i];
    for (const period when : detail::judged_periods(p, by, on.known.as_of(), only)) {
      for (const responsible_unit_id who : by.over) {
        if (only.who && *only.who != who) continue;
        if (detail::touches(p.at(who).lifetime, when)) all.cards.push_back(maker.sheet({i}, who, when));
      }
    }
  }
  return all;
}

KAOHE_INLINE std::optional<feel::value_range> assess::points_for_grade(const policy& p, const scorecard& card,
                                                                       std::size_t item, std::size_t grade) {
  const scheme& by = p.at(card.scheme);
  // A veto that leaves no better grade makes every better score do.
  bool or_better = false;
  for (const veto_result& v : card.vetoes) {
    if (detail::forbids(by, v, grade)) return std::nullopt;
    or_better = or_better || (v.holds == true && by.vetoes[v.veto].grade == grade);
  }
  score_range others = card.bonus;
  for (const item_score& each : card.items) {
    if (each.item != item) others = {others.low + each.score.low, others.high + each.score.high};
  }
  const bool takes_off = by.items[item].points.is_zero();
  const item_score& asked = card.items[item];
  detail::score_end low{takes_off ? asked.score.low : number(), true};
  detail::score_end high{takes_off ? asked.score.high : asked.points.high, true};
  const detail::grade_scores wanted = detail::scores_of(by, grade, or_better);
  if (wanted.low && wanted.low->at.sign() > 0) {  // no sheet has less than no points
    low = detail::narrower(low, {wanted.low->at - others.low, wanted.low->included}, true);
  }
  if (wanted.high) high = detail::narrower(high, {wanted.high->at - others.high, wanted.high->included}, false);
  if (high.at < low.at || (high.at == low.at && !(low.included && high.included))) return std::nullopt;
  return feel::value_range{low.at, high.at, low.included, high.included};
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
