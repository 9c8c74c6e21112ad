// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_HPP
#define KAOHE_IMPL_FEEL_CHECKER_HPP
// Internal: types a syntax tree and turns it into steps, children first, with a stack of its own, so that no length
// of a text costs the machine's. A node with a problem is not ok; what hangs on it is not ok either and stays silent.

#include <kaohe/feel/check.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/feel/problem_list.hpp>
#include <kaohe/impl/feel/program_builder.hpp>
#include <kaohe/impl/feel/spans.hpp>
#include <kaohe/impl/feel/type_rules.hpp>

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class checker {
 public:
  checker(const expression& e, const scope& names, const type* subject, problem_list& problems)
      : e_(e), names_(names), problems_(problems), nodes_(e.nodes.size()) {
    if (subject != nullptr) {
      subject_ = typed{true, *subject, builder_.input(0, *subject), coherent_shown(*subject), {}, true};
    }
    walk();
  }

  /// The program of the whole expression, or nothing after a problem.
  [[nodiscard]] std::optional<program> whole_expression() {
    assert(e_.at(e_.root).kind != node_kind::unary_tests);
    if (!use(e_.root)) return std::nullopt;
    return finish(nodes_[e_.root].of, nodes_[e_.root].at);
  }

  /// The program of the unary tests.
  [[nodiscard]] std::optional<program> whole_unary_tests() {
    const node& root = e_.at(e_.root);
    assert(root.kind == node_kind::unary_tests && subject_);
    const node& first = e_.at(root.children.front());
    const bool negated =
        first.kind == node_kind::negation && e_.at(first.children.front()).kind == node_kind::unary_tests;
    const node_index list = negated ? first.children.front() : e_.root;
    const auto& tests = e_.at(list).children;
    auto any = any_holds({*subject_, "?", std::nullopt}, tests, 0, root);
    if (!any) return std::nullopt;
    if (!test_results_.contains(tests.front())) test_results_[list] = *any;  // all of them in one step
    if (negated) any = builder_.add({operation::negation, 0, *any, 0, 0}, 1, {first.begin, first.end});
    return finish(type::plain(type_kind::boolean), *any);
  }

 private:
  /// What is known of a node.
  struct typed {
    bool ok = false;            // it has a value, or its parts have: see `use`
    type of;                    // its type
    std::uint32_t at = 0;       // where it is
    kaohe::unit shown;          // of a quantity: the unit it is shown in
    number_span span;           // of a quantity: what it may be
    bool uses_subject = false;  // `?` stands in it
    bool made = true;           // it has a register; ranges and lists get one when they are used as values
  };
  /// A variable: of an iteration, `item` of a filter, an earlier entry of a context.
  struct local {
    std::string name;
    typed is;
    bool used = false;
  };
  /// An iteration or filter whose body is being read.
  struct loop {
    std::optional<std::uint32_t> at;  // its step; none after a problem
    std::size_t locals_before = 0;
  };

  // --- problems ---
  [[nodiscard]] std::string text(node_index i) const { return kaohe::detail::shown(e_.text_of(i)); }
  void problem(issue_code code, node_index at, std::vector<std::string> args = {}) {
    problems_.add(code, e_.at(at).begin, std::move(args));
  }
  void unsupported(node_index at, std::string what) { problem(issue_code::not_supported_yet, at, {std::move(what)}); }
  void wrong_type(node_index at, const type& found, std::string expected) {
    problem(issue_code::type_mismatch, at, {words(found), std::move(expected)});
  }

  // --- steps ---
  [[nodiscard]] span_of_source span_of(node_index i) const { return {e_.at(i).begin, e_.at(i).end}; }
  [[nodiscard]] typed constant(value v, type t, kaohe::unit shown = {}) {
    number_span span;
    if (v.is_number()) span = {v.as_number(), v.as_number(), true, true};
    return {true, std::move(t), builder_.constant(std::move(v)), std::move(shown), std::move(span), false, true};
  }
  /// The value of a step over one to three nodes.
  [[nodiscard]] typed made(operation does, node_index i, type t, std::initializer_list<node_index> operands,
                           std::uint16_t detail = 0) {
    step s{does, detail, 0, 0, 0};
    typed result{true, std::move(t), 0, {}, {}, false, true};
    int count = 0;
    for (const node_index o : operands) {
      (count == 0 ? s.a : count == 1 ? s.b : s.c) = nodes_[o].at;
      ++count;
    }
    result.at = builder_.add(s, count, span_of(i));
    result.shown = coherent_shown(result.of);
    return result;
  }
  /// The value of a step over a list of registers.
  [[nodiscard]] typed made_of_list(operation does, node_index i, type t, const std::vector<std::uint32_t>& operands,
                                   std::uint16_t detail = 0) {
    typed result{true, std::move(t), 0, {}, {}, false, true};
    result.at = builder_.add_list(does, detail, operands, span_of(i));
    result.shown = coherent_shown(result.of);
    return result;
  }
  /// The literal, or whatever else is known now, of a node; or null.
  [[nodiscard]] const value* literal(node_index i) const {
    return nodes_[i].ok && nodes_[i].made ? builder_.constant_at(nodes_[i].at) : nullptr;
  }

  // --- nodes in order: checker_walk.hpp ---
  void walk();
  void after_child(node_index parent, std::size_t which);
  [[nodiscard]] typed visit(node_index i);
  [[nodiscard]] typed name(node_index i);
  [[nodiscard]] typed declared(const declared_name& found);
  [[nodiscard]] std::optional<program> finish(const type& result, std::uint32_t output);
  void collect_conditions(program& p) const;

  // --- values of nodes: checker_values.hpp ---
  bool use(node_index i);
  bool use_all(const std::vector<node_index>& all);
  bool all_of_kind(const std::vector<node_index>& all, type_kind kind);
  [[nodiscard]] std::uint32_t as_text(const typed& x, span_of_source from);
  void to_text_in_place(node_index i);
  std::optional<type> common_type(const std::vector<node_index>& all, bool list);
  bool join(type& common, const std::string& common_text, node_index next, bool list);

  // --- operators: checker_operators.hpp ---
  [[nodiscard]] typed negate(node_index i);
  [[nodiscard]] typed sum(node_index i, operation does);
  [[nodiscard]] typed product(node_index i, operation does);
  [[nodiscard]] typed power(node_index i);
  [[nodiscard]] typed logical(node_index i, operation does);
  [[nodiscard]] typed negation(node_index i);
  [[nodiscard]] std::optional<type> temporal_sum(node_index i, operation does);
  [[nodiscard]] std::optional<type> temporal_product(node_index i, operation does);
  bool operands_refused(node_index i);

  // --- comparisons and tests: checker_tests.hpp ---
  /// The left side of a comparison: a node, or the subject of unary tests, which has no place in the text.
  struct side {
    typed value;
    std::string text;
    std::optional<node_index> at;
  };
  [[nodiscard]] side side_of(node_index i) const { return {nodes_[i], text(i), i}; }
  [[nodiscard]] typed comparison(node_index i);
  [[nodiscard]] typed between(node_index i);
  [[nodiscard]] typed membership(node_index i);
  [[nodiscard]] typed range(node_index i);
  bool same_dimension(const side& left, node_index right);
  bool bases_agree(const basis& left, const basis& right, node_index at);
  bool comparable(operation does, const side& left, node_index right);
  std::optional<std::pair<std::uint32_t, std::uint32_t>> paired(const side& left, node_index right);
  std::optional<std::uint32_t> compare(operation does, const side& left, node_index right, node_index whole);
  std::optional<std::uint32_t> inside(const side& x, node_index low, node_index high, range_ends ends,
                                      node_index whole);
  bool ends_in_order(node_index low, node_index high, node_index whole);
  std::optional<std::uint32_t> holds(const side& x, node_index test);
  std::optional<std::uint32_t> in_value(const side& x, node_index set);
  std::optional<std::uint32_t> one_choice(const side& x, const std::vector<node_index>& tests, std::size_t first,
                                          const node& span);
  std::optional<std::uint32_t> any_holds(const side& x, const std::vector<node_index>& tests, std::size_t first,
                                         const node& span);
  [[nodiscard]] std::uint32_t as_known(std::uint32_t result, std::optional<bool> known);
  void report_decided(node_index whole, std::uint32_t result, std::optional<bool> known);

  // --- lists, contexts, iterations: checker_structures.hpp ---
  [[nodiscard]] typed conditional(node_index i);
  [[nodiscard]] typed list_value(node_index i);
  [[nodiscard]] typed context(node_index i);
  [[nodiscard]] typed path(node_index i);
  [[nodiscard]] typed sequence(node_index i);
  void begin_loop(node_index whole, node_index over, std::string variable, bool with_entries);
  [[nodiscard]] typed iteration(node_index i);
  [[nodiscard]] typed filter(node_index i);

  // --- calls: checker_calls.hpp ---
  [[nodiscard]] typed call(node_index i);
  [[nodiscard]] std::optional<typed> call_declared(node_index i, const call_form& form);
  [[nodiscard]] const declared_name* call_of_name(node_index i) const;
  [[nodiscard]] typed call_function(node_index i, const call_form& form, std::uint16_t which);
  [[nodiscard]] typed call_table(node_index i, const call_form& form, const std::shared_ptr<const table>& t);
  std::optional<std::vector<node_index>> in_order(node_index i, const call_form& form,
                                                  const std::vector<std::string_view>& parameters);

  const expression& e_;
  const scope& names_;
  problem_list& problems_;
  std::optional<typed> subject_;  // of unary tests
  program_builder builder_;
  std::vector<typed> nodes_;
  std::vector<local> locals_;
  std::vector<loop> loops_;
  std::map<node_index, std::uint32_t> test_results_;  // of the tests behind `in`
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#include <kaohe/impl/feel/checker_calls.hpp>
#include <kaohe/impl/feel/checker_operators.hpp>
#include <kaohe/impl/feel/checker_structures.hpp>
#include <kaohe/impl/feel/checker_tests.hpp>
#include <kaohe/impl/feel/checker_values.hpp>
#include <kaohe/impl/feel/checker_walk.hpp>

#endif
