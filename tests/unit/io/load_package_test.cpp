// SPDX-License-Identifier: Apache-2.0
// Packages with their cases: which files hold them, and what a broken one does to the package.
#include <kaohe/io/load_package.hpp>

#include <support/paths.hpp>
#include <support/toml_policy.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

using kaohe_test::brief;

const std::string table = R"toml(
[[table]]
id = "得分"
parameters = [ { name = "完成率", unit = "%" } ]
output = "number"
rows = [ [">= 100 %", "40"], ["< 100 %", "0"] ]
)toml";

const std::string good = "[[case]]\nname = \"好\"\ntable = \"得分\"\nexpect = \"missing\"\n";

struct loaded_files {
  std::optional<kaohe::io::loaded_package> package;
  kaohe::issues problems;
};

loaded_files load_files(std::vector<kaohe::io::package_file> files) {
  files.push_back({"policy.toml", kaohe_test::frame() + table});
  loaded_files found;
  found.package = kaohe::io::load_package(files, found.problems);
  return found;
}

}  // namespace

TEST(LoadPackage, CasesStandInAnyFileAndInTheFolderOfCases) {
  const loaded_files found = load_files({{"a.toml", good},
                                         {"cases/b.toml", "format = 1\n" + good + good},
                                         {"cases/deeper/c.toml", "[["},
                                         {"cases/d.txt", "[["}});
  ASSERT_TRUE(found.package) << brief(found.problems);
  EXPECT_EQ(found.package->cases.size(), 3U);
  EXPECT_EQ(found.package->cases.back().where.file, "cases/b.toml");
}

TEST(LoadPackage, FilesOfCasesHoldNothingElse) {
  const loaded_files found =
      load_files({{"cases/b.toml", good + "[[target]]\nid = \"x\"\n[tables]\ntarget = \"x.csv\"\n"}});
  EXPECT_FALSE(found.package);
  EXPECT_EQ(brief(found.problems), "KH-0801 cases/b.toml:5:3 target\nKH-0801 cases/b.toml:7:2 tables\n");
}

TEST(LoadPackage, ABrokenCaseBreaksThePackage) {
  kaohe::issues problems;
  const std::vector<kaohe::io::package_file> files = {
      {"policy.toml", kaohe_test::frame() + table},
      {"cases/b.toml", "[[case]]\nname = \"坏\"\ntable = \"得分\"\nexpect = \"40 t\"\n"}};
  EXPECT_FALSE(kaohe::io::load_policy(files, problems));
  EXPECT_EQ(brief(problems), "KH-0306 cases/b.toml:4:11 quantity (mass) | quantity (pure number)\n");
}

TEST(LoadPackage, OfAPolicyWithErrorsCasesAreNotChecked) {
  const loaded_files found = load_files({{"a.toml", "[[target]]\n"}, {"cases/b.toml", "[[case]]\n"}});
  EXPECT_FALSE(found.package);
  EXPECT_EQ(brief(found.problems).find("case"), std::string::npos) << brief(found.problems);
}

TEST(LoadPackage, CasesCountForTheHash) {
  const loaded_files without = load_files({}), with = load_files({{"cases/a.toml", good}});
  ASSERT_TRUE(without.package && with.package);
  EXPECT_NE(without.package->policy->sha256, with.package->policy->sha256);
}

TEST(LoadPackage, FoldersAreReadAsFilesInMemory) {
  const std::string folder = kaohe_test::scratch("package_with_cases");
  std::filesystem::create_directories(folder + "/cases");
  std::ofstream(folder + "/policy.toml") << kaohe_test::frame() << table;
  std::ofstream(folder + "/cases/a.toml") << good;
  kaohe::issues problems;
  const auto loaded = kaohe::io::load_package(folder, problems);
  ASSERT_TRUE(loaded) << brief(problems);
  ASSERT_EQ(loaded->cases.size(), 1U);
  EXPECT_EQ(loaded->cases[0].where.file, folder + "/cases/a.toml");
  EXPECT_EQ(loaded->policy->sha256, load_files({{"cases/a.toml", good}}).package->policy->sha256);
}
