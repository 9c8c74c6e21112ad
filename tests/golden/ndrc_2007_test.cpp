// SPDX-License-Identifier: Apache-2.0
// The provincial targets of 2007: judging the published figures gives what the published grades say.
#include <kaohe/kaohe.hpp>

#include <gtest/gtest.h>
#include <kaohe/io/csv.hpp>
#include <kaohe/io/text_file.hpp>
#include <support/package.hpp>

#include <map>

namespace {

using kaohe::verdict;

const kaohe_test::loaded_package& ndrc() {
  static const auto package = kaohe_test::load_package("ndrc-2007");
  return package;
}

std::map<std::string, kaohe::finding> ndrc_findings() {
  std::map<std::string, kaohe::finding> found;
  const auto& p = *ndrc().policy;
  for (const auto& f : kaohe::assess::evaluate(p, kaohe::snapshot(ndrc().observations)).findings)
    found.emplace(p.at(f.judged).id, f);
  return found;
}

kaohe::number percent(const char* text) { return kaohe::number::from_text(text).value() / 100; }

}  // namespace

TEST(Ndrc2007, LoadsWithoutAProblem) {
  EXPECT_EQ(kaohe_test::print(ndrc().problems), "");
  ASSERT_TRUE(ndrc().policy);
  EXPECT_EQ(ndrc().policy->content().responsible_units.size(), 30U);
  EXPECT_EQ(ndrc().policy->content().targets.size(), 21U);
  EXPECT_EQ(ndrc().policy->content().schemes.size(), 1U);
  EXPECT_EQ(ndrc().observations.size(), 20U);
}

TEST(Ndrc2007, ReproducesWhichProvincesMetTheirTarget) {
  ASSERT_TRUE(ndrc().policy);
  const auto found = ndrc_findings();
  const auto& p = *ndrc().policy;
  const std::string file = kaohe_test::project_root() + "/policies/ndrc-2007/expected.csv";
  kaohe::issues problems;
  const auto text = kaohe::io::read_file(file, problems);
  ASSERT_TRUE(text);
  kaohe::io::csv_reader table(*text, file);
  ASSERT_TRUE(table.read_header(problems));
  int rows = 0, missed = 0;
  while (const auto row = table.read_row(problems)) {
    const std::string &who = row->cells[0].value, &target = row->cells[1].value, &met = row->cells[2].value;
    SCOPED_TRACE(who);
    ASSERT_TRUE(met == "yes" || met == "no");
    ASSERT_EQ(found.count(target), 1U);
    const auto& f = found.at(target);
    EXPECT_EQ(p.at(f.who).name, who);
    EXPECT_EQ(f.result, met == "yes" ? verdict::met : verdict::missed);
    EXPECT_FALSE(f.provisional);
    ++rows;
    missed += met == "no" ? 1 : 0;
  }
  EXPECT_EQ(kaohe_test::print(problems), "");
  EXPECT_EQ(rows, 20);
  EXPECT_EQ(missed, 3);  // 河北, 山西, 内蒙古
}

TEST(Ndrc2007, APublishedTargetWithoutAnOutcomeIsNeitherMetNorMissed) {
  ASSERT_TRUE(ndrc().policy);
  const auto f = ndrc_findings().at("hainan-2007");
  EXPECT_EQ(f.result, verdict::undetermined);
  ASSERT_EQ(f.missing.size(), 1U);
  EXPECT_EQ(ndrc().policy->at(f.missing[0].who).name, "海南");
  EXPECT_EQ(f.missing[0].is, kaohe::figure::yoy);
}

TEST(Ndrc2007, IsDecidedAtThePrintedDigits) {
  ASSERT_TRUE(ndrc().policy);
  const auto found = ndrc_findings();
  const std::map<std::string, const char*> margins = {{"liaoning-2007", "0.01"}, {"jiangxi-2007", "0.01"},
                                                      {"fujian-2007", "0.01"},   {"hebei-2007", "-0.38"},
                                                      {"shanxi-2007", "-1.08"},  {"inner_mongolia-2007", "-0.76"}};
  for (const auto& [id, margin] : margins) {
    ASSERT_FALSE(found.at(id).checks.empty()) << id;
    EXPECT_EQ(found.at(id).checks[0].margin, percent(margin)) << id;
    EXPECT_FALSE(found.at(id).checks[0].rounding_matters) << id;
  }
}

TEST(Ndrc2007, TheMildEndOfHenansRangeDecides) {
  ASSERT_TRUE(ndrc().policy);
  const auto f = ndrc_findings().at("henan-2007");
  EXPECT_EQ(f.result, verdict::met);
  ASSERT_EQ(f.checks.size(), 2U);
  EXPECT_EQ(f.checks[0].margin, percent("0.11"));
  EXPECT_TRUE(f.checks[1].stretch);
  EXPECT_EQ(f.checks[1].result, verdict::not_reached);
  EXPECT_EQ(f.checks[1].margin, percent("-0.39"));
}

TEST(Ndrc2007, ProvincesWithoutAPrintedTargetHaveNone) {
  ASSERT_TRUE(ndrc().policy);
  const auto& p = *ndrc().policy;
  for (const auto* name : {"重庆", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "宁夏", "新疆"}) {
    const auto who = p.find_responsible_unit(name);
    ASSERT_TRUE(who) << name;
    EXPECT_NE(p.at(*who).note.find("不设目标"), std::string::npos) << name;
    for (const auto& t : p->targets) EXPECT_NE(t.who, std::vector{*who}) << name;
  }
}
