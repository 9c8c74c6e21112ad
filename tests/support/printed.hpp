// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_PRINTED_HPP
#define KAOHE_TESTS_SUPPORT_PRINTED_HPP
/// \file printed.hpp
/// Published tables as they were copied (tests/support/data), and numbers at the digits of a printed figure.

#include <kaohe/feel/inexact_number.hpp>

#include "support/paths.hpp"
#include "support/small_policy.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace kaohe_test {

/// The rows of a table whose first line names the source and whose second one is the header.
inline std::vector<std::vector<std::string>> published_rows(const std::string& name) {
  std::ifstream file(project_root() + "/tests/support/data/" + name);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  for (int n = 0; std::getline(file, line); ++n) {
    if (n < 2) continue;
    std::vector<std::string>& cells = rows.emplace_back();
    std::istringstream cut(line);
    for (std::string cell; std::getline(cut, cell, ',');) cells.push_back(cell);
  }
  return rows;
}

/// The printed figures of such a table by the name in their first cell.
inline std::map<std::string, std::string> published_figures(const std::string& name) {
  std::map<std::string, std::string> found;
  for (const auto& row : published_rows(name)) found[row.at(0)] = row.at(1);
  return found;
}

inline kaohe::number decimal(std::string_view text) { return sure(kaohe::number::from_text(text)); }
inline kaohe::number percent(std::string_view text) { return decimal(text) / 100; }

/// A number with as many digits behind the point as a printed figure has: `16.10`.
inline std::string as_printed(const kaohe::feel::inexact_number& x, const std::string& figure) {
  const auto rounded = x.rounded(sure(kaohe::printed_interval(figure)));
  if (!rounded) return "open";
  const std::size_t point = figure.find('.');
  return to_fixed(*rounded, point == std::string::npos ? 0 : static_cast<int>(figure.size() - point - 1));
}
inline std::string in_percent(const kaohe::feel::inexact_number& x, const std::string& figure) {
  return as_printed(x.times(100), figure);
}

}  // namespace kaohe_test

#endif
