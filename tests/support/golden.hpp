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
  EXPECT_EQ(made, std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace kaohe_test

#endif
