// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_SUSPENSIONS_IN_HPP
#define KAOHE_IMPL_ASSESS_SUSPENSIONS_IN_HPP
// Internal: of what follows from a result that which suspends.

#include <kaohe/assess/assessed_result.hpp>

namespace kaohe::inline KAOHE_ABI::detail {

[[nodiscard]] inline std::vector<proposed_suspension> suspensions_in(const std::vector<consequence>& declared,
                                                                     const std::vector<proposed_consequence>& follow) {
  std::vector<proposed_suspension> all;
  for (const proposed_consequence& each : follow) {
    if (declared[each.consequence].kind == consequence_kind::suspend) all.push_back({each.consequence, each.is});
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
