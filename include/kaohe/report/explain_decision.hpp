// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_EXPLAIN_DECISION_HPP
#define KAOHE_REPORT_EXPLAIN_DECISION_HPP
/// \file report/explain_decision.hpp
/// Decisions about projects in words that an officer can sign and an applicant can act on.

#include <kaohe/gate/compare.hpp>
#include <kaohe/gate/decide.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report {

/// A condition of a finding, for texts and JSON: what stands under nothing but `and`, `or`, `not` and `if`.
struct because {
  evaluated_condition::part in_part{};  ///< of which of the rule's expressions
  std::string text;              ///< as written: `综合能耗 / 工业增加值 > 万元工业增加值能耗红线`
  std::optional<bool> holds;     ///< none: missing or a fault
  feel::value value;             ///< its left side
  feel::value bound;             ///< its right side; a condition that is no comparison of numbers: missing
  std::optional<number> margin;  ///< left less right
  feel::type of;                 ///< the type of the bound
  kaohe::unit in;                ///< the unit they are shown in
};

/// The conditions of a finding, in the order of the rule's texts.
/// \pre the finding is of this policy, as in all of these functions
[[nodiscard]] std::vector<because> reasons_of(const policy& p, const rule_finding& f);

/// The rule of a finding as it is named beside others: `overcapacity`, of one member of `for_each` `offset/氨氮`.
[[nodiscard]] std::string name_of(const policy& p, const rule_finding& f);

/// The outcome, or the range in which it lies: `附条件`, `须补正后判定（附条件至禁止）`.
[[nodiscard]] std::string outcome_text(const project_decision& d, language lang);

/// What lacks, in words: `工业增加值（万元）`, `替代量.氨氮（吨）`, 认定登记.
[[nodiscard]] std::string lacking_text(const policy& p, const lacking& what, language lang);

/// A change in words: `综合能耗 ≤ 5000 tce`, `建设性质：改建、迁建或技术改造`.
[[nodiscard]] std::string change_text(const policy& p, const change& c, language lang);

/// The facts that a finding rests on, each with its value: `综合能耗 5001 tce`, `所在镇街 缺失`.
[[nodiscard]] std::vector<std::string> facts_of(const policy& p, const rule_finding& f, language lang);

/// True for a decision that an officer must see even in brief: another outcome than no objection, a rule that fires,
/// something open, a suspension that is known of, a unit that no assessment is known of.
[[nodiscard]] bool says_something(const policy& p, const project_decision& d);

/// One finding in several lines that end in `\n`: the verdict, rule, article and sentence, the inputs, each condition
/// with value, bound and margin, what lacks, rows of the register, reading, what would change it.
[[nodiscard]] std::string explain(const policy& p, const rule_finding& f, language lang);

/// A decision in several lines: the outcome, who decides, the day of the rules, the findings, what must be supplied,
/// which findings must turn. \param everything  all findings in full; else only those that say something, in brief
[[nodiscard]] std::string explain(const policy& p, std::span<const project> projects, const project_decision& d,
                                  bool everything, language lang);

/// A ledger in several lines.
[[nodiscard]] std::string explain(const policy& p, std::span<const project> projects, const ledger& l, language lang);

/// A difference in several lines.
[[nodiscard]] std::string explain(const policy& before, const gate_decisions& first, const policy& after,
                                  const gate_decisions& second, std::span<const project> projects,
                                  const decision_difference& d, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/explain_decision_inl.hpp>
#endif
#endif
