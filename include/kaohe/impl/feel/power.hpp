// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_POWER_HPP
#define KAOHE_IMPL_FEEL_POWER_HPP
// Internal: powers, and the width that enclosures are kept to.

#include <kaohe/impl/feel/builtin.hpp>

#include <cmath>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The same enclosure, with ends of not many more than `digits` significant digits, so that numbers stay short.
[[nodiscard]] inline enclosure outward(enclosure e, int digits) {
  const auto shortened = [digits](const number& x, bool up) {
    const double size = std::fabs(x.to_double());
    if (x.is_small() || !(size > 1e-300) || !(size < 1e300)) return x;
    const number scale = number::power_of_ten(digits + 6 - static_cast<int>(std::floor(std::log10(size))));
    return (up ? ceil(x * scale) : floor(x * scale)) / scale;
  };
  return {shortened(e.low, false), shortened(e.high, true)};
}

/// `x ** y`.
[[nodiscard]] inline value power_of(call_state& /*state*/, const value& x, const value& y) {
  if (x.is_number() && y.is_number() && y.as_number().is_integer() && abs(y.as_number()) < 1'000'000'000) {
    return power(x.as_number(), static_cast<std::int64_t>(y.as_number().to_double()));
  }
  return fault{fault_cause::not_real, 0, 0};
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
