// SPDX-License-Identifier: Apache-2.0
// Items of score sheets: tables, expressions, bonuses, deductions, items that do not apply.
#include "support/scoring.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::feel::fault_cause;

/// The county table: 90 % of the target gives 36, 80 % 32 …, less than half of it nothing.
const std::string steps = R"x(target = "saving"
input = '完成率'
table = [ [">= 100 %", "40"], ["[90 %..100 %)", "36"], ["[80 %..90 %)", "32"], ["[70 %..80 %)", "28"],
          ["[60 %..70 %)", "24"], ["[50 %..60 %)", "20"], ["< 50 %", "0"] ])x";

/// A scheme with one item of 100 points.
std::string only(const std::string& keys) { return scheme_of(100, item_of("a", "100", keys)); }

/// The sheet of 2018 with that 节能量.
kaohe::scorecard with_saving(scoring& s, const std::string& tce) {
  s.figures.clear();
  s.add("北镇", "节能量", "2018", tce + " tce");
  return s.sheet();
}

}  // namespace

TEST(Scorecard, StepsOfATable) {
  scoring s(scheme_of(100, item_of("energy", "40", steps) + item_of("rest", "60", "score = '0'")));
  const auto points = [&](const std::string& tce) { return text_of(with_saving(s, tce).items[0].score); };
  EXPECT_EQ(points("100.001"), "40");
  EXPECT_EQ(points("100"), "40");
  EXPECT_EQ(points("99.999"), "36");
  EXPECT_EQ(points("90.001"), "36");
  EXPECT_EQ(points("90"), "36");
  EXPECT_EQ(points("89.999"), "32");
  EXPECT_EQ(points("80"), "32");
  EXPECT_EQ(points("79.999"), "28");
  EXPECT_EQ(points("70"), "28");
  EXPECT_EQ(points("69.999"), "24");
  EXPECT_EQ(points("60"), "24");
  EXPECT_EQ(points("59.999"), "20");
  EXPECT_EQ(points("50"), "20");
  EXPECT_EQ(points("49.999"), "0");
  EXPECT_EQ(points("0"), "0");
  const auto card = with_saving(s, "95");
  EXPECT_EQ(card.items[0].rows, std::vector<std::uint32_t>{1});
  EXPECT_TRUE(card.items[0].possible.empty());
  EXPECT_EQ(card.items[0].applies, true);
  EXPECT_EQ(text_of(card.items[0].points), "40");
  ASSERT_EQ(card.items[0].given.size(), 1U);
  EXPECT_EQ(to_text(card.items[0].given[0].as_number()), "0.95");
}

TEST(Scorecard, AMissingFigureLeavesWhatItsRowsMayGive) {
  scoring s(scheme_of(100, item_of("energy", "40", steps) + item_of("rest", "60", "score = '60'")));
  const auto card = s.sheet();
  EXPECT_EQ(text_of(card.items[0].score), "[0, 40]");
  EXPECT_EQ(card.items[0].possible.size(), 7U);
  EXPECT_EQ(text_of(card.score), "[60, 100]");
  EXPECT_EQ(s.grades(card), "超额完成/完成/基本完成");
  EXPECT_FALSE(card.grade);
  ASSERT_EQ(card.missing.size(), 1U);
  EXPECT_EQ(card.missing[0],
            (kaohe::cell{s.unit("北镇"), s.p.find_indicator("节能量").value(), in("2018"), kaohe::figure::level}));
  EXPECT_TRUE(card.figures.empty());
}

TEST(Scorecard, TwoWayTable) {
  scoring s(only(R"x(target = "saving"
inputs = ['完成率', '完成率("coal")']
table = [ [">= 100 %", ">= 100 %", "100"], [">= 100 %", "< 100 %", "40"], ["< 100 %", ">= 100 %", "55"],
          ["< 100 %", "< 100 %", "0"] ])x"));
  const auto points = [&](const char* saved, const char* coal) {
    s.figures.clear();
    if (*saved != '\0') s.add("北镇", "节能量", "2018", saved);
    if (*coal != '\0') s.add("北镇", "减煤量", "2018", coal);
    return text_of(s.sheet().score);
  };
  EXPECT_EQ(points("100 tce", "100 t"), "100");
  EXPECT_EQ(points("100 tce", "99.9 t"), "40");
  EXPECT_EQ(points("99.9 tce", "100 t"), "55");
  EXPECT_EQ(points("99.9 tce", "99.9 t"), "0");
  EXPECT_EQ(points("100 tce", ""), "[40, 100]");
  EXPECT_EQ(points("99.9 tce", ""), "[0, 55]");
  EXPECT_EQ(points("", "100 t"), "[55, 100]");
  EXPECT_EQ(points("", "99.9 t"), "[0, 40]");
  EXPECT_EQ(points("", ""), "[0, 100]");
}

TEST(Scorecard, RowsThatAreWorkedOutLeaveAllPointsOpen) {
  scoring s(only(R"x(target = "saving"
input = '完成率'
table = [ [">= 100 %", "90"], ["< 100 %", "50 + 40 * 完成率"] ])x"));
  EXPECT_EQ(text_of(with_saving(s, "50").score), "70");
  EXPECT_EQ(text_of(with_saving(s, "100").score), "90");
  s.figures.clear();
  EXPECT_EQ(text_of(s.sheet().score), "[0, 100]");
}

TEST(Scorecard, ATableThatMayGiveNothingLeavesAllPointsOpen) {
  scoring s(only(R"x(target = "saving"
input = '完成率'
table = [ [">= 100 %", "90"], ["[50 %..100 %)", "50"] ])x"));
  EXPECT_EQ(text_of(s.sheet().score), "[0, 100]");
  const auto card = with_saving(s, "49.9");  // no row fits
  EXPECT_EQ(text_of(card.score), "[0, 100]");
  EXPECT_EQ(card.items[0].fault, fault_cause::no_row);
  EXPECT_TRUE(card.missing.empty());
}

TEST(Scorecard, Expressions) {
  scoring s(only("target = \"saving\"\nscore = 'if 判定 = \"完成\" then 80 else 50 * 完成率'"));
  EXPECT_EQ(text_of(with_saving(s, "100").score), "80");
  EXPECT_EQ(text_of(with_saving(s, "99").score), "49.5");
  s.figures.clear();
  EXPECT_EQ(text_of(s.sheet().score), "[0, 100]");
  EXPECT_EQ(s.sheet().missing.size(), 1U);
}

TEST(Scorecard, PointsBeyondThoseOfTheItemLeaveThemOpen) {
  scoring s(scheme_of(100, item_of("a", "60", "score = '措施得分'") + item_of("b", "40", "score = '40'")));
  const auto with = [&](const char* points) {
    s.figures.clear();
    s.add("北镇", "措施得分", "2018", points);
    return s.sheet();
  };
  EXPECT_EQ(text_of(with("60").items[0].score), "60");
  EXPECT_FALSE(with("60").items[0].out_of_range);
  EXPECT_EQ(text_of(with("60.001").items[0].score), "[0, 60]");
  EXPECT_TRUE(with("60.001").items[0].out_of_range);
  EXPECT_EQ(text_of(with("0").items[0].score), "0");
  EXPECT_EQ(text_of(with("-0.001").items[0].score), "[0, 60]");
}

TEST(Scorecard, AFaultLeavesThePointsOpen) {
  scoring s(only("score = '100 * (节能量 / 淘汰任务 * 1 吨 / 1 tce)'"));
  s.add("北镇", "节能量", "2018", "1 tce");
  s.add("北镇", "淘汰任务", "2018", "0 吨");
  const auto card = s.sheet();
  EXPECT_EQ(text_of(card.score), "[0, 100]");
  EXPECT_EQ(card.items[0].fault, fault_cause::division_by_zero);
  EXPECT_EQ(s.grades(card), "超额完成/完成/基本完成/未完成");
}

// --- bonuses and deductions ---

TEST(Scorecard, BonusForWholeSteps) {
  scoring s(only(steps.substr(0, steps.find("table")) + R"x(table = [ ["-", "50"] ]
bonus = { of = '完成率 - 100 %', every = "10 %", steps = "whole", points = 3, at_most = 9 })x"));
  const auto bonus = [&](const std::string& tce) { return text_of(with_saving(s, tce).bonus); };
  EXPECT_EQ(bonus("50"), "0");  // below zero nothing is taken off
  EXPECT_EQ(bonus("100"), "0");
  EXPECT_EQ(bonus("109.999"), "0");
  EXPECT_EQ(bonus("110"), "3");
  EXPECT_EQ(bonus("119.999"), "3");
  EXPECT_EQ(bonus("120"), "6");
  EXPECT_EQ(bonus("129.999"), "6");
  EXPECT_EQ(bonus("130"), "9");
  EXPECT_EQ(bonus("140"), "9");
  const auto card = with_saving(s, "125");
  EXPECT_EQ(text_of(card.items[0].score), "50");
  EXPECT_EQ(text_of(card.items[0].bonus), "6");
  EXPECT_EQ(text_of(card.score), "56");
  s.figures.clear();
  EXPECT_EQ(text_of(s.sheet().bonus), "[0, 9]");
  EXPECT_EQ(text_of(s.sheet().score), "[50, 59]");
  EXPECT_EQ(s.sheet().missing.size(), 1U);
}

TEST(Scorecard, BonusProRata) {
  scoring s(only(R"x(target = "saving"
score = '0'
bonus = { of = '完成率 - 100 %', every = "10 %", steps = "pro rata", points = 3, at_most = 9 })x"));
  const auto bonus = [&](const std::string& tce) { return text_of(with_saving(s, tce).bonus); };
  EXPECT_EQ(bonus("99"), "0");
  EXPECT_EQ(bonus("100"), "0");
  EXPECT_EQ(bonus("101"), "0.3");
  EXPECT_EQ(bonus("105"), "1.5");
  EXPECT_EQ(bonus("129.9"), "8.97");
  EXPECT_EQ(bonus("130"), "9");
  EXPECT_EQ(bonus("131"), "9");
}

TEST(Scorecard, Deductions) {
  scoring s(scheme_of(100, item_of("law", "10", R"x(score = '10'
deduction = { of = '违法案件', every = "1 起", points = 2, at_most = 12 })x") +
                               item_of("rest", "90", "score = '80'")));
  const auto with = [&](const char* cases) {
    s.figures.clear();
    if (*cases != '\0') s.add("北镇", "违法案件", "2018", cases);
    return s.sheet();
  };
  EXPECT_EQ(text_of(with("0 起").items[0].score), "10");
  EXPECT_EQ(text_of(with("1 起").items[0].score), "8");
  EXPECT_EQ(text_of(with("4 起").items[0].score), "2");
  EXPECT_EQ(text_of(with("5 起").items[0].score), "0");
  EXPECT_EQ(text_of(with("6 起").items[0].score), "0");  // never below zero
  EXPECT_EQ(text_of(with("6 起").items[0].deduction), "12");
  EXPECT_EQ(text_of(with("7 起").items[0].deduction), "12");
  EXPECT_EQ(text_of(with("4 起").score), "82");
  EXPECT_EQ(text_of(with("").items[0].deduction), "[0, 12]");
  EXPECT_EQ(text_of(with("").items[0].score), "[0, 10]");
  EXPECT_EQ(text_of(with("").score), "[80, 90]");
}

TEST(Scorecard, AnItemWithoutPointsTakesItsDeductionFromTheSheet) {
  scoring s(scheme_of(
      100, item_of("law", "0", R"x(deduction = { of = '违法案件', every = "1 起", points = 5, at_most = 40 })x") +
               item_of("rest", "100", "score = '措施得分'")));
  s.add("北镇", "违法案件", "2018", "3 起");
  s.add("北镇", "措施得分", "2018", "81");
  EXPECT_EQ(text_of(s.sheet().items[0].score), "-15");
  EXPECT_EQ(text_of(s.sheet().score), "66");
  s.figures[1].value = 15;
  EXPECT_EQ(text_of(s.sheet().score), "0");
  s.figures[1].value = 14;
  EXPECT_EQ(text_of(s.sheet().score), "0");  // a sheet never has less than nothing
}

// --- items that do not apply ---

namespace {

std::string with_condition(const std::string& otherwise) {
  return scheme_of(100, item_of("phase-out", "20", R"x(group = "措施"
applies = '淘汰任务 > 0 吨'
otherwise = ")x" + otherwise + R"x("
score = '10')x") + item_of("other", "30", "group = \"措施\"\nscore = '15'") +
                            item_of("energy", "50", "group = \"目标\"\nscore = '45'"));
}

std::string scores(const kaohe::scorecard& card) {
  std::string out;
  for (const auto& each : card.items) out += text_of(each.score) + " of " + text_of(each.points) + "; ";
  return out + text_of(card.score);
}

}  // namespace

TEST(Scorecard, AnItemThatDoesNotApply) {
  const auto sheet = [](const std::string& otherwise, const char* task) {
    scoring s(with_condition(otherwise));
    if (*task != '\0') s.add("北镇", "淘汰任务", "2018", task);
    return s.sheet();
  };
  EXPECT_EQ(scores(sheet("full", "1 吨")), "10 of 20; 15 of 30; 45 of 50; 70");
  EXPECT_EQ(scores(sheet("full", "0 吨")), "20 of 20; 15 of 30; 45 of 50; 80");
  EXPECT_EQ(scores(sheet("zero", "0 吨")), "0 of 20; 15 of 30; 45 of 50; 60");
  EXPECT_EQ(scores(sheet("rescale", "0 吨")), "0 of 0; 25 of 50; 45 of 50; 70");  // 20 points go to the group's other
  EXPECT_EQ(sheet("full", "0 吨").items[0].applies, false);
  // Open: both ways.
  EXPECT_EQ(scores(sheet("full", "")), "[10, 20] of 20; 15 of 30; 45 of 50; [70, 80]");
  EXPECT_EQ(scores(sheet("zero", "")), "[0, 10] of 20; 15 of 30; 45 of 50; [60, 70]");
  EXPECT_EQ(scores(sheet("rescale", "")), "[0, 10] of [0, 20]; [15, 25] of [30, 50]; 45 of 50; 70");
  EXPECT_EQ(sheet("full", "").items[0].applies, std::nullopt);
  EXPECT_EQ(sheet("full", "").missing.size(), 1U);
}

TEST(Scorecard, AnItemThatDoesNotApplyNeedsNoFigures) {
  scoring s(scheme_of(100, item_of("a", "20", R"x(applies = '淘汰任务 > 0 吨'
otherwise = "full"
score = '措施得分'
bonus = { of = '违法案件', every = "1 起", points = 1, at_most = 5 })x") +
                               item_of("b", "80", "score = '70'")));
  s.add("北镇", "淘汰任务", "2018", "0 吨");
  s.add("北镇", "违法案件", "2018", "3 起");
  const auto card = s.sheet();
  EXPECT_EQ(text_of(card.score), "90");
  EXPECT_EQ(text_of(card.bonus), "0");
  EXPECT_TRUE(card.missing.empty());
}

TEST(Scorecard, AGroupThatDoesNotApplyIsSpreadOverAllOthers) {
  const std::string leave = "applies = '淘汰任务 > 0 吨'\notherwise = \"rescale\"\n";
  scoring s(scheme_of(100, item_of("a", "10", leave + "group = \"甲\"\nscore = '0'") +
                               item_of("b", "10", leave + "group = \"甲\"\nscore = '0'") +
                               item_of("c", "10", leave + "group = \"乙\"\nscore = '0'") +
                               item_of("d", "30", "group = \"乙\"\nscore = '15'") +
                               item_of("e", "40", "group = \"丙\"\nscore = '40'")));
  s.add("北镇", "淘汰任务", "2018", "0 吨");
  // 乙 keeps its 40 points, all of them d's; the 20 of 甲 go to 乙 and 丙, 40 : 40.
  EXPECT_EQ(scores(s.sheet()), "0 of 0; 0 of 0; 0 of 0; 25 of 50; 50 of 50; 75");
}

TEST(Scorecard, WhereNothingAppliesThePointsAreOpen) {
  scoring s(only("applies = '淘汰任务 > 0 吨'\notherwise = \"rescale\"\nscore = '50'"));
  s.add("北镇", "淘汰任务", "2018", "0 吨");
  EXPECT_EQ(text_of(s.sheet().score), "[0, 100]");
  EXPECT_FALSE(s.sheet().grade);
}

TEST(Scorecard, ManyOpenItemsLeaveTheScoreOpen) {
  std::string items;
  for (int i = 0; i < 11; ++i) {
    items += item_of("i" + std::to_string(i), i == 0 ? "0" : "10",
                     "applies = '淘汰任务 > 0 吨'\notherwise = \"full\"\n" +
                         std::string(i == 0 ? "bonus = { of = '违法案件', every = \"1 起\", points = 1, at_most = 5 }"
                                            : "score = '10'"));
  }
  scoring s(scheme_of(100, items));
  EXPECT_EQ(text_of(s.sheet().score), "[0, 105]");
}

TEST(Scorecard, ATargetThatIsNotTheUnits) {
  scoring s(scheme_of(100, item_of("cod", "40", R"x(target = "cod-2019"
otherwise = "full"
score = 'if 判定 = "完成" then 40 else 0')x") +
                               item_of("b", "60", "score = '30'")));
  s.add("北镇", "化学需氧量", "2019", "60 吨");
  s.add("西镇", "化学需氧量", "2019", "60 吨");
  EXPECT_EQ(scores(s.sheet("2019")), "0 of 40; 30 of 60; 30");
  EXPECT_EQ(scores(s.sheet("2019", "西镇")), "40 of 40; 30 of 60; 70");
}

TEST(Scorecard, NamesOfATargetThatIsNotTheUnits) {
  scoring s(
      scheme_of(100, item_of("a", "50", R"x(score = 'if verdict("cod-2019") = "not_applicable" then 50 else 0')x") +
                         item_of("b", "50", R"x(score = '50 * 完成率("cod-2019")')x")));
  const auto card = s.sheet("2019", "西镇");
  EXPECT_EQ(text_of(card.items[0].score), "50");
  EXPECT_EQ(card.items[1].fault, fault_cause::bad_argument);
}

TEST(Scorecard, OfSeveralTargetsTheUnitsOwnCounts) {
  const std::string targets = R"x([[target]]
id = "north-own"
who = "北镇"
indicator = "节能量"
article = "二"
due = "each year"
level = ">= 50 tce"
[[target]]
id = "south-own"
who = "南镇"
indicator = "节能量"
article = "二"
due = "each year"
level = ">= 200 tce"
)x";
  scoring s(targets + scheme_of(100, item_of("a", "100", R"x(target = ["north-own", "south-own"]
otherwise = "full"
score = '40 * 完成率')x") + R"x([[scheme.veto]]
target = ["north-own", "south-own"]
when = '判定 = "未完成"'
grade = "未完成"
reason = "未完成"
)x"));
  for (const char* who : {"北镇", "南镇"}) s.add(who, "节能量", "2018", "100 tce");
  EXPECT_EQ(text_of(s.sheet().score), "80");
  EXPECT_EQ(s.sheet().vetoes[0].holds, false);
  EXPECT_EQ(text_of(s.sheet("2018", "南镇").score), "20");
  EXPECT_EQ(s.sheet("2018", "南镇").vetoes[0].holds, true);
  EXPECT_EQ(s.sheet("2018", "西镇").items[0].applies, false);  // it has none of them
  EXPECT_EQ(s.sheet("2018", "西镇").vetoes[0].holds, false);
}

// --- the period judged ---

TEST(Scorecard, ATargetDueLaterIsNotDue) {
  scoring s(only(
      R"x(score = 'if verdict("cod-2019") = "not_due" then 1 else if verdict("cod-2019") = "met" then 2 else 3')x"));
  s.add("北镇", "化学需氧量", "2019", "60 吨");
  EXPECT_EQ(text_of(s.sheet("2018").score), "1");
  EXPECT_EQ(text_of(s.sheet("2019").score), "3");
  EXPECT_EQ(text_of(s.sheet("2020").score), "3");
}

TEST(Scorecard, ATargetDueInAPeriodThatIsNotOverIsOpen) {
  scoring s(only(R"x(score = 'if verdict("cod-2019") = "met" then 2 else 3')x"));
  s.add("北镇", "化学需氧量", "2019", "60 吨");
  EXPECT_EQ(text_of(s.sheet("2019", "北镇", 0, on("2019-12-31")).score), "[0, 100]");
  EXPECT_EQ(text_of(s.sheet("2019", "北镇", 0, on("2020-01-01")).score), "3");
  EXPECT_EQ(text_of(s.sheet("2018", "北镇", 0, on("2019-06-30")).score), "3");  // not due, and that is known
}

TEST(Scorecard, EachYearHasItsOwnFigures) {
  scoring s(only("target = \"saving\"\nscore = '50 * 完成率'"));
  s.add("北镇", "节能量", "2017", "40 tce");
  s.add("北镇", "节能量", "2018", "80 tce");
  EXPECT_EQ(text_of(s.sheet("2017").score), "20");
  EXPECT_EQ(text_of(s.sheet("2018").score), "40");
  EXPECT_EQ(text_of(s.sheet("2019").score), "[0, 100]");
}

TEST(Scorecard, NamesOfTheUnit) {
  scoring s(only(R"x(score = 'if who = "北镇" then 10 else if kind = "town" then 20 else 30')x"));
  EXPECT_EQ(text_of(s.sheet().score), "10");
  EXPECT_EQ(text_of(s.sheet("2018", "南镇").score), "20");
}
