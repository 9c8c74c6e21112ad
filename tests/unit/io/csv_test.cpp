// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/csv.hpp>

#include <support/reported.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::issue_code;
using kaohe_test::lines;
using kaohe_test::reported;
using kaohe_test::said;
using strings = std::vector<std::string>;

struct read_table {
  strings header;
  std::vector<strings> rows;
  std::vector<kaohe::io::csv_row> placed;  // the header too
  kaohe::issues problems;
};

strings values(const kaohe::io::csv_row& row) {
  strings all;
  for (const auto& cell : row.cells) all.push_back(cell.value);
  return all;
}

read_table table_in(const std::string& text) {
  read_table t;
  kaohe::io::csv_reader reader(text, "t.csv");
  auto header = reader.read_header(t.problems);
  if (!header) return t;
  t.header = values(*header);
  t.placed.push_back(*header);
  while (auto row = reader.read_row(t.problems)) {
    t.rows.push_back(values(*row));
    t.placed.push_back(*row);
  }
  return t;
}

std::string at_place(const kaohe::place& p) { return std::to_string(p.line) + ':' + std::to_string(p.column); }

}  // namespace

TEST(Csv, ReadsPlainRows) {
  const auto t = table_in("a,b\n1,2\n3,\n");
  EXPECT_EQ(t.header, (strings{"a", "b"}));
  EXPECT_EQ(t.rows, (std::vector<strings>{{"1", "2"}, {"3", ""}}));
  EXPECT_TRUE(t.problems.empty());
}

TEST(Csv, LineEndsAreLfOrCrlfAndTheLastMayLackOne) {
  EXPECT_EQ(table_in("a,b\r\n1,2\r\n3,4").rows, (std::vector<strings>{{"1", "2"}, {"3", "4"}}));
  EXPECT_EQ(table_in("a,b\n1,").rows, (std::vector<strings>{{"1", ""}}));
  EXPECT_EQ(table_in("a,b\n,").rows, (std::vector<strings>{{"", ""}}));
}

TEST(Csv, QuotedCellsHoldCommasLineBreaksAndQuotes) {
  const auto t = table_in("a,b\n\"x,y\",\"1\r\n2\"\n\"\"\"\",\"\"\n");
  EXPECT_EQ(t.rows, (std::vector<strings>{{"x,y", "1\n2"}, {"\"", ""}}));
  EXPECT_TRUE(t.problems.empty());
}

TEST(Csv, BlanksAroundUnquotedCellsAreLeftOut) {
  EXPECT_EQ(table_in("a , b\t\n  1 ,\t2 2 \n \" 3 \" , 4\n").rows, (std::vector<strings>{{"1", "2 2"}, {" 3 ", "4"}}));
  EXPECT_EQ(table_in("a,b\n5\" ,x\"y\"\n").rows, (std::vector<strings>{{"5\"", "x\"y\""}}));  // quotes inside are text
}

TEST(Csv, PassesOverCommentsBeforeTheHeaderAndEmptyLines) {
  const auto t = table_in("# 示例数据\n#\n\n  \na\n\n1\n \t\n#2\n");
  EXPECT_EQ(t.header, strings{"a"});
  EXPECT_EQ(t.rows, (std::vector<strings>{{"1"}, {"#2"}}));  // behind the header, # is text
  EXPECT_EQ(at_place(t.placed[1].where), "7:1");
}

TEST(Csv, PlacesEveryCell) {
  const auto t = table_in("责任单位,值\n周村区, \"a\n\"\"b\",\n周, x\n");
  EXPECT_EQ(reported(t.problems), lines{said(issue_code::wrong_field_count, 2, 1, {"2", "3"})});
  const auto u = table_in("责任单位,值\n周村区, \"a\n\"\"b\"\n周, x\n");
  ASSERT_EQ(u.placed.size(), 3U);
  EXPECT_EQ(at_place(u.placed[0].cells[1].where), "1:6");
  EXPECT_EQ(at_place(u.placed[1].where), "2:1");
  const kaohe::source_text& cell = u.placed[1].cells[1];
  EXPECT_EQ(cell.value, "a\n\"b");
  EXPECT_EQ(at_place(place_at(cell, 0)), "2:7");
  EXPECT_EQ(at_place(place_at(cell, 2)), "3:1");  // the doubled quote
  EXPECT_EQ(at_place(place_at(cell, 3)), "3:3");
  EXPECT_EQ(at_place(place_at(cell, 4)), "3:4");
  EXPECT_EQ(at_place(u.placed[2].where), "4:1");
  EXPECT_EQ(at_place(u.placed[2].cells[1].where), "4:4");
  EXPECT_EQ(u.placed[2].cells[1].where.file, "t.csv");
}

TEST(Csv, AnEmptyTableIsAnIssue) {
  for (const char* text : {"", "\n \n", "# only\n# comments"}) {
    EXPECT_EQ(reported(table_in(text).problems), lines{said(issue_code::empty_file, 0, 0, {"t.csv"})}) << text;
  }
}

TEST(Csv, RepeatedColumnsAreIssues) {
  EXPECT_EQ(reported(table_in("a,b, a,b\n").problems),
            (lines{said(issue_code::repeated_column, 1, 6, {"a"}), said(issue_code::repeated_column, 1, 8, {"b"})}));
}

TEST(Csv, ARowWithTooFewOrTooManyCellsIsReportedAndReadingGoesOn) {
  const auto t = table_in("a,b\n1\n2,3\n4,5,6\n7,8\n");
  EXPECT_EQ(t.rows, (std::vector<strings>{{"2", "3"}, {"7", "8"}}));
  EXPECT_EQ(reported(t.problems), (lines{said(issue_code::wrong_field_count, 2, 1, {"2", "1"}),
                                         said(issue_code::wrong_field_count, 4, 1, {"2", "3"})}));
}

TEST(Csv, AnUnclosedQuoteHidesNothingBehindIt) {
  const auto t = table_in("a,b\n1,\"x\n2,3\n4,5\n");
  EXPECT_EQ(t.rows, (std::vector<strings>{{"2", "3"}, {"4", "5"}}));
  EXPECT_EQ(reported(t.problems), lines{said(issue_code::unclosed_quote, 2, 3)});
}

TEST(Csv, TextBehindAQuoteIsReportedWhereItStands) {
  const auto t = table_in("a,b\n1,\"周\" y\n2,3\n");
  EXPECT_EQ(t.rows, (std::vector<strings>{{"2", "3"}}));
  EXPECT_EQ(reported(t.problems), lines{said(issue_code::text_after_quote, 2, 7)});
}

TEST(Csv, ARowBehindAQuoteThatClosedTooLateIsSeen) {
  const auto t = table_in("a,b\n1,\"x\n2,\"y\n3,4\n");  // the second quote closes the first, with y behind it
  EXPECT_EQ(reported(t.problems),
            (lines{said(issue_code::text_after_quote, 3, 4), said(issue_code::unclosed_quote, 3, 3)}));
  EXPECT_EQ(t.rows, (std::vector<strings>{{"3", "4"}}));
}

TEST(Csv, LinesHaveALimit) {
  const std::string longest(kaohe::io::csv_line_limit, 'x');
  const auto t = table_in("a\n" + longest + "\n" + longest + "x\n1\n");
  ASSERT_EQ(t.rows.size(), 2U);
  EXPECT_EQ(t.rows[0][0].size(), kaohe::io::csv_line_limit);
  EXPECT_EQ(t.rows[1], strings{"1"});
  EXPECT_EQ(reported(t.problems), lines{said(issue_code::line_too_long, 3, 1, {"1048576"})});
}

TEST(Csv, AHeaderThatIsTooLongIsNoEmptyFile) {
  const auto t = table_in(std::string(kaohe::io::csv_line_limit + 1, 'x'));
  EXPECT_EQ(reported(t.problems), lines{said(issue_code::line_too_long, 1, 1, {"1048576"})});
  EXPECT_TRUE(t.placed.empty());
}

TEST(Csv, AQuoteDoesNotReachFurtherThanALineMay) {
  std::string text = "a\n\"";
  for (std::size_t i = 0; i <= kaohe::io::csv_line_limit / 1024; ++i) text += std::string(1023, 'x') + "\n";
  const auto t = table_in(text + "\"\n");
  ASSERT_FALSE(t.problems.empty());
  EXPECT_EQ(reported({t.problems[0]}), lines{said(issue_code::unclosed_quote, 2, 1)});
  EXPECT_GT(t.rows.size(), 1000U);
}
