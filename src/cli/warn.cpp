// SPDX-License-Identifier: Apache-2.0
#include "facts.hpp"

#include <kaohe/io/json.hpp>
#include <kaohe/report/explain_warning.hpp>
#include <kaohe/report/progress.hpp>
#include <kaohe/report/table.hpp>

#include <fmt/core.h>
#include <algorithm>
#include <utility>

namespace kaohe::cli {

namespace {

// The forecast of every target on a ladder, once for each unit.
std::vector<forecast> forecasts_of(const policy& p, const snapshot& known, const warnings& all) {
  std::vector<forecast> made;
  for (const warning& w : all.all) {
    const target_id judged = p.at(w.ladder).rungs[w.rung].target;
    const auto same = [&](const forecast& f) { return f.judged == judged && f.who == w.who; };
    if (std::none_of(made.begin(), made.end(), same)) {
      const bool each_year = p.at(judged).due.is == due_time::sort::each_year;
      const std::optional<period> year = each_year ? std::optional(period::of_year(w.when.last_year())) : std::nullopt;
      made.push_back(warn::forecast_target(p, known, judged, w.who, year));
    }
  }
  return made;
}

report::table table_of(const policy& p, const warnings& all, language lang) {
  using enum report::alignment;
  const bool zh = lang == language::zh;
  report::table out;
  out.header = zh ? std::vector<std::string>{"责任单位", "指标", "时期", "完成进度", "差距", "预警等级", "依据"}
                  : std::vector<std::string>{"unit", "indicator", "period", "progress", "gap", "level", "ladder"};
  out.aligned = {left, left, left, right, right, left, left};
  for (const warning& w : all.all) {
    const ladder& l = p.at(w.ladder);
    out.rows.push_back({p.at(w.who).name, p.at(p.at(l.rungs[w.rung].target).measured).name, to_text(w.when, lang),
                        w.behind.share ? report::shown_percent(*w.behind.share) : "–",
                        report::gap_text(p, w.behind, lang), report::level_text(p, w, lang),
                        l.source.empty() ? l.id : l.source});
  }
  return out;
}

void print_forecasts(const policy& p, const std::vector<forecast>& all, language lang) {
  if (all.empty()) return;
  const bool zh = lang == language::zh;
  fmt::print("\n{}\n", zh ? "预测（不作为考核和预警等级的依据）" : "forecasts (no part of findings and levels)");
  for (const forecast& f : all) fmt::print("{}", report::explain(p, f, lang));
}

}  // namespace

int run_warn(const warn_options& o, const common_options& common) {
  issues problems;
  const std::optional<policy> p = policy_for(o.on.policy, problems, common.lang);
  if (!p) return bad_input;

  const request asked = read_request(o.on, *p, problems);
  facts read = read_facts(o.on, *p, problems);
  const bool readable = !has_errors(problems);
  warnings all;
  std::vector<forecast> outlooks;
  if (readable) {
    const snapshot known(std::move(read.figures), asked.as_of);
    all = warn::evaluate(*p, known, asked.only, decision_register(std::move(read.decisions)));
    outlooks = forecasts_of(*p, known, all);
    for (const forecast& f : outlooks) warn::report_series(*p, f, problems);
  }
  print_problems(problems, common.lang);
  if (!readable) return bad_input;

  if (common.json) {
    fmt::print("{}", io::warnings_to_json(*p, all, outlooks, read.inputs, problems, common.lang));
    return done;
  }
  fmt::print("{}\n\n", head_of(*p, all.as_of, common.lang));
  if (all.all.empty()) {
    fmt::print("{}\n", common.lang == language::zh ? "没有正在实施的预警目标" : "no target on a ladder is under way");
    return done;
  }
  if (o.explain) {
    for (const warning& w : all.all) {
      fmt::print("{}{}", &w == &all.all.front() ? "" : "\n", report::explain(*p, w, common.lang));
    }
  } else {
    fmt::print("{}", to_text(table_of(*p, all, common.lang)));
  }
  print_forecasts(*p, outlooks, common.lang);
  return done;
}

}  // namespace kaohe::cli
