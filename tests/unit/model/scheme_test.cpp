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
  EXPECT_EQ(first.target, p.find_target("ei-year"));
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

}  // namespace
