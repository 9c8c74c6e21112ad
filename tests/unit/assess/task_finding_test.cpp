// SPDX-License-Identifier: Apache-2.0
#include <kaohe/assess/task_finding.hpp>

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/parse.hpp>

#include "support/decisions.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::decision_kind;
using kaohe::decision_value;
using kaohe::task_finding;
using kaohe::task_state;
using kaohe::task_verdict;

/// One task of a district, due at the end of 2019.
struct Tasks : testing::Test {
  small_policy made;
  kaohe::responsible_unit_id district = made.unit("某区");
  kaohe::indicator_id energy = made.indicator("年综合能源消费量", "tce");
  kaohe::task_id first{0};
  figure_list figures;
  std::vector<kaohe::task_evidence> rows;
  std::vector<kaohe::decision> decided;

  Tasks() {
    kaohe::task t;
    t.id = "ledger";
    t.who = {district};
    t.due = on("2019-12-31");
    made.content.tasks.push_back(std::move(t));
  }
  kaohe::task& task() { return made.content.tasks[0]; }
  kaohe::task_evidence& tell(std::string_view day, task_state state, std::string verifier = "区环保分局",
                             std::string_view known = {}) {
    rows.push_back({district, first, on(day), state, {}, {}, std::move(verifier), on(known.empty() ? day : known), {}});
    return rows.back();
  }
  void determine(decision_value value, std::string_view day) {
    kaohe::decision_subject subject;
    subject.who = district, subject.task = first;
    decided.push_back(row(decision_kind::determination, subject, value, day));
  }
  /// For every unit of which the condition holds, standing.
  void for_each(std::string text) {
    kaohe::issues problems;
    std::vector<kaohe::feel::declared_name> names{
        {"kind", kaohe::feel::type::plain(kaohe::feel::type_kind::string), 0, {}, {}}};
    for (std::uint32_t i = 0; i < made.content.indicators.size(); ++i) {
      const auto& each = made.content.indicators[i];
      names.push_back({each.name, kaohe::feel::type::of(each.unit.dimension), i + 1, each.unit, {}});
    }
    const auto tree = kaohe::feel::parse_expression({text, {}, {}}, problems);
    auto program = kaohe::feel::check_expression(tree.value(), kaohe::feel::scope(names), problems);
    task().each = kaohe::membership{std::move(text), std::move(program).value()};
    task().who.clear(), task().due.reset();
  }
  std::optional<task_finding> judge(std::string_view day, kaohe::responsible_unit_id who = {}) const {
    const auto as_of = day.empty() ? std::nullopt : std::optional(on(day));
    return kaohe::assess::evaluate_task(made.build(), figures.known(as_of), kaohe::evidence_snapshot(rows, as_of),
                                        first, who, kaohe::decision_register(decided));
  }
  /// `done late provisional`, or `no member`.
  std::string found(std::string_view day, kaohe::responsible_unit_id who = {}) const {
    const auto f = judge(day, who);
    if (!f) return "no member";
    std::string text(to_text(f->result));
    if (f->late) text += " late";
    if (f->provisional) text += " provisional";
    if (f->encouraged) text += " encouraged";
    return text;
  }
};

TEST_F(Tasks, OnTheDueDayItIsNotOverdueYet) {
  tell("2019-06-30", task_state::in_progress);
  EXPECT_EQ(found("2019-12-30"), "not_due");
  EXPECT_EQ(found("2019-12-31"), "not_due");
  EXPECT_EQ(found("2020-01-01"), "overdue");
  EXPECT_EQ(found(""), "overdue");
}

TEST_F(Tasks, DoneIsDoneAlsoBeforeItIsDue) {
  tell("2019-06-30", task_state::done);
  EXPECT_EQ(found("2019-06-29"), "not_due");
  EXPECT_EQ(found("2019-06-30"), "done");
  EXPECT_EQ(found("2020-01-01"), "done");
  EXPECT_EQ(found(""), "done");
}

TEST_F(Tasks, WithoutAnyEvidenceNothingIsKnown) {
  EXPECT_EQ(found("2019-12-31"), "not_due");
  EXPECT_EQ(found("2020-01-01"), "undetermined");
  EXPECT_EQ(found(""), "undetermined");
  task().due.reset();
  EXPECT_EQ(found("2019-01-01"), "undetermined");
  tell("2019-01-01", task_state::not_started);  // that is something else
  EXPECT_EQ(found("2019-01-01"), "not_done");
  EXPECT_EQ(found(""), "not_done");
}

TEST_F(Tasks, EvidenceCountsFromTheDayItIsKnown) {
  tell("2019-12-31", task_state::done, "区环保分局", "2020-02-01");
  EXPECT_EQ(found("2020-01-31"), "undetermined");
  EXPECT_EQ(found("2020-02-01"), "done");  // in time, though handed in later
}

TEST_F(Tasks, DoneBehindTheDueDayIsLate) {
  tell("2019-06-30", task_state::in_progress);
  tell("2020-01-01", task_state::done);
  EXPECT_EQ(found("2019-12-31"), "not_due");
  EXPECT_EQ(found("2020-01-01"), "done late");
  EXPECT_EQ(found(""), "done late");
}

TEST_F(Tasks, WhatWasDoneInTimeAndLookedAtAgainIsNotLate) {
  tell("2019-12-31", task_state::done);
  tell("2020-06-30", task_state::done);
  EXPECT_EQ(found("2020-12-31"), "done");
  tell("2020-09-30", task_state::in_progress);  // 反弹
  EXPECT_EQ(found("2020-12-31"), "overdue");
}

TEST_F(Tasks, TheStateThatTheTaskAsksForSuffices) {
  tell("2019-06-30", task_state::basically_done);
  EXPECT_EQ(found("2020-01-01"), "overdue");
  task().required = task_state::basically_done;
  EXPECT_EQ(found("2020-01-01"), "done");
  rows[0].state = task_state::in_progress;
  EXPECT_EQ(found("2020-01-01"), "overdue");
  task().required = task_state::in_progress;
  EXPECT_EQ(found("2020-01-01"), "done");
  rows[0].state = task_state::not_started;
  EXPECT_EQ(found("2020-01-01"), "overdue");
}

TEST_F(Tasks, WhatTheUnitSaysOfItselfIsProvisional) {
  tell("2019-06-30", task_state::in_progress, "");
  EXPECT_EQ(found("2019-12-31"), "not_due");
  EXPECT_EQ(found("2020-01-01"), "overdue provisional");
  tell("2019-12-31", task_state::done, "");
  EXPECT_EQ(found("2020-01-01"), "done provisional");
  tell("2019-12-31", task_state::done, "区环保分局", "2020-03-01");
  EXPECT_EQ(found("2020-02-29"), "done provisional");
  EXPECT_EQ(found("2020-03-01"), "done");
}

TEST_F(Tasks, BothSidesAreKeptApart) {
  tell("2019-06-30", task_state::basically_done);
  tell("2019-12-31", task_state::done, "");
  const auto f = judge("2020-01-01");
  ASSERT_TRUE(f);
  EXPECT_EQ(f->verified, task_state::basically_done);
  EXPECT_EQ(f->self_assessed, task_state::done);
  ASSERT_EQ(f->evidence.size(), 2U);
  EXPECT_EQ(f->evidence.back().state, task_state::done);
}

TEST_F(Tasks, DocumentsThatAreWantingLeaveItToAPerson) {
  task().evidence = {"台账", "年度总结"};
  tell("2019-06-30", task_state::in_progress).document = "2019年台账（示例）";
  tell("2019-12-01", task_state::done);
  EXPECT_EQ(found("2019-12-31"), "not_due");
  EXPECT_EQ(found("2020-01-01"), "to_be_determined");
  EXPECT_EQ(judge("2020-01-01")->wanting, std::vector<std::string>{"年度总结"});
  determine(decision_value::done, "2020-02-01");
  EXPECT_EQ(found("2020-01-31"), "to_be_determined");
  EXPECT_EQ(found("2020-02-01"), "done");
  ASSERT_EQ(judge("2020-02-01")->decisions.size(), 1U);
  determine(decision_value::not_done, "2020-03-01");
  EXPECT_EQ(found("2020-03-01"), "overdue");
  rows.back().document = "年度总结";
  decided.clear();
  EXPECT_EQ(found("2020-01-01"), "done");
  EXPECT_TRUE(judge("2020-01-01")->wanting.empty());
}

TEST_F(Tasks, ADeterminationComesBeforeTheEvidence) {
  tell("2019-06-30", task_state::done, "");
  determine(decision_value::not_done, "2019-12-01");
  EXPECT_EQ(found("2019-11-30"), "done provisional");
  EXPECT_EQ(found("2019-12-01"), "not_due");
  EXPECT_EQ(found("2020-01-01"), "overdue");
}

TEST_F(Tasks, WhatIsOnlyEncouragedIsNeverOverdue) {
  task().encouraged = true;
  tell("2019-06-30", task_state::in_progress);
  EXPECT_EQ(found("2019-12-31"), "not_due encouraged");
  EXPECT_EQ(found("2020-01-01"), "not_done encouraged");
}

TEST_F(Tasks, AUnitThatIsNotThereIsNotJudged) {
  made.content.responsible_units[0].lifetime.to = on("2019-12-31");
  EXPECT_EQ(found("2019-12-30"), "not_due");
  EXPECT_EQ(found("2020-06-30"), "not_applicable");  // not there on the due day
  made.content.responsible_units[0].lifetime.to = on("2020-01-01");
  EXPECT_EQ(found("2020-06-30"), "undetermined");
  task().due.reset();
  EXPECT_EQ(found("2019-12-31"), "undetermined");
  EXPECT_EQ(found("2020-01-01"), "not_applicable");
}

TEST_F(Tasks, MembersOfAClassAreFoundByTheFiguresOfTheLastYearThatHasEnded) {
  for_each("kind = \"enterprise\" and 年综合能源消费量 >= 5000 tce");
  const auto plant = made.unit("某厂", "enterprise");
  EXPECT_EQ(found("2020-06-30", district), "no member");  // its figure is not asked for
  figures.add(district, energy, "2019", "9000 tce");
  EXPECT_EQ(found("2020-06-30", district), "no member");
  figures.add(plant, energy, "2018", "5000 tce");
  EXPECT_EQ(found("2019-12-31", plant), "undetermined");  // a member, but no evidence
  EXPECT_TRUE(judge("2019-12-31", plant)->missing.empty());
  EXPECT_EQ(judge("2019-12-31", plant)->figures.size(), 1U);
  EXPECT_EQ(found("2020-01-01", plant), "undetermined");
  ASSERT_EQ(judge("2020-01-01", plant)->missing.size(), 1U);  // 2019 is not known
  EXPECT_EQ(judge("2020-01-01", plant)->missing[0], (kaohe::cell{plant, energy, in("2019"), kaohe::figure::level}));
  figures.add(plant, energy, "2019", "4999.99 tce").known_since = on("2020-03-31");
  EXPECT_EQ(judge("2020-03-30", plant)->missing.size(), 1U);
  EXPECT_EQ(found("2020-03-31", plant), "no member");
  rows.push_back({plant, first, on("2019-12-01"), task_state::done, {}, {}, "区经信局", on("2019-12-01"), {}});
  EXPECT_EQ(found("2019-12-31", plant), "done");
  EXPECT_EQ(found("2020-01-01", plant), "undetermined");  // not known whether it has the task
  figures.all[1].status = kaohe::status::preliminary;
  EXPECT_EQ(found("2019-12-31", plant), "done provisional");
}

TEST_F(Tasks, BeyondThePlanTheLastYearOfItCounts) {
  for_each("年综合能源消费量 >= 5000 tce");
  figures.add(district, energy, "2020", "5000 tce");
  EXPECT_EQ(judge("2023-06-30")->missing.size(), 0U);
  EXPECT_EQ(judge("")->missing.size(), 0U);
  EXPECT_EQ(judge("2020-12-31")->missing.size(), 1U);
  EXPECT_EQ(judge("2016-06-30")->missing.at(0).period, in("2016"));  // before any year has ended
  made.content.period.reset();
  EXPECT_EQ(judge("2021-01-01")->missing.size(), 0U);
  EXPECT_EQ(judge("2020-12-31")->missing.size(), 1U);
}

TEST_F(Tasks, AClassOfAFormulaAtFaultIsUnknown) {
  const auto output = made.indicator("产值", "万元"),
             ratio = made.indicator("单耗", "tce/万元", kaohe::indicator_kind::ratio);
  made.derive(ratio, "年综合能源消费量 / 产值");
  for_each("单耗 > 1 tce/万元");
  figures.add(district, energy, "2019", "1 tce");
  figures.add(district, output, "2019", "0 万元");
  const auto f = judge("2020-06-30");
  ASSERT_TRUE(f);
  EXPECT_EQ(f->result, task_verdict::undetermined);
  EXPECT_EQ(f->fault, kaohe::feel::fault_cause::division_by_zero);
}

TEST_F(Tasks, OfAClassOnlyUnitsThatAreThere) {
  for_each("kind = \"town\"");
  const auto town = made.unit("北镇", "town", {}, {on("2018-01-01"), on("2020-01-01")});
  EXPECT_EQ(found("2017-12-31", town), "no member");
  EXPECT_EQ(found("2018-01-01", town), "undetermined");
  EXPECT_EQ(found("2019-12-31", town), "undetermined");
  EXPECT_EQ(found("2020-01-01", town), "no member");
}

TEST_F(Tasks, AllOfThemOrSome) {
  made.content.tasks.push_back(task());
  made.content.tasks[1].id = "books";
  made.content.tasks[1].due.reset();
  const auto town = made.unit("北镇", "town");
  made.content.tasks[1].who.push_back(town);
  const auto judged = [&](const kaohe::assess::selection& only) {
    const auto p = made.build();
    const kaohe::task_assessment all =
        kaohe::assess::evaluate_tasks(p, {}, kaohe::evidence_snapshot({}, on("2020-06-30")), only);
    EXPECT_EQ(all.as_of, on("2020-06-30"));
    std::string text;
    for (const task_finding& f : all.findings) text += p.at(f.who).name + " " + p.at(f.judged).id + "; ";
    return text;
  };
  EXPECT_EQ(judged({}), "某区 ledger; 某区 books; 北镇 books; ");
  EXPECT_EQ(judged({town, {}}), "北镇 books; ");
  EXPECT_EQ(judged({{}, in("2019")}), "某区 ledger; ");
  EXPECT_EQ(judged({{}, in("2019-12")}), "某区 ledger; ");
  EXPECT_EQ(judged({{}, in("2020")}), "");
}

TEST_F(Tasks, VerdictsHaveKeysAndWords) {
  EXPECT_EQ(to_text(task_verdict::to_be_determined), "to_be_determined");
  EXPECT_EQ(word(task_verdict::overdue, kaohe::language::zh), "逾期未完成");
  EXPECT_EQ(word(task_verdict::not_done, kaohe::language::en), "not done");
  EXPECT_EQ(to_text(task_verdict::not_applicable), "not_applicable");
}

TEST_F(Tasks, AsTheyStoodAtTheEndOfAPeriod) {
  tell("2018-11-30", task_state::in_progress);
  tell("2019-12-30", task_state::done, "区环保分局", "2020-02-01");
  tell("2020-06-01", task_state::not_started);
  const auto over = [&](const char* period, const char* day) {
    const auto as_of = *day == 0 ? std::nullopt : std::optional(on(day));
    return std::string(
        to_text(kaohe::assess::evaluate_task(made.build(), figures.known(as_of), kaohe::evidence_snapshot(rows, as_of),
                                             first, district, {}, in(period))
                    ->result));
  };
  EXPECT_EQ(over("2018", ""), "not_due");
  EXPECT_EQ(over("2019", ""), "done");  // of a day in the year, known later
  EXPECT_EQ(over("2019", "2020-02-01"), "done");
  EXPECT_EQ(over("2019", "2020-01-31"), "overdue");
  EXPECT_EQ(over("2019", "2019-12-31"), "not_due");  // the year is not over yet
  EXPECT_EQ(over("2020", ""), "overdue");
}

}  // namespace
