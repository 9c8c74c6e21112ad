// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_DUE_HPP
#define KAOHE_IMPL_ASSESS_DUE_HPP

#include <kaohe/impl/observe/lifetime.hpp>
#include <kaohe/model/policy.hpp>

#include <vector>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Dates and periods begin with it.
inline constexpr int first_year_of_calendar = 1400;

/// The month of a day.
[[nodiscard]] inline period month_of(date day) { return period::of_month(day.year(), day.month()); }

/// The years of the policy that have ended by a day (none: all its years); nothing without a period.
[[nodiscard]] inline std::optional<period> ended_years(const policy& p, const std::optional<date>& as_of) {
  if (!p->period) return std::nullopt;
  const int first = p->period->first_year();
  int last = p->period->last_year();
  while (as_of && last >= first && *as_of <= period::of_year(last).last_day()) --last;
  if (last < first) return std::nullopt;
  return period::of_years(first, last);
}

/// When a target falls due: its period, the month of its day, the year asked for. Of a target due each year without
/// a year the last one that has ended, else the first one of the policy.
[[nodiscard]] inline period due_period(const policy& p, const target& t, const std::optional<date>& as_of,
                                       const std::optional<period>& when) {
  switch (t.due.is) {
    case due_time::sort::on_day:
      if (t.due.day) return month_of(*t.due.day);
      break;
    case due_time::sort::each_year: {
      if (when) return *when;
      if (const auto ended = ended_years(p, as_of)) return period::of_year(ended->last_year());
      if (p->period) return period::of_year(p->period->first_year());
      break;
    }
    case due_time::sort::in_period:
      break;
  }
  if (t.due.period) return *t.due.period;
  if (t.over) return *t.over;
  return p->period.value_or(period::of_year(9998));  // a checked target has one of them
}

/// True once the due period is over, or the due day is there.
[[nodiscard]] inline bool is_due(const target& t, period due, const std::optional<date>& as_of) {
  if (!as_of) return true;
  if (t.due.is == due_time::sort::on_day && t.due.day) return *t.due.day <= *as_of;
  return due.last_day() < *as_of;
}

/// True if the unit is there when the target falls due: on the day, or on a day of the period.
[[nodiscard]] inline bool is_there(const responsible_unit& who, const target& t, period due) {
  if (t.due.is == due_time::sort::on_day && t.due.day) return who.lifetime.contains(*t.due.day);
  return touches(who.lifetime, due);
}

/// The calendar periods that end on a day, the shortest first: month, quarter, half, year or year to date; in the
/// middle of a month only that month. The last one names what is missing where no figure is there.
[[nodiscard]] inline std::vector<period> periods_ending_on(date day) {
  const int year = day.year(), month = day.month();
  std::vector<period> all{month_of(day)};
  if (all.front().last_day() != day) return all;
  if (month % 3 == 0) all.push_back(period::of_quarter(year, month / 3));
  if (month % 6 == 0) all.push_back(period::of_half(year, month / 6));
  if (const period to_date = period::year_to_date(year, month); to_date != all.back()) all.push_back(to_date);
  return all;
}

/// The run of as many months as `length` that ends with the month of a day.
[[nodiscard]] inline period run_ending_on(date day, period length) {
  const int first = day.year() * 12 + day.month() - length.months();
  if (first < first_year_of_calendar * 12) return month_of(day);
  return period::ending_with(day.year(), day.month(), length.months());
}

/// The parts of the due period that are judged one by one (保持); the whole where there are none.
[[nodiscard]] inline std::vector<period> judged_parts(const target& t, period due) {
  if (t.every == repetition::once) return {due};
  const bool on_day = t.due.is == due_time::sort::on_day && t.due.day;
  const period whole = on_day ? period::of_year(due.first_year()) : due;
  std::vector<period> parts;
  for (int year = whole.first_year(); year <= whole.last_year(); ++year) {
    const auto add = [&](int number_of_parts, period (*make)(int, int) noexcept) {
      for (int i = 1; i <= number_of_parts; ++i) {
        const period part = make(year, i);
        if (whole.contains(part) && (!on_day || part.last_day() <= *t.due.day)) parts.push_back(part);
      }
    };
    if (t.every == repetition::each_half) add(2, &period::of_half);
    if (t.every == repetition::each_quarter) add(4, &period::of_quarter);
    if (t.every == repetition::each_month) add(12, &period::of_month);
  }
  if (parts.empty()) parts.push_back(due);
  return parts;
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
