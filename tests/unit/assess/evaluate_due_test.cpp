// SPDX-License-Identifier: Apache-2.0
// When a target is judged, on which period's figure, and how several checks make one verdict.
#include <kaohe/assess/evaluate.hpp>

#include "judging.hpp"

namespace {

using namespace kaohe_test;
using kaohe::due_time;
using kaohe::status;

struct Due : Judging {
  Due() { target(cod, {required(view::level, "<= 10 吨")}); }
  kaohe::target& only() { return made.content.targets[0]; }
  void due_on(std::string_view day) { only().due = {due_time::sort::on_day, {}, on(day)}; }
};

TEST_F(Due, APeriodIsDueFromTheDayAfterItsEnd) {
  figures.add(district, cod, "2020", "10 吨");
  EXPECT_EQ(verdict_of(on("2020-12-30")), "not_due");
  EXPECT_EQ(verdict_of(on("2020-12-31")), "not_due") << "on its last day the year is not over";
  EXPECT_EQ(verdict_of(on("2021-01-01")), "met");
  EXPECT_EQ(verdict_of(), "met") << "without a day everything is taken as due";
}

TEST_F(Due, WhatIsNotDueIsNotLookedAt) {
  const finding f = judge(on("2020-12-31"));
  EXPECT_EQ(f.when, in("2020"));
  EXPECT_TRUE(f.checks.empty());
  EXPECT_TRUE(f.missing.empty());
  EXPECT_TRUE(f.figures.empty());
}

TEST_F(Due, ADayIsDueFromThatDayOn) {
  due_on("2018-12-31");
  figures.add(district, cod, "2018-12", "10 吨");
  EXPECT_EQ(verdict_of(on("2018-12-30")), "not_due");
  EXPECT_EQ(verdict_of(on("2018-12-31")), "met");
  EXPECT_EQ(judge().when, in("2018-12")) << "the month of the day";
}

TEST_F(Due, TheShortestFigureThatEndsOnTheDayIsTheState) {
  due_on("2018-12-31");
  const auto looked_at = [&] { return judge().checks.at(0).when; };
  figures.add(district, cod, "2018-11", "1 吨");
  figures.add(district, cod, "2018-01..2018-11", "1 吨");
  EXPECT_EQ(verdict_of(), "undetermined");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2018")});
  figures.add(district, cod, "2018", "1 吨");
  EXPECT_EQ(looked_at(), in("2018"));
  figures.add(district, cod, "2018H2", "1 吨");
  EXPECT_EQ(looked_at(), in("2018H2"));
  figures.add(district, cod, "2018Q4", "1 吨");
  EXPECT_EQ(looked_at(), in("2018Q4"));
  figures.add(district, cod, "2018-12", "1 吨");
  EXPECT_EQ(looked_at(), in("2018-12"));
  EXPECT_EQ(judge().figures.size(), 1U);
  EXPECT_TRUE(judge().missing.empty());
}

TEST_F(Due, OtherMonthEndsHaveOtherPeriods) {
  due_on("2018-09-30");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2018-01..2018-09")});
  figures.add(district, cod, "2018-01..2018-09", "1 吨");
  EXPECT_EQ(judge().checks.at(0).when, in("2018-01..2018-09"));
  figures.add(district, cod, "2018Q3", "1 吨");
  EXPECT_EQ(judge().checks.at(0).when, in("2018Q3"));
  due_on("2018-06-30");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2018H1")});
  due_on("2018-02-28");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2018-01..2018-02")});
  due_on("2018-01-31");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2018-01")});
}

TEST_F(Due, InTheMiddleOfAMonthThatMonthCounts) {
  due_on("2018-12-30");
  figures.add(district, cod, "2018", "1 吨");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2018-12")});
  figures.add(district, cod, "2018-12", "1 吨");
  EXPECT_EQ(verdict_of(), "met");
}

TEST_F(Due, WhatIsComparedWithABaseIsAsLongAsTheBase) {
  due_on("2018-12-31");
  only().requirements = {required(view::reduction, ">= 10 %")};
  only().baseline = observed_in("2015");
  figures.add(district, cod, "2015", "1200 吨");
  figures.add(district, cod, "2018-12", "100 吨");  // a month against a year would be a reduction of 92 %
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2018")});
  figures.add(district, cod, "2018", "1100 吨");
  EXPECT_EQ(verdict_of(), "missed");
  EXPECT_EQ(judge().checks.at(0).when, in("2018"));
  due_on("2018-06-30");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2017-07..2018-06")});
  due_on("2018-12-31");
  only().baseline = observed_in("2015-12");
  figures.add(district, cod, "2015-12", "100 吨");
  EXPECT_EQ(judge().checks.at(0).when, in("2018-12"));
  EXPECT_EQ(verdict_of(), "missed");
}

TEST_F(Due, ADayAgainstThePreviousYear) {
  due_on("2018-12-31");
  only().requirements = {required(view::reduction, ">= 10 %")};
  only().baseline = kaohe::baseline{kaohe::baseline_source::previous_year, {}, {}, {}};
  figures.add(district, cod, "2018Q4", "90 吨");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2017Q4")});
  figures.add(district, cod, "2017Q4", "100 吨");
  EXPECT_EQ(verdict_of(), "met");
  only().evidence = kaohe::evidence_kind::published_rates;
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2018", figure::yoy)});
  figures.add(district, cod, "2018Q4", "-9 %", figure::yoy);
  EXPECT_EQ(verdict_of(), "missed");
  only().baseline = observed_in("2016");
  EXPECT_EQ(judge().missing, (std::vector{at(cod, "2017", figure::yoy), at(cod, "2018", figure::yoy)}));
}

// --- each year ---

struct EachYear : Due {
  EachYear() {
    only().due = {due_time::sort::each_year, {}, {}};
    only().requirements = {required(view::reduction, ">= 3 %")};
    only().baseline = kaohe::baseline{kaohe::baseline_source::previous_year, {}, {}, {}};
    for (const auto& [year, value] : {std::pair("2015", "1000 吨"), {"2016", "970 吨"}, {"2017", "960 吨"}}) {
      figures.add(district, cod, year, value);
    }
  }
  std::vector<std::string> all(std::optional<kaohe::date> as_of, std::optional<kaohe::period> selected = {}) const {
    std::vector<std::string> found;
    for (const finding& f : kaohe::assess::evaluate(made.build(), figures.known(as_of), {{}, selected}).findings) {
      found.push_back(to_text(f.when) + " " + std::string(to_text(f.result)));
    }
    return found;
  }
};

TEST_F(EachYear, IsJudgedForEveryYearThatHasEnded) {
  EXPECT_EQ(all(on("2016-12-31")), std::vector<std::string>{});
  EXPECT_EQ(all(on("2017-01-01")), std::vector<std::string>{"2016 met"});
  EXPECT_EQ(all(on("2018-12-31")), (std::vector<std::string>{"2016 met", "2017 missed"}));
  EXPECT_EQ(all({}), (std::vector<std::string>{"2016 met", "2017 missed", "2018 undetermined", "2019 undetermined",
                                               "2020 undetermined"}));
  EXPECT_EQ(all(on("2030-01-01")).size(), 5U) << "not beyond the policy's period";
}

TEST_F(EachYear, ASelectedYearIsAnsweredEvenIfItHasNotEnded) {
  EXPECT_EQ(all(on("2018-06-01"), in("2017")), std::vector<std::string>{"2017 missed"});
  EXPECT_EQ(all(on("2018-06-01"), in("2018")), std::vector<std::string>{"2018 not_due"});
  EXPECT_EQ(all(on("2018-06-01"), in("2021")), std::vector<std::string>{});
  EXPECT_EQ(all(on("2018-06-01"), in("2016..2017")).size(), 2U);
  EXPECT_EQ(all(on("2018-06-01"), in("2017Q4")), std::vector<std::string>{"2017 missed"});  // it falls due then
  EXPECT_EQ(all(on("2018-06-01"), in("2017Q3")), std::vector<std::string>{});
}

TEST_F(EachYear, WithoutAPeriodOfThePolicyOnlySelectedYearsAreJudged) {
  made.content.period.reset();
  EXPECT_EQ(all(on("2018-06-01")), std::vector<std::string>{});
  EXPECT_EQ(all(on("2018-06-01"), in("2017")), std::vector<std::string>{"2017 missed"});
}

TEST_F(EachYear, OneTargetAskedForWithoutAYearMeansTheLastThatHasEnded) {
  EXPECT_EQ(judge(on("2018-01-01")).when, in("2017"));
  EXPECT_EQ(judge(on("2017-12-31")).when, in("2016"));
  EXPECT_EQ(judge().when, in("2020"));
  EXPECT_EQ(judge(on("2016-05-01")).when, in("2016"));
  EXPECT_EQ(judge(on("2016-05-01")).result, verdict::not_due);
  EXPECT_EQ(judge(on("2018-01-01"), 0, in("2016")).result, verdict::met);
}

// --- 保持 ---

struct Kept : Due {
  Kept() {
    only().requirements = {required(view::level, "<= 10 吨")};
    only().every = kaohe::repetition::each_quarter;
    for (const char* quarter : {"2020Q1", "2020Q2", "2020Q3"}) figures.add(district, cod, quarter, "10 吨");
    figures.add(district, cod, "2020", "1 吨");  // the year's figure settles nothing
  }
};

TEST_F(Kept, MustHoldInEachPartOfTheDueYear) {
  EXPECT_EQ(verdict_of(), "undetermined");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2020Q4")});
  figures.add(district, cod, "2020Q4", "10.01 吨");
  EXPECT_EQ(verdict_of(), "missed");
  figures.all.back().value = coherent("10 吨");
  EXPECT_EQ(verdict_of(), "met");
  const finding f = judge();
  ASSERT_EQ(f.checks.size(), 4U);
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(f.checks[static_cast<std::size_t>(i)].when, kaohe::period::of_quarter(2020, i + 1));
    EXPECT_TRUE(f.checks[static_cast<std::size_t>(i)].decides);
  }
}

TEST_F(Kept, OneMissedPartDecidesThoughAnotherIsMissing) {
  figures.all[1].value = coherent("10.01 吨");
  EXPECT_EQ(verdict_of(), "missed");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2020Q4")});
}

TEST_F(Kept, HalvesAndMonths) {
  only().every = kaohe::repetition::each_half;
  EXPECT_EQ(judge().missing, (std::vector{at(cod, "2020H1"), at(cod, "2020H2")}));
  only().every = kaohe::repetition::each_month;
  EXPECT_EQ(judge().missing.size(), 12U);
  EXPECT_EQ(judge().missing.front(), at(cod, "2020-01"));
  EXPECT_EQ(judge().missing.back(), at(cod, "2020-12"));
  only().due.period = in("2020H2");
  EXPECT_EQ(judge().missing.size(), 6U);
  EXPECT_EQ(judge().missing.front(), at(cod, "2020-07"));
  only().every = kaohe::repetition::each_half;
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2020H2")});
  only().due.period = in("2020-07");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2020-07")}) << "a month has no halves: it is judged itself";
}

TEST_F(Kept, UpToADueDay) {
  due_on("2020-09-30");
  EXPECT_EQ(verdict_of(), "met");
  EXPECT_EQ(judge().checks.size(), 3U);
}

TEST_F(Kept, EachPartIsComparedWithTheSameMonths) {
  only().requirements = {required(view::change, "<= 0 %")};
  only().baseline = observed_in("2015");
  figures.add(district, cod, "2020Q4", "10 吨");
  figures.add(district, cod, "2015", "1000 吨");
  for (const char* quarter : {"2015Q1", "2015Q2", "2015Q3"}) figures.add(district, cod, quarter, "10 吨");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2015Q4")});
  figures.add(district, cod, "2015Q4", "9.99 吨");
  EXPECT_EQ(verdict_of(), "missed");
  figures.all.back().value = coherent("10 吨");
  EXPECT_EQ(verdict_of(), "met");
}

TEST_F(Kept, EachPartOfSeveralYearsIsComparedWithTheBaseYear) {
  only().requirements = {required(view::change, "<= 0 %")};
  only().baseline = observed_in("2015");
  only().due.period = in("2019..2020");
  only().every = kaohe::repetition::each_half;
  for (const char* half : {"2015H1", "2015H2", "2019H1", "2019H2", "2020H1"}) figures.add(district, cod, half, "10 吨");
  EXPECT_EQ(judge().missing, std::vector{at(cod, "2020H2")});
  figures.add(district, cod, "2020H2", "10 吨");
  EXPECT_EQ(verdict_of(), "met");
}

TEST_F(Kept, AStatedFigureOfAYearIsNoneOfItsParts) {
  only().requirements = {required(view::change, "<= 0 %")};
  only().baseline = kaohe::baseline{kaohe::baseline_source::stated, in("2015"), amount("1000 吨"), {}};
  EXPECT_EQ(verdict_of(), "undetermined");
  EXPECT_EQ(judge().missing, (std::vector{at(cod, "2015Q1"), at(cod, "2015Q2"), at(cod, "2015Q3"), at(cod, "2020Q4"),
                                          at(cod, "2015Q4")}));
}

TEST_F(Kept, ASpanHasNoParts) {
  only().over = in("2019..2020");
  only().requirements = {required(view::total, "<= 10 吨")};
  figures.add(district, cod, "2019", "9 吨");
  EXPECT_EQ(judge().checks.size(), 1U);
  EXPECT_EQ(verdict_of(), "met");
}

TEST_F(Kept, StretchIsLookedAtInEachPartAndStandsLast) {
  only().stretch = {required(view::level, "<= 9 吨")};
  figures.add(district, cod, "2020Q4", "8 吨");
  const finding f = judge();
  ASSERT_EQ(f.checks.size(), 8U);
  EXPECT_FALSE(f.checks[3].stretch);
  EXPECT_TRUE(f.checks[4].stretch);
  EXPECT_EQ(f.checks[4].result, verdict::not_reached);
  EXPECT_EQ(f.checks[7].result, verdict::reached);
  only().requirements.clear();
  EXPECT_EQ(verdict_of(), "not_reached");
}

// --- several deciding views, after Kleene ---

struct Several : Judging {
  /// The verdict when level and change are so: `+` met, `-` missed, `?` undetermined.
  std::string both(char level, char change) {
    made.content.targets.clear();
    figures.all.clear();
    auto& t = target(cod, {required(view::level, level == '+' ? "<= 100 吨" : "<= 10 吨"),
                           required(view::change, change == '-' ? "<= -90 %" : "<= 0 %")});
    if (level == '?') t.requirements[0] = required(view::total, "<= 1 吨"), t.over = in("2011..2012");
    t.baseline = observed_in("2015");
    figures.add(district, cod, "2020", "50 吨");
    if (change != '?') figures.add(district, cod, "2015", "100 吨");
    return verdict_of();
  }
};

TEST_F(Several, OneMissedIsMissedThenOneUndeterminedIsUndetermined) {
  EXPECT_EQ(both('+', '+'), "met");
  EXPECT_EQ(both('+', '-'), "missed");
  EXPECT_EQ(both('-', '+'), "missed");
  EXPECT_EQ(both('-', '-'), "missed");
  EXPECT_EQ(both('?', '-'), "missed");
  EXPECT_EQ(both('-', '?'), "missed");
  EXPECT_EQ(both('?', '+'), "undetermined");
  EXPECT_EQ(both('+', '?'), "undetermined");
  EXPECT_EQ(both('?', '?'), "undetermined");
}

TEST_F(Several, OneNamedViewDecidesAlone) {
  (void)both('+', '-');
  made.content.targets[0].decides = view::level;
  EXPECT_EQ(verdict_of(), "met");
  EXPECT_TRUE(judge().checks.at(0).decides);
  EXPECT_FALSE(judge().checks.at(1).decides);
  made.content.targets[0].decides = view::change;
  EXPECT_EQ(verdict_of(), "missed");
}

// --- determinations, lifetimes, provisional figures ---

TEST_F(Due, ADegreeIsFoundByAPersonOnceTheDirectionHolds) {
  only().requirements = {required(direction::falling)};
  only().baseline = observed_in("2015");
  only().by_determination = true;
  EXPECT_EQ(verdict_of(), "undetermined");
  figures.add(district, cod, "2015", "100 吨");
  EXPECT_EQ(with_level(cod, "99 吨"), "to_be_determined");
  EXPECT_EQ(with_level(cod, "100 吨"), "missed");
  EXPECT_EQ(with_level(cod, "101 吨"), "missed");
  EXPECT_EQ(verdict_of(on("2020-01-01")), "not_due");
  only().stretch = std::exchange(only().requirements, {});
  EXPECT_EQ(with_level(cod, "99 吨"), "to_be_determined");
  EXPECT_EQ(with_level(cod, "101 吨"), "not_reached");
}

TEST_F(Due, AUnitThatIsNotThereInTheDuePeriodIsNotJudged) {
  figures.add(district, cod, "2020", "1 吨");
  auto& lifetime = made.content.responsible_units[district.index].lifetime;
  for (const auto& [from, to, expected] : {std::tuple("2016-01-01", "2020-01-01", "not_applicable"),
                                           {"2016-01-01", "2020-01-02", "met"},
                                           {"2020-12-31", "2030-01-01", "met"},
                                           {"2021-01-01", "2030-01-01", "not_applicable"}}) {
    lifetime = {on(from), on(to)};
    EXPECT_EQ(verdict_of(), expected) << from << ' ' << to;
  }
  lifetime = {{}, on("2019-01-01")};
  EXPECT_EQ(verdict_of(on("2018-01-01")), "not_applicable") << "known to be gone by then, so never due";
  EXPECT_TRUE(judge().checks.empty());
}

TEST_F(Due, OnADueDayTheUnitMustBeThereThatDay) {
  due_on("2018-12-15");
  figures.add(district, cod, "2018-12", "1 吨");
  auto& lifetime = made.content.responsible_units[district.index].lifetime;
  lifetime.to = on("2018-12-15");
  EXPECT_EQ(verdict_of(), "not_applicable");
  lifetime.to = on("2018-12-16");
  EXPECT_EQ(verdict_of(), "met");
  lifetime = {on("2018-12-16"), {}};
  EXPECT_EQ(verdict_of(), "not_applicable");
  lifetime = {on("2018-12-15"), {}};
  EXPECT_EQ(verdict_of(), "met");
}

TEST_F(Due, FiguresBelowTheSettledStatusMakeItProvisional) {
  figures.add(district, cod, "2020", "1 吨").status = status::verified;
  EXPECT_TRUE(judge().provisional);
  EXPECT_EQ(judge().result, verdict::met);
  made.content.settled_by = status::verified;
  EXPECT_FALSE(judge().provisional);
  figures.all.back().status = status::preliminary;
  EXPECT_TRUE(judge().provisional);
  figures.all.back().status = status::final_;
  EXPECT_FALSE(judge().provisional);
}

TEST_F(Due, AnOldRunGivesTheOldAnswer) {
  figures.add(district, cod, "2020", "9 吨").known_since = on("2021-03-20");
  figures.add(district, cod, "2020", "11 吨").known_since = on("2022-06-01");
  EXPECT_EQ(verdict_of(on("2021-03-19")), "undetermined");
  EXPECT_EQ(verdict_of(on("2021-03-20")), "met");
  EXPECT_EQ(verdict_of(on("2022-05-31")), "met");
  EXPECT_EQ(verdict_of(on("2022-06-01")), "missed");
  EXPECT_EQ(verdict_of(), "missed");
}

TEST_F(Due, ARolledUpFigureIsMarked) {
  const auto north = made.unit("北郊镇", "town", district), south = made.unit("南郊镇", "town", district);
  made.content.indicators[cod.index].rolls_up = {"town"};
  figures.add(north, cod, "2020", "4 吨");
  finding f = judge();
  EXPECT_EQ(f.result, verdict::undetermined) << "the known part alone is within the cap";
  EXPECT_EQ(f.missing, (std::vector<kaohe::cell>{{south, cod, in("2020"), figure::level}}));
  EXPECT_EQ(f.known_part, coherent("4 吨"));
  EXPECT_FALSE(f.rolled_up);
  figures.add(south, cod, "2020", "5 吨");
  f = judge();
  EXPECT_EQ(f.result, verdict::met);
  EXPECT_TRUE(f.rolled_up);
  EXPECT_EQ(f.known_part, std::nullopt);
}

// --- evaluate ---

struct Evaluate : Judging {
  kaohe::responsible_unit_id other = made.unit("淄川区");
  Evaluate() {
    target(cod, {required(view::level, "<= 10 吨")}).who = {district, other};
    target(cod, {required(view::level, "<= 10 吨")}).due = {due_time::sort::on_day, {}, on("2018-12-31")};
    target(cloud, {required(view::total, ">= 1 家")}).over = in("2016..2020");
    made.content.targets.back().due.period.reset();
    target(cod, {required(view::level, "<= 10 吨")}).due.period = in("2019H1");
    made.content.sha256 = "abc";
  }
  std::vector<std::string> findings(const kaohe::assess::selection& only) const {
    std::vector<std::string> found;
    for (const finding& f : kaohe::assess::evaluate(made.build(), figures.known(), only).findings) {
      found.push_back(std::to_string(f.judged.index) + "/" + std::to_string(f.who.index) + " " + to_text(f.when));
    }
    return found;
  }
};

TEST_F(Evaluate, JudgesEveryTargetOfEveryUnitInOrder) {
  EXPECT_EQ(findings({}),
            (std::vector<std::string>{"0/0 2020", "0/1 2020", "1/0 2018-12", "2/0 2016..2020", "3/0 2019H1"}));
  const auto all = kaohe::assess::evaluate(made.build(), figures.known(on("2019-01-01")));
  EXPECT_EQ(all.policy_sha256, "abc");
  EXPECT_EQ(all.as_of, on("2019-01-01"));
}

TEST_F(Evaluate, OnlyOneUnit) { EXPECT_EQ(findings({other, {}}), std::vector<std::string>{"0/1 2020"}); }

TEST_F(Evaluate, OnlyWhatFallsDueInAPeriod) {
  EXPECT_EQ(findings({{}, in("2018")}), std::vector<std::string>{"1/0 2018-12"});
  EXPECT_EQ(findings({{}, in("2019")}), std::vector<std::string>{"3/0 2019H1"});
  EXPECT_EQ(findings({{}, in("2019Q2")}), std::vector<std::string>{"3/0 2019H1"});
  EXPECT_EQ(findings({{}, in("2019Q1")}), std::vector<std::string>{});
  EXPECT_EQ(findings({{}, in("2020")}), (std::vector<std::string>{"0/0 2020", "0/1 2020", "2/0 2016..2020"}));
  EXPECT_EQ(findings({other, in("2018")}), std::vector<std::string>{});
}

TEST_F(Evaluate, UsesEachSourceOnceWithItsStatus) {
  figures.add(district, cod, "2020", "9 吨").status = status::reported;
  const auto all = kaohe::assess::evaluate(made.build(), figures.known());
  ASSERT_EQ(all.findings.size(), 5U);
  EXPECT_TRUE(all.findings[0].provisional);
  EXPECT_EQ(all.findings[0].figures.at(0).status, status::reported);
  EXPECT_FALSE(all.findings[1].provisional);
}

TEST_F(Due, EachUnitIsJudgedByItsOwnValue) {
  auto& t = only();
  t.requirements = {required(view::reduction, ">= 3 %")};
  t.decides = view::reduction;
  t.due = {kaohe::due_time::sort::each_year, {}, {}};
  t.baseline = kaohe::baseline{kaohe::baseline_source::previous_year, {}, {}, {}};
  const auto north = made.unit("北郊镇");
  t.who = {district, north};
  t.values = {{district, in("2017"), required(view::reduction, ">= 3.4 %"), {}},
              {district, {}, required(view::reduction, ">= 5 %"), {}},
              {north, in("2018"), required(view::reduction, ">= 2 %"), {}}};
  figures.add(district, cod, "2016", "1000 吨");
  figures.add(district, cod, "2017", "966 吨");  // −3.4 %
  figures.add(district, cod, "2018", "918 吨");  // −4.97 %
  EXPECT_EQ(to_text(judge({}, 0, in("2017")).result), "met");
  EXPECT_EQ(judge({}, 0, in("2017")).checks.front().bound, coherent("3.4 %"));
  EXPECT_EQ(to_text(judge({}, 0, in("2018")).result), "missed");
  EXPECT_EQ(judge({}, 0, in("2018")).checks.front().bound, coherent("5 %"));
  const auto of_north = [&](const char* year) {
    return to_text(kaohe::assess::evaluate_target(made.build(), figures.known(), {0}, north, in(year)).result);
  };
  EXPECT_EQ(of_north("2017"), "not_applicable");
  EXPECT_EQ(of_north("2018"), "undetermined");
}

}  // namespace
