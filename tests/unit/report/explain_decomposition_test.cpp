// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/explain_decomposition.hpp>

#include <gtest/gtest.h>
#include <support/decomposition_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::language;
namespace report = kaohe::report;

const std::string told_towns = by_base + R"T(title = '分解到镇'
reserve = { share = '10 %', holder = '某区', for = '项目' }
bounds = [{ who = '北镇', at_most = '6 万tce', reason = '示例' }]
reading = '读法'
)T";
const std::string told_rates = same_rate("1 %") + "bounds = [{ who = '南镇', at_most = '15 %' }]\n";

TEST(ExplainDecomposition, TheWholeInBothLanguages) {
  const auto d = run_split(split(told_towns), town_figures);
  EXPECT_EQ(report::explain(d.policy, *d.made, language::zh),
            "分解 分解到镇：某区 能源消费总量 增量 10.00 万tce（四）\n"
            "  读法：读法\n"
            "  份额：按能源消费总量 2015年的比例\n"
            "  预留：1.00 万tce（10%），某区，用于项目\n"
            "  修约：0.01 万tce\n");
  EXPECT_EQ(report::explain(d.policy, *d.made, language::en),
            "decomposition 分解到镇: 某区 能源消费总量 increment 10.00 万tce (四)\n"
            "  reading: 读法\n"
            "  shares: in proportion to 能源消费总量 2015\n"
            "  reserve: 1.00 万tce (10%), 某区, for 项目\n"
            "  rounded to: 0.01 万tce\n");
}

TEST(ExplainDecomposition, APartWithItsActiveBound) {
  const auto d = run_split(split(told_towns), town_figures);
  EXPECT_EQ(report::explain(d.policy, *d.made, 0, language::zh),
            "北镇：6.00 万tce\n"
            "  基数：能源消费总量 2015年 3 万tce\n"
            "  应得：6.7500 万tce（占 75.00%）\n"
            "  上限：6.00 万tce（示例），起作用，影子价格 -0.8889\n"
            "  修约：6.0000 万tce → 6.00 万tce\n");
  EXPECT_EQ(report::explain(d.policy, *d.made, 1, language::en),
            "南镇: 3.00 万tce\n"
            "  base: 能源消费总量 2015 1 万tce\n"
            "  should have: 2.2500 万tce (25.00%)\n"
            "  rounding: 3.0000 万tce → 3.00 万tce\n");
}

TEST(ExplainDecomposition, TheTableMarksActiveBoundsAndAddsUp) {
  const auto d = run_split(split(told_towns), town_figures);
  EXPECT_EQ(to_text(report::table_of(d.policy, *d.made, language::en)),
            "unit      should have  bounds    published\n"
            "-------  ------------  ------  -----------\n"
            "北镇     6.7500 万tce  ≤6.00*   6.00 万tce\n"
            "南镇     2.2500 万tce       –   3.00 万tce\n"
            "reserve                         1.00 万tce\n"
            "total                          10.00 万tce\n");
}

TEST(ExplainDecomposition, ARateThatTakesWhatIsLeftOver) {
  const auto d = run_split(split(told_rates), town_figures);
  const std::string whole = report::explain(d.policy, *d.made, language::zh);
  EXPECT_NE(whole.find("  份额：同一比率\n  挂钩：能源消费总量 2015年\n  尾差：2 %·万tce\n"), std::string::npos)
      << whole;
  const std::string of_one = report::explain(d.policy, *d.made, 0, language::zh);
  EXPECT_NE(of_one.find("17.67% → ≈17.6667%（承担尾差，不修约）\n"), std::string::npos) << of_one;
  EXPECT_EQ(of_one.find("占"), std::string::npos) << "a rate is no part of the whole";
}

TEST(ExplainDecomposition, FiguresHaveTheirPlaces) {
  const auto d = run_split(split(told_towns), town_figures);
  EXPECT_EQ(report::explain_figures(d.policy, *d.made, language::zh).substr(0, 59).find("  数据：北镇 2015年"), 0U);
  EXPECT_NE(report::explain_figures(d.policy, *d.made, language::en).find("o.csv:3)"), std::string::npos);
}

}  // namespace
