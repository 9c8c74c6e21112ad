// SPDX-License-Identifier: Apache-2.0
#include <kaohe/warn/forecast.hpp>

#include "support/small_policy.hpp"
#include "unit/assess/judging.hpp"

#include <array>
#include <cmath>

namespace {

using namespace kaohe_test;
using kaohe::forecast;
using kaohe::no_forecast;

// The expected figures were worked out apart from this library: normal equations in fractions, Student's t by
// numerical integration.
struct Forecast : Judging {
  kaohe::indicator_id intensity = made.indicator("单位地区生产总值能耗", "tce/万元", indicator_kind::ratio);

  /// Quarters of 2016 to mid-2019.
  static constexpr std::array quarters = {100, 80, 90, 120, 104, 85, 93, 126, 106, 86, 97, 128, 112, 90};
  static std::string quarter(std::size_t i) { return std::to_string(2016 + i / 4) + 'Q' + std::to_string(i % 4 + 1); }
  void add_quarters(std::size_t skipped = 99) {
    for (std::size_t i = 0; i < quarters.size(); ++i) {
      if (i != skipped) figures.add(district, cod, quarter(i), std::to_string(quarters[i]) + " 吨");
    }
  }
  kaohe::target& cap(const std::string& level, std::string_view due = "2019") {
    auto& t = target(cod, {required(view::level, level)});
    t.due.period = in(due);
    return t;
  }
  forecast made_of(std::optional<kaohe::period> when = {}, double confidence = 0.8) const {
    return kaohe::warn::forecast_target(made.build(), figures.known(), {0}, district, when, confidence);
  }
  static double tonnes(double x) { return x / kaohe_test::coherent("1 吨").to_double(); }
  static std::string why(const forecast& f) { return f.none ? std::string(to_text(*f.none)) : "a forecast"; }
};

TEST_F(Forecast, ValueIntervalAndProbabilityOfACap) {
  cap("<= 435 吨");
  add_quarters();
  const forecast f = made_of();
  EXPECT_EQ(why(f), "a forecast");
  EXPECT_EQ(f.parts_of_year, 4);
  EXPECT_EQ(f.when, in("2019"));
  EXPECT_NEAR(tonnes(f.value), 434.142857142857, 1e-9);
  EXPECT_NEAR(tonnes(f.low), 431.288144102570, 1e-6);
  EXPECT_NEAR(tonnes(f.high), 436.997570183144, 1e-6);
  EXPECT_NEAR(f.probability, 0.656162347244, 1e-9);
  EXPECT_EQ(f.figures.size(), quarters.size());
  EXPECT_EQ(f.confidence, 0.8);
}

TEST_F(Forecast, AYearThatHasNotBegun) {
  cap("<= 440 吨", "2020");
  add_quarters();
  const forecast f = made_of();
  EXPECT_NEAR(tonnes(f.value), 447.642857142857, 1e-9);
  EXPECT_NEAR(tonnes(f.low), 442.207645443566, 1e-6);
  EXPECT_NEAR(tonnes(f.high), 453.078068842151, 1e-6);
  EXPECT_NEAR(f.probability, 0.0418325037427, 1e-9);
}

TEST_F(Forecast, AWiderIntervalForMoreConfidence) {
  cap("<= 435 吨");
  add_quarters();
  EXPECT_GT(made_of({}, 0.95).high, made_of({}, 0.8).high);
  EXPECT_EQ(made_of({}, 0.95).value, made_of({}, 0.8).value);
}

TEST_F(Forecast, WithoutScatterThereIsNoDoubtAndTheBoundItselfIsMet) {
  for (std::size_t i = 0; i < 10; ++i) {  // 10, 30, 20, 40, and 4 more each year: 2018 ends with 10+30+20+40 + 8·4
    constexpr std::array level = {10, 30, 20, 40};
    figures.add(district, cod, quarter(i), std::to_string(level[i % 4] + static_cast<int>(i / 4) * 4) + " 吨");
  }
  cap("<= 132 吨", "2018");
  EXPECT_NEAR(tonnes(made_of().value), 132, 1e-9);
  EXPECT_NEAR(made_of().high - made_of().low, 0, 1e-6);
  made.content.targets.clear();
  cap("<= 132.001 吨", "2018");
  EXPECT_EQ(made_of().probability, 1);
  made.content.targets.clear();
  cap("<= 131.999 吨", "2018");
  EXPECT_LT(made_of().probability, 1e-9);
}

TEST_F(Forecast, MoreIsBetterForAFloorAndAReduction) {
  add_quarters();
  cap(">= 435 吨");
  EXPECT_NEAR(made_of().probability, 1 - 0.656162347244, 1e-9);
  made.content.targets.clear();
  auto& t = target(cod, {required(view::reduction, ">= 13 %")});  // of 500 t: 435 t
  t.due.period = in("2019");
  t.baseline = observed_in("2015");
  figures.add(district, cod, "2015", "500 吨");
  const forecast f = made_of();
  EXPECT_NEAR(f.value, (500 - 434.142857142857) / 500, 1e-12);
  EXPECT_NEAR(f.low, (500 - 436.997570183144) / 500, 1e-9);
  EXPECT_NEAR(f.probability, 0.656162347244, 1e-9);
}

TEST_F(Forecast, IncrementsChangesAndTotals) {
  add_quarters();
  figures.add(district, cod, "2015", "400 吨");
  auto& more = target(cod, {required(view::increment, "<= 35 吨")});
  more.due.period = in("2019");
  more.baseline = observed_in("2015");
  EXPECT_NEAR(tonnes(made_of().value), 34.142857142857, 1e-9);
  EXPECT_NEAR(made_of().probability, 0.656162347244, 1e-9);
  made.content.targets.clear();
  auto& change = target(cod, {required(view::change, "<= 8.75 %")});
  change.due.period = in("2019");
  change.baseline = observed_in("2015");
  EXPECT_NEAR(made_of().value, 34.142857142857 / 400, 1e-12);
  EXPECT_NEAR(made_of().probability, 0.656162347244, 1e-9);
  made.content.targets.clear();
  auto& sum = target(cod, {required(view::total, "<= 1650 吨")});  // 390 + 408 + 417 + 435
  sum.over = in("2016..2019");
  sum.due.period = in("2016..2019");
  EXPECT_NEAR(tonnes(made_of().value), 390 + 408 + 417 + 434.142857142857, 1e-9);
  EXPECT_NEAR(made_of().probability, 0.656162347244, 1e-9);
}

TEST_F(Forecast, YearToDateFiguresGiveTheQuartersBetweenThem) {
  cap("<= 435 吨");
  int to_date = 0;
  for (std::size_t i = 0; i < quarters.size(); ++i) {
    to_date = (i % 4 == 0 ? 0 : to_date) + quarters[i];
    const std::string year = std::to_string(2016 + i / 4);
    const std::array<std::string, 4> names = {"Q1", "H1", "-01.." + year + "-09", ""};
    figures.add(district, cod, year + names[i % 4], std::to_string(to_date) + " 吨");
  }
  EXPECT_NEAR(tonnes(made_of().value), 434.142857142857, 1e-9);
  EXPECT_NEAR(made_of().probability, 0.656162347244, 1e-9);
}

TEST_F(Forecast, RatiosGoByTheirYearToDateFigures) {
  auto& t = target(intensity, {required(view::level, "<= 0.4 tce/万元")});
  t.due.period = in("2018");
  for (int i = 0; i < 10; ++i) {  // a straight line for each season: the end of 2018 is 0.50 − 2 · 0.04
    const std::string year = std::to_string(2016 + i / 4);
    const std::array<std::string, 4> names = {"Q1", "H1", "-01.." + year + "-09", ""};
    const std::array<int, 4> level = {56, 54, 52, 50};
    const std::string value = "0." + std::to_string(level[static_cast<std::size_t>(i % 4)] - 4 * (i / 4)) + " tce/万元";
    figures.add(district, intensity, year + names[static_cast<std::size_t>(i % 4)], value);
  }
  EXPECT_NEAR(made_of().value / coherent("1 tce/万元").to_double(), 0.42, 1e-12);
  EXPECT_LT(made_of().probability, 1e-6);
}

TEST_F(Forecast, PublishedRatesAreChained) {
  auto& t = target(intensity, {required(view::reduction, ">= 17 %")});
  t.baseline = observed_in("2015");
  t.evidence = kaohe::evidence_kind::published_rates;
  const std::array<const char*, 10> rates = {"-2 %",   "-2.5 %", "-3 %",   "-3.5 %", "-3 %",
                                             "-2.8 %", "-3.3 %", "-3.6 %", "-3.1 %", "-3.4 %"};
  for (std::size_t i = 0; i < rates.size(); ++i) {
    const std::string year = std::to_string(2016 + i / 4);
    const std::array<std::string, 4> names = {"Q1", "H1", "-01.." + year + "-09", ""};
    figures.add(district, intensity, year + names[i % 4], rates[i], figure::yoy);
  }
  const forecast f = made_of();
  EXPECT_EQ(why(f), "a forecast");
  EXPECT_NEAR(f.value, 0.193193234189574, 1e-12);
  EXPECT_NEAR(f.low, 0.181481431766680, 1e-9);
  EXPECT_NEAR(f.high, 0.204737457865551, 1e-9);
  EXPECT_NEAR(f.probability, 0.983151405102, 1e-9);
}

TEST_F(Forecast, MonthsServeWhereQuartersAreWanting) {
  cap("<= 1200 吨", "2018");
  for (int i = 0; i < 30; ++i) {
    const std::string month = std::to_string(i % 12 + 1);
    figures.add(district, cod, std::to_string(2016 + i / 12) + '-' + (month.size() < 2 ? "0" : "") + month,
                std::to_string(100 + i % 12 - i / 12) + " 吨");
  }
  const forecast f = made_of();
  EXPECT_EQ(why(f), "a forecast");
  EXPECT_EQ(f.parts_of_year, 12);
  EXPECT_NEAR(tonnes(f.value), 12 * 98 + 66, 1e-9);
}

TEST_F(Forecast, TwoWholeYearsAreTheLeast) {
  cap("<= 435 吨", "2018");
  for (std::size_t i = 0; i < 7; ++i) figures.add(district, cod, quarter(i), std::to_string(quarters[i]) + " 吨");
  EXPECT_EQ(why(made_of()), "too_short");
  figures.add(district, cod, quarter(7), "126 吨");
  EXPECT_EQ(why(made_of()), "a forecast");
}

TEST_F(Forecast, AHoleIsNamedAtTheRowBehindIt) {
  cap("<= 435 吨");
  add_quarters(5);
  const forecast f = made_of();
  EXPECT_EQ(why(f), "hole");
  ASSERT_EQ(f.missing.size(), 1U);
  EXPECT_EQ(f.missing.front(), at(cod, "2017Q2"));
  kaohe::issues problems;
  kaohe::warn::report_series(made.build(), f, problems);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().code, kaohe::issue_code::series_hole);
  EXPECT_EQ(problems.front().args.back(), "2017Q2");
  EXPECT_EQ(problems.front().where.line, f.where.line);
}

TEST_F(Forecast, FiguresOfWholeYearsAreNoSeries) {
  auto& t = target(intensity, {required(view::level, "<= 0.4 tce/万元")});
  t.due.period = in("2020");
  for (const char* year : {"2012", "2013", "2014", "2015"}) figures.add(district, intensity, year, "0.6 tce/万元");
  EXPECT_EQ(why(made_of()), "too_short");
  for (int i = 0; i < 8; ++i) {  // quarters from 2017 on: what stands before them is no hole
    const std::string year = std::to_string(2017 + i / 4);
    const std::array<std::string, 4> names = {"Q1", "H1", "-01.." + year + "-09", ""};
    figures.add(district, intensity, year + names[static_cast<std::size_t>(i % 4)], "0.5 tce/万元");
  }
  EXPECT_EQ(why(made_of()), "a forecast");
}

TEST_F(Forecast, PartsOfAnotherCoverageThanTheirYear) {
  cap("<= 435 吨");
  add_quarters();
  const auto with_2017 = [&](const char* published) {
    const auto before = figures.all.size();
    figures.add(district, cod, "2017", published);
    forecast f = made_of();
    figures.all.resize(before, figures.all.front());
    return f;
  };
  EXPECT_EQ(why(with_2017("400 吨")), "a forecast");  // 408 is 2 % above
  EXPECT_EQ(why(with_2017("399.9 吨")), "contradicts_years");
  EXPECT_EQ(why(with_2017("416.3 吨")), "a forecast");
  const forecast f = with_2017("416.4 吨");
  EXPECT_EQ(why(f), "contradicts_years");
  kaohe::issues problems;
  kaohe::warn::report_series(made.build(), f, problems);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().code, kaohe::issue_code::series_contradicts_year);
  EXPECT_EQ(problems.front().args.back(), "2017");
}

TEST_F(Forecast, WhereThereIsNone) {
  add_quarters();
  auto& t = cap("<= 435 吨");
  figures.add(district, cod, "2019", "434 吨");
  EXPECT_EQ(why(made_of()), "nothing_left");
  figures.all.pop_back();
  t.requirements = {required(view::reduction, ">= 13 %")};
  t.baseline = observed_in("2015");
  EXPECT_EQ(why(made_of()), "no_base");
  EXPECT_EQ(made_of().missing.front(), at(cod, "2015"));
  figures.add(district, cod, "2015", "0 吨");
  EXPECT_EQ(why(made_of()), "not_real");
  t.requirements = {required(view::level, "[400 吨..435 吨]")};
  t.baseline.reset();
  EXPECT_EQ(why(made_of()), "not_one_number");
  t.requirements = {required(view::level, "<= 435 吨")};
  t.due.period = in("2019Q4");
  EXPECT_EQ(why(made_of()), "not_one_number");
  t.due.period = in("2019");
  t.every = kaohe::repetition::each_quarter;
  EXPECT_EQ(why(made_of()), "not_one_number");
}

TEST_F(Forecast, AFallByEverythingHasNoLogarithm) {
  auto& t = target(intensity, {required(view::reduction, ">= 17 %")});
  t.baseline = observed_in("2015");
  t.evidence = kaohe::evidence_kind::published_rates;
  for (int i = 0; i < 9; ++i) {
    const std::string year = std::to_string(2016 + i / 4);
    const std::array<std::string, 4> names = {"Q1", "H1", "-01.." + year + "-09", ""};
    figures.add(district, intensity, year + names[static_cast<std::size_t>(i % 4)], i == 2 ? "-100 %" : "-3 %",
                figure::yoy);
  }
  EXPECT_EQ(why(made_of()), "not_real");
}

}  // namespace
