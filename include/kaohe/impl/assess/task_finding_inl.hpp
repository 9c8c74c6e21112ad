// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_TASK_FINDING_INL_HPP
#define KAOHE_IMPL_ASSESS_TASK_FINDING_INL_HPP

#include <kaohe/assess/task_finding.hpp>
#include <kaohe/impl/assess/membership.hpp>

#include <algorithm>
#include <array>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// What a verdict on a task is called.
struct task_verdict_words {
  std::string_view key, zh, en;
};

/// In the order of the enumeration.
inline constexpr std::array<task_verdict_words, 7> task_verdict_table{{
    {"done", "完成", "done"},
    {"not_done", "未完成", "not done"},
    {"not_due", "未到期", "not due"},
    {"overdue", "逾期未完成", "overdue"},
    {"to_be_determined", "待认定", "to be determined"},
    {"undetermined", "不能判定", "undetermined"},
    {"not_applicable", "不适用", "not applicable"},
}};

/// Notes the rows about the task, who says how far it has come, and which documents are wanting.
/// \param until  rows about later days do not count
inline void note_evidence(const task& t, const evidence_snapshot& shown, const std::optional<date>& until,
                          task_finding& f) {
  for (const task_evidence* const row : shown.of(f.judged, f.who)) {
    if (until && *until < row->reached) continue;
    f.evidence.push_back(*row);
    (row->is_verified() ? f.verified : f.self_assessed) = row->state;
  }
  for (const std::string& document : t.evidence) {
    const bool given = std::any_of(f.evidence.begin(), f.evidence.end(), [&](const task_evidence& row) {
      return row.document.find(document) != std::string::npos;
    });
    if (!given) f.wanting.push_back(document);
  }
}

/// The verdict on work that is not done, by what is known of it. On the due day itself it is not overdue.
[[nodiscard]] inline task_verdict unfinished(const task& t, const std::optional<date>& on, task_verdict found) {
  if (t.due && on && *on <= *t.due) return task_verdict::not_due;
  if (found == task_verdict::not_done && t.due && !t.encouraged) return task_verdict::overdue;
  return found;
}

/// The verdict that the evidence gives.
[[nodiscard]] inline task_verdict judge_evidence(const task& t, const std::optional<date>& on, const task_finding& f) {
  if (f.evidence.empty()) return unfinished(t, on, task_verdict::undetermined);
  if (f.evidence.back().state < t.required) return unfinished(t, on, task_verdict::not_done);
  return f.wanting.empty() ? task_verdict::done : unfinished(t, on, task_verdict::to_be_determined);
}

/// True if no row tells that it was done by the due day.
[[nodiscard]] inline bool done_late(const task& t, const task_finding& f) {
  return t.due && !f.evidence.empty() &&
         std::none_of(f.evidence.begin(), f.evidence.end(),
                      [&](const task_evidence& row) { return row.state >= t.required && row.reached <= *t.due; });
}

}  // namespace detail

KAOHE_INLINE std::string_view to_text(task_verdict v) noexcept {
  return detail::task_verdict_table[static_cast<std::size_t>(v)].key;
}

KAOHE_INLINE std::string_view word(task_verdict v, language lang) noexcept {
  const detail::task_verdict_words& words = detail::task_verdict_table[static_cast<std::size_t>(v)];
  return lang == language::zh ? words.zh : words.en;
}

KAOHE_INLINE std::optional<task_finding> assess::evaluate_task(const policy& p, const snapshot& known,
                                                               const evidence_snapshot& shown, task_id what,
                                                               responsible_unit_id who,
                                                               const decision_register& decided,
                                                               std::optional<period> over) {
  const task& t = p.at(what);
  std::optional<date> on = shown.as_of(), until;
  if (over) {
    until = over->last_day();
    if (!on || *until < *on) on = over->next().first_day();
  }
  const std::optional<date> day = t.due && (!on || *t.due < *on) ? t.due : on;  // on which it is whose task
  task_finding f;
  f.judged = what, f.who = who, f.encouraged = t.encouraged;
  const bool there = !day || p.at(who).lifetime.contains(*day);
  if (t.each) {
    const detail::belongs member = there ? detail::find_membership(p, known, *t.each, day, f) : detail::belongs::no;
    if (member == detail::belongs::no) return std::nullopt;
    detail::note_evidence(t, shown, until, f);
    f.result = task_verdict::undetermined;
    if (member == detail::belongs::unknown) return f;
  } else {
    detail::note_evidence(t, shown, until, f);
    f.result = task_verdict::not_applicable;
    if (!there) return f;
  }
  decision_subject about;
  about.who = who, about.task = what;
  if (const decision* const row = decided.find(decision_kind::determination, about, shown.as_of())) {
    f.decisions.push_back(*row);
    const bool done = row->value == decision_value::done;
    f.result = done ? task_verdict::done : detail::unfinished(t, on, task_verdict::not_done);
  } else {
    f.result = detail::judge_evidence(t, on, f);
    if (!f.evidence.empty() && !f.evidence.back().is_verified()) f.provisional = true;
  }
  if (f.result == task_verdict::not_due) f.provisional = false;
  f.late = f.result == task_verdict::done && detail::done_late(t, f);
  return f;
}

KAOHE_INLINE task_assessment assess::evaluate_tasks(const policy& p, const snapshot& known,
                                                    const evidence_snapshot& shown, const selection& only,
                                                    const decision_register& decided) {
  task_assessment all{p->sha256, shown.as_of(), {}};
  const auto units = static_cast<std::uint32_t>(p->responsible_units.size());
  for (std::uint32_t i = 0; i < p->tasks.size(); ++i) {
    const task& t = p->tasks[i];
    if (only.period && (!t.due || *t.due < only.period->first_day() || only.period->last_day() < *t.due)) continue;
    const auto judge = [&](responsible_unit_id who) {
      if (only.who && *only.who != who) return;
      if (auto f = evaluate_task(p, known, shown, {i}, who, decided)) all.findings.push_back(*std::move(f));
    };
    for (const responsible_unit_id who : t.who) judge(who);
    for (std::uint32_t u = 0; t.each && u < units; ++u) judge({u});
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
