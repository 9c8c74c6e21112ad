// SPDX-License-Identifier: Apache-2.0
// What would turn a finding: sharp bounds of quantities, choices of everything else that can be chosen.
#include <unit/gate/deciding.hpp>

namespace {

using namespace kaohe_test;
using kaohe::decision_kind;
using kaohe::decision_value;

struct Change : Deciding {
  /// What would turn a prohibition with that condition, of an industrial project.
  std::string turning(const std::string& when, const std::string& more = {}) {
    take(rule("r", "prohibit", "when = '" + when + "'\n" + more));
    say("工业项目", "是").say("能耗", "6000 tce").say("增加值", "5000 万元").say("面积", "50 万m²");
    say("涉煤", "是").say("替代能源", "否").say("性质", "新建");
    return changes();
  }
};

TEST_F(Change, ClosedAndOpenEnds) {
  EXPECT_EQ(turning("能耗 > 5000 tce"), "能耗 <= 5000");
  EXPECT_EQ(turning("能耗 >= 5000 tce"), "能耗 < 5000");
  EXPECT_EQ(turning("能耗 < 7000 tce"), "能耗 >= 7000");
  EXPECT_EQ(turning("能耗 <= 7000 tce"), "能耗 > 7000");
  EXPECT_EQ(turning("能耗 != 5000 tce"), "能耗 >= 5000 <= 5000");
  EXPECT_EQ(turning("能耗 = 6000 tce"), "能耗 > 6000; 能耗 < 6000");
  EXPECT_EQ(turning("能耗 in [5000 tce..6500 tce)"), "能耗 >= 6500; 能耗 < 5000");
  EXPECT_EQ(turning("能耗 between 6000 tce and 6000 tce"), "能耗 > 6000; 能耗 < 6000");
}

TEST_F(Change, TheNearestStretchOnEachSide) {
  EXPECT_EQ(turning("能耗 < 1000 tce or 能耗 > 2000 tce and 能耗 < 9000 tce or 能耗 >= 9500 tce"),
            "能耗 >= 9000 < 9500; 能耗 >= 1000 <= 2000");
  EXPECT_EQ(turning("能耗 != 5000 tce and 能耗 != 4000 tce"), "能耗 >= 5000 <= 5000");
}

TEST_F(Change, OnlyWithinTheDeclaredRange) {
  EXPECT_EQ(turning("能耗 > 0 tce"), "能耗 <= 0");
  EXPECT_EQ(turning("能耗 + 1 tce > 0 tce"), "");
  EXPECT_EQ(turning("面积 < 100 万m²"), "");             // at 100 the range is over
  EXPECT_EQ(turning("max(能耗, -5 tce) > -1 tce"), "");  // only below 0 it would turn
  EXPECT_EQ(turning("max(面积, -1 万m²) < 100 万m²"), "");
  EXPECT_EQ(turning("面积 < 99 万m²"), "面积 >= 99");
  EXPECT_EQ(turning("面积 > 10 万m² and 面积 < 99.5 万m²"), "面积 >= 99.5; 面积 <= 10");
}

TEST_F(Change, RatiosOfInputs) {
  EXPECT_EQ(turning("能耗 / 增加值 > 1 tce/万元"), "能耗 <= 5000; 工业项目: 否; 增加值 >= 6000; 增加值 < 0");
  say("能耗", "7 tce").say("增加值", "3 万元");
  EXPECT_EQ(changes().substr(0, 12), "能耗 <= 3;");
  EXPECT_EQ(turning("1 - 1000 万元 / 增加值 >= 0.5"), "工业项目: 否; 增加值 > 0 < 2000");
  EXPECT_EQ(turning("能耗 / (增加值 - 1000万元) > 1 tce/万元"),
            "能耗 <= 4000; 工业项目: 否; 增加值 >= 7000; 增加值 < 1000");
  EXPECT_EQ(turning("增加值 / (增加值 + 5000万元) < 0.75"), "工业项目: 否; 增加值 >= 15000; 增加值 < -5000");
}

TEST_F(Change, WhatThereIsNotAndFaultsEndAStretch) {
  take(rule("r", "prohibit", "when = '10 / 容积 > 2 and 涉煤'"));
  say("能耗", "3000 tce").say("涉煤", "是").say("容积", "4");
  EXPECT_EQ(changes(), "能耗 <= 2000; 涉煤: 否; 容积 >= 5; 容积 < 0");
}

TEST_F(Change, WhatIsMissingStaysMissing) {
  take(rule("r", "prohibit", "when = 'if 能耗 / (能耗 + 增加值 * 1 tce/万元) = 0 then 涉煤 else 能耗 > 100 tce'"));
  say("工业项目", "否").say("能耗", "300 tce").say("涉煤", "是");
  EXPECT_EQ(verdict(), "fires");
  EXPECT_EQ(changes(), "能耗 <= 100; 涉煤: 否");
}

TEST_F(Change, BranchesMinimumMaximumAndDistance) {
  EXPECT_EQ(turning("(if 能耗 > 4000 tce then 能耗 else 2 * 能耗) > 5000 tce"), "能耗 > 4000 <= 5000");
  EXPECT_EQ(turning("(if 涉煤 then 能耗 else 2 * 能耗) > 5000 tce"), "能耗 <= 5000");
  EXPECT_EQ(turning("max(能耗, 3000 tce) > 5000 tce"), "能耗 <= 5000");
  EXPECT_EQ(turning("min(能耗, 9000 tce, 2 * 能耗) > 5000 tce"), "能耗 <= 5000");
  EXPECT_EQ(turning("max([能耗, 增加值 * 1 tce/万元]) > 4000 tce"), "工业项目: 否");  // no figure alone
  EXPECT_EQ(turning("abs(能耗 - 4000 tce) > 1000 tce"), "能耗 >= 3000 <= 5000");
  EXPECT_EQ(turning("2 * 能耗 - 4000 tce > 能耗"), "能耗 <= 4000");
  EXPECT_EQ(turning("-能耗 < -5000 tce"), "能耗 <= 5000");
}

TEST_F(Change, DecisionTables) {
  EXPECT_EQ(turning("档次(能耗) >= 2"), "能耗 < 1000");
  EXPECT_EQ(turning("档次(能耗) = 3"), "能耗 < 5000");
  EXPECT_EQ(turning("档次(能耗 * 2) != 2"), "能耗 >= 500 < 2500");
  EXPECT_EQ(turning("档次(能耗) * 能耗 > 15000 tce"), "能耗 <= 5000");
  EXPECT_EQ(turning("能耗 >= 上限(能耗, 增加值)"), "能耗 < 2500; 工业项目: 否; 增加值 > 12000");
}

TEST_F(Change, ListsRangesAndRepetition) {
  EXPECT_EQ(turning("能耗 in (6000 tce, 7000 tce)"), "能耗 > 6000 < 7000; 能耗 < 6000");
  EXPECT_EQ(turning("some x in [1000 tce, 2000 tce] satisfies 涉煤 and x > 1500 tce"), "涉煤: 否");
  EXPECT_EQ(turning("some x in [1000 tce, 5000 tce] satisfies 能耗 > x and 涉煤"), "涉煤: 否");  // not looked into
}

TEST_F(Change, NothingIsClaimedOfWhatIsNotPiecewiseLinear) {
  EXPECT_EQ(turning("能耗 * 能耗 > 5000 tce * 5000 tce"), "");
  EXPECT_EQ(turning("floor(能耗 / 1 tce) > 5000"), "");
  EXPECT_EQ(turning("能耗 > 5000 tce and floor(面积 / 1 万m²) > 1"), "能耗 <= 5000");
  EXPECT_EQ(turning("能耗 / 1000 tce < 1000000 tce / 能耗 + 1000"), "");
  EXPECT_EQ(turning("能耗 / 1000 tce < 1000000 tce / 能耗 + 1000 and 能耗 > 100 tce"), "");
}

TEST_F(Change, ChoicesAndTruthValues) {
  EXPECT_EQ(turning("性质 in (\"新建\", \"扩建\") and 涉煤"), "涉煤: 否; 性质: 改建");
  EXPECT_EQ(turning("性质 = \"新建\" and not(替代能源)"), "替代能源: 是; 性质: 扩建 改建");
  EXPECT_EQ(turning("涉煤 or 能耗 > 5 tce"), "");  // both must turn
  EXPECT_EQ(turning("涉煤", "applies = '工业项目'\nunless = '替代能源'"), "工业项目: 否; 涉煤: 否; 替代能源: 是");
}

TEST_F(Change, NothingIsClaimedOfWhatIsMissingOrOfAnotherKind) {
  take(rule("r", "prohibit", "when = '涉煤 or 能耗 > 5000 tce or 行业 in 高耗能'"));
  say("涉煤", "是");
  EXPECT_EQ(changes(), "");
  say("能耗", "1 tce").say("行业", "99");
  EXPECT_EQ(changes(), "涉煤: 否");
  say("行业", "25").say("涉煤", "否");
  EXPECT_EQ(changes(), "");
}

TEST_F(Change, OnlyFindingsThatWorsenTheOutcome) {
  take(rule("a", "advise", "when = '涉煤'") + rule("e", "exempt", "when = '涉煤'") +
       rule("x", "escalate", "authority = '省'\nwhen = '涉煤'") + rule("s", "suspend", "when = '涉煤'") +
       rule("n", "prohibit", "when = '替代能源'"));
  say("涉煤", "是").say("替代能源", "否");
  EXPECT_EQ(changes("a") + changes("e") + changes("x") + changes("n"), "");
  EXPECT_EQ(changes("s"), "涉煤: 否");
}

TEST_F(Change, OfTheMemberAtHand) {
  take(rule("r", "require",
            "for_each = \"污染物\"\nwhen = '排放量 > 0 吨'\nmust = '替代量 >= 排放量 * 倍数(污染物, 控制区)'"));
  say("排放量.氨氮", "3 吨").say("替代量.氨氮", "5 吨").say("控制区", "重点");
  EXPECT_EQ(changes("r/氨氮"), "控制区: 一般; 排放量.氨氮 <= 2.5; 替代量.氨氮 >= 6");
}

TEST_F(Change, ByWayOfASuspension) {
  take(rule("r", "suspend", "when = 'suspended(镇街)'"));
  say("镇街", "北镇").say("性质", "新建").say("替代能源", "否");
  add(decision_kind::suspension, "北镇", "towns", "2019", decision_value::in_force, "2020-05-01");
  EXPECT_EQ(changes(), "替代能源: 是; 性质: 改建");
}

TEST_F(Change, AskedForByItself) {
  take(rule("r", "advise", "when = '能耗 > 5000 tce'"));
  say("能耗", "5001 tce");
  const auto f = finding("r");
  const auto found =
      with_facts([&](const auto& on) { return kaohe::gate::changes_that_turn(p(), project->made, on, f, on.as_of); });
  EXPECT_EQ(text_of(p(), found), "能耗 <= 5000");
}

TEST_F(Change, AStretchNarrowerThanThe30thDigitIsNotClaimed) {
  const std::string digits30 = "1000.00000000000000000000000001";  // one unit beyond 1000 in the 30th digit
  EXPECT_EQ(turning("能耗 <= 1000 tce or 能耗 > " + digits30 + " tce"), "能耗 > 1000 <= " + digits30);
  EXPECT_EQ(turning("能耗 <= 1000 tce or 能耗 >= " + digits30 + " tce"), "");  // nor down from its end
  say("能耗", "500 tce");
  EXPECT_EQ(changes(), "");  // nor upwards: the first such value is the end itself
  EXPECT_EQ(turning("能耗 <= 1000 tce or 能耗 > " + digits30 + " tce"), "能耗 > 1000 <= " + digits30);
  say("能耗", "500 tce");
  EXPECT_EQ(changes(), "能耗 > 1000 <= " + digits30);
}

}  // namespace
