// SPDX-License-Identifier: Apache-2.0
#include <kaohe/observe/snapshot.hpp>

#include "support/small_policy.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::figure;
using kaohe::snapshot;

struct Snapshots : testing::Test {
  small_policy made;
  kaohe::responsible_unit_id district = made.unit("周村区");
  kaohe::responsible_unit_id town = made.unit("南郊镇", "town", district, {on("2016-07-01"), on("2019-07-01")});
  kaohe::indicator_id cod = made.indicator("化学需氧量", "吨");
  kaohe::indicator_id intensity = made.indicator("能耗强度", "tce/万元", kaohe::indicator_kind::ratio);
  figure_list figures;

  kaohe::cell cell(std::string_view when, figure is = figure::level) const { return {district, cod, in(when), is}; }
  static std::string text(const kaohe::observation* o) { return o == nullptr ? "none" : to_text(o->value / 1000); }
};

TEST_F(Snapshots, AnEmptyOneHasNothing) {
  EXPECT_EQ(snapshot().find(cell("2018")), nullptr);
  EXPECT_EQ(snapshot().find(cell("2018"), on("2020-01-01")), nullptr);
  EXPECT_EQ(snapshot().as_of(), std::nullopt);
}

TEST_F(Snapshots, FindsTheCellAskedForAndNoNeighbour) {
  figures.add(district, cod, "2017", "3400 吨");
  figures.add(district, cod, "2019", "3200 吨");
  figures.add(district, cod, "2019", "-2.5 %", figure::yoy);
  figures.add(town, cod, "2018", "100 吨");
  const snapshot known = figures.known();
  EXPECT_EQ(text(known.find(cell("2017"))), "3400");
  EXPECT_EQ(known.find(cell("2018")), nullptr);
  EXPECT_EQ(text(known.find(cell("2019"))), "3200");
  EXPECT_EQ(known.find(cell("2019", figure::yoy))->value, coherent("-2.5 %"));
  EXPECT_EQ(known.find(cell("2019", figure::cumulative)), nullptr);
  EXPECT_EQ(known.find(cell("2019H1")), nullptr);
}

TEST_F(Snapshots, ARevisionCountsFromItsDayOn) {
  figures.add(district, cod, "2018", "3310.5 吨").known_since = on("2019-03-20");
  figures.add(district, cod, "2018", "3300 吨").known_since = on("2020-11-15");
  EXPECT_EQ(text(figures.known(on("2019-03-19")).find(cell("2018"))), "none");
  EXPECT_EQ(text(figures.known(on("2019-03-20")).find(cell("2018"))), "3310.5");
  EXPECT_EQ(text(figures.known(on("2020-11-14")).find(cell("2018"))), "3310.5");
  EXPECT_EQ(text(figures.known(on("2020-11-15")).find(cell("2018"))), "3300");
  EXPECT_EQ(text(figures.known().find(cell("2018"))), "3300");
}

TEST_F(Snapshots, TheOrderOfTheListDoesNotMatterBetweenDays) {
  figures.add(district, cod, "2018", "3300 吨").known_since = on("2020-11-15");
  figures.add(district, cod, "2018", "3400 吨");
  figures.add(district, cod, "2018", "3310.5 吨").known_since = on("2019-03-20");
  EXPECT_EQ(text(figures.known().find(cell("2018"))), "3300");
  EXPECT_EQ(text(figures.known(on("2019-12-31")).find(cell("2018"))), "3310.5");
  EXPECT_EQ(text(figures.known(on("2019-01-01")).find(cell("2018"))), "3400");
}

TEST_F(Snapshots, OfTwoOfOneDayTheLaterOfTheListCounts) {
  figures.add(district, cod, "2018", "1 吨").known_since = on("2019-03-20");
  figures.add(district, cod, "2018", "2 吨").known_since = on("2019-03-20");
  figures.add(district, cod, "2017", "3 吨");
  figures.add(district, cod, "2017", "4 吨");
  EXPECT_EQ(text(figures.known().find(cell("2018"))), "2");
  EXPECT_EQ(text(figures.known().find(cell("2017"))), "4");
  EXPECT_EQ(text(figures.known().find(cell("2017"), on("2018-01-01"))), "4");
}

TEST_F(Snapshots, OfTwoOfOneDayTheSurerCountsWhateverTheirOrder) {
  figures.add(district, cod, "2018", "5 吨").status = kaohe::status::final_;
  figures.add(district, cod, "2018", "5 吨").status = kaohe::status::reported;
  EXPECT_EQ(figures.known().find(cell("2018"))->status, kaohe::status::final_);
  std::swap(figures.all[0], figures.all[1]);
  EXPECT_EQ(figures.known().find(cell("2018"))->status, kaohe::status::final_);
}

TEST_F(Snapshots, LooksBackToAnEarlierDay) {
  figures.add(district, cod, "2015", "3680 吨").known_since = on("2016-03-20");
  figures.add(district, cod, "2015", "3700 吨").known_since = on("2017-12-31");
  figures.add(district, cod, "2015", "3750 吨").known_since = on("2019-06-01");
  figures.add(district, cod, "2016", "9 吨").known_since = on("2016-03-20");
  const snapshot known = figures.known(on("2020-01-01"));
  EXPECT_EQ(text(known.find(cell("2015"), on("2016-03-19"))), "none");
  EXPECT_EQ(text(known.find(cell("2015"), on("2016-03-20"))), "3680");
  EXPECT_EQ(text(known.find(cell("2015"), on("2017-12-30"))), "3680");
  EXPECT_EQ(text(known.find(cell("2015"), on("2017-12-31"))), "3700");
  EXPECT_EQ(text(known.find(cell("2015"), on("2030-01-01"))), "3750");
  EXPECT_EQ(text(figures.known(on("2018-01-01")).find(cell("2015"), on("2030-01-01"))), "3700")
      << "looking back never looks beyond the snapshot's own day";
}

TEST_F(Snapshots, KeepsItsDayAndItsFiguresInOrder) {
  figures.add(district, cod, "2018", "2 吨").known_since = on("2019-03-20");
  figures.add(district, cod, "2018", "1 吨");
  figures.add(district, cod, "2017", "3 吨");
  figures.add(district, cod, "2019", "4 吨").known_since = on("2020-03-20");
  const snapshot known = figures.known(on("2020-01-01"));
  EXPECT_EQ(known.as_of(), on("2020-01-01"));
  ASSERT_EQ(known.observations().size(), 3U);
  EXPECT_EQ(text(&known.observations()[0]), "3");
  EXPECT_EQ(text(&known.observations()[1]), "1");
  EXPECT_EQ(text(&known.observations()[2]), "2");
}

// --- check_observations ---

struct CheckObservations : Snapshots {
  kaohe::issues check() const {
    kaohe::issues problems;
    kaohe::observe::check_observations(made.build(), figures.all, problems);
    return problems;
  }
};

TEST_F(CheckObservations, SameCellSameDayOtherValueIsAnErrorAtTheLaterRow) {
  figures.add(district, cod, "2018", "3310.5 吨").where = {"a.csv", 2, 1};
  figures.add(district, cod, "2018", "3310 吨").where = {"a.csv", 7, 1};
  EXPECT_EQ(check(), (kaohe::issues{{kaohe::issue_code::conflicting_observations,
                                     {"a.csv", 7, 1},
                                     {"周村区", "化学需氧量", "2018", "3310.5 吨", "3310 吨"}}}));
}

TEST_F(CheckObservations, RatesArePrintedInPerCent) {
  figures.add(district, intensity, "2018", "-2.2 %", figure::yoy).known_since = on("2019-03-20");
  figures.add(district, intensity, "2018", "-2.3 %", figure::yoy).known_since = on("2019-03-20");
  const auto problems = check();
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].args[3], "-2.2 %");
  EXPECT_EQ(problems[0].args[4], "-2.3 %");
}

TEST_F(CheckObservations, EqualValuesOtherDaysAndOtherFiguresAreNoConflict) {
  figures.add(district, cod, "2018", "3310 吨");
  figures.add(district, cod, "2018", "3310.0 吨");
  figures.add(district, cod, "2018", "3309 吨").known_since = on("2019-03-20");
  figures.add(district, cod, "2018", "3308 吨").known_since = on("2019-03-21");
  figures.add(district, cod, "2018", "-1 %", figure::yoy);
  figures.add(district, cod, "2017", "1 吨");
  EXPECT_EQ(check(), kaohe::issues{});
}

TEST_F(CheckObservations, EveryPairIsReported) {
  figures.add(district, cod, "2018", "1 吨").where.line = 1;
  figures.add(district, cod, "2017", "1 吨").where.line = 2;
  figures.add(district, cod, "2018", "2 吨").where.line = 3;
  figures.add(district, cod, "2018", "1 吨").where.line = 4;
  const auto problems = check();
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].where.line, 3U);
  EXPECT_EQ(problems[1].where.line, 4U);
}

TEST_F(CheckObservations, FiguresOutsideTheLifetimeAreWarnings) {
  figures.add(town, cod, "2016H1", "1 吨").where = {"a.csv", 2, 1};  // the unit begins on the day after
  figures.add(town, cod, "2016", "1 吨");
  figures.add(town, cod, "2016-07", "1 吨");
  figures.add(town, cod, "2019-06", "1 吨");
  figures.add(town, cod, "2019-07", "1 吨").where = {"a.csv", 6, 1};  // `to` is the first day no longer
  const auto problems = check();
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0],
            (kaohe::issue{
                kaohe::issue_code::unit_not_alive, {"a.csv", 2, 1}, {"南郊镇", "2016H1", "2016-07-01", "2019-07-01"}}));
  EXPECT_EQ(problems[1].where.line, 6U);
  EXPECT_EQ(severity_of(problems[0].code), kaohe::severity::warning);
}

TEST_F(CheckObservations, AnOpenLifetimeHasNoSuchEnd) {
  made.content.responsible_units[town.index].lifetime.to.reset();
  figures.add(town, cod, "2016Q2", "1 吨");
  const auto problems = check();
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].args, (std::vector<std::string>{"南郊镇", "2016Q2", "2016-07-01", ""}));
}

}  // namespace
