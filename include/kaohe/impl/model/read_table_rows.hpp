// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_TABLE_ROWS_HPP
#define KAOHE_IMPL_MODEL_READ_TABLE_ROWS_HPP
// Internal: the rows of a decision table. A row is a list of cells in the order of the columns and outputs, or a table
// with a key for each of them; floor io makes the latter of the rows of a CSV file.

#include <kaohe/impl/model/read_citation.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// The text of a cell: a string, a number or a truth value; null, after a problem, if it is none.
[[nodiscard]] inline const source_text* read_table_cell(const declared_value& value, std::string_view key,
                                                        issues& problems) {
  if (const auto* cell = literal_of(value, {literal_kind::string, literal_kind::number, literal_kind::boolean})) {
    return &cell->text;
  }
  report_wrong_type(value, key, bilingual("字符串", "a string"), problems);
  return nullptr;
}

/// What the cells of an output are called in rows and defaults.
[[nodiscard]] inline bool is_called(const feel::table_output& output, std::string_view key) {
  return output.name.empty() ? key == "output" || key == "输出" : key == output.name;
}
[[nodiscard]] inline const std::string& name_of(const feel::table_column& column) {
  return column.name.empty() ? column.expression.value : column.name;
}

class table_row_reader {
 public:
  /// \param key  the key that the rows are the value of
  table_row_reader(const workshop& shop, const key_reader& keys, const citation& cited, feel::table_declaration& into,
                   std::string_view key = "rows")
      : shop_(shop), keys_(keys), cited_(cited), into_(into), key_(key) {}

  /// \return false if a row could not be read
  [[nodiscard]] bool read() {
    keys_.require(key_);
    const declared_value* const value = keys_.find(key_);
    if (value == nullptr) return false;
    const auto* const rows = std::get_if<std::vector<declared_value>>(&value->content);
    if (rows == nullptr) {
      // The name of a file that could not be read has a problem already, at its text.
      const place where = keys_.place_of(key_);
      keys_.problems().push_back(
          {issue_code::wrong_toml_type, where, {shown(key_), bilingual("数组", "an array"), type_words(*value)}});
      return false;
    }
    return read(*rows);
  }
  /// \return false if a row could not be read
  [[nodiscard]] bool read(const std::vector<declared_value>& rows) {
    bool good = true;
    for (const declared_value& each : rows) good = read_row(each) && good;
    return good;
  }

 private:
  [[nodiscard]] bool read_row(const declared_value& value) {
    feel::table_row made;
    made.where = value.where;
    made.article = cited_.article;
    bool good = false;
    if (const auto* const cells = std::get_if<std::vector<declared_value>>(&value.content)) {
      good = read_cells(*cells, made);
    } else if (const auto* const table = std::get_if<declared_table>(&value.content)) {
      good = read_keys(*table, made);
    } else {
      report_wrong_type(value, key_, bilingual("数组或表", "an array or a table"), keys_.problems());
    }
    if (good) into_.rows.push_back(std::move(made));
    return good;
  }

  /// Cells in order; how many there must be is the table's own business.
  [[nodiscard]] bool read_cells(const std::vector<declared_value>& cells, feel::table_row& made) const {
    bool good = true;
    for (const declared_value& each : cells) {
      const source_text* const text = read_table_cell(each, key_, keys_.problems());
      good = good && text != nullptr;
      if (text == nullptr) continue;
      (made.inputs.size() < into_.columns.size() ? made.inputs : made.outputs).push_back(*text);
    }
    return good;
  }

  [[nodiscard]] bool read_keys(const declared_table& table, feel::table_row& made) {
    std::vector<const source_text*> inputs(into_.columns.size()), outputs(into_.outputs.size());
    std::vector<bool> there(inputs.size() + outputs.size());
    bool good = true;
    for (const declared_entry& each : table.entries) {
      const source_text& key = each.key;
      const declared_value& value = each.value;
      const auto column = std::find_if(into_.columns.begin(), into_.columns.end(),
                                       [&](const feel::table_column& c) { return name_of(c) == key.value; });
      const auto output = std::find_if(into_.outputs.begin(), into_.outputs.end(),
                                       [&](const feel::table_output& o) { return is_called(o, key.value); });
      const auto c = static_cast<std::size_t>(column - into_.columns.begin());
      const auto o = static_cast<std::size_t>(output - into_.outputs.begin());
      if (column == into_.columns.end() && output == into_.outputs.end()) {
        good = read_remark(key, value, made) && good;
        continue;
      }
      const source_text* const text = read_table_cell(value, key.value, keys_.problems());
      good = good && text != nullptr;
      there[c < inputs.size() ? c : inputs.size() + o] = true;
      (c < inputs.size() ? inputs[c] : outputs[o]) = text;
    }
    for (std::size_t i = 0; i < there.size(); ++i) {
      if (there[i]) continue;
      report_missing_column(i, table, made.where);
      good = false;
    }
    if (!good) return false;
    for (const source_text* const each : inputs) made.inputs.push_back(*each);
    for (const source_text* const each : outputs) made.outputs.push_back(*each);
    return true;
  }

  /// A key that is no column: article or note.
  [[nodiscard]] bool read_remark(const source_text& key, const declared_value& value, feel::table_row& made) const {
    const bool article = key.value == "article" || key.value == "条款";
    const bool note = key.value == "note" || key.value == "备注";
    if (!article && !note) {
      std::vector<std::string> known{"article", "note", "条款", "备注"};
      for (const feel::table_column& each : into_.columns) known.push_back(name_of(each));
      for (const feel::table_output& each : into_.outputs) known.push_back(each.name.empty() ? "output" : each.name);
      keys_.problems().push_back(
          {issue_code::unknown_column, place_at(key, 0), {shown(key.value), nearest(shown(key.value), known)}});
      return false;
    }
    const source_text* const text = read_text(value, key.value, keys_.problems());
    if (text == nullptr) return false;
    if (text->empty()) return true;
    (article ? made.article : made.note) = text->value;
    const bool known = !article || shop_.source.text.empty() || !cited_.document.empty() ||
                       shop_.made.text.find(text->value) != nullptr;
    if (!known) {
      keys_.problems().push_back(
          {issue_code::unknown_article, place_at(*text, 0), {keys_.subject(), shown(text->value)}});
    }
    return true;
  }

  /// At the row; of a file at its header, which all its rows share.
  void report_missing_column(std::size_t i, const declared_table& table, const place& row) const {
    const bool input = i < into_.columns.size();
    const std::string& output = input ? std::string() : into_.outputs[i - into_.columns.size()].name;
    const std::string name = input ? name_of(into_.columns[i]) : output.empty() ? "output" : output;
    const literal* const first =
        table.entries.empty() ? nullptr : literal_of(table.entries.front().value, {literal_kind::string});
    const bool of_file = first != nullptr && first->from_table;
    keys_.problems().push_back(
        {issue_code::missing_column, of_file ? place_at(table.entries.front().key, 0) : row, {shown(name)}});
  }

  const workshop& shop_;
  const key_reader& keys_;
  const citation& cited_;
  feel::table_declaration& into_;
  std::string_view key_;
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
