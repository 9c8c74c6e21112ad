// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_ROW_CELLS_HPP
#define KAOHE_SRC_IO_ROW_CELLS_HPP
// Tables of facts with a header: which cell is which column, and what a cell says. Every problem is reported at its
// cell, whatever is wrong with the others.

#include <kaohe/base/result.hpp>
#include <kaohe/io/csv.hpp>

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// What a column is called, and whether a table must have it.
struct column_row {
  std::string_view key;
  std::string_view chinese;
  bool required;
};

/// Which cell of a row holds which column; columns are called by their position in the list they were read with.
class column_map {
 public:
  /// \return nothing if a column that is needed is not there
  static std::optional<column_map> read(std::span<const column_row> columns, const csv_row& header, issues& problems);

  /// The cell of a column; empty if there is none.
  [[nodiscard]] const source_text& of(const csv_row& row, std::size_t column) const;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> cells_;
};

/// Things by id or name. Refers to their texts.
class name_directory {
 public:
  /// \param noun  as messages call such a thing
  explicit name_directory(std::string noun) : noun_(std::move(noun)) {}

  void add_id(std::string_view id, std::uint32_t index);
  void add_name(std::string_view name, std::uint32_t index);
  /// The thing of an id, or else the only one of a name; nothing without a problem.
  [[nodiscard]] std::optional<std::uint32_t> peek(std::string_view text) const;
  /// The same; nothing with a problem at the text.
  [[nodiscard]] std::optional<std::uint32_t> find(const source_text& text, issues& problems);

 private:
  std::string noun_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
  std::unordered_map<std::string_view, std::optional<std::uint32_t>> by_name_;  // nothing: several things bear it
  std::vector<std::string> known_;
  std::unordered_map<std::string, std::string> advice_;
};

/// A directory of things that have an id and a name.
template <class Thing>
[[nodiscard]] name_directory directory_of(std::string noun, const std::vector<Thing>& things) {
  name_directory all(std::move(noun));
  for (std::uint32_t i = 0; i < things.size(); ++i) {
    all.add_id(things[i].id, i);
    all.add_name(things[i].name, i);
  }
  return all;
}

/// What the cells of a row say.
class row_cells {
 public:
  /// \param noun  as messages call a row
  row_cells(std::string noun, std::span<const column_row> columns, column_map cells, issues& problems)
      : noun_(std::move(noun)), columns_(columns), cells_(std::move(cells)), problems_(problems) {}

  [[nodiscard]] const source_text& at(const csv_row& row, std::size_t column) const { return cells_.of(row, column); }

  /// True if the cell is not empty; else it is reported.
  bool filled(const csv_row& row, std::size_t column) const;

  /// What a cell says, if it can be read.
  template <class T>
  [[nodiscard]] std::optional<T> parsed(const csv_row& row, std::size_t column,
                                        result<T> (*from_text)(std::string_view)) const {
    const source_text& cell = at(row, column);
    result<T> read = from_text(cell.value);
    if (read) return *std::move(read);
    problems_.push_back({read.error().code, cell.where, std::move(read.error().args)});
    return std::nullopt;
  }

  /// The same of a cell that may be empty.
  template <class T>
  [[nodiscard]] std::optional<T> parsed_if_filled(const csv_row& row, std::size_t column,
                                                  result<T> (*from_text)(std::string_view)) const {
    return at(row, column).empty() ? std::nullopt : parsed(row, column, from_text);
  }

  /// The thing of a cell's key; `otherwise` if the cell is empty.
  template <class T>
  [[nodiscard]] std::optional<T> keyed(const csv_row& row, std::size_t column, T otherwise,
                                       std::optional<T> (*parse)(std::string_view) noexcept, issue_code unknown) const {
    const source_text& cell = at(row, column);
    if (cell.empty()) return otherwise;
    const std::optional<T> read = parse(cell.value);
    if (!read) report(unknown, cell, {cell.value});
    return read;
  }

  void report(issue_code code, const source_text& cell, std::vector<std::string> args) const {
    problems_.push_back({code, cell.where, std::move(args)});
  }
  [[nodiscard]] issues& problems() const { return problems_; }

 private:
  std::string noun_;
  std::span<const column_row> columns_;
  column_map cells_;
  issues& problems_;
};

/// Reads a table row by row. \param make  makes the reader of its rows, whose `read(row)` gives a thing or nothing
template <class Thing, class Make>
[[nodiscard]] std::vector<Thing> read_rows(std::string_view text, const std::string& file,
                                           std::span<const column_row> columns, issues& problems, Make make) {
  std::vector<Thing> all;
  csv_reader rows(text, file);
  const auto header = rows.read_header(problems);
  auto cells = header ? column_map::read(columns, *header, problems) : std::nullopt;
  if (!cells) return all;
  auto reader = make(*std::move(cells));
  while (const auto row = rows.read_row(problems)) {
    if (auto read = reader.read(*row)) all.push_back(*std::move(read));
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
