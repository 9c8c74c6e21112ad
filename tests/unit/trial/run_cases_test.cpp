// SPDX-License-Identifier: Apache-2.0
// What cases find: each sort of thing that can be tested, each part of an answer, at its edges.
#include "trying.hpp"

#include <gtest/gtest.h>

namespace {

using kaohe_test::package_of;
using kaohe_test::read_by;
using kaohe_test::tried;

std::string unreached_of(const std::string& x) {
  const auto package = package_of(x);
  std::string out;
  const auto all = kaohe::trial::run_cases(package.policy, package.cases);
  for (const auto& each : all.not_tried) {
    out += package.policy->tables[std::get<kaohe::decision_table_id>(each.what).index].id;
    for (const auto row : each.rows) out += ' ' + std::to_string(row);
    out += '\n';
  }
  return out;
}

}  // namespace

TEST(TableCase, AnswersBelowAtAndAboveAStep) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "90 %"
table = "得分"
rows = [
  { given = { "完成率" = "89.99 %" }, expect = 0 },
  { given = { "完成率" = "90 %" }, expect = "36" },
  { given = { "完成率" = "100 %" }, expect = 36 },
  { given = { "完成率" = "110 %" }, expect = "50" },
  { given = { "完成率" = "90 %" }, expect = 35.99 },
])"),
            "+ output=0\n+ output=36\n+ output=36\n+ output=50\n- output=36≠35.99\n");
}

TEST(TableCase, WhatIsNotGivenIsMissingAndMayBeExpected) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "缺"
table = "得分"
given = { "完成率" = "95 %" }
rows = [
  { given = { "完成率" = "missing" }, expect = "missing" },
  { expect = "missing" },
  { given = { "完成率" = "missing" }, expect = 36 },
  { given = { "完成率" = "missing" }, expect = "fault" },
])"),
            "+ output=missing\n- output=36≠missing\n- output=missing≠36\n- output=missing≠fault\n");
}

TEST(TableCase, AFaultMayBeExpected) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "120 %"
table = "得分"
given = { "完成率" = "120 %" }
rows = [ { expect = "fault" }, { expect = "missing" }, { expect = 40 } ])"),
            "+ output=fault\n- output=fault≠missing\n- output=fault≠40\n");
}

TEST(TableCase, OfSeveralOutputsSomeMayBeExpected) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "评定"
table = "评定"
given = { "得分数" = 60, "否决" = false }
rows = [
  { expect = { "等级" = "好", "说明" = "无" } },
  { expect = { "说明" = "低" } },
  { given = { "得分数" = 59.99 }, expect = { "等级" = "差" } },
  { given = { "否决" = true }, expect = { "说明" = "否决" } },
  { given = { "得分数" = "missing" }, expect = "missing" },
  { given = { "得分数" = "missing" }, expect = { "等级" = "missing" } },
])"),
            "+ 等级=好 说明=\"无\"\n- 说明=\"无\"≠\"低\"\n+ 等级=差\n+ 说明=\"否决\"\n+ =missing\n+ 等级=missing\n");
}

TEST(TargetCase, IsJudgedOnTheFiguresGivenAtItsEdge) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "3128"
target = "cod-2020"
given = { "2015" = "3688 吨" }
rows = [
  { given = { "2020" = "3128 吨" }, expect = "met" },
  { given = { "2020" = "3128 吨" }, expect = { verdict = "met", margin = "0 吨", provisional = false } },
  { given = { "2020" = "3128.01 吨" }, expect = "missed" },
  { given = { "2020" = "3128.01 吨" }, expect = { margin = "-10 kg" } },
  { given = { "2020" = "3127.99 吨" }, expect = { verdict = "missed", margin = "10 kg" } },
])"),
            "+ verdict=met\n+ verdict=met margin=0 吨 provisional=false\n+ verdict=missed\n+ margin=-10 kg\n"
            "- verdict=met≠missed margin=10 kg\n");
}

TEST(TargetCase, AMarginOfAnotherSortIsNone) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "3128"
target = "cod-2020"
given = { "2015" = "3688 吨", "2020" = "3128 吨" }
expect = { margin = "0 %" })"),
            "- margin=missing≠0%\n");
}

TEST(TargetCase, WithoutADayEverythingIsDueAndKnown) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "期内"
target = "cod-2020"
given = { "2020" = { value = "3000 吨", known_since = 2021-03-01 } }
expect = "met"
[[case]]
name = "期内"
target = "cod-2020"
as_of = 2020-12-31
given = { "2020" = { value = "3000 吨", known_since = 2021-03-01 } }
expect = "not_due"
[[case]]
name = "期后"
target = "cod-2020"
as_of = 2021-01-01
given = { "2020" = { value = "3000 吨", known_since = 2021-03-01 } }
expect = "undetermined"
[[case]]
name = "期后"
target = "cod-2020"
as_of = 2021-03-01
given = { "2020" = { value = "3000 吨", known_since = 2021-03-01 } }
expect = "met"
)"),
            "+ verdict=met\n+ verdict=not_due\n+ verdict=undetermined\n+ verdict=met\n");
}

TEST(TargetCase, FiguresAreFinalUnlessTheySayOtherwise) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "核实数"
target = "cod-2020"
rows = [
  { given = { "2020" = { value = "3000 吨", status = "verified" } }, expect = { provisional = true } },
  { given = { "2020" = { value = "3000 吨", status = "最终" } }, expect = { provisional = false } },
  { given = { "2020" = { value = "3000 吨" } }, expect = { provisional = false } },
])"),
            "+ provisional=true\n+ provisional=false\n+ provisional=false\n");
}

TEST(TargetCase, IsThatOfTheFirstUnitOrOfTheOneNamed) {
  const auto package = package_of(R"(
[[case]]
name = "北镇"
target = "cod-2020"
expect = "undetermined"
[[case]]
name = "南镇"
target = "cod-2020"
who = "南镇"
expect = "undetermined"
)");
  EXPECT_EQ(package.policy.at(*package.cases.at(0).who).name, "北镇");
  EXPECT_EQ(package.policy.at(*package.cases.at(1).who).name, "南镇");
}

TEST(TargetCase, OneDueEachYearIsJudgedInTheYearAskedFor) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "2018年"
target = "share-yearly"
period = 2018
given = { "2018" = "50 %", "2020" = "49.9 %" }
expect = "met"
[[case]]
name = "最后一年"
target = "share-yearly"
given = { "2018" = "50 %", "2020" = "49.9 %" }
expect = "missed"
)"),
            "+ verdict=met\n+ verdict=missed\n");
}

TEST(TargetCase, AppliesTheRegisterThatItGives) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "大幅"
target = "energy-falls"
given = { "2015" = "10 万tce", "2020" = "9 万tce" }
expect = "to_be_determined"
[[case]]
name = "认定"
target = "energy-falls"
given = { "2015" = "10 万tce", "2020" = "9 万tce" }
expect = "met"
  [[case.register]]
  kind = "determination"
  subject = "某区"
  about = "energy-falls"
  value = "met"
  authority = "区政府"
  reference = "1号"
  date = 2021-03-01
[[case]]
name = "免予考核"
target = "energy-falls"
expect = "exempt"
  [[case.register]]
  "类别" = "免予考核"
  "对象" = "某区"
  "事项" = "energy-falls"
  "结论" = ""
  "决定机关" = "区政府"
  "文号" = "1号"
  "决定日期" = "2021-03-01"
)"),
            "+ verdict=to_be_determined\n+ verdict=met\n+ verdict=exempt\n");
}

TEST(TargetCase, OtherIndicatorsAndUnitsAreGivenByName) {
  EXPECT_EQ(read_by(R"(
[[case]]
name = "北镇"
target = "cod-2020"
given = { "cod" = { "2015" = "3688 吨" }, "北镇" = { "2020" = "3000 吨" }, "南镇" = { "能源消费总量" = { "2020" = "1 tce" } } }
expect = "met"
)"),
            "化学需氧量排放总量 2020 = 3000 吨\n化学需氧量排放总量 2015 = 3688 吨\nlevel 2020 = 3000 吨\n"
            "reduction 2020 = 8600/461% (≈18.6551)\n");
}

TEST(TargetCase, SaysWhatIsMissing) {
  EXPECT_EQ(read_by(R"(
[[case]]
name = "无数据"
target = "cod-2020"
given = { "2015" = "3688 吨", "2020" = "missing" }
expect = "undetermined"
)"),
            "化学需氧量排放总量 2015 = 3688 吨\n化学需氧量排放总量 2020 = missing\nlevel 2020 = missing\n"
            "reduction 2020 = missing\n");
}

TEST(TaskCase, IsJudgedOnTheEvidenceGiven) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "方案"
task = "plan"
given = { state = "done", documents = ["实施方案", "会议纪要"] }
rows = [
  { expect = { verdict = "done", late = false, provisional = true } },
  { given = { verified_by = "区政府" }, expect = { verdict = "done", late = false, provisional = false } },
  { given = { date = 2019-01-01 }, expect = { verdict = "done", late = true } },
  { given = { documents = [] }, expect = "to_be_determined" },
  { given = { state = "basically done" }, expect = "overdue" },
]
[[case]]
name = "无证明"
task = "plan"
who = "南镇"
expect = "undetermined"
[[case]]
name = "到期当日"
task = "plan"
as_of = 2018-12-31
given = { state = "in progress" }
expect = "not_due"
[[case]]
name = "期后"
task = "plan"
as_of = 2019-01-01
given = { state = "in progress" }
expect = "overdue"
)"),
            "+ verdict=done late=false provisional=true\n+ verdict=done late=false provisional=false\n"
            "+ verdict=done late=true\n+ verdict=to_be_determined\n+ verdict=overdue\n+ verdict=undetermined\n"
            "+ verdict=not_due\n+ verdict=overdue\n");
}

TEST(TaskCase, OfAClassTheFiguresSayWhoBelongsToIt) {
  EXPECT_EQ(tried(R"(
[[case]]
name = "审计"
task = "audit"
who = "北镇"
given = { state = "done", date = 2020-06-30 }
rows = [
  { given = { cod = { "2020" = "10.01 吨" } }, expect = "done" },
  { given = { cod = { "2020" = "10 吨" } }, expect = "not_applicable" },
  { expect = "undetermined" },
]
)"),
            "+ verdict=done\n+ verdict=not_applicable\n+ verdict=undetermined\n");
}

TEST(TaskCase, SaysWhatItRead) {
  EXPECT_EQ(read_by(R"(
[[case]]
name = "方案"
task = "plan"
given = { state = "完成", documents = "实施方案", verified_by = "区政府" }
expect = "done"
)"),
            "state = \"done\"\ndate = 2018-12-31\ndocuments = \"实施方案\"\nverified_by = \"区政府\"\n");
}

TEST(Coverage, NamesTheRowsThatNoCaseHits) {
  EXPECT_EQ(unreached_of(""), "得分 0 1 2\n评定 0 1 2\n");
  EXPECT_EQ(unreached_of(R"(
[[case]]
name = "得分"
table = "得分"
rows = [ { given = { "完成率" = "110 %" }, expect = 50 }, { given = { "完成率" = "1 %" }, expect = 0 } ]
)"),
            "得分 1\n评定 0 1 2\n");
  EXPECT_EQ(unreached_of(R"(
[[case]]
name = "得分"
table = "得分"
rows = [ { given = { "完成率" = "110 %" }, expect = 1 }, { given = { "完成率" = "1 %" }, expect = 0 },
         { given = { "完成率" = "91 %" }, expect = 36 } ]
)"),
            "评定 0 1 2\n");
}

TEST(Coverage, RowsThatMayHitAreNotReached) {
  EXPECT_EQ(unreached_of("[[case]]\nname = \"缺\"\ntable = \"得分\"\nexpect = \"missing\"\n"),
            "得分 0 1 2\n评定 0 1 2\n");
}

TEST(RunCases, TellsWhichCaseAndRow) {
  const auto package = package_of(R"(
[[case]]
name = "一"
table = "得分"
expect = "missing"
[[case]]
name = "二"
table = "得分"
rows = [ { expect = 36 }, { given = { "完成率" = "95 %" }, expect = 36 } ]
)");
  const auto all = kaohe::trial::run_cases(package.policy, package.cases);
  ASSERT_EQ(all.rows.size(), 3U);
  EXPECT_EQ(all.rows[1].of_case, 1U);
  EXPECT_EQ(all.rows[1].row, 0U);
  EXPECT_EQ(all.rows[2].row, 1U);
  EXPECT_EQ(all.failures(), 1U);
  EXPECT_EQ(all.rows[2].hit, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(all.policy_sha256, package.policy->sha256);
}
