// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_RULE_VALUE_HPP
#define KAOHE_ASSESS_RULE_VALUE_HPP
/// \file assess/rule_value.hpp
/// What the names in the expressions of schemes and ladders are worth for one unit and period, and what that rests on.

#include <kaohe/assess/progress_of.hpp>
#include <kaohe/assess/task_finding.hpp>
#include <kaohe/model/rule_expression.hpp>

#include <optional>
#include <vector>

namespace kaohe::inline KAOHE_ABI::assess {

/// The value of a name, and what it rests on.
struct rule_value {
  feel::value held;                  ///< the value; missing, or a fault
  bool provisional = false;          ///< it rests on figures below the policy's `settled_by`
  std::vector<used_figure> figures;  ///< the figures used
  std::vector<cell> missing;         ///< of a missing value: the figures that would supply it
  std::vector<decision> decisions;   ///< the rows of the register that it rests on
};

/// What a figure of a progress, or the verdict beside it, is worth as a value of the rule language. Inexact figures are
/// the two bounds of 34 digits that they lie between.
[[nodiscard]] rule_value value_of(const progress& shown, const finding& judged, given_figure which);

}  // namespace kaohe::inline KAOHE_ABI::assess

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/rule_value_inl.hpp>
#endif
#endif
