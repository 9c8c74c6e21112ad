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

/// Which prefixes a symbol takes. Multiples 百, 千, 万, 百万, 千万, 亿, 百亿, 千亿, 万亿 may stand before an SI
/// prefix as well: 万千瓦, 百万kJ.
enum class prefixes : std::uint8_t {
  none,     ///< none: %, 百分点, 天
  chinese,  ///< multiples: 吨标准煤, 元, 人, 家
  si,       ///< multiples, and before Latin symbols k, M, G, T, before Chinese ones 千, 兆, 吉, 太: W, tce, 瓦时
};

/// A prefix: a power of ten.
struct prefix_row {
  std::string_view symbol;  ///< the spelling: `万`, `k`
  int exponent = 0;         ///< of ten
};

/// One symbol of the table.
struct unit_row {
  std::string_view symbol;            ///< the spelling: `吨标准煤`, `tce`
  kaohe::dimension dimension;         ///< what it measures
  std::int64_t size_numerator = 1;    ///< one of it in coherent units, exactly
  std::int64_t size_denominator = 1;  ///< its denominator
  prefixes takes = prefixes::none;    ///< which prefixes may stand before it
  std::string_view meaning;           ///< Chinese name and where the size comes from, for the documentation
};

/// All rows.
[[nodiscard]] std::span<const unit_row> unit_table() noexcept;
/// The Chinese multiples, longest first.
[[nodiscard]] std::span<const prefix_row> multiple_prefixes() noexcept;
/// The SI prefixes of Latin symbols.
[[nodiscard]] std::span<const prefix_row> latin_prefixes() noexcept;
/// The SI prefixes of Chinese symbols.
[[nodiscard]] std::span<const prefix_row> chinese_si_prefixes() noexcept;

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/quantity/unit_table_inl.hpp>
#endif
#endif
