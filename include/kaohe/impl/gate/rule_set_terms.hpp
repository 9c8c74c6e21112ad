// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_TERMS_HPP
#define KAOHE_IMPL_GATE_RULE_SET_TERMS_HPP
// Internal: what the inputs of rules are to the analysis, in a stretch of time in which no parameter changes.

#include <kaohe/impl/gate/rule_set_atoms.hpp>
#include <kaohe/model/policy.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

/// What a register is.
struct term {
  enum class sort : std::uint8_t {
    constant,  // a value; a missing one or a fault is never there
    truth,     // a condition
    number,    // a linear sum; of days, if it is a date
    quotient,  // one sum divided by another
    choice,    // a variable with a name for each of its values
    text,      // a variable that is any text
    opaque,    // told apart from others by its structure only
  };
  sort is = sort::constant;
  feel::value fixed;
  truth when;                                       // of a condition
  linear_sum sum, below;                            // of numbers and quotients
  bool day = false;                                 // of a number: a date, as the number of its day
  std::uint32_t variable = 0;                       // of choices and texts
  const std::vector<std::string>* names = nullptr;  // of a choice
  bool spelt = false;                               // of a choice: as the text of its name
  formula there = formula_store::always;            // when it is neither missing nor a fault
};

[[nodiscard]] inline term constant_term(feel::value v) {
  term made;
  made.fixed = std::move(v);
  return made;
}
[[nodiscard]] inline linear_sum sum_of(std::uint32_t variable) { return {{{variable, 1}}, 0}; }
[[nodiscard]] inline linear_sum sum_of(number n) { return {{}, std::move(n)}; }
[[nodiscard]] inline number day_number(date d) { return static_cast<std::int64_t>(d.to_boost().day_number()); }

/// Marks the axiom that the day lies in the stretch of time; it has no text of its own.
inline constexpr const char* axiom_of_time = "";

class rule_logic {
 public:
  /// \param in     no rule and no parameter that rules read changes within it
  /// \param fixed  inputs that are taken as known
  rule_logic(const policy& p, const validity& in, std::map<rule_input, feel::value> fixed = {})
      : p_(p), in_(in), fixed_(std::move(fixed)) {}

  logic_book book;
  std::set<rule_input> hard;  // inputs that opaque terms hang on

  /// When an expression is true, and when it is false. In rule_set_reader.hpp.
  [[nodiscard]] truth read(const rule_expression& e);
  /// Conditions that together make it true (or false), each with its text. In rule_set_reader.hpp.
  [[nodiscard]] std::vector<axiom> conditions(const rule_expression& e, bool wanted);

  [[nodiscard]] static std::string key_of(const rule_input& i) {
    return "i" + std::to_string(static_cast<int>(i.is)) + "." + std::to_string(i.index);
  }
  /// How rules call an input.
  [[nodiscard]] std::string name_of(const rule_input& i) const {
    switch (i.is) {
      case rule_input::sort::project:
        return p_.at(project_input_id{i.index}).name;
      case rule_input::sort::member:
        return p_->lists[i.index].id;
      case rule_input::sort::suspended:
        return "suspended(" + p_.at(project_input_id{i.index}).name + ")";
      case rule_input::sort::remaining:
        return feel::call_name("remaining", p_.at(target_id{i.index}).id);
      default:
        return {};
    }
  }
  /// A day of the stretch.
  [[nodiscard]] date some_day() const {
    if (in_.from) return *in_.from;
    if (in_.to) return date(in_.to->to_boost() - boost::gregorian::days(1));
    return date::make(2018, 1, 1).value();
  }

  [[nodiscard]] term input(const rule_input& i) {
    if (const auto known = fixed_.find(i); known != fixed_.end()) return constant_term(known->second);
    switch (i.is) {
      case rule_input::sort::project:
        return project_term(i);
      case rule_input::sort::list:
        return list_term(p_->lists[i.index]);
      case rule_input::sort::member:
        return member_term(i);
      case rule_input::sort::parameter: {
        const quantity* const value = p_->parameters[i.index].on(some_day());
        return constant_term(value != nullptr ? feel::value(value->coherent()) : feel::value());
      }
      case rule_input::sort::suspended: {
        term made = of(term::sort::truth, i, free("there:" + key_of(i)));
        const formula holds = book.truth_of(made.variable);
        made.when = said(made.there, holds);
        return made;
      }
      case rule_input::sort::remaining:
        return of(term::sort::number, i, free("there:" + key_of(i)));
      default:
        return of(term::sort::opaque, i, formula_store::always);
    }
  }

  /// A truth of which nothing is known but its name.
  [[nodiscard]] formula free(const std::string& key) { return book.truth_of(book.variable(key)); }
  /// Holds where `holds` does, is said only where it is there.
  [[nodiscard]] truth said(formula there, formula holds) {
    formula_store& f = book.formulas;
    return {f.all({there, holds}), f.all({there, f.negated(holds)})};
  }

 private:
  [[nodiscard]] term of(term::sort is, const rule_input& i, formula there) {
    term made;
    made.is = is;
    made.there = there;
    made.variable = variable_of(i);
    made.sum = sum_of(made.variable);
    return made;
  }
  [[nodiscard]] std::uint32_t variable_of(const rule_input& i) {
    bool is_new = false;
    const std::uint32_t v = book.variable(key_of(i), is_new);
    if (!is_new) return v;
    book.variables[v].shows = i;
    if (i.is != rule_input::sort::project) return v;
    const project_input& of = p_.at(project_input_id{i.index});
    book.choose[v] = {of.shown ? of.shown->size : number(1), of.of.kind == feel::type_kind::date};
    std::vector<axiom> axioms;
    const auto demand = [&](const linear_sum& sum, bool strict, std::string text) {
      axioms.push_back({std::move(text), book.order(sum, strict)});
    };
    if (of.range && of.range->low) {
      const feel::bound& low = *of.range->low;
      demand(added(sum_of(low.value.coherent()), sum_of(v), -1), !low.included,
             of.name + (low.included ? " >= " : " > ") + to_text(low.value));
    }
    if (of.range && of.range->high) {
      const feel::bound& high = *of.range->high;
      demand(added(sum_of(v), sum_of(high.value.coherent()), -1), !high.included,
             of.name + (high.included ? " <= " : " < ") + to_text(high.value));
    }
    if (p_->applicable_on == project_input_id{i.index} && !of.only_if) {
      if (in_.from) demand(added(sum_of(day_number(*in_.from)), sum_of(v), -1), false, axiom_of_time);
      if (in_.to) demand(added(sum_of(v), sum_of(day_number(*in_.to)), -1), true, axiom_of_time);
    }
    book.variables[v].axioms = std::move(axioms);
    return v;
  }
  /// When an input is there: in a complete application where its `only_if` holds, and never where that fails.
  [[nodiscard]] formula there_of(std::uint32_t input) {
    const project_input& of = p_.at(project_input_id{input});
    if (!of.only_if) return formula_store::always;
    bool is_new = false;
    const std::uint32_t v = book.variable("applies:" + std::to_string(input), is_new);
    const formula there = book.truth_of(v);
    if (is_new) {
      const truth condition = read(*of.only_if);
      formula_store& f = book.formulas;
      book.variables[v].axioms = {
          {of.name + " only_if " + of.only_if->text,
           f.all({f.any({f.negated(condition.holds), there}), f.any({f.negated(condition.fails), f.negated(there)})})}};
    }
    return there;
  }
  [[nodiscard]] term project_term(const rule_input& i) {
    const feel::type& type = p_.at(project_input_id{i.index}).of;
    const formula there = there_of(i.index);
    switch (type.kind) {
      case feel::type_kind::quantity:
        return of(term::sort::number, i, there);
      case feel::type_kind::date: {
        term made = of(term::sort::number, i, there);
        made.day = true;
        return made;
      }
      case feel::type_kind::boolean: {
        term made = of(term::sort::truth, i, there);
        made.when = said(there, book.truth_of(made.variable));
        return made;
      }
      case feel::type_kind::choice: {
        term made = of(term::sort::choice, i, there);
        made.names = &type.names;
        book.variables[made.variable].members = static_cast<std::uint32_t>(type.names.size());
        return made;
      }
      case feel::type_kind::string:
      case feel::type_kind::code:
        return of(term::sort::text, i, there);
      default:
        return of(term::sort::opaque, i, there);
    }
  }
  [[nodiscard]] term member_term(const rule_input& i) {
    const list& members = p_->lists[i.index];
    term made = of(term::sort::choice, i, formula_store::always);
    made.names = &members.members;
    made.spelt = !members.code_system.empty();
    book.variables[made.variable].members = static_cast<std::uint32_t>(members.members.size());
    return made;
  }
  [[nodiscard]] static term list_term(const list& l) {
    return constant_term(feel::value::list({l.members.begin(), l.members.end()}));
  }

  const policy& p_;
  validity in_;
  std::map<rule_input, feel::value> fixed_;
};

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
