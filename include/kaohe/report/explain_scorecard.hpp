// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_EXPLAIN_SCORECARD_HPP
#define KAOHE_REPORT_EXPLAIN_SCORECARD_HPP
/// \file report/explain_scorecard.hpp
/// Score sheets in words: points and why, vetoes, the grade or the possible ones, what follows, what is missing.

#include <kaohe/assess/scorecard.hpp>
#include <kaohe/report/table.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// Points for the eye: `36`, `0–40` where they are open.
[[nodiscard]] std::string shown(const score_range& points, int digits = 4);

/// What a name in the rules of a scheme was worth: `完成率 95%`, `判定 完成`, `完成率("ei-2020") 缺失`.
/// \param own  the targets of the item or veto, whose figures are named without an id
/// \pre the input is of this policy
[[nodiscard]] std::string explain(const policy& p, const rule_input& input, const feel::value& held,
                                  const std::vector<target_id>& own, language lang);

/// Why an item has its points: what its names were worth and the rows of its table, the verdicts on its tasks, why it
/// does not apply, what is at fault. \pre the item is of that scheme of this policy
[[nodiscard]] std::string explain(const policy& p, const scheme& by, const item_score& item, language lang);

/// The grade with what qualifies it: `完成（暂定）`; `不能判定（可能：完成、基本完成）`.
[[nodiscard]] std::string grade_text(const policy& p, const scorecard& card, language lang);

/// A sheet in words, several lines that end in `\n`. \pre the sheet is of this policy
[[nodiscard]] std::string explain(const policy& p, const scorecard& card, language lang);

/// The sheets of a run, a line for each: unit, scheme, period, score, grade, what follows.
/// \pre the sheets are of this policy
[[nodiscard]] table table_of(const policy& p, const score_sheets& all, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/explain_scorecard_inl.hpp>
#endif
#endif
