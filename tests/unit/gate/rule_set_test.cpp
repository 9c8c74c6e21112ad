// SPDX-License-Identifier: Apache-2.0
#include <kaohe/gate/rule_set.hpp>

#include <gtest/gtest.h>
#include <support/reported.hpp>
#include <support/rule_set.hpp>

namespace {

using namespace kaohe_test;
using kaohe::language;

std::vector<std::string> reported_of(const std::string& rules) {
  kaohe::issues problems;
  kaohe::gate::check_rules(policy_of(rules + rule_set_gate()), problems);
  return reported(problems);
}
/// What is said of one rule that prohibits.
lines alone(const std::string& when) { return odd_rules(prohibits("a", when)); }
/// What is said of two rules that prohibit.
lines two(const std::string& first, const std::string& second) {
  return odd_rules(prohibits("a", first) + prohibits("b", second));
}
const lines nothing;

TEST(RuleSet, IssuesStandAtTheRulesPlacesInBothLanguages) {
  kaohe::issues problems;
  const auto p = policy_of(prohibits("a", "涉煤 and 能耗 > 5000 tce") + prohibits("b", "能耗 > 1000 tce") +
                           prohibits("c", "涉煤 and not(涉煤)") + requires_that("d", "涉煤", "高度 <= 100 米") +
                           requires_that("e", "重大", "高度 >= 200 米") + rule_set_gate());
  kaohe::gate::check_rules(p, problems);
  std::string zh, en;
  for (const kaohe::issue& i : problems) {
    if (i.code == kaohe::issue_code::input_unread) continue;
    zh += to_text(i, language::zh) + "\n";
    en += to_text(i, language::en) + "\n";
  }
  EXPECT_EQ(
      zh,
      "x.toml:13:3: 警告: 规则“c”不可能触发：“涉煤”、“not(涉煤)”不能同时成立 [KH-0730]\n"
      "x.toml:1:3: 警告: 规则“a”触发时，效力不低于它的规则“b”必定触发，例如：能耗 = 5001 tce，涉煤 = 是 [KH-0731]\n"
      "x.toml:26:3: 警告: 规则“e”与规则“d”的要求可能同时提出，但不能同时满足，例如：涉煤 = 是，重大 = 是 [KH-0732]\n");
  EXPECT_EQ(en,
            "x.toml:13:3: warning: the rule 'c' can never fire: '涉煤', 'not(涉煤)' exclude each other [KH-0730]\n"
            "x.toml:1:3: warning: the rule 'a' fires only where 'b', which is no milder, fires, too: 能耗 = 5001 tce, "
            "涉煤 = true [KH-0731]\n"
            "x.toml:26:3: warning: what the rules 'e' and 'd' require can be asked of one project, but not both be "
            "met: 涉煤 = true, 重大 = true [KH-0732]\n");
}

TEST(RuleSet, InputsThatNothingReads) {
  EXPECT_EQ(reported_of(prohibits("a", "涉煤 and 能耗 > 1 tce and 性质 = \"新建\" and suspended(镇街)") +
                        prohibits("b", "行业代码 in 高耗能行业 and 增加值 > 替代量 * 1 万元/tce and 备注 = \"\"") +
                        rule_with("c", "when = '排放量 > 0 吨'\nfor_each = '主要污染物'")),
            (lines{said(kaohe::issue_code::input_unread, 59, 2, {"重大"}),
                   said(kaohe::issue_code::input_unread, 63, 2, {"高度"})}));
}

// --- never ---
TEST(RuleSet, ARuleWhoseConditionsExcludeEachOtherNeverFires) {
  EXPECT_EQ(alone("能耗 > 5000 tce and 重大 and 能耗 < 5000 tce"),
            (lines{"never | a | '能耗 > 5000 tce', '能耗 < 5000 tce'"}));
  EXPECT_EQ(alone("能耗 >= 5000 tce and 能耗 < 5000 tce"),
            (lines{"never | a | '能耗 >= 5000 tce', '能耗 < 5000 tce'"}));
  EXPECT_EQ(alone("能耗 >= 5000 tce and 能耗 <= 5000 tce"), nothing);
  EXPECT_EQ(alone("性质 = \"新建\" and 性质 in (\"扩建\", \"改建\")").size(), 1U);
  EXPECT_EQ(alone("性质 != \"新建\" and 性质 in (\"新建\", \"改建\")"), nothing);
  EXPECT_EQ(odd_rules(rule_with("a", "applies = '涉煤'\nwhen = '重大'\nunless = '涉煤 or 能耗 > 1 tce'")),
            (lines{"never | a | '涉煤', 'not(涉煤)'"}));
}

TEST(RuleSet, RequirementsThatAreAlwaysMetNeverFire) {
  EXPECT_EQ(odd_rules(requires_that("a", "能耗 > 5000 tce", "能耗 > 1000 tce")).size(), 1U);
  EXPECT_EQ(odd_rules(requires_that("a", "能耗 > 1000 tce", "能耗 > 5000 tce")), nothing);
}

TEST(RuleSet, RangesAndOnlyIfAreAmongTheReasons) {
  EXPECT_EQ(alone("2 * 能耗 < 能耗"), (lines{"never | a | '2 * 能耗 < 能耗', '能耗 >= 0 tce'"}));
  EXPECT_EQ(alone("能耗 + 1 tce < 1 tce"), (lines{"never | a | 能耗 + 1 tce < 1 tce"}));  // its range alone says so
  EXPECT_EQ(alone("能耗 + 1 tce <= 1 tce"), nothing);
  EXPECT_EQ(alone("not(工业项目) and 增加值 > 1 万元"),
            (lines{"never | a | 'not(工业项目)', '增加值 > 1 万元', '增加值 only_if 工业项目'"}));
}

TEST(RuleSet, TheTimeOfARuleIsAmongTheReasons) {
  const auto rule = [](const std::string& when) {
    return odd_rules(rule_with("a", "from = 2023-06-01\nto = 2024-01-01\nwhen = '" + when + "'"));
  };
  EXPECT_EQ(rule("受理日期 < @\"2023-06-01\""),
            (lines{"never | a | '受理日期 < @\"2023-06-01\"', 'from = 2023-06-01, to = 2024-01-01'"}));
  EXPECT_EQ(rule("受理日期 <= @\"2023-06-01\""), nothing);
  EXPECT_EQ(rule("受理日期 >= @\"2024-01-01\"").size(), 1U);
  EXPECT_EQ(rule("受理日期 >= @\"2023-12-31\""), nothing);
  EXPECT_EQ(alone("受理日期 > @\"2023-01-01\" and 受理日期 < @\"2023-01-02\"").size(), 1U);
}

// --- linear numbers ---
TEST(RuleSet, SumsOfInputsAreComparedExactly) {
  EXPECT_EQ(alone("能耗 > 2 * 替代量 and 替代量 > 3 tce and 能耗 <= 6 tce").size(), 1U);
  EXPECT_EQ(alone("能耗 >= 2 * 替代量 and 替代量 >= 3 tce and 能耗 <= 6 tce"), nothing);
  EXPECT_EQ(two("能耗 - 替代量 > 10 tce and 替代量 > 5 tce", "能耗 > 15 tce").size(), 1U);
  EXPECT_EQ(two("能耗 - 替代量 > 10 tce and 替代量 > 4 tce", "能耗 > 15 tce"), nothing);
}

TEST(RuleSet, QuotientsByInputsAreComparedWithConstants) {
  const std::string too_dense = "能耗 / 增加值 > 红线";
  EXPECT_EQ(two(too_dense + " and 增加值 >= 10 万元", "能耗 > 10 tce"),
            (lines{"covered | a | b | 能耗 = 11 tce, 工业项目 = true, 增加值 = 10 万元"}));
  EXPECT_EQ(two(too_dense + " and 增加值 >= 10 万元", "能耗 > 10.1 tce"), nothing);
  EXPECT_EQ(two(too_dense, "能耗 > 0 tce").size(), 1U);
  EXPECT_EQ(two("能耗 > 增加值 * 1 tce/万元 and 增加值 > 0 万元", too_dense).size(), 1U);
  // by zero there is no quotient, and the second rule does not fire
  EXPECT_EQ(two("能耗 > 增加值 * 1 tce/万元", too_dense),
            (lines{"covered | b | a | 能耗 = 2 tce, 工业项目 = true, 增加值 = 1 万元"}));
}

TEST(RuleSet, AQuotientByZeroIsNeitherMoreNorLess) {
  EXPECT_EQ(two("not(能耗 / 增加值 > 红线)", "增加值 > 0 万元"),
            (lines{"covered | a | b | 能耗 = 0 tce, 工业项目 = true, 增加值 = 1 万元"}));
}

TEST(RuleSet, ByANegativeNumberAComparisonTurns) {
  EXPECT_EQ(two("能耗 / 替代量 < -1 and 替代量 < 0 tce", "能耗 + 替代量 > 0 tce").size(), 1U);
  EXPECT_EQ(two("能耗 / 替代量 < -1", "替代量 < 0 tce").size(), 1U);
  EXPECT_EQ(two("能耗 / 替代量 <= 0", "替代量 < 0 tce"), (lines{"covered | b | a | 能耗 = 0 tce, 替代量 = -1 tce"}));
}

TEST(RuleSet, ProductsOfInputsAreTheSameWhereWrittenAlike) {
  EXPECT_EQ(two("能耗 * 高度 > 7 tce·米 and 涉煤", "高度 * 能耗 > 7 tce·米").size(), 1U);
  EXPECT_EQ(two("能耗 * 高度 > 7 tce·米", "能耗 * 高度 > 8 tce·米"),
            (lines{"covered | b | a | 能耗 = 1 tce, 高度 = 9 米"}));
  EXPECT_EQ(alone("能耗 * 高度 > 7 tce·米 and 能耗 * 高度 < 6 tce·米").size(), 1U);
  EXPECT_EQ(alone("能耗 * 高度 > 7 tce·米 and 能耗 * 能耗 < 6 tce·tce"), nothing);
  EXPECT_EQ(two("能耗 * 倍数(性质) > 7 tce", "能耗 * 倍数(性质) > 6 tce"),
            (lines{"covered | a | b | 能耗 = 10 tce, 性质 = \"新建\""}));
}

// --- codes and texts ---
TEST(RuleSet, ACodeStandsForAllThatBeginWithIt) {
  EXPECT_EQ(two("行业代码 in 过剩行业", "行业代码 in 高耗能行业"), (lines{"covered | a | b | 行业代码 = \"3011\""}));
  EXPECT_EQ(two("行业代码 in 高耗能行业", "行业代码 in 过剩行业"), (lines{"covered | b | a | 行业代码 = \"3011\""}));
  EXPECT_EQ(two("行业代码 in 高耗能行业 and 涉煤", "行业代码 in 过剩行业"), nothing);
  EXPECT_EQ(alone("行业代码 in 过剩行业 and not(行业代码 in 高耗能行业)").size(), 1U);
  EXPECT_EQ(alone("行业代码 in 高耗能行业 and not(行业代码 in 过剩行业)"), nothing);
  EXPECT_EQ(alone("备注 = \"一\" and 备注 = \"二\"").size(), 1U);
  EXPECT_EQ(alone("备注 != \"一\" and 备注 != \"二\""), nothing);
}

// --- what may be missing or a fault ---
TEST(RuleSet, WhatIsMissingNeitherHoldsNorFails) {
  // every number is the one or the other, but there need be no 增加值
  EXPECT_EQ(two("涉煤", "涉煤 and (高度 > 5 米 or 高度 <= 5 米)").size(), 1U);
  EXPECT_EQ(two("涉煤", "涉煤 and (增加值 > 5 万元 or 增加值 <= 5 万元)"),
            (lines{"covered | b | a | 工业项目 = true, 增加值 = 6 万元, 涉煤 = true"}));
  EXPECT_EQ(two("涉煤 and 工业项目", "涉煤 and (增加值 > 5 万元 or 增加值 <= 5 万元)").size(), 1U);
  EXPECT_EQ(two("not(增加值 > 5 万元)", "工业项目").size(), 1U);
  EXPECT_EQ(two("涉煤", "涉煤 and (suspended(镇街) or not(suspended(镇街)))").size(), 1U);
  EXPECT_EQ(alone("missing(增加值) and 工业项目").size(), 1U);
  EXPECT_EQ(alone("missing(增加值) and not(工业项目)"), nothing);
  EXPECT_EQ(alone("missing(高度)").size(), 1U);
}

TEST(RuleSet, SuspensionsOfOneUnitAreTheSame) {
  EXPECT_EQ(odd_rules(rule_with("a", "when = 'suspended(镇街) and 涉煤'", "suspend") +
                      rule_with("b", "when = 'suspended(镇街)'", "suspend")),
            (lines{"covered | a | b | 涉煤 = true, suspended(镇街) = true"}));
}

// --- covered ---
TEST(RuleSet, EqualRulesAreReportedOnce) {
  EXPECT_EQ(two("涉煤 and 能耗 > 5 tce", "能耗 > 5 tce and 涉煤"),
            (lines{"covered | b | a | 能耗 = 6 tce, 涉煤 = true"}));
  EXPECT_EQ(odd_rules(prohibits("a", "涉煤") + prohibits("b", "涉煤") + prohibits("c", "涉煤")),
            (lines{"covered | b | a | 涉煤 = true", "covered | c | a | 涉煤 = true"}));
}

TEST(RuleSet, ThresholdsJustBesideEachOther) {
  EXPECT_EQ(two("能耗 > 5000 tce", "能耗 >= 5000 tce").at(0), "covered | a | b | 能耗 = 5001 tce");
  EXPECT_EQ(two("能耗 >= 5000 tce", "能耗 > 5000 tce").at(0), "covered | b | a | 能耗 = 5001 tce");
  EXPECT_EQ(two("能耗 >= 5000 tce", "能耗 >= 5 千tce").at(0), "covered | b | a | 能耗 = 5000 tce");
}

TEST(RuleSet, ProceduresMustBeAmongThoseOfTheOther) {
  const auto rules = [](const std::string& first, const std::string& second) {
    return odd_rules(rule_with("a", "when = '涉煤 and 重大'", "prohibit", first) +
                     rule_with("b", "when = '涉煤'", "prohibit", second));
  };
  EXPECT_EQ(rules("'甲'", "['乙', '甲']").size(), 1U);
  EXPECT_EQ(rules("['甲', '乙']", "'甲'"), nothing);
  EXPECT_EQ(rules("'甲'", "'乙'"), nothing);
}

TEST(RuleSet, TheOtherMustBeNoMilder) {
  const auto rules = [](const std::string& first, const std::string& second, const std::string& more = {},
                        const std::string& other = {}) {
    const auto keys = [](const std::string& is) { return is == "require" ? "\nmust = '重大'\n" : "\n"; };
    return odd_rules(rule_with("a", "when = '涉煤 and 工业项目'" + (keys(first) + more), first) +
                     rule_with("b", "when = '涉煤'" + (keys(second) + other), second))
        .size();
  };
  const std::string by = "exception_by = ['区政府']", to = "authority = '省'";
  EXPECT_EQ(rules("prohibit", "prohibit"), 1U);
  EXPECT_EQ(rules("refuse in principle", "prohibit"), 1U);
  EXPECT_EQ(rules("prohibit", "refuse in principle"), 0U);
  EXPECT_EQ(rules("require", "prohibit"), 1U);
  EXPECT_EQ(rules("require", "require"), 1U);
  EXPECT_EQ(rules("require", "refuse in principle"), 1U);
  EXPECT_EQ(rules("require", "refuse in principle", "", by), 0U);  // an exception would lift the other only
  EXPECT_EQ(rules("refuse in principle", "refuse in principle", by, by), 1U);
  EXPECT_EQ(rules("require", "suspend"), 0U);
  EXPECT_EQ(rules("suspend", "prohibit"), 0U);
  EXPECT_EQ(rules("suspend", "suspend"), 1U);
  EXPECT_EQ(rules("exempt", "prohibit"), 0U);
  EXPECT_EQ(rules("exempt", "exempt"), 1U);
  EXPECT_EQ(rules("advise", "prohibit"), 0U);
  EXPECT_EQ(rules("advise", "advise"), 1U);
  EXPECT_EQ(rules("advise", "advise", "effect = '一'"), 0U);
  EXPECT_EQ(rules("escalate", "escalate", to, to), 1U);
  EXPECT_EQ(rules("escalate", "escalate", to, "authority = '市'"), 0U);
}

TEST(RuleSet, TheOtherMustBeInForceWheneverTheRuleIs) {
  const auto rules = [](const std::string& first, const std::string& second) {
    return odd_rules(rule_with("a", first + "\nwhen = '涉煤 and 重大'") + rule_with("b", second + "\nwhen = '涉煤'"));
  };
  EXPECT_EQ(rules("from = 2019-01-01\nto = 2020-01-01", ""),
            (lines{"covered | a | b | 受理日期 = 2019-01-01, 涉煤 = true, 重大 = true"}));
  EXPECT_EQ(rules("", "from = 2019-01-01"), nothing);
  EXPECT_EQ(rules("from = 2019-01-01", "from = 2019-01-01").size(), 1U);
  EXPECT_EQ(rules("from = 2019-01-01", "from = 2019-01-02"), nothing);
  EXPECT_EQ(rules("from = 2018-12-31\nto = 2019-06-01", "from = 2018-01-01\nto = 2019-05-31"), nothing);
}

TEST(RuleSet, ParametersHaveTheValueOfTheTime) {
  const auto rules = [](const std::string& time) {
    return odd_rules(rule_with("a", "when = '能耗 > 2000 tce'\n" + time) + prohibits("b", "能耗 > 限额"));
  };
  EXPECT_EQ(rules("from = 2020-01-01"), (lines{"covered | a | b | 受理日期 = 2020-01-01, 能耗 = 2001 tce"}));
  EXPECT_EQ(rules("from = 2019-12-31"), nothing);
  EXPECT_EQ(rules(""), nothing);
  EXPECT_EQ(two("能耗 > 限额", "能耗 > 2000 tce"), nothing);
}

TEST(RuleSet, MembersOfAListAreTakenAlike) {
  const auto each = [](const std::string& id, const std::string& when) {
    return rule_with(id, "for_each = '主要污染物'\nwhen = '" + when + "'");
  };
  EXPECT_EQ(odd_rules(each("a", "排放量 > 5 吨") + each("b", "排放量 > 3 吨")).size(), 1U);
  EXPECT_EQ(odd_rules(each("a", "排放量 > 5 吨") + each("b", "排放量 > 3 吨 and 主要污染物 = \"氨氮\"")), nothing);
  EXPECT_EQ(odd_rules(each("a", "排放量 > 5 吨 and 主要污染物 = \"氨氮\"") + each("b", "排放量 > 3 吨")),
            (lines{"covered | a | b | 排放量 = 6 吨, 主要污染物 = \"氨氮\""}));
}

// --- requirements ---
TEST(RuleSet, RequirementsThatExcludeEachOther) {
  const auto both = [](const std::string& first, const std::string& second) {
    return odd_rules(requires_that("a", "能耗 > 5 tce", first) + requires_that("b", "涉煤", second));
  };
  EXPECT_EQ(both("高度 <= 100 米", "高度 >= 100.1 米"), (lines{"conflict | b | a | 能耗 = 6 tce, 涉煤 = true"}));
  EXPECT_EQ(both("高度 <= 100 米", "高度 >= 100 米"), nothing);
  EXPECT_EQ(both("重大", "not(重大)").size(), 1U);
  EXPECT_EQ(both("重大", "not(涉煤)"), nothing);  // what is asked excludes the second by itself
}

TEST(RuleSet, RequirementsOfProjectsOrTimesApartDoNotConflict) {
  const auto both = [](const std::string& first, const std::string& second, const std::string& procedure = "'甲'") {
    return odd_rules(rule_with("a", first + "\nmust = '高度 <= 1 米'", "require") +
                     rule_with("b", second + "\nmust = '高度 >= 2 米'", "require", procedure));
  };
  EXPECT_EQ(both("when = '涉煤'", "when = '重大'").size(), 1U);
  EXPECT_EQ(both("when = '涉煤'", "when = '重大'", "'乙'"), nothing);
  EXPECT_EQ(both("when = '涉煤'", "when = '重大'", "['乙', '甲']").size(), 1U);
  EXPECT_EQ(both("when = '涉煤'", "when = 'not(涉煤)'"), nothing);
  EXPECT_EQ(both("when = '涉煤'\nto = 2020-01-01", "when = '重大'\nfrom = 2020-01-01"), nothing);
  EXPECT_EQ(both("when = '涉煤'\nto = 2020-01-02", "when = '重大'\nfrom = 2020-01-01"),
            (lines{"conflict | b | a | 受理日期 = 2020-01-01, 涉煤 = true, 重大 = true"}));
}

// --- what cannot be taken apart ---
TEST(RuleSet, NothingIsClaimedOfWhatCannotBeDecided) {
  EXPECT_EQ(alone("能耗 * 能耗 < 0 tce·tce"), nothing);
  EXPECT_EQ(two("abs(替代量) > 2 tce", "abs(替代量) > 1 tce").size(), 1U);
  EXPECT_EQ(two("contains(备注, \"煤\")", "备注 = \"煤\""), nothing);
  EXPECT_EQ(two("contains(备注, \"煤\") and 涉煤", "contains(备注, \"煤\")").at(0), "covered | a | b");
  EXPECT_EQ(odd_rules(requires_that("a", "能耗 * 能耗 < 0 tce·tce", "重大") + requires_that("b", "涉煤", "not(重大)")),
            nothing);
}

}  // namespace
