// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/task.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;
using kaohe::task_state;

kaohe::task task_of(const std::string& text) { return policy_of(text)->tasks.front(); }
std::string task(const std::string& keys) { return "\n[[task]]\nid = 't1'\narticle = '十六'\n" + keys + "\n"; }

TEST(Task, EveryKeyIsRead) {
  const auto t = task_of(R"(
[[task]]
id = "industrial-sources-2019"
article = "十六"
quote = "2019年年底前，基本完成"
reading = "读法"
who = ["某区", "北镇"]
lead = ["某区"]
with = ["南镇"]
with_others = true
due = 2019-12-31
done = "basically done"
strength = "encouraged"
evidence = ["整治清单", "销号验收材料"]
)");
  EXPECT_EQ(t.id, "industrial-sources-2019");
  EXPECT_EQ(t.cited.article, "十六");
  EXPECT_EQ(t.cited.quote, "2019年年底前，基本完成");
  EXPECT_EQ(t.cited.reading, "读法");
  EXPECT_EQ(t.who, (std::vector<kaohe::responsible_unit_id>{{0}, {1}}));
  EXPECT_EQ(t.by.lead.size(), 1U);
  EXPECT_EQ(t.by.participants.size(), 1U);
  EXPECT_TRUE(t.by.with_others);
  EXPECT_EQ(to_text(*t.due), "2019-12-31");
  EXPECT_EQ(t.required, task_state::basically_done);
  EXPECT_TRUE(t.encouraged);
  EXPECT_EQ(t.evidence, (std::vector<std::string>{"整治清单", "销号验收材料"}));
  EXPECT_FALSE(t.each);
  EXPECT_EQ(t.where, (kaohe::place{"x.toml", 1, 3}));
}

TEST(Task, Defaults) {
  const auto t = task_of(task("who = '某区'\nstanding = true"));
  EXPECT_FALSE(t.due || t.encouraged || t.each);
  EXPECT_EQ(t.required, task_state::done);
  EXPECT_EQ(task_of(task("who = '某区'\nstanding = true\nstrength = 'must'\ndone = 'in progress'")).required,
            task_state::in_progress);
  EXPECT_EQ(to_text(*task_of(task("who = '某区'\ndue = 2020")).due), "2020-12-31");
}

TEST(Task, EachIsAConditionOnKindAndIndicators) {
  const auto t = task_of(task("standing = true\neach = 'kind = \"enterprise\" and 能源消费总量 >= 5000 tce'"));
  ASSERT_TRUE(t.each);
  EXPECT_TRUE(t.who.empty());
  const auto holds = [&](const std::string& kind, int tce) {
    std::vector<kaohe::feel::value> inputs;
    for (const auto input : t.each->program.inputs) {
      EXPECT_TRUE(input == 0 || input == 2);  // the kind, and 1 + the index of energy
      inputs.emplace_back(input == 0 ? kaohe::feel::value(kind) : kaohe::feel::value(kaohe::number(tce) * 1000));
    }
    return evaluate(t.each->program, inputs).as_boolean();
  };
  EXPECT_TRUE(holds("enterprise", 5000));
  EXPECT_FALSE(holds("enterprise", 4999));
  EXPECT_FALSE(holds("town", 5000));
}

TEST(Task, Problems) {
  EXPECT_EQ(problems_of(task("")), "KH-0403 1:3 task 't1' | who\nKH-0403 1:3 task 't1' | due\n");
  EXPECT_EQ(problems_of(task("who = '某区'\ndue = 2020\nstanding = true")),
            "KH-0412 6:12 task 't1' | due | standing\n");
  EXPECT_EQ(problems_of(task("who = '某区'\nstanding = true\neach = 'kind = \"town\"'")),
            "KH-0412 6:9 task 't1' | who | each\n");
  EXPECT_EQ(problems_of(task("who = '某区'\ndue = 'soon'")), "KH-0105 5:8 soon\n");
  EXPECT_EQ(problems_of(task("who = '某区'\ndue = 2019-02-29")), "KH-0106 5:7 2019-02-29\n");
  EXPECT_EQ(problems_of(task("who = '某区'\nstanding = true\ndone = 'nearly'\nstrength = 'maybe'\nevidence = 7")),
            "KH-0404 6:9 done | nearly | in progress | basically done | done\n"
            "KH-0404 7:13 strength | maybe | must | encouraged\n"
            "KH-0909 8:12 evidence | a string or an array | a number\n");
  EXPECT_EQ(problems_of("\n[[task]]\nid = 't1'\nwho = '某区'\nstanding = true\n"), "KH-0403 1:3 task 't1' | article\n");
}

TEST(Task, ProblemsOfEachStandWithinIt) {
  const auto each = [](const std::string& text) { return problems_of(task("standing = true\neach = '" + text + "'")); };
  EXPECT_EQ(each("energy"), "KH-0306 5:9 quantity (coal equivalent, 电力折标＝等价值) | a boolean\n");
  EXPECT_EQ(each("kind = \"town\" and energie > 3 tce"), "KH-0305 5:27 energie | energy\n");
  EXPECT_EQ(each("energy > 3 吨").substr(0, 9), "KH-0203 5");
  EXPECT_EQ(each("kind = ").substr(0, 9), "KH-0302 5");
}

}  // namespace
