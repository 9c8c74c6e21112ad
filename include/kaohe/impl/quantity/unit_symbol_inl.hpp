// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_UNIT_SYMBOL_INL_HPP
#define KAOHE_IMPL_QUANTITY_UNIT_SYMBOL_INL_HPP
// One symbol: looking it up whole, then with a prefix; the nearest one for an unknown one.
#include <kaohe/quantity/unit.hpp>
#include <kaohe/quantity/unit_table.hpp>

#include <kaohe/impl/quantity/unit_text_inl.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

[[nodiscard]] inline const unit_row* find_row(std::string_view symbol) noexcept {
  const auto rows = unit_table();
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const unit_row& row) { return row.symbol == symbol; });
  return at == rows.end() ? nullptr : &*at;
}

[[nodiscard]] constexpr bool is_latin(std::string_view symbol) noexcept {
  return !symbol.empty() && static_cast<unsigned char>(symbol.front()) < 0x80;
}

/// A row and the power of ten before it.
struct scaled_row {
  const unit_row* row = nullptr;
  int exponent = 0;
};

/// A symbol whole, or with an SI prefix of its own script. Whole first: `千克` is no 千 of 克, `min` no milli.
[[nodiscard]] inline scaled_row find_si(std::string_view symbol) noexcept {
  if (const unit_row* row = find_row(symbol)) return {row, 0};
  for (const auto& prefix : is_latin(symbol) ? latin_prefixes() : chinese_si_prefixes()) {
    if (!symbol.starts_with(prefix.symbol)) continue;
    const auto rest = symbol.substr(prefix.symbol.size());
    const unit_row* row = find_row(rest);
    if (row != nullptr && row->takes == prefixes::si && is_latin(rest) == is_latin(symbol)) {
      return {row, prefix.exponent};
    }
  }
  return {};
}

/// A symbol whole, with an SI prefix, or with a multiple before either.
[[nodiscard]] inline scaled_row find_scaled(std::string_view symbol) noexcept {
  if (const scaled_row found = find_si(symbol); found.row != nullptr) return found;
  for (const auto& multiple : multiple_prefixes()) {
    if (!symbol.starts_with(multiple.symbol)) continue;
    const scaled_row found = find_si(symbol.substr(multiple.symbol.size()));
    if (found.row != nullptr && found.row->takes != prefixes::none) {
      return {found.row, found.exponent + multiple.exponent};
    }
  }
  return {};
}

[[nodiscard]] inline std::optional<unit> find_symbol(std::string_view symbol) {
  const auto [row, exponent] = find_scaled(symbol);
  if (row == nullptr) return std::nullopt;
  const number size = number::ratio(row->size_numerator, row->size_denominator);
  return unit{row->dimension, exponent == 0 ? size : size * number::power_of_ten(exponent), std::string(symbol)};
}

[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

/// The nearest known spelling of an unknown symbol, or nothing: another case of the same letters first (KWH),
/// then the fewest edits; behind a multiple the nearest symbol that takes it.
[[nodiscard]] inline std::string nearest_symbol(std::string_view symbol) {
  constexpr std::size_t longest = 64;  // bytes; no symbol comes near, and the search is quadratic
  if (symbol.size() > longest) return {};
  for (const auto& multiple : multiple_prefixes()) {
    if (!symbol.starts_with(multiple.symbol)) continue;
    const std::string rest(symbol.substr(multiple.symbol.size()));
    const std::string near = rest.empty() ? rest : nearest_symbol(rest);
    if (!near.empty() && find_scaled(std::string(multiple.symbol) + near).row != nullptr) {
      return std::string(multiple.symbol) + near;
    }
  }
  std::vector<std::string> known;
  const std::string lower = ascii_lower(symbol);
  for (const unit_row& row : unit_table()) {
    if (ascii_lower(row.symbol) == lower) return std::string(row.symbol);
    known.emplace_back(row.symbol);
  }
  for (const unit_row& row : unit_table()) {
    if (row.takes != prefixes::si || !is_latin(row.symbol)) continue;
    for (const auto& prefix : latin_prefixes()) {
      std::string spelling = std::string(prefix.symbol) + std::string(row.symbol);
      if (ascii_lower(spelling) == lower) return spelling;
    }
  }
  return nearest(symbol, known);
}

}  // namespace detail

KAOHE_INLINE bool is_unit_symbol(std::string_view symbol) {
  std::size_t end = 0;
  const std::string plain = detail::read_symbol(symbol, end);
  return end == symbol.size() && detail::find_scaled(plain).row != nullptr;
}

KAOHE_INLINE bool is_unit_prefix(std::string_view text) {
  const auto is = [&](const prefix_row& prefix) { return prefix.symbol == text; };
  return std::ranges::any_of(multiple_prefixes(), is) || std::ranges::any_of(latin_prefixes(), is) ||
         std::ranges::any_of(chinese_si_prefixes(), is);
}

}  // namespace kaohe::inline KAOHE_ABI
#endif
