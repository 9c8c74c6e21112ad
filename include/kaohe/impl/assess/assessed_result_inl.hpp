// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_ASSESSED_RESULT_INL_HPP
#define KAOHE_IMPL_ASSESS_ASSESSED_RESULT_INL_HPP
#include <kaohe/assess/assessed_result.hpp>

#include <kaohe/impl/assess/suspensions_in.hpp>

namespace kaohe::inline KAOHE_ABI::assess {

KAOHE_INLINE std::vector<assessed_result> results_of(const policy& p, const score_sheets& sheets) {
  std::vector<assessed_result> all;
  for (const scorecard& each : sheets.cards) {
    const scheme& by = p.at(each.scheme);
    all.push_back({each.who, by.id, each.when, kaohe::detail::suspensions_in(by.consequences, each.consequences)});
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::assess

#endif
