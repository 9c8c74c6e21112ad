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
