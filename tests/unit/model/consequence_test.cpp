// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/consequence.hpp>

#include <gtest/gtest.h>
#include <support/scheme_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::consequence_kind;
using kaohe::language;
using kaohe::rule_input;
using kaohe::feel::value;

const std::string scheme = R"T([[scheme]]
id = "towns"
over = { kind = "town" }
period = "year"
total = 10
grades = [ [">= 6", "完成"], ["< 6", "未完成"] ]
  [[scheme.item]]
  id = "i"
  points = 10
  evidence = [ { task = "class", points = 10 } ]
)T";

/// A consequence of the scheme, whose keys are on line 2 and following.
std::string after(const std::string& keys) { return "[[consequence]]\n" + keys + "\n" + scheme + scheme_frame(); }
kaohe::consequence consequence_of(const std::string& keys) {
  return policy_of(after(keys))->schemes.at(0).consequences.at(0);
}
const std::string least = "of = 'towns'\nwhen = 'grade = \"未完成\"'\nkind = 'suspend'\n";

TEST(Consequence, EveryKeyIsRead) {
  const auto c = consequence_of(R"T(of = "towns"
when = 'grade = "未完成" and score < 6 and kind = "town" and who != "北镇"'
kind = "report"
text = "书面报告"
within = "P1M"
counted_from = "end of period"
applies_to = '性质 = "新建"'
unless = '国家规划布局的重大项目'
lift_when = 'grade != "未完成"'
to = 2022-01-01
document = "国发〔2007〕36号"
article = "五"
reading = "读法"
)T");
  EXPECT_EQ(c.kind, consequence_kind::report);
  EXPECT_EQ(c.text, "书面报告");
  EXPECT_EQ(std::get<kaohe::feel::months_duration>(c.within).months, 1);
  EXPECT_EQ(c.counted_from, kaohe::deadline_start::end_of_period);
  EXPECT_EQ(c.applies_to, "性质 = \"新建\"");
  EXPECT_EQ(c.unless, "国家规划布局的重大项目");
  EXPECT_EQ(to_text(*c.to), "2022-01-01");
  EXPECT_EQ(c.cited.article, "五");
  EXPECT_EQ(c.cited.reading, "读法");
  EXPECT_EQ(c.where, (kaohe::place{"x.toml", 1, 3}));
  EXPECT_EQ(c.when.inputs, (std::vector<rule_input>{{rule_input::sort::grade, {}, 0},
                                                    {rule_input::sort::score, {}, 0},
                                                    {rule_input::sort::unit_kind, {}, 0},
                                                    {rule_input::sort::unit_name, {}, 0}}));
  const auto follows = [&](std::uint32_t grade, int score) {
    return evaluate(c.when.program, std::vector<value>{kaohe::feel::choice{grade}, score, value("town"), value("南镇")})
        .is_true();
  };
  EXPECT_TRUE(follows(1, 5));
  EXPECT_FALSE(follows(1, 6));
  EXPECT_FALSE(follows(0, 5));
  EXPECT_EQ(c.lift_when->inputs, (std::vector<rule_input>{{rule_input::sort::grade, {}, 0}}));
  EXPECT_TRUE(evaluate(c.lift_when->program, std::vector<value>{kaohe::feel::choice{0}}).is_true());
}

TEST(Consequence, Defaults) {
  const auto c = consequence_of(least);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(c.within));
  EXPECT_EQ(c.counted_from, kaohe::deadline_start::announcement);
  EXPECT_FALSE(c.to || c.lift_when);
  EXPECT_EQ(std::get<kaohe::feel::days_duration>(consequence_of(least + "within = 'P0D'").within).days, 0);
}

TEST(Consequence, StandInTheOrderOfThePackage) {
  const auto p = policy_of(after(least) + "[[consequence]]\nof = 'towns'\nwhen = 'true'\nkind = 'publish'\n");
  ASSERT_EQ(p->schemes[0].consequences.size(), 2U);
  EXPECT_EQ(p->schemes[0].consequences[1].kind, consequence_kind::publish);
}

TEST(Consequence, KindsHaveKeysAndWords) {
  std::string all;
  for (int k = 0; k < 8; ++k) {
    const auto kind = static_cast<consequence_kind>(k);
    all += std::string(to_text(kind)) + " " + std::string(word(kind, language::zh)) + " " +
           std::string(word(kind, language::en)) + "\n";
    EXPECT_EQ(consequence_of("of = 'towns'\nwhen = 'true'\nkind = '" + std::string(to_text(kind)) + "'").kind, kind);
  }
  EXPECT_EQ(all,
            "suspend 限批 suspend\nreport 书面报告 report\npublish 公告通报 publish\n"
            "credit 纳入社会信用记录 credit\nrectify 限期整改 rectify\nhonours 取消评优 honours\n"
            "account 问责 account\nreward 表彰奖励 reward\n");
}

std::string consequence_problems(const std::string& keys) { return problems_of(after(keys)); }

TEST(Consequence, Problems) {
  EXPECT_EQ(consequence_problems(""),
            "KH-0403 1:3 consequence | of\n"
            "KH-0403 1:3 consequence | when\n"
            "KH-0403 1:3 consequence | kind\n");
  EXPECT_EQ(consequence_problems("of = 'twons'\nwhen = 'grade = \"x\" and 1'\nkind = 'suspend'"),
            "KH-0402 2:7 scheme | twons | \n"
            "KH-0306 3:25 quantity (pure number) | a boolean\n");
  EXPECT_EQ(consequence_problems("of = 'towns'\nwhen = 'grade = \"不合格\"'\nkind = 'suspend'\nlift_when = 'score'"),
            "KH-0316 3:17 不合格 | \n"
            "KH-0306 5:14 quantity (pure number) | a boolean\n");
  EXPECT_EQ(consequence_problems(least +
                                 "within = 'P-1D'\ncounted_from = 'now'\nto = 'soon'\napplies_to = 'a ='\nunless = 1"),
            "KH-0404 5:11 within | P-1D | P30D | P1M\n"
            "KH-0404 6:17 counted_from | now | announcement | end of period\n"
            "KH-0105 7:7 soon\n"
            "KH-0302 8:18 a value, a name or a bracket\n"
            "KH-0909 9:10 unless | a string | a number\n");
  EXPECT_EQ(consequence_problems(least + "within = '-P1M'\n"), "KH-0404 5:11 within | -P1M | P30D | P1M\n");
  EXPECT_EQ(consequence_problems(least + "from = 'announcement'\n"), "KH-0908 5:1 consequence | from | \n");
  EXPECT_EQ(consequence_problems("of = 'towns'\nwhen = '完成率(\"ei-year\") < 1 or cod > 1吨'\nkind = 'suspend'"),
            "KH-0307 3:9 完成率 | \n"
            "KH-0305 3:31 cod | \n");
}

TEST(Consequence, ConditionsOnProjectsAreCheckedWhereThereAreInputs) {
  const std::string inputs =
      "\n[input.project]\n\"新建\" = { type = 'boolean' }\n\"能耗\" = { type = 'number' }\n"
      "\"量\" = { type = 'number', by = '类' }\n[[list]]\nid = '类'\nmembers = ['a']\n";
  const auto c =
      policy_of(after(least + "applies_to = '新建'\nunless = '能耗 < 1'") + inputs)->schemes[0].consequences[0];
  EXPECT_EQ(c.applies_to, "新建");
  EXPECT_EQ(c.covers->inputs, (std::vector<rule_input>{{rule_input::sort::project, {}, 0}}));
  EXPECT_EQ(c.spares->inputs, (std::vector<rule_input>{{rule_input::sort::project, {}, 1}}));
  EXPECT_EQ(problems_of(after(least + "applies_to = '扩建'\nunless = '能耗'") + inputs),
            "KH-0305 5:15 扩建 | 新建\nKH-0306 6:11 quantity (pure number) | a boolean\n");
  EXPECT_EQ(problems_of(after(least + "unless = '量 > 1'") + inputs), "KH-0443 5:11 consequence | 量 | 类\n");
  EXPECT_EQ(problems_of(after(least + "unless = 'suspended(新建)'") + inputs).substr(0, 12), "KH-0307 5:11");
  const auto without = consequence_of(least + "applies_to = '新建'");
  EXPECT_FALSE(without.covers || without.spares);
}

TEST(Consequence, SuspensionsMayBeInForceFromTheAnnouncement) {
  EXPECT_FALSE(consequence_of(least).announced);
  EXPECT_FALSE(consequence_of(least + "in_force = 'register'").announced);
  EXPECT_TRUE(consequence_of(least + "in_force = 'announcement'").announced);
  EXPECT_EQ(problems_of(after(least + "in_force = 'now'")), "KH-0404 5:13 in_force | now | register | announcement\n");
  const std::string report = "of = 'towns'\nwhen = 'score < 6'\nkind = 'report'\nin_force = 'announcement'\n";
  EXPECT_EQ(problems_of(after(report)), "KH-0444 5:13 consequence | in_force | kind = \"suspend\"\n");
}

}  // namespace
