// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/register_csv.hpp>

#include <support/duties.hpp>
#include <support/paths.hpp>
#include <support/reported.hpp>
#include <support/scheme_policy.hpp>

#include <gtest/gtest.h>

#include <fstream>

namespace {

using kaohe::decision_kind;
using kaohe::decision_value;
using kaohe::issue_code;
using kaohe_test::duties;
using kaohe_test::lines;
using kaohe_test::reported;
using kaohe_test::said;

struct register_file {
  std::vector<kaohe::decision> all;
  kaohe::issues problems;
};

register_file decisions_in(const std::string& text) {
  register_file r;
  r.all = kaohe::io::read_decisions(text, "r.csv", duties(), r.problems);
  return r;
}

/// One row under the full header.
register_file register_row(const std::string& cells) {
  return decisions_in("kind,subject,about,value,authority,reference,date,from,to,reason\n" + cells + "\n");
}

/// The same with authority, reference and date.
register_file made(const std::string& what) { return register_row(what + ",区政府,1号,2021-05-20,,,"); }

kaohe::date day(int y, int m, int d) { return kaohe::date::make(y, m, d).value(); }

}  // namespace

TEST(RegisterCsv, ReadsEveryColumn) {
  const auto r =
      register_row("determination,某区,share,met,区政府,某政发〔2021〕1号,2021-05-20,2021-06-01,2022-01-01,示例数据");
  EXPECT_EQ(reported(r.problems), lines{});
  ASSERT_EQ(r.all.size(), 1U);
  const kaohe::decision& d = r.all[0];
  EXPECT_EQ(d.kind, decision_kind::determination);
  EXPECT_EQ(d.about.who, duties().find_responsible_unit("某区"));
  EXPECT_EQ(d.about.target, duties().find_target("share"));
  EXPECT_FALSE(d.about.task);
  EXPECT_EQ(d.value, decision_value::met);
  EXPECT_EQ(d.authority, "区政府");
  EXPECT_EQ(d.reference, "某政发〔2021〕1号");
  EXPECT_EQ(d.made, day(2021, 5, 20));
  EXPECT_EQ(d.lasts, (kaohe::validity{day(2021, 6, 1), day(2022, 1, 1)}));
  EXPECT_EQ(d.reason, "示例数据");
  EXPECT_EQ(d.where, (kaohe::place{"r.csv", 2, 1}));
}

TEST(RegisterCsv, ChineseHeaderInAnyOrderAndWithoutTheOptionalColumns) {
  const auto r =
      decisions_in("文号,决定机关,决定日期,结论,事项,对象,类别\n1号,区政府,2021年5月20日,未完成,share,district,认定\n");
  EXPECT_EQ(reported(r.problems), lines{});
  ASSERT_EQ(r.all.size(), 1U);
  EXPECT_EQ(r.all[0].value, decision_value::missed);
  EXPECT_EQ(r.all[0].lasts, kaohe::validity{});
  EXPECT_EQ(r.all[0].reason, "");
}

TEST(RegisterCsv, EachKindSaysWhomAndWhatItIsAbout) {
  using kaohe::to_text;
  const auto about = [](const std::string& what) {
    const auto r = made(what);
    if (r.all.size() != 1) return "problems: " + ::testing::PrintToString(reported(r.problems));
    const auto& d = r.all[0];
    return std::string(to_text(d.kind)) + " / " + to_text(duties(), d.about) + " / " + std::string(to_text(d.value));
  };
  EXPECT_EQ(about("exception,某项目,红线,granted"), "exception / 某项目 红线 / granted");
  EXPECT_EQ(about("例外,某项目,红线,不予"), "exception / 某项目 红线 / refused");
  EXPECT_EQ(about("exemption,district,cod,"), "exemption / 某区 cod / –");
  EXPECT_EQ(about("免予考核,district,cod,–"), "exemption / 某区 cod / –");
  EXPECT_EQ(about("determination,某区,ledger,done"), "determination / 某区 ledger / done");
  EXPECT_EQ(about("determination,北镇,books,未完成"), "determination / 北镇 books / not_done");
  EXPECT_EQ(about("suspension,北镇,towns  2019年,in force"), "suspension / 北镇 towns 2019 / in_force");
  EXPECT_EQ(about("解除限批,北镇,towns 2019,解除"), "lift / 北镇 towns 2019 / lifted");
  EXPECT_EQ(about("announcement,towns 2019,,published"), "announcement / towns 2019 / published");
  EXPECT_EQ(about("announcement,towns 2019,–,公布"), "announcement / towns 2019 / published");
  EXPECT_EQ(about("appeal,北镇,towns 2019,open"), "appeal / 北镇 towns 2019 / open");
}

TEST(RegisterCsv, WhatDoesNotFitItsKindIsReportedAtItsCell) {
  EXPECT_EQ(reported(made("exemtion,某区,cod,").problems),
            lines{said(issue_code::unknown_decision_kind, 2, 1, {"exemtion", "exemption"})});
  EXPECT_EQ(reported(made("认 定,某区,cod,").problems),
            lines{said(issue_code::unknown_decision_kind, 2, 1, {"认 定", "认定"})});
  EXPECT_EQ(reported(made("exemption,某县,cods,").problems),
            (lines{said(issue_code::unknown_reference, 2, 11, {"responsible_unit", "某县", "某区"}),
                   said(issue_code::unknown_reference, 2, 14, {"target", "cods", "cod"})}));
  EXPECT_EQ(reported(made("exemption,某区,ledger,").problems),  // tasks are not exempt
            lines{said(issue_code::unknown_reference, 2, 14, {"target", "ledger", ""})});
  EXPECT_EQ(reported(made("exemption,北镇,cod,").problems),
            lines{said(issue_code::not_a_unit_of, 2, 11, {"target", "cod", "北镇"})});
  EXPECT_EQ(reported(made("determination,某区,cod,met").problems),
            lines{said(issue_code::not_by_determination, 2, 18, {"cod"})});
  EXPECT_EQ(reported(made("determination,北镇,ledger,done").problems),
            lines{said(issue_code::not_a_unit_of, 2, 15, {"task", "ledger", "北镇"})});
  EXPECT_EQ(reported(made("determination,某区,twice,done").problems),
            lines{said(issue_code::ambiguous_name, 2, 18, {"target/task", "twice"})});
  EXPECT_EQ(reported(made("suspension,北镇,2019,in force").problems),
            lines{said(issue_code::assessment_expected, 2, 15, {"2019"})});
  EXPECT_EQ(reported(made("suspension,北镇,towns 20190,in force").problems),
            lines{said(issue_code::assessment_expected, 2, 15, {"towns 20190"})});
  EXPECT_EQ(reported(made("announcement,towns 2019,北镇,published").problems),
            lines{said(issue_code::conflicting_keys, 2, 25, {"北镇", "announcement", "about"})});
}

TEST(RegisterCsv, TheValueMustBeOneOfItsKind) {
  EXPECT_EQ(reported(made("determination,某区,share,done").problems),
            lines{said(issue_code::decision_value_expected, 2, 24, {"determination", "done", "met, missed"})});
  EXPECT_EQ(reported(made("determination,某区,ledger,met").problems),
            lines{said(issue_code::decision_value_expected, 2, 25, {"determination", "met", "done, not_done"})});
  EXPECT_EQ(reported(made("exemption,某区,cod,granted").problems),
            lines{said(issue_code::decision_value_expected, 2, 18, {"exemption", "granted", "–"})});
  EXPECT_EQ(reported(made("appeal,北镇,towns 2019,yes").problems),
            lines{said(issue_code::decision_value_expected, 2, 22, {"appeal", "yes", "open, upheld, rejected"})});
  EXPECT_EQ(reported(made("determination,某区,share,").problems),
            lines{said(issue_code::missing_key, 2, 24, {"decision", "value"})});
}

TEST(RegisterCsv, ADecisionHasAnAuthorityAReferenceAndADate) {
  EXPECT_EQ(reported(register_row("exemption,某区,cod,,,,,,,").problems),
            (lines{said(issue_code::missing_key, 2, 19, {"decision", "authority"}),
                   said(issue_code::missing_key, 2, 20, {"decision", "reference"}),
                   said(issue_code::missing_key, 2, 21, {"decision", "date"})}));
}

TEST(RegisterCsv, DatesInTheWrongOrderAreReported) {
  const auto dates = [](const std::string& three) {
    return reported(register_row("exemption,某区,cod,,区政府,1号," + three + ",").problems);
  };
  EXPECT_EQ(dates("2021-05-20,2021-06-01,2021-06-02"), lines{});
  EXPECT_EQ(dates("2021-05-20,2021-06-01,2021-06-01"),
            lines{said(issue_code::dates_reversed, 2, 48, {"某区", "2021-06-01", "2021-06-01"})});
  EXPECT_EQ(dates("2021-05-20,,2021-05-20"),
            lines{said(issue_code::dates_reversed, 2, 38, {"某区", "2021-05-20", "2021-05-20"})});
  EXPECT_EQ(dates("2021-05-20,2021-01-01,2021-05-20"),  // over before anybody knew of it
            lines{said(issue_code::dates_reversed, 2, 48, {"某区", "2021-05-20", "2021-05-20"})});
  EXPECT_EQ(dates("2021-05-20,2021-01-01,2021-05-21"), lines{});
  EXPECT_EQ(dates("2021-02-30,x,"),
            (lines{said(issue_code::no_such_date, 2, 26, {"2021-02-30"}), said(issue_code::not_a_date, 2, 37, {"x"})}));
  EXPECT_EQ(reported(register_row("lift,北镇,towns 2019,lifted,区政府,1号,2021-05-20,,2021-06-01,").problems),
            lines{said(issue_code::conflicting_keys, 2, 46, {"北镇", "lift", "to"})});
}

TEST(RegisterCsv, ColumnsAndRowsAreCheckedLikeThoseOfFigures) {
  EXPECT_EQ(reported(decisions_in("kind,subject,about,value,authority,reference,dates\n").problems),
            (lines{said(issue_code::unknown_column, 1, 46, {"dates", "date"}),
                   said(issue_code::missing_column, 1, 1, {"date"})}));
  const auto r = decisions_in(
      "kind,subject,about,value,authority,reference,date\nexemption,某区,cod,,区政府,1号,2021-05-20\n"
      "exemption\nexemption,某区,cod,,区政府,1号,x\n");
  EXPECT_EQ(r.all.size(), 1U);
  EXPECT_EQ(kaohe_test::reported_codes(r.problems),
            (lines{said(issue_code::wrong_field_count, 3, 1), said(issue_code::not_a_date, 4, 26)}));
}

TEST(RegisterCsv, FilesOfAnyAcceptedEncoding) {
  const std::string path = kaohe_test::scratch("register") + "/r.csv";
  const auto load = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    register_file r;
    r.all = kaohe::io::load_decisions(path, kaohe::io::encoding::detect, duties(), r.problems);
    return r;
  };
  const std::string header = "kind,subject,about,value,authority,reference,date\r\n";
  EXPECT_EQ(load("\xEF\xBB\xBF" + header + "免予考核,某区,cod,,区政府,1号,2021-05-20\r\n").all.size(), 1U);
  const auto gb = load(header + "exemption,\xC4\xB3\xC7\xF8,cod,,x,\xA3\xB1\xBA\xC5,2021-05-20\r\n");  // 某区
  EXPECT_EQ(gb.all.size(), 1U);
  EXPECT_EQ(reported(gb.problems), lines{said(issue_code::read_as_gb18030, 0, 0, {path})});
  register_file none;
  none.all = kaohe::io::load_decisions(path + ".none", kaohe::io::encoding::detect, duties(), none.problems);
  EXPECT_EQ(kaohe_test::reported_codes(none.problems), lines{said(issue_code::cannot_read, 0, 0)});
}

TEST(RegisterCsv, AssessmentsAreThoseOfThePolicyIfItHasAny) {
  const auto p = kaohe_test::policy_of(kaohe_test::scheme_frame() + R"T(
[[scheme]]
id = "towns"
over = { kind = "town" }
period = "year"
total = 1
grades = [ [">= 0", "完成"] ]
  [[scheme.item]]
  id = "i"
  points = 1
  score = '1'
[[ladder]]
id = "ndrc-901"
targets = "cod-2020"
period = "year"
input = '差距'
levels = [ ["-", "一级"] ]
)T");
  const auto problems = [&](const std::string& what) {
    kaohe::issues found;
    const auto all = kaohe::io::read_decisions(
        "kind,subject,about,value,authority,reference,date\n" + what + ",区政府,1号,2021-05-20\n", "r.csv", p, found);
    EXPECT_EQ(all.size(), found.empty() ? 1U : 0U);
    return reported(found);
  };
  EXPECT_EQ(problems("announcement,towns 2019,,published"), lines{});
  EXPECT_EQ(problems("suspension,北镇,ndrc-901 2019H1,in force"), lines{});
  EXPECT_EQ(problems("lift,北镇,towms 2019,lifted"),
            lines{said(issue_code::unknown_reference, 2, 9, {"scheme/ladder", "towms", "towns"})});
  EXPECT_EQ(problems("appeal,北镇,ndrc-902 2019,upheld"),
            lines{said(issue_code::unknown_reference, 2, 11, {"scheme/ladder", "ndrc-902", "ndrc-901"})});
  EXPECT_EQ(problems("announcement,town 2019,,published"),
            lines{said(issue_code::unknown_reference, 2, 14, {"scheme/ladder", "town", "towns"})});
}

TEST(RegisterCsv, ReadsWhatProjectsTakeOfTargets) {
  const auto r = decisions_in(
      "kind,subject,about,value,authority,reference,date\n"
      "commitment,P1,cod,0.5 千克,某局,1号,2020-01-01\n承诺用量,P2,cod,0 吨,某局,2号,2020-01-01\n"
      "release,P1,cod,,某局,3号,2020-02-01\n释放用量,P2,cod,已释放,某局,4号,2020-02-01\n");
  EXPECT_EQ(reported(r.problems), lines{});
  ASSERT_EQ(r.all.size(), 4U);
  EXPECT_EQ(r.all[0].kind, decision_kind::commitment);
  EXPECT_EQ(r.all[0].value, decision_value::committed);
  EXPECT_EQ(r.all[0].about.project, "P1");
  EXPECT_EQ(r.all[0].about.target, duties().find_target("cod"));
  EXPECT_EQ(to_text(*r.all[0].amount), "0.5 千克");
  EXPECT_EQ(r.all[1].amount->amount, kaohe::number(0));
  for (const std::size_t released : {2U, 3U}) {
    EXPECT_EQ(r.all[released].kind, decision_kind::release);
    EXPECT_EQ(r.all[released].value, decision_value::released);
    EXPECT_FALSE(r.all[released].amount);
  }
}

TEST(RegisterCsv, WhatAProjectTakesIsAnAmountOfTheTarget) {
  const auto problem = [](const std::string& value) { return reported(made("commitment,P1,cod," + value).problems); };
  EXPECT_EQ(problem("5 tce"), lines{said(issue_code::commitment_amount, 2, 19, {"cod", "5 tce", "吨"})});
  EXPECT_EQ(problem("5"), lines{said(issue_code::commitment_amount, 2, 19, {"cod", "5", "吨"})});
  EXPECT_EQ(problem("-1 吨"), lines{said(issue_code::commitment_amount, 2, 19, {"cod", "-1 吨", "吨"})});
  EXPECT_EQ(problem("多"), lines{said(issue_code::not_a_quantity, 2, 19, {"多"})});
  EXPECT_EQ(problem(""), lines{said(issue_code::missing_key, 2, 19, {"decision", "value"})});
  EXPECT_EQ(reported(made("commitment,,cdo,1 吨").problems),
            (lines{said(issue_code::missing_key, 2, 12, {"decision", "subject"}),
                   said(issue_code::unknown_reference, 2, 13, {"target", "cdo", ""})}));
  EXPECT_EQ(reported(made("release,P1,cod,5 吨").problems),
            lines{said(issue_code::decision_value_expected, 2, 16, {"release", "5 吨", "released"})});
}

TEST(RegisterCsv, TwoAmountsOfOneDayContradictEachOther) {
  const auto r = decisions_in(
      "kind,subject,about,value,authority,reference,date\n"
      "commitment,P1,cod,1 吨,某局,1号,2020-01-01\ncommitment,P1,cod,2 吨,某局,2号,2020-01-01\n");
  kaohe::issues problems;
  kaohe::observe::check_decisions(duties(), r.all, problems);
  EXPECT_EQ(reported(problems),
            lines{said(issue_code::conflicting_decisions, 3, 1,
                       {"cod P1", "2020-01-01", "committed 1 吨 2020-01-01..", "committed 2 吨 2020-01-01.."})});
}
