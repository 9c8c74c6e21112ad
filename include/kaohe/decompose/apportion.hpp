// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_APPORTION_HPP
#define KAOHE_DECOMPOSE_APPORTION_HPP
/// \file decompose/apportion.hpp
/// Parts to print: multiples of a rounding interval that add up to the whole exactly, at every level of a tree, within
/// bounds. Each part is rounded down, and the units of the last digit that are left over go to the largest remainders
/// (Hare's quota, 最大余额法); where the sum of a group was rounded, or a bound is in the way, all parts move by the same
/// number of units first. That is the nearest such list to the values. Equal remainders: the key that comes first.

#include <kaohe/base/rounding.hpp>
#include <kaohe/decompose/tree.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose {

/// The bounds of a part; none: unbounded.
struct limits {
  std::optional<number> at_least;  ///< not less than this
  std::optional<number> at_most;   ///< not more than this
};

/// The parts of a whole over a tree.
/// \param values  what each member should have, in the order of the tree's list; of groups, too
/// \param bounds  of each member; empty: none
/// \return the printed part of each member: of a group the sum of its members'
/// \error column_length, figure_not_usable, not_to_the_digit (the whole), too_many_digits, bounds_exclude,
///        parts_too_small, parts_too_large (also where it is only the rounding that makes it so)
[[nodiscard]] result<std::vector<number>> apportion(const tree& over, std::span<const number> values,
                                                    std::span<const limits> bounds, const number& whole,
                                                    const rounding_interval& digits);

/// The same on one level.
/// \param keys  of the units: different from each other
/// \error no_units, unit_repeated, and as above
[[nodiscard]] result<std::vector<number>> apportion(std::span<const std::string> keys, std::span<const number> values,
                                                    std::span<const limits> bounds, const number& whole,
                                                    const rounding_interval& digits);

/// What a solver computed, as exact numbers: to the millionth part of the interval they are to be printed to, so that
/// remainders which differ by less are equal and ties do not hang on the last bit of a double.
/// \error figure_not_usable, too_many_digits
[[nodiscard]] result<std::vector<number>> exact_values(std::span<const double> computed,
                                                       const rounding_interval& digits);

}  // namespace kaohe::inline KAOHE_ABI::decompose

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/decompose/apportion_inl.hpp>
#endif
#endif
