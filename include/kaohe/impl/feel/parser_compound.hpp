// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PARSER_COMPOUND_HPP
#define KAOHE_IMPL_FEEL_PARSER_COMPOUND_HPP
// Internal: the fourth part of the parser: what introduces names or branches. `if`, `for`, `some` and `every` may stand
// where an operand may, and what they end with extends as far to the right as possible.

#include <kaohe/impl/feel/parser_call.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// `if c then a else b`.
inline node_index parser::conditional() {
  const nested level(*this, context_);
  const std::uint32_t begin = in_.peek().begin;
  in_.advance();
  const bool chinese = in_.text_from(begin) == "如果";
  const node_index condition = any_expression();
  in_.expect(keyword::then_, chinese ? "则" : "then");
  const node_index chosen = any_expression();
  in_.expect(keyword::else_, chinese ? "否则" : "else");
  const node_index other = any_expression();
  return make(node_kind::conditional, begin, {condition, chosen, other});
}

/// `for x in d, y in 1..3 return e`, `some x in d satisfies c`, `every x in d satisfies c`.
inline node_index parser::iteration() {
  const nested level(*this, context_);
  const std::uint32_t begin = in_.peek().begin;
  const bool loop = in_.is(keyword::for_);
  const node_kind kind = loop ? node_kind::for_each : in_.is(keyword::some_) ? node_kind::some : node_kind::every;
  name_list variables;
  std::vector<node_index> parts;
  std::set<std::string> seen;
  do {
    in_.advance();
    variables.push_back(introduced(seen, false));
    in_.expect(keyword::in_, "in");
    const std::uint32_t domain = in_.peek().begin;
    parts.push_back(any_expression());
    if (!in_.accept("..")) continue;
    const node_index last = any_expression();
    parts.back() = make(node_kind::sequence, domain, {parts.back(), last});
  } while (in_.is(","));
  in_.expect(loop ? keyword::return_ : keyword::satisfies_, loop ? "return" : "satisfies");
  context_.loop = context_.loop || loop;
  parts.push_back(any_expression());
  return make(kind, begin, std::move(parts), std::move(variables));
}

/// The name of a variable; of an entry, which may be a string. Empty, with a report, if none is there.
inline std::string parser::introduced(std::set<std::string>& seen, bool or_string) {
  const token& here = in_.peek();
  const bool string = or_string && here.kind == token_kind::string;
  if (!string && here.kind != token_kind::name) {
    in_.unexpected(or_string ? kaohe::detail::bilingual("名称或字符串", "a name or a string") : name_words());
    if (or_string && here.kind == token_kind::word) in_.advance();  // meant as a key
    return {};
  }
  std::string name = string ? std::get<std::string>(here.payload) : here.text;
  once(seen, name, here.begin);
  in_.advance();
  return name;
}

/// `{a: 1, "b c": 2}`.
inline node_index parser::context_operand() {
  const nested level(*this, plain());
  const std::uint32_t begin = in_.peek().begin;
  in_.advance();
  name_list keys;
  std::vector<node_index> entries;
  std::set<std::string> seen;
  if (!in_.accept("}")) {
    do {
      keys.push_back(introduced(seen, true));
      entries.push_back(in_.expect(":") ? any_expression() : placeholder());
      if (!in_.is(",") && !in_.is("}")) {
        in_.unexpected(quoted(",", "}"));
        in_.skip_to({","});
      }
    } while (in_.accept(","));
    in_.close("}");
  }
  return make(node_kind::context, begin, std::move(entries), std::move(keys));
}

/// Reports a name that has been seen.
inline void parser::once(std::set<std::string>& seen, const std::string& name, std::uint32_t begin) {
  if (!seen.insert(name).second) in_.problem(issue_code::repeated_parameter, begin, {kaohe::detail::shown(name)});
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
