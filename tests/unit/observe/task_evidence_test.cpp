// SPDX-License-Identifier: Apache-2.0
#include <kaohe/observe/task_evidence.hpp>

#include "support/reported.hpp"
#include "support/small_policy.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::evidence_snapshot;
using kaohe::task_evidence;
using kaohe::task_state;

const kaohe::responsible_unit_id north{0}, south{1};
const kaohe::task_id first_task{0}, second_task{1};

task_evidence tells(std::string_view day, task_state state, std::string_view known, std::string verifier = {}) {
  return {north, first_task, on(day), state, {}, {}, std::move(verifier), on(known), {}};
}

/// The states in the order in which they count.
std::string states(const evidence_snapshot& known, kaohe::task_id what = first_task,
                   kaohe::responsible_unit_id who = north) {
  std::string all;
  for (const task_evidence* e : known.of(what, who))
    all += std::string(all.empty() ? "" : ", ") + std::string(to_text(e->state));
  return all;
}

}  // namespace

TEST(Evidence, ARowIsKnownFromItsDayOn) {
  const std::vector all{tells("2019-06-01", task_state::done, "2019-07-01")};
  EXPECT_EQ(states(evidence_snapshot()), "");
  EXPECT_EQ(states(evidence_snapshot(all, on("2019-06-30"))), "");
  EXPECT_EQ(states(evidence_snapshot(all, on("2019-07-01"))), "done");
  EXPECT_EQ(states(evidence_snapshot(all)), "done");
  EXPECT_EQ(evidence_snapshot(all, on("2019-07-01")).as_of(), on("2019-07-01"));
}

TEST(Evidence, TheLastDayToldOfCountsThenTheLastDayKnownThenTheVerifiedOne) {
  const evidence_snapshot known({tells("2019-12-31", task_state::done, "2020-03-01"),
                                 tells("2019-06-30", task_state::in_progress, "2020-06-01"),
                                 tells("2019-12-31", task_state::basically_done, "2020-03-01", "区环保分局"),
                                 tells("2019-12-31", task_state::not_started, "2020-02-01")});
  EXPECT_EQ(states(known), "in_progress, not_started, done, basically_done");
}

TEST(Evidence, TasksAndUnitsAreKeptApart) {
  task_evidence other = tells("2019-12-31", task_state::done, "2020-01-01");
  other.shown = second_task;
  task_evidence another = tells("2019-12-31", task_state::in_progress, "2020-01-01");
  another.who = south;
  const evidence_snapshot known({other, another, tells("2019-12-31", task_state::not_started, "2020-01-01")});
  EXPECT_EQ(states(known), "not_started");
  EXPECT_EQ(states(known, second_task), "done");
  EXPECT_EQ(states(known, first_task, south), "in_progress");
  EXPECT_EQ(states(known, second_task, south), "");
}

TEST(Evidence, StatesHaveKeysAndWords) {
  for (int s = 0; s <= static_cast<int>(task_state::done); ++s) {
    const auto state = static_cast<task_state>(s);
    for (const auto& text : {to_text(state), word(state, kaohe::language::zh), word(state, kaohe::language::en)})
      EXPECT_EQ(kaohe::parse_task_state(text), state) << text;
  }
  EXPECT_EQ(kaohe::parse_task_state("finished"), std::nullopt);
  EXPECT_EQ(word(task_state::basically_done, kaohe::language::zh), "基本完成");
  EXPECT_EQ(word(task_state::basically_done, kaohe::language::en), "basically done");
}

TEST(Evidence, TwoStatesOfOneDayAreAContradictionUnlessOneIsVerified) {
  small_policy made;
  made.unit("北镇");
  made.content.tasks.emplace_back().id = "ledger";
  const auto check = [&](std::vector<task_evidence> all) {
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i].where = {"e.csv", i + 2, 1};
    kaohe::issues problems;
    kaohe::observe::check_evidence(made.build(), all, problems);
    return reported(problems);
  };
  const auto done = tells("2019-12-31", task_state::done, "2020-01-01");
  EXPECT_EQ(check({done, tells("2019-12-31", task_state::in_progress, "2020-01-01")}),
            lines{said(kaohe::issue_code::conflicting_evidence, 3, 1,
                       {"北镇", "ledger", "2019-12-31", "done", "in_progress"})});
  EXPECT_EQ(check({done, done}), lines{});
  EXPECT_EQ(check({done, tells("2019-12-31", task_state::in_progress, "2020-01-02")}), lines{});
  EXPECT_EQ(check({done, tells("2019-12-31", task_state::in_progress, "2020-01-01", "区环保分局")}), lines{});
}
