// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_ROUNDING_INL_HPP
#define KAOHE_IMPL_BASE_ROUNDING_INL_HPP

#include <kaohe/base/rounding.hpp>
#include <kaohe/impl/base/decimal_text.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE result<rounding_interval> rounding_interval::make(const number& size) {
  // Of that kind are exactly the positive decimals with one digit that is not zero, and that a 1, 2 or 5.
  const auto decimal = to_decimal(size);
  if (size.sign() > 0 && decimal) {
    const auto digit = decimal->find_first_not_of("0.");
    const auto last = decimal->find_last_not_of("0.");
    if (digit == last && std::string_view("125").find((*decimal)[digit]) != std::string_view::npos) {
      return rounding_interval(size);
    }
  }
  return failure(issue_code::not_an_interval, {detail::shown(to_text(size))});
}

KAOHE_INLINE number round_half_even(const number& x, const rounding_interval& interval) {
  const number steps = abs(x) / interval.size();
  if (steps.fault() != number_fault::none) return steps;
  const number below = floor(steps);
  const number excess = steps - below, half = number::ratio(1, 2);
  const bool up = excess > half || (excess == half && !(below / 2).is_integer());
  const number rounded = (up ? below + 1 : below) * interval.size();
  return x.sign() < 0 ? -rounded : rounded;
}

KAOHE_INLINE result<rounding_interval> printed_interval(std::string_view text) {
  const auto parts = detail::split_decimal(text);
  if (!parts) return tl::unexpected(parts.error());
  const auto interval = rounding_interval::power_of_ten(parts->exponent - static_cast<int>(parts->fraction.size()));
  if (interval.size().fault() != number_fault::none) {
    return failure(issue_code::number_too_long, {detail::shown(text)});
  }
  return interval;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
