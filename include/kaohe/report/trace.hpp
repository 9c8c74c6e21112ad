// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_TRACE_HPP
#define KAOHE_REPORT_TRACE_HPP
/// \file report/trace.hpp
/// How an expression came to its value, in words: each part as it was written with its value, and what decided.

#include <kaohe/base/issue.hpp>  // language
#include <kaohe/feel/evaluated.hpp>

#include <cstddef>
#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// The parts of an expression as an indented tree, lines that end in `\n`. A condition is marked `✓` (true), `✗`
/// (false), `?` (missing) or `!` (fault); a comparison of amounts says bound and difference; of an iteration the first
/// passes are shown; literals are not repeated.
/// \param most_passes  how many passes of iterations are shown in all
[[nodiscard]] std::string trace_text(const feel::evaluated& e, language lang, std::size_t most_passes = 20);

/// What decided the value, in one line without its end: `决定结果的是：综合能耗 > 5000 tce`, the missing inputs, or
/// the fault with its part of the text and its place. Empty if there is nothing to add: for a value that no
/// condition decided, and for a condition that stands alone.
[[nodiscard]] std::string decided_by(const feel::evaluated& e, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/trace_inl.hpp>
#endif
#endif
