// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_YEARS_HPP
#define KAOHE_DECOMPOSE_YEARS_HPP
/// \file decompose/years.hpp
/// One target to years. Every year but the last is rounded to the digits it is published to; the last one is what makes
/// the years give the target exactly, and how far that is from what it would have been is shown.

#include <kaohe/base/rounding.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose {

/// How a target is spread over years.
enum class pace : std::uint8_t {
  compound,  ///< the same rate every year: 1 − (1 − T)^(1/n)
  linear,    ///< the same part of the cumulative target every year
};

/// The years' targets.
struct yearly {
  std::vector<number> values;  ///< one for each year; the last one not rounded
  number leftover;             ///< the last one less what it is rounded like the others, before what they leave over
};

/// The shares of the way that are done by the end of each of so many years, the same part every year.
/// \pre years ≥ 1
[[nodiscard]] std::vector<number> equal_parts(int years);

/// The yearly reductions of a cumulative one (17 % is 17/100), each on the year before: ∏(1 − rₖ) = 1 − T exactly.
/// \error not_a_yearly_schedule (no year, or T ≥ 1)
[[nodiscard]] result<yearly> yearly_reductions(const number& cumulative, int years, pace how,
                                               const rounding_interval& digits);

/// The same by stated shares of the cumulative reduction done by the end of each year; the last one is 1.
/// \error not_a_yearly_schedule
[[nodiscard]] result<yearly> yearly_reductions(const number& cumulative, std::span<const number> done_by,
                                               const rounding_interval& digits);

/// The yearly amounts of a whole (an increment, a saving) by shares done by the end of each year: their sum is the
/// whole exactly, and the sum up to each year is rounded, so that roundings do not pile up.
/// \error not_a_yearly_schedule
[[nodiscard]] result<yearly> yearly_amounts(const number& whole, std::span<const number> done_by,
                                            const rounding_interval& digits);

}  // namespace kaohe::inline KAOHE_ABI::decompose

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/decompose/years_inl.hpp>
#endif
#endif
