// SPDX-License-Identifier: Apache-2.0
// Zhoucun's seven main targets split among its towns, departments and emitters, as written down; and the parts as
// targets that assessment uses.
#include <support/golden.hpp>
#include <support/run_program.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace {

const std::string split_package = "policies/zhoucun-2018-38";

/// The figures of the package, in order.
std::string figures_to_split() {
  std::vector<std::string> names;
  for (const auto& each :
       std::filesystem::directory_iterator(kaohe_test::project_root() + "/" + split_package + "/observations")) {
    names.push_back(each.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  std::string out = " --observations";
  for (const std::string& name : names) out.append(" ").append(split_package).append("/observations/").append(name);
  return out;
}

kaohe_test::program_outcome zhoucun_split(const std::string& name, const std::string& more) {
  return kaohe_test::run_program(name,
                                 "decompose " + split_package + figures_to_split() + " --as-of 2018-06-30 " + more);
}

bool split_holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST(ZhoucunDecompose, PartsAreAsWrittenDown) {
  const auto ran = zhoucun_split("zhoucun_decompose", "--lang zh");
  EXPECT_EQ(ran.status, 0) << ran.err;
  kaohe_test::expect_golden("zhoucun_decompose.txt", ran.out + "\n" + ran.err);
}

TEST(ZhoucunDecompose, ReasonsOfEveryPartAreAsWrittenDown) {
  std::string made;
  for (const char* id : {"increment-towns", "nitrogen-emitters"}) {
    const auto ran = zhoucun_split("zhoucun_decompose_explained", std::string("--lang zh --explain --id ") + id);
    EXPECT_EQ(ran.status, 0) << ran.err;
    made += ran.out + "\n" + ran.err;
  }
  kaohe_test::expect_golden("zhoucun_decompose_explained.txt", made);
}

TEST(ZhoucunDecompose, PartsInTheOtherLanguageAreAsWrittenDown) {
  const auto ran = zhoucun_split("zhoucun_decompose_english", "--lang en");
  EXPECT_EQ(ran.status, 0) << ran.err;
  kaohe_test::expect_golden("zhoucun_decompose.en.txt", ran.out + "\n" + ran.err);
}

TEST(ZhoucunDecompose, TownsAreAssessedOnTheTargetsWritten) {
  const std::string copy = kaohe_test::scratch("zhoucun_decompose_copy") + "/package";
  std::filesystem::remove_all(copy);
  std::filesystem::copy(kaohe_test::project_root() + "/" + split_package, copy,
                        std::filesystem::copy_options::recursive);
  const auto ran = zhoucun_split("zhoucun_decompose_write", "--write-targets '" + copy + "/parts.toml'");
  EXPECT_EQ(ran.status, 0) << ran.err;
  const auto checked = kaohe_test::run_program("zhoucun_decompose_check", "check '" + copy + "'");
  EXPECT_EQ(checked.status, 0) << checked.err;
  const auto judged = kaohe_test::run_program("zhoucun_decompose_judged", "assess '" + copy + "'" + figures_to_split() +
                                                                              " --who 王村镇 --period 2020 --lang zh");
  EXPECT_TRUE(split_holds(judged.out, "增量 <= 0.6 万tce         -0.9119 万tce  未完成")) << judged.out;
  EXPECT_TRUE(split_holds(judged.out, "降低率 >= 18.5 %")) << judged.out;
  EXPECT_TRUE(split_holds(judged.out, "实际值 <= 2500 吨")) << judged.out;
}
