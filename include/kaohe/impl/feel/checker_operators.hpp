// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_OPERATORS_HPP
#define KAOHE_IMPL_FEEL_CHECKER_OPERATORS_HPP
// Internal: the rules of arithmetic and logic.

#include <kaohe/impl/feel/checker.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

[[nodiscard]] inline bool is_duration(const type& t) {
  return t.kind == type_kind::days || t.kind == type_kind::months;
}

inline checker::typed checker::negate(node_index i) {
  const node_index operand = e_.at(i).children.front();
  if (!use(operand)) return {};
  const typed x = nodes_[operand];
  if (!is_duration(x.of) && !all_of_kind({operand}, type_kind::quantity)) return {};
  typed result = made(operation::negate, i, x.of, {operand});
  result.shown = x.shown;
  result.span = negated(x.span);
  return result;
}

/// Reports the operands of an arithmetic operator, which do not go together. \return false
inline bool checker::operands_refused(node_index i) {
  const auto& operands = e_.at(i).children;
  const type &left = nodes_[operands[0]].of, &right = nodes_[operands[1]].of;
  const auto calculable = [](const type& t) {
    return t.kind == type_kind::quantity || t.kind == type_kind::date || is_duration(t);
  };
  if (left.kind == type_kind::quantity || calculable(left) == calculable(right)) {
    if (left.kind == type_kind::quantity || !calculable(left)) {
      all_of_kind(operands, type_kind::quantity);
    } else {
      wrong_type(operands[1], right, words(left));
    }
  } else {
    const bool at_left = !calculable(left);
    wrong_type(operands[at_left ? 0 : 1], at_left ? left : right, words(at_left ? right : left));
  }
  return false;
}

/// The type of a sum or difference of dates, durations or texts; nothing if it is none of them.
inline std::optional<type> checker::temporal_sum(node_index i, operation does) {
  const auto& operands = e_.at(i).children;
  const type &left = nodes_[operands[0]].of, &right = nodes_[operands[1]].of;
  const bool plus = does == operation::add;
  if (left.kind == type_kind::date && is_duration(right)) return left;
  if (plus && is_duration(left) && right.kind == type_kind::date) return right;
  if (!plus && left.kind == type_kind::date && right.kind == type_kind::date) return type::plain(type_kind::days);
  if (is_duration(left) && left.kind == right.kind) return left;
  if (plus && is_textual(left) && is_textual(right)) return type::plain(type_kind::string);
  return std::nullopt;
}

/// Sums and differences: one dimension, no conflict of bases; texts, dates and durations.
inline checker::typed checker::sum(node_index i, operation does) {
  const auto& operands = e_.at(i).children;
  if (!use_all(operands)) return {};
  if (const auto found = temporal_sum(i, does)) {
    for (const node_index o : operands) to_text_in_place(o);
    return made(does, i, *found, {operands[0], operands[1]});
  }
  const typed left = nodes_[operands[0]], right = nodes_[operands[1]];
  if (left.of.kind != type_kind::quantity || right.of.kind != type_kind::quantity) {
    operands_refused(i);
    return {};
  }
  if (!same_dimension(side_of(operands[0]), operands[1]) || !bases_agree(left.of.basis, right.of.basis, operands[1])) {
    return {};
  }
  typed result = made(does, i, either(left.of, right.of), {operands[0], operands[1]});
  result.shown = left.shown;
  result.span = sum_of(left.span, does == operation::add ? right.span : negated(right.span));
  return result;
}

/// The type of a product or quotient with durations; nothing if it is none.
inline std::optional<type> checker::temporal_product(node_index i, operation does) {
  const auto& operands = e_.at(i).children;
  const type &left = nodes_[operands[0]].of, &right = nodes_[operands[1]].of;
  const auto exact = [](const type& t) { return t.is_pure_number() && !t.inexact; };
  if (is_duration(left) && exact(right)) return left;
  if (does == operation::multiply && exact(left) && is_duration(right)) return right;
  if (does == operation::divide && is_duration(left) && left.kind == right.kind) return type::of({});
  return std::nullopt;
}

/// Products and quotients: dimensions multiply; what is stated of both sides must agree.
inline checker::typed checker::product(node_index i, operation does) {
  const auto& operands = e_.at(i).children;
  if (!use_all(operands)) return {};
  if (const auto found = temporal_product(i, does)) return made(does, i, *found, {operands[0], operands[1]});
  const typed left = nodes_[operands[0]], right = nodes_[operands[1]];
  if (left.of.kind != type_kind::quantity || right.of.kind != type_kind::quantity) {
    operands_refused(i);
    return {};
  }
  if (!bases_agree(left.of.basis, right.of.basis, operands[1])) return {};
  const bool times = does == operation::multiply;
  for (std::size_t d = 0; d < base_dimension_count; ++d) {
    const auto base = static_cast<base_dimension>(d);
    const int power = left.of.dimension.exponent(base) + (times ? 1 : -1) * right.of.dimension.exponent(base);
    if (power <= 100 && power >= -100) continue;
    unsupported(i, kaohe::detail::bilingual("量纲的100次以上的幂", "a dimension to a power beyond 100"));
    return {};
  }
  const dimension d = times ? left.of.dimension * right.of.dimension : left.of.dimension / right.of.dimension;
  typed result = made(does, i, type::of(d, merge(left.of.basis, right.of.basis), left.of.inexact || right.of.inexact),
                      {operands[0], operands[1]});
  if (!d.is_none()) {
    result.shown = times ? left.shown * right.shown : left.shown / right.shown;
    if (result.shown.dimension != d) result.shown = coherent_unit(d);
  }
  const value *const first = literal(operands[0]), *const second = literal(operands[1]);
  if (second != nullptr && second->is_number() && (times || !second->as_number().is_zero())) {
    result.span = scaled(left.span, times ? second->as_number() : number(1) / second->as_number());
  } else if (times && first != nullptr && first->is_number()) {
    result.span = scaled(right.span, first->as_number());
  }
  return result;
}

/// Powers: of an amount by a whole literal, of a pure number by a pure number.
inline checker::typed checker::power(node_index i) {
  const auto& operands = e_.at(i).children;
  if (!all_of_kind(operands, type_kind::quantity)) return {};
  const typed base = nodes_[operands[0]], exponent = nodes_[operands[1]];
  if (!exponent.of.is_pure_number()) {
    wrong_type(operands[1], exponent.of, words(type::of({})));
    return {};
  }
  const value* const known = literal(operands[1]);
  const bool whole = known != nullptr && known->is_number() && known->as_number().is_integer();
  type result = type::of({}, base.of.basis, base.of.inexact || exponent.of.inexact || !whole);
  if (!base.of.dimension.is_none()) {
    if (!whole) {
      problem(
          issue_code::literal_needed, operands[1],
          {kaohe::detail::bilingual("有计量单位的数的指数（整数）", "the whole exponent of an amount with a unit")});
      return {};
    }
    for (std::size_t d = 0; d < base_dimension_count; ++d) {
      if (base.of.dimension.exponent(static_cast<base_dimension>(d)) == 0) continue;
      if (abs(known->as_number() * base.of.dimension.exponent(static_cast<base_dimension>(d))) <= 100) continue;
      unsupported(i, kaohe::detail::bilingual("量纲的100次以上的幂", "a dimension to a power beyond 100"));
      return {};
    }
    const auto times = static_cast<int>(known->as_number().to_double());
    for (int k = 0; k < (times < 0 ? -times : times); ++k) {
      result.dimension = times < 0 ? result.dimension / base.of.dimension : result.dimension * base.of.dimension;
    }
  }
  return made(operation::power, i, std::move(result), {operands[0], operands[1]});
}

inline checker::typed checker::logical(node_index i, operation does) {
  const auto& operands = e_.at(i).children;
  if (!all_of_kind(operands, type_kind::boolean)) return {};
  std::vector<std::uint32_t> from;
  for (const node_index o : operands) from.push_back(nodes_[o].at);
  return made_of_list(does, i, type::plain(type_kind::boolean), from);
}

inline checker::typed checker::negation(node_index i) {
  const auto& operands = e_.at(i).children;
  if (!all_of_kind(operands, type_kind::boolean)) return {};
  return made(operation::negation, i, type::plain(type_kind::boolean), {operands.front()});
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
