// SPDX-License-Identifier: Apache-2.0
#include <kaohe/quantity/unit_table.hpp>

#include <kaohe/quantity/coefficient.hpp>
#include <kaohe/quantity/unit.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <numeric>
#include <set>
#include <string>

#include "support/paths.hpp"

namespace {

using namespace kaohe;

struct expected_size {
  std::string_view symbol;
  std::string_view coherent;  // the unit that `size` counts
  std::string_view size;
};

TEST(unit_table, sizes) {
  // From the definitions, apart from the table.
  // clang-format off
  const expected_size rows[] = {
      {"吨标准煤", "kgce", "1000"}, {"tce", "kgce", "1000"},      {"千克标准煤", "kgce", "1"},
      {"吨标煤", "kgce", "1000"},   {"gce", "kgce", "0.001"},     {"吨", "kg", "1000"},
      {"公斤", "kg", "1"},          {"克", "kg", "0.001"},        {"毫克", "kg", "0.000001"},
      {"μg", "kg", "0.000000001"},  {"斤", "kg", "0.5"},          {"千瓦时", "kJ", "3600"},
      {"kWh", "kJ", "3600"},        {"度", "kJ", "3600"},         {"Wh", "kJ", "3.6"},
      {"MWh", "kJ", "3600000"},     {"焦", "kJ", "0.001"},        {"千焦", "kJ", "1"},
      {"kJ", "kJ", "1"},            {"兆焦", "kJ", "1000"},       {"MJ", "kJ", "1000"},
      {"吉焦", "kJ", "1000000"},    {"GJ", "kJ", "1000000"},      {"TJ", "kJ", "1000000000"},
      {"千卡", "kJ", "4.1868"},     {"kcal", "kJ", "4.1868"},     {"大卡", "kJ", "4.1868"},
      {"cal", "kJ", "0.0041868"},   {"百万千焦", "kJ", "1000000"}, {"W", "kJ/h", "3.6"},
      {"千瓦", "kJ/h", "3600"},     {"MW", "kJ/h", "3600000"},    {"元", "元", "1"},
      {"万元", "元", "10000"},      {"亿元", "元", "100000000"},  {"公里", "m", "1000"},
      {"厘米", "m", "0.01"},        {"平方公里", "m²", "1000000"}, {"公顷", "m²", "10000"},
      {"升", "m³", "0.001"},        {"毫升", "m³", "0.000001"},   {"标准立方米", "m³", "1"},
      {"小时", "h", "1"},           {"天", "h", "24"},            {"年", "h", "8760"},
      {"a", "h", "8760"},           {"人", "人", "1"},            {"人次", "人", "1"},
      {"家", "个", "1"},            {"%", "", "0.01"},            {"‰", "", "0.001"},
      {"百分点", "", "0.01"},       {"个百分点", "", "0.01"},     {"倍", "", "1"},
      {"吨公里", "kg·m", "1000000"}, {"人公里", "人·m", "1000"},
  };
  // clang-format on
  for (const auto& row : rows) {
    const auto unit = parse_unit(row.symbol), coherent = parse_unit(row.coherent);
    ASSERT_TRUE(unit && coherent) << row.symbol;
    EXPECT_EQ(unit->dimension, coherent->dimension) << row.symbol;
    EXPECT_EQ(coherent->size, 1) << row.coherent;
    EXPECT_EQ(unit->size, *number::from_text(row.size)) << row.symbol;
  }
  EXPECT_EQ(parse_unit("亩")->size * 15, parse_unit("公顷")->size);
  EXPECT_EQ(parse_unit("分钟")->size * 60, 1);
  EXPECT_EQ(parse_unit("秒")->size * 3600, 1);
}

TEST(unit_table, every_row_is_a_symbol_that_parses_to_itself) {
  for (const auto& row : unit_table()) {
    EXPECT_TRUE(is_unit_symbol(row.symbol)) << row.symbol;
    const auto parsed = parse_unit(row.symbol);
    ASSERT_TRUE(parsed) << row.symbol;
    EXPECT_EQ(parsed->dimension, row.dimension) << row.symbol;
    EXPECT_EQ(parsed->size, number::ratio(row.size_numerator, row.size_denominator)) << row.symbol;
    EXPECT_EQ(parsed->spelling, row.symbol);
    EXPECT_GT(parsed->size, 0) << row.symbol;
    EXPECT_FALSE(row.meaning.empty()) << row.symbol;
  }
}

TEST(unit_table, no_symbol_stands_twice_and_none_is_a_prefix) {
  std::set<std::string_view> seen;
  for (const auto& row : unit_table()) {
    EXPECT_TRUE(seen.insert(row.symbol).second) << row.symbol;
    EXPECT_FALSE(is_unit_prefix(row.symbol)) << row.symbol;
  }
}

// A row that could be read as prefix and symbol as well means the same: 千克, 千米, 千瓦时, kg … All but km²,
// where the square takes the kilometre as a whole (as SI has it); it is looked up whole.
TEST(unit_table, a_row_that_could_be_read_as_prefix_and_symbol_has_the_same_size) {
  for (const auto& row : unit_table()) {
    for (const auto prefixes : {multiple_prefixes(), latin_prefixes(), chinese_si_prefixes()}) {
      for (const auto& prefix : prefixes) {
        if (!row.symbol.starts_with(prefix.symbol) || row.symbol == "km²" || row.symbol == "km2") continue;
        const auto rest = parse_unit(row.symbol.substr(prefix.symbol.size()));
        if (!rest || row.symbol.size() == prefix.symbol.size()) continue;
        EXPECT_EQ(rest->size * number::power_of_ten(prefix.exponent),
                  number::ratio(row.size_numerator, row.size_denominator))
            << row.symbol;
        EXPECT_EQ(rest->dimension, row.dimension) << row.symbol;
      }
    }
  }
}

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string size_text(const unit_row& row) {
  const std::int64_t n = row.size_numerator, d = row.size_denominator, g = std::gcd(n, d);
  return d == g ? std::to_string(n / g) : std::to_string(n / g) + "/" + std::to_string(d / g);
}

TEST(unit_table, the_documentation_shows_every_row) {
  const std::string page = file_text(kaohe_test::project_root() + "/docs/units.md");
  std::string missing;
  for (const auto& row : unit_table()) {
    const std::string coherent = coherent_unit(row.dimension).spelling;
    constexpr std::string_view takes[] = {"—", "百 千 万 亿 …", "百 千 万 亿 …，SI"};
    const std::string line = "| `" + std::string(row.symbol) + "` | " + to_text(row.dimension, language::zh) + " | " +
                             size_text(row) + (coherent.empty() ? "" : " " + coherent) + " | " +
                             std::string(takes[static_cast<std::size_t>(row.takes)]) + " | " +
                             std::string(row.meaning) + " |\n";
    if (page.find(line) == std::string::npos) missing += line;
  }
  EXPECT_TRUE(missing.empty()) << "docs/units.md lacks these lines:\n" << missing;
}

TEST(coefficient_table, the_documentation_shows_every_row) {
  const std::string page = file_text(kaohe_test::project_root() + "/docs/units.md");
  std::string missing;
  for (const auto& row : coefficient_table()) {
    std::string line = "| ";
    for (const auto cell : {row.carrier, row.english, row.amount, row.unit, row.basis.empty() ? "—" : row.basis}) {
      line += std::string(cell) + " | ";
    }
    line += std::string(row.source) + " |\n";
    if (page.find(line) == std::string::npos) missing += line;
  }
  EXPECT_TRUE(missing.empty()) << "docs/units.md lacks these lines:\n" << missing;
}

}  // namespace
