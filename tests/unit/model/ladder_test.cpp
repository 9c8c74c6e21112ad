// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/ladder.hpp>

#include <gtest/gtest.h>
#include <support/scheme_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::given_figure;
using kaohe::number;
using kaohe::rule_input;
using kaohe::feel::value;

/// A ladder with more keys, after the frame.
std::string ladder(const std::string& keys) { return scheme_frame() + "[[ladder]]\nid = 'l'\n" + keys; }
/// Its problems; line 1 is `[[ladder]]`.
std::string ladder_problems(const std::string& keys) {
  return problems_of("[[ladder]]\nid = 'l'\n" + keys + "\n" + scheme_frame());
}

const std::string gaps = R"T(
input = '差距 / 目标值'
levels = [ ["<= 0", "三级", "绿"], ["(0..10 %]", "二级", "黄"], ["> 10 %", "一级", "红"] ]
)T";

std::uint32_t level_at(const kaohe::rule_table& t, const std::vector<value>& inputs) {
  kaohe::feel::workspace memory;
  return t.rules->evaluate(inputs, memory).as_choice().index;
}

TEST(Ladder, EveryKeyIsRead) {
  const auto p = policy_of(ladder(R"T(
title = "晴雨表"
source = "发改办环资〔2020〕901号"
targets = ["cod-2020", "north-only", "cod-2020"]
period = "quarter to date"
document = "发改办环资〔2020〕901号"
article = "附件"
reading = "正好10%为二级"
)T" + gaps + R"T(
  [[ladder.consequence]]
  level = "一级"
  kind = "suspend"
  text = "暂停审查"
  from = "announcement"
  within = "P30D"
  to = 2022-01-01
  unless = '国家规划布局的重大项目'
  [[ladder.consequence]]
  when = 'level in ("一级", "二级")'
  kind = "publish"
)T"));
  const kaohe::ladder& l = p->ladders.at(0);
  EXPECT_EQ(l.id, "l");
  EXPECT_EQ(l.title, "晴雨表");
  EXPECT_EQ(l.source, "发改办环资〔2020〕901号");
  EXPECT_EQ(l.every, kaohe::ladder_period::quarter_to_date);
  EXPECT_EQ(l.cited.article, "附件");
  EXPECT_EQ(l.cited.reading, "正好10%为二级");
  ASSERT_EQ(l.levels.size(), 3U);
  EXPECT_EQ(l.levels[2].name, "一级");
  EXPECT_EQ(l.levels[2].colour, "红");
  ASSERT_EQ(l.rungs.size(), 2U) << "a target named twice stands on it once";
  EXPECT_EQ(l.rungs[0].target, p.find_target("cod-2020"));
  EXPECT_EQ(l.rungs[1].target, p.find_target("north-only"));
  const std::uint32_t cod = p.find_target("cod-2020")->index;
  EXPECT_EQ(l.rungs[0].rules.inputs,
            (std::vector<rule_input>{{rule_input::sort::figure, given_figure::gap, cod},
                                     {rule_input::sort::figure, given_figure::target_value, cod}}));
  const auto level = [&](const number& gap) { return level_at(l.rungs[0].rules, {gap, 100}); };
  EXPECT_EQ(level(-1), 0U);
  EXPECT_EQ(level(0), 0U);
  EXPECT_EQ(level(number::ratio(1, 1000)), 1U);
  EXPECT_EQ(level(10), 1U);
  EXPECT_EQ(level(number::ratio(10001, 1000)), 2U);
  ASSERT_EQ(l.consequences.size(), 2U);
  const kaohe::consequence& c = l.consequences[0];
  EXPECT_EQ(c.kind, kaohe::consequence_kind::suspend);
  EXPECT_EQ(c.counted_from, kaohe::deadline_start::announcement);
  EXPECT_EQ(std::get<kaohe::feel::days_duration>(c.within).days, 30);
  EXPECT_EQ(to_text(*c.to), "2022-01-01");
  EXPECT_EQ(c.unless, "国家规划布局的重大项目");
  EXPECT_EQ(c.when.inputs, (std::vector<rule_input>{{rule_input::sort::level, {}, 0}}));
  EXPECT_TRUE(evaluate(c.when.program, std::vector<value>{kaohe::feel::choice{2}}).is_true());
  EXPECT_TRUE(evaluate(c.when.program, std::vector<value>{kaohe::feel::choice{1}}).is_false());
  EXPECT_TRUE(evaluate(l.consequences[1].when.program, std::vector<value>{kaohe::feel::choice{1}}).is_true());
}

TEST(Ladder, CellsMayNameFiguresAndLevelsMayRepeat) {
  const auto p = policy_of(ladder(R"T(
targets = "cod-2020"
period = "year"
inputs = ['实际值', 'kind']
levels = [ ["> 进度目标", "town", "一级"], ["<= 进度目标", "-", "二级"], ["> 进度目标", "not(\"town\")", "一级"] ]
)T"));
  const kaohe::ladder& l = p->ladders[0];
  EXPECT_EQ(l.title, "l");
  ASSERT_EQ(l.levels.size(), 2U);
  EXPECT_TRUE(l.levels[0].colour.empty());
  const auto& rules = l.rungs[0].rules;
  const std::uint32_t cod = p.find_target("cod-2020")->index;
  EXPECT_EQ(rules.inputs, (std::vector<rule_input>{{rule_input::sort::figure, given_figure::actual, cod},
                                                   {rule_input::sort::unit_kind, {}, 0},
                                                   {rule_input::sort::figure, given_figure::required, cod}}));
  EXPECT_EQ(level_at(rules, {3001, value("town"), 3000}), 0U);
  EXPECT_EQ(level_at(rules, {3000, value("town"), 3000}), 1U);
  EXPECT_EQ(level_at(rules, {3001, value("zone"), 3000}), 0U);
}

TEST(Ladder, Problems) {
  EXPECT_EQ(ladder_problems(""),
            "KH-0403 1:3 ladder 'l' | period\n"
            "KH-0403 1:3 ladder 'l' | targets\n"
            "KH-0403 1:3 ladder 'l' | input\n"
            "KH-0403 1:3 ladder 'l' | levels\n");
  const std::string head = "targets = 'cod-2020'\nperiod = 'year'\n";
  EXPECT_EQ(ladder_problems("targets = ['cod-2020', 'cod-2021', 'trend']\nperiod = 'week'" + gaps),
            "KH-0402 3:25 target | cod-2021 | cod-2020\n"
            "KH-0404 4:11 period | week | year | half to date | quarter to date | month to date\n"
            "KH-0435 5:10 trend | 差距\n"
            "KH-0435 5:15 trend | 目标值\n");
  EXPECT_EQ(ladder_problems(head + "input = '差距'\nlevels = [[\"<= 0\", \"三级\"], [\"> 0 吨\", \"一级\"]]\n"),
            "KH-0203 6:16 ? | mass | 0 | pure number\n");
  EXPECT_EQ(ladder_problems(head + "input = '实际直'\nlevels = [[\"<= 0 吨\", \"三级\"], [\"> 0 吨\", \"一级\"]]\n"),
            "KH-0305 5:10 实际直 | 实际值\n");
  EXPECT_EQ(ladder_problems(head +
                            "input = '差距'\nlevels = [[\"<= 0 吨\", \"三级\", '绿'], [\"> 1 吨\", \"三级\", '红']]\n"),
            "KH-0326 1:3 l | 差距 = 0.5 吨\n"
            "KH-0438 6:51 ladder 'l' | 三级 | 绿 | 红\n");
  EXPECT_EQ(
      ladder_problems(head + "input = '差距'\nlevels = [[\"<= 0 吨\"], [\"> 1 吨\", \"三级\", '红', 'x'], 'y']\n"),
      "KH-0909 6:11 levels | [test…, level, colour] | an array\n"
      "KH-0909 6:23 levels | [test…, level, colour] | an array\n"
      "KH-0909 6:50 levels | [test…, level, colour] | a string\n");
  EXPECT_EQ(ladder_problems(head + "input = '差距'\nhit = 'rule order'\nlevels = []\n"),
            "KH-0404 6:8 hit | rule order | unique | any | priority | first | U | A | P | F\n"
            "KH-0909 7:10 levels | an array of levels | an array\n");
  EXPECT_EQ(ladder_problems(head + "input = '差距'\nhit = 'C+'\nlevels = [['-', 'a']]\n"),
            "KH-0404 6:8 hit | C+ | unique | any | priority | first | U | A | P | F\n");
  EXPECT_EQ(ladder_problems(head + "input = '差距'\ninputs = ['差距']\nlevel = [['-', 'a']]\n"),
            "KH-0403 1:3 ladder 'l' | levels\n"
            "KH-0412 6:10 ladder 'l' | input | inputs\n"
            "KH-0908 7:1 ladder | level | levels\n");
  const std::string good =
      head + "input = '差距'\nlevels = [['<= 0 吨', '三级'], ['> 0 吨', '一级']]\n[[ladder.consequence]]\n";
  EXPECT_EQ(ladder_problems(good),
            "KH-0403 7:3 ladder 'l', consequence | kind\n"
            "KH-0403 7:3 ladder 'l', consequence | level\n");
  EXPECT_EQ(ladder_problems(good + "kind = 'suspend'\nlevel = '二级'"), "KH-0402 9:10 level | 二级 | 三级\n");
  EXPECT_EQ(
      ladder_problems(good + "kind = 'suspended'\nlevel = '一级'\nwhen = 'true'\nfrom = 'today'\nwithin = '1 month'\n"),
      "KH-0404 8:9 kind | suspended | suspend | report | publish | credit | rectify | honours | account | reward\n"
      "KH-0412 10:9 ladder 'l', consequence | level | when\n"
      "KH-0404 11:9 from | today | announcement | end of period\n"
      "KH-0404 12:11 within | 1 month | P30D | P1M\n");
  EXPECT_EQ(ladder_problems(good + "kind = 'publish'\nwhen = 'level = \"二级\" or grade = 1 or cod > 1'\n"),
            "KH-0316 9:17 二级 | 三级\n"
            "KH-0305 9:25 grade | \n"
            "KH-0305 9:38 cod | \n");
}

}  // namespace
