// SPDX-License-Identifier: Apache-2.0
// Decisions of a small policy as an officer reads them, in full and in brief, in both languages.
#include "support/gate_policy.hpp"
#include "support/golden.hpp"

#include <kaohe/io/project_file.hpp>
#include <kaohe/io/register_csv.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;

constexpr const char* applications =
    "id,name,受理日期,行业代码,建设性质,涉煤,清洁能源替代,工业项目,综合能耗[tce],工业增加值[万元],所在镇街,"
    "新增排放量.二氧化硫[吨],新增排放量.氨氮[吨],替代量.二氧化硫[吨],替代量.氨氮[吨],用煤比重[%]\n"
    "P1,能耗正好在红线上,2019-03-01,3011,改建,否,否,是,5000,5000,北镇,0,0,0,0,30\n"
    "P2,能耗略高于红线,2019-03-01,3011,改建,否,否,是,5001,5000,北镇,0,0,0,0,30\n"
    "P3,已准予例外,2019-03-01,3011,改建,否,否,是,5001,5000,北镇,0,0,0,0,30.1\n"
    "P4,新建用煤，氨氮替代不足,2019-03-01,3011,新建,是,否,是,3000,5000,南镇,1,2,2,0.8,31.5\n"
    "P5,增加值未填，替代已足,2019-03-01,3011,扩建,否,否,是,3000,,南镇,1,2,2,4,0\n"
    "P6,增加值为零,2019-03-01,3011,扩建,否,否,是,3000,0,南镇,0,0,0,0,0\n"
    "P7,不满一千吨,2019-03-01,3011,扩建,否,否,是,999.9,100,,0,0,0,0,\n"
    "P8,办法失效以后,2023-06-01,3011,扩建,否,否,否,999.9,,南镇,0,0,0,0,\n";

constexpr const char* decided =
    "kind,subject,about,value,authority,reference,date,from,to,reason\n"
    "exception,P3,intensity,granted,某区人民政府,某政函〔2019〕3号,2019-02-01,,,重点技术攻关\n"
    "commitment,P0,increment,2000 tce,某发改局,某审〔2018〕1号,2018-12-01,,,\n";

std::string explained(kaohe::language lang) {
  kaohe::issues problems;
  const kaohe::policy& p = small_gate();
  const auto projects = kaohe::io::read_projects(applications, "projects.csv", p, problems);
  const kaohe::decision_register rows(kaohe::io::read_decisions(decided, "register.csv", p, problems));
  EXPECT_EQ(brief(problems), "");
  const kaohe::gate::facts on{&rows, nullptr, nullptr, kaohe_test::on("2023-12-31")};
  const kaohe::gate_decisions all = kaohe::gate::decide_all(p, projects, on);
  std::string text;
  for (const bool everything : {false, true}) {
    for (const kaohe::project_decision& d : all.all) {
      if (everything || kaohe::report::says_something(p, d))
        text += kaohe::report::explain(p, projects, d, everything, lang) + "\n";
    }
  }
  for (const kaohe::ledger& l : all.ledgers) text += kaohe::report::explain(p, projects, l, lang);
  return text;
}

TEST(GateExplained, InChinese) { expect_golden("gate_explained.zh.txt", explained(kaohe::language::zh)); }
TEST(GateExplained, InEnglish) { expect_golden("gate_explained.en.txt", explained(kaohe::language::en)); }

}  // namespace
