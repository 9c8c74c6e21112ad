// SPDX-License-Identifier: Apache-2.0
// What the findings of a procedure come to.
#include <unit/gate/deciding.hpp>

#include <array>

namespace {

using namespace kaohe_test;
using kaohe::decision_kind;
using kaohe::decision_value;
using kaohe::project_decision;

struct Decide : Deciding {
  void two(const std::string& first, const std::string& second) {
    const auto extra = [](const std::string& s) {
      return s == "require" ? "must = '替代能源'\n" : s == "escalate" ? "authority = '省'\n" : "";
    };
    take(rule("a", first, extra(first) + std::string("when = '涉煤'")) +
         rule("b", second, extra(second) + std::string("when = '工业项目'")));
    say("替代能源", "否");
  }
};

TEST_F(Decide, EachStrengthHasItsOutcome) {
  const auto outcome_of = [&](const std::string& strength, std::string_view fires) {
    two(strength, "advise");
    say("涉煤", fires).say("工业项目", "否");
    return outcome();
  };
  EXPECT_EQ(outcome_of("prohibit", "是"), "prohibited");
  EXPECT_EQ(outcome_of("refuse in principle", "是"), "refused_in_principle");
  EXPECT_EQ(outcome_of("suspend", "是"), "suspended");
  EXPECT_EQ(outcome_of("require", "是"), "conditional");
  EXPECT_EQ(outcome_of("exempt", "是"), "not_required");
  EXPECT_EQ(outcome_of("escalate", "是"), "no_objection");
  EXPECT_EQ(outcome_of("advise", "是"), "no_objection");
  for (const char* const each :
       {"prohibit", "refuse in principle", "suspend", "require", "exempt", "escalate", "advise"}) {
    EXPECT_EQ(outcome_of(each, "否"), "no_objection") << each;
  }
  EXPECT_EQ(outcome_of("prohibit", ""), "no_objection..prohibited");
  EXPECT_EQ(outcome_of("require", ""), "no_objection..conditional");
  EXPECT_EQ(outcome_of("exempt", ""), "not_required..no_objection");
  EXPECT_EQ(outcome_of("escalate", ""), "no_objection");
  EXPECT_EQ(outcome_of("advise", ""), "no_objection");
}

TEST_F(Decide, TheWorstCounts) {
  constexpr std::array order = {"require", "suspend", "refuse in principle", "prohibit"};
  constexpr std::array word = {"conditional", "suspended", "refused_in_principle", "prohibited"};
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      two(order[i], order[j]);
      say("涉煤", "是").say("工业项目", "是");
      EXPECT_EQ(outcome(), word[i]);
      say("工业项目", "");  // a milder one may fire as well
      EXPECT_EQ(outcome(), word[i]);
      EXPECT_EQ(missing_text(p(), decided()), "");
      say("工业项目", "是").say("涉煤", "");
      EXPECT_EQ(outcome(), std::string(word[j]) + ".." + word[i]);
      EXPECT_EQ(missing_text(p(), decided()), "涉煤 (a)");
    }
  }
}

TEST_F(Decide, AnExemptionThatFiresMakesEverythingElseMoot) {
  two("exempt", "prohibit");
  say("涉煤", "是").say("工业项目", "是");
  EXPECT_EQ(outcome(), "not_required");
  EXPECT_EQ(decided().findings.size(), 2U);
  say("工业项目", "");
  EXPECT_EQ(outcome(), "not_required");
  EXPECT_EQ(missing_text(p(), decided()), "");
  say("涉煤", "");
  EXPECT_EQ(outcome(), "not_required..prohibited");
  EXPECT_EQ(missing_text(p(), decided()), "工业项目 (b); 涉煤 (a)");
  say("工业项目", "是");
  EXPECT_EQ(outcome(), "not_required..prohibited");
  say("涉煤", "否").say("工业项目", "");
  EXPECT_EQ(outcome(), "no_objection..prohibited");
}

TEST_F(Decide, OneInputMayBeNeededBySeveralRules) {
  take(rule("a", "prohibit", "when = '涉煤'") + rule("b", "prohibit", "when = '涉煤 and 工业项目'") +
       rule("c", "advise", "when = '替代能源'"));
  EXPECT_EQ(missing_text(p(), decided()), "工业项目 (b); 涉煤 (a, b)");
}

TEST_F(Decide, AFaultLeavesTheOutcomeOpenWithoutNamingAnInput) {
  take(rule("r", "prohibit", "applies = '工业项目'\nwhen = '能耗 / 增加值 > 红线'"));
  say("工业项目", "是").say("能耗", "1 tce").say("增加值", "0 万元");
  EXPECT_EQ(outcome(), "no_objection..prohibited");
  EXPECT_TRUE(decided().missing.empty());
}

TEST_F(Decide, WhoDecides) {
  two("escalate", "prohibit");
  say("涉煤", "是").say("工业项目", "是");
  EXPECT_EQ(decided().deciders, std::vector<std::size_t>{0});
  EXPECT_EQ(outcome(), "prohibited");
  say("涉煤", "");
  EXPECT_TRUE(decided().deciders.empty());
}

TEST_F(Decide, OnlyTheRulesOfTheProcedure) {
  take(rule("a", "prohibit", "when = '涉煤'") +
       "[[rule]]\nid = \"b\"\narticle = \"六\"\nprocedure = [\"核准\", \"审查\"]\nstrength = \"suspend\"\nwhen = "
       "'涉煤'\n");
  say("涉煤", "是");
  EXPECT_EQ(decided().findings.size(), 2U);
  EXPECT_EQ(text_of(decided(1)), "suspended");
  EXPECT_EQ(decided(1).procedure.index, 1U);
}

TEST_F(Decide, WaysOut) {
  take(rule("a", "prohibit", "when = '涉煤'") + rule("b", "require", "when = '工业项目'\nmust = '替代能源'") +
       rule("c", "prohibit", "when = '性质 = \"新建\"'") + rule("e", "exempt", "when = '能耗 < 1000 tce'") +
       rule("x", "advise", "when = '涉煤'"));
  say("涉煤", "是").say("工业项目", "是").say("替代能源", "否").say("性质", "新建").say("能耗", "1000 tce");
  EXPECT_EQ(outcome(), "prohibited");
  EXPECT_EQ(ways_text(p(), decided()), "conditional: a c; no_objection: a b c; not_required: e");
  say("性质", "");
  EXPECT_EQ(ways_text(p(), decided()), "conditional: a c; no_objection: a b c; not_required: e");
  say("性质", "改建");
  EXPECT_EQ(ways_text(p(), decided()), "conditional: a; no_objection: a b; not_required: e");
  say("涉煤", "否");
  EXPECT_EQ(ways_text(p(), decided()), "no_objection: b; not_required: e");
  say("替代能源", "是");
  EXPECT_EQ(ways_text(p(), decided()), "");
  say("涉煤", "");
  EXPECT_EQ(ways_text(p(), decided()), "");
}

// --- exceptions ---

TEST_F(Decide, AnExceptionInForceTakesAwayTheEffect) {
  take(rule("r", "refuse in principle", "when = '涉煤'\nexception_by = [\"某区政府\"]"));
  say("涉煤", "是");
  EXPECT_EQ(outcome(), "refused_in_principle");
  add_exception("r", decision_value::granted, "2020-03-01", "2020-07-01");
  EXPECT_EQ(outcome(), "no_objection");
  EXPECT_EQ(verdict(), "fires, excepted");
  EXPECT_EQ(finding("r").exception->made, on("2020-03-01"));
  EXPECT_TRUE(finding("r").changes.empty());
  as_of = on("2020-06-30");
  EXPECT_EQ(outcome(), "no_objection");
  as_of = on("2020-07-01");
  EXPECT_EQ(outcome(), "refused_in_principle");
  as_of = on("2020-02-29");
  EXPECT_EQ(outcome(), "refused_in_principle");
  as_of = on("2020-03-01");
  EXPECT_EQ(outcome(), "no_objection");
  as_of = {};  // what has an end is over
  EXPECT_EQ(outcome(), "refused_in_principle");
}

TEST_F(Decide, AnExceptionLeavesNothingOpen) {
  take(rule("r", "refuse in principle", "when = '涉煤'\nexception_by = [\"某区政府\"]"));
  add_exception("r", decision_value::granted, "2020-03-01");
  EXPECT_EQ(verdict(), "undetermined, excepted (涉煤)");
  EXPECT_EQ(outcome(), "no_objection");
  say("涉煤", "否");
  EXPECT_EQ(verdict(), "does_not_fire");
}

TEST_F(Decide, ExceptionsWithoutEffect) {
  take(rule("r", "refuse in principle", "when = '涉煤'\nexception_by = [\"某区政府\"]") +
       rule("s", "suspend", "when = '涉煤'") + rule("z", "refuse in principle", "when = '工业项目'"));
  say("涉煤", "是").say("工业项目", "否");
  const auto with = [&](const kaohe::decision& d) {
    rows = {d};
    return outcome();
  };
  EXPECT_EQ(with(add_exception("r", decision_value::granted, "2020-03-01")), "suspended");
  EXPECT_EQ(with(add_exception("r", decision_value::refused, "2020-03-01")), "refused_in_principle");
  EXPECT_EQ(with(add_exception("r", decision_value::granted, "2020-03-01", {}, "P2")), "refused_in_principle");
  EXPECT_EQ(with(add_exception("s", decision_value::granted, "2020-03-01")), "refused_in_principle");
  auto another = add_exception("r", decision_value::granted, "2020-03-01");
  another.authority = "某区经信局";
  EXPECT_EQ(with(another), "refused_in_principle");
  with_register = false;
  EXPECT_EQ(with(add_exception("r", decision_value::granted, "2020-03-01")), "refused_in_principle");
  with_register = true;
  say("工业项目", "是");
  EXPECT_EQ(with(add_exception("z", decision_value::granted, "2020-03-01")), "refused_in_principle");
}

TEST_F(Decide, ALaterRefusalTakesAnExceptionBack) {
  take(rule("r", "refuse in principle", "when = '涉煤'\nexception_by = [\"某区政府\"]"));
  say("涉煤", "是");
  add_exception("r", decision_value::granted, "2020-03-01");
  add_exception("r", decision_value::refused, "2020-04-01");
  EXPECT_EQ(outcome(), "refused_in_principle");
  as_of = on("2020-03-31");
  EXPECT_EQ(outcome(), "no_objection");
}

TEST_F(Decide, AnExceptionForOneMember) {
  take(
      rule("r", "refuse in principle", "for_each = \"污染物\"\nwhen = '排放量 > 1 吨'\nexception_by = [\"某区政府\"]"));
  say("排放量.化学需氧量", "2 吨").say("排放量.氨氮", "2 吨");
  add_exception("r/氨氮", decision_value::granted, "2020-03-01");
  EXPECT_EQ(verdict("r/化学需氧量"), "fires");
  EXPECT_EQ(verdict("r/氨氮"), "fires, excepted");
  add_exception("r", decision_value::granted, "2020-03-01");
  EXPECT_EQ(outcome(), "no_objection");
}

// --- all together ---

TEST_F(Decide, AllApplicationsBeforeAllProcedures) {
  take(rule("a", "prohibit", "when = '涉煤'"));
  std::vector<kaohe::project> all(3, project->made);
  all[1] = application(p(), "P2").made;  // without a date
  const auto made_of = [&](std::vector<kaohe::procedure_id> only) {
    return with_facts([&](const auto& on) { return kaohe::gate::decide_all(p(), all, on, only); });
  };
  auto made = made_of({});
  ASSERT_EQ(made.all.size(), 6U);
  EXPECT_EQ(made.all[3].project, 1U);
  EXPECT_EQ(made.all[3].procedure.index, 1U);
  EXPECT_EQ(made.all[3].rule_date, as_of);
  EXPECT_EQ(made.all[0].rule_date, on("2020-05-01"));
  EXPECT_EQ(made.as_of, as_of);
  EXPECT_EQ(made.ledgers.size(), 1U);
  as_of = {};
  made = made_of({{1}});
  ASSERT_EQ(made.all.size(), 2U);  // one cannot be dated
  EXPECT_EQ(made.all[1].project, 2U);
  EXPECT_EQ(made.all[1].procedure.index, 1U);
}

TEST(Summary, TheWorstIfNothingWorseIsOpen) {
  const auto of = [](std::vector<std::pair<kaohe::outcome, kaohe::outcome>> all) -> std::string {
    std::vector<project_decision> decisions;
    for (const auto& [least, most] : all) {
      decisions.emplace_back();
      decisions.back().at_least = least, decisions.back().at_most = most;
    }
    const auto found = kaohe::gate::summary(decisions);
    return found ? std::string(to_text(*found)) : "open";
  };
  using enum kaohe::outcome;
  EXPECT_EQ(of({{no_objection, no_objection}, {suspended, suspended}}), "suspended");
  EXPECT_EQ(of({{not_required, not_required}}), "not_required");
  EXPECT_EQ(of({{not_required, not_required}, {no_objection, no_objection}}), "no_objection");
  EXPECT_EQ(of({{no_objection, conditional}, {suspended, suspended}}), "suspended");
  EXPECT_EQ(of({{no_objection, suspended}, {suspended, suspended}}), "suspended");
  EXPECT_EQ(of({{no_objection, prohibited}, {suspended, suspended}}), "open");
  EXPECT_EQ(of({{not_required, no_objection}}), "open");
}

}  // namespace
