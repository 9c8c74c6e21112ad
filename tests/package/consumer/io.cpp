// SPDX-License-Identifier: Apache-2.0
// An outside program that loads an installed policy package and judges it without any figures.
#include <kaohe/io.hpp>
#include <kaohe/kaohe.hpp>

#include <cstdio>

int main() {
  kaohe::issues problems;
  const auto policy = kaohe::io::load_policy(KAOHE_POLICIES "/ndrc-2007", problems);
  for (const kaohe::issue& problem : problems) std::puts(to_text(problem, kaohe::language::en).c_str());
  if (!policy) return 1;
  const kaohe::assessment nothing_known = kaohe::assess::evaluate(*policy, kaohe::snapshot());
  std::printf("%s: %zu findings\n", (*policy)->document.c_str(), nothing_known.findings.size());
  for (const kaohe::finding& f : nothing_known.findings) {
    if (f.result == kaohe::verdict::met) return 1;  // missing data never approves
  }
  return nothing_known.findings.empty() ? 1 : 0;
}
