// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_HPP
#define KAOHE_IMPL_FEEL_CHECKER_HPP
// Internal: types a syntax tree and turns it into steps, node by node in the tree's own order (children first), so
// that no depth of nesting costs stack. A node with a problem is not ok; what hangs on it is not ok either and stays
// silent.

#include <kaohe/feel/check.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/feel/problem_list.hpp>
#include <kaohe/impl/feel/program_builder.hpp>
#include <kaohe/impl/feel/words.hpp>

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class checker {
 public:
  checker(const expression& e, const scope& names, const type* subject, problem_list& problems)
      : e_(e), names_(names), subject_(subject), problems_(problems) {
    if (subject_ != nullptr) (void)builder_.input(0);
    nodes_.reserve(e.nodes.size());
    for (node_index i = 0; i < e.nodes.size(); ++i) nodes_.push_back(visit(i));
  }

  /// The program of the whole expression, or nothing after a problem.
  [[nodiscard]] std::optional<program> whole_expression() {
    assert(e_.at(e_.root).kind != node_kind::unary_tests);
    if (!use(e_.root)) return std::nullopt;
    const typed& root = nodes_[e_.root];
    return builder_.finish(root.of, root.at);
  }

  /// The program of the unary tests.
  [[nodiscard]] std::optional<program> whole_unary_tests() {
    const node& root = e_.at(e_.root);
    assert(root.kind == node_kind::unary_tests);
    const typed self{true, *subject_, builder_.input(0), {}, true};
    const node& first = e_.at(root.children.front());
    const bool negated =
        first.kind == node_kind::negation && e_.at(first.children.front()).kind == node_kind::unary_tests;
    const auto& tests = negated ? e_.at(first.children.front()).children : root.children;
    auto any = any_holds({self, "?", std::nullopt}, tests, 0, root);
    if (!any) return std::nullopt;
    if (negated) any = builder_.step(operation::negation, {*any}, first.begin, first.end);
    return builder_.finish(boolean_type(), *any);
  }

 private:
  /// What is known of a node.
  struct typed {
    bool ok = false;               // it has a value
    type of;                       // its type
    register_ref at;               // where it is
    std::optional<value> literal;  // its value, if it is a literal
    bool uses_subject = false;     // `?` stands in it
  };
  [[nodiscard]] static type boolean_type() { return {type_kind::boolean, {}, {}}; }

  [[nodiscard]] std::string text(node_index i) const { return kaohe::detail::shown(e_.text_of(i)); }
  void problem(issue_code code, node_index at, std::vector<std::string> args = {}) {
    problems_.add(code, e_.at(at).begin, std::move(args));
  }
  void unsupported(node_index at, std::string what) { problem(issue_code::not_supported_yet, at, {std::move(what)}); }
  void wrong_type(node_index at, const type& found, std::string expected) {
    problem(issue_code::type_mismatch, at, {words(found), std::move(expected)});
  }
  [[nodiscard]] static std::string words(const type& t) {
    return kaohe::detail::bilingual(to_text(t, language::zh), to_text(t, language::en));
  }
  [[nodiscard]] static std::string words(const dimension& d) {
    return kaohe::detail::bilingual(kaohe::to_text(d, language::zh), kaohe::to_text(d, language::en));
  }
  [[nodiscard]] static std::string quantity_words() { return kaohe::detail::bilingual("数量", "a quantity"); }
  [[nodiscard]] static std::string boolean_words() { return kaohe::detail::bilingual("布尔值", "a boolean"); }

  [[nodiscard]] typed constant(value v, type t) {
    typed made{true, std::move(t), builder_.constant(v), std::move(v), false};
    return made;
  }
  [[nodiscard]] typed computed(operation does, node_index i, type t, const std::vector<node_index>& operands) {
    typed made{true, std::move(t), {}, {}, false};
    std::vector<register_ref> from;
    for (const node_index o : operands) {
      from.push_back(nodes_[o].at);
      made.uses_subject = made.uses_subject || nodes_[o].uses_subject;
    }
    made.at = builder_.step(does, std::move(from), e_.at(i).begin, e_.at(i).end);
    return made;
  }

  /// True if a child can be used as a value; ranges and lists are only something to be `in`.
  bool use(node_index i) {
    if (e_.at(i).kind == node_kind::range) unsupported(i, kaohe::detail::bilingual("区间作为值", "a range as a value"));
    if (e_.at(i).kind == node_kind::list) unsupported(i, kaohe::detail::bilingual("列表作为值", "a list as a value"));
    return nodes_[i].ok;
  }
  /// The same for all of them; every problem is reported.
  bool use_all(const std::vector<node_index>& all) {
    bool ok = true;
    for (const node_index i : all) ok = use(i) && ok;
    return ok;
  }
  /// True if all of them are of that sort.
  bool all_of_kind(const std::vector<node_index>& all, type_kind kind, const std::string& expected) {
    bool ok = use_all(all);
    for (const node_index i : all) {
      if (!nodes_[i].ok || nodes_[i].of.kind == kind) continue;
      wrong_type(i, nodes_[i].of, expected);
      ok = false;
    }
    return ok;
  }

  [[nodiscard]] typed visit(node_index i) {
    const node& n = e_.at(i);
    switch (n.kind) {
      case node_kind::quantity: {
        const auto& q = std::get<quantity>(n.payload);
        return constant(q.coherent(), type::of(q.unit.dimension));
      }
      case node_kind::string:
        return constant(std::get<std::string>(n.payload), {type_kind::string, {}, {}});
      case node_kind::boolean:
        return constant(std::get<bool>(n.payload), boolean_type());
      case node_kind::date:
        return constant(std::get<date>(n.payload), {type_kind::date, {}, {}});
      case node_kind::null:
        problem(issue_code::null_comparison, i);
        return {};
      case node_kind::name:
        return name(i);
      case node_kind::subject:
        return {true, *subject_, builder_.input(0), {}, true};
      case node_kind::negate:
        return negate(i);
      case node_kind::add:
        return sum(i, operation::add);
      case node_kind::subtract:
        return sum(i, operation::subtract);
      case node_kind::multiply:
        return product(i, operation::multiply);
      case node_kind::divide:
        return product(i, operation::divide);
      case node_kind::power:
        use_all(n.children);
        unsupported(i, "**");
        return {};
      case node_kind::equal:
      case node_kind::not_equal:
      case node_kind::less:
      case node_kind::less_equal:
      case node_kind::greater:
      case node_kind::greater_equal:
        return comparison(i);
      case node_kind::conjunction:
        return logical(i, operation::conjunction);
      case node_kind::disjunction:
        return logical(i, operation::disjunction);
      case node_kind::negation:
        return e_.at(n.children.front()).kind == node_kind::unary_tests ? typed{} : logical(i, operation::negation);
      case node_kind::between:
        return between(i);
      case node_kind::in:
        return membership(i);
      case node_kind::range:
        return range(i);
      case node_kind::list:
        return {};
      case node_kind::test:
      case node_kind::any:
      case node_kind::unary_tests:
        return {};  // see `holds`
      case node_kind::call:
        return call(i);
      default:
        unsupported(i, text(i));
        return {};
    }
  }

  // in checker_nodes.hpp: one function for each sort of node
  [[nodiscard]] typed name(node_index i);
  [[nodiscard]] typed negate(node_index i);
  [[nodiscard]] typed sum(node_index i, operation does);
  [[nodiscard]] typed product(node_index i, operation does);
  [[nodiscard]] typed comparison(node_index i);
  [[nodiscard]] typed logical(node_index i, operation does);
  [[nodiscard]] typed between(node_index i);
  [[nodiscard]] typed membership(node_index i);
  [[nodiscard]] typed range(node_index i);
  [[nodiscard]] typed call(node_index i);
  [[nodiscard]] typed extreme(node_index i, operation does);

  /// The left side of a comparison: a node, or the subject of unary tests, which has no place in the text.
  struct side {
    const typed& value;
    std::string text;
    std::optional<node_index> at;
  };
  [[nodiscard]] side side_of(node_index i) const { return {nodes_[i], text(i), i}; }

  // in checker_nodes.hpp: what comparisons and tests have in common
  bool same_dimension(const side& left, node_index right);
  bool bases_agree(const basis& left, const basis& right, node_index at);
  bool comparable(operation does, const side& left, node_index right);
  std::optional<register_ref> compare(operation does, const side& left, node_index right, const node& span);
  std::optional<register_ref> inside(const side& x, node_index low, node_index high, range_ends ends, const node& span);
  bool ends_in_order(node_index low, node_index high, node_index whole);
  std::optional<register_ref> holds(const side& x, node_index test);
  std::optional<register_ref> any_holds(const side& x, const std::vector<node_index>& tests, std::size_t first,
                                        const node& span);

  const expression& e_;
  const scope& names_;
  const type* subject_;  // of unary tests, or null
  problem_list& problems_;
  program_builder builder_;
  std::vector<typed> nodes_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#include <kaohe/impl/feel/checker_nodes.hpp>

#endif
