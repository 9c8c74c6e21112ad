// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_COMPARISONS_HPP
#define KAOHE_IMPL_GATE_RULE_SET_COMPARISONS_HPP
// Internal: arithmetic and comparisons of the analysis, and steps whose operands are known.

#include <kaohe/impl/gate/rule_set_reader.hpp>

namespace kaohe::inline KAOHE_ABI::gate::detail {

/// The value of a step of which every operand is known.
inline std::optional<feel::value> expression_reader::folded(const feel::step& s) {
  if (is_iteration(s.does) || s.does == operation::element) return std::nullopt;
  feel::program alone;
  alone.sets = p_.sets;
  alone.tables = p_.tables;
  for (const std::uint32_t r : operands_of(p_, s)) {
    const term t = at(r);
    if (t.is != term::sort::constant) return std::nullopt;
    alone.operands.push_back(
        feel::register_of(feel::register_sort::constant, static_cast<std::uint32_t>(alone.constants.size())));
    alone.constants.push_back(t.fixed);
  }
  feel::step made = s;
  const auto& all = alone.operands;
  switch (s.does) {
    case operation::conjunction:
    case operation::disjunction:
    case operation::make_list:
    case operation::make_context:
    case operation::call:
    case operation::look_up:
      made.a = 0;
      break;
    default:
      if (!all.empty()) made.a = all[0];
      if (all.size() > 1) made.b = all[1];
      if (all.size() > 2) made.c = all[2];
  }
  alone.steps = {made};
  alone.output = feel::register_of(feel::register_sort::step, 0);
  return feel::evaluate(alone, {});
}

inline term expression_reader::arithmetic(const feel::step& s, std::uint32_t reg) {
  const term x = at(s.a), y = s.does == operation::negate ? constant_term(number(0)) : at(s.b);
  if (never_there(x) || never_there(y)) return constant_term(feel::value());
  if (x.is == term::sort::quotient && y.is == term::sort::constant && y.fixed.is_number()) {
    const bool divides = s.does == operation::divide;
    if (s.does == operation::multiply || (divides && !y.fixed.as_number().is_zero())) {
      term made = x;
      made.sum = scaled(x.sum, divides ? 1 / y.fixed.as_number() : y.fixed.as_number());
      return made;
    }
  }
  const auto a = amount_of(x, s.a), b = s.does == operation::negate ? amount_of(y, s.a) : amount_of(y, s.b);
  if (!a || !b) return opaque(reg);
  if (s.does == operation::multiply) return product(*a, *b, s, reg);
  if (s.does == operation::divide) return divided(x, *a, *b, reg);
  term made;
  made.is = term::sort::number;
  made.there = formulas().all({a->there, b->there});
  made.sum =
      s.does == operation::negate ? scaled(a->sum, -1) : added(a->sum, b->sum, s.does == operation::subtract ? -1 : 1);
  return made;
}

inline term expression_reader::product(const amount& a, const amount& b, const feel::step& s, std::uint32_t reg) {
  const formula there = formulas().all({a.there, b.there});
  if (!a.sum.is_constant() && !b.sum.is_constant()) {
    note_hard(s.a);
    return opaque_number(reg, there);
  }
  term made;
  made.is = term::sort::number;
  made.there = there;
  made.sum = a.sum.is_constant() ? scaled(b.sum, a.sum.plus) : scaled(a.sum, b.sum.plus);
  return made;
}

inline term expression_reader::divided(const term& x, const amount& a, const amount& b, std::uint32_t reg) {
  if (b.sum.is_constant() && b.sum.plus.is_zero()) return constant_term(feel::value());
  term made;
  made.there = formulas().all({a.there, b.there});
  if (b.sum.is_constant()) {
    made.is = term::sort::number;
    made.sum = scaled(a.sum, 1 / b.sum.plus);
    return made;
  }
  made.there = formulas().all({made.there, formulas().negated(logic_.book.equal_zero(b.sum))});
  if (x.is == term::sort::quotient) return opaque_number(reg, made.there);
  made.is = term::sort::quotient;
  made.sum = a.sum;
  made.below = b.sum;
  return made;
}

/// `a / b < c` where b > 0 and a < c·b, or b < 0 and a > c·b.
inline truth expression_reader::quotient_compared(operation does, const term& x, const number& with) {
  formula_store& f = formulas();
  const linear_sum rest = added(x.sum, x.below, -with);
  const formula positive = f.all({logic_.book.order(scaled(x.below, -1), true), to_zero(does, rest)});
  const formula negative = f.all({logic_.book.order(x.below, true), to_zero(does, scaled(rest, -1))});
  return logic_.said(x.there, f.any({positive, negative}));
}

[[nodiscard]] inline feel::operation mirrored(feel::operation does) noexcept {
  switch (does) {
    case feel::operation::less:
      return feel::operation::greater;
    case feel::operation::less_equal:
      return feel::operation::greater_equal;
    case feel::operation::greater:
      return feel::operation::less;
    case feel::operation::greater_equal:
      return feel::operation::less_equal;
    default:
      return does;
  }
}

inline truth expression_reader::compared(operation does, const term& x, std::uint32_t left, const term& y,
                                         std::uint32_t right, std::uint32_t whole) {
  if (never_there(x) || never_there(y)) return {};
  const formula there = formulas().all({x.there, y.there});
  if (is_day(x) && is_day(y)) return logic_.said(there, to_zero(does, added(day_of(x), day_of(y), -1)));
  const auto plain = [](const term& t) { return t.is == term::sort::constant && t.fixed.is_number(); };
  if (x.is == term::sort::quotient && plain(y)) return quotient_compared(does, x, y.fixed.as_number());
  if (y.is == term::sort::quotient && plain(x)) return quotient_compared(mirrored(does), y, x.fixed.as_number());
  const auto a = amount_of(x, left), b = amount_of(y, right);
  if (a && b) return logic_.said(there, to_zero(does, added(a->sum, b->sum, -1)));
  if (does == operation::equal) {
    if (const auto found = equal(x, left, y, right)) return *found;
  }
  return opaque_truth(whole).when;
}

inline std::optional<truth> expression_reader::equal(const term& x, std::uint32_t left, const term& y,
                                                     std::uint32_t right) {
  if (x.is == term::sort::truth || y.is == term::sort::truth) {
    const truth a = truth_of(x, left), b = truth_of(y, right);
    return joined({joined({a, b}, true), joined({negated(a), negated(b)}, true)}, false);
  }
  if (x.is == term::sort::constant) return in_values(y, {x.fixed}, false);
  if (y.is == term::sort::constant) return in_values(x, {y.fixed}, false);
  const bool variables = x.is == y.is && (x.is == term::sort::choice || x.is == term::sort::text);
  if (variables && x.variable == y.variable) return logic_.said(x.there, formula_store::always);
  return std::nullopt;
}

/// Whether a choice or text is one of some values. \param codes  a value stands for all texts that begin with it
inline std::optional<truth> expression_reader::in_values(const term& x, const std::vector<feel::value>& all,
                                                         bool codes) {
  if (all.empty()) return truth{formula_store::never, formula_store::always};
  std::vector<std::string> texts;
  for (const feel::value& each : all) {
    if (each.kind() == kind::string) texts.push_back(each.as_string());
  }
  if (x.is == term::sort::text && texts.size() == all.size()) {
    return logic_.said(x.there, logic_.book.text_in(x.variable, std::move(texts), codes));
  }
  if (x.is != term::sort::choice) return std::nullopt;
  std::vector<bool> set(x.names->size());
  for (const feel::value& each : all) {
    if (each.kind() != (x.spelt ? kind::string : kind::choice)) return std::nullopt;
    for (std::size_t i = 0; i < set.size(); ++i) {
      const std::string& name = (*x.names)[i];
      const bool same = !x.spelt ? each.as_choice().index == i
                        : codes  ? name.substr(0, each.as_string().size()) == each.as_string()
                                 : name == each.as_string();
      set[i] = set[i] || same;
    }
  }
  return logic_.said(x.there, logic_.book.choice_in(x.variable, std::move(set)));
}

/// `low <= x and x <= high`, after Kleene.
inline truth expression_reader::within(const term& x, std::uint32_t reg, const std::pair<term, std::uint32_t>& low,
                                       const std::pair<term, std::uint32_t>& high, bool low_included,
                                       bool high_included, std::uint32_t whole) {
  const truth above =
      compared(low_included ? operation::greater_equal : operation::greater, x, reg, low.first, low.second, whole);
  const truth below =
      compared(high_included ? operation::less_equal : operation::less, x, reg, high.first, high.second, whole);
  const bool taken_apart = (is_day(x) || amount_of(x, reg)) &&
                           (is_day(low.first) || amount_of(low.first, low.second)) &&
                           (is_day(high.first) || amount_of(high.first, high.second));
  return taken_apart ? joined({above, below}, true) : opaque_truth(whole).when;
}

inline truth expression_reader::membership(const feel::step& s, std::uint32_t reg) {
  const term x = at(s.a), set = at(s.b);
  const bool is_constant = set.is == term::sort::constant;
  const feel::step* const made =
      feel::sort_of(s.b) == feel::register_sort::step ? &p_.steps[feel::position_of(s.b)] : nullptr;
  if (s.does == operation::in_range) {
    if (is_constant && set.fixed.kind() == kind::range) {
      const feel::value_range& r = set.fixed.as_range();
      return within(x, s.a, {constant_term(r.low), s.b}, {constant_term(r.high), s.b}, r.low_included, r.high_included,
                    reg);
    }
    if (made != nullptr && made->does == operation::make_range) {
      return within(x, s.a, {at(made->a), made->a}, {at(made->b), made->b}, (made->detail & 1U) != 0,
                    (made->detail & 2U) != 0, reg);
    }
    return opaque_truth(reg).when;
  }
  const bool codes = s.does == operation::in_codes;
  if (is_constant && set.fixed.kind() == kind::list) {
    if (const auto found = in_values(x, set.fixed.parts().all, codes)) return *found;
    if (codes) return opaque_truth(reg).when;
    std::vector<truth> each;
    for (const feel::value& v : set.fixed.parts().all) {
      each.push_back(compared(operation::equal, x, s.a, constant_term(v), s.b, reg));
    }
    return amount_of(x, s.a) || is_day(x) ? joined(each, false) : opaque_truth(reg).when;
  }
  if (!codes && made != nullptr && made->does == operation::make_list && (amount_of(x, s.a) || is_day(x))) {
    std::vector<truth> each;
    for (const std::uint32_t r : operands_of(p_, *made)) {
      each.push_back(compared(operation::equal, x, s.a, at(r), r, reg));
    }
    return joined(each, false);
  }
  return opaque_truth(reg).when;
}

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
