// SPDX-License-Identifier: Apache-2.0
// The shortest program: one target of a plan, judged on a file of figures and explained.
#include <kaohe/assess/evaluate.hpp>
#include <kaohe/io/load_policy.hpp>
#include <kaohe/io/observation_csv.hpp>
#include <kaohe/report/explain.hpp>

#include <iostream>

int main() {
  kaohe::issues problems;
  const auto plan = kaohe::io::load_policy("policies/zhoucun-2018-38", problems);
  if (!plan) return 1;  // every problem of the package is in `problems`, with file, line and column

  const auto figures = kaohe::io::load_observations("policies/zhoucun-2018-38/observations/district.csv",
                                                    kaohe::io::encoding::detect, *plan, problems);
  if (has_errors(problems)) return 1;

  const auto target = plan->find_target("ammonia-nitrogen-2020").value();
  const auto district = plan->find_responsible_unit("周村区").value();
  const auto finding = kaohe::assess::evaluate_target(*plan, kaohe::snapshot(figures), target, district);
  std::cout << kaohe::report::explain(*plan, finding, kaohe::language::zh);
}
