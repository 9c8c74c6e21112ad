// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/issue.hpp>
#include <kaohe/impl/base/bilingual.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using kaohe::issue;
using kaohe::issue_code;
using kaohe::issues;
using kaohe::language;
using kaohe::place;
using kaohe::severity;

const issue unknown_unit{issue_code::unknown_unit, {"targets.toml", 12, 7}, {"tc", "tce"}};

TEST(IssueCode, HasAStableText) {
  EXPECT_EQ(to_text(issue_code::number_too_long), "KH-0102");
  EXPECT_EQ(to_text(issue_code::cannot_read), "KH-0901");
  EXPECT_EQ(to_text(static_cast<issue_code>(7)), "KH-0007");
  EXPECT_EQ(to_text(static_cast<issue_code>(12345)), "KH-12345");
}

TEST(Issue, IsRenderedWithItsPlace) {
  EXPECT_EQ(to_text(unknown_unit, language::en),
            "targets.toml:12:7: error: unknown unit 'tc'; did you mean 'tce'? [KH-0201]");
  EXPECT_EQ(to_text(unknown_unit, language::zh),
            "targets.toml:12:7: 错误: 未知的计量单位“tc”，是否应为“tce”？ [KH-0201]");
}

TEST(Issue, LeavesOutWhatThePlaceDoesNotHave) {
  issue i{issue_code::unclosed_quote, {"a.csv", 3, 0}, {}};
  EXPECT_EQ(to_text(i, language::en), "a.csv:3: error: a quote is not closed [KH-0912]");
  i.where = {"a.csv", 0, 0};
  EXPECT_EQ(to_text(i, language::en), "a.csv: error: a quote is not closed [KH-0912]");
  i.where = {"", 3, 5};
  EXPECT_EQ(to_text(i, language::en), "3:5: error: a quote is not closed [KH-0912]");
  i.where = {"a.csv", 0, 5};
  EXPECT_EQ(to_text(i, language::en), "a.csv: error: a quote is not closed [KH-0912]") << "no column without a line";
  i.where = {};
  EXPECT_EQ(to_text(i, language::en), "error: a quote is not closed [KH-0912]");
}

TEST(Issue, NamesItsSeverityInBothLanguages) {
  const issue warning{issue_code::name_is_unit, {}, {"家"}}, note{issue_code::read_as_gb18030, {}, {"a.csv"}};
  EXPECT_EQ(to_text(warning, language::zh).find("警告: "), 0u);
  EXPECT_EQ(to_text(warning, language::en).find("warning: "), 0u);
  EXPECT_EQ(to_text(note, language::zh).find("提示: "), 0u);
  EXPECT_EQ(to_text(note, language::en).find("note: "), 0u);
}

TEST(Issue, GivesNoAdviceWhereThereIsNone) {
  EXPECT_EQ(message({issue_code::unknown_unit, {}, {"吋", ""}}, language::en), "unknown unit '吋'");
  EXPECT_EQ(message({issue_code::unknown_unit, {}, {"吋"}}, language::zh), "未知的计量单位“吋”")
      << "nor too few arguments";
  EXPECT_EQ(message({issue_code::unit_not_alive, {}, {"甲厂", "2018", "", "2017-01-01"}}, language::en),
            "甲厂 does not exist in 2018, until 2017-01-01");
}

TEST(Issue, ArgumentsAreNotReadAsPatterns) {
  EXPECT_EQ(message({issue_code::unknown_unit, {}, {"{1}[x]", "{0}"}}, language::en),
            "unknown unit '{1}[x]'; did you mean '{0}'?");
}

TEST(Issue, AnArgumentMayBeAWordOfTheLanguage) {
  const issue i{issue_code::type_mismatch, {}, {"15 %", kaohe::detail::bilingual("布尔值", "a boolean")}};
  EXPECT_EQ(message(i, language::en), "wrong type: found 15 %, expected a boolean");
  EXPECT_EQ(message(i, language::zh), "类型不符：此处为15 %，应为布尔值");
  const issue half{issue_code::unknown_unit, {}, {"x", kaohe::detail::bilingual("", "y")}};
  EXPECT_EQ(message(half, language::zh), "未知的计量单位“x”") << "nothing in this language is nothing";
}

TEST(Issue, AnUnknownCodeIsAnError) {
  const issue i{static_cast<issue_code>(999), {}, {"x"}};
  EXPECT_EQ(severity_of(i.code), severity::error);
  EXPECT_EQ(message(i, language::zh), "KH-0999");
  EXPECT_EQ(severity_of(static_cast<issue_code>(1)), severity::error);
  EXPECT_EQ(severity_of(static_cast<issue_code>(65'535)), severity::error);
}

TEST(Issues, HaveErrorsOrNot) {
  EXPECT_FALSE(kaohe::has_errors({}));
  EXPECT_FALSE(kaohe::has_errors({{issue_code::name_is_unit, {}, {}}, {issue_code::read_as_gb18030, {}, {}}}));
  EXPECT_TRUE(kaohe::has_errors({{issue_code::name_is_unit, {}, {}}, unknown_unit}));
}

TEST(Issues, SortByPlaceAndKeepTheOrderFound) {
  const auto at = [](const char* file, std::uint32_t line, std::uint32_t column, const char* arg) {
    return issue{issue_code::repeated_key, {file, line, column}, {arg}};
  };
  issues all{at("b", 1, 1, "1"), at("a", 10, 1, "2"), at("a", 9, 2, "3"),
             at("a", 9, 2, "4"), at("a", 9, 1, "5"),  at("a", 0, 0, "6")};
  sort_by_place(all);
  std::string order;
  for (const issue& i : all) order += i.args.at(0);
  EXPECT_EQ(order, "653421");
}

TEST(Issue, ComparesWhole) {
  issue other = unknown_unit;
  EXPECT_EQ(other, unknown_unit);
  other.where.column = 8;
  EXPECT_NE(other, unknown_unit);
  other = unknown_unit, other.args.pop_back();
  EXPECT_NE(other, unknown_unit);
}

TEST(Nearest, FindsASlipOfTheFinger) {
  const std::vector<std::string> keys{"baseline", "requirement", "decides", "article", "article_of"};
  EXPECT_EQ(kaohe::nearest("basline", keys), "baseline") << "a letter left out";
  EXPECT_EQ(kaohe::nearest("artical", keys), "article") << "two letters of seven: replaced and swapped";
  EXPECT_EQ(kaohe::nearest("decides", keys), "decides");
  EXPECT_EQ(kaohe::nearest("weather", keys), "");
  EXPECT_EQ(kaohe::nearest("", keys), "");
  EXPECT_EQ(kaohe::nearest("x", {}), "");
}

TEST(Nearest, AllowsAThirdOfTheLongerOne) {
  EXPECT_EQ(kaohe::nearest("abcxyz", {"abcdxx"}), "") << "three edits of six";
  EXPECT_EQ(kaohe::nearest("abcdxx", {"abcdef"}), "abcdef") << "two of six";
  EXPECT_EQ(kaohe::nearest("abcxx", {"abcde"}), "") << "two of five";
  EXPECT_EQ(kaohe::nearest("abcd", {"abcdef"}), "abcdef") << "the longer one counts";
  EXPECT_EQ(kaohe::nearest("ab", {"ac"}), "ac") << "one edit is always allowed";
  EXPECT_EQ(kaohe::nearest("tc", {"tce"}), "tce");
  EXPECT_EQ(kaohe::nearest("a", {"b"}), "") << "but not where nothing is left in common";
}

TEST(Nearest, CountsCodePointsNotBytes) {
  EXPECT_EQ(kaohe::nearest("吨标煤", {"吨标准煤"}), "吨标准煤");
  EXPECT_EQ(kaohe::nearest("吨标煤炭", {"吨标准煤"}), "") << "two of four";
  EXPECT_EQ(kaohe::nearest("千克", {"千瓦"}), "千瓦");
}

TEST(Nearest, PrefersTheNearerAndThenTheFirst) {
  EXPECT_EQ(kaohe::nearest("abcdefg", {"abcdexx", "abcdefx"}), "abcdefx");
  EXPECT_EQ(kaohe::nearest("abcdefg", {"abcdefx", "abcdefy"}), "abcdefx");
}

}  // namespace
