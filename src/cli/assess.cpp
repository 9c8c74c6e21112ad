// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/observation_csv.hpp>
#include <kaohe/report/amount.hpp>
#include <kaohe/report/explain.hpp>
#include <kaohe/report/requirement.hpp>
#include <kaohe/report/table.hpp>

#include <fmt/core.h>
#include <algorithm>
#include <array>
#include <iterator>

namespace kaohe::cli {

namespace {

// --- what was asked for -----------------------------------------------------------------------------------------

// Adds the issue of a failed option value, placed at the option.
template <class T>
std::optional<T> option_value(result<T> read, const char* option, issues& problems) {
  if (read) return *read;
  issue problem = read.error();
  problem.where.file = option;
  problems.push_back(std::move(problem));
  return std::nullopt;
}

struct request {
  std::optional<date> as_of;
  assess::selection only;
};

request read_request(const assess_options& o, const policy& p, issues& problems) {
  request asked;
  if (!o.as_of.empty()) asked.as_of = option_value(date::from_text(o.as_of), "--as-of", problems);
  if (!o.period.empty()) asked.only.period = option_value(period::from_text(o.period), "--period", problems);
  if (!o.who.empty()) {
    asked.only.who = p.find_responsible_unit(o.who);
    if (!asked.only.who) {
      std::vector<std::string> known;
      for (const responsible_unit& u : p->responsible_units) known.push_back(u.name);
      problems.push_back(
          {issue_code::unknown_reference, {"--who", 0, 0}, {"responsible_unit", o.who, nearest(o.who, known)}});
    }
  }
  return asked;
}

// --- what is printed --------------------------------------------------------------------------------------------

// The check that shows best why the verdict is what it is: of those with the finding's own verdict the first view
// that decides, and of its periods (每季度) the one with the smallest margin.
const check* telling_check(const finding& f) {
  const check* telling = nullptr;
  for (const bool own_verdict : {true, false}) {
    for (const check& c : f.checks) {
      if (!(c.decides || c.stretch) || (own_verdict && c.result != f.result)) continue;
      const bool closer = telling != nullptr && c.looks_at == telling->looks_at && c.stretch == telling->stretch &&
                          c.margin && telling->margin && *c.margin < *telling->margin;
      if (telling == nullptr || closer) telling = &c;
    }
    if (telling != nullptr) break;
  }
  return telling;
}

std::vector<std::string> row_of(const policy& p, const finding& f, language lang) {
  const bool zh = lang == language::zh;
  const target& t = p.at(f.judged);
  std::vector<std::string> row = {p.at(f.who).name, p.at(t.measured).name, to_text(f.when, lang), "–", "", ""};
  if (const check* const c = telling_check(f)) {
    row[3] = report::value_text(p, t, *c, lang);
    row[4] = report::requirement_text(p, t, *c, lang);
    if (c->margin) row[5] = report::with_sign(*c->margin, report::margin_text(p, t, *c, *c->margin, lang));
  }
  std::string answer(word(f.result, lang));
  if (f.provisional) answer += zh ? "（暂定）" : " (provisional)";
  row.push_back(answer);
  row.push_back((zh ? "（" : "(") + t.cited.article + (zh ? "）" : ")"));
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

// `完成 8，未完成 3`: the verdicts that occur, in the order of the enumeration.
std::string counts_of(const assessment& all, language lang) {
  std::array<std::size_t, static_cast<std::size_t>(verdict::not_reached) + 1> counts{};
  for (const finding& f : all.findings) ++counts[static_cast<std::size_t>(f.result)];
  std::string out;
  for (std::size_t v = 0; v < counts.size(); ++v) {
    if (counts[v] == 0) continue;
    if (!out.empty()) out += lang == language::zh ? "，" : ", ";
    out += fmt::format("{} {}", word(static_cast<verdict>(v), lang), counts[v]);
  }
  return out;
}

std::string head_of(const policy& p, const assessment& all, language lang) {
  const bool zh = lang == language::zh;
  std::string out = p->document + (zh ? "《" : ": ") + p->title + (zh ? "》" : "");
  if (all.as_of) out += (zh ? "，截至 " : ", as of ") + to_text(*all.as_of) + (zh ? " 已公布的数据" : "");
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

void print_text(const policy& p, const assessment& all, bool explain, language lang) {
  fmt::print("{}\n\n{}\n{}\n", head_of(p, all, lang), to_text(table_of(p, all, lang)), counts_of(all, lang));
  print_missing(p, all, lang);
  if (!explain) return;
  for (const finding& f : all.findings) fmt::print("\n{}", report::explain(p, f, lang));
}

}  // namespace

int run_assess(const assess_options& o, const common_options& common) {
  issues problems;
  const std::optional<policy> p = policy_for(o.policy, problems, common.lang);
  if (!p) return bad_input;

  const request asked = read_request(o, *p, problems);
  std::vector<observation> figures;
  std::vector<io::input_file> inputs;
  for (const std::string& file : o.observations) {
    const std::optional<std::string> bytes = io::read_file(file, problems);
    if (!bytes) continue;
    const std::optional<std::string> text = io::to_utf8(*bytes, o.from, file, problems);
    if (!text) continue;
    std::vector<observation> read = io::read_observations(*text, file, *p, problems);
    inputs.push_back({file, io::sha256(*bytes), read.size()});
    figures.insert(figures.end(), std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
  }
  observe::check_observations(*p, figures, problems);
  print_problems(problems, common.lang);
  if (has_errors(problems)) return bad_input;

  const assessment all = assess::evaluate(*p, snapshot(std::move(figures), asked.as_of), asked.only);
  if (common.json) {
    fmt::print("{}", io::assessment_to_json(*p, all, inputs, problems, common.lang));
  } else {
    print_text(*p, all, o.explain, common.lang);
  }
  return done;
}

}  // namespace kaohe::cli
