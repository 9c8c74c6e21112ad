// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_BIG_HPP
#define KAOHE_IMPL_BASE_BIG_HPP
// The big form of a number, and the door through which the bodies reach both forms. Boost.Multiprecision is
// included here and nowhere else: it costs two seconds a file.

#include <kaohe/base/number.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

__extension__ using uint128 = unsigned __int128;
using big_integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

/// A fraction of any size. As the big form of a number it is in lowest terms, its denominator is positive, and
/// one of its parts does not fit int64: so a big number never equals a small one.
struct big_rational {
  big_integer numerator;
  big_integer denominator;
};

/// More bits than this in a part of a result are a fault.
inline constexpr std::size_t max_bits = 65536;

/// How many bits the magnitude has; 0 for 0.
[[nodiscard]] inline std::size_t bit_length(const big_integer& x) {
  return x == 0 ? 0 : msb(big_integer(boost::multiprecision::abs(x))) + 1;
}

/// A 128-bit integer, which Boost takes only in halves under strict C++.
[[nodiscard]] inline big_integer to_big(int128 value) {
  const bool negative = value < 0;
  const uint128 magnitude = negative ? uint128{0} - static_cast<uint128>(value) : static_cast<uint128>(value);
  big_integer big = static_cast<std::uint64_t>(magnitude >> 64);
  big <<= 64;
  big += static_cast<std::uint64_t>(magnitude);
  return negative ? big_integer(-big) : big;
}

/// True if it is the value of an int64.
[[nodiscard]] inline bool is_int64(const big_integer& x) {
  return x >= std::numeric_limits<std::int64_t>::min() && x <= std::numeric_limits<std::int64_t>::max();
}

}  // namespace detail

/// Reaches into a number.
struct number_access {
  /// A small number as it is, not reduced. \pre d > 0
  [[nodiscard]] static number small(std::int64_t n, std::int64_t d) noexcept { return {n, d, number::raw{}}; }
  /// What two small numbers make if 64 bits hold it, and all on the way to it; false if they do not.
  using parts = number::parts;
  using operation = bool (*)(const number& a, const number& b, parts& made) noexcept;
  static constexpr operation add = &number::add, subtract = &number::subtract, multiply = &number::multiply,
                             divide = &number::divide;

  [[nodiscard]] static std::int64_t num(const number& x) noexcept { return x.num_; }
  [[nodiscard]] static std::int64_t den(const number& x) noexcept { return x.den_; }

  /// The big form. \pre x is big
  [[nodiscard]] static const detail::big_rational& big(const number& x) noexcept {
    return *reinterpret_cast<const detail::big_rational*>(static_cast<std::intptr_t>(x.num_));
  }
  /// The address as a number keeps it.
  [[nodiscard]] static std::int64_t address(const detail::big_rational* value) noexcept {
    return static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(value));
  }
  /// A number that owns `value`.
  [[nodiscard]] static number adopt(const detail::big_rational* value) noexcept {
    return {address(value), 0, number::raw{}};
  }

  /// Numerator and denominator, in lowest terms or not. \pre no fault
  [[nodiscard]] static detail::big_rational fraction(const number& x) {
    if (x.is_small()) return {x.num_, x.den_};
    return big(x);
  }
  /// `n / d`, reduced, in the smallest form that holds it. \pre d ≠ 0
  [[nodiscard]] static number from_fraction(detail::big_integer n, detail::big_integer d) {
    if (d < 0) n = -n, d = -d;
    if (d != 1) {
      const detail::big_integer common = gcd(n, d);
      if (common != 1) n /= common, d /= common;
    }
    if (detail::is_int64(n) && detail::is_int64(d)) {
      return small(static_cast<std::int64_t>(n), static_cast<std::int64_t>(d));
    }
    if (detail::bit_length(n) > detail::max_bits || detail::bit_length(d) > detail::max_bits) {
      return number::faulty(number_fault::too_large);
    }
    return adopt(new detail::big_rational{std::move(n), std::move(d)});
  }
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
