// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_EVALUATE_INL_HPP
#define KAOHE_IMPL_ASSESS_EVALUATE_INL_HPP

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/impl/assess/due.hpp>
#include <kaohe/impl/assess/figure_reader.hpp>
#include <kaohe/impl/assess/judge_value.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// After Kleene: one missed is missed, else one undetermined is undetermined.
[[nodiscard]] inline verdict both(verdict a, verdict b) noexcept {
  for (const verdict decisive : {verdict::missed, verdict::not_reached, verdict::undetermined}) {
    if (a == decisive || b == decisive) return decisive;
  }
  return a;
}

/// Judges the requirements of one target, one view of one period after the other.
class target_judge {
 public:
  target_judge(const policy& p, const snapshot& known, const target& t, period due, finding& f)
      : target_(t), measured_(p.at(t.measured)), figures_(p, known, t, due, f), finding_(f) {}

  /// Adds the checks of a requirement: one, or with 保持 one for each part.
  void add_checks(const requirement& r, const std::vector<period>& parts, bool decides, bool stretch) {
    for (const period part : parts) {
      check c{r.looks_at, decides, stretch, part, {}, {}, {}, {}, {}, {}, {}, {}, verdict::undetermined};
      judge(r, c);
      if (stretch && c.result == verdict::met) c.result = verdict::reached;
      if (stretch && c.result == verdict::missed) c.result = verdict::not_reached;
      finding_.checks.push_back(std::move(c));
      if (r.looks_at == view::total) break;  // a span has no parts
    }
  }

 private:
  void judge(const requirement& r, check& c) {
    switch (r.looks_at) {
      case view::level:
        take_observed(figures_.observed(c.when), c);
        c.value = c.observed;
        break;
      case view::total:
        take_observed(figures_.total(), c);
        c.value = c.observed;
        break;
      case view::increment:
        take_difference(c);
        break;
      case view::reduction:
      case view::change:
        take_rate(r.looks_at == view::reduction, c);
        break;
      case view::trend:
        target_.evidence == evidence_kind::published_rates ? take_published(c) : take_difference(c);
        break;
    }
    if (!c.value) return;
    std::optional<feel::fault_cause> fault = feel::cause_of(c.value->fault());
    if (!fault && r.looks_at == view::trend) judge_direction(r, c);
    if (!fault && r.looks_at != view::trend) {
      const bool about = c.decides && target_.about && dimension_of(r.looks_at) == target_.about->unit.dimension;
      const number widening = about ? target_.about->coherent() : number();
      fault = judge_value(r.allows, *c.value, about ? &widening : nullptr, rounding_of(r.looks_at, c), c);
    }
    if (fault) {
      c.value.reset();
      note_fault(*fault, measured_.name, c);
    }
  }

  void judge_direction(const requirement& r, check& c) {
    c.margin = r.must == direction::falling ? -*c.value : *c.value;
    c.bound = number();
    c.result = c.margin->sign() > 0 ? verdict::met : verdict::missed;
  }

  /// The value of a reading; its fault is noted.
  [[nodiscard]] std::optional<number> value_of(reading x, const check& c) {
    if (x.fault) note_fault(*x.fault, std::move(x.fault_at), c);
    return std::move(x.value);
  }

  void take_observed(reading x, check& c) {
    c.when = x.when;
    c.observed = value_of(std::move(x), c);
  }

  /// The observed figure and its base. Both are read even if one is missing, so that all that is missing is named.
  void take_pair(check& c) {
    take_observed(figures_.comparable(c.when), c);
    reading base = figures_.base(c.when);
    c.base_implied = base.implied;
    c.base = value_of(std::move(base), c);
  }

  void take_published(check& c) {
    reading x = figures_.published_change(c.when);
    c.when = x.when;
    c.value = value_of(std::move(x), c);
  }

  void take_rate(bool as_reduction, check& c) {
    if (target_.evidence == evidence_kind::published_rates) {
      take_published(c);
      if (c.value && as_reduction) c.value = -*c.value;
      return;
    }
    take_pair(c);
    if (!c.base || !c.observed) return;
    if (c.base->is_zero()) {
      note_fault(feel::fault_cause::division_by_zero,
                 measured_.name + "（" + to_text(figures_.base_of(c.when)) + "） = 0", c);
      return;
    }
    const number difference = as_reduction ? *c.base - *c.observed : *c.observed - *c.base;
    c.value = difference / *c.base;
  }

  void take_difference(check& c) {
    take_pair(c);
    if (c.base && c.observed) c.value = *c.observed - *c.base;
  }

  [[nodiscard]] dimension dimension_of(view looks_at) const {
    const bool rate = looks_at == view::reduction || looks_at == view::change;
    return rate ? dimension() : measured_.unit.dimension;
  }

  /// What decides (a stretch where nothing else is asked for) is rounded as the target says; what is only shown to its
  /// printed digits; a stretch beside a requirement not at all.
  [[nodiscard]] comparison_rounding rounding_of(view looks_at, const check& c) const {
    const bool by_rule = target_.round_to && target_.round_to->unit.dimension == dimension_of(looks_at);
    const bool judged = c.decides || target_.requirements.empty();
    return {judged && by_rule ? &*target_.round_to : nullptr, !c.decides && !c.stretch};
  }

  /// The first fault is noted; that of a deciding view before others.
  void note_fault(feel::fault_cause cause, std::string at, const check& c) {
    if (finding_.fault && (!c.decides || fault_decides_)) return;
    finding_.fault = cause, finding_.fault_at = std::move(at), fault_decides_ = c.decides;
  }

  const target& target_;
  const indicator& measured_;
  figure_reader figures_;
  finding& finding_;
  bool fault_decides_ = false;
};

/// The verdict that the checks give together.
[[nodiscard]] inline verdict combined(const target& t, const std::vector<check>& checks) {
  std::optional<verdict> all;
  for (const check& c : checks) {
    if (!c.decides && !(t.requirements.empty() && c.stretch)) continue;
    all = all ? both(*all, c.result) : c.result;
  }
  const verdict found = all.value_or(verdict::undetermined);
  const bool holds = found == verdict::met || found == verdict::reached;
  return t.by_determination && holds ? verdict::to_be_determined : found;
}

/// True if a period ends within the selected one.
[[nodiscard]] inline bool falls_due_in(const assess::selection& only, period due) {
  return !only.period || (only.period->first_day() <= due.last_day() && due.last_day() <= only.period->last_day());
}

/// The years in which a target due each year is judged: those of the policy that have ended, or those selected (all of
/// them if the policy has no period).
[[nodiscard]] inline std::vector<period> judged_years(const policy& p, const snapshot& known,
                                                      const assess::selection& only) {
  std::vector<period> years;
  const std::optional<period> from =
      !only.period ? ended_years(p, known.as_of()) : (p->period ? p->period : only.period);
  if (!from) return years;
  for (int year = from->first_year(); year <= from->last_year(); ++year) {
    if (falls_due_in(only, period::of_year(year))) years.push_back(period::of_year(year));
  }
  return years;
}

/// The row of the register about a target of a unit that is in force, noted in the finding; null if there is none.
inline const decision* cite_decision(decision_kind kind, const decision_register& decided,
                                     const std::optional<date>& on, finding& f) {
  decision_subject about;
  about.who = f.who, about.target = f.judged;
  const decision* const row = decided.find(kind, about, on);
  if (row != nullptr) f.decisions.push_back(*row);
  return row;
}

}  // namespace detail

KAOHE_INLINE finding assess::evaluate_target(const policy& p, const snapshot& known, target_id what,
                                             responsible_unit_id who, std::optional<period> when,
                                             const decision_register& decided) {
  const period due = detail::due_period(p, p.at(what), known.as_of(), when);
  const stated_target stated(p.at(what), who, due);
  const target& t = *stated;
  finding f{what, who, due, verdict::undetermined, false, {}, {}, {}, {}, {}, false, {}, {}};
  if (!detail::is_there(p.at(who), t, due) || !stated.is_stated()) {
    f.result = verdict::not_applicable;
    return f;
  }
  if (!detail::is_due(t, due, known.as_of())) {
    f.result = verdict::not_due;
    return f;
  }
  if (detail::cite_decision(decision_kind::exemption, decided, known.as_of(), f) != nullptr) {
    f.result = verdict::exempt;
    return f;
  }
  detail::target_judge judge(p, known, t, due, f);
  const std::vector<period> parts = detail::judged_parts(t, due);
  f.checks.reserve((t.requirements.size() + t.stretch.size()) * parts.size());
  for (const requirement& r : t.requirements) judge.add_checks(r, parts, !t.decides || t.decides == r.looks_at, false);
  for (const requirement& r : t.stretch) judge.add_checks(r, parts, false, true);
  f.result = detail::combined(t, f.checks);
  if (f.result != verdict::to_be_determined) return f;
  if (const auto* const row = detail::cite_decision(decision_kind::determination, decided, known.as_of(), f)) {
    const bool found = row->value == decision_value::met;
    f.result = found ? verdict::met : verdict::missed;
    if (t.requirements.empty()) f.result = found ? verdict::reached : verdict::not_reached;
  }
  return f;
}

KAOHE_INLINE assessment assess::evaluate(const policy& p, const snapshot& known, const selection& only,
                                         const decision_register& decided) {
  assessment all{p->sha256, known.as_of(), {}};
  const std::vector<period> years = detail::judged_years(p, known, only);
  for (std::size_t i = 0; i < p->targets.size(); ++i) {
    const target& t = p->targets[i];
    const target_id what{static_cast<std::uint32_t>(i)};
    for (const responsible_unit_id who : t.who) {
      if (only.who && *only.who != who) continue;
      if (t.due.is == due_time::sort::each_year) {
        for (const period year : years) all.findings.push_back(evaluate_target(p, known, what, who, year, decided));
      } else if (detail::falls_due_in(only, detail::due_period(p, t, known.as_of(), std::nullopt))) {
        all.findings.push_back(evaluate_target(p, known, what, who, {}, decided));
      }
    }
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
