// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PARSER_CALL_HPP
#define KAOHE_IMPL_FEEL_PARSER_CALL_HPP
// Internal: the third part of the parser: names, and calls with arguments by position or by name. Whether there is
// such a function is not known here.

#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/parser_operand.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline node_index parser::name_or_call() {
  const std::uint32_t begin = in_.peek().begin;
  std::string name = in_.peek().text;
  if (std::string spaced = spaced_function(); !spaced.empty()) return call(std::move(spaced), begin);
  in_.advance();
  if (in_.is("(")) return call(std::move(name), begin);
  if (name == "partial" && context_.loop) in_.unsupported(name, begin);
  return make(node_kind::name, begin, {}, std::move(name));
}

/// Reads a function's name that has blanks in it, `list contains(`; nothing is passed and the name is empty if
/// none is there.
inline std::string parser::spaced_function() {
  constexpr std::size_t most_words = 4;  // years and months duration
  std::string name = in_.peek().text;
  for (std::size_t count = 1; count <= most_words; ++count) {
    if (count > 1 && in_.is("(", count) && (find_builtin(name) || is_later_function(name))) {
      for (; count > 0; --count) in_.advance();
      return name;
    }
    const bool and_word = in_.is(keyword::and_, count);
    if (in_.peek(count).kind != token_kind::name && !and_word) break;
    name += ' ' + (and_word ? std::string("and") : in_.peek(count).text);
  }
  return {};
}

/// From the opening parenthesis on.
inline node_index parser::call(std::string function, std::uint32_t begin) {
  context inside = plain();
  inside.arguments = true;
  const nested level(*this, inside);
  in_.advance();
  call_form form{std::move(function), {}};
  std::vector<node_index> arguments;
  std::set<std::string> seen;
  if (!in_.accept(")")) {
    do {
      arguments.push_back(argument(form, arguments.size(), seen));
      if (!in_.is(",") && !in_.is(")")) {
        in_.unexpected(quoted(",", ")"));
        in_.skip_to({","});
      }
    } while (in_.accept(","));
    in_.close(")");
  }
  return make(node_kind::call, begin, std::move(arguments), std::move(form));
}

/// One argument. Either all have names or none has, as the first one says.
inline node_index parser::argument(call_form& form, std::size_t position, std::set<std::string>& seen) {
  const token& first = in_.peek();
  const bool all_named = position == 0 || !form.parameters.empty();
  std::size_t words = 0;
  while (in_.peek(words).kind == token_kind::name) ++words;
  const bool named = words > 0 && in_.is(":", words);
  if (named && !all_named) {
    in_.unexpected(kaohe::detail::bilingual("不带名称的参数（参数须全部带名称或全部不带）",
                                            "an argument without a name, as before (name all of them or none)"));
  } else if (!named && all_named && position > 0 && in_.starts_expression()) {
    in_.unexpected(kaohe::detail::bilingual("参数名称（参数须全部带名称或全部不带）",
                                            "the name of an argument, as before (name all of them or none)"));
  }
  if (named) {
    std::string name = first.text;
    for (std::size_t w = 1; w < words; ++w) name += ' ' + in_.peek(w).text;
    once(seen, name, first.begin);
    for (std::size_t w = 0; w <= words; ++w) in_.advance();
    if (all_named) form.parameters.push_back(std::move(name));
  }
  return any_expression();
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
