// SPDX-License-Identifier: Apache-2.0
// One score sheet with everything that a sheet may have, in words.
#include <kaohe/report/explain_scorecard.hpp>

#include <gtest/gtest.h>
#include <support/golden.hpp>
#include <support/scoring.hpp>

namespace {

using namespace kaohe_test;
using kaohe::language;
using kaohe::task_state;

/// Items of every sort in two groups, vetoes, consequences.
const std::string everything = R"x([[scheme]]
id = "s"
title = "镇（街道）节能目标责任考核计分表"
article = "三十三"
reading = "示例"
over = { kind = "town" }
period = "year"
total = 100
round_to = 0.1
grades = [ [">= 95", "超额完成"], ["[80..95)", "完成"], ["[60..80)", "基本完成"], ["< 60", "未完成"] ]
[[scheme.item]]
id = "energy"
title = "节能量"
group = "节能目标"
points = 40
target = "saving"
input = '完成率'
table = [ [">= 100 %", "40"], ["[90 %..100 %)", "36"], ["< 90 %", "0"] ]
bonus = { of = '完成率 - 100 %', every = "10 %", steps = "whole", points = 3, at_most = 9 }
[[scheme.item]]
id = "coal"
title = "减煤量"
group = "节能目标"
points = 10
score = 'if 完成率("coal") >= 100 % then 10 else 5'
[[scheme.item]]
id = "tasks"
title = "工作任务"
group = "节能措施"
points = 20
otherwise = "rescale"
evidence = [ { task = "statistics", points = 5 }, { task = "plan", points = 15 } ]
[[scheme.item]]
id = "phase-out"
title = "淘汰落后产能"
group = "节能措施"
points = 10
applies = '淘汰任务 > 0 吨'
otherwise = "rescale"
score = '10'
[[scheme.item]]
id = "law"
title = "执行法规"
group = "节能措施"
points = 20
score = '20'
deduction = { of = '违法案件', every = 1, points = 2, at_most = 10 }
[[scheme.veto]]
when = 'verdict("saving") = "missed"'
grade = "未完成"
reason = "未完成节能量目标"
[[consequence]]
of = "s"
when = 'grade = "未完成"'
kind = "suspend"
text = "暂停新上高耗能项目审批"
applies_to = '建设性质 in ("新建", "扩建")'
[[consequence]]
of = "s"
when = 'grade in ("基本完成", "未完成")'
kind = "report"
text = "向县政府作出书面报告"
within = "P1M"
counted_from = "announcement"
[[consequence]]
of = "s"
when = 'true'
kind = "publish"
text = "公告考核结果"
)x";

scoring world() {
  scoring s(everything);
  s.add("北镇", "节能量", "2018", "125 tce").document = "县统计公报";
  s.add("北镇", "违法案件", "2018", "2 起");
  s.add("北镇", "淘汰任务", "2018", "0 吨");
  s.show("北镇", "statistics", task_state::done);
  s.show("北镇", "plan", task_state::done, "");
  s.add("南镇", "节能量", "2018", "80 tce").status = kaohe::status::preliminary;
  s.add("南镇", "减煤量", "2018", "120 吨");
  s.announce("s", "2018", "2019-01-31");
  return s;
}

std::string words(const scoring& s, language lang) {
  const kaohe::score_sheets all = s.all({{}, in("2018")});
  std::string out = to_text(kaohe::report::table_of(s.p, all, lang));
  for (const auto& card : all.cards) out += "\n" + kaohe::report::explain(s.p, card, lang);
  return out;
}

}  // namespace

TEST(ScoreSheet, InWords) {
  const scoring s = world();
  expect_golden("score_sheet.txt", words(s, language::zh) + "\n" + words(s, language::en));
}
