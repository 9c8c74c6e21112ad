// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/json.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <support/decomposition_policy.hpp>

namespace {

using namespace kaohe_test;

TEST(JsonDecompositions, StableKeysAndExactAmounts) {
  const auto p = split_policy(split(R"T(target = 'more'
over = ['南镇', '北镇', '甲厂', '乙厂']
tree = true
digits = '0.01 万tce'
share = { base = '50 %', score = '50 %' }
base = { indicator = 'energy', period = 2015 }
reserve = { share = '10 %', holder = '某区', for = '项目' }
bounds = [{ who = '南镇', at_most = '2 万tce', reason = '示例' }]
years = 'linear'
[[decomposition.criterion]]
title = '因素'
indicator = 'energy'
period = 2015
more = 'larger'
weight = '100 %'
)T"));
  kaohe::issues problems;
  const auto all = kaohe::decompose::run_all(
      p, figures_of(p, "甲厂,energy,2015,2,万tce\n乙厂,energy,2015,1,万tce\n南镇,energy,2015,3,万tce\n"), problems);
  const auto document = nlohmann::json::parse(
      kaohe::io::decompositions_to_json(p, all, {{"o.csv", "abc", 3}}, problems, kaohe::language::en));
  EXPECT_EQ(document["format"], 1);
  EXPECT_EQ(document["inputs"][0]["rows"], 3);
  ASSERT_EQ(document["decompositions"].size(), 1U);
  const auto& d = document["decompositions"][0];
  EXPECT_EQ(d["id"], "d");
  EXPECT_EQ(d["target"], "more");
  EXPECT_EQ(d["view"], "increment");
  EXPECT_EQ(d["article"], "四");
  EXPECT_EQ(d["total"], nlohmann::json({{"number", "10"}, {"unit", "万tce"}}));
  EXPECT_EQ(d["reserve"]["amount"]["number"], "1");
  EXPECT_EQ(d["reserve"]["holder"], "某区");
  EXPECT_EQ(d["reserve"]["for"], "项目");
  EXPECT_EQ(d["reserve"]["years"][0]["value"]["number"], "0.2");
  EXPECT_EQ(d["rounded_to"], "0.01 万tce");
  EXPECT_EQ(d["weights"], "given");
  EXPECT_EQ(d["criteria"][0]["weight"], 1);
  EXPECT_EQ(d["criteria"][0]["more"], "larger");
  EXPECT_EQ(d["years"][4]["period"], "2020");
  EXPECT_EQ(d["years"][4]["value"]["number"], "2");
  ASSERT_EQ(d["allocations"].size(), 4U);
  const auto& south = d["allocations"][0];
  EXPECT_EQ(south["who"], "南镇");
  EXPECT_EQ(south["group"], nullptr);
  EXPECT_EQ(south["indicator"], "能源消费总量");
  EXPECT_EQ(south["period"], "2020");
  EXPECT_EQ(south["value"], nlohmann::json({{"number", "2"}, {"unit", "万tce"}}));
  EXPECT_EQ(south["bounds"]["active"], "at_most");
  EXPECT_EQ(south["bounds"]["low"], nullptr);
  EXPECT_EQ(south["bounds"]["high"]["number"], "2");
  EXPECT_EQ(south["bounds"]["high_reason"], "示例");
  EXPECT_LT(south["bounds"]["price"], 0);
  EXPECT_EQ(south["base"]["number"], "3");
  EXPECT_EQ(south["criteria"][0]["id"], "因素");
  EXPECT_EQ(south["criteria"][0]["value"]["number"], "3");
  EXPECT_EQ(south["criteria"][0]["contribution"], 1);
  EXPECT_EQ(south["rounding"], 0);
  EXPECT_EQ(south["years"][0]["value"]["number"], "0.4");
  EXPECT_EQ(south["leftover"]["number"], "0");
  EXPECT_EQ(d["allocations"][2]["group"], "北镇");
  EXPECT_EQ(d["evidence"].size(), 3U);
  EXPECT_EQ(d["evidence"][0]["line"], 4);
}

}  // namespace
