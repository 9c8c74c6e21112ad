// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_ALLOCATE_HPP
#define KAOHE_DECOMPOSE_ALLOCATE_HPP
/// \file decompose/allocate.hpp
/// One total split among units as near as possible to what each should have, within bounds:
/// min Σ wᵢ(xᵢ − sᵢ)² subject to Σ aᵢxᵢ = b, lᵢ ≤ xᵢ ≤ uᵢ. The solution is xᵢ = clip(sᵢ + μ aᵢ ÷ wᵢ, lᵢ, uᵢ) for the
/// one μ at which the sum is b (the continuous quadratic knapsack). docs/semantics.md, "Decomposition".
///
/// Sources: Kiwiel, Breakpoint searching algorithms for the continuous quadratic knapsack problem, Math. Program. 112
/// (2008); Cominetti, Mascarenhas, Silva, A Newton's method for the continuous quadratic knapsack problem, Math. Prog.
/// Comp. 6 (2014). Doubles inside: what is published is made exact afterwards (apportion.hpp).

#include <kaohe/base/result.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose {

/// What each unit should have, one value for each unit. Sizes lie within 1e±50; only bounds may be infinite.
struct request {
  std::span<const double> wanted;    ///< s: the part it should have
  std::span<const double> weights;   ///< w > 0: how much a deviation counts; empty: 1 ÷ |s|, so that what bounds take
                                     ///< away is spread in proportion, and who should have nothing gets nothing
                                     ///< unless bounds keep all others from taking the total (then s counts 1e-50)
  std::span<const double> factors;   ///< a ≥ 0: what one of its part counts in the total; empty: 1
  std::span<const double> at_least;  ///< l; empty: no lower bounds
  std::span<const double> at_most;   ///< u; empty: no upper bounds
};

/// What each unit gets.
struct allocation {
  std::vector<double> amounts;  ///< x
  double price = 0;             ///< λ = 2μ: by how much the sum of deviations would grow with the total
};

/// Which bound holds a unit back.
enum class held : std::uint8_t {
  free,      ///< none
  at_least,  ///< it would get less without its lower bound
  at_most,   ///< it would get more without its upper bound
};

/// Splits a total. The relative residual of the optimality conditions is below 1e-12.
/// \param names  of the units, for issues; empty: their positions from 1
/// \error no_units, column_length, figure_not_usable, figure_negative, bounds_exclude, parts_too_small, parts_too_large
[[nodiscard]] result<allocation> allocate(const request& asked, double total, std::span<const std::string> names = {});

/// Which bound holds each unit.
/// \pre `given` is the answer to `asked`
[[nodiscard]] std::vector<held> held_by(const request& asked, const allocation& given);

/// Parts in proportion to a base, adding up to one.
/// \param what  the base's name, for issues
/// \error no_units, figure_not_usable, figure_negative, nothing_to_share_by
[[nodiscard]] result<std::vector<double>> proportional(std::span<const double> base, const std::string& what,
                                                       std::span<const std::string> names = {});

/// A mean of several lists of parts with given weights, which are made to add up to one.
/// \pre the lists are as long as each other, and there are as many as weights
/// \error figure_not_usable, figure_negative, nothing_to_share_by, of the weights
[[nodiscard]] result<std::vector<double>> blended(std::span<const std::vector<double>> parts,
                                                  std::span<const double> weights);

}  // namespace kaohe::inline KAOHE_ABI::decompose

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/decompose/allocate_inl.hpp>
#endif
#endif
