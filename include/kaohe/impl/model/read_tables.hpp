// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_TABLES_HPP
#define KAOHE_IMPL_MODEL_READ_TABLES_HPP
// Internal: the noun `table`: decision tables as they are written. They are checked together with the formulas, in
// check_rules.hpp, because each may use the other.

#include <kaohe/impl/model/read_table_rows.hpp>
#include <kaohe/impl/model/read_type.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto table_keys =
    std::to_array<std::string_view>({"id", "title", "parameters", "inputs", "columns", "output", "outputs", "hit",
                                     "default", "rows", "source", "article", "document", "quote", "reading"});
inline constexpr auto table_parameter_keys =
    std::to_array<std::string_view>({"name", "type", "unit", "values", "basis"});
inline constexpr auto table_column_keys = std::to_array<std::string_view>({"name", "expression"});
inline constexpr auto hit_words = std::to_array<std::string_view>({"unique",      "any",         "priority",
                                                                   "first",       "rule order",  "output order",
                                                                   "collect",     "collect sum", "collect count",
                                                                   "collect min", "collect max", "U",
                                                                   "A",           "P",           "F",
                                                                   "R",           "O",           "C",
                                                                   "C+",          "C#",          "C<",
                                                                   "C>"});

/// A table before it is checked.
struct written_table {
  decision_table made;
  feel::table_declaration rules;
  std::vector<std::optional<std::uint32_t>> indicators;  // of each parameter: the indicator whose type it has
  bool form_good = true;                                 // all but the rows could be read
  bool rows_good = true;                                 // so could every row
};

/// The members of a list, or the single value that stands for a list of one.
[[nodiscard]] inline std::vector<const declared_value*> members_of(const declared_value& value) {
  std::vector<const declared_value*> all;
  if (const auto* const several = std::get_if<std::vector<declared_value>>(&value.content)) {
    for (const declared_value& each : *several) all.push_back(&each);
  } else {
    all.push_back(&value);
  }
  return all;
}

class table_reader {
 public:
  table_reader(workshop& shop, const key_reader& keys) : shop_(shop), keys_(keys) {}

  [[nodiscard]] written_table read() {
    read_names();
    read_parameters();
    read_columns();
    read_outputs();
    read_hit();
    if (!into_.form_good) return std::move(into_);
    read_defaults();
    into_.rows_good = table_row_reader(shop_, keys_, into_.made.cited, into_.rules).read();
    if (!keys_.has("rows") || (into_.rules.rows.empty() && !into_.rows_good)) into_.form_good = false;
    return std::move(into_);
  }

 private:
  [[nodiscard]] key_reader inside(const declared_value& at, std::string_view key,
                                  std::span<const std::string_view> known) const {
    return {std::get<declared_table>(at.content),
            known,
            {keys_.of().noun + '.' + std::string(key), keys_.subject(), at.where, keys_.of().damaged},
            keys_.problems()};
  }
  [[nodiscard]] static bool is_table(const declared_value& value) {
    return std::holds_alternative<declared_table>(value.content);
  }

  void read_names() {
    decision_table& made = into_.made;
    made.id = shop_.read_id(keys_, true);
    made.title = keys_.has("title") ? keys_.string("title") : made.id;
    made.source = keys_.string("source");
    made.cited = read_citation(shop_, keys_);
    made.where = keys_.of().where;
    const source_text* const id = keys_.text("id");
    into_.rules.id = id != nullptr ? *id : source_text{{}, made.where, {}};
    if (!feel::is_name(into_.rules.id.value)) into_.rules.id.value = "_";  // which is reported
  }

  void add_parameter(const source_text& name, std::optional<written_type> of) {
    if (!of) {
      into_.form_good = false;
      return;
    }
    into_.rules.parameters.push_back({name.value, std::move(of->of), of->shown});
    into_.indicators.push_back(of->indicator);
    parameter_names_.push_back(name);
  }

  /// Key `parameters`, or `inputs`.
  void read_parameters() {
    if (keys_.has("parameters") && keys_.has("inputs")) keys_.report_conflict("parameters", "inputs");
    const std::string_view key = keys_.has("inputs") ? "inputs" : "parameters";
    const declared_value* const value = keys_.find(key);
    if (value == nullptr) {
      keys_.report_missing(key);
      into_.form_good = false;
      return;
    }
    for (const declared_value* const each : members_of(*value)) {
      if (is_table(*each)) {
        read_parameter(inside(*each, key, table_parameter_keys));
        continue;
      }
      const auto names = read_texts(*each, key, keys_.problems());
      if (names.empty()) into_.form_good = false;
      for (const source_text& name : names) add_parameter(name, type_of_named(shop_, name));
    }
  }
  void read_parameter(const key_reader& keys) {
    keys.require("name");
    const source_text* const name = keys.text("name");
    const bool typed = keys.has("type") || keys.has("unit") || keys.has("values");
    auto of = typed || name == nullptr ? read_type(shop_, keys) : type_of_named(shop_, *name);
    if (!typed && keys.has("basis")) keys.report_missing("unit");
    if (name == nullptr) of.reset();
    add_parameter(name == nullptr ? source_text() : *name, std::move(of));
  }

  /// Key `columns`; by default each parameter is one.
  void read_columns() {
    const declared_value* const value = keys_.find("columns");
    if (value == nullptr) {
      for (const source_text& each : parameter_names_) into_.rules.columns.push_back({each, {}});
      return;
    }
    for (const declared_value* const each : members_of(*value)) {
      if (is_table(*each)) {
        const key_reader keys = inside(*each, "columns", table_column_keys);
        keys.require("expression");
        if (const source_text* const expression = keys.text("expression")) {
          into_.rules.columns.push_back({*expression, keys.string("name")});
        } else {
          into_.form_good = false;
        }
      } else if (const source_text* const expression = read_text(*each, "columns", keys_.problems())) {
        into_.rules.columns.push_back({*expression, {}});
      } else {
        into_.form_good = false;
      }
    }
  }

  /// Key `output`, or `outputs`.
  void read_outputs() {
    if (keys_.has("output") && keys_.has("outputs")) keys_.report_conflict("output", "outputs");
    const std::string_view key = keys_.has("outputs") ? "outputs" : "output";
    const declared_value* const value = keys_.find(key);
    if (value == nullptr) keys_.report_missing(key);
    if (value == nullptr) into_.form_good = false;
    if (value == nullptr) return;
    for (const declared_value* const each : members_of(*value)) {
      std::optional<written_type> of;
      std::string name;
      if (is_table(*each)) {
        const key_reader keys = inside(*each, key, table_parameter_keys);
        name = keys.string("name");
        of = read_type(shop_, keys);
        if (!keys.has("type") && !keys.has("unit") && !keys.has("values")) keys.report_missing("type");
      } else if (const source_text* const type = read_text(*each, key, keys_.problems())) {
        of = type_of_text(shop_, *type);
      }
      into_.form_good = into_.form_good && of.has_value();
      if (of) into_.rules.outputs.push_back({std::move(name), std::move(of->of), of->shown});
    }
  }

  void read_hit() {
    constexpr std::size_t sorts = hit_words.size() / 2, first_aggregation = 7;
    const auto word = keys_.choice("hit", hit_words);
    if (!word) {
      into_.form_good = into_.form_good && !keys_.has("hit");
      return;
    }
    const std::size_t which = *word % sorts;
    constexpr std::size_t collect = static_cast<std::size_t>(feel::hit_policy::collect);
    into_.rules.policy = static_cast<feel::hit_policy>(std::min(which, collect));
    if (which < first_aggregation) return;
    into_.rules.aggregate = static_cast<feel::aggregation>(which - first_aggregation + 1);
  }

  /// Key `default`: a cell for each output, in order or by name.
  void read_defaults() {
    const declared_value* const value = keys_.find("default");
    if (value == nullptr) return;
    std::vector<const declared_value*> cells = members_of(*value);
    if (const auto* const table = std::get_if<declared_table>(&value->content)) {
      std::vector<std::string> names;
      for (const feel::table_output& each : into_.rules.outputs)
        names.push_back(each.name.empty() ? "output" : each.name);
      const key_reader keys(*table, std::vector<std::string_view>(names.begin(), names.end()),
                            {keys_.of().noun + ".default", keys_.subject(), value->where, keys_.of().damaged},
                            keys_.problems());
      cells.clear();
      for (const std::string& name : names) {
        keys.require(name);
        if (const declared_value* const cell = keys.find(name)) cells.push_back(cell);
      }
      into_.form_good = into_.form_good && cells.size() == names.size();
    }
    for (const declared_value* const each : cells) {
      if (const source_text* const cell = read_table_cell(*each, "default", keys_.problems())) {
        into_.rules.defaults.push_back(*cell);
      } else {
        into_.form_good = false;
      }
    }
  }

  workshop& shop_;
  const key_reader& keys_;
  written_table into_;
  std::vector<source_text> parameter_names_;
};

/// All tables, in the order of their declarations.
[[nodiscard]] inline std::vector<written_table> read_tables(workshop& shop) {
  std::vector<written_table> all;
  for (const declaration* const each : shop.tables.declarations()) {
    const key_reader keys = shop.reader_of(*each, table_keys);
    all.push_back(table_reader(shop, keys).read());
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
