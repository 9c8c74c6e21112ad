// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_OBSERVE_LIFETIME_HPP
#define KAOHE_IMPL_OBSERVE_LIFETIME_HPP

#include <kaohe/base/date.hpp>
#include <kaohe/base/period.hpp>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// True if a lifetime has at least one day of the period.
[[nodiscard]] inline bool touches(const validity& lifetime, period when) {
  return (!lifetime.from || *lifetime.from <= when.last_day()) && (!lifetime.to || when.first_day() < *lifetime.to);
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
