// SPDX-License-Identifier: Apache-2.0
// From what an assessment proposes to what is in force on a day, and what a rule makes of it.
#include <unit/gate/deciding.hpp>

namespace {

using namespace kaohe_test;
using kaohe::decision_kind;
using kaohe::decision_value;
using kaohe::proposal;

struct Suspension : Deciding {
  const std::string of_towns = rule("r", "suspend", "when = 'suspended(镇街) or suspended(业主)'");

  void SetUp() override {
    take(of_towns);
    say("镇街", "北镇").say("业主", "南镇").say("性质", "新建").say("替代能源", "否");
  }
  /// The suspensions of a unit: `towns 2019 in_force suspension`.
  std::string all_of(const std::string& who = "北镇") const {
    const auto all = with_facts([&](const auto& on) { return kaohe::gate::suspensions_of(p(), on, unit(who)); });
    std::string text;
    for (const auto& each : all) {
      text +=
          (text.empty() ? "" : "; ") + each.assessment + " " + to_text(each.when) + " " + std::string(to_text(each.is));
      if (each.consequence) text += " " + std::to_string(*each.consequence);
      if (each.row) text += " by " + std::string(to_text(each.row->kind)) + " " + to_text(each.row->made);
      if (each.ended_by) text += ", ended by " + std::string(to_text(each.ended_by->kind));
    }
    return text;
  }
  void suspend(std::string_view made, std::string_view to = {}) {
    add(decision_kind::suspension, "北镇", "towns", "2019", decision_value::in_force, made, to);
  }
  bool assessed(const std::string& who = "北镇") const {
    return with_facts([&](const auto& on) { return kaohe::gate::was_assessed(p(), on, unit(who)); });
  }
};

TEST_F(Suspension, NobodyIsSuspendedWithoutARow) {
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "");
  EXPECT_EQ(finding("r").unassessed.size(), 2U);
}

TEST_F(Suspension, WithoutARegisterNothingIsKnown) {
  with_register = false;
  EXPECT_EQ(verdict(), "undetermined (register)");
  EXPECT_EQ(outcome(), "no_objection..suspended");
}

TEST_F(Suspension, TheUnitMustBeNamed) {
  say("镇街", "");
  EXPECT_EQ(verdict(), "undetermined (镇街)");
  suspend("2020-05-01");
  say("业主", "北镇");
  EXPECT_EQ(verdict(), "fires");  // one is enough
}

TEST_F(Suspension, ByARowFromItsDayToTheDayBeforeItsEnd) {
  suspend("2020-05-10", "2020-06-01");
  as_of = on("2020-05-09");
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "");
  as_of = on("2020-05-10");
  EXPECT_EQ(verdict(), "fires");
  EXPECT_EQ(all_of(), "towns 2019 in_force 0 by suspension 2020-05-10");
  EXPECT_EQ(finding("r").suspensions.size(), 1U);
  as_of = on("2020-05-31");
  EXPECT_EQ(verdict(), "fires");
  as_of = on("2020-06-01");
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "towns 2019 ended 0 by suspension 2020-05-10");
  as_of = {};
  EXPECT_EQ(all_of(), "towns 2019 ended 0 by suspension 2020-05-10");
}

TEST_F(Suspension, EndedByALiftOrAnUpheldAppealAndMadeAgain) {
  suspend("2020-01-10");
  add(decision_kind::lift, "北镇", "towns", "2019", decision_value::lifted, "2020-02-01");
  as_of = on("2020-01-31");
  EXPECT_EQ(verdict(), "fires");
  as_of = on("2020-02-01");
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "towns 2019 ended 0 by suspension 2020-01-10, ended by lift");
  suspend("2020-03-01");
  add(decision_kind::appeal, "北镇", "towns", "2019", decision_value::open, "2020-03-05");
  as_of = on("2020-03-09");
  EXPECT_EQ(verdict(), "fires");
  add(decision_kind::appeal, "北镇", "towns", "2019", decision_value::upheld, "2020-03-10");
  as_of = on("2020-03-10");
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "towns 2019 ended 0 by suspension 2020-03-01, ended by appeal");
  as_of = on("2020-03-09");
  EXPECT_EQ(verdict(), "fires");
  rows.back().value = decision_value::rejected;
  as_of = on("2020-03-11");
  EXPECT_EQ(verdict(), "fires");
}

TEST_F(Suspension, OnlyProjectsThatItCovers) {
  suspend("2020-05-01");
  const auto with = [&](std::string_view kind, std::string_view spared) {
    say("性质", kind).say("替代能源", spared);
    return verdict();
  };
  EXPECT_EQ(with("扩建", "否"), "fires");
  EXPECT_EQ(with("改建", "否"), "does_not_fire");
  EXPECT_EQ(with("新建", "是"), "does_not_fire");
  EXPECT_EQ(with("", "是"), "does_not_fire");
  EXPECT_EQ(with("改建", ""), "does_not_fire");
  EXPECT_EQ(with("", "否"), "undetermined (性质)");
  EXPECT_EQ(with("", ""), "undetermined (替代能源, 性质)");
}

TEST_F(Suspension, ARowOfAnAssessmentWithoutSuchAConsequenceCoversAll) {
  add(decision_kind::suspension, "北镇", "inspection", "2019", decision_value::in_force, "2020-05-01");
  say("性质", "改建").say("替代能源", "是");
  EXPECT_EQ(verdict(), "fires");
  EXPECT_EQ(all_of(), "inspection 2019 in_force by suspension 2020-05-01");
}

TEST_F(Suspension, AProposalIsAdviceUntilARowPutsItInForce) {
  add_result("北镇", "towns", "2019", 0, proposal::proposed);
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "towns 2019 proposed 0");
  EXPECT_EQ(finding("r").suspensions.size(), 1U);
  results.back().suspensions.back().is = proposal::possible;
  EXPECT_EQ(all_of(), "towns 2019 possible 0");
  EXPECT_EQ(verdict(), "does_not_fire");
  results.back().suspensions.back().is = proposal::withheld;
  EXPECT_EQ(all_of(), "towns 2019 withheld 0");
  suspend("2020-05-01");
  EXPECT_EQ(all_of(), "towns 2019 in_force 0 by suspension 2020-05-01");
}

TEST_F(Suspension, LaterResultsOvertakeWhatEarlierOnesPropose) {
  add_result("北镇", "towns", "2018", 0, proposal::proposed);
  EXPECT_EQ(all_of(), "towns 2018 proposed 0");
  add_result("北镇", "towns", "2019", 0, proposal::withheld);
  EXPECT_EQ(all_of(), "towns 2019 withheld 0; towns 2018 proposed 0");
  results.back().suspensions.clear();
  EXPECT_EQ(all_of(), "");
  add_result("南镇", "towns", "2019", 0, proposal::proposed);
  EXPECT_EQ(all_of(), "");
  EXPECT_EQ(all_of("南镇"), "towns 2019 proposed 0");
}

TEST_F(Suspension, ResultsOfSeveralTargetsAreTakenTogether) {
  add_result("北镇", "towns", "2019", 0, std::nullopt);
  add_result("北镇", "towns", "2019", 0, proposal::possible);
  EXPECT_EQ(all_of(), "towns 2019 possible 0");
  add_result("北镇", "towns", "2019", 0, proposal::proposed);
  EXPECT_EQ(all_of(), "towns 2019 proposed 0");
}

// --- in force from the announcement ---

struct AnnouncedSuspension : Suspension {
  void announce(std::string_view when, std::string_view made, std::string_view to = {}) {
    add(decision_kind::announcement, "", "public", when, decision_value::published, made, to);
  }
};

TEST_F(AnnouncedSuspension, FromTheDayOfTheAnnouncement) {
  add_result("北镇", "public", "2019", 1, proposal::proposed);
  announce("2019", "2020-05-20");
  as_of = on("2020-05-19");
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "public 2019 proposed 1");
  as_of = on("2020-05-20");
  EXPECT_EQ(verdict(), "fires");
  EXPECT_EQ(all_of(), "public 2019 in_force 1 by announcement 2020-05-20");
  say("性质", "改建").say("替代能源", "是");  // this one covers all projects
  EXPECT_EQ(verdict(), "fires");
  as_of = on("2021-12-31");
  EXPECT_EQ(verdict(), "fires");
  as_of = on("2022-01-01");  // the consequence's `to`
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "public 2019 ended 1 by announcement 2020-05-20");
}

TEST_F(AnnouncedSuspension, OpenWithheldOrNotProposed) {
  auto& result = add_result("北镇", "public", "2019", 1, proposal::possible);
  announce("2019", "2020-05-20");
  EXPECT_EQ(verdict(), "undetermined (results of 北镇)");
  EXPECT_EQ(all_of(), "public 2019 possible 1 by announcement 2020-05-20");
  result.suspensions.back().is = proposal::withheld;
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "public 2019 withheld 1 by announcement 2020-05-20");
  result.suspensions.clear();
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "");
}

TEST_F(AnnouncedSuspension, AnnouncedResultsThatWereNotGiven) {
  announce("2019", "2020-05-20");
  EXPECT_EQ(verdict(), "undetermined (results of 北镇, results of 南镇)");
  add_result("南镇", "public", "2019", 1, std::nullopt);  // the other town was not judged
  EXPECT_EQ(verdict(), "does_not_fire");
  with_results = false;
  EXPECT_EQ(verdict(), "undetermined (results of 北镇, results of 南镇)");
  say("镇街", "某区").say("业主", "某区");  // whom that scheme does not judge
  EXPECT_EQ(verdict(), "does_not_fire");
}

TEST_F(AnnouncedSuspension, TheLastAnnouncedPeriodGoverns) {
  add_result("北镇", "public", "2018", 1, proposal::proposed);
  add_result("北镇", "public", "2019", 1, std::nullopt);
  announce("2018", "2019-05-20");
  EXPECT_EQ(verdict(), "fires");  // what came of 2019 has not been announced
  announce("2019", "2020-06-01");
  EXPECT_EQ(verdict(), "does_not_fire");
  as_of = on("2020-05-31");
  EXPECT_EQ(verdict(), "fires");
  as_of = on("2020-06-02");
  results[0].suspensions.clear();
  results[1].suspensions.push_back({1, proposal::proposed});
  announce("2018", "2020-06-02");  // corrected later: 2019 is still the last period
  EXPECT_EQ(all_of(), "public 2019 in_force 1 by announcement 2020-06-01");
}

TEST_F(AnnouncedSuspension, ResultsBeyondThemAreProposals) {
  add_result("北镇", "public", "2018", 1, proposal::proposed);
  add_result("北镇", "public", "2019", 1, proposal::withheld);
  announce("2018", "2019-05-20");
  EXPECT_EQ(all_of(), "public 2019 withheld 1; public 2018 in_force 1 by announcement 2019-05-20");
}

TEST_F(AnnouncedSuspension, EndedByALiftAnAppealOrTheAnnouncementsOwnEnd) {
  add_result("北镇", "public", "2019", 1, proposal::proposed);
  announce("2019", "2020-04-01", "2020-10-01");
  add(decision_kind::lift, "北镇", "public", "2019", decision_value::lifted, "2020-05-20");
  as_of = on("2020-05-19");
  EXPECT_EQ(verdict(), "fires");
  as_of = on("2020-05-20");
  EXPECT_EQ(verdict(), "does_not_fire");
  EXPECT_EQ(all_of(), "public 2019 ended 1 by announcement 2020-04-01, ended by lift");
  rows.pop_back();
  as_of = on("2020-09-30");
  EXPECT_EQ(verdict(), "fires");
  as_of = on("2020-10-01");
  EXPECT_EQ(verdict(), "does_not_fire");
  as_of = on("2020-06-01");
  add(decision_kind::appeal, "北镇", "public", "2019", decision_value::upheld, "2020-05-20");
  EXPECT_EQ(all_of(), "public 2019 ended 1 by announcement 2020-04-01, ended by appeal");
  rows.back().made = on("2020-03-31");  // before it was announced
  EXPECT_EQ(verdict(), "fires");
}

TEST_F(AnnouncedSuspension, ARowAboutThePeriodGoesBefore) {
  add_result("北镇", "public", "2019", 1, proposal::proposed);
  announce("2019", "2020-04-01");
  add(decision_kind::suspension, "北镇", "public", "2019", decision_value::in_force, "2020-04-02", "2020-05-01");
  EXPECT_EQ(all_of(), "public 2019 ended 1 by suspension 2020-04-02");
  EXPECT_EQ(verdict(), "does_not_fire");
}

// --- who was assessed ---

TEST_F(AnnouncedSuspension, WhoWasAssessed) {
  EXPECT_FALSE(assessed());
  add_result("北镇", "towns", "2019", 0, proposal::possible);
  EXPECT_FALSE(assessed());  // nothing came of it yet
  results.back().suspensions.clear();
  EXPECT_TRUE(assessed());
  EXPECT_FALSE(assessed("南镇"));
  results.clear();
  suspend("2020-06-01");
  EXPECT_TRUE(assessed());
  as_of = on("2020-05-31");
  EXPECT_FALSE(assessed());
  as_of = on("2020-06-01");
  rows.clear();
  announce("2019", "2020-06-01");
  EXPECT_TRUE(assessed("南镇"));
  EXPECT_FALSE(assessed("某区"));
}

TEST_F(Suspension, Words) {
  EXPECT_EQ(to_text(kaohe::suspension_state::in_force), "in_force");
  EXPECT_EQ(to_text(kaohe::suspension_state::ended), "ended");
}

}  // namespace
