// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_INEXACT_NUMBER_HPP
#define KAOHE_FEEL_INEXACT_NUMBER_HPP
/// \file feel/inexact_number.hpp
/// A number that a root or a logarithm leads to, such as an equal yearly rate. It is known between two proven bounds,
/// as close as one likes, and remembers how it came about: what is printed of it is right to its last digit, and a
/// comparison is never guessed. What is rational is found and kept exactly.

#include <kaohe/base/rounding.hpp>
#include <kaohe/feel/value.hpp>

#include <compare>
#include <cstdint>
#include <optional>

namespace kaohe::inline KAOHE_ABI::feel {

/// A number that may be no rational one; or a fault. See the file's comment.
class inexact_number {
 public:
  /// A number that is known exactly; one that is a fault becomes a fault.
  inexact_number(number exact);  // NOLINT: every exact number is one
  /// No value, for that reason.
  [[nodiscard]] static inexact_number faulty(fault_cause cause);
  /// `base` to the power of `exponent`. A fault `not_real` for a negative base and an exponent that is not whole.
  [[nodiscard]] static inexact_number power(number base, number exponent);
  /// `ln x ÷ ln y`. A fault `not_real` unless both are positive, `division_by_zero` for y = 1.
  [[nodiscard]] static inexact_number log_ratio(number x, number y);

  /// Sum with an exact number.
  [[nodiscard]] inexact_number plus(const number& other) const;
  /// Product with an exact number.
  [[nodiscard]] inexact_number times(const number& other) const;
  /// One divided by it; a fault if it is zero.
  [[nodiscard]] inexact_number reciprocal() const;

  /// Why it has no value; none if it has one.
  [[nodiscard]] std::optional<fault_cause> fault() const;
  /// The number, if it is known exactly.
  [[nodiscard]] std::optional<number> exact() const;
  /// The number, the two ends that it lies between, or a fault. \pre 1 ≤ digits ≤ 1,000
  /// \param digits  about so many significant digits
  [[nodiscard]] value bounds(int digits = 34) const;

  /// Rounded after GB/T 8170, once; tried with 34, 100 and 400 digits. Nothing for a fault, and if even they leave open
  /// which multiple is the nearest.
  [[nodiscard]] std::optional<number> rounded(const rounding_interval& interval) const;
  /// How it compares with an exact number, tried in the same way; unordered for a fault, and if even 400 digits leave
  /// it open.
  [[nodiscard]] std::partial_ordering compare(const number& other) const;

 private:
  enum class sort : std::uint8_t { exact, power, log_ratio };
  inexact_number() = default;
  [[nodiscard]] static inexact_number made_of(sort is, number x, number y);
  [[nodiscard]] value core(int digits) const;
  [[nodiscard]] value compute(int digits) const;
  void settle();

  // Its value is (p + q·f) ÷ (r + s·f), where f is the root or the quotient of logarithms of x_ and y_: that form
  // stays the same under sums and products with exact numbers, and one divided by it is of it, too.
  sort is_ = sort::exact;
  number x_, y_;
  number p_, q_, r_ = 1, s_;
  value core_;  // the bounds of f at 34 digits
  value held_;  // its own
};

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/inexact_number_inl.hpp>
#endif
#endif
