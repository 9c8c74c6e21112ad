// SPDX-License-Identifier: Apache-2.0
// A sample package (made up): a district's target split to towns, to enterprises of towns, to departments, rates and a
// cap over years, as people read it in both languages; and what is written of it is judged by.
#include <support/golden.hpp>
#include <support/package.hpp>
#include <support/seeded.hpp>

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/decompose/run.hpp>
#include <kaohe/io/written_targets.hpp>
#include <kaohe/report/explain_decomposition.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::number;

struct sample_run {
  kaohe::policy policy;
  std::vector<kaohe::observation> figures;
  kaohe::decompositions all;
};

std::vector<kaohe::io::package_file> sample_files() {
  std::vector<kaohe::io::package_file> files;
  for (const char* name : {"policy.toml", "decomposition.toml", "tables/units.csv", "tables/bounds.csv"}) {
    files.push_back({name, golden_bytes("decomposition_sample/" + std::string(name))});
  }
  return files;
}

sample_run run_sample() {
  kaohe::issues problems;
  auto p = kaohe::io::load_policy(sample_files(), problems);
  EXPECT_TRUE(p) << print(problems);
  auto figures = kaohe::io::read_observations(golden_bytes("decomposition_sample/observations.csv"), "observations.csv",
                                              *p, problems);
  auto all = kaohe::decompose::run_all(*p, kaohe::snapshot(figures), problems);
  EXPECT_EQ(print(problems), "");
  return {*p, std::move(figures), std::move(all)};
}

std::string sample_text(kaohe::language lang) {
  const sample_run ran = run_sample();
  std::string text;
  for (const kaohe::decomposition_result& d : ran.all.all) {
    text += kaohe::report::explain(ran.policy, d, lang) + "\n" + to_text(kaohe::report::table_of(ran.policy, d, lang)) +
            "\n";
    for (std::size_t i = 0; i < d.parts.size(); ++i) text += kaohe::report::explain(ran.policy, d, i, lang) + "\n";
    text += kaohe::report::explain_figures(ran.policy, d, lang) + "\n";
  }
  return text;
}

TEST(DecompositionSample, InChinese) { expect_golden("decomposition_sample/zh.txt", sample_text(kaohe::language::zh)); }
TEST(DecompositionSample, InEnglish) { expect_golden("decomposition_sample/en.txt", sample_text(kaohe::language::en)); }
TEST(DecompositionSample, WrittenTargets) {
  const sample_run ran = run_sample();
  expect_golden("decomposition_sample/targets.toml", kaohe::io::targets_to_toml(ran.policy, ran.all));
}

TEST(DecompositionSample, EveryViewOfTheTotalAddsUpToIt) {
  const sample_run ran = run_sample();
  ASSERT_EQ(ran.all.all.size(), 6U);
  for (std::size_t i = 0; i < 3; ++i) {
    const kaohe::decomposition_result& d = ran.all.all[i];
    number sum = d.reserve;
    for (const kaohe::decomposed_part& part : d.parts) sum += part.group ? number() : part.value;
    EXPECT_EQ(sum, ran.all.all[0].total) << i;
  }
  const kaohe::decomposition_result& rates = ran.all.all[3];
  number weighted, bases;
  for (const kaohe::decomposed_part& part : rates.parts) weighted += *part.tie * part.value, bases += *part.tie;
  EXPECT_EQ(weighted / bases, number::ratio(17, 100));
}

TEST(DecompositionSample, WhatIsWrittenIsAPackageThatJudgesTowns) {
  const sample_run ran = run_sample();
  auto files = sample_files();
  files.push_back({"targets.toml", kaohe::io::targets_to_toml(ran.policy, ran.all)});
  kaohe::issues problems;
  const auto p = kaohe::io::load_policy(files, problems);
  ASSERT_TRUE(p) << print(problems);
  EXPECT_EQ(print(problems), "");
  // One more row for a town: just at its part, and a hundredth above.
  const std::string header = "who,indicator,period,value,unit,status\n";
  const auto verdict_with = [&](const std::string& value) {
    auto figures = ran.figures;
    const auto more = kaohe::io::read_observations(
        header + "西街道,规模以上工业综合能耗,2020," + value + ",万tce,final\n", "more.csv", *p, problems);
    figures.insert(figures.end(), more.begin(), more.end());
    const auto all = kaohe::assess::evaluate(*p, kaohe::snapshot(figures));
    for (const kaohe::finding& f : all.findings) {
      if (f.judged == p->find_target("town-increment-2020") && p->at(f.who).name == "西街道") return to_text(f.result);
    }
    return std::string_view("no finding");
  };
  EXPECT_EQ(verdict_with("30.5"), "met");
  EXPECT_EQ(verdict_with("30.51"), "missed");
}

// --- published examples, run through the noun -------------------------------------------------------------------

std::string example_head(const std::string& units) {
  return "format = 1\n[policy]\nid = 'x'\ntitle = '例'\ndocument = '例'\nperiod = { from = 2016, to = 2020 }\n"
         "[[responsible_unit]]\nid = 'all'\nname = '全市'\nkind = 'government'\n" +
         units;
}
std::string example_unit(const std::string& id) {
  return "[[responsible_unit]]\nid = '" + id + "'\nname = '" + id + "'\nkind = 'town'\nparent = '全市'\n";
}

kaohe::decomposition_result run_example(const std::string& toml, const std::string& figures) {
  kaohe::issues problems;
  const auto p = kaohe::io::load_policy({{"policy.toml", toml}}, problems);
  if (!p) throw std::runtime_error(print(problems));
  const auto rows = kaohe::io::read_observations("who,indicator,period,value,unit\n" + figures, "o.csv", *p, problems);
  const auto made = kaohe::decompose::run(*p, kaohe::snapshot(rows), {0}, problems);
  if (!made) throw std::runtime_error(print(problems));
  return *made;
}

/// A criterion of the worked example; all of them say that more gives more.
std::string example_criterion(const std::string& indicator) {
  return "[[decomposition.criterion]]\nindicator = '" + indicator + "'\nperiod = 2015\nmore = 'larger'\n";
}

std::vector<double> example_scores(const std::string& method) {
  std::string toml = example_head(example_unit("A") + example_unit("B") + example_unit("C") + example_unit("D"));
  for (const char* id : {"c1", "c2", "c3"}) {
    toml += "[[indicator]]\nid = '" + std::string(id) + "'\nname = '" + id + "'\nunit = ''\nkind = 'ratio'\n";
  }
  toml +=
      "[[indicator]]\nid = 'e'\nname = 'e'\nunit = 'tce'\nkind = 'total'\nbasis = { '电力折标' = '等价值' }\n"
      "[[target]]\nid = 't'\nwho = '全市'\nindicator = 'e'\narticle = '一'\ndue = 2020\nlevel = '<= 100 tce'\n"
      "[[decomposition]]\nid = 'd'\narticle = '一'\ntarget = 't'\nover = { kind = 'town' }\ndigits = '1 tce'\n"
      "share = 'score'\n" +
      method + example_criterion("c1") + example_criterion("c2") + example_criterion("c3");
  const auto made =
      run_example(toml,
                  "A,c1,2015,4,\nA,c2,2015,5,\nA,c3,2015,10,\nB,c1,2015,3,\nB,c2,2015,10,\nB,c3,2015,6,\n"
                  "C,c1,2015,3,\nC,c2,2015,20,\nC,c3,2015,2,\nD,c1,2015,2,\nD,c2,2015,15,\nD,c3,2015,5,\n");
  std::vector<double> scores;
  for (const kaohe::decomposed_part& part : made.parts) scores.push_back(part.score);
  return scores;
}

TEST(DecompositionSample, ThePublishedScoresOfTheWorkedExample) {
  const std::vector<double> topsis =
      example_scores("weights = 'standard deviation'\nscore = 'topsis'\nnormalise = 'vector'\n");
  const std::vector<double> printed = {0.5623140105790617, 0.43874437587505694, 0.4474283120076966, 0.472563994792934};
  const std::vector<double> modified =
      example_scores("weights = 'entropy'\nscore = 'modified topsis'\nnormalise = 'sum'\n");
  const std::vector<double> printed_modified = {0.5671982017516887, 0.44023602515388915, 0.43979056725587967,
                                                0.4737709007480381};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(topsis[i], printed[i], 1e-15) << i;
    EXPECT_NEAR(modified[i], printed_modified[i], 1e-15) << i;
  }
}

TEST(DecompositionSample, TheSameRateForAllTownsOfTaicang) {
  std::string units, figures;
  for (const char* id : {"gangqu", "gaoxin", "chengxiang", "shaxi", "liuhe", "huangjing", "shuangfeng"}) {
    units += example_unit(id);
    figures += std::string(id) + ",e,2018," + std::to_string(10 + units.size() % 97) + ",tce\n";
  }
  const auto made = run_example(
      example_head(units) +
          "[[indicator]]\nid = 'i'\nname = '单位规上工业增加值能耗'\nunit = 'tce/万元'\nkind = 'ratio'\n"
          "[[indicator]]\nid = 'e'\nname = 'e'\nunit = 'tce'\nkind = 'total'\nbasis = { '电力折标' = '等价值' }\n"
          "[[target]]\nid = 't'\nwho = '全市'\nindicator = 'i'\narticle = '一'\nbaseline = 2018\ndue = 2019\n"
          "reduction = '>= 3.4 %'\n"
          "[[decomposition]]\nid = 'd'\narticle = '一'\ntarget = 't'\nover = { kind = 'town' }\ndigits = '0.1 %'\n"
          "share = 'same rate'\ntied_by = { indicator = 'e', period = 2018 }\n",
      figures);
  ASSERT_EQ(made.parts.size(), 7U);
  for (const kaohe::decomposed_part& part : made.parts) EXPECT_EQ(part.value, number::ratio(34, 1000));
  EXPECT_TRUE(made.leftover.is_zero());
}

}  // namespace
