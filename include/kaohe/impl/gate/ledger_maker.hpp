// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_LEDGER_MAKER_HPP
#define KAOHE_IMPL_GATE_LEDGER_MAKER_HPP
// Internal: the ledger of a budget.

#include <kaohe/impl/gate/decision_maker.hpp>

namespace kaohe::inline KAOHE_ABI::detail {

/// Sums up the lines of a ledger day by day; those of one day have one sum. \pre in the order of their days
inline void add_running_sums(std::vector<ledger_line>& lines) {
  std::optional<number> sum = number(0);
  for (auto first = lines.begin(); first != lines.end() && first->day;) {
    auto behind = first;
    for (; behind != lines.end() && behind->day == first->day; ++behind) {
      if (!behind->amount.is_number()) sum.reset();
      if (sum) *sum += behind->amount.as_number();
    }
    for (; first != behind; ++first) first->running = sum;
  }
}

[[nodiscard]] inline ledger ledger_of(gate_context& context, std::span<const project> projects, budget_id of) {
  const budget& named = context.of().at(of);
  const target_balance& balance = context.balance(named.target);
  ledger made{of,
              balance.bound,
              balance.settled,
              balance.taken,
              balance.commitments,
              balance.committed,
              balance.remaining,
              balance.missing,
              {}};
  for (std::size_t i = 0; i < projects.size(); ++i) {
    const std::optional<date> day = rule_date_of(context.of(), projects[i], context.on());
    project_reader reader(context, projects[i], day, std::nullopt);
    made.applications.push_back({i, day, reader.evaluate(named.amount).answer.held, {}});
  }
  std::stable_sort(made.applications.begin(), made.applications.end(),
                   [](const ledger_line& a, const ledger_line& b) { return a.day && (!b.day || *a.day < *b.day); });
  add_running_sums(made.applications);
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
