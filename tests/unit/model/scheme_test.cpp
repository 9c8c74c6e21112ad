// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/scheme.hpp>

#include <gtest/gtest.h>
#include <support/scheme_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::given_figure;
using kaohe::number;
using kaohe::rule_input;
using kaohe::feel::value;

TEST(Scheme, EveryKeyIsRead) {
  const auto p = policy_of(scheme_frame() + R"T(
[[scheme]]
id = "towns"
title = "镇（街道）节能目标责任评价考核计分表"
over = { kind = "town" }
period = "year"
total = 100
round_to = 0.1
grades = [ [">= 95", "超额完成"], ["[80..95)", "完成"], ["[60..80)", "基本完成"], ["< 60", "未完成"] ]
document = "国发〔2007〕36号"
article = "附件"
reading = "读法"

  [[scheme.item]]
  id = "intensity"
  title = "单位增加值能耗降低率"
  group = "节能目标"
  points = 40
  target = "ei-year"
  input = '完成率'
  table = [ [">= 100 %", "40"], ["[90 %..100 %)", "36"], ["< 90 %", "0"] ]
  bonus = { of = '完成率 - 100 %', every = "10 %", steps = "whole", points = 3, at_most = 9 }
  deduction = { of = '违法案件', every = 1, steps = "pro rata", points = 1, at_most = 10 }
  reading = "按档计"

  [[scheme.item]]
  id = "organisation"
  points = 50
  evidence = [ { task = "statistics", points = 20 }, { task = "coordination", points = 30 } ]

  [[scheme.item]]
  id = "phase-out"
  points = 10
  score = 'if cod <= 3 吨 then 10 else 0'
  applies = 'cod > 0 吨'
  otherwise = "rescale"

  [[scheme.item]]
  id = "cases"
  points = 0
  deduction = { of = '违法案件', every = "1件", points = 1, at_most = 2 }

  [[scheme.veto]]
  when = 'verdict("ei-year") = "missed"'
  grade = "未完成"
  reason = "一票否决"
  article = "附件"

[[consequence]]
of = "towns"
when = 'grade = "未完成" and score < 60 and kind = "town" and who != "北镇"'
kind = "report"
text = "书面报告"
within = "P1M"
counted_from = "end of period"
applies_to = '性质 = "新建"'
unless = '国家规划布局的重大项目'
lift_when = 'grade != "未完成"'
to = 2022-01-01
)T");
  ASSERT_EQ(p->schemes.size(), 1U);
  const kaohe::scheme& s = p->schemes[0];
  EXPECT_EQ(s.id, "towns");
  EXPECT_EQ(s.title, "镇（街道）节能目标责任评价考核计分表");
  EXPECT_EQ(s.over, (std::vector<kaohe::responsible_unit_id>{{1}, {2}}));
  EXPECT_EQ(s.period, kaohe::scheme_period::year);
  EXPECT_EQ(s.total, 100);
  EXPECT_EQ(s.round_to->size(), number::ratio(1, 10));
  EXPECT_EQ(s.cited.document, "国发〔2007〕36号");
  EXPECT_EQ(s.cited.article, "附件");
  EXPECT_EQ(s.cited.reading, "读法");
  ASSERT_EQ(s.grades.size(), 4U);
  EXPECT_EQ(s.grades[1].grade, "完成");
  EXPECT_EQ(s.grades[1].written, "[80..95)");
  EXPECT_TRUE(s.grades[1].allows.contains(80));
  EXPECT_FALSE(s.grades[1].allows.contains(95));
  EXPECT_EQ(p.find_scheme("towns")->index, 0U);
  EXPECT_FALSE(p.find_scheme("town"));

  ASSERT_EQ(s.items.size(), 4U);
  const kaohe::scheme_item& first = s.items[0];
  EXPECT_EQ(first.id, "intensity");
  EXPECT_EQ(first.title, "单位增加值能耗降低率");
  EXPECT_EQ(first.group, "节能目标");
  EXPECT_EQ(first.points, 40);
  EXPECT_EQ(first.targets, std::vector{p.find_target("ei-year").value()});
  EXPECT_EQ(first.cited.reading, "按档计");
  const auto& table = std::get<kaohe::rule_table>(first.scored_by);
  const rule_input completion{rule_input::sort::figure, given_figure::completion, p.find_target("ei-year")->index};
  EXPECT_EQ(table.inputs, std::vector<rule_input>{completion});
  kaohe::feel::workspace memory;
  const auto points = [&](int permille) {
    return table.rules->evaluate(std::vector<value>{number::ratio(permille, 1000)}, memory).as_number();
  };
  EXPECT_EQ(points(899), 0);
  EXPECT_EQ(points(900), 36);
  EXPECT_EQ(points(999), 36);
  EXPECT_EQ(points(1000), 40);
  EXPECT_EQ(first.bonus->of.inputs, std::vector<rule_input>{completion});
  EXPECT_EQ(first.bonus->every, number::ratio(1, 10));
  EXPECT_TRUE(first.bonus->whole_steps);
  EXPECT_EQ(first.bonus->points, 3);
  EXPECT_EQ(first.bonus->at_most, 9);
  EXPECT_EQ(first.deduction->every, 1);
  EXPECT_FALSE(first.deduction->whole_steps);
  EXPECT_FALSE(first.applies || first.otherwise);

  const auto& tasks = std::get<std::vector<kaohe::task_points>>(s.items[1].scored_by);
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_EQ(tasks[1].task.index, 1U);
  EXPECT_EQ(tasks[1].points, 30);
  EXPECT_EQ(s.items[1].title, "organisation");

  const auto& score = std::get<kaohe::rule_expression>(s.items[2].scored_by);
  EXPECT_EQ(score.text, "if cod <= 3 吨 then 10 else 0");
  EXPECT_EQ(score.inputs, (std::vector<rule_input>{{rule_input::sort::indicator, {}, p.find_indicator("cod")->index}}));
  EXPECT_TRUE(s.items[2].applies);
  EXPECT_EQ(s.items[2].otherwise, kaohe::not_applying::rescale);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(s.items[3].scored_by));

  ASSERT_EQ(s.vetoes.size(), 1U);
  EXPECT_EQ(s.vetoes[0].grade, 3U);
  EXPECT_EQ(s.vetoes[0].reason, "一票否决");
  EXPECT_EQ(s.vetoes[0].cited.article, "附件");
  EXPECT_EQ(s.vetoes[0].when.inputs,
            (std::vector<rule_input>{{rule_input::sort::verdict, {}, p.find_target("ei-year")->index}}));
  EXPECT_EQ(evaluate(s.vetoes[0].when.program, std::vector<value>{kaohe::feel::choice{1}}).is_true(), true);

  ASSERT_EQ(s.consequences.size(), 1U);
}

/// A scheme of items that take up lines 8 and following, within the frame.
std::string sheet(const std::string& items, const std::string& grades = "[[\">= 60\", 'a'], [\"< 60\", 'b']]",
                  const std::string& more = "") {
  return "[[scheme]]\nid = 's'\nover = { kind = \"town\" }\nperiod = 'year'\ntotal = 100\n" + more +
         "\ngrades = " + grades + "\n" + items + "\n" + scheme_frame();
}
/// The item of all points that most tests need.
std::string item(const std::string& keys, const std::string& points = "100") {
  return "[[scheme.item]]\nid = 'i'\npoints = " + points + "\n" + keys + "\n";
}
const std::string by_class = item("evidence = [{ task = 'class', points = 100 }]");
std::string problems_in(const std::string& items) { return problems_of(sheet(items)); }
kaohe::scheme scheme_of(const std::string& text) { return policy_of(text)->schemes.at(0); }

TEST(Scheme, TheShortestOne) {
  const auto s = scheme_of(sheet(by_class));
  EXPECT_EQ(s.title, "s");
  EXPECT_FALSE(s.round_to);
  EXPECT_TRUE(s.vetoes.empty());
  EXPECT_EQ(s.items[0].title, "i");
}

TEST(Scheme, EveryWrongKeyIsReportedAtItsPlace) {
  EXPECT_EQ(problems_of("[[scheme]]\nid = 's'"),
            "KH-0403 1:3 scheme 's' | over\n"
            "KH-0403 1:3 scheme 's' | period\n"
            "KH-0403 1:3 scheme 's' | total\n"
            "KH-0403 1:3 scheme 's' | grades\n"
            "KH-0403 1:3 scheme 's' | item\n");
  EXPECT_EQ(problems_of("[[scheme]]\nid = ''\nover = '东镇'\nperiod = 'month'\ntotal = '100 %'\nround_to = 0.3\n"
                        "grades = 'x'\nitem = 1\nveto = [1]\nvetto = 1\n"),
            "KH-0404 2:7 id |  | an id\n"
            "KH-0402 3:9 responsible unit | 东镇 | 北镇\n"
            "KH-0404 4:11 period | month | year | policy\n"
            "KH-0404 5:10 total | 100 % | >= 0\n"
            "KH-0109 6:12 0.3\n"
            "KH-0909 7:10 grades | an array of grades | a string\n"
            "KH-0909 8:8 item | [[scheme.item]] | a number\n"
            "KH-0909 9:9 veto | a table | a number\n"
            "KH-0908 10:1 scheme | vetto | veto\n");
  EXPECT_EQ(problems_of("[[scheme]]\nid = 's'\nover = 'north'\nperiod = 'year'\ntotal = -1\nround_to = '10 %'\n"
                        "grades = []\n[[scheme.item]]\n[[scheme.veto]]\n"),
            "KH-0404 5:9 total | -1 | >= 0\n"
            "KH-0404 6:13 round_to | 10 % | 0.1 | 1\n"
            "KH-0909 7:10 grades | an array of grades | an array\n"
            "KH-0403 8:3 scheme 's', item | id\n"
            "KH-0403 8:3 scheme 's', item | points\n"
            "KH-0433 8:3 scheme 's', item\n"
            "KH-0403 9:3 scheme 's', veto | when\n"
            "KH-0403 9:3 scheme 's', veto | grade\n");
}

TEST(Scheme, PointsAddUpToTheTotal) {
  EXPECT_EQ(problems_in(item("evidence = [{ task = 'class', points = 99 }]", "99")),
            "KH-0427 5:9 scheme 's' | 100 | 99\n");
  EXPECT_EQ(problems_in(by_class + "[[scheme.item]]\nid = 'more'\npoints = 0.5\nscore = '0'\n"),
            "KH-0427 5:9 scheme 's' | 100 | 100.5\n");
  EXPECT_EQ(problems_in(item("score = '0'", "99.5") + "[[scheme.item]]\nid = 'more'\npoints = 0.5\nscore = '0.5'\n"),
            "");
  EXPECT_EQ(problems_in(item("evidence = [{ task = 'class', points = 60 }, { task = 'statistics', points = 41 }]")),
            "KH-0427 11:12 scheme 's', item 'i' | 100 | 101\n");
}

TEST(Scheme, EveryScoreHasOneGrade) {
  const auto graded = [](const std::string& grades, const std::string& more = "", const std::string& items = by_class) {
    return problems_of(sheet(items, grades, more));
  };
  EXPECT_EQ(graded("[[\">= 60\", 'a'], [\"< 60\", 'b']]"), "");
  EXPECT_EQ(graded("[[\"> 60\", 'a'], [\"< 60\", 'b']]"), "KH-0430 7:10 scheme 's' | 60\n");
  EXPECT_EQ(graded("[[\">= 60\", 'a'], [\"<= 60\", 'b']]"), "KH-0429 7:29 scheme 's' | a | b | 60\n");
  EXPECT_EQ(graded("[[\"[60..100]\", 'a'], [\"[0..60)\", 'b']]"), "");
  EXPECT_EQ(graded("[[\"[60..100)\", 'a'], [\"(0..60)\", 'b']]"),
            "KH-0430 7:10 scheme 's' | 0\n"
            "KH-0430 7:10 scheme 's' | 100\n");
  EXPECT_EQ(graded("[[\"[80..99]\", 'a'], [\"[1..60)\", 'b']]"),
            "KH-0430 7:10 scheme 's' | 0\n"
            "KH-0430 7:10 scheme 's' | 60\n"
            "KH-0430 7:10 scheme 's' | 100\n");
  EXPECT_EQ(graded("[[\"[80..99]\", 'a'], [\"(70..85)\", 'b'], [\"< 80.5\", 'c']]"),
            "KH-0429 7:32 scheme 's' | a | b | 80\n"
            "KH-0429 7:51 scheme 's' | a | c | 80\n"
            "KH-0429 7:51 scheme 's' | b | c | 75.25\n");
  EXPECT_EQ(graded("[[\"< 60\", 'b'], [\"> 80\", 'a'], [\"[60..80]\", 'c']]"), "KH-0431 7:28 scheme 's' | a | b\n");
  EXPECT_EQ(graded("[[\">= 60\", 'a'], [\"< 60\", 'a']]"), "KH-0401 7:37 grade | a | x.toml:7:13\n");
  EXPECT_EQ(graded("[[\">= 60 %\", 'a'], [\"60, 70\", 'b'], [\"[60..50]\", 'c'], ['< 1'], 'd', [1, 2], [\"<\", 'e']]"),
            "KH-0404 7:13 grades | >= 60 % | >= 95 | [80..95) | < 60\n"
            "KH-0404 7:31 grades | 60, 70 | >= 95 | [80..95) | < 60\n"
            "KH-0311 7:48 [60..50]\n"
            "KH-0909 7:65 grades | [test, grade] | an array\n"
            "KH-0909 7:74 grades | [test, grade] | a string\n"
            "KH-0909 7:83 grades | a string | a number\n"
            "KH-0302 7:90 a value, a name or a bracket\n");
  // Where scores are rounded only multiples of the interval count.
  EXPECT_EQ(graded("[[\">= 60\", 'a'], [\"<= 59.9\", 'b']]", "round_to = 0.1"), "");
  EXPECT_EQ(graded("[[\">= 60\", 'a'], [\"<= 59.9\", 'b']]", "round_to = 0.05"), "KH-0430 7:10 scheme 's' | 59.95\n");
  EXPECT_EQ(graded("[[\">= 60\", 'a'], [\"< 59.9\", 'b']]", "round_to = 0.1"), "KH-0430 7:10 scheme 's' | 59.9\n");
  EXPECT_EQ(graded("[[\">= 59.95\", 'a'], [\"< 60\", 'b']]", "round_to = 0.1"), "");
  // With a bonus the highest score lies above the total.
  const std::string more = "bonus = { of = 'cod', every = '1吨', points = 1, at_most = 5 }\n";
  EXPECT_EQ(graded("[[\"[60..105]\", 'a'], [\"< 60\", 'b']]", "", by_class + more), "");
  EXPECT_EQ(graded("[[\"[60..105)\", 'a'], [\"< 60\", 'b']]", "", by_class + more), "KH-0430 7:10 scheme 's' | 105\n");
  EXPECT_EQ(graded("[[\"> 105\", 'never'], [\"[60..105]\", 'a'], [\"< 60\", 'b']]", "", by_class + more), "");
}

TEST(Scheme, AnItemHasOneWayOfScoring) {
  EXPECT_EQ(problems_in(item("")), "KH-0433 8:3 scheme 's', item 'i'\n");
  EXPECT_EQ(problems_in(by_class + item("deduction = { of = 'cod', every = '1吨', points = 1, at_most = 5 }", "0")),
            "KH-0401 13:7 item | i | x.toml:9:7\n");
  EXPECT_EQ(problems_in(item("deduction = { of = 'cod', every = '1吨', points = 1, at_most = 5 }")),
            "KH-0433 8:3 scheme 's', item 'i'\n");
  EXPECT_EQ(problems_in(item("score = '1'\nevidence = [{ task = 'class', points = 100 }]")),
            "KH-0412 12:12 scheme 's', item 'i' | score | evidence\n");
  EXPECT_EQ(problems_in(item("input = 'cod'\nscore = '1'")),
            "KH-0403 8:3 scheme 's', item 'i' | table\n"
            "KH-0412 12:10 scheme 's', item 'i' | input | score\n");
  EXPECT_EQ(problems_in(item("table = [['-', '1']]")), "KH-0403 8:3 scheme 's', item 'i' | input\n");
  EXPECT_EQ(problems_in(item("input = 'cod'\ninputs = ['cod']\nhit = 'each'\ntable = [['-', '1']]")),
            "KH-0412 12:10 scheme 's', item 'i' | input | inputs\n"
            "KH-0404 13:8 hit | each | unique | any | priority | first | collect sum | collect min | collect max | U | "
            "A | P | F | C+ | C< | C>\n");
  EXPECT_EQ(problems_in(item("input = 'cod'\ntable = 'x'")), "KH-0909 12:10 table | an array | a string\n");
  EXPECT_EQ(problems_in(item("input = 'cod'\ntable = [['-'], ['-', '1', '2'], [['a'], '1'], 3]")),
            "KH-0324 12:10 i | 2 | 1\n"
            "KH-0324 12:17 i | 2 | 3\n"
            "KH-0909 12:35 table | a string | an array\n"
            "KH-0909 12:48 table | an array or a table | a number\n");
  EXPECT_EQ(problems_in(item("score = '1'\nhit = 'first'\nyears = 'same'")),
            "KH-0403 8:3 scheme 's', item 'i' | scheme\n"
            "KH-0412 12:8 scheme 's', item 'i' | score | hit\n");
  EXPECT_EQ(problems_in(item("score = '1'\nponits = 3\n") + "[[scheme.item]]\nid = 'i'\n"),
            "KH-0908 12:1 scheme.item | ponits | points\n"
            "KH-0403 14:3 scheme 's', item 'i' | points\n"
            "KH-0433 14:3 scheme 's', item 'i'\n"
            "KH-0401 15:7 item | i | x.toml:9:7\n");
}

TEST(Scheme, PointsLieWithinThoseOfTheItem) {
  EXPECT_EQ(problems_in(item("score = '100.5'")), "KH-0428 11:10 scheme 's', item 'i' | 100.5 | 100\n");
  EXPECT_EQ(problems_in(item("score = '-1'")), "KH-0428 11:10 scheme 's', item 'i' | -1 | 100\n");
  EXPECT_EQ(problems_in(item("score = '100'")), "");
  EXPECT_EQ(problems_in(item("score = 'cod'")), "KH-0306 11:10 quantity (mass) | a pure number\n");
  EXPECT_EQ(problems_in(item("score = 'true'")), "KH-0306 11:10 boolean | a pure number\n");
  EXPECT_EQ(problems_in(item("input = 'cod'\ntable = [['< 1吨', '-1'], ['[1吨..2吨]', '101'], ['> 2吨', '100']]")),
            "KH-0428 12:20 scheme 's', item 'i' | -1 | 100\n"
            "KH-0428 12:40 scheme 's', item 'i' | 101 | 100\n");
  EXPECT_EQ(problems_in(item("input = 'cod'\nhit = 'C+'\ntable = [['< 1吨', '-1'], ['-', '101']]")), "");
  EXPECT_EQ(problems_in(item("input = 'cod'\nhit = 'C>'\ntable = [['< 1吨', '-1'], ['-', '101']]")),
            "KH-0428 13:20 scheme 's', item 'i' | -1 | 100\n"
            "KH-0428 13:33 scheme 's', item 'i' | 101 | 100\n");
}

TEST(Scheme, BonusAndDeductionAreComplete) {
  const auto with = [](const std::string& bonus) { return problems_in(by_class + "bonus = " + bonus); };
  EXPECT_EQ(with("{ of = 'cod', every = '1吨', points = 3 }"), "KH-0403 12:9 scheme 's', item 'i', bonus | at_most\n");
  EXPECT_EQ(with("{}"),
            "KH-0403 12:9 scheme 's', item 'i', bonus | of\n"
            "KH-0403 12:9 scheme 's', item 'i', bonus | every\n"
            "KH-0403 12:9 scheme 's', item 'i', bonus | points\n"
            "KH-0403 12:9 scheme 's', item 'i', bonus | at_most\n");
  EXPECT_EQ(with("3"), "KH-0909 12:9 bonus | a table | a number\n");
  EXPECT_EQ(with("{ of = 'cod', every = 1, steps = 'half', points = '3 %', at_most = -1, most = 1 }"),
            "KH-0207 12:31 1 | mass\n"
            "KH-0404 12:43 steps | half | whole | pro rata\n"
            "KH-0404 12:60 points | 3 % | >= 0\n"
            "KH-0404 12:76 at_most | -1 | >= 0\n"
            "KH-0908 12:80 scheme.item.bonus | most | \n");
  EXPECT_EQ(with("{ of = 'cod', every = '10 %', points = 3, at_most = 9 }"),
            "KH-0203 12:32 cod | mass | 10 % | pure number\n");
  EXPECT_EQ(with("{ of = 'cod / (1吨)', every = '0 %', points = 3, at_most = 9 }"),
            "KH-0404 12:39 every | 0 % | > 0\n");
  EXPECT_EQ(with("{ of = '违法案件', every = 1, points = 3, at_most = 9 }"), "");
  EXPECT_EQ(with("{ of = '\"a\"', every = 1, points = 3, at_most = 9 }"), "KH-0306 12:17 string | a quantity\n");
}

TEST(Scheme, GivenNames) {
  const std::string rest = ">= 0 then 100 else 0'";
  for (const char* const name :
       {"差距", "目标值", "实际值", "进度目标", "差额", "年度实际值", "年度目标值", "年度差距", "累计差距"}) {
    EXPECT_EQ(problems_in(item("score = 'if " + std::string(name) + "(\"cod-2020\") >= 0吨 then 100 else 0'")), "")
        << name;
    EXPECT_EQ(problems_in(item("score = 'if " + std::string(name) + "(\"ei-year\") " + rest)), "") << name;
    EXPECT_EQ(problems_in(item("target = 'ei-year'\nscore = 'if " + std::string(name) + " " + rest)), "") << name;
  }
  for (const char* const name : {"完成率", "累计完成率", "超出比例", "进度", "实际降低率", "年度完成率"}) {
    EXPECT_EQ(problems_in(item("score = 'if " + std::string(name) + "(\"cod-2020\") " + rest)), "") << name;
    EXPECT_EQ(problems_in(item("target = 'cod-2020'\nscore = 'if " + std::string(name) + " " + rest)), "") << name;
  }
  EXPECT_EQ(problems_in(item("score = 'if 判定(\"trend\") = \"完成\" and verdict(\"range\") != \"met\" and "
                             "verdict(\"class\") in (\"done\", \"overdue\") then 100 else 0'")),
            "");
  EXPECT_EQ(
      problems_in(item("target = 'trend'\ninput = '判定'\ntable = [['完成、达到', '100'], ['-', '0']]\nhit = 'F'")),
      "");
  EXPECT_EQ(problems_in(item("score = 'if who in 重点 and kind = \"town\" and 违法案件 = 0件 then 100 else 0'")), "");
}

TEST(Scheme, NamesThatAreNotThere) {
  EXPECT_EQ(problems_in(item("score = '完成率'")), "KH-0305 11:10 完成率 | 完成率(\"ei-year\")\n");
  EXPECT_EQ(problems_in(item("target = 'ei-2020'\nscore = '完成率'\nbonus = { of = '完成率', every = 1, points = 1, "
                             "at_most = 1 }")),
            "KH-0402 11:11 target | ei-2020 | \n");
  EXPECT_EQ(problems_in(item("target = 'ei-year'\nscore = '完成律 + 完成率(\"ei-yaer\") + 完成绿(\"ei-year\")'")),
            "KH-0305 12:10 完成律 | 完成率\n"
            "KH-0402 12:20 target | ei-yaer | ei-year\n"
            "KH-0307 12:33 完成绿 | 完成率\n");
  EXPECT_EQ(problems_in(item("score = '完成率(\"trend\") + 进度(\"range\") + 差距(who)'")),
            "KH-0435 11:14 trend | 完成率\n"
            "KH-0435 11:28 range | 进度\n"
            "KH-0321 11:42 the id\n");
  EXPECT_EQ(problems_in(item("target = 'trend'\nscore = '完成率'")), "KH-0435 12:10 trend | 完成率\n");
  EXPECT_EQ(problems_in(item("score = 'if verdict(\"clas\") = \"done\" then 1 else 0'")),
            "KH-0402 11:21 target or task | clas | class\n");
  EXPECT_EQ(problems_in(item("score = 'if verdict(\"class\") = \"met\" then 1 else 0'")), "KH-0316 11:32 met | \n");
  EXPECT_EQ(problems_in(item("score = 'if verdict(\"ei-year\") = \"完成\" then 1 else 0'")), "KH-0316 11:34 完成 | \n");
  EXPECT_EQ(problems_in(item("score = 'score + (if grade = \"a\" then 1 else 0)'")),
            "KH-0305 11:10 score | \n"
            "KH-0305 11:22 grade | \n");
}

TEST(Scheme, ATargetOfEachYearIsNoneOfAWholePeriod) {
  std::string text = sheet(item("target = 'ei-year'\nscore = '完成率(\"ei-year\") + 完成率(\"cod-2020\")'") +
                           "[[scheme.veto]]\nwhen = 'verdict(\"ei-year\") = \"missed\"'\ngrade = 'b'\n");
  EXPECT_EQ(problems_of(text), "");
  text.replace(text.find("'year'"), 6, "'policy'");
  EXPECT_EQ(problems_of(text),
            "KH-0436 11:11 scheme 's' | ei-year\n"
            "KH-0436 12:14 scheme 's' | ei-year\n"
            "KH-0436 14:17 scheme 's' | ei-year\n");
}

TEST(Scheme, Vetoes) {
  const auto with = [](const std::string& veto) { return problems_in(by_class + "[[scheme.veto]]\n" + veto); };
  EXPECT_EQ(with("when = '判定(\"ei-year\") = \"未完成\"'\ngrade = 'b'"), "");
  EXPECT_EQ(with("when = 'verdict(\"ei-2015\") = \"missed\"'\ngrade = 'c'"),
            "KH-0402 13:17 target or task | ei-2015 | \n"
            "KH-0402 14:10 grade | c | \n");
  EXPECT_EQ(with("when = '完成率(\"ei-year\")'\ngrade = 1\nwho = 'x'"),
            "KH-0306 13:9 quantity (pure number) | a boolean\n"
            "KH-0909 14:9 grade | a string | a number\n"
            "KH-0908 15:1 scheme.veto | who | \n");
  EXPECT_EQ(with("when = '完成率 < 1'\ngrade = 'a'"), "KH-0305 13:9 完成率 | 完成率(\"ei-year\")\n");
}

TEST(Scheme, OtherwiseIsNeededWhereAUnitHasNotTheItem) {
  EXPECT_EQ(problems_in(item("target = 'north-only'\nscore = '100'")),
            "KH-0434 8:3 scheme 's', item 'i' | 南镇 | the target 'north-only' is not one of its\n");
  EXPECT_EQ(problems_in(item("target = 'north-only'\nscore = '100'\notherwise = 'full'")), "");
  EXPECT_EQ(problems_in(item("evidence = [{ task = 'north-task', points = 100 }]")),
            "KH-0434 8:3 scheme 's', item 'i' | 南镇 | none of the tasks is one of its for certain\n");
  EXPECT_EQ(problems_in(item("evidence = [{ task = 'north-task', points = 60 }, { task = 'class', points = 40 }]")),
            "");
  EXPECT_EQ(problems_in(item("evidence = [{ task = 'big', points = 100 }]")),
            "KH-0434 8:3 scheme 's', item 'i' | 北镇 | none of the tasks is one of its for certain\n");
  EXPECT_EQ(problems_in(item("score = '100'\napplies = 'cod > 0吨'")),
            "KH-0403 8:3 scheme 's', item 'i' | otherwise\n");
  EXPECT_EQ(problems_in(item("score = '100'\napplies = 'cod'\notherwise = 'none'")),
            "KH-0306 12:12 quantity (mass) | a boolean\n"
            "KH-0404 13:14 otherwise | none | full | rescale | zero\n");
}

TEST(Scheme, Evidence) {
  EXPECT_EQ(problems_in(item("evidence = [{ task = 'clas', points = 50 }, { points = 50 }, { task = 'class' }]")),
            "KH-0402 11:23 task | clas | class\n"
            "KH-0403 11:45 scheme 's', item 'i', task | task\n"
            "KH-0403 11:62 scheme 's', item 'i', task | points\n");
  EXPECT_EQ(problems_in(item("evidence = [{ task = 'class', points = 50 }, { task = 'class', points = 50 }]")),
            "KH-0401 11:56 task | class | x.toml:11:12\n");
  EXPECT_EQ(problems_in(item("evidence = 'class'")), "KH-0909 11:12 evidence | [[scheme.item.evidence]] | a string\n");
  EXPECT_EQ(problems_in(item("evidence = []")), "KH-0427 11:12 scheme 's', item 'i' | 100 | 0\n");
}

TEST(Scheme, PointsAreExact) {
  EXPECT_EQ(problems_in(item("score = '差距(\"ei-year\")'")),
            "KH-0306 11:10 an inexact number | an exact one (round it with 修约 or decimal)\n");
  EXPECT_EQ(problems_in(item("score = '完成率(\"ei-year\")'")), "");
  for (const char* const inexact :
       {"进度目标", "差距", "累计完成率", "进度", "年度目标值", "年度差距", "年度完成率", "累计差距"}) {
    EXPECT_EQ(problems_in(item("score = 'decimal(" + std::string(inexact) + "(\"ei-year\"), 2)'")), "") << inexact;
    EXPECT_NE(problems_in(item("score = '" + std::string(inexact) + "(\"ei-year\")'")), "") << inexact;
  }
  for (const char* const exact : {"目标值", "实际值", "完成率", "超出比例", "差额", "实际降低率", "年度实际值"}) {
    EXPECT_EQ(problems_in(item("score = '" + std::string(exact) + "(\"ei-year\")'")), "") << exact;
  }
  EXPECT_EQ(problems_in(item("target = 'ei-year'\ninput = '进度'\ntable = [['< 1', '进度'], ['>= 1', '100']]")),
            "KH-0306 13:9 an inexact number | an exact one (round it with 修约 or decimal)\n");
  const std::string bonus = "bonus = { of = '累计完成率(\"ei-year\") - 1', every = '1 %', points = 1, at_most = 5, ";
  EXPECT_EQ(problems_in(by_class + bonus + "steps = 'whole' }"), "");
  EXPECT_EQ(problems_in(by_class + bonus + "steps = 'pro rata' }"),
            "KH-0306 12:17 an inexact number | an exact one (round it with 修约 or decimal)\n");
}

TEST(Scheme, CallsOfGivenNamesTakeOneIdThatIsWrittenOut) {
  EXPECT_EQ(problems_in(item("score = '完成率() + 完成率(\"ei-year\", \"cod-2020\") + 完成率(name: \"ei-year\")'")),
            "KH-0308 11:10 完成率 | 1 | 0\n"
            "KH-0308 11:18 完成率 | 1 | 2\n"
            "KH-0308 11:47 完成率 | 1 | 1\n");
  EXPECT_EQ(problems_in(item("score = 'score(who) + 完成率(kind)'")),
            "KH-0321 11:16 the id\n"
            "KH-0321 11:27 the id\n");
}

/// A second scheme behind the first one.
std::string second(const std::string& keys, const std::string& head = "over = { kind = \"town\" }\nperiod = 'year'") {
  return "[[scheme]]\nid = 't'\n" + head + "\ntotal = 100\ngrades = [[\">= 60\", '好'], [\"< 60\", '差']]\n" +
         item(keys);
}

TEST(Scheme, ResultsOfAnotherScheme) {
  const auto s = scheme_of(second("score = '1'") + "\n" + sheet(by_class));
  const auto p = policy_of(sheet(item("scheme = 't'\ntake = 'passed'\ngrades = ['好']")) + second("score = '1'"));
  const auto& from = std::get<kaohe::result_points>(p->schemes[0].items[0].scored_by);
  EXPECT_EQ(from.other.index, 1U);
  EXPECT_EQ(from.units, kaohe::result_points::whose::same_unit);
  EXPECT_EQ(from.years, kaohe::result_points::periods::same);
  EXPECT_EQ(from.makes, kaohe::result_points::made_of::passed);
  EXPECT_EQ(from.grades, std::vector<std::size_t>{0});
  const std::string district = "over = '某区'\nperiod = 'policy'";
  const auto q = policy_of(sheet(by_class) +
                           second("scheme = 's'\nof = 'units below'\nyears = 'each'\ntake = 'lowest'", district));
  const auto& below = std::get<kaohe::result_points>(q->schemes[1].items[0].scored_by);
  EXPECT_EQ(below.units, kaohe::result_points::whose::units_below);
  EXPECT_EQ(below.years, kaohe::result_points::periods::each_year);
  EXPECT_EQ(below.makes, kaohe::result_points::made_of::lowest);
}

TEST(Scheme, ResultsOfAnotherSchemeMustFit) {
  const std::string first = sheet(by_class);
  const auto after = [&](const std::string& keys, const std::string& head) {
    return problems_of(second(keys, head) + first);
  };
  const std::string towns = "over = { kind = \"town\" }\nperiod = ";
  EXPECT_EQ(after("scheme = 's'", towns + "'year'"), "");
  EXPECT_EQ(after("scheme = 'u'", towns + "'year'"), "KH-0402 10:11 scheme | u | \n");
  EXPECT_EQ(after("scheme = 's'", towns + "'policy'"), "KH-0437 10:11 scheme 't' | s\n");
  EXPECT_EQ(after("scheme = 's'\nyears = 'each'", towns + "'year'"), "KH-0437 11:10 scheme 't' | s\n");
  EXPECT_EQ(after("scheme = 's'\nyears = 'each'", towns + "'policy'"), "");
  EXPECT_EQ(after("scheme = 's'\ntake = 'passed'", towns + "'year'"), "KH-0403 7:3 scheme 't', item 'i' | grades\n");
  EXPECT_EQ(after("scheme = 's'\ntake = 'mean'\ngrades = ['a', 'c']", towns + "'year'"),
            "KH-0412 12:10 scheme 't', item 'i' | take | grades\n"
            "KH-0402 12:17 grade | c | \n");
  EXPECT_EQ(after("scheme = 's'", "over = '某区'\nperiod = 'year'"),
            "KH-0434 7:3 scheme 't', item 'i' | 某区 | the scheme 's' does not judge it\n");
  EXPECT_EQ(after("scheme = 's'\nof = 'units below'", towns + "'year'"),
            "KH-0434 7:3 scheme 't', item 'i' | 北镇 | the scheme 's' judges no unit below it\n");
  EXPECT_EQ(after("scheme = 's'\nof = 'units below'", "over = '某区'\nperiod = 'year'"), "");
}

TEST(Scheme, GradesAndScoresOfAnotherScheme) {
  const std::string first = sheet(by_class);
  const std::string towns = "over = { kind = \"town\" }\nperiod = ";
  const std::string rule = "score = 'if grade(\"s\") = \"a\" then score(\"s\") else 0'";
  const auto p = policy_of(second(rule) + first);
  const auto& made = std::get<kaohe::rule_expression>(p->schemes[0].items[0].scored_by);
  EXPECT_EQ(made.inputs, (std::vector<rule_input>{{rule_input::sort::grade, {}, 1}, {rule_input::sort::score, {}, 1}}));
  EXPECT_EQ(problems_of(second(rule, towns + "'policy'") + first),
            "KH-0437 10:19 scheme 't' | s\n"
            "KH-0437 10:41 scheme 't' | s\n");
  EXPECT_EQ(problems_of(second("score = 'if grade(\"s\") = \"c\" then score(\"r\") else 0'") + first),
            "KH-0316 10:26 c | \n"
            "KH-0402 10:41 scheme | r | \n");
}

TEST(Scheme, SchemesDoNotUseEachOther) {
  EXPECT_EQ(problems_in(item("scheme = 's'")), "KH-0432 1:3 s → s\n");
  EXPECT_EQ(problems_of(second("scheme = 's'") + sheet(item("score = 'score(\"t\")'"))), "KH-0432 1:3 t → s → t\n");
}

TEST(Scheme, ManyMistakesInOnePass) {
  EXPECT_EQ(problems_of(R"T([[scheme]]
id = "towns"
over = { kind = ["town", "townn"] }
period = "year"
total = 100
grades = [ ["[80..100]", "完成"], ["< 70", "未完成"] ]
  [[scheme.item]]
  id = "a"
  points = 60
  target = "ei-year"
  input = '完成率'
  table = [ [">= 100 %", "61"], ["[90 %..100 %]", "36"], ["< 80 %", "0"] ]
  bonus = { of = '完成率 - 100 %', every = "10 %", points = 3 }
  [[scheme.item]]
  id = "b"
  points = 30
  evidence = [ { task = "clas", points = 30 } ]
  [[scheme.veto]]
  when = 'verdict("ei-2015") = "missed"'
  grade = "不合格"
[[consequence]]
of = "town"
when = 'grade = "未完成"'
kind = "halt"
)T" + scheme_frame()),
            "KH-0402 3:27 kind of responsible unit | townn | town\n"
            "KH-0427 5:9 scheme 'towns' | 100 | 90\n"
            "KH-0430 6:10 scheme 'towns' | 70\n"
            "KH-0326 7:5 a | 完成率 = 80 %\n"
            "KH-0428 12:27 scheme 'towns', item 'a' | 61 | 60\n"
            "KH-0325 12:33 a | 1 | 2 | 完成率 = 100 %\n"
            "KH-0403 13:11 scheme 'towns', item 'a', bonus | at_most\n"
            "KH-0402 17:26 task | clas | class\n"
            "KH-0402 19:19 target or task | ei-2015 | \n"
            "KH-0402 20:12 grade | 不合格 | \n"
            "KH-0402 22:7 scheme | town | towns\n"
            "KH-0404 24:9 kind | halt | suspend | report | publish | credit | rectify | honours | account | reward\n");
}

TEST(Scheme, DuplicateIds) {
  EXPECT_EQ(problems_of(sheet(by_class) + second("score = '1'") + second("score = '2'")),
            "KH-0401 94:7 scheme | t | x.toml:84:7\n");
}

}  // namespace
