// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_QUANTITY_UNIT_HPP
#define KAOHE_QUANTITY_UNIT_HPP
/// \file quantity/unit.hpp
/// Units of measurement: a dimension, the exact size in coherent units, and the spelling to print.
///
/// Grammar (a stated profile, docs/policy-format.md, "Quantity literals"):
/// `unit = product {"/" (product | "(" product ")")}`, `product = symbol {"·" symbol}`, `symbol` = a letter, a
/// Chinese character or one of `% ‰ ° ² ³`, then these or digits. A symbol is looked up whole, then as a prefix
/// 万, 亿, 千 or an SI prefix with a symbol. `m²`, `m2`, `m³` and `m3` are symbols of their own. Full-width forms
/// (`％ ／ （ ）`, letters, digits) are read as ASCII and spelt so.

#include <kaohe/base/number.hpp>
#include <kaohe/quantity/dimension.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

/// A unit of measurement.
struct unit {
  kaohe::dimension dimension;  ///< what it measures
  number size = 1;             ///< one of it in coherent units: 万吨 is 10,000,000 (千克); exact and positive
  std::string spelling;        ///< as written: `吨标准煤/万元`; empty for a pure number

  /// Same dimension and size, however spelt: `tce` equals `吨标准煤`.
  friend bool operator==(const unit& a, const unit& b) { return a.dimension == b.dimension && a.size == b.size; }
};

/// Reads a unit that fills the whole text; the empty text is the unit of a pure number. `1/万元`, as a quotient
/// prints, is read too (here only: in running text it would be a division).
/// \error unknown_unit (with the nearest one), not_a_unit
[[nodiscard]] result<unit> parse_unit(std::string_view text);

/// A unit found at the start of a text.
struct unit_prefix {
  unit found;              ///< the unit
  std::size_t length = 0;  ///< how many bytes it takes
};

/// Reads the longest unit that `text` starts with; `/` goes on with a unit only if a symbol or a parenthesised
/// product follows directly (`t/2` is `t`).
/// \error unknown_unit if the text starts with a symbol that is none, not_a_unit if with no symbol at all
[[nodiscard]] result<unit_prefix> match_unit(std::string_view text);

/// True if `symbol` (one symbol, perhaps with a prefix) is in the unit table.
[[nodiscard]] bool is_unit_symbol(std::string_view symbol);

/// True if `text` is a prefix that only means something directly before a symbol: 万, 百万, k, 兆.
[[nodiscard]] bool is_unit_prefix(std::string_view text);

/// True for a code point that a unit symbol may start with: a letter, a Chinese character, `% ‰ ° ² ³`.
[[nodiscard]] bool starts_unit_symbol(char32_t c) noexcept;

/// The unit of a product; its spelling is `a·b`, or the other's where one is a pure number. Symbols that stand
/// above and below the stroke cancel: `tce/万元` times `万元` is `tce`.
[[nodiscard]] unit operator*(const unit& a, const unit& b);
/// The unit of a quotient; its spelling is `a/b`, with parentheses where more than one symbol stands below; `1/b`
/// where none stands above. A spelling of more than 32 symbols gives way to the dimension in brackets.
[[nodiscard]] unit operator/(const unit& a, const unit& b);

/// The coherent unit of a dimension, of size 1: `kgce/元`, `kgce/(m²·h)`.
[[nodiscard]] unit coherent_unit(const dimension& d);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/quantity/unit_inl.hpp>
#endif
#endif
