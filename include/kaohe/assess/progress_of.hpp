// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_PROGRESS_OF_HPP
#define KAOHE_ASSESS_PROGRESS_OF_HPP
/// \file assess/progress_of.hpp
/// How far a target of one unit has come by a year, or by a part of one: what is required by then and what is reached,
/// annual beside cumulative, and what is still to be done. docs/semantics.md, "Progress".

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/assess/progress.hpp>

#include <vector>

namespace kaohe::inline KAOHE_ABI::assess {

/// What is reached over some time, beside what is required over it. A field is empty where figures are missing or it
/// makes no sense; a number in it that cannot exist is a fault.
struct progress_part {
  std::optional<number> actual;                  ///< 实际值
  std::optional<feel::inexact_number> required;  ///< 进度目标
  std::optional<feel::inexact_number>
      gap;  ///< 差距: required − actual where more is better, else actual − required; ≤ 0: kept
  std::optional<feel::inexact_number> completion;  ///< actual ÷ required
};

/// The progress of one target of one unit. Amounts are in coherent units, rates are fractions, both as the deciding
/// view looks at them; empty fields as in `progress_part`.
struct progress {
  target_id judged{};                  ///< the target
  responsible_unit_id who{};           ///< the unit
  period when;                         ///< the year or the part of one
  std::optional<view> looks_at;        ///< the deciding view; none (and nothing else) without one that has one number
  progress_measure measured_by{};      ///< how 进度 is measured
  int year = 0;                        ///< which of the years from the base to the due year; 0: none of them
  int years = 0;                       ///< how many these are; 0: the target has no base
  std::optional<number> target_value;  ///< 目标值: the number that the target names
  std::optional<number> base;          ///< the base figure, where the view has one and rates are made of levels
  std::optional<number> actual;        ///< 实际值
  std::optional<feel::inexact_number> required;  ///< 进度目标: what is required by now
  std::optional<feel::inexact_number> gap;       ///< 差距, as in `progress_part`
  std::optional<number> completion;              ///< 完成率: 实际值 ÷ 目标值; of an increment the share used
  std::optional<number> excess;  ///< 超出比例: (实际值 − 目标值) ÷ 目标值; where more is better the over-fulfilment
  std::optional<number> margin;               ///< 差额: how far inside (≥ 0) or outside the target itself
  std::optional<feel::inexact_number> share;  ///< 进度: how much of the way is done
  std::optional<number> reduction;            ///< 实际降低率: (base − level) ÷ base
  std::optional<feel::inexact_number>
      yearly_left;                   ///< what each year that is left must still bring: a rate where rates are chained
  bool left_is_rate = false;         ///< it is a rate, also where the target is an amount
  progress_part annual;              ///< of the year alone
  progress_part cumulative;          ///< from the base on; its completion is 累计完成率
  bool provisional = false;          ///< it rests on figures below the policy's `settled_by`
  std::vector<used_figure> figures;  ///< every figure used, each once
  std::vector<cell> missing;         ///< every figure that an empty field would need, each once
  std::optional<feel::fault_cause> fault;  ///< why the actual value cannot exist
  std::string fault_at;                    ///< what is at fault
};

/// The progress of a target of one unit.
/// \param when  a year, or months of one; by default the target's due period (of one due each year as in
///              `evaluate_target`). Rates of a part of a year are those on the same months a year before and stand for
///              their year; of sums the part is the year to date, and what is required of them grows with the months.
/// Before the unit is there and after it is gone nothing is filled in.
[[nodiscard]] progress progress_of(const policy& p, const snapshot& known, target_id what, responsible_unit_id who,
                                   std::optional<period> when = {});

/// The progress of every target of every unit that has any, in the order of the policy.
/// \param only  a unit; a period: by default the last year of the policy that has ended by the day of `known` (of a
///              target that is due before, its due period)
[[nodiscard]] std::vector<progress> progress_all(const policy& p, const snapshot& known, const selection& only = {});

}  // namespace kaohe::inline KAOHE_ABI::assess

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/progress_of_inl.hpp>
#endif
#endif
