// SPDX-License-Identifier: Apache-2.0
// Weights and scores against a printed example to every digit, and what is degenerate.
#include <kaohe/decompose/weights.hpp>

#include "support/paths.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iomanip>
#include <limits>
#include <sstream>

namespace {

using namespace kaohe::decompose;
using kaohe::issue_code;

using values = std::vector<double>;

struct printed_row {
  std::vector<std::string> cells;
};

/// The rows below the first two lines.
std::vector<printed_row> printed(const std::string& name) {
  std::ifstream file(kaohe_test::project_root() + "/tests/support/data/" + name);
  std::vector<printed_row> rows;
  std::string line;
  for (int n = 0; std::getline(file, line); ++n) {
    if (n < 2) continue;
    std::istringstream cut(line);
    for (rows.emplace_back(); std::getline(cut, line, ',');) rows.back().cells.push_back(line);
  }
  return rows;
}

/// A number with as many digits behind the point as a printed one.
std::string as_printed(double x, const std::string& figure) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(static_cast<int>(figure.size() - 2)) << x;
  return out.str();
}

class WorkedExample : public testing::Test {
 protected:
  void SetUp() override {
    for (const auto& row : printed("mcdm_worked_example.csv")) {
      for (std::size_t j = 0; j < 3; ++j) columns[j].push_back(std::stod(row.cells[1 + j]));
      sd_topsis.push_back(row.cells[4]);
      entropy_modified.push_back(row.cells[5]);
    }
    for (std::size_t j = 0; j < 3; ++j) criteria.push_back({"c" + std::to_string(j + 1), effect::larger, columns[j]});
  }
  values columns[3];
  std::vector<criterion> criteria;
  std::vector<std::string> sd_topsis, entropy_modified;
};

TEST_F(WorkedExample, StandardDeviationsAndTopsis) {
  const auto normal = normalise(criteria, normalisation::vector);
  ASSERT_TRUE(normal);
  const auto weights = weigh(*normal, weighting::standard_deviation);
  ASSERT_TRUE(weights);
  EXPECT_EQ(as_printed((*weights)[0], "0.2117982675"), "0.2117982675");
  EXPECT_EQ(as_printed((*weights)[1], "0.3768977793"), "0.3768977793");
  EXPECT_EQ(as_printed((*weights)[2], "0.4113039533"), "0.4113039533");
  const values scores = score(*normal, *weights, scoring::topsis);
  ASSERT_EQ(scores.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(scores[i], std::stod(sd_topsis[i]), 1.2e-16) << i;
}

TEST_F(WorkedExample, EntropyAndModifiedTopsis) {
  const auto normal = normalise(criteria, normalisation::sum);
  ASSERT_TRUE(normal);
  const auto weights = weigh(*normal, weighting::entropy);
  ASSERT_TRUE(weights);
  EXPECT_EQ(as_printed((*weights)[0], "0.1071589386"), "0.1071589386");
  EXPECT_EQ(as_printed((*weights)[1], "0.4028043526"), "0.4028043526");
  EXPECT_EQ(as_printed((*weights)[2], "0.4900367088"), "0.4900367088");
  const values scores = score(*normal, *weights, scoring::modified_topsis);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(scores[i], std::stod(entropy_modified[i]), 1.2e-16) << i;
}

TEST(Normalise, DirectionsAreTurnedAround) {
  const values x{1, 2, 5};
  const criterion more{"x", effect::larger, x}, less{"x", effect::smaller, x};
  EXPECT_EQ((*normalise({&more, 1}, normalisation::min_max))[0], (values{0, 0.25, 1}));
  EXPECT_EQ((*normalise({&less, 1}, normalisation::min_max))[0], (values{1, 0.75, 0}));
  EXPECT_EQ((*normalise({&more, 1}, normalisation::sum))[0], (values{0.125, 0.25, 0.625}));
  const values inverse = (*normalise({&less, 1}, normalisation::sum))[0];
  EXPECT_DOUBLE_EQ(inverse[0], 1 / 1.7);
  EXPECT_DOUBLE_EQ(inverse[2], 0.2 / 1.7);
  const values y{3, 4};
  const criterion length{"y", effect::larger, y}, turned{"y", effect::smaller, y};
  EXPECT_DOUBLE_EQ((*normalise({&length, 1}, normalisation::vector))[0][0], 0.6);
  EXPECT_DOUBLE_EQ((*normalise({&turned, 1}, normalisation::vector))[0][0], 0.4);
}

TEST(Normalise, WhatIsDegenerateIsNoNumberNowhere) {
  const values constant{7, 7, 7}, zeros{0, 0, 0}, one{3};
  for (const auto how : {normalisation::min_max, normalisation::vector, normalisation::sum}) {
    for (const values* column : {&constant, &zeros, &one}) {
      const criterion c{"c", effect::larger, *column};
      const auto normal = normalise({&c, 1}, how);
      ASSERT_TRUE(normal);
      for (const double x : normal->front()) EXPECT_TRUE(std::isfinite(x));
    }
  }
  const criterion c{"c", effect::larger, constant}, z{"z", effect::larger, zeros};
  EXPECT_EQ((*normalise({&c, 1}, normalisation::min_max))[0], zeros);
  EXPECT_EQ((*normalise({&z, 1}, normalisation::sum))[0], zeros);
  const criterion down{"z", effect::smaller, zeros};
  EXPECT_EQ((*normalise({&down, 1}, normalisation::vector))[0], zeros);
  const values tiny{3e-40, 4e-40};
  const criterion t{"t", effect::larger, tiny};
  EXPECT_DOUBLE_EQ((*normalise({&t, 1}, normalisation::vector))[0][0], 0.6);
}

TEST(Normalise, BadValuesAreNamed) {
  const std::vector<std::string> names{"北郊镇", "南郊镇", "王村镇"};
  const double not_a_number = std::numeric_limits<double>::quiet_NaN(),
               infinite = std::numeric_limits<double>::infinity();
  const values missing{1, not_a_number, infinite}, negative{1, -1, 0}, two{1, 2};
  const criterion m{"能耗", effect::larger, missing}, n{"能耗", effect::larger, negative};
  const auto one = normalise({&m, 1}, normalisation::min_max, names);
  ASSERT_FALSE(one);
  EXPECT_EQ(one.error(), (kaohe::issue{issue_code::figure_not_usable, {}, {"能耗", one.error().args[1]}}));
  EXPECT_EQ(message(one.error(), kaohe::language::zh), "“能耗”缺数值或数值超出范围：南郊镇、王村镇");
  EXPECT_EQ(message(one.error(), kaohe::language::en),
            "'能耗' is missing, not finite or out of range for 南郊镇, 王村镇");
  EXPECT_TRUE(normalise({&n, 1}, normalisation::min_max, names));
  EXPECT_TRUE(normalise({&n, 1}, normalisation::vector, names));
  EXPECT_EQ(normalise({&n, 1}, normalisation::sum, names).error(),
            (kaohe::issue{issue_code::figure_negative, {}, {"能耗", "南郊镇"}}));
  const criterion down{"能耗", effect::smaller, negative};  // 1 ÷ 0
  EXPECT_EQ(normalise({&down, 1}, normalisation::sum).error().code, issue_code::figure_negative);
  const criterion pair[] = {{"a", effect::larger, negative}, {"b", effect::larger, two}};
  EXPECT_EQ(normalise(pair, normalisation::sum).error().code, issue_code::figure_negative);
  const criterion lengths[] = {{"a", effect::larger, two}, {"b", effect::larger, negative}};
  EXPECT_EQ(normalise(lengths, normalisation::sum).error(),
            (kaohe::issue{issue_code::column_length, {}, {"b", "2", "3"}}));
  EXPECT_EQ(normalise({}, normalisation::sum).error().code, issue_code::no_units);
}

TEST(Weigh, AConstantColumnHasNoWeight) {
  const normal_columns columns{{0.2, 0.3, 0.5}, {0.1, 0.1, 0.1}, {0.5, 0.3, 0.2}};
  for (const auto how : {weighting::entropy, weighting::standard_deviation, weighting::critic}) {
    const auto weights = weigh(columns, how);
    ASSERT_TRUE(weights);
    EXPECT_EQ((*weights)[1], 0) << static_cast<int>(how);
    EXPECT_NEAR((*weights)[0], 0.5, 1e-15);
  }
  EXPECT_EQ(*weigh(columns, weighting::equal), (values{1.0 / 3, 1.0 / 3, 1.0 / 3}));
}

TEST(Weigh, NothingSaidMeansEqualWeights) {
  for (const auto how : {weighting::entropy, weighting::standard_deviation, weighting::critic}) {
    EXPECT_EQ(*weigh({{1}, {2}}, how), (values{0.5, 0.5})) << "one unit";
    EXPECT_EQ(*weigh({{1, 1}, {0, 0}}, how), (values{0.5, 0.5})) << "all equal";
  }
  // two criteria that say the same, and one that says nothing
  EXPECT_EQ(*weigh({{0, 1}, {0, 1}, {1, 1}}, weighting::critic), (values{0.5, 0.5, 0}));
  EXPECT_EQ(*weigh({{0, 1}, {1, 1}}, weighting::critic), (values{1, 0}));
}

TEST(Weigh, EntropyTakesZerosAndRefusesNegatives) {
  const auto weights = weigh({{0, 0, 1}, {0.25, 0.25, 0.5}}, weighting::entropy);
  ASSERT_TRUE(weights);
  const double rest = 1 - (0.5 * std::log(4) + 0.5 * std::log(2)) / std::log(3);
  EXPECT_NEAR((*weights)[0], 1 / (1 + rest), 1e-15);
  EXPECT_EQ(weigh({{-1, 2}}, weighting::entropy).error().code, issue_code::figure_negative);
}

TEST(Weigh, CriticByHand) {
  // σ = ½ and ½, r = −1 → both conflicts 2; a third one uncorrelated with both: 1 + 1
  const auto weights = weigh({{0, 1, 0, 1}, {1, 0, 1, 0}, {0, 0, 0.5, 0.5}}, weighting::critic);
  ASSERT_TRUE(weights);
  const double first = 0.5 * 3, third = 0.25 * 2;
  EXPECT_NEAR((*weights)[0], first / (2 * first + third), 1e-15);
  EXPECT_NEAR((*weights)[2], third / (2 * first + third), 1e-15);
}

TEST(Weigh, CriticLeavesOutWhatIsEqualThroughout) {
  const values a{0, 1, 0.5}, b{1, 0.5, 0}, c{0, 1, 1}, equal{0.1, 0.1, 0.1};  // whose mean is not 0.1 in doubles
  const auto without = weigh({a, b, c}, weighting::critic), with = weigh({a, b, c, equal}, weighting::critic);
  ASSERT_TRUE(without && with);
  EXPECT_NE((*without)[0], (*without)[1]);
  for (std::size_t j = 0; j < 3; ++j) EXPECT_EQ((*with)[j], (*without)[j]);
  EXPECT_EQ((*with)[3], 0);
}

TEST(Compare, SaatysConsistentMatrixHasRatioZero) {
  const std::vector<values> rows{{1, 2, 4}, {0.5, 1, 2}, {0.25, 0.5, 1}};
  const auto found = compare(rows);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->weights[0], 4.0 / 7, 1e-15);
  EXPECT_NEAR(found->weights[2], 1.0 / 7, 1e-15);
  EXPECT_NEAR(found->eigenvalue, 3, 1e-14);
  EXPECT_NEAR(found->consistency_ratio, 0, 1e-14);
}

TEST(Compare, TheEigenvectorSolvesItsEquation) {
  const std::vector<values> rows{{1, 3, 5}, {1.0 / 3, 1, 2}, {0.2, 0.5, 1}};
  const auto found = compare(rows);
  ASSERT_TRUE(found);
  for (std::size_t i = 0; i < 3; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < 3; ++j) sum += rows[i][j] * found->weights[j];
    EXPECT_NEAR(sum, found->eigenvalue * found->weights[i], 1e-14);
  }
  EXPECT_NEAR(found->eigenvalue, 3.0037, 1e-4);
  EXPECT_NEAR(found->consistency_ratio, 0.0037 / 2 / 0.58, 1e-4);
}

TEST(Compare, ContradictionsAreRefusedUnlessAccepted) {
  const std::vector<values> rows{{1, 9, 1.0 / 9}, {1.0 / 9, 1, 9}, {9, 1.0 / 9, 1}};
  EXPECT_EQ(compare(rows).error().code, issue_code::comparisons_inconsistent);
  const auto found = compare(rows, true);
  ASSERT_TRUE(found);
  EXPECT_GT(found->consistency_ratio, 0.1);
  for (const double w : found->weights) EXPECT_NEAR(w, 1.0 / 3, 1e-12);
  // just below and just above a tenth
  const auto ratio = [](double x) {
    const std::vector<values> chain{{1, x, 1}, {1 / x, 1, x}, {1, 1 / x, 1}};
    return compare(chain, true)->consistency_ratio;
  };
  double low = 1, high = 3;
  while (high - low > 1e-9) (ratio((low + high) / 2) <= 0.1 ? low : high) = (low + high) / 2;
  const auto at = [](double x) { return std::vector<values>{{1, x, 1}, {1 / x, 1, x}, {1, 1 / x, 1}}; };
  EXPECT_TRUE(compare(at(low)));
  EXPECT_FALSE(compare(at(high + 1e-6)));
}

TEST(Compare, PrintedReciprocalsWillDo) {
  EXPECT_TRUE(compare(std::vector<values>{{1, 8}, {0.13, 1}}));
  EXPECT_EQ(compare(std::vector<values>{{1, 8}, {0.13, 1}})->weights[0], 8.0 / 9);
  EXPECT_FALSE(compare(std::vector<values>{{1, 8}, {0.14, 1}}));
  const auto wrong = [](const std::vector<values>& rows) { return compare(rows).error(); };
  EXPECT_EQ(wrong({{1, 2}, {2, 1}}), (kaohe::issue{issue_code::comparison_invalid, {}, {"1", "2", "2"}}));
  EXPECT_EQ(wrong({{2, 1}, {1, 1}}), (kaohe::issue{issue_code::comparison_invalid, {}, {"1", "1", "2"}}));
  EXPECT_EQ(wrong({{1, 9.5}, {1 / 9.5, 1}}).code, issue_code::comparison_invalid);
  EXPECT_EQ(wrong({{1, -2}, {-0.5, 1}}).code, issue_code::comparison_invalid);
  EXPECT_EQ(wrong({{1, 2}, {0.5}}).code, issue_code::column_length);
  EXPECT_EQ(wrong({}).code, issue_code::no_units);
  EXPECT_TRUE(compare(std::vector<values>(15, values(15, 1))));
  EXPECT_EQ(wrong(std::vector<values>(16, values(16, 1))).code, issue_code::too_many_criteria);
  EXPECT_EQ(compare(std::vector<values>{{1}})->weights, (values{1}));
}

TEST(Score, EqualUnitsAreAllTheBest) {
  const normal_columns columns{{0.5, 0.5}, {1, 1}};
  const values weights{0.5, 0.5};
  EXPECT_EQ(score(columns, weights, scoring::topsis), (values{1, 1}));
  EXPECT_EQ(score(columns, weights, scoring::modified_topsis), (values{1, 1}));
  EXPECT_EQ(score(columns, weights, scoring::weighted_sum), (values{0.75, 0.75}));
}

TEST(Score, TheTwoDistancesDiffer) {
  const normal_columns columns{{0, 1, 0.5}, {1, 0, 0.25}};
  const values weights{0.8, 0.2};
  EXPECT_DOUBLE_EQ(score(columns, weights, scoring::weighted_sum)[2], 0.45);
  EXPECT_DOUBLE_EQ(score(columns, weights, scoring::topsis)[0], 0.2);
  EXPECT_DOUBLE_EQ(score(columns, weights, scoring::modified_topsis)[0],
                   std::sqrt(0.2) / (std::sqrt(0.2) + std::sqrt(0.8)));
}

}  // namespace
