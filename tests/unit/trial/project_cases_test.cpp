// SPDX-License-Identifier: Apache-2.0
// Cases of rules and decisions about projects, and what of the rules no case reaches.
#include "trying.hpp"

#include <gtest/gtest.h>

namespace {

/// A gate with a rule of every sort that cases can tell apart.
std::string gate_to_try() {
  return R"toml(format = 1
[policy]
id = "gate"
title = "某区方案"
issued = 2018-06-19
jurisdiction = "某区"
period = { from = 2016, to = 2020 }
[[responsible_unit]]
id = "district"
name = "某区"
kind = "government"
[[responsible_unit]]
id = "north"
name = "北镇"
kind = "town"
[[indicator]]
id = "energy"
name = "能源消费总量"
unit = "tce"
kind = "total"
[[target]]
id = "cap"
who = "某区"
indicator = "energy"
article = "二"
level = "<= 1000 tce"
due = 2020
[[list]]
id = "污染物"
members = ["氨氮", "氮氧化物"]
[[parameter]]
id = "红线"
value = "1 tce/万元"
[[table]]
id = "倍数"
parameters = [ { name = "区", values = ["重点", "一般"] } ]
output = "number"
rows = [ ["重点", "2"], ["一般", "1"] ]
[[procedure]]
id = "节能审查"
authority = "节能审查机关"
[[procedure]]
id = "环评"
authority = "环保部门"
[gate]
applicable_on = "受理日期"
[input.project]
"受理日期" = { type = "date" }
"工业" = { type = "boolean" }
"能耗" = { type = "quantity", unit = "tce", range = ">= 0 tce" }
"增加值" = { type = "quantity", unit = "万元", only_if = '工业' }
"镇" = { type = "responsible unit" }
"区" = { type = "string", values = ["重点", "一般"] }
"排放" = { type = "quantity", unit = "吨", by = "污染物" }
"替代" = { type = "quantity", unit = "吨", by = "污染物" }
[[rule]]
id = "redline"
procedure = "节能审查"
article = "六"
strength = "refuse in principle"
exception_by = ["某区"]
applies = '工业'
when = '能耗 / 增加值 > 红线'
[[rule]]
id = "offset"
procedure = "环评"
article = "十六"
strength = "require"
for_each = "污染物"
when = '排放 > 0 吨'
must = '替代 >= 排放 * 倍数(区)'
short = '排放 * 倍数(区) - 替代'
[[rule]]
id = "halt"
procedure = ["节能审查", "环评"]
article = "三十三"
strength = "suspend"
from = 2019-01-01
when = 'suspended(镇)'
[[rule]]
id = "province"
procedure = "节能审查"
article = "七"
strength = "escalate"
when = '能耗 >= 5000 tce'
authority = "省级机关"
[[rule]]
id = "left"
procedure = "环评"
article = "二"
strength = "advise"
when = '能耗 > remaining("cap")'
)toml";
}

/// The gate with the cases of x.toml, or the problems as an exception.
kaohe::io::loaded_package gate_with_cases(const std::string& x) {
  kaohe::issues problems;
  auto loaded = kaohe::io::load_package({{"frame.toml", gate_to_try()}, {"x.toml", x + "\n"}}, problems);
  if (!loaded) throw std::runtime_error(kaohe_test::brief(problems));
  return *std::move(loaded);
}
/// The results of the cases of x.toml as text. See `tried`.
std::string tried_at_gate(const std::string& x) {
  std::string all = kaohe_test::tried(gate_with_cases(x));
  std::erase_if(all, [](char c) { return c == '[' || c == ']' || c == '"'; });  // of lists
  return all;
}
std::string gate_case_problems(const std::string& x, const std::string& framed_by = gate_to_try()) {
  return kaohe_test::brief(kaohe_test::load_toml(x, framed_by).problems);
}

std::string project_case(const std::string& keys) { return "[[case]]\nname = \"一\"\n" + keys; }

TEST(RuleCase, AnswersBelowAtAndAboveABound) {
  EXPECT_EQ(tried_at_gate(project_case(R"(rule = "redline"
given = { "工业" = true, "增加值" = "100 万元" }
rows = [
  { given = { "能耗" = "99.99 tce" }, expect = "does_not_fire" },
  { given = { "能耗" = "100 tce" }, expect = { verdict = "does_not_fire" } },
  { given = { "能耗" = "100.01 tce" }, expect = "fires" },
  { given = { "能耗" = "100.01 tce" }, expect = "does_not_fire" },
  { given = { "能耗" = "200 tce", "工业" = false }, expect = "not_applicable" },
  { expect = { verdict = "undetermined", missing = ["能耗"] } },
  { given = { "增加值" = "missing" }, expect = { missing = ["增加值", "能耗"] } },
  { given = { "增加值" = "missing" }, expect = { missing = ["增加值"] } },
])")),
            "+ verdict=does_not_fire\n+ verdict=does_not_fire\n+ verdict=fires\n- verdict=fires≠does_not_fire\n"
            "+ verdict=not_applicable\n+ verdict=undetermined missing=能耗\n+ missing=增加值, 能耗\n"
            "- missing=增加值, 能耗≠增加值\n");
}

TEST(RuleCase, TestsOneMemberOfAList) {
  EXPECT_EQ(tried_at_gate(project_case(R"(rule = "offset/氨氮"
given = { "区" = "重点", "排放" = "10 吨", "排放.氮氧化物" = "5 吨" }
rows = [
  { given = { "替代" = "19.5 吨" }, expect = { verdict = "fires", short = "0.5 吨", fulfilled = false } },
  { given = { "替代" = "20 吨" }, expect = { verdict = "does_not_fire", short = "missing", fulfilled = true } },
  { given = { "替代" = { "氨氮" = "10 吨" }, "区" = "一般" }, expect = { verdict = "does_not_fire" } },
  { given = { "替代.氨氮" = "10 吨", "区" = "一般" }, expect = { fulfilled = false } },
  { given = { "替代.氮氧化物" = "10 吨" }, expect = { missing = ["替代.氨氮"] } },
])")),
            "+ verdict=fires short=0.5 吨 fulfilled=false\n+ verdict=does_not_fire short=missing fulfilled=true\n"
            "+ verdict=does_not_fire\n- fulfilled=true≠false\n+ missing=替代.氨氮\n");
}

TEST(RuleCase, TheRegisterSaysWhatIsSuspended) {
  const std::string row =
      "{ kind = \"suspension\", subject = \"北镇\", about = \"x 2018\", value = \"in force\", "
      "authority = \"某区\", reference = \"1号\", date = 2019-06-01 }";
  const auto halt = [&](const std::string& day, const std::string& keys, const std::string& expect) {
    return tried_at_gate(project_case("rule = \"halt\"\nas_of = " + day + "\n" + keys +
                                      "\ngiven = { \"镇\" = \"北镇\" }\nexpect = " + expect));
  };
  EXPECT_EQ(halt("2019-05-31", "register = [" + row + "]", "\"does_not_fire\""), "+ verdict=does_not_fire\n");
  EXPECT_EQ(halt("2019-06-01", "register = [" + row + "]", "\"fires\""), "+ verdict=fires\n");
  EXPECT_EQ(halt("2019-06-01", "register = []", "\"does_not_fire\""), "+ verdict=does_not_fire\n");
  EXPECT_EQ(halt("2019-06-01", "", "{ missing = [\"register\"] }"), "+ missing=register\n");
}

TEST(RuleCase, TheDayIsThatOfTheProjectElseOfTheCaseElseOfThePolicy) {
  const auto halt = [&](const std::string& keys) {
    return tried_at_gate(project_case("rule = \"halt\"\nregister = []\n" + keys + "\nexpect = \"does_not_fire\""));
  };
  const std::string town = "\"镇\" = \"北镇\"";
  EXPECT_EQ(halt("given = { " + town + " }"), "- verdict=not_applicable≠does_not_fire\n");
  EXPECT_EQ(halt("as_of = 2019-01-01\ngiven = { " + town + " }"), "+ verdict=does_not_fire\n");
  EXPECT_EQ(halt("as_of = 2020-01-01\ngiven = { \"受理日期\" = 2018-12-31, " + town + " }"),
            "- verdict=not_applicable≠does_not_fire\n");
  EXPECT_EQ(halt("given = { \"受理日期\" = 2019-01-01, " + town + " }"), "+ verdict=does_not_fire\n");
}

TEST(RuleCase, FiguresSayWhatIsLeft) {
  EXPECT_EQ(tried_at_gate(project_case(R"(rule = "left"
as_of = 2021-01-01
register = []
given = { "能源消费总量" = { 2019 = "900 tce" } }
rows = [ { given = { "能耗" = "100 tce" }, expect = "does_not_fire" },
         { given = { "能耗" = "100.01 tce" }, expect = "fires" } ])")),
            "+ verdict=does_not_fire\n+ verdict=fires\n");
}

TEST(RuleCase, WhatIsWrongIsReportedAtItsPlace) {
  EXPECT_EQ(gate_case_problems(project_case("rule = \"redlin\"\nexpect = \"fires\"")),
            "KH-0402 3:9 rule | redlin | redline\n");
  EXPECT_EQ(gate_case_problems(project_case("rule = \"redline/x\"\nexpect = \"fires\"")),
            "KH-0402 3:9 rule | redline/x | redline\n");
  EXPECT_EQ(gate_case_problems(project_case("rule = \"offset\"\nexpect = \"fires\"")), "KH-0804 3:9 offset | 污染物\n");
  EXPECT_EQ(gate_case_problems(project_case("rule = \"offset/氨\"\nexpect = \"fires\"")), "KH-0316 3:16 氨 | 氨氮\n");
  EXPECT_EQ(gate_case_problems(project_case("rule = \"redline\"\nwho = \"某区\"\nexpect = \"fires\"")),
            "KH-0412 4:8 case '一' | rule | who\n");
  EXPECT_EQ(gate_case_problems(project_case("rule = \"redline\"\nprocedure = \"环评\"\nexpect = \"fires\"")),
            "KH-0412 4:14 case '一' | rule | procedure\n");
  EXPECT_EQ(gate_case_problems(project_case("rule = \"redline\"\nexpect = \"fire\"")).substr(0, 13), "KH-0316 4:11 ");
  EXPECT_EQ(gate_case_problems(project_case("rule = \"redline\"\nexpect = { short = \"1 吨\" }")).substr(0, 13),
            "KH-0908 4:12 ");
  const auto given = [&](const std::string& what) {
    return gate_case_problems(project_case("rule = \"redline\"\nexpect = \"fires\"\ngiven = { " + what + " }"));
  };
  EXPECT_EQ(given("\"能号\" = \"1 tce\""), "KH-0305 5:12 能号 | 能耗\n");
  EXPECT_EQ(given("\"能耗\" = 1"), "KH-0207 5:18 1 | tce\n");
  EXPECT_EQ(given("\"能耗\" = \"1 吨\""), "KH-0922 5:19 能耗 | 吨 | tce\n");
  EXPECT_EQ(given("\"能耗\" = \"-1 tce\""), "KH-0923 5:19 能耗 | -1 tce | >= 0 tce\n");
  EXPECT_EQ(given("\"排放\" = \"1 吨\"").substr(0, 8), "KH-0305 ");
  EXPECT_EQ(given("\"排放\" = { \"氨\" = \"1 吨\" }"), "KH-0316 5:21 氨 | 氨氮\n");
}

TEST(DecisionCase, SaysWhatBecomesOfAProject) {
  EXPECT_EQ(
      tried_at_gate(project_case(
          R"(decision = "gate"
procedure = "节能审查"
as_of = 2020-01-01
register = []
given = { "工业" = true, "增加值" = "100 万元", "镇" = "北镇", "能耗" = "100 tce" }
rows = [
  { expect = "no_objection" },
  { expect = { outcome = "no_objection", fires = [], missing = [], authority = "节能审查机关" } },
  { given = { "能耗" = "5000 tce" }, )"
          R"(expect = { outcome = "refused_in_principle", fires = ["province", "redline"], authority = "省级机关" } },
  { given = { "能耗" = "5000 tce" }, expect = { fires = ["redline"] } },
  { given = { "增加值" = "missing" }, expect = { outcome = "undetermined", at_least = "no_objection", )"
          R"(at_most = "refused_in_principle", missing = ["增加值"] } },
  { given = { "增加值" = "missing" }, expect = "no_objection" },
])")),
      "+ outcome=no_objection\n+ outcome=no_objection fires= missing= authority=节能审查机关\n"
      "+ outcome=refused_in_principle fires=province, redline authority=省级机关\n"
      "- fires=province, redline≠redline\n"
      "+ outcome=undetermined at_least=no_objection at_most=refused_in_principle missing=增加值\n"
      "- outcome=undetermined≠no_objection\n");
}

TEST(DecisionCase, ExceptionsAreThoseOfTheProjectOfTheCase) {
  const auto with = [](const std::string& subject) {
    return tried_at_gate(project_case(
        "decision = \"gate\"\nprocedure = \"节能审查\"\nas_of = 2020-01-01\n"
        "register = [ { kind = \"exception\", subject = \"" +
        subject +
        "\", about = \"redline\", value = \"granted\", authority = \"某区\", reference = \"1号\", date = "
        "2019-06-01 } ]\ngiven = { \"工业\" = true, \"增加值\" = \"100 万元\", \"镇\" = \"北镇\", \"能耗\" = "
        "\"101 tce\" }\nexpect = \"no_objection\""));
  };
  EXPECT_EQ(with("case"), "+ outcome=no_objection\n");
  EXPECT_EQ(with("P1"), "- outcome=refused_in_principle≠no_objection\n");
}

TEST(DecisionCase, WithoutAProcedureItIsTheWorstOfAll) {
  EXPECT_EQ(
      tried_at_gate(project_case(R"(decision = "gate"
as_of = 2020-01-01
register = []
given = { "工业" = true, "增加值" = "100 万元", "镇" = "北镇", "能耗" = "100 tce", "区" = "一般", )"
                                 R"("排放" = { "氨氮" = "1 吨", "氮氧化物" = "0 吨" }, "替代" = { "氨氮" = "0 吨" } }
rows = [ { expect = { outcome = "conditional", fires = ["offset/氨氮"], authority = "missing" } },
         { given = { "能耗" = "101 tce" }, expect = "refused_in_principle" } ])")),
      "+ outcome=conditional fires=offset/氨氮 authority=missing\n+ outcome=refused_in_principle\n");
}

TEST(DecisionCase, WhatIsWrongIsReportedAtItsPlace) {
  EXPECT_EQ(gate_case_problems(project_case("decision = \"gates\"\nexpect = \"prohibited\"")),
            "KH-0404 3:13 decision | gates | gate\n");
  EXPECT_EQ(gate_case_problems(project_case("decision = \"gate\"\nprocedure = \"节能审\"\nexpect = \"prohibited\"")),
            "KH-0402 4:14 procedure | 节能审 | 节能审查\n");
  EXPECT_EQ(gate_case_problems(project_case("decision = \"gate\"\nrule = \"redline\"\nexpect = \"prohibited\"")),
            "KH-0412 3:13 case '一' | rule | decision\n");
  EXPECT_EQ(gate_case_problems(project_case("decision = \"gate\"\nexpect = { result = \"prohibited\" }")).substr(0, 13),
            "KH-0908 4:12 ");
}

TEST(ProjectCase, NeedsADayWhoseRulesAreInForce) {
  std::string undated = gate_to_try();
  undated.erase(undated.find("issued = 2018-06-19\n"), std::string("issued = 2018-06-19\n").size());
  const auto problems = [&](const std::string& keys) {
    return gate_case_problems(project_case("rule = \"redline\"\nexpect = \"fires\"\n" + keys), undated);
  };
  EXPECT_EQ(problems(""), "KH-0803 1:3 一\n");
  EXPECT_EQ(problems("as_of = 2020-01-01"), "");
  EXPECT_EQ(problems("given = { \"受理日期\" = 2020-01-01 }"), "");
}

TEST(ProjectCase, SaysWhatItRead) {
  const auto package = gate_with_cases(
      project_case("rule = \"redline\"\ngiven = { \"工业\" = true, \"能耗\" = \"5 tce\" }\nexpect = \"fires\""));
  std::string out;
  const auto all = kaohe::trial::run_cases(package.policy, package.cases);
  for (const auto& each : all.rows.at(0).read) {
    out += each.declared.name + '=' + kaohe_test::shown(each.held, each.declared) + '\n';
  }
  EXPECT_EQ(out, "工业=true\n能耗=5 tce\n增加值=missing\n红线=1 tce/万元\napplies=true\nwhen=missing\n");
}

/// What no case reaches, a line for each thing, and how much of the rules cases reached.
std::string left_at_gate(const std::string& x) {
  const auto package = gate_with_cases(x);
  const auto all = kaohe::trial::run_cases(package.policy, package.cases);
  std::string out;
  for (const auto& each : all.not_tried) {
    if (const auto* const table = std::get_if<kaohe::decision_table_id>(&each.what)) {
      out += package.policy->tables[table->index].id;
      for (const auto row : each.rows) out += ' ' + std::to_string(row);
      out += '\n';
    } else if (const auto* const rule = std::get_if<kaohe::trial::rule_place>(&each.what)) {
      out += package.policy->rules[rule->rule.index].id + (each.never_fires ? " never fires" : "") +
             (each.never_spares ? " never spares" : "") + '\n';
      for (const auto& branch : each.branches) {
        out +=
            "  " + std::to_string(static_cast<int>(branch.is)) + ' ' + branch.text + (branch.truth ? " +\n" : " -\n");
      }
    }
  }
  return out + std::to_string(all.rules.ways_tried) + '/' + std::to_string(all.rules.ways) + ' ' +
         std::to_string(all.rules.branches_tried) + '/' + std::to_string(all.rules.branches);
}

TEST(RuleCoverage, CountsBothWaysOfRulesAndConditionsAndRowsOfTablesTheyAsk) {
  const std::string redline = project_case(R"(rule = "redline"
given = { "工业" = true, "增加值" = "100 万元" }
rows = [ { given = { "能耗" = "101 tce" }, expect = "fires" } ]
)");
  const std::string others =
      "halt never fires never spares\n  1 suspended(镇) +\n  1 suspended(镇) -\nprovince never fires never spares\n"
      "  1 能耗 >= 5000 tce +\n  1 能耗 >= 5000 tce -\nleft never fires never spares\n  1 能耗 > remaining(\"cap\") +\n"
      "  1 能耗 > remaining(\"cap\") -\n";
  EXPECT_EQ(left_at_gate(redline),
            "倍数 0 1\nredline never spares\n  0 工业 -\n  1 能耗 / 增加值 > 红线 -\n"
            "offset never fires never spares\n  1 排放 > 0 吨 +\n  1 排放 > 0 吨 -\n  3 替代 >= 排放 * 倍数(区) +\n"
            "  3 替代 >= 排放 * 倍数(区) -\n" +
                others + "1/10 2/14");
  const std::string offset = project_case(R"(rule = "offset/氨氮"
given = { "区" = "重点", "排放" = "10 吨" }
rows = [ { given = { "替代" = "19.5 吨" }, expect = "fires" },
         { given = { "排放" = "0 吨", "替代" = "0 吨" }, expect = "does_not_fire" } ]
)");
  EXPECT_EQ(left_at_gate(redline + offset),
            "倍数 1\nredline never spares\n  0 工业 -\n  1 能耗 / 增加值 > 红线 -\n" + others + "3/10 6/14");
}

}  // namespace
