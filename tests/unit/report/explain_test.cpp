// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/explain.hpp>

#include <kaohe/assess/evaluate.hpp>

#include "support/small_policy.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace kaohe;

using kaohe_test::on;
using kaohe_test::required;

// A district with one pollutant, its cap and its printed rate, and a stretch.
policy sample() {
  kaohe_test::small_policy made;
  made.content.document = "某政发〔2018〕1号";
  made.content.sha256 = std::string(64, 'a');
  const auto district = made.unit("某区");
  const auto bureau = made.unit("某局", "department");
  const auto cod = made.indicator("化学需氧量排放总量", "吨");
  target& t = made.target(district, cod, {required(view::level, "<= 3128 吨"), required(view::reduction, ">= 15.2 %")});
  t.id = "cod-2020";
  t.cited = {"", "二", "控制在3128吨以内", "按全年排放量"};
  t.baseline = kaohe_test::observed_in("2015");
  t.decides = view::level;
  t.stretch = {required(view::level, "<= 3000 吨")};
  t.by.lead = {bureau};
  return made.build();
}

assessment judge(const policy& p, const char* level_2020, status s = status::final_) {
  kaohe_test::figure_list figures;
  const auto add = [&](const char* year, const std::string& published, const std::string& value) {
    observation& o = figures.add({0}, {0}, year, value);
    o.status = s, o.known_since = on(published), o.document = "示例数据", o.where = {"figures.csv", 2, 1};
  };
  add("2015", "2016-03-20", "3688 吨");
  if (level_2020 != nullptr) add("2020", "2021-03-20", std::string(level_2020) + " 吨");
  return assess::evaluate(p, figures.known());
}

std::string said(const char* level_2020, language lang, status s = status::final_) {
  const policy p = sample();
  return report::explain(p, judge(p, level_2020, s), 0, lang).value();
}

TEST(ReportExplain, AMissedCapInChinese) {
  EXPECT_EQ(said("3310.5", language::zh),
            "【未完成】某区 化学需氧量排放总量（2020年） cod-2020\n"
            "  依据：某政发〔2018〕1号（二）：控制在3128吨以内\n"
            "  读法：按全年排放量\n"
            "  牵头：某局\n"
            "  比较：要求 实际值 <= 3128 吨；实为 3310.5 吨，差 182.5 吨：未完成\n"
            "  比较：要求 降低率 >= 15.2 %（参考）；实为 ≈10.2359% → 10.2%（基数 3688 吨，实际 3310.5 吨），差 "
            "5个百分点：未完成\n"
            "  比较：要求 力争 实际值 <= 3000 吨；实为 3310.5 吨，差 310.5 吨：未达到\n"
            "  数据：某区 2020年 化学需氧量排放总量 3310.5 吨（最终，2021-03-20公布，示例数据，figures.csv:2）\n"
            "  数据：某区 2015年 化学需氧量排放总量 3688 吨（最终，2016-03-20公布，示例数据，figures.csv:2）\n");
}

TEST(ReportExplain, AMetCapInEnglish) {
  const std::string text = said("3128", language::en);
  EXPECT_NE(text.find("[met] 某区 化学需氧量排放总量 (2020) cod-2020\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  check: required: level <= 3128 吨; found: 3128 吨, exactly on the bound: met\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("  check: required: reduction >= 15.2 % (shown, does not decide); found: ≈15.1844% → 15.2%"),
            std::string::npos)
      << text;
}

TEST(ReportExplain, RoomIsSaidToBeToSpare) {
  EXPECT_NE(said("3100", language::zh).find("要求 实际值 <= 3128 吨；实为 3100 吨，富余 28 吨：完成\n"),
            std::string::npos);
  EXPECT_NE(said("3100", language::en).find("required: level <= 3128 吨; found: 3100 吨, to spare 28 吨: met\n"),
            std::string::npos);
}

TEST(ReportExplain, AMissingFigureIsNamed) {
  const std::string text = said(nullptr, language::zh);
  EXPECT_NE(text.find("【不能判定】"), std::string::npos) << text;
  EXPECT_NE(text.find("  缺数据：某区 2020年 化学需氧量排放总量\n"), std::string::npos) << text;
}

TEST(ReportExplain, AProvisionalVerdictSaysSo) {
  EXPECT_NE(said("3100", language::zh, status::preliminary).find("，暂定（数据未最终核定）"), std::string::npos);
  EXPECT_EQ(said("3100", language::zh).find("暂定"), std::string::npos);
}

TEST(ReportExplain, AFaultSaysWhatIsAtFaultAndWhy) {
  finding f = judge(sample(), "3100").findings.front();
  f.fault = feel::fault_cause::division_by_zero;
  f.fault_at = "工业增加值 = 0";
  EXPECT_EQ(report::explain_fault(f, language::zh), "工业增加值 = 0，除数为零，无法相除");
  EXPECT_EQ(report::explain_fault(f, language::en), "工业增加值 = 0: division by zero");
  f.fault = feel::fault_cause::not_real;
  f.fault_at = "sqrt(x)";
  EXPECT_EQ(report::explain_fault(f, language::zh), "sqrt(x)，结果不是实数");
  EXPECT_EQ(report::explain_fault(f, language::en), "sqrt(x): the result is not a real number");
  f.fault_at.clear();
  EXPECT_EQ(report::explain_fault(f, language::zh), "结果不是实数");
}

TEST(ReportExplain, OnlyAFindingAtFaultHasALineAboutIt) {
  const policy p = sample();
  finding f = judge(p, "3100").findings.front();
  EXPECT_EQ(report::explain(p, f, language::zh).find("无法计算"), std::string::npos);
  f.fault = feel::fault_cause::too_large;
  f.fault_at = "化学需氧量排放总量";
  EXPECT_NE(report::explain(p, f, language::zh).find("  无法计算：化学需氧量排放总量，数值过大\n"), std::string::npos);
}

TEST(ReportExplain, ResultsOfAnotherPolicyAreRefused) {
  const policy p = sample();
  assessment all = judge(p, "3100");
  all.policy_sha256 = std::string(64, 'b');
  const auto refused = report::explain(p, all, 0, language::zh);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, issue_code::another_policy);
}

}  // namespace
