// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_QUANTITY_DIMENSION_HPP
#define KAOHE_QUANTITY_DIMENSION_HPP
/// \file quantity/dimension.hpp
/// What kind of amount something is: a product of powers of the base dimensions.
///
/// Coal equivalent stands on its own beside energy, and beside mass: 吨标准煤, 千瓦时 and 吨 are converted into
/// each other only through a coefficient somebody states (当量值 0.1229, 等价值 0.404 kgce/kWh differ by more than
/// three times, and an implicit conversion would have to choose one).

#include <kaohe/base/issue.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace kaohe::inline KAOHE_ABI {

/// The base dimensions.
enum class base_dimension : std::uint8_t {
  mass,             ///< 质量; coherent unit 千克
  length,           ///< 长度; 米 (areas and volumes are its powers)
  time,             ///< 时间; 小时
  energy,           ///< 能量 (heat and electricity); 千焦
  coal_equivalent,  ///< 标准煤; 千克标准煤
  money,            ///< 金额; 元
  person,           ///< 人数; 人
  item,             ///< 件数 (家, 个, 台, 辆 …); 个
};

/// How many base dimensions there are.
inline constexpr std::size_t base_dimension_count = 8;

/// A product of powers of base dimensions; none: a pure number. Powers run from -126 to 126; one beyond stays
/// at ±127 whatever follows, so that no chain of products wraps round to another dimension.
class dimension {
 public:
  /// The dimension of a pure number.
  constexpr dimension() noexcept = default;
  /// One base dimension to a power.
  constexpr dimension(base_dimension base, int exponent = 1) noexcept {  // NOLINT: a base dimension is one
    exponents_[static_cast<std::size_t>(base)] = held(exponent);
  }
  /// The power of one base dimension.
  [[nodiscard]] constexpr int exponent(base_dimension base) const noexcept {
    return exponents_[static_cast<std::size_t>(base)];
  }
  /// True for a pure number.
  [[nodiscard]] constexpr bool is_none() const noexcept { return *this == dimension(); }

  /// The dimension of a product.
  friend constexpr dimension operator*(dimension a, const dimension& b) noexcept { return a.add(b, 1); }
  /// The dimension of a quotient.
  friend constexpr dimension operator/(dimension a, const dimension& b) noexcept { return a.add(b, -1); }
  /// Same powers of everything.
  friend constexpr bool operator==(const dimension&, const dimension&) = default;

 private:
  constexpr dimension& add(const dimension& other, int sign) noexcept {
    for (std::size_t i = 0; i < base_dimension_count; ++i) {
      const int mine = exponents_[i], change = sign * other.exponents_[i];
      exponents_[i] = is_beyond(mine) ? exponents_[i] : held(is_beyond(change) ? change : mine + change);
    }
    return *this;
  }
  static constexpr int beyond = 127;
  static constexpr bool is_beyond(int e) noexcept { return e == beyond || e == -beyond; }
  static constexpr std::int8_t held(int e) noexcept {
    return static_cast<std::int8_t>(e > beyond ? beyond : (e < -beyond ? -beyond : e));
  }
  std::array<std::int8_t, base_dimension_count> exponents_{};
};

/// The dimension in words: `标准煤/金额`, `能量·长度⁻²`, `纯数`; in English `coal equivalent/money`.
[[nodiscard]] std::string to_text(const dimension& d, language lang);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/quantity/dimension_inl.hpp>
#endif
#endif
