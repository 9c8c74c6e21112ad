// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_WEIGHTS_HPP
#define KAOHE_DECOMPOSE_WEIGHTS_HPP
/// \file decompose/weights.hpp
/// What each unit should have, from criteria: normalised columns, weights, scores. Nothing divides by zero: what a
/// criterion that is the same for all units, a single unit or equal scores mean is stated with each function.
/// docs/semantics.md, "Decomposition".
///
/// Sources: Hwang, Yoon, Multiple Attribute Decision Making (1981) for TOPSIS and entropy; Deng, Yeh, Willis, Comput.
/// Oper. Res. 27 (2000) for modified TOPSIS and standard deviations; Diakoulaki et al., Comput. Oper. Res. 22 (1995)
/// for CRITIC; Saaty, The Analytic Hierarchy Process (1980).

#include <kaohe/base/result.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose {

/// What a larger value of a criterion gives a unit.
enum class effect : std::uint8_t {
  larger,   ///< a larger part
  smaller,  ///< a smaller part
};

/// One criterion.
struct criterion {
  std::string title;               ///< its name, for issues
  effect gives{};                  ///< what a larger value gives
  std::span<const double> values;  ///< one for each unit
};

/// How values are made comparable.
enum class normalisation : std::uint8_t {
  min_max,  ///< (x − min) ÷ (max − min); the other way round for `smaller`. Of equal values all are 0: as without it
  vector,  ///< x ÷ √Σx²; for `smaller` 1 − that. Of zeros all are 0
  sum,     ///< x ÷ Σx, none negative; for `smaller` (1 ÷ x) ÷ Σ(1 ÷ x), all positive. Of zeros all are 0
};

/// How weights are found in normalised columns. They add up to 1. A column of equal values has no weight; if no column
/// says anything, those that are not equal throughout have equal weights, and if there are none of these, all have.
enum class weighting : std::uint8_t {
  equal,               ///< the same for each
  entropy,             ///< 1 − entropy of the shares; a share of 0 counts 0
  standard_deviation,  ///< in proportion to the standard deviations
  critic,  ///< standard deviation × Σ(1 − correlation with each other column that is not equal throughout)
};

/// How scores are made of normalised columns; 1 is the best.
enum class scoring : std::uint8_t {
  weighted_sum,     ///< Σ wⱼvᵢⱼ
  topsis,           ///< d⁻ ÷ (d⁺ + d⁻), distances of wⱼvᵢⱼ to the worst and to the best of each column
  modified_topsis,  ///< the same with distances √Σ wⱼ(vᵢⱼ − vⱼ*)²
};

/// Columns of normalised values: one for each criterion, in which more always gives more.
using normal_columns = std::vector<std::vector<double>>;

/// Normalises criteria.
/// \param names  of the units, for issues; empty: their positions from 1
/// \error no_units, column_length, figure_not_usable, figure_negative
[[nodiscard]] result<normal_columns> normalise(std::span<const criterion> criteria, normalisation how,
                                               std::span<const std::string> names = {});

/// Weights from the columns themselves.
/// \pre the columns are as long as each other
/// \error figure_negative, for entropy
[[nodiscard]] result<std::vector<double>> weigh(const normal_columns& columns, weighting how);

/// Weights from pairwise comparisons (层次分析法).
struct compared_weights {
  std::vector<double> weights;   ///< the eigenvector of the largest eigenvalue; they add up to 1
  double eigenvalue = 0;         ///< the largest one
  double consistency_ratio = 0;  ///< (λ − n) ÷ (n − 1) ÷ the mean of random matrices; 0 for one or two criteria
};

/// The weights of a matrix of comparisons: how many times as important as the column's criterion is the row's.
/// Of opposite entries that which is not below 1 counts; the other must be its reciprocal within 5 % (0.13 for 1/8).
/// \param rows                    row after row
/// \param accept_inconsistent     also with a consistency ratio above 0.1
/// \error no_units, comparison_invalid, comparisons_inconsistent, too_many_criteria (15)
[[nodiscard]] result<compared_weights> compare(std::span<const std::vector<double>> rows,
                                               bool accept_inconsistent = false);

/// The score of each unit, between 0 and 1. Units that are all alike have 1 by either kind of TOPSIS.
/// \pre as many weights as columns; the weights add up to 1 (`weigh`, `compare`, `proportional`)
[[nodiscard]] std::vector<double> score(const normal_columns& columns, std::span<const double> weights, scoring how);

}  // namespace kaohe::inline KAOHE_ABI::decompose

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/decompose/weights_inl.hpp>
#endif
#endif
