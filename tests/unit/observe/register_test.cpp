// SPDX-License-Identifier: Apache-2.0
#include <kaohe/observe/register.hpp>

#include "support/decisions.hpp"
#include "support/reported.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::decision;
using kaohe::decision_kind;
using kaohe::decision_register;
using kaohe::decision_value;
using kaohe::language;

const kaohe::responsible_unit_id north_unit{0}, south_unit{1};
const kaohe::target_id first_target{0}, second_target{1};

/// The value in force on a day (empty: none named), or `nothing`.
std::string in_force(const decision_register& all, decision_kind kind, const kaohe::decision_subject& subject,
                     std::string_view day) {
  const decision* const found = all.find(kind, subject, day.empty() ? std::nullopt : std::optional(on(day)));
  return found == nullptr ? "nothing" : std::string(to_text(found->value));
}

std::string determined(const decision_register& all, std::string_view day) {
  return in_force(all, decision_kind::determination, about(north_unit, first_target), day);
}

decision found(decision_value value, std::string_view made, std::string_view from = {}, std::string_view to = {}) {
  return row(decision_kind::determination, about(north_unit, first_target), value, made, from, to);
}

std::string suspended(const decision_register& all, std::string_view day) {
  return in_force(all, decision_kind::suspension, about(north_unit, "towns", "2019"), day);
}

}  // namespace

TEST(Register, AnEmptyOneHasNothing) {
  EXPECT_EQ(determined(decision_register(), "2021-01-01"), "nothing");
  EXPECT_EQ(determined(decision_register(), ""), "nothing");
}

TEST(Register, ARowCountsFromTheDayItWasMade) {
  const decision_register all({found(decision_value::met, "2021-05-20")});
  EXPECT_EQ(determined(all, "2021-05-19"), "nothing");
  EXPECT_EQ(determined(all, "2021-05-20"), "met");
  EXPECT_EQ(determined(all, "2021-05-21"), "met");
  EXPECT_EQ(determined(all, ""), "met");
}

TEST(Register, FromIsInclusiveAndToExclusive) {
  const decision_register all({found(decision_value::met, "2021-05-20", "2021-06-01", "2022-01-01")});
  EXPECT_EQ(determined(all, "2021-05-31"), "nothing");
  EXPECT_EQ(determined(all, "2021-06-01"), "met");
  EXPECT_EQ(determined(all, "2021-12-31"), "met");
  EXPECT_EQ(determined(all, "2022-01-01"), "nothing");
  EXPECT_EQ(determined(all, ""), "nothing");  // after the end of all time it is over
}

TEST(Register, ARowWithAnEarlierFirstDayIsNotKnownBeforeItWasMade) {
  const decision_register all({found(decision_value::met, "2021-05-20", "2021-01-01")});
  EXPECT_EQ(determined(all, "2021-05-19"), "nothing");
  EXPECT_EQ(determined(all, "2021-05-20"), "met");
}

TEST(Register, ALaterRowSaysSomethingNewAndTheOldAnswerStays) {
  const decision_register all(
      {found(decision_value::missed, "2021-08-01"), found(decision_value::met, "2021-05-20", "", "2022-01-01")});
  EXPECT_EQ(determined(all, "2021-07-31"), "met");
  EXPECT_EQ(determined(all, "2021-08-01"), "missed");
  EXPECT_EQ(determined(all, "2022-01-01"), "missed");
}

TEST(Register, ALaterRowThatHasNotBegunSaysNothingYet) {
  const decision_register all(
      {found(decision_value::met, "2021-05-20"), found(decision_value::missed, "2021-06-01", "2021-07-01")});
  EXPECT_EQ(determined(all, "2021-06-30"), "met");
  EXPECT_EQ(determined(all, "2021-07-01"), "missed");
}

// What a later row ended does not come back when that row ends.
TEST(Register, ARowThatEndsLeavesNothingBehind) {
  const decision_register all(
      {found(decision_value::met, "2021-05-20"), found(decision_value::missed, "2021-06-01", "", "2021-07-01")});
  EXPECT_EQ(determined(all, "2021-06-30"), "missed");
  EXPECT_EQ(determined(all, "2021-07-01"), "nothing");
}

TEST(Register, OfTwoOfOneDayTheLaterOfTheListCounts) {
  const decision_register all({found(decision_value::met, "2021-05-20"), found(decision_value::missed, "2021-05-20")});
  EXPECT_EQ(determined(all, "2021-05-20"), "missed");
}

TEST(Register, OnlyWhatIsAskedForIsFound) {
  const decision_register all({found(decision_value::met, "2021-05-20")});
  EXPECT_EQ(in_force(all, decision_kind::determination, about(south_unit, first_target), "2021-06-01"), "nothing");
  EXPECT_EQ(in_force(all, decision_kind::determination, about(north_unit, second_target), "2021-06-01"), "nothing");
  EXPECT_EQ(in_force(all, decision_kind::exemption, about(north_unit, first_target), "2021-06-01"), "nothing");
  kaohe::decision_subject task;
  task.who = north_unit, task.task = kaohe::task_id{0};
  EXPECT_EQ(in_force(all, decision_kind::determination, task, "2021-06-01"), "nothing");
}

TEST(Register, ALiftEndsASuspensionAndALaterOneBeginsAnew) {
  const auto assessed = about(north_unit, "towns", "2019");
  const decision_register all({row(decision_kind::suspension, assessed, decision_value::in_force, "2020-07-01"),
                               row(decision_kind::lift, assessed, decision_value::lifted, "2020-10-01"),
                               row(decision_kind::suspension, assessed, decision_value::in_force, "2021-01-01")});
  EXPECT_EQ(suspended(all, "2020-06-30"), "nothing");
  EXPECT_EQ(suspended(all, "2020-07-01"), "in_force");
  EXPECT_EQ(suspended(all, "2020-09-30"), "in_force");
  EXPECT_EQ(suspended(all, "2020-10-01"), "nothing");
  EXPECT_EQ(in_force(all, decision_kind::lift, assessed, "2020-10-01"), "lifted");
  EXPECT_EQ(suspended(all, "2021-01-01"), "in_force");
  EXPECT_EQ(in_force(all, decision_kind::lift, assessed, "2021-01-01"), "nothing");
  EXPECT_EQ(in_force(all, decision_kind::suspension, about(south_unit, "towns", "2019"), "2021-01-01"), "nothing");
  EXPECT_EQ(in_force(all, decision_kind::suspension, about(north_unit, "towns", "2018"), "2021-01-01"), "nothing");
}

TEST(Register, OnlyAnAppealThatIsUpheldEndsASuspension) {
  const auto assessed = about(north_unit, "towns", "2019");
  const auto with = [&](decision_value value, std::string_view made) {
    return decision_register({row(decision_kind::suspension, assessed, decision_value::in_force, "2020-07-01"),
                              row(decision_kind::appeal, assessed, value, made)});
  };
  EXPECT_EQ(suspended(with(decision_value::upheld, "2020-08-01"), "2020-07-31"), "in_force");
  EXPECT_EQ(suspended(with(decision_value::upheld, "2020-08-01"), "2020-08-01"), "nothing");
  EXPECT_EQ(suspended(with(decision_value::upheld, "2020-07-01"), "2020-08-01"), "nothing");
  EXPECT_EQ(suspended(with(decision_value::upheld, "2020-06-30"), "2020-08-01"), "in_force");  // decided again since
  EXPECT_EQ(suspended(with(decision_value::open, "2020-08-01"), "2020-08-01"), "in_force");
  EXPECT_EQ(suspended(with(decision_value::rejected, "2020-08-01"), "2020-08-01"), "in_force");
}

TEST(Register, KindsAndValuesHaveKeysAndWords) {
  for (int k = 0; k <= static_cast<int>(decision_kind::appeal); ++k) {
    const auto kind = static_cast<decision_kind>(k);
    EXPECT_EQ(kaohe::parse_decision_kind(to_text(kind)), kind);
    EXPECT_EQ(kaohe::parse_decision_kind(word(kind, language::zh)), kind);
    EXPECT_EQ(word(kind, language::en), to_text(kind));
  }
  EXPECT_EQ(kaohe::parse_decision_kind("determine"), std::nullopt);
  EXPECT_EQ(word(decision_kind::exemption, language::zh), "免予考核");
  using kaohe::parse_decision_value;
  EXPECT_EQ(parse_decision_value("完成", decision_kind::determination), decision_value::met);
  EXPECT_EQ(parse_decision_value("完成", decision_kind::determination, true), decision_value::done);
  EXPECT_EQ(parse_decision_value("not done", decision_kind::determination, true), decision_value::not_done);
  EXPECT_EQ(parse_decision_value("met", decision_kind::determination, true), std::nullopt);
  EXPECT_EQ(parse_decision_value("granted", decision_kind::appeal), std::nullopt);
  EXPECT_EQ(parse_decision_value("成立", decision_kind::appeal), decision_value::upheld);
  for (const char* nothing : {"", "-", "–"}) {
    EXPECT_EQ(parse_decision_value(nothing, decision_kind::exemption), decision_value::none);
    EXPECT_EQ(parse_decision_value(nothing, decision_kind::lift), std::nullopt);
  }
  EXPECT_EQ(to_text(decision_value::not_done), "not_done");
  EXPECT_EQ(word(decision_value::in_force, language::en), "in force");
  EXPECT_EQ(word(decision_value::in_force, language::zh), "生效");
}

TEST(Register, ContradictionsOfOneDayAreReported) {
  small_policy made;
  const auto unit = made.unit("北镇");
  made.target(unit, made.indicator("电", "kWh"), {required(kaohe::direction::falling)});
  const kaohe::policy p = made.build();
  const auto check = [&](std::vector<decision> all) {
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i].where = {"r.csv", i + 2, 1};
    kaohe::issues problems;
    kaohe::observe::check_decisions(p, all, problems);
    return reported(problems);
  };
  const auto met = found(decision_value::met, "2021-05-20"), missed = found(decision_value::missed, "2021-05-20");
  EXPECT_EQ(check({met, missed}),
            lines{said(kaohe::issue_code::conflicting_decisions, 3, 1,
                       {"北镇 target-0", "2021-05-20", "met 2021-05-20..", "missed 2021-05-20.."})});
  EXPECT_EQ(check({met, met}), lines{});
  EXPECT_EQ(check({met, found(decision_value::missed, "2021-05-21")}), lines{});
  EXPECT_EQ(check({met, found(decision_value::met, "2021-05-20", "", "2022-01-01")}).size(), 1U);
  const auto assessed = about(north_unit, "towns", "2019");
  EXPECT_EQ(check({row(decision_kind::suspension, assessed, decision_value::in_force, "2020-07-01"),
                   row(decision_kind::lift, assessed, decision_value::lifted, "2020-07-01")})
                .size(),
            1U);
}
