// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_SUSPENSION_INL_HPP
#define KAOHE_IMPL_GATE_SUSPENSION_INL_HPP
#include <kaohe/gate/suspension.hpp>

#include <kaohe/impl/gate/suspension_finder.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {

namespace detail {

/// In the order of the enumeration.
inline constexpr auto suspension_state_keys =
    std::to_array<std::string_view>({"in_force", "proposed", "withheld", "possible", "ended"});

}  // namespace detail

KAOHE_INLINE std::string_view to_text(suspension_state s) noexcept {
  return kaohe::detail::suspension_state_keys[static_cast<std::size_t>(s)];
}

KAOHE_INLINE std::vector<suspension> gate::suspensions_of(const policy& p, const facts& on, responsible_unit_id who) {
  return kaohe::detail::suspension_finder(p, on, who).find();
}

KAOHE_INLINE bool gate::was_assessed(const policy& p, const facts& on, responsible_unit_id who) {
  if (on.results != nullptr) {
    for (const assessed_result& each : *on.results) {
      const auto open = [](const proposed_suspension& s) { return s.is == proposal::possible; };
      if (each.who == who && std::none_of(each.suspensions.begin(), each.suspensions.end(), open)) return true;
    }
  }
  if (on.decided != nullptr) {
    for (const decision& each : on.decided->decisions()) {
      if (each.about.scheme.empty() || (on.as_of && *on.as_of < each.begins())) continue;
      if (each.about.who == who) return true;
      if (each.kind == decision_kind::announcement && kaohe::detail::assesses(p, each.about.scheme, who)) return true;
    }
  }
  return false;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
