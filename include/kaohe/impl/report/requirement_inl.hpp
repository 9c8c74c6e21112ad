// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_REQUIREMENT_INL_HPP
#define KAOHE_IMPL_REPORT_REQUIREMENT_INL_HPP

#include <kaohe/report/requirement.hpp>

namespace kaohe::inline KAOHE_ABI::report {

KAOHE_INLINE const requirement* requirement_of(const target& t, const check& c) noexcept {
  for (const requirement& r : c.stretch ? t.stretch : t.requirements) {
    if (r.looks_at == c.looks_at) return &r;
  }
  return nullptr;
}

KAOHE_INLINE const unit& unit_of(const policy& p, const target& t, const check& c) noexcept {
  const requirement* const r = requirement_of(t, c);
  if (r != nullptr && r->allows.high) return r->allows.high->value.unit;
  if (r != nullptr && r->allows.low) return r->allows.low->value.unit;
  return p.at(t.measured).unit;
}

KAOHE_INLINE std::string to_text(const requirement& r, language lang) {
  if (!r.must) return r.written;
  const bool rising = *r.must == direction::rising;
  if (lang == language::zh) return rising ? "上升" : "下降";
  return rising ? "rising" : "falling";
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
