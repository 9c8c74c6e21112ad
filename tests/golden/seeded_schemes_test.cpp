// SPDX-License-Identifier: Apache-2.0
// The Zhoucun package with a file of schemes and ladders, each with one mistake (seeded_schemes/schemes.toml): every
// one is reported in one run at its place, none hides another, and both languages read as they should.
#include <gtest/gtest.h>
#include <kaohe/kaohe.hpp>
#include <support/seeded.hpp>

TEST(SeededSchemes, TheyReadTheSameInBothLanguages) {
  const auto found =
      kaohe_test::problems_of_zhoucun_with("schemes.toml", kaohe_test::golden_bytes("seeded_schemes/schemes.toml"));
  EXPECT_EQ(kaohe_test::print(found, kaohe::language::zh), kaohe_test::golden_bytes("seeded_schemes/expected.zh.txt"));
  EXPECT_EQ(kaohe_test::print(found, kaohe::language::en), kaohe_test::golden_bytes("seeded_schemes/expected.en.txt"));
}

TEST(SeededSchemes, EachBlockIsOneProblemByItself) {
  using enum kaohe::issue_code;
  const std::vector<kaohe::issue_code> expected = {
      points_sum,       grades_gap,    grades_overlap,    grades_out_of_order, points_out_of_range,
      item_not_scored,  scheme_cycle,  otherwise_needed,  unknown_reference,   unknown_value,
      figure_not_there, level_colours, unknown_reference, missing_key,         targets_differ};
  const std::string all = kaohe_test::golden_bytes("seeded_schemes/schemes.toml");
  const auto start = [&](std::size_t n) { return all.find("\n# " + std::to_string(n) + ". "); };
  for (std::size_t n = 1; n <= expected.size(); ++n) {
    const std::size_t begin = start(n);
    ASSERT_NE(begin, std::string::npos) << n;
    const auto found = kaohe_test::problems_of_zhoucun_with("schemes.toml", all.substr(begin, start(n + 1) - begin));
    ASSERT_EQ(found.size(), 1U) << "mistake " << n << ":\n" << kaohe_test::print(found);
    EXPECT_EQ(to_text(found[0].code), to_text(expected[n - 1])) << n;
  }
  EXPECT_EQ(start(expected.size() + 1), std::string::npos);
}
