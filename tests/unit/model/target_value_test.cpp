// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/target.hpp>

#include "support/small_policy.hpp"
#include "support/toml_policy.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::stated_target;

/// A target due each year, with more keys from line 7 on.
std::string yearly(const std::string& keys) {
  return "\n[[target]]\nid = 'handed-down'\nindicator = 'cod'\narticle = '二'\ndue = 'each year'\n"
         "baseline = 'previous year'\n" +
         keys + "\n";
}
const std::string two_towns =
    "values = [{ who = '北镇', period = 2018, reduction = '>= 3.4 %' },\n"
    "          { who = '北镇', reduction = '>= 3 %' },\n"
    "          { who = '南镇', period = 2019, reduction = '>= 4.0 %' }]";

std::string asked(const kaohe::policy& p, const char* unit, const char* when) {
  const stated_target stated(p->targets.front(), *p.find_responsible_unit(unit), in(when));
  return stated.is_stated() ? (*stated).requirements.front().written : "nothing";
}

TEST(TargetValue, EachUnitAndYearHasItsOwn) {
  const kaohe::policy p = policy_of(yearly(two_towns));
  EXPECT_EQ(asked(p, "北镇", "2018"), ">= 3.4 %");
  EXPECT_EQ(asked(p, "北镇", "2018Q3"), ">= 3.4 %");
  EXPECT_EQ(asked(p, "北镇", "2019"), ">= 3 %");
  EXPECT_EQ(asked(p, "南镇", "2019"), ">= 4.0 %");
  EXPECT_EQ(asked(p, "南镇", "2018"), "nothing");
  EXPECT_EQ(asked(p, "某区", "2018"), "nothing");
}

TEST(TargetValue, TheUnitsAreThoseOfTheRows) {
  const kaohe::policy p = policy_of(yearly(two_towns));
  ASSERT_EQ(p->targets.front().who.size(), 2U);
  EXPECT_EQ(p.at(p->targets.front().who[1]).name, "南镇");
  EXPECT_EQ(policy_of(yearly("who = ['南镇', '北镇', '某区']\n" + two_towns))->targets.front().who.size(), 3U);
  EXPECT_EQ(problems_of(yearly("who = '北镇'\n" + two_towns)),
            "KH-0404 10:11 values.who | 南镇 | one of the target's units\n");
}

TEST(TargetValue, ATargetWithoutValuesIsItself) {
  const kaohe::policy p = policy_of(yearly("who = '北镇'\nreduction = '>= 3 %'"));
  EXPECT_EQ(asked(p, "北镇", "2018"), ">= 3 %");
  EXPECT_EQ(&*stated_target(p->targets.front(), *p.find_responsible_unit("南镇"), in("2018")), &p->targets.front());
}

TEST(TargetValue, RowsOfAFile) {
  const toml_outcome found =
      load_toml(yearly("values = 'rates.csv'"), frame(),
                {{"rates.csv", "who,period,reduction\n北镇,2018,>= 3.4 %\n北镇,2019,>= 3.5 %\n南镇,,>= 2 %\n"}});
  EXPECT_EQ(brief(found.problems), "");
  ASSERT_TRUE(found.policy);
  EXPECT_EQ(asked(*found.policy, "北镇", "2019"), ">= 3.5 %");
  EXPECT_EQ(asked(*found.policy, "南镇", "2020"), ">= 2 %");
}

TEST(TargetValue, WhatCanBeWrong) {
  EXPECT_EQ(
      problems_of(yearly("who = '北镇'\nreduction = '>= 3 %'\nvalues = [{ who = '北镇', reduction = '>= 4 %' }]")),
      "KH-0412 9:10 target 'handed-down' | reduction | values\n");
  EXPECT_EQ(
      problems_of(yearly("values = [{ who = '北镇', reduction = '>= 4 %' },\n{ who = '南镇', level = '<= 4 吨' }]")),
      "KH-0412 8:24 target 'handed-down' | reduction | level\n");
  EXPECT_EQ(
      problems_of(yearly("values = [{ who = '北镇', reduction = '>= 4 %' },\n{ who = '北镇', reduction = '>= 5 %' }]")),
      "KH-0401 8:1 value | 北镇 | x.toml:7:11\n");
  EXPECT_EQ(problems_of(yearly("values = [{ who = '北镇', period = '2016..2018', reduction = '>= 4 %' },\n"
                               "{ who = '北镇', period = 2018, reduction = '>= 5 %' }]")),
            "KH-0401 8:1 value | 北镇 2018 | x.toml:7:11\n");
  EXPECT_EQ(problems_of(yearly("values = [{ who = '北镇', reduction = '>= 4 %' },\n"
                               "{ who = '南镇', reduction = '[2 %..5 %]' }]")),
            "KH-0404 8:28 reduction | [2 %..5 %] | of the form of the first row (>= 4 %)\n");
  EXPECT_EQ(problems_of(yearly("values = [{ reduction = '>= 4 %' }]")),
            "KH-0403 7:11 target 'handed-down' | values.who\n");
  EXPECT_EQ(problems_of(yearly("values = [{ who = '北镇' }]")), "KH-0420 7:11 handed-down\n");
  EXPECT_EQ(problems_of(yearly("values = [{ who = '北镇', reduction = '>= 4 吨' }]")),
            "KH-0408 7:41 handed-down | >= 4 吨 | 吨 | %\n");
  EXPECT_EQ(problems_of(yearly("values = [{ who = '东镇', reduction = '>= 4 %' }]")),
            "KH-0402 7:20 responsible unit | 东镇 | 北镇\n");
  EXPECT_EQ(problems_of(yearly("values = 3")),
            "KH-0909 7:10 values | an array of tables, or the name of a CSV file | a number\n");
}

}  // namespace
