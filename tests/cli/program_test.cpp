// SPDX-License-Identifier: Apache-2.0
// The program as a user runs it: exit statuses, where problems are printed, what its documents hold.
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/run_program.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace {

using outcome = kaohe_test::program_outcome;
using kaohe_test::content_of;

outcome run(const std::string& name, const std::string& arguments) { return kaohe_test::run_program(name, arguments); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string written_file(const std::string& test, const std::string& name, const std::string& bytes) {
  const std::string path = kaohe_test::scratch("cli_input_" + test) + "/" + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

const std::string zhoucun = "policies/zhoucun-2018-38";
const std::string zhoucun_figures = " --observations policies/zhoucun-2018-38/observations/*.csv";

TEST(Program, WithoutACommandIsBadUsage) {
  const outcome ran = run("no_command", "");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(ran.err, "");
}

TEST(Program, HelpAndVersionAreNoErrors) {
  EXPECT_EQ(run("help", "--help").status, 0);
  EXPECT_TRUE(holds(run("help_assess", "assess --help").out, "--as-of"));
  EXPECT_EQ(run("version", "--version").out, "0.1.0\n");
}

TEST(Program, RefusesOptionsItDoesNotKnow) {
  EXPECT_EQ(run("unknown_option", "check --frobnicate " + zhoucun).status, 2);
  EXPECT_EQ(run("unknown_format", "check --format yaml " + zhoucun).status, 2);
}

TEST(Check, ACleanPackageHasStatusZeroAndNothingOnStandardError) {
  const outcome ran = run("check_clean", "check " + zhoucun);
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_TRUE(holds(ran.out, "zhoucun-2018-38 (周政发〔2018〕38号)")) << ran.out;
  EXPECT_EQ(ran.err, "");
}

TEST(Check, ErrorsHaveStatusOneAndStandOnStandardOutput) {
  const std::string folder = kaohe_test::scratch("cli_broken_package");
  std::ofstream(folder + "/policy.toml") << "format = 1\n[policy]\nid = \"x\"\ntitel = \"y\"\n";
  const outcome ran = run("check_broken", "check '" + folder + "'");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(holds(ran.out, "policy.toml:4:1: error: ")) << ran.out;
  EXPECT_TRUE(holds(ran.out, "[KH-0908]")) << ran.out;
  EXPECT_TRUE(holds(ran.out, "title")) << ran.out;  // the nearest known key
  EXPECT_TRUE(holds(ran.out, "[KH-0908]\n    titel = \"y\"\n    ^\n")) << ran.out;
  EXPECT_FALSE(holds(run("check_broken_json", "check --format json '" + folder + "'").out, "^"));
}

TEST(Check, AFolderThatIsNotThereIsBadInput) {
  const outcome ran = run("check_nothing", "check no/such/folder");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(holds(ran.err, "no/such/folder")) << ran.err;
}

TEST(Check, JsonIsTextWhateverTheNameOfAFile) {
  const std::string path = written_file("check_bytes", "odd\xFF.toml", "titel = 1\n");
  const outcome ran = run("check_bytes", "check --format json '" + path.substr(0, path.rfind('/')) + "'");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(holds(ran.out, "odd\uFFFD.toml")) << ran.out << ran.err;
}

TEST(Check, SpeaksChineseWhenAsked) {
  EXPECT_TRUE(holds(run("check_zh", "check --lang zh " + zhoucun).out, "没有错误"));
}

TEST(Show, PrintsSentencesBesideWhatEncodesThem) {
  const outcome ran = run("show", "show --lang zh --article 二 " + zhoucun);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(holds(ran.out, "（二）主要目标")) << ran.out;
  EXPECT_TRUE(holds(ran.out, "能源消费增量控制在10.3万吨标准煤以内；")) << ran.out;
  EXPECT_TRUE(holds(
      ran.out,
      "→ 目标 voc-2020：周村区 挥发性有机物排放总量 实际值 <= 2814 吨；降低率 >= 19 %（2020年，比2016年，约束性）"))
      << ran.out;
  EXPECT_TRUE(holds(ran.out, "0 句尚无编码")) << ran.out;
}

TEST(Show, NamesSentencesWithoutAnEntry) {
  const std::string text = written_file("show_open", "text.txt", "（一）目标。要节能，要减排。要爱护环境。\n");
  const std::string folder = text.substr(0, text.rfind('/'));
  std::ofstream(folder + "/policy.toml") << R"(format = 1
[policy]
id = "open"
title = "某方案"
document = "某政发〔2018〕1号"
period = { from = 2016, to = 2020 }
text = "text.txt"
[[remark]]
article = "一"
quote = "要减排"
reason = "没有可核查的数"
reading = "减少排放"
)";
  const outcome ran = run("show_open", "show --article 一 '" + folder + "'");
  EXPECT_EQ(ran.out,
            "(一) 目标\n"
            "  要节能，要减排。\n"
            "    → not encoded: 没有可核查的数\n"
            "      read as: 减少排放\n"
            "    ? not quoted: 要节能\n"
            "  要爱护环境。\n"
            "    ? not encoded yet\n"
            "\n"
            "2 sentences, 1 of them not encoded yet, 1 not quoted in full\n")
      << ran.err;
}

TEST(Show, AnArticleThatTheTextDoesNotHaveIsBadInput) {
  EXPECT_EQ(run("show_unknown", "show --article 九十九 " + zhoucun).status, 2);
}

const std::string given = " --given examples/project.toml";

TEST(Eval, PrintsValueTypeTraceAndWhatDecided) {
  const outcome ran = run("eval", "eval --lang zh '综合能耗 / 工业增加值 > 1 吨标准煤/万元 or 涉煤'" + given);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(
      ran.out,
      "值：true   类型：布尔值\n"
      "✓ 综合能耗 / 工业增加值 > 1 吨标准煤/万元 or 涉煤\n"
      "  ✓ 综合能耗 / 工业增加值 > 1 吨标准煤/万元  1.0002 tce/万元，界限 1 吨标准煤/万元，差 0.0002 吨标准煤/万元\n"
      "      综合能耗 / 工业增加值 = 1.0002 tce/万元\n"
      "        综合能耗 = 5001 tce\n"
      "        工业增加值 = 5000 万元\n"
      "  ? 涉煤                                     缺失\n"
      "决定结果的是：综合能耗 / 工业增加值 > 1 吨标准煤/万元\n");
}

TEST(Eval, NeedsNoFileForAnExpressionWithoutNames) {
  EXPECT_EQ(run("eval_plain", "eval '1 t / 4'").out, "value: 0.25 t   type: quantity (mass)\n  1 t / 4 = 0.25 t\n");
  EXPECT_EQ(run("eval_literal", "eval '5 tce'").out, "value: 5 tce   type: quantity (coal equivalent)\n");
}

TEST(Eval, AMissingValueAndAFaultAreAnswersNotFailures) {
  const outcome lacks = run("eval_missing", "eval '综合能耗 > 5000 tce and 涉煤'" + given);
  EXPECT_EQ(lacks.status, 0) << lacks.err;
  EXPECT_TRUE(holds(lacks.out, "value: missing ")) << lacks.out;
  EXPECT_TRUE(holds(lacks.out, "\nmissing: 涉煤\n")) << lacks.out;
  const outcome fault = run("eval_fault", "eval '1 + 1/0'");
  EXPECT_EQ(fault.status, 0) << fault.err;
  EXPECT_TRUE(holds(fault.out, "\nfault: 1:5 1/0: division by zero\n")) << fault.out;
}

TEST(Eval, EveryProblemOfTextAndFileIsReportedInOnePass) {
  const std::string path = written_file("eval_bad", "given.toml", "a = '1 tce +'\nb = 'c'\n");
  const outcome ran = run("eval_bad", "eval 'a + b * )' --given '" + path + "'");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(holds(ran.err, "EXPRESSION:1:9: error: ")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "\n    a + b * )\n            ^\n")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "\n    b = 'c'\n         ^\n")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "given.toml:1:13: error: ")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "given.toml:2:6: error: ")) << ran.err;
}

TEST(Eval, WhatOnlyFollowsFromABadFileIsNotReported) {
  const std::string path = written_file("eval_follows", "given.toml", "a = '1 tce +'\nb = 1\n");
  const outcome unknown = run("eval_follows", "eval 'a + b' --given '" + path + "'");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_FALSE(holds(unknown.err, "EXPRESSION")) << unknown.err;
  const outcome wrong = run("eval_follows_not", "eval 'b + 1 t' --given '" + path + "'");
  EXPECT_TRUE(holds(wrong.err, "EXPRESSION:1:5: error: ")) << wrong.err;
}

TEST(Eval, UnknownNamesAndFilesAreBadInput) {
  const outcome name = run("eval_name", "eval '综合能号 > 1 tce'" + given);
  EXPECT_EQ(name.status, 2);
  EXPECT_TRUE(holds(name.err, "did you mean '综合能耗'?")) << name.err;
  const outcome wide = run("eval_wide", "eval '综合能耗 > 1 t'" + given);
  EXPECT_TRUE(holds(wide.err, "\n    综合能耗 > 1 t\n               ^\n")) << wide.err;
  EXPECT_EQ(run("eval_no_file", "eval 1 --given no/such.toml").status, 2);
  EXPECT_EQ(run("eval_no_policy", "eval 1 --policy no/such").status, 2);
  EXPECT_EQ(run("eval_nothing", "eval").status, 2);
  const outcome empty = run("eval_empty", "eval ''");
  EXPECT_EQ(empty.status, 2);
  EXPECT_TRUE(empty.err.ends_with("[KH-0302]\n")) << empty.err;
}

TEST(Eval, ThePolicysIndicatorsAreMissingUnlessGiven) {
  const std::string text = "eval '能源消费总量 > 200 万吨标准煤' --policy examples/first-package";
  EXPECT_TRUE(holds(run("eval_policy", text).out, "value: missing ")) << run("eval_policy", text).out;
  const std::string path = written_file("eval_policy", "given.toml", "\"能源消费总量\" = '210 万tce'\n");
  const outcome ran = run("eval_policy_given", text + " --given '" + path + "'");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(holds(ran.out, "    能源消费总量 = 210 万吨标准煤\n")) << ran.out;
}

TEST(Eval, ThePolicysTablesAreCalledAndSayWhichRowHits) {
  const std::string text = "eval '等级(95 %, 目标得分(95 %) + 50)' --policy examples/score-table";
  const outcome ran = run("eval_table", text);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(holds(ran.out, " = 未完成\n")) << ran.out;
  EXPECT_TRUE(holds(ran.out, "        row 2 hits  examples/score-table/tables/target_score.csv:4\n")) << ran.out;
  const outcome json = run("eval_table_json", text + " --format json");
  EXPECT_TRUE(holds(json.out, "\"hits\"")) << json.out;
}

TEST(Check, CountsTheTables) {
  EXPECT_TRUE(holds(run("check_tables", "check examples/score-table").out, "0 measures, 2 tables; no errors"));
  EXPECT_TRUE(holds(run("check_tables_zh", "check --lang zh examples/score-table").out, "，2 个决策表；没有错误"));
}

TEST(Show, ListsTheTables) {
  const outcome ran = run("show_tables", "show examples/score-table");
  EXPECT_TRUE(holds(ran.out, "table 等级(完成率, 得分): 考核等级, 5 rows\n")) << ran.out;
  const outcome json = run("show_tables_json", "show --format json examples/score-table");
  EXPECT_TRUE(holds(json.out, "\"tables\": [")) << json.out;
}

TEST(Test, RunsTheCasesOfAPackage) {
  const outcome ran = run("test", "test examples/score-table");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out, "22 passed, 0 failed\n");
  EXPECT_EQ(run("test_zh", "test --lang zh examples/score-table").out, "通过 22，未通过 0\n");
}

TEST(Test, AFailedCaseHasStatusOne) {
  const std::string policy =
      written_file("test_failed", "policy.toml",
                   "format = 1\n[policy]\nid = \"p\"\ntitle = \"示例\"\n[[table]]\nid = \"得分\"\n"
                   "parameters = [{ name = \"x\", type = \"number\" }]\n"
                   "output = \"number\"\nrows = [[\">= 1\", \"40\"], [\"< 1\", \"0\"]]\n"
                   "[[case]]\nname = \"不满\"\ntable = \"得分\"\n"
                   "rows = [{ given = { x = 0.5 }, expect = 20 }, { name = \"缺\", expect = 0 }]\n");
  const std::string folder = policy.substr(0, policy.rfind('/'));
  const outcome ran = run("test_failed", "test '" + folder + "'");
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "failed: 不满, row 1  " + policy +
                         ":13\n  table 得分\n  output: expected 20, found 0\n  row 2 hits\n    x = 0.5\n"
                         "failed: 不满: 缺  " +
                         policy +
                         ":13\n  table 得分\n  output: expected 0, found missing\n    x = missing\n"
                         "no case reaches: table 得分, row 1\n0 passed, 2 failed\n");
  const outcome zh = run("test_failed_zh", "test --lang zh '" + folder + "'");
  EXPECT_TRUE(holds(zh.out, "输出：应为 20，实为 0\n  第2行命中\n")) << zh.out;
  EXPECT_TRUE(holds(zh.out, "没有用例涉及：决策表 得分 第1行\n通过 0，未通过 2\n")) << zh.out;
  const outcome json = run("test_failed_json", "test --format json '" + folder + "'");
  EXPECT_EQ(json.status, 1);
  for (const char* const key : {"\"format\": 1", "\"table\": \"得分\"", "\"passed\": false", "\"found\": null",
                                "\"failed\": 2", "\"part\": \"output\"", "\"number\": \"0.5\"", "\"not_tried\": [",
                                "\"rows\": [\n        2\n      ]", "\"line\": 13"}) {
    EXPECT_TRUE(holds(json.out, key)) << key << json.out;
  }
}

TEST(Test, PrintsWhatFailedWithEveryValue) {
  const outcome en = run("test_golden", "test tests/golden/failing_cases");
  EXPECT_EQ(en.status, 1) << en.err;
  kaohe_test::expect_golden("failing_cases/en.txt", en.out);
  kaohe_test::expect_golden("failing_cases/zh.txt",
                            run("test_golden_zh", "test --lang zh tests/golden/failing_cases").out);
  const outcome json = run("test_golden_json", "test --format json tests/golden/failing_cases");
  for (const char* const key :
       {"\"scheme\": \"towns\",\n      \"item\": \"law\"", "\"ladder\": \"weather\",\n      \"target\"",
        "\"task\": \"plan\"", "\"fault\": \"\"", "\"name\": \"verdict(\\\"cod-2020\\\")\""}) {
    EXPECT_TRUE(holds(json.out, key)) << key;
  }
}

TEST(Test, RulesAreCoveredBothWaysAndJunitTellsWhatFailed) {
  const std::string policy = written_file(
      "test_rules", "policy.toml",
      "format = 1\n[policy]\nid = \"p\"\ntitle = \"示例\"\nissued = 2018-01-01\n[[procedure]]\nid = \"备案\"\n"
      "authority = \"某局\"\n[input.project]\n\"能耗\" = { type = \"quantity\", unit = \"tce\" }\n[[rule]]\nid = "
      "\"r\"\n"
      "procedure = \"备案\"\narticle = \"一\"\nstrength = \"prohibit\"\nwhen = '能耗 > 5 tce'\n[[case]]\nname = "
      "\"<红线> & \\\"限\\\"\"\n"
      "rule = \"r\"\nrows = [{ given = { \"能耗\" = \"6 tce\" }, expect = \"fires\" },\n"
      "{ given = { \"能耗\" = \"7 tce\" }, expect = \"does_not_fire\" }]\n[[case]]\nname = \"判定\"\ndecision = "
      "\"gate\"\n"
      "procedure = \"备案\"\ngiven = { \"能耗\" = \"6 tce\" }\nexpect = { outcome = \"prohibited\", fires = [\"r\"] "
      "}\n");
  const std::string folder = policy.substr(0, policy.rfind('/'));
  const outcome ran = run("test_rules", "test '" + folder + "'");
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_TRUE(
      holds(ran.out, "  rule r\n  verdict: expected does_not_fire, found fires\n    能耗 = 7 tce\n    when = true\n"))
      << ran.out;
  EXPECT_TRUE(holds(ran.out, "rules: firing and not 1/2, conditions true and false 1/2\n2 passed, 1 failed\n"))
      << ran.out;
  EXPECT_FALSE(holds(ran.out, "no case reaches")) << ran.out;
  const outcome all = run("test_rules_all", "test --coverage '" + folder + "'");
  EXPECT_TRUE(
      holds(all.out, "no case reaches: rule r, not firing\nno case reaches: rule r, when: 能耗 > 5 tce false\n"))
      << all.out;
  const outcome zh = run("test_rules_zh", "test --coverage --lang zh '" + folder + "'");
  EXPECT_TRUE(holds(zh.out,
                    "没有用例涉及：规则 r 未触发\n没有用例涉及：规则 r when 不成立：能耗 > 5 tce\n"
                    "规则：触发与未触发 1/2，条件成立与不成立 1/2\n"))
      << zh.out;
  const outcome json = run("test_rules_json", "test --format json '" + folder + "'");
  for (const char* const key : {"\"rule\": \"r\"", "\"decision\": \"gate\"", "\"never_spares\": true",
                                "\"never\": false", "\"branches_tried\": 1"}) {
    EXPECT_TRUE(holds(json.out, key)) << key << json.out;
  }
  const std::string junit = folder + "/junit.xml";
  EXPECT_EQ(run("test_rules_junit", "test --junit '" + junit + "' '" + folder + "'").status, 1);
  std::ifstream file(junit);
  const std::string xml((std::istreambuf_iterator<char>(file)), {});
  EXPECT_TRUE(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"3\" failures=\"1\">\n"))
      << xml;
  EXPECT_TRUE(holds(xml, "<testcase name=\"&lt;红线&gt; &amp; &quot;限&quot;, row 1\" classname=\"rule r\"")) << xml;
  EXPECT_TRUE(holds(xml, "found fires\n    能耗 = 7 tce\n    when = true\n</failure>")) << xml;
  EXPECT_TRUE(holds(xml, "classname=\"decision, 备案\"")) << xml;
  const outcome unwritable = run("test_rules_unwritable", "test --junit '/no/such/folder/x.xml' '" + folder + "'");
  EXPECT_EQ(unwritable.status, 2);
  EXPECT_TRUE(holds(unwritable.err, "KH-0933")) << unwritable.err;
}

TEST(Test, APackageWithABrokenCaseIsBadInput) {
  const std::string policy = written_file(
      "test_broken", "policy.toml", "format = 1\n[policy]\nid = \"p\"\ntitle = \"示例\"\n[[case]]\nname = \"x\"\n");
  const outcome ran = run("test_broken", "test '" + policy.substr(0, policy.rfind('/')) + "'");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(holds(ran.err, "policy.toml:5:3: error: ")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "[KH-0802]")) << ran.err;
  EXPECT_EQ(run("test_nothing", "test no/such/folder").status, 2);
}

TEST(Eval, JsonHasTheStableKeys) {
  const outcome ran = run("eval_json", "eval --format json '综合能耗 * 1.5 > 5000 tce and 涉煤'" + given);
  EXPECT_EQ(ran.status, 0) << ran.err;
  for (const char* const key :
       {"\"format\": 1", "\"policy\": null", "\"sha256\"", "\"rows\": 6", "\"issues\": []", "\"value\": null",
        "\"type\": \"boolean\"", "\"unit\": null", "\"missing\": [\n    \"涉煤\"\n  ]", "\"faults\": []", "\"trace\"",
        "\"text\": \"综合能耗 * 1.5\"", "\"number\": \"7501.5\"", "\"column\": 27"}) {
    EXPECT_TRUE(holds(ran.out, key)) << key << ran.out;
  }
  const outcome fault = run("eval_json_fault", "eval --format json '1 tce / 0'");
  EXPECT_TRUE(holds(fault.out, "\"cause\": \"division_by_zero\"")) << fault.out;
  EXPECT_TRUE(holds(fault.out, "\"unit\": \"tce\"")) << fault.out;
}

TEST(Assess, PrintsATableWithVerdictsAndTheirCount) {
  const outcome ran = run("assess", "assess --lang zh " + zhoucun + zhoucun_figures);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(holds(ran.out, "责任单位        指标")) << ran.out;
  EXPECT_TRUE(holds(ran.out, "化学需氧量排放总量")) << ran.out;
  EXPECT_TRUE(holds(ran.out, "未完成")) << ran.out;
}

TEST(Assess, ExplainsEveryFindingWhenAsked) {
  const outcome ran = run("assess_explain", "assess --lang zh --explain " + zhoucun + zhoucun_figures);
  EXPECT_TRUE(holds(ran.out, "  依据：周政发〔2018〕38号（二）：全区")) << ran.out;
  EXPECT_TRUE(holds(ran.out, "示例数据")) << ran.out;
}

TEST(Assess, AnOldDayGivesTheOldAnswer) {
  const outcome before = run("assess_before", "assess --as-of 2019-01-01 --who 周村区 " + zhoucun + zhoucun_figures);
  EXPECT_TRUE(holds(before.out, "not due")) << before.out;
  EXPECT_FALSE(holds(before.out, "missed")) << before.out;
}

TEST(Assess, JsonHasTheStableKeys) {
  const outcome ran = run("assess_json", "assess --format json --as-of 2022-01-01 " + zhoucun + zhoucun_figures);
  EXPECT_EQ(ran.status, 0) << ran.err;
  for (const char* const key : {"\"format\": 1", "\"kaohe\": \"0.1.0\"", "\"sha256\"", "\"as_of\": \"2022-01-01\"",
                                "\"inputs\"", "\"findings\"", "\"decided_by\"", "\"checks\"", "\"margin\"",
                                "\"evidence\"", "\"register\"", "\"missing\"", "\"number\": \"3128\""}) {
    EXPECT_TRUE(holds(ran.out, key)) << key;
  }
}

TEST(Assess, BadFiguresGiveNoVerdictAndAllProblems) {
  const std::string path = written_file("bad_figures", "figures.csv",
                                        "who,indicator,period,value,unit\n"
                                        "周村区,化学需氧量排放总量,2018,\"3,310.5\",吨\n"
                                        "周村区,化学需氧量排放总量,2018-13,1,吨\n"
                                        "周村,化学需氧量排放总量,2018,nan,吨\n");
  const outcome ran = run("assess_bad", "assess " + zhoucun + " --observations '" + path + "'");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(holds(ran.err, "figures.csv:2:")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "figures.csv:3:")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "figures.csv:4:1:")) << ran.err;
}

TEST(Assess, TheSameCellTwiceWithDifferentValuesIsRefused) {
  const std::string path = written_file("twice", "figures.csv",
                                        "who,indicator,period,value,unit\n"
                                        "周村区,化学需氧量排放总量,2018,1,吨\n"
                                        "周村区,化学需氧量排放总量,2018,2,吨\n");
  const outcome ran = run("assess_twice", "assess " + zhoucun + " --observations '" + path + "'");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(holds(ran.err, "figures.csv:3:")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "[KH-0501]")) << ran.err;
}

TEST(Assess, AppliesTheRegisterAndJudgesTasksOnEvidence) {
  const std::string files = zhoucun_figures + " --register " + zhoucun + "/register/register.csv --evidence " +
                            zhoucun + "/evidence/evidence.csv --as-of 2021-06-30";
  const outcome text = run("assess_tasks", "assess --lang zh " + zhoucun + files);
  EXPECT_EQ(text.status, 0) << text.err;
  for (const char* const part : {"（六）；示例节减认〔2021〕1号", "免予考核", "完成（逾期）", "逾期未完成（暂定）",
                                 "待认定（暂定）", "未完成（鼓励性，暂定）", "逾期未完成 1，"})
    EXPECT_TRUE(holds(text.out, part)) << part;
  const outcome full = run("assess_tasks_explain", "assess --explain " + zhoucun + files);
  EXPECT_TRUE(holds(full.out, "register: determination 周村区 industry-advanced-level: done (")) << full.out;
  EXPECT_TRUE(holds(full.out, "wanting: 反弹问题再整改材料"));
  const outcome json = run("assess_tasks_json", "assess --format json " + zhoucun + files);
  for (const char* const part :
       {"\"tasks\": [", "\"self_assessed\": \"in_progress\"", "\"verified_by\": \"市生态环境局\"", "\"wanting\": [",
        "\"late\": true", "\"reference\": \"示例节减认〔2021〕5号\"", "\"kind\": \"exemption\""}) {
    EXPECT_TRUE(holds(json.out, part)) << part;
  }
  const outcome without = run("assess_no_tasks", "assess --format json " + zhoucun + zhoucun_figures);
  EXPECT_FALSE(holds(without.out, "\"tasks\""));
}

TEST(Assess, BadRegistersAndEvidenceAreReportedTogether) {
  const std::string decisions = written_file("bad_register", "register.csv",
                                             "kind,subject,about,value,authority,reference,date\n"
                                             "exemption,周村区,cod-2020,,区政府,1号,2021-02-30\n"
                                             "determination,周村区,cod-2020,met,区政府,2号,2021-03-01\n");
  const std::string evidence = written_file("bad_evidence", "evidence.csv",
                                            "who,task,date,state,verified_by\n"
                                            "周村区,no-such-task,2021-01-01,done,\n"
                                            "周村区,transition-plan,2021-01-01,done,是\n");
  const outcome ran = run("assess_bad_facts", "assess " + zhoucun + zhoucun_figures + " --register '" + decisions +
                                                  "' --evidence '" + evidence + "'");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  for (const char* const part :
       {"register.csv:2:32: ", "register.csv:3:19: ", "evidence.csv:2:5: ", "evidence.csv:3:37: "})
    EXPECT_TRUE(holds(ran.err, part)) << part << "\n" << ran.err;
}

TEST(Assess, WrongOptionValuesAreAllReported) {
  const outcome ran =
      run("assess_options", "assess --as-of 2018-02-30 --who 周村 --period 20180 " + zhoucun + zhoucun_figures);
  EXPECT_EQ(ran.status, 2);
  for (const char* const part : {"--as-of: ", "--who: ", "--period: ", "周村区"})
    EXPECT_TRUE(holds(ran.err, part)) << ran.err;
}

TEST(Assess, AFileThatCannotBeReadIsNamed) {
  const outcome ran = run("assess_unreadable", "assess " + zhoucun + " --observations no/such/file.csv");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(holds(ran.err, "no/such/file.csv")) << ran.err;
}

TEST(Assess, ReadsSpreadsheetsInGb18030) {
  // 周村区,化学需氧量排放总量,2020,3100,吨,final in GB18030
  const std::string row =
      "\xd6\xdc\xb4\xe5\xc7\xf8,\xbb\xaf\xd1\xa7\xd0\xe8\xd1\xf5\xc1\xbf\xc5\xc5\xb7\xc5\xd7\xdc\xc1\xbf,2020,3100,"
      "\xb6\xd6,final\r\n";
  const std::string path = written_file("gb18030", "figures.csv", "who,indicator,period,value,unit,status\r\n" + row);
  const outcome ran = run("assess_gb18030", "assess --format json " + zhoucun + " --observations '" + path + "'");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(holds(ran.err, "[KH-0904]")) << ran.err;
  EXPECT_TRUE(holds(ran.out, "\"number\": \"3100\"")) << ran.out;
}

}  // namespace
