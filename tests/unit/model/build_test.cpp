// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/build.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;

TEST(Build, TheFrameIsClean) {
  const toml_outcome found = load_toml("");
  EXPECT_EQ(brief(found.problems), "");
  ASSERT_TRUE(found.policy);
  EXPECT_EQ((*found.policy)->id, "frame");
  EXPECT_EQ((*found.policy)->title, "某区节能减排方案");
  EXPECT_EQ((*found.policy)->document, "某政发〔2018〕1号");
  EXPECT_EQ((*found.policy)->period, kaohe::period::of_years(2016, 2020));
  EXPECT_EQ((*found.policy)->settled_by, kaohe::status::final_);
  EXPECT_EQ((*found.policy)->sha256.size(), 64U);
}

TEST(Build, ReadsEveryKeyOfThePolicy) {
  const toml_outcome found = load_toml(R"(
format = 1
[policy]
id = "p"
title = "方案"
document = "1号"
issuer = "某区人民政府"
issued = 2018-06-19
jurisdiction = "某区"
period = "2016..2020"
settled_by = "核实"
[[responsible_unit]]
id = "district"
name = "某区"
kind = "government"
)",
                                       "");
  ASSERT_TRUE(found.policy) << brief(found.problems);
  EXPECT_EQ((*found.policy)->issuer, "某区人民政府");
  EXPECT_EQ(to_text(*(*found.policy)->issued), "2018-06-19");
  EXPECT_EQ((*found.policy)->jurisdiction, kaohe::responsible_unit_id{0});
  EXPECT_EQ((*found.policy)->period, kaohe::period::of_years(2016, 2020));
  EXPECT_EQ((*found.policy)->settled_by, kaohe::status::verified);
}

TEST(Build, ReportsWhatIsWrongWithThePolicyItself) {
  EXPECT_EQ(brief(load_toml(R"(
format = 1
[policy]
title = 7
jurisdiction = "某某区"
period = { from = 2020, to = 2016 }
settled_by = "last"
issued = "2018-02-29"
colour = "red"
)",
                            "")
                      .problems),
            "KH-0403 2:2 policy | id\n"
            "KH-0909 3:9 title | a string | a number\n"
            "KH-0402 4:17 responsible unit | 某某区 | \n"
            "KH-0108 5:10 2020..2016\n"
            "KH-0404 6:15 settled_by | last | reported | preliminary | verified | final\n"
            "KH-0106 7:11 2018-02-29\n"
            "KH-0908 8:1 policy | colour | \n");
}

TEST(Build, APeriodNeedsBothEnds) {
  EXPECT_EQ(brief(load_toml("format = 1\n[policy]\nid = 'p'\ntitle = 't'\nperiod = { from = 2016 }\n", "").problems),
            "KH-0403 2:2 policy 'p' | period.to\n");
}

TEST(Build, TwoPoliciesAreOneTooMany) {
  EXPECT_EQ(problems_of("\nformat = 1\n[policy]\nid = 'other'\ntitle = 't'\n"),
            "KH-0401 2:2 policy | other | frame.toml:2:2\n");
}

TEST(Build, NounsNobodyReadsAreReported) {
  EXPECT_EQ(problems_of("\n[[targt]]\nid = 'a'\n[[penalty]]\nid = 'b'\n"),
            "KH-0919 1:3 targt | target\n"
            "KH-0919 3:3 penalty | \n");
}

// Without files: nothing declared, and something declared but no policy.
TEST(Build, APackageNeedsAPolicy) {
  kaohe::issues problems;
  EXPECT_FALSE(kaohe::model::build({}, problems));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().code, kaohe::issue_code::empty_policy);

  kaohe::model::policy_source source;
  source.folder = "somewhere";
  source.declarations.push_back({{"remark", {"x.toml", 1, 3}, {}}, {}});
  problems.clear();
  EXPECT_FALSE(kaohe::model::build(source, problems));
  ASSERT_FALSE(problems.empty());
  EXPECT_EQ(problems.front(), (kaohe::issue{kaohe::issue_code::no_policy, {"somewhere", 0, 0}, {"somewhere"}}));
}

TEST(Build, ErrorsThatStoodBeforeKeepThePolicyBack) {
  kaohe::model::policy_source source;
  const auto text = [](const char* value) {
    return kaohe::model::declared_value{
        {}, kaohe::model::literal{kaohe::model::literal_kind::string, {value, {}, {}}, false}};
  };
  kaohe::model::declaration own{{"policy", {}, {}}, {}};
  own.keys.entries.emplace_back(kaohe::source_text{"id", {}, {}}, text("p"));
  own.keys.entries.emplace_back(kaohe::source_text{"title", {}, {}}, text("t"));
  source.declarations.push_back(own);
  kaohe::issues problems;
  EXPECT_TRUE(kaohe::model::build(source, problems));
  EXPECT_TRUE(problems.empty());
  problems.push_back({kaohe::issue_code::read_as_gb18030, {}, {"t.csv"}});  // a note
  EXPECT_TRUE(kaohe::model::build(source, problems));
  problems.push_back({kaohe::issue_code::cannot_read, {"t.csv", 0, 0}, {"t.csv", "?"}});
  EXPECT_FALSE(kaohe::model::build(source, problems));
  EXPECT_EQ(problems.size(), 2U);
}

TEST(Build, UnknownKeysNameTheNearestOfTheirTable) {
  EXPECT_EQ(problems_of(R"(
[[target]]
id = "a"
who = { kinds = ["town"], kind = "town" }
indicator = "cod"
article = "二"
baseline = { period = 2015, vallue = "1 吨" }
due = 2020
increment = "<= 1 吨"
bindng = true
stretch = { levl = "<= 1 吨" }
)"),
            "KH-0908 3:9 target.who | kinds | kind\n"
            "KH-0908 6:29 target.baseline | vallue | value\n"
            "KH-0908 9:1 target | bindng | binding\n"
            "KH-0908 10:13 target.stretch | levl | level\n");
}

TEST(Build, AWrongColumnOfATableIsOneProblemAndNotOneForEachRow) {
  const std::string with_table = frame() + "[tables]\nlist = \"lists.csv\"\n";
  const std::string csv = "id,members,colour\nl1,甲、乙,red\nl2,丙,blue\n";
  EXPECT_EQ(brief(load_toml("", with_table, {{"lists.csv", csv}}).problems),
            "KH-0908 lists.csv:1:12 list | colour | \n");
}

TEST(Build, WhatCouldNotBeReadIsNotMissing) {
  // Line 4 is no TOML; whatever it was meant to be, `due` is not said to be missing.
  EXPECT_EQ(problems_of(R"(
[[target]]
id = "a"
who = "某区"
due = = 2020
indicator = "cod"
article = "二"
level = "<= 1 吨"
)")
                .substr(0, 11),
            "KH-0905 4:7");
  EXPECT_EQ(
      problems_of(
          "\n[[target]]\nid = 'a'\nwho = '某区'\ndue = = 2020\nindicator = 'cod'\narticle = '二'\nlevel = '<= 1 吨'\n")
          .find("KH-04"),
      std::string::npos);
}

TEST(Build, TheOrderOfTheFilesDoesNotMatter) {
  const std::string target =
      "[[target]]\nid = 'a'\nwho = '某区'\nindicator = 'cod'\narticle = '二'\ndue = 2020\nlevel = '<= 1 吨'\n";
  kaohe::issues problems;
  const auto one =
      kaohe::io::load_policy(std::vector<kaohe::io::package_file>{{"a.toml", target}, {"b.toml", frame()}}, problems);
  const auto other =
      kaohe::io::load_policy(std::vector<kaohe::io::package_file>{{"b.toml", target}, {"a.toml", frame()}}, problems);
  EXPECT_EQ(brief(problems), "");
  ASSERT_TRUE(one && other);
  EXPECT_EQ((*one)->targets.size(), 1U);
  EXPECT_EQ((*other)->targets.size(), 1U);
}

}  // namespace
