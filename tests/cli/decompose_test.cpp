// SPDX-License-Identifier: Apache-2.0
// `kaohe decompose` as a user runs it, on the sample package of the golden tests.
#include "support/holds.hpp"
#include "support/run_program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace {

using kaohe_test::program_outcome;
using kaohe_test::run_program;

/// A copy of the sample package.
class split_files {
 public:
  explicit split_files(const std::string& test) : folder_(kaohe_test::scratch("decompose_" + test)), test_(test) {
    std::filesystem::remove_all(folder_ + "/package");
    const std::string sample = kaohe_test::project_root() + "/tests/golden/decomposition_sample";
    std::filesystem::create_directories(folder_ + "/package/tables");
    for (const char* name : {"policy.toml", "decomposition.toml", "tables/units.csv", "tables/bounds.csv"}) {
      std::filesystem::copy_file(sample + "/" + name, path(std::string("package/") + name));
    }
    std::filesystem::copy_file(sample + "/observations.csv", path("o.csv"),
                               std::filesystem::copy_options::overwrite_existing);
  }
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }
  [[nodiscard]] program_outcome decompose(const std::string& more = "") const {
    return run_program("decompose_" + test_ + "_ran",
                       "decompose '" + path("package") + "' --observations '" + path("o.csv") + "' " + more);
  }

 private:
  std::string folder_, test_;
};

bool out_holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Decompose, PrintsWhatIsSplitAndATable) {
  const program_outcome ran = split_files("table").decompose("--lang zh --id towns");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_TRUE(ran.out.starts_with("示例〔2018〕1号《某区能源消费增量分解示例》\n\n分解 能源消费增量分解到镇街："))
      << ran.out;
  EXPECT_TRUE(out_holds(ran.out, "\n西街道")) << ran.out;
  EXPECT_TRUE(out_holds(ran.out, "\n预留")) << ran.out;
  EXPECT_FALSE(out_holds(ran.out, "敏感性")) << "only with --explain";
  EXPECT_FALSE(out_holds(ran.out, "部门")) << "only the one asked for";
}

TEST(Decompose, ExplainsEveryUnitWithItsFigures) {
  const program_outcome ran = split_files("explain").decompose("--explain --as-of 2018-02-01");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(out_holds(ran.out, "as of 2018-02-01")) << ran.out;
  EXPECT_TRUE(out_holds(ran.out, "active, shadow price")) << ran.out;
  EXPECT_TRUE(out_holds(ran.out, "sensitivity: ")) << ran.out;
  EXPECT_TRUE(out_holds(ran.out, "o.csv:2)")) << ran.out;
}

TEST(Decompose, PrintsOneDocument) {
  const program_outcome ran = split_files("json").decompose("--format json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(nlohmann::json::parse(ran.out)["decompositions"].size(), 6U);
}

TEST(Decompose, WritesTargetsThatAssessmentUses) {
  const split_files files("write");
  const program_outcome ran =
      files.decompose("--id towns --write-targets '" + files.path("package/targets.toml") + "'");
  EXPECT_EQ(ran.status, 0) << ran.err;
  const program_outcome judged =
      run_program("decompose_judged", "assess '" + files.path("package") + "' --observations '" + files.path("o.csv") +
                                          "' --who 西街道 --period 2020");
  EXPECT_EQ(judged.status, 0) << judged.err;
  EXPECT_TRUE(out_holds(judged.out, "increment <= 0.5 万tce")) << judged.out;
}

TEST(Decompose, ReportsWhatIsMissingOnStandardError) {
  const split_files files("missing");
  const program_outcome early = files.decompose("--as-of 2018-01-30 --write-targets '" + files.path("none.toml") + "'");
  EXPECT_EQ(early.status, 2);
  EXPECT_EQ(early.out, "");
  EXPECT_TRUE(out_holds(early.err, "KH-0667")) << early.err;
  EXPECT_TRUE(out_holds(early.err, "规划新上项目综合能耗")) << early.err;
  EXPECT_FALSE(std::filesystem::exists(files.path("none.toml")));
}

TEST(Decompose, RefusesAnUnknownId) {
  const program_outcome ran = split_files("id").decompose("--id town");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(out_holds(ran.err, "'towns'")) << ran.err;
}

TEST(Decompose, RefusesAFileThatCannotBeWritten) {
  const program_outcome ran = split_files("unwritten").decompose("--write-targets /no/such/folder/targets.toml");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(out_holds(ran.err, "KH-0933")) << ran.err;
}

}  // namespace
