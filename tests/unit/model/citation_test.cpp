// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/citation.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;

/// The problems of x.toml beside a document of two articles.
toml_outcome with_text(const std::string& x) {
  std::string framed = frame();
  framed.insert(framed.find("period ="), "text = \"text.txt\"\n");
  return load_toml(x, framed,
                   {{"text.txt", "（一）总则。甲控制在3吨以内。\n（二）分则。乙丙丁。\n附件\n\t丙\n\t17\n"}});
}

std::string target(const std::string& keys) {
  return "\n[[target]]\nid = 't1'\nwho = '某区'\nindicator = 'cod'\ndue = 2020\nlevel = '<= 3 吨'\n" + keys + "\n";
}

TEST(Citation, QuotesStandInTheirArticle) {
  EXPECT_EQ(brief(with_text(target("article = '一'\nquote = '甲控制在3吨……内'")).problems), "");
  EXPECT_EQ(brief(with_text(target("article = '附件'\nquote = '丙17'")).problems), "");
  EXPECT_EQ(brief(with_text(target("article = '二'\nquote = '甲控制在3吨以内'")).problems),
            "KH-0413 8:10 target 't1' | 二 | 甲控制在3吨以内\n");
  EXPECT_EQ(brief(with_text(target("article = '二'\nquote = '乙……丁……乙'")).problems),
            "KH-0413 8:16 target 't1' | 二 | 乙\n");
}

TEST(Citation, ArticlesMustBeThere) {
  EXPECT_EQ(brief(with_text(target("article = '三'\nquote = '甲'")).problems), "KH-0419 7:12 target 't1' | 三\n");
  EXPECT_EQ(brief(with_text(target("article = '（一）'\nquote = '甲'")).problems),
            "KH-0419 7:12 target 't1' | （一）\n");
}

TEST(Citation, WhereThereIsATextTargetsTasksAndMeasuresQuoteIt) {
  EXPECT_EQ(brief(with_text(target("article = '一'")).problems), "KH-0403 1:3 target 't1' | quote\n");
  EXPECT_EQ(brief(with_text(target("")).problems),
            "KH-0403 1:3 target 't1' | article\nKH-0403 1:3 target 't1' | quote\n");
  EXPECT_EQ(brief(with_text("\n[[measure]]\nid = 'm'\ntitle = '甲'\narticle = '一'\n").problems),
            "KH-0403 1:3 measure 'm' | quote\n");
  EXPECT_EQ(brief(with_text("\n[[task]]\nid = 'm'\nwho = '某区'\nstanding = true\narticle = '一'\n").problems),
            "KH-0403 1:3 task 'm' | quote\n");
  EXPECT_EQ(brief(with_text("\n[[list]]\nid = '甲类'\nmembers = []\n").problems), "");
  EXPECT_EQ(brief(with_text("\n[[list]]\nid = '甲类'\nmembers = []\nquote = '甲'\n").problems),
            "KH-0403 1:3 list '甲类' | article\n");
}

TEST(Citation, OtherDocumentsAreNotCheckedAndTheOwnOneNeedNotBeNamed) {
  const auto other = with_text(target("document = '某令'\narticle = '第六条'\nquote = '别的话'"));
  EXPECT_EQ(brief(other.problems), "");
  EXPECT_EQ((*other.policy)->targets[0].cited.document, "某令");
  const auto own = with_text(target("document = '某政发〔2018〕1号'\narticle = '一'\nquote = '甲'\nreading = '读法'"));
  EXPECT_EQ(brief(own.problems), "");
  EXPECT_EQ((*own.policy)->targets[0].cited.document, "");
  EXPECT_EQ((*own.policy)->targets[0].cited.quote, "甲");
  EXPECT_EQ((*own.policy)->targets[0].cited.reading, "读法");
  EXPECT_EQ(brief(with_text(target("document = '某政发〔2018〕1号'\narticle = '一'\nquote = '别'")).problems),
            "KH-0413 9:10 target 't1' | 一 | 别\n");
}

TEST(Citation, WithoutATextNothingIsLookedUp) {
  EXPECT_EQ(problems_of(target("article = '九十'\nquote = '别的话'")), "");
}

TEST(Assignment, NamesResponsibleUnits) {
  EXPECT_EQ(problems_of(target("article = '一'\nlead = ['某区', '某局']\nwith = '北镇'\nwith_others = 1")),
            "KH-0402 8:16 responsible unit | 某局 | 某区\n"
            "KH-0909 10:15 with_others | a boolean | a number\n");
}

}  // namespace
