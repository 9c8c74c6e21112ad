// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_SCHEDULE_INL_HPP
#define KAOHE_IMPL_MODEL_SCHEDULE_INL_HPP
#include <kaohe/model/schedule.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE std::string_view to_text(progress_measure m) noexcept {
  return m == progress_measure::linear ? "linear" : "logarithmic";
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
