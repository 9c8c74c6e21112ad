// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/evidence_csv.hpp>

#include <support/duties.hpp>
#include <support/paths.hpp>
#include <support/reported.hpp>

#include <gtest/gtest.h>

#include <fstream>

namespace {

using kaohe::issue_code;
using kaohe::task_state;
using kaohe_test::duties;
using kaohe_test::lines;
using kaohe_test::reported;
using kaohe_test::said;

struct evidence_file {
  std::vector<kaohe::task_evidence> all;
  kaohe::issues problems;
};

evidence_file evidence_in(const std::string& text) {
  evidence_file r;
  r.all = kaohe::io::read_evidence(text, "e.csv", duties(), r.problems);
  return r;
}

/// One row under the full header.
evidence_file evidence_row(const std::string& cells) {
  return evidence_in("who,task,date,state,value,document,verified_by,known_since\n" + cells + "\n");
}

kaohe::date evidence_day(int y, int m, int d) { return kaohe::date::make(y, m, d).value(); }

}  // namespace

TEST(EvidenceCsv, ReadsEveryColumn) {
  const auto r = evidence_row("某区,ledger,2019-12-31,basically done,8.5,示例数据：台账,市环保局,2020-01-15");
  EXPECT_EQ(reported(r.problems), lines{});
  ASSERT_EQ(r.all.size(), 1U);
  const kaohe::task_evidence& e = r.all[0];
  EXPECT_EQ(duties().at(e.who).name, "某区");
  EXPECT_EQ(duties().at(e.shown).id, "ledger");
  EXPECT_EQ(e.reached, evidence_day(2019, 12, 31));
  EXPECT_EQ(e.state, task_state::basically_done);
  EXPECT_EQ(e.value, kaohe::number::ratio(17, 2));
  EXPECT_EQ(e.document, "示例数据：台账");
  EXPECT_EQ(e.verified_by, "市环保局");
  EXPECT_TRUE(e.is_verified());
  EXPECT_EQ(e.known_since, evidence_day(2020, 1, 15));
  EXPECT_EQ(e.where, (kaohe::place{"e.csv", 2, 1}));
}

TEST(EvidenceCsv, ChineseHeaderInAnyOrderAndWithoutTheOptionalColumns) {
  const auto r = evidence_in("状态,日期,任务,责任单位\n进行中,2019年6月30日,books,north\n");
  EXPECT_EQ(reported(r.problems), lines{});
  ASSERT_EQ(r.all.size(), 1U);
  EXPECT_EQ(r.all[0].state, task_state::in_progress);
  EXPECT_EQ(r.all[0].known_since, evidence_day(2019, 6, 30));  // not known before it was so
  EXPECT_FALSE(r.all[0].value);
  EXPECT_FALSE(r.all[0].is_verified());
  EXPECT_EQ(r.all[0].document, "");
}

TEST(EvidenceCsv, EveryCellOfARowIsChecked) {
  EXPECT_EQ(
      reported(evidence_row("某县,ledgers,2019-02-30,finished,many,,是,2019-13-01").problems),
      (lines{said(issue_code::unknown_reference, 2, 1, {"responsible_unit", "某县", "某区"}),
             said(issue_code::unknown_reference, 2, 4, {"task", "ledgers", "ledger"}),
             said(issue_code::no_such_date, 2, 12, {"2019-02-30"}),
             said(issue_code::unknown_task_state, 2, 23, {"finished"}), said(issue_code::not_a_number, 2, 32, {"many"}),
             said(issue_code::no_verifier, 2, 38, {"是"}), said(issue_code::no_such_date, 2, 40, {"2019-13-01"})}));
  EXPECT_EQ(reported(evidence_row(",,,,,,,").problems),
            (lines{said(issue_code::missing_key, 2, 1, {"evidence", "who"}),
                   said(issue_code::missing_key, 2, 2, {"evidence", "task"}),
                   said(issue_code::missing_key, 2, 3, {"evidence", "date"}),
                   said(issue_code::missing_key, 2, 4, {"evidence", "state"})}));
}

TEST(EvidenceCsv, ATargetIsNoTask) {
  EXPECT_EQ(reported(evidence_row("某区,cod,2019-12-31,done,,,,").problems),
            lines{said(issue_code::unknown_reference, 2, 4, {"task", "cod", ""})});
}

TEST(EvidenceCsv, TheTaskMustBeTheUnits) {
  EXPECT_EQ(reported(evidence_row("北镇,ledger,2019-12-31,done,,,,").problems),
            lines{said(issue_code::not_a_unit_of, 2, 1, {"task", "ledger", "北镇"})});
  EXPECT_EQ(reported(evidence_row("某区,books,2019-12-31,done,,,,").problems),
            lines{});  // who is in a class depends on the day
}

TEST(EvidenceCsv, AVerifierHasANameAndIsNotTheUnitItself) {
  for (const char* nobody : {"是", "yes", "verified", "已核实", "-", "某区", "district"}) {
    EXPECT_EQ(reported(evidence_row("某区,ledger,2019-12-31,done,,,\"" + std::string(nobody) + "\",").problems),
              lines{said(issue_code::no_verifier, 2, 30, {nobody})});
  }
  EXPECT_EQ(reported(evidence_row("某区,ledger,2019-12-31,done,,,北镇,").problems), lines{});
}

TEST(EvidenceCsv, NothingIsKnownBeforeItIsSo) {
  const auto known = [](const std::string& when) {
    return reported(evidence_row("某区,ledger,2019-12-31,done,,,," + when).problems);
  };
  EXPECT_EQ(known("2019-12-31"), lines{});
  EXPECT_EQ(known("2019-12-30"),
            lines{said(issue_code::dates_reversed, 2, 30, {"ledger", "2019-12-31", "2019-12-30"})});
}

TEST(EvidenceCsv, ColumnsAndRowsAreCheckedLikeThoseOfFigures) {
  EXPECT_EQ(reported(evidence_in("who,task,date,stat\n").problems),
            (lines{said(issue_code::unknown_column, 1, 15, {"stat", "state"}),
                   said(issue_code::missing_column, 1, 1, {"state"})}));
  const auto r = evidence_in("who,task,date,state\n某区,ledger,2019-12-31,done\n某区\n某区,ledger,x,done\n");
  EXPECT_EQ(r.all.size(), 1U);
  EXPECT_EQ(kaohe_test::reported_codes(r.problems),
            (lines{said(issue_code::wrong_field_count, 3, 1), said(issue_code::not_a_date, 4, 11)}));
}

TEST(EvidenceCsv, FilesOfAnyAcceptedEncoding) {
  const std::string path = kaohe_test::scratch("evidence") + "/e.csv";
  const auto load = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    evidence_file r;
    r.all = kaohe::io::load_evidence(path, kaohe::io::encoding::detect, duties(), r.problems);
    return r;
  };
  EXPECT_EQ(load("\xEF\xBB\xBFwho,task,date,state\r\n某区,ledger,2019-12-31,done\r\n").all.size(), 1U);
  const auto gb = load("who,task,date,state\r\n\xC4\xB3\xC7\xF8,ledger,2019-12-31,\xCD\xEA\xB3\xC9\r\n");  // 某区, 完成
  ASSERT_EQ(gb.all.size(), 1U);
  EXPECT_EQ(gb.all[0].state, task_state::done);
  EXPECT_EQ(reported(gb.problems), lines{said(issue_code::read_as_gb18030, 0, 0, {path})});
  evidence_file none;
  none.all = kaohe::io::load_evidence(path + ".none", kaohe::io::encoding::detect, duties(), none.problems);
  EXPECT_EQ(kaohe_test::reported_codes(none.problems), lines{said(issue_code::cannot_read, 0, 0)});
}
