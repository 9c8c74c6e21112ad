// SPDX-License-Identifier: Apache-2.0
// Items of score sheets that rest on tasks or on results of other schemes.
#include "support/scoring.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::task_state;
using kaohe::task_verdict;

std::string tasks(const std::string& more = "otherwise = \"zero\"") {
  return scheme_of(
      100, item_of("work", "30", R"x(evidence = [ { task = "statistics", points = 10 }, { task = "plan", points = 20 } ]
)x" + more) + item_of("rest", "70", "score = '0'"));
}

}  // namespace

TEST(ScorecardTasks, PointsOfTasksThatAreDone) {
  scoring s(tasks());
  s.show("北镇", "statistics", task_state::done);
  s.show("北镇", "plan", task_state::in_progress);
  const auto card = s.sheet();
  EXPECT_EQ(text_of(card.items[0].score), "10");
  EXPECT_EQ(card.items[0].tasks, (std::vector<std::optional<task_verdict>>{task_verdict::done, task_verdict::overdue}));
  s.show("北镇", "plan", task_state::done).reached = on("2018-06-30");
  EXPECT_EQ(text_of(s.sheet().items[0].score), "30");
}

TEST(ScorecardTasks, OpenVerdictsLeaveTheirPointsOpen) {
  scoring s(tasks());
  EXPECT_EQ(text_of(s.sheet().items[0].score), "[0, 30]");  // nothing is known
  s.show("北镇", "statistics", task_state::done);
  EXPECT_EQ(text_of(s.sheet().items[0].score), "[10, 30]");
  s.show("北镇", "plan", task_state::in_progress);
  EXPECT_EQ(text_of(s.sheet("2018", "北镇", 0, on("2018-06-30")).items[0].score), "[10, 30]");  // not due
  EXPECT_EQ(text_of(s.sheet("2018", "北镇", 0, on("2018-07-01")).items[0].score), "10");
}

TEST(ScorecardTasks, DocumentsThatAreWantingLeavePointsOpen) {
  scoring s(R"x([[task]]
id = "file"
article = "三"
who = "北镇"
standing = true
evidence = ["台账"]
)x" + scheme_of(100, item_of("a", "100", "otherwise = \"zero\"\nevidence = [ { task = \"file\", points = 100 } ]")));
  auto& row = s.show("北镇", "file", task_state::done);
  EXPECT_EQ(text_of(s.sheet().score), "[0, 100]");
  row.document = "2018年台账";
  EXPECT_EQ(text_of(s.sheet().score), "100");
}

TEST(ScorecardTasks, TasksThatAreNotTheUnitsAreTakenOut) {
  scoring s(tasks("otherwise = \"rescale\""));
  s.show("南镇", "statistics", task_state::done);
  const auto south = s.sheet("2018", "南镇");
  EXPECT_EQ(text_of(south.items[0].score), "30");  // its one task counts for all
  EXPECT_EQ(south.items[0].tasks, (std::vector<std::optional<task_verdict>>{task_verdict::done, std::nullopt}));
  const auto west = s.sheet("2018", "西镇");  // it has none of them
  EXPECT_EQ(west.items[0].applies, false);
  EXPECT_EQ(text_of(west.items[1].points), "100");
}

TEST(ScorecardTasks, WhetherAUnitHasTheTaskMayBeOpen) {
  scoring s(
      scheme_of(100, item_of("work", "30", "otherwise = \"full\"\nevidence = [ { task = \"big\", points = 30 } ]") +
                         item_of("rest", "70", "score = '0'")));
  s.show("北镇", "big", task_state::not_started);
  auto card = s.sheet("2018", "北镇", 0, on("2019-02-01"));
  EXPECT_EQ(card.items[0].applies, std::nullopt);
  EXPECT_EQ(text_of(card.items[0].score), "[0, 30]");
  EXPECT_EQ(card.missing.size(), 1U);
  s.add("北镇", "节能量", "2018", "1000 tce");
  card = s.sheet("2018", "北镇", 0, on("2019-02-01"));
  EXPECT_EQ(card.items[0].applies, true);
  EXPECT_EQ(text_of(card.items[0].score), "0");
  s.figures.back().value = coherent("999 tce");
  card = s.sheet("2018", "北镇", 0, on("2019-02-01"));
  EXPECT_EQ(card.items[0].applies, false);
  EXPECT_EQ(text_of(card.items[0].score), "30");
}

TEST(ScorecardTasks, WhatTheUnitSaysStandsBesideWhatWasVerified) {
  scoring s(tasks());
  s.show("北镇", "statistics", task_state::done, "");
  s.show("北镇", "plan", task_state::done, "").reached = on("2018-02-01");
  auto card = s.sheet();
  EXPECT_EQ(text_of(card.items[0].score), "30");
  EXPECT_EQ(card.items[0].self_assessed, kaohe::number(30));
  EXPECT_EQ(card.items[0].verified, std::nullopt);
  EXPECT_TRUE(card.provisional);  // it rests on the unit's own word
  s.show("北镇", "statistics", task_state::done);
  s.show("北镇", "plan", task_state::in_progress);
  card = s.sheet();
  EXPECT_EQ(text_of(card.items[0].score), "10");
  EXPECT_EQ(card.items[0].self_assessed, kaohe::number(30));
  EXPECT_EQ(card.items[0].verified, kaohe::number(10));
  EXPECT_FALSE(card.provisional);
}

TEST(ScorecardTasks, VerdictsInExpressions) {
  scoring s(scheme_of(100, item_of("a", "100", R"x(score = 'if verdict("plan") = "done" then 100 else 40')x")));
  EXPECT_EQ(text_of(s.sheet().score), "[0, 100]");
  EXPECT_EQ(text_of(s.sheet("2018", "南镇").score), "40");  // not its task
  s.show("北镇", "plan", task_state::done);
  EXPECT_EQ(text_of(s.sheet().score), "100");
  s.evidence.back().state = task_state::in_progress;
  EXPECT_EQ(text_of(s.sheet().score), "40");
}

// --- results of another scheme ---

namespace {

/// Towns each year by 措施得分, and a scheme over the county that uses their results.
std::string combined(const std::string& keys, const std::string& period = "year") {
  return scheme_of(100,
                   item_of("m", "100",
                           "score = '措施得分'\nbonus = { of = '违法案件', every = \"1 起\", points = 1, "
                           "at_most = 20 }"),
                   {}, "towns") +
         "[[scheme]]\nid = \"county\"\ntitle = \"全县\"\nover = \"某县\"\nperiod = \"" + period + "\"\ntotal = 50\n" +
         R"x(grades = [ [">= 40", "好"], ["< 40", "差"] ])x" + "\n" +
         item_of("towns", "50", "scheme = \"towns\"\n" + keys);
}

void towns_reach(scoring& s, const char* when, const char* north, const char* south, const char* west = "") {
  const std::pair<const char*, const char*> all[] = {{"北镇", north}, {"南镇", south}, {"西镇", west}};
  for (const auto& [who, points] : all) {
    if (*points == '\0') continue;
    s.add(who, "措施得分", when, points);
    s.add(who, "违法案件", when, "0 起");
  }
}

}  // namespace

TEST(ScorecardResults, MeanLowestAndShareOfUnitsBelow) {
  scoring mean(combined("of = \"units below\"")), lowest(combined("of = \"units below\"\ntake = \"lowest\"")),
      passed(combined("of = \"units below\"\ntake = \"passed\"\ngrades = [\"超额完成\", \"完成\"]"));
  for (scoring* const s : {&mean, &lowest, &passed}) towns_reach(*s, "2019", "90", "79.9");
  EXPECT_EQ(text_of(mean.sheet("2019", "某县", 1).score), "42.475");  // 50 · (0.9 + 0.799) ÷ 2; 西镇 is gone
  EXPECT_EQ(text_of(lowest.sheet("2019", "某县", 1).score), "39.95");
  EXPECT_EQ(text_of(passed.sheet("2019", "某县", 1).score), "25");
  for (scoring* const s : {&mean, &lowest, &passed}) s->figures.clear(), towns_reach(*s, "2018", "90", "80");
  EXPECT_EQ(text_of(mean.sheet("2018", "某县", 1).score), "[85/3, 45]");
  EXPECT_EQ(text_of(lowest.sheet("2018", "某县", 1).score), "[0, 40]");
  EXPECT_EQ(text_of(passed.sheet("2018", "某县", 1).score), "[100/3, 50]");
  EXPECT_EQ(mean.sheet("2018", "某县", 1).missing.size(), 2U);  // 西镇's two figures
}

TEST(ScorecardResults, ABonusOfTheOtherSchemeCountsUpToItsTotal) {
  scoring s(combined("of = \"units below\""));
  towns_reach(s, "2019", "100", "50");
  s.figures[1].value = 20;  // 120 of 100
  EXPECT_EQ(text_of(s.sheet("2019", "某县", 1).score), "37.5");
}

TEST(ScorecardResults, OneOpenResultOfSeveral) {
  scoring s(combined("of = \"units below\"\ntake = \"passed\"\ngrades = [\"超额完成\"]"));
  towns_reach(s, "2019", "", "100");
  EXPECT_EQ(text_of(s.sheet("2019", "某县", 1).score), "[25, 50]");
  EXPECT_EQ(s.grades(s.sheet("2019", "某县", 1)), "好/差");
}

TEST(ScorecardResults, EachYearOfThePolicy) {
  scoring s(combined("of = \"units below\"\nyears = \"each\"\ntake = \"lowest\"", "policy"));
  for (const char* year : {"2016", "2017", "2018"}) towns_reach(s, year, "90", "85", "88");
  towns_reach(s, "2019", "95", "84");
  EXPECT_EQ(text_of(s.sheet("2016..2020", "某县", 1, on("2020-12-31")).score), "42");  // four years have ended
  EXPECT_EQ(text_of(s.sheet("2016..2020", "某县", 1, on("2021-01-01")).score), "[0, 42]");
  towns_reach(s, "2020", "70", "83");
  EXPECT_EQ(text_of(s.sheet("2016..2020", "某县", 1, on("2021-01-01")).score), "35");
  EXPECT_EQ(text_of(s.sheet("2016..2020", "某县", 1).score), "35");
}

TEST(ScorecardResults, TheUnitsOwnResultsOfYears) {
  scoring s(
      scheme_of(100, item_of("m", "100", "score = '措施得分'"), {}, "year") +
      "[[scheme]]\nid = \"all\"\ntitle = \"五年\"\nover = { kind = \"town\" }\nperiod = \"policy\"\ntotal = 100\n" +
      four_grades + "\n" + item_of("years", "100", "scheme = \"year\"\nyears = \"each\""));
  for (const char* year : {"2016", "2017", "2018", "2019", "2020"}) s.add("北镇", "措施得分", year, "80");
  EXPECT_EQ(text_of(s.sheet("2016..2020", "北镇", 1).score), "80");
  s.figures[4].value = 90;
  EXPECT_EQ(text_of(s.sheet("2016..2020", "北镇", 1).score), "82");
  // 西镇 was there for three years.
  for (const char* year : {"2016", "2017", "2018"}) s.add("西镇", "措施得分", year, "60");
  EXPECT_EQ(text_of(s.sheet("2016..2020", "西镇", 1).score), "60");
}

TEST(ScorecardResults, WithoutAnyResultTheItemDoesNotApply) {
  scoring s(combined("of = \"units below\"\nyears = \"each\"\notherwise = \"full\"", "policy"));
  EXPECT_EQ(text_of(s.sheet("2016..2020", "某县", 1, on("2016-12-31")).score), "50");
  EXPECT_EQ(s.sheet("2016..2020", "某县", 1, on("2016-12-31")).items[0].applies, false);
}

TEST(ScorecardResults, GradeAndScoreInExpressions) {
  const std::string other = scheme_of(100, item_of("m", "100", "score = '措施得分'"), {}, "other");
  scoring s(other + scheme_of(100, item_of("g", "40", R"x(score = 'if grade("other") = "完成" then 40 else 0')x") +
                                       item_of("p", "60", R"x(score = '0.6 * score("other")')x")));
  s.add("北镇", "措施得分", "2018", "80");
  EXPECT_EQ(text_of(s.sheet("2018", "北镇", 1).score), "88");
  s.figures[0].value = kaohe::number::ratio(799, 10);
  EXPECT_EQ(text_of(s.sheet("2018", "北镇", 1).score), "47.94");
  s.figures.clear();
  EXPECT_EQ(text_of(s.sheet("2018", "北镇", 1).score), "[0, 100]");
  EXPECT_EQ(s.sheet("2018", "北镇", 1).missing.size(), 1U);
}
