// SPDX-License-Identifier: Apache-2.0
#include <kaohe/warn/warning.hpp>

#include "support/small_policy.hpp"
#include "support/toml_policy.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::figure;
using kaohe::warning;

// 901号 and 629号 on a reduction of 17 % over five years in equal parts (3.4 % a year), and on an increment.
constexpr const char* two_ladders = R"x(
[[target]]
id = "cod-2020"
who = "某区"
indicator = "cod"
article = "二"
reduction = ">= 17 %"
baseline = 2015
due = 2020
[[target]]
id = "energy-2020"
who = "某区"
indicator = "energy"
article = "二"
increment = "<= 20 万tce"
baseline = 2015
due = 2020
[[ladder]]
id = "barometer"
title = "晴雨表"
source = "发改办环资〔2020〕901号"
targets = ["cod-2020", "energy-2020"]
period = "quarter to date"
input = 'if 差距 <= 0 * 进度目标 then 0 else if 进度目标 = 0 * 进度目标 then 1 else 差距 / 进度目标'
levels = [ ["<= 0", "三级", "绿"], ["(0..10 %]", "二级", "黄"], ["> 10 %", "一级", "红"] ]
  [[ladder.consequence]]
  level = "一级"
  kind = "suspend"
  text = "暂停审查"
  within = "P1M"
  counted_from = "end of period"
[[ladder]]
id = "direction"
source = "发改办环资〔2021〕629号"
targets = ["cod-2020"]
period = "half to date"
input = '实际降低率'
levels = [ ["< 0 %", "一级", "红"], ["[0 %..进度目标)", "二级", "黄"], [">= 进度目标", "三级", "绿"] ]
)x";

struct Warnings : testing::Test {
  kaohe::policy p = policy_of(two_ladders);
  kaohe::responsible_unit_id district = *p.find_responsible_unit("某区");
  kaohe::indicator_id cod = *p.find_indicator("cod");
  kaohe::indicator_id energy = *p.find_indicator("energy");
  figure_list figures;

  warning rung(std::uint32_t ladder, std::size_t which, std::string_view when) const {
    return kaohe::warn::evaluate_rung(p, figures.known(), {ladder}, which, district, in(when));
  }
  std::string level(const warning& w) const {
    return w.level ? p.at(w.ladder).levels[*w.level].name : std::string("open");
  }
  std::string possible(const warning& w) const {
    std::string all;
    for (const std::size_t each : w.possible) all += p.at(w.ladder).levels[each].name + ' ';
    return all;
  }
  /// The level in 2018, when 10.2 % must be reached, of that level of COD against 1,000 t.
  std::string with_cod(std::uint32_t ladder, std::string_view tonnes) {
    figures.all.clear();
    figures.add(district, cod, "2015", "1000 吨");
    figures.add(district, cod, "2018", tonnes);
    return level(rung(ladder, 0, "2018"));
  }
};

TEST_F(Warnings, TheLadderOf901) {
  EXPECT_EQ(with_cod(0, "897.999 吨"), "三级");
  EXPECT_EQ(with_cod(0, "898 吨"), "三级");  // 10.2 %, as required
  EXPECT_EQ(with_cod(0, "898.001 吨"), "二级");
  EXPECT_EQ(with_cod(0, "908.199 吨"), "二级");
  EXPECT_EQ(with_cod(0, "908.2 吨"), "二级");  // 9.18 %: short by exactly a tenth of it
  EXPECT_EQ(with_cod(0, "908.201 吨"), "一级");
}

TEST_F(Warnings, TheLadderOf629) {
  EXPECT_EQ(with_cod(1, "1000.001 吨"), "一级");
  EXPECT_EQ(with_cod(1, "1000 吨"), "二级");
  EXPECT_EQ(with_cod(1, "898.001 吨"), "二级");
  EXPECT_EQ(with_cod(1, "898 吨"), "三级");
}

TEST_F(Warnings, AnIncrementOfTheYearToDate) {
  figures.add(district, energy, "2015", "100 万tce");
  figures.add(district, energy, "2017", "106 万tce");
  figures.add(district, energy, "2017H1", "52 万tce");
  auto& now = figures.add(district, energy, "2018H1", "56 万tce");  // 6 + 4: as much as is allowed by now
  EXPECT_EQ(level(rung(0, 1, "2018H1")), "三级");
  now.value = coherent("57 万tce");  // one more than 10: a tenth
  EXPECT_EQ(level(rung(0, 1, "2018H1")), "二级");
  now.value = coherent("57.001 万tce");
  EXPECT_EQ(level(rung(0, 1, "2018H1")), "一级");
}

TEST_F(Warnings, MissingFiguresLeaveTheLevelOpenAndAreNamed) {
  figures.add(district, cod, "2015", "1000 吨");
  const warning w = rung(0, 0, "2018");
  EXPECT_EQ(level(w), "open");
  EXPECT_EQ(possible(w), "三级 二级 一级 ");
  ASSERT_FALSE(w.behind.missing.empty());
  EXPECT_EQ(w.behind.missing.front(), (kaohe::cell{district, cod, in("2018"), figure::level}));
  ASSERT_EQ(w.consequences.size(), 1U);
  EXPECT_EQ(w.consequences.front().is, kaohe::proposal::possible);
}

TEST_F(Warnings, AFaultIsNoLevel) {
  figures.add(district, cod, "2015", "0 吨");
  figures.add(district, cod, "2018", "10 吨");
  const warning w = rung(0, 0, "2018");
  EXPECT_EQ(level(w), "open");
  EXPECT_EQ(w.fault, kaohe::feel::fault_cause::division_by_zero);
}

TEST_F(Warnings, WhatFollowsFromALevel) {
  EXPECT_EQ(with_cod(0, "908.2 吨"), "二级");
  EXPECT_TRUE(rung(0, 0, "2018").consequences.empty());
  EXPECT_EQ(with_cod(0, "950 吨"), "一级");
  const warning red = rung(0, 0, "2018");
  ASSERT_EQ(red.consequences.size(), 1U);
  EXPECT_EQ(red.consequences.front().is, kaohe::proposal::proposed);
  EXPECT_EQ(to_text(*red.consequences.front().due), "2019-01-31");
  figures.all.back().status = kaohe::status::preliminary;
  const warning shaky = rung(0, 0, "2018");
  EXPECT_TRUE(shaky.provisional);
  EXPECT_EQ(shaky.consequences.front().is, kaohe::proposal::withheld);
}

TEST_F(Warnings, TheLastPartOfTheYearThatHasEnded) {
  const auto looked_at = [&](const char* as_of) {
    std::string all;
    const kaohe::date day = kaohe::date::from_text(as_of).value();
    for (const warning& w : kaohe::warn::evaluate(p, figures.known(day)).all) all += to_text(w.when) + ' ';
    return all;
  };
  EXPECT_EQ(looked_at("2018-03-31"), "2017 2017 2017 ");
  EXPECT_EQ(looked_at("2018-04-01"), "2018Q1 2018Q1 2017 ");
  EXPECT_EQ(looked_at("2018-07-01"), "2018H1 2018H1 2018H1 ");
  EXPECT_EQ(looked_at("2018-12-31"), "2018-01..2018-09 2018-01..2018-09 2018H1 ");
  EXPECT_EQ(looked_at("2019-01-01"), "2018 2018 2018 ");
}

TEST_F(Warnings, OnlyWhileTheTargetIsUnderWay) {
  const auto count = [&](const char* when) {
    return kaohe::warn::evaluate(p, figures.known(), {{}, in(when)}).all.size();
  };
  EXPECT_EQ(count("2015"), 0U);
  EXPECT_EQ(count("2016"), 3U);
  EXPECT_EQ(count("2020"), 3U);
  EXPECT_EQ(count("2021"), 0U);
}

TEST_F(Warnings, OfOneUnitOnly) {
  const auto north = p.find_responsible_unit("北镇");
  EXPECT_EQ(kaohe::warn::evaluate(p, figures.known(), {north, in("2018")}).all.size(), 0U);
  EXPECT_EQ(kaohe::warn::evaluate(p, figures.known(), {district, in("2018")}).all.size(), 3U);
}

}  // namespace
