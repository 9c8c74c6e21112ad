// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_CHECK_GIVEN_HPP
#define KAOHE_IMPL_GATE_CHECK_GIVEN_HPP
// Internal: rows of the register and applications that decisions can make nothing of.

#include <kaohe/impl/gate/decision_maker.hpp>

#include <set>

namespace kaohe::inline KAOHE_ABI::detail {

[[nodiscard]] inline std::string joined_names(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& each : all) text += (text.empty() ? "" : "、") + each;
  return text;
}

/// Reports an exception that has no effect.
inline void check_exception(const policy& p, const gate::facts& on, const decision& row, issues& problems) {
  const auto report = [&](issue_code code, std::vector<std::string> args) {
    problems.push_back({code, row.where, std::move(args)});
  };
  const std::string& about = row.about.rule;
  const std::size_t slash = about.find('/');
  std::optional<rule_id> found = p.find_rule(about);
  if (!found && slash != std::string::npos) {
    found = p.find_rule(about.substr(0, slash));
    const auto& list = found ? p.at(*found).for_each : std::nullopt;
    const auto holds = [&](const std::string& member) { return member == about.substr(slash + 1); };
    const bool known =
        list && std::any_of(p->lists[list->index].members.begin(), p->lists[list->index].members.end(), holds);
    if (!known) found.reset();
  }
  if (!found) {
    std::vector<std::string> known;
    for (const rule& each : p->rules) known.push_back(each.id);
    return report(issue_code::exception_of_no_rule, {about, nearest(about, known)});
  }
  const rule& r = p.at(*found);
  if (r.strength == strength::prohibit) return report(issue_code::exception_to_prohibition, {about});
  if (r.exception_by.empty()) return report(issue_code::no_exceptions, {about});
  if (std::find(r.exception_by.begin(), r.exception_by.end(), row.authority) == r.exception_by.end()) {
    return report(issue_code::exception_by_another, {about, row.authority, joined_names(r.exception_by)});
  }
  if (row.lasts.to && (!on.as_of || *row.lasts.to <= *on.as_of)) {
    report(issue_code::exception_over, {row.about.project, about, to_text(*row.lasts.to)});
  }
}

/// Reports a commitment, or a release of it, that no ledger shows.
inline void check_commitment(const policy& p, const decision& row, issues& problems) {
  const auto is_of = [&](const budget& b) { return b.target == row.about.target; };
  if (!row.about.target || std::any_of(p->budgets.begin(), p->budgets.end(), is_of)) return;
  problems.push_back({issue_code::commitment_without_budget, row.where, {p.at(*row.about.target).id}});
}

/// Reports each unit that a rule asks about, but no assessment is known of, once.
inline void check_units(gate_context& context, std::span<const project> projects, issues& problems) {
  const policy& p = context.of();
  const gate::facts& on = context.on();
  std::set<std::uint32_t> asked;
  for (const rule& each : p->rules) {
    for (const auto& [which, e] : parts_of(each)) {
      for (const rule_input& input : e->inputs) {
        if (input.is == rule_input::sort::suspended) asked.insert(input.index);
      }
    }
  }
  std::set<responsible_unit_id> seen;
  for (const project& each : projects) {
    project_reader reader(context, each, rule_date_of(p, each, on), std::nullopt);
    for (const std::uint32_t input : asked) {
      const auto who = reader.unit_named({input});
      if (!who || !seen.insert(*who).second || gate::was_assessed(p, on, *who)) continue;
      problems.push_back({issue_code::unit_not_assessed, each.where, {p.at(*who).name}});
    }
  }
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
