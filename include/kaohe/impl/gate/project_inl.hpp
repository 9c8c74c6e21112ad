// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_PROJECT_INL_HPP
#define KAOHE_IMPL_GATE_PROJECT_INL_HPP
#include <kaohe/gate/project.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE project gate::empty_project(const policy& p) {
  project made;
  for (const project_input& each : p->inputs) {
    made.values.emplace_back(each.by ? p->lists[each.by->index].members.size() : 1);
  }
  return made;
}

KAOHE_INLINE std::optional<date> gate::own_rule_date(const policy& p, const project& of) {
  if (!p->applicable_on) return std::nullopt;
  const feel::value& held = of.values[p->applicable_on->index].front();
  return held.kind() == feel::value_kind::date ? std::optional(held.as_date()) : std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
