// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_DECIDE_INL_HPP
#define KAOHE_IMPL_GATE_DECIDE_INL_HPP
#include <kaohe/gate/decide.hpp>

#include <kaohe/impl/gate/check_given.hpp>
#include <kaohe/impl/gate/ledger_maker.hpp>

namespace kaohe::inline KAOHE_ABI::gate {

KAOHE_INLINE project_decision decide(const policy& p, const project& of, const facts& on, procedure_id by) {
  kaohe::detail::gate_context context(p, on);
  return kaohe::detail::decision_maker(context, of).decide(by);
}

KAOHE_INLINE gate_decisions decide_all(const policy& p, std::span<const project> projects, const facts& on,
                                       std::span<const procedure_id> only) {
  gate_decisions made{p->sha256, on.as_of, {}, {}};
  std::vector<procedure_id> asked(only.begin(), only.end());
  for (std::uint32_t i = 0; only.empty() && i < p->procedures.size(); ++i) asked.push_back({i});
  kaohe::detail::gate_context context(p, on);
  for (std::size_t i = 0; i < projects.size(); ++i) {
    if (!kaohe::detail::rule_date_of(p, projects[i], on)) continue;
    for (const procedure_id by : asked) {
      made.all.push_back(kaohe::detail::decision_maker(context, projects[i]).decide(by));
      made.all.back().project = i;
    }
  }
  for (std::uint32_t i = 0; i < p->budgets.size(); ++i) {
    made.ledgers.push_back(kaohe::detail::ledger_of(context, projects, {i}));
  }
  return made;
}

KAOHE_INLINE rule_finding evaluate_rule(const policy& p, const project& of, const facts& on, rule_id by,
                                        std::optional<std::size_t> member, std::optional<date> rule_date) {
  kaohe::detail::gate_context context(p, on);
  return kaohe::detail::find_rule(context, of, rule_date, by, member);
}

KAOHE_INLINE std::vector<change> changes_that_turn(const policy& p, const project& of, const facts& on,
                                                   const rule_finding& f, std::optional<date> rule_date) {
  kaohe::detail::gate_context context(p, on);
  if (f.result != rule_verdict::fires) return {};
  return kaohe::detail::change_finder(context, of, rule_date, f).find();
}

KAOHE_INLINE ledger make_ledger(const policy& p, std::span<const project> projects, const facts& on, budget_id of) {
  kaohe::detail::gate_context context(p, on);
  return kaohe::detail::ledger_of(context, projects, of);
}

KAOHE_INLINE std::optional<outcome> summary(std::span<const project_decision> of_one_project) {
  outcome known = outcome::not_required, possible = outcome::not_required;
  for (const project_decision& each : of_one_project) {
    known = std::max(known, each.at_least);
    possible = std::max(possible, each.at_most);
  }
  return known == possible ? std::optional(known) : std::nullopt;
}

KAOHE_INLINE void check_decisions(const policy& p, const facts& on, issues& problems) {
  if (on.decided == nullptr) return;
  for (const decision& each : on.decided->decisions()) {
    if (each.kind == decision_kind::exception) kaohe::detail::check_exception(p, on, each, problems);
    if (each.kind == decision_kind::commitment || each.kind == decision_kind::release) {
      kaohe::detail::check_commitment(p, each, problems);
    }
  }
}

KAOHE_INLINE void check_projects(const policy& p, std::span<const project> projects, const facts& on,
                                 issues& problems) {
  for (const project& each : projects) {
    if (!kaohe::detail::rule_date_of(p, each, on)) {
      problems.push_back({issue_code::project_without_date, each.where, {each.id}});
    }
  }
  if (on.decided == nullptr && on.results == nullptr) return;
  kaohe::detail::gate_context context(p, on);
  kaohe::detail::check_units(context, projects, problems);
}

}  // namespace kaohe::inline KAOHE_ABI::gate

#endif
