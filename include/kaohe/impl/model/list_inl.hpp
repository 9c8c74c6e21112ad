// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_LIST_INL_HPP
#define KAOHE_IMPL_MODEL_LIST_INL_HPP
#include <kaohe/model/list.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE bool list::contains(std::string_view member) const noexcept {
  return std::any_of(members.begin(), members.end(), [&](const std::string& each) {
    return code_system.empty() ? member == each : !each.empty() && member.starts_with(each);
  });
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
