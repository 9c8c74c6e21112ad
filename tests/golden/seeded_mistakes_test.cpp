// SPDX-License-Identifier: Apache-2.0
// The Zhoucun package with one file more, which holds thirteen mistakes (seeded_mistakes/mistakes.toml): all
// thirteen are reported in one run, each at its place, and nothing else is.
#include <kaohe/kaohe.hpp>

#include <gtest/gtest.h>
#include <support/seeded.hpp>

#include <algorithm>

namespace {

using kaohe::issue_code;

std::string mistakes() { return kaohe_test::golden_bytes("seeded_mistakes/mistakes.toml"); }

kaohe::issues problems_with(const std::string& bytes) {
  return kaohe_test::problems_of_zhoucun_with("mistakes.toml", bytes);
}

}  // namespace

TEST(SeededMistakes, ThePackageAloneIsClean) { EXPECT_EQ(kaohe_test::print(problems_with("")), ""); }

TEST(SeededMistakes, AllThirteenAreReportedEachAtItsPlace) {
  struct expected {
    issue_code code;
    std::uint32_t line;
    std::uint32_t column;
  };
  const std::vector<expected> table = {
      {issue_code::requirement_dimension, 13, 17},      // 万元 for coal
      {issue_code::unknown_unit, 24, 22},               // 万吨标准媒
      {issue_code::duplicate_id, 34, 12},               // the second of two
      {issue_code::unknown_key, 48, 1},                 // bindng
      {issue_code::requirement_dimension, 59, 17},      // 万t for 万tce
      {issue_code::no_such_date, 68, 13},               // 2018-02-30
      {issue_code::chinese_key_unquoted, 80, 1},        // 容差
      {issue_code::repeated_key, 91, 1},                // due
      {issue_code::printed_pair_contradicts, 100, 39},  // 3182 for 3128: at the baseline
      {issue_code::missing_baseline, 114, 14},          // of the reduction
      {issue_code::comparator_against_quote, 124, 14},  // > for 以上
      {issue_code::cyclic_formula, 132, 12},            // at the first of the circle
      {issue_code::basis_mismatch, 154, 21},            // 等价值 − 当量值: at the right side
  };
  const auto found = problems_with(mistakes());
  EXPECT_EQ(found.size(), table.size()) << kaohe_test::print(found);
  for (std::size_t i = 0; i < std::min(found.size(), table.size()); ++i) {
    SCOPED_TRACE(kaohe::to_text(found[i], kaohe::language::en));
    EXPECT_EQ(kaohe::to_text(found[i].code), kaohe::to_text(table[i].code));
    EXPECT_EQ(found[i].where.file, "mistakes.toml");
    EXPECT_EQ(found[i].where.line, table[i].line);
    EXPECT_EQ(found[i].where.column, table[i].column);
  }
}

TEST(SeededMistakes, TheyReadTheSameInBothLanguages) {
  const std::string folder = kaohe_test::project_root() + "/tests/golden/seeded_mistakes/";
  const auto found = problems_with(mistakes());
  EXPECT_EQ(kaohe_test::print(found, kaohe::language::zh), kaohe_test::bytes_of(folder + "expected.zh.txt"));
  EXPECT_EQ(kaohe_test::print(found, kaohe::language::en), kaohe_test::bytes_of(folder + "expected.en.txt"));
}

// Each block of the file alone is one problem, and all together are thirteen: none hides another or causes one.
TEST(SeededMistakes, EachBlockIsOneProblemByItself) {
  const std::string all = mistakes();
  const auto block_start = [&](int n) { return all.find("\n# " + std::to_string(n) + ". "); };
  for (int n = 1; n <= 13; ++n) {
    const auto begin = block_start(n);
    ASSERT_NE(begin, std::string::npos) << n;
    const auto end = n == 13 ? all.size() : block_start(n + 1);
    const auto found = problems_with(all.substr(begin, end - begin));
    EXPECT_EQ(found.size(), 1U) << "mistake " << n << ":\n" << kaohe_test::print(found);
  }
}
