// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_QUANTITY_COEFFICIENT_HPP
#define KAOHE_QUANTITY_COEFFICIENT_HPP
/// \file quantity/coefficient.hpp
/// Coal-equivalent coefficients (折标准煤系数): published figures with their source and basis, for those who
/// turn fuels, heat and electricity into 标准煤. Nothing in the library applies one by itself.

#include <kaohe/quantity/basis.hpp>
#include <kaohe/quantity/quantity.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

/// One published coefficient.
struct coefficient_row {
  std::string_view carrier;  ///< what is converted: 原煤, 柴油, 热力, 电力
  std::string_view english;  ///< the same in English
  std::string_view amount;   ///< the printed figure, as printed: `0.7143`
  std::string_view unit;     ///< its unit as the library spells it: `kgce/kg`
  std::string_view basis;    ///< value of 电力折标 (等价值, 当量值) for electricity, otherwise empty
  std::string_view source;   ///< document and table
};

/// All rows; a carrier may stand in it more than once, with different bases.
[[nodiscard]] std::span<const coefficient_row> coefficient_table() noexcept;

/// A coefficient ready to be multiplied with.
struct coefficient {
  quantity value;           ///< `0.1229 kgce/kWh`
  kaohe::basis basis;       ///< 电力折标 = 当量值, or nothing stated
  std::string_view source;  ///< document and table
};

/// The coefficient of a carrier; `electricity_basis` (等价值 or 当量值) chooses where there are two.
/// \return nothing if there is none, or several and none chosen
[[nodiscard]] std::optional<coefficient> find_coefficient(std::string_view carrier,
                                                          std::string_view electricity_basis = {});

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/quantity/coefficient_inl.hpp>
#endif
#endif
