// SPDX-License-Identifier: Apache-2.0
// The checks of a rule set against all applications of a small domain: what is claimed of rules holds of every one of
// them, and of rules that compare single inputs with constants everything is claimed that holds of all.
#include <kaohe/gate/rule_set.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <support/rule_policy.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::feel::value;

const std::string inputs = R"T(
[[procedure]]
id = "甲"
authority = "机关"
[[list]]
id = "行业"
code = "GB/T 4754-2017"
members = ["25", "301"]
[input.project]
"甲量" = { type = "number", range = ">= 0" }
"乙量" = { type = "number", only_if = '涉煤' }
"涉煤" = { type = "boolean" }
"重大" = { type = "boolean" }
"性质" = { type = "string", values = ["新建", "扩建", "改建"] }
"代码" = { type = "code" }
)T";

/// All complete applications with values at, between and beyond what conditions compare with.
std::vector<std::vector<value>> all_applications() {
  const std::vector<number> levels = {0, number::ratio(1, 2), 1, number::ratio(3, 2), 2, number::ratio(5, 2), 3, 4};
  const std::vector<std::string> codes = {"25", "2511", "30", "301", "3012", "99", "40"};
  std::vector<value> second = {value(), number(-1)};
  second.insert(second.end(), levels.begin(), levels.end());
  std::vector<std::vector<value>> all;
  for (const number& x : levels) {
    for (const value& y : second) {
      for (const bool major : {false, true}) {
        for (std::uint32_t sort = 0; sort < 3; ++sort) {
          for (const std::string& code : codes) {
            const bool coal = !y.is_missing();
            all.push_back({x, y, coal, major, kaohe::feel::choice{sort}, code});
          }
        }
      }
    }
  }
  return all;
}

// --- random conditions ---
std::string one_of(const std::vector<std::string>& all) { return *rc::gen::elementOf(all); }
std::string comparison(bool plain) {
  const std::string level = one_of({"0", "1", "2", "3"}), x = one_of({"甲量", "乙量"});
  const std::string sign = one_of({" < ", " <= ", " > ", " >= ", " = ", " != "});
  if (plain) return x + sign + level;
  return one_of({x + " + 甲量", x + " - 2 * 甲量", "甲量 / 乙量", "乙量 / 甲量", "甲量 * 乙量", "abs(乙量)",
                 "(if 重大 then 甲量 else 乙量)"}) +
         sign + level;
}
std::string leaf(bool plain) {
  switch (*rc::gen::inRange(0, plain ? 6 : 7)) {
    case 0:
      return "涉煤";
    case 1:
      return "重大";
    case 2:
      return one_of({"性质 = \"新建\"", "性质 in (\"新建\", \"改建\")", "性质 != \"扩建\""});
    case 3:
      return one_of({"代码 in 行业", "代码 in (\"30\")", "代码 = \"3012\"", "代码 in (\"25\", \"99\")"});
    case 6:
      return one_of({"missing(乙量)", "(if 重大 then 涉煤 else 甲量 > 1)", "重大 = 涉煤", "乙量 in [1..甲量]"});
    default:
      return comparison(plain || *rc::gen::arbitrary<bool>());
  }
}
std::string condition(int depth, bool plain) {
  if (depth == 0 || *rc::gen::inRange(0, 4) == 0) return leaf(plain);
  switch (*rc::gen::inRange(0, 3)) {
    case 0:
      return "not(" + condition(depth - 1, plain) + ")";
    case 1:
      return "(" + condition(depth - 1, plain) + " or " + condition(depth - 1, plain) + ")";
    default:
      return condition(depth - 1, plain) + " and " + condition(depth - 1, plain);
  }
}
std::string random_rule(std::size_t i, bool plain) {
  const bool requires_it = *rc::gen::arbitrary<bool>();
  std::string text = "[[rule]]\nid = 'r" + std::to_string(i) + "'\nprocedure = '甲'\narticle = '六'\nstrength = '" +
                     (requires_it ? "require" : "prohibit") + "'\nwhen = '" + condition(2, plain) + "'\n";
  if (*rc::gen::inRange(0, 3) == 0) text += "applies = '" + condition(1, plain) + "'\n";
  if (*rc::gen::inRange(0, 3) == 0) text += "unless = '" + condition(1, plain) + "'\n";
  if (requires_it) text += "must = '" + condition(1, plain) + "'\n";
  return text;
}

// --- what rules say of an application ---
struct sayings {
  bool fires, asked, met;
};
sayings said_by(const kaohe::policy& p, const kaohe::rule& r, const std::vector<value>& application) {
  const auto answer = [&](const kaohe::rule_expression& e) {
    std::vector<value> given;
    for (const kaohe::rule_input& i : e.inputs) {
      if (i.is == kaohe::rule_input::sort::list) {
        const auto& members = p->lists[i.index].members;
        given.push_back(value::list({members.begin(), members.end()}));
      } else {
        given.push_back(application[i.index]);
      }
    }
    return kaohe::feel::evaluate(e.program, given);
  };
  sayings made{};
  made.asked = (!r.applies || answer(*r.applies).is_true()) && answer(r.when).is_true() &&
               (!r.unless || answer(*r.unless).is_false());
  made.met = r.must && answer(*r.must).is_true();
  made.fires = made.asked && (!r.must || answer(*r.must).is_false());
  return made;
}

void compare_with_all(bool plain) {
  const auto count = static_cast<std::size_t>(*rc::gen::inRange(2, 5));
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += random_rule(i, plain);
  RC_LOG(text);
  const kaohe::policy p = policy_of(text + inputs);
  kaohe::issues problems;
  kaohe::gate::check_rules(p, problems);

  static const auto applications = all_applications();
  std::vector<std::vector<sayings>> all(count);
  for (std::size_t r = 0; r < count; ++r) {
    for (const auto& a : applications) all[r].push_back(said_by(p, p->rules[r], a));
  }
  const auto in_some = [&](auto holds) {
    for (std::size_t a = 0; a < applications.size(); ++a) {
      if (holds(a)) return true;
    }
    return false;
  };
  const auto fires = [&](std::size_t r) { return in_some([&](auto a) { return all[r][a].fires; }); };
  const auto covers = [&](std::size_t other, std::size_t r) {
    return p->rules[other].strength <= p->rules[r].strength &&
           !in_some([&](auto a) { return all[r][a].fires && !all[other][a].fires; });
  };

  std::set<std::string> dead, covered, in_conflict;
  for (const kaohe::issue& i : problems) {
    if (i.code == kaohe::issue_code::rule_never_fires) dead.insert(i.args[0]);
    if (i.code == kaohe::issue_code::rule_covered) covered.insert(i.args[0] + i.args[1]);
    if (i.code == kaohe::issue_code::requirements_conflict) in_conflict.insert(i.args[0] + i.args[1]);
  }
  const auto name = [](std::size_t r) { return "r" + std::to_string(r); };
  for (std::size_t r = 0; r < count; ++r) {
    const bool claimed = dead.contains(name(r));
    RC_ASSERT(!(claimed && fires(r)));
    if (plain) RC_ASSERT(claimed == !fires(r));
    std::size_t coverers = 0, claims = 0;
    for (std::size_t other = 0; other < count; ++other) {
      if (other == r) continue;
      const bool said = covered.contains(name(r) + name(other));
      claims += said ? 1U : 0U;
      RC_ASSERT(!(said && !covers(other, r)));
      if (fires(r) && fires(other) && covers(other, r) && !(other > r && covers(r, other))) ++coverers;
      if (other > r) continue;
      const auto both = [&](auto met) {
        return in_some([&](auto a) { return all[r][a].asked && all[other][a].asked && met(all[r][a], all[other][a]); });
      };
      const bool conflict = p->rules[r].must && p->rules[other].must && both([](auto x, auto) { return x.met; }) &&
                            both([](auto, auto y) { return y.met; }) &&
                            !both([](auto x, auto y) { return x.met && y.met; });
      const bool asserted = in_conflict.contains(name(r) + name(other));
      if (plain) RC_ASSERT(asserted == conflict);
      if (asserted) RC_ASSERT(!both([](auto x, auto y) { return x.met && y.met; }));
    }
    if (plain) RC_ASSERT(claims == (coverers > 0 ? 1U : 0U));
  }
}

RC_GTEST_PROP(RuleSetProperties, OfPlainConditionsEverythingIsFoundAndNothingElse, ()) { compare_with_all(true); }
RC_GTEST_PROP(RuleSetProperties, OfAnyConditionsNothingWrongIsClaimed, ()) { compare_with_all(false); }

}  // namespace
