// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_PROGRESS_HPP
#define KAOHE_ASSESS_PROGRESS_HPP
/// \file assess/progress.hpp
/// The arithmetic of progress, on exact numbers. Rates are fractions: 17 % is 17/100; a reduction is positive where
/// something fell. docs/semantics.md, "Progress". A rate of something that is zero is a fault, `division_by_zero`.
///
/// Sources: 青海省统计局, 关于节能目标完成情况的计算方法 (2009), after the National Bureau of Statistics, for what is chained;
/// 国家发展改革委 国家统计局 公告2011年第9号 for over-fulfilment.

#include <kaohe/feel/inexact_number.hpp>
#include <kaohe/model/schedule.hpp>

#include <optional>
#include <span>

namespace kaohe::inline KAOHE_ABI::assess {

/// Where a source rounds on its way to a printed figure. What is not stated is not rounded.
struct rounding_steps {
  std::optional<rounding_interval> level;          ///< the levels before a rate is made of them
  std::optional<rounding_interval> product;        ///< the product of the yearly factors
  std::optional<rounding_interval> yearly_factor;  ///< the factor of an equal yearly rate
};

/// The reduction from a base to a level: (base − level) ÷ base.
[[nodiscard]] number reduction_between(const number& base, const number& level, const rounding_steps& steps = {});

/// The cumulative reduction after yearly changes, 1 − ∏(1 + rᵢ); a fall by 2.2 % is −0.022.
[[nodiscard]] number cumulative_reduction(std::span<const number> yearly_changes, const rounding_steps& steps = {});

/// The equal yearly reduction that chains to a cumulative one: 1 − (1 − T)^(1/n). Also the mean of what was reached.
/// A fault `bad_argument` for less than one year.
[[nodiscard]] feel::inexact_number equal_yearly_reduction(const number& cumulative, int years,
                                                          const rounding_steps& steps = {});

/// What must still be reduced, of what is left now: 1 − (1 − T) ÷ (1 − c); negative where more than T is reached.
[[nodiscard]] number remaining_reduction(const number& reached, const number& target);

/// How much of the way to T is done where rates are chained: ln(1 − c) ÷ ln(1 − T).
[[nodiscard]] feel::inexact_number logarithmic_progress(const number& reached, const number& target);

/// How many years at the target's equal yearly rate give what is reached: ln(1 − c) ÷ ln((1 − T)^(1/n)). Divided by
/// `years` it is the progress, of which a source that rounds the yearly factor prints another last digit.
[[nodiscard]] feel::inexact_number years_done(const number& reached, const number& target, int years,
                                              const rounding_steps& steps = {});

/// How much of the way from a base to a target is done: (x − base) ÷ (target − base).
[[nodiscard]] number linear_progress(const number& base, const number& target, const number& x);

/// How much is done of what is wanted, or used of what is allowed (an increment): actual ÷ target.
[[nodiscard]] number completion_rate(const number& actual, const number& target);

/// By how much a value goes beyond what it is measured by, as a share of that: (actual − target) ÷ target. Of a
/// reduction the over-fulfilment (超额比例), which is linear; of a cap the overrun (超出比例).
[[nodiscard]] number excess_rate(const number& actual, const number& target);

/// How much of the progress must be done by the `year`-th of `years` years: by a schedule of shares as it states, else
/// the same share each year. 0 before the first year, 1 from the last one on.
[[nodiscard]] number required_share(const std::optional<schedule>& by, int year, int years);

/// The reduction at which a share of the progress towards T is done: 1 − (1 − T)^share, or T · share.
[[nodiscard]] feel::inexact_number required_reduction(const number& target, const number& share, progress_measure by);

/// The level at which a share of the way is done: base · (target ÷ base)^share, or base + (target − base) · share.
[[nodiscard]] feel::inexact_number required_level(const number& base, const number& target, const number& share,
                                                  progress_measure by);

}  // namespace kaohe::inline KAOHE_ABI::assess

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/progress_inl.hpp>
#endif
#endif
