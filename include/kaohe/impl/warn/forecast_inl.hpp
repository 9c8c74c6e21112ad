// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_WARN_FORECAST_INL_HPP
#define KAOHE_IMPL_WARN_FORECAST_INL_HPP
#include <kaohe/warn/forecast.hpp>

#include <kaohe/impl/warn/forecaster.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE std::string_view to_text(no_forecast why) noexcept {
  switch (why) {
    case no_forecast::not_one_number:
      return "not_one_number";
    case no_forecast::nothing_left:
      return "nothing_left";
    case no_forecast::too_short:
      return "too_short";
    case no_forecast::hole:
      return "hole";
    case no_forecast::contradicts_years:
      return "contradicts_years";
    case no_forecast::no_base:
      return "no_base";
    case no_forecast::not_real:
      break;
  }
  return "not_real";
}

KAOHE_INLINE std::string_view warn::method_of_forecast(language lang) noexcept {
  return lang == language::zh ? "分季（月）水平加线性趋势，最小二乘法"
                              : "level of each quarter (month) and straight trend, least squares";
}

KAOHE_INLINE forecast warn::forecast_target(const policy& p, const snapshot& known, target_id what,
                                            responsible_unit_id who, std::optional<period> when, double confidence) {
  const target& general = p.at(what);
  const bool yearly = general.due.is == due_time::sort::each_year;
  if (!when && yearly && known.as_of()) when = period::of_year(known.as_of()->year());
  const period due = general.over && !yearly ? *general.over : detail::due_period(p, general, known.as_of(), when);
  const stated_target stated(general, who, due);
  const target& t = *stated;
  forecast made{what, who, due, {}, 0, 0, 0, 0, confidence, 0, {}, {}, {}};
  const requirement* const deciding = stated.is_stated() ? deciding_requirement(t) : nullptr;
  const bool whole_years = due.first_day().month() == 1 && due.months() % 12 == 0;
  const bool one_due_year = due.months() == 12 || (deciding != nullptr && deciding->looks_at == view::total);
  const bool foreseen = deciding != nullptr && deciding->looks_at != view::trend && number_of(*deciding) &&
                        whole_years && one_due_year && t.every == repetition::once;
  if (foreseen) {
    detail::forecaster(p, known, t, *deciding, made).work();
  } else {
    made.none = no_forecast::not_one_number;
  }
  return made;
}

KAOHE_INLINE void warn::report_series(const policy& p, const forecast& made, issues& problems) {
  if (made.none != no_forecast::hole && made.none != no_forecast::contradicts_years) return;
  const issue_code code =
      *made.none == no_forecast::hole ? issue_code::series_hole : issue_code::series_contradicts_year;
  std::string periods;
  for (const cell& c : made.missing) periods += (periods.empty() ? "" : " ") + to_text(c.period);
  problems.push_back({code, made.where, {p.at(made.who).name, p.at(p.at(made.judged).measured).name, periods}});
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
