// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_INEXACT_HPP
#define KAOHE_IMPL_FEEL_INEXACT_HPP
// Internal: roots, logarithms, exponentials and powers as enclosures with about as many significant digits as asked
// for. Every step is rounded down on the lower side and up on the upper one, so the true value lies between the two
// ends. What is rational is found exactly.

#include <kaohe/impl/feel/builtin_common.hpp>

#include <cmath>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel::detail {

using kaohe::detail::big_integer;
using kaohe::detail::big_rational;
using kaohe::detail::bit_length;

/// Bits for so many decimal digits, and some to lose on the way.
[[nodiscard]] inline unsigned bits_for(int digits) { return static_cast<unsigned>(digits) * 10 / 3 + 16; }

/// Positive numbers lo · 2^exponent ≤ x ≤ hi · 2^exponent.
struct binary_bounds {
  big_integer lo;
  big_integer hi;
  long exponent = 0;

  /// Shortens both ends, outwards, to about so many bits.
  void shorten(unsigned bits) {
    const auto length = bit_length(hi);
    if (length <= bits) return;
    const auto drop = static_cast<unsigned>(length - bits);
    lo >>= drop;
    hi = (hi >> drop) + 1;
    exponent += static_cast<long>(drop);
  }
};

[[nodiscard]] inline number scaled(const big_integer& mantissa, long exponent) {
  const auto shift = static_cast<unsigned>(exponent < 0 ? -exponent : exponent);
  if (shift > 2 * kaohe::detail::max_bits) return number::faulty(number_fault::too_large);
  if (exponent >= 0) return number_access::from_fraction(mantissa << shift, 1);
  return number_access::from_fraction(mantissa, big_integer(1) << shift);
}

/// The number between two ends; a fault if one of them is one.
[[nodiscard]] inline value between(number low, number high) {
  if (low.fault() != number_fault::none) return low;
  if (high.fault() != number_fault::none) return high;
  if (low == high) return low;
  return enclosure{std::move(low), std::move(high)};
}

/// In lowest terms. \pre no fault
[[nodiscard]] inline big_rational reduced(const number& x) {
  big_rational f = number_access::fraction(x);
  const big_integer common = gcd(f.numerator, f.denominator);
  if (common > 1) f.numerator /= common, f.denominator /= common;
  return f;
}

/// An enclosure whose ends need no more bits than the digits do, so that long computations stay cheap.
[[nodiscard]] inline value outward(enclosure e, int digits) {
  const auto shorter = [bits = bits_for(digits) + 16](const number& x, bool up) -> number {
    if (x.is_small() || x.fault() != number_fault::none) return x;
    const big_rational f = number_access::fraction(x);
    const long shift = static_cast<long>(bits + bit_length(f.denominator)) - static_cast<long>(bit_length(f.numerator));
    big_integer n = f.numerator, d = f.denominator;
    (shift >= 0 ? n : d) <<= static_cast<unsigned>(shift >= 0 ? shift : -shift);
    big_integer whole, rest;
    divide_qr(n, d, whole, rest);  // towards zero
    if (rest != 0 && up == (n > 0)) whole += up ? 1 : -1;
    return scaled(whole, -shift);
  };
  if (e.low == e.high) return std::move(e.low);
  return between(shorter(e.low, false), shorter(e.high, true));
}

/// The greatest whole number whose power is not above n. \pre n ≥ 0, root ≥ 2
[[nodiscard]] inline big_integer floor_root(const big_integer& n, unsigned root) {
  if (n < 2) return n;
  if (root == 2) return sqrt(n);
  const auto length = bit_length(n);
  if (root >= length) return 1;
  // Newton's steps fall to the root from above; doubles give a start that is nearly there.
  const auto drop = static_cast<unsigned>(length > 60 ? length - 60 : 0);
  const auto leading = static_cast<double>(static_cast<std::uint64_t>(big_integer(n >> drop)));
  const double log2_root = (std::log2(leading) + drop) / root;
  const auto shift = static_cast<unsigned>(log2_root > 50 ? log2_root - 50 : 0);
  big_integer at = (big_integer(static_cast<std::uint64_t>(std::exp2(log2_root - shift) * (1 + 1e-9))) + 2) << shift;
  while (true) {
    const big_integer next = (at * (root - 1) + n / pow(at, root - 1)) / root;
    if (next >= at) break;
    at = next;
  }
  while (pow(at, root) > n) at -= 1;  // were the doubles wrong
  while (pow(big_integer(at + 1), root) <= n) at += 1;
  return at;
}

/// The exact root of a number that is not negative, if it is rational.
[[nodiscard]] inline std::optional<number> exact_root(const number& x, const big_integer& root) {
  if (x.is_zero() || x == number(1)) return x;
  const big_rational f = reduced(x);
  if (root >= std::max(bit_length(f.numerator), bit_length(f.denominator))) return std::nullopt;
  const auto r = static_cast<unsigned>(root);
  const big_integer n = floor_root(f.numerator, r);
  if (pow(n, r) != f.numerator) return std::nullopt;
  const big_integer d = floor_root(f.denominator, r);
  if (pow(d, r) != f.denominator) return std::nullopt;
  return number_access::from_fraction(n, d);
}

/// One end of a square root, if it is no rational: below or above it. \pre x > 0
[[nodiscard]] inline number root_end(const number& x, int digits, bool above) {
  const big_rational f = reduced(x);
  long shift = 2 * static_cast<long>(bits_for(digits)) + static_cast<long>(bit_length(f.denominator)) -
               static_cast<long>(bit_length(f.numerator));
  shift += shift % 2 != 0 ? 1 : 0;
  big_integer n = f.numerator, d = f.denominator;
  (shift >= 0 ? n : d) <<= static_cast<unsigned>(shift >= 0 ? shift : -shift);
  return scaled(sqrt(big_integer(n / d)) + (above ? 1 : 0), -shift / 2);
}

/// Steps for an inexact function: by the digits asked for and the bits of a large argument.
[[nodiscard]] inline bool spend_digits(call_state& state, const value& x) {
  std::size_t steps = static_cast<std::size_t>(state.digits);
  for (const number* end : {&low_end(x), &high_end(x)}) {
    if (end->is_small()) continue;
    const big_rational& f = number_access::big(*end);
    steps += bit_length(f.numerator) + bit_length(f.denominator);
  }
  return spend(state, steps);
}

/// The square root of a number or an enclosure.
[[nodiscard]] inline value square_root(call_state& state, const value& x) {
  if (!spend_digits(state, x)) return no_value(fault_cause::too_many_steps);
  if (high_end(x).sign() < 0) return no_value(fault_cause::not_real);
  if (low_end(x).sign() < 0) return undecided(state);
  const auto end = [&](const number& of, bool above) {
    const auto exact = exact_root(of, 2);
    return exact ? *exact : root_end(of, state.digits, above);
  };
  return between(end(low_end(x), false), end(high_end(x), true));
}

// Logarithm and exponential are in inexact_log.hpp.

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#include <kaohe/impl/feel/inexact_log.hpp>

#endif
