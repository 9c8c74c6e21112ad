// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_TYPE_TEXT_HPP
#define KAOHE_FEEL_TYPE_TEXT_HPP
/// \file feel/type_text.hpp
/// Types as they are written in files:
///
///     type = "number" | unit | "boolean" | "string" | "code" | "date" | "days" | "months"
///          | "one of " value {"|" value} | "list of " type | "range of " type
///          | "context of " key ":" type {"," key ":" type} | "(" type ")"
///
/// `list of tce`, `one of 新建|扩建`, `context of 能耗: tce, 名: string`. A unit says the dimension; a type has no
/// basis here. A comma goes with the innermost context; parentheses say otherwise.

#include <kaohe/base/result.hpp>
#include <kaohe/feel/type.hpp>
#include <kaohe/quantity/unit.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::feel {

/// A type and the unit in which its amounts are shown.
struct shown_type {
  type of;            ///< the type
  kaohe::unit shown;  ///< the first unit that was written; else that of a pure number
};

/// Reads a type.
/// \error unknown_unit, not_a_unit where something else stands than a type; unexpected_token, unexpected_end,
///        repeated_parameter (a key given twice), nested_too_deeply
[[nodiscard]] result<shown_type> type_from_text(std::string_view text);

/// The text of a type, amounts in that unit where it measures them, else in the coherent one: what
/// `type_from_text` reads, but for the basis and for values and keys that hold the marks themselves. The empty list's
/// is `list`.
[[nodiscard]] std::string type_text(const type& t, const kaohe::unit& shown);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/type_text_inl.hpp>
#endif
#endif
