// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_TYPE_HPP
#define KAOHE_FEEL_TYPE_HPP
/// \file feel/type.hpp
/// Static types: what is known of a value before it is there. A quantity's type has its dimension and its basis.

#include <kaohe/quantity/basis.hpp>
#include <kaohe/quantity/dimension.hpp>

#include <cstdint>
#include <string>

namespace kaohe::inline KAOHE_ABI::feel {

/// The sort of a value.
enum class type_kind : std::uint8_t {
  quantity,  ///< a number, with a dimension and a basis
  boolean,   ///< true or false
  string,    ///< text
  date,      ///< a day
};

/// A static type.
struct type {
  type_kind kind = type_kind::quantity;  ///< the sort
  kaohe::dimension dimension;            ///< of a quantity
  kaohe::basis basis;                    ///< of a quantity

  /// A quantity of that dimension and basis.
  [[nodiscard]] static type of(const kaohe::dimension& d, kaohe::basis b = {}) {
    return {type_kind::quantity, d, std::move(b)};
  }
  /// Same sort, dimension and basis.
  friend bool operator==(const type&, const type&) = default;
};

/// In words: `数量（标准煤，电力折标＝等价值）`, `布尔值`; `quantity (coal equivalent)`.
[[nodiscard]] std::string to_text(const type& t, language lang);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/type_inl.hpp>
#endif
#endif
