// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_RULE_TABLES_HPP
#define KAOHE_IMPL_MODEL_RULE_TABLES_HPP
// Internal: decision tables inside schemes and ladders. Their parameters are the names that their cells use.

#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/words.hpp>
#include <kaohe/impl/model/given_names.hpp>
#include <kaohe/impl/model/read_table_rows.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto single_hit_words =
    std::to_array<std::string_view>({"unique", "any", "priority", "first", "U", "A", "P", "F"});
inline constexpr auto points_hit_words =
    std::to_array<std::string_view>({"unique", "any", "priority", "first", "collect sum", "collect min", "collect max",
                                     "U", "A", "P", "F", "C+", "C<", "C>"});

/// A table's name in messages, made of an id that need not be a name of the rule language.
[[nodiscard]] inline std::string table_name_of(std::string_view id) {
  std::string name;
  for (std::size_t at = 0; at < id.size();) {
    const std::size_t before = at;
    (void)decode_utf8(id, at);
    const std::string_view letter = id.substr(before, at - before);
    const bool fits = feel::is_name("_" + std::string(letter));
    name += fits ? letter : std::string_view("_");
  }
  return feel::is_name(name) && !feel::detail::find_builtin(name) && !feel::detail::is_later_function(name)
             ? name
             : "_" + name;
}

/// Key `hit`, for a table whose rows give points or a level. \return false after a problem
/// \param words  what it may be: first the words, then as many signs that stand for them
[[nodiscard]] inline bool read_rule_hit(const key_reader& keys, std::span<const std::string_view> words,
                                        feel::table_declaration& into) {
  constexpr std::size_t first_aggregation = 4;
  constexpr std::array made_of = {feel::aggregation::sum, feel::aggregation::minimum, feel::aggregation::maximum};
  const auto word = keys.choice("hit", words);
  if (!word) return !keys.has("hit");
  const std::size_t which = *word % (words.size() / 2);
  into.policy = which < first_aggregation ? static_cast<feel::hit_policy>(which) : feel::hit_policy::collect;
  if (which >= first_aggregation) into.aggregate = made_of[which - first_aggregation];
  return true;
}

/// Keys `input` and `inputs`: the columns. \return false if there is none
[[nodiscard]] inline bool read_rule_columns(const key_reader& keys, feel::table_declaration& into) {
  if (keys.has("input") && keys.has("inputs")) keys.report_conflict("input", "inputs");
  if (!keys.has("inputs")) keys.require("input");
  if (keys.has("inputs")) {
    for (source_text& each : keys.texts("inputs")) into.columns.push_back({std::move(each), {}});
  } else if (const source_text* const only = keys.text("input")) {
    into.columns.push_back({*only, {}});
  }
  return !into.columns.empty();
}

/// Makes known what the expressions and cells of a table name.
inline void add_names_of(const feel::table_declaration& table, rule_names& names) {
  issues ignored;  // what is wrong with a cell is said when the table is checked
  const auto add = [&](const std::optional<feel::expression>& tree) {
    if (tree) names.add(*tree);
  };
  for (const feel::table_column& each : table.columns) add(feel::parse_expression(each.expression, ignored));
  for (const feel::table_row& row : table.rows) {
    for (const source_text& cell : row.inputs) add(feel::parse_unary_tests(cell, ignored));
    for (const source_text& cell : row.outputs) add(feel::parse_expression(cell, ignored));
  }
}

/// Checks a table whose columns, rows and outputs are read. \param rows_good  every row could be
[[nodiscard]] inline std::optional<rule_table> check_rule_table(workshop& shop, const naming& where,
                                                                feel::table_declaration table, bool rows_good) {
  rule_names names(shop, where);
  add_names_of(table, names);
  for (const feel::declared_name& each : names.names()) {
    table.parameters.push_back({each.name, each.declared, each.shown});
  }
  issues found;
  auto rules = feel::check_table(std::move(table), feel::scope({}, shop.rules), found);
  // Of rows that are not all there nothing is said but what is wrong with each of them.
  if (!rows_good) std::erase_if(found, [](const issue& each) { return severity_of(each.code) != severity::error; });
  names.report(std::move(found));
  if (!rules) return std::nullopt;
  rule_table made{std::move(rules), {}};
  for (const feel::declared_name& each : names.names()) made.inputs.push_back(names.inputs()[each.input]);
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
