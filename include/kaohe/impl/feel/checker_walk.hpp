// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_WALK_HPP
#define KAOHE_IMPL_FEEL_CHECKER_WALK_HPP
// Internal: the nodes of the tree in order, and what is done before, between and behind their children.

#include <kaohe/impl/feel/checker.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline void checker::walk() {
  struct frame {
    node_index at;
    std::size_t next_child;
  };
  std::vector<frame> open{{e_.root, 0}};
  while (!open.empty()) {
    frame& here = open.back();
    const auto& children = e_.at(here.at).children;
    if (here.next_child < children.size() && call_of_name(here.at) == nullptr) {
      open.push_back({children[here.next_child++], 0});
      continue;
    }
    typed& made = nodes_[here.at] = visit(here.at);
    for (const node_index child : children) made.uses_subject = made.uses_subject || nodes_[child].uses_subject;
    open.pop_back();
    if (!open.empty()) after_child(open.back().at, open.back().next_child - 1);
  }
}

/// Makes known what later children may name.
inline void checker::after_child(node_index parent, std::size_t which) {
  const node& n = e_.at(parent);
  switch (n.kind) {
    case node_kind::for_each:
    case node_kind::some:
    case node_kind::every:
      if (const auto& variables = std::get<feel::name_list>(n.payload); which < variables.size()) {
        begin_loop(parent, n.children[which], variables[which], false);
      }
      break;
    case node_kind::filter:
      if (which == 0) begin_loop(parent, n.children[0], "item", true);
      break;
    case node_kind::context: {
      if (which == 0) loops_.push_back({std::nullopt, locals_.size()});
      (void)use(n.children[which]);
      locals_.push_back({std::get<feel::name_list>(n.payload)[which], nodes_[n.children[which]], false});
      break;
    }
    default:
      break;
  }
}

inline checker::typed checker::visit(node_index i) {
  const node& n = e_.at(i);
  switch (n.kind) {
    case node_kind::quantity: {
      const auto& q = std::get<quantity>(n.payload);
      return constant(q.coherent(), type::of(q.unit.dimension), q.unit);
    }
    case node_kind::string:
      return constant(std::get<std::string>(n.payload), type::plain(type_kind::string));
    case node_kind::boolean:
      return constant(std::get<bool>(n.payload), type::plain(type_kind::boolean));
    case node_kind::date:
      return constant(std::get<date>(n.payload), type::plain(type_kind::date));
    case node_kind::days:
      return constant(std::get<days_duration>(n.payload), type::plain(type_kind::days));
    case node_kind::months:
      return constant(std::get<months_duration>(n.payload), type::plain(type_kind::months));
    case node_kind::null:
      problem(issue_code::null_comparison, i);
      return {};
    case node_kind::name:
      return name(i);
    case node_kind::subject:
      return *subject_;
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
      return power(i);
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
      return e_.at(n.children.front()).kind == node_kind::unary_tests ? typed{} : negation(i);
    case node_kind::between:
      return between(i);
    case node_kind::in:
      return membership(i);
    case node_kind::range:
      return range(i);
    case node_kind::list:
      return list_value(i);
    case node_kind::test:
    case node_kind::any:
    case node_kind::unary_tests:
      return {};  // see `holds`
    case node_kind::call:
      return call(i);
    case node_kind::conditional:
      return conditional(i);
    case node_kind::for_each:
    case node_kind::some:
    case node_kind::every:
      return iteration(i);
    case node_kind::sequence:
      return sequence(i);
    case node_kind::filter:
      return filter(i);
    case node_kind::path:
      return path(i);
    case node_kind::context:
      return context(i);
  }
  return {};
}

inline checker::typed checker::name(node_index i) {
  const std::string& wanted = std::get<std::string>(e_.at(i).payload);
  for (auto at = locals_.rbegin(); at != locals_.rend(); ++at) {
    if (at->name != wanted) continue;
    at->used = true;
    return at->is;
  }
  if (const declared_name* found = names_.find(wanted)) return declared(*found);
  std::vector<std::string> known;
  for (const local& l : locals_) known.push_back(l.name);
  for (const declared_name& n : names_.names()) known.push_back(n.name);
  problem(issue_code::unknown_name, i, {text(i), nearest(wanted, known)});
  return {};
}

inline checker::typed checker::declared(const declared_name& found) {
  return {true,
          found.declared,
          builder_.input(found.input, found.declared),
          found.shown ? *found.shown : coherent_shown(found.declared),
          found.span,
          false,
          true};
}

inline std::optional<program> checker::finish(const type& result, std::uint32_t output) {
  program p = std::move(builder_.made());
  p.result = result;
  p.output = output;
  p.notes.reserve(nodes_.size());
  for (const typed& each : nodes_) {
    p.notes.push_back(
        {each.ok && each.made ? std::optional<std::uint32_t>(each.at) : std::nullopt, each.of, each.shown});
  }
  for (const auto& [node, at] : test_results_) {
    if (!p.notes[node].at) p.notes[node] = {at, type::plain(type_kind::boolean), {}};
  }
  if (result.kind == type_kind::boolean) collect_conditions(p);
  return p;
}

/// The leaves under `and`, `or` and `not` of the whole, in the order of the text.
inline void checker::collect_conditions(program& p) const {
  std::vector<node_index> open{e_.root};
  while (!open.empty()) {
    const node_index i = open.back();
    open.pop_back();
    const node& n = e_.at(i);
    switch (n.kind) {
      case node_kind::conjunction:
      case node_kind::disjunction:
      case node_kind::negation:
      case node_kind::unary_tests:
        if (n.kind == node_kind::unary_tests && test_results_.contains(i)) break;
        open.insert(open.end(), n.children.rbegin(), n.children.rend());
        continue;
      default:
        break;
    }
    const auto test = test_results_.find(i);  // a test that is a value holds where it is equal to the subject
    const auto at = test == test_results_.end() ? p.notes[i].at : test->second;
    if (!at) continue;
    condition c{*at, *at, *at};
    if (sort_of(c.at) == register_sort::step) {
      const step& s = p.steps[position_of(c.at)];
      const bool compares = s.does >= operation::equal && s.does <= operation::greater_equal;
      if (compares) c.left = s.a, c.right = s.b;
    }
    p.conditions.push_back(c);
  }
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
