// SPDX-License-Identifier: Apache-2.0
// Any bytes as an expression and as unary tests: parsed, checked, run, read as a requirement.
#include <kaohe/feel/interval.hpp>

#include "../support/feel.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  kaohe::issues problems;
  if (const auto e = kaohe::feel::parse_expression({text, {}, {}}, problems)) {
    if (!problems.empty()) std::abort();
    const auto program = kaohe::feel::check_expression(*e, kaohe_test::sample_names(), problems);
    if (program.has_value() == has_errors(problems)) std::abort();
    if (program) (void)kaohe_test::run(*program);
  } else if (problems.empty()) {
    std::abort();
  }
  for (const auto& p : problems) (void)message(p, kaohe::language::zh);
  problems.clear();
  if (const auto e = kaohe::feel::parse_unary_tests({text, {}, {}}, problems)) {
    const auto program =
        kaohe::feel::check_unary_tests(*e, kaohe_test::in_unit("tce"), kaohe_test::sample_names(), problems);
    if (program.has_value() == has_errors(problems)) std::abort();
    if (program) (void)kaohe_test::run(*program);
    (void)kaohe::feel::as_interval(*e);
  } else if (problems.empty()) {
    std::abort();
  }
  return 0;
}
