// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_CONTENT_HPP
#define KAOHE_IMPL_FEEL_TABLE_CONTENT_HPP
// Internal: a checked table, ready to be asked. Rows are kept in the order in which they count: that of the table, or
// of the priorities of their outputs.

#include <kaohe/feel/table.hpp>
#include <kaohe/impl/feel/table_index.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// A column, compiled. The inputs of its program are numbers of parameters.
struct compiled_column {
  program value;                           // its expression
  std::optional<std::uint32_t> parameter;  // the parameter, if it is nothing else
  table_axis axis;                         // its pieces
  std::optional<kaohe::unit> shown;        // the unit in which its amounts are shown
  std::string name;                        // what messages call it
};

/// What a row says.
struct outcome {
  value known;                    // the value, if it is the same for all arguments
  std::vector<program> computed;  // else one program for each output; its inputs are numbers of parameters
};

struct table_content {
  table_declaration declared;
  type result;
  std::vector<compiled_column> columns;
  std::vector<program> cells;             // those that are evaluated; input 0 is the column's value, i + 1 parameter i
  table_index index;                      // of the rows in the order in which they count
  std::vector<std::uint32_t> row_at;      // of each of them: the row as declared
  std::vector<outcome> outcomes;          // equal ones once
  std::vector<std::uint32_t> says;        // of each row: its outcome
  std::optional<std::uint32_t> fallback;  // the outcome where no row hits
  bool covers_all = false;                // some row hits for all known values of the columns
  bool exclusive = false;                 // no two rows ever hit together

  std::vector<std::uint32_t> answers;  // of each piece of the only column: the outcome; empty if it is not so simple
  value without;                       // of a simple table: the answer where no row hits
  bool simple = false;                 // the first row that hits is the answer, and all is known beforehand

  static constexpr std::uint32_t no_answer = 0xFFFF'FFFF;

  /// True where the first row that hits decides.
  [[nodiscard]] bool first_decides() const noexcept {
    return declared.policy == hit_policy::first || declared.policy == hit_policy::priority;
  }
  /// True where the value is a list with an element for each row.
  [[nodiscard]] bool yields_list() const noexcept {
    return declared.policy == hit_policy::rule_order || declared.policy == hit_policy::output_order ||
           (declared.policy == hit_policy::collect && declared.aggregate == aggregation::none);
  }
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
