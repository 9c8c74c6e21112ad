// SPDX-License-Identifier: Apache-2.0
// What is taken, committed and left of a target, and what applications would take.
#include <unit/gate/deciding.hpp>

namespace {

using namespace kaohe_test;
using kaohe::decision_kind;
using kaohe::decision_value;
using kaohe::ledger;
using kaohe::status;

struct Ledger : Deciding {
  std::vector<kaohe::project> projects;

  void SetUp() override {
    take(rule("r", "advise", "when = '能耗 > remaining(\"more-coal\")'") +
         rule("cap", "advise", "when = '能耗 > remaining(\"coal-cap\")'"));
  }
  kaohe::indicator_id coal() const { return *p().find_indicator("coal"); }
  kaohe::observation& figure(std::string_view when, std::string_view value, status is = status::final_) {
    auto& made = figures.add(unit("某区"), coal(), when, value);
    made.status = is;
    return made;
  }
  kaohe::decision& commit(const std::string& id, std::string_view tonnes, std::string_view made,
                          std::string_view to = {}, decision_kind kind = decision_kind::commitment) {
    kaohe::decision_subject about;
    about.project = id, about.target = p().find_target("more-coal");
    const bool releases = kind == decision_kind::release;
    auto& row = rows.emplace_back(
        kaohe_test::row(kind, about, releases ? decision_value::released : decision_value::committed, made, {}, to));
    if (!releases) row.amount = amount(tonnes);
    return row;
  }
  ledger made() const {
    return with_facts([&](const auto& on) { return kaohe::gate::make_ledger(p(), projects, on, {0}); });
  }
  /// `bound taken committed remaining (missing)`, in tonnes of coal equivalent.
  std::string balance() const {
    const ledger l = made();
    std::string text;
    for (const auto& each : {l.bound, l.taken, l.committed, l.remaining}) {
      text += (text.empty() ? "" : " ") + (each ? to_text(*each / 1000) : "?");
    }
    for (const auto& each : l.missing) text += " (" + text_of(p(), each) + ")";
    return text;
  }
  void apply(const std::string& id, std::string_view day, std::string_view tonnes) {
    projects.push_back(application(p(), id).say("受理日期", day).say("能耗", tonnes).made);
  }
  /// `P1 2020-01-02 5/5`: of each line its application, day, amount and running sum.
  std::string lines() const {
    std::string text;
    for (const auto& each : made().applications) {
      text += (text.empty() ? "" : "; ") + projects[each.project].id + " " + (each.day ? to_text(*each.day) : "-") +
              " " + (each.amount.is_number() ? to_text(each.amount.as_number() / 1000) : "?") + "/" +
              (each.running ? to_text(*each.running / 1000) : "?");
    }
    return text;
  }
};

TEST_F(Ledger, WhatIsTakenIsTheIncrementOfTheLastSettledYear) {
  figure("2015", "50000 tce");
  figure("2017", "53000 tce");
  figure("2018", "54000 tce");
  EXPECT_EQ(balance(), "10000 4000 0 6000");
  EXPECT_EQ(made().settled->cell.period, in("2018"));
  figure("2019", "59000 tce", status::preliminary);  // not settled yet
  EXPECT_EQ(balance(), "10000 4000 0 6000");
  figures.all.back().status = status::final_;
  EXPECT_EQ(balance(), "10000 9000 0 1000");
  figures.all.back().known_since = on("2020-06-02");  // tomorrow
  EXPECT_EQ(balance(), "10000 4000 0 6000");
  figures.all.back().known_since = as_of;
  EXPECT_EQ(balance(), "10000 9000 0 1000");
  figures.all.back().value = coherent("61000 tce");
  EXPECT_EQ(balance(), "10000 11000 0 -1000");  // more than there was
}

TEST_F(Ledger, BeforeAnyYearIsSettledItIsNotKnown) {
  figure("2015", "50000 tce");
  EXPECT_EQ(balance(), "10000 ? 0 ? (coal 2019)");
  figure("2019", "54000 tce", status::verified);
  EXPECT_EQ(balance(), "10000 ? 0 ? (coal 2019)");
  EXPECT_EQ(verdict("r"), "undetermined (能耗, coal 2019)");
  as_of = on("2016-03-01");
  EXPECT_EQ(balance(), "10000 ? 0 ? (coal 2016)");
}

TEST_F(Ledger, WithoutABaseItIsNotKnown) {
  figure("2018", "54000 tce");
  EXPECT_EQ(balance(), "10000 ? 0 ? (coal 2015)");
  EXPECT_TRUE(made().settled);
}

TEST_F(Ledger, WithoutARegisterNothingIsKnownOfCommitments) {
  figure("2015", "50000 tce");
  figure("2018", "54000 tce");
  with_register = false;
  EXPECT_EQ(balance(), "10000 4000 ? ? (register)");
  say("能耗", "1 tce");
  EXPECT_EQ(verdict("r"), "undetermined (register)");
}

TEST_F(Ledger, CommitmentsCountUntilTheyAreReleasedOrRunOut) {
  figure("2015", "50000 tce");
  figure("2018", "54000 tce");
  commit("P7", "1000 tce", "2020-01-10");
  commit("P8", "2500.5 tce", "2020-02-10", "2020-05-01");
  commit("P7", "", "2020-03-10", {}, decision_kind::release);
  const auto left = [&](std::string_view day) {
    as_of = on(day);
    return to_text(*made().remaining / 1000) + " " + std::to_string(made().commitments.size());
  };
  EXPECT_EQ(left("2020-01-09"), "6000 0");
  EXPECT_EQ(left("2020-01-10"), "5000 1");
  EXPECT_EQ(left("2020-02-10"), "2499.5 2");
  EXPECT_EQ(left("2020-03-09"), "2499.5 2");
  EXPECT_EQ(left("2020-03-10"), "3499.5 1");
  EXPECT_EQ(left("2020-04-30"), "3499.5 1");
  EXPECT_EQ(left("2020-05-01"), "6000 0");
  commit("P7", "700 tce", "2020-05-02");  // again, another amount
  EXPECT_EQ(left("2020-05-02"), "5300 1");
  commit("P7", "800 tce", "2020-05-03");  // in place of it
  EXPECT_EQ(left("2020-05-03"), "5200 1");
}

TEST_F(Ledger, ARuleMayAskWhatIsLeft) {
  figure("2015", "50000 tce");
  figure("2018", "54000 tce");
  commit("P7", "1000 tce", "2020-01-10");
  say("能耗", "5000 tce");
  EXPECT_EQ(verdict("r"), "does_not_fire");
  say("能耗", "5000.001 tce");
  EXPECT_EQ(verdict("r"), "fires");
  EXPECT_EQ(outcome(), "no_objection");
}

TEST_F(Ledger, OfACapTheLevelIsTaken) {
  figure("2018", "54000 tce");
  say("能耗", "6000 tce");
  EXPECT_EQ(verdict("cap"), "does_not_fire");
  say("能耗", "6000.001 tce");
  EXPECT_EQ(verdict("cap"), "fires");
}

TEST_F(Ledger, ApplicationsInTheOrderOfTheirDays) {
  apply("P1", "2020-03-01", "300 tce");
  apply("P2", "2020-01-01", "100 tce");
  apply("P3", "2020-03-01", "5 tce");
  apply("P4", "2020-02-01", "20 tce");
  EXPECT_EQ(lines(), "P2 2020-01-01 100/100; P4 2020-02-01 20/120; P1 2020-03-01 300/425; P3 2020-03-01 5/425");
}

TEST_F(Ledger, AnUnknownAmountEndsTheSums) {
  apply("P1", "2020-03-01", "300 tce");
  apply("P2", "2020-03-01", "");
  apply("P3", "2020-03-02", "5 tce");
  apply("P4", "2020-02-01", "20 tce");
  EXPECT_EQ(lines(), "P4 2020-02-01 20/20; P1 2020-03-01 300/?; P2 2020-03-01 ?/?; P3 2020-03-02 5/?");
}

TEST_F(Ledger, ApplicationsWithoutADayComeLastAndHaveNoSum) {
  apply("P1", "", "300 tce");
  apply("P2", "2020-06-02", "5 tce");
  EXPECT_EQ(lines(), "P1 2020-06-01 300/300; P2 2020-06-02 5/305");  // the day of judgement
  as_of = {};
  EXPECT_EQ(lines(), "P2 2020-06-02 5/5; P1 - 300/?");
}

}  // namespace
