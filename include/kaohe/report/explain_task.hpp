// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_EXPLAIN_TASK_HPP
#define KAOHE_REPORT_EXPLAIN_TASK_HPP
/// \file report/explain_task.hpp
/// Findings about tasks in words.

#include <kaohe/assess/task_finding.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// The verdict with what qualifies it: `完成（逾期，暂定）`, `not done (encouraged)`.
[[nodiscard]] std::string verdict_text(const task_finding& f, language lang);

/// A row of evidence in words: `2019-12-31 完成：台账（区环保分局核查，2020-01-15，evidence.csv:3）`.
[[nodiscard]] std::string explain(const task_evidence& e, language lang);

/// A finding in words, several lines that end in `\n`: unit, task, article and quote, reading, what was asked for, the
/// evidence, the documents that are wanting, the register, what the unit's membership hangs on.
/// \pre the finding is of this policy
[[nodiscard]] std::string explain(const policy& p, const task_finding& f, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/explain_task_inl.hpp>
#endif
#endif
