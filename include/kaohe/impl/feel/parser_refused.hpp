// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PARSER_REFUSED_HPP
#define KAOHE_IMPL_FEEL_PARSER_REFUSED_HPP
// Internal: the last part of the parser: constructs of FEEL that this language leaves out. Each is recognised and
// reported, and its parts are read for their own errors.

#include <kaohe/impl/feel/parser_compound.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// `function(a, b) c`, `function(a) external {…}`.
inline node_index parser::function_literal() {
  const nested level(*this, plain());
  const std::uint32_t begin = in_.peek().begin;
  in_.advance();
  in_.unsupported("function", begin);
  if (in_.is("(")) in_.skip_one();
  if (in_.peek().kind == token_kind::name && in_.peek().text == "external") {
    in_.advance();
    in_.skip_one();
  } else {
    any_expression();
  }
  return placeholder();
}

/// `(> 5)` as a value, from the comparison on.
inline node_index parser::unary_range(std::uint32_t begin) {
  test();
  in_.close(")");
  in_.unsupported(in_.text_from(begin), begin);
  return placeholder();
}

/// `instance of` with a type: `list<number>`, `function<string, number>->boolean`.
inline void parser::instance_of() {
  in_.unsupported("instance of", in_.peek().begin);
  in_.advance();
  const auto of_duration = [this] {  // days and time duration
    return in_.is(keyword::and_) && in_.peek(2).kind == token_kind::name && in_.peek(2).text == "duration";
  };
  for (std::size_t open = 0;;) {
    if (in_.is("<")) {
      ++open;
    } else if (in_.is(">") && open > 0) {
      --open;
    } else if (in_.is("-") && in_.is(">", 1)) {
      in_.advance();
    } else if (in_.peek().kind != token_kind::name && !of_duration() && !in_.is(".") && !in_.is(keyword::function_) &&
               (open == 0 || (!in_.is(",") && !in_.is(":")))) {
      return;
    }
    in_.advance();
  }
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
