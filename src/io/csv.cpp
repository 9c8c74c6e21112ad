// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/utf8.hpp>
#include <kaohe/io/csv.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Takes one row off a text, cell by cell, and keeps the place.
class row_scanner {
 public:
  row_scanner(std::string_view text, const std::string& file, std::size_t offset, std::uint32_t line)
      : text_(text), file_(file), start_(offset), at_(offset), counted_(offset), line_(line) {}

  /// The cells of the row.
  /// \return nothing behind a quote that is wrong (an issue); then the scanner stands at the line after that quote,
  ///         so that what the quote swallowed is read as rows of its own and nothing goes unseen
  std::optional<csv_row> row(issues& problems) {
    csv_row read{{file_, line_, 1}, {}};
    for (;;) {
      skip_blanks();
      if (now() != '"') {
        read.cells.push_back(plain());
      } else {
        const place quote = here();
        const std::size_t quote_at = at_;
        std::optional<source_text> cell = quoted();
        skip_blanks();
        if (!cell || (now() != ',' && now() != '\n')) {
          if (!cell)
            problems.push_back({issue_code::unclosed_quote, quote, {}});
          else
            problems.push_back({issue_code::text_after_quote, here(), {}});
          at_ = std::min(text_.find('\n', quote_at), text_.size());
          line_ = quote.line;
          end_line();
          return std::nullopt;
        }
        read.cells.push_back(*std::move(cell));
      }
      if (now() == '\n') break;
      ++at_;
    }
    end_line();
    return read;
  }

  [[nodiscard]] std::size_t offset() const { return at_; }
  [[nodiscard]] std::uint32_t line() const { return line_; }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  /// The next character; the end counts as the end of a line.
  [[nodiscard]] char now() const { return at_end() ? '\n' : text_[at_]; }
  void skip_blanks() {
    while (is_blank(now())) ++at_;
  }
  void end_line() {
    if (!at_end()) ++at_;
    ++line_;
    column_ = 1;
    counted_ = at_;
  }

  /// Where the next character stands. Columns are counted on from the last place asked for.
  place here() {
    column_ += static_cast<std::uint32_t>(count_code_points(text_.substr(counted_, at_ - counted_)));
    counted_ = at_;
    return {file_, line_, column_};
  }

  /// A cell without quotes: up to the comma or the end of the line, without the blanks at its end.
  source_text plain() {
    source_text cell{{}, here(), {}};
    const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
    std::string_view value = text_.substr(at_, end - at_);
    while (!value.empty() && is_blank(value.back())) value.remove_suffix(1);
    cell.value = value;
    at_ = end;
    return cell;
  }

  /// A cell between quotes. \return nothing if no quote closes it before the row gets too long
  std::optional<source_text> quoted() {
    ++at_;
    source_text cell{{}, here(), {}};
    const std::size_t furthest = std::min(text_.size(), start_ + csv_line_limit);
    while (at_ < furthest) {
      const char c = text_[at_++];
      if (c == '"') {
        if (at_end() || text_[at_] != '"') return cell;
        // A doubled quote: one in the value, two in the file.
        cell.value += c;
        ++at_;
        const place behind = here();
        cell.steps.push_back({cell.value.size(), behind.line, behind.column});
      } else if (c == '\n') {
        --at_;
        end_line();
        if (!cell.value.empty() && cell.value.back() == '\r') cell.value.pop_back();
        cell.value += '\n';
      } else {
        cell.value += c;
      }
    }
    return std::nullopt;
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t start_;    // of the row
  std::size_t at_;       // the next character
  std::size_t counted_;  // up to here, columns are counted
  std::uint32_t line_;
  std::uint32_t column_ = 1;
};

/// Behind the line that begins at `offset`.
std::size_t next_line(std::string_view text, std::size_t offset) {
  return std::min(text.find('\n', offset), text.size() - 1) + 1;
}

}  // namespace

csv_reader::csv_reader(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

std::optional<csv_row> csv_reader::read_header(issues& problems) {
  for (; offset_ < text_.size() && text_[offset_] == '#'; ++line_) offset_ = next_line(text_, offset_);
  const std::size_t before = problems.size();
  std::optional<csv_row> header = read_row(problems);
  if (!header) {
    if (problems.size() == before) problems.push_back({issue_code::empty_file, {file_}, {file_}});
    return std::nullopt;
  }
  columns_ = header->cells.size();
  for (auto cell = header->cells.begin(); cell != header->cells.end(); ++cell) {
    const bool repeated =
        std::any_of(header->cells.begin(), cell, [&](const auto& c) { return c.value == cell->value; });
    if (repeated) problems.push_back({issue_code::repeated_column, cell->where, {cell->value}});
  }
  return header;
}

std::optional<csv_row> csv_reader::read_row(issues& problems) {
  while (offset_ < text_.size()) {
    const std::size_t next = next_line(text_, offset_);
    const std::string_view line = text_.substr(offset_, next - offset_);
    const bool too_long = line.size() - (line.back() == '\n' ? 1 : 0) > csv_line_limit;
    if (too_long) problems.push_back({issue_code::line_too_long, {file_, line_, 1}, {std::to_string(csv_line_limit)}});
    if (too_long || line.find_first_not_of(" \t\r\n") == line.npos) {
      offset_ = next;
      ++line_;
      continue;
    }
    row_scanner scanner(text_, file_, offset_, line_);
    std::optional<csv_row> row = scanner.row(problems);
    offset_ = scanner.offset();
    line_ = scanner.line();
    if (!row) continue;
    if (columns_ == 0 || row->cells.size() == columns_) return row;
    problems.push_back(
        {issue_code::wrong_field_count, row->where, {std::to_string(columns_), std::to_string(row->cells.size())}});
  }
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::io
