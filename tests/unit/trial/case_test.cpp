// SPDX-License-Identifier: Apache-2.0
// Cases as they are read: what they may say, where what is wrong is reported, how rows are laid over the case.
#include "trying.hpp"

#include <gtest/gtest.h>

namespace {

using kaohe_test::case_problems;
using kaohe_test::package_of;
using kaohe_test::tried;

}  // namespace

TEST(ReadCase, NeedsANameAndSomethingToExpect) {
  EXPECT_EQ(case_problems("[[case]]\ntable = \"得分\"\n"), "KH-0403 1:3 case | name\nKH-0403 1:3 case | expect\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\n"), "KH-0403 1:3 case '一' | expect\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\nrows = [ { name = \"甲\" } ]\n"),
            "KH-0403 4:10 case '一' | expect\n");
}

TEST(ReadCase, TestsExactlyOneThing) {
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\nexpect = 1\n"), "KH-0802 1:3 case '一'\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\ntarget = \"cod-2020\"\nexpect = 1\n"),
            "KH-0412 4:11 case '一' | table | target\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntask = \"plan\"\nitem = \"x\"\nexpect = 1\n"),
            "KH-0412 4:9 case '一' | task | item\n");
}

TEST(ReadCase, NamesTheNearestOfWhatItDoesNotKnow) {
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得份\"\nexpect = 1\n"),
            "KH-0402 3:10 table | 得份 | 得分\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntarget = \"cod-2021\"\nexpect = 1\n"),
            "KH-0402 3:11 target | cod-2021 | cod-2020\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntask = \"plans\"\nexpect = 1\n"),
            "KH-0402 3:9 task | plans | plan\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntaget = \"cod-2020\"\n"),
            "KH-0802 1:3 case '一'\nKH-0908 3:1 case | taget | target\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\nscheme = \"x\"\nexpect = 1\n").substr(0, 12), "KH-0402 3:11");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\nladder = \"x\"\nexpect = 1\n").substr(0, 12), "KH-0402 3:11");
}

TEST(ReadCase, WhoIsOneOfThoseItIsFor) {
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntarget = \"cod-2020\"\nwho = \"某区\"\nexpect = \"met\"\n"),
            "KH-0511 4:8 case '一' | cod-2020 | 某区\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntarget = \"cod-2020\"\nwho = \"北真\"\nexpect = \"met\"\n"),
            "KH-0402 4:8 responsible unit | 北真 | 北镇\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntask = \"audit\"\nexpect = \"done\"\n"),
            "KH-0403 1:3 case '一' | who\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\nwho = \"北镇\"\nexpect = 1\n"),
            "KH-0412 4:8 case '一' | table | who\n");
}

TEST(ReadCase, KeysThatMeanNothingHereAreRefused) {
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntarget = \"cod-2020\"\nperiod = 2020\nexpect = \"met\"\n"),
            "KH-0412 4:10 case '一' | target | period\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntask = \"plan\"\nperiod = 2020\nexpect = \"done\"\n"),
            "KH-0412 4:10 case '一' | task | period\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\nas_of = 2020-01-01\nregister = []\nexpect = 1\n"),
            "KH-0412 4:9 case '一' | table | as_of\nKH-0412 5:12 case '一' | table | register\n");
}

TEST(ReadCase, GivenNamesAreThoseOfTheTable) {
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\ngiven = { \"完成\" = \"95 %\" }\nexpect = 1\n"),
            "KH-0305 4:12 完成 | 完成率\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\ngiven = { \"完成率\" = \"95 t\" }\nexpect = 1\n"),
            "KH-0306 4:20 quantity (mass) | quantity (pure number)\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\ngiven = [ 1 ]\nexpect = 1\n"),
            "KH-0909 4:9 given | a table | an array\n");
}

TEST(ReadCase, ExpectedValuesAreOfTheAnswersType) {
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\nexpect = \"36 t\"\n"),
            "KH-0306 4:11 quantity (mass) | quantity (pure number)\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\nexpect = { outputs = 1 }\n"),
            "KH-0908 4:12 expect | outputs | output\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"评定\"\nexpect = { \"等级\" = \"中\" }\n").substr(0, 12),
            "KH-0316 4:20");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"评定\"\nexpect = \"好\"\n"),
            "KH-0909 4:10 expect | a table | a string\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"评定\"\nexpect = {}\n"), "KH-0403 4:10 expect | 等级\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntarget = \"cod-2020\"\nexpect = \"mat\"\n"),
            "KH-0316 4:11 mat | met\n");
  EXPECT_EQ(
      case_problems("[[case]]\nname = \"一\"\ntarget = \"cod-2020\"\nexpect = { provisional = 1 }\n").substr(0, 12),
      "KH-0306 4:26");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntask = \"plan\"\nexpect = \"met\"\n").substr(0, 12),
            "KH-0316 4:11");
}

TEST(ReadCase, FiguresAreAmountsOfTheirIndicator) {
  const auto with = [](const std::string& given) {
    return case_problems("[[case]]\nname = \"一\"\ntarget = \"cod-2020\"\nexpect = \"met\"\ngiven = { " + given +
                         " }\n");
  };
  EXPECT_EQ(with("2020 = \"1 家\""), "KH-0502 5:19 化学需氧量排放总量 | 吨 | 家\n");
  EXPECT_EQ(with("2020 = 3000"), "KH-0207 5:18 3000 | 吨\n");
  EXPECT_EQ(with("2020 = { value = \"2 吨\", view = \"yoy\" }"), "KH-0506 5:29 化学需氧量排放总量 | 吨\n");
  EXPECT_EQ(with("2020 = { value = \"2\", view = \"同比\" }"), "KH-0207 5:29 2 | %\n");
  EXPECT_EQ(with("2020 = { value = \"2 吨\", view = \"reduction\" }").substr(0, 12), "KH-0504 5:43");
  EXPECT_EQ(with("2020 = { value = \"2 吨\", status = \"sure\" }"), "KH-0505 5:45 sure\n");
  EXPECT_EQ(with("2020 = { status = \"final\" }"), "KH-0403 5:11 2020 | value\n");
  EXPECT_EQ(with("\"2020-13\" = \"1 吨\"").substr(0, 12), "KH-0402 5:12");
  EXPECT_EQ(with("energi = { 2020 = \"1 tce\" }"), "KH-0402 5:11 indicator | energi | energy\n");
  EXPECT_EQ(with("energy = \"1 tce\""), "KH-0909 5:20 energy | a table of values by period | a string\n");
  EXPECT_EQ(with("\"化学需氧量排放总量\" = { 2020 = \"1 吨\" }"), "");
}

TEST(ReadCase, EvidenceIsCheckedAsThatOfFiles) {
  const auto with = [](const std::string& given) {
    return case_problems("[[case]]\nname = \"一\"\ntask = \"plan\"\nexpect = \"done\"\ngiven = { " + given + " }\n");
  };
  EXPECT_EQ(with("state = \"ready\""), "KH-0514 5:20 ready\n");
  EXPECT_EQ(with("date = 2018-01-01"), "KH-0403 1:3 given | state\n");
  EXPECT_EQ(with("state = \"done\", verified_by = \"北镇\""), "KH-0515 5:42 北镇\n");
  EXPECT_EQ(with("state = \"done\", document = \"x\""), "KH-0908 5:27 case.given | document | documents\n");
  EXPECT_EQ(
      case_problems("[[case]]\nname = \"一\"\ntask = \"audit\"\nwho = \"北镇\"\ngiven = { state = \"done\" }\nexpect = "
                    "\"done\"\n"),
      "KH-0403 1:3 given | date\n");  // standing work has no day of its own
}

TEST(ReadCase, RegistersAreCheckedAsThoseOfFiles) {
  const auto with = [](const std::string& row) {
    return case_problems("[[case]]\nname = \"一\"\ntarget = \"energy-falls\"\nexpect = \"met\"\n  [[case.register]]\n" +
                         row);
  };
  EXPECT_EQ(with("kind = \"exemption\"\nsubject = \"某区\"\nabout = \"cod\"\nvalue = \"\"\nauthority = \"政府\"\n"
                 "reference = \"1号\"\ndate = 2021-02-30\n"),
            "KH-0402 8:10 target | cod | \nKH-0106 12:8 2021-02-30\n");
  EXPECT_EQ(with("kind = \"exemption\"\n").substr(0, 11), "KH-0915 5:5");
  EXPECT_EQ(with("kind = [ 1 ]\n").substr(0, 11), "KH-0909 6:8");
  EXPECT_EQ(case_problems(
                "[[case]]\nname = \"一\"\ntarget = \"energy-falls\"\nexpect = \"met\"\nregister = \"register.csv\"\n"),
            "KH-0909 5:12 register | an array of tables | a string\n");
}

TEST(ReadCase, RowsAreLaidOverTheCaseKeyByKey) {
  const auto package = package_of(R"(
[[case]]
name = "一"
target = "cod-2020"
given = { 2015 = "3688 吨", cod = { 2016 = "1 吨", 2017 = "2 吨" } }
expect = "met"
rows = [
  { name = "甲", given = { 2015 = "3600 吨", cod = { 2017 = "3 吨", 2018 = "4 吨" } } },
  { expect = "missed" },
]
)");
  const auto& rows = package.cases.at(0).rows;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].name, "甲");
  std::string first;
  for (const auto& each : rows[0].figures) {
    first += to_text(each.cell.period) + ' ' + to_text(each.value / kaohe::number(1000)) + '\n';
  }
  EXPECT_EQ(first, "2015 3600\n2016 1\n2017 3\n2018 4\n");
  EXPECT_EQ(rows[1].figures.size(), 3U);
  EXPECT_EQ(rows[0].where.line, 7U);
  EXPECT_EQ(rows[1].where.line, 8U);
}

TEST(ReadCase, RowsAreTables) {
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\nexpect = 1\nrows = []\n"),
            "KH-0909 5:8 rows | an array of tables, not empty | an array\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\nexpect = 1\nrows = [ 1 ]\n"),
            "KH-0909 5:10 rows | a table | a number\n");
  EXPECT_EQ(case_problems("[[case]]\nname = \"一\"\ntable = \"得分\"\nexpect = 1\nrows = [ { expected = 1 } ]\n"),
            "KH-0908 5:12 case.rows | expected | expect\n");
}

TEST(ReadCase, WhatTheCaseItselfHasWrongIsSaidOnce) {
  EXPECT_EQ(
      case_problems(
          "[[case]]\nname = \"一\"\ntable = \"得分\"\ngiven = { x = 1 }\nrows = [ { expect = 1 }, { expect = 2 } ]\n"),
      "KH-0305 4:11 x | \n");
}

TEST(ReadCase, AFigureOutsideAUnitsLifetimeIsAWarningAndTheCaseRuns) {
  EXPECT_EQ(tried("[[case]]\nname = \"一\"\ntarget = \"cod-2020\"\ngiven = { 2020 = \"1 吨\" }\nexpect = \"met\"\n"),
            "+ verdict=met\n");
}
