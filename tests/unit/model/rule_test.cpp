// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/model/rule.hpp>

#include <gtest/gtest.h>
#include <support/rule_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::language;
using kaohe::rule_input;
using kaohe::strength;
using input_sort = kaohe::rule_input::sort;

kaohe::rule rule_of(const std::string& keys) { return policy_of(with_gate(rule_text(keys)))->rules.at(0); }
/// The problems of a rule whose keys begin on line 2.
std::string problems_of_rule(const std::string& keys) { return problems_of(with_gate(rule_text(keys))); }

TEST(Rule, EveryKeyIsRead) {
  const auto r = rule_of(R"T(id = "offset"
title = "总量替代"
procedure = ["环评审批", "节能审查", "环评审批"]
strength = "require"
from = 2019-01-01
to = 2021-01-01
for_each = "主要污染物"
applies = '工业项目'
when = '新增排放量 > 0 吨'
unless = '总投资 < 1万元'
must = '替代量 >= 新增排放量 * 替代倍数(主要污染物, 控制区)'
short = '新增排放量 * 替代倍数(主要污染物, 控制区) - 替代量'
effect = "落实替代来源"
basis = "reading"
reading = "读法"
article = "十六"
quote = "实行等量或减量替代"
document = "别的文件"
)T");
  EXPECT_EQ(r.id, "offset");
  EXPECT_EQ(r.title, "总量替代");
  EXPECT_EQ(r.procedures, (std::vector<kaohe::procedure_id>{{1}, {0}}));
  EXPECT_EQ(r.strength, strength::require);
  EXPECT_EQ(to_text(*r.in_force.from), "2019-01-01");
  EXPECT_EQ(to_text(*r.in_force.to), "2021-01-01");
  EXPECT_EQ(r.for_each->index, 0U);
  EXPECT_EQ(r.applies->text, "工业项目");
  EXPECT_EQ(r.when.text, "新增排放量 > 0 吨");
  EXPECT_EQ(r.unless->text, "总投资 < 1万元");
  EXPECT_EQ(r.must->inputs, (std::vector<rule_input>{{input_sort::project, {}, 4},
                                                     {input_sort::project, {}, 3},
                                                     {input_sort::member, {}, 0},
                                                     {input_sort::project, {}, 5}}));
  EXPECT_EQ(r.short_in->spelling, "吨");
  EXPECT_EQ(r.effect, "落实替代来源");
  EXPECT_TRUE(r.is_reading);
  EXPECT_EQ(r.cited.document, "别的文件");
  EXPECT_EQ(r.cited.article, "十六");
  EXPECT_EQ(r.where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(Rule, Defaults) {
  const auto r = rule_of(least_rule);
  EXPECT_EQ(r.title, "r");
  EXPECT_EQ(r.procedures, (std::vector<kaohe::procedure_id>{{0}}));
  EXPECT_FALSE(r.applies || r.unless || r.must || r.shortage || r.short_in || r.for_each || r.is_reading);
  EXPECT_FALSE(r.in_force.from || r.in_force.to);
  EXPECT_TRUE(r.exception_by.empty() && r.authority.empty() && r.effect.empty());
}

TEST(Rule, StrengthsHaveKeysAndWords) {
  std::string all;
  for (int s = 0; s < 7; ++s) {
    all += std::string(to_text(strength(s))) + " " + std::string(word(strength(s), language::zh)) + "; ";
    EXPECT_EQ(word(strength(s), language::en), to_text(strength(s)));
  }
  EXPECT_EQ(
      all,
      "prohibit 禁止; refuse in principle 原则上不予通过; suspend 暂停; require 要求; exempt 免予; escalate 报审; "
      "advise 提示; ");
}

TEST(Rule, EveryStrengthCanBeWritten) {
  const std::string base = "id = 'r'\nprocedure = '节能审查'\narticle = '六'\nwhen = '涉煤'\n";
  const auto is = [&](const std::string& keys) { return rule_of(base + keys).strength; };
  EXPECT_EQ(is("strength = 'prohibit'"), strength::prohibit);
  EXPECT_EQ(is("strength = 'refuse in principle'\nexception_by = ['某区']"), strength::refuse_in_principle);
  EXPECT_EQ(is("strength = 'suspend'"), strength::suspend);
  EXPECT_EQ(is("strength = 'require'\nmust = '涉煤'"), strength::require);
  EXPECT_EQ(is("strength = 'exempt'"), strength::exempt);
  EXPECT_EQ(is("strength = 'escalate'\nauthority = '省级'"), strength::escalate);
  EXPECT_EQ(is("strength = 'advise'"), strength::advise);
  EXPECT_EQ(problems_of_rule(base + "strength = 'ban'"),
            "KH-0404 6:13 strength | ban | prohibit | refuse in principle | suspend | require | exempt | escalate | "
            "advise\n");
}

TEST(Rule, NamesAreThoseOfProjects) {
  const auto inputs = [](const std::string& when) { return rule_of(rule_when(when)).when.inputs; };
  const auto one = [](input_sort is, std::uint32_t index) { return std::vector<rule_input>{{is, {}, index}}; };
  EXPECT_EQ(inputs("工业项目"), one(input_sort::project, 8));
  EXPECT_EQ(inputs("综合能耗 / 工业增加值 > 红线"),
            (std::vector<rule_input>{
                {input_sort::project, {}, 0}, {input_sort::project, {}, 1}, {input_sort::parameter, {}, 0}}));
  EXPECT_EQ(inputs("\"氨氮\" in 主要污染物"), one(input_sort::list, 0));
  EXPECT_EQ(inputs("行业代码 in 高耗能行业"),
            (std::vector<rule_input>{{input_sort::project, {}, 6}, {input_sort::list, {}, 1}}));
  EXPECT_EQ(inputs("suspended(所在镇街)"), one(input_sort::suspended, 7));
  EXPECT_EQ(inputs("remaining(\"ei\") < 5 tce"), one(input_sort::remaining, 0));
  EXPECT_EQ(inputs("替代倍数(\"氨氮\", 控制区) > 1"), one(input_sort::project, 5));
}

TEST(Rule, TheMemberAtHandIsAChoiceOrACode) {
  const auto of_names = rule_of(least_rule + "for_each = '主要污染物'\nunless = '主要污染物 = \"氨氮\"'");
  EXPECT_EQ(of_names.unless->inputs, (std::vector<rule_input>{{input_sort::member, {}, 0}}));
  const auto of_codes = rule_of(least_rule + "for_each = '高耗能行业'\nunless = '行业代码 in [高耗能行业]'");
  EXPECT_EQ(of_codes.unless->inputs,
            (std::vector<rule_input>{{input_sort::project, {}, 6}, {input_sort::member, {}, 1}}));
  EXPECT_EQ(problems_of_rule(least_rule + "for_each = '主要污染物'\nunless = '主要污染物 = \"氨\"'"),
            "KH-0316 8:19 氨 | 氨氮\n");
}

TEST(Rule, ARangeTellsWhatIsAlwaysSo) {
  EXPECT_EQ(problems_of_rule(rule_when("综合能耗 >= 0 tce")), "KH-0314 6:9 综合能耗 >= 0 tce\n");
  EXPECT_EQ(problems_of_rule(rule_when("综合能耗 >= 0.1 tce")), "");
}

TEST(Rule, TwoWithOneIdAreReported) {
  EXPECT_EQ(problems_of(with_gate(rule_text(least_rule) + rule_text(least_rule))),
            "KH-0401 9:7 rule | r | x.toml:2:7\n");
}

TEST(Rule, WhatMustBeThere) {
  EXPECT_EQ(problems_of(with_gate("[[rule]]\n")),
            "KH-0403 1:3 rule | id\nKH-0403 1:3 rule | article\nKH-0403 1:3 rule | procedure\n"
            "KH-0403 1:3 rule | strength\nKH-0403 1:3 rule | when\n");
  EXPECT_EQ(problems_of_rule("id = 'r'\nprocedure = []\nstrength = 'require'\nwhen = '涉煤'\narticle = '六'\n"),
            "KH-0403 1:3 rule 'r' | procedure\nKH-0403 1:3 rule 'r' | must\n");
  EXPECT_EQ(
      problems_of_rule("id = 'r'\nprocedure = '节能审查'\nstrength = 'escalate'\nwhen = '涉煤'\narticle = '六'\n"),
      "KH-0403 1:3 rule 'r' | authority\n");
}

TEST(Rule, AProcedureMustBeKnown) {
  EXPECT_EQ(
      problems_of_rule("id = 'r'\nprocedure = ['节能审查', '环评审']\nstrength = 'advise'\nwhen = '涉煤'\narticle = "
                       "'六'"),
      "KH-0402 3:23 procedure | 环评审 | 环评审批\n");
}

TEST(Rule, DatesAreInOrder) {
  EXPECT_EQ(problems_of_rule(least_rule + "from = 2020-01-01\nto = 2020-01-02"), "");
  EXPECT_EQ(problems_of_rule(least_rule + "from = 2020-01-01\nto = 2020-01-01"),
            "KH-0414 8:6 rule 'r' | 2020-01-01 | 2020-01-01\n");
}

TEST(Rule, KeysOfOneStrengthAreRefusedElsewhere) {
  EXPECT_EQ(problems_of_rule(least_rule + "must = '涉煤'\nshort = '综合能耗'\nauthority = '省级'"),
            "KH-0444 7:9 rule 'r' | must | strength = \"require\"\n"
            "KH-0444 8:10 rule 'r' | short | strength = \"require\"\n"
            "KH-0444 9:14 rule 'r' | authority | strength = \"escalate\"\n");
  EXPECT_EQ(problems_of_rule(least_rule + "exception_by = ['某区']"), "KH-0445 7:16 rule 'r' | prohibit\n");
  const std::string advice = "id = 'r'\nprocedure = '节能审查'\nstrength = 'advise'\narticle = '六'\nwhen = '涉煤'\n";
  EXPECT_EQ(problems_of_rule(advice + "exception_by = ['某区']"), "KH-0445 7:16 rule 'r' | advise\n");
}

TEST(Rule, AReadingMustBeWritten) {
  EXPECT_EQ(problems_of_rule(least_rule + "basis = 'reading'"), "KH-0446 7:10 rule 'r'\n");
  EXPECT_EQ(problems_of_rule(least_rule + "basis = 'text'"), "");
  EXPECT_EQ(problems_of_rule(least_rule + "basis = 'x'"), "KH-0404 7:10 basis | x | text | reading\n");
}

TEST(Rule, ConditionsAreTrueOrFalseAndWhatLacksIsAnAmount) {
  EXPECT_EQ(problems_of_rule(rule_when("综合能耗")),
            "KH-0306 6:9 quantity (coal equivalent, 电力折标＝等价值) | a boolean\n");
  const std::string require = "id = 'r'\nprocedure = '节能审查'\nstrength = 'require'\narticle = '六'\nwhen = '涉煤'\n";
  EXPECT_EQ(problems_of_rule(require + "must = '涉煤'\nshort = '涉煤'"), "KH-0306 8:10 boolean | a quantity\n");
}

TEST(Rule, InputsWithAValueForEachMemberAreReadOnlyThere) {
  EXPECT_EQ(problems_of_rule(rule_when("新增排放量 > 0 吨")), "KH-0443 6:9 rule 'r' | 新增排放量 | 主要污染物\n");
  EXPECT_EQ(problems_of_rule(least_rule + "for_each = '高耗能行业'\nunless = '涉煤 or 替代量 > 0 吨'"),
            "KH-0443 8:17 rule 'r' | 替代量 | 主要污染物\n");
  EXPECT_EQ(problems_of_rule(least_rule + "for_each = '主要污染物'\nunless = '涉煤 or 替代量 > 0 吨'"), "");
}

TEST(Rule, AnUnknownListSilencesWhatHangsOnIt) {
  EXPECT_EQ(problems_of_rule(least_rule + "for_each = '主要污染'\nunless = '新增排放量 > 0 吨'"),
            "KH-0402 7:13 list | 主要污染 | 主要污染物\n");
}

TEST(Rule, UnknownNamesAreReportedWithTheNearest) {
  EXPECT_EQ(problems_of_rule(rule_when("综合能号 > 1 tce")), "KH-0305 6:9 综合能号 | 综合能耗\n");
  EXPECT_EQ(problems_of_rule(rule_when("suspend(所在镇街)")), "KH-0307 6:9 suspend | suspended\n");
}

TEST(Rule, SuspendedAsksOfAnInputThatNamesAUnit) {
  EXPECT_EQ(problems_of_rule(rule_when("suspended(所在镇)")), "KH-0402 6:19 project input | 所在镇 | 所在镇街\n");
  EXPECT_EQ(problems_of_rule(rule_when("suspended(控制区)")), "KH-0447 6:19 控制区 | \n");
  EXPECT_EQ(problems_of_rule(rule_when("suspended(\"所在镇街\")")),
            "KH-0321 6:19 the name of an input that is a responsible unit\n");
  EXPECT_EQ(problems_of_rule(rule_when("suspended()")), "KH-0308 6:9 suspended | 1 | 0\n");
  EXPECT_EQ(problems_of_rule(rule_when("suspended(所在镇街, 所在镇街)")), "KH-0308 6:9 suspended | 1 | 2\n");
}

TEST(Rule, RemainingAsksOfACapOfOneUnit) {
  EXPECT_EQ(problems_of_rule(rule_when("remaining(\"ej\") > 0 tce")), "KH-0402 6:19 target | ej | ei\n");
  EXPECT_EQ(problems_of_rule(rule_when("remaining(所在镇街) > 0 tce")), "KH-0321 6:19 the id\n");
  EXPECT_EQ(problems_of_rule(rule_when("remaining(\"grow\") > 0 吨")),
            "KH-0448 6:19 grow | what it requires is no upper bound\n");
  EXPECT_EQ(problems_of_rule(rule_when("remaining(\"rate\") > 0")),
            "KH-0448 6:19 rate | neither its level nor its increment decides it\n");
  EXPECT_EQ(problems_of_rule(rule_when("remaining(\"both\") > 0 吨")),
            "KH-0448 6:19 both | it is not the target of one unit\n");
  EXPECT_EQ(problems_of_rule(rule_when("remaining(\"cap\") > 0 吨")), "");
}

TEST(Rule, RemainingHasTheBasisAndUnitOfItsTarget) {
  EXPECT_EQ(problems_of_rule(rule_when("remaining(\"ei\") < 综合能耗当量值")),
            "KH-0204 6:27 电力折标 | 等价值 | 当量值\n");
  EXPECT_EQ(problems_of_rule(rule_when("remaining(\"ei\") < 综合能耗")), "");
}

TEST(Rule, QuotesAreLookedUp) {
  const std::string text = "某区方案\n\n（六）严控涉煤项目。对涉煤的项目原则上不予审核通过。\n";
  const std::string policy = "[policy]\nid='p'\ntitle='t'\ntext='text.txt'\n";
  const auto found = [&](const std::string& quote) {
    const std::string x = "format = 1\n" + policy + project_gate() + rule_text(least_rule + quote);
    return brief(load_toml(x, "", {{"text.txt", text}}).problems);
  };
  EXPECT_EQ(found("quote = '对涉煤的项目原则上不予审核通过'"), "");
  EXPECT_TRUE(found("quote = '对涉煤的项目不予审核通过'").starts_with("KH-0413"));
  EXPECT_TRUE(found("").starts_with("KH-0403"));
}

}  // namespace
