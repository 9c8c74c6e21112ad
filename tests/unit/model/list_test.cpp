// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/list.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;

TEST(List, MembersAreThemselves) {
  const kaohe::list pollutants{"p", "", {"氨氮", "二氧化硫"}, "", {}, {}};
  EXPECT_TRUE(pollutants.contains("氨氮"));
  EXPECT_FALSE(pollutants.contains("氨"));
  EXPECT_FALSE(pollutants.contains("氨氮类"));
  EXPECT_FALSE(pollutants.contains(""));
}

TEST(List, ACodeStandsForItsSubCodes) {
  const kaohe::list codes{"c", "GB/T 4754-2017", {"30", "311"}, "", {}, {}};
  for (const char* in : {"30", "3011", "311", "3110"}) EXPECT_TRUE(codes.contains(in)) << in;
  for (const char* out : {"3", "31", "312", "130", ""}) EXPECT_FALSE(codes.contains(out)) << out;
}

TEST(List, EveryKeyIsRead) {
  const auto p = policy_of(R"(
[[list]]
id = "高耗能行业"
code = "GB/T 4754-2017"
members = ["25", "26"]
source = "国家统计局"
article = "六"
reading = "六大"
)");
  const kaohe::list& l = p->lists.front();
  EXPECT_EQ(l.id, "高耗能行业");
  EXPECT_EQ(l.code_system, "GB/T 4754-2017");
  EXPECT_EQ(l.members, (std::vector<std::string>{"25", "26"}));
  EXPECT_EQ(l.source, "国家统计局");
  EXPECT_EQ(l.cited.article, "六");
  EXPECT_EQ(l.cited.reading, "六大");
  EXPECT_EQ(l.where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(List, CellsOfTablesHoldSeveralMembers) {
  const std::string csv = "id,members\na,甲、乙|丙\nb,\"丁, 戊，己\"\n";
  const toml_outcome found = load_toml("", frame() + "[tables]\nlist = \"l.csv\"\n", {{"l.csv", csv}});
  ASSERT_TRUE(found.policy) << brief(found.problems);
  EXPECT_EQ((*found.policy)->lists[0].members, (std::vector<std::string>{"甲", "乙", "丙"}));
  EXPECT_EQ((*found.policy)->lists[1].members, (std::vector<std::string>{"丁", "戊", "己"}));
}

TEST(List, Problems) {
  EXPECT_EQ(problems_of(R"(
[[list]]
id = "a-b"
members = ["甲", 7, "乙", "甲"]
[[list]]
id = "c"
[[list]]
id = "l4"
members = { a = 1 }
)"),
            "KH-0415 2:7 a-b\n"
            "KH-0909 3:17 members | a string | a number\n"
            "KH-0401 3:26 members | 甲 | x.toml:3:11\n"
            "KH-0403 4:3 list 'c' | members\n"
            "KH-0909 8:11 members | a string or an array | a table\n");
}

}  // namespace
