// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PARSER_OPERAND_HPP
#define KAOHE_IMPL_FEEL_PARSER_OPERAND_HPP
// Internal: the second part of the parser: literals, names, calls, brackets.

#include <kaohe/impl/feel/parser.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// An operand with the filters and paths behind it.
inline node_index parser::with_suffixes() {
  const std::uint32_t begin = in_.peek().begin;
  node_index value = operand();
  for (;;) {
    if (in_.accept(".")) {
      value = path(begin, value);
    } else if (in_.is("[") && !(context_.endpoint && in_.closes_range())) {
      value = filter(begin, value);
    } else if (in_.is(keyword::instance_)) {
      instance_of();
      value = make(node_kind::null, begin);
    } else if (in_.peek().kind == token_kind::bad) {
      in_.advance();
      if (starts_operand()) operand();
      value = make(node_kind::null, begin);
    } else {
      return value;
    }
  }
}

/// The name behind the point. Of the properties of ranges, two are two words: `start included`, `end included`.
inline node_index parser::path(std::uint32_t begin, node_index value) {
  if (in_.peek().kind != token_kind::name) {
    in_.unexpected(name_words());
    if (in_.peek().kind == token_kind::word) in_.advance();  // meant as a name
    return make(node_kind::null, begin);
  }
  std::string name = in_.peek().text;
  in_.advance();
  const bool end_of_range = name == "start" || name == "end";
  if (end_of_range && in_.peek().kind == token_kind::name && in_.peek().text == "included") {
    name += " included";
    in_.advance();
  }
  return make(node_kind::path, begin, {value}, std::move(name));
}

/// `[position]` or `[condition]`.
inline node_index parser::filter(std::uint32_t begin, node_index list) {
  const nested level(*this, plain());
  in_.advance();
  const node_index inner = any_expression();
  in_.close("]");
  return make(node_kind::filter, begin, {list, inner});
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
    case token_kind::duration: {
      const auto payload = here.payload;
      in_.advance();
      if (const auto* days = std::get_if<days_duration>(&payload)) return make(node_kind::days, begin, {}, *days);
      return make(node_kind::months, begin, {}, std::get<months_duration>(payload));
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
    if (comparison_here()) return unary_range(begin);
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
  if (in_.is("{")) return context_operand();
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

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
