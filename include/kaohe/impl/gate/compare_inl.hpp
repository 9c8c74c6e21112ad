// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_COMPARE_INL_HPP
#define KAOHE_IMPL_GATE_COMPARE_INL_HPP
#include <kaohe/gate/compare.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace kaohe::inline KAOHE_ABI::gate {

namespace detail {

/// What a finding does to an outcome.
struct weight_of_finding {
  std::optional<outcome> effect;  // worse than no objection, or `not_required` of a rule that exempts
  bool sure = false;              // it fires; else it may

  friend bool operator==(const weight_of_finding&, const weight_of_finding&) = default;
};

[[nodiscard]] inline weight_of_finding weigh(const policy& p, const rule_finding& f) {
  const bool fires = f.result == rule_verdict::fires;
  if ((!fires && f.result != rule_verdict::undetermined) || f.exception) return {};
  const auto effect = effect_of(p.at(f.rule).strength);
  return {effect, fires && effect.has_value()};
}

/// The mildest and the worst outcome.
struct outcome_span {
  outcome at_least = outcome::no_objection;
  outcome at_most = outcome::no_objection;

  friend bool operator==(const outcome_span&, const outcome_span&) = default;
  /// True if the way to `to` is a part of the way to `goal`, or leads beyond it.
  [[nodiscard]] bool leads(const outcome_span& to, const outcome_span& goal) const {
    const auto along = [](outcome from, outcome here, outcome there) {
      return here == from || (here < from && there < from) || (here > from && there > from);
    };
    return to != *this && along(at_least, to.at_least, goal.at_least) && along(at_most, to.at_most, goal.at_most);
  }
};

/// The rules of a decision by name, and what each does to the outcome.
using weighed_findings = std::map<std::string, weight_of_finding>;

/// The outcome if the rule of that name did something else.
[[nodiscard]] inline outcome_span outcome_with(weighed_findings all, const std::string& name,
                                               weight_of_finding instead) {
  all[name] = instead;
  outcome_span made;
  bool exempted = false, perhaps_exempted = false;
  for (const auto& [id, w] : all) {
    if (!w.effect) continue;
    if (*w.effect == outcome::not_required) {
      (w.sure ? exempted : perhaps_exempted) = true;
      continue;
    }
    made.at_most = std::max(made.at_most, *w.effect);
    if (w.sure) made.at_least = std::max(made.at_least, *w.effect);
  }
  if (exempted || perhaps_exempted) made.at_least = outcome::not_required;
  if (exempted) made.at_most = outcome::not_required;
  return made;
}

/// Two decisions about the same application before the same procedure.
class decision_pair {
 public:
  decision_pair(const policy& before, const project_decision* first, const policy& after,
                const project_decision* second)
      : before_(before), first_(first), after_(after), second_(second) {}

  /// True if the outcome differs.
  [[nodiscard]] bool differs() const {
    return first_ == nullptr || second_ == nullptr || span_of(*first_) != span_of(*second_);
  }
  /// The rules that did it, in the order of the second version, behind them those that are only in the first.
  [[nodiscard]] std::vector<differing_rule> rules() const {
    std::vector<differing_rule> all;
    const auto named = [&](const std::string& name) {
      const auto same = [&](const differing_rule& r) { return r.rule == name; };
      const auto at = std::find_if(all.begin(), all.end(), same);
      return at != all.end() ? at : all.insert(all.end(), {name, {}, {}, {}, {}});
    };
    weighed_findings here, there;
    for (std::size_t i = 0; second_ != nullptr && i < second_->findings.size(); ++i) {
      const rule_finding& f = second_->findings[i];
      const auto r = named(name_of(after_, f));
      r->after = f.result;
      r->position_after = i;
      there[r->rule] = weigh(after_, f);
    }
    for (std::size_t i = 0; first_ != nullptr && i < first_->findings.size(); ++i) {
      const rule_finding& f = first_->findings[i];
      const auto r = named(name_of(before_, f));
      r->before = f.result;
      r->position_before = i;
      here[r->rule] = weigh(before_, f);
    }
    const auto innocent = [&](const differing_rule& r) { return !did_it(r.rule, here, there); };
    all.erase(std::remove_if(all.begin(), all.end(), innocent), all.end());
    return all;
  }

 private:
  [[nodiscard]] static outcome_span span_of(const project_decision& d) { return {d.at_least, d.at_most}; }
  [[nodiscard]] static std::string name_of(const policy& p, const rule_finding& f) {
    const rule& r = p.at(f.rule);
    return f.member && r.for_each ? r.id + "/" + p->lists[r.for_each->index].members[*f.member] : r.id;
  }
  /// True if the one decision would be nearer to the other if the rule said there what it says here.
  [[nodiscard]] bool did_it(const std::string& name, const weighed_findings& here,
                            const weighed_findings& there) const {
    const auto of = [&](const weighed_findings& all) {
      const auto at = all.find(name);
      return at == all.end() ? weight_of_finding{} : at->second;
    };
    const weight_of_finding was = of(here), is = of(there);
    if (was == is) return false;
    if (first_ == nullptr || second_ == nullptr) return true;
    const outcome_span from = span_of(*first_), to = span_of(*second_);
    return from.leads(outcome_with(here, name, is), to) || to.leads(outcome_with(there, name, was), from);
  }

  const policy& before_;
  const project_decision* first_;
  const policy& after_;
  const project_decision* second_;
};

}  // namespace detail

KAOHE_INLINE std::vector<decision_difference> compare(const policy& before, const gate_decisions& first,
                                                      const policy& after, const gate_decisions& second) {
  std::vector<decision_difference> all;
  for (std::size_t i = 0; i < first.all.size(); ++i) {
    all.push_back({first.all[i].project, before.at(first.all[i].procedure).id, i, {}, {}});
  }
  for (std::size_t i = 0; i < second.all.size(); ++i) {
    const std::string& procedure = after.at(second.all[i].procedure).id;
    const auto same = [&](const decision_difference& d) {
      return d.project == second.all[i].project && d.procedure == procedure;
    };
    const auto at = std::find_if(all.begin(), all.end(), same);
    (at != all.end() ? at : all.insert(all.end(), {second.all[i].project, procedure, {}, {}, {}}))->after = i;
  }
  std::vector<decision_difference> made;
  for (decision_difference& d : all) {
    const detail::decision_pair pair(before, d.before ? &first.all[*d.before] : nullptr, after,
                                     d.after ? &second.all[*d.after] : nullptr);
    if (!pair.differs()) continue;
    d.rules = pair.rules();
    made.push_back(std::move(d));
  }
  std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.project < b.project; });
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::gate

#endif
