// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PARSER_HPP
#define KAOHE_IMPL_FEEL_PARSER_HPP
// Internal: tokens to a syntax tree, by recursive descent with one function for each level of precedence.
// After an error it goes on with a placeholder, so that other errors of the text are found; no tree with a
// placeholder ever leaves it.

#include <kaohe/feel/expression.hpp>
#include <kaohe/impl/feel/token_stream.hpp>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline constexpr int deepest_nesting = 200;

/// What is expected where an operand should stand.
[[nodiscard]] inline std::string operand_words() {
  return kaohe::detail::bilingual("数值、名称或括号", "a value, a name or a bracket");
}
[[nodiscard]] inline std::string name_words() { return kaohe::detail::bilingual("名称", "a name"); }

class parser {
 public:
  parser(expression& into, problem_list& problems) : tree_(into), in_(into.source, problems) {}

  void whole_expression() {
    tree_.root = any_expression();
    leftovers();
  }

  void whole_unary_tests() {
    context_.subject = true;
    const std::uint32_t begin = in_.peek().begin;
    std::vector<node_index> tests;
    if (in_.is("-") && in_.peek(1).kind == token_kind::end) {
      in_.advance();
      tests.push_back(make(node_kind::any, begin));
    } else if (in_.is(keyword::not_) && in_.is("(", 1) && in_.behind_partner(1).kind == token_kind::end) {
      in_.advance();
      in_.advance();
      const std::uint32_t inner = in_.peek().begin;
      std::vector<node_index> negated = test_list();
      const node_index tests_node = make(node_kind::unary_tests, inner, std::move(negated));
      in_.close(")");
      tests.push_back(make(node_kind::negation, begin, {tests_node}));
    } else {
      tests = test_list();
    }
    tree_.root = make(node_kind::unary_tests, begin, std::move(tests));
    leftovers();
  }

 private:
  /// What may stand where the parser is.
  struct context {
    bool arguments = false;  // directly between commas of a call: `max(3,128)` has two arguments
    bool endpoint = false;   // the upper end of a range: `[` may close it
    bool subject = false;    // unary tests: `?` is their subject
    bool loop = false;       // what a `for` returns: FEEL's `partial` may stand there
  };
  /// Sets what may stand there until the end of a block, and counts one more level of nesting.
  class nested {
   public:
    nested(parser& p, context inside) : parser_(p), before_(p.context_) {
      p.context_ = inside;
      if (++p.depth_ == deepest_nesting + 1)
        p.in_.give_up(issue_code::nested_too_deeply, {std::to_string(deepest_nesting)});
    }
    ~nested() {
      parser_.context_ = before_;
      --parser_.depth_;
    }
    nested(const nested&) = delete;
    nested& operator=(const nested&) = delete;

   private:
    parser& parser_;
    context before_;
  };
  /// What may stand between brackets here.
  [[nodiscard]] context plain() const { return {false, false, context_.subject, context_.loop}; }

  template <class Payload = std::monostate>
  node_index make(node_kind kind, std::uint32_t begin, std::vector<node_index> children = {}, Payload payload = {}) {
    node made;
    made.kind = kind;
    made.begin = begin;
    made.end = std::max(begin, in_.last_end());
    made.children = std::move(children);
    made.payload = std::move(payload);
    tree_.nodes.push_back(std::move(made));
    return static_cast<node_index>(tree_.nodes.size() - 1);
  }
  node_index placeholder() { return make(node_kind::null, in_.peek().begin); }

  /// Reads on behind what should have been the end, for the sake of further errors.
  void leftovers() {
    if (in_.at_end()) return;
    in_.unexpected(kaohe::detail::bilingual("运算符或结尾", "an operator or the end"));
    while (!in_.at_end()) {
      if (starts_operand()) {
        any_expression();
      } else {
        in_.advance();
      }
    }
  }
  /// True if an operand stands here, without a sign.
  [[nodiscard]] bool starts_operand() const { return in_.starts_expression() && !in_.is("-") && !in_.is("?"); }

  node_index any_expression() { return disjunction(); }

  node_index disjunction() { return chain(node_kind::disjunction, keyword::or_, &parser::conjunction); }
  node_index conjunction() { return chain(node_kind::conjunction, keyword::and_, &parser::comparison); }
  node_index chain(node_kind kind, keyword word, node_index (parser::*next)()) {
    const std::uint32_t begin = in_.peek().begin;
    const node_index first = (this->*next)();
    if (!in_.is(word)) return first;
    std::vector<node_index> operands{first};
    while (in_.accept(word)) operands.push_back((this->*next)());
    return make(kind, begin, std::move(operands));
  }

  [[nodiscard]] std::optional<node_kind> comparison_here() const {
    constexpr std::pair<std::string_view, node_kind> table[] = {
        {"=", node_kind::equal},       {"!=", node_kind::not_equal}, {"<", node_kind::less},
        {"<=", node_kind::less_equal}, {">", node_kind::greater},    {">=", node_kind::greater_equal}};
    for (const auto& [symbol, kind] : table) {
      if (in_.is(symbol)) return kind;
    }
    return std::nullopt;
  }

  /// A comparison, `between` or `in`. They do not chain: `1 < x < 3` would compare a truth value.
  node_index comparison() {
    const std::uint32_t begin = in_.peek().begin;
    node_index left = sum();
    for (bool first = true;; first = false) {
      const auto compared = comparison_here();
      if (!compared && !in_.is(keyword::between_) && !in_.is(keyword::in_)) return left;
      if (!first) in_.unexpected(quoted("and", "or"));
      if (compared) {
        in_.advance();
        left = make(*compared, begin, {left, sum()});
      } else if (in_.accept(keyword::between_)) {
        const node_index low = sum();
        in_.expect(keyword::and_, "and");
        left = make(node_kind::between, begin, {left, low, sum()});
      } else {
        in_.advance();
        std::vector<node_index> parts = in_tests();
        parts.insert(parts.begin(), left);
        left = make(node_kind::in, begin, std::move(parts));
      }
    }
  }

  /// What stands behind `in`: one test, or several in parentheses.
  std::vector<node_index> in_tests() {
    context inside = in_.is("(") ? plain() : context_;
    inside.subject = false;
    const nested level(*this, inside);
    const std::uint32_t begin = in_.peek().begin;
    if (comparison_here()) return {test()};
    if (!in_.is("(") || continues_operand(in_.behind_partner())) return {sum()};
    in_.advance();
    const node_index first = test();
    if (in_.is("..")) return {range(begin, first, false)};
    std::vector<node_index> tests = test_list(first);
    in_.close(")");
    return tests;
  }
  /// True if what stands before that token in parentheses is an operand, not a list of tests.
  [[nodiscard]] static bool continues_operand(const token& t) {
    return t.kind == token_kind::symbol && (t.text == "+" || t.text == "-" || t.text == "*" || t.text == "/" ||
                                            t.text == "**" || t.text == "." || t.text == "[");
  }

  std::vector<node_index> test_list() { return test_list(test()); }
  std::vector<node_index> test_list(node_index first) {
    std::vector<node_index> tests{first};
    while (in_.accept(",")) tests.push_back(test());
    return tests;
  }
  node_index test() {
    const std::uint32_t begin = in_.peek().begin;
    const auto compared = comparison_here();
    if (!compared) return any_expression();
    in_.advance();
    return make(node_kind::test, begin, {sum()}, *compared);
  }

  /// Operators of one level, grouped from the left.
  template <std::size_t Count>
  node_index left_grouped(const std::pair<std::string_view, node_kind> (&table)[Count], node_index (parser::*next)()) {
    const std::uint32_t begin = in_.peek().begin;
    node_index left = (this->*next)();
    for (bool more = true; more;) {
      more = false;
      for (const auto& [symbol, kind] : table) {
        if (!in_.accept(symbol)) continue;
        const node_index right = (this->*next)();
        left = make(kind, begin, {left, right});
        more = true;
        break;
      }
    }
    return left;
  }
  node_index sum() {
    constexpr std::pair<std::string_view, node_kind> table[] = {{"+", node_kind::add}, {"-", node_kind::subtract}};
    return left_grouped(table, &parser::product);
  }
  node_index product() {
    constexpr std::pair<std::string_view, node_kind> table[] = {{"*", node_kind::multiply}, {"/", node_kind::divide}};
    return left_grouped(table, &parser::power);
  }
  node_index power() {
    constexpr std::pair<std::string_view, node_kind> table[] = {{"**", node_kind::power}};
    return left_grouped(table, &parser::negated);
  }
  node_index negated() {
    if (!in_.is("-")) return with_suffixes();
    const nested level(*this, context_);
    const std::uint32_t begin = in_.peek().begin;
    in_.advance();
    return make(node_kind::negate, begin, {negated()});
  }

  // in parser_operand.hpp
  node_index with_suffixes();
  node_index operand();
  node_index word_operand();
  node_index symbol_operand();
  node_index quantity_operand();
  node_index path(std::uint32_t begin, node_index value);
  node_index filter(std::uint32_t begin, node_index list);
  node_index range(std::uint32_t begin, node_index low, bool low_included);
  node_index range_or_list(std::uint32_t begin);

  // in parser_call.hpp
  node_index name_or_call();
  node_index call(std::string function, std::uint32_t begin);
  std::string spaced_function();
  node_index argument(call_form& form, std::size_t position, std::set<std::string>& seen);

  // in parser_compound.hpp
  node_index conditional();
  node_index iteration();
  node_index context_operand();
  std::string introduced(std::set<std::string>& seen, bool or_string);
  void once(std::set<std::string>& seen, const std::string& name, std::uint32_t begin);

  // in parser_refused.hpp
  node_index function_literal();
  node_index unary_range(std::uint32_t begin);
  void instance_of();

  expression& tree_;
  token_stream in_;
  context context_;
  int depth_ = 0;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#include <kaohe/impl/feel/parser_refused.hpp>

#endif
