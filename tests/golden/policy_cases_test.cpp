// SPDX-License-Identifier: Apache-2.0
// Every package passes its own cases.
#include <kaohe/io/load_package.hpp>
#include <kaohe/kaohe.hpp>
#include <kaohe/trial/run_cases.hpp>

#include <gtest/gtest.h>
#include <support/package.hpp>

#include <filesystem>

TEST(PolicyCases, AllPass) {
  std::size_t rows = 0;
  for (const auto& folder : std::filesystem::directory_iterator(kaohe_test::project_root() + "/policies")) {
    if (!folder.is_directory()) continue;
    kaohe::issues problems;
    const auto package = kaohe::io::load_package(folder.path().string(), problems);
    ASSERT_TRUE(package) << kaohe_test::print(problems);
    const auto all = kaohe::trial::run_cases(package->policy, package->cases);
    rows += all.rows.size();
    for (const auto& row : all.rows) {
      const auto& of = package->cases[row.of_case];
      EXPECT_TRUE(row.passed) << of.name << "  " << of.rows[row.row].where.file << ':' << of.rows[row.row].where.line;
    }
  }
  EXPECT_GE(rows, 700U);
}
