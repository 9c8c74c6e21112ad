// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <kaohe/gate/rule_set.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/load_policy.hpp>

#include <fmt/core.h>
#include <algorithm>

namespace kaohe::cli {

namespace {

std::string summary(const policy& p, language lang) {
  const char* const pattern =
      lang == language::zh
          ? "{}（{}）：{} 个责任单位，{} 个指标，{} 个目标，{} 项任务，{} 项措施{}；没有错误\n"
          : "{} ({}): {} responsible units, {} indicators, {} targets, {} tasks, {} measures{}; no errors\n";
  const bool zh = lang == language::zh;
  std::string more;  // what most policies do not have
  const auto add = [&](std::size_t count, const char* chinese, const char* one, const char* several) {
    if (count == 0) return;
    more += (zh ? "，" : ", ") + std::to_string(count) + " " + (zh ? chinese : count == 1 ? one : several);
  };
  add(p->tables.size(), "个决策表", "table", "tables");
  add(p->schemes.size(), "个考核办法", "scheme", "schemes");
  add(p->ladders.size(), "套预警等级", "ladder", "ladders");
  add(p->procedures.size(), "项审批事项", "procedure", "procedures");
  add(p->decompositions.size(), "项分解", "decomposition", "decompositions");
  add(p->rules.size(), "条审批规则", "rule", "rules");
  return fmt::format(fmt::runtime(pattern), p->id, p->document, p->responsible_units.size(), p->indicators.size(),
                     p->targets.size(), p->tasks.size(), p->measures.size(), more);
}

// Nothing was there to be checked: the argument is wrong, not the package.
bool nothing_to_check(const issues& problems) {
  return problems.size() == 1 &&
         (problems.front().code == issue_code::cannot_read || problems.front().code == issue_code::no_policy) &&
         problems.front().where.line == 0;
}

}  // namespace

int run_check(const check_options& o, const common_options& common) {
  issues problems;
  const std::optional<policy> loaded = io::load_policy(policy_folder(o.policy), problems);
  if (loaded) gate::check_rules(*loaded, problems);
  sort_by_place(problems);
  if (!loaded && nothing_to_check(problems)) {
    print_problems(problems, common.lang);
    return bad_input;
  }
  if (common.json) {
    fmt::print("{}", io::check_to_json(loaded ? &*loaded : nullptr, problems, common.lang));
  } else {
    problem_writer written(common.lang);
    for (const issue& i : problems) fmt::print("{}", written.text(i));
    if (loaded) fmt::print("{}", summary(*loaded, common.lang));
  }
  return loaded ? done : found_errors;
}

}  // namespace kaohe::cli
