// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PARSER_LATER_HPP
#define KAOHE_IMPL_FEEL_PARSER_LATER_HPP
// Internal: the last part of the parser: constructs of FEEL that are recognised and not there yet. Each is reported,
// and its parts are read for their own errors.

#include <kaohe/impl/feel/parser_operand.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// `if a then b else c`.
inline node_index parser::conditional() {
  const nested level(*this, plain());
  const std::uint32_t begin = in_.peek().begin;
  in_.advance();
  in_.unsupported(in_.text_from(begin), begin);
  any_expression();
  in_.expect(keyword::then_, "then");
  any_expression();
  in_.expect(keyword::else_, "else");
  any_expression();
  return placeholder();
}

/// `for x in a return b`, `some x in a satisfies b`.
inline node_index parser::iteration() {
  const nested level(*this, plain());
  const std::uint32_t begin = in_.peek().begin;
  const bool loop = in_.is(keyword::for_);
  in_.advance();
  in_.unsupported(in_.text_from(begin), begin);
  do {
    if (in_.peek().kind == token_kind::name) {
      in_.advance();
    } else {
      in_.unexpected(kaohe::detail::bilingual("名称", "a name"));
    }
    in_.expect(keyword::in_, "in");
    any_expression();
    if (in_.accept("..")) sum();
  } while (in_.accept(","));
  in_.expect(loop ? keyword::return_ : keyword::satisfies_, loop ? "return" : "satisfies");
  any_expression();
  return placeholder();
}

/// `function(a, b) c`.
inline node_index parser::function_literal() {
  const nested level(*this, plain());
  const std::uint32_t begin = in_.peek().begin;
  in_.advance();
  in_.unsupported("function", begin);
  if (in_.accept("(")) {
    in_.skip_to({});
    in_.accept(")");
  }
  any_expression();
  return placeholder();
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
