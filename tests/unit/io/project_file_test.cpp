// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/project_file.hpp>

#include <gtest/gtest.h>
#include <support/rule_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::feel::value;

/// The gate of `with_gate`, and an enumeration, a text and a share.
const kaohe::policy& applications() {
  static const kaohe::policy made = *load_toml(R"(
[input.project]
"建设性质" = { type = "string", values = ["新建", "扩建"] }
"备注" = { type = "string" }
"占比" = { type = "quantity", unit = "%", range = "[0 %..100 %]" }
"倍数" = { type = "number", range = "> 1" }
)",
                                               frame() + project_gate())
                                         .policy;
  return made;
}

struct read_applications {
  std::vector<kaohe::project> all;
  std::string problems;
};
read_applications applications_in(const std::string& text) {
  kaohe::issues problems;
  read_applications r;
  r.all = kaohe::io::read_projects(text, "x.toml", applications(), problems);
  r.problems = brief(problems);
  return r;
}
/// The value of an input of an application. \param member  position in the input's list
value said_of(const kaohe::project& p, const std::string& input, std::size_t member = 0) {
  return p.values.at(applications().find_input(input)->index).at(member);
}
/// One application with one column.
read_applications one_column(const std::string& column, const std::string& text) {
  return applications_in("id," + column + "\nP1," + text + "\n");
}
std::string json_problems(const std::string& keys) {
  return applications_in("[{\"id\": \"P1\", " + keys + "}]").problems;
}

TEST(ProjectFile, ReadsEveryTypeFromCsv) {
  const auto r = applications_in(
      "# "
      "示例\n编号,项目名称,受理日期,行业代码,建设性质,综合能耗[tce],总投资［亿元］,涉煤,所在镇街,占比[%],倍数,备注,"
      "替代量.氨氮[kg]\n"
      "P-01,甲,2019-05-20,3071,扩建,5001.50,1.2,是,north,12.5,1.5,\"一,二\",0.1\n");
  EXPECT_EQ(r.problems, "");
  ASSERT_EQ(r.all.size(), 1U);
  const kaohe::project& p = r.all[0];
  EXPECT_EQ(p.id, "P-01");
  EXPECT_EQ(p.name, "甲");
  EXPECT_EQ(p.where, (kaohe::place{"x.toml", 3, 1}));
  EXPECT_EQ(p.values.size(), applications()->inputs.size());
  EXPECT_EQ(said_of(p, "受理日期").as_date(), kaohe::date::make(2019, 5, 20).value());
  EXPECT_EQ(said_of(p, "行业代码").as_string(), "3071");
  EXPECT_EQ(said_of(p, "建设性质").as_choice().index, 1U);
  EXPECT_EQ(said_of(p, "综合能耗").as_number(), number(5001500));
  EXPECT_EQ(said_of(p, "总投资").as_number(), number(120'000'000));
  EXPECT_TRUE(said_of(p, "涉煤").is_true());
  EXPECT_EQ(said_of(p, "所在镇街").as_string(), "北镇");
  EXPECT_EQ(said_of(p, "占比").as_number(), number::ratio(1, 8));
  EXPECT_EQ(said_of(p, "倍数").as_number(), number::ratio(3, 2));
  EXPECT_EQ(said_of(p, "备注").as_string(), "一,二");
  EXPECT_EQ(p.values[4].size(), 2U);
  EXPECT_TRUE(said_of(p, "替代量", 0).is_missing());
  EXPECT_EQ(said_of(p, "替代量", 1).as_number(), number::ratio(1, 10));
  EXPECT_TRUE(said_of(p, "工业项目").is_missing());
}

TEST(ProjectFile, AnEmptyCellIsMissing) {
  const auto r = applications_in("id,综合能耗[tce],涉煤,备注,建设性质\nP1,,,,\nP2,0,否,x,新建\n");
  EXPECT_EQ(r.problems, "");
  for (const char* name : {"综合能耗", "涉煤", "备注", "建设性质"}) {
    EXPECT_TRUE(said_of(r.all.at(0), name).is_missing()) << name;
    EXPECT_FALSE(said_of(r.all.at(1), name).is_missing()) << name;
  }
}

TEST(ProjectFile, BooleansAsPeopleWriteThem) {
  for (const char* yes : {"是", "√", "true", "1"})
    EXPECT_TRUE(said_of(one_column("涉煤", yes).all.at(0), "涉煤").is_true()) << yes;
  for (const char* no : {"否", "×", "false", "0"})
    EXPECT_TRUE(said_of(one_column("涉煤", no).all.at(0), "涉煤").is_false()) << no;
  EXPECT_EQ(one_column("涉煤", "有").problems, "KH-0404 2:4 涉煤 | 有 | true | false | 是 | 否\nKH-0926 2:1 P1\n");
}

TEST(ProjectFile, AnUnknownColumnIsNamedWithTheNearest) {
  const auto r = applications_in("id,综合能号[tce],替代量.氨,替代量,涉煤.氨氮,涉煤\nP1,1,1,1,1,是\n");
  EXPECT_EQ(
      r.problems,
      "KH-0914 1:4 综合能号 | 综合能耗\nKH-0914 1:14 替代量.氨 | 替代量.氨氮\nKH-0914 1:20 替代量 | 替代量.化学需氧量\n"
      "KH-0914 1:24 涉煤.氨氮 | 涉煤\n");
  EXPECT_TRUE(said_of(r.all.at(0), "涉煤").is_true());
}

TEST(ProjectFile, UnitsInTheHeaderMustFit) {
  EXPECT_EQ(one_column("综合能耗", "1").problems, "KH-0207 1:4 综合能耗 | 综合能耗[tce]\n");
  EXPECT_EQ(one_column("综合能耗[吨]", "1").problems, "KH-0922 1:4 综合能耗 | 吨 | tce\n");
  EXPECT_EQ(one_column("综合能耗[tcx]", "1").problems, "KH-0201 1:9 tcx | tce\n");
  EXPECT_EQ(one_column("涉煤[tce]", "是").problems, "KH-0922 1:4 涉煤 | tce | \n");
  const auto r = one_column("综合能耗[万tce]", "1.5");
  EXPECT_EQ(r.problems, "");
  EXPECT_EQ(said_of(r.all.at(0), "综合能耗").as_number(), number(15'000'000));
  EXPECT_TRUE(said_of(one_column("综合能耗[吨]", "1").all.at(0), "综合能耗").is_missing());
}

TEST(ProjectFile, NumbersAreExactAndInTheirRange) {
  EXPECT_EQ(one_column("综合能耗[tce]", "-0.1").problems,
            "KH-0923 2:4 综合能耗 | -0.1 tce | >= 0 tce\nKH-0926 2:1 P1\n");
  EXPECT_EQ(said_of(one_column("综合能耗[tce]", "0").all.at(0), "综合能耗").as_number(), number(0));
  EXPECT_EQ(one_column("占比[%]", "100.1").problems, "KH-0923 2:4 占比 | 100.1 % | [0 %..100 %]\nKH-0926 2:1 P1\n");
  EXPECT_EQ(one_column("占比[%]", "100").problems, "");
  EXPECT_EQ(one_column("倍数", "1").problems, "KH-0923 2:4 倍数 | 1 | > 1\nKH-0926 2:1 P1\n");
  EXPECT_EQ(one_column("总投资[万元]", "\"1,000\"").problems, "KH-0104 2:5 1,000\nKH-0926 2:1 P1\n");
  EXPECT_EQ(one_column("总投资[万元]", "5 万元").problems, "KH-0101 2:4 5 万元\nKH-0926 2:1 P1\n");
  EXPECT_EQ(said_of(one_column("总投资[元]", "0.1").all.at(0), "总投资").as_number(), number::ratio(1, 10));
}

TEST(ProjectFile, OtherValuesThatCannotBeRead) {
  EXPECT_EQ(one_column("建设性质", "新健").problems, "KH-0316 2:4 新健 | 新建\nKH-0926 2:1 P1\n");
  EXPECT_EQ(one_column("行业代码", "C3071").problems,
            "KH-0924 2:4 行业代码 | C3071 | GB/T 4754-2017\nKH-0926 2:1 P1\n");
  EXPECT_EQ(one_column("所在镇街", "比镇").problems, "KH-0402 2:4 responsible_unit | 比镇 | 北镇\nKH-0926 2:1 P1\n");
  EXPECT_EQ(one_column("受理日期", "2019-02-30").problems, "KH-0106 2:4 2019-02-30\nKH-0926 2:1 P1\n");
  EXPECT_EQ(one_column("受理日期", "去年").problems, "KH-0105 2:4 去年\nKH-0926 2:1 P1\n");
}

TEST(ProjectFile, AnApplicationThatCannotBeUsedIsLeftOutAndTheOthersAreNot) {
  const auto r = applications_in("id,涉煤,综合能耗[tce]\nP1,有,一\nP2,是,1\nP3,是\nP4,否,2\n");
  EXPECT_EQ(r.problems,
            "KH-0404 2:4 涉煤 | 有 | true | false | 是 | 否\nKH-0101 2:6 一\nKH-0926 2:1 P1\nKH-0913 4:1 3 | 2\n");
  ASSERT_EQ(r.all.size(), 2U);
  EXPECT_EQ(r.all[0].id, "P2");
  EXPECT_EQ(r.all[1].id, "P4");
}

TEST(ProjectFile, IdsAreThereAndDiffer) {
  const auto r = applications_in("id,涉煤\nP1,是\n,是\nP1,否\nP2,有\nP2,是\n");
  EXPECT_EQ(r.problems,
            "KH-0403 3:1 project | id\nKH-0401 4:1 project | P1 | x.toml:2:1\n"
            "KH-0404 5:4 涉煤 | 有 | true | false | 是 | 否\nKH-0926 5:1 P2\nKH-0401 6:1 project | P2 | x.toml:5:1\n");
  ASSERT_EQ(r.all.size(), 1U);
  EXPECT_TRUE(said_of(r.all[0], "涉煤").is_true());
  EXPECT_EQ(applications_in("涉煤\n是\n").problems, "KH-0915 1:1 id\n");
}

TEST(ProjectFile, ColumnsStandOnce) {
  const auto r = applications_in("id,编号,综合能耗[tce],综合能耗[kgce],name,项目名称\nP1,P2,1,2,甲,乙\n");
  EXPECT_EQ(r.problems, "KH-0916 1:4 编号\nKH-0916 1:17 综合能耗[kgce]\nKH-0916 1:33 项目名称\n");
  ASSERT_EQ(r.all.size(), 1U);
  EXPECT_EQ(r.all[0].id, "P1");
  EXPECT_EQ(r.all[0].name, "甲");
  EXPECT_EQ(said_of(r.all[0], "综合能耗").as_number(), number(1000));
  EXPECT_EQ(applications_in("id,涉煤,涉煤\nP1,是,否\n").problems, "KH-0916 1:7 涉煤\n");
}

TEST(ProjectFile, AValueOfAnInputThatDoesNotApplyIsFine) {
  EXPECT_EQ(applications_in("id,工业项目,工业增加值[万元]\nP1,否,5\n").problems, "");
}

// --- JSON ---

TEST(ProjectFile, ReadsEveryTypeFromJson) {
  const auto r = applications_in(R"( {"projects": [
  {"id": "P-01", "name": "甲", "受理日期": "2019-05-20", "行业代码": "3071", "建设性质": "扩建", "综合能耗": 5001.50,
   "总投资": "1.2 亿元", "涉煤": true, "所在镇街": "北镇", "占比": "12.5 %", "倍数": 15e-1, "备注": "\u4e00\n",
   "替代量": {"氨氮": 0.1, "化学需氧量": null}, "新增排放量.氨氮[kg]": 3, "工业增加值": null, "工业项目": ""}]})");
  EXPECT_EQ(r.problems, "");
  ASSERT_EQ(r.all.size(), 1U);
  const kaohe::project& p = r.all[0];
  EXPECT_EQ(p.id, "P-01");
  EXPECT_EQ(p.name, "甲");
  EXPECT_EQ(p.where, (kaohe::place{"x.toml", 2, 3}));
  EXPECT_EQ(said_of(p, "受理日期").as_date(), kaohe::date::make(2019, 5, 20).value());
  EXPECT_EQ(said_of(p, "行业代码").as_string(), "3071");
  EXPECT_EQ(said_of(p, "建设性质").as_choice().index, 1U);
  EXPECT_EQ(said_of(p, "综合能耗").as_number(), number(5001500));
  EXPECT_EQ(said_of(p, "总投资").as_number(), number(120'000'000));
  EXPECT_TRUE(said_of(p, "涉煤").is_true());
  EXPECT_EQ(said_of(p, "占比").as_number(), number::ratio(1, 8));
  EXPECT_EQ(said_of(p, "倍数").as_number(), number::ratio(3, 2));
  EXPECT_EQ(said_of(p, "备注").as_string(), "一\n");
  EXPECT_TRUE(said_of(p, "替代量", 0).is_missing());
  EXPECT_EQ(said_of(p, "替代量", 1).as_number(), number(100));
  EXPECT_EQ(said_of(p, "新增排放量", 1).as_number(), number(3));
  EXPECT_TRUE(said_of(p, "工业增加值").is_missing());
  EXPECT_TRUE(said_of(p, "工业项目").is_missing());
}

TEST(ProjectFile, NumbersOfJsonAreReadDigitByDigit) {
  const auto r =
      applications_in(R"([{"id": "P1", "综合能耗": 0.1}, {"id": "P2", "综合能耗": 123456789012345678901234567890.5}])");
  EXPECT_EQ(said_of(r.all.at(0), "综合能耗").as_number(), number(100));
  EXPECT_EQ(said_of(r.all.at(1), "综合能耗").as_number(),
            kaohe::number::from_text("123456789012345678901234567890500").value());
}

TEST(ProjectFile, ValuesOfJsonThatCannotBeRead) {
  EXPECT_EQ(json_problems("\"综合能耗\": true"),
            "KH-0909 1:23 综合能耗 | a number or a string with a unit | a boolean\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"综合能耗\": \"5\""), "KH-0207 1:24 5 | tce\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"综合能耗\": \"5 吨\""), "KH-0922 1:24 综合能耗 | 吨 | tce\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"综合能耗\": -1"), "KH-0923 1:23 综合能耗 | -1 tce | >= 0 tce\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"综合能耗\": \"-1 kgce\""), "KH-0923 1:24 综合能耗 | -1 kgce | >= 0 tce\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"行业代码\": 3071"), "KH-0909 1:23 行业代码 | a string | a number\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"涉煤\": 1"), "KH-0909 1:21 涉煤 | a boolean | a number\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"涉煤\": \"是\""), "");
  EXPECT_EQ(json_problems("\"替代量\": 5"), "KH-0909 1:22 替代量 | an object | a number\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"替代量\": null"), "");
  EXPECT_EQ(json_problems("\"替代量\": {\"氨\": 5}"), "KH-0316 1:24 氨 | 氨氮\nKH-0926 1:2 P1\n");
}

TEST(ProjectFile, KeysOfJsonStandOnce) {
  EXPECT_EQ(json_problems("\"涉煤\": true, \"涉煤\": true"), "KH-0907 1:28 涉煤\nKH-0926 1:2 P1\n");
  EXPECT_EQ(json_problems("\"替代量\": {\"氨氮\": 5}, \"替代量.氨氮\": 5").substr(0, 8), "KH-0907 ");
  EXPECT_EQ(json_problems("\"替代量\": {\"氨氮\": 5, \"氨氮\": 5}").substr(0, 8), "KH-0907 ");
  EXPECT_EQ(applications_in("{\"projects\": [], \"projects\": []}").problems, "KH-0907 1:19 projects\n");
}

TEST(ProjectFile, AnUnknownNameOfJsonLeavesNothingOut) {
  const auto r = applications_in(R"([{"id": "P1", "涉媒": true, "涉煤": true}])");
  EXPECT_EQ(r.problems, "KH-0914 1:16 涉媒 | 涉煤\n");
  EXPECT_EQ(r.all.size(), 1U);
}

TEST(ProjectFile, JsonOfAnotherForm) {
  EXPECT_EQ(applications_in("{\"project\": []}").problems,
            "KH-0908 1:3 project file | project | projects\nKH-0403 1:1 project file | projects\n");
  EXPECT_EQ(applications_in("{\"projects\": 1}").problems, "KH-0909 1:14 projects | an array | a number\n");
  EXPECT_EQ(applications_in("[1]").problems, "KH-0909 1:2 projects | an array of objects | a number\n");
  EXPECT_EQ(applications_in("[{}]").problems, "KH-0403 1:2 project | id\n");
  EXPECT_EQ(applications_in("[{\"id\": 1}]").problems,
            "KH-0909 1:9 id | a string | a number\nKH-0403 1:2 project | id\n");
}

TEST(ProjectFile, WhatIsNoJson) {
  const auto wrong = [](const std::string& text) {
    const auto r = applications_in(text);
    EXPECT_TRUE(r.all.empty());
    return r.problems;
  };
  EXPECT_EQ(wrong("[{\"id\": \"P1\"}"), "KH-0925 1:14 ',' or ']'\n");
  EXPECT_EQ(wrong("[\n  {\"编号\" \"P1\"}]"), "KH-0925 2:9 ':'\n");
  EXPECT_EQ(wrong("[{id: 1}]"), "KH-0925 1:3 a key in double quotes\n");
  EXPECT_EQ(wrong("[] x"), "KH-0925 1:4 the end of the file\n");
  EXPECT_EQ(wrong("[nil]"), "KH-0925 1:2 a value of JSON\n");
  EXPECT_EQ(wrong("[1,]"), "KH-0925 1:4 a value of JSON\n");
  EXPECT_EQ(wrong("[01]"), "KH-0925 1:3 a number without zeros before it\n");
  EXPECT_EQ(wrong("[1.]"), "KH-0925 1:4 a digit\n");
  EXPECT_EQ(wrong("[1e]"), "KH-0925 1:4 a digit\n");
  EXPECT_EQ(wrong("[-]"), "KH-0925 1:3 a digit\n");
  EXPECT_EQ(wrong("[\"a"), "KH-0925 1:4 '\"'\n");
  EXPECT_EQ(wrong("[\"\\x\"]").substr(0, 12), "KH-0925 1:4 ");
  EXPECT_EQ(wrong("[\"\\ud800\"]").substr(0, 8), "KH-0925 ");
  EXPECT_EQ(wrong("[\"\\udc00\"]").substr(0, 8), "KH-0925 ");
  EXPECT_EQ(wrong(std::string(66, '[')).substr(0, 12), "KH-0925 1:66");
  EXPECT_EQ(applications_in(R"([{"id": "\ud83d\ude00\"\\\/\b\f\r\t"}])").all.at(0).id, "😀\"\\/\b\f\r\t");
}

}  // namespace
