// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/progress.hpp>

#include "support/small_policy.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe;
using kaohe_test::in;
using kaohe_test::required;

struct ProgressText : testing::Test {
  kaohe_test::small_policy made;
  responsible_unit_id district = made.unit("某区");
  indicator_id intensity = made.indicator("单位能耗", "tce/万元", indicator_kind::ratio);
  indicator_id cod = made.indicator("化学需氧量", "吨");
  kaohe_test::figure_list figures;

  std::string text(std::string_view when, language lang) const {
    const policy p = made.build();
    return report::explain(p, assess::progress_of(p, figures.known(), {0}, district, in(when)), lang);
  }
};

TEST_F(ProgressText, OfChainedRates) {
  target& t = made.target(district, intensity, {required(view::reduction, ">= 17 %")});
  t.decides = view::reduction;
  t.baseline = kaohe_test::observed_in("2015");
  t.evidence = evidence_kind::published_rates;
  figures.add(district, intensity, "2016", "-4 %", figure::yoy);
  figures.add(district, intensity, "2017", "-3 %", figure::yoy);
  EXPECT_EQ(text("2017", language::zh),
            "某区 单位能耗 2017年（第2年，共5年）：降低率 6.88%，进度目标 ≈7.18%，差距 ≈0.30个百分点，进度 "
            "≈38.26%，累计完成率 "
            "≈95.79%\n"
            "  当年 3%，应为 ≈3.66%；其后每年须 ≈3.76%\n");
  EXPECT_EQ(
      text("2017", language::en),
      "某区 单位能耗 2017 (year 2 of 5): reduction 6.88%, required by now ≈7.18%, gap ≈0.30 pp, progress ≈38.26%, "
      "of what is required ≈95.79%\n"
      "  this year 3%, required ≈3.66%; each year left must bring ≈3.76%\n");
  EXPECT_EQ(text("2018", language::zh),
            "某区 单位能耗 2018年（第3年，共5年）：降低率 –，进度目标 ≈10.58%\n"
            "  缺数据：某区 2018年 单位能耗（同比）\n");
}

TEST_F(ProgressText, OfAmounts) {
  target& t = made.target(district, cod, {required(view::level, "<= 800 吨")});
  t.decides = view::level;
  t.baseline = kaohe_test::observed_in("2015");
  figures.add(district, cod, "2015", "1000 吨");
  figures.add(district, cod, "2017", "940 吨");
  EXPECT_EQ(text("2017", language::zh),
            "某区 化学需氧量 2017年（第2年，共5年）：实际值 940 吨，进度目标 920 吨，差距 20 吨，进度 30%，累计完成率 "
            "≈102.17%\n"
            "  其后每年须 ≈-46.6667 吨\n");
  t.schedule = schedule{schedule::sort::equal_rate, {}};
  EXPECT_NE(text("2017", language::zh).find("其后每年须 ≈5.23%\n"), std::string::npos);
}

TEST_F(ProgressText, OfAFault) {
  target& t = made.target(district, cod, {required(view::reduction, ">= 10 %")});
  t.decides = view::reduction;
  t.baseline = kaohe_test::observed_in("2015");
  figures.add(district, cod, "2015", "0 吨");
  figures.add(district, cod, "2016", "1 吨");
  EXPECT_EQ(text("2016", language::zh),
            "某区 化学需氧量 2016年（第1年，共5年）：降低率 –，进度目标 2%\n"
            "  无法计算：化学需氧量（2015） = 0，除数为零，无法相除\n");
}

TEST_F(ProgressText, NothingWithoutOne) {
  made.target(district, cod, {required(direction::falling)}).baseline = kaohe_test::observed_in("2015");
  EXPECT_EQ(text("2016", language::zh), "");
}

TEST_F(ProgressText, NumbersAreRightToTheirLastDigit) {
  EXPECT_EQ(report::shown(feel::inexact_number(number::ratio(1, 4))), "0.25");
  EXPECT_EQ(report::shown(feel::inexact_number::power(2, number::ratio(1, 2))), "≈1.4142");
  EXPECT_EQ(report::shown_percent(feel::inexact_number::power(2, number::ratio(1, 2))), "≈141.42%");
  EXPECT_EQ(report::shown(feel::inexact_number::faulty(feel::fault_cause::not_real)), "–");
  EXPECT_EQ(report::shown_percent(feel::inexact_number::faulty(feel::fault_cause::not_real)), "–");
}

}  // namespace
