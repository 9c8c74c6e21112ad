// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_TYPE_HPP
#define KAOHE_FEEL_TYPE_HPP
/// \file feel/type.hpp
/// Static types: what is known of a value before it is there. A quantity's type has its dimension and its basis.

#include <kaohe/quantity/basis.hpp>
#include <kaohe/quantity/dimension.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// The sort of a value.
enum class type_kind : std::uint8_t {
  quantity,  ///< a number, with a dimension and a basis
  boolean,   ///< true or false
  string,    ///< text
  choice,    ///< one of declared values: 新建, 扩建, 改建
  code,      ///< of a classification; in lists a code stands for all that begin with it
  date,      ///< a day
  days,      ///< a duration in days
  months,    ///< a duration in years and months
  list,      ///< any number of values of one type
  context,   ///< named values, each of its own type
  range,     ///< everything between two values of one type
};

/// A static type.
struct type {
  type_kind kind = type_kind::quantity;  ///< the sort
  kaohe::dimension dimension;            ///< of a quantity
  kaohe::basis basis;                    ///< of a quantity
  bool inexact = false;                  ///< of a quantity: it may be an enclosure, as sqrt(2) is
  std::vector<std::string> names;        ///< of a choice its values in order, of a context its keys, ordered
  std::vector<type> parts;  ///< of a list or range the type within (none: `[]`), of a context one for each key

  /// A sort that needs nothing more: boolean, string, code, date, days, months.
  [[nodiscard]] static type plain(type_kind k) { return {k, {}, {}, false, {}, {}}; }
  /// A quantity of that dimension and basis.
  [[nodiscard]] static type of(const kaohe::dimension& d, kaohe::basis b = {}, bool inexact = false) {
    return {type_kind::quantity, d, std::move(b), inexact, {}, {}};
  }
  /// One of these values.
  [[nodiscard]] static type choice_of(std::vector<std::string> values) {
    return {type_kind::choice, {}, {}, false, std::move(values), {}};
  }
  /// A list of these.
  [[nodiscard]] static type list_of(type element) { return {type_kind::list, {}, {}, false, {}, {std::move(element)}}; }
  /// The empty list, which any list type takes.
  [[nodiscard]] static type empty_list() { return plain(type_kind::list); }
  /// A range of these.
  [[nodiscard]] static type range_of(type end) { return {type_kind::range, {}, {}, false, {}, {std::move(end)}}; }
  /// A context with these keys, each with its type. They are put in the order of their bytes, so that contexts of the
  /// same keys have the same type however they are written.
  [[nodiscard]] static type context_of(std::vector<std::string> keys, std::vector<type> entries);
  /// True for a number without a unit.
  [[nodiscard]] bool is_pure_number() const noexcept { return kind == type_kind::quantity && dimension.is_none(); }

  /// The same in every respect.
  friend bool operator==(const type&, const type&) = default;
};

/// In words: `数量（标准煤，电力折标＝等价值）`, `布尔值`; `quantity (coal equivalent)`, `list of string`.
[[nodiscard]] std::string to_text(const type& t, language lang);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/type_inl.hpp>
#endif
#endif
