// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TRIAL_RUN_CASES_HPP
#define KAOHE_TRIAL_RUN_CASES_HPP
/// \file trial/run_cases.hpp
/// Runs the cases of a policy: what each of them found, and what no case reached.

#include <kaohe/gate/rule_finding.hpp>
#include <kaohe/trial/case.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::trial {

/// A part of an answer beside what was expected of it.
struct compared_part {
  feel::named_value expected;  ///< the part's name, and what it should be
  feel::value found;           ///< what it is, of the same type
  bool same = false;           ///< whether they agree
};

/// How a row of a case turned out.
struct row_result {
  std::size_t of_case = 0;                 ///< position among the cases
  std::size_t row = 0;                     ///< position among the rows of the case
  bool passed = false;                     ///< every part agrees
  std::vector<compared_part> parts;        ///< in the order of the case
  std::vector<feel::named_value> read;     ///< every value that the answer was made from; a missing one is one of them
  std::vector<std::uint32_t> hit;          ///< rows of the table that answered
  std::optional<feel::fault_cause> fault;  ///< why there is no answer
};

/// A condition of a rule that no case found so.
struct untried_branch {
  evaluated_condition::part is{};  ///< in which expression
  std::string text;                ///< as written
  bool truth = false;              ///< it was never this
};

/// What no case reached.
struct unreached {
  tested what;                           ///< a table, item, rung or rule
  std::vector<std::uint32_t> rows;       ///< the rows of its table that no case hit; empty: it has no table and no case
  bool never_fires = false;              ///< of a rule: no case in which it fires
  bool never_spares = false;             ///< of a rule: no case in which it does not, or does not apply
  std::vector<untried_branch> branches;  ///< of a rule, in the order of its texts
};

/// How much of the rules cases reached.
struct rule_coverage {
  std::size_t ways = 0;            ///< two for each rule: it fires, it does not
  std::size_t ways_tried = 0;      ///< of these
  std::size_t branches = 0;        ///< two for each condition: true and false
  std::size_t branches_tried = 0;  ///< of these
};

/// The results of all cases.
struct trial_results {
  std::string policy_sha256;         ///< content hash of the policy that was used
  std::vector<row_result> rows;      ///< in the order of the cases
  std::vector<unreached> not_tried;  ///< in the order of tables, items, rungs and rules
  rule_coverage rules;               ///< of all rules together

  /// How many rows failed.
  [[nodiscard]] std::size_t failures() const noexcept;
};

/// Runs all cases. Parts of answers: of a table its outputs (of a single one without a name), of a target `verdict`,
/// `margin`, `provisional`, of a task `verdict`, `late`, `provisional`, of an item `score`, `bonus`, `deduction`, of a
/// scheme `score`, `bonus`, `grade`, of a ladder `level`, of a rule `verdict`, `short`, `fulfilled`, `missing`, of a
/// decision `outcome`, `at_least`, `at_most`, `authority`, `fires`, `missing` (lists in any order). An expected value
/// that is missing stands for whatever is open or missing, an expected fault for any fault; a score that is open is a
/// range.
[[nodiscard]] trial_results run_cases(const policy& p, const std::vector<test_case>& cases);

}  // namespace kaohe::inline KAOHE_ABI::trial

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/trial/run_cases_inl.hpp>
#endif
#endif
