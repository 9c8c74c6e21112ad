// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/schedule.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::progress_measure;
using kaohe::schedule;

/// A target of an indicator, with more keys from line 6 on.
std::string target_text(const std::string& keys, const std::string& indicator = "cod") {
  return "\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = '" + indicator + "'\narticle = '二'\n" + keys + "\n";
}
const std::string reduction = "due = 2020\nbaseline = 2015\nreduction = '>= 15 %'\n";  // lines 6 to 8

kaohe::target target_scheduled(const std::string& text) { return policy_of(text)->targets.front(); }
std::string with(const std::string& keys) { return problems_of(target_text(reduction + keys)); }

TEST(Schedule, MeasuresHaveKeys) {
  EXPECT_EQ(to_text(progress_measure::logarithmic), "logarithmic");
  EXPECT_EQ(to_text(progress_measure::linear), "linear");
}

TEST(Schedule, EachFormIsRead) {
  const auto read = [](const std::string& keys) { return target_scheduled(target_text(reduction + keys)); };
  EXPECT_FALSE(read("").schedule);
  EXPECT_FALSE(read("").progress);
  EXPECT_EQ(read("progress = 'logarithmic'").progress, progress_measure::logarithmic);
  EXPECT_EQ(read("progress = 'linear'").progress, progress_measure::linear);
  EXPECT_EQ(read("schedule = 'equal rate'").schedule, (schedule{schedule::sort::equal_rate, {}}));
  EXPECT_EQ(read("schedule = 'equal parts'").schedule, (schedule{schedule::sort::equal_parts, {}}));
  const std::vector<number> fifths = {number::ratio(1, 5), number::ratio(2, 5), number::ratio(3, 5),
                                      number::ratio(4, 5), 1};
  EXPECT_EQ(read("schedule = ['20 %', '40%', '60 %', '80 %', '100 %']").schedule,
            (schedule{schedule::sort::shares, fifths}));
}

TEST(Schedule, AlsoInATable) {
  const kaohe::io::package_file rows{"targets.csv",
                                     "id,who,indicator,article,baseline,due,reduction,schedule,progress\n"
                                     "a,某区,cod,二,2015,2017,>= 15 %,50 %、100 %,linear\n"
                                     "b,某区,cod,二,2015,2017,>= 15 %,equal rate,\n"};
  const auto found = load_toml("[tables]\ntarget = 'targets.csv'", frame(), {rows});
  ASSERT_TRUE(found.policy) << brief(found.problems);
  EXPECT_EQ((*found.policy)->targets[0].schedule, (schedule{schedule::sort::shares, {number::ratio(1, 2), 1}}));
  EXPECT_EQ((*found.policy)->targets[0].progress, progress_measure::linear);
  EXPECT_EQ((*found.policy)->targets[1].schedule, (schedule{schedule::sort::equal_rate, {}}));
  EXPECT_FALSE((*found.policy)->targets[1].progress);
}

TEST(Schedule, TheMeasureHasADefault) {
  const std::string ratio = "\n[[indicator]]\nid = 'intensity'\nunit = 'tce/万元'\nkind = 'ratio'\n";
  const auto measure = [&](const std::string& keys, const std::string& indicator) {
    const auto p = policy_of(ratio + target_text("due = 2020\nbaseline = 2015\n" + keys, indicator).substr(1));
    return measure_of_progress(p->targets.front(), p.at(p->targets.front().measured));
  };
  EXPECT_EQ(measure("reduction = '>= 15 %'", "intensity"), progress_measure::logarithmic);
  EXPECT_EQ(measure("change = '<= -15 %'", "intensity"), progress_measure::logarithmic);
  EXPECT_EQ(measure("level = '<= 1 tce/万元'", "intensity"), progress_measure::linear);
  EXPECT_EQ(measure("reduction = '>= 15 %'", "cod"), progress_measure::linear);
  EXPECT_EQ(measure("reduction = '>= 15 %'\nprogress = 'linear'", "intensity"), progress_measure::linear);
  EXPECT_EQ(measure("reduction = '>= 15 %'\nprogress = 'logarithmic'", "cod"), progress_measure::logarithmic);
  // the deciding view counts
  const std::string both = "level = '<= 1 tce/万元'\nreduction = '>= 15 %'\n";
  EXPECT_EQ(measure(both + "decides = 'reduction'", "intensity"), progress_measure::logarithmic);
  EXPECT_EQ(measure(both + "decides = 'level'", "intensity"), progress_measure::linear);
  EXPECT_EQ(measure(both + "decides = 'all'", "intensity"), progress_measure::linear);
}

TEST(Schedule, TheDecidingRequirement) {
  const auto p = policy_of(
      target_text("due = 2020\nbaseline = 2015\nlevel = '<= 1 吨'\nreduction = '>= 15 %'\ndecides = 'reduction'"));
  EXPECT_EQ(deciding_requirement(p->targets[0]), &p->targets[0].requirements[1]);
  const auto stretch = target_scheduled(target_text("due = 2020\nstretch = { level = '<= 1 吨' }"));
  EXPECT_EQ(deciding_requirement(stretch)->written, "<= 1 吨");
  const auto all = target_scheduled(
      target_text("due = 2020\nbaseline = 2015\nlevel = '<= 1 吨'\nreduction = '>= 15 %'\ndecides = 'all'"));
  EXPECT_EQ(deciding_requirement(all), nullptr);
  const auto number_in = [](const std::string& test) {
    return number_of(target_scheduled(target_text("due = 2020\nlevel = '" + test + "'")).requirements.front());
  };
  EXPECT_EQ(number_in("<= 2 吨"), number(2000));
  EXPECT_EQ(number_in("> 2 吨"), number(2000));
  EXPECT_EQ(number_in("= 2 吨"), number(2000));
  EXPECT_EQ(number_in("[1 吨..2 吨]"), std::nullopt);
}

TEST(Schedule, SharesRiseToAHundredPerCent) {
  EXPECT_EQ(with("schedule = ['20 %', '40 %', '60 %', '80 %', '99.9 %']"),
            "KH-0404 9:46 schedule | 99.9 % | 100 % in the last year\n");
  EXPECT_EQ(with("schedule = ['20 %', '40 %', '60 %', '80 %', '100.1 %']"),
            "KH-0404 9:46 schedule | 100.1 % | 100 % in the last year\n");
  EXPECT_EQ(with("schedule = ['20 %', '40 %', '39 %', '80 %', '100 %']"),
            "KH-0404 9:30 schedule | 39 % | cumulative percentages that rise\n");
  EXPECT_EQ(with("schedule = ['20 %', '40 %', '40 %', '80 %', '100 %']"),
            "KH-0404 9:30 schedule | 40 % | cumulative percentages that rise\n");
  EXPECT_EQ(with("schedule = ['20 %', '40 %', '40.1 %', '80 %', '100 %']"), "");
  EXPECT_EQ(with("schedule = ['-1 %', '40 %', '60 %', '80 %', '100 %']"),
            "KH-0404 9:14 schedule | -1 % | cumulative percentages that rise\n");
  EXPECT_EQ(with("schedule = ['0 %', '40 %', '60 %', '80 %', '100 %']"), "");
}

TEST(Schedule, HasAShareForEachYear) {
  const std::string wrong = "KH-0404 9:12 schedule | ";
  EXPECT_EQ(with("schedule = ['25 %', '50 %', '75 %', '100 %']"),
            wrong + "4 percentages | 5, one for each year of 2016..2020\n");
  EXPECT_EQ(with("schedule = ['10 %', '20 %', '40 %', '60 %', '80 %', '100 %']"),
            wrong + "6 percentages | 5, one for each year of 2016..2020\n");
  EXPECT_EQ(problems_of(target_text("due = 2018-06-30\nbaseline = 2015\nreduction = '>= 1 %'\nschedule = ['100 %']")),
            wrong + "1 percentages | 3, one for each year of 2016..2018\n");
  const std::string sum = "over = '2016..2020'\ntotal = '>= 100 家'\nschedule = ['50 %', '100 %']";
  EXPECT_EQ(problems_of(target_text(sum, "firms")),
            "KH-0404 8:12 schedule | 2 percentages | 5, one for each year of 2016..2020\n");
}

TEST(Schedule, IsMadeOfPercentages) {
  EXPECT_EQ(with("schedule = [20, 40, 60, 80, 100]"), "KH-0207 9:13 20 | %\n");
  EXPECT_EQ(with("schedule = ['20 吨']"), "KH-0408 9:14 t1 | 20 吨 | 吨 | %\n");
  EXPECT_EQ(with("schedule = ['a']"), "KH-0206 9:14 a\n");
  EXPECT_EQ(with("schedule = [true]"), "KH-0909 9:13 schedule | a percentage | a boolean\n");
  const std::string forms = "equal rate | equal parts | [\"20 %\", …, \"100 %\"]";
  EXPECT_EQ(with("schedule = 'equal'"), "KH-0404 9:13 schedule | equal | " + forms + "\n");
  EXPECT_EQ(with("schedule = []"), "KH-0909 9:12 schedule | " + forms + " | an array\n");
  EXPECT_EQ(with("schedule = 5"), "KH-0909 9:12 schedule | " + forms + " | a number\n");
  EXPECT_EQ(with("progress = 'log'"), "KH-0404 9:13 progress | log | logarithmic | linear\n");
}

TEST(Schedule, NeedsAWayThatCanBeMeasured) {
  const auto conflict = [](const std::string& keys) { return problems_of(target_text(keys)); };
  const std::string base = "due = 2020\nbaseline = 2015\n";
  EXPECT_EQ(conflict(base + "trend = 'falling'\nprogress = 'linear'"), "KH-0412 9:13 target 't1' | trend | progress\n");
  EXPECT_EQ(conflict("due = 'each year'\nbaseline = 'previous year'\nreduction = '>= 3 %'\nschedule = 'equal rate'"),
            "KH-0412 9:13 target 't1' | due | schedule\n");
  EXPECT_EQ(conflict("due = 2020\nbaseline = 'previous year'\nreduction = '>= 3 %'\nschedule = 'equal rate'"),
            "KH-0412 9:13 target 't1' | baseline | schedule\n");
  EXPECT_EQ(conflict(base + "reduction = '>= 3 %'\nevery = 'quarter'\nschedule = 'equal rate'"),
            "KH-0412 10:13 target 't1' | every | schedule\n");
  EXPECT_EQ(conflict(base + "level = '[1 吨..2 吨]'\nschedule = 'equal rate'"),
            "KH-0412 9:13 target 't1' | level | schedule\n");
  EXPECT_EQ(conflict(base + "level = '= 2 吨'\nschedule = 'equal rate'"), "");
  EXPECT_EQ(conflict(base + "level = '<= 2 吨'\nreduction = '>= 1 %'\ndecides = 'all'\nschedule = 'equal rate'"),
            "KH-0412 11:13 target 't1' | decides | schedule\n");
  EXPECT_EQ(conflict("due = 2020\nlevel = '<= 2 吨'\nschedule = 'equal rate'"), "KH-0405 8:13 t1 | level\n");
  EXPECT_EQ(conflict("due = 2020\nlevel = '<= 2 吨'\nprogress = 'linear'"), "KH-0405 8:13 t1 | level\n");
}

TEST(Schedule, ChainedRatesSayNothingAboutDifferencesAndSums) {
  const std::string base = "due = 2020\nbaseline = 2015\nincrement = '<= 10 吨'\n";
  EXPECT_EQ(problems_of(target_text(base + "progress = 'logarithmic'")),
            "KH-0412 9:13 target 't1' | increment | progress\n");
  EXPECT_EQ(problems_of(target_text(base + "schedule = 'equal rate'")),
            "KH-0412 9:13 target 't1' | increment | schedule\n");
  EXPECT_EQ(problems_of(target_text(base + "schedule = 'equal parts'\nprogress = 'linear'")), "");
  EXPECT_EQ(problems_of(target_text("over = '2016..2020'\ntotal = '>= 10 家'\nschedule = 'equal rate'", "firms")),
            "KH-0412 8:13 target 't1' | total | schedule\n");
}

}  // namespace
