// SPDX-License-Identifier: Apache-2.0
// The whole chain without files: declarations, a checked policy, figures, a verdict, a sentence. Built with
// kaohe::kaohe and with kaohe::header_only.
#include <kaohe/kaohe.hpp>

#include <gtest/gtest.h>

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace kaohe;

// One noun with keys written as in a table, where a text may stand for a number, a date or a list.
model::declaration declare(const std::string& noun, std::initializer_list<std::pair<std::string, std::string>> keys) {
  model::declaration made{{noun, {}, {}}, {}};
  for (const auto& [key, value] : keys) {
    const model::literal cell{model::literal_kind::string, {value, {}, {}}, true};
    made.keys.entries.emplace_back(source_text{key, {}, {}}, model::declared_value{{}, cell});
  }
  return made;
}

policy sample_policy() {
  model::policy_source source;
  source.sha256 = std::string(64, '0');
  source.declarations = {
      declare("policy", {{"id", "sample"},
                         {"title", "某区节能减排方案"},
                         {"document", "某政发〔2018〕1号"},
                         {"issuer", "某区人民政府"},
                         {"issued", "2018-06-19"},
                         {"jurisdiction", "某区"},
                         {"period", "2016..2020"}}),
      declare("responsible_unit", {{"id", "some_district"}, {"name", "某区"}, {"kind", "government"}}),
      declare("indicator",
              {{"id", "cod"}, {"name", "化学需氧量排放总量"}, {"unit", "吨"}, {"kind", "total"}, {"substance", "COD"}}),
      declare("target", {{"id", "cod-2020"},
                         {"who", "某区"},
                         {"indicator", "cod"},
                         {"article", "二"},
                         {"quote", "化学需氧量排放总量控制在3128吨以内，比2015年下降15.2%"},
                         {"baseline", "2015"},
                         {"due", "2020"},
                         {"level", "<= 3128 吨"},
                         {"reduction", ">= 15.2 %"},
                         {"decides", "level"},
                         {"binding", "true"}}),
  };
  issues problems;
  const auto built = model::build(source, problems);
  std::string said;
  for (const issue& problem : problems) said += to_text(problem, language::en) + "\n";
  if (!built) throw std::runtime_error(said);
  EXPECT_EQ(said, "");
  return *built;
}

snapshot figures(const policy& p, const std::string& level_2020) {
  std::vector<observation> all;
  const auto add = [&](int year, const std::string& text) {
    const cell which{p.find_responsible_unit("某区").value(), p.find_indicator("cod").value(), period::of_year(year)};
    all.push_back({which, parse_quantity(text).value().coherent(), status::final_, {}, "", {}});
  };
  add(2015, "3688.7吨");
  if (!level_2020.empty()) add(2020, level_2020);
  return snapshot(all);
}

finding judge(const policy& p, const std::string& level_2020) {
  const assessment all = assess::evaluate(p, figures(p, level_2020));
  EXPECT_EQ(all.findings.size(), 1U);
  return all.findings.at(0);
}

TEST(chain, a_cap_met_exactly_is_met_and_one_gram_more_is_missed) {
  const policy p = sample_policy();
  EXPECT_EQ(judge(p, "3127.999999吨").result, verdict::met);
  EXPECT_EQ(judge(p, "3128吨").result, verdict::met);
  EXPECT_EQ(judge(p, "3128.000001吨").result, verdict::missed);
}

TEST(chain, a_missing_figure_is_named_and_decides_nothing) {
  const policy p = sample_policy();
  const finding found = judge(p, "");
  EXPECT_EQ(found.result, verdict::undetermined);
  ASSERT_EQ(found.missing.size(), 1U);
  EXPECT_EQ(found.missing[0].period, period::of_year(2020));
  EXPECT_EQ(report::explain(p, found.missing[0], language::zh), "某区 2020年 化学需氧量排放总量");
}

TEST(chain, the_finding_says_what_it_rests_on) {
  const policy p = sample_policy();
  const finding found = judge(p, "3310.5吨");
  EXPECT_EQ(found.result, verdict::missed);
  const std::string said = report::explain(p, found, language::zh);
  for (const char* const part : {"某区", "二", "控制在3128吨以内", "3310.5", "182.5", "未完成"}) {
    EXPECT_NE(said.find(part), std::string::npos) << part << " is not in\n" << said;
  }
}

}  // namespace
