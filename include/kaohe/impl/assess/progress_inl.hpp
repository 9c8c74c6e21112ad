// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_PROGRESS_INL_HPP
#define KAOHE_IMPL_ASSESS_PROGRESS_INL_HPP

#include <kaohe/assess/progress.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI {

namespace detail {

[[nodiscard]] inline number stepped(const number& x, const std::optional<rounding_interval>& interval) {
  return interval ? round_half_even(x, *interval) : x;
}

}  // namespace detail

namespace assess {

KAOHE_INLINE number reduction_between(const number& base, const number& level, const rounding_steps& steps) {
  const number from = detail::stepped(base, steps.level);
  return (from - detail::stepped(level, steps.level)) / from;
}

KAOHE_INLINE number cumulative_reduction(std::span<const number> yearly_changes, const rounding_steps& steps) {
  number product = 1;
  for (const number& each : yearly_changes) product *= 1 + each;
  return 1 - detail::stepped(product, steps.product);
}

KAOHE_INLINE feel::inexact_number equal_yearly_reduction(const number& cumulative, int years,
                                                         const rounding_steps& steps) {
  if (years < 1) return feel::inexact_number::faulty(feel::fault_cause::bad_argument);
  feel::inexact_number factor = feel::inexact_number::power(1 - cumulative, number::ratio(1, years));
  if (steps.yearly_factor && !factor.fault()) {
    const auto rounded = factor.rounded(*steps.yearly_factor);
    if (!rounded) return feel::inexact_number::faulty(feel::fault_cause::undecided);
    factor = *rounded;
  }
  return factor.times(-1).plus(1);
}

KAOHE_INLINE number remaining_reduction(const number& reached, const number& target) {
  return 1 - (1 - target) / (1 - reached);
}

KAOHE_INLINE feel::inexact_number logarithmic_progress(const number& reached, const number& target) {
  return feel::inexact_number::log_ratio(1 - reached, 1 - target);
}

KAOHE_INLINE feel::inexact_number years_done(const number& reached, const number& target, int years,
                                             const rounding_steps& steps) {
  if (years < 1) return feel::inexact_number::faulty(feel::fault_cause::bad_argument);
  if (!steps.yearly_factor) return logarithmic_progress(reached, target).times(years);
  const feel::inexact_number yearly = equal_yearly_reduction(target, years, steps);
  if (const auto fault = yearly.fault()) return feel::inexact_number::faulty(*fault);
  return logarithmic_progress(reached, *yearly.exact());
}

KAOHE_INLINE number linear_progress(const number& base, const number& target, const number& x) {
  return (x - base) / (target - base);
}

KAOHE_INLINE number completion_rate(const number& actual, const number& target) { return actual / target; }

KAOHE_INLINE number excess_rate(const number& actual, const number& target) { return (actual - target) / target; }

KAOHE_INLINE number required_share(const std::optional<schedule>& by, int year, int years) {
  if (year < 1) return 0;
  if (year >= years) return 1;
  if (!by || by->is != schedule::sort::shares || by->shares.empty()) return number::ratio(year, years);
  return by->shares[std::min(static_cast<std::size_t>(year), by->shares.size()) - 1];
}

KAOHE_INLINE feel::inexact_number required_reduction(const number& target, const number& share, progress_measure by) {
  if (by == progress_measure::linear) return target * share;
  return feel::inexact_number::power(1 - target, share).times(-1).plus(1);
}

KAOHE_INLINE feel::inexact_number required_level(const number& base, const number& target, const number& share,
                                                 progress_measure by) {
  if (by == progress_measure::linear) return base + (target - base) * share;
  return feel::inexact_number::power(target / base, share).times(base);
}

}  // namespace assess
}  // namespace kaohe::inline KAOHE_ABI

#endif
