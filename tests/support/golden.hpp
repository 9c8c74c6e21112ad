// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_GOLDEN_HPP
#define KAOHE_TESTS_SUPPORT_GOLDEN_HPP
/// \file golden.hpp
/// Texts that stand in a file, word for word. With KAOHE_WRITE_GOLDEN set the file is written anew instead of
/// compared; whoever does so reads what changed.

#include <support/paths.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace kaohe_test {

/// Expects that tests/golden/`name` holds this text.
inline void expect_golden(const std::string& name, const std::string& made) {
  const std::string path = project_root() + "/tests/golden/" + name;
  if (std::getenv("KAOHE_WRITE_GOLDEN") != nullptr) {
    std::ofstream(path) << made;
    return;
  }
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  const std::string kept{std::istreambuf_iterator<char>(file), {}};
  if (made == kept) return;
  // Of long texts only the first line that differs is worth reading.
  std::istringstream made_lines(made), kept_lines(kept);
  std::string made_line, kept_line;
  for (int number = 1;; ++number) {
    const bool more = static_cast<bool>(std::getline(made_lines, made_line));
    const bool more_kept = static_cast<bool>(std::getline(kept_lines, kept_line));
    if (more && more_kept && made_line == kept_line) continue;
    ADD_FAILURE() << path << ':' << number << "\n  is kept as: " << (more_kept ? kept_line : "(the end)")
                  << "\n  and now is: " << (more ? made_line : "(the end)");
    return;
  }
}

}  // namespace kaohe_test

#endif
