// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_NUMBER_DOUBLE_INL_HPP
#define KAOHE_IMPL_BASE_NUMBER_DOUBLE_INL_HPP
// Doubles at the edge: in as the decimal a person typed, out as the nearest one.

#include <kaohe/base/number.hpp>
#include <kaohe/impl/base/big.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// The double nearest to `n / d`, ties to even, subnormals and overflow included. \pre n > 0, d > 0
[[nodiscard]] inline double nearest_double(big_integer n, big_integer d) {
  // Scale by a power of two so that the whole quotient has 62 or 63 bits; what is left over only breaks ties.
  const int shift = 62 - (static_cast<int>(bit_length(n)) - static_cast<int>(bit_length(d)));
  if (shift >= 0) {
    n <<= static_cast<unsigned>(shift);
  } else {
    d <<= static_cast<unsigned>(-shift);
  }
  big_integer whole, rest;
  divide_qr(n, d, whole, rest);
  const auto quotient = static_cast<std::uint64_t>(whole);
  const int bits = static_cast<int>(bit_length(whole));

  // 53 bits are kept, fewer where the last place would lie below the smallest subnormal, 2^-1074.
  const int drop = std::max(bits - 53, shift - 1074);
  if (drop > bits) return 0.0;
  const std::uint64_t half = std::uint64_t{1} << (drop - 1);
  const std::uint64_t dropped = quotient & (half * 2 - 1);
  std::uint64_t kept = quotient >> drop;
  if (dropped > half || (dropped == half && (rest != 0 || kept % 2 != 0))) ++kept;
  return std::ldexp(static_cast<double>(kept), drop - shift);
}

}  // namespace detail

KAOHE_INLINE result<number> number::from_shortest(double value) {
  // Scientific, because the plain form prints large whole doubles with all their digits, not the fewest.
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific).ptr;
  return from_text({text.data(), static_cast<std::size_t>(end - text.data())});
}

KAOHE_INLINE double number::to_double() const {
  if (fault() != number_fault::none) return std::numeric_limits<double>::quiet_NaN();
  if (is_zero()) return 0.0;
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  if (is_small() && num_ <= exact && num_ >= -exact && den_ <= exact) {
    return static_cast<double>(num_) / static_cast<double>(den_);  // one rounding, by the division
  }
  auto [n, d] = number_access::fraction(*this);
  const bool negative = n < 0;
  const double size = detail::nearest_double(negative ? detail::big_integer(-n) : std::move(n), std::move(d));
  return negative ? -size : size;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
