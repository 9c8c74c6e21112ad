// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/responsible_unit.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;

TEST(ResponsibleUnit, EveryKeyIsRead) {
  const auto p = policy_of(R"(
[[responsible_unit]]
id = "jx"
name = "区经信局"
en = "Bureau of Economy"
kind = "department"
parent = "district"
successor = "区工信局"
from = 2010-01-01
to = 2019-03-01
note = "示例日期"
[[responsible_unit]]
id = "区工信局"
kind = "department"
)");
  const auto& jx = p.at(*p.find_responsible_unit("区经信局"));
  EXPECT_EQ(jx.id, "jx");
  EXPECT_EQ(jx.english, "Bureau of Economy");
  EXPECT_EQ(jx.kind, "department");
  EXPECT_EQ(p.at(*jx.parent).name, "某区");
  EXPECT_EQ(p.at(*jx.successor).id, "区工信局");
  EXPECT_EQ(p.at(*jx.successor).name, "区工信局");  // a name is the id unless it is given
  EXPECT_EQ(to_text(*jx.lifetime.from), "2010-01-01");
  EXPECT_EQ(to_text(*jx.lifetime.to), "2019-03-01");
  EXPECT_EQ(jx.note, "示例日期");
  EXPECT_EQ(jx.where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(ResponsibleUnit, EveryKeyIsReadFromATable) {
  const std::string with_table = frame() + "[tables]\nresponsible_unit = \"units.csv\"\n";
  const std::string csv =
      "id,name,kind,parent,from,to,successor,en\njx,区经信局,department,某区,,2019-03-01,gx,\ngx,区工信局,department,"
      "某区,2019-03-01,,,Bureau\n";
  const toml_outcome found = load_toml("", with_table, {{"units.csv", csv}});
  ASSERT_TRUE(found.policy) << brief(found.problems);
  const auto& jx = found.policy->at(*found.policy->find_responsible_unit("jx"));
  EXPECT_FALSE(jx.lifetime.from);
  EXPECT_EQ(to_text(*jx.lifetime.to), "2019-03-01");
  EXPECT_EQ(found.policy->at(*jx.successor).english, "Bureau");
}

TEST(ResponsibleUnit, MissingAndRepeatedIds) {
  EXPECT_EQ(problems_of(R"(
[[responsible_unit]]
name = "甲"
kind = "town"
[[responsible_unit]]
id = "district"
kind = "town"
[[responsible_unit]]
id = "b"
)"),
            "KH-0403 1:3 responsible unit | id\n"
            "KH-0401 5:7 responsible unit | district | frame.toml:8:7\n"
            "KH-0403 7:3 responsible unit 'b' | kind\n");
}

TEST(ResponsibleUnit, IdsAreNamesOfTheRuleLanguage) {
  EXPECT_EQ(problems_of("\n[[responsible_unit]]\nid = 'a-b'\nkind = 'town'\n"), "KH-0415 2:7 a-b\n");
  EXPECT_EQ(problems_of("\n[[responsible_unit]]\nid = '7a'\nkind = 'town'\n"), "KH-0415 2:7 7a\n");
  EXPECT_EQ(problems_of("\n[[responsible_unit]]\nid = ''\nkind = 'town'\n"), "KH-0415 2:7 \n");
  EXPECT_EQ(problems_of("\n[[responsible_unit]]\nid = 'a_b'\nkind = 'town'\n"), "");
}

TEST(ResponsibleUnit, ANameThatIsAUnitIsAWarning) {
  const toml_outcome found = load_toml("\n[[responsible_unit]]\nid = 'kg'\nname = '吨'\nkind = 'town'\n");
  EXPECT_EQ(brief(found.problems), "KH-0416 2:7 kg\nKH-0416 3:9 吨\n");
  EXPECT_TRUE(found.policy);
}

TEST(ResponsibleUnit, UnknownRelativesNameTheNearest) {
  EXPECT_EQ(problems_of("\n[[responsible_unit]]\nid = 'b'\nkind = 'town'\nparent = '某某区'\nsuccessor = 'nort'\n"),
            "KH-0402 4:11 responsible unit | 某某区 | 某区\n"
            "KH-0402 5:14 responsible unit | nort | north\n");
}

TEST(ResponsibleUnit, ANameOfSeveralIsAmbiguousOnlyWhereItIsUsed) {
  const std::string twice =
      "\n[[responsible_unit]]\nid = 'b'\nname = '甲'\nkind = 'town'\n[[responsible_unit]]\nid = 'c'\nname = '甲'\nkind "
      "= 'town'\n";
  EXPECT_EQ(problems_of(twice), "");
  EXPECT_EQ(problems_of(twice + "parent = '甲'\n"), "KH-0424 9:11 responsible unit | 甲\n");
  EXPECT_EQ(problems_of(twice + "parent = 'b'\n"), "");
}

TEST(ResponsibleUnit, LifetimesBeginBeforeTheyEnd) {
  const std::string unit = "\n[[responsible_unit]]\nid = 'b'\nkind = 'town'\nfrom = 2019-03-01\n";
  EXPECT_EQ(problems_of(unit + "to = 2019-02-28\n"), "KH-0414 5:6 responsible unit 'b' | 2019-03-01 | 2019-02-28\n");
  EXPECT_EQ(problems_of(unit + "to = 2019-03-01\n"), "KH-0414 5:6 responsible unit 'b' | 2019-03-01 | 2019-03-01\n");
  EXPECT_EQ(problems_of(unit + "to = 2019-03-02\n"), "");
}

TEST(ResponsibleUnit, ParentsInACircle) {
  EXPECT_EQ(problems_of("\n[[responsible_unit]]\nid = 'unit1'\nkind = 'town'\nparent = 'unit1'\n"),
            "KH-0418 4:11 unit1 → unit1\n");
  EXPECT_EQ(problems_of(R"(
[[responsible_unit]]
id = "tail"
kind = "town"
parent = "c"
[[responsible_unit]]
id = "b"
kind = "town"
parent = "c"
[[responsible_unit]]
id = "c"
kind = "town"
parent = "unit4"
[[responsible_unit]]
id = "unit4"
kind = "town"
parent = "b"
[[responsible_unit]]
id = "e"
kind = "town"
parent = "unit4"
)"),
            "KH-0418 8:11 b → c → unit4 → b\n");
}

}  // namespace
