// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_NODES_HPP
#define KAOHE_IMPL_FEEL_CHECKER_NODES_HPP
// Internal: the rules of the checker, one function for each sort of node.

#include <kaohe/impl/feel/checker.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline checker::typed checker::name(node_index i) {
  const std::string& wanted = std::get<std::string>(e_.at(i).payload);
  if (const declared_name* found = names_.find(wanted)) {
    return {true, found->declared, builder_.input(found->input), {}, false};
  }
  std::vector<std::string> known;
  for (const declared_name& n : names_.names()) known.push_back(n.name);
  problem(issue_code::unknown_name, i, {text(i), nearest(wanted, known)});
  return {};
}

inline checker::typed checker::negate(node_index i) {
  const auto& operands = e_.at(i).children;
  if (!all_of_kind(operands, type_kind::quantity, quantity_words())) return {};
  const typed& x = nodes_[operands.front()];
  typed made = computed(operation::negate, i, x.of, operands);
  if (x.literal) made.literal = -std::get<number>(*x.literal);
  return made;
}

/// Sums and differences: one dimension, no conflict of bases.
inline checker::typed checker::sum(node_index i, operation does) {
  const auto& operands = e_.at(i).children;
  if (!use_all(operands)) return {};
  for (const node_index o : operands) {
    const type_kind kind = nodes_[o].of.kind;
    if (kind != type_kind::string && kind != type_kind::date) continue;
    unsupported(i, kind == type_kind::date ? kaohe::detail::bilingual("日期的加减", "arithmetic of dates")
                                           : kaohe::detail::bilingual("字符串的连接", "joining strings"));
    return {};
  }
  if (!all_of_kind(operands, type_kind::quantity, quantity_words())) return {};
  const type &left = nodes_[operands[0]].of, &right = nodes_[operands[1]].of;
  if (!same_dimension(side_of(operands[0]), operands[1]) || !bases_agree(left.basis, right.basis, operands[1]))
    return {};
  return computed(does, i, type::of(left.dimension, merge(left.basis, right.basis)), operands);
}

/// Products and quotients: dimensions multiply; what is stated of both sides must agree.
inline checker::typed checker::product(node_index i, operation does) {
  const auto& operands = e_.at(i).children;
  if (!all_of_kind(operands, type_kind::quantity, quantity_words())) return {};
  const type &left = nodes_[operands[0]].of, &right = nodes_[operands[1]].of;
  if (!bases_agree(left.basis, right.basis, operands[1])) return {};
  const bool times = does == operation::multiply;
  for (std::size_t d = 0; d < base_dimension_count; ++d) {
    const auto base = static_cast<base_dimension>(d);
    const int power = left.dimension.exponent(base) + (times ? 1 : -1) * right.dimension.exponent(base);
    if (power <= 100 && power >= -100) continue;
    unsupported(i, kaohe::detail::bilingual("量纲的100次以上的幂", "a dimension to a power beyond 100"));
    return {};
  }
  const dimension d = times ? left.dimension * right.dimension : left.dimension / right.dimension;
  return computed(does, i, type::of(d, merge(left.basis, right.basis)), operands);
}

inline checker::typed checker::logical(node_index i, operation does) {
  const auto& operands = e_.at(i).children;
  if (!all_of_kind(operands, type_kind::boolean, boolean_words())) return {};
  return computed(does, i, boolean_type(), operands);
}

[[nodiscard]] inline operation comparing(node_kind kind) {
  switch (kind) {
    case node_kind::equal:
      return operation::equal;
    case node_kind::not_equal:
      return operation::not_equal;
    case node_kind::less:
      return operation::less;
    case node_kind::less_equal:
      return operation::less_equal;
    case node_kind::greater:
      return operation::greater;
    default:
      return operation::greater_equal;
  }
}

inline checker::typed checker::comparison(node_index i) {
  const node& n = e_.at(i);
  if (!use_all(n.children)) return {};
  const auto at = compare(comparing(n.kind), side_of(n.children[0]), n.children[1], n);
  if (!at) return {};
  const bool subject = nodes_[n.children[0]].uses_subject || nodes_[n.children[1]].uses_subject;
  return {true, boolean_type(), *at, {}, subject};
}

inline checker::typed checker::between(node_index i) {
  const node& n = e_.at(i);
  const node_index x = n.children[0], low = n.children[1], high = n.children[2];
  if (!use_all(n.children) || !comparable(operation::less_equal, side_of(low), high) || !ends_in_order(low, high, i)) {
    return {};
  }
  const auto at = inside(side_of(x), low, high, {}, n);
  if (!at) return {};
  const bool subject = nodes_[x].uses_subject || nodes_[low].uses_subject || nodes_[high].uses_subject;
  return {true, boolean_type(), *at, {}, subject};
}

inline checker::typed checker::membership(node_index i) {
  const node& n = e_.at(i);
  if (!use(n.children.front())) return {};
  const auto at = any_holds(side_of(n.children.front()), n.children, 1, n);
  if (!at) return {};
  return {true, boolean_type(), *at, {}, nodes_[n.children.front()].uses_subject};
}

/// A range is no value, but ok: its ends can be compared with.
inline checker::typed checker::range(node_index i) {
  const auto& ends = e_.at(i).children;
  typed made;
  made.ok = use_all(ends) && comparable(operation::less_equal, side_of(ends[0]), ends[1]) &&
            ends_in_order(ends[0], ends[1], i);
  return made;
}

inline checker::typed checker::call(node_index i) {
  const node& n = e_.at(i);
  const std::string& function = std::get<call_form>(n.payload).function;
  const bool extreme_one = function == "min" || function == "max";
  if (!extreme_one && function != "abs" && function != "missing") {
    if (is_function(function) || is_later_function(function)) {
      unsupported(i, function);
    } else {
      const std::vector<std::string> known(std::begin(function_names), std::end(function_names));
      problem(issue_code::unknown_function, i, {kaohe::detail::shown(function), nearest(function, known)});
    }
    return {};
  }
  if (extreme_one ? n.children.empty() : n.children.size() != 1) {
    problem(issue_code::wrong_argument_count, i,
            {function, extreme_one ? kaohe::detail::bilingual("至少1", "at least 1") : "1",
             std::to_string(n.children.size())});
    return {};
  }
  if (function == "missing") {
    return use(n.children.front()) ? computed(operation::is_missing, i, boolean_type(), n.children) : typed{};
  }
  if (!all_of_kind(n.children, type_kind::quantity, quantity_words())) return {};
  if (!extreme_one) return computed(operation::absolute, i, nodes_[n.children.front()].of, n.children);
  return extreme(i, function == "min" ? operation::minimum : operation::maximum);
}

inline checker::typed checker::extreme(node_index i, operation does) {
  const auto& arguments = e_.at(i).children;
  type common = nodes_[arguments.front()].of;
  bool ok = true;
  for (std::size_t a = 1; a < arguments.size(); ++a) {
    const basis& other = nodes_[arguments[a]].of.basis;
    const bool fits =
        same_dimension(side_of(arguments.front()), arguments[a]) && bases_agree(common.basis, other, arguments[a]);
    if (fits) common.basis = merge(common.basis, other);
    ok = ok && fits;
  }
  return ok ? computed(does, i, std::move(common), arguments) : typed{};
}

inline bool checker::same_dimension(const side& left, node_index right) {
  const dimension &l = left.value.of.dimension, &r = nodes_[right].of.dimension;
  if (l == r) return true;
  problem(issue_code::dimension_mismatch, right, {left.text, words(l), text(right), words(r)});
  return false;
}

inline bool checker::bases_agree(const basis& left, const basis& right, node_index at) {
  const auto found = conflict(left, right);
  if (found) problem(issue_code::basis_mismatch, at, {found->key, found->left, found->right});
  return !found;
}

/// True if two values can be compared so. \pre both are values
inline bool checker::comparable(operation does, const side& left, node_index right) {
  const type &l = left.value.of, &r = nodes_[right].of;
  const bool ordering = does != operation::equal && does != operation::not_equal;
  if (l.kind != r.kind) {
    wrong_type(right, r, words(l));
  } else if (ordering && l.kind == type_kind::boolean) {
    wrong_type(left.at.value_or(right), l, kaohe::detail::bilingual("数量或日期", "a quantity or a date"));
  } else if (ordering && l.kind == type_kind::string) {
    unsupported(left.at.value_or(right), kaohe::detail::bilingual("字符串的大小", "the order of strings"));
  } else {
    return l.kind != type_kind::quantity || (same_dimension(left, right) && bases_agree(l.basis, r.basis, right));
  }
  return false;
}

inline std::optional<register_ref> checker::compare(operation does, const side& left, node_index right,
                                                    const node& span) {
  if (!comparable(does, left, right)) return std::nullopt;
  return builder_.step(does, {left.value.at, nodes_[right].at}, span.begin, span.end);
}

/// `low <= x and x <= high`, with the ends as they are.
inline std::optional<register_ref> checker::inside(const side& x, node_index low, node_index high, range_ends ends,
                                                   const node& span) {
  const auto above = compare(ends.low_included ? operation::greater_equal : operation::greater, x, low, span);
  if (!above) return std::nullopt;
  const auto below = compare(ends.high_included ? operation::less_equal : operation::less, x, high, span);
  if (!below) return std::nullopt;
  return builder_.step(operation::conjunction, {*above, *below}, span.begin, span.end);
}

/// False, with a report, if both ends are literals and the low one lies above the high one. \pre comparable
inline bool checker::ends_in_order(node_index low, node_index high, node_index whole) {
  const auto &l = nodes_[low].literal, &h = nodes_[high].literal;
  if (!l || !h) return true;
  const auto* number_low = std::get_if<number>(&*l);
  const bool reversed =
      number_low != nullptr ? *number_low > std::get<number>(*h) : std::get<date>(*l) > std::get<date>(*h);
  if (reversed) problem(issue_code::range_reversed, whole, {text(whole)});
  return !reversed;
}

/// Whether one test holds for a value.
inline std::optional<register_ref> checker::holds(const side& x, node_index test) {
  const node& n = e_.at(test);
  switch (n.kind) {
    case node_kind::any:
      return builder_.constant(true);
    case node_kind::range:
      if (!nodes_[test].ok) return std::nullopt;
      return inside(x, n.children[0], n.children[1], std::get<range_ends>(n.payload), n);
    case node_kind::test:
      if (!use(n.children.front())) return std::nullopt;
      return compare(comparing(std::get<node_kind>(n.payload)), x, n.children.front(), n);
    case node_kind::list:
      return any_holds(x, n.children, 0, n);
    default:
      break;
  }
  const typed& value = nodes_[test];
  if (!value.ok) return std::nullopt;
  if (value.uses_subject) {
    if (value.of.kind == type_kind::boolean) return value.at;
    wrong_type(test, value.of, boolean_words());
    return std::nullopt;
  }
  return compare(operation::equal, x, test, n);
}

/// Whether any of the tests from `first` on holds for a value.
inline std::optional<register_ref> checker::any_holds(const side& x, const std::vector<node_index>& tests,
                                                      std::size_t first, const node& span) {
  std::vector<register_ref> each;
  bool ok = true;
  for (std::size_t i = first; i < tests.size(); ++i) {
    const auto one = holds(x, tests[i]);
    if (one) each.push_back(*one);
    ok = ok && one;
  }
  if (!ok) return std::nullopt;
  if (each.size() == 1) return each.front();
  return builder_.step(operation::disjunction, std::move(each), span.begin, span.end);
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
