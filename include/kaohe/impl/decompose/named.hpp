// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_NAMED_HPP
#define KAOHE_IMPL_DECOMPOSE_NAMED_HPP
// Units and amounts as issues name them.

#include <kaohe/impl/base/bilingual.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// The name of a unit, or its position from 1.
[[nodiscard]] inline std::string name_of(std::span<const std::string> names, std::size_t i) {
  return i < names.size() ? names[i] : std::to_string(i + 1);
}

/// At most ten of them, and how many they are.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most = 10;
  std::string zh, en;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    if (i > 0) zh += "、", en += ", ";
    zh += names[i], en += names[i];
  }
  if (names.size() > most) {
    zh += "等" + std::to_string(names.size()) + "个";
    en += " … (" + std::to_string(names.size()) + ")";
  }
  return zh == en ? zh : kaohe::detail::bilingual(zh, en);
}

/// The whole that is split.
[[nodiscard]] inline std::string the_whole() { return kaohe::detail::bilingual("总量", "the whole"); }

/// An amount with at most twelve digits.
[[nodiscard]] inline std::string shown_amount(double x) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), x, std::chars_format::general, 12).ptr;
  return {text.data(), end};
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
