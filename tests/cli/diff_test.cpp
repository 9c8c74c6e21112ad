// SPDX-License-Identifier: Apache-2.0
// `kaohe diff` and what `kaohe check` says of sets of rules, as a user runs them.
#include "support/gate_policy.hpp"
#include "support/rule_set.hpp"
#include "support/run_program.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace {

using kaohe_test::program_outcome;
using kaohe_test::run_program;
using kaohe_test::text_holds;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

/// Two packages and a file of applications.
class versions {
 public:
  versions(const std::string& test, const std::string& after)
      : folder_(kaohe_test::scratch("diff_" + test)), test_(test) {
    write("before", kaohe_test::frame() + kaohe_test::gate_rules());
    write("after", kaohe_test::frame() + after);
    projects(
        "id,name,受理日期,建设性质,涉煤,清洁能源替代,工业项目,综合能耗[tce],工业增加值[万元],所在镇街\n"
        "P1,甲,2019-03-01,改建,否,否,是,5500,5000,北镇\n"
        "P2,乙,2019-03-01,改建,否,否,是,5501,5000,北镇\n"
        "P3,丙,2019-03-01,新建,是,否,是,900,5000,北镇\n");
    std::ofstream(folder_ + "/register.csv", std::ios::binary)
        << "kind,subject,about,value,authority,reference,date,from,to,reason\n";
  }
  void write(const std::string& package, const std::string& policy) const {
    std::filesystem::create_directory(folder_ + "/" + package);
    std::ofstream(folder_ + "/" + package + "/policy.toml", std::ios::binary) << policy;
  }
  void projects(const std::string& bytes) const { std::ofstream(folder_ + "/projects.csv", std::ios::binary) << bytes; }
  program_outcome diff(const std::string& more = "") const {
    return run_program("diff_" + test_, "diff '" + folder_ + "/before' '" + folder_ + "/after' --projects '" + folder_ +
                                            "/projects.csv' --register '" + folder_ +
                                            "/register.csv' --as-of 2019-06-30 " + more);
  }

 private:
  std::string folder_, test_;
};

std::string with_red_line(const std::string& value) {
  return replaced(kaohe_test::gate_rules(), "values = [{ value = \"1 tce/万元\" }]",
                  "values = [{ value = \"" + value + "\" }]");
}

TEST(Diff, ListsOnlyWhatChangesAndTheRuleThatDidIt) {
  const program_outcome ran = versions("text", with_red_line("1.1 tce/万元")).diff("--lang zh --procedure 节能审查");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(
      text_holds(ran.out, "\n\nP1 甲：节能审查，原则上不予通过 → 未发现不予通过情形\n  intensity：触发 → 未触发\n"))
      << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "（intensity），依据（六）\n      条件：综合能耗 / 工业增加值 > 红线：成立"))
      << ran.out;
  EXPECT_FALSE(text_holds(ran.out, "P2")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "\n1 个申请的结论有变化，2 个没有变化\n")) << ran.out;
}

TEST(Diff, OfTheSamePolicyThereIsNone) {
  const program_outcome ran = versions("same", kaohe_test::gate_rules()).diff();
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(ran.out.ends_with("\n\noutcomes differ for 0 applications, and are the same for 3\n")) << ran.out;
}

TEST(Diff, WritesOneDocument) {
  const program_outcome ran =
      versions("json", with_red_line("1.1 tce/万元")).diff("--format json --procedure 节能审查");
  EXPECT_EQ(ran.status, 0) << ran.err;
  for (const char* const part :
       {"\"compared\": 3", "\"project\": \"P1\"", "\"outcome\": \"refused_in_principle\"",
        "\"outcome\": \"no_objection\"", "\"rule\": \"intensity\"", "\"verdict\": \"does_not_fire\"", "\"rows\": 3"}) {
    EXPECT_TRUE(text_holds(ran.out, part)) << part << ran.out;
  }
  EXPECT_FALSE(text_holds(ran.out, "\"P3\"")) << ran.out;
}

TEST(Diff, AnInputOfOneVersionOnlyIsNoMistake) {
  const std::string more = replaced(kaohe_test::gate_rules(), "\"涉煤\" = { type = \"boolean\" }",
                                    "\"涉煤\" = { type = \"boolean\" }\n\"重大\" = { type = \"boolean\" }");
  const versions files("inputs", replaced(more, "unless = '清洁能源替代'", "unless = '清洁能源替代 or 重大'"));
  const std::string rows =
      "id,受理日期,建设性质,涉煤,清洁能源替代,工业项目,综合能耗[tce],工业增加值[万元],所在镇街,重大";
  files.projects(rows + "\nP1,2019-03-01,新建,是,否,是,1900,5000,北镇,是\n");
  const program_outcome ran = files.diff("--procedure 节能审查");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(text_holds(ran.out, "prohibited → no objection\n  coal: fires → does not fire\n")) << ran.out;

  files.projects(rows + ",别的\nP1,2019-03-01,新建,是,否,是,1900,5000,北镇,是,1\n");
  const program_outcome wrong = files.diff("--procedure 节能审查");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_TRUE(text_holds(wrong.err, "别的")) << wrong.err;
  EXPECT_EQ(wrong.err.find("projects.csv:1:"), wrong.err.rfind("projects.csv:1:")) << wrong.err;
}

TEST(Diff, AnApplicationThatOneVersionCannotReadIsLeftOut) {
  const versions files("unreadable", replaced(with_red_line("1.1 tce/万元"), "\"新建\", \"扩建\", \"改建\", \"迁建\"",
                                              "\"新建\", \"改建\""));
  files.projects(
      "id,受理日期,建设性质,涉煤,清洁能源替代,工业项目,综合能耗[tce],工业增加值[万元],所在镇街\n"
      "P0,2019-03-01,迁建,否,否,是,5500,5000,北镇\n"
      "P1,2019-03-01,改建,否,否,是,5500,5000,北镇\n");
  const program_outcome ran = files.diff("--procedure 节能审查");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(text_holds(ran.err, "projects.csv:2:")) << ran.err;
  EXPECT_TRUE(text_holds(ran.out, "P1: 节能审查, refused in principle → no objection\n")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "differ for 1 applications, and are the same for 0\n")) << ran.out;
}

TEST(Diff, AProcedureThatNeitherHasIsRefused) {
  const program_outcome ran = versions("procedure", kaohe_test::gate_rules()).diff("--procedure 节能审");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(text_holds(ran.err, "--procedure: error: ")) << ran.err;
}

TEST(Diff, AProcedureThatOnlyOneHasIsCompared) {
  const std::string more =
      replaced(kaohe_test::gate_rules(), "[gate]", "[[procedure]]\nid = \"备案\"\nauthority = \"机关\"\n[gate]");
  const program_outcome ran = versions("new_procedure", more).diff("--procedure 备案");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(text_holds(ran.out, "P1 甲: 备案, no such procedure → no objection\n")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "differ for 3 applications, and are the same for 0\n")) << ran.out;
}

TEST(Diff, APolicyThatCannotBeReadIsRefused) {
  const versions files("unread", kaohe_test::gate_rules());
  files.write("after", "format = 1\n");
  EXPECT_EQ(files.diff().status, 2);
}

TEST(Check, SaysWhatIsOddAboutRules) {
  const std::string folder = kaohe_test::scratch("check_rules");
  std::ofstream(folder + "/policy.toml", std::ios::binary)
      << kaohe_test::frame() << kaohe_test::prohibits("a", "涉煤 and 能耗 > 5000 tce")
      << kaohe_test::prohibits("b", "能耗 > 1000 tce") << kaohe_test::rule_set_gate();
  const program_outcome ran = run_program("check_rules", "check --lang zh '" + folder + "'");
  EXPECT_EQ(ran.status, 0) << ran.out;
  EXPECT_TRUE(text_holds(ran.out,
                         "警告: 规则“a”触发时，效力不低于它的规则“b”必定触发，例如：能耗 = 5001 tce，涉煤 = 是 "
                         "[KH-0731]\n"))
      << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "警告: 申报项“高度”没有规则使用 [KH-0733]\n")) << ran.out;
}

}  // namespace
