// SPDX-License-Identifier: Apache-2.0
#include "gate_run.hpp"

#include <kaohe/base/utf8.hpp>
#include <kaohe/report/explain_decision.hpp>
#include <kaohe/report/table.hpp>

#include <algorithm>
#include <span>

namespace kaohe::cli {

namespace {

/// The decisions of one application, which stand together.
std::vector<std::span<const project_decision>> by_project(const std::vector<project_decision>& all) {
  std::vector<std::span<const project_decision>> parts;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].project == all[begin].project) ++end;
    parts.push_back(std::span(all).subspan(begin, end - begin));
  }
  return parts;
}

/// Writes the text of a run.
class gate_text {
 public:
  gate_text(const policy& p, const std::vector<project>& projects, const gate_decisions& all, language lang)
      : policy_(p), projects_(projects), all_(all), zh_(lang == language::zh), lang_(lang) {}

  [[nodiscard]] std::string text(bool explain) const {
    std::string out = head_of(policy_, all_.as_of, lang_) + "\n\n";
    if (all_.all.empty()) return out + both("没有可以判定的申请\n", "no application can be decided\n");
    const std::string wide = to_text(wide_table());
    out += fits(wide) ? wide : to_text(short_table());
    for (const project_decision& d : all_.all) {
      if (!explain && !report::says_something(policy_, d)) continue;
      out += "\n" + report::explain(policy_, projects_, d, explain, lang_);
    }
    for (const ledger& l : all_.ledgers) out += "\n" + report::explain(policy_, projects_, l, lang_);
    return out;
  }

 private:
  [[nodiscard]] std::string both(const char* chinese, const char* english) const { return zh_ ? chinese : english; }
  /// True for a table that is no wider than a terminal may be; the rule under its header is as wide as it is.
  [[nodiscard]] static bool fits(const std::string& table) {
    constexpr std::size_t most = 120;  // columns
    const std::size_t begin = table.find('\n') + 1;
    return display_width(table.substr(begin, table.find('\n', begin) - begin)) <= most;
  }
  /// Within what an undetermined outcome lies is said below.
  [[nodiscard]] std::string brief(const std::optional<outcome>& o) const {
    return o ? std::string(word(*o, lang_)) : both("须补正后判定", "undetermined");
  }
  /// A line for each application, a column for each procedure.
  [[nodiscard]] report::table wide_table() const {
    const auto parts = by_project(all_.all);
    report::table made;
    made.header = {both("编号", "id"), both("项目", "project")};
    for (const project_decision& d : parts.front()) made.header.push_back(policy_.at(d.procedure).id);
    const bool several = parts.front().size() > 1;
    if (several) made.header.push_back(both("总体", "overall"));
    for (const auto& decisions : parts) {
      const project& of = projects_[decisions.front().project];
      std::vector<std::string> row = {of.id, of.name};
      for (const project_decision& d : decisions) row.push_back(brief(d.result));
      if (several) row.push_back(brief(kaohe::gate::summary(decisions)));
      made.rows.push_back(std::move(row));
    }
    return made;
  }

  /// A line for each application: the worst outcome, and the procedures that have another than no objection.
  [[nodiscard]] report::table short_table() const {
    report::table made;
    made.header = {both("编号", "id"), both("项目", "project"), both("总体", "overall"), both("其中", "of these")};
    for (const auto& decisions : by_project(all_.all)) {
      const project& of = projects_[decisions.front().project];
      made.rows.push_back({of.id, of.name, brief(kaohe::gate::summary(decisions)), others(decisions)});
    }
    return made;
  }
  /// `禁止：核准、备案；须补正后判定：节能审查`, the worst first.
  [[nodiscard]] std::string others(std::span<const project_decision> decisions) const {
    using enum outcome;
    const std::optional<outcome> order[] = {prohibited, refused_in_principle, suspended, conditional, {}, not_required};
    std::string out;
    for (const std::optional<outcome>& which : order) {
      std::string names;
      for (const project_decision& d : decisions) {
        if (d.result == which) names += (names.empty() ? "" : both("、", ", ")) + policy_.at(d.procedure).id;
      }
      if (!names.empty()) out += (out.empty() ? "" : both("；", "; ")) + brief(which) + both("：", ": ") + names;
    }
    return out;
  }

  const policy& policy_;
  const std::vector<project>& projects_;
  const gate_decisions& all_;
  bool zh_;
  language lang_;
};

}  // namespace

gate_answer answer_gate(const gate_options& o, const common_options& common,
                        const std::vector<io::package_file>& package, const file_source& source) {
  gate_answer made;
  const std::optional<policy> p = io::load_policy(package, made.problems, o.on.policy);
  if (!p) return made;
  const std::vector<procedure_id> only = procedures_asked(o.procedures, *p, made.problems);
  const bool asked_well = !has_errors(made.problems);
  const std::optional<gate_facts> on = read_gate_facts(o.on, o.projects, *p, made.problems, source);
  if (!on || !asked_well) return made;
  const gate_decisions all = kaohe::gate::decide_all(*p, on->projects, on->given(), only);
  made.status = has_errors(made.problems) ? bad_input : done;
  sort_by_place(made.problems);
  made.out = common.json ? io::decisions_to_json(*p, on->projects, all, on->inputs, made.problems, common.lang)
                         : gate_text(*p, on->projects, all, common.lang).text(o.explain);
  return made;
}

}  // namespace kaohe::cli
