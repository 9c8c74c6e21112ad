// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_EXPLAIN_HPP
#define KAOHE_REPORT_EXPLAIN_HPP
/// \file report/explain.hpp
/// Findings in words: what was required where, what was found, the bound, the margin, the verdict, the sources.

#include <kaohe/assess/finding.hpp>

#include <cstddef>
#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// One check in words: `要求 实际值 <= 3128 吨；实为 3310.5 吨，差 182.5 吨：未完成`.
/// \pre the finding is of this policy
[[nodiscard]] std::string explain(const policy& p, const finding& f, const check& c, language lang);

/// A finding in words, several lines that end in `\n`: unit, target, article and quote, reading, each check, the
/// figures used with their sources, what is missing, what is at fault.
/// \pre the finding is of this policy
[[nodiscard]] std::string explain(const policy& p, const finding& f, language lang);

/// The `index`-th finding of an assessment in words. \pre index < all.findings.size()
/// \error another_policy if the assessment was made with another policy
[[nodiscard]] result<std::string> explain(const policy& p, const assessment& all, std::size_t index, language lang);

/// Why a value cannot exist: `工业增加值 = 0，除数为零，无法相除`. \pre there is a fault
[[nodiscard]] std::string explain_fault(const finding& f, language lang);

/// A row of the register in words: `认定 周村区 coal-power-share-2020：完成（区政府，周节减发〔2021〕5号，2021-05-20，…）`.
/// \pre the row is of this policy
[[nodiscard]] std::string explain(const policy& p, const decision& d, language lang);

/// A figure that is needed, in words: `周村区 2020年 化学需氧量排放总量`.
[[nodiscard]] std::string explain(const policy& p, const cell& c, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/explain_inl.hpp>
#endif
#endif
