// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_DIMENSION_INL_HPP
#define KAOHE_IMPL_QUANTITY_DIMENSION_INL_HPP
#include <kaohe/quantity/dimension.hpp>

#include <iterator>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

[[nodiscard]] inline std::string_view base_dimension_name(std::size_t index, language lang) noexcept {
  constexpr std::string_view zh[] = {"质量", "长度", "时间", "能量", "标准煤", "金额", "人数", "件数"};
  constexpr std::string_view en[] = {"mass",  "length",  "time", "energy", "coal equivalent",
                                     "money", "persons", "items"};
  static_assert(std::size(zh) == base_dimension_count && std::size(en) == base_dimension_count);
  return lang == language::zh ? zh[index] : en[index];
}

/// `⁻²` for -2; nothing for 1.
[[nodiscard]] inline std::string superscript(int exponent) {
  constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  if (exponent == 1) return {};
  std::string text;
  for (const char c : std::to_string(exponent)) {
    text += c == '-' ? std::string_view("⁻") : digits[static_cast<std::size_t>(c - '0')];
  }
  return text;
}

}  // namespace detail

KAOHE_INLINE std::string to_text(const dimension& d, language lang) {
  std::string above, below;
  std::size_t symbols_below = 0;
  bool simple = true;  // exactly one thing below the stroke, to the first power
  for (std::size_t i = 0; i < base_dimension_count; ++i) {
    const int exponent = d.exponent(static_cast<base_dimension>(i));
    if (exponent == 0) continue;
    std::string& side = exponent > 0 ? above : below;
    if (exponent < 0) ++symbols_below, simple = simple && exponent == -1;
    if (!side.empty()) side += "·";
    side += detail::base_dimension_name(i, lang);
    side += detail::superscript(exponent);
  }
  if (above.empty() && below.empty()) return lang == language::zh ? "纯数" : "pure number";
  if (below.empty()) return above;
  if (above.empty()) return below;
  if (!simple || symbols_below != 1) return above + "·" + below;
  below.resize(below.size() - std::string_view("⁻¹").size());
  return above + "/" + below;
}

}  // namespace kaohe::inline KAOHE_ABI
#endif
