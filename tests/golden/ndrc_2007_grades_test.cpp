// SPDX-License-Identifier: Apache-2.0
// The grades of the provinces in 2007: which points for measures, which nobody published, lead to the published grade.
#include <kaohe/kaohe.hpp>

#include <gtest/gtest.h>
#include <kaohe/io/csv.hpp>
#include <kaohe/io/text_file.hpp>
#include <support/package.hpp>

#include <map>

namespace {

constexpr std::size_t missed_grade = 3;  // 未完成
constexpr std::size_t measures = 1;      // the second item

const kaohe_test::loaded_package& graded_provinces() {
  static const auto package = kaohe_test::load_package("ndrc-2007");
  return package;
}

/// The sheet of each province that has a target.
const std::map<std::string, kaohe::scorecard>& sheets() {
  static const auto all = [] {
    std::map<std::string, kaohe::scorecard> found;
    const auto& p = *graded_provinces().policy;
    const kaohe::snapshot known(graded_provinces().observations);
    for (auto& card : kaohe::assess::score_all(p, {known, {}, {}}).cards) found.emplace(p.at(card.who).name, card);
    return found;
  }();
  return all;
}

/// The published grades, as positions among the scheme's.
std::map<std::string, std::size_t> published() {
  std::map<std::string, std::size_t> grades;
  const std::string file = kaohe_test::project_root() + "/policies/ndrc-2007/expected.csv";
  kaohe::issues problems;
  const auto text = kaohe::io::read_file(file, problems);
  kaohe::io::csv_reader table(text.value(), file);
  EXPECT_TRUE(table.read_header(problems));
  const auto& bands = graded_provinces().policy->content().schemes[0].grades;
  while (const auto row = table.read_row(problems)) {
    for (std::size_t g = 0; g < bands.size(); ++g) {
      if (bands[g].grade == row->cells[3].value) grades.emplace(row->cells[0].value, g);
    }
  }
  EXPECT_EQ(kaohe_test::print(problems), "");
  return grades;
}

/// `[55, 60]`: the points for measures that lead to a grade.
std::string points_for(const std::string& who, std::size_t grade) {
  const auto r = kaohe::assess::points_for_grade(*graded_provinces().policy, sheets().at(who), measures, grade);
  if (!r) return "none";
  return (r->low_included ? "[" : "(") + to_text(r->low.as_number()) + ", " + to_text(r->high.as_number()) +
         (r->high_included ? "]" : ")");
}

}  // namespace

TEST(Ndrc2007Grades, ASheetForEachProvinceWithATarget) {
  ASSERT_TRUE(graded_provinces().policy);
  EXPECT_EQ(sheets().size(), 21U);
  EXPECT_EQ(published().size(), 20U);
}

TEST(Ndrc2007Grades, ByHand) {
  ASSERT_TRUE(graded_provinces().policy);
  // 江苏: 4.28 of 4.20 is 101.9 %: 40 points, no whole step of 10 % above. 超额完成 from 95 on: 55 to 60 for measures.
  EXPECT_EQ(points_for("江苏", 0), "[55, 60]");
  // 湖南: 4.43 of 4.00 is 110.75 %: 40 + 3. 完成 from 80 to below 95: 37 to below 52.
  EXPECT_EQ(points_for("湖南", 1), "[37, 52)");
  // 黑龙江: 4.09 of 4.00 is 102.25 %: 40. 基本完成 from 60 to below 80: 20 to below 40.
  EXPECT_EQ(points_for("黑龙江", 2), "[20, 40)");
  EXPECT_EQ(points_for("黑龙江", 0), "[55, 60]");  // it could have had any grade
  EXPECT_EQ(points_for("黑龙江", missed_grade), "[0, 20)");
}

TEST(Ndrc2007Grades, NoPublishedGradeContradictsTheTarget) {
  ASSERT_TRUE(graded_provinces().policy);
  int missed = 0;
  for (const auto& [who, grade] : published()) {
    SCOPED_TRACE(who);
    const kaohe::scorecard& card = sheets().at(who);
    // What the target alone gives: 40 points and 3 for each whole 10 % beyond it.
    ASSERT_TRUE(card.items[0].score.is_known() && card.bonus.is_known());
    const kaohe::number own = card.items[0].score.low + card.bonus.low;
    const std::string lowest[] = {to_text(95 - own), to_text(80 - own), to_text(60 - own)};
    const std::string expected[] = {"[" + lowest[0] + ", 60]", "[" + lowest[1] + ", " + lowest[0] + ")",
                                    "[" + lowest[2] + ", " + lowest[1] + ")", "[0, 60]"};
    EXPECT_EQ(points_for(who, grade), expected[grade]);
    EXPECT_EQ(card.vetoes[0].holds, grade == missed_grade);
    missed += grade == missed_grade ? 1 : 0;
  }
  EXPECT_EQ(missed, 3);
}

TEST(Ndrc2007Grades, TheVetoAloneDecidesThatAProvinceMissed) {
  ASSERT_TRUE(graded_provinces().policy);
  for (const auto& [who, grade] : published()) {
    SCOPED_TRACE(who);
    const kaohe::scorecard& card = sheets().at(who);
    EXPECT_FALSE(card.score.is_known());  // nobody published the points for measures
    if (grade == missed_grade) {
      EXPECT_EQ(card.possible_grades, std::vector<std::size_t>{missed_grade});
      EXPECT_EQ(card.grade, missed_grade);
      for (std::size_t other = 0; other < missed_grade; ++other) EXPECT_EQ(points_for(who, other), "none");
    } else {
      EXPECT_EQ(card.possible_grades.size(), 4U);
      EXPECT_FALSE(card.grade);
    }
  }
}

TEST(Ndrc2007Grades, WithoutAnOutcomeEveryGradeIsPossible) {
  ASSERT_TRUE(graded_provinces().policy);
  const kaohe::scorecard& card = sheets().at("海南");
  EXPECT_EQ(card.possible_grades.size(), 4U);
  EXPECT_EQ(card.vetoes[0].holds, std::nullopt);
  EXPECT_EQ(card.missing.size(), 2U);  // the outcome, and the points for measures
}
