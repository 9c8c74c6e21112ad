// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_JUDGE_HPP
#define KAOHE_IMPL_GATE_RULE_JUDGE_HPP
// Internal: what one rule says about one application.

#include <kaohe/impl/gate/project_reader.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::detail {

/// The expressions of a rule, in the order of `evaluated_condition::part`.
[[nodiscard]] inline std::vector<std::pair<evaluated_condition::part, const rule_expression*>> parts_of(const rule& r) {
  using part = evaluated_condition::part;
  std::vector<std::pair<part, const rule_expression*>> all;
  if (r.applies) all.emplace_back(part::applies, &*r.applies);
  all.emplace_back(part::when, &r.when);
  if (r.unless) all.emplace_back(part::unless, &*r.unless);
  if (r.must) all.emplace_back(part::must, &*r.must);
  if (r.shortage) all.emplace_back(part::shortage, &*r.shortage);
  return all;
}

class rule_judge {
 public:
  rule_judge(gate_context& context, const project& of, std::optional<date> rule_date)
      : context_(context), project_(of), rule_date_(rule_date) {}

  /// What the rule says. What was given of inputs of which it is not known whether there is such a thing counts only
  /// where that makes no difference: the rule fires without it, too, or has no effect with it and if there is none.
  [[nodiscard]] rule_finding judge(rule_id by, std::optional<std::size_t> member) const {
    bool doubtful = false;
    rule_finding counted = judge(by, member, in_doubt::counts, doubtful);
    if (!doubtful) return counted;
    const auto is_idle = [](const rule_finding& f) {
      return f.result == rule_verdict::does_not_fire || f.result == rule_verdict::not_applicable;
    };
    if (is_idle(counted) && is_idle(judge(by, member, in_doubt::not_applicable, doubtful))) return counted;
    rule_finding without = judge(by, member, in_doubt::missing, doubtful);
    return without.result == rule_verdict::undetermined ? without : counted;
  }

 private:
  using part = evaluated_condition::part;

  [[nodiscard]] rule_finding judge(rule_id by, std::optional<std::size_t> member, in_doubt such, bool& doubtful) const {
    const rule& r = context_.of().at(by);
    rule_finding made;
    made.rule = by;
    made.member = member;
    if (!rule_date_ && r.in_force != validity{}) return undated(std::move(made));
    project_reader reader(context_, project_, rule_date_, member, such);
    const held_value applies = look_at(part::applies, r.applies, true, reader, made);
    if (applies.held.is_false()) {
      made.result = rule_verdict::not_applicable;
    } else {
      const held_value when = note(part::when, r.when, reader, made);
      const held_value unless = look_at(part::unless, r.unless, false, reader, made);
      const held_value must = look_at(part::must, r.must, false, reader, made);
      const held_value condition = and_of({when, not_of(unless), not_of(must)});
      made.fulfilled = r.must && when.held.is_true() && must.held.is_true();
      conclude(condition.held.is_false() ? condition : and_of({applies, condition}), made);
    }
    if (made.result == rule_verdict::fires) note_shortage(r, reader, made);
    note_units(r, reader, made);
    doubtful = reader.was_in_doubt();
    return made;
  }

  /// Without a day it is not known whether the rule is in force.
  [[nodiscard]] rule_finding undated(rule_finding made) const {
    made.result = rule_verdict::undetermined;
    if (const auto& on = context_.of()->applicable_on) {
      made.missing.push_back({lacking::sort::input, on->index, {}, {}});
    }
    return made;
  }

  [[nodiscard]] static held_value note(part which, const rule_expression& e, project_reader& reader,
                                       rule_finding& made) {
    worked_out found = reader.evaluate(e);
    made.conditions.push_back({which, std::move(found.given), found.answer.held});
    return std::move(found.answer);
  }
  [[nodiscard]] static held_value look_at(part which, const std::optional<rule_expression>& e, bool otherwise,
                                          project_reader& reader, rule_finding& made) {
    return e ? note(which, *e, reader, made) : held_value{otherwise, {}, false};
  }

  /// The verdict that follows from all conditions together.
  static void conclude(const held_value& all, rule_finding& made) {
    if (all.held.is_true()) {
      made.result = rule_verdict::fires;
    } else if (all.held.is_false()) {
      made.result = rule_verdict::does_not_fire;
    } else if (all.not_applicable) {
      made.result = rule_verdict::not_applicable;
    } else {
      made.result = rule_verdict::undetermined;
      made.missing = all.lacks;
      std::sort(made.missing.begin(), made.missing.end());
      if (all.held.is_fault()) note_fault(all.held.as_fault(), made);
    }
  }
  static void note_fault(const feel::fault& wrong, rule_finding& made) {
    made.fault = wrong;
    for (const evaluated_condition& each : made.conditions) {
      if (made.fault_in || !each.answer.is_fault() || each.answer.as_fault() != wrong) continue;
      made.fault_in = each.is;
    }
  }
  static void note_shortage(const rule& r, project_reader& reader, rule_finding& made) {
    if (!r.shortage) return;
    const held_value found = note(part::shortage, *r.shortage, reader, made);
    if (found.held.is_number()) made.shortage = found.held.as_number();
  }

  /// The units that the rule asks about, and their suspensions.
  void note_units(const rule& r, project_reader& reader, rule_finding& made) const {
    std::vector<responsible_unit_id> units;
    for (const auto& [which, e] : parts_of(r)) {
      for (const rule_input& each : e->inputs) {
        if (each.is != rule_input::sort::suspended) continue;
        const auto who = reader.unit_named({each.index});
        if (who && std::find(units.begin(), units.end(), *who) == units.end()) units.push_back(*who);
      }
    }
    const gate::facts& on = context_.on();
    for (const responsible_unit_id who : units) {
      const std::vector<suspension>& all = context_.suspensions(who);
      made.suspensions.insert(made.suspensions.end(), all.begin(), all.end());
      const bool given = on.decided != nullptr || on.results != nullptr;
      if (given && !gate::was_assessed(context_.of(), on, who)) made.unassessed.push_back(who);
    }
  }

  gate_context& context_;
  const project& project_;
  std::optional<date> rule_date_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
