// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_WARN_FORECAST_HPP
#define KAOHE_WARN_FORECAST_HPP
/// \file warn/forecast.hpp
/// Where a target will probably end, from the quarterly or monthly figures so far: a value with an interval, and how
/// likely the target is met. In floating point, and never part of a finding or a level. docs/semantics.md, "Forecasts".

#include <kaohe/assess/progress_of.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// Why there is no forecast.
enum class no_forecast : std::uint8_t {
  not_one_number,     ///< the target's deciding view does not compare one number of whole years
  nothing_left,       ///< the figures that it is judged on are there already
  too_short,          ///< fewer than two whole years of quarters or months
  hole,               ///< a figure is missing between others
  contradicts_years,  ///< parts of a year do not add up to its published figure: they are of another coverage or basis
  no_base,            ///< the base figure is missing
  not_real,           ///< a figure cannot be used: a fall by 100 % or more, a base of zero
};

/// The key of a cause in files and JSON: `too_short` …
[[nodiscard]] std::string_view to_text(no_forecast why) noexcept;

/// Where a target of one unit will probably end. Amounts are in coherent units, rates fractions, as the deciding view
/// states them.
struct forecast {
  target_id judged{};                ///< the target
  responsible_unit_id who{};         ///< the unit
  period when;                       ///< the due year, or the span of a total
  std::optional<no_forecast> none;   ///< why there is none; then nothing below but `figures`, `missing`, `where` is set
  int parts_of_year = 0;             ///< 4: quarters, 12: months
  double value = 0;                  ///< what is expected
  double low = 0;                    ///< lower end of the interval
  double high = 0;                   ///< upper end of the interval
  double confidence = 0;             ///< how likely the value lies in the interval
  double probability = 0;            ///< how likely the target is met
  std::vector<used_figure> figures;  ///< the figures it was made of, in order, each once
  std::vector<cell> missing;         ///< the figures in a hole; the base
  place where;                       ///< of a hole or contradiction: the row of the figure behind it
};

namespace warn {

/// The name of the method, for readers: every forecast is made by it.
[[nodiscard]] std::string_view method_of_forecast(language lang) noexcept;

/// The forecast of a target of one unit from what was known on the day of `known`: a straight trend and one level for
/// each quarter (month), by least squares; interval and probability by Student's t. Totals and counts are forecast by
/// their quarters (or the differences of their year-to-date figures), ratios and shares by their year-to-date figures,
/// targets judged on published rates by the logarithms of 1 + rate.
/// \param when        of a target due each year: which year; by default that of the day
/// \param confidence  between 0 and 1
[[nodiscard]] forecast forecast_target(const policy& p, const snapshot& known, target_id what, responsible_unit_id who,
                                       std::optional<period> when = {}, double confidence = 0.8);

/// Reports holes and contradictions of a series, each as a warning at its row.
void report_series(const policy& p, const forecast& made, issues& problems);

}  // namespace warn

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/warn/forecast_inl.hpp>
#endif
#endif
