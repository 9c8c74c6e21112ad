// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_INL_HPP
#define KAOHE_IMPL_GATE_RULE_SET_INL_HPP
#include <kaohe/gate/rule_set.hpp>
#include <kaohe/impl/gate/rule_set_checker.hpp>

#include <vector>

namespace kaohe::inline KAOHE_ABI::gate {

namespace detail {

/// Reports the inputs that nothing reads.
inline void check_inputs(const policy& p, issues& problems) {
  std::vector<bool> read(p->inputs.size());
  const auto note = [&](const rule_expression& e) {
    for (const rule_input& i : e.inputs) {
      if (i.is == rule_input::sort::project || i.is == rule_input::sort::suspended) read[i.index] = true;
    }
  };
  const auto note_both = [&](const std::vector<consequence>& all) {
    for (const consequence& c : all) {
      if (c.covers) note(*c.covers);
      if (c.spares) note(*c.spares);
    }
  };
  if (p->applicable_on) read[p->applicable_on->index] = true;
  for (const rule& r : p->rules) each_expression(r, note);
  for (const budget& b : p->budgets) note(b.amount);
  for (const project_input& i : p->inputs) {
    if (i.only_if) note(*i.only_if);
  }
  for (const scheme& s : p->schemes) note_both(s.consequences);
  for (const ladder& l : p->ladders) note_both(l.consequences);
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (!read[i]) problems.push_back({issue_code::input_unread, p->inputs[i].where, {p->inputs[i].name}});
  }
}

}  // namespace detail

KAOHE_INLINE void check_rules(const policy& p, issues& problems) {
  detail::check_inputs(p, problems);
  if (!p->rules.empty()) detail::rule_set_checker(p, problems).check();
}

}  // namespace kaohe::inline KAOHE_ABI::gate

#endif
