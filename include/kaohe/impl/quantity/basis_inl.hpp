// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_BASIS_INL_HPP
#define KAOHE_IMPL_QUANTITY_BASIS_INL_HPP
#include <kaohe/quantity/basis.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Where an aspect stands in the ordered list, or would stand.
template <class Aspects>
[[nodiscard]] auto aspect_position(Aspects& aspects, std::string_view key) {
  return std::lower_bound(aspects.begin(), aspects.end(), key,
                          [](const auto& aspect, std::string_view wanted) { return aspect.first < wanted; });
}

}  // namespace detail

KAOHE_INLINE basis::basis(std::initializer_list<std::pair<std::string, std::string>> aspects) {
  for (const auto& [key, value] : aspects) state(key, value);
}

KAOHE_INLINE bool basis::state(std::string key, std::string value) {
  const auto at = detail::aspect_position(aspects_, key);
  if (at != aspects_.end() && at->first == key) return at->second == value;
  aspects_.insert(at, {std::move(key), std::move(value)});
  return true;
}

KAOHE_INLINE std::optional<std::string_view> basis::find(std::string_view key) const {
  const auto at = detail::aspect_position(aspects_, key);
  if (at == aspects_.end() || at->first != key) return std::nullopt;
  return at->second;
}

KAOHE_INLINE basis basis::without(std::string_view key) const {
  basis rest = *this;
  std::erase_if(rest.aspects_, [key](const auto& aspect) { return aspect.first == key; });
  return rest;
}

KAOHE_INLINE std::optional<basis_conflict> conflict(const basis& a, const basis& b) {
  for (const auto& [key, left] : a.aspects()) {
    const auto right = b.find(key);
    if (right && *right != left) return basis_conflict{key, left, std::string(*right)};
  }
  return std::nullopt;
}

KAOHE_INLINE basis merge(const basis& a, const basis& b) {
  basis both = a;
  for (const auto& [key, value] : b.aspects()) both.state(key, value);
  return both;
}

KAOHE_INLINE std::string to_text(const basis& b) {
  std::string text;
  for (const auto& [key, value] : b.aspects()) {
    if (!text.empty()) text += "，";
    text += key + "＝" + value;
  }
  return text;
}

}  // namespace kaohe::inline KAOHE_ABI
#endif
