// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_NUMBER_TEXT_INL_HPP
#define KAOHE_IMPL_BASE_NUMBER_TEXT_INL_HPP
// Numbers as text, both ways.

#include <kaohe/base/number.hpp>
#include <kaohe/impl/base/big.hpp>
#include <kaohe/impl/base/decimal_text.hpp>
#include <kaohe/impl/base/lowest_terms.hpp>

#include <algorithm>
#include <cstdlib>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// The digits of a decimal as an integer. \pre digits only
[[nodiscard]] inline big_integer big_from_digits(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));  // Boost would read octal
  return digits.empty() ? big_integer(0) : big_integer(std::string(digits));
}

[[nodiscard]] inline big_integer big_power_of_ten(unsigned exponent) { return pow(big_integer(10), exponent); }

/// `digits` with the point `decimals` places from the right, and zeros in front where needed.
[[nodiscard]] inline std::string with_point(std::string digits, std::size_t decimals, bool negative) {
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals != 0) digits.insert(digits.size() - decimals, 1, '.');
  if (negative) digits.insert(0, 1, '-');
  return digits;
}

/// How often `factor` divides `x`, which is divided by it as often. \pre x ≠ 0
[[nodiscard]] inline unsigned take_out(big_integer& x, unsigned factor) {
  unsigned count = 0;
  for (big_integer whole, rest;; ++count) {
    divide_qr(x, big_integer(factor), whole, rest);
    if (rest != 0) return count;
    x.swap(whole);
  }
}

}  // namespace detail

KAOHE_INLINE result<number> number::from_text(std::string_view text) {
  const auto parts = detail::split_decimal(text);
  if (!parts) return tl::unexpected(parts.error());
  const int scale = parts->exponent - static_cast<int>(parts->fraction.size());

  // Up to eighteen digits, none of them far from the point: what data files hold.
  if (parts->whole.size() + parts->fraction.size() <= 18 && scale <= 18 && scale >= -18) {
    std::int64_t digits = 0, power = 1;
    for (const char c : parts->whole) digits = digits * 10 + (c - '0');
    for (const char c : parts->fraction) digits = digits * 10 + (c - '0');
    for (int i = std::abs(scale); i > 0; --i) power *= 10;
    if (parts->negative) digits = -digits;
    return scale <= 0 ? number(digits, power, raw{}) : number(digits) * number(power);
  }
  detail::big_integer n = detail::big_from_digits(std::string(parts->whole) + std::string(parts->fraction));
  if (n == 0) return number(0);
  if (parts->negative) n = -n;
  const auto power = detail::big_power_of_ten(static_cast<unsigned>(scale < 0 ? -scale : scale));
  return scale < 0 ? number_access::from_fraction(std::move(n), power) : number_access::from_fraction(n * power, 1);
}

KAOHE_INLINE std::string number::numerator() const {
  if (is_small()) return std::to_string(detail::lowest_terms(*this).first);
  return is_big() ? number_access::big(*this).numerator.str() : to_text(*this);
}

KAOHE_INLINE std::string number::denominator() const {
  if (is_small()) return std::to_string(detail::lowest_terms(*this).second);
  return is_big() ? number_access::big(*this).denominator.str() : to_text(*this);
}

KAOHE_INLINE std::optional<std::string> to_decimal(const number& x) {
  if (x.fault() != number_fault::none) return std::nullopt;
  if (x.is_small()) {
    auto [n, d] = detail::lowest_terms(x);
    unsigned twos = 0, fives = 0;
    while (d % 2 == 0) d /= 2, ++twos;
    while (d % 5 == 0) d /= 5, ++fives;
    if (d != 1) return std::nullopt;
    if (twos == 0 && fives == 0) return std::to_string(n);
  }
  auto [n, d] = number_access::fraction(x);
  const detail::big_integer common = gcd(n, d);
  n /= common, d /= common;
  detail::big_integer other = d;
  const auto twos = static_cast<unsigned>(lsb(other));
  other >>= twos;
  const unsigned decimals = std::max(twos, detail::take_out(other, 5));
  if (other != 1) return std::nullopt;
  const bool negative = n < 0;
  if (negative) n = -n;
  const detail::big_integer digits = n * detail::big_power_of_ten(decimals) / d;
  return detail::with_point(digits.str(), decimals, negative);
}

KAOHE_INLINE std::string to_fixed(const number& x, int decimals) {
  if (x.fault() != number_fault::none) return to_text(x);
  auto [n, d] = number_access::fraction(x);
  const bool negative = n < 0;
  if (negative) n = -n;
  n *= detail::big_power_of_ten(static_cast<unsigned>(std::max(decimals, 0)));
  detail::big_integer whole, rest;
  divide_qr(n, d, whole, rest);
  rest *= 2;
  if (rest > d || (rest == d && bit_test(whole, 0))) whole += 1;
  return detail::with_point(whole.str(), static_cast<std::size_t>(std::max(decimals, 0)), negative && whole != 0);
}

KAOHE_INLINE std::string to_text(const number& x) {
  switch (x.fault()) {
    case number_fault::none:
      break;
    case number_fault::division_by_zero:
      return "division_by_zero";
    case number_fault::too_large:
      return "too_large";
  }
  if (auto decimal = to_decimal(x)) return *std::move(decimal);
  return x.numerator() + '/' + x.denominator();
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
