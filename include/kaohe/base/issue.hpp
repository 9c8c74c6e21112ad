// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_ISSUE_HPP
#define KAOHE_BASE_ISSUE_HPP
/// \file base/issue.hpp
/// Problems as values: what is wrong (a code with arguments) and where (file, line, column). The sentence is
/// made from them when somebody reads it, in Chinese or English; it is not stored.

#include <kaohe/base/issue_code.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// The language of a rendered sentence.
enum class language : std::uint8_t {
  zh,  ///< Chinese, in the documents' own terms
  en,  ///< English
};

/// A place in a file. Lines and columns start at 1; columns count code points. Line 0: the file as a whole.
struct place {
  std::string file;          ///< as it was named to the library; empty: no file
  std::uint32_t line = 0;    ///< 1 is the first line; 0: no particular line
  std::uint32_t column = 0;  ///< 1 is the first code point; 0: no particular column

  /// Same file, line and column.
  friend bool operator==(const place&, const place&) = default;
};

/// How grave a problem is.
enum class severity : std::uint8_t {
  note,     ///< worth knowing; nothing is wrong
  warning,  ///< probably a mistake; the result stands
  error,    ///< what was asked for cannot be had
};

/// One problem at one place.
struct issue {
  issue_code code{};              ///< what is wrong
  place where;                    ///< where it was found
  std::vector<std::string> args;  ///< in the order of the code's comment; words as Chinese, U+001F, English

  /// Same code, place and arguments.
  friend bool operator==(const issue&, const issue&) = default;
};

/// All problems of one pass, in the order they were found.
using issues = std::vector<issue>;

/// The severity that belongs to a code.
[[nodiscard]] severity severity_of(issue_code code) noexcept;

/// `KH-0102`, the stable text of a code.
[[nodiscard]] std::string to_text(issue_code code);

/// The sentence of an issue, without its place.
[[nodiscard]] std::string message(const issue& what, language lang);

/// `file:line:column: severity: message [KH-0102]`, leaving out what the place does not have.
[[nodiscard]] std::string to_text(const issue& what, language lang);

/// True if one of them is an error.
[[nodiscard]] bool has_errors(const issues& all) noexcept;

/// Orders issues by file, line and column (stable), as they are printed.
void sort_by_place(issues& all);

/// The one of `known` that is nearest to `wanted` by edits (in code points), or empty if none is near:
/// at most a third of the longer one's length away, and at least one edit allowed. Ties: the first.
[[nodiscard]] std::string nearest(std::string_view wanted, const std::vector<std::string>& known);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/base/issue_inl.hpp>
#endif
#endif
