// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_EXPLAIN_DECOMPOSITION_HPP
#define KAOHE_REPORT_EXPLAIN_DECOMPOSITION_HPP
/// \file report/explain_decomposition.hpp
/// Decompositions in words: who gets what, and why.

#include <kaohe/decompose/decomposition_result.hpp>
#include <kaohe/report/table.hpp>

#include <cstddef>
#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// The parts, one a row, those of a group set in under it; then what is held back and the whole (of rates the rate that
/// is their weighted mean); with a column for each year. `*` marks active bounds.
/// \pre the result is of this policy
[[nodiscard]] table table_of(const policy& p, const decomposition_result& d, language lang);

/// What was split how, in lines that end in `\n`: target, source, shares, criteria with their weights, reserve, digits.
/// \pre the result is of this policy
[[nodiscard]] std::string explain(const policy& p, const decomposition_result& d, language lang);

/// Why a part is what it is, in lines that end in `\n`: figures, score, share, what it should have, its bounds, the
/// rounding, the years, how it moves with the weights.
/// \pre the result is of this policy; index < d.parts.size()
[[nodiscard]] std::string explain(const policy& p, const decomposition_result& d, std::size_t index, language lang);

/// The figures that a decomposition rests on, each a line with its source.
/// \pre the result is of this policy
[[nodiscard]] std::string explain_figures(const policy& p, const decomposition_result& d, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/explain_decomposition_inl.hpp>
#endif
#endif
