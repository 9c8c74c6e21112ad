// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_OBSERVE_MEASURE_LEVEL_INL_HPP
#define KAOHE_IMPL_OBSERVE_MEASURE_LEVEL_INL_HPP

#include <kaohe/impl/observe/evidence.hpp>
#include <kaohe/impl/observe/lifetime.hpp>
#include <kaohe/observe/measure_level.hpp>

#include <map>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// What a formula's fault is about, in the formula's own words: the divisor that is zero (`地区生产总值 = 0`), or
/// the part that has no value.
[[nodiscard]] inline std::string formula_fault_text(const policy& p, const derivation& formula, const feel::fault& f) {
  const auto source = [&](std::uint32_t begin, std::uint32_t end) { return formula.text.substr(begin, end - begin); };
  const feel::program& run = formula.program;
  for (std::size_t i = 0; i < run.steps.size(); ++i) {
    if (f.cause != feel::fault_cause::division_by_zero || run.steps[i].does != feel::operation::divide) continue;
    if (run.spans[i].begin != f.begin || run.spans[i].end != f.end) continue;
    const std::uint32_t divisor = run.steps[i].b, at = feel::position_of(divisor);
    if (feel::sort_of(divisor) == feel::register_sort::input) return p.at(formula.operands[at]).name + " = 0";
    if (feel::sort_of(divisor) == feel::register_sort::constant) break;
    return source(run.spans[at].begin, run.spans[at].end) + " = 0";
  }
  return source(f.begin, f.end);
}

/// Works out levels of one period, each once, what they rest on first: without recursion, as a chain of formulas may
/// be longer than the stack is deep. (There are no cycles: formulas are checked for them, and units have one parent.)
class level_worker {
 public:
  level_worker(const policy& p, const snapshot& known, period when, std::optional<date> known_on)
      : policy_(p), known_(known), when_(when), known_on_(known_on) {}

  [[nodiscard]] measured_value level(responsible_unit_id who, indicator_id what) {
    std::vector<sought> open;
    add_if_open({who, what}, open);
    while (!open.empty()) {
      const sought here = open.back();
      const std::size_t before = open.size();
      if (!done_.contains(here)) add_open_parts(here, open);
      if (open.size() > before) continue;
      if (!done_.contains(here)) done_.emplace(here, worked_out(here));
      open.pop_back();
    }
    return read({who, what});
  }

 private:
  /// Whose level of what.
  using sought = std::pair<responsible_unit_id, indicator_id>;

  [[nodiscard]] cell cell_of(const sought& s) const { return {s.first, s.second, when_, figure::level}; }

  [[nodiscard]] static bool rolls_up(const indicator& i) {
    return !i.rolls_up.empty() && (i.kind == indicator_kind::total || i.kind == indicator_kind::count);
  }

  /// Adds what is to be worked out: not published, not done yet, and not only observed.
  void add_if_open(const sought& s, std::vector<sought>& open) const {
    const indicator& what = policy_.at(s.second);
    if (!what.formula && !rolls_up(what)) return;
    if (!done_.contains(s) && find_published(known_, cell_of(s), known_on_) == nullptr) open.push_back(s);
  }

  void add_open_parts(const sought& s, std::vector<sought>& open) const {
    const indicator& what = policy_.at(s.second);
    if (what.formula) {
      for (const indicator_id operand : what.formula->operands) add_if_open({s.first, operand}, open);
    }
    for (const responsible_unit_id child : covering(s)) add_if_open({child, s.second}, open);
  }

  /// The units below that are of the kinds that cover their parent, and there in the period.
  [[nodiscard]] std::vector<responsible_unit_id> covering(const sought& s) const {
    std::vector<responsible_unit_id> all;
    const indicator& what = policy_.at(s.second);
    const auto& units = policy_->responsible_units;
    for (std::size_t i = 0; rolls_up(what) && i < units.size(); ++i) {
      const bool covers = std::find(what.rolls_up.begin(), what.rolls_up.end(), units[i].kind) != what.rolls_up.end();
      if (units[i].parent != s.first || !covers || !touches(units[i].lifetime, when_)) continue;
      all.push_back({static_cast<std::uint32_t>(i)});
    }
    return all;
  }

  /// A level that needs no work any more.
  [[nodiscard]] measured_value read(const sought& s) const {
    measured_value m;
    if (const observation* const o = find_published(known_, cell_of(s), known_on_)) {
      absorb_evidence(m, *o);
      set_value(m, o->value, policy_.at(s.second).name);
    } else if (const auto done = done_.find(s); done != done_.end()) {
      m = done->second;
    } else {
      m.missing.push_back(cell_of(s));
    }
    return m;
  }

  [[nodiscard]] measured_value worked_out(const sought& s) const {
    const indicator& what = policy_.at(s.second);
    std::optional<measured_value> derived;
    if (what.formula) {
      derived = by_formula(s.first, what);
      if (derived->value || derived->fault || !rolls_up(what)) return *std::move(derived);
    }
    measured_value sum = by_roll_up(s);
    const bool summed = sum.value || sum.fault;
    return derived && !summed ? *std::move(derived) : sum;
  }

  [[nodiscard]] measured_value by_formula(responsible_unit_id who, const indicator& what) const {
    const derivation& formula = *what.formula;
    std::vector<measured_value> parts;
    std::vector<feel::value> inputs;
    for (const indicator_id operand : formula.operands) {
      measured_value& part = parts.emplace_back(read({who, operand}));
      if (part.fault) return std::move(part);  // what hangs on a fault is at fault there
      inputs.push_back(part.value ? feel::value(*part.value) : feel::value());
    }
    const feel::value answer = feel::evaluate(formula.program, inputs);
    measured_value whole;
    whole.origin = value_origin::derived;
    if (answer.is_missing()) {
      const auto lacks = feel::missing_inputs(formula.program, inputs, answer);
      // Only the operands on which the value hangs are named; one without any effect is not asked for.
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto position = static_cast<std::uint32_t>(i);
        if (std::find(lacks.begin(), lacks.end(), position) == lacks.end()) {
          parts[i].missing.clear();
        }
      }
    }
    for (measured_value& part : parts) absorb_evidence(whole, std::move(part));
    if (answer.is_number()) {
      whole.missing.clear();
      set_value(whole, answer.as_number(), what.name);
    } else if (answer.is_fault()) {
      const feel::fault fault = answer.as_fault();
      whole.missing.clear();
      whole.fault = fault.cause;
      whole.fault_at = formula_fault_text(policy_, formula, fault);
    }
    return whole;
  }

  /// The sum over the units below.
  [[nodiscard]] measured_value by_roll_up(const sought& s) const {
    measured_value sum;
    sum.origin = value_origin::rolled_up;
    std::optional<number> known_part;
    for (const responsible_unit_id child : covering(s)) {
      measured_value part = read({child, s.second});
      if (part.fault) return part;
      if (part.value) known_part = known_part ? *known_part + *part.value : *part.value;
      absorb_evidence(sum, std::move(part));
    }
    if (!sum.missing.empty()) {
      sum.known_part = std::move(known_part);
    } else if (known_part) {
      set_value(sum, *std::move(known_part), policy_.at(s.second).name);
    } else {
      sum.missing.push_back(cell_of(s));  // nobody below: only a figure of its own would do
    }
    return sum;
  }

  const policy& policy_;
  const snapshot& known_;
  period when_;
  std::optional<date> known_on_;
  std::map<sought, measured_value> done_;
};

}  // namespace detail

KAOHE_INLINE measured_value observe::measure_level(const policy& p, const snapshot& known, responsible_unit_id who,
                                                   indicator_id what, period when, std::optional<date> known_on) {
  return detail::level_worker(p, known, when, known_on).level(who, what);
}

KAOHE_INLINE measured_value observe::measure_change(const policy& p, const snapshot& known, responsible_unit_id who,
                                                    indicator_id what, period base, period last) {
  measured_value change;
  const int years = last.last_year() - base.last_year();
  const bool has_span = years > 0 && base.kind() == period_kind::year && last.kind() == period_kind::year;
  const cell span{who, what, has_span ? period::of_years(base.first_year() + 1, last.last_year()) : last,
                  figure::cumulative};
  if (const observation* const o = has_span ? known.find(span) : nullptr) {
    detail::absorb_evidence(change, *o);
    detail::set_value(change, o->value, p.at(what).name);
    return change;
  }
  if (years <= 0 || base.plus_years(years) != last) {  // no chain of yearly changes leads from one to the other
    change.missing.push_back(span);
    return change;
  }
  number factor = 1;
  for (int year = 1; year <= years; ++year) {
    const cell yearly{who, what, base.plus_years(year), figure::yoy};
    if (const observation* const o = known.find(yearly)) {
      detail::absorb_evidence(change, *o);
      factor *= o->value + 1;
    } else {
      change.missing.push_back(yearly);
    }
  }
  change.origin = years == 1 ? value_origin::observed : value_origin::derived;
  if (change.missing.empty()) detail::set_value(change, factor - 1, p.at(what).name);
  return change;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
