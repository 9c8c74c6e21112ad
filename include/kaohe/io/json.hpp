// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_JSON_HPP
#define KAOHE_IO_JSON_HPP
/// \file io/json.hpp
/// Results as JSON documents with stable keys (docs/json.md). Amounts are exact: `{"number": "3128", "unit": "吨"}`,
/// or `"numerator/denominator"` where the decimals do not end.

#include <kaohe/assess/progress_of.hpp>
#include <kaohe/assess/scorecard.hpp>
#include <kaohe/assess/task_finding.hpp>
#include <kaohe/decompose/decomposition_result.hpp>
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/gate/compare.hpp>
#include <kaohe/report/review.hpp>
#include <kaohe/trial/run_cases.hpp>
#include <kaohe/warn/forecast.hpp>
#include <kaohe/warn/warning.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// A file that a result was made from.
struct input_file {
  std::string file;      ///< as it was named
  std::string sha256;    ///< of its bytes
  std::size_t rows = 0;  ///< data rows read from it
};

/// The document of `kaohe check`: what was checked and every problem.
/// \param p  the policy, or null if the package has errors
[[nodiscard]] std::string check_to_json(const policy* p, const issues& problems, language lang);

/// The document of `kaohe show`: every sentence with what encodes it.
[[nodiscard]] std::string review_to_json(const policy& p, const std::vector<report::reviewed_article>& articles,
                                         language lang);

/// The document of `kaohe eval`: value, type, unit, what is missing or at fault, and the trace (at most 1,000 passes of
/// iterations). \param p  the policy whose names it used, or null
[[nodiscard]] std::string evaluation_to_json(const feel::evaluated& e, const policy* p,
                                             const std::vector<input_file>& inputs, const issues& problems,
                                             language lang);

/// What was assessed.
struct assessed {
  const assessment& targets;                                ///< the findings about targets
  const task_assessment* tasks = nullptr;                   ///< those about tasks, or null if no evidence was given
  const score_sheets* sheets = nullptr;                     ///< the score sheets, or null if the policy has no scheme
  const std::vector<assess::progress>* progress = nullptr;  ///< how far the targets have come, or null if not asked for
};

/// The document of `kaohe assess`. \pre the results are of this policy
[[nodiscard]] std::string assessment_to_json(const policy& p, const assessed& all,
                                             const std::vector<input_file>& inputs, const issues& problems,
                                             language lang);

/// The document of `kaohe warn`. \pre the results are of this policy
/// \param outlooks  the forecasts, one for each target and unit
[[nodiscard]] std::string warnings_to_json(const policy& p, const warnings& all, const std::vector<forecast>& outlooks,
                                           const std::vector<input_file>& inputs, const issues& problems,
                                           language lang);

/// The document of `kaohe decompose`. \pre the results are of this policy
[[nodiscard]] std::string decompositions_to_json(const policy& p, const decompositions& all,
                                                 const std::vector<input_file>& inputs, const issues& problems,
                                                 language lang);

/// The document of `kaohe gate`: the decisions, their summary for each application, the ledgers. \pre the decisions are
/// of this policy and these applications
[[nodiscard]] std::string decisions_to_json(const policy& p, const std::vector<project>& projects,
                                            const gate_decisions& all, const std::vector<input_file>& inputs,
                                            const issues& problems, language lang);

/// A version of a policy, and what it decides.
struct decided_version {
  const policy& of;               ///< the policy
  const gate_decisions& decided;  ///< its decisions
};
/// The document of `kaohe diff`. \pre the differences are of these versions and applications
/// \param compared  how many applications both versions decide
[[nodiscard]] std::string differences_to_json(const decided_version& before, const decided_version& after,
                                              const std::vector<decision_difference>& differences, std::size_t compared,
                                              const std::vector<project>& projects,
                                              const std::vector<input_file>& inputs, const issues& problems,
                                              language lang);

/// The document of `kaohe test`: every row of every case, and what none of them reached. \pre the results are of this
/// policy and these cases
[[nodiscard]] std::string cases_to_json(const policy& p, const std::vector<trial::test_case>& cases,
                                        const trial::trial_results& all, const issues& problems, language lang);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
