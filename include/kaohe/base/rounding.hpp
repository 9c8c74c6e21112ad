// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_ROUNDING_HPP
#define KAOHE_BASE_ROUNDING_HPP
/// \file base/rounding.hpp
/// Rounding after GB/T 8170-2008 (数值修约规则): to a multiple of the rounding interval, a value halfway
/// between two multiples to the even one, negative values by their absolute value, once and in one step.

#include <kaohe/base/number.hpp>

namespace kaohe::inline KAOHE_ABI {

/// A rounding interval (修约间隔): 1, 2 or 5 times a power of ten, so 10ⁿ, the 0.5 unit and the 0.2 unit.
class rounding_interval {
 public:
  /// The interval of that size.
  /// \error not_an_interval
  [[nodiscard]] static result<rounding_interval> make(const number& size);
  /// Ten to the power of `exponent`: -2 is 0.01.
  [[nodiscard]] static rounding_interval power_of_ten(int exponent) {
    return rounding_interval(number::power_of_ten(exponent));
  }

  /// The distance between neighbouring multiples; positive.
  [[nodiscard]] const number& size() const noexcept { return size_; }

  /// Same size.
  friend bool operator==(const rounding_interval&, const rounding_interval&) = default;

 private:
  explicit rounding_interval(number size) : size_(std::move(size)) {}
  number size_;
};

/// `x` rounded to a multiple of the interval; a fault stays one.
/// 12.1498 to 0.1 is 12.1; 60.25 to 0.5 is 60.0; 830 to 20 is 840; -0.0365 to 0.001 is -0.036.
[[nodiscard]] number round_half_even(const number& x, const rounding_interval& interval);

/// The interval of a number's last printed digit: `15.2` is printed to 0.1, `3128` to 1, `1.50` to 0.01.
/// \error what `number::from_text` says of the text
[[nodiscard]] result<rounding_interval> printed_interval(std::string_view text);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/base/rounding_inl.hpp>
#endif
#endif
