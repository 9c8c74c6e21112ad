// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/policy.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::status;

TEST(Status, OrdersByHowSureItIs) {
  EXPECT_LT(status::reported, status::preliminary);
  EXPECT_LT(status::preliminary, status::verified);
  EXPECT_LT(status::verified, status::final_);
}

TEST(Status, HasAKeyAndAChineseName) {
  const std::pair<status, std::pair<const char*, const char*>> rows[] = {{status::reported, {"reported", "上报"}},
                                                                         {status::preliminary, {"preliminary", "初步"}},
                                                                         {status::verified, {"verified", "核实"}},
                                                                         {status::final_, {"final", "最终"}}};
  for (const auto& [is, words] : rows) {
    EXPECT_EQ(to_text(is), words.first);
    EXPECT_EQ(kaohe::parse_status(words.first), is);
    EXPECT_EQ(kaohe::parse_status(words.second), is);
  }
  EXPECT_EQ(kaohe::parse_status(""), std::nullopt);
  EXPECT_EQ(kaohe::parse_status("Final"), std::nullopt);
}

TEST(Policy, FindsByIdOrExactName) {
  const auto p = policy_of(
      "\n[[target]]\nid = 't-1'\nwho = '某区'\nindicator = 'cod'\narticle = '二'\ndue = 2020\nlevel = '<= 1 吨'\n");
  EXPECT_EQ(p.find_responsible_unit("north"), kaohe::responsible_unit_id{1});
  EXPECT_EQ(p.find_responsible_unit("北镇"), kaohe::responsible_unit_id{1});
  EXPECT_EQ(p.find_responsible_unit("北"), std::nullopt);
  EXPECT_EQ(p.find_indicator("gdp"), kaohe::indicator_id{2});
  EXPECT_EQ(p.find_indicator("地区生产总值"), kaohe::indicator_id{2});
  EXPECT_EQ(p.find_indicator("gpd"), std::nullopt);
  EXPECT_EQ(p.find_target("t-1"), kaohe::target_id{0});
  EXPECT_EQ(p.find_target("t"), std::nullopt);
  EXPECT_EQ(p.at(kaohe::responsible_unit_id{1}).name, "北镇");
  EXPECT_EQ(p.at(kaohe::indicator_id{2}).id, "gdp");
  EXPECT_EQ(p.at(kaohe::target_id{0}).id, "t-1");
}

TEST(Policy, ANameOfSeveralFindsNothing) {
  const auto p = policy_of(
      "\n[[responsible_unit]]\nid = 'b'\nname = '甲'\nkind = 'town'\n[[responsible_unit]]\nid = 'c'\nname = '甲'\nkind "
      "= 'town'\n"
      "[[responsible_unit]]\nid = 'north2'\nname = 'north'\nkind = 'town'\n");
  EXPECT_EQ(p.find_responsible_unit("甲"), std::nullopt);
  EXPECT_EQ(p.find_responsible_unit("north"), kaohe::responsible_unit_id{1});  // an id comes before a name
}

TEST(Policy, CopiesShareOneBody) {
  const auto p = policy_of("");
  const kaohe::policy copy = p;
  EXPECT_EQ(&p.content(), &copy.content());
  EXPECT_EQ(copy->id, "frame");
}

}  // namespace
