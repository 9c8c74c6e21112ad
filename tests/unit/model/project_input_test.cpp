// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/project_input.hpp>

#include <gtest/gtest.h>
#include <support/rule_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::feel::type_kind;

/// What loading gave of x.toml, whose inputs stand beside those of the gate in another file.
toml_outcome load_input(const std::string& x) { return load_toml(x, frame() + project_gate()); }
/// The input `x` of these keys.
kaohe::project_input input_of(const std::string& keys) {
  const auto found = load_input("[input.project]\nx = { " + keys + " }");
  if (!found.policy) throw std::runtime_error(brief(found.problems));
  return found.policy->at(*found.policy->find_input("x"));
}
/// The problems of an input `x` whose keys stand on line 2 from column 7 on.
std::string problems_of_input(const std::string& keys) {
  return brief(load_input("[input.project]\nx = { " + keys + " }").problems);
}

TEST(ProjectInput, EveryKeyIsRead) {
  const auto x = input_of(
      "type = 'quantity', unit = '万kWh', basis = { '口径' = '全社会' }, range = '[0 kWh..1e9 kWh)', by = "
      "'主要污染物', "
      "only_if = '工业项目', meaning = '年用电量'");
  EXPECT_EQ(x.name, "x");
  EXPECT_EQ(x.of.kind, type_kind::quantity);
  EXPECT_EQ(x.shown->spelling, "万kWh");
  EXPECT_EQ(x.of.dimension, x.shown->dimension);
  EXPECT_FALSE(x.of.basis.empty());
  EXPECT_EQ(x.range->low->printed, "0");
  EXPECT_TRUE(x.range->low->included);
  EXPECT_FALSE(x.range->high->included);
  EXPECT_EQ(x.by->index, 0U);
  EXPECT_EQ(x.only_if->text, "工业项目");
  EXPECT_EQ(x.meaning, "年用电量");
  EXPECT_EQ(x.where, (kaohe::place{"x.toml", 2, 1}));
}

TEST(ProjectInput, Types) {
  const auto kind = [](const std::string& type) { return input_of("type = '" + type + "'").of.kind; };
  EXPECT_EQ(kind("boolean"), type_kind::boolean);
  EXPECT_EQ(kind("string"), type_kind::string);
  EXPECT_EQ(kind("code"), type_kind::code);
  EXPECT_EQ(kind("date"), type_kind::date);
  EXPECT_EQ(kind("主要污染物"), type_kind::choice);
  EXPECT_EQ(kind("高耗能行业"), type_kind::code);
  EXPECT_TRUE(input_of("type = 'number', range = '>= 0'").of.is_pure_number());
  EXPECT_EQ(input_of("type = 'string', values = ['新建', '扩建']").of.names,
            (std::vector<std::string>{"新建", "扩建"}));
  EXPECT_EQ(input_of("type = 'choice', values = ['新建']").of.names, (std::vector<std::string>{"新建"}));
  EXPECT_EQ(input_of("type = 'code', of = 'GB/T 4754-2017'").code_system, "GB/T 4754-2017");
  const auto unit = input_of("type = 'responsible unit'");
  EXPECT_EQ(unit.of.kind, type_kind::string);
  EXPECT_TRUE(unit.names_unit);
  EXPECT_FALSE(input_of("type = 'string'").names_unit);
}

TEST(ProjectInput, WrongTypes) {
  EXPECT_EQ(problems_of_input("unit = 'tce'"), "KH-0403 2:1 project input 'x' | type\n");
  EXPECT_EQ(problems_of_input("type = 'amount'"),
            "KH-0404 2:15 type | amount | boolean | string | choice | code | date | number | quantity | responsible "
            "unit\n");
  EXPECT_EQ(problems_of_input("type = 'quantity'"), "KH-0403 2:1 project input 'x' | unit\n");
  EXPECT_EQ(problems_of_input("type = 'quantity', unit = 'tcx'"), "KH-0201 2:34 tcx | tce\n");
  EXPECT_EQ(problems_of_input("type = 'choice'"), "KH-0403 2:1 project input 'x' | values\n");
  EXPECT_EQ(problems_of("[input.project]\nx = 'date'"), "KH-0909 2:5 x | a table | a string\n");
  EXPECT_EQ(problems_of_input("type = 'date', unite = 'tce'"), "KH-0908 2:22 input.project | unite | unit\n");
}

TEST(ProjectInput, KeysOfOneTypeAreRefusedElsewhere) {
  EXPECT_EQ(
      problems_of_input("type = 'date', unit = 'tce', basis = { a = 'b' }, range = '> 0', values = ['a'], of = 'b'"),
      "KH-0444 2:30 project input 'x' | unit | type = \"quantity\"\n"
      "KH-0444 2:44 project input 'x' | basis | type = \"quantity\"\n"
      "KH-0444 2:66 project input 'x' | range | type = \"quantity\"\n"
      "KH-0444 2:81 project input 'x' | values | type = \"string\"\n"
      "KH-0444 2:94 project input 'x' | of | type = \"code\"\n");
  EXPECT_EQ(problems_of_input("type = 'number', unit = '%'"),
            "KH-0444 2:32 project input 'x' | unit | type = \"quantity\"\n");
}

TEST(ProjectInput, RangesAreTestsOfOneNumberInTheUnit) {
  EXPECT_EQ(problems_of_input("type = 'quantity', unit = 'tce', range = '> 0 kgce'"), "");
  EXPECT_TRUE(problems_of_input("type = 'quantity', unit = 'tce', range = '> 0 吨'").starts_with("KH-0203 2:51"));
  EXPECT_TRUE(problems_of_input("type = 'quantity', unit = 'tce', range = '> 0'").starts_with("KH-0203 2:51"));
  EXPECT_EQ(problems_of_input("type = 'number', range = '1, 2'"), "KH-0441 2:33 project input 'x' | 1, 2\n");
  EXPECT_EQ(problems_of_input("type = 'number', range = '[2..1]'"), "KH-0311 2:33 [2..1]\n");
}

TEST(ProjectInput, TheListMustBeKnownAndSilencesTheInputElse) {
  EXPECT_EQ(
      brief(load_input("[input.project]\nx = { type = 'date', by = '主要污染' }\n" + rule_text(rule_when("x > x")))
                .problems),
      "KH-0402 2:28 list | 主要污染 | 主要污染物\n");
}

TEST(ProjectInput, AnUnreadTypeSilencesWhatHangsOnIt) {
  EXPECT_EQ(
      brief(load_input("[input.project]\nx = { type = 'quantity', unit = 'tcx' }\n" + rule_text(rule_when("x > 5 tce")))
                .problems),
      "KH-0201 2:34 tcx | tce\n");
}

TEST(ProjectInput, NamesAreTakenOnceOverAllFiles) {
  const std::string other = "[input.project]\n\"x\" = { type = 'date' }\n";
  const auto found =
      load_toml("[input.project]\nx = { type = 'date' }\ny = { type = 'date' }", frame(), {{"b.toml", other}});
  EXPECT_EQ(brief(found.problems), "KH-0401 2:1 project input | x | b.toml:2:2\n");
}

TEST(ProjectInput, NamesOfOtherThingsAreRefused) {
  const auto named = [](const std::string& name) {
    return brief(load_input("[input.project]\n\"" + name + "\" = { type = 'date' }").problems);
  };
  EXPECT_EQ(named("cod"), "KH-0440 2:2 cod | indicator | frame.toml:21:3\n");
  EXPECT_EQ(named("化学需氧量排放总量"), "KH-0440 2:2 化学需氧量排放总量 | indicator | frame.toml:21:3\n");
  EXPECT_TRUE(named("红线").starts_with("KH-0440 2:2 红线 | parameter | frame.toml:"));
  EXPECT_TRUE(named("主要污染物").starts_with("KH-0440 2:2 主要污染物 | list | frame.toml:"));
  EXPECT_TRUE(named("替代倍数").starts_with("KH-0440 2:2 替代倍数 | table | frame.toml:"));
  for (const char* column : {"id", "name", "编号", "项目名称"}) {
    EXPECT_EQ(named(column), std::string("KH-0440 2:2 ") + column + " | a column that all project files have | \n");
  }
  EXPECT_EQ(named("a-b"), "KH-0415 2:2 a-b\n");
  EXPECT_EQ(named("万元"), "KH-0416 2:2 万元\n");
}

TEST(ProjectInput, OnlyIfNamesOtherInputsParametersListsAndTables) {
  EXPECT_EQ(problems_of_input("type = 'date', only_if = '综合能耗 / 总投资 > 红线 and 行业代码 in 高耗能行业 and "
                              "替代倍数(\"氨氮\", 控制区) > 1'"),
            "");
  EXPECT_EQ(problems_of_input("type = 'date', only_if = '总投资'"), "KH-0306 2:33 quantity (money) | a boolean\n");
  EXPECT_EQ(problems_of_input("type = 'date', only_if = 'suspended(所在镇街)'"), "KH-0307 2:33 suspended | \n");
  EXPECT_EQ(problems_of_input("type = 'date', only_if = 'not(工业项)'"), "KH-0305 2:37 工业项 | 工业项目\n");
  EXPECT_EQ(problems_of_input("type = 'date', only_if = '替代量 > 0 吨'"),
            "KH-0443 2:33 project input 'x' | 替代量 | 主要污染物\n");
}

TEST(ProjectInput, CyclesOfOnlyIfAreRefused) {
  EXPECT_EQ(problems_of_input("type = 'boolean', only_if = 'x'"), "KH-0442 2:36 x → x\n");
  EXPECT_EQ(problems_of("[input.project]\nx1 = { type = 'boolean', only_if = 'x2' }\n"
                        "x2 = { type = 'boolean', only_if = 'x3' }\nx3 = { type = 'boolean', only_if = 'x1' }\n"
                        "x4 = { type = 'date', only_if = 'x1' }"),
            "KH-0442 2:37 x1 → x2 → x3 → x1\n");
}

TEST(ProjectInput, OtherInputsAreUnknown) {
  EXPECT_EQ(problems_of("[input.projects]\nx = { type = 'date' }"),
            "KH-0403 1:2 project input | project\nKH-0908 1:8 project input | projects | project\n");
  EXPECT_EQ(problems_of("[input]\nproject = 1"), "KH-0909 2:11 project | a table | a number\n");
}

TEST(Gate, TheDayOfTheRulesIsADate) {
  EXPECT_EQ(policy_of(with_gate(""))->applicable_on->index, 10U);
  EXPECT_FALSE(policy_of("")->applicable_on);
  const std::string input = "[input.project]\nday = { type = 'date' }\nx = { type = 'string' }\n[gate]\n";
  EXPECT_EQ(problems_of(input + "applicable_on = 'dax'"), "KH-0402 5:18 project input | dax | day\n");
  EXPECT_EQ(problems_of(input + "applicable_on = 'x'"), "KH-0404 5:18 applicable_on | x | an input that is a date\n");
  EXPECT_EQ(problems_of("[gate]\nday = 1"), "KH-0908 2:1 gate | day | \n");
}

TEST(Gate, ThereIsOneAtMost) {
  const auto found = load_toml("[gate]\n", frame(), {{"b.toml", "[gate]\n"}});
  EXPECT_EQ(brief(found.problems), "KH-0401 1:2 gate |  | b.toml:1:2\n");
}

TEST(Procedure, EveryKeyIsRead) {
  const auto p =
      policy_of("[[procedure]]\nid = 'a-b'\nauthority = '某局'\ndocument = 'd'\narticle = '五'\nreading = '读法'\n");
  ASSERT_EQ(p->procedures.size(), 1U);
  EXPECT_EQ(p->procedures[0].authority, "某局");
  EXPECT_EQ(p->procedures[0].cited.article, "五");
  EXPECT_EQ(p->procedures[0].cited.reading, "读法");
  EXPECT_EQ(p->procedures[0].where, (kaohe::place{"x.toml", 1, 3}));
  EXPECT_EQ(p.find_procedure("a-b")->index, 0U);
  EXPECT_EQ(problems_of("[[procedure]]\nid = 'a'\n[[procedure]]\nid = 'a'\nauthority = 'x'"),
            "KH-0403 1:3 procedure 'a' | authority\nKH-0401 4:7 procedure | a | x.toml:2:7\n");
}

}  // namespace
