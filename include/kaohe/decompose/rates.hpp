// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_RATES_HPP
#define KAOHE_DECOMPOSE_RATES_HPP
/// \file decompose/rates.hpp
/// A district's rate (an intensity, a reduction) to its units. They are tied by each unit's projected base, such as its
/// energy: Σ eᵢrᵢ = R Σ eᵢ, so that their weighted mean is the district's rate.

#include <kaohe/decompose/apportion.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose {

/// A unit that gets a rate.
struct rate_unit {
  std::string key;  ///< its name: unique, and what ties are broken by
  number base;      ///< e > 0: its projected energy
  number wanted;    ///< the rate it should have; for the same rate for all the district's
  limits bounds;    ///< of its rate
};

/// The units' rates.
struct rate_decomposition {
  std::vector<number> rates;           ///< as they are published; their weighted mean is the district's rate exactly
  std::vector<double> before;          ///< before rounding
  double price = 0;                    ///< as of `allocation`
  std::optional<std::size_t> carrier;  ///< the unit whose rate is not rounded, because it takes what rounding left over
  number leftover;                     ///< that, as an amount of the base: rate × base
};

/// Splits a rate. Deviations count in proportion to the base and to 1 ÷ wanted. All rates are rounded down; going by
/// the largest remainders, those whose next digit the rest of the whole allows are raised; what is left then goes to
/// the unit with the largest base that can take it within its bounds (equal ones: the key that comes first), whose
/// rate so has more digits. The order of the units has no influence on the result.
/// \error no_units, unit_repeated, figure_not_usable, figure_negative, bounds_exclude, parts_too_small,
///        parts_too_large, too_many_digits, leftover_unplaced
[[nodiscard]] result<rate_decomposition> decompose_rate(std::span<const rate_unit> units, const number& rate,
                                                        const rounding_interval& digits);

}  // namespace kaohe::inline KAOHE_ABI::decompose

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/decompose/rates_inl.hpp>
#endif
#endif
