// SPDX-License-Identifier: Apache-2.0
#include <kaohe/assess/evaluate.hpp>

#include "judging.hpp"
#include "support/decisions.hpp"

namespace {

using namespace kaohe_test;
using kaohe::decision_kind;
using kaohe::decision_value;

/// 比重大幅下降: the direction by figures, the degree by a person.
struct Decided : Judging {
  std::vector<kaohe::decision> decided;
  kaohe::decision_subject subject = about(district, kaohe::target_id{0});

  Decided() {
    auto& t = target(share, {required(direction::falling)});
    t.baseline = observed_in("2015");
    t.by_determination = true;
    figures.add(district, share, "2015", "60 %");
  }
  void falls() { figures.add(district, share, "2020", "50 %"); }
  void rises() { figures.add(district, share, "2020", "61 %"); }
  void determine(decision_value value, std::string_view day = "2021-05-20", std::string_view to = {}) {
    decided.push_back(row(decision_kind::determination, subject, value, day, {}, to));
  }
  void exempt(std::string_view day, std::string_view to = {}) {
    decided.push_back(row(decision_kind::exemption, subject, decision_value::none, day, {}, to));
  }
  finding judged(std::string_view day = "2021-06-30") const {
    const auto as_of = day.empty() ? std::nullopt : std::optional(on(day));
    return kaohe::assess::evaluate_target(made.build(), figures.known(as_of), {0}, district, {},
                                          kaohe::decision_register(decided));
  }
  std::string key(std::string_view day = "2021-06-30") const { return std::string(to_text(judged(day).result)); }
};

TEST_F(Decided, WithoutARowTheDegreeIsOpen) {
  falls();
  EXPECT_EQ(key(), "to_be_determined");
  EXPECT_TRUE(judged().decisions.empty());
}

TEST_F(Decided, TheRowInForceSaysTheDegreeAndIsCited) {
  falls();
  determine(decision_value::met);
  EXPECT_EQ(key("2021-05-19"), "to_be_determined");
  EXPECT_EQ(key("2021-05-20"), "met");
  EXPECT_EQ(key(""), "met");
  ASSERT_EQ(judged().decisions.size(), 1U);
  EXPECT_EQ(judged().decisions[0].reference, "某政发〔2021〕1号");
  EXPECT_FALSE(judged().checks.empty());
  determine(decision_value::missed, "2021-06-30");
  EXPECT_EQ(key("2021-06-29"), "met");
  EXPECT_EQ(key("2021-06-30"), "missed");
  EXPECT_EQ(judged().decisions.size(), 1U);
}

TEST_F(Decided, ARowThatHasExpiredHasNoEffect) {
  falls();
  determine(decision_value::met, "2021-05-20", "2021-06-30");
  EXPECT_EQ(key("2021-06-29"), "met");
  EXPECT_EQ(key("2021-06-30"), "to_be_determined");
  EXPECT_TRUE(judged().decisions.empty());
}

TEST_F(Decided, AWrongDirectionStaysMissedWhateverAPersonFinds) {
  rises();
  determine(decision_value::met);
  EXPECT_EQ(key(), "missed");
  EXPECT_TRUE(judged().decisions.empty());  // it did not rest on the row
}

TEST_F(Decided, AMissingFigureStaysUndetermined) {
  determine(decision_value::met);
  EXPECT_EQ(key(), "undetermined");
}

TEST_F(Decided, ATargetThatFiguresDecideIsLeftToThem) {
  made.content.targets[0].by_determination = false;
  falls();
  determine(decision_value::missed);
  EXPECT_EQ(key(), "met");
}

TEST_F(Decided, AStretchIsReachedOrNot) {
  std::swap(made.content.targets[0].requirements, made.content.targets[0].stretch);
  falls();
  EXPECT_EQ(key(), "to_be_determined");
  determine(decision_value::met);
  EXPECT_EQ(key(), "reached");
  determine(decision_value::missed, "2021-06-01");
  EXPECT_EQ(key(), "not_reached");
}

TEST_F(Decided, AnExemptUnitIsNotJudged) {
  rises();
  exempt("2021-02-01", "2021-06-01");
  EXPECT_EQ(key("2021-01-31"), "missed");
  EXPECT_EQ(key("2021-02-01"), "exempt");
  EXPECT_EQ(key("2021-05-31"), "exempt");
  EXPECT_EQ(key("2021-06-01"), "missed");
  const finding f = judged("2021-02-01");
  EXPECT_TRUE(f.checks.empty());
  EXPECT_TRUE(f.figures.empty());
  ASSERT_EQ(f.decisions.size(), 1U);
  EXPECT_EQ(f.decisions[0].kind, decision_kind::exemption);
}

TEST_F(Decided, WhatIsNotDueIsNotExemptYet) {
  exempt("2020-01-01");
  EXPECT_EQ(key("2020-12-31"), "not_due");
  EXPECT_EQ(key("2021-01-01"), "exempt");
}

TEST_F(Decided, AnExemptionOfOneUnitLeavesTheOthers) {
  const auto town = made.unit("南郊镇", "town");
  made.content.targets[0].who.push_back(town);
  figures.add(town, share, "2015", "60 %");
  figures.add(town, share, "2020", "61 %");
  exempt("2021-02-01");
  const auto all =
      kaohe::assess::evaluate(made.build(), figures.known(on("2021-06-30")), {}, kaohe::decision_register(decided));
  ASSERT_EQ(all.findings.size(), 2U);
  EXPECT_EQ(to_text(all.findings[0].result), "exempt");
  EXPECT_EQ(to_text(all.findings[1].result), "missed");
}

TEST_F(Decided, TargetsOfEachYearAreExemptToo) {
  made.content.targets[0].due = {kaohe::due_time::sort::each_year, {}, {}};
  exempt("2019-01-01");
  const auto all =
      kaohe::assess::evaluate(made.build(), figures.known(on("2019-06-30")), {}, kaohe::decision_register(decided));
  ASSERT_EQ(all.findings.size(), 3U);
  for (const finding& f : all.findings) EXPECT_EQ(to_text(f.result), "exempt");
}

}  // namespace
