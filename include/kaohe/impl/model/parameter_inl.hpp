// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_PARAMETER_INL_HPP
#define KAOHE_IMPL_MODEL_PARAMETER_INL_HPP
#include <kaohe/model/parameter.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE const quantity* parameter::on(date day) const noexcept {
  for (const parameter_value& each : values) {
    if (each.in_force.contains(day)) return &each.value;
  }
  return nullptr;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
