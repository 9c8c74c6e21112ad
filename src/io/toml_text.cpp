// SPDX-License-Identifier: Apache-2.0
#include "toml_text.hpp"

#include <kaohe/base/utf8.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// Puts a value together, character by character, and notes where value and file get out of step.
class placed_builder {
 public:
  placed_builder(const toml_text& text, std::size_t content) : text_(text), expected_(content) {
    built_.where = text.at(content);
  }
  /// \param from   the first character in the file that stands for `c`
  /// \param width  how many do
  void append(char32_t c, std::size_t from, std::size_t width) {
    if (from != expected_) {
      const place now = text_.at(from);
      if (built_.value.empty())
        built_.where = now;
      else
        built_.steps.push_back({built_.value.size(), now.line, now.column});
    }
    append_utf8(built_.value, c);
    // A line break starts a line whatever its width was; other characters are taken to be one wide.
    expected_ = from + (c == U'\n' && text_.points()[from] != U'\\' ? width : 1);
  }
  [[nodiscard]] source_text take() { return std::move(built_); }

 private:
  const toml_text& text_;
  std::size_t expected_;
  source_text built_;
};

char32_t escaped(char32_t letter) {
  switch (letter) {
    case U'b':
      return U'\b';
    case U't':
      return U'\t';
    case U'n':
      return U'\n';
    case U'f':
      return U'\f';
    case U'r':
      return U'\r';
    default:
      return letter;
  }
}

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }

}  // namespace

std::u32string to_code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) points.push_back(decode_utf8(text, at));
  return points;
}

std::string to_bytes(std::u32string_view points) {
  std::string text;
  text.reserve(points.size());
  for (const char32_t c : points) append_utf8(text, c);
  return text;
}

toml_text::toml_text(std::string_view text, std::string file)
    : points_(to_code_points(text)), file_(std::move(file)), lines_{0} {
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (points_[i] == U'\n') lines_.push_back(i + 1);
  }
}

place toml_text::at(std::size_t index) const {
  const auto line = std::upper_bound(lines_.begin(), lines_.end(), index) - lines_.begin();
  const std::size_t column = index - lines_[static_cast<std::size_t>(line - 1)] + 1;
  return {file_, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)};
}

std::size_t toml_text::index(std::size_t line, std::size_t column) const {
  if (line == 0 || line > lines_.size() || column == 0) return points_.size();
  return std::min(lines_[line - 1] + column - 1, points_.size());
}

source_text string_at(const toml_text& text, std::size_t open) {
  const std::u32string_view all = text.points();
  const char32_t quote = all[open];
  const bool multi_line = all.substr(open, 3) == std::u32string(3, quote);
  std::size_t at = open + (multi_line ? 3 : 1);
  if (multi_line && all.substr(at, 2) == U"\r\n")
    at += 2;
  else if (multi_line && all.substr(at, 1) == U"\n")
    at += 1;

  placed_builder value(text, at);
  while (at < all.size()) {
    const char32_t c = all[at];
    if (c == quote) {
      if (!multi_line) break;
      const std::size_t run = std::min(all.find_first_not_of(quote, at), all.size()) - at;
      if (run >= 3) {  // up to two more than the three that close it belong to the text
        for (std::size_t i = 0; i + 3 < run; ++i) value.append(c, at + i, 1);
        break;
      }
      value.append(c, at, 1);
      ++at;
    } else if (c == U'\\' && quote == U'"' && at + 1 < all.size()) {
      const char32_t letter = all[at + 1];
      if (is_space(letter)) {  // the end of a line, and all blanks up to the next text, are left out
        do ++at;
        while (at < all.size() && is_space(all[at]));
      } else if (letter == U'u' || letter == U'U') {
        const std::size_t digits = letter == U'u' ? 4 : 8;
        char32_t c_meant = 0;
        for (const char32_t d : all.substr(at + 2, digits))
          c_meant = c_meant * 16 + (d <= U'9' ? d - U'0' : (d | 0x20U) - U'a' + 10);
        value.append(c_meant, at, digits + 2);
        at += digits + 2;
      } else {
        value.append(escaped(letter), at, 2);
        at += 2;
      }
    } else if (c == U'\r' && all.substr(at, 2) == U"\r\n") {
      value.append(U'\n', at, 2);
      at += 2;
    } else {
      value.append(c, at, 1);
      ++at;
    }
  }
  return value.take();
}

source_text bare_value_at(const toml_text& text, std::size_t begin, std::size_t end) {
  placed_builder value(text, begin);
  for (std::size_t i = begin; i < end; ++i) {
    if (text.points()[i] != U'_') value.append(text.points()[i], i, 1);
  }
  return value.take();
}

}  // namespace kaohe::inline KAOHE_ABI::io
