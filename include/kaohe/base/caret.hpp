// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_CARET_HPP
#define KAOHE_BASE_CARET_HPP
/// \file base/caret.hpp
/// A problem's place shown in its text: the line, and below it a caret.

#include <kaohe/base/issue.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

/// The line of `text` at that place and, below it, a caret under the column:
///
///     能耗 > 5 吨准煤
///              ^
///
/// Columns are those of a terminal (`display_width`). A tab or another control character is shown as one blank, a
/// byte that is no UTF-8 as U+FFFD. A line of more than 100 columns is cut around the place, with `…` where something
/// is left out. A column behind the line's end counts as the one behind its last; without a column there is no
/// caret. Empty if the text has no such line.
/// \return one or two lines, without a line break at the end
[[nodiscard]] std::string caret(std::string_view text, const place& at);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/base/caret_inl.hpp>
#endif
#endif
