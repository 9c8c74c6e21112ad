// SPDX-License-Identifier: Apache-2.0
// `kaohe gate` and `kaohe replay` as a user runs them.
#include "support/gate_policy.hpp"
#include "support/run_program.hpp"

#include <kaohe/io/record.hpp>

#include <gtest/gtest.h>

#include <filesystem>

namespace {

using kaohe_test::program_outcome;
using kaohe_test::run_program;
using kaohe_test::text_holds;

constexpr const char* gate_header =
    "id,name,受理日期,建设性质,涉煤,清洁能源替代,工业项目,综合能耗[tce],工业增加值[万元],所在镇街\n";
constexpr const char* good_rows =
    "P1,甲,2019-03-01,改建,否,否,是,5001,5000,北镇\n"
    "P2,乙,2019-03-01,改建,否,否,是,5000,5000,北镇\n";

/// A folder with the small policy, applications and a register.
class gate_files {
 public:
  explicit gate_files(const std::string& test) : folder_(kaohe_test::scratch("gate_" + test)), test_(test) {
    std::filesystem::create_directory(folder_ + "/package");
    write("package/policy.toml", kaohe_test::frame() + kaohe_test::gate_rules());
    write("projects.csv", std::string(gate_header) + good_rows);
    write("register.csv", "kind,subject,about,value,authority,reference,date,from,to,reason\n");
  }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ + "/" + name, std::ios::binary) << bytes;
  }
  std::string path(const std::string& name) const { return folder_ + "/" + name; }

  /// `kaohe gate` on these files.
  program_outcome gate(const std::string& more = "") const {
    return run_program(test_, "gate '" + path("package") + "' --projects '" + path("projects.csv") + "' --register '" +
                                  path("register.csv") + "' --as-of 2019-06-30 " + more);
  }
  program_outcome replay(const std::string& more = "") const {
    return run_program(test_ + "_again", "replay '" + path("run.json") + "' " + more);
  }

 private:
  std::string folder_, test_;
};

TEST(Gate, PrintsATableAndWhatDecides) {
  const program_outcome ran = gate_files("table").gate("--lang zh --procedure 节能审查");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with(
      "某政发〔2018〕1号《某区节能减排方案》，截至 2019-06-30 已公布的数据\n\n编号  项目  节能审查\n"))
      << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "\nP1    甲    原则上不予通过\nP2    乙    未发现不予通过情形\n")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "\n【原则上不予通过】P1 甲：节能审查（节能审查机关）\n")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "高出 0.0002 tce/万元\n")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "改变结论：工业项目：否；或 综合能耗 ≤ 5000 tce；或 工业增加值 ≥ 5001 万元\n"))
      << ran.out;
  EXPECT_FALSE(text_holds(ran.out, "    依据：某政发")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "\n【台账】energy")) << ran.out;
}

TEST(Gate, HasAColumnForEachProcedureAndTheWorst) {
  const program_outcome ran = gate_files("columns").gate();
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(text_holds(ran.out, "\nid  project  节能审查              环评审批      overall\n")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "\nP1  甲       refused in principle  undetermined  refused in principle\n"))
      << ran.out;
}

TEST(Gate, ExplainsEveryFinding) {
  const program_outcome ran = gate_files("explain").gate("--lang zh --procedure 节能审查 --explain");
  EXPECT_TRUE(text_holds(ran.out, "    依据：某政发〔2018〕1号（六）：高于1吨标准煤的原则上不予审核通过\n")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "【未发现不予通过情形】P2 乙：节能审查")) << ran.out;
}

TEST(Gate, WritesOneDocument) {
  const program_outcome ran = gate_files("json").gate("--format json");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(text_holds(ran.out, "\"outcome\": \"refused_in_principle\"")) << ran.out;
  EXPECT_TRUE(text_holds(ran.out, "\"rows\": 2")) << ran.out;
}

TEST(Gate, RefusesAnUnknownProcedure) {
  const program_outcome ran = gate_files("unknown").gate("--procedure 节能审");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(text_holds(ran.err, "--procedure: error: ")) << ran.err;
  EXPECT_TRUE(text_holds(ran.err, "节能审查")) << ran.err;
}

TEST(Gate, DecidesTheGoodApplicationsBesideBadOnes) {
  const gate_files files("bad_row");
  files.write("projects.csv", gate_header + std::string("P0,坏,2019-03-01,重建,否,否,是,1,1,北镇\n") + good_rows);
  const program_outcome ran = files.gate("--procedure 节能审查");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(text_holds(ran.err, "projects.csv:2:")) << ran.err;
  EXPECT_TRUE(text_holds(ran.out, "\nP1  甲 ")) << ran.out;
  EXPECT_FALSE(text_holds(ran.out, "\nP0")) << ran.out;
}

TEST(Gate, DecidesNothingOnHalfOfTheFacts) {
  const gate_files files("bad_register");
  files.write("register.csv", "kind,subject,about,value,authority,reference,date,from,to,reason\nnonsense,,,,,,,,,\n");
  const program_outcome ran = files.gate();
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(text_holds(ran.err, "register.csv:2:")) << ran.err;
  const program_outcome none =
      run_program("gate_nothing", "gate '" + files.path("package") + "' --projects no/such.csv");
  EXPECT_EQ(none.status, 2);
  EXPECT_EQ(none.out, "");
}

TEST(Replay, PrintsTheSameBytesFromTheRecordAlone) {
  for (const char* const options : {"--lang zh", "--format json", "--lang zh --explain --procedure 环评审批"}) {
    const gate_files files("record");
    const program_outcome ran = files.gate(std::string(options) + " --record '" + files.path("run.json") + "'");
    EXPECT_EQ(ran.status, 0) << ran.err;
    for (const char* const name : {"package", "projects.csv", "register.csv"}) {
      std::filesystem::remove_all(files.path(name));
    }
    const program_outcome again = files.replay();
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(again.out, ran.out);
    EXPECT_EQ(again.err, ran.err);
  }
}

TEST(Replay, OfARunWithErrorsHasItsStatusAndItsProblems) {
  const gate_files files("record_bad");
  files.write("projects.csv", gate_header + std::string("P0,坏,2019-03-01,重建,否,否,是,1,1,北镇\n") + good_rows);
  const program_outcome ran = files.gate("--record '" + files.path("run.json") + "'");
  EXPECT_EQ(ran.status, 2);
  std::filesystem::remove(files.path("projects.csv"));
  const program_outcome again = files.replay();
  EXPECT_EQ(again.status, 2);
  EXPECT_EQ(again.out, ran.out);
  EXPECT_EQ(again.err, ran.err);
}

TEST(Replay, RecordsOfTheSameRunAreTheSame) {
  const gate_files files("twice");
  (void)files.gate("--record '" + files.path("run.json") + "'");
  const std::string first = kaohe_test::content_of(files.path("run.json"));
  (void)files.gate("--record '" + files.path("run.json") + "'");
  EXPECT_NE(first, "");
  EXPECT_EQ(kaohe_test::content_of(files.path("run.json")), first);
}

TEST(Replay, RefusesARecordInWhichAByteWasChanged) {
  const gate_files files("altered");
  (void)files.gate("--record '" + files.path("run.json") + "'");
  std::string text = kaohe_test::content_of(files.path("run.json"));
  const std::size_t at = text.find("5001,5000");
  ASSERT_NE(at, std::string::npos);
  files.write("run.json", text.replace(at, 4, "4999"));
  const program_outcome ran = files.replay();
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(text_holds(ran.err, "projects.csv")) << ran.err;
  EXPECT_TRUE(text_holds(ran.err, "KH-0931")) << ran.err;
}

TEST(Replay, SaysWhenTheAnswerIsAnother) {
  const gate_files files("differs");
  const program_outcome ran = files.gate("--record '" + files.path("run.json") + "'");
  kaohe::issues problems;
  auto run = kaohe::io::read_record(kaohe_test::content_of(files.path("run.json")), "run.json", problems);
  ASSERT_TRUE(run);
  run->kaohe = "0.0.9";
  run->answer += "!";
  files.write("run.json", record_to_json(*run));
  const program_outcome again = files.replay();
  EXPECT_EQ(again.status, 1);
  EXPECT_EQ(again.out, ran.out);
  EXPECT_TRUE(text_holds(again.err, "KH-0932")) << again.err;
  EXPECT_TRUE(text_holds(again.err, "0.0.9")) << again.err;
}

TEST(Replay, WhatIsNoRecordIsBadInput) {
  const gate_files files("no_record");
  files.write("run.json", "{}");
  EXPECT_EQ(files.replay().status, 2);
  EXPECT_TRUE(text_holds(files.replay().err, "KH-0930")) << files.replay().err;
}

TEST(Gate, SaysWhenTheRecordCannotBeWritten) {
  const program_outcome ran = gate_files("unwritten").gate("--record no/such/folder/run.json");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(text_holds(ran.err, "KH-0933")) << ran.err;
  EXPECT_NE(ran.out, "");
}

}  // namespace
