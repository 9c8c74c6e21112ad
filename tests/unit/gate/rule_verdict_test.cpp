// SPDX-License-Identifier: Apache-2.0
// What one rule says: three-valued, with what it lacks.
#include <unit/gate/deciding.hpp>

namespace {

using namespace kaohe_test;
using kaohe::language;
using kaohe::rule_verdict;

struct RuleVerdict : Deciding {
  using part = kaohe::evaluated_condition::part;
};

TEST_F(RuleVerdict, Words) {
  EXPECT_EQ(to_text(rule_verdict::does_not_fire), "does_not_fire");
  EXPECT_EQ(word(rule_verdict::fires, language::zh), "触发");
  EXPECT_EQ(word(rule_verdict::undetermined, language::zh), "不能判定");
  EXPECT_EQ(word(rule_verdict::not_applicable, language::en), "not applicable");
  EXPECT_EQ(to_text(kaohe::outcome::refused_in_principle), "refused_in_principle");
  EXPECT_EQ(word(kaohe::outcome::no_objection, language::zh), "未发现不予通过情形");
  EXPECT_EQ(word(kaohe::outcome::suspended, language::zh), "暂停审批（核准）");
  EXPECT_EQ(word(kaohe::outcome::not_required, language::en), "not required");
}

TEST_F(RuleVerdict, AConditionJustBelowAtAndAboveItsBound) {
  take(rule("r", "prohibit", "when = '能耗 > 5000 tce'"));
  say("能耗", "4999.999 tce");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("能耗", "5000 tce");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("能耗", "5000.001 tce");
  EXPECT_EQ(verdict(), "fires");
  say("能耗", "");
  EXPECT_EQ(verdict(), "undetermined (能耗)");
}

TEST_F(RuleVerdict, ARangeDecidesForWantOfAValue) {
  take(rule("r", "prohibit", "when = '能耗 >= 0 tce or 涉煤'"));
  EXPECT_EQ(verdict(), "fires");
}

TEST_F(RuleVerdict, WhatDoesNotApply) {
  take(rule("r", "prohibit", "applies = '工业项目'\nwhen = '涉煤'"));
  EXPECT_EQ(verdict(), "undetermined (工业项目, 涉煤)");
  say("工业项目", "否");
  EXPECT_EQ(verdict(), "not_applicable");
  EXPECT_EQ(finding("r").conditions.size(), 1U);  // the condition was not looked at
  say("工业项目", "是");
  EXPECT_EQ(verdict(), "undetermined (涉煤)");
  say("涉煤", "否");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("工业项目", "");
  EXPECT_EQ(verdict(), "does_not_fire");  // whether it applies or not
  say("涉煤", "是");
  EXPECT_EQ(verdict(), "undetermined (工业项目)");
}

TEST_F(RuleVerdict, ARemedyThatTheTextNames) {
  take(rule("r", "refuse in principle", "when = '涉煤'\nunless = '替代能源'"));
  say("涉煤", "是");
  EXPECT_EQ(verdict(), "undetermined (替代能源)");
  say("替代能源", "否");
  EXPECT_EQ(verdict(), "fires");
  say("替代能源", "是");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("涉煤", "");
  EXPECT_EQ(verdict(), "does_not_fire");
}

TEST_F(RuleVerdict, ARequirementIsAskedFulfilledOrNotAsked) {
  take(rule("r", "require",
            "when = '能耗 > 1000 tce'\nmust = '增加值 >= 500万元'\nshort = '500万元 - 增加值'\napplies = '工业项目'"));
  say("工业项目", "是").say("能耗", "1000.5 tce").say("增加值", "499.9 万元");
  EXPECT_EQ(verdict(), "fires");
  EXPECT_EQ(*finding("r").shortage, coherent("0.1 万元"));
  EXPECT_EQ(finding("r").conditions.size(), 4U);
  EXPECT_EQ(finding("r").conditions.back().is, part::shortage);
  say("增加值", "500 万元");
  EXPECT_EQ(verdict(), "does_not_fire, fulfilled");
  EXPECT_FALSE(finding("r").shortage);
  EXPECT_EQ(finding("r").conditions.size(), 3U);
  say("能耗", "1000 tce");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("能耗", "");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("增加值", "");
  EXPECT_EQ(verdict(), "undetermined (能耗, 增加值)");
  say("能耗", "2000 tce");
  EXPECT_EQ(verdict(), "undetermined (增加值)");
}

TEST_F(RuleVerdict, AFaultIsNotMissing) {
  take(rule("r", "prohibit", "applies = '工业项目'\nwhen = '能耗 / 增加值 > 红线'\nunless = '涉煤'"));
  say("工业项目", "是").say("能耗", "1 tce").say("增加值", "0 万元").say("涉煤", "否");
  EXPECT_EQ(verdict(), "undetermined: division_by_zero in 1");
  EXPECT_EQ(finding("r").fault->begin, 0U);
  say("涉煤", "是");
  EXPECT_EQ(verdict(), "does_not_fire");  // false wins
  say("涉煤", "");
  EXPECT_EQ(verdict(), "undetermined (涉煤)");  // it might still be
}

TEST_F(RuleVerdict, OnlyWhatTheAnswerHangsOnLacks) {
  take(rule("r", "prohibit", "when = '涉煤 and 能耗 > 5 tce and (替代能源 or 性质 = \"新建\")'"));
  say("性质", "新建");
  EXPECT_EQ(verdict(), "undetermined (能耗, 涉煤)");
  say("性质", "改建").say("能耗", "6 tce");
  EXPECT_EQ(verdict(), "undetermined (涉煤, 替代能源)");
  say("涉煤", "否");
  EXPECT_EQ(verdict(), "does_not_fire");
}

TEST_F(RuleVerdict, WhatThereIsNotInAProject) {
  take(rule("r", "prohibit", "when = '能耗 / 增加值 > 1 tce/万元 or 涉煤'"));
  say("工业项目", "否").say("能耗", "5 tce").say("涉煤", "否");
  EXPECT_EQ(verdict(), "not_applicable");
  say("增加值", "1 万元");  // it says so all the same
  EXPECT_EQ(verdict(), "not_applicable");
  say("涉煤", "是");
  EXPECT_EQ(verdict(), "fires");  // that alone decides
  say("涉煤", "");
  EXPECT_EQ(verdict(), "undetermined (涉煤)");
  say("工业项目", "").say("增加值", "");
  EXPECT_EQ(verdict(), "undetermined (工业项目, 增加值, 涉煤)");
}

TEST_F(RuleVerdict, AValueOfSomethingInDoubtDecidesOnlyIfTheAnswerIsTheSameWithoutIt) {
  take(rule("r", "prohibit", "when = '增加值 < 100 万元 or 涉煤'") + rule("e", "exempt", "when = '增加值 > 10 万元'"));
  say("增加值", "50 万元").say("涉煤", "否");
  EXPECT_EQ(verdict(), "undetermined (工业项目)");
  EXPECT_EQ(verdict("e"), "undetermined (工业项目)");
  EXPECT_EQ(outcome(), "not_required..prohibited");
  say("涉煤", "是");
  EXPECT_EQ(verdict(), "fires");
  say("涉煤", "否").say("增加值", "100 万元");
  EXPECT_EQ(verdict(), "does_not_fire");  // nor would it without
  say("工业项目", "是").say("增加值", "50 万元");
  EXPECT_EQ(verdict(), "fires");
  say("工业项目", "否");
  EXPECT_EQ(verdict(), "not_applicable");
}

TEST_F(RuleVerdict, AValueInDoubtDoesNotHideWhatLacksWithoutIt) {
  take(rule("r", "prohibit", "when = 'if 增加值 < 100 万元 then 涉煤 else 替代能源'"));
  say("增加值", "50 万元").say("涉煤", "否");
  EXPECT_EQ(verdict(), "undetermined (工业项目, 替代能源)");
  say("替代能源", "否");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("替代能源", "").say("工业项目", "否");
  EXPECT_EQ(verdict(), "undetermined (替代能源)");
}

TEST_F(RuleVerdict, ThereMayBeSomethingOnlyIfAnotherThingIsThere) {
  take(rule("r", "prohibit", "when = '容积 > 3'"));
  EXPECT_EQ(verdict(), "undetermined (能耗, 容积)");
  say("能耗", "2000 tce");
  EXPECT_EQ(verdict(), "not_applicable");
  say("能耗", "2000.001 tce");
  EXPECT_EQ(verdict(), "undetermined (容积)");
  say("容积", "4");
  EXPECT_EQ(verdict(), "fires");
  say("能耗", "");
  EXPECT_EQ(verdict(), "undetermined (能耗)");
}

TEST_F(RuleVerdict, OneFindingForEachMember) {
  take(rule("r", "require",
            "for_each = \"污染物\"\nwhen = '排放量 > 0 吨'\nmust = '替代量 >= 排放量 * 倍数(污染物, 控制区)'\n"
            "short = '排放量 * 倍数(污染物, 控制区) - 替代量'") +
       rule("name", "advise", "for_each = \"污染物\"\nwhen = '污染物 = \"氨氮\"'") +
       rule("code", "advise", "for_each = \"高耗能\"\nwhen = '行业 in 高耗能'\napplies = '涉煤'"));
  say("排放量.化学需氧量", "3 吨").say("替代量.化学需氧量", "5.9 吨").say("控制区", "重点");
  EXPECT_EQ(verdict("r/化学需氧量"), "fires");
  EXPECT_EQ(*finding("r/化学需氧量").shortage, coherent("0.1 吨"));
  EXPECT_EQ(verdict("r/氨氮"), "undetermined (排放量.氨氮, 替代量.氨氮)");
  say("排放量.氨氮", "0 吨");
  EXPECT_EQ(verdict("r/氨氮"), "does_not_fire");
  say("替代量.化学需氧量", "6 吨");
  EXPECT_EQ(verdict("r/化学需氧量"), "does_not_fire, fulfilled");
  say("控制区", "");
  EXPECT_EQ(verdict("r/化学需氧量"), "undetermined (控制区)");
  EXPECT_EQ(verdict("name/化学需氧量"), "does_not_fire");
  EXPECT_EQ(verdict("name/氨氮"), "fires");
}

TEST_F(RuleVerdict, ParametersAreThoseOfTheDayOfTheRules) {
  take(rule("r", "prohibit", "applies = '工业项目'\nwhen = '能耗 / 增加值 > 红线'"));
  say("工业项目", "是").say("能耗", "9 tce").say("增加值", "10 万元");
  EXPECT_EQ(verdict(), "fires");
  say("受理日期", "2019-12-31");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("受理日期", "2020-01-01");
  EXPECT_EQ(verdict(), "fires");
  say("受理日期", "2017-12-31");
  EXPECT_EQ(verdict(), "undetermined (parameter 红线)");
  say("受理日期", "");
  EXPECT_EQ(verdict(), "fires");  // as of 2020-06-01
  as_of = {};
  EXPECT_EQ(verdict(), "undetermined (受理日期)");
}

TEST_F(RuleVerdict, ListsOfCodes) {
  take(rule("r", "prohibit", "when = '行业 in 高耗能'"));
  say("行业", "3011");
  EXPECT_EQ(verdict(), "fires");
  say("行业", "3111");
  EXPECT_EQ(verdict(), "does_not_fire");
  say("行业", "");
  EXPECT_EQ(verdict(), "undetermined (行业)");
}

TEST_F(RuleVerdict, RulesInForceOnTheDayCountAlone) {
  take(rule("old", "prohibit", "when = '涉煤'\nfrom = 2019-01-01\nto = 2020-05-01") +
       rule("new", "advise", "when = '涉煤'\nfrom = 2020-05-01"));
  say("涉煤", "是");
  const auto which = [&](std::string_view day) {
    say("受理日期", day);
    std::string all;
    for (const auto& each : decided().findings) all += rule_of(p(), each) + ' ';
    return all;
  };
  EXPECT_EQ(which("2018-12-31"), "");
  EXPECT_EQ(which("2019-01-01"), "old ");
  EXPECT_EQ(which("2020-04-30"), "old ");
  EXPECT_EQ(which("2020-05-01"), "new ");
  EXPECT_EQ(which(""), "new ");  // the day of judgement
  as_of = {};
  EXPECT_EQ(which(""), "old new ");
  EXPECT_EQ(verdict("old"), "undetermined (受理日期)");
  EXPECT_FALSE(decided().rule_date);
}

}  // namespace
