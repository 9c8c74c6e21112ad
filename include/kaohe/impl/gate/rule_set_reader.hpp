// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_READER_HPP
#define KAOHE_IMPL_GATE_RULE_SET_READER_HPP
// Internal: a compiled expression as a formula. What is not linear, and what else cannot be taken apart, becomes a term
// or a truth of its own, the same wherever it is written alike.

#include <kaohe/impl/gate/rule_set_structure.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

class expression_reader {
 public:
  expression_reader(rule_logic& logic, const rule_expression& e) : logic_(logic), e_(e), p_(e.program) {}

  [[nodiscard]] truth condition(std::uint32_t reg) { return truth_of(at(reg), reg); }
  /// Conditions that together make a register true (or false), each with its text.
  void take_apart(std::uint32_t reg, bool wanted, std::vector<axiom>& all) {
    if (feel::sort_of(reg) == feel::register_sort::step) {
      const feel::step& s = p_.steps[feel::position_of(reg)];
      if (s.does == operation::negation) return take_apart(s.a, !wanted, all);
      if (s.does == (wanted ? operation::conjunction : operation::disjunction)) {
        for (const std::uint32_t r : operands_of(p_, s)) take_apart(r, wanted, all);
        return;
      }
    }
    const truth t = condition(reg);
    std::string text = text_of(reg);
    all.push_back({wanted ? std::move(text) : "not(" + text + ")", wanted ? t.holds : t.fails});
  }

 private:
  using operation = feel::operation;
  using kind = feel::value_kind;

  [[nodiscard]] std::string text_of(std::uint32_t reg) const {
    if (feel::sort_of(reg) == feel::register_sort::input) return logic_.name_of(e_.inputs[feel::position_of(reg)]);
    if (feel::sort_of(reg) != feel::register_sort::step) return e_.text;
    const feel::span_of_source span = p_.spans[feel::position_of(reg)];
    return e_.text.substr(span.begin, span.end - span.begin);
  }
  [[nodiscard]] formula_store& formulas() { return logic_.book.formulas; }

  [[nodiscard]] term at(std::uint32_t reg) {
    const std::uint32_t place = feel::position_of(reg);
    switch (feel::sort_of(reg)) {
      case feel::register_sort::input:
        return logic_.input(e_.inputs[place]);
      case feel::register_sort::constant:
        return constant_term(p_.constants[place]);
      default: {
        const auto known = steps_.find(place);
        return known != steps_.end() ? known->second : steps_.emplace(place, step(p_.steps[place], reg)).first->second;
      }
    }
  }

  // --- what cannot be taken apart ---
  [[nodiscard]] std::string key(std::uint32_t reg) const { return "=" + structure_of(e_, reg); }
  [[nodiscard]] formula there_of_opaque(std::uint32_t reg) { return logic_.free("there" + key(reg)); }
  [[nodiscard]] term opaque(std::uint32_t reg) {
    note_hard(reg);
    term made;
    made.is = term::sort::opaque;
    made.there = there_of_opaque(reg);
    return made;
  }
  [[nodiscard]] term opaque_truth(std::uint32_t reg) {
    return condition_term(logic_.said(opaque(reg).there, logic_.free(key(reg))));
  }
  [[nodiscard]] term opaque_number(std::uint32_t reg, formula there) {
    term made;
    made.is = term::sort::number;
    made.sum = sum_of(logic_.book.variable(key(reg)));
    made.there = there;
    return made;
  }
  /// Inputs that would have to be known for a register to be plain.
  void note_hard(std::uint32_t reg) {
    if (feel::sort_of(reg) == feel::register_sort::step) {
      for (const std::uint32_t r : operands_of(p_, p_.steps[feel::position_of(reg)])) note_hard(r);
    } else if (feel::sort_of(reg) == feel::register_sort::input) {
      logic_.hard.insert(e_.inputs[feel::position_of(reg)]);
    }
  }
  [[nodiscard]] bool is_exact_quantity(std::uint32_t reg) const {
    for (const feel::node_note& n : p_.notes) {
      if (n.at == reg) return n.of.kind == feel::type_kind::quantity && !n.of.inexact;
    }
    return false;
  }

  // --- truth ---
  [[nodiscard]] static term condition_term(truth when) {
    term made;
    made.is = term::sort::truth;
    made.when = when;
    return made;
  }
  [[nodiscard]] truth truth_of(const term& t, std::uint32_t reg) {
    if (t.is == term::sort::truth) return t.when;
    if (t.is != term::sort::constant) return opaque_truth(reg).when;
    if (t.fixed.is_true()) return {formula_store::always, formula_store::never};
    if (t.fixed.is_false()) return {formula_store::never, formula_store::always};
    return {};
  }
  [[nodiscard]] truth joined(const std::vector<truth>& all, bool conjunction) {
    std::vector<formula> hold, fail;
    for (const truth& each : all) {
      hold.push_back(each.holds);
      fail.push_back(each.fails);
    }
    if (conjunction) return {formulas().all(std::move(hold)), formulas().any(std::move(fail))};
    return {formulas().any(std::move(hold)), formulas().all(std::move(fail))};
  }
  [[nodiscard]] static truth negated(truth t) { return {t.fails, t.holds}; }
  [[nodiscard]] truth if_else(truth c, truth yes, truth no) {
    formula_store& f = formulas();
    return {f.any({f.all({c.holds, yes.holds}), f.all({c.fails, no.holds})}),
            f.any({f.all({c.holds, yes.fails}), f.all({c.fails, no.fails})})};
  }

  // --- numbers ---
  struct amount {
    linear_sum sum;
    formula there;
  };
  /// A term as a linear sum, if it is a number.
  [[nodiscard]] std::optional<amount> amount_of(const term& t, std::uint32_t reg) {
    switch (t.is) {
      case term::sort::constant:
        if (t.fixed.is_number()) return amount{sum_of(t.fixed.as_number()), t.there};
        return std::nullopt;
      case term::sort::number:
        return t.day ? std::nullopt : std::optional(amount{t.sum, t.there});
      case term::sort::quotient:
        note_hard(p_.steps[feel::position_of(reg)].b);
        return amount{opaque_number(reg, t.there).sum, t.there};
      case term::sort::opaque:
        if (is_exact_quantity(reg)) return amount{opaque_number(reg, t.there).sum, t.there};
        return std::nullopt;
      default:
        return std::nullopt;
    }
  }
  [[nodiscard]] static bool is_day(const term& t) {
    return t.is == term::sort::constant ? t.fixed.kind() == kind::date : t.day;
  }
  [[nodiscard]] static linear_sum day_of(const term& t) {
    return t.is == term::sort::constant ? sum_of(day_number(t.fixed.as_date())) : t.sum;
  }
  [[nodiscard]] static bool never_there(const term& t) {
    return t.is == term::sort::constant && (t.fixed.is_missing() || t.fixed.is_fault());
  }
  [[nodiscard]] term arithmetic(const feel::step& s, std::uint32_t reg);
  [[nodiscard]] term product(const amount& a, const amount& b, const feel::step& s, std::uint32_t reg);
  [[nodiscard]] term divided(const term& x, const amount& a, const amount& b, std::uint32_t reg);

  // --- comparisons ---
  /// How a sum must stand to zero.
  [[nodiscard]] formula to_zero(operation does, const linear_sum& sum) {
    switch (does) {
      case operation::equal:
        return logic_.book.equal_zero(sum);
      case operation::less:
      case operation::less_equal:
        return logic_.book.order(sum, does == operation::less);
      default:
        return logic_.book.order(scaled(sum, -1), does == operation::greater);
    }
  }
  [[nodiscard]] truth compared(operation does, const term& x, std::uint32_t left, const term& y, std::uint32_t right,
                               std::uint32_t whole);
  [[nodiscard]] truth quotient_compared(operation does, const term& x, const number& with);
  [[nodiscard]] std::optional<truth> equal(const term& x, std::uint32_t left, const term& y, std::uint32_t right);
  [[nodiscard]] std::optional<truth> in_values(const term& x, const std::vector<feel::value>& all, bool codes);
  [[nodiscard]] truth membership(const feel::step& s, std::uint32_t reg);
  [[nodiscard]] truth within(const term& x, std::uint32_t reg, const std::pair<term, std::uint32_t>& low,
                             const std::pair<term, std::uint32_t>& high, bool low_included, bool high_included,
                             std::uint32_t whole);

  [[nodiscard]] term step(const feel::step& s, std::uint32_t reg);
  [[nodiscard]] std::optional<feel::value> folded(const feel::step& s);

  rule_logic& logic_;
  const rule_expression& e_;
  const feel::program& p_;
  std::map<std::uint32_t, term> steps_;
};

inline term expression_reader::step(const feel::step& s, std::uint32_t reg) {
  if (auto known = folded(s)) return constant_term(std::move(*known));
  switch (s.does) {
    case operation::negate:
    case operation::add:
    case operation::subtract:
    case operation::multiply:
    case operation::divide:
      return arithmetic(s, reg);
    case operation::equal:
    case operation::not_equal:
    case operation::less:
    case operation::less_equal:
    case operation::greater:
    case operation::greater_equal: {
      const bool differs = s.does == operation::not_equal;
      const truth made = compared(differs ? operation::equal : s.does, at(s.a), s.a, at(s.b), s.b, reg);
      return condition_term(differs ? negated(made) : made);
    }
    case operation::within:
      return condition_term(
          within(at(s.a), s.a, {at(s.b), s.b}, {at(s.c), s.c}, (s.detail & 1U) != 0, (s.detail & 2U) != 0, reg));
    case operation::in_range:
    case operation::in_list:
    case operation::in_codes:
      return condition_term(membership(s, reg));
    case operation::one_of: {
      const term x = at(s.a);
      if (x.is != term::sort::choice) return opaque_truth(reg);
      return condition_term(logic_.said(x.there, logic_.book.choice_in(x.variable, p_.sets[s.c])));
    }
    case operation::conjunction:
    case operation::disjunction: {
      std::vector<truth> all;
      for (const std::uint32_t r : operands_of(p_, s)) all.push_back(condition(r));
      return condition_term(joined(all, s.does == operation::conjunction));
    }
    case operation::negation:
      return condition_term(negated(condition(s.a)));
    case operation::is_missing: {
      if (feel::sort_of(s.a) != feel::register_sort::input) return opaque_truth(reg);
      const formula there = at(s.a).there;
      return condition_term({formulas().negated(there), there});
    }
    case operation::select: {
      const truth c = condition(s.a);
      if (c.holds == formula_store::always) return at(s.b);
      if (c.fails == formula_store::always) return at(s.c);
      const auto is_truth = [](const term& t) {
        return t.is == term::sort::truth || (t.is == term::sort::constant && t.fixed.kind() == kind::boolean);
      };
      const bool always_there = formulas().negated(c.holds) == c.fails;
      const term yes = at(s.b), no = at(s.c);
      if (!always_there || !is_truth(yes) || !is_truth(no)) return opaque(reg);
      return condition_term(if_else(c, truth_of(yes, s.b), truth_of(no, s.c)));
    }
    case operation::choice_text: {
      term x = at(s.a);
      if (x.is != term::sort::choice) return opaque(reg);
      x.spelt = true;
      return x;
    }
    default:
      return opaque(reg);
  }
}

inline truth rule_logic::read(const rule_expression& e) {
  return expression_reader(*this, e).condition(e.program.output);
}

inline std::vector<axiom> rule_logic::conditions(const rule_expression& e, bool wanted) {
  std::vector<axiom> all;
  expression_reader(*this, e).take_apart(e.program.output, wanted, all);
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#include <kaohe/impl/gate/rule_set_comparisons.hpp>

#endif
