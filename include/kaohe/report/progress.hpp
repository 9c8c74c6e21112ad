// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_PROGRESS_HPP
#define KAOHE_REPORT_PROGRESS_HPP
/// \file report/progress.hpp
/// The progress of a target in words.

#include <kaohe/assess/progress_of.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// A number for the eye, as `shown` of an exact one: rounded to `digits` behind the point and marked `≈`; `–` for a
/// fault, and where even 400 digits leave the last one open.
[[nodiscard]] std::string shown(const feel::inexact_number& x, int digits = 4);

/// A rate given as a fraction, in per cent: `≈7.18%`.
[[nodiscard]] std::string shown_percent(const feel::inexact_number& fraction, int digits = 2);

/// How far it is behind (or, negative, before) the schedule: `0.6个百分点`, `≈-12.5 吨`; `–` where that is not known.
/// \pre the progress is of this policy
[[nodiscard]] std::string gap_text(const policy& p, const assess::progress& x, language lang);

/// A progress in a line or two that end in `\n`: required and reached, the year alone, what each year left must still
/// bring; what is missing or at fault. Empty for a target that has none.
/// \pre the progress is of this policy
[[nodiscard]] std::string explain(const policy& p, const assess::progress& x, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/progress_inl.hpp>
#endif
#endif
