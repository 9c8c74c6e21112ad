// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_SIGNIFICANT_HPP
#define KAOHE_IMPL_REPORT_SIGNIFICANT_HPP
// Internal: numbers cut to so many digits, whatever their size.

#include <kaohe/base/number.hpp>
#include <kaohe/quantity/unit.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// The amount with its unit as reports print it: `3128 吨`, `15.2%`.
[[nodiscard]] inline std::string with_unit(const std::string& amount, const unit& in) {
  if (in.spelling.empty()) return amount;
  const bool sign_like = in.spelling == "%" || in.spelling == "‰" || in.spelling == "百分点";
  return amount + (sign_like ? "" : " ") + in.spelling;
}

/// The power of ten of the first digit: 2 of 314, -1 of 0.5. \pre x > 0 and no fault
[[nodiscard]] inline int magnitude(const number& x) {
  int low = -19'700, high = 19'700;  // no number has more digits, by far not on both sides of the stroke
  while (high - low > 1) {
    const int middle = low + (high - low) / 2;
    (x < power(10, middle) ? high : low) = middle;
  }
  return low;
}

/// The first digits of a number, rounded: `1.4142135623730950488`, `1.0715e301`. \pre no fault
[[nodiscard]] inline std::string significant(const number& x, int digits) {
  if (x.is_zero()) return "0";
  const int first = magnitude(abs(x));
  if (first >= -6 && first < digits) return to_fixed(x, digits - 1 - first);
  const number scaled = x / power(10, first);
  return scaled.fault() == number_fault::none ? to_fixed(scaled, digits - 1) + "e" + std::to_string(first) : to_text(x);
}

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
