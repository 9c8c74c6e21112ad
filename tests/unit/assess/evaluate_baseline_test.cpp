// SPDX-License-Identifier: Apache-2.0
// What a figure is compared with: observed, stated, implied, previous year; levels and published rates.
#include <kaohe/assess/evaluate.hpp>

#include "judging.hpp"

namespace {

using namespace kaohe_test;
using kaohe::baseline_source;

struct Baseline : Judging {
  kaohe::target& capped(baseline_source source) {
    auto& t = target(cod, {required(view::level, "<= 3128 吨"), required(view::reduction, ">= 15.2 %")});
    t.decides = view::level;
    t.baseline = kaohe::baseline{source, in("2015"), {}, {}};
    return t;
  }
};

TEST_F(Baseline, AStatedFigureNeedsNoObservation) {
  auto& t = capped(baseline_source::stated);
  t.decides = view::reduction;
  t.baseline->stated = amount("3688 吨");
  figures.add(district, cod, "2015", "1 吨");  // the document states its own
  EXPECT_EQ(with_level(cod, "3127.424 吨"), "met");
  EXPECT_EQ(with_level(cod, "3127.425 吨"), "missed");
  figures.add(district, cod, "2020", "3000 吨");
  EXPECT_EQ(judge().checks.at(1).base, coherent("3688 吨"));
  EXPECT_EQ(judge().figures.size(), 1U);
}

TEST_F(Baseline, AnImpliedFigureIsCapByOneMinusRate) {
  capped(baseline_source::implied);
  figures.add(district, cod, "2020", "3128 吨");
  const finding f = judge();
  EXPECT_EQ(f.result, verdict::met);
  const kaohe::check& rate = f.checks.at(1);
  EXPECT_TRUE(rate.base_implied);
  EXPECT_EQ(rate.base, coherent("3128 吨") / (1 - coherent("15.2 %")));
  EXPECT_EQ(rate.value, coherent("15.2 %"));
  EXPECT_EQ(rate.margin, number(0));
  EXPECT_EQ(rate.result, verdict::met);
  EXPECT_TRUE(f.missing.empty()) << "an implied base lacks nothing";
}

TEST_F(Baseline, AnObservationOverridesWhatIsImplied) {
  capped(baseline_source::implied);
  figures.add(district, cod, "2015", "4000 吨");
  figures.add(district, cod, "2020", "3128 吨");
  const kaohe::check rate = judge().checks.at(1);
  EXPECT_FALSE(rate.base_implied);
  EXPECT_EQ(rate.base, coherent("4000 吨"));
  EXPECT_EQ(rate.value, coherent("21.8 %"));
  EXPECT_EQ(judge().figures.size(), 2U);
}

TEST_F(Baseline, ADerivedFigureOverridesWhatIsImplied) {
  capped(baseline_source::implied);
  const auto a = made.indicator("甲", "吨"), b = made.indicator("乙", "吨");
  made.derive(cod, "甲 + 乙");
  figures.add(district, a, "2015", "3000 吨");
  figures.add(district, cod, "2020", "3128 吨");
  EXPECT_TRUE(judge().checks.at(1).base_implied);
  EXPECT_TRUE(judge().missing.empty());
  figures.add(district, b, "2015", "1000 吨");
  EXPECT_FALSE(judge().checks.at(1).base_implied);
  EXPECT_EQ(judge().checks.at(1).base, coherent("4000 吨"));
}

TEST_F(Baseline, CountsTheFigureKnownByItsDay) {
  auto& t = target(cod, {required(view::reduction, ">= 20 %")});
  t.baseline = kaohe::baseline{baseline_source::observed, in("2015"), {}, on("2017-12-31")};
  figures.add(district, cod, "2015", "1000 吨").known_since = on("2016-03-20");
  figures.add(district, cod, "2015", "1100 吨").known_since = on("2018-06-01");  // 普查修订
  figures.add(district, cod, "2020", "850 吨");
  EXPECT_EQ(judge().checks.at(0).base, coherent("1000 吨"));
  EXPECT_EQ(verdict_of(), "missed");
  made.content.targets[0].baseline->known_as_of.reset();
  EXPECT_EQ(judge().checks.at(0).base, coherent("1100 吨"));
  EXPECT_EQ(verdict_of(), "met");
  made.content.targets[0].baseline->known_as_of = on("2016-01-01");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2015")});
}

TEST_F(Baseline, PreviousYearIsTheSameMonthsAYearBefore) {
  auto& t = target(cod, {required(view::reduction, ">= 3 %")});
  t.baseline = kaohe::baseline{baseline_source::previous_year, {}, {}, {}};
  figures.add(district, cod, "2015", "1 吨");
  figures.add(district, cod, "2019", "1000 吨");
  EXPECT_EQ(with_level(cod, "970 吨"), "met");
  EXPECT_EQ(with_level(cod, "970.01 吨"), "missed");
  made.content.targets[0].due.period = in("2020Q3");
  EXPECT_EQ(judge().missing, (std::vector{at(cod, "2020Q3"), at(cod, "2019Q3")}));
}

TEST_F(Baseline, BeforeTheFirstYearOfTheCalendarThereIsNone) {
  auto& t = target(cod, {required(view::reduction, ">= 3 %")});
  t.baseline = kaohe::baseline{baseline_source::previous_year, {}, {}, {}};
  t.due.period = in("1400");
  figures.add(district, cod, "1400", "1000 吨");
  EXPECT_EQ(verdict_of(), "undetermined");
  for (const kaohe::cell& c : judge().missing) EXPECT_EQ(to_text(c.period), "1400");
  t.evidence = kaohe::evidence_kind::published_rates;
  EXPECT_EQ(judge().missing, std::vector{at(cod, "1400", figure::cumulative)});
}

TEST_F(Baseline, AnObservedBaseNotThereIsNamed) {
  capped(baseline_source::observed);
  figures.add(district, cod, "2020", "3128 吨");
  const finding f = judge();
  EXPECT_EQ(f.result, verdict::met) << "the view that decides needs no base";
  EXPECT_EQ(f.checks.at(1).result, verdict::undetermined);
  EXPECT_EQ(f.missing, std::vector{at(cod, "2015")});
}

TEST_F(Baseline, AFaultOfTheBaseIsNoReasonToImplyOne) {
  capped(baseline_source::implied);
  const auto a = made.indicator("甲", "吨"), b = made.indicator("乙", "个");
  made.derive(cod, "甲 / 乙 * 1 个");
  figures.add(district, a, "2015", "3000 吨");
  figures.add(district, b, "2015", "0 个");
  figures.add(district, cod, "2020", "3128 吨");
  const finding f = judge();
  EXPECT_EQ(f.result, verdict::met);
  EXPECT_EQ(f.checks.at(1).result, verdict::undetermined);
  EXPECT_EQ(f.fault, fault_cause::division_by_zero);
  EXPECT_EQ(f.fault_at, "乙 = 0");
}

TEST_F(Baseline, TheFaultThatDecidesIsTheOneShown) {
  auto& t = capped(baseline_source::observed);
  t.requirements = {required(view::reduction, ">= 15.2 %"), required(view::level, "<= 3128 吨")};
  figures.add(district, cod, "2015", "0 吨");
  figures.add(district, cod, "2020", "3128 吨");
  EXPECT_EQ(judge().fault_at, "化学需氧量（2015） = 0");
  EXPECT_EQ(verdict_of(), "met");
  figures.all.back().value = number::faulty(number_fault::too_large);
  EXPECT_EQ(judge().fault, fault_cause::too_large);
  EXPECT_EQ(judge().fault_at, "化学需氧量");
  EXPECT_EQ(verdict_of(), "undetermined");
}

// --- published rates ---

struct PublishedRates : Judging {
  void rate(std::string_view when, std::string_view value) { figures.add(district, cod, when, value, figure::yoy); }
  kaohe::target& by_rates(kaohe::requirement r) {
    auto& t = target(cod, {std::move(r)});
    t.evidence = kaohe::evidence_kind::published_rates;
    t.baseline = kaohe::baseline{baseline_source::previous_year, {}, {}, {}};
    return t;
  }
};

TEST_F(PublishedRates, AYearIsJudgedOnItsPublishedChange) {
  by_rates(required(view::change, "<= -4.00 %"));
  for (const auto& [value, expected] : {std::pair("-4.01 %", "met"), {"-4.00 %", "met"}, {"-3.99 %", "missed"}}) {
    figures.all.clear();
    rate("2020", value);
    EXPECT_EQ(verdict_of(), expected) << value;
  }
  made.content.targets[0].requirements = {required(view::reduction, ">= 4.00 %")};
  for (const auto& [value, expected] : {std::pair("-4.01 %", "met"), {"-4.00 %", "met"}, {"-3.99 %", "missed"}}) {
    figures.all.clear();
    rate("2020", value);
    EXPECT_EQ(verdict_of(), expected) << value;
  }
  EXPECT_EQ(judge().checks.at(0).value, coherent("3.99 %"));
  EXPECT_EQ(judge().checks.at(0).margin, coherent("-0.01 %"));
  EXPECT_EQ(judge().checks.at(0).base, std::nullopt);
  EXPECT_EQ(judge().checks.at(0).observed, std::nullopt);
}

TEST_F(PublishedRates, LevelsAreNoRates) {
  by_rates(required(view::reduction, ">= 4 %"));
  figures.add(district, cod, "2019", "100 吨");
  figures.add(district, cod, "2020", "50 吨");
  EXPECT_EQ(verdict_of(), "undetermined");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2020", figure::yoy)});
}

TEST_F(PublishedRates, AndRatesAreNoLevels) {
  by_rates(required(view::reduction, ">= 4 %")).evidence = kaohe::evidence_kind::levels;
  rate("2020", "-50 %");
  EXPECT_EQ(judge().missing, (std::vector{at(cod, "2020"), at(cod, "2019")}));
}

TEST_F(PublishedRates, YearsAreChainedFromTheBase) {
  by_rates(required(view::reduction, ">= 17 %")).baseline = observed_in("2015");
  for (const char* year : {"2016", "2017", "2018", "2019"}) rate(year, "-4 %");
  // 0.96^4 (1 - r) <= 0.83 from r = 2.277… % on
  rate("2020", "-2.27 %");
  EXPECT_EQ(verdict_of(), "missed");
  figures.all.back().value = coherent("-2.28 %");
  EXPECT_EQ(verdict_of(), "met");
  const number factor = kaohe::power(number::ratio(96, 100), 4) * number::ratio(9772, 10000);
  EXPECT_EQ(judge().checks.at(0).value, 1 - factor);
  EXPECT_EQ(judge().figures.size(), 5U);
  figures.add(district, cod, "2016..2020", "-16.9 %", figure::cumulative);
  EXPECT_EQ(verdict_of(), "missed") << "what is published for the span comes first";
  EXPECT_EQ(judge().checks.at(0).value, coherent("16.9 %"));
}

TEST_F(PublishedRates, ATrendIsTheirSign) {
  by_rates(required(direction::falling));
  for (const auto& [value, expected] : {std::pair("-0.01 %", "met"), {"0 %", "missed"}, {"0.01 %", "missed"}}) {
    figures.all.clear();
    rate("2020", value);
    EXPECT_EQ(verdict_of(), expected) << value;
  }
  EXPECT_EQ(judge().checks.at(0).margin, coherent("-0.01 %"));
}

TEST_F(PublishedRates, AnIncrementNeedsLevelsWhateverTheEvidence) {
  by_rates(required(view::increment, "<= 1 吨"));
  rate("2020", "-5 %");
  EXPECT_EQ(judge().missing, (std::vector{at(cod, "2020"), at(cod, "2019")}));
}

TEST_F(PublishedRates, ARateWithoutAValueIsAFault) {
  by_rates(required(view::reduction, ">= 4 %"));
  rate("2020", "1 %");
  figures.all.back().value = number::faulty(number_fault::too_large);
  EXPECT_EQ(verdict_of(), "undetermined");
  EXPECT_EQ(judge().fault, fault_cause::too_large);
}

}  // namespace
