// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/names.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::feel::hit_policy;
using kaohe::feel::type;
using kaohe::feel::type_kind;
using kaohe::feel::value;

const std::string two_rows = R"T(
rows = [["< 80 %", 0], [">= 80 %", 10]]
)T";

/// A table `得分` of the indicator share, with more keys.
std::string scored(const std::string& more = {}, const std::string& rows = two_rows) {
  return "\n[[table]]\nid = \"得分\"\ninputs = [\"share\"]\noutput = \"number\"\n" + more + rows;
}

const kaohe::feel::table& rules_of(const kaohe::policy& p, std::size_t i = 0) { return *p->tables.at(i).rules; }

std::string answer(const kaohe::feel::table& t, const std::vector<value>& arguments) {
  kaohe::feel::workspace memory;
  const value found = t.evaluate(arguments, memory);
  if (found.is_number()) return to_text(found.as_number());
  if (found.kind() == kaohe::feel::value_kind::choice) return t.result().names[found.as_choice().index];
  if (found.kind() == kaohe::feel::value_kind::string) return found.as_string();
  return found.is_missing() ? "missing" : found.is_fault() ? "fault" : "?";
}

value percent(int n) { return kaohe::number(n) / kaohe::number(100); }

TEST(DecisionTable, AnswersAroundItsThreshold) {
  const auto p = policy_of(scored());
  const auto& t = rules_of(p);
  EXPECT_EQ(answer(t, {percent(79)}), "0");
  EXPECT_EQ(answer(t, {percent(80)}), "10");
  EXPECT_EQ(answer(t, {percent(81)}), "10");
  EXPECT_EQ(answer(t, {value()}), "missing");
}

TEST(DecisionTable, KeepsWhatItCites) {
  const auto p = policy_of(scored("title = \"计分表\"\nsource = \"某表\"\narticle = \"五\"\nreading = \"按档\"\n"));
  const kaohe::decision_table& t = p->tables.front();
  EXPECT_EQ(t.id, "得分");
  EXPECT_EQ(t.title, "计分表");
  EXPECT_EQ(t.source, "某表");
  EXPECT_EQ(t.cited.article, "五");
  EXPECT_EQ(t.cited.reading, "按档");
  EXPECT_EQ(t.where.line, 1U);
  EXPECT_EQ(t.rules->declared().rows[0].article, "五") << "a row without an article has the table's";
  EXPECT_EQ(policy_of(scored())->tables.front().title, "得分");
}

TEST(DecisionTable, TypesByTextUnitValuesAndNames) {
  const auto p = policy_of(R"T(
[[list]]
id = "污染物"
members = ["化学需氧量", "氨氮"]
[[list]]
id = "行业"
code = "GB/T 4754-2017"
members = ["30"]
[[parameter]]
id = "红线"
value = "1 吨标准煤/万元"
basis = { "电力折标" = "等价值" }
[[table]]
id = "T1"
parameters = [
  { name = "a", type = "one of 新建|扩建" },
  { name = "b", unit = "万tce", basis = { "电力折标" = "当量值" } },
  { name = "c", values = ["甲", "乙"] },
  { name = "d", type = "污染物" },
  { name = "行业" },
  "红线", "能源消费总量", "污染物",
]
output = "number"
rows = [["-", "-", "-", "-", "-", "-", "-", "-", 1]]
)T");
  const auto& all = rules_of(p).parameters();
  ASSERT_EQ(all.size(), 8U);
  EXPECT_EQ(all[0].declared, type::choice_of({"新建", "扩建"}));
  EXPECT_EQ(all[1].declared.basis.find("电力折标"), std::optional<std::string>("当量值"));
  EXPECT_EQ(all[1].shown->spelling, "万tce");
  EXPECT_EQ(all[2].declared, type::choice_of({"甲", "乙"}));
  EXPECT_EQ(all[3].declared, type::choice_of({"化学需氧量", "氨氮"}));
  EXPECT_EQ(all[4].declared.kind, type_kind::code);
  EXPECT_EQ(all[5].declared.basis.find("电力折标"), std::optional<std::string>("等价值"));
  EXPECT_EQ(all[6].name, "能源消费总量");
  EXPECT_EQ(all[6].shown->spelling, "万tce");
  EXPECT_EQ(all[7].declared, type::choice_of({"化学需氧量", "氨氮"}));
}

TEST(DecisionTable, EveryHitPolicyByWordAndByLetter) {
  const std::vector<std::tuple<std::string, std::string, hit_policy, kaohe::feel::aggregation>> all = {
      {"unique", "U", hit_policy::unique, {}},
      {"any", "A", hit_policy::any, {}},
      {"priority", "P", hit_policy::priority, {}},
      {"first", "F", hit_policy::first, {}},
      {"rule order", "R", hit_policy::rule_order, {}},
      {"output order", "O", hit_policy::output_order, {}},
      {"collect", "C", hit_policy::collect, {}},
      {"collect sum", "C+", hit_policy::collect, kaohe::feel::aggregation::sum},
      {"collect count", "C#", hit_policy::collect, kaohe::feel::aggregation::count},
      {"collect min", "C<", hit_policy::collect, kaohe::feel::aggregation::minimum},
      {"collect max", "C>", hit_policy::collect, kaohe::feel::aggregation::maximum}};
  for (const auto& [word, letter, policy, aggregate] : all) {
    const bool ordered = policy == hit_policy::priority || policy == hit_policy::output_order;
    for (const std::string& text : {word, letter}) {
      const auto p = policy_of("\n[[table]]\nid = \"T1\"\ninputs = [\"share\"]\nhit = \"" + text +
                               "\"\noutput = " + (ordered ? R"({ values = ["0", "10"] })" : R"("number")") + two_rows);
      EXPECT_EQ(rules_of(p).declared().policy, policy) << text;
      EXPECT_EQ(rules_of(p).declared().aggregate, aggregate) << text;
    }
  }
  EXPECT_EQ(rules_of(policy_of(scored())).declared().policy, hit_policy::unique);
}

TEST(DecisionTable, DefaultsByOrderAndByName) {
  const std::string gap = "rows = [[\">= 80 %\", 10]]\n";
  EXPECT_EQ(answer(rules_of(policy_of(scored("default = 3\n", gap))), {percent(79)}), "3");
  EXPECT_EQ(answer(rules_of(policy_of(scored("default = [\"4\"]\n", gap))), {percent(79)}), "4");
  EXPECT_EQ(answer(rules_of(policy_of(scored("default = { output = 5 }\n", gap))), {percent(79)}), "5");
  EXPECT_EQ(problems_of(scored("default = { outptu = 5 }\n", gap)),
            "KH-0403 5:11 table '得分' | output\nKH-0908 5:13 table.default | outptu | output\n");
}

TEST(DecisionTable, RowsByKeyWithArticlesAndNotes) {
  const auto p = policy_of(scored("article = \"五\"\n", R"T(
rows = [
  { share = "< 80 %", output = 0, article = "六", note = "不得分" },
  { "输出" = 10, share = ">= 80 %", "条款" = "七", "备注" = "满分" },
]
)T"));
  const auto& rows = rules_of(p).declared().rows;
  EXPECT_EQ(rows[0].article, "六");
  EXPECT_EQ(rows[0].note, "不得分");
  EXPECT_EQ(rows[1].article, "七");
  EXPECT_EQ(rows[1].note, "满分");
  EXPECT_EQ(rows[1].where.line, 9U);
  EXPECT_EQ(answer(rules_of(p), {percent(80)}), "10");
}

TEST(DecisionTable, SeveralOutputsAndComputedColumns) {
  const auto p = policy_of(R"T(
[[table]]
id = "T1"
parameters = [{ name = "actual", type = "number" }, { name = "goal", type = "number" }]
columns = [{ name = "完成率", expression = "actual / goal" }]
outputs = [{ name = "得分", type = "number" }, { name = "等级", values = ["优", "良"] }]
rows = [
  { "完成率" = ">= 1", "得分" = 40, "等级" = "优" },
  { "等级" = "良", "得分" = "actual", "完成率" = "< 1" },
]
)T");
  kaohe::feel::workspace memory;
  const value found = rules_of(p).evaluate(std::vector<value>{8, 10}, memory);
  ASSERT_EQ(found.parts().all.size(), 2U);
  EXPECT_EQ(found.parts().all[1].as_choice().index, 1U) << "等级 stands after 得分";
  EXPECT_EQ(to_text(found.parts().all[0].as_number()), "8");
}

TEST(DecisionTable, FormulasAndTasksCallIt) {
  const auto p = policy_of(scored() + R"T(
[[indicator]]
id = "points"
unit = ""
kind = "ratio"
formula = "得分(share) + 1"
[[task]]
id = "a"
article = "一"
quote = "x"
standing = true
each = '得分(share) > 5'
)T");
  EXPECT_EQ(p->indicators.back().formula->program.tables.size(), 1U);
  EXPECT_EQ(p->tasks.back().each->program.tables.size(), 1U);
  ASSERT_EQ(kaohe::model::tables_of(p).size(), 1U);
  EXPECT_EQ(kaohe::model::tables_of(p).front()->id(), "得分");
}

TEST(DecisionTable, TablesCallTablesInAnyOrder) {
  const auto p = policy_of(R"T(
[[table]]
id = "outer"
inputs = ["share"]
columns = ["inner(share)"]
output = "number"
rows = [["< 5", "inner(share) + 1"], [">= 5", 2]]
[[table]]
id = "inner"
inputs = ["share"]
output = "number"
rows = [["< 80 %", 0], [">= 80 %", 10]]
)T");
  EXPECT_EQ(answer(rules_of(p, 0), {percent(79)}), "1");
  EXPECT_EQ(answer(rules_of(p, 0), {percent(80)}), "2");
}

TEST(DecisionTable, HasTheBasisThatAFormulaAdds) {
  const auto p = policy_of(R"T(
[[indicator]]
id = "intensity"
unit = "tce/万元"
kind = "ratio"
formula = "能源消费总量 / 地区生产总值"
[[table]]
id = "T1"
inputs = ["intensity"]
output = "number"
rows = [["< 1 tce/万元", 1], [">= 1 tce/万元", 0]]
)T");
  const auto& found = rules_of(p).parameters().front().declared.basis;
  EXPECT_EQ(found.find("价格"), std::optional<std::string>("2015年可比价"));
}

TEST(DecisionTable, CyclesAreOneProblem) {
  EXPECT_EQ(problems_of(R"T(
[[table]]
id = "TA"
inputs = ["share"]
output = "number"
rows = [["-", "TB(share)"]]
[[table]]
id = "TB"
inputs = ["share"]
output = "number"
rows = [["TA(share)", 1], ["-", 2]]
hit = "first"
)T"),
            "KH-0406 2:7 TA → TB → TA\n");
  EXPECT_EQ(problems_of(R"T(
[[indicator]]
id = "points"
unit = ""
kind = "ratio"
formula = "TA(points)"
[[table]]
id = "TA"
inputs = ["points"]
output = "number"
rows = [["-", 1]]
)T"),
            "KH-0406 5:12 points → points\nKH-0406 5:12 points → TA → points\n");
}

TEST(DecisionTable, ABrokenOneCausesNoOtherProblem) {
  EXPECT_EQ(problems_of(scored({}, "\nrows = [[\"< 80 %\", 0], [\">= 80 %\", \"x\"]]\n") + R"T(
[[indicator]]
id = "points"
unit = ""
kind = "ratio"
formula = "得分(share) + y"
)T"),
            "KH-0305 6:37 x | \nKH-0305 12:24 y | \n");
}

TEST(DecisionTable, FormOfTheKeys) {
  EXPECT_EQ(problems_of("\n[[table]]\nid = \"T1\"\n"),
            "KH-0403 1:3 table 'T1' | parameters\nKH-0403 1:3 table 'T1' | output\n");
  EXPECT_EQ(problems_of("\n[[table]]\nid = \"T1\"\ninputs = [\"share\"]\noutput = \"number\"\n"),
            "KH-0403 1:3 table 'T1' | rows\n");
  EXPECT_EQ(problems_of(scored("hitt = \"first\"\n")), "KH-0908 5:1 table | hitt | hit\n");
  EXPECT_EQ(problems_of(scored("parameters = [\"cod\"]\n")), "KH-0412 3:10 table '得分' | parameters | inputs\n");
  EXPECT_EQ(problems_of(scored("outputs = [\"number\"]\n")), "KH-0412 5:11 table '得分' | output | outputs\n");
  EXPECT_EQ(problems_of(scored("hit = \"last\"\n")).substr(0, 27), "KH-0404 5:8 hit | last | un");
  EXPECT_EQ(problems_of(scored("title = 5\n")), "KH-0909 5:9 title | a string | a number\n");
  EXPECT_EQ(problems_of(scored({}, "rows = 5\n")), "KH-0909 5:8 rows | an array | a number\n");
  EXPECT_EQ(problems_of(scored({}, "rows = [5, [\"-\", 1]]\n")), "KH-0909 5:9 rows | an array or a table | a number\n");
  EXPECT_EQ(problems_of(scored({}, "rows = [[\"-\", [1]], [\"-\", 1]]\n")),
            "KH-0909 5:15 rows | a string | an array\n");
  EXPECT_EQ(problems_of(scored({}, "rows = [[\"-\", 2018-01-01]]\n")), "KH-0909 5:15 rows | a string | a date\n");
}

TEST(DecisionTable, FormOfTypes) {
  const auto typed = [](const std::string& keys) {
    return problems_of("\n[[table]]\nid = \"T1\"\noutput = \"number\"\nrows = [[\"-\", 1]]\nparameters = [{ " + keys +
                       " }]\n");
  };
  EXPECT_EQ(typed("name = \"x\", type = \"number\""), "");
  EXPECT_EQ(typed("name = \"x\", type = \"quantity\", unit = \"tce\""), "");
  EXPECT_EQ(typed("name = \"x\", type = \"numer\"").substr(0, 13), "KH-0201 5:37 ");
  EXPECT_EQ(typed("name = \"x\", unit = \"tec\"").substr(0, 13), "KH-0201 5:37 ");
  EXPECT_EQ(typed("name = \"x\", unit = \"tce\", values = [\"a\"]"), "KH-0412 5:52 table 'T1' | unit | values\n");
  EXPECT_EQ(typed("name = \"x\", type = \"date\", unit = \"tce\""), "KH-0412 5:52 table 'T1' | type | unit\n");
  EXPECT_EQ(typed("name = \"x\", type = \"date\", values = [\"a\"]"), "KH-0412 5:53 table 'T1' | type | values\n");
  EXPECT_EQ(typed("name = \"x\", type = \"date\", basis = { a = \"b\" }"), "KH-0412 5:52 table 'T1' | type | basis\n");
  EXPECT_EQ(typed("name = \"x\", values = [\"a\", \"a\"]"), "KH-0319 5:45 a\n");
  EXPECT_EQ(typed("type = \"number\""), "KH-0403 5:15 table 'T1' | name\n");
  EXPECT_EQ(typed("name = \"shara\""), "KH-0402 5:25 indicator | shara | share\n");
  EXPECT_EQ(typed("name = \"x\", typ = \"number\"").substr(0, 35), "KH-0402 5:25 indicator | x | \nKH-09");
  EXPECT_EQ(
      problems_of("\n[[table]]\nid = \"T1\"\noutput = { name = \"o\" }\nrows = [[\"-\", 1]]\ninputs = [\"share\"]\n"),
      "KH-0403 3:10 table 'T1' | type\n");
}

TEST(DecisionTable, FormOfRowsByKey) {
  EXPECT_EQ(problems_of(scored({}, "rows = [{ share = \"-\", outptu = 1 }]\n")),
            "KH-0915 5:9 output\nKH-0914 5:24 outptu | output\n");
  EXPECT_EQ(problems_of(scored({}, "rows = [{ share = \"-\", output = 1, note = 5 }]\n")),
            "KH-0909 5:43 note | a string | a number\n");
}

TEST(DecisionTable, WhatTheAnalysisFindsIsReportedAtTheRow) {
  EXPECT_EQ(
      problems_of(scored({}, "rows = [\n[\"< 80 %\", 0],\n[\"<= 80 %\", 1],\n[\">= 80 %\", 10]]\n")).substr(0, 35),
      "KH-0325 7:1 得分 | 1 | 2 | share ");
  EXPECT_EQ(problems_of(scored({}, "rows = [[\"< 80 %\", 0], [\"> 80 %\", 10]]\n")),
            "KH-0326 2:7 得分 | share = 80 %\n");
  EXPECT_EQ(problems_of(scored({}, "rows = [[\"< 80 %\"], [\">= 80 %\", 10]]\n")), "KH-0324 5:9 得分 | 2 | 1\n");
}

TEST(DecisionTable, NamesAreChecked) {
  EXPECT_EQ(problems_of("\n[[table]]\nid = \"a-b\"\ninputs = [\"share\"]\noutput = \"number\"" + two_rows),
            "KH-0415 2:7 a-b\n");
  EXPECT_EQ(problems_of("\n[[table]]\nid = \"max\"\ninputs = [\"share\"]\noutput = \"number\"" + two_rows),
            "KH-0331 2:7 max | its name is that of a function\n");
  EXPECT_EQ(problems_of(scored() + scored()), "KH-0401 9:7 table | 得分 | x.toml:2:7\n");
}

TEST(IndicatorFormula, AnInexactOneIsRefused) {
  const auto with = [](const std::string& formula) {
    return problems_of("\n[[indicator]]\nid = \"root\"\nunit = \"\"\nkind = \"ratio\"\nformula = \"" + formula +
                       "\"\n");
  };
  EXPECT_EQ(with("sqrt(share)"), "KH-0306 5:12 an inexact quantity | an exact one (round it with 修约 or decimal)\n");
  EXPECT_EQ(with("decimal(sqrt(share), 4)"), "");
}

}  // namespace
