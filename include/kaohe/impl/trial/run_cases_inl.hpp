// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_TRIAL_RUN_CASES_INL_HPP
#define KAOHE_IMPL_TRIAL_RUN_CASES_INL_HPP
#include <kaohe/trial/run_cases.hpp>

#include <kaohe/impl/trial/case_runner.hpp>
#include <kaohe/impl/trial/coverage.hpp>
#include <kaohe/impl/trial/rule_tally.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::trial {

KAOHE_INLINE std::size_t trial_results::failures() const noexcept {
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const auto& row) { return !row.passed; }));
}

KAOHE_INLINE trial_results run_cases(const policy& p, const std::vector<test_case>& cases) {
  trial_results all{p->sha256, {}, {}, {}};
  detail::coverage reached(p);
  detail::rule_tally rules(p);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    for (std::size_t k = 0; k < cases[i].rows.size(); ++k) {
      detail::case_runner runner(p, cases[i], cases[i].rows[k]);
      row_result& found = all.rows.emplace_back(runner.run());
      found.of_case = i, found.row = k;
      reached.add(cases[i].what, found.hit);
      for (const rule_finding& each : runner.findings()) rules.add(each, reached);
    }
  }
  all.not_tried = reached.left();
  rules.take_left(all);
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::trial

#endif
