// SPDX-License-Identifier: Apache-2.0
#include <kaohe/quantity/coefficient.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/paths.hpp"

namespace {

using namespace kaohe;

struct printed_row {
  std::string carrier, basis, amount, unit;
  bool is_range = false;
};

/// The published table, as it was copied (tests/support/data).
std::vector<printed_row> published() {
  std::ifstream file(kaohe_test::project_root() + "/tests/support/data/gbt2589_2008_coeff.csv");
  std::vector<printed_row> rows;
  std::string line;
  for (int n = 0; std::getline(file, line); ++n) {
    if (n < 2) continue;  // the source, the header
    std::vector<std::string> cells;
    std::istringstream cut(line);
    for (std::string cell; std::getline(cut, cell, ',');) cells.push_back(cell);
    printed_row row{cells.at(0), "", cells.at(3), cells.at(4), cells.at(3).find('~') != std::string::npos};
    if (row.carrier == "电力(等价值旧口径)") row.carrier = "电力", row.basis = "等价值";
    if (row.carrier == "电力(当量值)") row.carrier = "电力", row.basis = "当量值";
    rows.push_back(row);
  }
  return rows;
}

TEST(coefficient, every_published_figure_is_in_the_table_and_ranges_are_not) {
  std::size_t figures = 0, ranges = 0;
  for (const auto& row : published()) {
    const auto found = find_coefficient(row.carrier, row.basis);
    if (row.is_range) {
      ++ranges;
      EXPECT_FALSE(found) << row.carrier;
      continue;
    }
    ++figures;
    ASSERT_TRUE(found) << row.carrier;
    EXPECT_EQ(found->value.amount, *number::from_text(row.amount)) << row.carrier;
    EXPECT_EQ(found->value.unit, *parse_unit(row.unit)) << row.carrier;
  }
  EXPECT_EQ(figures, 26U);
  EXPECT_EQ(ranges, 3U);
  EXPECT_EQ(coefficient_table().size(), figures);
}

TEST(coefficient, every_row_is_well_formed) {
  for (const auto& row : coefficient_table()) {
    const auto unit = parse_unit(row.unit);
    ASSERT_TRUE(unit) << row.carrier;
    EXPECT_EQ(unit->dimension.exponent(base_dimension::coal_equivalent), 1) << row.carrier;
    EXPECT_EQ(unit->spelling, row.unit);
    EXPECT_GT(*number::from_text(row.amount), 0) << row.carrier;
    EXPECT_FALSE(row.english.empty() || row.source.empty()) << row.carrier;
  }
}

TEST(coefficient, electricity_needs_its_basis) {
  EXPECT_FALSE(find_coefficient("电力"));
  EXPECT_FALSE(find_coefficient("电力", "其他"));
  const auto equal = find_coefficient("电力", "当量值"), equivalent = find_coefficient("电力", "等价值");
  ASSERT_TRUE(equal && equivalent);
  EXPECT_EQ(to_text(equal->value), "0.1229 kgce/kWh");
  EXPECT_EQ(to_text(equivalent->value), "4.04 tce/万kWh");
  EXPECT_EQ(equal->basis, (basis{{"电力折标", "当量值"}}));
  EXPECT_TRUE(conflict(equal->basis, equivalent->basis));
}

TEST(coefficient, fuels_have_one_whatever_is_said_of_electricity) {
  EXPECT_EQ(to_text(find_coefficient("原煤")->value), "0.7143 kgce/kg");
  EXPECT_EQ(to_text(find_coefficient("原煤", "等价值")->value), "0.7143 kgce/kg");
  EXPECT_TRUE(find_coefficient("原煤")->basis.empty());
  EXPECT_NE(find_coefficient("原煤")->source.find("GB/T 2589-2008"), std::string_view::npos);
  EXPECT_FALSE(find_coefficient("木柴"));
  EXPECT_FALSE(find_coefficient(""));
}

TEST(coefficient, coal_equivalent_comes_only_by_multiplication) {
  const quantity used = *parse_quantity("500 万kWh");
  EXPECT_FALSE(convert(used, *parse_unit("tce")));
  const auto tce = *parse_unit("tce");
  EXPECT_EQ(to_text(*convert(used * find_coefficient("电力", "当量值")->value, tce)), "614.5 tce");
  EXPECT_EQ(to_text(*convert(used * find_coefficient("电力", "等价值")->value, tce)), "2020 tce");
  const quantity heat = *parse_quantity("100 GJ");
  EXPECT_EQ(to_text(*convert(heat * find_coefficient("热力(统计口径)")->value, tce)), "3.41 tce");
}

}  // namespace
