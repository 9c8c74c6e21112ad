// SPDX-License-Identifier: Apache-2.0
#include <kaohe/decompose/run.hpp>

#include <gtest/gtest.h>
#include <support/decomposition_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::decompose::held;

const std::string on_tree = reworded("['北镇', '南镇']", "['南镇', '甲厂', '北镇', '乙厂']\ntree = true");
const std::string firms = "甲厂,energy,2015,2,万tce\n乙厂,energy,2015,2,万tce\n南镇,energy,2015,4,万tce\n";

TEST(RunDecomposition, InProportionToABase) {
  const auto d = run_split(split(by_base), town_figures);
  EXPECT_EQ(d.part("北镇"), "7.5");
  EXPECT_EQ(d.part("南镇"), "2.5");
  EXPECT_EQ(d.of("北镇").share, 0.75);
  EXPECT_EQ(d.of("北镇").held_by, held::free);
  EXPECT_EQ(d.of("北镇").bound_price, 0);
  EXPECT_EQ(*d.of("北镇").base, 3 * d.policy->decompositions[0].digits.unit.size);
  EXPECT_EQ(d.made->figures.size(), 2U);
  EXPECT_FALSE(d.made->provisional);
  EXPECT_EQ(d.made->reserve, number(0));
}

TEST(RunDecomposition, TheReserveIsRoundedToTheDigits) {
  const auto d = run_split(split(by_base + "reserve = { share = '12.345 %' }\n"), town_figures);
  EXPECT_EQ(d.text(d.made->reserve), "1.23") << "1.2345";
  EXPECT_EQ(d.part("北镇"), "6.58") << "8.77 · 3/4 = 6.5775";
  EXPECT_EQ(d.part("南镇"), "2.19");
  const auto amount = run_split(split(by_base + "reserve = { amount = '2 万tce' }\n"), town_figures);
  EXPECT_EQ(amount.text(amount.made->reserve), "2");
  EXPECT_EQ(amount.part("北镇"), "6");
}

TEST(RunDecomposition, BoundsAndTheirPrices) {
  const auto d = run_split(split(by_base + "at_most = '7 万tce'\n"), town_figures);
  EXPECT_EQ(d.part("北镇"), "7");
  EXPECT_EQ(d.part("南镇"), "3");
  EXPECT_EQ(d.of("北镇").held_by, held::at_most);
  // λ = 2 (3 − 2.5) / 2.5 = 0.4; 2 (7 − 7.5) / 7.5 − 0.4 = −8/15
  EXPECT_NEAR(d.made->price, 0.4, 1e-12);
  EXPECT_NEAR(d.of("北镇").bound_price, -8.0 / 15, 1e-12);
  EXPECT_EQ(d.of("南镇").held_by, held::free);
  const auto low = run_split(split(by_base + "at_least = '3 万tce'\n"), town_figures);
  EXPECT_EQ(low.of("南镇").held_by, held::at_least);
  EXPECT_GT(low.of("南镇").bound_price, 0);
  EXPECT_EQ(low.part("北镇"), "7");
}

TEST(RunDecomposition, ARowStandsBeforeWhatIsSaidOfAll) {
  const auto d = run_split(
      split(by_base + "at_most = '7 万tce'\nbounds = [{ who = '北镇', at_most = '7.2 万tce', reason = '在建' }]\n"),
      town_figures);
  EXPECT_EQ(d.part("北镇"), "7.2");
  EXPECT_EQ(d.of("北镇").at_most_reason, "在建");
  EXPECT_EQ(d.of("北镇").at_least_reason, "") << "the row says nothing of it";
  EXPECT_EQ(d.of("南镇").at_most_reason, "");
}

TEST(RunDecomposition, GroupsAddUpWithinTheirBounds) {
  const auto d = run_split(split(on_tree + "bounds = [{ who = '北镇', at_most = '4 万tce' }]\n"), firms);
  EXPECT_EQ(d.part("北镇"), "4");
  EXPECT_EQ(d.part("甲厂"), "2");
  EXPECT_EQ(d.part("乙厂"), "2");
  EXPECT_EQ(d.part("南镇"), "6");
  EXPECT_TRUE(d.of("北镇").is_group);
  EXPECT_EQ(d.of("甲厂").group, std::size_t{2});
  EXPECT_EQ(d.of("北镇").wanted, 5) << "of the group what its members should have";
  EXPECT_EQ(d.of("北镇").held_by, held::at_most);
  // inside 2 (2 − 2.5) / 2.5 = −0.4, outside 2 (6 − 5) / 5 = 0.4
  EXPECT_NEAR(d.of("北镇").bound_price, -0.8, 1e-12);
  EXPECT_EQ(d.of("甲厂").held_by, held::free);
  EXPECT_EQ(d.made->figures.size(), 3U) << "a group needs no figures of its own";
}

TEST(RunDecomposition, WhatIsSaidOfAllIsNotSaidOfGroups) {
  const auto d = run_split(split(on_tree + "at_most = '6 万tce'\n"), firms);
  EXPECT_FALSE(d.of("北镇").at_most);
  EXPECT_TRUE(d.of("甲厂").at_most);
}

TEST(RunDecomposition, AbsoluteDeviationsSpreadEvenly) {
  const std::string bound = "bounds = [{ who = '甲厂', at_most = '0.5 万tce' }]\n";
  const auto even = run_split(split(on_tree + "deviation = 'absolute'\n" + bound), firms);
  EXPECT_EQ(even.part("乙厂"), "3.5") << "the 2 that 甲厂 cannot have go half to 乙厂, half to 南镇";
  EXPECT_EQ(even.part("南镇"), "6");
  const auto relative = run_split(split(on_tree + bound), firms);
  EXPECT_EQ(relative.part("南镇"), "6.33") << "here 2.5 : 5";
}

TEST(RunDecomposition, ScoresOfCriteria) {
  const std::string scored = R"T(target = 'more'
over = ['北镇', '南镇', '一局']
digits = '0.01 万tce'
share = 'score'
[[decomposition.criterion]]
title = '结构'
indicator = 'share'
period = 2015
more = 'smaller'
weight = '60 %'
[[decomposition.criterion]]
title = '需求'
indicator = 'energy'
period = 2020
more = 'larger'
weight = '40 %'
)T";
  const std::string figures =
      "北镇,share,2015,60,%\n南镇,share,2015,20,%\n一局,share,2015,40,%\n"
      "北镇,energy,2020,4,万tce\n南镇,energy,2020,0,万tce\n一局,energy,2020,1,万tce\n";
  const auto d = run_split(split(scored), figures);
  // normalised 0, 1, 0.5 and 1, 0, 0.25: scores 0.4, 0.6, 0.4
  EXPECT_NEAR(d.of("北镇").score, 0.4, 1e-15);
  EXPECT_NEAR(d.of("一局").score, 0.4, 1e-15);
  EXPECT_EQ(d.of("南镇").normal, (std::vector<double>{1, 0}));
  EXPECT_EQ(d.part("南镇"), "4.28") << "30/7 = 4.2857";
  EXPECT_EQ(d.part("一局"), "2.86") << "20/7 = 2.8571: the larger remainder";
  EXPECT_EQ(d.part("北镇"), "2.86");
  EXPECT_EQ(d.made->weights, (std::vector<double>{0.6, 0.4}));
  // weights 0.66 and 0.34: scores 0.34, 0.66, 0.415
  ASSERT_EQ(d.of("南镇").moves.size(), 2U);
  EXPECT_NEAR(d.of("南镇").moves[0].more, 6.6 / 1.415 - 30.0 / 7, 1e-9);
  // 0.54 and 0.46: 0.46, 0.54, 0.385
  EXPECT_NEAR(d.of("南镇").moves[0].less, 5.4 / 1.385 - 30.0 / 7, 1e-9);
  // 0.44 and 0.56
  EXPECT_NEAR(d.of("南镇").moves[1].more, 5.6 / (0.44 + 0.56 + 0.39) - 30.0 / 7, 1e-9);
}

TEST(RunDecomposition, WeightsThatNeedNotBeGiven) {
  const std::string scored = R"T(target = 'more'
over = ['北镇', '南镇']
digits = '0.01 万tce'
share = 'score'
weights = 'ahp'
comparisons = [[1, 3], ['1/3', 1]]
[[decomposition.criterion]]
indicator = 'share'
period = 2015
more = 'larger'
[[decomposition.criterion]]
indicator = 'energy'
period = 2015
more = 'larger'
)T";
  const std::string figures =
      "北镇,share,2015,60,%\n南镇,share,2015,20,%\n北镇,energy,2015,1,万tce\n南镇,energy,2015,2,万tce\n";
  const auto d = run_split(split(scored), figures);
  EXPECT_EQ(d.part("北镇"), "7.5");
  EXPECT_NEAR(*d.made->consistency_ratio, 0, 1e-12);
  const auto equal =
      run_split(split(reworded("'ahp'\ncomparisons = [[1, 3], ['1/3', 1]]", "'equal'", scored)), figures);
  EXPECT_EQ(equal.part("北镇"), "5");
  EXPECT_FALSE(equal.made->consistency_ratio);
}

TEST(RunDecomposition, RatesWhoseMeanIsTheRate) {
  const auto same = run_split(split(same_rate("1 %")), town_figures);
  EXPECT_EQ(same.part("北镇"), "17");
  EXPECT_EQ(same.part("南镇"), "17");
  EXPECT_EQ(same.made->leftover, number(0));
  const auto bound =
      run_split(split(same_rate("1 %") + "bounds = [{ who = '南镇', at_most = '15 %' }]\n"), town_figures);
  EXPECT_EQ(bound.part("南镇"), "15");
  EXPECT_EQ(bound.part("北镇"), "53/3") << "17 + 2/3: exactly what makes the mean 17";
  EXPECT_TRUE(bound.of("北镇").carries_leftover);
  EXPECT_FALSE(bound.of("南镇").carries_leftover);
  EXPECT_EQ(bound.of("南镇").held_by, held::at_most);
  EXPECT_LT(bound.of("南镇").bound_price, 0);
}

TEST(RunDecomposition, ScoresOfRatesStandAgainstTheirMean) {
  const auto d = run_split(split(R"T(target = 'cut'
over = ['北镇', '南镇']
digits = '0.1 %'
share = { 'same rate' = '50 %', score = '50 %' }
tied_by = { indicator = 'energy', period = 2015 }
normalise = 'sum'
[[decomposition.criterion]]
indicator = 'share'
period = 2015
more = 'larger'
weight = '100 %'
)T"),
                           town_figures + "北镇,share,2015,60,%\n南镇,share,2015,20,%\n");
  // scores 0.75 and 0.25, their mean by 3 to 1 is 0.625: rates 17 · (1 + 1.2) / 2 and 17 · (1 + 0.4) / 2
  EXPECT_NEAR(d.of("北镇").wanted, 18.7, 1e-12);
  EXPECT_NEAR(d.of("南镇").wanted, 11.9, 1e-12);
  EXPECT_EQ(d.part("北镇"), "18.7");
  EXPECT_EQ(d.part("南镇"), "11.9");
}

TEST(RunDecomposition, YearsOfAmountsAddUpBothWays) {
  const auto d = run_split(split(on_tree + "reserve = { amount = '0.01 万tce' }\nyears = 'linear'\n"), firms);
  std::vector<number> sum(5);
  for (const auto& part : d.made->parts) {
    ASSERT_EQ(part.years.size(), 5U);
    number over_years;
    for (std::size_t k = 0; k < 5; ++k) {
      over_years += part.years[k];
      EXPECT_GE(part.years[k], 0);
      if (!part.group) sum[k] += part.years[k];
    }
    EXPECT_EQ(over_years, part.value);
  }
  for (std::size_t k = 0; k < 5; ++k) {
    EXPECT_EQ(sum[k] + d.made->reserve_years[k], d.made->years[k]);
    EXPECT_EQ(d.of("甲厂").years[k] + d.of("乙厂").years[k], d.of("北镇").years[k]);
    EXPECT_EQ(d.text(d.made->years[k]), "2");
  }
}

const std::string cap_over_years = R"T(target = 'cap'
over = ['北镇', '南镇']
digits = '1 吨'
share = 'base'
base = { indicator = 'cod', period = 2015 }
start = { indicator = 'cod', period = 2015 }
years = 'linear'
)T";
const std::string discharged = "北镇,cod,2015,90,吨\n南镇,cod,2015,45,吨\n";

/// The years of a part: `85, 81, …`.
std::string years_of(const split_outcome& d, const std::vector<number>& years) {
  std::string out;
  for (const number& each : years) out += (out.empty() ? "" : ", ") + d.text(each);
  return out;
}

TEST(RunDecomposition, YearsOfLevelsLeadFromWhereUnitsStart) {
  const auto d = run_split(split(cap_over_years), discharged);
  EXPECT_EQ(d.text(*d.of("北镇").start), "90");
  EXPECT_EQ(years_of(d, d.made->years), "128, 121, 114, 107, 100") << "135 less 7 a year";
  EXPECT_EQ(years_of(d, d.of("北镇").years), "85, 81, 76, 72, 67") << "85.4, 80.8, 76.2, 71.6";
  EXPECT_EQ(years_of(d, d.of("南镇").years), "43, 40, 38, 35, 33") << "42.6, 40.2, 37.8, 35.4";
  EXPECT_EQ(d.of("北镇").leftover, number(0));
  const auto held = run_split(split(cap_over_years + "reserve = { amount = '10 吨' }\n"), discharged);
  EXPECT_EQ(years_of(held, held.made->years), "128, 121, 114, 107, 100");
  EXPECT_EQ(years_of(held, held.made->reserve_years), "2, 4, 6, 8, 10");
  EXPECT_EQ(years_of(held, held.of("北镇").years), "84, 78, 72, 66, 60");
  EXPECT_EQ(years_of(held, held.of("南镇").years), "42, 39, 36, 33, 30");
}

TEST(RunDecomposition, LevelsMayRiseAndNeverGoBack) {
  // 67 and 33 from 50 and 60: one rises, one falls; halves to even
  const auto d = run_split(split(cap_over_years), discharged);
  auto other = cap_over_years;
  other.replace(other.rfind("2015"), 4, "2016");
  const auto moved = run_split(split(other), discharged + "北镇,cod,2016,50,吨\n南镇,cod,2016,60,吨\n");
  EXPECT_EQ(moved.part("北镇"), d.part("北镇")) << "where units start changes no part";
  EXPECT_EQ(years_of(moved, moved.made->years), "108, 105, 102, 100") << "107.5, 105, 102.5 from 110";
  EXPECT_EQ(years_of(moved, moved.of("北镇").years), "55, 59, 63, 67") << "54.25, 58.5, 62.75, by key";
  EXPECT_EQ(years_of(moved, moved.of("南镇").years), "53, 46, 39, 33") << "53.25, 46.5, 39.75";
}

TEST(RunDecomposition, LevelsOnATreeAddUpEveryYear) {
  const auto d = run_split(split(R"T(target = 'cap'
over = ['南镇', '甲厂', '北镇', '乙厂']
tree = true
digits = '0.1 吨'
share = 'base'
base = { indicator = 'cod', period = 2015 }
start = { indicator = 'cod', period = 2015 }
years = { schedule = ['10 %', '30 %', '60 %', '90 %', '100 %'] }
)T"),
                           "甲厂,cod,2015,61.7,吨\n乙厂,cod,2015,29.9,吨\n南镇,cod,2015,50.03,吨\n");
  EXPECT_FALSE(d.of("北镇").start) << "a group starts where those in it do";
  for (std::size_t k = 0; k < 5; ++k) {
    EXPECT_EQ(d.of("甲厂").years[k] + d.of("乙厂").years[k], d.of("北镇").years[k]);
    EXPECT_EQ(d.of("北镇").years[k] + d.of("南镇").years[k], d.made->years[k]);
  }
  EXPECT_EQ(years_of(d, d.made->years), "137.5, 129.1, 116.7, 104.2, 100") << "141.63 less 41.63 by shares";
  EXPECT_EQ(d.of("甲厂").years.back(), d.of("甲厂").value);
}

TEST(RunDecomposition, AStartThatIsMissingIsNeverZero) {
  auto other = cap_over_years;
  other.replace(other.rfind("2015"), 4, "2016");
  const auto d = run_split(split(other), discharged + "北镇,cod,2016,50,吨\n");
  EXPECT_FALSE(d.made);
  EXPECT_EQ(brief(d.problems),
            "KH-0667 9:9 d | 南镇 | 化学需氧量排放总量 | 2016 | missing: 南镇 2016 化学需氧量排放总量\n");
}

const std::string rates_on_tree = R"T(target = 'cut'
over = ['南镇', '甲厂', '北镇', '乙厂']
tree = true
digits = '0.1 %'
share = 'same rate'
tied_by = { indicator = 'energy', period = 2015 }
)T";
const std::string tied_firms = "甲厂,energy,2015,2,万tce\n乙厂,energy,2015,1,万tce\n南镇,energy,2015,3,万tce\n";

/// The weighted mean of the rates of a group's members, or of those at the top.
number mean_of(const split_outcome& d, const std::string& group) {
  number weighted, bases;
  for (const auto& part : d.made->parts) {
    if (part.group ? d.policy.at(d.made->parts[*part.group].who).name != group : !group.empty()) continue;
    weighted += *part.tie * part.value, bases += *part.tie;
  }
  return weighted / bases;
}

TEST(RunDecomposition, RatesOnATreeHaveTheirMeanInEveryGroup) {
  const auto same = run_split(split(rates_on_tree), tied_firms);
  for (const char* who : {"南镇", "北镇", "甲厂", "乙厂"}) EXPECT_EQ(same.part(who), "17") << who;
  EXPECT_EQ(*same.of("北镇").tie, *same.of("甲厂").tie + *same.of("乙厂").tie);
  // the group's bound is that of its mean: 15, and so 19 for the other half; in the group 14 leaves 17 for the smaller
  const auto held_back = run_split(split(rates_on_tree + "bounds = [{ who = '北镇', at_most = '15 %' }, "
                                                         "{ who = '甲厂', at_most = '14 %' }]\n"),
                                   tied_firms);
  EXPECT_EQ(held_back.part("北镇"), "15");
  EXPECT_EQ(held_back.part("南镇"), "19");
  EXPECT_EQ(held_back.part("甲厂"), "14");
  EXPECT_EQ(held_back.part("乙厂"), "17");
  EXPECT_EQ(held_back.of("北镇").held_by, held::at_most);
  EXPECT_EQ(held_back.of("甲厂").held_by, held::at_most);
  EXPECT_EQ(held_back.of("乙厂").held_by, held::free);
  EXPECT_LT(held_back.of("北镇").bound_price, 0);
  EXPECT_EQ(mean_of(held_back, ""), number::ratio(17, 100));
  EXPECT_EQ(mean_of(held_back, "北镇"), held_back.of("北镇").value);
}

TEST(RunDecomposition, WhatMembersCannotReachTheirGroupDoesNotGet) {
  // 甲厂 and 乙厂 together reach (2 · 16 + 1 · 14) / 3 = 46/3 %, printed 15.3; the other half has the rest of 34
  const auto d = run_split(split(rates_on_tree + "bounds = [{ who = '乙厂', at_most = '14 %' }, "
                                                 "{ who = '甲厂', at_most = '16 %' }]\n"),
                           tied_firms);
  EXPECT_EQ(d.part("甲厂"), "15.95") << "(3 · 15.3 − 14) / 2";
  EXPECT_TRUE(d.of("甲厂").carries_leftover);
  EXPECT_EQ(d.part("乙厂"), "14");
  EXPECT_EQ(d.part("北镇"), "15.3");
  EXPECT_EQ(d.part("南镇"), "18.7");
  EXPECT_EQ(mean_of(d, ""), number::ratio(17, 100));
  // they reach 15.39 %: it is not rounded up, though its remainder is the larger one
  const auto near = run_split(split(rates_on_tree + "bounds = [{ who = '乙厂', at_most = '14.17 %' }, "
                                                    "{ who = '甲厂', at_most = '16 %' }]\n"),
                              tied_firms);
  EXPECT_EQ(near.part("北镇"), "15.3");
  EXPECT_EQ(near.part("南镇"), "18.7");
  const auto infeasible = run_split(split(rates_on_tree + "bounds = [{ who = '北镇', at_least = '16 %' }, "
                                                          "{ who = '甲厂', at_most = '15 %' }, "
                                                          "{ who = '乙厂', at_most = '15 %' }]\n"),
                                    tied_firms);
  EXPECT_FALSE(infeasible.made);
  ASSERT_EQ(infeasible.problems.size(), 1U);
  EXPECT_EQ(infeasible.problems[0].args[0], "北镇");
}

TEST(RunDecomposition, YearsOfRatesAreChained) {
  const std::string rates = same_rate("0.01 %") + "years = 'compound'\n";
  const auto d = run_split(split(rates), town_figures);
  number left = 1;
  for (const number& rate : d.of("北镇").years) left *= 1 - rate;
  EXPECT_EQ(left, number::ratio(83, 100));
  EXPECT_EQ(d.text(d.of("北镇").years[0]), "3.66");
  EXPECT_EQ(d.made->years, d.of("北镇").years);
  const auto up = run_split(split(reworded("'cut'", "'growth'", rates)), town_figures);
  left = 1;
  for (const number& rate : up.of("北镇").years) left *= 1 + rate;
  EXPECT_EQ(left, number::ratio(13, 10));
  EXPECT_EQ(up.text(up.of("北镇").years[0]), "5.39") << "1.3^(1/5) = 1.05387";
}

TEST(RunDecomposition, WhatIsMissingIsNeverZero) {
  const auto d = run_split(split(by_base), "北镇,energy,2015,3,万tce\n");
  EXPECT_FALSE(d.made);
  EXPECT_EQ(brief(d.problems), "KH-0667 8:8 d | 南镇 | 能源消费总量 | 2015 | missing: 南镇 2015 能源消费总量\n");
  EXPECT_EQ(brief(run_split(split(by_base), "").problems).size(), 2 * brief(d.problems).size()) << "every one is said";
  const auto scored =
      run_split(split("target = 'more'\nover = ['北镇', '南镇']\ndigits = '0.01 万tce'\nshare = 'score'\n"
                      "[[decomposition.criterion]]\nindicator = 'share'\nperiod = 2015\n"
                      "more = 'larger'\nweight = '100 %'\n"),
                "北镇,share,2015,60,%\n");
  EXPECT_EQ(brief(scored.problems),
            "KH-0667 8:3 d | 南镇 | 服务业增加值占比 | 2015 | missing: 南镇 2015 服务业增加值占比\n");
}

TEST(RunDecomposition, WhatCannotBeSplit) {
  const auto zero = run_split(split(by_base), "北镇,energy,2015,0,万tce\n南镇,energy,2015,0,万tce\n");
  EXPECT_EQ(brief(zero.problems), "KH-0659 1:3 能源消费总量\n");
  const auto negative = run_split(split(by_base), "北镇,energy,2015,-1,万tce\n南镇,energy,2015,2,万tce\n");
  EXPECT_EQ(brief(negative.problems), "KH-0654 1:3 能源消费总量 | 北镇\n");
  const auto tight = run_split(split(by_base + "at_most = '4.99 万tce'\n"), town_figures);
  EXPECT_EQ(brief(tight.problems), "KH-0656 1:3 the whole | 10 | 9.98 | 北镇, 南镇\n");
  EXPECT_TRUE(run_split(split(by_base + "at_most = '5 万tce'\n"), town_figures).made);
  const auto loose = run_split(split(by_base + "at_least = '5.01 万tce'\n"), town_figures);
  EXPECT_EQ(brief(loose.problems), "KH-0657 1:3 the whole | 10 | 10.02 | 北镇, 南镇\n");
  EXPECT_TRUE(run_split(split(by_base + "at_least = '5 万tce'\n"), town_figures).made);
  // 5.004 and 4.999 are enough, but not what of them can be printed
  const auto digit = run_split(
      split(by_base + "at_most = '5.004 万tce'\nbounds = [{ who = '南镇', at_most = '4.999 万tce' }]\n"), town_figures);
  EXPECT_EQ(brief(digit.problems), "KH-0656 1:3 the whole | 10 | 9.99 | 北镇, 南镇\n");
  const auto crossed = run_split(
      split(by_base + "at_least = '3 万tce'\nbounds = [{ who = '北镇', at_most = '2 万tce' }]\n"), town_figures);
  EXPECT_EQ(brief(crossed.problems), "KH-0655 1:3 北镇 | 3 | 2\n");
  const auto untied = run_split(split(same_rate("0.1 %")), "北镇,energy,2015,0,万tce\n南镇,energy,2015,2,万tce\n");
  EXPECT_EQ(brief(untied.problems), "KH-0654 8:11 能源消费总量 | 北镇\n");
}

TEST(RunDecomposition, InconsistentComparisonsAreRefusedUnlessAccepted) {
  const std::string scored = R"T(target = 'more'
over = ['北镇', '南镇']
digits = '0.01 万tce'
share = 'score'
weights = 'ahp'
comparisons = [[1, 9, '1/9'], ['1/9', 1, 9], [9, '1/9', 1]]
)T";
  const std::string one = "[[decomposition.criterion]]\nindicator = 'energy'\nperiod = 2015\nmore = 'larger'\n";
  EXPECT_EQ(brief(run_split(split(scored + one + one + one), town_figures).problems).substr(0, 12), "KH-0661 1:3 ");
  const auto d = run_split(split(scored + "accept_inconsistent = '示例'\n" + one + one + one), town_figures);
  ASSERT_TRUE(d.made);
  EXPECT_GT(*d.made->consistency_ratio, 0.1);
}

TEST(RunDecomposition, AnUnsettledFigureMakesItProvisional) {
  const auto p = split_policy(split(by_base));
  kaohe::issues problems;
  auto all = kaohe::io::read_observations(
      "who,indicator,period,value,unit,status,known_since\n"
      "北镇,energy,2015,3,万tce,verified,2017-01-01\n"
      "南镇,energy,2015,1,万tce,final,2016-01-01\n"
      "北镇,energy,2015,1,万tce,final,2018-01-01\n",
      "o.csv", p, problems);
  const auto before =
      kaohe::decompose::run_all(p, kaohe::snapshot(all, kaohe::date::from_text("2017-12-31").value()), problems);
  ASSERT_EQ(before.all.size(), 1U);
  EXPECT_TRUE(before.all[0].provisional);
  EXPECT_EQ(before.policy_sha256, p->sha256);
  EXPECT_EQ(to_text(*before.as_of), "2017-12-31");
  const auto now = kaohe::decompose::run_all(p, kaohe::snapshot(all), problems);
  EXPECT_FALSE(now.all[0].provisional);
  EXPECT_EQ(now.all[0].parts[0].value, now.all[0].parts[1].value);
}

TEST(RunDecomposition, TheOrderOfUnitsChangesNothing) {
  const auto one = run_split(split(on_tree), firms);
  const auto other = run_split(
      split(reworded("['南镇', '甲厂', '北镇', '乙厂']", "['乙厂', '北镇', '甲厂', '南镇']", on_tree)), firms);
  for (const char* name : {"南镇", "甲厂", "北镇", "乙厂"}) EXPECT_EQ(one.part(name), other.part(name));
}

TEST(RunDecomposition, TownsAndOfficesAddUpToTheSameTotal) {
  const std::string second =
      "[[decomposition]]\nid = 'e'\narticle = '四'\ntarget = 'more'\nover = ['一局', '二局']\n"
      "digits = '0.01 万tce'\nshare = 'base'\nbase = { indicator = 'energy', period = 2015 }\n"
      "reserve = { share = '7 %' }\n";
  const auto p = split_policy(split(on_tree) + second);
  kaohe::issues problems;
  const auto all = kaohe::decompose::run_all(
      p, figures_of(p, firms + "一局,energy,2015,1,万tce\n二局,energy,2015,2,万tce\n"), problems);
  ASSERT_EQ(all.all.size(), 2U);
  for (const kaohe::decomposition_result& d : all.all) {
    number sum = d.reserve;
    for (const auto& part : d.parts) sum += part.group ? number() : part.value;
    EXPECT_EQ(sum, d.total);
    EXPECT_EQ(d.total, all.all[0].total);
  }
}

}  // namespace
