// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_REQUIREMENT_HPP
#define KAOHE_REPORT_REQUIREMENT_HPP
/// \file report/requirement.hpp
/// What a check was compared with, and the unit its figures are shown in.

#include <kaohe/assess/finding.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::report {

/// The requirement that a check compared with, or null if the target has none in that view.
[[nodiscard]] const requirement* requirement_of(const target& t, const check& c) noexcept;

/// What a view looks at, in words: 实际值, 降低率 …; `level`, `reduction` …
[[nodiscard]] std::string_view word(view v, language lang) noexcept;

/// The unit that a check's value, bound and margin are shown in: the one its bound was printed in, else the
/// indicator's. \pre the target is of this policy
[[nodiscard]] const unit& unit_of(const policy& p, const target& t, const check& c) noexcept;

/// The unit that a target's deciding number is printed in. \pre it has one: see `deciding_requirement`
[[nodiscard]] const unit& unit_of_aim(const target& t) noexcept;

/// The requirement as written, or the direction of a trend: `<= 3128 吨`, `falling`; in Chinese 下降, 上升.
[[nodiscard]] std::string to_text(const requirement& r, language lang);

/// A check's value as it is compared: `3100 吨`, `≈16.9957% → 17%` where it was rounded, `+0.6个百分点` for the trend of
/// a share; `–` where there is none. \pre the target is of this policy
[[nodiscard]] std::string value_text(const policy& p, const target& t, const check& c, language lang);

/// What a check was compared with: `实际值 <= 3128 吨`, `力争 实际值 <= 70 万吨`, `实际值 >= 55 %（左右：54%）`.
/// \pre the target is of this policy
[[nodiscard]] std::string requirement_text(const policy& p, const target& t, const check& c, language lang);

/// The size of a margin: `28 吨`, `0.8个百分点`. \pre the check has one; the target is of this policy
[[nodiscard]] std::string margin_text(const policy& p, const target& t, const check& c, const number& margin,
                                      language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/requirement_inl.hpp>
#endif
#endif
