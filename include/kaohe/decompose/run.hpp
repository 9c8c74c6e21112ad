// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_RUN_HPP
#define KAOHE_DECOMPOSE_RUN_HPP
/// \file decompose/run.hpp
/// Runs the decompositions that a policy declares, on what was known on a day.

#include <kaohe/decompose/decomposition_result.hpp>

#include <optional>

namespace kaohe::inline KAOHE_ABI::decompose {

/// Runs one. The published parts and the reserve add up to the total exactly, at every group and in every year; the
/// weighted mean of published rates is the rate. The order in which units are declared changes no part.
/// \param problems  every figure that is missing, or why nothing can be split; at the place of the declaration
/// \return nothing if there was a problem
[[nodiscard]] std::optional<decomposition_result> run(const policy& p, const snapshot& known, decomposition_id which,
                                                      issues& problems);

/// Runs all; those with problems are left out.
[[nodiscard]] decompositions run_all(const policy& p, const snapshot& known, issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::decompose

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/decompose/run_inl.hpp>
#endif
#endif
