// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/document_text.hpp>

#include <gtest/gtest.h>
#include <support/paths.hpp>

#include <fstream>
#include <iterator>

namespace {

using kaohe::document_text;
using kaohe::text_span;

document_text read(const std::string& text) { return kaohe::read_document({text, {"text.txt", 1, 1}, {}}); }

std::vector<std::string> sentences_of(const document_text& text, std::string_view number) {
  std::vector<std::string> found;
  const kaohe::article* const in = text.find(number);
  if (in == nullptr) return {"none"};
  for (const text_span& each : in->sentences) found.emplace_back(text.at(each));
  return found;
}

using strings = std::vector<std::string>;

TEST(TextSpan, OverlapsWhereAByteIsShared) {
  EXPECT_TRUE((text_span{2, 5}.overlaps({4, 6})));
  EXPECT_FALSE((text_span{2, 5}.overlaps({5, 6})));
  EXPECT_FALSE((text_span{2, 5}.overlaps({0, 2})));
  EXPECT_TRUE((text_span{2, 5}.overlaps({0, 3})));
}

TEST(DocumentText, AnEmptyTextHasNoArticles) {
  EXPECT_TRUE(read("").articles.empty());
  EXPECT_TRUE(read("前言。\n无编号。\n").articles.empty());
  EXPECT_EQ(read("").find("一"), nullptr);
}

TEST(DocumentText, ArticlesStartALineWithTheirNumber) {
  const auto text = read("标题\n（一）总则。甲；乙。\n（十二）分则。丙见（一）所述。\n");
  ASSERT_EQ(text.articles.size(), 2U);
  EXPECT_EQ(text.articles[0].number, "一");
  EXPECT_EQ(text.articles[0].title, "总则");
  EXPECT_EQ(text.articles[1].number, "十二");
  EXPECT_EQ(text.articles[1].title, "分则");
  EXPECT_EQ(sentences_of(text, "一"), (strings{"总则。", "甲；", "乙。"}));
  EXPECT_EQ(sentences_of(text, "十二"), (strings{"分则。", "丙见（一）所述。"}));
  EXPECT_EQ(text.at(text.articles[0].span), "（一）总则。甲；乙。\n");
  EXPECT_EQ(sentences_of(text, "二"), (strings{"none"}));
}

TEST(DocumentText, OnlyChineseNumeralsInFullWidthParentheses) {
  EXPECT_TRUE(read("(一)甲。\n（1）乙。\n（）丙。\n（一丁。\n（一二三）四。\n").articles.size() == 1U);
}

TEST(DocumentText, HeadingsBelongToNoArticle) {
  const auto text = read("（一）甲。乙。\n\n二、标题一\n优化产业和能源结构\n\n（二）丙。\n");
  EXPECT_EQ(sentences_of(text, "一"), (strings{"甲。", "乙。"}));
  EXPECT_EQ(text.at(text.articles[0].span), "（一）甲。乙。\n\n");
  EXPECT_EQ(sentences_of(text, "二"), (strings{"丙。"}));
}

TEST(DocumentText, ParagraphsGoOn) {
  const auto text = read("（一）甲。\n乙。（牵头单位：丙等）\n1.丁：\n");
  EXPECT_EQ(sentences_of(text, "一"), (strings{"甲。", "乙。", "（牵头单位：丙等）", "1.丁："}));
}

TEST(DocumentText, ClosingMarksBelongToTheirSentence) {
  const auto text = read("（一）甲。“乙。”丙（丁；）戊。\r\n");
  EXPECT_EQ(sentences_of(text, "一"), (strings{"甲。", "“乙。”", "丙（丁；）", "戊。"}));
}

TEST(DocumentText, TheAnnexRunsToALineOfDashes) {
  const auto text = read(
      "（一）甲。\n附件：清单\n\n附件\n\n  清单\n\n\t能耗（%）\n\t17\n（二）附件中的。\n———\n抄送：乙。\n（三）丙。\n");
  ASSERT_EQ(text.articles.size(), 2U);
  EXPECT_EQ(text.articles[1].number, "附件");
  EXPECT_EQ(text.articles[1].title, "");
  EXPECT_EQ(sentences_of(text, "附件"), (strings{"清单", "能耗（%）", "17", "（二）附件中的。"}));
  EXPECT_EQ(sentences_of(text, "一"), (strings{"甲。"}));
}

TEST(Locate, PiecesFollowInOrder) {
  const auto text = read("（一）甲。乙丙丁。甲。\n（二）乙。\n");
  const auto* first = text.find("一");
  const auto where = [&](std::string_view quote) {
    const auto found = locate(text, *first, quote);
    std::string all;
    for (const auto& piece : found.pieces) all += std::to_string(piece.begin) + "-" + std::to_string(piece.end) + " ";
    return all + found.not_found;
  };
  EXPECT_EQ(where("甲。"), "9-15 ");
  EXPECT_EQ(where("乙……丁。"), "15-18 21-27 ");
  EXPECT_EQ(where("……丁……"), "21-24 ");
  EXPECT_EQ(where("丁……乙"), "21-24 乙");
  EXPECT_EQ(where("乙……甲"), "15-18 27-30 ");
  EXPECT_EQ(where("甲……甲……甲"), "9-12 27-30 甲");
  EXPECT_EQ(where("乙丁"), "乙丁");
  EXPECT_EQ(where("（一）甲"), "0-12 ");
  EXPECT_EQ(where("……"), "");
  EXPECT_EQ(where(""), "");
}

TEST(Locate, LineBreaksAndTheBlanksBehindThemMatchNothing) {
  const auto text = read("（一）甲乙\r\n　\t丙 丁。\n");
  const auto found = locate(text, *text.find("一"), "乙丙 丁");
  EXPECT_EQ(found.not_found, "");
  ASSERT_EQ(found.pieces.size(), 1U);
  EXPECT_EQ(text.at(found.pieces[0]), "乙\r\n　\t丙 丁");
  EXPECT_EQ(locate(text, *text.find("一"), "丙丁").not_found, "丙丁");  // a blank within a line is a character
}

// The plan that the library was made for, in full.
struct RealText : testing::Test {
  static document_text load() {
    std::ifstream file(kaohe_test::project_root() + "/policies/zhoucun-2018-38/text.txt", std::ios::binary);
    return read({std::istreambuf_iterator<char>(file), {}});
  }
  document_text text = load();
};

TEST_F(RealText, HasThirtyEightArticlesAndAnAnnex) {
  ASSERT_EQ(text.articles.size(), 39U);
  EXPECT_EQ(text.articles[0].number, "一");
  EXPECT_EQ(text.articles[0].title, "总体要求");
  EXPECT_EQ(text.articles[5].title, "推动能源结构优化");
  EXPECT_EQ(text.articles[37].number, "三十八");
  EXPECT_EQ(text.articles[37].title, "强化社会监督");
  EXPECT_EQ(text.articles[38].number, "附件");
}

TEST_F(RealText, HeadingsAreInNoSentence) {
  for (const auto& each : text.articles) {
    if (each.number == "附件") continue;
    for (const auto& sentence : each.sentences) {
      const std::string last(text.at(sentence).substr(text.at(sentence).size() - 3));
      EXPECT_TRUE(last == "。" || last == "；" || last == "）") << each.number << " " << text.at(sentence);
    }
  }
  EXPECT_EQ(sentences_of(text, "二").size(), 4U);
}

TEST_F(RealText, TheAnnexIsATitleAndSevenRowsOfTwo) {
  const auto rows = sentences_of(text, "附件");
  ASSERT_EQ(rows.size(), 15U);
  EXPECT_EQ(rows[0], "“十三五”周村区能耗控制目标和减排控制计划");
  EXPECT_EQ(rows[1], "能耗强度降低目标（%）");
  EXPECT_EQ(rows[2], "17");
  EXPECT_EQ(rows[14], "19");
  EXPECT_EQ(locate(text, *text.find("附件"), "能耗增量控制目标（万吨标煤）10.3").not_found, "");
  EXPECT_NE(locate(text, *text.find("附件"), "抄送").not_found, "");
}

TEST_F(RealText, QuotesAreFoundInTheirArticleOnly) {
  EXPECT_EQ(locate(text, *text.find("二"), "能源消费增量控制在10.3万吨标准煤以内").not_found, "");
  EXPECT_NE(locate(text, *text.find("三"), "能源消费增量控制在10.3万吨标准煤以内").not_found, "");
  EXPECT_EQ(locate(text, *text.find("六"), "到2020 年，全区煤炭消费总量").not_found, "");  // as printed, with its blank
  EXPECT_NE(locate(text, *text.find("六"), "到2020年，全区煤炭消费总量").not_found, "");
}

}  // namespace
