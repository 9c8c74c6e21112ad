// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_TABLE_HPP
#define KAOHE_REPORT_TABLE_HPP
/// \file report/table.hpp
/// Tables for a terminal, aligned where Chinese characters take two columns.

#include <kaohe/config.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report {

/// On which side a column's cells are flush.
enum class alignment : std::uint8_t { left, right };

/// A table of text.
struct table {
  std::vector<std::string> header;             ///< one cell a column
  std::vector<alignment> aligned;              ///< one a column; missing ones are left
  std::vector<std::vector<std::string>> rows;  ///< as many cells as the header has; short rows are filled up
};

/// The table as lines that end in `\n`: columns two blanks apart, a rule under the header, no blanks at line ends.
[[nodiscard]] std::string to_text(const table& t);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/table_inl.hpp>
#endif
#endif
