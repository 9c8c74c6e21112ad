// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_EVALUATE_HPP
#define KAOHE_ASSESS_EVALUATE_HPP
/// \file assess/evaluate.hpp
/// Judging targets on figures. docs/semantics.md, "Targets". Exact: nothing is rounded but what `round_to` or the
/// printed digits of a shown view say, once.

#include <kaohe/assess/finding.hpp>

#include <optional>

namespace kaohe::inline KAOHE_ABI::assess {

/// What to judge; by default all of it.
struct selection {
  std::optional<responsible_unit_id> who;  ///< only this unit's findings
  std::optional<kaohe::period> period;     ///< only targets whose due period ends in this one; those due each year in
                                           ///< its years, ended or not
};

/// Judges one target of one unit.
/// \param when  for a target due each year: the year judged (none: the last year of the policy that has ended); else
///              ignored
/// A target of a period is due from the day after its last day: on the last day it is `not_due`, as the period is not
/// over. One of a day is due from that day on. Without an `as_of` every target is taken as due. A finding that is
/// `not_due`, or `not_applicable` (the unit is not there when the target falls due), has no checks.
/// \param decided  what people decided, as in force on the day of `known`: an exemption makes a finding that is due
///                 `exempt`, without checks; a determination says whether a degree (大幅, 显著) was reached where the
///                 direction holds, and nothing where it does not
[[nodiscard]] finding evaluate_target(const policy& p, const snapshot& known, target_id what, responsible_unit_id who,
                                      std::optional<period> when = {}, const decision_register& decided = {});

/// Judges every target of every unit it is for, in the order of the policy; targets due each year once for every
/// year of the policy's period that has ended by `known.as_of()`.
/// \param decided  see `evaluate_target`
[[nodiscard]] assessment evaluate(const policy& p, const snapshot& known, const selection& only = {},
                                  const decision_register& decided = {});

}  // namespace kaohe::inline KAOHE_ABI::assess

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/evaluate_inl.hpp>
#endif
#endif
