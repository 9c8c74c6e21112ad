// SPDX-License-Identifier: Apache-2.0
#include <kaohe/gate/compare.hpp>

#include "deciding.hpp"

#include <functional>

namespace {

using namespace kaohe_test;
using kaohe::rule_verdict;

const std::string coal = rule("coal", "prohibit", "when = '涉煤'");
const std::string dense_rule =
    rule("dense", "refuse in principle", "when = '能耗 > 5000 tce'\nexception_by = ['区政府']");
const std::string offset = rule("offset", "require", "when = '涉煤'\nmust = '替代能源'");
const std::string small = rule("small", "exempt", "when = '能耗 < 1000 tce'");

/// Two versions of a policy on the same applications.
struct Compare : testing::Test {
  std::function<void(application&)> say = [](application&) {};
  std::vector<kaohe::decision> rows;
  bool only_first_procedure = true;

  kaohe::gate_decisions decided(const kaohe::policy& p) const {
    application made(p);
    made.say("受理日期", "2020-05-01");
    say(made);
    const kaohe::decision_register known(rows);
    kaohe::gate::facts on;
    on.decided = &known;
    const std::vector<kaohe::procedure_id> only = {{0}};
    return kaohe::gate::decide_all(p, {&made.made, 1}, on,
                                   only_first_procedure ? only : std::vector<kaohe::procedure_id>());
  }
  /// `审查: prohibited → no_objection; coal fires → does_not_fire`.
  std::string compared(const std::string& first, const std::string& second) const {
    const kaohe::policy before = policy_of(small_gate() + first), after = policy_of(small_gate() + second);
    const kaohe::gate_decisions was = decided(before), is = decided(after);
    std::string text;
    for (const auto& d : kaohe::gate::compare(before, was, after, is)) {
      const auto outcome = [](const kaohe::gate_decisions& all, const std::optional<std::size_t>& at) {
        if (!at) return std::string("none");
        const auto& one = all.all[*at];
        return std::string(to_text(one.at_least)) + (one.result ? "" : ".." + std::string(to_text(one.at_most)));
      };
      text += d.procedure + ": " + outcome(was, d.before) + " → " + outcome(is, d.after);
      for (const auto& r : d.rules) {
        const auto verdict = [](const std::optional<rule_verdict>& v) { return v ? std::string(to_text(*v)) : "none"; };
        text += "; " + r.rule + " " + verdict(r.before) + " → " + verdict(r.after);
        if (r.before) {
          EXPECT_EQ(was.all[*d.before].findings[*r.position_before].result, *r.before);
        }
        if (r.after) {
          EXPECT_EQ(is.all[*d.after].findings[*r.position_after].result, *r.after);
        }
      }
    }
    return text;
  }
};

TEST_F(Compare, TheSameRulesMakeNoDifference) {
  say = [](application& a) { a.say("涉煤", "是").say("能耗", "6000 tce"); };
  EXPECT_EQ(compared(coal + dense_rule, dense_rule + coal), "");
  EXPECT_EQ(compared(coal + dense_rule, coal), "");  // another rule, the same outcome
}

TEST_F(Compare, TheRuleThatWentOrCame) {
  say = [](application& a) { a.say("涉煤", "是").say("能耗", "6000 tce"); };
  EXPECT_EQ(compared(coal + dense_rule, dense_rule), "审查: prohibited → refused_in_principle; coal fires → none");
  EXPECT_EQ(compared(dense_rule, coal + dense_rule), "审查: refused_in_principle → prohibited; coal none → fires");
}

TEST_F(Compare, AThresholdThatMoved) {
  const std::string moved = rule("dense", "refuse in principle", "when = '能耗 > 4000 tce'");
  const auto with = [&](const char* energy) {
    say = [energy](application& a) { a.say("能耗", energy); };
    return compared(dense_rule, moved);
  };
  const std::string fires = "审查: no_objection → refused_in_principle; dense does_not_fire → fires";
  EXPECT_EQ(with("4000 tce"), "");
  EXPECT_EQ(with("4000.1 tce"), fires);
  EXPECT_EQ(with("5000 tce"), fires);
  EXPECT_EQ(with("5000.1 tce"), "");
}

TEST_F(Compare, AnotherStrengthIsAnotherFinding) {
  say = [](application& a) { a.say("涉煤", "是"); };
  EXPECT_EQ(compared(coal, rule("coal", "advise", "when = '涉煤'")),
            "审查: prohibited → no_objection; coal fires → fires");
}

TEST_F(Compare, RulesThatPullTheOtherWayDidNotDoIt) {
  say = [](application& a) { a.say("涉煤", "是").say("替代能源", "否").say("能耗", "6000 tce"); };
  EXPECT_EQ(compared(offset, coal), "审查: conditional → prohibited; coal none → fires");
  EXPECT_EQ(compared(coal + dense_rule, offset),
            "审查: prohibited → conditional; coal fires → none; dense fires → none");
}

TEST_F(Compare, AnExemptionOutweighsTheOthers) {
  say = [](application& a) { a.say("能耗", "900 tce").say("涉煤", "是"); };
  EXPECT_EQ(compared(coal + small, coal), "审查: not_required → prohibited; small fires → none");
  EXPECT_EQ(compared(small, coal), "审查: not_required → prohibited; coal none → fires; small fires → none");
}

TEST_F(Compare, AnExceptionTakesTheWeightAway) {
  say = [](application& a) { a.say("能耗", "6000 tce"); };
  kaohe::decision_subject about;
  about.project = "P1", about.rule = "dense";
  kaohe::decision& granted =
      rows.emplace_back(row(kaohe::decision_kind::exception, about, kaohe::decision_value::granted, "2020-01-01"));
  granted.authority = "区政府";
  const std::string by_another =
      rule("dense", "refuse in principle", "when = '能耗 > 5000 tce'\nexception_by = ['市政府']");
  EXPECT_EQ(compared(dense_rule, by_another), "审查: no_objection → refused_in_principle; dense fires → fires");
}

TEST_F(Compare, WhatIsMissingMakesARange) {
  EXPECT_EQ(compared(dense_rule, dense_rule + coal),
            "审查: no_objection..refused_in_principle → no_objection..prohibited; coal none → undetermined");
  EXPECT_EQ(compared(dense_rule, ""),
            "审查: no_objection..refused_in_principle → no_objection; dense undetermined → none");
}

TEST_F(Compare, AMemberOfAListIsARuleOfItsOwn) {
  say = [](application& a) { a.say("排放量.化学需氧量", "1 吨").say("排放量.氨氮", "3 吨"); };
  const auto each = [](const char* level) {
    return rule("each", "prohibit", "for_each = '污染物'\nwhen = '排放量 > " + std::string(level) + " 吨'");
  };
  EXPECT_EQ(compared(each("5"), each("2")), "审查: no_objection → prohibited; each/氨氮 does_not_fire → fires");
}

TEST_F(Compare, AProcedureThatIsOnlyInOne) {
  say = [](application& a) { a.say("涉煤", "是"); };
  only_first_procedure = false;
  const std::string third =
      "[[procedure]]\nid = '备案'\nauthority = '机关'\n[[rule]]\nid = 'new'\narticle = '六'\n"
      "procedure = '备案'\nstrength = 'prohibit'\nwhen = '涉煤'\n";
  EXPECT_EQ(compared("", third), "备案: none → prohibited; new none → fires");
  EXPECT_EQ(compared(third, ""), "备案: prohibited → none; new fires → none");
}

}  // namespace
