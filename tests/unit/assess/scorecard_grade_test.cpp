// SPDX-License-Identifier: Apache-2.0
// Grades, vetoes, consequences of score sheets; which sheets there are; points for a grade.
#include "support/scoring.hpp"

#include <gtest/gtest.h>
#include <kaohe/assess/score_given.hpp>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::proposal;
using kaohe::assess::points_for_grade;

/// A scheme whose score is 措施得分.
std::string by_measures(const std::string& more = {}, const std::string& keys = {}) {
  return scheme_of(100, item_of("m", "100", "score = '措施得分'") + more, keys);
}

kaohe::scorecard with_points(scoring& s, const char* points) {
  s.figures.clear();
  s.add("北镇", "措施得分", "2018", points);
  return s.sheet();
}

const std::string coal_veto = R"x([[scheme.veto]]
when = 'verdict("coal") = "missed"'
grade = "未完成"
reason = "未完成减煤目标"
)x";

std::string suspends(const std::string& when) {
  return "[[consequence]]\nof = \"s\"\nkind = \"suspend\"\ntext = \"限批\"\nwhen = '" + when + "'\n";
}

}  // namespace

TEST(ScorecardGrade, Bands) {
  scoring s(by_measures());
  const auto grade = [&](const char* points) { return s.grades(with_points(s, points)); };
  EXPECT_EQ(grade("100"), "超额完成");
  EXPECT_EQ(grade("95"), "超额完成");
  EXPECT_EQ(grade("94.999"), "完成");
  EXPECT_EQ(grade("80"), "完成");
  EXPECT_EQ(grade("79.999"), "基本完成");
  EXPECT_EQ(grade("60"), "基本完成");
  EXPECT_EQ(grade("59.999"), "未完成");
  EXPECT_EQ(grade("0"), "未完成");
  EXPECT_EQ(with_points(s, "80").grade, std::optional<std::size_t>(1));
}

TEST(ScorecardGrade, TheScoreIsRoundedOnceBeforeItIsGraded) {
  scoring s(by_measures({}, "round_to = 0.1"));
  const auto result = [&](const char* points) {
    const auto card = with_points(s, points);
    return text_of(card.score) + " " + s.grades(card);
  };
  EXPECT_EQ(result("94.949"), "94.9 完成");
  EXPECT_EQ(result("94.95"), "95 超额完成");  // halfway to the even multiple
  EXPECT_EQ(result("94.85"), "94.8 完成");
  EXPECT_EQ(result("79.9499"), "79.9 基本完成");
  EXPECT_EQ(result("79.95"), "80 完成");
  EXPECT_EQ(result("59.96"), "60 基本完成");
}

TEST(ScorecardGrade, AnOpenScoreHasAGradeIfAllOfItHasOne) {
  scoring s(scheme_of(100, item_of("a", "15", "score = '措施得分'") + item_of("b", "85", "score = '80'")));
  EXPECT_EQ(text_of(s.sheet().score), "[80, 95]");
  EXPECT_EQ(s.grades(s.sheet()), "超额完成/完成");
  scoring narrow(scheme_of(100, item_of("a", "14", "score = '措施得分'") + item_of("b", "86", "score = '80'")));
  EXPECT_EQ(narrow.grades(narrow.sheet()), "完成");
  EXPECT_EQ(narrow.sheet().grade, std::optional<std::size_t>(1));
  EXPECT_EQ(narrow.sheet().missing.size(), 1U);  // the score hangs on it, the grade does not
}

TEST(ScorecardGrade, Vetoes) {
  scoring s(by_measures(coal_veto));
  with_points(s, "97");
  EXPECT_EQ(s.grades(s.sheet()), "超额完成/未完成");  // open
  EXPECT_EQ(s.sheet().vetoes[0].holds, std::nullopt);
  ASSERT_EQ(s.sheet().missing.size(), 1U);
  EXPECT_EQ(s.sheet().missing[0].measured, s.p.find_indicator("减煤量").value());
  s.add("北镇", "减煤量", "2018", "100 吨");
  EXPECT_EQ(s.grades(s.sheet()), "超额完成");
  EXPECT_EQ(s.sheet().vetoes[0].holds, false);
  s.figures.back().value = coherent("99.999 吨");
  EXPECT_EQ(s.grades(s.sheet()), "未完成");
  EXPECT_EQ(s.sheet().vetoes[0].holds, true);
  EXPECT_EQ(text_of(s.sheet().score), "97");  // the points stay what they are
}

TEST(ScorecardGrade, AVetoThatHoldsDecidesWhateverTheScore) {
  scoring s(by_measures(coal_veto));
  s.add("北镇", "减煤量", "2018", "99 吨");
  EXPECT_EQ(text_of(s.sheet().score), "[0, 100]");
  EXPECT_EQ(s.sheet().grade, std::optional<std::size_t>(3));
}

TEST(ScorecardGrade, TheWorseOfVetoAndBand) {
  scoring s(
      by_measures("[[scheme.veto]]\nwhen = 'verdict(\"coal\") = \"missed\"'\ngrade = \"基本完成\"\nreason = \"甲\"\n"
                  "[[scheme.veto]]\nwhen = '判定(\"saving\") = \"未完成\"'\ngrade = \"完成\"\nreason = \"乙\"\n"));
  const auto grade = [&](const char* points, const char* coal, const char* saved) {
    with_points(s, points);
    if (*coal != '\0') s.add("北镇", "减煤量", "2018", coal);
    if (*saved != '\0') s.add("北镇", "节能量", "2018", saved);
    return s.grades(s.sheet());
  };
  EXPECT_EQ(grade("100", "100 t", "100 tce"), "超额完成");
  EXPECT_EQ(grade("100", "100 t", "99 tce"), "完成");
  EXPECT_EQ(grade("100", "99 t", "99 tce"), "基本完成");
  EXPECT_EQ(grade("50", "99 t", "99 tce"), "未完成");
  EXPECT_EQ(grade("100", "", ""), "超额完成/完成/基本完成");
  EXPECT_EQ(grade("100", "", "99 tce"), "完成/基本完成");
  EXPECT_EQ(grade("70", "", "99 tce"), "基本完成");
  with_points(s, "70");  // what is missing could only lead to grades that are no worse
  EXPECT_TRUE(s.sheet().missing.empty());
}

TEST(ScorecardGrade, AVetoAtFaultIsOpen) {
  scoring s(by_measures("[[scheme.veto]]\nwhen = '1 / 措施得分 < 0'\ngrade = \"未完成\"\nreason = \"甲\"\n"));
  EXPECT_EQ(s.grades(with_points(s, "0")), "未完成");
  EXPECT_EQ(s.sheet().vetoes[0].fault, kaohe::feel::fault_cause::division_by_zero);
  EXPECT_EQ(s.sheet().vetoes[0].holds, std::nullopt);
}

TEST(ScorecardGrade, AnExemptionIsCited) {
  scoring s(by_measures(coal_veto));
  with_points(s, "97");
  s.add("北镇", "减煤量", "2018", "10 吨");
  std::uint32_t coal = 0;
  while (s.p->targets[coal].id != "coal") ++coal;
  s.decisions.push_back(
      row(kaohe::decision_kind::exemption, about(s.unit("北镇"), {coal}), kaohe::decision_value::none, "2018-05-01"));
  const auto card = s.sheet();
  EXPECT_EQ(s.grades(card), "超额完成");
  ASSERT_EQ(card.decisions.size(), 1U);
  EXPECT_EQ(card.decisions[0].kind, kaohe::decision_kind::exemption);
}

TEST(ScorecardGrade, FiguresAreNamedOnce) {
  scoring s(
      scheme_of(100, item_of("a", "50", "score = '措施得分 / 2'") + item_of("b", "50", "score = '措施得分 / 2'")));
  with_points(s, "90");
  EXPECT_EQ(s.sheet().figures.size(), 1U);
  s.figures.clear();
  EXPECT_EQ(s.sheet().missing.size(), 1U);
}

TEST(ScorecardGrade, OnlyWhatOpenItemsHangOnIsMissing) {
  scoring s(
      scheme_of(100, item_of("a", "50", "score = 'if 违法案件 > 0 起 then 0 else if 措施得分 > 10 then 50 else 25'") +
                         item_of("b", "50", "score = '50'")));
  s.add("北镇", "违法案件", "2018", "1 起");
  EXPECT_EQ(text_of(s.sheet().score), "50");
  EXPECT_TRUE(s.sheet().missing.empty());
  s.figures[0].value = 0;
  ASSERT_EQ(s.sheet().missing.size(), 1U);
  EXPECT_EQ(s.sheet().missing[0].measured, s.p.find_indicator("措施得分").value());
}

// --- consequences ---

TEST(ScorecardConsequences, FollowFromTheGrade) {
  scoring s(by_measures() + suspends("grade = \"未完成\"") +
            "[[consequence]]\nof = \"s\"\nkind = \"publish\"\ntext = \"公告\"\nwhen = 'true'\n" +
            "[[consequence]]\nof = \"s\"\nkind = \"reward\"\ntext = \"表彰\"\nwhen = 'grade = \"超额完成\" and score "
            ">= 98'\n");
  const auto follows = [&](const char* points) {
    std::string out;
    if (*points == '\0') s.figures.clear();
    const auto card = *points == '\0' ? s.sheet() : with_points(s, points);
    for (const auto& c : card.consequences)
      out += std::to_string(c.consequence) + " " + std::string(to_text(c.is)) + "; ";
    return out;
  };
  EXPECT_EQ(follows("59"), "0 proposed; 1 proposed; ");
  EXPECT_EQ(follows("60"), "1 proposed; ");
  EXPECT_EQ(follows("97.9"), "1 proposed; ");
  EXPECT_EQ(follows("98"), "1 proposed; 2 proposed; ");
  EXPECT_EQ(follows(""), "0 possible; 1 proposed; 2 possible; ");
}

TEST(ScorecardConsequences, ASuspensionIsWithheldWhileFiguresAreNotSettled) {
  scoring s(by_measures() + suspends("grade = \"未完成\"") +
            "[[consequence]]\nof = \"s\"\nkind = \"rectify\"\ntext = \"整改\"\nwhen = 'grade = \"未完成\"'\n");
  with_points(s, "50");
  const auto with_status = [&](kaohe::status is) {
    s.figures[0].status = is;
    return s.sheet();
  };
  EXPECT_EQ(with_status(kaohe::status::preliminary).consequences[0].is, proposal::withheld);
  EXPECT_EQ(with_status(kaohe::status::preliminary).consequences[1].is, proposal::proposed);
  EXPECT_TRUE(with_status(kaohe::status::preliminary).provisional);
  EXPECT_EQ(with_status(kaohe::status::verified).consequences[0].is, proposal::proposed);  // settled_by = "verified"
  EXPECT_FALSE(with_status(kaohe::status::verified).provisional);
}

TEST(ScorecardConsequences, Deadlines) {
  const auto with = [](const std::string& keys) {
    return scoring(by_measures() + "[[consequence]]\nof = \"s\"\nkind = \"report\"\ntext = \"报告\"\nwhen = 'true'\n" +
                   keys);
  };
  const auto due = [](const scoring& s, std::optional<kaohe::date> as_of = {}) {
    const auto day = s.sheet("2018", "北镇", 0, as_of).consequences.at(0).due;
    return day ? to_text(*day) : std::string("none");
  };
  scoring month = with("within = \"P1M\"\ncounted_from = \"announcement\"\n");
  EXPECT_EQ(due(month), "none");  // not announced
  EXPECT_EQ(month.sheet().announced, std::nullopt);
  month.announce("other", "2018", "2019-01-31");
  month.announce("s", "2017", "2019-01-31");
  EXPECT_EQ(due(month), "none");  // of another scheme, another year
  month.announce("s", "2018", "2019-01-31");
  EXPECT_EQ(due(month), "2019-02-28");
  EXPECT_EQ(due(month, on("2019-01-30")), "none");
  EXPECT_EQ(due(month, on("2019-01-31")), "2019-02-28");
  EXPECT_EQ(month.sheet().announced, on("2019-01-31"));
  EXPECT_EQ(month.sheet().decisions.size(), 1U);
  scoring days = with("within = \"P30D\"\ncounted_from = \"announcement\"\n");
  days.announce("s", "2018", "2019-01-31");
  EXPECT_EQ(due(days), "2019-03-02");
  EXPECT_EQ(due(with("within = \"P2M\"\ncounted_from = \"end of period\"\n")), "2019-02-28");
  EXPECT_EQ(due(with("")), "none");
}

// --- which sheets there are ---

TEST(ScoreAll, EveryUnitAndPeriodThatHasEnded) {
  scoring s(by_measures());
  const auto sheets = [&](const kaohe::assess::selection& only, std::optional<kaohe::date> as_of) {
    std::string out;
    for (const auto& card : s.all(only, as_of).cards) out += to_text(card.when) + s.p.at(card.who).name + " ";
    return out;
  };
  EXPECT_EQ(sheets({}, on("2017-12-31")), "2016北镇 2016南镇 2016西镇 ");
  EXPECT_EQ(sheets({}, on("2018-01-01")), "2016北镇 2016南镇 2016西镇 2017北镇 2017南镇 2017西镇 ");
  EXPECT_EQ(sheets({s.unit("南镇"), {}}, {}), "2016南镇 2017南镇 2018南镇 2019南镇 2020南镇 ");
  EXPECT_EQ(sheets({s.unit("西镇"), {}}, {}), "2016西镇 2017西镇 2018西镇 ");  // gone on 2018-07-01
  EXPECT_EQ(sheets({{}, in("2019")}, on("2018-01-01")), "2019北镇 2019南镇 ");
  EXPECT_EQ(sheets({s.unit("甲厂"), {}}, {}), "");
  EXPECT_EQ(s.all().policy_sha256, s.p->sha256);
  EXPECT_EQ(s.all({}, on("2018-01-01")).as_of, on("2018-01-01"));
}

TEST(ScoreAll, ASchemeOfTheWholePeriodHasOneSheet) {
  scoring s("[[scheme]]\nid = \"s\"\ntitle = \"五年\"\nover = \"北镇\"\nperiod = \"policy\"\ntotal = 100\n" +
            four_grades + "\n" + item_of("m", "100", "score = '措施得分'"));
  EXPECT_EQ(s.all({}, on("2020-12-31")).cards.size(), 0U);
  ASSERT_EQ(s.all({}, on("2021-01-01")).cards.size(), 1U);
  EXPECT_EQ(s.all({}, on("2021-01-01")).cards[0].when, in("2016..2020"));
  EXPECT_EQ(s.all({{}, in("2020")}).cards.size(), 1U);  // it ends in 2020
  EXPECT_EQ(s.all({{}, in("2019")}).cards.size(), 0U);
}

// --- points for a grade ---

namespace {

std::string points(const std::optional<kaohe::feel::value_range>& r) {
  if (!r) return "none";
  return (r->low_included ? "[" : "(") + to_text(r->low.as_number()) + ", " + to_text(r->high.as_number()) +
         (r->high_included ? "]" : ")");
}

std::string energy_and_measures(const std::string& keys = {}, const std::string& more = {}) {
  return scheme_of(100,
                   item_of("energy", "40",
                           "target = \"saving\"\ninput = '完成率'\ntable = [ [\">= 100 %\", \"40\"], "
                           "[\"< 100 %\", \"20\"] ]\nbonus = { of = '完成率 - 100 %', every = \"10 %\", "
                           "steps = \"whole\", points = 3, at_most = 9 }") +
                       item_of("measures", "60", "score = '措施得分'") + more,
                   keys);
}

}  // namespace

TEST(PointsForGrade, OfOneItemTheOthersAsTheyAre) {
  scoring s(energy_and_measures());
  s.add("北镇", "节能量", "2018", "111 tce");  // 40 + 3
  const auto card = s.sheet();
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 0)), "[52, 60]");
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 1)), "[37, 52)");
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 2)), "[17, 37)");
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 3)), "[0, 17)");
  s.figures[0].value = coherent("50 tce");
  EXPECT_EQ(points(points_for_grade(s.p, s.sheet(), 1, 0)), "none");  // 20 + 60 is not enough
  EXPECT_EQ(points(points_for_grade(s.p, s.sheet(), 1, 1)), "[60, 60]");
}

TEST(PointsForGrade, WhereOthersAreOpenTheGradeMustBeSure) {
  scoring s(energy_and_measures());
  const auto card = s.sheet();  // the others give 20 to 49
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 0)), "none");
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 2)), "none");
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 3)), "[0, 11)");
}

TEST(PointsForGrade, BeforeRounding) {
  scoring s(energy_and_measures("round_to = 0.1"));
  s.add("北镇", "节能量", "2018", "100 tce");
  const auto card = s.sheet();
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 0)), "[54.95, 60]");  // 94.95 is rounded to the even 95.0
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 1)), "[39.95, 54.95)");
  EXPECT_EQ(points(points_for_grade(s.p, card, 1, 3)), "[0, 19.95)");
}

TEST(PointsForGrade, Vetoes) {
  scoring s(energy_and_measures({}, coal_veto));
  s.add("北镇", "节能量", "2018", "100 tce");
  EXPECT_EQ(points(points_for_grade(s.p, s.sheet(), 1, 1)), "none");  // the veto is open
  EXPECT_EQ(points(points_for_grade(s.p, s.sheet(), 1, 3)), "[0, 20)");
  s.add("北镇", "减煤量", "2018", "99 吨");
  EXPECT_EQ(points(points_for_grade(s.p, s.sheet(), 1, 1)), "none");
  EXPECT_EQ(points(points_for_grade(s.p, s.sheet(), 1, 3)), "[0, 60]");  // whatever they are
  s.figures[1].value = coherent("100 吨");
  EXPECT_EQ(points(points_for_grade(s.p, s.sheet(), 1, 1)), "[40, 55)");
}

// --- schemes tried out ---

TEST(ScoreGiven, AnItemOnGivenValues) {
  scoring s(energy_and_measures());
  const auto with = [&](kaohe::feel::value completion) {
    return kaohe::assess::score_item(s.p, {0}, 0, [&](const kaohe::rule_input& input) {
      return input.figure == kaohe::given_figure::completion ? completion : kaohe::feel::value();
    });
  };
  EXPECT_EQ(text_of(with(number(1)).score), "40");
  EXPECT_EQ(text_of(with(number::ratio(999, 1000)).score), "20");
  EXPECT_EQ(text_of(with(number::ratio(12, 10)).bonus), "6");
  EXPECT_EQ(text_of(with({}).score), "[20, 40]");
  EXPECT_EQ(text_of(with({}).bonus), "[0, 9]");
}

TEST(ScoreGiven, AnItemThatMayNotApply) {
  scoring s(scheme_of(100, item_of("a", "20", "applies = '淘汰任务 > 0 吨'\notherwise = \"full\"\nscore = '10'") +
                               item_of("b", "80", "score = '0'")));
  const auto with = [&](kaohe::feel::value task) {
    return kaohe::assess::score_item(s.p, {0}, 0, [&](const kaohe::rule_input&) { return task; });
  };
  EXPECT_EQ(text_of(with(number(1)).score), "10");
  EXPECT_EQ(text_of(with(number(0)).score), "20");
  EXPECT_EQ(with(number(0)).applies, false);
  EXPECT_EQ(text_of(with({}).score), "[10, 20]");
}

TEST(ScoreGiven, ASheetOnGivenPoints) {
  scoring s(energy_and_measures({}, coal_veto));
  const auto with = [&](std::vector<std::optional<number>> given, kaohe::verdict coal) {
    return kaohe::assess::score_points(s.p, {0}, s.unit("北镇"), in("2018"), given, [&](const kaohe::rule_input&) {
      return kaohe::feel::value(kaohe::feel::choice{static_cast<std::uint32_t>(coal)});
    });
  };
  EXPECT_EQ(text_of(with({number(43), number(52)}, kaohe::verdict::met).score), "95");
  EXPECT_EQ(s.grades(with({number(43), number(52)}, kaohe::verdict::met)), "超额完成");
  EXPECT_EQ(s.grades(with({number(43), number(52)}, kaohe::verdict::missed)), "未完成");
  EXPECT_EQ(text_of(with({number(43), {}}, kaohe::verdict::met).score), "[43, 103]");
  EXPECT_EQ(text_of(with({{}, number(50)}, kaohe::verdict::met).score), "[50, 99]");
}
