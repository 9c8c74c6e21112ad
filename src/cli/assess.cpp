// SPDX-License-Identifier: Apache-2.0
#include "facts.hpp"

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/assess/scorecard.hpp>
#include <kaohe/assess/task_finding.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/report/amount.hpp>
#include <kaohe/report/explain.hpp>
#include <kaohe/report/explain_scorecard.hpp>
#include <kaohe/report/explain_task.hpp>
#include <kaohe/report/progress.hpp>
#include <kaohe/report/requirement.hpp>
#include <kaohe/report/table.hpp>

#include <fmt/core.h>
#include <algorithm>
#include <map>

namespace kaohe::cli {

namespace {

// --- what is printed --------------------------------------------------------------------------------------------

// The article, and the documents of the decisions that the verdict rests on: `（六）；周节减发〔2021〕5号`.
std::string sources_of(const citation& cited, const std::vector<decision>& decisions, language lang) {
  const bool zh = lang == language::zh;
  std::string out = (zh ? "（" : "(") + cited.article + (zh ? "）" : ")");
  for (const decision& d : decisions) out += (zh ? "；" : "; ") + d.reference;
  return out;
}

std::vector<std::string> row_of(const policy& p, const finding& f, language lang) {
  const bool zh = lang == language::zh;
  const stated_target stated(p.at(f.judged), f.who, f.when);
  const target& t = *stated;
  std::vector<std::string> row = {p.at(f.who).name, p.at(t.measured).name, to_text(f.when, lang), "–", "", ""};
  if (const check* const c = telling_check(f)) {
    row[3] = report::value_text(p, t, *c, lang);
    row[4] = report::requirement_text(p, t, *c, lang);
    if (c->margin) row[5] = report::with_sign(*c->margin, report::margin_text(p, t, *c, *c->margin, lang));
  }
  std::string answer(word(f.result, lang));
  if (f.provisional) answer += zh ? "（暂定）" : " (provisional)";
  row.push_back(answer);
  row.push_back(sources_of(t.cited, f.decisions, lang));
  return row;
}

report::table table_of(const policy& p, const assessment& all, language lang) {
  using enum report::alignment;
  report::table out;
  out.header = lang == language::zh
                   ? std::vector<std::string>{"责任单位", "指标", "时期", "数值", "要求", "差额", "判定", "依据"}
                   : std::vector<std::string>{"unit",     "indicator", "period",  "value",
                                              "required", "margin",    "verdict", "article"};
  out.aligned = {left, left, left, right, left, right, left, left};
  for (const finding& f : all.findings) out.rows.push_back(row_of(p, f, lang));
  return out;
}

std::vector<std::string> row_of(const policy& p, const task_finding& f, language lang) {
  const auto state = [&](const std::optional<task_state>& s) { return s ? std::string(word(*s, lang)) : "–"; };
  const task& t = p.at(f.judged);
  const std::string due = t.due ? to_text(*t.due) : std::string(lang == language::zh ? "长期" : "standing");
  return {p.at(f.who).name,
          t.id,
          due,
          state(f.self_assessed),
          state(f.verified),
          report::verdict_text(f, lang),
          sources_of(t.cited, f.decisions, lang)};
}

report::table table_of(const policy& p, const task_assessment& all, language lang) {
  report::table out;
  out.header = lang == language::zh
                   ? std::vector<std::string>{"责任单位", "任务", "期限", "自评", "核查", "判定", "依据"}
                   : std::vector<std::string>{"unit", "task", "due", "self-assessed", "verified", "verdict", "article"};
  for (const task_finding& f : all.findings) out.rows.push_back(row_of(p, f, lang));
  return out;
}

// `完成 8，未完成 3`: the verdicts that occur, in the order of their enumeration.
template <class Findings>
std::string counts_of(const Findings& all, language lang) {
  using answer = decltype(all.front().result);
  std::map<answer, std::size_t> counts;
  for (const auto& f : all) ++counts[f.result];
  std::string out;
  for (const auto& [each, count] : counts) {
    if (!out.empty()) out += lang == language::zh ? "，" : ", ";
    out += fmt::format("{} {}", word(each, lang), count);
  }
  return out;
}

// What stands against a verdict: every figure that an undetermined finding lacks.
void print_missing(const policy& p, const assessment& all, language lang) {
  for (const finding& f : all.findings) {
    if (f.result != verdict::undetermined) continue;
    for (const cell& c : f.missing) {
      fmt::print("{}{}\n", lang == language::zh ? "缺数据：" : "missing: ", report::explain(p, c, lang));
    }
    if (f.fault) fmt::print("{}\n", report::explain_fault(f, lang));
  }
}

// What it hangs on whether a unit has a task.
void print_missing(const policy& p, const task_assessment& all, language lang) {
  std::vector<cell> missing;
  for (const task_finding& f : all.findings) {
    for (const cell& c : f.missing) {
      if (std::find(missing.begin(), missing.end(), c) == missing.end()) missing.push_back(c);
    }
  }
  for (const cell& c : missing) {
    fmt::print("{}{}\n", lang == language::zh ? "缺数据：" : "missing: ", report::explain(p, c, lang));
  }
}

template <class Assessment>
void print_findings(const policy& p, const Assessment& all, bool explain, language lang) {
  if (all.findings.empty()) return;
  fmt::print("\n{}\n{}\n", to_text(table_of(p, all, lang)), counts_of(all.findings, lang));
  print_missing(p, all, lang);
  if (!explain) return;
  for (const auto& f : all.findings) fmt::print("\n{}", report::explain(p, f, lang));
}

// What stands against the grades, each figure once.
void print_sheets(const policy& p, const score_sheets& all, bool explain, language lang) {
  fmt::print("\n{}", to_text(report::table_of(p, all, lang)));
  std::vector<cell> missing;
  for (const scorecard& card : all.cards) {
    if (card.grade) continue;
    for (const cell& c : card.missing) {
      if (std::find(missing.begin(), missing.end(), c) == missing.end()) missing.push_back(c);
    }
  }
  for (const cell& c : missing) {
    fmt::print("{}{}\n", lang == language::zh ? "缺数据：" : "missing: ", report::explain(p, c, lang));
  }
  if (!explain) return;
  for (const scorecard& card : all.cards) fmt::print("\n{}", report::explain(p, card, lang));
}

}  // namespace

int run_assess(const assess_options& o, const common_options& common) {
  issues problems;
  const std::optional<policy> p = policy_for(o.on.policy, problems, common.lang);
  if (!p) return bad_input;

  const request asked = read_request(o.on, *p, problems);
  facts read = read_facts(o.on, *p, problems);
  print_problems(problems, common.lang);
  if (has_errors(problems)) return bad_input;

  const snapshot known(std::move(read.figures), asked.as_of);
  const decision_register decided(std::move(read.decisions));
  const assessment all = assess::evaluate(*p, known, asked.only, decided);
  const evidence_snapshot shown(std::move(read.evidence), asked.as_of);
  std::optional<task_assessment> tasks;
  if (!o.on.evidence.empty()) tasks = assess::evaluate_tasks(*p, known, shown, asked.only, decided);
  std::optional<score_sheets> sheets;
  if (!(*p)->schemes.empty()) sheets = assess::score_all(*p, {known, shown, decided}, asked.only);
  std::vector<assess::progress> ways;
  if (o.progress) ways = assess::progress_all(*p, known, asked.only);
  if (common.json) {
    const io::assessed found{all, tasks ? &*tasks : nullptr, sheets ? &*sheets : nullptr, o.progress ? &ways : nullptr};
    fmt::print("{}", io::assessment_to_json(*p, found, read.inputs, problems, common.lang));
    return done;
  }
  fmt::print("{}\n", head_of(*p, all.as_of, common.lang));
  print_findings(*p, all, o.explain, common.lang);
  if (tasks) print_findings(*p, *tasks, o.explain, common.lang);
  if (sheets) print_sheets(*p, *sheets, o.explain, common.lang);
  if (!ways.empty()) fmt::print("\n");
  for (const assess::progress& each : ways) fmt::print("{}", report::explain(*p, each, common.lang));
  return done;
}

}  // namespace kaohe::cli
