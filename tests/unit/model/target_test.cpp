// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/target.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::view;

/// A target of 化学需氧量 with more keys, from line 6 on.
std::string cod_target(const std::string& keys) {
  return "\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'cod'\narticle = '二'\n" + keys + "\n";
}

kaohe::target target_of(const std::string& text) { return policy_of(text)->targets.front(); }

TEST(Target, ViewsHaveKeys) {
  EXPECT_EQ(to_text(view::level), "level");
  EXPECT_EQ(to_text(view::reduction), "reduction");
  EXPECT_EQ(to_text(view::change), "change");
  EXPECT_EQ(to_text(view::increment), "increment");
  EXPECT_EQ(to_text(view::total), "total");
  EXPECT_EQ(to_text(view::trend), "trend");
}

TEST(Target, EveryKeyIsRead) {
  const auto p = policy_of(R"(
[[target]]
id = "cod-2020"
who = "某区"
indicator = "化学需氧量排放总量"
article = "二"
document = "某政发〔2018〕1号"
quote = "化学需氧量控制在3128吨以内，比2015年下降15.2%，力争控制在3000吨以内"
reading = "一种读法"
baseline = 2015
due = 2020
level = "<= 3128 吨"
reduction = ">= 15.2 %"
decides = "reduction"
stretch = { level = "<= 3000 吨" }
about = "1 %"
round_to = "0.1 %"
every = "quarter"
evidence = "published rates"
binding = true
lead = ["某区"]
with = ["北镇", "南镇"]
with_others = true
)");
  const auto& t = p.at(*p.find_target("cod-2020"));
  EXPECT_EQ(t.who, (std::vector<kaohe::responsible_unit_id>{{0}}));
  EXPECT_EQ(p.at(t.measured).id, "cod");
  EXPECT_EQ(t.cited.document, "");  // its own
  EXPECT_EQ(t.cited.article, "二");
  EXPECT_EQ(t.cited.quote.substr(0, 15), "化学需氧量");
  EXPECT_EQ(t.cited.reading, "一种读法");
  ASSERT_EQ(t.requirements.size(), 2U);
  EXPECT_EQ(t.requirements[0].looks_at, view::level);
  EXPECT_EQ(t.requirements[0].written, "<= 3128 吨");
  EXPECT_EQ(t.requirements[0].allows.high->value.coherent(), 3'128'000);
  EXPECT_TRUE(t.requirements[0].allows.high->included);
  EXPECT_FALSE(t.requirements[0].allows.low);
  EXPECT_EQ(t.requirements[1].looks_at, view::reduction);
  EXPECT_EQ(t.requirements[1].allows.low->printed, "15.2");
  EXPECT_EQ(t.decides, view::reduction);
  ASSERT_EQ(t.stretch.size(), 1U);
  EXPECT_EQ(t.stretch[0].looks_at, view::level);
  EXPECT_EQ(t.stretch[0].allows.high->value.coherent(), 3'000'000);
  EXPECT_EQ(t.about->coherent(), kaohe::number::ratio(1, 100));
  EXPECT_EQ(t.round_to->interval.size(), kaohe::number::ratio(1, 10));
  EXPECT_EQ(t.round_to->unit.spelling, "%");
  EXPECT_EQ(t.round_to->written, "0.1 %");
  EXPECT_EQ(t.every, kaohe::repetition::each_quarter);
  EXPECT_EQ(t.evidence, kaohe::evidence_kind::published_rates);
  EXPECT_FALSE(t.by_determination);
  EXPECT_TRUE(t.binding);
  EXPECT_EQ(t.by.lead, (std::vector<kaohe::responsible_unit_id>{{0}}));
  EXPECT_EQ(t.by.participants, (std::vector<kaohe::responsible_unit_id>{{1}, {2}}));
  EXPECT_TRUE(t.by.with_others);
  EXPECT_EQ(t.where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(Target, DefaultsAreTheStrictOnes) {
  const auto t = target_of(cod_target("due = 2020\nlevel = '<= 1 吨'"));
  EXPECT_EQ(t.decides, view::level);  // a single view decides
  EXPECT_FALSE(t.about || t.round_to || t.baseline || t.over);
  EXPECT_EQ(t.every, kaohe::repetition::once);
  EXPECT_EQ(t.evidence, kaohe::evidence_kind::levels);
  EXPECT_FALSE(t.binding || t.by.with_others || t.by_determination);
  EXPECT_TRUE(t.stretch.empty());
}

TEST(Target, EachView) {
  const auto only = [](const std::string& keys) {
    return target_of(cod_target("due = 2020\nbaseline = 2015\n" + keys)).requirements.front();
  };
  EXPECT_EQ(only("level = '<= 1 吨'").looks_at, view::level);
  EXPECT_EQ(only("reduction = '>= 1 %'").looks_at, view::reduction);
  EXPECT_EQ(only("change = '<= -1 %'").looks_at, view::change);
  EXPECT_EQ(only("increment = '<= 1 吨'").looks_at, view::increment);
  EXPECT_EQ(only("over = '2016..2020'\ntotal = '>= 1 吨'").looks_at, view::total);
  EXPECT_EQ(only("trend = 'rising'").must, kaohe::direction::rising);
  EXPECT_EQ(only("trend = 'falling'").must, kaohe::direction::falling);
  const auto share = only("level = '[54 吨..56 吨)'");
  EXPECT_TRUE(share.allows.low->included);
  EXPECT_FALSE(share.allows.high->included);
}

TEST(Target, WhoMayBeOneSeveralOrAKind) {
  const auto who = [](const std::string& value) {
    return target_of("\n[[target]]\nid = 't1'\nwho = " + value +
                     "\nindicator = 'cod'\narticle = '二'\ndue = 2020\nlevel = '<= 1 吨'\n")
        .who;
  };
  using units = std::vector<kaohe::responsible_unit_id>;
  EXPECT_EQ(who("'南镇'"), (units{{2}}));
  EXPECT_EQ(who("['南镇', 'district', 'south']"), (units{{2}, {0}}));
  EXPECT_EQ(who("{ kind = 'town' }"), (units{{1}, {2}}));
  EXPECT_EQ(who("{ kind = ['government', 'town'] }"), (units{{0}, {1}, {2}}));
  EXPECT_EQ(who("{ kind = ['government', 'town'], parent = '某区' }"), (units{{1}, {2}}));
}

TEST(Target, WhoMustBeThere) {
  const auto who = [](const std::string& line) {
    return problems_of("\n[[target]]\nid = 't1'\nindicator = 'cod'\narticle = '二'\ndue = 2020\nlevel = '<= 1 吨'\n" +
                       line);
  };
  EXPECT_EQ(who(""), "KH-0403 1:3 target 't1' | who\n");
  EXPECT_EQ(who("who = '南镇镇'"), "KH-0402 7:8 responsible unit | 南镇镇 | 南镇\n");
  EXPECT_EQ(who("who = ['南镇', 'none']"), "KH-0402 7:15 responsible unit | none | \n");
  EXPECT_EQ(who("who = { kind = 'tawn' }"), "KH-0402 7:17 kind of responsible unit | tawn | town\n");
  EXPECT_EQ(who("who = { parent = '某区' }"), "KH-0403 1:3 target 't1' | kind\n");
  EXPECT_EQ(who("who = { kind = 'town', parent = '北镇' }"),
            "KH-0404 7:34 parent | 北镇 | a unit with such units below it\n");
  EXPECT_EQ(who("who = { kind = 'town', parent = '北' }"), "KH-0402 7:34 responsible unit | 北 | 北镇\n");
  EXPECT_EQ(who("who = 7"), "KH-0909 7:7 who | a string or an array | a number\n");
}

TEST(Target, CitesAnArticle) {
  EXPECT_EQ(problems_of("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'cod'\ndue = 2020\nlevel = '<= 1 吨'\n"),
            "KH-0403 1:3 target 't1' | article\n");
}

TEST(Target, IdsAreFreeButOne) {
  EXPECT_EQ(problems_of(cod_target("due = 2020\nlevel = '<= 1 吨'") + cod_target("due = 2020\nlevel = '<= 1 吨'")),
            "KH-0401 10:7 target | t1 | x.toml:2:7\n");
  EXPECT_EQ(
      problems_of(
          "\n[[target]]\nid = ''\nwho = '某区'\nindicator = 'cod'\narticle = '二'\ndue = 2020\nlevel = '<= 1 吨'\n"),
      "KH-0404 2:7 id |  | an id\n");
}

TEST(Target, AsksForSomething) {
  EXPECT_EQ(problems_of(cod_target("due = 2020")), "KH-0420 1:3 t1\n");
  EXPECT_EQ(problems_of(cod_target("due = 2020\nstretch = { level = '<= 1 吨' }")), "");
  EXPECT_EQ(problems_of(cod_target("due = 2020\nstretch = '<= 1 吨'")), "KH-0909 7:11 stretch | a table | a string\n");
}

TEST(Target, AStretchAloneNeedsNoDecision) {
  const auto t =
      target_of(cod_target("due = 2020\nbaseline = 2015\nstretch = { level = '<= 1 吨', reduction = '>= 3 %' }"));
  EXPECT_TRUE(t.requirements.empty());
  EXPECT_EQ(t.stretch.size(), 2U);
  EXPECT_FALSE(t.decides);
}

TEST(Target, SeveralViewsSayWhichDecides) {
  const std::string two = "due = 2020\nbaseline = 2015\nlevel = '<= 1 吨'\nreduction = '>= 15 %'\n";
  EXPECT_EQ(problems_of(cod_target(two)), "KH-0411 9:14 t1\n");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'change'")),
            "KH-0404 10:12 decides | change | level | reduction | all\n");
  EXPECT_EQ(target_of(cod_target(two + "decides = 'level'")).decides, view::level);
  EXPECT_EQ(target_of(cod_target(two + "decides = 'reduction'")).decides, view::reduction);
  EXPECT_EQ(target_of(cod_target(two + "decides = 'all'")).decides, std::nullopt);
  EXPECT_EQ(target_of(cod_target("due = 2020\nlevel = '<= 1 吨'\ndecides = 'all'")).decides, view::level);
}

TEST(Target, RequirementsAreTestsOfOneNumber) {
  const auto level = [](const std::string& text) {
    return problems_of(cod_target("due = 2020\nlevel = '" + text + "'"));
  };
  EXPECT_EQ(level("<= 3 吨, >= 7 吨"), "KH-0421 7:10 t1 | level\n");
  EXPECT_EQ(level("-"), "KH-0421 7:10 t1 | level\n");
  EXPECT_EQ(level("not(3 吨)"), "KH-0421 7:10 t1 | level\n");
  EXPECT_EQ(level("[3 吨..7 tce]"), "KH-0422 7:16 t1\n");
  EXPECT_EQ(level("[7 吨..3 吨]").substr(0, 12), "KH-0311 7:10");
  EXPECT_EQ(level("<= 3 屯屯").substr(0, 12), "KH-0201 7:15");
  EXPECT_EQ(level("<= ").substr(0, 9), "KH-0302 7");
  EXPECT_EQ(problems_of(cod_target("due = 2020\nlevel = 7")), "KH-0909 7:9 level | a string | a number\n");
  EXPECT_EQ(problems_of(cod_target("due = 2020\nbaseline = 2015\ntrend = 'up'")),
            "KH-0404 8:10 trend | up | rising | falling\n");
}

TEST(Target, AmountsAreInTheIndicatorsDimension) {
  const auto keys = [](const std::string& more) {
    return problems_of(cod_target("due = 2020\nbaseline = 2015\nover = '2016..2020'\n" + more));
  };
  EXPECT_EQ(keys("total = '<= 3 tce'"), "KH-0408 9:13 t1 | <= 3 tce | tce | 吨\n");
  EXPECT_EQ(keys("total = '<= 3 千克'"), "");
  EXPECT_EQ(keys("total = '<= 3'"), "KH-0207 9:13 3 | 吨\n");
  EXPECT_EQ(keys("total = '<= 3 吨'\ndecides = 'total'\nincrement = '<= 3 万元'"),
            "KH-0408 11:17 t1 | <= 3 万元 | 万元 | 吨\n");
  EXPECT_EQ(keys("total = '<= 3 吨'\ndecides = 'total'\nlevel = '[3 %..7 %]'"),
            "KH-0408 11:11 t1 | [3 %..7 %] | % | 吨\nKH-0408 11:16 t1 | [3 %..7 %] | % | 吨\n");
  EXPECT_EQ(keys("total = '<= 3 吨'\nstretch = { total = '<= 2 tce' }"), "KH-0408 10:25 t1 | <= 2 tce | tce | 吨\n");
}

// 17 where 17 % is meant would be 1700 %.
TEST(Target, RatesSayPercent) {
  const auto keys = [](const std::string& more) {
    return problems_of(cod_target("due = 2020\nbaseline = 2015\n" + more));
  };
  EXPECT_EQ(keys("reduction = '>= 17'"), "KH-0207 8:17 17 | %\n");
  EXPECT_EQ(keys("reduction = '>= 0.17'"), "KH-0207 8:17 0.17 | %\n");
  EXPECT_EQ(keys("change = '<= -17'"), "KH-0207 8:15 -17 | %\n");
  EXPECT_EQ(keys("reduction = '>= 17 %'"), "");
  EXPECT_EQ(keys("reduction = '>= 170 ‰'"), "");
  EXPECT_EQ(keys("reduction = '>= 17 吨'"), "KH-0408 8:17 t1 | >= 17 吨 | 吨 | %\n");
  EXPECT_EQ(
      problems_of(
          "\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'share'\narticle = '二'\ndue = 2020\nlevel = '>= 55'\n"),
      "KH-0207 7:13 55 | %\n");
}

TEST(Target, AnUnknownIndicatorHidesNothingElse) {
  EXPECT_EQ(problems_of("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'codd'\narticle = '二'\ndue = 2020\nlevel "
                        "= '<= 3 tce'\nreduction = '>= 17'\n"),
            "KH-0402 4:14 indicator | codd | cod\n"
            "KH-0411 8:14 t1\n"
            "KH-0405 8:14 t1 | reduction\n"
            "KH-0207 8:17 17 | %\n");
}

TEST(Target, AboutAndRoundToAreAmountsOfWhatDecides) {
  const std::string two = "due = 2020\nbaseline = 2015\nlevel = '<= 100 吨'\nreduction = '>= 15 %'\n";
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'level'\nabout = '1 %'")), "KH-0408 11:10 t1 | 1 % | % | 吨\n");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'reduction'\nabout = '1 %'")), "");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'all'\nabout = '1 %'\nround_to = '1 吨'")), "");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'all'\nabout = '1 tce'")), "KH-0408 11:10 t1 | 1 tce | tce | 吨\n");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'reduction'\nround_to = '0.01'")), "KH-0207 11:13 0.01 | %\n");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'reduction'\nround_to = '0.03 %'")), "KH-0109 11:13 0.03\n");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'reduction'\nabout = '-1 %'")),
            "KH-0404 11:10 about | -1 % | >= 0\n");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'reduction'\nabout = true")),
            "KH-0909 11:9 about | a string | a boolean\n");
  EXPECT_EQ(
      problems_of(cod_target("due = 2020\nbaseline = 2015\ntrend = 'falling'\nabout = '1 吨'\nround_to = '1 吨'")),
      "KH-0412 9:10 target 't1' | trend | about\nKH-0412 10:13 target 't1' | trend | round_to\n");
  EXPECT_EQ(problems_of(cod_target("due = 2020\nstretch = { level = '<= 1 吨' }\nabout = '1 吨'")),
            "KH-0412 8:10 target 't1' | stretch | about\n");
}

TEST(Target, APureNumbersTolerancesMaySayPercent) {
  const auto t = target_of(
      "\n[[indicator]]\nid = 'index'\nunit = ''\nkind = 'ratio'\n"
      "[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'index'\narticle = '二'\ndue = 2020\nlevel = '>= 1.5'\nabout = "
      "'5 %'\n"
      "round_to = 0.1\n");
  EXPECT_EQ(t.about->coherent(), kaohe::number::ratio(5, 100));
  EXPECT_EQ(t.round_to->interval.size(), kaohe::number::ratio(1, 10));
}

TEST(Target, ABoundFinerThanItsRoundingIsAWarning) {
  const auto with = [](const std::string& bound, const std::string& interval) {
    return problems_of(
        cod_target("due = 2020\nbaseline = 2015\nreduction = '>= " + bound + "'\nround_to = '" + interval + "'"));
  };
  EXPECT_EQ(with("15.2 %", "0.1 %"), "");
  EXPECT_EQ(with("15.20 %", "0.1 %"), "");
  EXPECT_EQ(with("15.25 %", "0.1 %"), "KH-0423 8:14 t1 | 15.25 % | 0.1 %\n");
  EXPECT_EQ(with("15.25 %", "0.05 %"), "");
  EXPECT_EQ(with("15.5 %", "0.2 %"), "KH-0423 8:14 t1 | 15.5 % | 0.2 %\n");
  EXPECT_TRUE(
      load_toml(cod_target("due = 2020\nbaseline = 2015\nreduction = '>= 15.25 %'\nround_to = '0.1 %'")).policy);
}

TEST(Target, WordsOfItsKeys) {
  EXPECT_EQ(
      problems_of(cod_target(
          "due = 2020\nlevel = '<= 1 吨'\nevery = 'week'\nevidence = 'rates'\njudged_by = 'us'\nbinding = 'yes'")),
      "KH-0404 8:10 every | week | once | half | quarter | month\n"
      "KH-0404 9:13 evidence | rates | levels | published rates\n"
      "KH-0404 10:14 judged_by | us | determination\n"
      "KH-0909 11:11 binding | a boolean | a string\n");
  EXPECT_EQ(target_of(cod_target("due = 2020\nlevel = '<= 1 吨'\nevery = 'half'")).every, kaohe::repetition::each_half);
  EXPECT_EQ(target_of(cod_target("due = 2020\nlevel = '<= 1 吨'\nevery = 'month'")).every,
            kaohe::repetition::each_month);
}

TEST(Target, ADeterminationIsAboutADirectionOrALevel) {
  EXPECT_TRUE(target_of(cod_target("due = 2020\nbaseline = 2015\ntrend = 'falling'\njudged_by = 'determination'"))
                  .by_determination);
  EXPECT_TRUE(target_of(cod_target("due = 2020\nlevel = '<= 1 吨'\njudged_by = 'determination'")).by_determination);
  EXPECT_EQ(problems_of(cod_target("due = 2020\nbaseline = 2015\nreduction = '>= 1 %'\njudged_by = 'determination'")),
            "KH-0412 9:14 target 't1' | reduction | judged_by\n");
}

TEST(Target, ASumNeedsASpanAndASpanASum) {
  EXPECT_EQ(problems_of(cod_target("due = 2020\ntotal = '>= 1 吨'")), "KH-0403 1:3 target 't1' | over\n");
  EXPECT_EQ(problems_of(cod_target("due = 2020\nover = 2016\nlevel = '>= 1 吨'")), "KH-0403 1:3 target 't1' | total\n");
  EXPECT_EQ(problems_of(
                cod_target("over = { from = 2016, to = 2020 }\ntotal = '>= 1 吨'\nlevel = '<= 1 吨'\ndecides = 'all'")),
            "KH-0403 1:3 target 't1' | due\n");
  EXPECT_EQ(problems_of(cod_target("over = { from = 2016, to = 2020 }\ntotal = '>= 1 吨'\nevery = 'month'")),
            "KH-0412 8:10 target 't1' | total | every\n");
  EXPECT_EQ(problems_of(cod_target("over = { from = 2020, to = 2016 }\ntotal = '>= 1 吨'")),
            "KH-0108 6:8 2020..2016\n");
  const auto t = target_of(cod_target("over = { from = 2016, to = 2020 }\nstretch = { total = '>= 1 吨' }"));
  EXPECT_EQ(t.over, kaohe::period::of_years(2016, 2020));
  EXPECT_EQ(t.due.period, t.over);  // a span alone falls due with its end
}

TEST(Target, DueIsAPeriodADayOrEachYear) {
  const auto due = [](const std::string& value) {
    return target_of(cod_target("due = " + value + "\nlevel = '<= 1 吨'")).due;
  };
  using sort = kaohe::due_time::sort;
  EXPECT_EQ(due("2020").period, kaohe::period::of_year(2020));
  EXPECT_EQ(due("2020").is, sort::in_period);
  EXPECT_EQ(due("'2018Q3'").period, kaohe::period::of_quarter(2018, 3));
  EXPECT_EQ(due("2018-12-31").is, sort::on_day);
  EXPECT_EQ(to_text(*due("2018-12-31").day), "2018-12-31");
  EXPECT_EQ(to_text(*due("'2018年12月31日'").day), "2018-12-31");
  EXPECT_EQ(due("'each year'").is, sort::each_year);
}

TEST(Target, DueProblems) {
  const auto due = [](const std::string& line) { return problems_of(cod_target("level = '<= 1 吨'\n" + line)); };
  EXPECT_EQ(due(""), "KH-0403 1:3 target 't1' | due\n");
  EXPECT_EQ(due("due = 'soon'"), "KH-0404 7:8 due | soon | 2020 | 2018Q3 | 2018-12-31 | each year\n");
  EXPECT_EQ(due("due = '2020..2016'"), "KH-0108 7:8 2020..2016\n");
  EXPECT_EQ(due("due = '2018-02-29'"), "KH-0106 7:8 2018-02-29\n");
  EXPECT_EQ(due("due = 2018-02-29"), "KH-0106 7:7 2018-02-29\n");
  EXPECT_EQ(due("due = true"), "KH-0909 7:7 due | a year, a period or a date | a boolean\n");
  EXPECT_EQ(due("due = 2018-12-31\nevery = 'quarter'"), "KH-0412 8:10 target 't1' | due | every\n");
  EXPECT_EQ(due("due = '2018-10..2018-11'\nevery = 'quarter'"), "KH-0412 8:10 target 't1' | due | every\n");
  EXPECT_EQ(due("due = '2018-10..2018-12'\nevery = 'quarter'"), "");
  EXPECT_EQ(due("due = '2018-02..2018-07'\nevery = 'quarter'"), "KH-0412 8:10 target 't1' | due | every\n");
  EXPECT_EQ(due("due = '2018-04..2018-09'\nevery = 'half'"), "KH-0412 8:10 target 't1' | due | every\n");
  EXPECT_EQ(due("due = '2018-04..2018-09'\nevery = 'quarter'"), "");
}

TEST(Target, ASumFallsDueWhenItsSpanIsOver) {
  const auto sum = [](const std::string& due) {
    return problems_of(cod_target("over = '2016..2020'\ntotal = '>= 1 吨'\n" + due));
  };
  EXPECT_EQ(sum("due = 2020"), "");
  EXPECT_EQ(sum("due = 2020-12-31"), "");
  EXPECT_EQ(sum("due = 2020-12-30"), "KH-0414 6:9 target 't1' | 2016..2020 | 2020-12-30\n");
  EXPECT_EQ(sum("due = 2017"), "KH-0414 6:9 target 't1' | 2016..2020 | 2017\n");
}

TEST(Target, ADeterminationIsAboutTheDecidingView) {
  const std::string two = "due = 2020\nbaseline = 2015\nreduction = '>= 1 %'\ntrend = 'falling'\n";
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'trend'\njudged_by = 'determination'")), "");
  EXPECT_EQ(problems_of(cod_target(two + "decides = 'reduction'\njudged_by = 'determination'")),
            "KH-0412 11:14 target 't1' | reduction | judged_by\n");
}

TEST(Target, EachYearNeedsThePolicysYears) {
  std::string without = frame();
  without.erase(without.find("period ="), std::string("period = { from = 2016, to = 2020 }\n").size());
  EXPECT_EQ(brief(load_toml(cod_target("due = 'each year'\nlevel = '<= 1 吨'"), without).problems),
            "KH-0403 6:8 policy | period\n");
}

TEST(Target, ImpliedBaseIsTheCapOverWhatIsLeft) {
  const auto base = [](const std::string& keys) {
    return implied_base(target_of(cod_target("due = 2020\nbaseline = 2015\ndecides = 'level'\n" + keys)));
  };
  EXPECT_EQ(base("level = '<= 3128 吨'\nreduction = '>= 15.2 %'"),
            kaohe::number(3'128'000) / kaohe::number::ratio(848, 1000));
  EXPECT_EQ(base("level = '= 80 吨'\nchange = '<= -20 %'"), kaohe::number(100'000));
  EXPECT_EQ(base("level = '>= 120 吨'\nchange = '>= 20 %'"), kaohe::number(100'000));
  EXPECT_EQ(base("level = '[1 吨..2 吨]'\nreduction = '>= 15.2 %'"), std::nullopt);
  EXPECT_EQ(base("level = '<= 3128 吨'"), std::nullopt);
  EXPECT_EQ(base("level = '<= 3128 吨'\nreduction = '>= 100 %'"), std::nullopt);
}

}  // namespace
