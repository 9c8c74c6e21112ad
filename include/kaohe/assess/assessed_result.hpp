// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_ASSESSED_RESULT_HPP
#define KAOHE_ASSESS_ASSESSED_RESULT_HPP
/// \file assess/assessed_result.hpp
/// What the results of assessments (and warnings) mean for suspensions: for the gate, which does not know how a result
/// came about.

#include <kaohe/assess/scorecard.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// A suspension that a result proposes, or may.
struct proposed_suspension {
  std::size_t consequence = 0;  ///< its position in the scheme or ladder
  proposal is{};                ///< whether it follows
};

/// The result of one unit for one period.
struct assessed_result {
  responsible_unit_id who{};                     ///< the unit
  std::string assessment;                        ///< the id of the scheme or ladder
  period when;                                   ///< the period judged
  std::vector<proposed_suspension> suspensions;  ///< consequences of the kind `suspend`, each once
};

namespace assess {

/// What score sheets mean for suspensions, one for each sheet.
[[nodiscard]] std::vector<assessed_result> results_of(const policy& p, const score_sheets& sheets);

}  // namespace assess

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/assessed_result_inl.hpp>
#endif
#endif
