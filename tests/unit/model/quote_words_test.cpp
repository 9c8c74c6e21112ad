// SPDX-License-Identifier: Apache-2.0
// The words of a quote against the comparator: 以上、以下、以内 include the number, 不满、超过 exclude it.
#include <kaohe/model/build.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;

/// What is said of a quote and a requirement: the word, the comparator asked for and the one found.
std::string said(const std::string& quote, const std::string& indicator, const std::string& requirement) {
  const toml_outcome found =
      load_toml("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = '" + indicator +
                "'\narticle = '二'\ndue = 2020\nbaseline = 2015\nquote = '" + quote + "'\n" + requirement + "\n");
  EXPECT_TRUE(found.policy) << brief(found.problems);  // only ever a warning
  std::string text;
  for (const auto& each : found.problems) {
    EXPECT_EQ(each.code, kaohe::issue_code::comparator_against_quote) << brief(found.problems);
    EXPECT_EQ(each.where.line, 9U);
    text += each.args[1] + " " + each.args[2] + " " + each.args[3];
  }
  return text;
}

std::string share(const std::string& quote, const std::string& level) {
  return said(quote, "share", "level = '" + level + "'");
}
std::string cod_quoted(const std::string& quote, const std::string& level) {
  return said(quote, "cod", "level = '" + level + "'");
}

TEST(QuoteWords, EachWordAsksForItsComparator) {
  struct row {
    const char* quote;
    const char* asked;
    const char* word;
  };
  const row rows[] = {
      {"达到30%以上", ">=", "以上"},     {"30%及以上", ">=", "及以上"},     {"不低于30%", ">=", "不低于"},
      {"不少于30%", ">=", "不少于"},     {"不小于30%", ">=", "不小于"},     {"达到30%", ">=", "达到"},
      {"至少30%", ">=", "至少"},         {"不得低于30%", ">=", "不得低于"}, {"30%以下", "<=", "以下"},
      {"30%及以下", "<=", "及以下"},     {"控制在30%以内", "<=", "以内"},   {"30%之内", "<=", "之内"},
      {"不超过30%", "<=", "不超过"},     {"不高于30%", "<=", "不高于"},     {"不大于30%", "<=", "不大于"},
      {"不多于30%", "<=", "不多于"},     {"不得超过30%", "<=", "不得超过"}, {"至多30%", "<=", "至多"},
      {"超过30%", ">", "超过"},          {"高于30%", ">", "高于"},          {"大于30%", ">", "大于"},
      {"多于30%", ">", "多于"},          {"不满30%", "<", "不满"},          {"不足30%", "<", "不足"},
      {"低于30%", "<", "低于"},          {"小于30%", "<", "小于"},          {"少于30%", "<", "少于"},
      {"不得少于30%", ">=", "不得少于"}, {"不得小于30%", ">=", "不得小于"}, {"不得高于30%", "<=", "不得高于"},
      {"不得大于30%", "<=", "不得大于"}};
  for (const row& each : rows) {
    for (const std::string comparator : {">=", "<=", ">", "<"}) {
      const std::string expected =
          comparator == each.asked ? "" : std::string(each.word) + " " + each.asked + " " + comparator;
      EXPECT_EQ(share(std::string("比重") + each.quote + "。", comparator + " 30 %"), expected)
          << each.quote << comparator;
    }
  }
}

TEST(QuoteWords, TheWarningStandsAtTheRequirement) {
  EXPECT_EQ(problems_of("\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'share'\narticle = '二'\ndue = 2020\nquote "
                        "= '达到30%以上'\nlevel = '> 30 %'\n"),
            "KH-0409 8:10 t1 | 以上 | >= | >\n");
}

TEST(QuoteWords, OnlyWordsAtTheNumberItselfCount) {
  EXPECT_EQ(cod_quoted("100米及以下住宅控制在3128吨", "<= 3128 吨"), "");
  EXPECT_EQ(cod_quoted("100吨以上的企业，总量控制在3128吨以内", "<= 3128 吨"), "");
  EXPECT_EQ(cod_quoted("高于1吨标准煤的项目排放3128吨", "<= 3128 吨"), "");
  EXPECT_EQ(cod_quoted("控制在3128吨，超过部分另计", "<= 3128 吨"), "");
  EXPECT_EQ(cod_quoted("13128吨以上", "<= 3128 吨"), "");
  EXPECT_EQ(cod_quoted("3128.5吨以上", "<= 3128 吨"), "");
  EXPECT_EQ(cod_quoted("3128家以上", "<= 3128 吨"), "");
  EXPECT_EQ(cod_quoted("3128以上", "<= 3128 吨"), "");  // without a unit it may be anything
  EXPECT_EQ(cod_quoted("", "<= 3128 吨"), "");
}

TEST(QuoteWords, TheWordBehindGoesBeforeTheWordBefore) {
  EXPECT_EQ(share("达到30%以下", "<= 30 %"), "");
  EXPECT_EQ(share("达到30%以下", ">= 30 %"), "以下 <= >=");
  EXPECT_EQ(share("比重达到55%左右", ">= 55 %"), "");
  EXPECT_EQ(share("比重达到55%左右", "<= 55 %"), "达到 >= <=");
  EXPECT_EQ(share("比重为55%左右", "<= 55 %"), "");
}

TEST(QuoteWords, AWordClosesOrOpensAList) {
  const std::string list = "排放总量分别控制在3128吨、199吨、10491吨和5302吨以内，比2015年下降15.2%";
  for (const std::string figure : {"3128", "199", "10491", "5302"}) {
    EXPECT_EQ(cod_quoted(list, "<= " + figure + " 吨"), "") << figure;
    EXPECT_EQ(cod_quoted(list, ">= " + figure + " 吨"), "以内 <= >=") << figure;
  }
  EXPECT_EQ(cod_quoted("控制在3128吨……以内", "< 3128 吨"), "以内 <= <");
  EXPECT_EQ(cod_quoted("控制在……199吨、……5302吨……以内", "< 199 吨"), "以内 <= <");
  EXPECT_EQ(share("比例分别达到20%、30%、70%、100%", "> 70 %"), "达到 >= >");
  EXPECT_EQ(share("比例分别达到20%、30%、70%、100%", ">= 70 %"), "");
  EXPECT_EQ(share("达到20%，其中30%", "> 30 %"), "");  // a comma ends a list
  EXPECT_EQ(cod_quoted("控制在3128吨以下、199吨以上", "<= 3128 吨"), "");
  EXPECT_EQ(cod_quoted("控制在3128吨以下、199吨以上", "<= 199 吨"), "以上 >= <=");
}

TEST(QuoteWords, AnyOfSeveralPlacesMayAgree) {
  EXPECT_EQ(share("30%以下的为乙类，达到30%以上的为甲类", ">= 30 %"), "");
  EXPECT_EQ(share("30%以下的为乙类，达到30%以上的为甲类", "<= 30 %"), "");
  EXPECT_EQ(share("30%以下的为乙类，达到30%以上的为甲类", "> 30 %"), "以下 <= >");
}

TEST(QuoteWords, NumbersAgreeByAmountNotBySpelling) {
  EXPECT_EQ(said("增量控制在10.3万吨标准煤以内", "energy", "increment = '< 10.3 万tce'"), "以内 <= <");
  EXPECT_EQ(said("增量控制在10.3万吨标准煤以内", "energy", "increment = '< 103000 tce'"), "以内 <= <");
  EXPECT_EQ(said("增量控制在10.30 万吨标准煤（含）以内", "energy", "increment = '< 10.3 万tce'"), "以内 <= <");
}

// 下降, 降低: the comparator applies to the reduction, as the text has it.
TEST(QuoteWords, ReductionsAreComparedAsWritten) {
  EXPECT_EQ(said("比2015年降低20%以上", "cod", "reduction = '>= 20 %'"), "");
  EXPECT_EQ(said("比2015年降低20%以上", "cod", "reduction = '<= 20 %'"), "以上 >= <=");
  EXPECT_EQ(said("比2015年降低20%以上", "cod", "change = '<= -20 %'"), "");
  EXPECT_EQ(said("比2015年降低20%以上", "cod", "change = '>= -20 %'"), "以上 <= >=");
  EXPECT_EQ(said("降幅超过20%", "cod", "change = '< -20 %'"), "");
  EXPECT_EQ(said("降幅超过20%", "cod", "change = '<= -20 %'"), "超过 < <=");
  EXPECT_EQ(said("比2015年下降17%", "cod", "reduction = '> 17 %'"), "");  // asks for nothing
}

TEST(QuoteWords, EqualsAndRanges) {
  EXPECT_EQ(share("达到30%以上", "= 30 %"), "以上 >= =");
  EXPECT_EQ(share("达到100%", "= 100 %"), "");  // there is no more
  EXPECT_EQ(share("30%以上", "[30 %..40 %]"), "");
}

TEST(QuoteWords, AStretchIsComparedToo) {
  EXPECT_EQ(said("控制在75吨以内，力争控制在70吨以内", "cod", "level = '<= 75 吨'"), "");
  const std::string target =
      "\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'cod'\narticle = '二'\ndue = 2020\nquote = "
      "'控制在75吨以内，力争控制在70吨以内'\n";
  EXPECT_EQ(problems_of(target + "level = '<= 75 吨'\nstretch = { level = '< 70 吨' }\n"),
            "KH-0409 9:22 t1 | 以内 | <= | <\n");
}

}  // namespace
