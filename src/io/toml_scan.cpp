// SPDX-License-Identifier: Apache-2.0
#include "toml_scan.hpp"

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

constexpr std::u32string_view blanks = U" \t";
constexpr std::u32string_view white = U" \t\r\n";

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_quote(char32_t c) { return c == U'"' || c == U'\''; }
bool is_bare(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || is_digit(c) || c == U'_' || c == U'-';
}

/// Walks over a text up to a point. Its steps say whether what they read ended there or before.
class walker {
 public:
  walker(std::u32string_view text, std::size_t stop) : text_(text), stop_(std::min(stop, text.size())) {}

  toml_context document() {
    for (;;) {
      skip_between();
      c_.statement = c_.key = c_.segment = at_;
      c_.value = c_.outer_value = c_.token = nowhere;
      c_.in_key = true;
      c_.in_header = going() && now() == U'[';
      if (!going()) break;
      if (!(c_.in_header ? header() : pair())) break;
      at_ = std::min(line_end(text_, at_), stop_);
      if (!going()) break;
    }
    return std::move(c_);
  }

 private:
  [[nodiscard]] bool going() const { return at_ < stop_; }
  [[nodiscard]] char32_t now() const { return text_[at_]; }
  void skip(std::u32string_view these) {
    while (going() && these.find(now()) != these.npos) ++at_;
  }
  /// Over blanks, lines and comments.
  void skip_between() {
    skip(white);
    while (going() && now() == U'#') {
      at_ = std::min(line_end(text_, at_), stop_);
      skip(white);
    }
  }

  bool header() {
    c_.header = at_;
    skip(U"[");
    skip(blanks);
    return key(U']');
  }

  bool pair() { return key(U'=') && (skip(blanks), value()); }

  /// A key and the character behind it.
  bool key(char32_t behind) {
    c_.key = c_.segment = at_;
    c_.in_key = true;
    std::size_t segments = 1;
    while (going() && now() != U'\n' && now() != behind) {
      if (is_quote(now())) {
        if (!string()) return false;
        continue;
      }
      const bool dot = now() == U'.';
      ++at_;
      if (!dot) continue;
      if (++segments > key_segment_limit) {
        c_.deep_key = c_.key;
        c_.deep_key_end = stop_ = at_;
        return false;
      }
      skip(blanks);
      c_.segment = at_;
    }
    if (!going()) return false;
    ++at_;
    c_.in_key = false;
    return true;
  }

  bool value() {
    const std::size_t outer = c_.value;
    c_.value = at_;
    if (c_.outer_value == nowhere) c_.outer_value = at_;
    c_.token = at_;
    if (!going()) return false;
    c_.token = nowhere;
    if (is_quote(now())) {
      if (!string()) return false;
    } else if (now() == U'[') {
      if (!array()) return false;
    } else if (now() == U'{') {
      if (!inline_table()) return false;
    } else {
      const std::size_t end = bare_value_end(text_, at_);
      if (end >= stop_) c_.token = at_;
      at_ = std::min(end, stop_);
      if (end > stop_) return false;
    }
    c_.value = outer;
    return true;
  }

  bool string() {
    c_.open.push_back(at_);
    const char32_t quote = now();
    const bool three = text_.substr(at_, 3) == std::u32string(3, quote);
    at_ += three ? 3U : 1U;
    while (going()) {
      if (now() == U'\\' && quote == U'"') {
        at_ += 2;
      } else if (now() != quote) {
        ++at_;
      } else {
        const std::size_t run = std::min(text_.find_first_not_of(quote, at_), text_.size()) - at_;
        at_ += three ? std::min<std::size_t>(run, 5) : 1U;
        if (three && run < 3) continue;
        if (at_ > stop_) return false;
        c_.open.pop_back();
        return true;
      }
    }
    return false;
  }

  /// Opens a bracket. Deeper than values may be nested, nothing is looked at: toml++ stops there too.
  bool open() {
    c_.open.push_back(at_++);
    if (c_.open.size() > value_depth_limit + 1) stop_ = at_;
    return going();
  }

  bool array() {
    if (!open()) return false;
    for (;;) {
      skip_between();
      c_.token = at_;
      if (!going()) return false;
      if (now() == U']') return close();
      const std::size_t from = at_;
      if (now() != U',' && !value()) return false;
      if (at_ == from) ++at_;
    }
  }

  bool inline_table() {
    if (!open()) return false;
    const std::size_t key = c_.key, segment = c_.segment;
    for (;;) {
      skip(blanks);
      c_.key = c_.segment = at_;
      c_.in_key = true;
      if (!going()) return false;
      if (now() == U'}') break;
      if (now() == U',')
        ++at_;
      else if (!pair())
        return false;
    }
    c_.key = key;
    c_.segment = segment;
    c_.in_key = false;
    return close();
  }

  bool close() {
    ++at_;
    c_.open.pop_back();
    return true;
  }

  std::u32string_view text_;
  std::size_t stop_;
  std::size_t at_ = 0;
  toml_context c_;
};

/// Over the segments of a key; `at` if there is none.
std::size_t key_end(std::u32string_view text, std::size_t at) {
  for (;;) {
    if (at < text.size() && is_quote(text[at])) {
      const std::size_t close = text.find(text[at], at + 1);
      if (close == text.npos || close > line_end(text, at)) return at;
      at = close + 1;
    } else {
      while (at < text.size() && is_bare(text[at])) ++at;
    }
    if (at == text.size() || text[at] != U'.') return at;
    ++at;
  }
}

std::size_t over(std::u32string_view text, std::size_t at, std::u32string_view these) {
  return std::min(text.find_first_not_of(these, at), text.size());
}

}  // namespace

toml_context context_at(std::u32string_view text, std::size_t stop) { return walker(text, stop).document(); }

std::size_t bare_value_end(std::u32string_view text, std::size_t begin) {
  return std::min(text.find_first_of(U" \t\r\n,]}#", begin), text.size());
}

std::size_t thousands_end(std::u32string_view text, std::size_t begin) {
  const auto digits = [&](std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
  };
  std::size_t at = begin < text.size() && (text[begin] == U'-' || text[begin] == U'+') ? begin + 1 : begin;
  const std::size_t whole = at;
  at = digits(at);
  if (at == whole || at - whole > 3) return begin;
  std::size_t groups = 0;
  while (at < text.size() && text[at] == U',' && digits(at + 1) == at + 4) at += 4, ++groups;
  if (groups == 0) return begin;
  return at < text.size() && text[at] == U'.' ? digits(at + 1) : at;
}

std::size_t header_name(std::u32string_view text, std::size_t header) { return over(text, header, U"[ \t"); }

std::size_t line_end(std::u32string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find(U'\n', at), text.size());
  return end > at && text[end - 1] == U'\r' ? end - 1 : end;
}

std::size_t line_start(std::u32string_view text, std::size_t at) {
  return at == 0 ? 0 : text.rfind(U'\n', at - 1) + 1;  // npos + 1 is 0
}

bool looks_like_statement(std::u32string_view text, std::size_t line) {
  std::size_t at = over(text, line, blanks);
  const std::size_t brackets = over(text, at, U"[") - at;
  if (brackets > 2) return false;
  at = over(text, at + brackets, blanks);
  const bool letter = at < text.size() && ((text[at] | 0x20U) >= U'a' && (text[at] | 0x20U) <= U'z');
  const std::size_t end = key_end(text, at);
  if (end == at || (brackets != 0 && !letter)) return false;
  at = over(text, end, blanks);
  if (brackets == 0) return at < text.size() && text[at] == U'=';
  const std::size_t closed = over(text, at, U"]");
  at = over(text, closed, blanks);
  return closed - end >= 1 && (at == line_end(text, at) || text[at] == U'#');
}

std::size_t next_statement(std::u32string_view text, std::size_t from, std::size_t to) {
  for (std::size_t line = line_end(text, from); line < to && line < text.size();) {
    line = text.find(U'\n', line);
    if (line == text.npos || ++line > to) break;
    if (looks_like_statement(text, line)) return line;
  }
  return nowhere;
}

std::size_t malformed_value_end(std::u32string_view text, std::size_t begin) {
  const std::size_t next = next_statement(text, begin, text.size());
  std::size_t limit = next == nowhere ? text.size() : next - 1;
  if (limit > begin && text[limit - 1] == U'\r') --limit;
  std::size_t depth = 0;
  for (std::size_t at = begin; at < limit; ++at) {
    const char32_t c = text[at];
    if (is_quote(c) && text.substr(at, 3) == std::u32string(3, c)) {
      const std::size_t close = text.find(std::u32string(3, c), at + 3);
      if (close == text.npos || close >= limit) return limit;
      at = close + 2;
    } else if (is_quote(c)) {
      const std::size_t close = text.find(c, at + 1);
      at = close == text.npos || close >= line_end(text, at) ? line_end(text, at) - 1 : close;
    } else if (c == U'#') {
      at = line_end(text, at) - 1;
    } else if (c == U'[' || c == U'{') {
      ++depth;
    } else if (c == U']' || c == U'}') {
      if (depth <= 1) return at + 1;
      --depth;
    } else if (c == U'\n' && depth == 0) {
      return line_end(text, begin);
    }
  }
  return limit;
}

}  // namespace kaohe::inline KAOHE_ABI::io
