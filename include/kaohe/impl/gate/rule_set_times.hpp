// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_TIMES_HPP
#define KAOHE_IMPL_GATE_RULE_SET_TIMES_HPP
// Internal: the rules as formulas, in each stretch of time in which the same ones are in force and no parameter that
// they read changes.

#include <kaohe/impl/gate/rule_set_reader.hpp>

#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

/// Shows every expression that stands in a rule.
template <class Visit>
void each_expression(const rule& r, const Visit& visit) {
  if (r.applies) visit(*r.applies);
  visit(r.when);
  if (r.unless) visit(*r.unless);
  if (r.must) visit(*r.must);
  if (r.shortage) visit(*r.shortage);
}

/// A rule in a stretch of time.
struct rule_formulas {
  std::vector<axiom> conditions;          // together: it fires
  formula fires = formula_store::always;  // all of them
  formula asked = formula_store::always;  // of a requirement: it applies and `when` holds
  formula met = formula_store::never;     // of a requirement: what is required holds
};

[[nodiscard]] inline rule_formulas formulas_of(rule_logic& logic, const rule& r) {
  rule_formulas made;
  const auto add = [&](const rule_expression& e, bool wanted) {
    for (axiom& each : logic.conditions(e, wanted)) made.conditions.push_back(std::move(each));
  };
  const auto together = [&] {
    std::vector<formula> all;
    for (const axiom& each : made.conditions) all.push_back(each.holds);
    return logic.book.formulas.all(std::move(all));
  };
  if (r.applies) add(*r.applies, true);
  add(r.when, true);
  if (r.unless) add(*r.unless, false);
  made.asked = together();
  if (r.must) {
    made.met = logic.read(*r.must).holds;
    add(*r.must, false);
  }
  made.fires = together();
  return made;
}

/// A stretch of time with the rules in force.
struct rules_at {
  validity when;
  std::unique_ptr<rule_logic> logic;
  std::vector<std::optional<rule_formulas>> rules;  // of each rule; none: it is not in force
};

[[nodiscard]] inline bool in_force(const rule& r, const rules_at& at) {
  const bool early = r.in_force.from && (!at.when.from || *at.when.from < *r.in_force.from);
  const bool late = r.in_force.to && (!at.when.to || *r.in_force.to < *at.when.to);
  return !early && !late;
}

/// The days on which something that rules rest on changes.
[[nodiscard]] inline std::set<date> days_of_change(const policy& p) {
  std::set<date> days;
  const auto add = [&](const validity& v) {
    if (v.from) days.insert(*v.from);
    if (v.to) days.insert(*v.to);
  };
  const auto add_parameters = [&](const rule_expression& e) {
    for (const rule_input& i : e.inputs) {
      if (i.is != rule_input::sort::parameter) continue;
      for (const parameter_value& v : p->parameters[i.index].values) add(v.in_force);
    }
  };
  for (const rule& r : p->rules) {
    add(r.in_force);
    each_expression(r, add_parameters);
  }
  for (const project_input& i : p->inputs) {
    if (i.only_if) add_parameters(*i.only_if);
  }
  return days;
}

[[nodiscard]] inline std::vector<rules_at> rules_in_time(const policy& p) {
  const std::set<date> days = days_of_change(p);
  std::vector<rules_at> all;
  std::optional<date> from;
  for (auto next = days.begin();; ++next) {
    rules_at one;
    one.when = {from, next == days.end() ? std::nullopt : std::optional(*next)};
    one.logic = std::make_unique<rule_logic>(p, one.when);
    for (const rule& r : p->rules) {
      one.rules.push_back(in_force(r, one) ? std::optional(formulas_of(*one.logic, r)) : std::nullopt);
    }
    all.push_back(std::move(one));
    if (next == days.end()) return all;
    from = *next;
  }
}

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
