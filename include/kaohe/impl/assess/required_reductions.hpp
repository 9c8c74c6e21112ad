// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_REQUIRED_REDUCTIONS_HPP
#define KAOHE_IMPL_ASSESS_REQUIRED_REDUCTIONS_HPP

#include <kaohe/assess/progress.hpp>

#include <map>
#include <tuple>

namespace kaohe::inline KAOHE_ABI::detail {

/// Required reductions, each worked out once: most units that a scheme judges in a year have the same target and have
/// the same share of the way behind them. It lives as long as the sheets are made.
class required_reductions {
 public:
  [[nodiscard]] feel::inexact_number of(const number& target, const number& share, progress_measure by) {
    const bool ordered = target.fault() == number_fault::none && share.fault() == number_fault::none;
    if (!ordered) return assess::required_reduction(target, share, by);
    const auto key = std::make_tuple(by, target, share);
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    return known_.emplace(key, assess::required_reduction(target, share, by)).first->second;
  }

 private:
  std::map<std::tuple<progress_measure, number, number>, feel::inexact_number> known_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
