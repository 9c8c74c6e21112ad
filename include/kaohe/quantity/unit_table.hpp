// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_QUANTITY_UNIT_TABLE_HPP
#define KAOHE_QUANTITY_UNIT_TABLE_HPP
/// \file quantity/unit_table.hpp
/// The units the library knows. Adding one is adding a row in impl/quantity/unit_table_inl.hpp.

#include <kaohe/quantity/dimension.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

/// Which prefixes a symbol takes.
enum class prefixes : std::uint8_t {
  none,     ///< none: %, 百分点, 天
  chinese,  ///< 千, 万, 亿: 吨, 元, 人, 家
  si,       ///< 千, 万, 亿 and k, M, G, T (千, 兆 with Chinese symbols): W, J, Wh, 瓦时
};

/// One symbol of the table.
struct unit_row {
  std::string_view symbol;          ///< the spelling: `吨标准煤`, `tce`
  kaohe::dimension dimension;       ///< what it measures
  std::int64_t size_numerator = 1;  ///< one of it in coherent units, exactly
  std::int64_t size_denominator = 1;///< its denominator
  prefixes takes = prefixes::none;  ///< which prefixes may stand before it
  std::string_view meaning;         ///< Chinese name and where the size comes from, for the documentation
};

/// All rows.
[[nodiscard]] std::span<const unit_row> unit_table() noexcept;

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/quantity/unit_table_inl.hpp>
#endif
#endif
