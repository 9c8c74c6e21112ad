// SPDX-License-Identifier: Apache-2.0
// `kaohe diff`: decides on the same files by two versions of a policy, and prints what differs.
#include "gate_facts.hpp"

#include <kaohe/gate/compare.hpp>
#include <kaohe/io/load_policy.hpp>
#include <kaohe/report/explain_decision.hpp>

#include <fmt/core.h>
#include <algorithm>
#include <set>
#include <utility>

namespace kaohe::cli {

namespace {

/// One of the two versions, and what it was asked on.
struct version {
  std::optional<policy> of;
  std::optional<gate_facts> on;
  std::vector<procedure_id> only;
  issues problems;
  gate_decisions decided;
};

version read_version(const diff_options& o, const std::string& folder) {
  version made;
  made.of = io::load_policy(policy_folder(folder), made.problems);
  if (!made.of) return made;
  made.only = procedures_asked(o.procedures, *made.of, made.problems);
  fact_options files = o.on;
  files.policy = folder;
  made.on = read_gate_facts(files, o.projects, *made.of, made.problems);
  return made;
}

/// True for what one version need not know, if the other does: inputs and procedures.
bool may_be_of_one(const issue& i) {
  return i.code == issue_code::unknown_column || (i.code == issue_code::unknown_reference && i.where.line == 0);
}

/// The problems of both, each once; without what only one of them does not know.
issues merged(const issues& first, const issues& second) {
  issues all;
  const auto add = [&](const issues& own, const issues& others) {
    for (const issue& i : own) {
      const auto alike = [&](const issue& other) {
        return other.code == i.code && other.where == i.where && other.args.size() == i.args.size() &&
               (!may_be_of_one(i) || std::equal(i.args.begin(), i.args.end() - 1, other.args.begin()));
      };
      if (may_be_of_one(i) && std::none_of(others.begin(), others.end(), alike)) continue;
      if (std::none_of(all.begin(), all.end(), [&](const issue& known) { return known == i; })) all.push_back(i);
    }
  };
  add(first, second);
  add(second, first);
  return all;
}

/// Leaves out the applications of which the other version has none.
void keep_common(version& one, const std::vector<project>& others) {
  std::set<std::string> known;
  for (const project& p : others) known.insert(p.id);
  auto& all = one.on->projects;
  all.erase(std::remove_if(all.begin(), all.end(), [&](const project& p) { return !known.contains(p.id); }), all.end());
}

void decide(version& one, bool some_asked) {
  if (some_asked && one.only.empty()) return;
  one.decided = gate::decide_all(*one.of, one.on->projects, one.on->given(), one.only);
}

/// The applications for which a version has rules; all, if it has no procedure that was asked for.
std::set<std::size_t> decided_by(const version& v) {
  std::set<std::size_t> all;
  for (const project_decision& d : v.decided.all) all.insert(d.project);
  for (std::size_t i = 0; v.decided.all.empty() && i < v.on->projects.size(); ++i) all.insert(i);
  return all;
}

/// Leaves out the applications that one version cannot decide. \return how many are left
std::size_t keep_decided(version& before, version& after) {
  const std::set<std::size_t> first = decided_by(before), second = decided_by(after);
  const auto undecided = [&](const project_decision& d) {
    return !first.contains(d.project) || !second.contains(d.project);
  };
  for (version* const v : {&before, &after}) {
    auto& all = v->decided.all;
    all.erase(std::remove_if(all.begin(), all.end(), undecided), all.end());
  }
  return static_cast<std::size_t>(
      std::count_if(first.begin(), first.end(), [&](std::size_t p) { return second.contains(p); }));
}

std::string text_of(const version& before, const version& after, const std::vector<decision_difference>& differences,
                    std::size_t compared, language lang) {
  const bool zh = lang == language::zh;
  std::string out = (zh ? "原：" : "before: ") + head_of(*before.of, before.on->as_of, lang) + "\n" +
                    (zh ? "新：" : "after: ") + head_of(*after.of, after.on->as_of, lang) + "\n\n";
  std::set<std::size_t> changed;
  for (const decision_difference& d : differences) {
    changed.insert(d.project);
    out += report::explain(*before.of, before.decided, *after.of, after.decided, after.on->projects, d, lang) + "\n";
  }
  const std::size_t same = compared - changed.size();
  return out +
         (zh ? fmt::format("{} 个申请的结论有变化，{} 个没有变化\n", changed.size(), same)
             : fmt::format("outcomes differ for {} applications, and are the same for {}\n", changed.size(), same));
}

}  // namespace

int run_diff(const diff_options& o, const common_options& common) {
  version before = read_version(o, o.on.policy), after = read_version(o, o.after);
  issues problems = merged(before.problems, after.problems);
  const bool asked_well = std::none_of(problems.begin(), problems.end(), [](const issue& i) {
    return i.code == issue_code::unknown_reference && i.where.line == 0;
  });
  if (!before.on || !after.on || !asked_well) {
    print_problems(problems, common.lang);
    return bad_input;
  }
  keep_common(before, after.on->projects);
  keep_common(after, before.on->projects);
  decide(before, !o.procedures.empty());
  decide(after, !o.procedures.empty());
  const std::size_t compared = keep_decided(before, after);
  const auto differences = gate::compare(*before.of, before.decided, *after.of, after.decided);

  const int status = has_errors(problems) ? bad_input : done;
  sort_by_place(problems);
  const std::string out =
      common.json ? io::differences_to_json({*before.of, before.decided}, {*after.of, after.decided}, differences,
                                            compared, after.on->projects, after.on->inputs, problems, common.lang)
                  : text_of(before, after, differences, compared, common.lang);
  print_problems(std::move(problems), common.lang);
  fmt::print("{}", out);
  return status;
}

}  // namespace kaohe::cli
