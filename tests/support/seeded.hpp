// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_SEEDED_HPP
#define KAOHE_TESTS_SUPPORT_SEEDED_HPP
/// \file seeded.hpp
/// The Zhoucun package in memory, with a file of mistakes added to it.

#include <support/package.hpp>

#include <kaohe/io/text_file.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace kaohe_test {

/// The bytes of a file.
inline std::string bytes_of(const std::filesystem::path& path) {
  kaohe::issues problems;
  const auto bytes = kaohe::io::read_file(path.string(), problems);
  EXPECT_TRUE(bytes) << print(problems);
  return bytes.value_or("");
}

/// The bytes of tests/golden/`name`.
inline std::string golden_bytes(const std::string& name) { return bytes_of(project_root() + "/tests/golden/" + name); }

/// The package's files in memory, with one more; none if `bytes` is empty.
inline std::vector<kaohe::io::package_file> zhoucun_with(const std::string& name, const std::string& bytes) {
  const std::filesystem::path folder = project_root() + "/policies/zhoucun-2018-38";
  std::vector<kaohe::io::package_file> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto file = std::filesystem::relative(entry.path(), folder).generic_string();
    if (entry.is_regular_file() && file.rfind("observations/", 0) != 0) files.push_back({file, bytes_of(entry.path())});
  }
  if (!bytes.empty()) files.push_back({name, bytes});
  return files;
}

/// All problems of the package with one file more.
inline kaohe::issues problems_of_zhoucun_with(const std::string& name, const std::string& bytes) {
  kaohe::issues problems;
  const auto policy = kaohe::io::load_policy(zhoucun_with(name, bytes), problems);
  EXPECT_EQ(policy.has_value(), !kaohe::has_errors(problems));
  kaohe::sort_by_place(problems);
  return problems;
}

}  // namespace kaohe_test

#endif
