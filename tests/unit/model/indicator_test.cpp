// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/indicator.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::indicator_kind;

const kaohe::indicator& indicator_of(const kaohe::policy& p, std::string_view name) {
  return p.at(*p.find_indicator(name));
}

TEST(Indicator, EveryKeyIsRead) {
  const auto p = policy_of(R"(
[[indicator]]
id = "nh3n"
name = "氨氮排放总量"
unit = "万吨"
kind = "total"
basis = { "范围" = "全社会" }
substance = "氨氮"
roll_up = { kind = ["town"] }
article = "二"
reading = "含农业源"
)");
  const auto& i = indicator_of(p, "氨氮排放总量");
  EXPECT_EQ(i.id, "nh3n");
  EXPECT_EQ(i.unit.spelling, "万吨");
  EXPECT_EQ(i.unit.size, 10'000'000);
  EXPECT_EQ(i.kind, indicator_kind::total);
  EXPECT_EQ(to_text(i.basis), "物质＝氨氮，范围＝全社会");
  EXPECT_EQ(i.rolls_up, (std::vector<std::string>{"town"}));
  EXPECT_FALSE(i.formula);
  EXPECT_EQ(i.cited.article, "二");
  EXPECT_EQ(i.cited.reading, "含农业源");
  EXPECT_EQ(i.where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(Indicator, EveryKind) {
  const auto p = policy_of(
      "\n[[indicator]]\nid = 'i1'\nunit = 'tce/万元'\nkind = 'ratio'\n[[indicator]]\nid = 'i2'\nunit = ''\nkind = "
      "'ratio'\n");
  EXPECT_EQ(indicator_of(p, "i1").kind, indicator_kind::ratio);
  EXPECT_EQ(indicator_of(p, "i1").name, "i1");
  EXPECT_EQ(indicator_of(p, "i2").unit, kaohe::unit());
  EXPECT_EQ(indicator_of(p, "share").kind, indicator_kind::share);
  EXPECT_EQ(indicator_of(p, "firms").kind, indicator_kind::count);
  EXPECT_EQ(indicator_of(p, "cod").kind, indicator_kind::total);
}

TEST(Indicator, TablesSpellBasesAndKindsInCells) {
  const std::string csv =
      "id,unit,kind,basis,roll_up\ni1,万tce,total,电力折标=等价值、价格＝2015年可比价,town、government\n";
  const toml_outcome found = load_toml("", frame() + "[tables]\nindicator = \"i.csv\"\n", {{"i.csv", csv}});
  ASSERT_TRUE(found.policy) << brief(found.problems);
  const auto& i = indicator_of(*found.policy, "i1");
  EXPECT_EQ(to_text(i.basis), to_text(kaohe::basis{{"价格", "2015年可比价"}, {"电力折标", "等价值"}}));
  EXPECT_EQ(i.rolls_up, (std::vector<std::string>{"town", "government"}));
  const std::string bad = "id,unit,kind,basis\ni1,吨,total,等价值、a=1、a=2\n";
  EXPECT_EQ(brief(load_toml("", frame() + "[tables]\nindicator = \"i.csv\"\n", {{"i.csv", bad}}).problems),
            "KH-0404 i.csv:2:12 basis | 等价值 | 电力折标=等价值\n"
            "KH-0404 i.csv:2:20 basis | a=2 | 电力折标=等价值\n");
}

TEST(Indicator, Problems) {
  EXPECT_EQ(problems_of(R"(
[[indicator]]
id = "i1"
[[indicator]]
id = "i2"
unit = "万吨标准媒"
kind = "sum"
basis = "等价值"
[[indicator]]
id = "i3"
unit = "%"
kind = "share"
basis = { "物质" = "氨氮", "范围" = 3, "价格" = "" }
substance = "二氧化硫"
roll_up = ["town"]
[[indicator]]
id = "i4"
unit = "吨"
kind = "total"
roll_up = ["towm", "province"]
)"),
            "KH-0403 1:3 indicator 'i1' | kind\n"
            "KH-0403 1:3 indicator 'i1' | unit\n"
            "KH-0201 5:9 万吨标准媒 | 万吨标准煤\n"
            "KH-0404 6:9 kind | sum | total | ratio | share | count\n"
            "KH-0909 7:9 basis | a table | a string\n"
            "KH-0909 12:31 范围 | a string | a number\n"
            "KH-0404 12:42 价格 |  | 等价值 | 当量值 | …\n"
            "KH-0412 13:14 indicator 'i3' | basis | substance\n"
            "KH-0412 14:11 indicator 'i3' | kind | roll_up\n"
            "KH-0402 19:13 kind of responsible unit | towm | town\n"
            "KH-0402 19:21 kind of responsible unit | province | \n");
}

TEST(Indicator, AFormulaIsOverIdsAndNames) {
  const auto p = policy_of(R"(
[[indicator]]
id = "intensity"
name = "单位地区生产总值能耗"
unit = "tce/万元"
kind = "ratio"
formula = "能源消费总量 / gdp"
)");
  const auto& i = indicator_of(p, "intensity");
  ASSERT_TRUE(i.formula);
  EXPECT_EQ(i.formula->text, "能源消费总量 / gdp");
  ASSERT_EQ(i.formula->operands.size(), 2U);
  ASSERT_EQ(i.formula->program.inputs.size(), 2U);
  std::vector<kaohe::feel::value> figures;
  for (const auto operand : i.formula->operands) {
    figures.emplace_back(p.at(operand).id == "energy" ? kaohe::number(100) : kaohe::number(25));
  }
  EXPECT_EQ(evaluate(i.formula->program, figures).as_number(), kaohe::number(4));
  EXPECT_EQ(i.basis.find("电力折标"), "等价值");  // added by the formula
  EXPECT_EQ(i.basis.find("价格"), "2015年可比价");
}

TEST(Indicator, FormulasSeeBasesThatOtherFormulasAddWhateverTheirOrder) {
  const std::string text = R"(
[[indicator]]
id = "difference"
unit = "tce/万元"
kind = "ratio"
formula = "intensity - other"
[[indicator]]
id = "other"
unit = "tce/万元"
kind = "ratio"
basis = { "电力折标" = "当量值" }
[[indicator]]
id = "intensity"
unit = "tce/万元"
kind = "ratio"
formula = "energy / gdp"
)";
  EXPECT_EQ(problems_of(text), "KH-0204 5:24 电力折标 | 等价值 | 当量值\n");
}

TEST(Indicator, WhatIsDeclaredMustAgreeWithTheFormula) {
  EXPECT_EQ(problems_of(R"(
[[indicator]]
id = "i1"
name = "甲指标"
unit = "吨/万元"
kind = "ratio"
formula = "energy / gdp"
[[indicator]]
id = "i2"
unit = "tce/万元"
kind = "ratio"
basis = { "电力折标" = "当量值" }
formula = "energy / gdp"
[[indicator]]
id = "i3"
unit = "%"
kind = "share"
formula = "energy > 3 tce"
[[indicator]]
id = "i4"
unit = "吨"
kind = "total"
formula = "energy / energy"
[[indicator]]
id = "i5"
unit = "%"
kind = "share"
formula = "energy / energy"
)"),
            "KH-0407 6:12 甲指标 | 吨/万元 | 万tce/万元\n"
            "KH-0204 12:12 电力折标 | 当量值 | 等价值\n"
            "KH-0306 17:12 boolean | a quantity\n"
            "KH-0407 22:12 i4 | 吨 | pure number\n");
}

TEST(Indicator, NamesInFormulas) {
  EXPECT_EQ(problems_of(R"(
[[indicator]]
id = "i1"
unit = "万tce"
kind = "total"
formula = "能源消费总两 + energi"
[[indicator]]
id = "i2"
name = "双"
unit = "吨"
kind = "total"
[[indicator]]
id = "i3"
name = "双"
unit = "吨"
kind = "total"
[[indicator]]
id = "i4"
unit = "吨"
kind = "total"
formula = "cod + 双"
)"),
            "KH-0305 5:12 能源消费总两 | 能源消费总量\n"
            "KH-0305 5:21 energi | energy\n"
            "KH-0424 20:18 indicator | 双\n");
}

TEST(Indicator, SyntaxAndUnitsInFormulasAreReportedAtTheirPlace) {
  EXPECT_EQ(
      problems_of("\n[[indicator]]\nid = 'i1'\nunit = '吨'\nkind = 'total'\nformula = 'cod + energy'\n").substr(0, 12),
      "KH-0203 5:18");
  EXPECT_EQ(problems_of("\n[[indicator]]\nid = 'i1'\nunit = '吨'\nkind = 'total'\nformula = 'cod + '\n").substr(0, 10),
            "KH-0302 5:");
}

TEST(Indicator, FormulasInACircle) {
  EXPECT_EQ(problems_of("\n[[indicator]]\nid = 'i1'\nunit = '吨'\nkind = 'total'\nformula = 'i1 + cod'\n"),
            "KH-0406 5:12 i1 → i1\n");
  EXPECT_EQ(problems_of(R"toml(
[[indicator]]
id = "tail"
unit = "吨"
kind = "total"
formula = "i2 + cod"
[[indicator]]
id = "i1"
name = "甲量"
unit = "吨"
kind = "total"
formula = "i2 + cod"
[[indicator]]
id = "i2"
unit = "吨"
kind = "total"
formula = "i3 - cod"
[[indicator]]
id = "i3"
unit = "吨"
kind = "total"
formula = "max(甲量, cod)"
)toml"),
            "KH-0406 11:12 甲量 → i2 → i3 → 甲量\n");
}

TEST(Indicator, ABrokenUnitHasNoConsequencesElsewhere) {
  EXPECT_EQ(problems_of(R"(
[[indicator]]
id = "i1"
unit = "顿"
kind = "total"
[[indicator]]
id = "i2"
unit = "吨"
kind = "total"
formula = "i1 + cod + nobody"
[[indicator]]
id = "i3"
unit = "顿"
kind = "total"
formula = "cod + energy"
[[target]]
id = "t1"
who = "某区"
indicator = "i1"
article = "二"
due = 2020
level = "<= 7 吨"
)"),
            "KH-0201 3:9 顿 | \n"
            "KH-0305 9:23 nobody | \n"
            "KH-0201 12:9 顿 | \n"
            "KH-0203 14:18 cod | mass | energy | coal equivalent\n");
}

TEST(Indicator, ALongChainOfFormulasNeedsNoStack) {
  std::string text;
  const int count = 5000;
  for (int i = count; i > 0; --i) {
    text += "[[indicator]]\nid = 'x" + std::to_string(i) + "'\nunit = '吨'\nkind = 'total'\nformula = '" +
            (i == 1 ? std::string("cod") : "x" + std::to_string(i - 1)) + " + cod'\n";
  }
  EXPECT_EQ(problems_of(text), "");
}

}  // namespace
