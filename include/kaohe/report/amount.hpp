// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_AMOUNT_HPP
#define KAOHE_REPORT_AMOUNT_HPP
/// \file report/amount.hpp
/// Exact numbers as a reader wants to see them: in the unit of the indicator, and shortened where the decimals do
/// not end, which is marked.

#include <kaohe/base/issue.hpp>  // language
#include <kaohe/base/number.hpp>
#include <kaohe/quantity/unit.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// A number for the eye: the exact decimal if it has at most `digits` digits behind the point, otherwise rounded to
/// them and marked `≈`.
[[nodiscard]] std::string shown(const number& x, int digits = 4);

/// An amount given in coherent units, in `in`: `3128 吨`, `15.2%`, `≈0.6333 tce/万元`.
[[nodiscard]] std::string shown(const number& coherent, const unit& in, int digits = 4);

/// The text of a shown number with a `+` before its digits if the number is positive: `+0.8%`, `≈+0.1495`.
[[nodiscard]] std::string with_sign(const number& x, std::string shown);

/// A rate given as a fraction, in per cent: `-2.2%`, `≈15.1844%`.
[[nodiscard]] std::string shown_percent(const number& fraction, int digits = 4);

/// A difference of two rates, in percentage points: `0.8个百分点` / `0.8 pp`.
[[nodiscard]] std::string shown_points(const number& fraction, language lang, int digits = 4);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/amount_inl.hpp>
#endif
#endif
