// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_DECOMPOSITION_RESULT_HPP
#define KAOHE_DECOMPOSE_DECOMPOSITION_RESULT_HPP
/// \file decompose/decomposition_result.hpp
/// What a declared decomposition gives each unit, and everything that rests on. Plain values and handles; sentences are
/// made from them by report/explain_decomposition.hpp.

#include <kaohe/decompose/allocate.hpp>
#include <kaohe/observe/measure_level.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// By how much a part moves, before rounding, if the weight of a criterion is a tenth more or less. In the unit of the
/// parts, as the following doubles.
struct part_sensitivity {
  double more = 0;  ///< the weight is 1.1 times itself; the others shrink in proportion
  double less = 0;  ///< the weight is 0.9 times itself; the others grow in proportion
};

/// What one unit or group gets. Doubles are in the unit of the parts; exact numbers in coherent units.
struct decomposed_part {
  responsible_unit_id who{};            ///< who
  std::optional<std::size_t> group;     ///< the position of the group it is in, among the parts
  bool is_group = false;                ///< others are in it: figures, score and wanted are theirs
  std::vector<number> criteria;         ///< its figure of each criterion
  std::vector<double> normal;           ///< the same, made comparable: more always gives more
  double score = 0;                     ///< what these make with the weights
  std::optional<number> base;           ///< its base figure, where shares go by one
  std::optional<number> tie;            ///< of rates: its projected base; of groups the sum
  std::optional<number> start;          ///< of levels over years: its level before the first; not of groups
  double share = 0;                     ///< of what is split; of rates how many times the rate of the whole
  double wanted = 0;                    ///< what it should have
  std::optional<number> at_least;       ///< its lower bound
  std::optional<number> at_most;        ///< its upper bound
  std::string at_least_reason;          ///< why, where it is its own
  std::string at_most_reason;           ///< why, where it is its own
  decompose::held held_by{};            ///< the bound that is active
  double bound_price = 0;               ///< by how much the sum of deviations would fall if that bound gave way by
                                        ///< one: positive of a lower bound, negative of an upper one
  double solved = 0;                    ///< what it gets before rounding
  number value;                         ///< what is published
  bool carries_leftover = false;        ///< of rates: it is not rounded, as it takes what rounding left over
  std::vector<number> years;            ///< of each year
  number leftover;                      ///< the last year's less what that would be, rounded like the others
  std::vector<part_sensitivity> moves;  ///< for each criterion; empty of a single criterion
};

/// One decomposition.
struct decomposition_result {
  decomposition_id of{};                    ///< of the policy
  number total;                             ///< what is split, in coherent units
  number reserve;                           ///< what of it is held back
  std::vector<double> weights;              ///< of the criteria; they add up to one
  std::optional<double> consistency_ratio;  ///< of pairwise comparisons
  double price = 0;                         ///< by how much the sum of deviations would grow with the total
  std::vector<decomposed_part> parts;       ///< in the order of the declaration
  number leftover;                          ///< of rates: what rounding left over, as an amount of the base
  std::vector<number> years;                ///< of each year: the whole
  std::vector<number> reserve_years;        ///< of each year: what is held back
  std::vector<used_figure> figures;         ///< every figure used, each once
  bool provisional = false;                 ///< it rests on figures below the policy's `settled_by`
};

/// The decompositions of one run, with what they index: handles mean nothing under another policy.
struct decompositions {
  std::string policy_sha256;              ///< content hash of the policy that was used
  std::optional<date> as_of;              ///< the day whose knowledge was used; none: all
  std::vector<decomposition_result> all;  ///< in the order of the policy
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
