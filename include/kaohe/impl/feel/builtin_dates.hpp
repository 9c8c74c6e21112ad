// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_DATES_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_DATES_HPP
// Internal: functions of a date.

#include <kaohe/impl/feel/builtin_common.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// From 1, Monday.
[[nodiscard]] inline int weekday(date day) {
  const int from_sunday = day.to_boost().day_of_week().as_number();
  return from_sunday == 0 ? 7 : from_sunday;
}

[[nodiscard]] inline bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

/// The week after ISO 8601: it starts on Monday and belongs to the year that its Thursday is in.
[[nodiscard]] inline int iso_week(date day) {
  const int in_year = day.to_boost().day_of_year(), from_thursday = 4 - weekday(day);
  const int thursday = in_year + from_thursday, length = is_leap(day.year()) ? 366 : 365;
  if (thursday < 1) return (thursday + (is_leap(day.year() - 1) ? 366 : 365) - 1) / 7 + 1;
  return thursday > length ? 1 : (thursday - 1) / 7 + 1;
}

template <type_kind Result>
[[nodiscard]] inline std::optional<type> check_date(call_check& c) {
  if (!c.wants(0, type_kind::date)) return std::nullopt;
  return type::plain(Result);
}
[[nodiscard]] inline value run_day_of_year(call_state&, const arguments& a) {
  return number(static_cast<int>(a[0].as_date().to_boost().day_of_year()));
}
[[nodiscard]] inline value run_day_of_week(call_state&, const arguments& a) {
  static constexpr std::array names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return std::string(names.at(static_cast<std::size_t>(weekday(a[0].as_date()) - 1)));
}
[[nodiscard]] inline value run_month_of_year(call_state&, const arguments& a) {
  static constexpr std::array names{"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};
  return std::string(names.at(static_cast<std::size_t>(a[0].as_date().month() - 1)));
}
[[nodiscard]] inline value run_week_of_year(call_state&, const arguments& a) {
  return number(iso_week(a[0].as_date()));
}

inline void add_dates(std::vector<builtin>& all) {
  constexpr auto to_number = check_date<type_kind::quantity>, to_string = check_date<type_kind::string>;
  all.push_back({"day of year", {{"date"}}, false, true, to_number, run_day_of_year});
  all.push_back({"day of week", {{"date"}}, false, true, to_string, run_day_of_week});
  all.push_back({"month of year", {{"date"}}, false, true, to_string, run_month_of_year});
  all.push_back({"week of year", {{"date"}}, false, true, to_number, run_week_of_year});
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
