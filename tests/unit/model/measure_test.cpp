// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/measure.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;

TEST(Measure, EveryKeyIsRead) {
  const auto p = policy_of(R"(
[[measure]]
id = "energy-mix"
title = "推动能源结构优化"
article = "六"
quote = "（牵头单位：某区等）"
reading = "读法"
lead = ["某区"]
with = ["北镇"]
with_others = true
)");
  const auto& m = p->measures.front();
  EXPECT_EQ(m.id, "energy-mix");
  EXPECT_EQ(m.title, "推动能源结构优化");
  EXPECT_EQ(m.cited.article, "六");
  EXPECT_EQ(m.cited.reading, "读法");
  EXPECT_EQ(m.by.lead, (std::vector<kaohe::responsible_unit_id>{{0}}));
  EXPECT_EQ(m.by.participants, (std::vector<kaohe::responsible_unit_id>{{1}}));
  EXPECT_TRUE(m.by.with_others);
  EXPECT_EQ(m.where, (kaohe::place{"x.toml", 1, 3}));
}

std::string units_text(const kaohe::policy& p, const kaohe::assignment& by) {
  std::string text;
  for (const auto u : by.lead) text += p.at(u).name + ",";
  for (const auto u : by.participants) text += p.at(u).name + ";";
  return text + (by.with_others ? "等" : "") + (by.of_article ? " of the article" : "");
}

constexpr const char* units_of_six = R"(
[[measure]]
id = "mix"
title = "能源结构"
article = "六"
quote = "（牵头单位：某区等）"
lead = ["某区"]
with = ["北镇"]
with_others = true
)";

TEST(Measure, ItsUnitsAreThoseOfWhatTheArticleSaysBesides) {
  const auto p = policy_of(std::string(units_of_six) + R"(
[[measure]]
id = "coal"
title = "压煤"
article = "六"
quote = "压减煤炭"
[[measure]]
id = "other-article"
title = "别条"
article = "七"
quote = "工业节能"
[[measure]]
id = "other-document"
title = "别的文件"
document = "别的文件"
article = "六"
quote = "工业节能"
[[task]]
id = "task"
article = "六"
quote = "压减煤炭"
who = "某区"
standing = true
[[task]]
id = "own"
article = "六"
quote = "集中供热"
who = "某区"
standing = true
with_others = true
[[target]]
id = "cod"
who = "某区"
indicator = "cod"
article = "六"
quote = "压减煤炭"
level = "<= 1 吨"
due = 2020
)");
  EXPECT_EQ(units_text(p, p->measures[0].by), "某区,北镇;等");
  EXPECT_EQ(units_text(p, p->tasks[0].by), "某区,北镇;等 of the article");
  EXPECT_EQ(units_text(p, p->targets[0].by), "某区,北镇;等 of the article");
  EXPECT_EQ(units_text(p, p->measures[1].by), "某区,北镇;等 of the article");
  EXPECT_EQ(units_text(p, p->tasks[1].by), "等");
  EXPECT_EQ(units_text(p, p->measures[2].by), "");
  EXPECT_EQ(units_text(p, p->measures[3].by), "");
}

TEST(Measure, WhereSeveralNameUnitsTheOthersMustSayWhose) {
  const std::string twice = std::string(units_of_six) + R"([[measure]]
id = "mix-again"
title = "能源结构"
article = "六"
quote = "（牵头单位：某区等）"
lead = ["北镇"]
[[measure]]
id = "coal"
title = "压煤"
article = "六"
quote = "压减煤炭"
)";
  EXPECT_EQ(problems_of(twice), "KH-0426 15:3 measure 'coal' | 六\n");
  EXPECT_EQ(problems_of(twice + "lead = ['某区']\n"), "");
}

TEST(Remark, EveryKeyIsRead) {
  const auto p = policy_of("\n[[remark]]\narticle = '六'\nquote = '倡导'\nreason = '不可核查'\n");
  EXPECT_EQ(p->remarks.front().cited.article, "六");
  EXPECT_EQ(p->remarks.front().cited.quote, "倡导");
  EXPECT_EQ(p->remarks.front().reason, "不可核查");
  EXPECT_EQ(p->remarks.front().where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(Measure, Problems) {
  EXPECT_EQ(problems_of("\n[[measure]]\nlead = '某'\n"),
            "KH-0403 1:3 measure | id\nKH-0403 1:3 measure | title\nKH-0403 1:3 measure | article\nKH-0402 2:9 "
            "responsible unit | 某 | 某区\n");
  EXPECT_EQ(problems_of("\n[[remark]]\nid = 'r'\n"),
            "KH-0403 1:3 remark 'r' | reason\nKH-0403 1:3 remark 'r' | article\nKH-0908 2:1 remark | id | \n");
}

}  // namespace
