// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_INPUT_WALKER_HPP
#define KAOHE_IMPL_GATE_INPUT_WALKER_HPP
// Internal: which inputs a rule hangs on, and at which values of one of them it may change what it says.

#include <kaohe/impl/gate/program_walker.hpp>
#include <kaohe/impl/gate/rule_judge.hpp>

#include <set>

namespace kaohe::inline KAOHE_ABI::detail {

/// The expressions that say whether a suspension of a unit is one of such projects.
[[nodiscard]] inline std::vector<const rule_expression*> extents_of(gate_context& context, responsible_unit_id who) {
  std::vector<const rule_expression*> all;
  for (const suspension& s : context.suspensions(who)) {
    if (!project_reader::may_count(s)) continue;
    for (const consequence* const each : project_reader::behind(context.of(), s)) {
      if (each->covers) all.push_back(&*each->covers);
      if (each->spares) all.push_back(&*each->spares);
    }
  }
  return all;
}

/// The unit that an application names, whether or not there is such a thing.
[[nodiscard]] inline std::optional<responsible_unit_id> unit_given(const policy& p, const project& of,
                                                                   std::uint32_t input) {
  const feel::value& named = of.values[input].front();
  if (named.kind() != feel::value_kind::string) return std::nullopt;
  return p.find_responsible_unit(named.as_string());
}

/// Adds the inputs that an expression hangs on, also by way of others.
inline void add_inputs(gate_context& context, const project& of, const rule_expression& e,
                       std::set<project_input_id>& all) {
  const policy& p = context.of();
  for (const rule_input& each : e.inputs) {
    const bool asks = each.is == rule_input::sort::suspended;
    if (!asks && each.is != rule_input::sort::project) continue;
    const bool is_new = all.insert({each.index}).second;
    if (const auto& only_if = p->inputs[each.index].only_if; is_new && only_if) add_inputs(context, of, *only_if, all);
    const auto who = asks ? unit_given(p, of, each.index) : std::nullopt;
    if (!who) continue;
    for (const rule_expression* const extent : extents_of(context, *who)) add_inputs(context, of, *extent, all);
  }
}

/// Walks the expressions of a rule with one quantity of the application left open.
class input_walker {
 public:
  input_walker(gate_context& context, const project& of, std::optional<date> rule_date,
               std::optional<std::size_t> member, project_input_id open)
      : context_(context), project_(of), member_(member), open_(open), reader_(context, of, rule_date, member) {}

  void walk(const rule_expression& e, breakpoints& found) { static_cast<void>(walked(e, found)); }

 private:
  [[nodiscard]] piecewise walked(const rule_expression& e, breakpoints& found) {
    std::vector<piecewise> inputs;
    for (const rule_input& each : e.inputs) inputs.push_back(value_of(each, found));
    return walk_program(e.program, inputs, found);
  }
  [[nodiscard]] piecewise value_of(const rule_input& input, breakpoints& found) {
    feel::value now = reader_.value_of(input).held;
    if (input.is == rule_input::sort::suspended) return suspended(input, std::move(now), found);
    if (input.is != rule_input::sort::project) return piecewise::fixed(std::move(now));
    if (project_input_id{input.index} == open_) {
      if (!now.is_number()) return piecewise::fixed(std::move(now));
      return piecewise::fraction(std::move(now), fraction_of_x::variable());
    }
    const project_input& declared = context_.of()->inputs[input.index];
    if (!declared.only_if || walked(*declared.only_if, found).is_fixed()) return piecewise::fixed(std::move(now));
    const feel::value& given = project_.values[input.index][declared.by ? member_.value_or(0) : 0];
    if (!given.is_number()) return piecewise::stepwise(std::move(now));
    return piecewise::fraction(std::move(now), fraction_of_x::constant(given.as_number()));
  }
  [[nodiscard]] piecewise suspended(const rule_input& input, feel::value now, breakpoints& found) {
    const auto& only_if = context_.of()->inputs[input.index].only_if;
    bool fixed = !only_if || walked(*only_if, found).is_fixed();
    if (const auto who = unit_given(context_.of(), project_, input.index)) {
      for (const rule_expression* const each : extents_of(context_, *who)) {
        fixed = walked(*each, found).is_fixed() && fixed;
      }
    }
    return fixed ? piecewise::fixed(std::move(now)) : piecewise::stepwise(std::move(now));
  }

  gate_context& context_;
  const project& project_;
  std::optional<std::size_t> member_;
  project_input_id open_;
  project_reader reader_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
