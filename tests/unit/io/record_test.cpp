// SPDX-License-Identifier: Apache-2.0
// Records of runs: what is written is read back byte for byte, and every change of a byte is found.
#include <kaohe/io/record.hpp>
#include <kaohe/io/text_file.hpp>

#include "support/toml_policy.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using kaohe::io::package_file;
using kaohe::io::recorded_run;
using nlohmann::json;

recorded_run sample_run() {
  recorded_run run;
  run.kaohe = "0.1.0";
  run.command = "gate";
  run.options = {{"policy", {"policies/某方案"}}, {"procedure", {"节能审查", "核准"}}, {"explain", {}}};
  run.package = {{"policy.toml", "format = 1\r\n"}, {"tables/units.csv", "\xEF\xBB\xBFid,name\n"}};
  run.files = {{"projects.csv", "编号,综合能耗[tce]\nP1,5001\n"},
               {"gb.csv", "\xD6\xDC\xB4\xE5"},
               {"odd\xFF.csv", std::string("a\0b", 3)},
               {"empty.csv", ""}};
  run.status = 2;
  run.answer = "【禁止】\n";
  return run;
}

struct read_outcome {
  std::optional<recorded_run> run;
  std::string problems;
};

read_outcome run_in(const std::string& text) {
  read_outcome made;
  kaohe::issues problems;
  made.run = kaohe::io::read_record(text, "run.json", problems);
  made.problems = kaohe_test::brief(problems);
  return made;
}

TEST(Record, IsReadBackByteForByte) {
  const recorded_run run = sample_run();
  const std::string text = record_to_json(run);
  const read_outcome back = run_in(text);
  ASSERT_TRUE(back.run) << back.problems;
  EXPECT_EQ(back.problems, "");
  EXPECT_EQ(back.run->kaohe, "0.1.0");
  EXPECT_EQ(back.run->command, "gate");
  EXPECT_EQ(back.run->value_of("policy"), "policies/某方案");
  EXPECT_EQ(back.run->values_of("procedure"), (std::vector<std::string>{"节能审查", "核准"}));
  EXPECT_TRUE(back.run->has("explain"));
  EXPECT_FALSE(back.run->has("as-of"));
  EXPECT_EQ(back.run->value_of("as-of"), "");
  ASSERT_EQ(back.run->package.size(), 2U);
  ASSERT_EQ(back.run->files.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(back.run->files[i].name, run.files[i].name);
    EXPECT_EQ(back.run->files[i].bytes, run.files[i].bytes);
  }
  EXPECT_EQ(back.run->package[1].bytes, run.package[1].bytes);
  EXPECT_EQ(back.run->status, 2);
  EXPECT_EQ(back.run->answer, run.answer);
  EXPECT_EQ(record_to_json(*back.run), text);
}

TEST(Record, KeepsTextAsTextAndOtherBytesInBase64) {
  const json written = json::parse(record_to_json(sample_run()));
  EXPECT_EQ(written["format"], 1);
  EXPECT_EQ(written["files"][0]["content"], "编号,综合能耗[tce]\nP1,5001\n");
  EXPECT_EQ(written["files"][0]["sha256"], kaohe::io::sha256("编号,综合能耗[tce]\nP1,5001\n"));
  EXPECT_EQ(written["files"][1]["content"], json({{"base64", "1ty05Q=="}}));
  EXPECT_EQ(written["files"][2]["file"], json({{"base64", "b2Rk/y5jc3Y="}}));
  EXPECT_EQ(written["answer"]["sha256"], kaohe::io::sha256("【禁止】\n"));
}

TEST(Record, AChangedByteOfAFileNamesTheFile) {
  const std::string text = record_to_json(sample_run());
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string other = text;
    const std::size_t at = other.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return run_in(other.replace(at, from.size(), to));
  };
  EXPECT_EQ(changed("P1,5001", "P1,5000").problems, "KH-0931 run.json:0:0 projects.csv\n");
  EXPECT_FALSE(changed("P1,5001", "P1,5000").run);
  EXPECT_EQ(changed("1ty05Q==", "1ty05A==").problems, "KH-0931 run.json:0:0 gb.csv\n");
  EXPECT_EQ(changed("format = 1\\r", "format = 2\\r").problems, "KH-0931 run.json:0:0 policy.toml\n");
  EXPECT_EQ(changed("【禁止】", "【附条件】").problems, "KH-0931 run.json:0:0 answer\n");
}

TEST(Record, AChangedByteAnywhereElseNamesTheRecord) {
  const std::string text = record_to_json(sample_run());
  EXPECT_EQ(run_in(text + "\n").problems, "KH-0931 run.json:0:0 run.json\n");
  std::string spaced = text;
  EXPECT_EQ(run_in(spaced.replace(1, 1, "\n ")).problems, "KH-0931 run.json:0:0 run.json\n");
  // Every byte, one after the other: some issue, never a run.
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string other = text;
    other[at] = other[at] == '1' ? '2' : '1';
    const read_outcome found = run_in(other);
    EXPECT_FALSE(found.run) << at;
    EXPECT_NE(found.problems, "") << at;
  }
}

TEST(Record, WhatIsNoRecordIsSaid) {
  EXPECT_EQ(run_in("").problems, "KH-0930 run.json:0:0 JSON\n");
  EXPECT_EQ(run_in("{").problems, "KH-0930 run.json:0:0 JSON\n");
  EXPECT_EQ(run_in("[]").problems, "KH-0930 run.json:0:0 format\n");
  EXPECT_EQ(run_in("{\"format\": 2}").problems, "KH-0930 run.json:0:0 format\n");
  json written = json::parse(record_to_json(sample_run()));
  for (const char* const key : {"kaohe", "command", "options", "package", "files", "status", "answer"}) {
    json without = written;
    without.erase(key);
    EXPECT_EQ(run_in(without.dump()).problems, std::string("KH-0930 run.json:0:0 ") + key + "\n");
    without[key] = true;
    EXPECT_EQ(run_in(without.dump()).problems, std::string("KH-0930 run.json:0:0 ") + key + "\n");
  }
}

TEST(PackageFiles, AreWhatTheFolderWouldBeLoadedFrom) {
  const std::string folder = "examples/score-sheet";
  kaohe::issues problems, from_folder, from_memory;
  const std::vector<package_file> files = kaohe::io::read_package_files(folder, problems);
  EXPECT_TRUE(problems.empty());
  std::vector<std::string> names;
  for (const package_file& f : files) names.push_back(f.name);
  EXPECT_EQ(names, (std::vector<std::string>{"cases/score.toml", "ladder.toml", "policy.toml", "scheme.toml",
                                             "tables/responsible_units.csv", "tables/tasks.csv", "text.txt"}));
  const auto loaded = kaohe::io::load_policy(folder, from_folder);
  const auto again = kaohe::io::load_policy(files, from_memory, folder);
  ASSERT_TRUE(loaded && again);
  EXPECT_EQ((*loaded)->sha256, (*again)->sha256);
  EXPECT_EQ(from_folder, from_memory);
}

TEST(PackageFiles, OfAFolderThatIsNotThereAreNone) {
  kaohe::issues problems;
  EXPECT_TRUE(kaohe::io::read_package_files("no/such/folder", problems).empty());
  EXPECT_EQ(kaohe_test::brief(problems).substr(0, 8), "KH-0901 ");
}

}  // namespace
