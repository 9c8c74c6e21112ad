// SPDX-License-Identifier: Apache-2.0
#include "row_cells.hpp"

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// How many unknown names get the nearest known one: it takes a look at every name there is.
constexpr std::size_t advice_limit = 100;

}  // namespace

std::optional<column_map> column_map::read(std::span<const column_row> columns, const csv_row& header,
                                           issues& problems) {
  column_map map;
  map.cells_.assign(columns.size(), none);
  std::vector<std::string> known;
  for (const column_row& c : columns) known.insert(known.end(), {std::string(c.key), std::string(c.chinese)});
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const source_text& cell = header.cells[i];
    const auto row = std::find_if(columns.begin(), columns.end(),
                                  [&](const column_row& c) { return c.key == cell.value || c.chinese == cell.value; });
    if (row == columns.end()) {
      problems.push_back({issue_code::unknown_column, cell.where, {cell.value, nearest(cell.value, known)}});
      continue;
    }
    std::size_t& at = map.cells_[static_cast<std::size_t>(row - columns.begin())];
    // The same word twice was reported by the reader; the key and its Chinese name are the same column too.
    if (at != none && header.cells[at].value != cell.value)
      problems.push_back({issue_code::repeated_column, cell.where, {cell.value}});
    if (at == none) at = i;
  }
  bool complete = true;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].required || map.cells_[i] != none) continue;
    problems.push_back({issue_code::missing_column, header.where, {std::string(columns[i].key)}});
    complete = false;
  }
  if (!complete) return std::nullopt;
  return map;
}

const source_text& column_map::of(const csv_row& row, std::size_t column) const {
  static const source_text empty;
  return cells_[column] == none ? empty : row.cells[cells_[column]];
}

void name_directory::add_id(std::string_view id, std::uint32_t index) {
  by_id_.try_emplace(id, index);
  known_.emplace_back(id);
}

void name_directory::add_name(std::string_view name, std::uint32_t index) {
  known_.emplace_back(name);
  const auto [at, fresh] = by_name_.try_emplace(name, index);
  if (!fresh) at->second = std::nullopt;
}

std::optional<std::uint32_t> name_directory::peek(std::string_view text) const {
  if (const auto at = by_id_.find(text); at != by_id_.end()) return at->second;
  const auto at = by_name_.find(text);
  return at == by_name_.end() ? std::nullopt : at->second;
}

std::optional<std::uint32_t> name_directory::find(const source_text& text, issues& problems) {
  if (const auto found = peek(text.value)) return found;
  if (by_name_.contains(text.value)) {
    problems.push_back({issue_code::ambiguous_name, text.where, {noun_, text.value}});
    return std::nullopt;
  }
  auto advice = advice_.find(text.value);
  if (advice == advice_.end() && advice_.size() < advice_limit)
    advice = advice_.emplace(text.value, nearest(text.value, known_)).first;
  problems.push_back({issue_code::unknown_reference,
                      text.where,
                      {noun_, text.value, advice == advice_.end() ? std::string() : advice->second}});
  return std::nullopt;
}

bool row_cells::filled(const csv_row& row, std::size_t column) const {
  const source_text& cell = at(row, column);
  if (cell.empty())
    problems_.push_back({issue_code::missing_key, cell.where, {noun_, std::string(columns_[column].key)}});
  return !cell.empty();
}

}  // namespace kaohe::inline KAOHE_ABI::io
