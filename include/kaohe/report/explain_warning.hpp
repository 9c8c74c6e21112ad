// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_EXPLAIN_WARNING_HPP
#define KAOHE_REPORT_EXPLAIN_WARNING_HPP
/// \file report/explain_warning.hpp
/// Warning levels and forecasts in words.

#include <kaohe/warn/forecast.hpp>
#include <kaohe/warn/warning.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::report {

/// The level with its colour, or those that it may be: `二级（黄）`, `不能判定（二级或三级）`.
/// \pre the warning is of this policy, here and below
[[nodiscard]] std::string level_text(const policy& p, const warning& w, language lang);

/// A warning in several lines that end in `\n`: unit, target, level, ladder and source, the progress behind it, what
/// follows.
[[nodiscard]] std::string explain(const policy& p, const warning& w, language lang);

/// Why there is no forecast, in words.
[[nodiscard]] std::string_view sentence(no_forecast why, language lang) noexcept;

/// What is expected, as the target's unit has it: `≈434.14 吨`, `≈16.8 %`. \param x  in coherent units
[[nodiscard]] std::string forecast_text(const policy& p, const forecast& f, double x);

/// A forecast in one line that ends in `\n`: the value, the interval, how likely the target is met, the method; or why
/// there is none.
[[nodiscard]] std::string explain(const policy& p, const forecast& f, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/explain_warning_inl.hpp>
#endif
#endif
