// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_OBSERVE_MEASURE_LEVEL_HPP
#define KAOHE_OBSERVE_MEASURE_LEVEL_HPP
/// \file observe/measure_level.hpp
/// The value of an indicator: observed, derived by its formula, or summed over the units that cover a parent;
/// with every figure it rests on, and every figure that is missing.

#include <kaohe/observe/snapshot.hpp>

#include <optional>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// A figure that a result rests on.
struct used_figure {
  kaohe::cell cell;                 ///< which figure
  number value;                     ///< in coherent units; rates as fractions
  kaohe::status status{};           ///< how sure
  std::optional<date> known_since;  ///< when it was published
  std::string document;             ///< where it was published
  place where;                      ///< the row it was read from
};

/// How a value came about.
enum class value_origin : std::uint8_t {
  observed,   ///< a published figure
  derived,    ///< by the indicator's formula
  rolled_up,  ///< summed over the units that cover the parent
};

/// A value with its evidence.
struct measured_value {
  std::optional<number> value;             ///< in coherent units; nothing if missing or at fault
  std::optional<feel::fault_cause> fault;  ///< why there can be no value
  std::string fault_at;                    ///< what is at fault: `地区生产总值 = 0`; empty without a fault
  value_origin origin{};                   ///< how it came about
  std::vector<used_figure> figures;        ///< all it rests on, each once
  std::vector<cell> missing;               ///< the figures that would be needed, each once
  std::optional<number> known_part;  ///< of a roll-up with missing children: the sum of the others, to be shown only
  status least = status::final_;     ///< the lowest status among the figures
};

namespace observe {

/// The level of an indicator of one unit in one period. A published figure comes first (it is not recomputed
/// silently), then the formula, then the roll-up where the indicator declares which kinds of units cover their
/// parent (every such unit alive in the period must have a value; a missing one makes the sum missing).
/// \param known_on  counts only what was known on that day, if given
[[nodiscard]] measured_value measure_level(const policy& p, const snapshot& known, responsible_unit_id who,
                                           indicator_id what, period when, std::optional<date> known_on = {});

/// The cumulative change of an indicator over the years after `base` up to and including `last`, from published
/// rates: the published cumulative figure of that span of years, or else the product of the yearly changes,
/// ∏(1 + rᵢ) − 1. For periods shorter than a year, the yearly changes on the same period a year before.
[[nodiscard]] measured_value measure_change(const policy& p, const snapshot& known, responsible_unit_id who,
                                            indicator_id what, period base, period last);

}  // namespace observe

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/observe/measure_level_inl.hpp>
#endif
#endif
