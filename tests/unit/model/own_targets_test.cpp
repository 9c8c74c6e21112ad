// SPDX-License-Identifier: Apache-2.0
// Key `target` of items and vetoes: one target, or several of which each unit has one.
#include "support/scoring.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;

/// The problems of a scheme within the frame of scoring.hpp; places count within the scheme's file.
std::string problems(const std::string& keys, const std::string& veto = {}) {
  return brief(
      load_toml(scheme_of(100, item_of("a", "100", keys + "\notherwise = \"zero\"") + veto), scoring_frame()).problems);
}

}  // namespace

TEST(OwnTargets, AListOfTargetsThatLookAtTheSame) {
  const auto found = load_toml(
      "[[target]]\nid = \"north-own\"\nwho = \"北镇\"\nindicator = \"节能量\"\narticle = \"二\"\ndue = "
      "\"each year\"\nlevel = \">= 50 tce\"\n" +
          scheme_of(100, item_of("a", "100", "target = [\"north-own\", \"saving\"]\nscore = '完成率'")),
      scoring_frame());
  ASSERT_TRUE(found.policy) << brief(found.problems);
  const kaohe::scheme_item& item = (*found.policy)->schemes[0].items[0];
  ASSERT_EQ(item.targets.size(), 2U);
  const auto& input = std::get<kaohe::rule_expression>(item.scored_by).inputs.at(0);
  EXPECT_TRUE(input.own);
  EXPECT_EQ(input.index, found.policy->find_target("north-own")->index);
}

TEST(OwnTargets, OfOneTargetNamesAreItsOwn) {
  const auto p = scoring::made_of(scheme_of(100, item_of("a", "100", "target = \"saving\"\nscore = '完成率'")));
  const auto& input = std::get<kaohe::rule_expression>(p->schemes[0].items[0].scored_by).inputs.at(0);
  EXPECT_FALSE(input.own);
  EXPECT_EQ(input.index, p.find_target("saving")->index);
}

TEST(OwnTargets, TargetsThatLookAtDifferentThings) {
  EXPECT_EQ(problems("target = [\"saving\", \"coal\"]\nscore = '完成率'"),
            "KH-0439 12:22 scheme 's', item 'a' | coal | saving\n");
}

TEST(OwnTargets, AnUnknownTarget) {
  EXPECT_EQ(problems("target = [\"saving\", \"savings\"]\nscore = '完成率'"),
            "KH-0402 12:22 target | savings | saving\n");
  EXPECT_EQ(
      problems("score = '0'", "[[scheme.veto]]\ntarget = \"col\"\nwhen = '判定 = \"未完成\"'\ngrade = \"未完成\"\n"),
      "KH-0402 15:11 target | col | coal\n");
}

TEST(OwnTargets, BareNamesInVetoes) {
  EXPECT_EQ(
      problems("score = '0'", "[[scheme.veto]]\ntarget = \"coal\"\nwhen = '判定 = \"未完成\"'\ngrade = \"未完成\"\n"),
      "");
  EXPECT_NE(problems("score = '0'", "[[scheme.veto]]\nwhen = '判定 = \"未完成\"'\ngrade = \"未完成\"\n"), "");
}
