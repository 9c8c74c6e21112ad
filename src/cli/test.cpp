// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "junit.hpp"
#include "write_file.hpp"

#include <kaohe/io/json.hpp>

#include <fmt/core.h>

namespace kaohe::cli {

namespace {

void print(const io::loaded_package& tested, const trial::trial_results& all, bool coverage, language lang) {
  const case_text words(tested, lang);
  for (const trial::row_result& each : all.rows) {
    if (each.passed) continue;
    const trial::test_case& of = tested.cases[each.of_case];
    const place& where = of.rows[each.row].where;
    fmt::print("{}{}  {}:{}\n", lang == language::zh ? "未通过：" : "failed: ", words.name(each), where.file,
               where.line);
    fmt::print("  {}\n{}", words.subject(of.what), words.findings(each));
  }
  for (const trial::unreached& each : all.not_tried) {
    if (coverage || !std::holds_alternative<trial::rule_place>(each.what)) fmt::print("{}", words.left(each));
  }
  fmt::print("{}", words.reached(all.rules));
  const std::size_t failed = all.failures();
  const char* const counts = lang == language::zh ? "通过 {}，未通过 {}\n" : "{} passed, {} failed\n";
  fmt::print(fmt::runtime(counts), all.rows.size() - failed, failed);
}

}  // namespace

int run_test(const test_options& o, const common_options& common) {
  issues problems;
  const std::optional<io::loaded_package> tested = io::load_package(policy_folder(o.policy), problems);
  if (!tested) {
    print_problems(problems, common.lang);
    return bad_input;
  }
  const trial::trial_results all = trial::run_cases(tested->policy, tested->cases);
  if (!o.junit.empty() && !write_file(o.junit, junit_of(*tested, all, common.lang), problems)) {
    print_problems(problems, common.lang);
    return bad_input;
  }
  if (common.json) {
    fmt::print("{}", io::cases_to_json(tested->policy, tested->cases, all, problems, common.lang));
  } else {
    print(*tested, all, o.coverage, common.lang);
  }
  return all.failures() == 0 ? done : found_errors;
}

}  // namespace kaohe::cli
