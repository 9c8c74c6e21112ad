// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/decomposition.hpp>

#include <gtest/gtest.h>
#include <support/decomposition_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::number;

const std::string tied_rates = same_rate("0.1 %");
/// By scores; lines 4 to 7.
const std::string by_scores = R"T(target = 'more'
over = ['北镇', '南镇']
digits = '0.01 万tce'
share = 'score'
)T";
const std::string heavy_industry = "[[decomposition.criterion]]\nindicator='share'\nperiod=2015\nmore='smaller'\n";

TEST(Decomposition, EveryKeyIsRead) {
  const auto p = split_policy(split(R"T(
title = "分解到镇"
quote = "分解下达"
reading = "读法"
target = "more"
view = "increment"
over = { kind = "town", parent = "某区" }
reserve = { share = "10 %", holder = "某区", for = "新上项目" }
digits = "0.01 万tce"
share = { base = "40 %", score = "60 %" }
base = { indicator = "energy", period = 2015 }
weights = "ahp"
comparisons = [[1, "2"], ["1/2", 1]]
accept_inconsistent = "专家意见"
score = "modified topsis"
normalise = "sum"
deviation = "absolute"
at_least = "1 万tce"
at_most = "8 万tce"
bounds = [ { who = "北镇", at_least = "2 万tce", reason = "示例" } ]
years = { schedule = ["10 %", "20 %", "50 %", "80 %", "100 %"] }
writes = { target = "t", indicator = "energy", yearly = "ty" }
  [[decomposition.criterion]]
  title = "结构"
  indicator = "share"
  period = 2015
  more = "smaller"
  [[decomposition.criterion]]
  indicator = "firms"
  period = 2016
  more = "larger"
)T"));
  ASSERT_EQ(p->decompositions.size(), 1U);
  const kaohe::decomposition& d = p->decompositions[0];
  EXPECT_EQ(p.find_decomposition("d")->index, 0U);
  EXPECT_FALSE(p.find_decomposition("e"));
  EXPECT_EQ(d.title, "分解到镇");
  EXPECT_EQ(d.cited.quote, "分解下达");
  EXPECT_EQ(d.cited.reading, "读法");
  EXPECT_EQ(p.at(d.target).id, "more");
  EXPECT_EQ(d.looks_at, kaohe::view::increment);
  EXPECT_EQ(d.total, number(10) * d.digits.unit.size);
  EXPECT_FALSE(d.is_rate);
  ASSERT_EQ(d.over.size(), 2U);
  EXPECT_EQ(p.at(d.over[1]).name, "南镇");
  EXPECT_FALSE(d.tree);
  ASSERT_TRUE(d.reserve);
  EXPECT_EQ(d.reserve->share, number::ratio(1, 10));
  EXPECT_EQ(p.at(*d.reserve->holder).name, "某区");
  EXPECT_EQ(d.reserve->purpose, "新上项目");
  EXPECT_EQ(d.digits.written, "0.01 万tce");
  EXPECT_EQ(d.shares.base, number::ratio(2, 5));
  EXPECT_EQ(d.shares.score, number::ratio(3, 5));
  EXPECT_EQ(d.shares.same_rate, number(0));
  EXPECT_EQ(p.at(d.base->measured).id, "energy");
  EXPECT_EQ(to_text(d.base->when), "2015");
  EXPECT_EQ(to_text(d.weights), "ahp");
  EXPECT_EQ(d.comparisons, (std::vector<std::vector<number>>{{1, 2}, {number::ratio(1, 2), 1}}));
  EXPECT_EQ(d.inconsistency_accepted, "专家意见");
  EXPECT_EQ(to_text(d.score), "modified topsis");
  EXPECT_EQ(to_text(d.normalise), "sum");
  EXPECT_TRUE(d.absolute);
  EXPECT_EQ(*d.at_least, d.digits.unit.size);
  EXPECT_EQ(*d.at_most, d.digits.unit.size * 8);
  ASSERT_EQ(d.bounds.size(), 1U);
  EXPECT_EQ(p.at(d.bounds[0].who).name, "北镇");
  EXPECT_EQ(*d.bounds[0].at_least, d.digits.unit.size * 2);
  EXPECT_FALSE(d.bounds[0].at_most);
  EXPECT_EQ(d.bounds[0].reason, "示例");
  ASSERT_TRUE(d.years);
  EXPECT_EQ(d.years->is, kaohe::decomposition_years::sort::schedule);
  EXPECT_EQ(d.years->done_by.size(), 5U);
  EXPECT_EQ(to_text(d.years->over), "2016..2020");
  EXPECT_EQ(d.writes->target, "t");
  EXPECT_EQ(d.writes->yearly, "ty");
  EXPECT_EQ(p.at(d.writes->measured).id, "energy");
  ASSERT_EQ(d.criteria.size(), 2U);
  EXPECT_EQ(d.criteria[0].title, "结构");
  EXPECT_TRUE(d.criteria[0].more_is_smaller);
  EXPECT_EQ(d.criteria[1].title, "新增上云企业数") << "by default the indicator's name";
  EXPECT_FALSE(d.criteria[1].more_is_smaller);
  EXPECT_EQ(to_text(d.criteria[1].figure.when), "2016");
}

TEST(Decomposition, WhatIsNotSaid) {
  const auto p = split_policy(split(by_base));
  const kaohe::decomposition& d = p->decompositions[0];
  EXPECT_EQ(d.title, "d");
  EXPECT_EQ(d.looks_at, kaohe::view::increment) << "the view that decides";
  EXPECT_EQ(d.shares.base, number(1));
  EXPECT_EQ(to_text(d.weights), "given");
  EXPECT_EQ(to_text(d.score), "weighted sum");
  EXPECT_EQ(to_text(d.normalise), "min-max");
  EXPECT_FALSE(d.absolute || d.reserve || d.at_least || d.at_most || d.years || d.writes);
  EXPECT_EQ(d.where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(Decomposition, WhatMustBeThere) {
  EXPECT_EQ(split_problems(""),
            "KH-0403 1:3 decomposition 'd' | target\nKH-0403 1:3 decomposition 'd' | over\n"
            "KH-0403 1:3 decomposition 'd' | digits\nKH-0403 1:3 decomposition 'd' | share\n");
  EXPECT_EQ(brief(load_toml("[[decomposition]]\n" + by_base, split_frame()).problems),
            "KH-0403 1:3 decomposition | id\nKH-0403 1:3 decomposition | article\n");
  EXPECT_EQ(split_problems(reworded("base = {", "# {")), "KH-0403 1:3 decomposition 'd' | base\n");
  EXPECT_EQ(split_problems(by_scores), "KH-0403 1:3 decomposition 'd' | criterion\n");
  EXPECT_EQ(split_problems(by_scores + "[[decomposition.criterion]]\n").substr(0, 60),
            std::string("KH-0403 8:3 decomposition 'd', criterion | indicator\nKH-0403 8:3").substr(0, 60));
}

TEST(Decomposition, TheTargetHasOneNumberOfOneUnit) {
  EXPECT_EQ(split_problems(reworded("'more'", "'mere'")), "KH-0402 4:11 target | mere | more\n");
  EXPECT_EQ(split_problems(reworded("'more'", "'several'")), "KH-0451 4:11 several | it is not of one unit\n");
  EXPECT_EQ(split_problems(reworded("'more'", "'trend'")), "KH-0451 4:11 trend | it has not one number in this view\n");
  EXPECT_EQ(split_problems(by_base + "view = 'level'\n"), "KH-0451 4:11 more | it has not one number in this view\n");
  EXPECT_EQ(split_problems(by_base + "view = 'trend'\n"),
            "KH-0404 9:9 view | trend | level | reduction | change | increment | total\n");
}

TEST(Decomposition, NobodyIsPartOfAnotherUnlessItIsATree) {
  const std::string nested = reworded("['北镇', '南镇']", "['北镇', '南镇', '甲厂']");
  EXPECT_EQ(split_problems(nested), "KH-0450 5:8 decomposition 'd' | 甲厂 | 北镇\n");
  EXPECT_EQ(split_problems(nested + "tree = true\n"), "");
  EXPECT_EQ(split_problems(reworded("['北镇', '南镇']", "['某区', '甲厂']")),
            "KH-0450 5:8 decomposition 'd' | 甲厂 | 某区\n")
      << "also where a level lies between";
}

TEST(Decomposition, AUnitIsNamedOnce) {
  EXPECT_EQ(split_problems(reworded("['北镇', '南镇']", "['北镇', '南镇', 'north']")), "KH-0658 5:22 north\n");
  EXPECT_EQ(split_problems(reworded("['北镇', '南镇']", "[]")), "KH-0651 5:8\n");
}

TEST(Decomposition, RatesAreTied) {
  EXPECT_EQ(split_problems(tied_rates), "");
  EXPECT_EQ(split_problems(reworded("tied_by", "#", tied_rates)), "KH-0403 1:3 decomposition 'd' | tied_by\n")
      << "said once";
  EXPECT_EQ(split_problems(by_base + "tied_by = { indicator = 'energy', period = 2015 }\n"),
            "KH-0412 7:10 decomposition 'd' | tied_by | share\nKH-0444 9:11 decomposition 'd' | tied_by | rates\n");
  EXPECT_EQ(split_problems(tied_rates + "tree = true\n"), "");
  EXPECT_EQ(split_problems(tied_rates + "reserve = { share = '1 %' }\n"),
            "KH-0412 9:11 decomposition 'd' | tied_by | reserve\n");
  EXPECT_EQ(split_problems(tied_rates + "deviation = 'absolute'\n"),
            "KH-0412 9:14 decomposition 'd' | tied_by | deviation\n");
}

TEST(Decomposition, DigitsFitTheTotal) {
  EXPECT_EQ(split_problems(reworded("0.01 万tce", "0.03 万tce")).substr(0, 13), "KH-0109 6:11 ");
  EXPECT_EQ(split_problems(reworded("0.01 万tce", "0.01")), "KH-0207 6:11 0.01 | 万tce\n");
  EXPECT_EQ(split_problems(reworded("0.01 万tce", "1 吨")), "KH-0452 6:11 decomposition 'd' | 1 吨 | 吨 | 万tce\n");
  EXPECT_EQ(split_problems(reworded("0.01 万tce", "20 万tce")), "KH-0663 6:11 10 万tce | 20 万tce\n");
  EXPECT_EQ(split_problems(reworded("0.01 万tce", "10 万tce")), "");
  EXPECT_EQ(split_problems(reworded("0.1 %", "2 %", tied_rates)), "") << "rates are not sums of such";
}

TEST(Decomposition, PartsOfOneAreHundredPerCent) {
  EXPECT_EQ(split_problems(reworded("'base'", "{ base = '99.9 %' }")),
            "KH-0449 7:9 decomposition 'd' | share | 99.9 %\n");
  EXPECT_EQ(split_problems(reworded("'base'", "{ base = '100 %' }")), "");
  EXPECT_EQ(split_problems(reworded("'base'", "{ base = '101 %' }")),
            "KH-0404 7:19 base | 101 % | from 0 % to 100 %\n");
  EXPECT_EQ(split_problems(reworded("'base'", "{ base = 1 }")), "KH-0207 7:18 1 | %\n");
  EXPECT_EQ(split_problems(by_scores + heavy_industry + "weight = '99 %'\n"),
            "KH-0449 8:1 decomposition 'd' | criterion.weight | 99 %\n");
  EXPECT_EQ(split_problems(by_scores + heavy_industry + "weight = '60 %'\n" + heavy_industry + "weight = '40 %'\n"),
            "");
  EXPECT_EQ(split_problems(by_scores + heavy_industry + "weight = '60 %'\n" + heavy_industry),
            "KH-0403 13:3 decomposition 'd', criterion | weight\n");
}

TEST(Decomposition, NoNumberIsNoNumberHere) {
  EXPECT_EQ(split_problems(reworded("0.01 万tce", "nan 万tce")), "KH-0206 6:11 nan 万tce\n");
  EXPECT_EQ(split_problems(by_base + "at_most = '-inf 万tce'\n"), "KH-0206 9:12 -inf 万tce\n");
  EXPECT_EQ(split_problems(by_scores + heavy_industry + "weight = inf\n"), "KH-0103 12:10 inf\n");
  EXPECT_EQ(split_problems(by_scores + heavy_industry + "weight = '-5 %'\n"),
            "KH-0404 12:11 weight | -5 % | from 0 % to 100 %\n");
  EXPECT_EQ(split_problems(by_scores + "weights = 'ahp'\ncomparisons = [[nan]]\n" + heavy_industry),
            "KH-0404 9:17 comparisons | nan | 1 … 9 | 1/2 … 1/9\n");
}

TEST(Decomposition, ParentsInACircleAreSaidOnce) {
  EXPECT_EQ(split_problems(reworded("['北镇', '南镇']", "['这里', '那里']", by_base + "tree = true\n") +
                           "[[responsible_unit]]\nid = 'this'\nname = '这里'\nkind = 'rest'\nparent = '那里'\n"
                           "[[responsible_unit]]\nid = 'that'\nname = '那里'\nkind = 'rest'\nparent = '这里'\n"),
            "KH-0418 14:11 这里 → 那里 → 这里\n");
}

TEST(Decomposition, KeysThatMeanNothing) {
  EXPECT_EQ(split_problems(by_scores + "base = { indicator = 'energy', period = 2015 }\n" + heavy_industry +
                           "weight='100 %'\n"),
            "KH-0444 8:8 decomposition 'd' | base | share = \"base\"\n");
  EXPECT_EQ(split_problems(by_base + "score = 'topsis'\nweights = 'equal'\n"),
            "KH-0444 9:10 decomposition 'd' | score | share = \"score\"\n"
            "KH-0444 10:12 decomposition 'd' | weights | share = \"score\"\n");
  EXPECT_EQ(split_problems(by_scores + "weights = 'equal'\n" + heavy_industry + "weight='100 %'\n"),
            "KH-0444 13:9 decomposition 'd', criterion | weight | weights = \"given\"\n");
  EXPECT_EQ(split_problems(by_scores + "weights = 'equal'\ncomparisons = [[1]]\n" + heavy_industry),
            "KH-0444 9:15 decomposition 'd' | comparisons | weights = \"ahp\"\n");
  EXPECT_EQ(split_problems(by_base + "writes = { target = 't', yearly = 'y' }\n"),
            "KH-0444 9:36 decomposition 'd' | yearly | years\n");
  EXPECT_EQ(split_problems(by_base + "bound = 1\n"), "KH-0908 9:1 decomposition | bound | bounds\n");
}

TEST(Decomposition, ComparisonsAreASquare) {
  const std::string ahp = by_scores + "weights = 'ahp'\n";
  EXPECT_EQ(split_problems(ahp + heavy_industry), "KH-0403 1:3 decomposition 'd' | comparisons\n");
  EXPECT_EQ(split_problems(ahp + "comparisons = [[1, 2]]\n" + heavy_industry),
            "KH-0404 9:16 comparisons | 2 entries | 1, one for each criterion\n")
      << "of a row";
  EXPECT_EQ(split_problems(ahp + "comparisons = [[1], [1]]\n" + heavy_industry),
            "KH-0404 9:15 comparisons | 2 entries | 1, one for each criterion\n");
  EXPECT_EQ(split_problems(ahp + "comparisons = 1\n" + heavy_industry),
            "KH-0909 9:15 comparisons | an array | a number\n");
  EXPECT_EQ(split_problems(ahp + "comparisons = [1]\n" + heavy_industry),
            "KH-0909 9:16 comparisons | an array | a number\n");
  EXPECT_EQ(split_problems(ahp + "comparisons = [[1]]\n" + heavy_industry), "");
  EXPECT_EQ(split_problems(ahp + "comparisons = [['1/0']]\n" + heavy_industry),
            "KH-0404 9:18 comparisons | 1/0 | 1 … 9 | 1/2 … 1/9\n");
}

TEST(Decomposition, BoundsOfUnits) {
  EXPECT_EQ(split_problems(by_base + "at_least = '3 万tce'\nat_most = '2 万tce'\n"),
            "KH-0655 10:12 d | 3 万tce | 2 万tce\n");
  EXPECT_EQ(split_problems(by_base + "at_least = '2 万tce'\nat_most = '2 万tce'\n"), "");
  EXPECT_EQ(split_problems(by_base + "at_least = '3 %'\n"), "KH-0452 9:13 decomposition 'd' | 3 % | % | 万tce\n");
  EXPECT_EQ(split_problems(by_base + "bounds = [{ who = '北镇' }]\n"), "KH-0403 9:11 decomposition 'd' | at_least\n");
  EXPECT_EQ(split_problems(by_base + "bounds = [{ who = '甲厂', at_most = '1 万tce' }]\n"),
            "KH-0404 9:20 bounds.who | 甲厂 | one of the units that get parts\n");
  EXPECT_EQ(split_problems(by_base + "bounds = [{ who = '北镇', at_most = '1 万tce' }, { who = 'north', at_least = '0 "
                                     "万tce' }]\n"),
            "KH-0658 9:56 north\n");
  EXPECT_EQ(split_problems(by_base + "bounds = 'b.csv'\n"), "KH-0901 9:11 b.csv | no such file\n");
}

TEST(Decomposition, TheReserveIsAShareOrAnAmount) {
  EXPECT_EQ(split_problems(by_base + "reserve = { share = '10 %', amount = '1 万tce' }\n"),
            "KH-0412 9:39 decomposition 'd' | share | amount\n");
  EXPECT_EQ(split_problems(by_base + "reserve = { for = '项目' }\n"),
            "KH-0403 9:11 decomposition 'd' | reserve.share\n");
  EXPECT_EQ(split_problems(by_base + "reserve = { amount = '0.015 万tce' }\n"),
            "KH-0663 9:23 0.015 万tce | 0.01 万tce\n");
  EXPECT_EQ(split_problems(by_base + "reserve = { amount = '-1 万tce' }\n"),
            "KH-0404 9:23 reserve.amount | -1 万tce | of the same sign as the total\n");
  EXPECT_EQ(split_problems(by_base + "reserve = '1 万tce'\n"), "KH-0909 9:11 reserve | a table | a string\n");
}

TEST(Decomposition, YearsOfTheTarget) {
  EXPECT_EQ(split_problems(by_base + "years = 'linear'\n"), "");
  EXPECT_EQ(
      split_policy(split(by_base + "years = 'linear'\n"))->decompositions[0].years->done_by,
      (std::vector<number>{number::ratio(1, 5), number::ratio(2, 5), number::ratio(3, 5), number::ratio(4, 5), 1}));
  EXPECT_EQ(split_problems(by_base + "years = 'compound'\n"), "KH-0412 9:10 decomposition 'd' | view | years\n");
  EXPECT_EQ(split_problems(tied_rates + "years = 'compound'\n"), "");
  EXPECT_EQ(split_problems(by_base + "years = { schedule = ['50 %', '100 %'] }\n"),
            "KH-0404 9:22 schedule | 2 percentages | 5, one for each year of 2016..2020\n");
  EXPECT_EQ(split_problems(by_base + "years = { schedule = 'equal parts' }\n"),
            "KH-0404 9:23 schedule | equal parts | [\"20 %\", …, \"100 %\"]\n");
}

TEST(Decomposition, LevelsOverYearsStartSomewhere) {
  const std::string cap = reworded("0.01 万tce", "1 吨", reworded("'more'", "'cap'"));
  const std::string start = "start = { indicator = 'cod', period = 2017 }\n";
  EXPECT_EQ(split_problems(cap), "");
  const auto p = split_policy(split(cap + start + "years = 'linear'\n"));
  const kaohe::decomposition& d = p->decompositions[0];
  EXPECT_EQ(to_text(d.years->over), "2018..2020") << "the years after the start";
  EXPECT_EQ(d.years->done_by, (std::vector<number>{number::ratio(1, 3), number::ratio(2, 3), 1}));
  EXPECT_EQ(p.at(d.start->measured).id, "cod");
  EXPECT_EQ(to_text(d.start->when), "2017");
  EXPECT_EQ(split_problems(cap + start + "years = { schedule = ['50 %', '80 %', '100 %'] }\n"), "");
  EXPECT_EQ(split_problems(cap + "years = 'linear'\n"), "KH-0403 1:3 decomposition 'd' | start\n");
  EXPECT_EQ(split_problems(cap + start), "KH-0444 9:9 decomposition 'd' | start | years\n");
  EXPECT_EQ(split_problems(cap + start + "years = 'compound'\n"), "KH-0412 10:10 decomposition 'd' | view | years\n");
  EXPECT_EQ(split_problems(by_base + start + "years = 'linear'\n"),
            "KH-0412 9:9 decomposition 'd' | view | start\n"
            "KH-0404 9:9 start.indicator | 化学需氧量排放总量 | an indicator measured in the like of 万tce\n");
  EXPECT_EQ(split_problems(cap + "start = { indicator = 'energy', period = 2015 }\nyears = 'linear'\n"),
            "KH-0404 9:9 start.indicator | 能源消费总量 | an indicator measured in the like of 吨\n");
  EXPECT_EQ(split_problems(cap + "start = { indicator = 'cod', period = 2020 }\nyears = 'linear'\n"),
            "KH-0404 9:9 start.period | 2020 | a period before the year in which the target is due\n");
  EXPECT_EQ(split_problems(cap + "start = { indicator = 'cod', period = 2019 }\nyears = 'linear'\n"), "");
  EXPECT_EQ(split_problems(cap + "start = 2015\nyears = 'linear'\n"),
            "KH-0909 9:9 start | { indicator = …, period = … } | a number\n");
}

TEST(Decomposition, WhatIsWrittenIsOfTheSameDimension) {
  EXPECT_EQ(split_problems(by_base + "writes = { indicator = 'energy' }\n"),
            "KH-0403 9:10 decomposition 'd' | target\n");
  EXPECT_EQ(split_problems(by_base + "writes = { target = 't', indicator = 'cod' }\n"),
            "KH-0404 9:39 writes.indicator | cod | an indicator measured in the like of 万tce\n");
  EXPECT_EQ(split_problems(tied_rates + "writes = { target = 't', indicator = 'gdp' }\n"), "")
      << "rates may be of another indicator";
}

TEST(Decomposition, RatesMayBeJudgedOnPublishedOnes) {
  const auto evidence = [](const std::string& more) {
    return split_policy(split(tied_rates + "writes = { target = 't'" + more + " }\n"))
        ->decompositions[0]
        .writes->evidence;
  };
  EXPECT_EQ(evidence(""), kaohe::evidence_kind::levels);
  EXPECT_EQ(evidence(", evidence = 'levels'"), kaohe::evidence_kind::levels);
  EXPECT_EQ(evidence(", evidence = 'published rates'"), kaohe::evidence_kind::published_rates);
  EXPECT_EQ(split_problems(tied_rates + "writes = { target = 't', evidence = 'rates' }\n"),
            "KH-0404 9:38 evidence | rates | levels | published rates\n");
  EXPECT_EQ(split_problems(by_base + "writes = { target = 't', evidence = 'levels' }\n"),
            "KH-0444 9:38 decomposition 'd' | evidence | reduction | change\n");
}

TEST(Decomposition, TwoWithOneIdAreReported) {
  EXPECT_EQ(split_problems(by_base + split(by_base)), "KH-0401 10:7 decomposition | d | x.toml:2:7\n");
}

}  // namespace
