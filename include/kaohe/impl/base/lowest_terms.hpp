// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_LOWEST_TERMS_HPP
#define KAOHE_IMPL_BASE_LOWEST_TERMS_HPP
// Reducing what fits 128 bits.

#include <kaohe/impl/base/big.hpp>

#include <cstdint>
#include <numeric>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// The magnitude, also of the least value.
[[nodiscard]] constexpr uint128 magnitude(int128 v) noexcept {
  return v < 0 ? uint128{0} - static_cast<uint128>(v) : static_cast<uint128>(v);
}

/// Greatest common divisor. Divides until both fit 64 bits, where it gets cheap. \pre b ≠ 0
[[nodiscard]] constexpr uint128 gcd_wide(uint128 a, uint128 b) noexcept {
  while (b >> 64 != 0) {
    const uint128 rest = a % b;
    a = b, b = rest;
  }
  if (b == 0) return a;
  return std::gcd(static_cast<std::uint64_t>(a % b), static_cast<std::uint64_t>(b));
}

/// The same small number in lowest terms. \pre small
[[nodiscard]] inline std::pair<std::int64_t, std::int64_t> lowest_terms(const number& x) noexcept {
  const std::int64_t n = number_access::num(x), d = number_access::den(x);
  const auto common = static_cast<std::int64_t>(gcd_wide(magnitude(n), static_cast<uint128>(d)));
  return {n / common, d / common};  // common ≤ d, so it fits
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
