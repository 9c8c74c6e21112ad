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
/// the part whose value is too large.
[[nodiscard]] inline std::string formula_fault_text(const policy& p, const derivation& formula, const feel::fault& f) {
  const auto source = [&](std::uint32_t begin, std::uint32_t end) { return formula.text.substr(begin, end - begin); };
  const feel::program& run = formula.program;
  for (const feel::step& s : run.steps) {
    if (f.cause != number_fault::division_by_zero || s.does != feel::operation::divide) continue;
    if (s.begin != f.begin || s.end != f.end) continue;
    const std::size_t divisor = s.operands.back(), computed = run.inputs.size() + run.constants.size();
    if (divisor < run.inputs.size()) return p.at(formula.operands[divisor]).name + " = 0";
    if (divisor < computed) break;
    const feel::step& by = run.steps[divisor - computed];
    return source(by.begin, by.end) + " = 0";
  }
  return source(f.begin, f.end);
}

/// Works out levels of one period. Operands that several formulas share are worked out once.
class level_worker {
 public:
  level_worker(const policy& p, const snapshot& known, period when, std::optional<date> known_on)
      : policy_(p), known_(known), when_(when), known_on_(known_on) {}

  [[nodiscard]] measured_value level(responsible_unit_id who, indicator_id what) {
    const cell own{who, what, when_, figure::level};
    if (const observation* const o = find_published(known_, own, known_on_)) {
      measured_value published;
      absorb_evidence(published, *o);
      set_value(published, o->value, policy_.at(what).name);
      return published;
    }
    const indicator& sought = policy_.at(what);
    if (!sought.formula && !rolls_up(sought)) return lacking(own);
    const auto key = std::pair(who, what);
    if (const auto done = done_.find(key); done != done_.end()) return done->second;
    return done_.emplace(key, worked_out(own, sought)).first->second;
  }

 private:
  [[nodiscard]] static bool rolls_up(const indicator& i) {
    return !i.rolls_up.empty() && (i.kind == indicator_kind::total || i.kind == indicator_kind::count);
  }

  [[nodiscard]] static measured_value lacking(const cell& c) {
    measured_value none;
    none.missing.push_back(c);
    return none;
  }

  [[nodiscard]] measured_value worked_out(const cell& own, const indicator& sought) {
    std::optional<measured_value> derived;
    if (sought.formula) {
      derived = by_formula(own.who, sought);
      if (derived->value || derived->fault != number_fault::none || !rolls_up(sought)) return *std::move(derived);
    }
    measured_value sum = by_roll_up(own, sought);
    const bool summed = sum.value || sum.fault != number_fault::none;
    return derived && !summed ? *std::move(derived) : sum;
  }

  [[nodiscard]] measured_value by_formula(responsible_unit_id who, const indicator& sought) {
    const derivation& formula = *sought.formula;
    std::vector<measured_value> parts;
    std::vector<feel::value> inputs;
    for (const indicator_id operand : formula.operands) {
      measured_value& part = parts.emplace_back(level(who, operand));
      if (part.fault != number_fault::none) return std::move(part);  // what hangs on a fault is at fault there
      inputs.push_back(part.value ? feel::value(*part.value) : feel::value(feel::missing{}));
    }
    const feel::value answer = feel::evaluate(formula.program, inputs);
    measured_value whole;
    whole.origin = value_origin::derived;
    if (const auto* const lacks = std::get_if<feel::missing>(&answer)) {
      // Only the operands on which the value hangs are named; one without any effect is not asked for.
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto position = static_cast<std::uint32_t>(i);
        if (std::find(lacks->inputs.begin(), lacks->inputs.end(), position) == lacks->inputs.end()) {
          parts[i].missing.clear();
        }
      }
    }
    for (measured_value& part : parts) absorb_evidence(whole, std::move(part));
    if (const auto* const value = std::get_if<number>(&answer)) {
      whole.missing.clear();
      set_value(whole, *value, sought.name);
    } else if (const auto* const fault = std::get_if<feel::fault>(&answer)) {
      whole.missing.clear();
      whole.fault = fault->cause, whole.fault_at = formula_fault_text(policy_, formula, *fault);
    }
    return whole;
  }

  /// The sum over the units below: of the kinds that cover their parent, and there in the period.
  [[nodiscard]] measured_value by_roll_up(const cell& own, const indicator& sought) {
    measured_value sum;
    sum.origin = value_origin::rolled_up;
    std::optional<number> known_part;
    const auto& units = policy_->responsible_units;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const responsible_unit& child = units[i];
      const bool covers =
          std::find(sought.rolls_up.begin(), sought.rolls_up.end(), child.kind) != sought.rolls_up.end();
      if (child.parent != own.who || !covers || !touches(child.lifetime, when_)) continue;
      measured_value part = level({static_cast<std::uint32_t>(i)}, own.measured);
      if (part.fault != number_fault::none) return part;
      if (part.value) known_part = known_part ? *known_part + *part.value : *part.value;
      absorb_evidence(sum, std::move(part));
    }
    if (!sum.missing.empty()) {
      sum.known_part = std::move(known_part);
    } else if (known_part) {
      set_value(sum, *std::move(known_part), sought.name);
    } else {
      sum.missing.push_back(own);  // nobody below: only a figure of its own would do
    }
    return sum;
  }

  const policy& policy_;
  const snapshot& known_;
  period when_;
  std::optional<date> known_on_;
  std::map<std::pair<responsible_unit_id, indicator_id>, measured_value> done_;
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
