// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_NUMBER_INL_HPP
#define KAOHE_IMPL_BASE_NUMBER_INL_HPP
// Arithmetic beyond what stands in the header: reducing, the big form, whole powers. Text and doubles are in
// number_text_inl.hpp and number_double_inl.hpp.

#include <kaohe/base/number.hpp>
#include <kaohe/impl/base/big.hpp>
#include <kaohe/impl/base/lowest_terms.hpp>
#include <kaohe/impl/base/number_double_inl.hpp>
#include <kaohe/impl/base/number_text_inl.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// What a sum, difference, product or quotient with a fault is: the first fault.
[[nodiscard]] inline number_fault first_fault(const number& a, const number& b) noexcept {
  return a.fault() != number_fault::none ? a.fault() : b.fault();
}

}  // namespace detail

KAOHE_INLINE number number::reduce_wide(detail::int128 n, detail::int128 d) {
  const detail::uint128 common = detail::gcd_wide(detail::magnitude(n), detail::magnitude(d));
  n /= static_cast<detail::int128>(common);
  d /= static_cast<detail::int128>(common);
  const auto low_n = static_cast<std::int64_t>(n);
  const auto low_d = static_cast<std::int64_t>(d);
  if (low_n == n && low_d == d) return {low_n, low_d, raw{}};
  return number_access::adopt(new detail::big_rational{detail::to_big(n), detail::to_big(d)});
}

KAOHE_INLINE number number::add_slow(const number& a, const number& b) {
  if (const auto cause = detail::first_fault(a, b); cause != number_fault::none) return faulty(cause);
  const auto x = number_access::fraction(a), y = number_access::fraction(b);
  return number_access::from_fraction(x.numerator * y.denominator + y.numerator * x.denominator,
                                      x.denominator * y.denominator);
}

KAOHE_INLINE number number::subtract_slow(const number& a, const number& b) {
  if (const auto cause = detail::first_fault(a, b); cause != number_fault::none) return faulty(cause);
  const auto x = number_access::fraction(a), y = number_access::fraction(b);
  return number_access::from_fraction(x.numerator * y.denominator - y.numerator * x.denominator,
                                      x.denominator * y.denominator);
}

KAOHE_INLINE number number::multiply_slow(const number& a, const number& b) {
  if (const auto cause = detail::first_fault(a, b); cause != number_fault::none) return faulty(cause);
  const auto x = number_access::fraction(a), y = number_access::fraction(b);
  return number_access::from_fraction(x.numerator * y.numerator, x.denominator * y.denominator);
}

KAOHE_INLINE number number::divide_slow(const number& a, const number& b) {
  if (const auto cause = detail::first_fault(a, b); cause != number_fault::none) return faulty(cause);
  if (b.is_zero()) return faulty(number_fault::division_by_zero);
  const auto x = number_access::fraction(a), y = number_access::fraction(b);
  return number_access::from_fraction(x.numerator * y.denominator, x.denominator * y.numerator);
}

KAOHE_INLINE std::partial_ordering number::compare_slow(const number& a, const number& b) {
  if (detail::first_fault(a, b) != number_fault::none) return std::partial_ordering::unordered;
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  const auto x = number_access::fraction(a), y = number_access::fraction(b);
  const detail::big_integer left = x.numerator * y.denominator, right = y.numerator * x.denominator;
  return left.compare(right) <=> 0;
}

KAOHE_INLINE int number::big_sign() const noexcept { return number_access::big(*this).numerator.sign(); }

KAOHE_INLINE void number::clone(const number& other) {
  num_ = number_access::address(new detail::big_rational(number_access::big(other)));
}

KAOHE_INLINE void number::release() noexcept { delete &number_access::big(*this); }

KAOHE_INLINE bool number::is_integer() const {
  if (is_small()) return num_ % den_ == 0;
  return is_big() && number_access::big(*this).denominator == 1;
}

KAOHE_INLINE std::size_t number::hash() const {
  std::size_t seed = 0;
  const auto mix = [&seed](std::uint64_t part) {
    seed = static_cast<std::size_t>((seed ^ part) * 0x9E3779B97F4A7C15u);
    seed ^= seed >> 29;
  };
  if (is_small()) {
    const auto [n, d] = detail::lowest_terms(*this);
    mix(static_cast<std::uint64_t>(n));
    mix(static_cast<std::uint64_t>(d));
  } else if (is_big()) {
    const auto& big = number_access::big(*this);
    mix(big.numerator < 0);
    for (const auto* part : {&big.numerator, &big.denominator}) {
      const auto& limbs = part->backend();
      for (unsigned i = 0; i < limbs.size(); ++i) mix(static_cast<std::uint64_t>(limbs.limbs()[i]));
    }
  } else {
    mix(static_cast<std::uint64_t>(num_));
  }
  return seed;
}

KAOHE_INLINE number abs(const number& x) { return x.sign() < 0 ? -x : x; }

KAOHE_INLINE number floor(const number& x) {
  if (x.fault() != number_fault::none) return x;
  if (x.is_small()) {
    const std::int64_t n = number_access::num(x), d = number_access::den(x);
    return n / d - (n % d < 0 ? 1 : 0);  // n / d cannot be the least value where something is left over
  }
  const auto& big = number_access::big(x);
  detail::big_integer whole = big.numerator / big.denominator;
  if (big.numerator < 0 && whole * big.denominator != big.numerator) whole -= 1;
  return number_access::from_fraction(std::move(whole), 1);
}

KAOHE_INLINE number ceil(const number& x) { return -floor(-x); }

KAOHE_INLINE number power(const number& x, std::int64_t exponent) {
  if (x.fault() != number_fault::none) return x;
  if (exponent == 0) return 1;
  if (x.is_zero()) return exponent < 0 ? number::faulty(number_fault::division_by_zero) : x;
  auto [n, d] = number_access::fraction(x);
  const detail::big_integer common = gcd(n, d);
  n /= common, d /= common;
  const bool odd = exponent % 2 != 0;
  if (d == 1 && (n == 1 || n == -1)) return n == 1 || !odd ? number(1) : number(-1);

  // A part of b bits to the power of e has more than (b - 1) · e bits: known before any multiplication.
  const auto times = exponent < 0 ? 0 - static_cast<std::uint64_t>(exponent) : static_cast<std::uint64_t>(exponent);
  const std::uint64_t least = std::max(detail::bit_length(n), detail::bit_length(d)) - 1;
  if (times >= detail::max_bits || least * times >= detail::max_bits) return number::faulty(number_fault::too_large);
  const auto e = static_cast<unsigned>(times);
  n = pow(n, e), d = pow(d, e);
  return exponent < 0 ? number_access::from_fraction(std::move(d), std::move(n))
                      : number_access::from_fraction(std::move(n), std::move(d));
}

KAOHE_INLINE number number::power_of_ten(int exponent) {
  if (exponent > 10'000 || exponent < -10'000) return faulty(number_fault::too_large);
  return power(10, exponent);
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
