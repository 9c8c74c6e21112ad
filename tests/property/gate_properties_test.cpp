// SPDX-License-Identifier: Apache-2.0
// Decisions about projects under random rules: what is said of what is missing holds for every way in which it may be
// filled in, adding a rule never helps, and proposed bounds are sharp.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <support/projects.hpp>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::outcome;
using kaohe::policy;
using kaohe::project;
using kaohe::project_decision;
using kaohe::rule_verdict;
using kaohe::feel::type_kind;
using kaohe::feel::value;

std::string inputs() {
  return R"T([[procedure]]
id = "审查"
authority = "审查机关"
[[list]]
id = "物"
members = ["子", "丑"]
[[table]]
id = "档"
inputs = ["用量"]
output = { type = "number" }
hit = "unique"
rows = [ ["< 1", 1], ["[1..3)", 2], [">= 3", 3] ]
[[table]]
id = "断"
inputs = ["甲", "丙"]
output = { type = "string", values = ["禁", "可"] }
hit = "first"
rows = [ [true, "一", "禁"], ["-", "-", "可"] ]
[input.project]
"甲" = { type = "boolean" }
"乙" = { type = "boolean" }
"丙" = { type = "string", values = ["一", "二", "三"] }
"用量" = { type = "number", range = ">= 0" }
"产值" = { type = "number", only_if = '甲' }
"排放" = { type = "number", by = "物", range = ">= 0" }
"许可" = { type = "boolean", only_if = '乙 or 丙 = "三"' }
)T";
}

// --- random rules ---

std::string any_of(const std::vector<std::string>& all) { return *rc::gen::elementOf(all); }

std::string any_comparison(const std::string& left) {
  return left + any_of({" > ", " >= ", " < ", " <= ", " = ", " != "}) + std::to_string(*rc::gen::inRange(0, 4));
}

std::string any_atom(bool of_member) {
  switch (*rc::gen::inRange(0, of_member ? 14 : 11)) {
    case 0:
      return "甲";
    case 1:
      return "乙";
    case 2:
      return any_of({"丙 = \"一\"", "丙 in (\"一\", \"二\")", "丙 != \"三\""});
    case 3:
    case 4:
      return any_comparison("用量");
    case 5:
      return any_comparison("产值");
    case 6:
      return any_comparison(any_of({"用量 / 产值", "1 / (用量 - 1)", "用量 / (用量 + 产值)", "(用量 - 产值) * 2"}));
    case 7:
      return any_comparison(any_of({"max(用量, 产值)", "abs(用量 - 2)", "min(用量, 2)"}));
    case 8:
      return any_comparison("档(用量)");
    case 9:
      return "断(甲, 丙) = \"禁\"";
    case 10:
      return "许可";
    case 11:
      return any_comparison("排放");
    case 12:
      return "物 = \"子\"";
    default:
      return "排放 + 1 >= 2 * 用量";
  }
}

std::string any_condition(bool of_member, int depth) {
  if (depth == 0) return any_atom(of_member);
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return any_atom(of_member);
    case 1:
      return "not(" + any_condition(of_member, depth - 1) + ")";
    case 2:
      return "(if " + any_condition(of_member, depth - 1) + " then " + any_condition(of_member, depth - 1) + " else " +
             any_condition(of_member, depth - 1) + ")";
    default:
      return "(" + any_condition(of_member, depth - 1) + any_of({" and ", " or "}) +
             any_condition(of_member, depth - 1) + ")";
  }
}

std::string any_rule(const std::string& id, const std::vector<std::string>& strengths) {
  const std::string strength = any_of(strengths);
  const bool of_member = *rc::gen::inRange(0, 4) == 0;
  const auto condition = [&] { return "'" + any_condition(of_member, 2) + "'\n"; };
  std::string text = "[[rule]]\nid = \"" + id + "\"\narticle = \"一\"\nprocedure = \"审查\"\nstrength = \"" + strength +
                     "\"\nwhen = " + condition();
  if (of_member) text += "for_each = \"物\"\n";
  if (*rc::gen::inRange(0, 3) == 0) text += "applies = " + condition();
  if (*rc::gen::inRange(0, 4) == 0) text += "unless = " + condition();
  if (strength == "require") text += "must = " + condition();
  if (strength == "escalate") text += "authority = '省'\n";
  return text;
}

const std::vector<std::string> all_strengths = {
    "prohibit", "refuse in principle", "suspend", "require", "exempt", "escalate", "advise"};
const std::vector<std::string> worsening = {"prohibit", "refuse in principle", "suspend", "require"};

std::vector<std::string> any_rules(const std::vector<std::string>& strengths = all_strengths) {
  std::vector<std::string> all;
  for (int i = 0, count = *rc::gen::inRange(1, 5); i < count; ++i) {
    all.push_back(any_rule("r" + std::to_string(i), strengths));
  }
  return all;
}

policy gate_of(const std::vector<std::string>& rules) {
  std::string text = inputs();
  for (const std::string& each : rules) text += each;
  return policy_of(text);
}

// --- random applications ---

/// What an input may be, over which completions run.
std::vector<value> domain(const kaohe::project_input& input) {
  if (input.of.kind == type_kind::boolean) return {true, false};
  std::vector<value> all;
  if (input.of.kind == type_kind::choice) {
    for (std::uint32_t i = 0; i < input.of.names.size(); ++i) all.emplace_back(kaohe::feel::choice{i});
  } else {
    for (const int i : {0, 1, 3}) all.emplace_back(i);
  }
  return all;
}

/// \param present  how many of a hundred values are given
project any_project(const policy& p, int present) {
  project made = kaohe::gate::empty_project(p);
  for (std::size_t i = 0; i < made.values.size(); ++i) {
    for (value& each : made.values[i]) {
      if (*rc::gen::inRange(0, 100) < present) each = *rc::gen::elementOf(domain(p->inputs[i]));
    }
  }
  return made;
}

/// All values of an application.
std::vector<value*> slots(project& of) {
  std::vector<value*> all;
  for (auto& values : of.values) {
    for (value& each : values) all.push_back(&each);
  }
  return all;
}
std::vector<std::vector<value>> domains(const policy& p) {
  std::vector<std::vector<value>> all;
  const project empty = kaohe::gate::empty_project(p);
  for (std::size_t i = 0; i < empty.values.size(); ++i) {
    all.insert(all.end(), empty.values[i].size(), domain(p->inputs[i]));
  }
  return all;
}

/// Calls `see` with every way in which the missing values may be filled in.
template <class See>
void each_completion(const policy& p, project of, const See& see) {
  const auto all = slots(of);
  const auto may_be = domains(p);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i]->is_missing()) open.push_back(i);
  }
  std::vector<std::size_t> at(open.size(), 0);
  for (;;) {
    for (std::size_t k = 0; k < open.size(); ++k) *all[open[k]] = may_be[open[k]][at[k]];
    see(of);
    std::size_t k = 0;
    while (k < open.size() && ++at[k] == may_be[open[k]].size()) at[k++] = 0;
    if (k == open.size()) return;
  }
}

project_decision decided(const policy& p, const project& of) {
  kaohe::gate::facts on;
  on.as_of = kaohe_test::on("2020-06-01");
  return kaohe::gate::decide(p, of, on, {0});
}
rule_verdict verdict_of(const policy& p, const project& of, const kaohe::rule_finding& f) {
  kaohe::gate::facts on;
  on.as_of = kaohe_test::on("2020-06-01");
  return kaohe::gate::evaluate_rule(p, of, on, f.rule, f.member, on.as_of).result;
}
bool turned(rule_verdict v) { return v == rule_verdict::does_not_fire || v == rule_verdict::not_applicable; }

/// True if what was said of an application holds for one that says more.
bool holds_for(const project_decision& before, const project_decision& after) {
  return before.at_least <= after.at_least && after.at_most <= before.at_most;
}

/// One unit in the 30th significant digit.
number last_digit(const number& x) {
  if (x.is_zero()) return number::power_of_ten(-29);
  int exponent = 40;
  while (number::power_of_ten(exponent) > abs(x)) --exponent;
  return number::power_of_ten(exponent - 29);
}

}  // namespace

RC_GTEST_PROP(GateProperties, WhatIsSaidHoldsForEveryCompletion, ()) {
  const policy p = gate_of(any_rules());
  const project of = any_project(p, 65);
  const project_decision before = decided(p, of);
  RC_ASSERT(before.at_least <= before.at_most);
  RC_ASSERT(before.result.has_value() == (before.at_least == before.at_most));
  each_completion(p, of, [&](const project& each) { RC_ASSERT(holds_for(before, decided(p, each))); });
}

RC_GTEST_PROP(GateProperties, OneMoreAnswerNeverContradicts, ()) {
  const policy p = gate_of(any_rules());
  project of = any_project(p, 50);
  project_decision before = decided(p, of);
  const auto all = slots(of);
  const auto may_be = domains(p);
  const auto from = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(all.size())));
  for (std::size_t k = 0; k < all.size(); ++k) {
    const std::size_t i = (from + k) % all.size();
    if (!all[i]->is_missing()) continue;
    *all[i] = *rc::gen::elementOf(may_be[i]);
    const project_decision after = decided(p, of);
    RC_ASSERT(holds_for(before, after));
    before = after;
  }
}

RC_GTEST_PROP(GateProperties, WhatLacksIsEnoughAndNothingElseIsAsked, ()) {
  const policy p = gate_of(any_rules());
  project of = any_project(p, 60);
  // Answering what is asked, again and again, leaves nothing open but faults.
  for (int round = 0; round < 20; ++round) {
    const project_decision d = decided(p, of);
    if (d.missing.empty()) {
      const auto faulty = [](const kaohe::rule_finding& f) { return f.fault.has_value(); };
      RC_ASSERT(d.result || std::any_of(d.findings.begin(), d.findings.end(), faulty));
      return;
    }
    RC_ASSERT(!d.result);
    bool asked = false;
    for (const kaohe::needed_input& each : d.missing) {
      value& held = of.values.at(each.what.index).at(each.what.member.value_or(0));
      RC_ASSERT(held.is_missing());
      held = *rc::gen::elementOf(domain(p->inputs[each.what.index]));
      asked = true;
    }
    RC_ASSERT(asked);
  }
  RC_FAIL("it asks for ever");
}

RC_GTEST_PROP(GateProperties, ARuleThatFiresNeverImprovesTheOutcome, ()) {
  auto rules = any_rules();
  const policy p = gate_of(rules);
  const project of = any_project(p, 70);
  std::vector<std::string> harsh = all_strengths;
  harsh.erase(std::find(harsh.begin(), harsh.end(), "exempt"));
  rules.push_back(any_rule("more", harsh));
  const policy with_more = gate_of(rules);
  const project_decision before = decided(p, of), after = decided(with_more, of);
  RC_ASSERT(before.at_least <= after.at_least);
  RC_ASSERT(before.at_most <= after.at_most);
  const auto& added = after.findings.back();
  const auto effect = effect_of(with_more.at(added.rule).strength);
  if (added.result == rule_verdict::fires && effect && before.result && *before.result > outcome::not_required) {
    RC_ASSERT(after.result && *after.result == std::max(*effect, *before.result));
  }
}

RC_GTEST_PROP(GateProperties, TheOrderOfTheRulesDoesNotMatter, ()) {
  auto rules = any_rules();
  const policy p = gate_of(rules);
  const project of = any_project(p, 70);
  std::reverse(rules.begin(), rules.end());
  const policy reversed = gate_of(rules);
  const project_decision first = decided(p, of), second = decided(reversed, of);
  RC_ASSERT(first.at_least == second.at_least);
  RC_ASSERT(first.at_most == second.at_most);
  RC_ASSERT(first.missing.size() == second.missing.size());
  for (std::size_t i = 0; i < first.missing.size(); ++i) {
    RC_ASSERT(first.missing[i].what == second.missing[i].what);
    RC_ASSERT(first.missing[i].needed_by.size() == second.missing[i].needed_by.size());
  }
  RC_ASSERT(first.ways.size() == second.ways.size());
  for (std::size_t i = 0; i < first.ways.size(); ++i) {
    RC_ASSERT(first.ways[i].to == second.ways[i].to);
    RC_ASSERT(first.ways[i].turning.size() == second.ways[i].turning.size());
  }
}

RC_GTEST_PROP(GateProperties, ProposedChangesAreSharp, ()) {
  const policy p = gate_of(any_rules(worsening));
  project of = any_project(p, 100);
  for (value* const each : slots(of)) {
    if (each->is_number()) *each = number::ratio(*rc::gen::inRange(0, 30), 7);
  }
  for (const kaohe::rule_finding& f : decided(p, of).findings) {
    for (const kaohe::change& c : f.changes) {
      RC_ASSERT(f.result == rule_verdict::fires);
      project changed = of;
      value& held = changed.values.at(c.input.index).at(c.member.value_or(0));
      const value now = held;
      const auto turns = [&](const value& v) {
        held = v;
        return turned(verdict_of(p, changed, f));
      };
      if (!c.choices.empty()) {
        for (const value& each : domain(p.at(c.input))) {
          const auto same = [&](const value& v) {
            return v.kind() == each.kind() &&
                   (v.kind() == kaohe::feel::value_kind::choice ? v.as_choice() == each.as_choice()
                                                                : v.as_boolean() == each.as_boolean());
          };
          RC_ASSERT(turns(each) == std::any_of(c.choices.begin(), c.choices.end(), same));
        }
        continue;
      }
      // The end that is nearer to what it is now: just there, or just beyond it.
      const bool above = c.low && *c.low >= now.as_number();
      const number& near = above ? *c.low : *c.high;
      const number step = above ? last_digit(near) : -last_digit(near);
      RC_ASSERT(turns(near) == (above ? c.low_included : c.high_included));
      if (turns(near)) {
        RC_ASSERT(!turns(near - step));
      } else {
        RC_ASSERT(turns(near + step));
      }
      // Nothing nearer turns it, and everything up to the other end does.
      for (int i = 1; i < 8; ++i) {
        RC_ASSERT(!turns(now.as_number() + (near - now.as_number()) * number::ratio(i, 8)));
      }
      const std::optional<number>& far = above ? c.high : c.low;
      const auto& range = p.at(c.input).range;
      const number end = far ? *far : above ? near + 1000 : range ? number(0) : near - 1000;
      for (int i = 1; i < 8; ++i) RC_ASSERT(turns(near + (end - near) * number::ratio(i, 8)) || near == end);
      if (far && near != end) RC_ASSERT(turns(end) == (above ? c.high_included : c.low_included));
    }
  }
}

RC_GTEST_PROP(GateProperties, NoChangeIsOverlooked, ()) {
  const auto rules = any_rules(worsening);
  const policy p = gate_of(rules);
  project of = any_project(p, 100);
  const project_decision d = decided(p, of);
  for (const kaohe::rule_finding& f : d.findings) {
    if (f.result != rule_verdict::fires) continue;
    for (std::uint32_t i = 0; i < of.values.size(); ++i) {
      const kaohe::project_input& input = p->inputs[i];
      if (input.by && !f.member) continue;
      project changed = of;
      value& held = changed.values[i].at(input.by ? *f.member : 0);
      const value now = held;
      for (int tries = 0; tries < 10; ++tries) {
        held = input.of.kind == type_kind::quantity ? value(number::ratio(*rc::gen::inRange(0, 40), 8))
                                                    : *rc::gen::elementOf(domain(input));
        if (!turned(verdict_of(p, changed, f))) continue;
        const auto reaches = [&](const kaohe::change& c) {
          if (c.input.index != i) return false;
          if (!c.choices.empty()) return true;
          const number& x = held.as_number();
          return x > now.as_number() ? c.low && *c.low <= x && *c.low >= now.as_number()
                                     : c.high && x <= *c.high && *c.high <= now.as_number();
        };
        if (std::any_of(f.changes.begin(), f.changes.end(), reaches)) continue;
        RC_LOG() << rules.at(f.rule.index) << text_of(p, f.changes) << "; " << input.name << " from "
                 << (now.is_number() ? to_text(now.as_number()) : "?") << " to "
                 << (held.is_number() ? to_text(held.as_number()) : "?");
        for (const value* const each : slots(of))
          RC_LOG() << (each->is_number() ? to_text(each->as_number()) : "?") << " ";
        RC_FAIL("overlooked");
      }
    }
  }
}

namespace {

/// What an application says, as a key.
std::string key_of(project& of) {
  std::string key;
  for (const value* const each : slots(of)) {
    if (each->is_number()) key += to_text(each->as_number());
    if (each->kind() == kaohe::feel::value_kind::choice) key += std::to_string(each->as_choice().index);
    if (each->kind() == kaohe::feel::value_kind::boolean) key += each->as_boolean() ? "y" : "n";
    key += ' ';
  }
  return key;
}

/// Every rule, and every subset of what is missing of a sample, over all completions.
void expect_all_subsets_to_hold(const policy& p, const project& sample) {
  project of = sample;
  const auto all = slots(of);
  std::map<std::string, project_decision> complete;
  std::vector<value> given;
  for (const value* const each : all) given.push_back(*each);
  for (std::size_t subset = 0; subset < (std::size_t{1} << all.size()); ++subset) {
    for (std::size_t i = 0; i < all.size(); ++i) *all[i] = (subset >> i & 1U) != 0 ? value() : given[i];
    const project_decision before = decided(p, of);
    bool same = true;
    std::optional<std::optional<outcome>> common;
    each_completion(p, of, [&](project& each) {
      const auto [at, is_new] = complete.try_emplace(key_of(each));
      if (is_new) at->second = decided(p, each);
      const project_decision& after = at->second;
      ASSERT_TRUE(holds_for(before, after)) << subset;
      same = same && (!common || *common == after.result);
      common = after.result;
    });
    // An answer is only given if every completion has it.
    ASSERT_TRUE(!before.result || (same && common && *common == before.result)) << subset;
    if (before.result == outcome::no_objection || before.result == outcome::not_required) {
      ASSERT_TRUE(before.missing.empty());
    }
  }
}

std::string plain_rule(const std::string& id, const std::string& strength, const std::string& keys) {
  return "[[rule]]\nid = \"" + id + "\"\narticle = \"一\"\nprocedure = \"审查\"\nstrength = \"" + strength + "\"\n" +
         keys + "\n";
}

TEST(GateCompletions, EveryRuleAndEverySubsetOfASample) {
  const policy p = gate_of({plain_rule("a", "prohibit", "when = '甲 and 丙 = \"一\"'"),
                            plain_rule("b", "refuse in principle", "applies = '甲'\nwhen = '用量 / 产值 > 1'"),
                            plain_rule("c", "suspend", "when = '丙 in (\"一\", \"二\")'\nunless = '许可'"),
                            plain_rule("d", "require", "for_each = \"物\"\nwhen = '排放 > 0'\nmust = '排放 <= 用量'"),
                            plain_rule("e", "exempt", "when = '用量 < 1 and not(乙)'"),
                            plain_rule("f", "escalate", "authority = '省'\nwhen = '用量 >= 3'"),
                            plain_rule("g", "advise", "when = '断(甲, 丙) = \"可\"'")});
  project sample = kaohe::gate::empty_project(p);
  sample.values = {{true}, {false}, {kaohe::feel::choice{1}}, {3}, {1}, {1, 3}, {true}};
  expect_all_subsets_to_hold(p, sample);
}

TEST(GateCompletions, ANaivePackage) {
  // Rules that only deny, and a table whose last row catches all.
  const policy p = gate_of({plain_rule("a", "prohibit", "when = '断(甲, 丙) = \"禁\"'"),
                            plain_rule("b", "prohibit", "when = '用量 > 2 and 乙'"),
                            plain_rule("c", "exempt", "when = '断(甲, 丙) = \"可\" and 用量 < 1'")});
  project sample = kaohe::gate::empty_project(p);
  sample.values = {{true}, {true}, {kaohe::feel::choice{0}}, {0}, {1}, {1, 3}, {true}};
  for (const bool first : {true, false}) {
    sample.values[0] = {first};
    expect_all_subsets_to_hold(p, sample);
  }
  project open = kaohe::gate::empty_project(p);
  open.values[3] = {2};
  EXPECT_FALSE(decided(p, open).result);
}

}  // namespace
