// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/baseline.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::baseline_source;

std::string target(const std::string& baseline, const std::string& keys) {
  return "\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'cod'\narticle = '二'\ndue = 2020\nbaseline = " +
         baseline + "\n" + keys + "\n";
}

kaohe::baseline baseline_of(const std::string& value, const std::string& keys = "reduction = '>= 15 %'") {
  return *policy_of(target(value, keys))->targets.front().baseline;
}

TEST(Baseline, EveryForm) {
  EXPECT_EQ(baseline_of("2015").source, baseline_source::observed);
  EXPECT_EQ(baseline_of("2015").base, kaohe::period::of_year(2015));
  EXPECT_EQ(baseline_of("'2015'").base, kaohe::period::of_year(2015));
  EXPECT_EQ(baseline_of("'previous year'").source, baseline_source::previous_year);
  EXPECT_EQ(baseline_of("'previous year'").base, std::nullopt);
  EXPECT_EQ(baseline_of("{ period = 'previous year', known_as_of = 2019-06-30 }").source,
            baseline_source::previous_year);
  const auto known = baseline_of("{ period = 2015, known_as_of = 2017-12-31 }");
  EXPECT_EQ(known.source, baseline_source::observed);
  EXPECT_EQ(to_text(*known.known_as_of), "2017-12-31");
  const auto stated = baseline_of("{ period = 2015, value = '3688 吨' }");
  EXPECT_EQ(stated.source, baseline_source::stated);
  EXPECT_EQ(stated.base, kaohe::period::of_year(2015));
  EXPECT_EQ(stated.stated->coherent(), 3'688'000);
  const auto implied = baseline_of("{ period = 2015, value = 'implied' }",
                                   "level = '<= 3128 吨'\nreduction = '>= 15.2 %'\ndecides = 'level'");
  EXPECT_EQ(implied.source, baseline_source::implied);
  EXPECT_EQ(implied.base, kaohe::period::of_year(2015));
  EXPECT_FALSE(implied.stated);
}

TEST(Baseline, ViewsThatCompareNeedOne) {
  const auto without = [](const std::string& keys) {
    return problems_of("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'cod'\narticle = '二'\ndue = 2020\n" + keys +
                       "\n");
  };
  EXPECT_EQ(without("reduction = '>= 15 %'"), "KH-0405 7:14 t1 | reduction\n");
  EXPECT_EQ(without("change = '>= 15 %'"), "KH-0405 7:11 t1 | change\n");
  EXPECT_EQ(without("increment = '<= 15 吨'"), "KH-0405 7:14 t1 | increment\n");
  EXPECT_EQ(without("trend = 'falling'"), "KH-0405 7:10 t1 | trend\n");
  EXPECT_EQ(without("level = '<= 15 吨'\nstretch = { reduction = '>= 1 %' }"), "KH-0405 8:26 t1 | reduction\n");
  EXPECT_EQ(without("level = '<= 15 吨'"), "");
  EXPECT_EQ(without("over = 2020\ntotal = '<= 15 吨'"), "");
}

TEST(Baseline, Problems) {
  const auto with = [](const std::string& value) { return problems_of(target(value, "reduction = '>= 15 %'")); };
  EXPECT_EQ(with("'last year'"), "KH-0107 7:13 last year\n");
  EXPECT_EQ(with("true"), "KH-0909 7:12 baseline | a year or a string | a boolean\n");
  EXPECT_EQ(with("{ value = '3688 吨' }"), "KH-0403 1:3 target 't1' | baseline.period\n");
  EXPECT_EQ(with("{ period = 2015, value = 'much' }"), "KH-0206 7:38 much\n");
  EXPECT_EQ(with("{ period = 2015, value = '3688' }"), "KH-0207 7:38 3688 | 吨\n");
  EXPECT_EQ(with("{ period = 2015, value = '3688 tce' }"), "KH-0408 7:38 t1 | 3688 tce | tce | 吨\n");
  EXPECT_EQ(with("{ period = 2015, known_as_of = 2015 }"), "KH-0909 7:43 known_as_of | a date | a number\n");
  EXPECT_EQ(with("{ period = 'previous year', value = '3688 吨' }"), "KH-0412 7:49 target 't1' | period | value\n");
}

TEST(Baseline, ComesBeforeTheDueTime) {
  const auto with = [](const std::string& value, const std::string& due) {
    return problems_of("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'share'\narticle = '二'\ndue = " + due +
                       "\nbaseline = " + value + "\nreduction = '>= 15 %'\n");
  };
  EXPECT_EQ(with("2019", "2020"), "");
  EXPECT_EQ(with("2020", "2020"), "KH-0414 7:12 target 't1' | 2020 | 2020\n");
  EXPECT_EQ(with("2021", "2020"), "KH-0414 7:12 target 't1' | 2021 | 2020\n");
  EXPECT_EQ(with("2019", "2020-01-01"), "");
  EXPECT_EQ(with("2019", "2019-12-31"), "KH-0414 7:12 target 't1' | 2019 | 2019-12-31\n");
}

TEST(Baseline, ComesBeforeTheFirstOfTheYears) {
  const auto with = [](const std::string& value, const std::string& due) {
    return problems_of("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'share'\narticle = '二'\ndue = " + due +
                       "\nbaseline = " + value + "\nchange = '>= 1 %'\n");
  };
  EXPECT_EQ(with("2015", "'each year'"), "");
  EXPECT_EQ(with("2016", "'each year'"), "KH-0414 7:12 target 't1' | 2016 | 2016\n");
  EXPECT_EQ(with("2018", "'each year'"), "KH-0414 7:12 target 't1' | 2018 | 2016\n");
}

TEST(Baseline, ThePreviousYearSharesNoYearWithTheDuePeriod) {
  const auto with = [](const std::string& due) {
    return problems_of("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'share'\narticle = '二'\ndue = " + due +
                       "\nbaseline = 'previous year'\nchange = '>= 1 %'\n");
  };
  EXPECT_EQ(with("2018"), "");
  EXPECT_EQ(with("'2018Q3'"), "");
  EXPECT_EQ(with("'2017..2018'"), "KH-0412 7:13 target 't1' | due | baseline\n");
  EXPECT_EQ(with("'2017..2018'\nevery = 'quarter'"), "");
}

// What adds up over a quarter says nothing beside what adds up over a year; a share does.
TEST(Baseline, SpansOfWhatAddsUpAreAlike) {
  const auto with = [](const std::string& indicator, const std::string& value, const std::string& due,
                       const std::string& keys) {
    return problems_of("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = '" + indicator +
                       "'\narticle = '二'\ndue = " + due + "\nbaseline = " + value + "\n" + keys + "\n");
  };
  EXPECT_EQ(with("cod", "2015", "'2020Q3'", "reduction = '>= 15 %'"), "KH-0412 7:12 target 't1' | due | baseline\n");
  EXPECT_EQ(with("cod", "'2015Q3'", "'2020Q3'", "reduction = '>= 15 %'"), "");
  EXPECT_EQ(with("cod", "'2015Q3'", "'each year'", "increment = '<= 15 吨'"),
            "KH-0412 7:13 target 't1' | due | baseline\n");
  EXPECT_EQ(with("cod", "2015", "'each year'", "increment = '<= 15 吨'"), "");
  EXPECT_EQ(with("cod", "2015", "'2020Q3'", "trend = 'falling'"), "");
  EXPECT_EQ(with("share", "2015", "'2020Q3'", "reduction = '>= 15 %'"), "");
}

TEST(Baseline, AnImpliedOneNeedsACapAndARate) {
  const auto with = [](const std::string& keys) {
    return problems_of(target("{ period = 2015, value = 'implied' }", keys));
  };
  EXPECT_EQ(with("level = '<= 3128 吨'\nreduction = '>= 15.2 %'\ndecides = 'level'"), "");
  EXPECT_EQ(with("level = '<= 3128 吨'\nchange = '<= -15.2 %'\ndecides = 'level'"), "");
  EXPECT_EQ(with("reduction = '>= 15.2 %'"), "KH-0404 7:38 baseline | implied | level + reduction | level + change\n");
  EXPECT_EQ(with("level = '<= 3128 吨'"), "KH-0404 7:38 baseline | implied | level + reduction | level + change\n");
  EXPECT_EQ(with("level = '<= 3128 吨'\nreduction = '>= 15.2'\ndecides = 'level'"), "KH-0207 9:17 15.2 | %\n");
}

// A cap of 3128 t is any of [3127.5, 3128.5], a reduction of 15.2 % any of [15.15, 15.25] %: the bases that fit them
// are [3127.5 / 0.8485, 3128.5 / 0.8475] = [3685.92.., 3691.44..].
TEST(Baseline, CapRateAndStatedFigureFitEachOther) {
  const auto with = [](const std::string& figure) {
    return problems_of(target("{ period = 2015, value = '" + figure + "' }",
                              "level = '<= 3128 吨'\nreduction = '>= 15.2 %'\ndecides = 'level'"));
  };
  EXPECT_EQ(with("3685 吨"), "KH-0410 7:38 t1 | <= 3128 吨 | >= 15.2 % | 3685 吨\n");
  EXPECT_EQ(with("3685.9 吨"), "KH-0410 7:38 t1 | <= 3128 吨 | >= 15.2 % | 3685.9 吨\n");
  EXPECT_EQ(with("3686 吨"), "");
  EXPECT_EQ(with("3691 吨"), "");
  EXPECT_EQ(with("3691.4 吨"), "");
  EXPECT_EQ(with("3691.5 吨"), "KH-0410 7:38 t1 | <= 3128 吨 | >= 15.2 % | 3691.5 吨\n");
  EXPECT_EQ(with("0.3688 万吨"), "");
  EXPECT_TRUE(load_toml(target("{ period = 2015, value = '3685 吨' }",
                               "level = '<= 3128 吨'\nreduction = '>= 15.2 %'\ndecides = 'level'"))
                  .policy);
}

// 氨氮: 199 t and 15.1 % fit 234 t and 235 t (199.5 / 0.8485 = 235.12, 198.5 / 0.8495 = 233.67), neither 233 t nor 236 t.
TEST(Baseline, BothWholeTonneBasesOfAmmoniaFit) {
  const auto with = [](const std::string& figure) {
    return problems_of(target("{ period = 2015, value = '" + figure + " 吨' }",
                              "level = '<= 199 吨'\nreduction = '>= 15.1 %'\ndecides = 'level'"));
  };
  EXPECT_NE(with("233"), "");
  EXPECT_EQ(with("234"), "");
  EXPECT_EQ(with("235"), "");
  EXPECT_NE(with("236"), "");
}

TEST(Baseline, ARateMayBeWrittenAsAChange) {
  const auto with = [](const std::string& figure) {
    return problems_of(target("{ period = 2015, value = '" + figure + " 吨' }",
                              "level = '>= 120 吨'\nchange = '>= 20 %'\ndecides = 'level'"));
  };
  EXPECT_EQ(with("100"), "");
  EXPECT_NE(with("99"), "");
  EXPECT_NE(with("101"), "");  // 119.5 / 1.205 .. 120.5 / 1.195 = 99.17 .. 100.84
}

}  // namespace
