// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/review.hpp>

#include <gtest/gtest.h>
#include <support/scheme_policy.hpp>

#include <string>
#include <utility>

namespace {

using namespace kaohe;

policy reviewed_sample() {
  policy_content p;
  p.document = "某政发〔2018〕1号";
  p.text = read_document({"总则\n（一）目标。煤炭控制在75万吨以内；倡导节约。要爱护环境。\n（二）措施。压减煤炭。\n",
                          {"text.txt", 1, 1},
                          {}});
  responsible_unit district;
  district.name = "某区";
  p.responsible_units.push_back(district);
  const auto quoting = [](const char* article, const char* quote) { return citation{"", article, quote, ""}; };

  remark r;
  r.cited = quoting("一", "倡导节约");
  r.reason = "倡导性";
  p.remarks.push_back(r);
  measure m;
  m.id = "coal", m.title = "压煤", m.cited = quoting("二", "压减煤炭");
  m.by = {{responsible_unit_id{0}}, {}, true};
  p.measures.push_back(m);
  measure other = m;
  other.cited.document = "别的文件";
  p.measures.push_back(other);
  parameter q;
  q.id = "上限", q.values = {{{}, parse_quantity("75万吨").value()}}, q.cited = quoting("一", "煤炭……75万吨以内");
  p.parameters.push_back(q);
  return policy(std::move(p));
}

std::string entries_of(const report::reviewed_sentence& s) {
  std::string out;
  for (const report::encoding& e : s.entries) out += std::string(e.noun) + " " + std::to_string(e.index) + ";";
  return out;
}

TEST(ReportReview, EverySentenceStandsBesideWhatQuotesIt) {
  const policy p = reviewed_sample();
  const auto articles = report::review(p);
  ASSERT_EQ(articles.size(), 2U);
  std::string seen;
  for (const auto& a : articles) {
    for (const auto& s : a.sentences)
      seen += std::string(p->text.at(s.span)) + (s.is_open() ? " ? " : " → ") + entries_of(s) + "\n";
  }
  EXPECT_EQ(seen,
            "目标。 → \n"
            "煤炭控制在75万吨以内； → parameter 0;\n"
            "倡导节约。 → remark 0;\n"
            "要爱护环境。 ? \n"
            "措施。 → \n"
            "压减煤炭。 → measure 0;\n");
}

/// A text with another one in all places of a third.
std::string with(std::string text, const std::string& in_place_of, const std::string& other) {
  for (std::size_t at = 0; (at = text.find(in_place_of, at)) != std::string::npos; at += other.size()) {
    text.replace(at, in_place_of.size(), other);
  }
  return text;
}

std::vector<std::string> left_of(const char* sentence, const std::vector<const char*>& quotes) {
  policy_content p;
  p.document = "某政发〔2018〕1号";
  p.text = read_document({std::string("（一）目标。") + sentence + "\n", {"text.txt", 1, 1}, {}});
  for (const char* quote : quotes) p.remarks.push_back({{"", "一", quote, ""}, "倡导性", {}});
  const policy made(std::move(p));
  const auto articles = report::review(made);
  std::vector<std::string> left;
  for (const text_span& words : articles.front().sentences.back().left) left.emplace_back(made->text.at(words));
  return left;
}

TEST(ReportReview, WordsThatNoQuoteHasAreLeftOver) {
  using words = std::vector<std::string>;
  EXPECT_EQ(left_of("要节能，要减排，要爱护环境。", {}), (words{"要节能，要减排，要爱护环境"}));
  EXPECT_EQ(left_of("要节能，要减排，要爱护环境。", {"要减排"}), (words{"要节能", "要爱护环境"}));
  EXPECT_EQ(left_of("要节能，要减排，要爱护环境。", {"要节能……要爱护环境"}), words{"要减排"});
  EXPECT_EQ(left_of("要节能，要减排，要爱护环境。", {"要节能", "要减排", "爱护环境"}), words{"要"});
  EXPECT_EQ(left_of("要节能，要减排，要爱护环境。", {"要节能", "减排，要爱护环境", "要减"}), words{});
  EXPECT_EQ(left_of("“要节能”、（要减排）。", {"要节能", "要减排"}), words{});
}

TEST(ReportReview, NothingIsLeftOverOfATitle) {
  const policy p = reviewed_sample();
  EXPECT_TRUE(report::review(p).front().sentences.front().left.empty());
}

TEST(ReportReview, EntriesAreDescribedInBothLanguages) {
  const policy p = reviewed_sample();
  EXPECT_EQ(report::describe(p, {"measure", 0}, language::zh), "措施 coal：压煤，牵头 某区等");
  policy_content taken_over = p.content();
  taken_over.measures.front().by.of_article = true;
  EXPECT_EQ(report::describe(policy(std::move(taken_over)), {"measure", 0}, language::zh), "措施 coal：压煤");
  EXPECT_EQ(report::describe(p, {"measure", 0}, language::en), "measure coal: 压煤, lead 某区 and others");
  EXPECT_EQ(report::describe(p, {"remark", 0}, language::zh), "不编码：倡导性");
  EXPECT_EQ(report::describe(p, {"parameter", 0}, language::en), "parameter 上限 = 75 万吨");
}

TEST(ReportReview, ATableIsDescribed) {
  const policy p = kaohe_test::policy_of(R"T(
[[table]]
id = "级"
title = "等级"
parameters = [{ name = "得分", type = "number" }, { name = "合格", type = "boolean" }]
output = "string"
rows = [["-", "是", "甲"], ["-", "否", "乙"]]
[[table]]
id = "独"
parameters = [{ name = "x", type = "number" }]
output = "string"
rows = [["-", "甲"]]
)T");
  EXPECT_EQ(report::describe(p, {"table", 0}, language::zh), "决策表 级（得分，合格）：等级，2行");
  EXPECT_EQ(report::describe(p, {"table", 0}, language::en), "table 级(得分, 合格): 等级, 2 rows");
  EXPECT_EQ(report::describe(p, {"table", 1}, language::en), "table 独(x): 1 row");
}

TEST(ReportReview, SchemesAndLaddersAreEntries) {
  const std::string text =
      R"T(（一）考核。考核满分100分。节能目标40分。未完成的一票否决。未完成的限批。按季预警，一级的通报。
)T";
  const auto found = kaohe_test::load_toml(
      with(kaohe_test::scheme_frame(), "article =", "document = \"另一文件\"\narticle =") + R"T(
[[scheme]]
id = "towns"
title = "计分表"
over = { kind = "town" }
period = "year"
total = 100
grades = [ [">= 60", "完成"], ["< 60", "未完成"] ]
article = "一"
quote = "考核满分100分"
  [[scheme.item]]
  id = "goal"
  title = "节能目标"
  points = 40
  score = '40'
  article = "一"
  quote = "节能目标40分"
  [[scheme.item]]
  id = "rest"
  points = 60
  score = '40'
  [[scheme.veto]]
  when = 'verdict("ei-year") = "missed"'
  grade = "未完成"
  article = "一"
  quote = "未完成的一票否决"
[[consequence]]
of = "towns"
when = 'grade = "未完成"'
kind = "suspend"
article = "一"
quote = "未完成的限批"
[[scheme]]
id = "whole"
over = "某区"
period = "policy"
total = 1
grades = [ [">= 0", "完成"] ]
  [[scheme.item]]
  id = "only"
  points = 1
  score = '1'
[[ladder]]
id = "l"
title = "晴雨表"
targets = ["cod-2020", "north-only"]
period = "quarter to date"
input = '完成率'
levels = [ ["< 1", "二级"], [">= 1", "一级"] ]
article = "一"
quote = "按季预警"
  [[ladder.consequence]]
  level = "一级"
  kind = "publish"
  text = "通报"
  article = "一"
  quote = "一级的通报"
)T",
      with(kaohe_test::frame(), "[policy]", "[policy]\ntext = \"text.txt\""), {{"text.txt", text}});
  ASSERT_TRUE(found.policy) << kaohe_test::brief(found.problems);
  const policy& p = *found.policy;
  std::string seen;
  const auto articles = report::review(p);
  for (const auto& s : articles.front().sentences) {
    for (const report::encoding& e : s.entries) {
      seen += std::string(p->text.at(s.span)) + " → " + report::describe(p, e, language::zh) + "\n";
      EXPECT_EQ(report::citation_of(p, e).article, "一");
    }
  }
  EXPECT_EQ(seen,
            "考核满分100分。 → 考核办法 towns：计分表，按年度，考核2个单位，2项共100分，等级：完成、未完成\n"
            "节能目标40分。 → 计分项 towns/goal：节能目标，40分\n"
            "未完成的一票否决。 → 否决 towns：verdict(\"ei-year\") = \"missed\"，至多为“未完成”\n"
            "未完成的限批。 → 后果 towns：限批（grade = \"未完成\"）\n"
            "按季预警，一级的通报。 → 后果 l：公告通报（level = \"一级\"）：通报\n"
            "按季预警，一级的通报。 → 预警等级 l：晴雨表，每季度，2个目标，等级：二级、一级\n");
  EXPECT_EQ(report::describe(p, {"scheme", 0}, language::en),
            "scheme towns: 计分表, of each year, 2 units, 2 items, 100 points, grades 完成, 未完成");
  EXPECT_EQ(report::describe(p, {"scheme", 1}, language::zh),
            "考核办法 whole：按规划期，考核1个单位，1项共1分，等级：完成");
  EXPECT_EQ(report::describe(p, {"scheme", 1}, language::en),
            "scheme whole: of the whole period, 1 unit, 1 item, 1 point, grades 完成");
  EXPECT_EQ(report::describe(p, {"item", 0}, language::en), "item towns/goal: 节能目标, 40 points");
  EXPECT_EQ(report::describe(p, {"item", 2}, language::en), "item whole/only: 1 point");
  EXPECT_EQ(report::describe(p, {"veto", 0}, language::en),
            "veto towns: verdict(\"ei-year\") = \"missed\", at most '未完成'");
  EXPECT_EQ(report::describe(p, {"consequence", 0}, language::en), "consequence towns: suspend (grade = \"未完成\")");
  EXPECT_EQ(report::describe(p, {"consequence", 1}, language::en), "consequence l: publish (level = \"一级\"): 通报");
  EXPECT_EQ(report::describe(p, {"ladder", 0}, language::en),
            "ladder l: 晴雨表, quarter to date, 2 targets, levels 二级, 一级");
}

TEST(ReportReview, ATargetSaysHowItIsJudged) {
  const policy p = kaohe_test::policy_of(R"T(
[[target]]
id = "a"
who = "某区"
indicator = "cod"
article = "二"
quote = "…"
reading = "基期为2015年"
baseline = 2015
due = 2020
level = "<= 3128 吨"
reduction = ">= 15.2 %"
decides = "reduction"
about = "0.5 %"
round_to = "0.1 %"
binding = true
[[target]]
id = "b"
who = "某区"
indicator = "share"
article = "六"
quote = "…"
baseline = "previous year"
due = "each year"
trend = "rising"
judged_by = "determination"
[[target]]
id = "c"
who = ["某区", "北镇"]
indicator = "share"
article = "二十六"
quote = "…"
due = 2020
level = ">= 90 %"
every = "quarter"
)T");
  EXPECT_EQ(report::describe(p, {"target", 0}, language::zh),
            "目标 a：某区 化学需氧量排放总量 实际值 <= 3128 吨；降低率 >= 15.2 "
            "%（2020年，比2015年，左右0.5 %，修约到0.1 %，约束性）");
  EXPECT_EQ(report::describe(p, {"target", 0}, language::en),
            "target a: 某区 化学需氧量排放总量 level <= 3128 吨; reduction >= 15.2 % (2020, against 2015, give or take "
            "0.5 %, rounded to 0.1 %, binding)");
  EXPECT_EQ(report::describe(p, {"target", 1}, language::zh),
            "目标 b：某区 服务业增加值占比 变化 上升（每年，比上年，程度由人认定）");
  EXPECT_EQ(report::describe(p, {"target", 2}, language::zh),
            "目标 c：2个单位 服务业增加值占比 实际值 >= 90 %（2020年，每季度）");
  EXPECT_EQ(report::citation_of(p, {"target", 0}).reading, "基期为2015年");
}

TEST(ReportReview, ATaskSaysWhatShowsIt) {
  const policy p = kaohe_test::policy_of(R"T(
[[task]]
id = "a"
article = "十六"
quote = "…"
who = "某区"
due = 2019-12-31
done = "basically done"
evidence = ["整治清单", "销号验收材料"]
[[task]]
id = "b"
article = "十六"
quote = "…"
each = 'kind = "town"'
standing = true
strength = "encouraged"
done = "in progress"
lead = ["某区"]
)T");
  EXPECT_EQ(report::describe(p, {"task", 0}, language::zh),
            "任务 a：某区（2019-12-31，基本完成即可），凭整治清单、销号验收材料");
  EXPECT_EQ(report::describe(p, {"task", 0}, language::en),
            "task a: 某区 (2019-12-31, basically done will do), shown by 整治清单, 销号验收材料");
  EXPECT_EQ(report::describe(p, {"task", 1}, language::zh),
            "任务 b：kind = \"town\"（长期，进行中即可，鼓励），牵头 某区");
}

TEST(ReportReview, RulesProceduresAndBudgetsAreEntries) {
  const std::string text =
      "某区方案\n\n（六）严控。涉煤项目不予审核，由节能机关审查。\n（二）能源消费控制在1000吨标准煤以内。\n";
  const std::string x = R"T(format = 1
[policy]
id = "p"
title = "t"
text = "text.txt"
[[responsible_unit]]
id = "d"
name = "某区"
kind = "government"
[[indicator]]
id = "energy"
name = "能耗总量"
unit = "tce"
kind = "total"
[[target]]
id = "cap"
who = "某区"
indicator = "energy"
article = "二"
quote = "能源消费控制在1000吨标准煤以内"
level = "<= 1000 tce"
due = 2020
[input.project]
"涉煤" = { type = "boolean" }
"能耗" = { type = "quantity", unit = "tce" }
[[procedure]]
id = "节能审查"
authority = "节能机关"
article = "六"
quote = "由节能机关审查"
[[procedure]]
id = "备案"
authority = "某局"
[[rule]]
id = "coal"
title = "涉煤"
procedure = ["节能审查", "备案"]
strength = "refuse in principle"
from = 2018-06-19
to = 2021-01-01
article = "六"
quote = "涉煤项目不予审核"
when = '涉煤'
basis = "reading"
reading = "读法"
[[rule]]
id = "other"
procedure = "备案"
strength = "prohibit"
document = "别的文件"
article = "一"
when = '涉煤'
[[budget]]
id = "use"
target = "cap"
amount = '能耗'
article = "二"
quote = "能源消费控制在1000吨标准煤以内"
)T";
  const auto loaded = kaohe_test::load_toml(x, "", {{"text.txt", text}});
  ASSERT_TRUE(loaded.policy) << kaohe_test::brief(loaded.problems);
  const policy& p = *loaded.policy;
  const auto articles = report::review(p);
  EXPECT_EQ(entries_of(articles.at(0).sentences.back()), "procedure 0;rule 0;");
  EXPECT_EQ(entries_of(articles.at(1).sentences.back()), "target 0;budget 0;");
  EXPECT_EQ(
      report::describe(p, {"rule", 0}, language::zh),
      "规则 coal：涉煤，原则上不予通过（节能审查、备案），自2018-06-19起，至2021-01-01止（不含当日），依据是读法");
  EXPECT_EQ(report::describe(p, {"rule", 0}, language::en),
            "rule coal: 涉煤, refuse in principle (节能审查, 备案), from 2018-06-19, until 2021-01-01 (exclusive), by "
            "a reading");
  EXPECT_EQ(report::describe(p, {"rule", 1}, language::zh), "规则 other：禁止（备案）");
  EXPECT_EQ(report::describe(p, {"procedure", 0}, language::zh), "审批事项 节能审查：节能机关");
  EXPECT_EQ(report::describe(p, {"budget", 0}, language::en), "budget use: cap ← 能耗");
  EXPECT_EQ(report::citation_of(p, {"rule", 0}).reading, "读法");
  EXPECT_EQ(report::citation_of(p, {"procedure", 0}).quote, "由节能机关审查");
  EXPECT_EQ(report::citation_of(p, {"budget", 0}).article, "二");
}

}  // namespace
