// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/written_targets.hpp>

#include <kaohe/assess/evaluate.hpp>

#include <gtest/gtest.h>
#include <support/decomposition_policy.hpp>

namespace {

using namespace kaohe_test;

const std::string written_towns = by_base + R"T(years = { schedule = ['20 %', '40 %', '60 %', '80 %', '100 %'] }
writes = { target = 'towns', yearly = 'towns-year' }
quote = '引"文"'
reading = '读法'
)T";
const std::string written_rates = same_rate("1 %") + R"T(bounds = [{ who = '南镇', at_most = '15 %' }]
writes = { target = 'rates' }
)T";

/// What is written of the first decomposition.
std::string written(const std::string& text) {
  const auto p = split_policy(text);
  kaohe::issues problems;
  const auto all = kaohe::decompose::run_all(p, figures_of(p, town_figures), problems);
  return kaohe::io::targets_to_toml(p, all);
}

TEST(WrittenTargets, EachUnitHasItsBoundInTheFormOfTheTarget) {
  const std::string toml = written(split(written_towns));
  EXPECT_EQ(toml.substr(toml.find("[[target]]"),
                        toml.find("[[target]]", toml.find("[[target]]") + 1) - toml.find("[[target]]")),
            "[[target]]\nid = \"towns\"\nindicator = \"energy\"\narticle = \"四\"\nquote = \"引\\\"文\\\"\"\n"
            "reading = \"读法\"\nbaseline = \"2015\"\ndue = \"2020\"\nvalues = [\n"
            "  { who = \"north\", increment = \"<= 7.5 万tce\" },\n"
            "  { who = \"south\", increment = \"<= 2.5 万tce\" },\n]\n\n");
  EXPECT_NE(toml.find("id = \"towns-year\"\n"), std::string::npos);
  EXPECT_NE(toml.find("baseline = \"previous year\"\ndue = \"each year\"\n"), std::string::npos);
  EXPECT_NE(toml.find("  { who = \"north\", period = 2016, increment = \"<= 1.5 万tce\" },\n"), std::string::npos);
  EXPECT_NE(toml.find("  { who = \"south\", period = 2020, increment = \"<= 0.5 万tce\" },\n"), std::string::npos);
}

TEST(WrittenTargets, WhatDoesNotEndIsWrittenOnTheStricterSide) {
  EXPECT_NE(written(split(written_rates)).find("reduction = \">= 17.666667 %\""), std::string::npos) << "53/3";
}

TEST(WrittenTargets, LevelsOfYearsStandByThemselves) {
  const std::string declared = split(R"T(target = 'cap'
over = ['北镇', '南镇']
digits = '1 吨'
share = 'base'
base = { indicator = 'energy', period = 2015 }
start = { indicator = 'cod', period = 2019 }
years = 'linear'
writes = { target = 'caps', yearly = 'caps-year' }
)T");
  const auto p = split_policy(declared);
  kaohe::issues problems;
  const auto known = figures_of(p, town_figures + "北镇,cod,2019,90,吨\n南镇,cod,2019,45,吨\n");
  const std::string toml = kaohe::io::targets_to_toml(p, kaohe::decompose::run_all(p, known, problems));
  EXPECT_EQ(toml.substr(toml.find("id = \"caps-year\"")),
            "id = \"caps-year\"\nindicator = \"cod\"\narticle = \"四\"\ndue = \"each year\"\nvalues = [\n"
            "  { who = \"north\", period = 2020, level = \"<= 75 吨\" },\n"
            "  { who = \"south\", period = 2020, level = \"<= 25 吨\" },\n]\n");
  EXPECT_EQ(split_policy(declared + toml)->targets.size(), 8U);
}

TEST(WrittenTargets, RatesMayBeJudgedOnPublishedOnes) {
  auto text = written_rates;
  EXPECT_EQ(written(split(text)).find("evidence"), std::string::npos);
  text.insert(text.find(" }\n", text.find("writes")), ", evidence = 'published rates'");
  const std::string toml = written(split(text));
  EXPECT_NE(toml.find("evidence = \"published rates\"\n"), std::string::npos);
  const auto p = split_policy(split(text) + toml);
  EXPECT_EQ(p.at(*p.find_target("rates")).evidence, kaohe::evidence_kind::published_rates);
}

TEST(WrittenTargets, NothingIsWrittenUnasked) {
  auto text = written_rates;
  text.erase(text.find("writes"));
  EXPECT_EQ(written(split(text)).find("[[target]]"), std::string::npos);
}

TEST(WrittenTargets, AssessmentJudgesUnitsByThem) {
  const std::string declared = split(written_towns);
  const auto p = split_policy(declared + written(declared));
  ASSERT_EQ(p->targets.size(), 8U);
  const auto towns = p.find_target("towns");
  ASSERT_TRUE(towns);
  const auto all = kaohe::assess::evaluate(
      p, figures_of(p, town_figures + "北镇,energy,2020,10.5,万tce\n南镇,energy,2020,3.51,万tce\n"
                                      "北镇,energy,2019,9,万tce\n"));
  std::string verdicts;
  for (const kaohe::finding& f : all.findings) {
    if (f.judged == *towns) verdicts += p.at(f.who).name + " " + std::string(to_text(f.result)) + "\n";
    if (f.judged == p.find_target("towns-year") && to_text(f.when) == "2020" && p.at(f.who).name == "北镇") {
      verdicts += "2020 " + std::string(to_text(f.result)) + "\n";
    }
  }
  EXPECT_EQ(verdicts, "北镇 met\n南镇 missed\n2020 met\n") << "7.5 and 2.51; 1.5 in the last year";
}

}  // namespace
