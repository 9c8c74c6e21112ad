// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PARSER_OPERAND_HPP
#define KAOHE_IMPL_FEEL_PARSER_OPERAND_HPP
// Internal: the second part of the parser: literals, names, calls, brackets.

#include <kaohe/impl/feel/parser.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// What is expected where an operand should stand.
[[nodiscard]] inline std::string operand_words() {
  return kaohe::detail::bilingual("数值、名称或括号", "a value, a name or a bracket");
}

/// An operand and what FEEL lets follow it.
inline node_index parser::with_suffixes() {
  const std::uint32_t begin = in_.peek().begin;
  node_index value = operand();
  for (;;) {
    const std::uint32_t here = in_.peek().begin;
    if (in_.is(".")) {
      in_.advance();
      if (in_.peek().kind == token_kind::name) {
        in_.advance();
      } else {
        in_.unexpected(kaohe::detail::bilingual("名称", "a name"));
      }
      in_.unsupported(in_.text_from(here), here);
    } else if (in_.is("[") && !context_.endpoint) {
      const nested level(*this, plain());
      in_.advance();
      any_expression();
      in_.close("]");
      in_.unsupported(in_.text_from(here), here);
    } else if (in_.accept(keyword::instance_)) {
      in_.unsupported("instance of", here);
      while (in_.peek().kind == token_kind::name) in_.advance();
    } else if (in_.peek().kind == token_kind::bad) {
      in_.advance();
      if (starts_operand()) operand();
    } else {
      return value;
    }
    value = make(node_kind::null, begin);
  }
}

inline node_index parser::operand() {
  const token& here = in_.peek();
  const std::uint32_t begin = here.begin;
  switch (here.kind) {
    case token_kind::quantity:
      return quantity_operand();
    case token_kind::string: {
      std::string text = std::get<std::string>(here.payload);
      in_.advance();
      return make(node_kind::string, begin, {}, std::move(text));
    }
    case token_kind::date: {
      const date day = std::get<date>(here.payload);
      in_.advance();
      return make(node_kind::date, begin, {}, day);
    }
    case token_kind::name:
      return name_or_call();
    case token_kind::word:
      return word_operand();
    case token_kind::symbol:
      return symbol_operand();
    case token_kind::bad:
      in_.advance();
      return placeholder();
    case token_kind::end:
      break;
  }
  in_.unexpected(operand_words());
  return placeholder();
}

/// A number with its unit; `3,128 t` is reported where commas separate values that any may hold.
inline node_index parser::quantity_operand() {
  const std::uint32_t begin = in_.peek().begin;
  quantity value = std::get<quantity>(in_.peek().payload);
  in_.advance();
  bool grouped = false;
  while (!context_.arguments && in_.is(",") && in_.peek().thousands && in_.peek(1).kind == token_kind::quantity) {
    in_.advance();
    in_.advance();
    grouped = true;
  }
  if (grouped) in_.problem(issue_code::thousands_separator, begin, {in_.text_from(begin)});
  return make(node_kind::quantity, begin, {}, std::move(value));
}

inline node_index parser::word_operand() {
  const std::uint32_t begin = in_.peek().begin;
  switch (std::get<keyword>(in_.peek().payload)) {
    case keyword::true_:
      in_.advance();
      return make(node_kind::boolean, begin, {}, true);
    case keyword::false_:
      in_.advance();
      return make(node_kind::boolean, begin, {}, false);
    case keyword::null_:
      in_.advance();
      return make(node_kind::null, begin);
    case keyword::not_: {
      const nested level(*this, plain());
      in_.advance();
      if (!in_.expect("(")) return placeholder();
      const node_index negated_value = any_expression();
      in_.close(")");
      return make(node_kind::negation, begin, {negated_value});
    }
    case keyword::missing_:
      in_.advance();
      if (!in_.is("(")) in_.unexpected(quoted("("));
      return in_.is("(") ? call("missing", begin) : placeholder();
    case keyword::if_:
      return conditional();
    case keyword::for_:
    case keyword::some_:
    case keyword::every_:
      return iteration();
    case keyword::function_:
      return function_literal();
    default:
      break;
  }
  in_.unexpected(operand_words());
  return placeholder();
}

inline node_index parser::symbol_operand() {
  const std::uint32_t begin = in_.peek().begin;
  if (in_.is("?") && context_.subject) {
    in_.advance();
    return make(node_kind::subject, begin);
  }
  if (in_.is("(")) {
    const nested level(*this, plain());
    in_.advance();
    const node_index inner = any_expression();
    if (in_.is("..")) return range(begin, inner, false);
    in_.close(")");
    return inner;
  }
  if (in_.is("[")) return range_or_list(begin);
  if (in_.is("]") && in_.opens_range()) {
    const nested level(*this, plain());
    in_.advance();
    const node_index low = any_expression();
    return range(begin, low, false);
  }
  if (in_.is("{")) {
    in_.unsupported("{", begin);
    in_.advance();
    in_.skip_to({"}"});
    in_.accept("}");
    return placeholder();
  }
  in_.unexpected(operand_words());
  return placeholder();
}

/// From `..` on.
inline node_index parser::range(std::uint32_t begin, node_index low, bool low_included) {
  if (!in_.expect("..")) {
    in_.skip_to({"[", "]", ")"});
    in_.advance();
    return placeholder();
  }
  node_index high = 0;
  {
    context inside = plain();
    inside.endpoint = true;
    const nested level(*this, inside);
    high = sum();
  }
  const bool high_included = in_.is("]");
  if (high_included || in_.is(")") || in_.is("[")) {
    in_.advance();
  } else {
    in_.unexpected(quoted("]", ")"));
    in_.skip_to({"]", ")"});
    in_.advance();
  }
  return make(node_kind::range, begin, {low, high}, range_ends{low_included, high_included});
}

inline node_index parser::range_or_list(std::uint32_t begin) {
  const nested level(*this, plain());
  in_.advance();
  if (in_.accept("]")) return make(node_kind::list, begin);
  const node_index first = any_expression();
  if (in_.is("..")) return range(begin, first, true);
  std::vector<node_index> elements{first};
  while (in_.accept(",")) elements.push_back(any_expression());
  in_.close("]");
  return make(node_kind::list, begin, std::move(elements));
}

/// Reads a function's name that has blanks in it, `list contains(`; nothing is passed and the name is empty if
/// none is there.
inline std::string parser::spaced_function() {
  std::string name = in_.peek().text;
  for (std::size_t count = 1; count < 5; ++count) {
    if (count > 1 && in_.is("(", count) && is_later_function(name)) {
      for (; count > 0; --count) in_.advance();
      return name;
    }
    const bool and_word = in_.is(keyword::and_, count);
    if (in_.peek(count).kind != token_kind::name && !and_word) break;
    name += ' ' + (and_word ? std::string("and") : in_.peek(count).text);
  }
  return {};
}

inline node_index parser::name_or_call() {
  const std::uint32_t begin = in_.peek().begin;
  std::string name = in_.peek().text;
  if (std::string spaced = spaced_function(); !spaced.empty()) return call(std::move(spaced), begin);
  in_.advance();
  return in_.is("(") ? call(std::move(name), begin) : make(node_kind::name, begin, {}, std::move(name));
}

/// From the opening parenthesis on.
inline node_index parser::call(std::string function, std::uint32_t begin) {
  context inside = plain();
  inside.arguments = true;
  const nested level(*this, inside);
  in_.advance();
  std::vector<node_index> arguments;
  if (!in_.accept(")")) {
    do {
      const std::uint32_t here = in_.peek().begin;
      if (in_.peek().kind == token_kind::name && in_.is(":", 1)) {
        in_.advance();
        in_.advance();
        in_.unsupported(in_.text_from(here), here);
      }
      arguments.push_back(any_expression());
      if (!in_.is(",") && !in_.is(")")) {
        in_.unexpected(quoted(",", ")"));
        in_.skip_to({","});
      }
    } while (in_.accept(","));
    in_.close(")");
  }
  return make(node_kind::call, begin, std::move(arguments), call_form{std::move(function), {}});
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
