// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_WARN_WARNING_HPP
#define KAOHE_WARN_WARNING_HPP
/// \file warn/warning.hpp
/// Warning levels (预警): how far a target is from where it should be by now, on the ladder of a policy.
/// docs/semantics.md, "Warnings".

#include <kaohe/assess/assessed_result.hpp>
#include <kaohe/model/ladder.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// The level of one target of one unit on one ladder.
struct warning {
  ladder_id ladder{};                              ///< the ladder
  std::size_t rung = 0;                            ///< which of its targets
  responsible_unit_id who{};                       ///< the unit
  period when;                                     ///< what was looked at: `2019-01..2019-09`
  std::optional<std::size_t> level;                ///< position among the ladder's levels; none: it cannot be said
  std::vector<std::size_t> possible;               ///< the levels that missing figures leave open
  std::optional<feel::fault_cause> fault;          ///< why there is no level
  assess::progress behind;                         ///< the figures it rests on
  bool provisional = false;                        ///< they are not all settled
  std::vector<proposed_consequence> consequences;  ///< what follows
};

/// The warnings of one run.
struct warnings {
  std::string policy_sha256;  ///< content hash of the policy that was used
  std::optional<date> as_of;  ///< the day of the warning
  std::vector<warning> all;   ///< in the order of ladders, targets and units
};

namespace warn {

/// The level of one target of one unit, for one period.
[[nodiscard]] warning evaluate_rung(const policy& p, const snapshot& known, ladder_id on, std::size_t rung,
                                    responsible_unit_id who, period when, const decision_register& decided = {});

/// All warnings.
/// \param only  a unit; a period to look at instead of the last one that has ended by the day of `known`
[[nodiscard]] warnings evaluate(const policy& p, const snapshot& known, const assess::selection& only = {},
                                const decision_register& decided = {});

/// What warnings mean for suspensions, one for each.
[[nodiscard]] std::vector<assessed_result> results_of(const policy& p, const warnings& all);

}  // namespace warn

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/warn/warning_inl.hpp>
#endif
#endif
