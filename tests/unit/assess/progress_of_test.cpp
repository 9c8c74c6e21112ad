// SPDX-License-Identifier: Apache-2.0
#include <kaohe/assess/progress_of.hpp>

#include "judging.hpp"
#include "support/printed.hpp"

namespace {

using namespace kaohe_test;
using kaohe::figure;
using kaohe::progress_measure;
using kaohe::schedule;
using kaohe::assess::progress;
using kaohe::feel::inexact_number;

struct ProgressOf : Judging {
  kaohe::indicator_id intensity = made.indicator("单位地区生产总值能耗", "tce/万元", indicator_kind::ratio);

  progress at_end_of(std::string_view when) const { return progress_of(in(when)); }
  progress progress_of(std::optional<kaohe::period> when) const {
    return kaohe::assess::progress_of(made.build(), figures.known(), {0}, district, when);
  }
  void published(std::string_view when, std::string_view change, figure is = figure::yoy) {
    figures.add(district, intensity, when, change, is);
  }
  void cod_is(std::string_view when, std::string_view level) { figures.add(district, cod, when, level); }
  /// −17 % from 2015 to 2020 on published rates.
  kaohe::target& seventeen() {
    auto& t = target(intensity, {required(view::reduction, ">= 17 %")});
    t.decides = view::reduction;
    t.baseline = observed_in("2015");
    t.evidence = kaohe::evidence_kind::published_rates;
    return t;
  }
  kaohe::target& cod_target(kaohe::requirement r) {
    auto& t = target(cod, {std::move(r)});
    t.decides = t.requirements.front().looks_at;
    t.baseline = observed_in("2015");
    return t;
  }
};

std::string exact(const std::optional<inexact_number>& x) {
  if (!x) return "none";
  if (x->fault()) return std::string(to_text(*x->fault()));
  return x->exact() ? to_text(*x->exact()) : "inexact";
}
std::string exact(const std::optional<number>& x) { return x ? to_text(*x) : "none"; }

TEST_F(ProgressOf, ChainedRates) {
  seventeen();
  published("2016", "-4 %");
  published("2017", "-3 %");
  const progress two = at_end_of("2017");
  EXPECT_EQ(two.looks_at, view::reduction);
  EXPECT_EQ(two.measured_by, progress_measure::logarithmic);
  EXPECT_EQ(two.year, 2);
  EXPECT_EQ(two.years, 5);
  EXPECT_EQ(exact(two.target_value), "0.17");
  EXPECT_EQ(exact(two.actual), "0.0688");  // 1 − 0.96 · 0.97
  EXPECT_EQ(exact(two.reduction), "0.0688");
  EXPECT_EQ(in_percent(*two.required, "7.182"), "7.182");  // 1 − 0.83^(2/5)
  EXPECT_EQ(in_percent(*two.gap, "0.302"), "0.302");
  EXPECT_EQ(two.gap->compare(0), std::partial_ordering::greater);
  EXPECT_EQ(exact(two.margin), "-0.1012");
  EXPECT_EQ(two.completion, decimal("0.0688") / decimal("0.17"));
  EXPECT_EQ(two.excess, decimal("-0.1012") / decimal("0.17"));
  EXPECT_EQ(in_percent(*two.share, "38.26"), "38.26");
  EXPECT_EQ(in_percent(*two.cumulative.completion, "95.79"), "95.79");
  EXPECT_EQ(two.cumulative.actual, two.actual);
  EXPECT_EQ(in_percent(*two.yearly_left, "3.762"), "3.762");  // 1 − (0.83 / 0.9312)^(1/3)
  EXPECT_EQ(exact(two.annual.actual), "0.03");
  EXPECT_EQ(in_percent(*two.annual.required, "3.658"), "3.658");
  EXPECT_EQ(two.annual.gap->compare(0), std::partial_ordering::greater);
  EXPECT_TRUE(two.missing.empty());
  EXPECT_EQ(two.figures.size(), 2U);
  EXPECT_FALSE(two.fault);
}

TEST_F(ProgressOf, AYearMayBeKeptThoughTheWholeIsNot) {
  seventeen();
  published("2016", "-3 %");
  published("2017", "-4 %");
  const progress p = at_end_of("2017");
  EXPECT_EQ(p.annual.gap->compare(0), std::partial_ordering::less);
  EXPECT_EQ(p.gap->compare(0), std::partial_ordering::greater);
}

TEST_F(ProgressOf, TheDueYearAsksForTheTargetItself) {
  seventeen();
  published("2016..2020", "-17 %", figure::cumulative);
  published("2020", "-4 %");
  const progress p = progress_of({});
  EXPECT_EQ(p.when, in("2020"));
  EXPECT_EQ(exact(p.required), "0.17");
  EXPECT_EQ(exact(p.gap), "0");
  EXPECT_EQ(exact(p.margin), "0");
  EXPECT_EQ(exact(p.completion), "1");
  EXPECT_EQ(exact(p.share), "1");
  EXPECT_FALSE(p.yearly_left);  // no year is left
}

TEST_F(ProgressOf, RequiredReductionsFollowTheSchedule) {
  auto& t = seventeen();
  published("2016", "-4 %");
  t.schedule = schedule{schedule::sort::equal_parts, {}};
  EXPECT_EQ(exact(at_end_of("2016").required), "0.034");
  EXPECT_EQ(exact(at_end_of("2016").yearly_left), "0.0325");  // (17 − 4) ÷ 4
  t.schedule = schedule{schedule::sort::equal_rate, {}};
  EXPECT_EQ(in_percent(*at_end_of("2016").required, "3.658"), "3.658");
  const std::vector<number> shares = {percent("50"), percent("60"), percent("70"), percent("80"), 1};
  t.schedule = schedule{schedule::sort::shares, shares};
  EXPECT_EQ(in_percent(*at_end_of("2016").required, "8.896"), "8.896");  // 1 − sqrt(0.83): half of the way
  t.progress = progress_measure::linear;
  EXPECT_EQ(exact(at_end_of("2016").required), "0.085");
  EXPECT_EQ(at_end_of("2016").share->exact(), decimal("0.04") / decimal("0.17"));
}

TEST_F(ProgressOf, AnnualPartsOfLinearSchedulesCountFromWhatIsLeft) {
  auto& t = seventeen();
  t.schedule = schedule{schedule::sort::equal_parts, {}};
  published("2016", "-3.4 %");
  published("2017", "-4 %");
  // from 0.966 to 0.932
  EXPECT_EQ(at_end_of("2017").annual.required->exact(), 1 - decimal("0.932") / decimal("0.966"));
}

TEST_F(ProgressOf, MissingFiguresAreNamedAndNeverZero) {
  seventeen();
  published("2016", "-4 %");
  const progress p = at_end_of("2018");
  EXPECT_EQ(p.missing, (std::vector{at(intensity, "2017", figure::yoy), at(intensity, "2018", figure::yoy)}));
  EXPECT_FALSE(p.actual || p.gap || p.completion || p.share || p.margin || p.excess || p.yearly_left || p.reduction);
  EXPECT_FALSE(p.annual.actual || p.annual.gap || p.cumulative.completion);
  EXPECT_EQ(in_percent(*p.required, "10.58"), "10.58");  // what is asked for is known
  EXPECT_TRUE(p.annual.required);
}

TEST_F(ProgressOf, APartOfAYearIsChainedToTheYearsBefore) {
  seventeen();
  published("2016", "-4 %");
  published("2017H1", "-5 %");
  const progress p = at_end_of("2017H1");
  EXPECT_EQ(exact(p.actual), "0.088");  // 1 − 0.96 · 0.95
  EXPECT_EQ(exact(p.annual.actual), "0.05");
  EXPECT_EQ(in_percent(*p.required, "7.182"), "7.182");     // that of the year
  EXPECT_EQ(in_percent(*p.yearly_left, "3.572"), "3.572");  // 1 − (0.83 / 0.96)^(1/4): four years with this one
  EXPECT_EQ(exact(at_end_of("2016Q1").actual), "none");
  EXPECT_EQ(at_end_of("2016Q1").missing, std::vector{at(intensity, "2016Q1", figure::yoy)});
  published("2016Q1", "-1 %");
  EXPECT_EQ(exact(at_end_of("2016Q1").actual), "0.01");
}

TEST_F(ProgressOf, YearsThatAreNotOnTheWay) {
  seventeen();
  published("2015", "-4 %");
  published("2016..2021", "-20 %", figure::cumulative);
  EXPECT_EQ(at_end_of("2015").year, 0);
  EXPECT_FALSE(at_end_of("2015").required || at_end_of("2015").actual);
  EXPECT_EQ(exact(at_end_of("2021").required), "0.17");  // it stays what it was
  EXPECT_EQ(exact(at_end_of("2021").actual), "0.2");
}

TEST_F(ProgressOf, OnLevelsLinearly) {
  cod_target(required(view::reduction, ">= 20 %"));
  cod_is("2015", "1000 吨");
  cod_is("2016", "950 吨");
  cod_is("2017", "900 吨");
  const progress p = at_end_of("2017");
  EXPECT_EQ(p.measured_by, progress_measure::linear);
  EXPECT_EQ(exact(p.base), "1000000");
  EXPECT_EQ(exact(p.actual), "0.1");
  EXPECT_EQ(exact(p.required), "0.08");
  EXPECT_EQ(exact(p.gap), "-0.02");
  EXPECT_EQ(exact(p.share), "0.5");
  EXPECT_EQ(exact(p.cumulative.completion), "1.25");
  EXPECT_EQ(p.annual.actual, number::ratio(1, 19));
  EXPECT_EQ(p.yearly_left->exact(), number::ratio(1, 30));
}

TEST_F(ProgressOf, AChangeIsTheSameWithItsSignTurned) {
  cod_target(required(view::change, "<= -20 %"));
  cod_is("2015", "1000 吨");
  cod_is("2016", "950 吨");
  cod_is("2017", "900 吨");
  const progress p = at_end_of("2017");
  EXPECT_EQ(exact(p.actual), "-0.1");
  EXPECT_EQ(exact(p.reduction), "0.1");
  EXPECT_EQ(exact(p.required), "-0.08");
  EXPECT_EQ(exact(p.gap), "-0.02");  // ≤ 0: kept
  EXPECT_EQ(exact(p.margin), "-0.1");
  EXPECT_EQ(exact(p.completion), "0.5");
  EXPECT_EQ(exact(p.share), "0.5");
  EXPECT_EQ(p.annual.actual, number::ratio(-1, 19));
}

TEST_F(ProgressOf, AnIncrementIsUsedInEqualParts) {
  cod_target(required(view::increment, "<= 100 吨"));
  cod_is("2015", "1000 吨");
  cod_is("2016", "1030 吨");
  cod_is("2017", "1050 吨");
  const progress p = at_end_of("2017");
  EXPECT_EQ(exact(p.actual), "50000");
  EXPECT_EQ(exact(p.required), "40000");
  EXPECT_EQ(exact(p.gap), "10000");  // more is used than was allowed so far
  EXPECT_EQ(exact(p.margin), "50000");
  EXPECT_EQ(exact(p.share), "0.5");
  EXPECT_EQ(exact(p.excess), "-0.5");
  EXPECT_EQ(exact(p.annual.actual), "20000");
  EXPECT_EQ(exact(p.annual.required), "20000");
  EXPECT_EQ(exact(p.annual.gap), "0");
  EXPECT_EQ(p.yearly_left->exact(), number(50000) / 3);
}

TEST_F(ProgressOf, AnIncrementOfTheYearToDateGrowsWithTheMonths) {
  cod_target(required(view::increment, "<= 100 吨"));
  cod_is("2015", "1000 吨");
  cod_is("2016", "1030 吨");
  cod_is("2016-01..2016-09", "700 吨");
  cod_is("2017-01..2017-09", "710 吨");
  const progress p = at_end_of("2017Q3");
  EXPECT_EQ(p.when, in("2017-01..2017-09"));
  EXPECT_EQ(exact(p.actual), "40000");    // 30 through 2016, and 10
  EXPECT_EQ(exact(p.required), "35000");  // 20, and three quarters of 20
  EXPECT_EQ(exact(p.annual.actual), "10000");
  EXPECT_EQ(exact(p.annual.required), "15000");
  EXPECT_EQ(exact(p.yearly_left), "17500");  // 70 over four years with this one
}

TEST_F(ProgressOf, ACapCountedFromItsBase) {
  cod_target(required(view::level, "<= 800 吨"));
  cod_is("2015", "1000 吨");
  cod_is("2017", "900 吨");
  const progress p = at_end_of("2017");
  EXPECT_EQ(exact(p.actual), "900000");
  EXPECT_EQ(exact(p.required), "920000");
  EXPECT_EQ(exact(p.gap), "-20000");
  EXPECT_EQ(exact(p.excess), "0.125");  // (900 − 800) ÷ 800
  EXPECT_EQ(exact(p.margin), "-100000");
  EXPECT_EQ(exact(p.share), "0.5");
  EXPECT_EQ(exact(p.reduction), "0.1");
  EXPECT_EQ(p.yearly_left->exact(), number(-100000) / 3);
  made.content.targets[0].schedule = schedule{schedule::sort::equal_rate, {}};
  EXPECT_EQ(as_printed(at_end_of("2017").required->times(number::ratio(1, 1000)), "914.6"), "914.6");
}

TEST_F(ProgressOf, AHalfYearIsNoLevelOfAYear) {
  cod_target(required(view::level, "<= 800 吨"));
  cod_is("2015", "1000 吨");
  cod_is("2017H1", "450 吨");
  const progress p = at_end_of("2017H1");
  EXPECT_EQ(exact(p.actual), "450000");
  EXPECT_FALSE(p.required || p.gap || p.share);
}

TEST_F(ProgressOf, ACapWithoutABaseIsRequiredWhenItIsDue) {
  auto& t = target(cod, {required(view::level, "<= 800 吨")});
  t.decides = view::level;
  cod_is("2019", "801 吨");
  cod_is("2020", "801 吨");
  EXPECT_FALSE(at_end_of("2019").required);
  EXPECT_EQ(at_end_of("2019").excess, number::ratio(1, 800));
  EXPECT_EQ(exact(at_end_of("2020").required), "800000");
  EXPECT_EQ(exact(at_end_of("2020").gap), "1000");
}

TEST_F(ProgressOf, ASumOverTheYears) {
  auto& t = target(cloud, {required(view::total, ">= 100 家")});
  t.decides = view::total;
  t.over = in("2016..2020");
  figures.add(district, cloud, "2016", "30 家");
  figures.add(district, cloud, "2017", "20 家");
  const progress p = at_end_of("2017");
  EXPECT_EQ(exact(p.actual), "50");
  EXPECT_EQ(exact(p.required), "40");
  EXPECT_EQ(exact(p.gap), "-10");
  EXPECT_EQ(exact(p.annual.actual), "20");
  EXPECT_EQ(exact(p.annual.required), "20");
  EXPECT_EQ(p.yearly_left->exact(), number(50) / 3);
  EXPECT_EQ(at_end_of("2019").missing, (std::vector{at(cloud, "2018"), at(cloud, "2019")}));
  EXPECT_FALSE(at_end_of("2019").actual || at_end_of("2019").share);  // the others are no sum
  figures.add(district, cloud, "2016..2018", "60 家");
  figures.add(district, cloud, "2018", "1 家");
  EXPECT_EQ(exact(at_end_of("2018").actual), "60");  // a published sum counts before its parts
}

TEST_F(ProgressOf, WhatIsDueEachYearAddsUpToo) {
  auto& t = target(intensity, {required(view::reduction, ">= 10 %")});
  t.decides = view::reduction;
  t.due = {kaohe::due_time::sort::each_year, {}, {}};
  t.baseline = kaohe::baseline{kaohe::baseline_source::previous_year, {}, {}, {}};
  t.evidence = kaohe::evidence_kind::published_rates;
  published("2016", "-20 %");
  published("2017", "-5 %");
  const progress p = at_end_of("2017");
  EXPECT_EQ(p.years, 1);
  EXPECT_EQ(exact(p.actual), "0.05");
  EXPECT_EQ(exact(p.required), "0.1");
  EXPECT_EQ(exact(p.gap), "0.05");
  EXPECT_EQ(exact(p.completion), "0.5");
  EXPECT_EQ(exact(p.annual.completion), "0.5");
  EXPECT_EQ(exact(p.cumulative.actual), "0.24");    // 1 − 0.8 · 0.95
  EXPECT_EQ(exact(p.cumulative.required), "0.19");  // 1 − 0.9²
  EXPECT_EQ(p.cumulative.completion->exact(), number::ratio(24, 19));
  EXPECT_FALSE(p.yearly_left);
}

TEST_F(ProgressOf, AZeroTargetIsJudgedByItsDifference) {
  cod_target(required(view::increment, "<= 0 吨"));
  cod_is("2015", "1000 吨");
  cod_is("2016", "1001 吨");
  const progress p = at_end_of("2016");
  EXPECT_EQ(exact(p.gap), "1000");
  EXPECT_EQ(exact(p.margin), "-1000");
  EXPECT_EQ(p.completion->fault(), number_fault::division_by_zero);
  EXPECT_EQ(p.excess->fault(), number_fault::division_by_zero);
  EXPECT_EQ(exact(p.share), "division_by_zero");
  EXPECT_EQ(exact(p.cumulative.completion), "division_by_zero");
  EXPECT_FALSE(p.fault);  // the figures are sound
}

TEST_F(ProgressOf, AZeroBaseIsAFault) {
  cod_target(required(view::reduction, ">= 20 %"));
  cod_is("2015", "0 吨");
  cod_is("2016", "1 吨");
  const progress p = at_end_of("2016");
  EXPECT_EQ(p.fault, fault_cause::division_by_zero);
  EXPECT_EQ(p.fault_at, "化学需氧量（2015） = 0");
  EXPECT_FALSE(p.actual || p.share);
}

TEST_F(ProgressOf, TheThresholdIsMetAtTheBound) {
  auto& t = seventeen();
  t.schedule = schedule{schedule::sort::equal_parts, {}};
  const auto gap_at = [&](std::string_view change) {
    figures.all.clear();
    published("2016", change);
    return at_end_of("2016").gap->compare(0);
  };
  EXPECT_EQ(gap_at("-3.39999 %"), std::partial_ordering::greater);
  EXPECT_EQ(gap_at("-3.4 %"), std::partial_ordering::equivalent);
  EXPECT_EQ(gap_at("-3.40001 %"), std::partial_ordering::less);
}

TEST_F(ProgressOf, SomeTargetsHaveNone) {
  auto& t = cod_target(required(view::level, "[1 吨..2 吨]"));
  cod_is("2016", "1 吨");
  EXPECT_FALSE(at_end_of("2016").looks_at || at_end_of("2016").actual);
  t.requirements = {required(kaohe::direction::falling)};
  t.decides = view::trend;
  EXPECT_FALSE(at_end_of("2016").looks_at);
  t.requirements = {required(view::level, "<= 2 吨"), required(view::reduction, ">= 1 %")};
  t.decides.reset();
  EXPECT_FALSE(at_end_of("2016").looks_at);  // both decide
  t.decides = view::level;
  EXPECT_EQ(at_end_of("2016").looks_at, view::level);
  made.content.responsible_units[0].lifetime = {on("2018-01-01"), {}};
  EXPECT_FALSE(at_end_of("2016").looks_at);
}

TEST_F(ProgressOf, FiguresThatAreNotSettledMakeItProvisional) {
  seventeen();
  published("2016", "-4 %");
  EXPECT_FALSE(at_end_of("2016").provisional);
  figures.all.back().status = kaohe::status::preliminary;
  EXPECT_TRUE(at_end_of("2016").provisional);
}

TEST_F(ProgressOf, ADueDaysFigureIsFoundAsInItsFinding) {
  auto& t = target(cod, {required(view::level, "<= 2 吨")});
  t.decides = view::level;
  t.due = {kaohe::due_time::sort::on_day, {}, on("2018-06-30")};
  cod_is("2018-06", "3 吨");
  const progress p = progress_of({});
  EXPECT_EQ(exact(p.actual), "3000");
  EXPECT_EQ(exact(p.gap), "1000");
}

TEST_F(ProgressOf, YearlyValuesOfAUnitAddUp) {
  auto& t = target(cod, {required(view::reduction, ">= 3 %")});
  t.decides = view::reduction;
  t.due = {kaohe::due_time::sort::each_year, {}, {}};
  t.baseline = kaohe::baseline{kaohe::baseline_source::previous_year, {}, {}, {}};
  t.values = {{district, in("2016"), required(view::reduction, ">= 10 %"), {}},
              {district, in("2017"), required(view::reduction, ">= 20 %"), {}},
              {district, in("2019"), required(view::reduction, ">= 20 %"), {}}};
  cod_is("2015", "1000 吨");
  cod_is("2016", "900 吨");
  cod_is("2017", "720 吨");
  const progress second = at_end_of("2017");
  EXPECT_EQ(exact(second.required), "0.2");
  EXPECT_EQ(exact(second.cumulative.required), "0.28");  // 1 − 0.9 · 0.8
  EXPECT_EQ(exact(second.cumulative.gap), "0");
  EXPECT_FALSE(at_end_of("2018").looks_at);  // nothing was handed down
  cod_is("2018", "700 吨");
  cod_is("2019", "560 吨");
  EXPECT_EQ(exact(at_end_of("2019").annual.gap), "0");
  EXPECT_FALSE(at_end_of("2019").cumulative.required);
}

}  // namespace
