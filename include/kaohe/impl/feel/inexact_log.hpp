// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_INEXACT_LOG_HPP
#define KAOHE_IMPL_FEEL_INEXACT_LOG_HPP
// Internal: logarithms, exponentials and the powers made of them; see inexact.hpp. Bounds are whole numbers of units
// of 2^-bits; what a division or shift drops is left out below and made up for by one unit above.

#include <kaohe/impl/feel/inexact.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Bounds in units of 2^-bits.
struct fixed_bounds {
  big_integer lo;
  big_integer hi;
};

/// The area tangent of n/d: z + z³/3 + z⁵/5 + … \pre 0 ≤ n/d < 1/5 or so
[[nodiscard]] inline fixed_bounds area_tangent(const big_integer& n, const big_integer& d, unsigned bits) {
  fixed_bounds power{big_integer(n << bits) / d, 0};
  power.hi = power.lo + 1;
  const fixed_bounds square{(power.lo * power.lo) >> bits, ((power.hi * power.hi) >> bits) + 1};
  fixed_bounds sum{0, 1};  // the unit above makes up for all terms left out: power.hi has come down to one then
  for (unsigned odd = 1;; odd += 2) {
    sum.lo += power.lo / odd;
    sum.hi += power.hi / odd + 1;
    if (power.hi <= 1) return sum;
    power.lo = (power.lo * square.lo) >> bits;
    power.hi = ((power.hi * square.hi) >> bits) + 1;
  }
}

/// The logarithm of a number, one end of its bounds. \pre x > 0, not 1
[[nodiscard]] inline number log_end(const number& x, int digits, bool above) {
  const big_rational f = reduced(x);
  // x = m · 2^e with m between 2/3 and 4/3; the logarithm of m is twice the area tangent of (m - 1) / (m + 1).
  big_integer n = f.numerator, d = f.denominator;
  long e = static_cast<long>(bit_length(n)) - static_cast<long>(bit_length(d));
  (e >= 0 ? d : n) <<= static_cast<unsigned>(e >= 0 ? e : -e);
  if (3 * n > 4 * d) d <<= 1, ++e;
  if (3 * n < 2 * d) n <<= 1, --e;
  const bool negative = n < d;
  const big_integer difference = negative ? big_integer(d - n) : big_integer(n - d), total = n + d;
  // Near 1 leading zeros need bits too; far from it ln 2 adds what cannot cancel.
  unsigned bits = bits_for(digits) + 32;
  if (e == 0) bits += static_cast<unsigned>(bit_length(total) - bit_length(difference));
  fixed_bounds m = area_tangent(difference, total, bits);
  if (negative) m = {-m.hi, -m.lo};
  const fixed_bounds third = e == 0 ? fixed_bounds{0, 0} : area_tangent(1, 3, bits);  // ln 2 is twice that
  const big_integer lo = 2 * (m.lo + e * (e >= 0 ? third.lo : third.hi));
  const big_integer hi = 2 * (m.hi + e * (e >= 0 ? third.hi : third.lo));
  return scaled(above ? hi : lo, -static_cast<long>(bits));
}

/// The natural logarithm of a number or an enclosure.
[[nodiscard]] inline value logarithm(call_state& state, const value& x, int more_digits = 0) {
  if (!spend_digits(state, x)) return no_value(fault_cause::too_many_steps);
  if (high_end(x).sign() <= 0) return no_value(fault_cause::not_real);
  if (low_end(x).sign() <= 0) return undecided(state);
  const auto end = [&](const number& of, bool above) -> number {
    return of == number(1) ? 0 : log_end(of, state.digits + more_digits, above);
  };
  return between(end(low_end(x), false), end(high_end(x), true));
}

/// e to the power of n/d: a series for a small part of it, squared as often as the part was halved. \pre n, d > 0
[[nodiscard]] inline binary_bounds exponential_bounds(const big_integer& n, const big_integer& d, int digits) {
  const long length = static_cast<long>(bit_length(n)) - static_cast<long>(bit_length(d));
  const auto halvings = static_cast<unsigned>(std::max(length + 8, 0L));  // the part is below 2^-7
  const unsigned bits = bits_for(digits) + halvings + 16;
  const big_integer one = big_integer(1) << bits, parts = d << halvings;
  const big_integer y_lo = big_integer(n << bits) / parts, y_hi = y_lo + 1;
  fixed_bounds term{one, one}, sum{one, one + 1};  // the unit above is for all terms left out
  for (unsigned i = 1; term.hi > 1; ++i) {
    term.lo = ((term.lo * y_lo) >> bits) / i;
    term.hi = (((term.hi * y_hi) >> bits) + 1) / i + 1;
    sum.lo += term.lo;
    sum.hi += term.hi;
  }
  binary_bounds result{sum.lo, sum.hi, -static_cast<long>(bits)};
  for (unsigned i = 0; i < halvings; ++i) {
    result.lo *= result.lo;
    result.hi *= result.hi;
    result.exponent *= 2;
    result.shorten(bits);
  }
  return result;
}

/// One end of e to the power of x; a fault where it would be beyond the size of numbers.
[[nodiscard]] inline number exponential_end(const number& x, int digits, bool above) {
  if (x.fault() != number_fault::none) return x;
  if (x.is_zero()) return 1;
  if (abs(x) > number(40'000)) return number::faulty(number_fault::too_large);
  const bool negative = x.sign() < 0;
  const big_rational f = reduced(abs(x));
  const binary_bounds bounds = exponential_bounds(f.numerator, f.denominator, digits);
  if (!negative) return scaled(above ? bounds.hi : bounds.lo, bounds.exponent);
  // 1/x: the other end decides
  const big_integer& divisor = above ? bounds.lo : bounds.hi;
  const auto shift = static_cast<unsigned>(bit_length(divisor)) + bits_for(digits);
  return scaled((big_integer(1) << shift) / divisor + (above ? 1 : 0), -bounds.exponent - static_cast<long>(shift));
}

/// e to the power of a number or an enclosure.
[[nodiscard]] inline value exponential(call_state& state, const value& x) {
  if (!spend_digits(state, x)) return no_value(fault_cause::too_many_steps);
  return between(exponential_end(low_end(x), state.digits, false), exponential_end(high_end(x), state.digits, true));
}

/// A whole power of a number or an enclosure.
[[nodiscard]] inline value whole_power(call_state& state, const value& x, std::int64_t exponent) {
  number low = power(low_end(x), exponent), high = power(high_end(x), exponent);
  if (x.is_number()) return low;
  if (low_end(x).sign() > 0 || high_end(x).sign() < 0) {
    if (high < low) low.swap(high);
  } else if (exponent < 0) {
    return undecided(state);  // perhaps 0
  } else if (exponent % 2 == 0) {
    if (low > high) high = low;
    low = 0;
  }
  return outward({std::move(low), std::move(high)}, state.digits);
}

/// The part of a product of two enclosures that one end is: the least or the greatest of the four.
[[nodiscard]] inline value product_of(const value& a, const value& b) {
  const number all[] = {low_end(a) * low_end(b), low_end(a) * high_end(b), high_end(a) * low_end(b),
                        high_end(a) * high_end(b)};
  return between(*std::min_element(std::begin(all), std::end(all)), *std::max_element(std::begin(all), std::end(all)));
}

/// A power of numbers or enclosures, exactly where it is rational for a reason: 8 ** (1/3) is 2.
[[nodiscard]] inline value power_of(call_state& state, const value& x, const value& y) {
  if (y.is_number() && y.as_number().is_integer()) {
    if (const auto n = as_int64(y.as_number())) return whole_power(state, x, *n);
    if (x.is_number() && abs(x.as_number()) == number(1)) {
      return x.as_number().sign() > 0 || (y.as_number() / 2).is_integer() ? number(1) : number(-1);
    }
    if (x.is_number() && x.as_number().is_zero()) {
      return y.as_number().sign() > 0 ? number(0) : number::faulty(number_fault::division_by_zero);
    }
    return number::faulty(number_fault::too_large);
  }
  if (high_end(x).sign() < 0) return no_value(fault_cause::not_real);
  if (x.is_number() && x.as_number().is_zero()) {
    if (low_end(y).sign() > 0) return number(0);
    if (high_end(y).sign() < 0) return number::faulty(number_fault::division_by_zero);
    return undecided(state);
  }
  if (low_end(x).sign() <= 0) return undecided(state);
  if (x.is_number() && y.is_number()) {
    if (!spend_digits(state, x)) return no_value(fault_cause::too_many_steps);
    const big_rational exponent = reduced(y.as_number());
    const auto root = exact_root(x.as_number(), exponent.denominator);
    const auto times = as_int64(number_access::from_fraction(exponent.numerator, 1));
    if (root && *root == number(1)) return number(1);
    if (root && times) return power(*root, *times);
  }
  // |y ln x| stays below 40,000, so twelve more digits of ln x keep the digits of the power
  const value logarithm_of = logarithm(state, x, 12);
  if (!logarithm_of.is_known()) return logarithm_of;
  const value exponent = product_of(y, logarithm_of);
  return exponent.is_known() ? exponential(state, exponent) : exponent;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
