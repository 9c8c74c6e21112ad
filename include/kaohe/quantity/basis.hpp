// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_QUANTITY_BASIS_HPP
#define KAOHE_QUANTITY_BASIS_HPP
/// \file quantity/basis.hpp
/// The basis (口径) of a figure: what a unit alone does not say. 电力折标 = 等价值 or 当量值; 价格 = 2015年可比价;
/// 范围 = 全社会 or 规上; 物质 (the substance) = 化学需氧量. Two figures are compared, added or divided only where
/// their stated bases agree.

#include <kaohe/base/issue.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// Stated aspects of a figure, each with one value. An aspect not stated agrees with anything.
class basis {
 public:
  /// Nothing stated.
  basis() = default;
  /// The given aspects; a repeated key keeps its first value.
  basis(std::initializer_list<std::pair<std::string, std::string>> aspects);

  /// States an aspect; \return false if it is stated already with another value (and leaves it)
  bool state(std::string key, std::string value);
  /// The value of an aspect, or nothing.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const;
  /// The aspects, ordered by key.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& aspects() const noexcept { return aspects_; }
  /// True if nothing is stated.
  [[nodiscard]] bool empty() const noexcept { return aspects_.empty(); }
  /// The same without one aspect.
  [[nodiscard]] basis without(std::string_view key) const;

  /// Same aspects with the same values.
  friend bool operator==(const basis&, const basis&) = default;

 private:
  std::vector<std::pair<std::string, std::string>> aspects_;  // ordered by key
};

/// An aspect on which two bases disagree.
struct basis_conflict {
  std::string key;    ///< the aspect: 电力折标
  std::string left;   ///< its value on the left: 等价值
  std::string right;  ///< its value on the right: 当量值
};

/// The first aspect on which both state different values, or nothing.
[[nodiscard]] std::optional<basis_conflict> conflict(const basis& a, const basis& b);
/// All aspects of both. \pre no conflict (the left one's value is kept)
[[nodiscard]] basis merge(const basis& a, const basis& b);
/// `电力折标＝等价值，价格＝2015年可比价`; empty if nothing is stated.
[[nodiscard]] std::string to_text(const basis& b);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/quantity/basis_inl.hpp>
#endif
#endif
