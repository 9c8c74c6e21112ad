// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PARSE_INL_HPP
#define KAOHE_IMPL_FEEL_PARSE_INL_HPP
#include <kaohe/feel/parse.hpp>

#include <kaohe/impl/feel/parser.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

inline constexpr std::size_t longest_expression = 100'000;  // bytes
inline constexpr std::size_t most_syntax_errors = 100;      // of one text; nobody reads more

/// Reads the text as the member function of the parser says.
[[nodiscard]] inline std::optional<expression> parse_with(source_text text, void (parser::*rule)(), issues& problems) {
  expression tree;
  tree.source = std::move(text);
  problem_list found;
  if (tree.source.value.size() > longest_expression) {
    found.add(issue_code::expression_too_long, 0, {kaohe::detail::bilingual("100000字节", "100000 bytes")});
  } else {
    (parser(tree, found).*rule)();
  }
  if (!found.report(tree.source, problems, most_syntax_errors)) return std::nullopt;
  return tree;
}

}  // namespace detail

KAOHE_INLINE std::optional<expression> parse_expression(source_text text, issues& problems) {
  return detail::parse_with(std::move(text), &detail::parser::whole_expression, problems);
}

KAOHE_INLINE std::optional<expression> parse_unary_tests(source_text text, issues& problems) {
  return detail::parse_with(std::move(text), &detail::parser::whole_unary_tests, problems);
}

KAOHE_INLINE bool is_name(std::string_view text) {
  std::size_t first = 0;
  return !text.empty() && detail::starts_name(decode_utf8(text, first)) && detail::name_length(text) == text.size() &&
         !detail::find_keyword(text);
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#include <kaohe/impl/feel/builtin_inl.hpp>

#endif
