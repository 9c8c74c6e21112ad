// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_PARSE_HPP
#define KAOHE_FEEL_PARSE_HPP
/// \file feel/parse.hpp
/// Text to syntax tree. All errors of a text are reported in one pass, each at its place; a text with errors has
/// no tree; the problems of one text are in the order of their places. Limits: 100,000 bytes, nesting 200 deep.

#include <kaohe/feel/expression.hpp>

#include <optional>

namespace kaohe::inline KAOHE_ABI::feel {

/// Reads an expression: `能源消费总量 / 地区生产总值`.
/// \param problems  gets every error; the result is empty exactly if one was added
[[nodiscard]] std::optional<expression> parse_expression(source_text text, issues& problems);

/// Reads unary tests, the form of requirements and table cells: `>= 17 %`, `[54 %..56 %]`, `"新建", "扩建"`, `-`.
/// The root is a `unary_tests` node.
/// \param problems  gets every error; the result is empty exactly if one was added
[[nodiscard]] std::optional<expression> parse_unary_tests(source_text text, issues& problems);

/// True if the text is a name of the rule language: letters (Chinese included), digits and `_`, not starting with
/// a digit, and no keyword.
[[nodiscard]] bool is_name(std::string_view text);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/parse_inl.hpp>
#endif
#endif
