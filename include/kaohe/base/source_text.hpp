// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_SOURCE_TEXT_HPP
#define KAOHE_BASE_SOURCE_TEXT_HPP
/// \file base/source_text.hpp
/// A piece of text that knows where each of its characters stands in a file, through quotes, escapes and line
/// breaks, so that a problem inside an expression is shown where it was typed.

#include <kaohe/base/issue.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// From this byte of the value on, places are counted anew from this line and column.
struct source_step {
  std::size_t offset = 0;    ///< byte in the value
  std::uint32_t line = 0;    ///< where that byte stands in the file
  std::uint32_t column = 0;  ///< its column, in code points
};

/// Text with places.
struct source_text {
  std::string value;               ///< UTF-8, as the reader of the file understood it (escapes resolved)
  place where;                     ///< of its first character; line 0 if it comes from no file
  std::vector<source_step> steps;  ///< where value and file get out of step, ordered by offset; often none

  /// True if there is no text.
  [[nodiscard]] bool empty() const noexcept { return value.empty(); }
};

/// The place of a byte of the text: columns advance by code points, a line break in the value starts a line.
/// A text without a place (line 0) counts from line 1, column 1 of no file. \pre offset ≤ value.size()
[[nodiscard]] place place_at(const source_text& text, std::size_t offset);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/base/source_text_inl.hpp>
#endif
#endif
