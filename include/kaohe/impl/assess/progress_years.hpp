// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_PROGRESS_YEARS_HPP
#define KAOHE_IMPL_ASSESS_PROGRESS_YEARS_HPP

#include <kaohe/impl/assess/due.hpp>

#include <optional>
#include <vector>

namespace kaohe::inline KAOHE_ABI::detail {

/// The last year of a target; of one due each year, and of one compared with the year before, the year looked at.
[[nodiscard]] inline int last_year_of(const policy& p, const target& t, period when) {
  if (t.due.is == due_time::sort::each_year) return when.last_year();
  return due_period(p, t, {}, {}).last_year();
}

/// The year that the way of a target begins after; nothing if it has no base.
[[nodiscard]] inline std::optional<int> base_year_of(const target& t, view looks_at, int last_year) {
  if (looks_at == view::total) return t.over ? std::optional(t.over->first_year() - 1) : std::nullopt;
  if (t.baseline && t.baseline->base) return t.baseline->base->last_year();
  const bool yearly = t.due.is == due_time::sort::each_year;
  return t.baseline || yearly ? std::optional(last_year - 1) : std::nullopt;
}

/// What a target due each year asks of a unit in each of these years; nothing if it asks nothing in one of them.
[[nodiscard]] inline std::optional<std::vector<number>> yearly_aims(const target& general, responsible_unit_id who,
                                                                    int first, int last) {
  std::vector<number> aims;
  for (int year = first; year <= last; ++year) {
    const stated_target stated(general, who, period::of_year(year));
    const auto aim = stated.is_stated() ? number_of(*deciding_requirement(*stated)) : std::nullopt;
    if (!aim) return std::nullopt;
    aims.push_back(*aim);
  }
  return aims;
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
