// SPDX-License-Identifier: Apache-2.0
// The Zhoucun package with a file of schemes and ladders, each with one mistake (seeded_schemes/schemes.toml): every
// one is reported in one run at its place, none hides another, and both languages read as they should.
#include <gtest/gtest.h>
#include <kaohe/io/text_file.hpp>
#include <kaohe/kaohe.hpp>
#include <support/package.hpp>

#include <filesystem>

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  kaohe::issues problems;
  return kaohe::io::read_file(path.string(), problems).value_or("");
}
std::string golden(const std::string& name) {
  return bytes_of(kaohe_test::project_root() + "/tests/golden/seeded_schemes/" + name);
}

kaohe::issues problems_with(const std::string& schemes) {
  const std::filesystem::path folder = kaohe_test::project_root() + "/policies/zhoucun-2018-38";
  std::vector<kaohe::io::package_file> files = {{"schemes.toml", schemes}};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto name = std::filesystem::relative(entry.path(), folder).generic_string();
    if (entry.is_regular_file() && name.rfind("observations/", 0) != 0) files.push_back({name, bytes_of(entry.path())});
  }
  kaohe::issues problems;
  (void)kaohe::io::load_policy(files, problems);
  kaohe::sort_by_place(problems);
  return problems;
}

}  // namespace

TEST(SeededSchemes, TheyReadTheSameInBothLanguages) {
  const auto found = problems_with(golden("schemes.toml"));
  EXPECT_EQ(kaohe_test::print(found, kaohe::language::zh), golden("expected.zh.txt"));
  EXPECT_EQ(kaohe_test::print(found, kaohe::language::en), golden("expected.en.txt"));
}

TEST(SeededSchemes, EachBlockIsOneProblemByItself) {
  using enum kaohe::issue_code;
  const std::vector<kaohe::issue_code> expected = {
      points_sum,       grades_gap,    grades_overlap,    grades_out_of_order, points_out_of_range,
      item_not_scored,  scheme_cycle,  otherwise_needed,  unknown_reference,   unknown_value,
      figure_not_there, level_colours, unknown_reference, missing_key,         targets_differ};
  const std::string all = golden("schemes.toml");
  const auto start = [&](std::size_t n) { return all.find("\n# " + std::to_string(n) + ". "); };
  for (std::size_t n = 1; n <= expected.size(); ++n) {
    const std::size_t begin = start(n);
    ASSERT_NE(begin, std::string::npos) << n;
    const auto found = problems_with(all.substr(begin, start(n + 1) - begin));
    ASSERT_EQ(found.size(), 1U) << "mistake " << n << ":\n" << kaohe_test::print(found);
    EXPECT_EQ(to_text(found[0].code), to_text(expected[n - 1])) << n;
  }
  EXPECT_EQ(start(expected.size() + 1), std::string::npos);
}
