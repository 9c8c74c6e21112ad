// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_CONSEQUENCE_HPP
#define KAOHE_REPORT_CONSEQUENCE_HPP
/// \file report/consequence.hpp
/// What follows from a grade or a level, in words.

#include <kaohe/assess/scorecard.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// A consequence in words, with what qualifies it: `限批（待定）：暂停…；期限 2021-04-30`.
[[nodiscard]] std::string explain(const consequence& what, const proposed_consequence& proposed, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/consequence_inl.hpp>
#endif
#endif
