// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_REQUIREMENT_HPP
#define KAOHE_REPORT_REQUIREMENT_HPP
/// \file report/requirement.hpp
/// What a check was compared with, and the unit its figures are shown in.

#include <kaohe/assess/finding.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// The requirement that a check compared with, or null if the target has none in that view.
[[nodiscard]] const requirement* requirement_of(const target& t, const check& c) noexcept;

/// The unit that a check's value, bound and margin are shown in: the one its bound was printed in, else the
/// indicator's. \pre the target is of this policy
[[nodiscard]] const unit& unit_of(const policy& p, const target& t, const check& c) noexcept;

/// The requirement as written, or the direction of a trend: `<= 3128 吨`, `falling`; in Chinese 下降, 上升.
[[nodiscard]] std::string to_text(const requirement& r, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/requirement_inl.hpp>
#endif
#endif
