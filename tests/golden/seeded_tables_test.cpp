// SPDX-License-Identifier: Apache-2.0
// The Zhoucun package with a file of decision tables, each with one mistake (seeded_tables/tables.toml): every one is
// reported in one run at its place, none hides another, and both languages read as they should.
#include <gtest/gtest.h>
#include <kaohe/kaohe.hpp>
#include <support/seeded.hpp>

TEST(SeededTables, TheyReadTheSameInBothLanguages) {
  const auto found =
      kaohe_test::problems_of_zhoucun_with("tables.toml", kaohe_test::golden_bytes("seeded_tables/tables.toml"));
  EXPECT_EQ(kaohe_test::print(found, kaohe::language::zh), kaohe_test::golden_bytes("seeded_tables/expected.zh.txt"));
  EXPECT_EQ(kaohe_test::print(found, kaohe::language::en), kaohe_test::golden_bytes("seeded_tables/expected.en.txt"));
}

TEST(SeededTables, EachBlockIsOneProblemByItself) {
  using enum kaohe::issue_code;
  const std::vector<kaohe::issue_code> expected = {
      table_cell_count,     table_rows_overlap, table_gap,      table_row_masked,   table_row_redundant,
      table_rows_mergeable, table_output_order, invalid_table,  unknown_key,        missing_key,
      unknown_reference,    invalid_value,      unknown_value,  dimension_mismatch, cannot_read,
      unknown_column,       conflicting_keys,   cyclic_formula, type_mismatch};
  const std::string all = kaohe_test::golden_bytes("seeded_tables/tables.toml");
  const auto start = [&](std::size_t n) { return all.find("\n# " + std::to_string(n) + ". "); };
  for (std::size_t n = 1; n <= expected.size(); ++n) {
    const std::size_t begin = start(n);
    ASSERT_NE(begin, std::string::npos) << n;
    const auto found = kaohe_test::problems_of_zhoucun_with("tables.toml", all.substr(begin, start(n + 1) - begin));
    ASSERT_EQ(found.size(), 1U) << "mistake " << n << ":\n" << kaohe_test::print(found);
    EXPECT_EQ(to_text(found[0].code), to_text(expected[n - 1])) << n;
  }
  EXPECT_EQ(start(expected.size() + 1), std::string::npos);
}
