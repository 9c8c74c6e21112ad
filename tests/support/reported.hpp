// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_REPORTED_HPP
#define KAOHE_TESTS_SUPPORT_REPORTED_HPP
/// \file reported.hpp
/// Issues as short texts, to compare what was reported with what should have been.

#include <kaohe/base/issue.hpp>

#include <string>
#include <vector>

namespace kaohe_test {

/// `3:10 KH-0106 | 2018-02-30`: place, code and arguments, without the file.
inline std::string said(kaohe::issue_code code, std::uint32_t line, std::uint32_t column,
                        const std::vector<std::string>& args = {}) {
  std::string text = std::to_string(line) + ':' + std::to_string(column) + ' ' + kaohe::to_text(code);
  for (const std::string& arg : args) text += " | " + arg;
  return text;
}

/// The same of what was reported, in that order.
inline std::vector<std::string> reported(const kaohe::issues& problems) {
  std::vector<std::string> all;
  for (const kaohe::issue& p : problems) all.push_back(said(p.code, p.where.line, p.where.column, p.args));
  return all;
}

/// Only place and code of the issues, for those whose arguments are another program's words.
inline std::vector<std::string> reported_codes(const kaohe::issues& problems) {
  std::vector<std::string> all;
  for (const kaohe::issue& p : problems) all.push_back(said(p.code, p.where.line, p.where.column));
  return all;
}

/// A list of expected texts.
using lines = std::vector<std::string>;

}  // namespace kaohe_test

#endif
