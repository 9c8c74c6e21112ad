// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/explain_task.hpp>

#include "support/decisions.hpp"

#include <kaohe/report/explain.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::language;
using kaohe::task_state;
using kaohe::task_verdict;

/// A task with two documents, of which one is given, by the unit itself.
struct Explained : testing::Test {
  small_policy made;
  kaohe::responsible_unit_id district = made.unit("某区");
  kaohe::task_finding f;

  Explained() {
    made.content.document = "某政发〔2018〕1号";
    kaohe::task t;
    t.id = "ledger";
    t.cited = {"", "三", "建立台账", "逐家建立"};
    t.who = {district};
    t.due = on("2019-12-31");
    t.required = task_state::basically_done;
    t.evidence = {"台账", "年度总结"};
    t.by.lead = {district};
    made.content.tasks.push_back(std::move(t));
    f.result = task_verdict::to_be_determined;
    f.provisional = true;
    f.evidence = {{district,
                   {},
                   on("2019-12-30"),
                   task_state::basically_done,
                   {},
                   "台账",
                   {},
                   on("2020-01-05"),
                   {"e.csv", 3, 1}}};
    f.wanting = {"年度总结"};
  }
  std::string said(language lang) const { return kaohe::report::explain(made.build(), f, lang); }
};

TEST_F(Explained, InChinese) {
  EXPECT_EQ(said(language::zh),
            "【待认定（暂定）】某区 ledger\n"
            "  依据：某政发〔2018〕1号（三）：建立台账\n"
            "  读法：逐家建立\n"
            "  牵头：某区\n"
            "  要求：2019-12-31前，基本完成即可\n"
            "  证明：2019-12-30 基本完成：台账（自评，2020-01-05提交，e.csv:3）\n"
            "  缺材料：年度总结\n");
}

TEST_F(Explained, InEnglish) {
  EXPECT_EQ(said(language::en),
            "[to be determined (provisional)] 某区 ledger\n"
            "  source: 某政发〔2018〕1号 (三): 建立台账\n"
            "  reading: 逐家建立\n"
            "  lead: 某区\n"
            "  required: by 2019-12-31, basically done will do\n"
            "  evidence: 2019-12-30 basically done: 台账 (self-assessed, 2020-01-05, e.csv:3)\n"
            "  wanting: 年度总结\n");
}

TEST_F(Explained, WhatQualifiesAVerdict) {
  const auto text = [](task_verdict result, bool late, bool encouraged, bool provisional) {
    kaohe::task_finding of;
    of.result = result, of.late = late, of.encouraged = encouraged, of.provisional = provisional;
    return kaohe::report::verdict_text(of, language::zh) + " / " + kaohe::report::verdict_text(of, language::en);
  };
  EXPECT_EQ(text(task_verdict::done, false, false, false), "完成 / done");
  EXPECT_EQ(text(task_verdict::done, true, true, true), "完成（逾期，暂定） / done (late, provisional)");
  EXPECT_EQ(text(task_verdict::not_done, false, true, false), "未完成（鼓励性） / not done (encouraged)");
  EXPECT_EQ(text(task_verdict::not_due, false, true, false), "未到期 / not due");
}

TEST_F(Explained, VerifiedEvidenceNamesTheVerifierAndDecisionsTheirDocument) {
  f.evidence[0].verified_by = "区环保分局";
  EXPECT_NE(said(language::zh).find("（区环保分局核查，2020-01-05提交，"), std::string::npos);
  EXPECT_NE(said(language::en).find(" (verified by 区环保分局, 2020-01-05, "), std::string::npos);
  kaohe::decision_subject subject;
  subject.who = district, subject.task = kaohe::task_id{};
  f.decisions = {row(kaohe::decision_kind::determination, subject, kaohe::decision_value::not_done, "2020-02-01",
                     "2020-03-01", "2021-01-01")};
  f.decisions[0].reason = "未见总结";
  EXPECT_NE(said(language::zh)
                .find("\n  登记：认定 某区 ledger：未完成（某区政府，某政发〔2021〕1号，2020-02-01作出，自2020-"
                      "03-01起，至2021-01-01前，未见总结）\n"),
            std::string::npos)
      << said(language::zh);
  EXPECT_NE(said(language::en)
                .find("\n  register: determination 某区 ledger: not done (某区政府, 某政发〔2021〕1号, "
                      "2020-02-01, from 2020-03-01, until 2021-01-01, 未见总结)\n"),
            std::string::npos)
      << said(language::en);
}

TEST_F(Explained, AnExemptionSaysNoValue) {
  made.target(district, made.indicator("电", "kWh"), {required(kaohe::direction::falling)});
  const auto d = row(kaohe::decision_kind::exemption, about(district, {}), kaohe::decision_value::none, "2020-02-01");
  EXPECT_EQ(kaohe::report::explain(made.build(), d, language::zh),
            "免予考核 某区 target-0（某区政府，某政发〔2021〕1号，2020-02-01作出）");
}

TEST_F(Explained, StandingWorkOfAClassNamesWhatItsMembershipHangsOn) {
  const auto energy = made.indicator("年综合能源消费量", "tce");
  auto& t = made.content.tasks[0];
  t.due.reset(), t.encouraged = true, t.each = kaohe::membership{"年综合能源消费量 >= 5000 tce", {}};
  f.missing = {{district, energy, in("2019"), kaohe::figure::level}};
  f.fault = kaohe::feel::fault_cause::division_by_zero;
  const std::string text = said(language::zh);
  EXPECT_NE(text.find("  要求：长期，基本完成即可，鼓励\n  范围：年综合能源消费量 >= 5000 tce\n"), std::string::npos)
      << text;
  EXPECT_NE(text.find("  缺数据：某区 2019年 年综合能源消费量\n  无法计算："), std::string::npos) << text;
}

}  // namespace
