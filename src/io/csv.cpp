// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/utf8.hpp>
#include <kaohe/io/csv.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Takes cells off a text, one after the other, and keeps the place. It stops in front of what is wrong.
class cell_scanner {
 public:
  cell_scanner(std::string_view text, const std::string& file, std::size_t offset, std::uint32_t line)
      : text_(text), file_(file), at_(offset), line_start_(offset), line_(line) {}

  [[nodiscard]] std::size_t offset() const { return at_; }
  [[nodiscard]] std::uint32_t line() const { return line_; }
  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] char now() const { return at_end() ? '\n' : text_[at_]; }

  /// Where the next character stands. Columns are counted on from the last place asked for.
  [[nodiscard]] place here() {
    column_ += static_cast<std::uint32_t>(count_code_points(text_.substr(line_start_, at_ - line_start_)));
    line_start_ = at_;
    return {file_, line_, column_};
  }
  void skip_blanks() {
    while (!at_end() && is_blank(text_[at_])) ++at_;
  }
  void step() { ++at_; }
  void end_line() {
    at_ += at_end() ? 0U : 1U;
    ++line_;
    column_ = 1;
    line_start_ = at_;
  }

  /// A cell without quotes: up to the comma or the end of the line, without the blanks at its end.
  [[nodiscard]] source_text plain() {
    source_text cell{{}, here(), {}};
    const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
    cell.value = text_.substr(at_, end - at_);
    while (!cell.value.empty() && is_blank(cell.value.back())) cell.value.pop_back();
    at_ = end;
    return cell;
  }

  /// A cell between quotes. \pre a quote stands here
  /// \return nothing if no quote closes it within `limit` bytes
  [[nodiscard]] std::optional<source_text> quoted(std::size_t limit) {
    ++at_;
    source_text cell{{}, here(), {}};
    const std::size_t furthest = limit < text_.size() - at_ ? at_ + limit : text_.size();
    while (at_ < furthest) {
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        if (now() != '"' || at_end()) return cell;
        // A doubled quote: one in the value, two in the file.
        cell.value += c;
        ++at_;
        step_in(cell);
      } else if (c == '\n') {
        end_line();
        if (!cell.value.empty() && cell.value.back() == '\r') cell.value.pop_back();
        cell.value += '\n';
      } else {
        cell.value += c;
        ++at_;
      }
    }
    return std::nullopt;
  }

 private:
  void step_in(source_text& cell) {
    const place now = here();
    cell.steps.push_back({cell.value.size(), now.line, now.column});
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_;
  std::size_t line_start_;  // of what the column counts from
  std::uint32_t line_;
  std::uint32_t column_ = 1;
};

}  // namespace

csv_reader::csv_reader(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

std::optional<csv_row> csv_reader::read_header(issues& problems) {
  while (offset_ < text_.size() && text_[offset_] == '#') {
    offset_ = std::min(text_.find('\n', offset_), text_.size() - 1) + 1;
    ++line_;
  }
  const std::size_t before = problems.size();
  std::optional<csv_row> header = read_row(problems);
  if (!header) {
    if (problems.size() == before) problems.push_back({issue_code::empty_file, {file_}, {file_}});
    return std::nullopt;
  }
  columns_ = header->cells.size();
  std::vector<std::string_view> seen;
  for (const source_text& cell : header->cells) {
    if (std::find(seen.begin(), seen.end(), cell.value) != seen.end())
      problems.push_back({issue_code::repeated_column, cell.where, {cell.value}});
    seen.push_back(cell.value);
  }
  return header;
}

std::optional<csv_row> csv_reader::read_row(issues& problems) {
  while (offset_ < text_.size()) {
    const std::size_t line_end = std::min(text_.find('\n', offset_), text_.size());
    const auto next_line = [&](std::size_t from) {
      offset_ = std::min(text_.find('\n', from), text_.size() - 1) + 1;
    };
    if (line_end - offset_ > csv_line_limit) {
      problems.push_back({issue_code::line_too_long, {file_, line_, 1}, {std::to_string(csv_line_limit)}});
      next_line(offset_);
      ++line_;
      continue;
    }
    cell_scanner in(text_, file_, offset_, line_);
    in.skip_blanks();
    if (in.now() == '\n') {
      offset_ = line_end + (line_end < text_.size() ? 1 : 0);
      ++line_;
      continue;
    }
    csv_row row{{file_, line_, 1}, {}};
    const std::size_t start = offset_;
    bool sound = true;
    for (;;) {
      in.skip_blanks();
      if (in.now() == '"') {
        const place quote = in.here();
        const std::size_t quote_at = in.offset();
        std::optional<source_text> cell = in.quoted(csv_line_limit - std::min(in.offset() - start, csv_line_limit));
        if (!cell) {
          problems.push_back({issue_code::unclosed_quote, quote, {}});
          sound = false;
        } else {
          in.skip_blanks();
          if (in.now() != ',' && in.now() != '\n') {
            problems.push_back({issue_code::text_after_quote, in.here(), {}});
            sound = false;
          }
        }
        if (!sound) {  // what the quote swallowed is read again as rows of its own: nothing goes unseen
          next_line(quote_at);
          line_ = quote.line + 1;
          break;
        }
        row.cells.push_back(*std::move(cell));
      } else {
        row.cells.push_back(in.plain());
      }
      if (in.now() == '\n') break;
      in.step();
    }
    if (!sound) continue;
    in.end_line();
    offset_ = in.offset();
    line_ = in.line();
    if (columns_ != 0 && row.cells.size() != columns_) {
      problems.push_back({issue_code::wrong_field_count, row.where,
                          {std::to_string(columns_), std::to_string(row.cells.size())}});
      continue;
    }
    return row;
  }
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::io
