// SPDX-License-Identifier: Apache-2.0
#include <kaohe/observe/measure_level.hpp>

#include "support/small_policy.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::cell;
using kaohe::figure;
using kaohe::indicator_kind;
using kaohe::measured_value;
using kaohe::number;
using kaohe::number_fault;
using kaohe::status;
using kaohe::value_origin;
using kaohe::feel::fault_cause;

struct MeasureLevel : testing::Test {
  small_policy made;
  kaohe::responsible_unit_id district = made.unit("周村区");
  kaohe::responsible_unit_id north = made.unit("北郊镇", "town", district);
  kaohe::responsible_unit_id south = made.unit("南郊镇", "town", district);
  kaohe::responsible_unit_id works = made.unit("某厂", "enterprise", district);
  kaohe::indicator_id energy = made.indicator("能源消费总量", "万tce", indicator_kind::total, {"town"});
  kaohe::indicator_id gdp = made.indicator("地区生产总值", "万元");
  kaohe::indicator_id intensity = made.indicator("能耗强度", "tce/万元", indicator_kind::ratio);
  kaohe::indicator_id renewable = made.indicator("可再生能源消费量", "万tce");
  kaohe::indicator_id planned = made.indicator("规划可再生能源消费量", "万tce");
  kaohe::indicator_id assessed = made.indicator("考核能源消费总量", "万tce");
  kaohe::indicator_id assessed_intensity = made.indicator("考核能耗强度", "tce/万元", indicator_kind::ratio);
  figure_list figures;

  MeasureLevel() {
    made.derive(intensity, "能源消费总量 / 地区生产总值");
    made.derive(assessed, "能源消费总量 - max(0 万tce, 可再生能源消费量 - 规划可再生能源消费量)");
    made.derive(assessed_intensity, "考核能源消费总量 / 地区生产总值");
  }

  measured_value level(kaohe::responsible_unit_id who, kaohe::indicator_id what, std::string_view when = "2018",
                       std::optional<kaohe::date> known_on = {}) const {
    return kaohe::observe::measure_level(made.build(), figures.known(), who, what, in(when), known_on);
  }
  static cell at(kaohe::responsible_unit_id who, kaohe::indicator_id what, std::string_view when = "2018") {
    return {who, what, in(when), figure::level};
  }
};

// --- published ---

TEST_F(MeasureLevel, APublishedFigureIsTakenAsItIsWithItsEvidence) {
  auto& o = figures.add(district, gdp, "2018", "100 万元");
  o.status = status::verified;
  o.known_since = on("2019-03-20");
  o.document = "统计公报";
  o.where = {"a.csv", 5, 1};
  const measured_value m = level(district, gdp);
  EXPECT_EQ(m.value, coherent("100 万元"));
  EXPECT_EQ(m.origin, value_origin::observed);
  EXPECT_EQ(m.least, status::verified);
  EXPECT_TRUE(m.missing.empty());
  ASSERT_EQ(m.figures.size(), 1U);
  EXPECT_EQ(m.figures[0].cell, at(district, gdp));
  EXPECT_EQ(m.figures[0].value, coherent("100 万元"));
  EXPECT_EQ(m.figures[0].status, status::verified);
  EXPECT_EQ(m.figures[0].known_since, on("2019-03-20"));
  EXPECT_EQ(m.figures[0].document, "统计公报");
  EXPECT_EQ(m.figures[0].where, (kaohe::place{"a.csv", 5, 1}));
}

TEST_F(MeasureLevel, WhatIsOnlyObservedIsMissingWithoutItsFigure) {
  figures.add(district, gdp, "2017", "100 万元");
  figures.add(district, gdp, "2018", "5 %", figure::yoy);
  const measured_value m = level(district, gdp);
  EXPECT_EQ(m.value, std::nullopt);
  EXPECT_FALSE(m.fault);
  EXPECT_EQ(m.missing, std::vector{at(district, gdp)});
  EXPECT_TRUE(m.figures.empty());
}

TEST_F(MeasureLevel, APublishedFigureIsNotRecomputedFromFormulaOrRollUp) {
  figures.add(district, intensity, "2018", "0.6 tce/万元");
  figures.add(district, energy, "2018", "70 万tce");
  figures.add(district, gdp, "2018", "1000000 万元");
  figures.add(north, energy, "2018", "1 万tce");
  figures.add(south, energy, "2018", "2 万tce");
  EXPECT_EQ(level(district, intensity).value, coherent("0.6 tce/万元"));
  EXPECT_EQ(level(district, intensity).figures.size(), 1U);
  EXPECT_EQ(level(district, energy).value, coherent("70 万tce"));
  EXPECT_EQ(level(district, energy).origin, value_origin::observed);
}

TEST_F(MeasureLevel, CountsOnlyWhatWasKnownOnADay) {
  figures.add(district, gdp, "2018", "100 万元").known_since = on("2019-03-20");
  figures.add(district, gdp, "2018", "105 万元").known_since = on("2020-11-15");
  EXPECT_EQ(level(district, gdp).value, coherent("105 万元"));
  EXPECT_EQ(level(district, gdp, "2018", on("2020-11-14")).value, coherent("100 万元"));
  EXPECT_EQ(level(district, gdp, "2018", on("2019-03-19")).missing, std::vector{at(district, gdp)});
}

// --- formulas ---

TEST_F(MeasureLevel, AFormulaTakesItsOperandsOfTheSameUnitAndPeriod) {
  figures.add(district, energy, "2018", "70 万tce").status = status::preliminary;
  figures.add(district, gdp, "2018", "1000000 万元");
  figures.add(district, gdp, "2017", "1 万元");
  figures.add(north, gdp, "2018", "1 万元");
  const measured_value m = level(district, intensity);
  EXPECT_EQ(m.value, coherent("0.7 tce/万元"));
  EXPECT_EQ(m.origin, value_origin::derived);
  EXPECT_EQ(m.least, status::preliminary);
  EXPECT_EQ(m.figures.size(), 2U);
}

TEST_F(MeasureLevel, MissingOperandsAreNamedDownToWhatIsObserved) {
  made.content.indicators[energy.index].rolls_up.clear();
  const measured_value m = level(district, assessed_intensity);
  EXPECT_EQ(m.value, std::nullopt);
  EXPECT_EQ(m.missing,
            (std::vector{at(district, energy), at(district, renewable), at(district, planned), at(district, gdp)}));
  figures.add(district, energy, "2018", "70 万tce");
  figures.add(district, planned, "2018", "5 万tce");
  const measured_value less = level(district, assessed_intensity);
  EXPECT_EQ(less.missing, (std::vector{at(district, renewable), at(district, gdp)}));
  EXPECT_EQ(less.figures.size(), 2U) << "what is known is shown";
}

TEST_F(MeasureLevel, AFigureThatSeveralOperandsShareIsUsedOrNamedOnce) {
  const auto twice = made.indicator("两倍", "tce/万元", indicator_kind::ratio);
  made.derive(twice, "能耗强度 + 能源消费总量 / 地区生产总值");
  figures.add(district, energy, "2018", "70 万tce");
  const measured_value lacking = level(district, twice);
  EXPECT_EQ(lacking.missing, std::vector{at(district, gdp)});
  EXPECT_EQ(lacking.figures.size(), 1U);
  figures.add(district, gdp, "2018", "1000000 万元");
  const measured_value m = level(district, twice);
  EXPECT_EQ(m.value, coherent("1.4 tce/万元"));
  EXPECT_EQ(m.figures.size(), 2U);
}

TEST_F(MeasureLevel, SharedOperandsAreWorkedOutOnce) {
  // Each formula uses the one before twice: read again every time, the last would take 2^60 steps.
  std::string before = "地区生产总值";
  kaohe::indicator_id last = gdp;
  for (int i = 0; i < 60; ++i) {
    const std::string left = "左" + std::to_string(i), right = "右" + std::to_string(i), sum = "和" + std::to_string(i);
    const auto l = made.indicator(left, "元"), r = made.indicator(right, "元");
    last = made.indicator(sum, "元");
    made.derive(l, before + " / 2");
    made.derive(r, before + " / 2");
    made.derive(last, left + " + " + right);
    before = sum;
  }
  figures.add(district, gdp, "2018", "7 元");
  EXPECT_EQ(level(district, last).value, number(7));
}

TEST_F(MeasureLevel, AChainOfFormulasMayBeLongerThanTheStackIsDeep) {
  const auto first = made.indicator("链", "元");
  made.derive(first, "地区生产总值 + 1 元");
  kaohe::indicator link = made.content.indicators[first.index];
  auto last = first;
  for (int i = 0; i < 20000; ++i) {
    link.formula->operands = {last};
    last = {static_cast<std::uint32_t>(made.content.indicators.size())};
    made.content.indicators.push_back(link);
  }
  figures.add(district, gdp, "2018", "1 元");
  EXPECT_EQ(level(district, last).value, number(20002));
}

TEST_F(MeasureLevel, AZeroDivisorIsAFaultThatNamesIt) {
  figures.add(district, energy, "2018", "70 万tce");
  figures.add(district, gdp, "2018", "0 万元");
  const measured_value m = level(district, intensity);
  EXPECT_EQ(m.value, std::nullopt);
  EXPECT_EQ(m.fault, fault_cause::division_by_zero);
  EXPECT_EQ(m.fault_at, "地区生产总值 = 0");
  EXPECT_TRUE(m.missing.empty());
}

TEST_F(MeasureLevel, AComputedZeroDivisorIsNamedAsTheFormulaWritesIt) {
  const auto odd = made.indicator("比", "%", indicator_kind::ratio);
  made.derive(odd, "能源消费总量 / (可再生能源消费量 - 规划可再生能源消费量)");
  figures.add(district, energy, "2018", "70 万tce");
  figures.add(district, renewable, "2018", "5 万tce");
  figures.add(district, planned, "2018", "5 万tce");
  const std::string at = level(district, odd).fault_at;
  EXPECT_TRUE(at == "可再生能源消费量 - 规划可再生能源消费量 = 0" ||
              at == "(可再生能源消费量 - 规划可再生能源消费量) = 0")
      << at;
}

TEST_F(MeasureLevel, AFaultOfAnOperandIsTheFaultOfTheWhole) {
  const auto above = made.indicator("上层", "tce/万元", indicator_kind::ratio);
  made.derive(above, "能耗强度 + 考核能耗强度");
  figures.add(district, energy, "2018", "70 万tce");
  figures.add(district, gdp, "2018", "0 万元");  // 可再生能源消费量 is missing beside it
  const measured_value m = level(district, above);
  EXPECT_EQ(m.fault, fault_cause::division_by_zero);
  EXPECT_EQ(m.fault_at, "地区生产总值 = 0");
}

TEST_F(MeasureLevel, EveryCauseOfAFaultIsKept) {
  const auto root = made.indicator("根", "%", indicator_kind::ratio);
  made.derive(root, "(1 - 能源消费总量 / 1 tce) ** 0.5");
  figures.add(district, energy, "2018", "2 tce");
  const measured_value m = level(district, root);
  EXPECT_EQ(m.value, std::nullopt);
  EXPECT_EQ(m.fault, fault_cause::not_real);
  EXPECT_EQ(m.fault_at, "(1 - 能源消费总量 / 1 tce) ** 0.5");
}

TEST_F(MeasureLevel, APublishedFigureWithoutAValueIsAFault) {
  figures.add(district, gdp, "2018", "1 万元").value = number::faulty(number_fault::too_large);
  const measured_value m = level(district, gdp);
  EXPECT_EQ(m.value, std::nullopt);
  EXPECT_EQ(m.fault, fault_cause::too_large);
  EXPECT_EQ(m.fault_at, "地区生产总值");
}

// --- roll-up ---

TEST_F(MeasureLevel, ATotalIsTheSumOfTheUnitsThatCoverItsParent) {
  figures.add(north, energy, "2018", "30 万tce").status = status::reported;
  figures.add(south, energy, "2018", "40 万tce");
  figures.add(works, energy, "2018", "20 万tce");  // an enterprise covers nothing
  const measured_value m = level(district, energy);
  EXPECT_EQ(m.value, coherent("70 万tce"));
  EXPECT_EQ(m.origin, value_origin::rolled_up);
  EXPECT_EQ(m.least, status::reported);
  EXPECT_EQ(m.figures.size(), 2U);
  EXPECT_EQ(m.known_part, std::nullopt);
}

TEST_F(MeasureLevel, AMissingChildMakesTheSumMissingAndIsNamed) {
  figures.add(north, energy, "2018", "30 万tce");
  const measured_value m = level(district, energy);
  EXPECT_EQ(m.value, std::nullopt);
  EXPECT_EQ(m.missing, std::vector{at(south, energy)});
  EXPECT_EQ(m.known_part, coherent("30 万tce"));
  EXPECT_EQ(m.figures.size(), 1U);
}

TEST_F(MeasureLevel, WithoutAnyChildKnownThereIsNoKnownPart) {
  const measured_value m = level(district, energy);
  EXPECT_EQ(m.missing, (std::vector{at(north, energy), at(south, energy)}));
  EXPECT_EQ(m.known_part, std::nullopt);
}

TEST_F(MeasureLevel, OnlyUnitsAliveInThePeriodCount) {
  made.content.responsible_units[south.index].lifetime = {on("2016-01-01"), on("2018-01-02")};
  figures.add(north, energy, "2018", "30 万tce");
  figures.add(north, energy, "2019", "31 万tce");
  EXPECT_EQ(level(district, energy, "2018").missing, std::vector{at(south, energy)}) << "alive on one day of it";
  EXPECT_EQ(level(district, energy, "2019").value, coherent("31 万tce"));
  made.content.responsible_units[south.index].lifetime = {on("2018-12-31"), {}};
  EXPECT_EQ(level(district, energy, "2018").missing, std::vector{at(south, energy)});
  made.content.responsible_units[south.index].lifetime = {on("2019-01-01"), {}};
  EXPECT_EQ(level(district, energy, "2018").value, coherent("30 万tce"));
}

TEST_F(MeasureLevel, ChildrenAreSummedOverTheirOwnChildren) {
  const auto village = made.unit("某村", "town", north);
  figures.add(village, energy, "2018", "30 万tce");
  figures.add(south, energy, "2018", "40 万tce");
  EXPECT_EQ(level(district, energy).value, coherent("70 万tce"));
}

TEST_F(MeasureLevel, AUnitWithNobodyBelowLacksItsOwnFigure) {
  EXPECT_EQ(level(north, energy).missing, std::vector{at(north, energy)});
}

TEST_F(MeasureLevel, OnlyTotalsAndCountsAddUp) {
  made.content.indicators[gdp.index].rolls_up = {"town"};
  figures.add(north, gdp, "2018", "1 万元");
  figures.add(south, gdp, "2018", "2 万元");
  for (const indicator_kind kind : {indicator_kind::ratio, indicator_kind::share}) {
    made.content.indicators[gdp.index].kind = kind;
    EXPECT_EQ(level(district, gdp).missing, std::vector{at(district, gdp)});
  }
  made.content.indicators[gdp.index].kind = indicator_kind::count;
  EXPECT_EQ(level(district, gdp).value, coherent("3 万元"));
}

TEST_F(MeasureLevel, ARatioIsTheRatioOfSums) {
  made.content.indicators[gdp.index].rolls_up = {"town"};
  figures.add(north, energy, "2018", "30 万tce");
  figures.add(south, energy, "2018", "40 万tce");
  figures.add(north, gdp, "2018", "600000 万元");
  const measured_value lacking = level(district, intensity);
  EXPECT_EQ(lacking.missing, std::vector{at(south, gdp)});
  EXPECT_EQ(lacking.known_part, std::nullopt) << "a part of an operand is no part of the ratio";
  figures.add(south, gdp, "2018", "400000 万元");
  EXPECT_EQ(level(district, intensity).value, coherent("0.7 tce/万元"));
}

TEST_F(MeasureLevel, AFormulaComesBeforeTheRollUpWhichFillsItsGaps) {
  made.content.indicators[assessed.index].rolls_up = {"town"};
  for (const auto who : {north, south}) figures.add(who, assessed, "2018", "10 万tce");
  EXPECT_EQ(level(district, assessed).value, coherent("20 万tce"));
  EXPECT_EQ(level(district, assessed).origin, value_origin::rolled_up);
  figures.add(district, energy, "2018", "70 万tce");
  figures.add(district, renewable, "2018", "7 万tce");
  figures.add(district, planned, "2018", "5 万tce");
  EXPECT_EQ(level(district, assessed).value, coherent("68 万tce"));
  EXPECT_EQ(level(district, assessed).origin, value_origin::derived);
}

TEST_F(MeasureLevel, WhereBothLackFiguresThoseOfTheFormulaAreNamed) {
  made.content.indicators[assessed.index].rolls_up = {"town"};
  figures.add(north, assessed, "2018", "10 万tce");
  figures.add(district, energy, "2018", "70 万tce");
  EXPECT_EQ(level(district, assessed).missing, (std::vector{at(district, renewable), at(district, planned)}));
}

TEST_F(MeasureLevel, AFaultBelowIsAFaultAbove) {
  made.content.indicators[intensity.index].kind = indicator_kind::total;  // not sensible, but it sums
  made.content.indicators[intensity.index].rolls_up = {"town"};
  made.content.indicators[energy.index].rolls_up.clear();
  figures.add(north, energy, "2018", "1 tce");
  figures.add(north, gdp, "2018", "0 元");
  EXPECT_EQ(level(district, intensity).fault, fault_cause::division_by_zero);
}

// --- published rates ---

struct MeasureChange : MeasureLevel {
  measured_value change(std::string_view base, std::string_view last) const {
    return kaohe::observe::measure_change(made.build(), figures.known(), district, intensity, in(base), in(last));
  }
  cell rate(std::string_view when, figure is = figure::yoy) const { return {district, intensity, in(when), is}; }
  void yoy(std::string_view when, std::string_view value) {
    figures.add(district, intensity, when, value, figure::yoy);
  }
};

TEST_F(MeasureChange, YearlyChangesAreChained) {
  yoy("2015", "-50 %");  // the base year's own change does not count
  yoy("2016", "-4 %");
  yoy("2017", "-3.5 %");
  yoy("2018", "1 %");
  const measured_value m = change("2015", "2018");
  EXPECT_EQ(m.value, number::ratio(96, 100) * number::ratio(965, 1000) * number::ratio(101, 100) - 1);
  EXPECT_EQ(m.origin, value_origin::derived);
  EXPECT_EQ(m.figures.size(), 3U);
  EXPECT_TRUE(m.missing.empty());
}

TEST_F(MeasureChange, OneYearIsItsPublishedChange) {
  yoy("2016", "-4 %");
  const measured_value m = change("2015", "2016");
  EXPECT_EQ(m.value, coherent("-4 %"));
  EXPECT_EQ(m.origin, value_origin::observed);
}

TEST_F(MeasureChange, ThePublishedCumulativeChangeComesFirst) {
  for (const char* year : {"2016", "2017", "2018"}) yoy(year, "-1 %");
  figures.add(district, intensity, "2016..2018", "-3 %", figure::cumulative);
  figures.add(district, intensity, "2015..2018", "-9 %", figure::cumulative);
  const measured_value m = change("2015", "2018");
  EXPECT_EQ(m.value, coherent("-3 %"));
  EXPECT_EQ(m.origin, value_origin::observed);
  EXPECT_EQ(m.figures.size(), 1U);
}

TEST_F(MeasureChange, MissingYearsAreNamed) {
  yoy("2017", "-4 %");
  figures.add(district, intensity, "2016", "1 tce/万元");
  figures.add(district, intensity, "2018", "1 tce/万元");
  const measured_value m = change("2015", "2018");
  EXPECT_EQ(m.value, std::nullopt);
  EXPECT_EQ(m.missing, (std::vector{rate("2016"), rate("2018")}));
}

TEST_F(MeasureChange, PartsOfAYearAreComparedWithTheSameMonths) {
  yoy("2018Q1", "-2 %");
  yoy("2018", "-3 %");
  EXPECT_EQ(change("2017Q1", "2018Q1").value, coherent("-2 %"));
  EXPECT_EQ(change("2017H1", "2018H1").missing, std::vector{rate("2018H1")});
}

TEST_F(MeasureChange, NoChainLeadsBetweenPeriodsThatDoNotCorrespond) {
  yoy("2018", "-3 %");
  yoy("2018H1", "-3 %");
  EXPECT_EQ(change("2017", "2018H1").missing, std::vector{rate("2018H1", figure::cumulative)});
  EXPECT_EQ(change("2017Q1", "2018Q2").missing, std::vector{rate("2018Q2", figure::cumulative)});
  EXPECT_EQ(change("2018", "2018").missing, std::vector{rate("2018", figure::cumulative)});
  EXPECT_EQ(change("2019", "2018").missing, std::vector{rate("2018", figure::cumulative)});
}

TEST_F(MeasureChange, TheLeastStatusOfTheYearsCounts) {
  yoy("2016", "-4 %");
  yoy("2017", "-4 %");
  figures.all[0].status = status::preliminary;
  EXPECT_EQ(change("2015", "2017").least, status::preliminary);
}

TEST_F(MeasureChange, ARateWithoutAValueIsAFault) {
  figures.add(district, intensity, "2016", "1 %", figure::yoy).value = number::faulty(number_fault::too_large);
  EXPECT_EQ(change("2015", "2016").fault, fault_cause::too_large);
  EXPECT_EQ(change("2015", "2016").fault_at, "能耗强度");
}

}  // namespace
