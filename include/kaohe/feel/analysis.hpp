// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_ANALYSIS_HPP
#define KAOHE_FEEL_ANALYSIS_HPP
/// \file feel/analysis.hpp
/// What is odd about a decision table, found over exact values: inputs that no row covers, rows that overlap, rows
/// that never count or say nothing new, rows that can be one. Columns are taken as independent of each other. Cells
/// that do more than compare their column with constants are named in `findings::unanalysed`, and nothing is claimed
/// that depends on them.

#include <kaohe/feel/findings.hpp>
#include <kaohe/feel/table.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// Analyses a table.
[[nodiscard]] findings analyse(const table& t);

/// A stretch as a cell: `[80 %..100 %)`, `>= 80 %`, `新建`. \param column  where it lies
[[nodiscard]] std::string to_text(const table& t, std::uint32_t column, const std::vector<stretch>& any_of);
/// The place in a region in words: `完成率 = 85 %，性质 = 新建`.
[[nodiscard]] std::string witness_text(const table& t, const region& r, language lang);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/analysis_inl.hpp>
#endif
#endif
