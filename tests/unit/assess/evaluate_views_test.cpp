// SPDX-License-Identifier: Apache-2.0
// Every view at its threshold: just below, at, just above.
#include <kaohe/assess/evaluate.hpp>

#include "judging.hpp"

namespace {

using namespace kaohe_test;

struct Level : Judging {};

TEST_F(Level, AtMost) {
  target(cod, {required(view::level, "<= 3128 吨")});
  EXPECT_EQ(with_level(cod, "3127.99 吨"), "met");
  EXPECT_EQ(with_level(cod, "3128 吨"), "met");
  EXPECT_EQ(with_level(cod, "3128.01 吨"), "missed");
}

TEST_F(Level, LessThanExcludesTheNumber) {
  target(cod, {required(view::level, "< 3128 吨")});
  EXPECT_EQ(with_level(cod, "3127.99 吨"), "met");
  EXPECT_EQ(with_level(cod, "3128 吨"), "missed");
  EXPECT_EQ(with_level(cod, "3128.01 吨"), "missed");
}

TEST_F(Level, AtLeast) {
  target(share, {required(view::level, ">= 55 %")});
  EXPECT_EQ(with_level(share, "54.99 %"), "missed");
  EXPECT_EQ(with_level(share, "55 %"), "met");
  EXPECT_EQ(with_level(share, "55.01 %"), "met");
}

TEST_F(Level, MoreThanExcludesTheNumber) {
  target(share, {required(view::level, "> 55 %")});
  EXPECT_EQ(with_level(share, "54.99 %"), "missed");
  EXPECT_EQ(with_level(share, "55 %"), "missed");
  EXPECT_EQ(with_level(share, "55.01 %"), "met");
}

TEST_F(Level, Exactly) {
  target(share, {required(view::level, "= 100 %")});
  EXPECT_EQ(with_level(share, "99.99 %"), "missed");
  EXPECT_EQ(with_level(share, "100 %"), "met");
  EXPECT_EQ(with_level(share, "100.01 %"), "missed");
}

TEST_F(Level, BetweenWithAndWithoutTheEnds) {
  target(share, {required(view::level, "[54 %..56 %)")});
  EXPECT_EQ(with_level(share, "53.99 %"), "missed");
  EXPECT_EQ(with_level(share, "54 %"), "met");
  EXPECT_EQ(with_level(share, "54.01 %"), "met");
  EXPECT_EQ(with_level(share, "55.99 %"), "met");
  EXPECT_EQ(with_level(share, "56 %"), "missed");
  EXPECT_EQ(with_level(share, "56.01 %"), "missed");
}

TEST_F(Level, AZeroTargetIsJudgedByItsDifference) {
  target(cod, {required(view::level, "<= 0 吨")});
  EXPECT_EQ(with_level(cod, "0 吨"), "met");
  EXPECT_EQ(with_level(cod, "0.001 吨"), "missed");
}

TEST_F(Level, ComparesInTheUnitsOfBothSides) {
  target(cod, {required(view::level, "<= 0.3128 万吨")});
  EXPECT_EQ(with_level(cod, "3128000 千克"), "met");
  EXPECT_EQ(with_level(cod, "3128001 千克"), "missed");
}

TEST_F(Level, FillsInTheCheck) {
  target(cod, {required(view::level, "<= 3128 吨")});
  auto& o = figures.add(district, cod, "2020", "3100.5 吨");
  o.known_since = on("2021-03-20");
  o.document = "统计公报";
  const finding f = judge();
  EXPECT_EQ(f.judged, kaohe::target_id{0});
  EXPECT_EQ(f.who, district);
  EXPECT_EQ(f.when, in("2020"));
  EXPECT_EQ(f.result, verdict::met);
  EXPECT_FALSE(f.provisional);
  EXPECT_FALSE(f.rolled_up);
  EXPECT_TRUE(f.missing.empty());
  ASSERT_EQ(f.figures.size(), 1U);
  EXPECT_EQ(f.figures[0].cell, at(cod, "2020"));
  EXPECT_EQ(f.figures[0].document, "统计公报");
  ASSERT_EQ(f.checks.size(), 1U);
  const kaohe::check& c = f.checks[0];
  EXPECT_EQ(c.looks_at, view::level);
  EXPECT_TRUE(c.decides);
  EXPECT_FALSE(c.stretch);
  EXPECT_EQ(c.when, in("2020"));
  EXPECT_EQ(c.base, std::nullopt);
  EXPECT_EQ(c.observed, coherent("3100.5 吨"));
  EXPECT_EQ(c.value, coherent("3100.5 吨"));
  EXPECT_EQ(c.rounded, std::nullopt);
  EXPECT_FALSE(c.rounding_matters);
  EXPECT_EQ(c.margin, coherent("27.5 吨"));
  EXPECT_EQ(c.bound, coherent("3128 吨"));
  EXPECT_EQ(c.result, verdict::met);
}

// --- margins ---

struct Margin : Judging {
  kaohe::check check(std::string_view test, std::string_view value) {
    made.content.targets.clear();
    figures.all.clear();
    target(share, {required(view::level, std::string(test))});
    figures.add(district, share, "2020", value);
    return judge().checks.at(0);
  }
};

TEST_F(Margin, IsPositiveInsideAndNegativeOutside) {
  EXPECT_EQ(check("<= 55 %", "54 %").margin, coherent("1 %"));
  EXPECT_EQ(check("<= 55 %", "57 %").margin, coherent("-2 %"));
  EXPECT_EQ(check(">= 55 %", "54 %").margin, coherent("-1 %"));
  EXPECT_EQ(check(">= 55 %", "57 %").margin, coherent("2 %"));
  EXPECT_EQ(check("= 55 %", "57 %").margin, coherent("-2 %"));
  EXPECT_EQ(check("= 55 %", "54 %").margin, coherent("-1 %"));
}

TEST_F(Margin, IsZeroAtTheBoundWhetherOrNotItIsIncluded) {
  for (const char* test : {"<= 55 %", ">= 55 %", "< 55 %", "> 55 %", "= 55 %"}) {
    EXPECT_EQ(check(test, "55 %").margin, number(0)) << test;
  }
}

TEST_F(Margin, CountsFromTheNearestBound) {
  const auto low = check("[54 %..60 %]", "55 %"), high = check("[54 %..60 %]", "59.5 %");
  EXPECT_EQ(low.margin, coherent("1 %"));
  EXPECT_EQ(low.bound, coherent("54 %"));
  EXPECT_EQ(high.margin, coherent("0.5 %"));
  EXPECT_EQ(high.bound, coherent("60 %"));
  EXPECT_EQ(check("[54 %..60 %]", "61 %").bound, coherent("60 %"));
  EXPECT_EQ(check("[54 %..60 %]", "61 %").margin, coherent("-1 %"));
  EXPECT_EQ(check("[54 %..60 %]", "50 %").bound, coherent("54 %"));
}

// --- rates and increments ---

struct Against2015 : Judging {
  void require(std::vector<kaohe::requirement> requirements) {
    target(cod, std::move(requirements)).baseline = observed_in("2015");
    figures.add(district, cod, "2015", "2000 吨");
  }
};

TEST_F(Against2015, ReductionIsWrittenWithoutItsSign) {
  require({required(view::reduction, ">= 15.2 %")});
  EXPECT_EQ(with_level(cod, "1695.99 吨"), "met");
  EXPECT_EQ(with_level(cod, "1696 吨"), "met");
  EXPECT_EQ(with_level(cod, "1696.01 吨"), "missed");
}

TEST_F(Against2015, Change) {
  require({required(view::change, "<= 13.5 %")});
  EXPECT_EQ(with_level(cod, "2269.99 吨"), "met");
  EXPECT_EQ(with_level(cod, "2270 吨"), "met");
  EXPECT_EQ(with_level(cod, "2270.01 吨"), "missed");
}

TEST_F(Against2015, ChangeBelowZero) {
  require({required(view::change, "<= -5.00 %")});
  EXPECT_EQ(with_level(cod, "1899.99 吨"), "met");
  EXPECT_EQ(with_level(cod, "1900 吨"), "met");
  EXPECT_EQ(with_level(cod, "1900.01 吨"), "missed");
}

TEST_F(Against2015, Increment) {
  require({required(view::increment, "<= 103 吨")});
  EXPECT_EQ(with_level(cod, "2102.99 吨"), "met");
  EXPECT_EQ(with_level(cod, "2103 吨"), "met");
  EXPECT_EQ(with_level(cod, "2103.01 吨"), "missed");
  EXPECT_EQ(with_level(cod, "1 吨"), "met");
}

TEST_F(Against2015, TrendMustMoveTheRightWay) {
  require({required(direction::falling)});
  EXPECT_EQ(with_level(cod, "1999.99 吨"), "met");
  EXPECT_EQ(with_level(cod, "2000 吨"), "missed");
  EXPECT_EQ(with_level(cod, "2000.01 吨"), "missed");
  made.content.targets[0].requirements = {required(direction::rising)};
  EXPECT_EQ(with_level(cod, "1999.99 吨"), "missed");
  EXPECT_EQ(with_level(cod, "2000 吨"), "missed");
  EXPECT_EQ(with_level(cod, "2000.01 吨"), "met");
}

TEST_F(Against2015, FillsInBaseValueAndMargin) {
  require({required(view::reduction, ">= 15.2 %"), required(view::change, "<= -15 %"),
           required(view::increment, "<= 1 吨"), required(direction::falling)});
  figures.add(district, cod, "2020", "1600 吨");
  const finding f = judge();
  ASSERT_EQ(f.checks.size(), 4U);
  EXPECT_EQ(f.figures.size(), 2U) << "each figure once, however many views look at it";
  for (const kaohe::check& c : f.checks) {
    EXPECT_EQ(c.base, coherent("2000 吨"));
    EXPECT_FALSE(c.base_implied);
    EXPECT_EQ(c.observed, coherent("1600 吨"));
  }
  EXPECT_EQ(f.checks[0].value, coherent("20 %"));
  EXPECT_EQ(f.checks[0].margin, coherent("4.8 %"));
  EXPECT_EQ(f.checks[1].value, coherent("-20 %"));
  EXPECT_EQ(f.checks[1].margin, coherent("5 %"));
  EXPECT_EQ(f.checks[2].value, coherent("-400 吨"));
  EXPECT_EQ(f.checks[2].margin, coherent("401 吨"));
  EXPECT_EQ(f.checks[3].value, coherent("-400 吨"));
  EXPECT_EQ(f.checks[3].margin, coherent("400 吨"));
  EXPECT_EQ(f.checks[3].bound, number(0));
}

TEST_F(Against2015, BothFiguresAreNamedIfBothAreMissing) {
  require({required(view::reduction, ">= 15.2 %")});
  figures.all.clear();
  const finding f = judge();
  EXPECT_EQ(f.result, verdict::undetermined);
  EXPECT_EQ(f.checks.at(0).result, verdict::undetermined);
  EXPECT_EQ(f.checks.at(0).value, std::nullopt);
  EXPECT_EQ(f.missing, (std::vector{at(cod, "2020"), at(cod, "2015")}));
  EXPECT_FALSE(f.fault);
}

TEST_F(Against2015, AMissingFigureIsNeverZero) {
  require(
      {required(view::reduction, ">= 15.2 %"), required(view::increment, "<= 5 吨"), required(view::level, "<= 5 吨")});
  EXPECT_EQ(verdict_of(), "undetermined");
  figures.all.clear();
  figures.add(district, cod, "2020", "1 吨");
  EXPECT_EQ(judge().checks.at(0).result, verdict::undetermined);
  EXPECT_EQ(judge().checks.at(1).result, verdict::undetermined);
  EXPECT_EQ(judge().checks.at(2).result, verdict::met);
  EXPECT_EQ(verdict_of(), "undetermined");
}

TEST_F(Against2015, AZeroBaseIsAFaultOfRatesOnly) {
  require({required(view::reduction, ">= 15.2 %")});
  figures.all.clear();
  figures.add(district, cod, "2015", "0 吨");
  figures.add(district, cod, "2020", "0 吨");
  const finding f = judge();
  EXPECT_EQ(f.result, verdict::undetermined);
  EXPECT_EQ(f.fault, fault_cause::division_by_zero);
  EXPECT_EQ(f.fault_at, "化学需氧量（2015） = 0");
  EXPECT_TRUE(f.missing.empty());
  made.content.targets[0].requirements = {required(view::change, "<= 0 %")};
  EXPECT_EQ(judge().fault, fault_cause::division_by_zero);
  made.content.targets[0].requirements = {required(view::increment, "<= 0 吨")};
  EXPECT_EQ(verdict_of(), "met");
  made.content.targets[0].requirements = {required(direction::rising)};
  EXPECT_EQ(verdict_of(), "missed");
}

TEST_F(Judging, TheCauseOfAFormulasFaultReachesTheFinding) {
  const auto power = made.indicator("幂", "%", indicator_kind::ratio);
  made.derive(power, "(化学需氧量 / 1 吨) ** -1");
  const auto root = made.indicator("根", "%", indicator_kind::ratio);
  made.derive(root, "(化学需氧量 / 1 吨 - 2) ** 0.5");
  target(power, {required(view::level, "<= 100 %")});
  figures.add(district, cod, "2020", "0 吨");
  EXPECT_EQ(judge().fault, fault_cause::division_by_zero);
  made.content.targets[0].measured = root;
  const finding f = judge();
  EXPECT_EQ(f.result, verdict::undetermined);
  EXPECT_EQ(f.fault, fault_cause::not_real);
  EXPECT_EQ(f.fault_at, "(化学需氧量 / 1 吨 - 2) ** 0.5");
  EXPECT_TRUE(f.missing.empty());
}

TEST_F(Against2015, ANumberWithoutAValueNeverDecides) {
  require({required(view::level, "<= 5 吨")});
  figures.add(district, cod, "2020", "1 吨").value = number::faulty(number_fault::too_large);
  finding f = judge();
  EXPECT_EQ(f.result, verdict::undetermined);
  EXPECT_EQ(f.fault, fault_cause::too_large);
  EXPECT_EQ(f.fault_at, "化学需氧量");
  made.content.targets[0].requirements = {required(view::level, ">= 5 吨")};
  EXPECT_EQ(verdict_of(), "undetermined");
  // A difference that grows beyond the limit only when it is formed.
  figures.all.back().value = kaohe::power(number(7), 22000);
  figures.all.front().value = 1 / kaohe::power(number(3), 40000);
  made.content.targets[0].requirements = {required(view::increment, "<= 5 吨")};
  f = judge();
  EXPECT_EQ(f.result, verdict::undetermined);
  EXPECT_EQ(f.fault, fault_cause::too_large);
  EXPECT_EQ(f.fault_at, "化学需氧量");
}

// --- total ---

struct Total : Judging {
  Total() {
    auto& t = target(cloud, {required(view::total, ">= 100 家")});
    t.over = in("2016..2020");
    for (const char* year : {"2016", "2017", "2018", "2019"}) figures.add(district, cloud, year, "20 家");
  }
};

TEST_F(Total, SumsTheYears) {
  EXPECT_EQ(with_level(cloud, "19 家"), "missed");
  EXPECT_EQ(with_level(cloud, "20 家"), "met");
  EXPECT_EQ(with_level(cloud, "21 家"), "met");
  figures.add(district, cloud, "2020", "25 家");
  const finding f = judge();
  EXPECT_EQ(f.figures.size(), 5U);
  EXPECT_EQ(f.checks.at(0).observed, number(105));
  EXPECT_EQ(f.checks.at(0).value, number(105));
  EXPECT_EQ(f.checks.at(0).margin, number(5));
  EXPECT_EQ(f.checks.at(0).when, in("2016..2020"));
  EXPECT_EQ(f.known_part, std::nullopt);
}

TEST_F(Total, TheFigureOfTheSpanComesFirst) {
  figures.add(district, cloud, "2020", "1 家");
  figures.add(district, cloud, "2016..2020", "100 家");
  EXPECT_EQ(verdict_of(), "met");
  EXPECT_EQ(judge().figures.size(), 1U);
}

TEST_F(Total, MissingYearsAreNamedAndTheRestIsOnlyShown) {
  figures.all.erase(figures.all.begin());
  figures.add(district, cloud, "2017", "500 家");
  const finding f = judge();
  EXPECT_EQ(f.result, verdict::undetermined) << "though the known years alone are enough: a correction may be negative";
  EXPECT_EQ(f.missing, (std::vector{at(cloud, "2016"), at(cloud, "2020")}));
  EXPECT_EQ(f.known_part, number(540));
}

TEST_F(Total, AFormulaIsAppliedToEachYear) {
  const auto over = made.indicator("超出", "家", indicator_kind::count);
  made.derive(over, "max(0 家, 上云企业数 - 15 家)");
  auto& t = made.content.targets[0];
  t.measured = over;
  t.over = in("2019..2020");
  t.requirements = {required(view::total, "<= 5 家")};
  figures.add(district, cloud, "2020", "1 家");
  figures.add(district, cloud, "2019..2020", "21 家");
  EXPECT_EQ(judge().checks.at(0).observed, number(5)) << "5 and 0, not max(0, 21 - 15)";
  figures.add(district, over, "2019..2020", "7 家");
  EXPECT_EQ(judge().checks.at(0).observed, number(7));
}

TEST_F(Total, AFaultOfOneYearIsTheFaultOfTheSum) {
  figures.add(district, cloud, "2020", "1 家").value = number::faulty(number_fault::too_large);
  EXPECT_EQ(verdict_of(), "undetermined");
  EXPECT_EQ(judge().fault, fault_cause::too_large);
  EXPECT_EQ(judge().fault_at, "上云企业数");
}

TEST_F(Total, IsDueAtTheEndOfItsSpan) {
  figures.add(district, cloud, "2020", "20 家");
  made.content.targets[0].due.period.reset();
  EXPECT_EQ(judge().when, in("2016..2020"));
  EXPECT_EQ(verdict_of(on("2020-12-31")), "not_due");
  EXPECT_EQ(verdict_of(on("2021-01-01")), "met");
}

TEST_F(Total, AShareHasNoSum) {
  auto& t = made.content.targets[0];
  t.measured = share;
  t.requirements = {required(view::total, ">= 1 %")};
  for (int year = 2016; year <= 2020; ++year) figures.add(district, share, std::to_string(year), "50 %");
  EXPECT_EQ(verdict_of(), "undetermined");
  EXPECT_EQ(judge().missing, std::vector{at(share, "2016..2020")});
}

TEST_F(Total, ASpanOfMonthsNeedsItsOwnFigure) {
  made.content.targets[0].over = in("2018-01..2018-09");
  EXPECT_EQ(judge().missing, std::vector{at(cloud, "2018-01..2018-09")});
  figures.add(district, cloud, "2018-01..2018-09", "100 家");
  EXPECT_EQ(verdict_of(), "met");
}

TEST_F(Total, SumsUnitsAndYears) {
  const auto north = made.unit("北郊镇", "town", district), south = made.unit("南郊镇", "town", district);
  made.content.indicators[cloud.index].rolls_up = {"town"};
  figures.add(north, cloud, "2020", "12 家");
  finding f = judge();
  EXPECT_EQ(f.missing, (std::vector<kaohe::cell>{{south, cloud, in("2020"), figure::level}}));
  EXPECT_EQ(f.known_part, number(92));
  figures.add(south, cloud, "2020", "8 家");
  f = judge();
  EXPECT_EQ(f.result, verdict::met);
  EXPECT_TRUE(f.rolled_up);
  EXPECT_EQ(f.known_part, std::nullopt);
}

}  // namespace
