// SPDX-License-Identifier: Apache-2.0
// Decision tables whose rows stand in a CSV file: cells with their places, what is missing or too much.
#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using kaohe_test::brief;
using kaohe_test::load_toml;

const std::string declared = R"T(
[[table]]
id = "得分"
article = "五"
parameters = [{ name = "完成率", unit = "%" }]
output = { name = "分值", type = "number" }
rows = "tables/score.csv"
)T";

auto loaded(const std::string& csv) { return load_toml(declared, kaohe_test::frame(), {{"tables/score.csv", csv}}); }
std::string problems_of_rows(const std::string& csv) { return brief(loaded(csv).problems); }

TEST(TableRows, FromAFileWithArticlesNotesAndPlaces) {
  const auto found =
      loaded("# 计分\n分值,完成率,条款,备注\n0,< 80 %,,不得分\n10,\"[80 %..90 %)\",六,\n\"40\",>= 90 %,七,满分\n");
  ASSERT_TRUE(found.policy) << brief(found.problems);
  EXPECT_EQ(brief(found.problems), "");
  const auto& rows = (*found.policy)->tables.front().rules->declared().rows;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].article, "五") << "that of the table";
  EXPECT_EQ(rows[0].note, "不得分");
  EXPECT_EQ(rows[1].article, "六");
  EXPECT_EQ(rows[2].where.file, "tables/score.csv");
  EXPECT_EQ(rows[2].where.line, 5U);
  EXPECT_EQ(rows[1].inputs[0].where.column, 5U) << "behind the quote";
  EXPECT_EQ(rows[1].outputs[0].value, "10");
}

TEST(TableRows, AProblemStandsAtItsCell) {
  EXPECT_EQ(problems_of_rows("完成率,分值\n< 80 tce,0\n>= 80 %,十\n").substr(0, 34),
            "KH-0203 tables/score.csv:2:3 ? | p");
  EXPECT_EQ(problems_of_rows("完成率,分值\n< 80 %,0\n>= 80 %,x\n"), "KH-0305 tables/score.csv:3:9 x | \n");
  EXPECT_EQ(problems_of_rows("完成率,分值\n< 80 %,0\n>= 80 %,\n").substr(0, 29), "KH-0302 tables/score.csv:3:9 ")
      << "an empty cell is no answer";
}

TEST(TableRows, TheHeaderIsWrongOnce) {
  EXPECT_EQ(problems_of_rows("完成率,分植\n< 80 %,0\n>= 80 %,1\n"),
            "KH-0915 tables/score.csv:1:1 分值\nKH-0914 tables/score.csv:1:5 分植 | 分值\n");
  EXPECT_EQ(problems_of_rows("完成率,分值,分值\n-,0,0\n"), "KH-0916 tables/score.csv:1:8 分值\n");
}

TEST(TableRows, FindingsStandAtTheRow) {
  EXPECT_EQ(problems_of_rows("完成率,分值\n<= 80 %,0\n>= 80 %,1\n"),
            "KH-0325 tables/score.csv:3:1 得分 | 1 | 2 | 完成率 = 80 %\n");
}

TEST(TableRows, AFileThatIsNotThereOrEmptyIsOneProblem) {
  EXPECT_EQ(brief(load_toml(declared).problems), "KH-0901 6:9 tables/score.csv | no such file\n");
  EXPECT_EQ(problems_of_rows("").substr(0, 7), "KH-0902");
}

TEST(TableRows, BelongToTheHashOfThePackage) {
  const auto one = loaded("完成率,分值\n-,0\n"), other = loaded("完成率,分值\n-,1\n");
  ASSERT_TRUE(one.policy && other.policy);
  EXPECT_NE((*one.policy)->sha256, (*other.policy)->sha256);
}

}  // namespace
