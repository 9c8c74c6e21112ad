// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_TARGET_INL_HPP
#define KAOHE_IMPL_MODEL_TARGET_INL_HPP
#include <kaohe/model/target.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// The number that a requirement names, in coherent units: its only bound, or both of `= x`. Null if it has two.
[[nodiscard]] inline const quantity* only_bound(const requirement& r) {
  const auto& low = r.allows.low;
  const auto& high = r.allows.high;
  if (low && high && low->value.coherent() != high->value.coherent()) return nullptr;
  return low ? &low->value : (high ? &high->value : nullptr);
}

/// The only bound of a target in one view, or null.
[[nodiscard]] inline const quantity* only_bound(const target& t, view looked_at) {
  for (const requirement& each : t.requirements) {
    if (each.looks_at == looked_at) return only_bound(each);
  }
  return nullptr;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE std::string_view to_text(view v) noexcept {
  switch (v) {
    case view::level:
      return "level";
    case view::reduction:
      return "reduction";
    case view::change:
      return "change";
    case view::increment:
      return "increment";
    case view::total:
      return "total";
    case view::trend:
      break;
  }
  return "trend";
}

KAOHE_INLINE std::optional<number> implied_base(const target& t) {
  const quantity* const level = model::detail::only_bound(t, view::level);
  const quantity* const reduction = model::detail::only_bound(t, view::reduction);
  const quantity* const change = model::detail::only_bound(t, view::change);
  if (level == nullptr || (reduction == nullptr && change == nullptr)) return std::nullopt;
  const number left = reduction != nullptr ? 1 - reduction->coherent() : 1 + change->coherent();
  number base = level->coherent() / left;
  if (base.fault() != number_fault::none) return std::nullopt;  // a reduction by 100 %: any base would do
  return base;
}

KAOHE_INLINE std::optional<number> number_of(const requirement& r) {
  const quantity* const only = model::detail::only_bound(r);
  return only != nullptr ? std::optional(only->coherent()) : std::nullopt;
}

KAOHE_INLINE const requirement* deciding_requirement(const target& t) noexcept {
  if (t.requirements.empty()) return t.stretch.size() == 1 ? &t.stretch.front() : nullptr;
  if (t.requirements.size() == 1) return &t.requirements.front();
  for (const requirement& each : t.requirements) {
    if (t.decides == each.looks_at) return &each;
  }
  return nullptr;
}

KAOHE_INLINE progress_measure measure_of_progress(const target& t, const indicator& measured) noexcept {
  if (t.progress) return *t.progress;
  const requirement* const deciding = deciding_requirement(t);
  const bool rate =
      deciding != nullptr && (deciding->looks_at == view::reduction || deciding->looks_at == view::change);
  return rate && measured.kind == indicator_kind::ratio ? progress_measure::logarithmic : progress_measure::linear;
}

KAOHE_INLINE stated_target::stated_target(const target& general, responsible_unit_id who, period when)
    : general_(&general) {
  if (general.values.empty()) return;
  const target_value* found = nullptr;
  for (const target_value& each : general.values) {
    if (each.who != who || (each.when && !each.when->contains(when))) continue;
    if (found == nullptr || each.when) found = &each;
  }
  stated_ = found != nullptr;
  if (!stated_) return;
  own_ = general;
  own_->requirements = {found->asks};
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
