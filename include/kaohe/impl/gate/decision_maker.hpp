// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_DECISION_MAKER_HPP
#define KAOHE_IMPL_GATE_DECISION_MAKER_HPP
// Internal: what the findings of one procedure come to.

#include <kaohe/gate/decide.hpp>
#include <kaohe/impl/gate/change_finder.hpp>
#include <kaohe/impl/gate/rule_judge.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// The exception from a rule that is in force for a project, by an authority that the rule names; null without one.
[[nodiscard]] inline const decision* exception_to(const policy& p, const gate::facts& on, const project& of,
                                                  const rule_finding& f) {
  const rule& r = p.at(f.rule);
  if (on.decided == nullptr || r.strength != strength::refuse_in_principle) return nullptr;
  decision_subject about;
  about.project = of.id;
  about.rule = r.id;
  const decision* found = on.decided->find(decision_kind::exception, about, on.as_of);
  if (f.member && r.for_each) {  // one for that member alone goes before
    about.rule += "/" + p->lists[r.for_each->index].members[*f.member];
    if (const decision* const own = on.decided->find(decision_kind::exception, about, on.as_of)) found = own;
  }
  if (found == nullptr || found->value != decision_value::granted) return nullptr;
  const bool named = std::find(r.exception_by.begin(), r.exception_by.end(), found->authority) != r.exception_by.end();
  return named ? found : nullptr;
}

/// What one rule says, with the exception in force where it fires or may.
[[nodiscard]] inline rule_finding find_rule(gate_context& context, const project& of, std::optional<date> rule_date,
                                            rule_id by, std::optional<std::size_t> member) {
  rule_finding made = rule_judge(context, of, rule_date).judge(by, member);
  if (made.result == rule_verdict::fires || made.result == rule_verdict::undetermined) {
    if (const decision* const row = exception_to(context.of(), context.on(), of, made)) made.exception = *row;
  }
  return made;
}

/// What a finding makes of the outcome if it fires; nothing where an exception is in force, too.
[[nodiscard]] inline std::optional<outcome> weight_of(const policy& p, const rule_finding& f) {
  return f.exception ? std::nullopt : effect_of(p.at(f.rule).strength);
}

/// The day whose rules are in force for a project.
[[nodiscard]] inline std::optional<date> rule_date_of(const policy& p, const project& of, const gate::facts& on) {
  const std::optional<date> own = gate::own_rule_date(p, of);
  return own ? own : on.as_of;
}

class decision_maker {
 public:
  decision_maker(gate_context& context, const project& of) : context_(context), policy_(context.of()), project_(of) {}

  [[nodiscard]] project_decision decide(procedure_id by) {
    made_.procedure = by;
    made_.rule_date = rule_date_of(policy_, project_, context_.on());
    for (std::uint32_t i = 0; i < policy_->rules.size(); ++i) {
      const rule& r = policy_->rules[i];
      const auto& where = r.procedures;
      if (std::find(where.begin(), where.end(), by) == where.end()) continue;
      if (made_.rule_date && !r.in_force.contains(*made_.rule_date)) continue;
      add_findings(r, {i});
    }
    weigh();
    if (made_.at_least == made_.at_most) made_.result = made_.at_least;
    note_missing();
    note_ways();
    return std::move(made_);
  }

 private:
  using position = std::size_t;

  void add_findings(const rule& r, rule_id id) {
    if (!r.for_each) return add_finding(id, std::nullopt);
    const std::size_t members = policy_->lists[r.for_each->index].members.size();
    for (std::size_t member = 0; member < members; ++member) add_finding(id, member);
  }
  void add_finding(rule_id id, std::optional<std::size_t> member) {
    rule_finding f = find_rule(context_, project_, made_.rule_date, id, member);
    const auto weight = weight_of(policy_, f);
    if (f.result == rule_verdict::fires && weight && *weight > outcome::no_objection) {
      f.changes = change_finder(context_, project_, made_.rule_date, f).find();
    }
    if (f.result == rule_verdict::fires && policy_.at(id).strength == strength::escalate) {
      made_.deciders.push_back(made_.findings.size());
    }
    made_.findings.push_back(std::move(f));
  }

  void weigh() {
    sure_ = worst_ = outcome::no_objection;
    for (const rule_finding& f : made_.findings) {
      const auto weight = weight_of(policy_, f);
      const bool fires = f.result == rule_verdict::fires;
      if (!weight || (!fires && f.result != rule_verdict::undetermined)) continue;
      if (*weight == outcome::not_required) {
        exempt_ = exempt_ || fires;
        may_exempt_ = true;
        continue;
      }
      worst_ = std::max(worst_, *weight);
      if (fires) sure_ = std::max(sure_, *weight);
    }
    made_.at_least = may_exempt_ ? outcome::not_required : sure_;
    made_.at_most = exempt_ ? outcome::not_required : worst_;
  }

  /// An open finding matters unless the outcome is the same however it turns out, whatever becomes of the others.
  [[nodiscard]] bool matters(const rule_finding& f) const {
    const auto weight = weight_of(policy_, f);
    if (f.result != rule_verdict::undetermined || !weight || exempt_) return false;
    return *weight == outcome::not_required || *weight > sure_;
  }
  void note_missing() {
    std::map<lacking, std::vector<position>> needed;
    for (position i = 0; i < made_.findings.size(); ++i) {
      if (!matters(made_.findings[i])) continue;
      for (const lacking& each : made_.findings[i].missing) needed[each].push_back(i);
    }
    for (auto& [what, by] : needed) made_.missing.push_back({what, std::move(by)});
  }

  void note_ways() {
    if (!made_.result || *made_.result <= outcome::no_objection) return;
    std::vector<outcome> reachable{outcome::no_objection};
    for (const rule_finding& f : made_.findings) {
      const auto weight = weight_of(policy_, f);
      if (f.result == rule_verdict::fires && weight && *weight < *made_.result) reachable.push_back(*weight);
    }
    std::sort(reachable.rbegin(), reachable.rend());
    reachable.erase(std::unique(reachable.begin(), reachable.end()), reachable.end());
    for (const outcome to : reachable) made_.ways.push_back({to, standing_above(to)});
    for (position i = 0; i < made_.findings.size(); ++i) {
      const rule_finding& f = made_.findings[i];
      const bool can = f.result == rule_verdict::does_not_fire && weight_of(policy_, f) == outcome::not_required;
      if (can) made_.ways.push_back({outcome::not_required, {i}});
    }
  }
  /// The findings that make the outcome worse, or may.
  [[nodiscard]] std::vector<position> standing_above(outcome to) const {
    std::vector<position> all;
    for (position i = 0; i < made_.findings.size(); ++i) {
      const rule_finding& f = made_.findings[i];
      const bool stands = f.result == rule_verdict::fires || f.result == rule_verdict::undetermined;
      if (const auto weight = weight_of(policy_, f); stands && weight && *weight > to) all.push_back(i);
    }
    return all;
  }

  gate_context& context_;
  const policy& policy_;
  const project& project_;
  project_decision made_;
  outcome sure_{}, worst_{};  // of the rules that fire, and of these and the open ones
  bool exempt_ = false, may_exempt_ = false;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
