// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_TABLE_INL_HPP
#define KAOHE_IMPL_REPORT_TABLE_INL_HPP

#include <kaohe/base/utf8.hpp>
#include <kaohe/report/table.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

using table_row = std::vector<std::string>;

inline std::string_view cell_of(const table_row& row, std::size_t column) {
  return column < row.size() ? std::string_view(row[column]) : std::string_view();
}

// One line: every cell padded to its column's width, two blanks between, none at the end.
inline void append_line(std::string& out, const table& t, const table_row& row,
                        const std::vector<std::size_t>& widths) {
  const std::size_t start = out.size();
  for (std::size_t c = 0; c < widths.size(); ++c) {
    const std::string cell(cell_of(row, c));
    const std::string blanks(widths[c] - display_width(cell), ' ');
    const bool right = c < t.aligned.size() && t.aligned[c] == alignment::right;
    if (c != 0) out += "  ";
    out += right ? blanks + cell : cell + blanks;
  }
  out.resize(std::max(start, out.find_last_not_of(' ') + 1));
  out += '\n';
}

}  // namespace detail

KAOHE_INLINE std::string to_text(const table& t) {
  std::vector<std::size_t> widths(t.header.size());
  const auto widen = [&](const detail::table_row& row) {
    for (std::size_t c = 0; c < widths.size(); ++c) {
      widths[c] = std::max(widths[c], display_width(detail::cell_of(row, c)));
    }
  };
  widen(t.header);
  for (const auto& row : t.rows) widen(row);

  std::string out;
  detail::append_line(out, t, t.header, widths);
  detail::table_row rule;
  for (const std::size_t width : widths) rule.emplace_back(width, '-');
  detail::append_line(out, t, rule, widths);
  for (const auto& row : t.rows) detail::append_line(out, t, row, widths);
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
