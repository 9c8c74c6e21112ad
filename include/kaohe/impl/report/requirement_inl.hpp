// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_REQUIREMENT_INL_HPP
#define KAOHE_IMPL_REPORT_REQUIREMENT_INL_HPP

#include <kaohe/report/amount.hpp>
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

KAOHE_INLINE std::string_view word(view v, language lang) noexcept {
  const bool zh = lang == language::zh;
  switch (v) {
    case view::level:
      return zh ? "实际值" : "level";
    case view::reduction:
      return zh ? "降低率" : "reduction";
    case view::change:
      return zh ? "变化率" : "change";
    case view::increment:
      return zh ? "增量" : "increment";
    case view::total:
      return zh ? "累计值" : "total";
    case view::trend:
      return zh ? "变化" : "trend";
  }
  return {};
}

KAOHE_INLINE const unit& unit_of_aim(const target& t) noexcept {
  const feel::interval& allows = deciding_requirement(t)->allows;
  return allows.high ? allows.high->value.unit : allows.low->value.unit;
}

KAOHE_INLINE std::string to_text(const requirement& r, language lang) {
  if (!r.must) return r.written;
  const bool rising = *r.must == direction::rising;
  if (lang == language::zh) return rising ? "上升" : "下降";
  return rising ? "rising" : "falling";
}

KAOHE_INLINE std::string margin_text(const policy& p, const target& t, const check& c, const number& margin,
                                     language lang) {
  const unit& in = unit_of(p, t, c);
  return in.spelling == "%" || in.spelling == "百分点" ? shown_points(margin, lang) : shown(margin, in);
}

KAOHE_INLINE std::string value_text(const policy& p, const target& t, const check& c, language lang) {
  if (!c.value) return "–";
  if (c.looks_at == view::trend) return with_sign(*c.value, margin_text(p, t, c, *c.value, lang));
  const unit& in = unit_of(p, t, c);
  std::string out = shown(*c.value, in);
  if (c.rounded && *c.rounded != *c.value) out += " → " + shown(*c.rounded, in);
  return out;
}

KAOHE_INLINE std::string requirement_text(const policy& p, const target& t, const check& c, language lang) {
  const requirement* const r = requirement_of(t, c);
  if (r == nullptr) return {};
  const bool zh = lang == language::zh;
  std::string out = c.stretch ? (zh ? "力争 " : "stretch ") : "";
  out += std::string(word(c.looks_at, lang)) + " " + to_text(*r, lang);
  if (t.about && c.decides && c.bound) {
    out += (zh ? "（左右：" : " (about: ") + shown(*c.bound, unit_of(p, t, c)) + (zh ? "）" : ")");
  }
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
