// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_CSV_HPP
#define KAOHE_IO_CSV_HPP
/// \file io/csv.hpp
/// Comma-separated values after RFC 4180, with the place of every cell: quoted cells may hold commas, line breaks
/// and doubled quotes; line ends are LF or CRLF; lines that start with `#` before the header, and empty lines, are
/// passed over. Row by row: a table of any length takes the memory of one row.

#include <kaohe/base/source_text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// The longest line that is read, in bytes.
inline constexpr std::size_t csv_line_limit = std::size_t{1} << 20U;

/// One row: its cells with their places. Blanks around unquoted cells are left out.
struct csv_row {
  place where;                     ///< of the row's first character
  std::vector<source_text> cells;  ///< as many as the header has
};

/// Reads a table row by row.
class csv_reader {
 public:
  /// \param text  UTF-8, outlives the reader
  /// \param file  as messages name it
  csv_reader(std::string_view text, std::string file);

  /// The header row, read first. Repeated columns are issues.
  /// \return nothing if the table is empty (an issue)
  [[nodiscard]] std::optional<csv_row> read_header(issues& problems);
  /// The next row. A row that is no row (too many or too few cells, an unclosed quote, a line too long) is an issue
  /// at its place and is not returned; reading goes on behind it.
  /// \return nothing at the end
  [[nodiscard]] std::optional<csv_row> read_row(issues& problems);

 private:
  std::string_view text_;
  std::string file_;
  std::size_t offset_ = 0;
  std::uint32_t line_ = 1;
  std::size_t columns_ = 0;  // 0 until the header was read
};

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
